//! How far a contest has come: its rounds, who withdrew, who is elected so far, what waits to be decided.

use super::Moment;
use super::agenda::TallyMember;
use super::contest::Nominee;
use super::frame::{Frame, RoundKind};
use super::id::NomineeId;
use super::round::{Round, RoundStatus};

/// What has happened in one contest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContestProgress {
    /// Every round, the void ones too, in order.
    pub rounds: Vec<Round>,
    /// Who withdrew, in order.
    pub withdrawals: Vec<Withdrawal>,
    /// Each time the slate was passed and frozen, in order.
    pub freezings: Vec<Freezing>,
    /// The tally team of this contest alone.
    pub team: Option<Vec<TallyMember>>,
}

/// A withdrawal (xin rút) with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who withdrew.
    pub nominee: NomineeId,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// Whether a round had been announced before.
    pub after_announcement: bool,
}

/// The passing of a slate, after which nobody withdraws until it is opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freezing {
    /// When.
    pub at: Moment,
    /// When and why it was opened again, if it was.
    pub reopened: Option<(Moment, String)>,
}

/// What waits before a contest is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waiting {
    /// Its first round has not opened.
    FirstRound,
    /// A round is open or not yet announced.
    Round,
    /// A tie between these, for so many seats.
    Tie {
        /// The tied who have not withdrawn, in ballot order.
        tied: Vec<NomineeId>,
        /// Seats for which they are tied.
        seats: u32,
    },
    /// Vacant seats, and nominees who could still fill them.
    Vacancy {
        /// Nominees not elected and not withdrawn, in ballot order.
        candidates: Vec<NomineeId>,
        /// Vacant seats.
        seats: u32,
    },
    /// The last round was voided; the next one takes its frame.
    Reopening(Box<Frame>),
}

/// Where a contest stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContestStanding {
    /// The elected over all announced rounds and decisions so far, in ballot order, without who has withdrawn.
    pub elected: Vec<NomineeId>,
    /// What waits; `None` when the contest is decided and announced.
    pub waiting: Option<Waiting>,
}

impl ContestStanding {
    /// Whether nothing waits: the contest is decided and announced.
    pub fn decided(&self) -> bool {
        self.waiting.is_none()
    }
}

impl ContestProgress {
    /// Whether this nominee has withdrawn.
    pub fn has_withdrawn(&self, nominee: &NomineeId) -> bool {
        self.withdrawals.iter().any(|withdrawal| withdrawal.nominee == *nominee)
    }

    /// Since when the slate is frozen, if it is.
    pub fn frozen(&self) -> Option<Moment> {
        self.freezings.last().filter(|freezing| freezing.reopened.is_none()).map(|freezing| freezing.at)
    }

    /// Who stood in the first round and has not withdrawn since, in ballot order; nobody before a round has opened.
    pub fn on_list(&self) -> impl Iterator<Item = &Nominee> {
        self.ballot_order(&[]).iter().filter(|nominee| !self.has_withdrawn(&nominee.id))
    }

    /// The last round, void or not.
    pub fn last(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The last round, if papers may be stated or recorded in it.
    pub fn open_round(&self) -> Option<&Round> {
        self.last().filter(|round| round.is_open())
    }

    /// The nominees of the first round in ballot order, or `before` if no round has opened yet.
    pub fn ballot_order<'a>(&'a self, before: &'a [Nominee]) -> &'a [Nominee] {
        self.rounds.first().map_or(before, |round| &round.frame.slate)
    }

    /// Where this contest stands. `slate` is its slate before any withdrawal; `None` while the contest it follows
    /// is not decided.
    pub fn standing(&self, slate: Option<&[Nominee]>) -> ContestStanding {
        let Some(order) = self.rounds.first().map(|round| round.frame.slate.as_slice()).or(slate) else {
            return ContestStanding { elected: Vec::new(), waiting: Some(Waiting::FirstRound) };
        };
        let mut elected: Vec<NomineeId> = Vec::new();
        let mut waiting = self.rounds.is_empty().then_some(Waiting::FirstRound);
        let standing_rounds: Vec<&Round> = self.rounds.iter().filter(|round| !round.is_void()).collect();
        for (place, round) in standing_rounds.iter().enumerate() {
            if !round.is_announced() {
                waiting = Some(Waiting::Round);
                break;
            }
            let next = standing_rounds.get(place + 1).map(|next| next.frame.kind);
            waiting = self.after_round(round, next, order, &mut elected);
        }
        if let Some(void) = self.last().filter(|round| round.is_void()) {
            // It is held again for as long as what it was held for waits.
            let reopens = match void.frame.kind {
                RoundKind::First => standing_rounds.is_empty(),
                RoundKind::RunOff => matches!(waiting, Some(Waiting::Tie { .. })),
                RoundKind::Again => matches!(waiting, Some(Waiting::Vacancy { .. })),
            };
            if reopens {
                waiting = Some(Waiting::Reopening(Box::new(self.frame_after(void))));
            }
        }
        let nobody_left = match &waiting {
            Some(Waiting::FirstRound) => order.iter().all(|nominee| self.has_withdrawn(&nominee.id)),
            Some(Waiting::Reopening(frame)) => frame.slate.is_empty(),
            _ => false,
        };
        if nobody_left {
            waiting = None;
        }
        elected.retain(|id| !self.has_withdrawn(id));
        elected.sort_by_key(|id| order.iter().position(|nominee| nominee.id == *id));
        elected.dedup();
        ContestStanding { elected, waiting }
    }

    /// Adds whom an announced round elects, and says what it leaves to be decided. `next` is the kind of the round
    /// that was opened to decide it, if one was.
    fn after_round(
        &self,
        round: &Round,
        next: Option<RoundKind>,
        order: &[Nominee],
        elected: &mut Vec<NomineeId>,
    ) -> Option<Waiting> {
        let outcome = round.outcome();
        elected.extend(round.ids(&outcome.elected));
        let mut vacant = outcome.vacant;
        if !outcome.tied.is_empty() && next != Some(RoundKind::RunOff) {
            if let Some(named) = round.named_after() {
                elected.extend(named.iter().cloned());
            } else {
                let mut tied_lines = outcome.tied.clone();
                tied_lines.sort_unstable();
                let tied: Vec<NomineeId> =
                    round.ids(&tied_lines).into_iter().filter(|id| !self.has_withdrawn(id)).collect();
                let left = u32::try_from(tied.len()).unwrap_or(u32::MAX);
                if left > outcome.tied_seats {
                    return Some(Waiting::Tie { tied, seats: outcome.tied_seats });
                }
                elected.extend(tied);
                vacant += outcome.tied_seats - left;
            }
        }
        if vacant == 0 || next == Some(RoundKind::Again) || round.left_vacant() {
            return None;
        }
        let candidates: Vec<NomineeId> = order
            .iter()
            .map(|nominee| nominee.id.clone())
            .filter(|id| !elected.contains(id) && !self.has_withdrawn(id))
            .collect();
        (!candidates.is_empty()).then_some(Waiting::Vacancy { candidates, seats: vacant })
    }

    /// The frame of the round after a voided one: the same, without who has withdrawn since.
    fn frame_after(&self, void: &Round) -> Frame {
        let mut frame = void.frame.clone();
        frame.slate.retain(|nominee| !self.has_withdrawn(&nominee.id));
        frame.number = self.next_number();
        frame
    }

    /// The number of the next round.
    pub fn next_number(&self) -> u32 {
        u32::try_from(self.rounds.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Whether any round has been announced and stands.
    pub fn has_announced(&self) -> bool {
        self.rounds.iter().any(|round| matches!(round.status, RoundStatus::Announced { .. }))
    }
}
