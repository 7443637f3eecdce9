//! Slates and tally teams: who withdraws, what is frozen, who counts.

use crate::conference::agenda::TallyMember;
use crate::conference::contest::Source;
use crate::conference::event::Event;
use crate::conference::id::{ContestId, NomineeId};
use crate::conference::refusal::Refusal;
use crate::conference::round::Round;
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn withdraw(&self, id: &ContestId, nominee: &NomineeId, reason: &str) -> Result<Event, Refusal> {
        let (contest, progress) = self.contest(id)?;
        let title = || contest.title.clone();
        let full = self.full_slate(contest);
        let Some(order) = progress.rounds.first().map(|round| &round.frame.slate).or(full.as_ref()) else {
            let follows = match &contest.source {
                Source::ElectedOf(parent) => self.programme.contest(parent).map_or("", |parent| &parent.title),
                Source::Listed(_) => "",
            };
            return Err(Refusal::SlateUnknown { contest: title(), follows: follows.to_owned() });
        };
        let listed = full.iter().flatten().chain(order).find(|listed| listed.id == *nominee);
        let Some(listed) = listed else {
            return Err(Refusal::UnknownNominee { contest: title(), nominee: nominee.to_string() });
        };
        if progress.has_withdrawn(nominee) {
            return Err(Refusal::AlreadyWithdrawn { nominee: listed.name.clone() });
        }
        if progress.last().is_some_and(Round::is_closed) {
            return Err(Refusal::AwaitingAnnouncement { contest: title() });
        }
        if let Some(busy) = self.unfinished_round_with(id, nominee) {
            return Err(Refusal::NomineeInOpenRound { contest: busy, nominee: listed.name.clone() });
        }
        if progress.rounds.is_empty() && progress.frozen().is_some() {
            return Err(Refusal::SlateFrozen { contest: title() });
        }
        super::said("reason", reason)?;
        Ok(Event::Withdrawn { contest: id.clone(), nominee: nominee.clone(), reason: reason.trim().to_owned() })
    }

    /// The title of this contest, or of one that follows it, in whose unfinished round the nominee stands.
    fn unfinished_round_with(&self, id: &ContestId, nominee: &NomineeId) -> Option<String> {
        let contest = self.programme.contest(id)?;
        let last = self.contests.get(id)?.last();
        let stands = |round: &Round| (round.is_open() || round.is_closed()) && round.frame.line_of(nominee).is_some();
        if last.is_some_and(stands) {
            return Some(contest.title.clone());
        }
        self.followers(id).find_map(|follower| self.unfinished_round_with(follower, nominee))
    }

    /// The contests whose slate is the elected of this one.
    pub(super) fn followers(&self, id: &ContestId) -> impl Iterator<Item = &ContestId> {
        let id = id.clone();
        let follows = move |source: &Source| matches!(source, Source::ElectedOf(parent) if *parent == id);
        self.programme.contests.iter().filter(move |contest| follows(&contest.source)).map(|contest| &contest.id)
    }

    pub(super) fn freeze_slate(&self, id: &ContestId) -> Result<Event, Refusal> {
        let (contest, progress) = self.contest(id)?;
        let title = || contest.title.clone();
        if !progress.rounds.is_empty() {
            return Err(Refusal::RoundsHeld { contest: title() });
        }
        if progress.frozen().is_some() {
            return Err(Refusal::SlateFrozen { contest: title() });
        }
        match self.slate(contest) {
            None => {
                let follows = match &contest.source {
                    Source::ElectedOf(parent) => self.programme.contest(parent).map_or("", |parent| &parent.title),
                    Source::Listed(_) => "",
                };
                Err(Refusal::SlateUnknown { contest: title(), follows: follows.to_owned() })
            }
            Some(slate) if slate.is_empty() => Err(Refusal::EmptySlate { contest: title() }),
            Some(_) => Ok(Event::SlateFrozen { contest: id.clone() }),
        }
    }

    pub(super) fn reopen_slate(&self, id: &ContestId, reason: &str) -> Result<Event, Refusal> {
        let (contest, progress) = self.contest(id)?;
        if !progress.rounds.is_empty() {
            return Err(Refusal::RoundsHeld { contest: contest.title.clone() });
        }
        if progress.frozen().is_none() {
            return Err(Refusal::SlateNotFrozen { contest: contest.title.clone() });
        }
        super::said("reason", reason)?;
        Ok(Event::SlateReopened { contest: id.clone(), reason: reason.trim().to_owned() })
    }

    pub(super) fn name_team(&self, contest: Option<&ContestId>, members: &[TallyMember]) -> Result<Event, Refusal> {
        if let Some(id) = contest {
            self.contest(id)?;
        }
        if members.is_empty() {
            return Err(Refusal::EmptyTeam);
        }
        for member in members {
            super::said("name", &member.name)?;
            self.known_unit(member.unit.as_ref())?;
        }
        let heads = u32::try_from(members.iter().filter(|member| member.head).count()).unwrap_or(u32::MAX);
        if heads > 1 {
            return Err(Refusal::SeveralHeads { heads });
        }
        Ok(Event::TallyTeamNamed { contest: contest.cloned(), members: members.to_vec() })
    }
}
