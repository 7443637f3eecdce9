//! What the program did and met, kept in a file for whoever asks for one with `--log`, and nowhere without asking.
//!
//! Papers must not be told by it: not what is on them, and not when they came, for who stood where in the queue is easily
//! remembered. So nothing may be noted that [`entry::Entry`] has no word for, and it has none for a paper, a mark or a
//! name; of a round only its sum is told, when it is closed. A general library of logging would take any sentence from
//! any place, and those of the libraries below, which nobody here has read for that; what is noted here is a dozen lines.

mod entry;
mod sums;

pub(super) use entry::Entry;

use super::ending::{Ending, Stop};
use super::{clock, out};
use crate::conference::{Command, Conference, Refusal};
use crate::record::StorageError;
use crate::wording::{Lang, logbook as words};
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use sums::Sums;

/// How every log begins, so that no other file is ever written into.
const MARK: &str = "# hoinghi log";

/// The log of this process. There is one, as there is one standard error: what is met deep below needs no way to it.
static BOOK: Mutex<Option<Book>> = Mutex::new(None);

struct Book {
    file: File,
    path: PathBuf,
    sums: Sums,
    /// Why nothing more could be written.
    trouble: Option<io::Error>,
}

/// Begins the log, or goes on with the one that lies there.
pub(super) fn open(path: &Path, lang: Lang) -> Result<(), Stop> {
    let file = opened(path, lang).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Stop::file(words::taken(lang, path)),
        _ => Stop::file(words::unwritable(lang, path, &error)),
    })?;
    *book() = Some(Book { file, path: path.to_path_buf(), sums: Sums::default(), trouble: None });
    Ok(())
}

/// A file that holds something else is refused as taken.
fn opened(path: &Path, lang: Lang) -> io::Result<File> {
    let there = match std::fs::metadata(path) {
        Ok(there) if !there.is_file() => return Err(ErrorKind::AlreadyExists.into()),
        Ok(there) => there.len(),
        Err(error) if error.kind() == ErrorKind::NotFound => 0,
        Err(error) => return Err(error),
    };
    if there > 0 {
        let mut head = Vec::new();
        File::open(path)?.take(MARK.len() as u64).read_to_end(&mut head)?;
        if head != MARK.as_bytes() {
            return Err(ErrorKind::AlreadyExists.into());
        }
    }
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    if there == 0 {
        file.write_all(format!("{MARK}\n# {}\n", words::HEAD.of(lang)).as_bytes())?;
    }
    Ok(file)
}

/// Notes what happened, where a log was asked for.
pub(super) fn note(entry: &Entry<'_>) {
    if let Some(book) = book().as_mut() {
        book.write(entry);
    }
}

/// Notes that a command was put, and whether it was refused. Of those about papers only sums are kept.
pub(super) fn asked(command: &Command, refused: Option<&Refusal>, conference: &Conference) {
    if let Some(book) = book().as_mut() {
        for entry in book.sums.asked(command, refused, conference) {
            book.write(&entry);
        }
    }
}

/// Notes that the record could not be read.
pub(super) fn unread(error: &StorageError) {
    if let Some(trouble) = sums::unread(error) {
        note(&Entry::Storage(trouble));
    }
}

/// Counts a frame; when it came is not kept, for a frame follows each paper.
pub(super) fn drew(took: Duration) {
    if let Some(book) = book().as_mut() {
        book.sums.drew(took);
    }
}

/// Notes how the program ends, and says where the log could not be kept to this end.
pub(super) fn end(ending: Ending, lang: Lang) -> ExitCode {
    if let Some(mut book) = book().take() {
        if let Some(frames) = book.sums.frames() {
            book.write(&frames);
        }
        book.write(&Entry::Ended(ending.code()));
        if let Some(trouble) = &book.trouble {
            out::complain(&words::broken_off(lang, &book.path, trouble));
        }
    }
    ending.into()
}

fn book() -> MutexGuard<'static, Option<Book>> {
    BOOK.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Book {
    /// One line at a time, as a whole: several desks may keep one log.
    fn write(&mut self, entry: &Entry<'_>) {
        if self.trouble.is_some() {
            return;
        }
        let now = clock::now().format("%Y-%m-%dT%H:%M:%S%:z");
        let line = format!("{now} {} {entry}\n", std::process::id());
        self.trouble = self.file.write_all(line.as_bytes()).err();
    }
}
