//! The disk that the record lies on: its room, and whether it takes what it is given.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// Bytes of the trial: a page of the record.
const TRIAL: usize = 4096;

/// How long it takes until a page is on the disk. The trial is gone when this ends.
pub(super) fn trial(folder: &Path) -> io::Result<Duration> {
    let path = folder.join(format!(".hoinghi-thu-{}", std::process::id()));
    let began = Instant::now();
    let tried = OpenOptions::new().write(true).create(true).truncate(true).open(&path).and_then(|mut file| {
        file.write_all(&[0; TRIAL])?;
        file.sync_all()
    });
    let took = began.elapsed();
    let gone = match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    tried.and(gone).map(|()| took)
}

/// Bytes that this user can still write there, where the system tells.
#[cfg(unix)]
#[allow(clippy::useless_conversion, reason = "the system's numbers are of other widths on other systems")]
pub(super) fn free(folder: &Path) -> Option<u64> {
    let found = nix::sys::statvfs::statvfs(folder).ok()?;
    let (blocks, size) = (u64::try_from(found.blocks_available()).ok()?, u64::try_from(found.fragment_size()).ok()?);
    blocks.checked_mul(size)
}

/// Nothing tells it here.
#[cfg(not(unix))]
pub(super) fn free(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_leaves_nothing_behind_and_fails_where_nothing_can_lie() {
        let folder = tempfile::tempdir().unwrap();
        assert!(trial(folder.path()).is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(trial(&folder.path().join("gone")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn the_room_of_a_disk_is_known() {
        assert!(free(&std::env::temp_dir()).is_some());
        assert_eq!(free(Path::new("/no/such/folder")), None);
    }
}
