//! What documents say, over conferences that were held.

mod corrections;
mod day;
mod result;
