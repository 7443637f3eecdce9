//! What the documents would still lack if they were written now. Nothing here refuses anything.

use super::agenda::{Step, StepKind};
use super::contest::Contest;
use super::id::ContestId;
use super::progress::Waiting;
use super::round::Round;
use super::state::Conference;

/// Something that a document leaves empty, because it has not happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfinished<'a> {
    /// A contest that has not been voted on.
    NotVoted(&'a Contest),
    /// Papers are out, and how many came back has not been stated.
    Voting(&'a Contest),
    /// Papers are being recorded.
    Counting {
        /// The contest.
        contest: &'a Contest,
        /// How many are recorded, in the pass that is furthest behind.
        recorded: u64,
        /// How many were collected.
        collected: u32,
    },
    /// Every paper is recorded, and the count is not closed.
    NotClosed(&'a Contest),
    /// Doubtful papers wait for a vote of the tally team.
    Aside {
        /// The contest.
        contest: &'a Contest,
        /// How many, over all passes.
        papers: u32,
    },
    /// Two passes, and nobody knows whether they agree.
    Uncompared(&'a Contest),
    /// A count that is closed and has not been announced.
    NotAnnounced(&'a Contest),
    /// A result that is being read line by line.
    NotReadOut(&'a Contest),
    /// A tie, a vacancy or a void round waits to be decided.
    Undecided(&'a Contest, Waiting),
    /// Steps that nobody has come to yet.
    Ahead(usize),
    /// A proposal on which no hands were counted.
    NoHands(&'a Step),
    /// A decision on the leaders that was not read out.
    LeaderNotAnnounced(&'a Step),
    /// A handover that nobody has signed.
    HandoverUnsigned {
        /// The step.
        step: &'a Step,
        /// Lines of the inventory that were not handed over.
        left: usize,
    },
    /// A pledge that some units have not signed.
    Unpledged {
        /// The step.
        step: &'a Step,
        /// How many units have not.
        units: usize,
    },
}

impl Conference {
    /// What is still missing, in the order of the contests, then of the agenda. Before the start nothing is missing yet,
    /// and what lies ahead is told as one.
    pub fn unfinished(&self) -> Vec<Unfinished<'_>> {
        if self.visits().is_empty() {
            return Vec::new();
        }
        let programme = self.programme();
        let (ahead, come_to): (Vec<&Step>, Vec<&Step>) =
            programme.agenda.iter().partition(|step| self.is_running() && !self.has_visited(&step.id));
        let contests = programme.contests.iter().flat_map(|contest| self.unfinished_of(contest));
        let steps = come_to.into_iter().filter_map(|step| self.unfinished_at(step));
        let ahead = (!ahead.is_empty()).then_some(Unfinished::Ahead(ahead.len()));
        contests.chain(steps).chain(ahead).collect()
    }

    /// Whether a step that was come to, and left again, still lacks what it is there for.
    pub fn is_left_open(&self, step: &Step) -> bool {
        let any = |contests: &[ContestId], is_open: fn(&Unfinished<'_>) -> bool| {
            let programme = self.programme();
            let contests = contests.iter().filter_map(|id| programme.contest(id));
            contests.flat_map(|contest| self.unfinished_of(contest)).any(|item| is_open(&item))
        };
        match &step.kind {
            StepKind::Ballot { contests } => {
                any(contests, |item| matches!(item, Unfinished::NotVoted(_) | Unfinished::Voting(_)))
            }
            StepKind::Result { contests } => any(contests, |_| true),
            StepKind::TallyTeam { contest: Some(contest), .. } => self.team(contest).is_none(),
            StepKind::TallyTeam { contest: None, .. } => self.general_team().is_none(),
            // Who was not called may still come; a roll that nobody called was forgotten.
            StepKind::Attendance => {
                self.roll().hall().is_none()
                    && self.roll().lines(self.programme()).all(|line| line.attendance.is_none())
            }
            _ => self.unfinished_at(step).is_some(),
        }
    }

    fn unfinished_of<'a>(&'a self, contest: &'a Contest) -> Vec<Unfinished<'a>> {
        let last = self.progress(&contest.id).and_then(|progress| progress.last());
        match self.standing(contest).waiting {
            Some(Waiting::FirstRound) => vec![Unfinished::NotVoted(contest)],
            Some(Waiting::Round) => last.map(|round| unfinished_round(contest, round)).unwrap_or_default(),
            Some(waiting) => vec![Unfinished::Undecided(contest, waiting)],
            None => {
                let reading = last.is_some_and(|round| round.lines_read().is_some());
                reading.then_some(Unfinished::NotReadOut(contest)).into_iter().collect()
            }
        }
    }

    fn unfinished_at<'a>(&'a self, step: &'a Step) -> Option<Unfinished<'a>> {
        match &step.kind {
            StepKind::ShowOfHands { .. } => self.hands_at(&step.id).is_empty().then_some(Unfinished::NoHands(step)),
            StepKind::Leader { .. } => {
                self.leader_announced(&step.id).is_none().then_some(Unfinished::LeaderNotAnnounced(step))
            }
            StepKind::Handover { .. } => {
                let handover = self.handover(&step.id)?;
                let left = handover.items.iter().filter(|item| !item.done).count();
                handover.signed.is_none().then_some(Unfinished::HandoverUnsigned { step, left })
            }
            StepKind::Pledge { .. } => {
                let units = self.programme().units.iter().filter(|unit| !self.has_pledged(&step.id, &unit.id)).count();
                (units > 0).then_some(Unfinished::Unpledged { step, units })
            }
            _ => None,
        }
    }
}

fn unfinished_round<'a>(contest: &'a Contest, round: &Round) -> Vec<Unfinished<'a>> {
    if round.is_closed() {
        return vec![Unfinished::NotAnnounced(contest)];
    }
    let Some(collected) = round.collected else { return vec![Unfinished::Voting(contest)] };
    let papers: u32 = (1..=round.frame.passes).map(|pass| round.aside(pass)).sum();
    let aside = (papers > 0).then_some(Unfinished::Aside { contest, papers });
    let passes = round.passes.iter().take(usize::from(round.frame.passes));
    let slowest = passes.map(|pass| pass.count.recorded).min().unwrap_or(0);
    let recorded = round.totals.as_ref().map_or(slowest, |totals| totals.recorded);
    let first = if recorded != u64::from(collected) {
        Unfinished::Counting { contest, recorded, collected }
    } else if round.is_uncompared() && round.totals.is_none() {
        Unfinished::Uncompared(contest)
    } else {
        Unfinished::NotClosed(contest)
    };
    std::iter::once(first).chain(aside).collect()
}
