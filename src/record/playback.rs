//! A record played back fact by fact, as the hall saw it happen.
//!
//! The order in which papers were recorded is nowhere, so a count that went on grows here by whole bundles, in number
//! only; the tallies stand there from its closing on.

use super::bundle::BoxKey;
use super::journal::{Reading, StorageError};
use super::ledger::Ledger;
use crate::conference::contest::Projection;
use crate::conference::count::Count;
use crate::conference::frame::Frame;
use crate::conference::round::PassCount;
use crate::conference::{Conference, Event, Moment};
use std::collections::BTreeMap;

/// A conference that can be taken to any of its facts.
pub struct Playback {
    facts: Vec<(Event, Moment)>,
    /// What the papers of each closed pass add up to.
    counts: BTreeMap<BoxKey, Count>,
    conference: Conference,
    /// How many facts have been played.
    at: usize,
}

impl Playback {
    /// Reads a whole record; nothing is played yet but its first fact, the programme.
    pub fn open(journal: &mut dyn Reading) -> Result<Self, StorageError> {
        let mut ledger = Ledger::new();
        journal.begin_reading()?;
        let read = Self::read(journal, &mut ledger);
        journal.end_reading();
        let (facts, counts) = read?;
        if facts.is_empty() {
            return Err(StorageError::Damaged("it has no first entry".to_owned()));
        }
        let mut playback = Self { facts, counts, conference: Ledger::new().conference, at: 0 };
        playback.go_to(1);
        Ok(playback)
    }

    #[allow(clippy::type_complexity, reason = "the two halves of one reading")]
    fn read(
        journal: &mut dyn Reading,
        ledger: &mut Ledger,
    ) -> Result<(Vec<(Event, Moment)>, BTreeMap<BoxKey, Count>), StorageError> {
        let mut facts = Vec::new();
        for entry in journal.entries_after(0)? {
            let event = ledger.take(&entry)?;
            facts.push((event, ledger.last.unwrap_or_default()));
        }
        let mut counts = BTreeMap::new();
        for key in journal.boxes()? {
            let (Some(sealed), Some(frame)) = (journal.sealed(&key)?, ledger.frame(&key)) else { continue };
            let count = sealed.count(frame).map_err(|_| StorageError::Damaged("papers cannot be read".to_owned()))?;
            counts.insert(key, count);
        }
        Ok((facts, counts))
    }

    /// The conference as it stood after the facts played so far.
    pub fn conference(&self) -> &Conference {
        &self.conference
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// Whether there is none, which no record is without.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// How many facts have been played.
    pub fn at(&self) -> usize {
        self.at
    }

    /// When the fact of this number happened, counted from 0.
    pub fn moment(&self, fact: usize) -> Option<Moment> {
        self.facts.get(fact).map(|(_, at)| *at)
    }

    /// When the conference was started, or its record began if it was not.
    pub fn begins(&self) -> usize {
        self.facts.iter().position(|(event, _)| matches!(event, Event::Started)).unwrap_or(0)
    }

    /// Plays on, or back, until so many facts are played.
    pub fn go_to(&mut self, facts: usize) {
        let facts = facts.min(self.facts.len());
        if facts < self.at {
            self.conference = Ledger::new().conference;
            self.at = 0;
        }
        while let Some((event, at)) = self.facts.get(self.at).filter(|_| self.at < facts).cloned() {
            self.play(&event, at);
            self.at += 1;
        }
    }

    /// The next number of facts, after this one or before it, at which the hall sees something else.
    pub fn next_scene(&mut self, forward: bool) -> usize {
        let seen = self.conference.public();
        let from = self.at;
        let mut at = from;
        loop {
            let next = if forward { at.saturating_add(1) } else { at.saturating_sub(1) };
            if next == 0 || next > self.facts.len() {
                break;
            }
            at = next;
            self.go_to(at);
            if self.conference.public() != seen {
                break;
            }
        }
        self.go_to(from);
        at
    }

    fn play(&mut self, event: &Event, at: Moment) {
        match event {
            // The tallies of a count that went on are not known.
            Event::RoundOpened { frame } if frame.projection == Projection::Live => {
                let frame = Frame { projection: Projection::Progress, ..(**frame).clone() };
                self.conference.apply(&Event::RoundOpened { frame: Box::new(frame) }, at);
            }
            _ => self.conference.apply(event, at),
        }
        match event {
            Event::BundleEnded { contest, round, pass, .. } | Event::BundleVoided { contest, round, pass, .. } => {
                self.count_bundles(&BoxKey { contest: contest.clone(), round: *round, pass: *pass });
            }
            Event::RoundClosed { contest, round, .. } | Event::RoundVoided { contest, round, .. } => {
                for pass in 1..=2 {
                    let key = BoxKey { contest: contest.clone(), round: *round, pass };
                    if let Some(count) = self.counts.get(&key).cloned() {
                        self.set(&key, count);
                    }
                }
            }
            _ => {}
        }
    }

    /// So many papers are recorded as the ended bundles hold; of what they say nothing is told yet.
    fn count_bundles(&mut self, key: &BoxKey) {
        let round = self.conference.progress(&key.contest).and_then(|progress| progress.last());
        let Some((round, bundles)) = round.and_then(|round| Some((round, round.bundles(key.pass)?))) else { return };
        let recorded = bundles.values().map(|papers| u64::from(*papers)).sum();
        let count = Count { recorded, ..Count::of(&round.frame) };
        self.set(key, count);
    }

    fn set(&mut self, key: &BoxKey, count: Count) {
        let count = PassCount { count, bundle: 1, in_bundle: 0 };
        self.conference.set_count(&key.contest, key.round, key.pass, count);
    }
}
