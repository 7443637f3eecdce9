//! Which conference was open last, so that home can go on with it. Nothing but a path is kept.

use super::sample;
use crate::record::{Follower, sqlite};
use std::path::{Path, PathBuf};

fn note() -> PathBuf {
    sample::folder().join("lan-cuoi")
}

/// Remembers a record. That it cannot be remembered stops nothing.
pub(super) fn remember(record: &Path) {
    let Ok(full) = std::path::absolute(record) else { return };
    let _no_folder = std::fs::create_dir_all(sample::folder());
    let _not_kept = std::fs::write(note(), full.to_string_lossy().as_bytes());
}

/// The record that was open last, if it is still there and can be read, with the title of its conference.
pub(super) fn recall() -> Option<(PathBuf, String)> {
    let path = PathBuf::from(std::fs::read_to_string(note()).ok()?);
    let follower = Follower::open(sqlite::open_follower(&path).ok()?).ok()?;
    let title = follower.conference().programme().particulars.title.clone();
    Some((path, title))
}
