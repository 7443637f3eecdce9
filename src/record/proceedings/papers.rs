//! What becomes of papers: added, taken back, replaced, put under seal.

use super::{Chance, Done, Mine, Proceedings};
use crate::conference::decide::{BoxAct, BoxChange};
use crate::conference::paper::Paper;
use crate::conference::round::AsideDecision;
use crate::conference::{Event, Moment, Refusal};
use crate::record::bundle::{BoxKey, Bundle, Item, Salt};
use crate::record::journal::{KeptBundle, StorageError};
use crate::record::sealed::Sealed;
use crate::record::verify::Commitments;

impl Proceedings {
    pub(super) fn change_box(&mut self, wanted: BoxChange, now: Moment, chance: Chance<'_>) -> Result<Done, Refusal> {
        let BoxChange { contest, round, pass, act } = wanted;
        let key = BoxKey { contest, round, pass };
        match act {
            BoxAct::Add(paper) => self.add_paper(&key, &paper, false, now, chance()),
            BoxAct::AddDecided { paper, decision } => {
                let AsideDecision { pass, valid, r#for, against, doubt, .. } = decision;
                let (contest, round) = (key.contest.clone(), key.round);
                let (open, last) = self.journal.open_bundle(&key)?;
                let bundle = open.map_or(last.saturating_add(1), |open| open.number);
                let fact = Event::AsideDecided { contest, round, pass, bundle, valid, r#for, against, doubt };
                self.append(std::slice::from_ref(&fact), now)?;
                let mut done = self.add_paper(&key, &paper, true, now, chance())?;
                done.facts.insert(0, fact);
                Ok(done)
            }
            BoxAct::TakeBack => self.take_back(&key, now),
            BoxAct::Replace { from, to, reason } => self.replace(&key, &from, &to, reason, now, chance()),
            BoxAct::EndBundle => {
                let (open, _) = self.journal.open_bundle(&key)?;
                let kept = open.ok_or(Refusal::EmptyBundle)?;
                let root = kept.bundle.root();
                let done = self.end_bundle(&key, kept.number, kept.bundle, root, now)?;
                self.ledger.count_open(&mut *self.journal, &key)?;
                Ok(done)
            }
            BoxAct::VoidBundle { bundle, reason } => self.void_bundle(&key, bundle, reason, now),
            BoxAct::Seal => self.close(&key, now),
            BoxAct::SealVoid { reason } => {
                let seals = self.seal(&key)?.iter().map(Sealed::seal).collect();
                let voided = Event::RoundVoided { contest: key.contest, round: key.round, reason, seals };
                self.append(std::slice::from_ref(&voided), now)?;
                Ok(Done { facts: vec![voided], ..Done::default() })
            }
        }
    }

    fn add_paper(
        &mut self,
        key: &BoxKey,
        paper: &Paper,
        decided: bool,
        now: Moment,
        salt: Salt,
    ) -> Result<Done, Refusal> {
        let (open, last) = self.journal.open_bundle(key)?;
        let mut kept = open.unwrap_or_else(|| KeptBundle {
            number: last.saturating_add(1),
            ended: false,
            bundle: Bundle::default(),
        });
        let paper = paper.to_bytes();
        kept.bundle.insert(Item { salt, paper: &paper });
        let full = self.ledger.frame(key).is_some_and(|frame| kept.bundle.papers() >= frame.bundle);
        if full {
            let root = kept.bundle.root();
            let done = self.end_bundle(key, kept.number, kept.bundle, root, now)?;
            self.ledger.count_open(&mut *self.journal, key)?;
            return Ok(Done { filled: Some(kept.number), ..done });
        }
        self.journal.keep_bundle(key, &kept)?;
        self.ledger.set_open(key, kept.number, &kept.bundle)?;
        self.mine.push(Mine { key: key.clone(), bundle: kept.number, salt, paper, decided });
        Ok(Done::default())
    }

    fn take_back(&mut self, key: &BoxKey, now: Moment) -> Result<Done, Refusal> {
        let (open, _) = self.journal.open_bundle(key)?;
        let mut kept = open.ok_or(Refusal::NothingToUndo)?;
        let place = self.mine.iter().rposition(|mine| mine.key == *key && mine.bundle == kept.number);
        let place = place.ok_or(Refusal::NothingToUndo)?;
        let found = self.mine.get(place).is_some_and(|mine| kept.bundle.remove(mine.item()));
        if !found {
            return Err(Refusal::NothingToUndo);
        }
        if kept.bundle.papers() == 0 {
            self.journal.remove_bundle(key, kept.number)?;
        } else {
            self.journal.keep_bundle(key, &kept)?;
        }
        self.ledger.set_open(key, kept.number, &kept.bundle)?;
        let mine = self.mine.remove(place);
        let mut facts = Vec::new();
        if mine.decided {
            let (contest, round, pass) = (key.contest.clone(), key.round, key.pass);
            facts.push(Event::AsideReopened { contest, round, pass });
            self.append(&facts, now)?;
        }
        Ok(Done { facts, taken_back: Paper::from_bytes(&mine.paper), ..Done::default() })
    }

    fn replace(
        &mut self,
        key: &BoxKey,
        from: &Paper,
        to: &Paper,
        reason: String,
        now: Moment,
        salt: Salt,
    ) -> Result<Done, Refusal> {
        let from = from.to_bytes();
        for mut kept in self.journal.bundles(key)? {
            // What was voided or replaced at another desk is no longer this process's to take back.
            self.mine.retain(|mine| {
                mine.key != *key || mine.bundle != kept.number || kept.bundle.items().any(|item| item == mine.item())
            });
            let Some(wrong) = self.wrong_one(key, &kept, &from) else { continue };
            self.hold_to_roots(key)?;
            if !kept.bundle.remove(Item { salt: wrong, paper: &from }) {
                return Err(StorageError::Damaged("a paper that was to be replaced is not there".to_owned()).into());
            }
            kept.bundle.insert(Item { salt, paper: &to.to_bytes() });
            self.journal.keep_bundle(key, &kept)?;
            // A paper of this process that was replaced can no longer be taken back.
            self.mine.retain(|mine| {
                mine.key != *key || mine.bundle != kept.number || kept.bundle.items().any(|item| item == mine.item())
            });
            let mut facts =
                vec![Event::PaperReplaced { contest: key.contest.clone(), round: key.round, pass: key.pass, reason }];
            if kept.ended {
                facts.push(bundle_ended(key, kept.number, kept.bundle.papers(), kept.bundle.root()));
            }
            self.append(&facts, now)?;
            self.ledger.recount(&mut *self.journal, key)?;
            self.ledger.count_open(&mut *self.journal, key)?;
            return Ok(Done { facts, ..Done::default() });
        }
        Err(Refusal::NoSuchPaper { pass: key.pass })
    }

    /// Which of several equal papers is replaced, by its salt: one that cannot be taken back, else the oldest that can.
    /// Where it lies among the others must not matter, for that is chance.
    fn wrong_one(&self, key: &BoxKey, kept: &KeptBundle, paper: &[u8]) -> Option<Salt> {
        let mine = || self.mine.iter().filter(|mine| mine.key == *key && mine.bundle == kept.number).map(Mine::item);
        let mut equal = kept.bundle.items().filter(|item| item.paper == paper);
        let first = equal.clone().next()?;
        let other = equal.find(|item| !mine().any(|mine| mine == *item));
        Some(other.or_else(|| mine().find(|mine| mine.paper == paper)).unwrap_or(first).salt)
    }

    pub(super) fn end_bundle(
        &mut self,
        key: &BoxKey,
        number: u32,
        bundle: Bundle,
        root: String,
        now: Moment,
    ) -> Result<Done, Refusal> {
        let kept = KeptBundle { number, ended: true, bundle };
        self.journal.keep_bundle(key, &kept)?;
        // What can no longer be taken back is forgotten here too: it bore the order of the papers.
        self.mine.retain(|mine| mine.key != *key || mine.bundle != number);
        let fact = bundle_ended(key, number, kept.bundle.papers(), root);
        self.append(std::slice::from_ref(&fact), now)?;
        self.ledger.end_bundle(key, &kept.bundle)?;
        Ok(Done { facts: vec![fact], ..Done::default() })
    }

    fn void_bundle(&mut self, key: &BoxKey, number: u32, reason: String, now: Moment) -> Result<Done, Refusal> {
        let kept = self.journal.bundle(key, number)?.ok_or(Refusal::UnknownBundle { bundle: number })?;
        self.journal.remove_bundle(key, number)?;
        // Its number may be used again, by papers that were not taken back.
        self.mine.retain(|mine| mine.key != *key || mine.bundle != number);
        let fact = Event::BundleVoided {
            contest: key.contest.clone(),
            round: key.round,
            pass: key.pass,
            bundle: number,
            papers: kept.bundle.papers(),
            reason,
        };
        self.append(std::slice::from_ref(&fact), now)?;
        self.ledger.recount(&mut *self.journal, key)?;
        self.ledger.count_open(&mut *self.journal, key)?;
        Ok(Done { facts: vec![fact], ..Done::default() })
    }

    fn close(&mut self, key: &BoxKey, now: Moment) -> Result<Done, Refusal> {
        let passes = self.ledger.frame(key).map_or(1, |frame| frame.passes);
        for pass in 1..=passes {
            self.hold_to_roots(&BoxKey { pass, ..key.clone() })?;
        }
        let sealed = self.seal(key)?;
        if let [first, second] = sealed.as_slice() {
            let (first_only, second_only) = (first.missing_in(second), second.missing_in(first));
            if first_only > 0 || second_only > 0 {
                return Err(Refusal::PassesDiffer { first_only, second_only });
            }
        }
        let recorded = self.ledger.conference.progress(&key.contest).and_then(|progress| progress.last());
        let fact = Event::RoundClosed {
            contest: key.contest.clone(),
            round: key.round,
            recorded: recorded.map_or(0, |round| round.count().recorded),
            seals: sealed.iter().map(Sealed::seal).collect(),
        };
        self.append(std::slice::from_ref(&fact), now)?;
        Ok(Done { facts: vec![fact], ..Done::default() })
    }

    /// Refuses to go on from ended bundles that are not what their entries committed to: sealing and replacing forget the
    /// salts or the root, and then nothing could tell any more.
    fn hold_to_roots(&mut self, key: &BoxKey) -> Result<(), StorageError> {
        let commitments = Commitments::to_bundles(&self.journal.entries_after(0)?)?;
        match commitments.broken_bundle(key, &self.journal.bundles(key)?) {
            None => Ok(()),
            Some(bundle) => Err(StorageError::Damaged(format!(
                "bundle {bundle} of {} round {} pass {} is not what was recorded",
                key.contest, key.round, key.pass
            ))),
        }
    }

    /// Puts the papers of every pass of a round under seal: one sorted set, no bundles, no salts.
    fn seal(&mut self, key: &BoxKey) -> Result<Vec<Sealed>, Refusal> {
        let passes = self.ledger.frame(key).map_or(1, |frame| frame.passes);
        let mut all = Vec::new();
        for pass in 1..=passes {
            let key = BoxKey { pass, ..key.clone() };
            let bundles = self.journal.bundles(&key)?;
            let sealed = Sealed::of(bundles.iter().map(|kept| &kept.bundle));
            let sealed = sealed.map_err(|_| StorageError::Damaged("papers cannot be read".to_owned()))?;
            self.journal.keep_sealed(&key, &sealed)?;
            self.ledger.recount(&mut *self.journal, &key)?;
            all.push(sealed);
        }
        Ok(all)
    }
}

fn bundle_ended(key: &BoxKey, number: u32, papers: u32, root: String) -> Event {
    Event::BundleEnded { contest: key.contest.clone(), round: key.round, pass: key.pass, bundle: number, papers, root }
}
