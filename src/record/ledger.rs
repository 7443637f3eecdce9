//! What a process knows of a record: the conference, how far it has read, and what the papers add up to.

use super::bundle::{BoxKey, Bundle};
use super::entry::{Entry, Head, Unreadable};
use super::journal::{Reading, StorageError};
use crate::conference::count::Count;
use crate::conference::frame::Frame;
use crate::conference::programme::{Particulars, Programme};
use crate::conference::round::{PassCount, Proof, Round};
use crate::conference::{Conference, Event, Moment};
use std::collections::{BTreeMap, BTreeSet};

/// A conference folded from a record up to some entry.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    pub(super) conference: Conference,
    pub(super) entries: u64,
    pub(super) head: Head,
    pub(super) last: Option<Moment>,
    /// What the ended bundles of each pass add up to, with the number of the last.
    ended: BTreeMap<BoxKey, Count>,
}

impl Ledger {
    pub(super) fn new() -> Self {
        let nothing = Programme {
            particulars: Particulars::default(),
            units: Vec::new(),
            contests: Vec::new(),
            agenda: Vec::new(),
        };
        Self { conference: Conference::new(nothing), entries: 0, head: Head::NONE, last: None, ended: BTreeMap::new() }
    }

    /// Reads what has been stored since; the open bundles are counted anew even without a new entry.
    pub(super) fn catch_up(&mut self, journal: &mut (impl Reading + ?Sized)) -> Result<(), StorageError> {
        let fresh = self.entries == 0;
        let entries = self.new_entries(journal)?;
        let mut recount = BTreeSet::new();
        for entry in &entries {
            let event = self.take(entry)?;
            if fresh {
                continue;
            }
            match &event {
                Event::BundleEnded { contest, round, pass, bundle, .. } => {
                    let key = BoxKey { contest: contest.clone(), round: *round, pass: *pass };
                    if !self.add_ended(journal, &key, *bundle)? {
                        recount.insert(key);
                    }
                }
                Event::PaperReplaced { contest, round, pass, .. }
                | Event::BundleVoided { contest, round, pass, .. } => {
                    recount.insert(BoxKey { contest: contest.clone(), round: *round, pass: *pass });
                }
                Event::RoundClosed { contest, round, .. } | Event::RoundVoided { contest, round, .. } => {
                    for pass in 1..=2 {
                        recount.insert(BoxKey { contest: contest.clone(), round: *round, pass });
                    }
                }
                _ => {}
            }
        }
        self.meet_tail(journal)?;
        if fresh {
            self.conference.hold_unseen_counts();
            recount.extend(journal.boxes()?);
        }
        for key in &recount {
            self.recount(journal, key)?;
        }
        for key in self.open_boxes() {
            self.count_open(journal, &key)?;
        }
        Ok(())
    }

    /// Makes sure that the chain ends where it ended here.
    pub(super) fn meet(&self, journal: &mut (impl Reading + ?Sized)) -> Result<(), StorageError> {
        if self.new_entries(journal)?.is_empty() {
            return self.meet_tail(journal);
        }
        Err(StorageError::Damaged(format!("entry {} came from nowhere", self.entries + 1)))
    }

    /// The entries after the last one known here, which must still stand where it stood.
    fn new_entries(&self, journal: &mut (impl Reading + ?Sized)) -> Result<Vec<Entry>, StorageError> {
        let Some(before) = self.entries.checked_sub(1) else { return journal.entries_after(0) };
        let mut entries = journal.entries_after(before)?;
        match entries.first() {
            Some(known) if (known.number, known.head) == (self.entries, self.head) => Ok(entries.split_off(1)),
            _ => Err(StorageError::Damaged(format!("entry {} is gone or another one", self.entries))),
        }
    }

    /// Refuses a chain whose end was cut off or added to: to go on with it would wipe what tells so.
    fn meet_tail(&self, journal: &mut (impl Reading + ?Sized)) -> Result<(), StorageError> {
        let (expected, head) = journal.tail()?;
        if (self.entries, self.head) == (expected, head) {
            return Ok(());
        }
        Err(StorageError::Damaged(format!("{} entries where {expected} were stored", self.entries)))
    }

    /// Folds one entry, checking that it is the next of the chain.
    pub(super) fn take(&mut self, entry: &Entry) -> Result<Event, StorageError> {
        let head = self.head.then(entry.number, &entry.at, &entry.body);
        if entry.number != self.entries + 1 || head != entry.head {
            return Err(StorageError::Damaged(format!("entry {} does not continue the chain", entry.number)));
        }
        let (event, at) = entry.read().map_err(|unreadable| {
            let why = match unreadable {
                Unreadable::Time => "its time cannot be read".to_owned(),
                Unreadable::Fact(why) => why,
            };
            StorageError::Damaged(format!("entry {}: {why}", entry.number))
        })?;
        self.conference.apply(&event, at);
        self.entries = entry.number;
        self.head = head;
        self.last = Some(at);
        if let Event::RoundAnnounced { contest, round, .. } = &event {
            self.conference.set_proof(contest, *round, Proof { code: head.code(), head: head.to_string() });
        }
        Ok(event)
    }

    /// The passes of rounds that may still grow.
    pub(super) fn open_boxes(&self) -> Vec<BoxKey> {
        let contests = &self.conference.programme().contests;
        let open = contests.iter().filter_map(|contest| {
            let round = self.conference.progress(&contest.id)?.open_round()?;
            Some((contest.id.clone(), round.frame.number, round.frame.passes))
        });
        open.flat_map(|(contest, round, passes)| {
            (1..=passes).map(move |pass| BoxKey { contest: contest.clone(), round, pass })
        })
        .collect()
    }

    pub(super) fn round(&self, key: &BoxKey) -> Option<&Round> {
        let rounds = &self.conference.progress(&key.contest)?.rounds;
        rounds.get(usize::try_from(key.round).ok()?.checked_sub(1)?)
    }

    pub(super) fn frame(&self, key: &BoxKey) -> Option<&Frame> {
        self.round(key).map(|round| &round.frame)
    }

    /// Counts one more ended bundle; false if it is not there any more.
    fn add_ended(
        &mut self,
        journal: &mut (impl Reading + ?Sized),
        key: &BoxKey,
        number: u32,
    ) -> Result<bool, StorageError> {
        let Some(frame) = self.frame(key).cloned() else { return Ok(true) };
        let Some(kept) = journal.bundle(key, number)? else { return Ok(false) };
        let count = kept.bundle.count(&frame).map_err(|_| damaged(key))?;
        self.ended.entry(key.clone()).or_insert_with(|| Count::of(&frame)).merge(&count);
        Ok(true)
    }

    /// Counts a pass from its bundles, or from its sealed papers.
    pub(super) fn recount(&mut self, journal: &mut (impl Reading + ?Sized), key: &BoxKey) -> Result<(), StorageError> {
        let Some(frame) = self.frame(key).cloned() else { return Ok(()) };
        let mut count = Count::of(&frame);
        if let Some(sealed) = journal.sealed(key)? {
            count = sealed.count(&frame).map_err(|_| damaged(key))?;
        } else {
            for kept in journal.bundles(key)?.iter().filter(|kept| kept.ended) {
                count.merge(&kept.bundle.count(&frame).map_err(|_| damaged(key))?);
            }
        }
        self.ended.insert(key.clone(), count.clone());
        let pass = PassCount { count, bundle: 1, in_bundle: 0 };
        self.conference.set_count(&key.contest, key.round, key.pass, pass);
        Ok(())
    }

    /// Counts the open bundle of a pass on top of its ended ones.
    pub(super) fn count_open(
        &mut self,
        journal: &mut (impl Reading + ?Sized),
        key: &BoxKey,
    ) -> Result<(), StorageError> {
        let (open, last) = journal.open_bundle(key)?;
        let (number, bundle) = match open {
            Some(kept) => (kept.number, kept.bundle),
            None => (last.saturating_add(1), Bundle::default()),
        };
        self.set_open(key, number, &bundle)
    }

    /// Counts this open bundle on top of the ended ones.
    pub(super) fn set_open(&mut self, key: &BoxKey, number: u32, bundle: &Bundle) -> Result<(), StorageError> {
        let Some(frame) = self.frame(key) else { return Ok(()) };
        let mut count = bundle.count(frame).map_err(|_| damaged(key))?;
        if let Some(ended) = self.ended.get(key) {
            count.merge(ended);
        }
        let pass = PassCount { count, bundle: number, in_bundle: bundle.papers() };
        self.conference.set_count(&key.contest, key.round, key.pass, pass);
        Ok(())
    }

    /// What the ended bundles of a pass add up to grows by this bundle.
    pub(super) fn end_bundle(&mut self, key: &BoxKey, bundle: &Bundle) -> Result<(), StorageError> {
        let Some(frame) = self.frame(key).cloned() else { return Ok(()) };
        let count = bundle.count(&frame).map_err(|_| damaged(key))?;
        self.ended.entry(key.clone()).or_insert_with(|| Count::of(&frame)).merge(&count);
        Ok(())
    }
}

fn damaged(key: &BoxKey) -> StorageError {
    StorageError::Damaged(format!("papers of {} round {} pass {}", key.contest, key.round, key.pass))
}
