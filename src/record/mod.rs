//! The record of a conference: an append-only chain of entries, and beside it the papers, which are no entries.
//!
//! [`Journal`] is the port; `sqlite` keeps a record in a file, [`memory`] in the process for tests. [`Proceedings`] is
//! a conference in step with its journal, able to ask; [`Follower`] the same, able only to catch up.

pub mod bundle;
mod columns;
pub mod compare;
pub mod entry;
pub mod follower;
pub mod journal;
mod ledger;
pub mod log;
pub mod memory;
#[cfg(test)]
mod misread;
pub mod playback;
pub mod proceedings;
pub mod sealed;
pub mod sqlite;
pub mod verify;

pub use entry::{Entry, Head};
pub use follower::Follower;
pub use journal::{Journal, Reading, StorageError};
pub use log::{Log, Logged};
pub use proceedings::{Done, Proceedings};
