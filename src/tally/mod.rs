//! The tally desk: papers of an open round are typed in here, one by one, as they lie in the hand.
//!
//! The desk holds a draft and nothing that is true. It opens on the round whose papers have been collected and follows
//! the record from there: what is said to be recorded is recorded, and what Enter will record is said before.
//! Everything about another paper than the one in the hand stays in the box.

mod acts;
mod answers;
mod aside;
mod asking;
mod bundles;
mod comparing;
mod dialog;
mod digits;
mod draft;
mod drill;
mod ended;
mod entry;
mod forms;
mod header;
mod keys;
mod mending;
mod odd;
mod paint;
mod screen;
mod sheet;
mod slate;
mod squares;
mod sums;
mod target;
mod told;
mod totals;
mod verdict;
mod wall;

pub use keys::{Action, TABLE};
pub use screen::TallyScreen;

#[cfg(test)]
mod tests;
