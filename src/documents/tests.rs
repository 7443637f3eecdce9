//! What documents say, over conferences that were held.

mod beforehand;
mod checklist;
mod corrections;
mod day;
mod minutes;
pub mod renderers;
mod result;
