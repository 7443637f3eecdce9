//! The desk where a plan is prepared, before there is a conference.
//!
//! What is edited is always the draft: the text of the file. Every change is one pure edit of it, every sentence about
//! faults comes from reading the whole text again, and undoing is going back to the draft before. The screen holds what
//! passes (cursor, field, dialog) and returns [`Effect`]s; files are the command line's.

mod active;
mod acts;
mod asks;
mod blanks;
mod bring;
mod choices;
mod dialog;
mod grow;
mod history;
mod importing;
mod jump;
mod keys;
mod outline;
mod paint;
mod screen;
mod section;
mod told;

pub use keys::{EditorKey, TABLE};
pub use screen::{Editor, Effect, Files};

#[cfg(test)]
mod tests;
