//! Whose papers are entered now: found anew in the conference at every look, so that the desk follows the record.

use crate::conference::contest::Form;
use crate::conference::round::{PassCount, Round};
use crate::conference::state::Phase;
use crate::conference::{Conference, Contest, ContestId};

/// What this desk has before it.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// The papers of a round.
    Entry(Entry<'a>),
    /// Nothing to enter yet, or no more.
    Wait(Wait<'a>),
}

/// The papers of one pass of an open round that was collected.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// Its open round.
    pub round: &'a Round,
    /// Papers collected.
    pub collected: u32,
    /// The pass, one the round has.
    pub pass: u8,
    /// What was recorded in this pass.
    pub counted: &'a PassCount,
}

/// What is waited for.
#[derive(Debug, Clone, Copy)]
pub enum Wait<'a> {
    /// The conference has not started.
    NotStarted,
    /// No round has opened, or none is open any more.
    NoRound,
    /// The round is open; its papers have not been issued.
    NotIssued(&'a Contest, &'a Round),
    /// The papers are issued; they have not been collected.
    NotCollected(&'a Contest, &'a Round),
    /// The totals of a hand tally are stated in place of papers.
    Totals(&'a Contest, &'a Round),
    /// The round is closed and not announced.
    Closed(&'a Contest, &'a Round),
    /// The conference is closed.
    Over,
}

/// Which papers a draft belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The contest.
    pub contest: ContestId,
    /// The number of its round.
    pub round: u32,
    /// The pass.
    pub pass: u8,
}

impl<'a> Target<'a> {
    /// What stands before a desk that would like the papers of `wanted`, in this pass: that contest's round while it
    /// is open, else the first round whose papers can be entered, else what is waited for.
    pub fn find(conference: &'a Conference, wanted: Option<&ContestId>, pass: u8) -> Self {
        match conference.phase() {
            Phase::Convened => return Self::Wait(Wait::NotStarted),
            Phase::Closed { .. } => return Self::Wait(Wait::Over),
            Phase::Running { .. } => {}
        }
        let open: Vec<Self> = open_rounds(conference).map(|(contest, round)| Self::of(contest, round, pass)).collect();
        let liked = open.iter().find(|target| target.contest().map(|contest| &contest.id) == wanted);
        let entry = || open.iter().find(|target| matches!(target, Self::Entry(_)));
        if let Some(target) = liked.or_else(entry).or(open.first()) {
            return *target;
        }
        let closed = conference.programme().contests.iter().filter_map(|contest| {
            let round = conference.progress(&contest.id)?.last().filter(|round| round.is_closed())?;
            Some((contest, round))
        });
        let closed: Vec<_> = closed.collect();
        let liked = closed.iter().find(|(contest, _)| Some(&contest.id) == wanted);
        match liked.or(closed.first()) {
            Some((contest, round)) => Self::Wait(Wait::Closed(contest, round)),
            None => Self::Wait(Wait::NoRound),
        }
    }

    /// What stands before the desk in one open round.
    pub fn of(contest: &'a Contest, round: &'a Round, pass: u8) -> Self {
        let pass = pass.clamp(1, round.frame.passes.max(1));
        let counted = round.passes.get(usize::from(pass) - 1);
        match (round.issue, round.collected, counted) {
            _ if round.totals.is_some() => Self::Wait(Wait::Totals(contest, round)),
            (None, ..) => Self::Wait(Wait::NotIssued(contest, round)),
            (Some(_), Some(collected), Some(counted)) => {
                Self::Entry(Entry { contest, round, collected, pass, counted })
            }
            _ => Self::Wait(Wait::NotCollected(contest, round)),
        }
    }

    /// The entry, if papers can be entered.
    pub fn entry(&self) -> Option<Entry<'a>> {
        match self {
            Self::Entry(entry) => Some(*entry),
            Self::Wait(_) => None,
        }
    }

    /// The pass that is entered, and the form of its papers; the usual ones where none is.
    pub fn pass_and_form(&self) -> (u8, Form) {
        self.entry().map_or((1, Form::Tick), |entry| (entry.pass, entry.round.frame.form))
    }

    /// The contest, its round and the pass whose papers are entered, or in whose place totals were stated.
    pub fn papers(&self) -> Option<(&'a Contest, &'a Round, u8)> {
        match self {
            Self::Entry(entry) => Some((entry.contest, entry.round, entry.pass)),
            Self::Wait(Wait::Totals(contest, round)) => Some((contest, round, 1)),
            Self::Wait(_) => None,
        }
    }

    /// The contest, its last round and the pass, also where that round is closed and waits to be announced.
    pub fn round(&self) -> Option<(&'a Contest, &'a Round, u8)> {
        match self {
            Self::Wait(Wait::Closed(contest, round)) => Some((contest, round, 1)),
            _ => self.papers(),
        }
    }

    /// The contest, where there is one.
    pub fn contest(&self) -> Option<&'a Contest> {
        match self {
            Self::Entry(entry) => Some(entry.contest),
            Self::Wait(wait) => wait.round().map(|(contest, _)| contest),
        }
    }
}

impl<'a> Wait<'a> {
    /// The contest and the round that are waited for.
    pub fn round(&self) -> Option<(&'a Contest, &'a Round)> {
        match self {
            Self::NotStarted | Self::NoRound | Self::Over => None,
            Self::NotIssued(contest, round)
            | Self::NotCollected(contest, round)
            | Self::Totals(contest, round)
            | Self::Closed(contest, round) => Some((contest, round)),
        }
    }
}

impl Entry<'_> {
    /// Which papers these are.
    pub fn place(&self) -> Place {
        Place { contest: self.contest.id.clone(), round: self.round.frame.number, pass: self.pass }
    }

    /// Papers recorded in this pass.
    pub fn recorded(&self) -> u64 {
        self.counted.count.recorded
    }

    /// Papers collected that are not recorded yet.
    pub fn missing(&self) -> u64 {
        u64::from(self.collected).saturating_sub(self.recorded())
    }

    /// Whether as many papers are recorded as were collected, or more.
    pub fn is_full(&self) -> bool {
        self.missing() == 0
    }

    /// How many lines a paper has.
    pub fn lines(&self) -> usize {
        self.round.frame.slate.len()
    }
}

/// Every open round, in the plan's order.
pub fn open_rounds(conference: &Conference) -> impl Iterator<Item = (&Contest, &Round)> {
    conference.programme().contests.iter().filter_map(|contest| {
        let round = conference.progress(&contest.id)?.open_round()?;
        Some((contest, round))
    })
}
