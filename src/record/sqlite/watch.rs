//! Whether the file under its name is still the file that was opened; the database itself does not notice.

use crate::record::StorageError;
use std::path::{Path, PathBuf};

/// The identity of an open file.
#[derive(Debug)]
pub(super) struct Watch {
    path: PathBuf,
    identity: Option<(u64, u64)>,
}

impl Watch {
    pub(super) fn new(path: &Path) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let identity = identity(&path);
        Self { path, identity }
    }

    /// Refuses if the name now leads nowhere or to another file.
    pub(super) fn check(&self) -> Result<(), StorageError> {
        match identity(&self.path) {
            found if found.is_some() && found == self.identity => Ok(()),
            _ => Err(StorageError::Lost),
        }
    }
}

#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Where files bear no number, at least their presence can be seen.
#[cfg(not(unix))]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(path).ok().map(|_| (0, 0))
}
