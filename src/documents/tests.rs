//! What documents say, over conferences that were held.

mod day;
mod result;
