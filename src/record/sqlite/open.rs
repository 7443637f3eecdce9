//! Opening and creating the file of a record; nothing is written before the file is known to be ours.

use super::schema::{APPLICATION_ID, DEFINITIONS, VERSION};
use super::store::{SqliteJournal, trouble};
use crate::conference::refusal::StorageTrouble;
use crate::conference::{Moment, Programme};
use crate::record::{Journal, Proceedings, Reading, StorageError};
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a writer waits for another one.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Why a file cannot be used as a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// There is no such file.
    Missing,
    /// There is a file already.
    Exists,
    /// It is no record of this program.
    Foreign,
    /// It was written by a newer version.
    Newer,
    /// It cannot be read or written.
    Denied(StorageTrouble),
    /// It is a record, and something is wrong with it.
    Trouble(StorageError),
}

impl From<StorageError> for OpenError {
    fn from(error: StorageError) -> Self {
        Self::Trouble(error)
    }
}

/// Creates a record with its programme. The file appears under its name only when it is whole.
pub fn create(path: &Path, programme: Programme, now: Moment) -> Result<Proceedings, OpenError> {
    begin(path, |journal| Proceedings::found(journal, programme, now))
}

/// Creates the record of a rehearsal of this programme, in the same way.
pub fn rehearse(path: &Path, programme: Programme, now: Moment) -> Result<Proceedings, OpenError> {
    begin(path, |journal| Proceedings::rehearse(journal, programme, now))
}

fn begin(
    path: &Path,
    found: impl FnOnce(Box<dyn Journal>) -> Result<Proceedings, StorageError>,
) -> Result<Proceedings, OpenError> {
    if path.exists() {
        return Err(OpenError::Exists);
    }
    let draft = draft_beside(path);
    remove_draft(&draft);
    let made = make(&draft, found).and_then(|()| publish(&draft, path));
    remove_draft(&draft);
    made?;
    open_writer(path)
}

/// Opens a record to go on with it.
pub fn open_writer(path: &Path) -> Result<Proceedings, OpenError> {
    recognise(path)?;
    let journal = connect(path)?;
    let journal: Box<dyn Journal> = Box::new(SqliteJournal::watching(journal, path)?);
    let proceedings = Proceedings::open(journal)?;
    // The log now lies beside the record. The database makes its name durable and does not ask whether that went well.
    sync_folder_of(path)?;
    Ok(proceedings)
}

/// Opens a record to follow it while others write.
pub fn open_follower(path: &Path) -> Result<Box<dyn Reading>, OpenError> {
    recognise(path)?;
    let connection = connect_to_read(path)?;
    Ok(Box::new(SqliteJournal::watching(connection, path)?))
}

/// Opens a record only to read it once; works on read-only media too.
pub fn open_reader(path: &Path) -> Result<Box<dyn Reading>, OpenError> {
    open_follower(path)
}

fn make(
    draft: &Path,
    found: impl FnOnce(Box<dyn Journal>) -> Result<Proceedings, StorageError>,
) -> Result<(), OpenError> {
    let connection = Connection::open(draft).map_err(denied)?;
    // Until it is whole the file needs no log beside it, so that one rename publishes everything.
    settle(&connection, "DELETE").map_err(denied)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(denied)?;
    connection.pragma_update(None, "user_version", VERSION).map_err(denied)?;
    for (_, definition) in DEFINITIONS {
        connection.execute_batch(definition).map_err(denied)?;
    }
    let journal: Box<dyn Journal> = Box::new(SqliteJournal::watching(connection, draft)?);
    found(journal)?;
    File::open(draft).and_then(|file| file.sync_all()).map_err(|error| refused(&error))
}

/// Gives the finished draft its name, without ever taking the place of another file.
pub(super) fn publish(draft: &Path, path: &Path) -> Result<(), OpenError> {
    match std::fs::hard_link(draft, path) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(OpenError::Exists),
        // Some media know no links; a rename is the next best thing there, where the name is free.
        Err(_) if std::fs::symlink_metadata(path).is_ok() => return Err(OpenError::Exists),
        Err(_) => std::fs::rename(draft, path).map_err(|error| refused(&error))?,
    }
    let _gone = std::fs::remove_file(draft);
    sync_folder_of(path)
}

fn sync_folder_of(path: &Path) -> Result<(), OpenError> {
    path.parent().map_or(Ok(()), sync_folder).map_err(|error| refused(&error))
}

/// Makes the names in a folder durable. Where the system lets no folder be synced there is nothing more to be done; where
/// it tried and failed, nobody may rely on the names.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if !is_unknown_here(&error) => Err(error),
        _ => Ok(()),
    }
}

fn is_unknown_here(error: &io::Error) -> bool {
    use std::io::ErrorKind::{InvalidInput, PermissionDenied, ReadOnlyFilesystem, Unsupported};
    matches!(error.kind(), InvalidInput | PermissionDenied | ReadOnlyFilesystem | Unsupported)
}

pub(super) fn draft_beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().map(std::ffi::OsStr::to_os_string).unwrap_or_default();
    name.push(format!(".{}.draft", std::process::id()));
    path.with_file_name(name)
}

fn remove_draft(draft: &Path) {
    let _absent = std::fs::remove_file(draft);
    let mut journal = draft.as_os_str().to_os_string();
    journal.push("-journal");
    let _absent = std::fs::remove_file(journal);
}

/// Refuses whatever is not a record of this version, by its first bytes alone.
pub(super) fn recognise(path: &Path) -> Result<(), OpenError> {
    // Asked before it is opened: a pipe to which nobody writes would be waited for.
    if std::fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return Err(OpenError::Foreign);
    }
    let mut head = [0u8; 100];
    let mut file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => OpenError::Missing,
        _ => refused(&error),
    })?;
    match file.read_exact(&mut head) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Err(OpenError::Foreign),
        Err(error) => return Err(refused(&error)),
    }
    let number = |from: usize| {
        let bytes = head.get(from..from + 4).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
        i32::from_be_bytes(bytes)
    };
    if !head.starts_with(b"SQLite format 3\0") || number(68) != APPLICATION_ID {
        return Err(OpenError::Foreign);
    }
    version(number(60))
}

fn connect(path: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(denied)?;
    if connection.is_readonly("main").unwrap_or(true) {
        return Err(OpenError::Denied(StorageTrouble::ReadOnly));
    }
    settle(&connection, "WAL").map_err(denied)?;
    known(&connection)?;
    Ok(connection)
}

/// A connection that never writes. On media that cannot be written, nobody else writes either.
pub(super) fn connect_to_read(path: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "query_only", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, i64>(0))?;
        Ok(connection)
    });
    match opened {
        Ok(connection) => known(&connection).map(|()| connection),
        Err(error) if left_behind(path) => Err(denied(error)),
        Err(first) => {
            let address = format!("file:{}?immutable=1", escaped(path));
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let still = Connection::open_with_flags(address, flags).map_err(|_| denied(first))?;
            known(&still).map(|()| still)
        }
    }
}

/// Whether a log with unread entries lies beside the record, so that the file alone is not the whole record.
fn left_behind(path: &Path) -> bool {
    let mut log = path.as_os_str().to_os_string();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|meta| meta.len() > 0)
}

/// A path as it may stand in an address.
fn escaped(path: &Path) -> String {
    let text = path.to_string_lossy();
    text.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

/// The settings that were measured to keep what is acknowledged.
fn settle(connection: &Connection, mode: &str) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update_and_check(None, "journal_mode", mode, |row| row.get::<_, String>(0))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)
}

/// Whether this program reads tables of this version; none was ever written below 1.
fn version(found: i32) -> Result<(), OpenError> {
    match found {
        1..=VERSION => Ok(()),
        _ if found > VERSION => Err(OpenError::Newer),
        _ => Err(OpenError::Foreign),
    }
}

/// Asks the database itself what the first bytes said, now that a log may have added to them.
fn known(connection: &Connection) -> Result<(), OpenError> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0)).map_err(denied);
    if number("application_id")? != APPLICATION_ID {
        return Err(OpenError::Foreign);
    }
    version(number("user_version")?)
}

#[allow(clippy::needless_pass_by_value, reason = "it stands as a function in map_err")]
pub(super) fn denied(error: rusqlite::Error) -> OpenError {
    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) {
        return OpenError::Foreign;
    }
    match trouble(error) {
        StorageError::Failed(trouble) => OpenError::Denied(trouble),
        error => OpenError::Trouble(error),
    }
}

/// What the system said where it did not let the file be used.
fn refused(error: &io::Error) -> OpenError {
    OpenError::Denied(match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StorageTrouble::Full,
        io::ErrorKind::ReadOnlyFilesystem => StorageTrouble::ReadOnly,
        _ => StorageTrouble::Other { detail: error.to_string() },
    })
}
