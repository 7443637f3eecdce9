//! Reading and storing in the tables.

use super::open::PATIENCE;
use super::schema::DEFINITIONS;
use super::watch::Watch;
use crate::conference::ContestId;
use crate::conference::refusal::StorageTrouble;
use crate::record::bundle::{BoxKey, Bundle};
use crate::record::journal::{Journal, KeptBundle, Reading, StorageError};
use crate::record::sealed::Sealed;
use crate::record::{Entry, Head};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};
use std::path::Path;
use std::time::Duration;

/// How long the log is waited for before wiping it is put off.
const MOMENT: Duration = Duration::from_millis(200);

/// Room for every statement of this file: none is prepared twice.
const STATEMENTS: usize = 32;

/// A journal in a SQLite file.
#[derive(Debug)]
pub(super) struct SqliteJournal {
    connection: Connection,
    watch: Watch,
    version: i64,
}

impl SqliteJournal {
    pub(super) fn watching(connection: Connection, path: &Path) -> Result<Self, StorageError> {
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        // Else some are prepared anew whenever a value is bound, in the hope of a better plan.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(trouble)?;
        let mut journal = Self { connection, watch: Watch::new(path), version: 0 };
        journal.version = journal.data_version()?;
        Ok(journal)
    }

    fn data_version(&self) -> Result<i64, StorageError> {
        // Asked many times a second by every desk: the statement is prepared once.
        let mut statement = self.connection.prepare_cached("PRAGMA data_version").map_err(trouble)?;
        statement.query_row([], |row| row.get(0)).map_err(trouble)
    }

    fn run(&self, sql: &str) -> Result<(), StorageError> {
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        statement.execute([]).map_err(trouble)?;
        Ok(())
    }
}

impl Reading for SqliteJournal {
    fn has_grown(&mut self) -> Result<bool, StorageError> {
        self.watch.check()?;
        let version = self.data_version()?;
        Ok(std::mem::replace(&mut self.version, version) != version)
    }

    fn begin_reading(&mut self) -> Result<(), StorageError> {
        self.run("BEGIN")
    }

    fn end_reading(&mut self) {
        let _nothing_was_written = self.run("ROLLBACK");
    }

    fn entries_after(&mut self, number: u64) -> Result<Vec<Entry>, StorageError> {
        let sql = "SELECT number, at, body, head FROM entry WHERE number > ?1 ORDER BY number";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let rows = statement.query_map(params![signed(number)], |row| {
            Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get::<_, Vec<u8>>(3)?))
        });
        let read = rows.map_err(trouble)?.map(|row| {
            let (number, at, body, head) = row.map_err(trouble)?;
            Ok(Entry { number: u64::try_from(number).unwrap_or(0), at, body, head: read_head(&head)? })
        });
        read.collect()
    }

    fn survives_power_cuts(&self) -> Option<bool> {
        let number = |name: &str| self.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).ok();
        let mode: Option<String> = self.connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).ok();
        // 2 is FULL, 3 is EXTRA.
        Some(mode? == "wal" && number("synchronous")? >= 2 && number("fullfsync")? == 1)
    }

    fn tail(&mut self) -> Result<(u64, Head), StorageError> {
        let row = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?));
        let mut statement = self.connection.prepare_cached("SELECT entries, head FROM tail").map_err(trouble)?;
        let tail = statement.query_row([], row).optional().map_err(trouble)?;
        let (entries, head) = tail.ok_or_else(|| StorageError::Damaged("its tail is missing".to_owned()))?;
        Ok((u64::try_from(entries).unwrap_or(0), read_head(&head)?))
    }

    fn boxes(&mut self) -> Result<Vec<BoxKey>, StorageError> {
        let sql = "SELECT contest, round, pass FROM bundle UNION SELECT contest, round, pass FROM sealed";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let rows = statement.query_map([], |row| {
            Ok(BoxKey { contest: ContestId::new(row.get::<_, String>(0)?), round: row.get(1)?, pass: row.get(2)? })
        });
        rows.map_err(trouble)?.map(|row| row.map_err(trouble)).collect()
    }

    fn bundles(&mut self, key: &BoxKey) -> Result<Vec<KeptBundle>, StorageError> {
        let sql =
            "SELECT number, ended, items FROM bundle WHERE contest = ?1 AND round = ?2 AND pass = ?3 ORDER BY number";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let rows = statement.query_map(params![key.contest.as_str(), key.round, key.pass], bundle_row);
        rows.map_err(trouble)?.map(|row| read_bundle(row.map_err(trouble)?)).collect()
    }

    fn bundle(&mut self, key: &BoxKey, number: u32) -> Result<Option<KeptBundle>, StorageError> {
        let sql =
            "SELECT number, ended, items FROM bundle WHERE contest = ?1 AND round = ?2 AND pass = ?3 AND number = ?4";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let row = statement.query_row(params![key.contest.as_str(), key.round, key.pass, number], bundle_row);
        row.optional().map_err(trouble)?.map(read_bundle).transpose()
    }

    fn open_bundle(&mut self, key: &BoxKey) -> Result<(Option<KeptBundle>, u32), StorageError> {
        let place = params![key.contest.as_str(), key.round, key.pass];
        let sql =
            "SELECT number, ended, items FROM bundle WHERE contest = ?1 AND round = ?2 AND pass = ?3 AND ended = 0";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let open = statement.query_row(place, bundle_row).optional().map_err(trouble)?.map(read_bundle).transpose()?;
        let sql = "SELECT coalesce(max(number), 0) FROM bundle WHERE contest = ?1 AND round = ?2 AND pass = ?3";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let last = statement.query_row(place, |row| row.get(0)).map_err(trouble)?;
        Ok((open, last))
    }

    fn sealed(&mut self, key: &BoxKey) -> Result<Option<Sealed>, StorageError> {
        // Looked for row by row (that is what the pluses say), not by key: rows are few, and to compare a key SQLite reads
        // its whole row, so that millions of papers would be read twice.
        let sql = "SELECT papers FROM sealed WHERE +contest = ?1 AND +round = ?2 AND +pass = ?3";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let row =
            statement.query_row(params![key.contest.as_str(), key.round, key.pass], |row| row.get::<_, Vec<u8>>(0));
        let papers = row.optional().map_err(trouble)?;
        papers.map(|bytes| Sealed::from_bytes(bytes).map_err(|_| unreadable_papers())).transpose()
    }

    fn damage(&mut self) -> Result<Option<String>, StorageError> {
        let first = self.connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
        Ok(Some(first.map_err(trouble)?).filter(|found| found != "ok"))
    }

    fn foreign_definitions(&mut self) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex%' ORDER BY name";
        let mut statement = self.connection.prepare(sql).map_err(trouble)?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
        });
        let found: Vec<_> = rows.map_err(trouble)?.collect::<Result<_, _>>().map_err(trouble)?;
        let ours = |kind: &str, name: &str, sql: Option<&str>| {
            kind == "table" && DEFINITIONS.iter().any(|(table, definition)| *table == name && Some(*definition) == sql)
        };
        let strangers = found.iter().filter(|(kind, name, sql)| !ours(kind, name, sql.as_deref()));
        let strangers = strangers.map(|(kind, name, _)| format!("{kind} {name}"));
        let missing = DEFINITIONS.iter().filter(|(table, _)| !found.iter().any(|(_, name, _)| name == table));
        Ok(strangers.chain(missing.map(|(table, _)| format!("table {table}"))).collect())
    }
}

impl Journal for SqliteJournal {
    fn begin(&mut self) -> Result<(), StorageError> {
        self.watch.check()?;
        self.run("BEGIN IMMEDIATE")
    }

    fn commit(&mut self) -> Result<(), StorageError> {
        self.run("COMMIT")?;
        // What was stored is only acknowledged if it was stored where the name leads.
        self.watch.check()
    }

    fn rollback(&mut self) {
        if !self.connection.is_autocommit() {
            let _already_failed = self.run("ROLLBACK");
        }
    }

    fn append(&mut self, entry: &Entry) -> Result<(), StorageError> {
        let number = signed(entry.number);
        let head = entry.head.0.as_slice();
        let insert = "INSERT INTO entry (number, at, body, head) VALUES (?1, ?2, ?3, ?4)";
        let mut statement = self.connection.prepare_cached(insert).map_err(trouble)?;
        statement.execute(params![number, entry.at, entry.body, head]).map_err(trouble)?;
        let tail = "INSERT INTO tail (only, entries, head) VALUES (1, ?1, ?2) \
                    ON CONFLICT (only) DO UPDATE SET entries = excluded.entries, head = excluded.head";
        let mut statement = self.connection.prepare_cached(tail).map_err(trouble)?;
        statement.execute(params![number, head]).map_err(trouble)?;
        Ok(())
    }

    fn keep_bundle(&mut self, key: &BoxKey, kept: &KeptBundle) -> Result<(), StorageError> {
        let sql = "INSERT INTO bundle (contest, round, pass, number, ended, items) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                   ON CONFLICT DO UPDATE SET ended = excluded.ended, items = excluded.items";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        let place = (key.contest.as_str(), key.round, key.pass);
        let bytes = kept.bundle.to_bytes();
        statement.execute(params![place.0, place.1, place.2, kept.number, kept.ended, bytes]).map_err(trouble)?;
        Ok(())
    }

    fn remove_bundle(&mut self, key: &BoxKey, number: u32) -> Result<(), StorageError> {
        let sql = "DELETE FROM bundle WHERE contest = ?1 AND round = ?2 AND pass = ?3 AND number = ?4";
        let mut statement = self.connection.prepare_cached(sql).map_err(trouble)?;
        statement.execute(params![key.contest.as_str(), key.round, key.pass, number]).map_err(trouble)?;
        Ok(())
    }

    fn keep_sealed(&mut self, key: &BoxKey, sealed: &Sealed) -> Result<(), StorageError> {
        let place = (key.contest.as_str(), key.round, key.pass);
        let sql = "DELETE FROM bundle WHERE contest = ?1 AND round = ?2 AND pass = ?3";
        self.connection.execute(sql, params![place.0, place.1, place.2]).map_err(trouble)?;
        let sql = "INSERT INTO sealed (contest, round, pass, papers) VALUES (?1, ?2, ?3, ?4)";
        self.connection.execute(sql, params![place.0, place.1, place.2, sealed.to_bytes()]).map_err(trouble)?;
        Ok(())
    }

    fn tidy(&mut self) -> bool {
        // A board reads for a moment; who reads for long must not keep the desk waiting.
        let _as_before = self.connection.busy_timeout(MOMENT);
        let kept = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        let _as_before = self.connection.busy_timeout(PATIENCE);
        kept.is_ok_and(|kept| kept == 0)
    }

    fn rebuild(&mut self) -> bool {
        // In place and through the log: other desks keep their file, and a power cut leaves the old one or the new one.
        self.connection.execute_batch("VACUUM").is_ok()
    }
}

type BundleRow = (u32, bool, Vec<u8>);

fn bundle_row(row: &Row<'_>) -> rusqlite::Result<BundleRow> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn read_bundle((number, ended, items): BundleRow) -> Result<KeptBundle, StorageError> {
    let bundle = Bundle::from_bytes(items).map_err(|_| unreadable_papers())?;
    Ok(KeptBundle { number, ended, bundle })
}

fn read_head(bytes: &[u8]) -> Result<Head, StorageError> {
    bytes.try_into().map(Head).map_err(|_| StorageError::Damaged("a head is not 32 bytes long".to_owned()))
}

fn unreadable_papers() -> StorageError {
    StorageError::Damaged("papers cannot be read".to_owned())
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[allow(clippy::needless_pass_by_value, reason = "it stands as a function in map_err")]
pub(super) fn trouble(error: rusqlite::Error) -> StorageError {
    // The database itself sometimes notices that its file was moved away under it.
    let moved = error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED);
    match error.sqlite_error_code() {
        _ if moved => StorageError::Lost,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StorageError::Busy,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StorageError::Damaged(error.to_string()),
        Some(ErrorCode::DiskFull) => StorageError::Failed(StorageTrouble::Full),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StorageError::Failed(StorageTrouble::ReadOnly),
        Some(ErrorCode::SystemIoFailure) => StorageError::Failed(StorageTrouble::Device),
        _ => StorageError::Failed(StorageTrouble::Other { detail: error.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{StorageError, StorageTrouble, trouble};
    use rusqlite::ffi;

    #[test]
    fn what_the_database_says_has_a_name_here() {
        let failed = StorageError::Failed;
        for (code, expected) in [
            (ffi::SQLITE_FULL, failed(StorageTrouble::Full)),
            (ffi::SQLITE_READONLY, failed(StorageTrouble::ReadOnly)),
            (ffi::SQLITE_READONLY_DBMOVED, StorageError::Lost),
            (ffi::SQLITE_PERM, failed(StorageTrouble::ReadOnly)),
            (ffi::SQLITE_IOERR_WRITE, failed(StorageTrouble::Device)),
            (ffi::SQLITE_IOERR_FSYNC, failed(StorageTrouble::Device)),
            (ffi::SQLITE_BUSY, StorageError::Busy),
            (ffi::SQLITE_LOCKED, StorageError::Busy),
        ] {
            assert_eq!(trouble(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)), expected, "{code}");
        }
        let corrupt = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CORRUPT), None);
        assert!(matches!(trouble(corrupt), StorageError::Damaged(_)));
        let other = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CANTOPEN), None);
        assert!(matches!(trouble(other), StorageError::Failed(StorageTrouble::Other { .. })));
    }
}
