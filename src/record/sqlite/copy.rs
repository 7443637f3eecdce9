//! A copy of a record, taken while others go on writing to it.

use super::open::{OpenError, connect_to_read, denied, draft_beside, publish, recognise, sync_folder};
use super::store::SqliteJournal;
use super::watch::identity;
use crate::record::{Head, Reading};
use rusqlite::{Connection, params};
use std::fs::File;
use std::path::Path;

/// Why no copy was made. What lay at its place is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyError {
    /// The record cannot be read.
    Record(OpenError),
    /// Something else lies at the place of the copy: another file, another record, or a copy that was gone on with.
    Taken,
    /// The copy cannot be written, in the system's words.
    Denied(String),
}

/// Copies a record to `to`, in the place of an earlier copy of it. The copy appears under its name only when it is
/// whole and on the disk. Answers with the number of entries that it holds.
pub fn copy(record: &Path, to: &Path) -> Result<u64, CopyError> {
    if identity(record).is_some_and(|itself| identity(to) == Some(itself)) {
        return Err(CopyError::Taken);
    }
    // The copy lies where a link leads, and the link stays.
    let led = if to.is_symlink() { Some(to.canonicalize().map_err(|_| CopyError::Taken)?) } else { None };
    let to = led.as_deref().unwrap_or(to);
    // The file is not opened in any other way here: closing it would drop the locks of the desk in this process.
    let source = connect_to_read(record).map_err(CopyError::Record)?;
    source.pragma_update(None, "query_only", false).map_err(|error| CopyError::Record(denied(error)))?;
    // It bears the number of the process: two desks may keep one copy, and neither gives a name to the other's half.
    let draft = draft_beside(to);
    let _left_behind = std::fs::remove_file(&draft);
    let made = write(&source, &draft).and_then(|()| {
        let entries = entries_of(&draft)?;
        if !to.exists() {
            return publish(&draft, to).map(|()| entries).map_err(|error| match error {
                OpenError::Exists => CopyError::Taken,
                other => CopyError::Denied(format!("{other:?}")),
            });
        }
        if !is_earlier(to, &draft) {
            return Err(CopyError::Taken);
        }
        std::fs::rename(&draft, to).map_err(|error| CopyError::Denied(error.to_string()))?;
        to.parent().map_or(Ok(()), sync_folder).map_err(|error| CopyError::Denied(error.to_string()))?;
        Ok(entries)
    });
    let _moved = std::fs::remove_file(&draft);
    made
}

fn write(source: &Connection, draft: &Path) -> Result<(), CopyError> {
    let name = draft.to_str().ok_or_else(|| CopyError::Denied(draft.display().to_string()))?;
    source.execute("VACUUM INTO ?1", params![name]).map_err(|error| CopyError::Denied(error.to_string()))?;
    File::open(draft).and_then(|file| file.sync_all()).map_err(|error| CopyError::Denied(error.to_string()))
}

/// How many entries a fresh copy holds, read back from it: what cannot be read back is no copy.
fn entries_of(copy: &Path) -> Result<u64, CopyError> {
    let unread = |_| CopyError::Denied(copy.display().to_string());
    reading(copy)
        .map_err(unread)?
        .tail()
        .map(|(entries, _)| entries)
        .map_err(|error| CopyError::Denied(error.to_string()))
}

fn reading(path: &Path) -> Result<SqliteJournal, OpenError> {
    recognise(path)?;
    Ok(SqliteJournal::watching(connect_to_read(path)?, path)?)
}

/// Whether what lies at `old` is a record of which `new` is the continuation.
fn is_earlier(old: &Path, new: &Path) -> bool {
    let tail = reading(old).and_then(|mut old| Ok(old.tail()?));
    let Ok((entries, head)) = tail else { return false };
    head_at(new, entries).is_some_and(|found| found == head)
}

fn head_at(record: &Path, number: u64) -> Option<Head> {
    let mut reading = reading(record).ok()?;
    reading.entries_after(number.checked_sub(1)?).ok()?.first().map(|entry| entry.head)
}
