//! Where a record is kept: in memory, or in a file of its own folder.

use crate::desk::{Desk, moment, programme};
use hoinghi::record::memory::MemoryJournal;
use hoinghi::record::{Follower, Proceedings, Reading, sqlite};
use std::path::PathBuf;

/// A place for one record.
pub trait Cabinet {
    /// Begins the record.
    fn found(&self) -> Desk;
    /// Goes on with it, as another process would.
    fn open(&self) -> Desk;
    /// Reads it.
    fn reading(&self) -> Box<dyn Reading>;
    /// Follows it.
    fn follower(&self) -> Follower {
        Follower::open(self.reading()).expect("a record")
    }
    /// How many entries it has.
    fn entries(&self) -> u64 {
        self.reading().tail().expect("a tail").0
    }
}

/// A record in memory.
#[derive(Default)]
pub struct Memory(MemoryJournal);

impl Cabinet for Memory {
    fn found(&self) -> Desk {
        Desk::at(Proceedings::found(Box::new(self.0.clone()), programme(), moment(0)).expect("a new record"), 1)
    }

    fn open(&self) -> Desk {
        Desk::at(Proceedings::open(Box::new(self.0.clone())).expect("a record"), 2)
    }

    fn reading(&self) -> Box<dyn Reading> {
        Box::new(self.0.clone())
    }
}

/// A record in a file.
pub struct File {
    folder: tempfile::TempDir,
}

impl Default for File {
    fn default() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }
}

impl File {
    /// The record's file.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("ngay.hoinghi")
    }

    /// The log beside it.
    pub fn log(&self) -> PathBuf {
        self.folder.path().join("ngay.hoinghi-wal")
    }
}

impl Cabinet for File {
    fn found(&self) -> Desk {
        Desk::at(sqlite::create(&self.path(), programme(), moment(0)).expect("a new record"), 1)
    }

    fn open(&self) -> Desk {
        Desk::at(sqlite::open_writer(&self.path()).expect("a record"), 2)
    }

    fn reading(&self) -> Box<dyn Reading> {
        sqlite::open_reader(&self.path()).expect("a record")
    }
}
