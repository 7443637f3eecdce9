//! The voters and the tally team of the tour: what everybody else does while one person learns.

use crate::cli::rehearse::{Chance, Spread, papers};
use crate::conference::paper::PaperMarks;
use crate::conference::round::Round;
use crate::conference::{Command, Conference, Contest, ContestId, StepId};
use std::collections::BTreeMap;

/// Every tour is the same: what is told of it is seen by everybody.
const SEED: u64 = 2017;

/// Everybody else.
#[derive(Debug)]
pub struct Cast {
    chance: Chance,
    /// The papers of each round, as they lie in the box.
    papers: BTreeMap<(ContestId, u32), Vec<PaperMarks>>,
}

impl Cast {
    /// The same people every time.
    pub fn new() -> Self {
        Self { chance: Chance::of(SEED), papers: BTreeMap::new() }
    }

    /// What a whole round still needs, one command after the other, until it is counted and closed.
    pub fn round(&mut self, conference: &Conference, contest: &Contest) -> Option<Command> {
        let id = contest.id.clone();
        let Some(round) = open(conference, contest) else {
            let begun = conference.progress(&id)?.last().is_some();
            return (!begun).then_some(Command::OpenRound { contest: id });
        };
        issue(conference, contest)
            .or_else(|| collect(conference, contest))
            .or_else(|| self.paper(conference, contest))
            .or_else(|| round.is_complete().then_some(Command::CloseRound { contest: id }))
    }

    /// The next paper of the open round that nobody has typed yet. In the first vote the first round ends in a tie.
    pub fn paper(&mut self, conference: &Conference, contest: &Contest) -> Option<Command> {
        let round = open(conference, contest)?;
        let collected = usize::try_from(round.collected?).unwrap_or(0);
        let recorded = usize::try_from(round.count().recorded).unwrap_or(usize::MAX);
        let first = conference.programme().contests.first().is_some_and(|first| first.id == contest.id);
        let spread = if first { Spread::Ties } else { Spread::Winners };
        let Self { chance, papers: known } = self;
        let box_of = known.entry((contest.id.clone(), round.frame.number));
        let all = box_of.or_insert_with(|| papers(&round.frame, collected, spread, chance));
        let PaperMarks { marks, invalid } = all.get(recorded).filter(|_| recorded < collected)?.clone();
        Some(Command::Paper { contest: contest.id.clone(), marks, invalid, pass: 1, after: None })
    }
}

/// The open round of a contest.
pub fn open<'a>(conference: &'a Conference, contest: &Contest) -> Option<&'a Round> {
    conference.progress(&contest.id)?.open_round()
}

/// As many papers go out as there are voters.
pub fn issue(conference: &Conference, contest: &Contest) -> Option<Command> {
    let round = open(conference, contest).filter(|round| round.issue.is_none())?;
    let issued = conference.roll().present(conference.programme(), round.frame.voters);
    Some(Command::Issue { contest: contest.id.clone(), issued, unused: 0, absent_papers: 0, spoiled: 0 })
}

/// As many come back as went out.
pub fn collect(conference: &Conference, contest: &Contest) -> Option<Command> {
    let round = open(conference, contest).filter(|round| round.collected.is_none())?;
    Some(Command::Collect { contest: contest.id.clone(), collected: round.issue?.issued })
}

/// To a step, if it is not the current one.
pub fn go(conference: &Conference, step: &str) -> Option<Command> {
    (!is_at(conference, step)).then(|| Command::GoTo { step: StepId::from(step) })
}

/// Whether this is the current step.
pub fn is_at(conference: &Conference, step: &str) -> bool {
    conference.current().is_some_and(|(_, current)| current.id.as_str() == step)
}
