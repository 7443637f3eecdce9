//! A journal in the process's memory, for tests and rehearsals of a single desk.

use super::bundle::BoxKey;
use super::entry::{Entry, Head};
use super::journal::{Journal, KeptBundle, Reading, StorageError};
use super::sealed::Sealed;
use std::collections::BTreeMap;

/// A journal that is gone with its process.
#[derive(Debug, Clone, Default)]
pub struct MemoryJournal {
    kept: Kept,
    before: Option<Kept>,
}

#[derive(Debug, Clone, Default)]
struct Kept {
    entries: Vec<Entry>,
    bundles: BTreeMap<BoxKey, BTreeMap<u32, KeptBundle>>,
    sealed: BTreeMap<BoxKey, Sealed>,
}

impl Reading for MemoryJournal {
    fn has_grown(&mut self) -> Result<bool, StorageError> {
        Ok(false)
    }

    fn begin_reading(&mut self) -> Result<(), StorageError> {
        Ok(())
    }

    fn end_reading(&mut self) {}

    fn entries_after(&mut self, number: u64) -> Result<Vec<Entry>, StorageError> {
        Ok(self.kept.entries.iter().filter(|entry| entry.number > number).cloned().collect())
    }

    fn tail(&mut self) -> Result<(u64, Head), StorageError> {
        let last = self.kept.entries.last();
        Ok((last.map_or(0, |entry| entry.number), last.map_or(Head::NONE, |entry| entry.head)))
    }

    fn boxes(&mut self) -> Result<Vec<BoxKey>, StorageError> {
        Ok(self.kept.bundles.keys().chain(self.kept.sealed.keys()).cloned().collect())
    }

    fn bundles(&mut self, key: &BoxKey) -> Result<Vec<KeptBundle>, StorageError> {
        Ok(self.kept.bundles.get(key).map(|bundles| bundles.values().cloned().collect()).unwrap_or_default())
    }

    fn bundle(&mut self, key: &BoxKey, number: u32) -> Result<Option<KeptBundle>, StorageError> {
        Ok(self.kept.bundles.get(key).and_then(|bundles| bundles.get(&number)).cloned())
    }

    fn open_bundle(&mut self, key: &BoxKey) -> Result<(Option<KeptBundle>, u32), StorageError> {
        let bundles = self.bundles(key)?;
        let last = bundles.iter().map(|kept| kept.number).max().unwrap_or(0);
        Ok((bundles.into_iter().find(|kept| !kept.ended), last))
    }

    fn sealed(&mut self, key: &BoxKey) -> Result<Option<Sealed>, StorageError> {
        Ok(self.kept.sealed.get(key).cloned())
    }

    fn damage(&mut self) -> Result<Option<String>, StorageError> {
        Ok(None)
    }

    fn foreign_definitions(&mut self) -> Result<Vec<String>, StorageError> {
        Ok(Vec::new())
    }
}

impl Journal for MemoryJournal {
    fn begin(&mut self) -> Result<(), StorageError> {
        self.before = Some(self.kept.clone());
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StorageError> {
        self.before = None;
        Ok(())
    }

    fn rollback(&mut self) {
        if let Some(before) = self.before.take() {
            self.kept = before;
        }
    }

    fn append(&mut self, entry: &Entry) -> Result<(), StorageError> {
        self.kept.entries.push(entry.clone());
        Ok(())
    }

    fn keep_bundle(&mut self, key: &BoxKey, kept: &KeptBundle) -> Result<(), StorageError> {
        self.kept.bundles.entry(key.clone()).or_default().insert(kept.number, kept.clone());
        Ok(())
    }

    fn remove_bundle(&mut self, key: &BoxKey, number: u32) -> Result<(), StorageError> {
        if let Some(bundles) = self.kept.bundles.get_mut(key) {
            bundles.remove(&number);
        }
        Ok(())
    }

    fn keep_sealed(&mut self, key: &BoxKey, sealed: &Sealed) -> Result<(), StorageError> {
        self.kept.bundles.remove(key);
        self.kept.sealed.insert(key.clone(), sealed.clone());
        Ok(())
    }

    fn tidy(&mut self) {}
}
