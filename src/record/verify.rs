//! Verifying: everything is recomputed from the record, and the first thing that is broken is named.

use super::bundle::BoxKey;
use super::entry::{Entry, Head};
use super::journal::{KeptBundle, Reading, StorageError};
use super::ledger::Ledger;
use crate::conference::{Conference, ContestId, Event};
use std::collections::BTreeMap;

/// A record in which nothing was found broken.
#[derive(Debug, Clone)]
pub struct Verified {
    /// How many entries.
    pub entries: u64,
    /// The head of the chain.
    pub head: Head,
    /// The head after each entry, in order: any of them may have been printed.
    pub trail: Vec<Head>,
    /// How many papers were recounted.
    pub papers: u64,
    /// The conference, recounted.
    pub conference: Conference,
}

/// The first thing found broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// The store itself is damaged, or cannot be read.
    Store(StorageError),
    /// A table or something else of the store is not as this program makes it.
    Definition(String),
    /// This entry does not continue the chain.
    Chain {
        /// Its number.
        entry: u64,
    },
    /// This entry cannot be read.
    Entry {
        /// Its number.
        entry: u64,
        /// Why.
        why: String,
    },
    /// The chain says another thing than what is kept apart from it: entries are missing at the end.
    Tail {
        /// Entries in the chain.
        entries: u64,
        /// Entries that there should be.
        expected: u64,
    },
    /// A bundle that was ended is missing.
    BundleMissing {
        /// Whose.
        key: BoxKey,
        /// Its number.
        bundle: u32,
    },
    /// A bundle is not what its entry committed to.
    BundleChanged {
        /// Whose.
        key: BoxKey,
        /// Its number.
        bundle: u32,
    },
    /// There are papers that no entry knows of.
    StrayPapers {
        /// Whose.
        key: BoxKey,
    },
    /// Sealed papers are missing or are not what their entry committed to.
    SealBroken {
        /// Whose.
        key: BoxKey,
    },
    /// What should be papers cannot be read as papers.
    PapersUnreadable {
        /// Whose.
        key: BoxKey,
    },
    /// Another number of papers than its entry says.
    PapersMiscounted {
        /// Whose.
        key: BoxKey,
        /// Papers found.
        found: u64,
        /// Papers stated.
        stated: u64,
    },
}

impl From<StorageError> for Broken {
    fn from(error: StorageError) -> Self {
        Self::Store(error)
    }
}

/// What the entries say of papers.
#[derive(Default)]
pub(super) struct Commitments {
    bundles: BTreeMap<BoxKey, BTreeMap<u32, (u32, String)>>,
    seals: BTreeMap<BoxKey, (String, Option<u64>)>,
}

impl Commitments {
    /// What these entries say of bundles.
    pub(super) fn to_bundles(entries: &[Entry]) -> Result<Self, StorageError> {
        let mut commitments = Self::default();
        for entry in entries.iter().filter(|entry| entry.body.starts_with("{\"event\":\"bundle_")) {
            let read = entry.read();
            let (event, _) =
                read.map_err(|_| StorageError::Damaged(format!("entry {} cannot be read", entry.number)))?;
            commitments.take(&event);
        }
        Ok(commitments)
    }

    /// The first ended bundle of a pass that is missing, unknown, or not what its entry committed to.
    pub(super) fn broken_bundle(&self, key: &BoxKey, bundles: &[KeptBundle]) -> Option<u32> {
        let none = BTreeMap::new();
        let known = self.bundles.get(key).unwrap_or(&none);
        let ended = |number: &u32| bundles.iter().any(|kept| kept.ended && kept.number == *number);
        let missing = known.keys().find(|number| !ended(number));
        let same = |kept: &KeptBundle| {
            known
                .get(&kept.number)
                .is_some_and(|(papers, root)| *papers == kept.bundle.papers() && *root == kept.bundle.root())
        };
        let changed = || bundles.iter().find(|kept| kept.ended && !same(kept)).map(|kept| kept.number);
        missing.copied().or_else(changed)
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::BundleEnded { contest, round, pass, bundle, papers, root } => {
                let key = BoxKey { contest: contest.clone(), round: *round, pass: *pass };
                self.bundles.entry(key).or_default().insert(*bundle, (*papers, root.clone()));
            }
            Event::BundleVoided { contest, round, pass, bundle, .. } => {
                let key = BoxKey { contest: contest.clone(), round: *round, pass: *pass };
                self.bundles.entry(key).or_default().remove(bundle);
            }
            Event::RoundClosed { contest, round, recorded, seals } => {
                self.seal(contest, *round, seals, Some(*recorded));
            }
            Event::RoundVoided { contest, round, seals, .. } => self.seal(contest, *round, seals, None),
            _ => {}
        }
    }

    fn seal(&mut self, contest: &ContestId, round: u32, seals: &[String], recorded: Option<u64>) {
        for (pass, seal) in (1u8..).zip(seals) {
            let key = BoxKey { contest: contest.clone(), round, pass };
            self.bundles.remove(&key);
            self.seals.insert(key, (seal.clone(), recorded));
        }
    }
}

/// Folds one entry, saying which one it is where the chain breaks.
fn take(ledger: &mut Ledger, entry: &Entry) -> Result<Event, Broken> {
    let next = ledger.entries + 1;
    if entry.number != next || ledger.head.then(entry.number, &entry.at, &entry.body) != entry.head {
        return Err(Broken::Chain { entry: next });
    }
    ledger.take(entry).map_err(|error| Broken::Entry { entry: next, why: error.to_string() })
}

/// Says whose papers cannot be read, where it is the papers and not the store.
fn unreadable<T>(read: Result<T, StorageError>, key: &BoxKey) -> Result<T, Broken> {
    read.map_err(|error| match error {
        StorageError::Damaged(_) => Broken::PapersUnreadable { key: key.clone() },
        other => Broken::Store(other),
    })
}

/// Recomputes everything. Needs no key and no network.
pub fn verify(journal: &mut dyn Reading) -> Result<Verified, Broken> {
    journal.begin_reading()?;
    let verified = verify_one_moment(journal);
    journal.end_reading();
    verified
}

fn verify_one_moment(journal: &mut dyn Reading) -> Result<Verified, Broken> {
    if let Some(damage) = journal.damage()? {
        return Err(Broken::Store(StorageError::Damaged(damage)));
    }
    if let Some(stranger) = journal.foreign_definitions()?.into_iter().next() {
        return Err(Broken::Definition(stranger));
    }
    let mut commitments = Commitments::default();
    let mut ledger = Ledger::new();
    let mut trail = Vec::new();
    for entry in journal.entries_after(0)? {
        commitments.take(&take(&mut ledger, &entry)?);
        trail.push(ledger.head);
    }
    let (expected, head) = journal.tail()?;
    if (ledger.entries, ledger.head) != (expected, head) || expected == 0 {
        return Err(Broken::Tail { entries: ledger.entries, expected });
    }
    let mut papers = 0;
    for (key, (seal, recorded)) in &commitments.seals {
        let sealed = unreadable(journal.sealed(key), key)?.ok_or_else(|| Broken::SealBroken { key: key.clone() })?;
        if sealed.seal() != *seal {
            return Err(Broken::SealBroken { key: key.clone() });
        }
        let by_hand = ledger.round(key).is_some_and(|round| round.totals.is_some());
        let found = sealed.papers();
        if let Some(stated) = recorded.filter(|stated| !by_hand && *stated != found) {
            return Err(Broken::PapersMiscounted { key: key.clone(), found, stated });
        }
        papers += found;
    }
    for (key, bundles) in &commitments.bundles {
        for (number, (stated, root)) in bundles {
            let kept = unreadable(journal.bundle(key, *number), key)?.filter(|kept| kept.ended);
            let kept = kept.ok_or_else(|| Broken::BundleMissing { key: key.clone(), bundle: *number })?;
            if kept.bundle.root() != *root || kept.bundle.papers() != *stated {
                return Err(Broken::BundleChanged { key: key.clone(), bundle: *number });
            }
        }
    }
    let open = ledger.open_boxes();
    for key in journal.boxes()? {
        let known = commitments.bundles.get(&key);
        let bundles = unreadable(journal.bundles(&key), &key)?;
        let stray_bundle =
            bundles.iter().any(|kept| kept.ended && !known.is_some_and(|known| known.contains_key(&kept.number)));
        let stray_open = bundles.iter().filter(|kept| !kept.ended).count() > usize::from(open.contains(&key));
        let stray_seal = unreadable(journal.sealed(&key), &key)?.is_some() && !commitments.seals.contains_key(&key);
        if stray_bundle || stray_open || stray_seal {
            return Err(Broken::StrayPapers { key });
        }
        papers += bundles.iter().map(|kept| u64::from(kept.bundle.papers())).sum::<u64>();
        unreadable(ledger.recount(journal, &key), &key)?;
    }
    for key in &open {
        unreadable(ledger.count_open(journal, key), key)?;
    }
    Ok(Verified { entries: ledger.entries, head: ledger.head, trail, papers, conference: ledger.conference })
}
