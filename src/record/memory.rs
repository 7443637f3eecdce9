//! A journal in the process's memory, for tests and rehearsals. Clones are further handles on the same record, as
//! several programs have one file open.

use super::bundle::BoxKey;
use super::entry::{Entry, Head};
use super::journal::{Journal, KeptBundle, Reading, StorageError};
use super::sealed::Sealed;
use crate::conference::refusal::StorageTrouble;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A journal that is gone with the last of its handles.
#[derive(Debug, Default)]
pub struct MemoryJournal {
    shared: Arc<Mutex<Shared>>,
    /// The version of the record when this handle last asked.
    seen: u64,
    /// What this handle is about to store.
    draft: Option<Arc<Kept>>,
    /// What this handle reads until it ends reading.
    moment: Option<Arc<Kept>>,
}

#[derive(Debug, Default)]
struct Shared {
    kept: Arc<Kept>,
    version: u64,
    writing: bool,
}

#[derive(Debug, Clone, Default)]
struct Kept {
    entries: Vec<Entry>,
    bundles: BTreeMap<BoxKey, BTreeMap<u32, KeptBundle>>,
    sealed: BTreeMap<BoxKey, Sealed>,
}

/// A mistake of the program itself: it stores without having begun.
fn not_begun() -> StorageError {
    StorageError::Failed(StorageTrouble::Other { detail: "nothing was begun".to_owned() })
}

impl Clone for MemoryJournal {
    fn clone(&self) -> Self {
        let seen = self.shared().version;
        Self { shared: Arc::clone(&self.shared), seen, draft: None, moment: None }
    }
}

impl Drop for MemoryJournal {
    fn drop(&mut self) {
        self.rollback();
    }
}

impl MemoryJournal {
    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What this handle sees now.
    fn kept(&self) -> Arc<Kept> {
        let here = self.draft.as_ref().or(self.moment.as_ref());
        here.map_or_else(|| Arc::clone(&self.shared().kept), Arc::clone)
    }

    /// What this handle is about to store; outside of [`Journal::begin`] nothing can be stored.
    fn draft(&mut self) -> Result<&mut Kept, StorageError> {
        let draft = self.draft.as_mut().map(Arc::make_mut);
        draft.ok_or_else(not_begun)
    }
}

impl Reading for MemoryJournal {
    fn has_grown(&mut self) -> Result<bool, StorageError> {
        let version = self.shared().version;
        Ok(std::mem::replace(&mut self.seen, version) != version)
    }

    fn begin_reading(&mut self) -> Result<(), StorageError> {
        self.moment = Some(self.kept());
        Ok(())
    }

    fn end_reading(&mut self) {
        self.moment = None;
    }

    fn entries_after(&mut self, number: u64) -> Result<Vec<Entry>, StorageError> {
        Ok(self.kept().entries.iter().filter(|entry| entry.number > number).cloned().collect())
    }

    fn tail(&mut self) -> Result<(u64, Head), StorageError> {
        let kept = self.kept();
        let last = kept.entries.last();
        Ok((last.map_or(0, |entry| entry.number), last.map_or(Head::NONE, |entry| entry.head)))
    }

    fn boxes(&mut self) -> Result<Vec<BoxKey>, StorageError> {
        let kept = self.kept();
        let with_bundles = kept.bundles.iter().filter(|(_, bundles)| !bundles.is_empty()).map(|(key, _)| key);
        let mut keys: Vec<BoxKey> = with_bundles.chain(kept.sealed.keys()).cloned().collect();
        keys.sort();
        keys.dedup();
        Ok(keys)
    }

    fn bundles(&mut self, key: &BoxKey) -> Result<Vec<KeptBundle>, StorageError> {
        Ok(self.kept().bundles.get(key).map(|bundles| bundles.values().cloned().collect()).unwrap_or_default())
    }

    fn bundle(&mut self, key: &BoxKey, number: u32) -> Result<Option<KeptBundle>, StorageError> {
        Ok(self.kept().bundles.get(key).and_then(|bundles| bundles.get(&number)).cloned())
    }

    fn open_bundle(&mut self, key: &BoxKey) -> Result<(Option<KeptBundle>, u32), StorageError> {
        let bundles = self.bundles(key)?;
        let last = bundles.iter().map(|kept| kept.number).max().unwrap_or(0);
        Ok((bundles.into_iter().find(|kept| !kept.ended), last))
    }

    fn sealed(&mut self, key: &BoxKey) -> Result<Option<Sealed>, StorageError> {
        Ok(self.kept().sealed.get(key).cloned())
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
        let mut shared = self.shared();
        if std::mem::replace(&mut shared.writing, true) {
            return Err(StorageError::Busy);
        }
        let draft = Arc::clone(&shared.kept);
        drop(shared);
        self.draft = Some(draft);
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StorageError> {
        let Some(draft) = self.draft.take() else {
            return Err(not_begun());
        };
        let mut shared = self.shared();
        shared.kept = draft;
        shared.version += 1;
        shared.writing = false;
        let (before, version) = (shared.version - 1, shared.version);
        drop(shared);
        // What this handle stored itself is nothing new to it.
        if self.seen == before {
            self.seen = version;
        }
        Ok(())
    }

    fn rollback(&mut self) {
        if self.draft.take().is_some() {
            self.shared().writing = false;
        }
    }

    fn append(&mut self, entry: &Entry) -> Result<(), StorageError> {
        self.draft()?.entries.push(entry.clone());
        Ok(())
    }

    fn keep_bundle(&mut self, key: &BoxKey, kept: &KeptBundle) -> Result<(), StorageError> {
        self.draft()?.bundles.entry(key.clone()).or_default().insert(kept.number, kept.clone());
        Ok(())
    }

    fn remove_bundle(&mut self, key: &BoxKey, number: u32) -> Result<(), StorageError> {
        if let Some(bundles) = self.draft()?.bundles.get_mut(key) {
            bundles.remove(&number);
        }
        Ok(())
    }

    fn keep_sealed(&mut self, key: &BoxKey, sealed: &Sealed) -> Result<(), StorageError> {
        let draft = self.draft()?;
        draft.bundles.remove(key);
        draft.sealed.insert(key.clone(), sealed.clone());
        Ok(())
    }

    fn tidy(&mut self) -> bool {
        true
    }

    fn rebuild(&mut self) -> bool {
        true
    }
}
