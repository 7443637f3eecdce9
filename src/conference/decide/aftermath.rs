//! After an announcement: run-offs, lots, the chair's decision, vacant seats.

use super::ballot::unfinished;
use crate::conference::contest::{Contest, Nominee, TieRule};
use crate::conference::event::Event;
use crate::conference::frame::Frame;
use crate::conference::id::{ContestId, NomineeId};
use crate::conference::progress::{ContestProgress, Waiting};
use crate::conference::refusal::Refusal;
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn run_off(&self, id: &ContestId) -> Result<Event, Refusal> {
        let (contest, progress, tied, seats) = self.tie(id)?;
        if contest.tie != TieRule::Runoff {
            return Err(Refusal::WrongTieRule { rule: contest.tie });
        }
        let slate = nominees_in_order(progress, &tied);
        self.opening(contest, progress, Frame::run_off(contest, slate, seats))
    }

    pub(super) fn draw_lots(&self, id: &ContestId, elected: &[NomineeId], drawn_by: &str) -> Result<Event, Refusal> {
        let elected = self.named(id, TieRule::Lot, elected)?;
        super::said("drawn_by", drawn_by)?;
        Ok(Event::LotsDrawn { contest: id.clone(), elected, drawn_by: drawn_by.trim().to_owned() })
    }

    pub(super) fn chair_decides(&self, id: &ContestId, elected: &[NomineeId], reason: &str) -> Result<Event, Refusal> {
        let elected = self.named(id, TieRule::Chair, elected)?;
        super::said("reason", reason)?;
        Ok(Event::ChairDecided { contest: id.clone(), elected, reason: reason.trim().to_owned() })
    }

    pub(super) fn leave_vacant(&self, id: &ContestId) -> Result<Event, Refusal> {
        self.vacancy(id)?;
        Ok(Event::LeftVacant { contest: id.clone() })
    }

    pub(super) fn vote_again(&self, id: &ContestId) -> Result<Event, Refusal> {
        let (contest, progress, candidates, seats) = self.vacancy(id)?;
        let slate = nominees_in_order(progress, &candidates);
        self.opening(contest, progress, Frame::again(contest, slate, seats))
    }

    /// The names given for the seats a tie leaves: as many as seats, each of them tied, none twice.
    fn named(&self, id: &ContestId, rule: TieRule, elected: &[NomineeId]) -> Result<Vec<NomineeId>, Refusal> {
        let (contest, _, tied, seats) = self.tie(id)?;
        if contest.tie != rule {
            return Err(Refusal::WrongTieRule { rule: contest.tie });
        }
        let name =
            |nominee: &NomineeId| self.nominee(id, nominee).map_or_else(|| nominee.to_string(), |nominee| nominee.name);
        if let Some(stranger) = elected.iter().find(|id| !tied.contains(id)) {
            return Err(Refusal::NotTied { nominee: name(stranger) });
        }
        let mut again = (1..).zip(elected).filter(|(place, id)| elected.iter().skip(*place).any(|other| other == *id));
        if let Some((_, twice)) = again.next() {
            return Err(Refusal::NamedTwice { nominee: name(twice), seats });
        }
        let drawn = u32::try_from(elected.len()).unwrap_or(u32::MAX);
        if drawn != seats {
            return Err(Refusal::WrongNumberDrawn { drawn, seats });
        }
        Ok(elected.to_vec())
    }

    fn tie(&self, id: &ContestId) -> Result<(&Contest, &ContestProgress, Vec<NomineeId>, u32), Refusal> {
        let (contest, progress) = self.contest(id)?;
        match self.standing(contest).waiting {
            Some(Waiting::Tie { tied, seats }) => Ok((contest, progress, tied, seats)),
            other => Err(not_waiting(contest, progress, other.as_ref())
                .unwrap_or_else(|| Refusal::NoTie { contest: contest.title.clone() })),
        }
    }

    fn vacancy(&self, id: &ContestId) -> Result<(&Contest, &ContestProgress, Vec<NomineeId>, u32), Refusal> {
        let (contest, progress) = self.contest(id)?;
        match self.standing(contest).waiting {
            Some(Waiting::Vacancy { candidates, seats }) => Ok((contest, progress, candidates, seats)),
            other => Err(not_waiting(contest, progress, other.as_ref())
                .unwrap_or_else(|| Refusal::NoVacancy { contest: contest.title.clone() })),
        }
    }
}

/// These nominees, in the ballot order of the contest.
fn nominees_in_order(progress: &ContestProgress, ids: &[NomineeId]) -> Vec<Nominee> {
    let order = progress.ballot_order(&[]);
    order.iter().filter(|nominee| ids.contains(&nominee.id)).cloned().collect()
}

/// Why neither a tie nor a vacancy can be decided now, where that has its own reason.
fn not_waiting(contest: &Contest, progress: &ContestProgress, waiting: Option<&Waiting>) -> Option<Refusal> {
    let title = || contest.title.clone();
    match waiting {
        Some(Waiting::FirstRound) => Some(Refusal::NotAnnounced { contest: title() }),
        Some(Waiting::Round) => Some(unfinished(contest, progress)),
        Some(Waiting::Reopening(_)) => Some(Refusal::RoundWasVoided { contest: title() }),
        Some(Waiting::Tie { .. } | Waiting::Vacancy { .. }) | None => None,
    }
}
