//! A conference that follows its record: it can catch up, and ask nothing.

use super::entry::Head;
use super::journal::{Reading, StorageError};
use super::ledger::Ledger;
use super::log::Log;
use crate::conference::{Conference, Moment};

/// A conference in step with a record that others write.
pub struct Follower {
    journal: Box<dyn Reading>,
    ledger: Ledger,
}

impl Follower {
    /// Reads a record up to now.
    pub fn open(mut journal: Box<dyn Reading>) -> Result<Self, StorageError> {
        let mut ledger = Ledger::new();
        journal.begin_reading()?;
        let read = ledger.catch_up(&mut *journal);
        journal.end_reading();
        read?;
        if ledger.entries == 0 {
            return Err(StorageError::Damaged("it has no first entry".to_owned()));
        }
        Ok(Self { journal, ledger })
    }

    /// Reads what has been stored since; true if there was anything.
    pub fn catch_up(&mut self) -> Result<bool, StorageError> {
        if !self.journal.has_grown()? {
            return Ok(false);
        }
        self.journal.begin_reading()?;
        let read = self.ledger.catch_up(&mut *self.journal);
        self.journal.end_reading();
        read.map(|()| true)
    }

    /// The conference as it stood when this last caught up.
    pub fn conference(&self) -> &Conference {
        &self.ledger.conference
    }

    /// Every fact up to the last that this has read.
    pub fn log(&mut self) -> Result<Log, StorageError> {
        self.journal.begin_reading()?;
        let entries = self.journal.entries_after(0);
        self.journal.end_reading();
        Log::of(&entries?, self.ledger.head)
    }

    /// The head of the chain.
    pub fn head(&self) -> Head {
        self.ledger.head
    }

    /// The moment of the last entry.
    pub fn last(&self) -> Option<Moment> {
        self.ledger.last
    }
}
