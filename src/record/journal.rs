//! The port through which a record is kept: what any store must be able to do.

use super::bundle::{BoxKey, Bundle};
use super::entry::{Entry, Head};
use super::sealed::Sealed;
use crate::conference::refusal::StorageTrouble;

/// Why a store could not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// Somebody else is writing and did not end within 5 seconds.
    #[error("another program is writing to this record")]
    Busy,
    /// The file of the record was deleted or replaced.
    #[error("the file of the record has been deleted or replaced")]
    Lost,
    /// What is stored cannot be read as a record.
    #[error("the record is damaged: {0}")]
    Damaged(String),
    /// Reading or writing failed.
    #[error("the record cannot be read or written: {0:?}")]
    Failed(StorageTrouble),
}

/// A bundle as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBundle {
    /// Its number in the pass, from 1.
    pub number: u32,
    /// Whether it has been ended.
    pub ended: bool,
    /// Its papers.
    pub bundle: Bundle,
}

/// What can be read from a record.
pub trait Reading {
    /// Whether anything has been stored by somebody else since this was last asked.
    fn has_grown(&mut self) -> Result<bool, StorageError>;
    /// Makes everything read until [`Reading::end_reading`] belong to one moment.
    fn begin_reading(&mut self) -> Result<(), StorageError>;
    /// Ends what [`Reading::begin_reading`] began.
    fn end_reading(&mut self);
    /// The entries with a number above `number`, in order.
    fn entries_after(&mut self, number: u64) -> Result<Vec<Entry>, StorageError>;
    /// How many entries there are and the head after the last, as kept apart from them.
    fn tail(&mut self) -> Result<(u64, Head), StorageError>;
    /// The keys of everything that holds papers.
    fn boxes(&mut self) -> Result<Vec<BoxKey>, StorageError>;
    /// The bundles of a pass that are kept as bundles, by number.
    fn bundles(&mut self, key: &BoxKey) -> Result<Vec<KeptBundle>, StorageError>;
    /// One bundle of a pass.
    fn bundle(&mut self, key: &BoxKey, number: u32) -> Result<Option<KeptBundle>, StorageError>;
    /// The open bundle of a pass, if it holds a paper, and the number of the last bundle that was ever ended.
    fn open_bundle(&mut self, key: &BoxKey) -> Result<(Option<KeptBundle>, u32), StorageError>;
    /// The sealed papers of a pass, once its round is closed.
    fn sealed(&mut self, key: &BoxKey) -> Result<Option<Sealed>, StorageError>;
    /// What is wrong with the store itself, if anything.
    fn damage(&mut self) -> Result<Option<String>, StorageError>;
    /// Where the definitions of the store differ from what this version would make, if they do.
    fn foreign_definitions(&mut self) -> Result<Vec<String>, StorageError>;
    /// Whether what is acknowledged is on the disk before it is; `None` where there is no disk.
    fn survives_power_cuts(&self) -> Option<bool> {
        None
    }
}

/// What can be stored. Everything between [`Journal::begin`] and [`Journal::commit`] is durable together or not at all.
pub trait Journal: Reading {
    /// Begins storing; nobody else can until it ends.
    fn begin(&mut self) -> Result<(), StorageError>;
    /// Makes it durable. An error means that nobody may rely on it.
    fn commit(&mut self) -> Result<(), StorageError>;
    /// Forgets what was begun.
    fn rollback(&mut self);
    /// Appends one entry.
    fn append(&mut self, entry: &Entry) -> Result<(), StorageError>;
    /// Keeps a bundle in place of the one with its number.
    fn keep_bundle(&mut self, key: &BoxKey, kept: &KeptBundle) -> Result<(), StorageError>;
    /// Removes a bundle and every trace of it.
    fn remove_bundle(&mut self, key: &BoxKey, number: u32) -> Result<(), StorageError>;
    /// Puts the sealed papers in the place of all bundles of a pass.
    fn keep_sealed(&mut self, key: &BoxKey, sealed: &Sealed) -> Result<(), StorageError>;
    /// Wipes what earlier versions of the open bundle left outside the record proper; false where it could not, because
    /// somebody is reading it.
    fn tidy(&mut self) -> bool;
    /// Lays everything out anew, so that where something lies tells nothing of how it came there; false where that failed
    /// and everything lies as it did.
    fn rebuild(&mut self) -> bool;
}
