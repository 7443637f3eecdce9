//! `copy`: a copy of a record, taken while the conference runs.

use super::ending::{Ending, Stop};
use super::{opening, out};
use crate::record::sqlite::{self, CopyError};
use crate::wording::{Lang, mirror as words};
use std::path::{Path, PathBuf};

/// Copies `record` to `to`, in a folder under the record's own name.
pub fn copy(record: &Path, to: &Path, lang: Lang) -> Result<Ending, Stop> {
    let to = place(record, to);
    // Whatever is wrong with the record is said as every command says it.
    drop(opening::open_to_read(record, lang)?);
    match sqlite::copy(record, &to) {
        Ok(entries) => {
            out::tell(&words::copied(lang, &to, entries), lang)?;
            Ok(Ending::Done)
        }
        Err(CopyError::Taken) => Err(Stop::file(words::copy_taken(lang, &to))),
        Err(CopyError::Record(error)) => Err(opening::record_fault(record, &error, lang)),
        Err(CopyError::Denied(_)) => Err(Stop::file(words::copy_denied(lang, &to))),
    }
}

/// Where a copy lies: in a folder it takes the record's name.
pub(super) fn place(record: &Path, to: &Path) -> PathBuf {
    match record.file_name().filter(|_| to.is_dir()) {
        Some(name) => to.join(name),
        None => to.to_path_buf(),
    }
}
