//! A round: opening, issuing, collecting, stated totals, closing, announcing, revealing, voiding.

use super::{BoxAct, BoxChange, Decision};
use crate::conference::contest::{Contest, Form, Source};
use crate::conference::event::Event;
use crate::conference::frame::Frame;
use crate::conference::id::{ContestId, NomineeId};
use crate::conference::paper::InvalidReason;
use crate::conference::progress::{ContestProgress, Waiting};
use crate::conference::refusal::Refusal;
use crate::conference::round::{Round, RoundStatus};
use crate::conference::state::Conference;
use crate::conference::totals;
use std::collections::BTreeMap;

impl Conference {
    pub(super) fn open_round(&self, id: &ContestId) -> Result<Event, Refusal> {
        let (contest, progress) = self.contest(id)?;
        let title = || contest.title.clone();
        if let Source::ElectedOf(parent) = &contest.source {
            let (parent, _) = self.contest(parent)?;
            if !self.standing(parent).decided() {
                return Err(Refusal::FollowedNotAnnounced { contest: title(), follows: parent.title.clone() });
            }
        }
        let frame = match self.standing(contest).waiting {
            Some(Waiting::FirstRound) => Frame::first(contest, self.slate(contest).unwrap_or_default()),
            Some(Waiting::Reopening(frame)) => *frame,
            Some(Waiting::Round) => return Err(unfinished(contest, progress)),
            Some(Waiting::Tie { .. }) => return Err(Refusal::TieWaits { contest: title(), rule: contest.tie }),
            Some(Waiting::Vacancy { seats, .. }) => {
                return Err(Refusal::VacancyWaits { contest: title(), vacant: seats });
            }
            None if progress.rounds.is_empty() => return Err(Refusal::EmptySlate { contest: title() }),
            None => return Err(Refusal::AlreadyDecided { contest: title() }),
        };
        self.opening(contest, progress, frame)
    }

    /// The fact of opening `frame`, if anybody is there to vote.
    pub(super) fn opening(
        &self,
        contest: &Contest,
        progress: &ContestProgress,
        frame: Frame,
    ) -> Result<Event, Refusal> {
        if self.roll.present(&self.programme, contest.voters) == 0 {
            return Err(Refusal::NobodyPresent);
        }
        if frame.slate.is_empty() {
            return Err(Refusal::EmptySlate { contest: contest.title.clone() });
        }
        Ok(Event::RoundOpened { frame: Box::new(Frame { number: progress.next_number(), ..frame }) })
    }

    pub(super) fn issue(
        &self,
        id: &ContestId,
        issued: u32,
        unused: u32,
        absent_papers: u32,
        spoiled: u32,
    ) -> Result<Event, Refusal> {
        let (contest, round) = self.round(id)?;
        let eligible = self.roll.eligible(&self.programme, contest.voters);
        let present = self.roll.present(&self.programme, contest.voters);
        let absent = eligible.saturating_sub(present);
        if absent_papers > absent {
            return Err(Refusal::AbsentPapersExceedAbsent { papers: absent_papers, absent });
        }
        let voters = u64::from(present) + u64::from(absent_papers);
        if u64::from(issued) > voters {
            return Err(Refusal::IssuedExceedsVoters { issued, present, absent_papers });
        }
        if issued < absent_papers {
            return Err(Refusal::IssuedBelowAbsentPapers { issued, papers: absent_papers });
        }
        if let Some(collected) = round.collected.filter(|collected| issued < *collected) {
            return Err(Refusal::IssuedBelowCollected { issued, collected });
        }
        Ok(Event::Issued { contest: id.clone(), issued, unused, absent_papers, spoiled, eligible, present })
    }

    pub(super) fn collect(&self, id: &ContestId, collected: u32) -> Result<Event, Refusal> {
        let (contest, round) = self.round(id)?;
        let Some(issue) = round.issue else {
            return Err(Refusal::NotIssued { contest: contest.title.clone() });
        };
        if collected > issue.issued {
            return Err(Refusal::CollectedExceedsIssued { collected, issued: issue.issued });
        }
        Ok(Event::Collected { contest: id.clone(), collected })
    }

    pub(super) fn totals(
        &self,
        id: &ContestId,
        support: &BTreeMap<NomineeId, u64>,
        against: &BTreeMap<NomineeId, u64>,
        valid: u64,
        invalid_by: &BTreeMap<String, u64>,
    ) -> Result<Event, Refusal> {
        let (contest, round) = self.round(id)?;
        // What this round never takes is said before what it does not take yet.
        if round.frame.form == Form::Grades {
            return Err(Refusal::TotalsOnGrades);
        }
        if round.frame.passes > 1 {
            return Err(Refusal::TotalsWithTwoPasses);
        }
        let collected = collected(contest, round)?;
        let [first, _] = &round.passes;
        if first.count.recorded > 0 {
            return Err(Refusal::PapersStand { contest: contest.title.clone(), papers: first.count.recorded });
        }
        if let Some(stranger) = support.keys().chain(against.keys()).find(|id| round.frame.line_of(id).is_none()) {
            return Err(Refusal::UnknownNominee { contest: contest.title.clone(), nominee: stranger.to_string() });
        }
        let mut reasons = BTreeMap::new();
        for (word, papers) in invalid_by {
            let reason = InvalidReason::ALL.into_iter().find(|reason| reason.word() == word);
            let reason = reason.ok_or_else(|| Refusal::BadReason { reason: word.clone(), counted: true })?;
            reasons.insert(reason, *papers);
        }
        let count = totals::count(&round.frame, support, against, valid, &reasons);
        totals::check(&round.frame, &count, collected)?;
        Ok(Event::TotalsStated {
            contest: id.clone(),
            support: support.clone(),
            against: against.clone(),
            valid,
            invalid_by: reasons,
        })
    }

    pub(super) fn close_round(&self, id: &ContestId) -> Result<Decision, Refusal> {
        let (contest, round) = self.round(id)?;
        let collected = collected(contest, round)?;
        let all = u64::from(collected);
        let passes = round.frame.passes;
        let counts = if let Some(totals) = &round.totals {
            vec![totals.recorded]
        } else {
            round.passes.iter().take(usize::from(passes)).map(|pass| pass.count.recorded).collect()
        };
        for (pass, recorded) in (1u8..).zip(counts) {
            if recorded < all {
                return Err(Refusal::PapersMissing { recorded, collected, pass, passes });
            }
            if recorded > all {
                return Err(Refusal::PapersTooMany { recorded, collected, pass, passes });
            }
        }
        // Stated totals leave no single paper to decide on.
        let waiting = if round.totals.is_some() { 0 } else { passes };
        if let Some((pass, papers)) =
            (1..=waiting).map(|pass| (pass, round.aside(pass))).find(|(_, papers)| *papers > 0)
        {
            return Err(Refusal::AsideUndecided { papers, pass, passes });
        }
        let seal = BoxChange { contest: id.clone(), round: round.frame.number, pass: 1, act: BoxAct::Seal };
        Ok(Decision::Box(seal))
    }

    pub(super) fn announce(&self, id: &ContestId, paced: bool) -> Result<Event, Refusal> {
        let (contest, progress) = self.contest(id)?;
        let title = || contest.title.clone();
        match progress.last() {
            Some(round) if round.is_closed() => {
                Ok(Event::RoundAnnounced { contest: id.clone(), round: round.frame.number, paced })
            }
            Some(round) if round.is_announced() => Err(Refusal::AlreadyAnnounced { contest: title() }),
            _ => Err(Refusal::RoundNotClosed { contest: title() }),
        }
    }

    pub(super) fn reveal(&self, id: &ContestId, lines: u32) -> Result<Event, Refusal> {
        let (contest, progress) = self.contest(id)?;
        match progress.last().map(|round| (round.frame.number, &round.status)) {
            Some((round, RoundStatus::Announced { revealed: Some(_), .. })) => {
                Ok(Event::LinesRevealed { contest: id.clone(), round, lines })
            }
            // What the hall has seen whole is not taken back from it.
            Some((_, RoundStatus::Announced { .. })) => {
                Err(Refusal::NothingToReveal { contest: contest.title.clone() })
            }
            _ => Err(Refusal::NotAnnounced { contest: contest.title.clone() }),
        }
    }

    pub(super) fn void_round(&self, id: &ContestId, reason: &str) -> Result<Decision, Refusal> {
        let (contest, progress) = self.contest(id)?;
        let title = || contest.title.clone();
        let Some(round) = progress.last() else {
            return Err(Refusal::NothingToVoid { contest: title() });
        };
        match round.status {
            RoundStatus::Void { .. } => {
                return Err(Refusal::AlreadyVoid { contest: title(), round: round.frame.number });
            }
            RoundStatus::Announced { .. } => {
                let opened = |follower: &&ContestId| self.contests.get(*follower).is_some_and(|f| !f.rounds.is_empty());
                if let Some(follower) = self.followers(id).find(opened) {
                    let follower = self.programme.contest(follower).map_or("", |follower| &follower.title);
                    return Err(Refusal::FollowerOpened { contest: title(), follower: follower.to_owned() });
                }
            }
            RoundStatus::Open | RoundStatus::Closed { .. } => {}
        }
        super::said("reason", reason)?;
        let (number, reason) = (round.frame.number, reason.trim().to_owned());
        if round.is_open() {
            let act = BoxAct::SealVoid { reason };
            return Ok(Decision::Box(BoxChange { contest: id.clone(), round: number, pass: 1, act }));
        }
        let voided = Event::RoundVoided { contest: id.clone(), round: number, reason, seals: Vec::new() };
        Ok(Decision::Facts(vec![voided]))
    }
}

/// How many papers were collected, or the refusal that says they were not.
pub(super) fn collected(contest: &Contest, round: &Round) -> Result<u32, Refusal> {
    round.collected.ok_or_else(|| Refusal::NotCollected { contest: contest.title.clone() })
}

/// Why nothing new may open while the last round is open or unannounced.
pub(super) fn unfinished(contest: &Contest, progress: &ContestProgress) -> Refusal {
    match progress.last() {
        Some(round) if round.is_open() => {
            Refusal::RoundAlreadyOpen { contest: contest.title.clone(), round: round.frame.number }
        }
        _ => Refusal::AwaitingAnnouncement { contest: contest.title.clone() },
    }
}
