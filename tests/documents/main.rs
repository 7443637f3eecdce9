//! Every document of every format, over conferences that were held: what it says, and that nothing in it can act.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod change;
mod day;
mod golden;
mod hostile;
mod looks;
mod package;
mod texts;
mod traced;
