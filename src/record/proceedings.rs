//! A conference in step with its journal, able to ask.
//!
//! Nothing is applied before it is durable: an error while storing leaves the conference as it was.

mod papers;

use super::bundle::{BoxKey, Bundle, Item, Papers, Salt};
use super::compare::{self, Difference};
use super::entry::{Entry, Head};
use super::journal::{Journal, StorageError};
use super::ledger::Ledger;
use super::log::Log;
use crate::conference::count::Count;
use crate::conference::decide::Decision;
use crate::conference::paper::Paper;
use crate::conference::refusal::StorageTrouble;
use crate::conference::{Command, Conference, ContestId, Event, Moment, Programme, Refusal};
use std::collections::BTreeSet;

/// Draws one salt. Chance comes from outside, so that a test can foretell it.
pub type Chance<'a> = &'a mut dyn FnMut() -> Salt;

/// Hears how many papers of an import have been worked on; all of them is not the end yet.
pub type Come<'a> = &'a dyn Fn(u32);

/// A conference that can be asked.
pub struct Proceedings {
    journal: Box<dyn Journal>,
    ledger: Ledger,
    /// The papers this process put into open bundles, last one last: memory only, on purpose.
    mine: Vec<Mine>,
    /// Somebody else stored something that has not been read yet, or may have.
    behind: bool,
    /// The error after which nothing is stored any more.
    broken: Option<StorageError>,
    /// Whether papers were put under seal and the record could not be laid out anew since, or may not have been.
    owes_rebuild: bool,
    /// The log still holds earlier versions of the open bundle, because somebody who read kept it.
    owes_tidy: bool,
}

#[derive(Clone)]
struct Mine {
    key: BoxKey,
    bundle: u32,
    salt: Salt,
    paper: Vec<u8>,
    /// Whether the team decided on it by vote: taken back, it waits aside again.
    decided: bool,
}

impl Mine {
    fn item(&self) -> Item<'_> {
        Item { salt: self.salt, paper: &self.paper }
    }
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// The facts that were stored.
    pub facts: Vec<Event>,
    /// The paper that was taken back.
    pub taken_back: Option<Paper>,
    /// The bundle that was filled by this paper, and ended by itself.
    pub filled: Option<u32>,
}

impl From<StorageError> for Refusal {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Busy => Self::Busy,
            StorageError::Lost => Self::RecordLost,
            StorageError::Damaged(_) => Self::Storage { trouble: StorageTrouble::Damaged },
            StorageError::Failed(trouble) => Self::Storage { trouble },
        }
    }
}

impl Proceedings {
    /// Begins a record with its programme.
    pub fn found(journal: Box<dyn Journal>, programme: Programme, now: Moment) -> Result<Self, StorageError> {
        Self::begin(journal, Event::Convened { rehearsal: false, programme: Box::new(programme) }, now)
    }

    /// Begins the record of a rehearsal: its first fact says so, and every head after it commits to that.
    pub fn rehearse(journal: Box<dyn Journal>, programme: Programme, now: Moment) -> Result<Self, StorageError> {
        Self::begin(journal, Event::Convened { rehearsal: true, programme: Box::new(programme) }, now)
    }

    #[allow(clippy::needless_pass_by_value, reason = "a record begins once")]
    fn begin(mut journal: Box<dyn Journal>, convened: Event, now: Moment) -> Result<Self, StorageError> {
        let first = Entry::next(Head::NONE, 1, now, &convened)
            .map_err(|_| StorageError::Failed(unwritable("the programme cannot be written down")))?;
        journal.begin()?;
        let stored = journal.append(&first).and_then(|()| journal.commit());
        if let Err(error) = stored {
            journal.rollback();
            return Err(error);
        }
        Self::open(journal)
    }

    /// Goes on with a record.
    pub fn open(mut journal: Box<dyn Journal>) -> Result<Self, StorageError> {
        let mut ledger = Ledger::new();
        journal.begin_reading()?;
        let read =
            ledger.catch_up(&mut *journal).and_then(|()| journal.entries_after(ledger.entries.saturating_sub(1)));
        journal.end_reading();
        let last = read?;
        if ledger.entries == 0 {
            return Err(StorageError::Damaged("it has no first entry".to_owned()));
        }
        // Whoever sealed them may have ended before the record was laid out anew.
        let owes_rebuild = last.iter().any(|entry| entry.read().is_ok_and(|(fact, _)| seals_papers(&fact)));
        // What a process that was killed left in the log is wiped before anything is added to it.
        let owes_tidy = !journal.tidy();
        let mine = Vec::new();
        Ok(Self { journal, ledger, mine, behind: true, broken: None, owes_rebuild, owes_tidy })
    }

    /// The conference as it stands.
    pub fn conference(&self) -> &Conference {
        &self.ledger.conference
    }

    /// Whether what is acknowledged is on the disk before it is; `None` where there is no disk.
    pub fn survives_power_cuts(&self) -> Option<bool> {
        self.journal.survives_power_cuts()
    }

    /// The head after the last entry.
    pub fn head(&self) -> Head {
        self.ledger.head
    }

    /// Every fact up to the last that this has read.
    pub fn log(&mut self) -> Result<Log, StorageError> {
        self.journal.begin_reading()?;
        let entries = self.journal.entries_after(0);
        self.journal.end_reading();
        Log::of(&entries?, self.ledger.head)
    }

    /// The short code of the record as it stands.
    pub fn code(&self) -> String {
        self.ledger.head.code()
    }

    /// The moment of the last entry.
    pub fn last(&self) -> Option<Moment> {
        self.ledger.last
    }

    /// Why nothing can be stored any more, if so.
    pub fn broken(&self) -> Option<&StorageError> {
        self.broken.as_ref()
    }

    /// Whether a command would be accepted now; nothing is stored.
    pub fn would_accept(&self, command: &Command) -> Result<(), Refusal> {
        self.conference().decide(command).map(|_| ())
    }

    /// Whether the last paper of a pass could be taken back: this process recorded it into the bundle that is open.
    pub fn can_take_back(&self, contest: &ContestId, pass: u8) -> bool {
        let Some(round) = self.conference().progress(contest).and_then(|progress| progress.open_round()) else {
            return false;
        };
        let open = round.passes.get(usize::from(pass).wrapping_sub(1)).map(|count| count.bundle);
        let key = BoxKey { contest: contest.clone(), round: round.frame.number, pass };
        self.mine.iter().any(|mine| mine.key == key && Some(mine.bundle) == open)
    }

    /// Reads what others have stored since; true if there was anything. What cannot be read is not added to any more.
    pub fn catch_up(&mut self) -> Result<bool, StorageError> {
        let read = self.read_on();
        if let Err(error) = &read {
            let _remembered = self.failed(error.clone());
        }
        read
    }

    fn read_on(&mut self) -> Result<bool, StorageError> {
        if !self.journal.has_grown()? {
            return Ok(false);
        }
        self.behind = true;
        self.journal.begin_reading()?;
        let read = self.ledger.catch_up(&mut *self.journal);
        self.journal.end_reading();
        self.behind = read.is_err();
        read.map(|()| true)
    }

    /// Reads what others have stored before this process stores something. Where they stored nothing the open bundles
    /// are what they were; that the chain is, is looked at all the same.
    fn meet(&mut self) -> Result<(), StorageError> {
        self.behind |= self.journal.has_grown()?;
        if !self.behind {
            return self.ledger.meet(&mut *self.journal);
        }
        self.ledger.catch_up(&mut *self.journal)?;
        self.behind = false;
        Ok(())
    }

    /// Does what is asked, durably, or refuses and changes nothing.
    pub fn ask(&mut self, command: &Command, now: Moment, chance: Chance<'_>) -> Result<Done, Refusal> {
        self.store(|this| {
            // A record that takes nothing, and a day that has not begun or is over, are told before any slip of the pen.
            this.ledger.conference.under_way(command)?;
            let command = command.cleaned()?;
            let decision = this.ledger.conference.decide(&command)?;
            match decision {
                Decision::Facts(facts) => this.append(&facts, now).map(|()| Done { facts, ..Done::default() }),
                Decision::Box(wanted) => this.change_box(wanted, now, chance),
            }
        })
    }

    /// Records many papers of one round as one ended bundle: all of them or none. They were read for that very round,
    /// so another one that was opened in the meantime does not take them.
    pub fn import(
        &mut self,
        key: &BoxKey,
        papers: Papers,
        now: Moment,
        chance: Chance<'_>,
        come: Come<'_>,
    ) -> Result<Done, Refusal> {
        self.store(|this| {
            let (plan, open) = this.ledger.conference.running()?.papers_of(&key.contest, key.pass)?;
            if open.frame.number != key.round {
                let (contest, open) = (plan.title.clone(), open.frame.number);
                return Err(Refusal::OtherRoundOpen { contest, open, meant: key.round });
            }
            if papers.is_empty() {
                return Ok(Done::default());
            }
            let (open, last) = this.journal.open_bundle(key)?;
            let number = open.map_or(last, |open| open.number.max(last)).saturating_add(1);
            let bundle = Bundle::of(&papers, chance);
            drop(papers);
            let root = bundle.root_heard(come);
            let done = this.end_bundle(key, number, bundle, root, now)?;
            this.ledger.count_open(&mut *this.journal, key)?;
            Ok(done)
        })
    }

    /// Where the two passes of the open round differ: over all papers once both passes are complete, before that over
    /// the bundles that have ended in both. Of any other paper neither typist may learn what the other has read.
    pub fn differences(&mut self, contest: &ContestId) -> Result<Vec<Difference>, Refusal> {
        let (plan, round) = self.ledger.conference.running()?.papers_of(contest, 2)?;
        let key = |pass| BoxKey { contest: contest.clone(), round: round.frame.number, pass };
        let (keys, complete) = ([key(1), key(2)], round.is_complete());
        let ended: BTreeSet<u32> = round.comparable().collect();
        if !complete && ended.is_empty() {
            return Err(Refusal::NothingToCompare { contest: plan.title.clone() });
        }
        self.journal.begin_reading()?;
        let [first, second] = keys.each_ref().map(|key| self.journal.bundles(key));
        self.journal.end_reading();
        let (mut first, mut second) = (first?, second?);
        for bundles in [&mut first, &mut second] {
            bundles.retain(|kept| complete || ended.contains(&kept.number));
        }
        Ok(compare::differences(&first, &second))
    }

    /// What the papers of one bundle of the open round come to, or those of the whole pass; nothing is stored.
    pub fn tally_of(&mut self, contest: &ContestId, pass: u8, bundle: Option<u32>) -> Result<Count, Refusal> {
        let (_, round) = self.ledger.conference.running()?.papers_of(contest, pass)?;
        let Some(number) = bundle else {
            let counted = round.passes.get(usize::from(pass).wrapping_sub(1));
            return Ok(counted.map_or_else(|| Count::of(&round.frame), |counted| counted.count.clone()));
        };
        let key = BoxKey { contest: contest.clone(), round: round.frame.number, pass };
        self.journal.begin_reading()?;
        let read = self.journal.bundle(&key, number);
        self.journal.end_reading();
        let kept = read?.ok_or(Refusal::UnknownBundle { bundle: number })?;
        let damaged = |_| StorageError::Damaged(format!("papers of {contest} in bundle {number} cannot be read"));
        Ok(kept.bundle.count(&round.frame).map_err(damaged)?)
    }

    /// Runs `act` as one durable whole. Whatever fails leaves the conference as it was.
    fn store(&mut self, act: impl FnOnce(&mut Self) -> Result<Done, Refusal>) -> Result<Done, Refusal> {
        if let Some(error) = &self.broken {
            return Err(error.clone().into());
        }
        self.journal.begin().map_err(|error| self.failed(error))?;
        if let Err(error) = self.meet() {
            self.journal.rollback();
            return Err(self.failed(error));
        }
        let before = self.ledger.clone();
        let mine = self.mine.clone();
        let done = act(self);
        let stored = match done {
            Ok(done) => self.journal.commit().map_err(|error| self.failed(error)).map(|()| done),
            Err(refusal) => Err(refusal),
        };
        match stored {
            Ok(done) => {
                self.clean_up(&done.facts);
                Ok(done)
            }
            Err(refusal) => {
                self.journal.rollback();
                self.ledger = before;
                self.mine = mine;
                if let Refusal::Storage { trouble } = &refusal {
                    self.broken.get_or_insert_with(|| StorageError::Failed(trouble.clone()));
                }
                Err(refusal)
            }
        }
    }

    /// Wipes what must not outlive its bundle. What cannot be wiped now is owed, and wiped after a later act.
    fn clean_up(&mut self, facts: &[Event]) {
        if facts.is_empty() {
            return;
        }
        self.owes_rebuild |= facts.iter().any(seals_papers);
        self.owes_tidy |= self.owes_rebuild || facts.iter().any(ends_papers);
        if self.owes_rebuild {
            self.owes_rebuild = !self.journal.rebuild();
        }
        if self.owes_tidy {
            self.owes_tidy = !self.journal.tidy();
        }
    }

    /// Remembers an error after which nothing may be relied on.
    fn failed(&mut self, error: StorageError) -> Refusal {
        if error != StorageError::Busy {
            self.broken = Some(error.clone());
        }
        error.into()
    }

    fn append(&mut self, facts: &[Event], now: Moment) -> Result<(), Refusal> {
        // A clock that was set back must not make later entries older.
        let at = self.ledger.last.map_or(now, |last| now.max(last));
        for fact in facts {
            let entry = Entry::next(self.ledger.head, self.ledger.entries + 1, at, fact)
                .map_err(|_| Refusal::Storage { trouble: unwritable("a fact cannot be written down") })?;
            self.journal.append(&entry)?;
            self.ledger.take(&entry)?;
        }
        Ok(())
    }
}

/// What was to be written down could not even be put into words.
fn unwritable(what: &str) -> StorageTrouble {
    StorageTrouble::Other { detail: what.to_owned() }
}

/// Whether earlier versions of papers are now to be wiped.
fn ends_papers(fact: &Event) -> bool {
    matches!(fact, Event::BundleEnded { .. } | Event::BundleVoided { .. } | Event::PaperReplaced { .. })
}

/// Whether bundles have given way to sealed papers.
fn seals_papers(fact: &Event) -> bool {
    matches!(fact, Event::RoundClosed { .. } | Event::RoundVoided { .. })
}
