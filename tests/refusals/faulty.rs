//! A journal in memory that fails when it is told to, as a disk does.

use hoinghi::record::bundle::BoxKey;
use hoinghi::record::journal::KeptBundle;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::record::sealed::Sealed;
use hoinghi::record::{Entry, Head, Journal, Reading, StorageError};
use std::sync::{Arc, Mutex};

/// What the next commit answers, where it fails.
pub type Fault = Arc<Mutex<Option<StorageError>>>;

/// A journal whose commits fail with what stands in its fault.
pub struct Faulty {
    inner: MemoryJournal,
    fault: Fault,
}

impl Faulty {
    /// A sound one, and the place in which its fault is put.
    pub fn new() -> (Self, Fault) {
        let fault = Fault::default();
        (Self { inner: MemoryJournal::default(), fault: Arc::clone(&fault) }, fault)
    }
}

impl Reading for Faulty {
    fn has_grown(&mut self) -> Result<bool, StorageError> {
        self.inner.has_grown()
    }

    fn begin_reading(&mut self) -> Result<(), StorageError> {
        self.inner.begin_reading()
    }

    fn end_reading(&mut self) {
        self.inner.end_reading();
    }

    fn entries_after(&mut self, number: u64) -> Result<Vec<Entry>, StorageError> {
        self.inner.entries_after(number)
    }

    fn tail(&mut self) -> Result<(u64, Head), StorageError> {
        self.inner.tail()
    }

    fn boxes(&mut self) -> Result<Vec<BoxKey>, StorageError> {
        self.inner.boxes()
    }

    fn bundles(&mut self, key: &BoxKey) -> Result<Vec<KeptBundle>, StorageError> {
        self.inner.bundles(key)
    }

    fn bundle(&mut self, key: &BoxKey, number: u32) -> Result<Option<KeptBundle>, StorageError> {
        self.inner.bundle(key, number)
    }

    fn open_bundle(&mut self, key: &BoxKey) -> Result<(Option<KeptBundle>, u32), StorageError> {
        self.inner.open_bundle(key)
    }

    fn sealed(&mut self, key: &BoxKey) -> Result<Option<Sealed>, StorageError> {
        self.inner.sealed(key)
    }

    fn damage(&mut self) -> Result<Option<String>, StorageError> {
        self.inner.damage()
    }

    fn foreign_definitions(&mut self) -> Result<Vec<String>, StorageError> {
        self.inner.foreign_definitions()
    }
}

impl Journal for Faulty {
    fn begin(&mut self) -> Result<(), StorageError> {
        self.inner.begin()
    }

    fn commit(&mut self) -> Result<(), StorageError> {
        let fault = self.fault.lock().unwrap().take();
        fault.map_or_else(|| self.inner.commit(), Err)
    }

    fn rollback(&mut self) {
        self.inner.rollback();
    }

    fn append(&mut self, entry: &Entry) -> Result<(), StorageError> {
        self.inner.append(entry)
    }

    fn keep_bundle(&mut self, key: &BoxKey, kept: &KeptBundle) -> Result<(), StorageError> {
        self.inner.keep_bundle(key, kept)
    }

    fn remove_bundle(&mut self, key: &BoxKey, number: u32) -> Result<(), StorageError> {
        self.inner.remove_bundle(key, number)
    }

    fn keep_sealed(&mut self, key: &BoxKey, sealed: &Sealed) -> Result<(), StorageError> {
        self.inner.keep_sealed(key, sealed)
    }

    fn tidy(&mut self) -> bool {
        self.inner.tidy()
    }

    fn rebuild(&mut self) -> bool {
        self.inner.rebuild()
    }
}
