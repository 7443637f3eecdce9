//! Deciding: what a command leads to in the conference as it stands, or why it is refused. Nothing is changed here.

mod aftermath;
mod agenda;
mod ballot;
mod ceremony;
mod direction;
mod floor;
mod papers;
mod slate;

use super::agenda::{Step, StepKind};
use super::command::Command;
use super::contest::Contest;
use super::event::Event;
use super::id::{ContestId, StepId, UnitId};
use super::paper::Paper;
use super::progress::ContestProgress;
use super::refusal::{Refusal, TextTrouble};
use super::round::{AsideDecision, Round};
use super::state::{Conference, Phase};

/// What is to be stored, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// These facts.
    Facts(Vec<Event>),
    /// A change of the box, and what the box makes of it.
    Box(BoxChange),
}

/// A change of the papers of a round. The box knows what is in it; the core does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxChange {
    /// The contest.
    pub contest: ContestId,
    /// The number of its round.
    pub round: u32,
    /// The pass.
    pub pass: u8,
    /// What is changed.
    pub act: BoxAct,
}

/// What is changed in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoxAct {
    /// One paper goes in.
    Add(Paper),
    /// One that was set aside goes in, as the team decided.
    AddDecided {
        /// The paper as it is read.
        paper: Paper,
        /// How the team decided.
        decision: AsideDecision,
    },
    /// The last paper of this process comes out of the open bundle.
    TakeBack,
    /// One paper is replaced by another.
    Replace {
        /// The paper that was wrong.
        from: Paper,
        /// The paper as it is.
        to: Paper,
        /// Why.
        reason: String,
    },
    /// The open bundle ends.
    EndBundle,
    /// A bundle is voided.
    VoidBundle {
        /// Its number.
        bundle: u32,
        /// Why.
        reason: String,
    },
    /// The open round is voided: its papers are sealed as they are.
    SealVoid {
        /// Why.
        reason: String,
    },
    /// The round closes: its papers are sealed, if the two passes agree where two are demanded.
    Seal,
}

impl Conference {
    /// The conference, if it is under way; only then is anything recorded but its start.
    pub fn running(&self) -> Result<&Self, Refusal> {
        match self.phase {
            Phase::Convened => Err(Refusal::NotStarted),
            Phase::Running { .. } => Ok(self),
            Phase::Closed { .. } => Err(Refusal::ConferenceClosed),
        }
    }

    /// Whether the day has come far enough for this command, and not too far, whatever stands in it.
    pub fn under_way(&self, command: &Command) -> Result<(), Refusal> {
        match (self.phase, command) {
            (Phase::Closed { .. }, _) => Err(Refusal::ConferenceClosed),
            (Phase::Running { .. }, Command::Start {}) => Err(Refusal::AlreadyStarted),
            // The projector is set up before the day begins.
            (Phase::Convened, Command::Start {} | Command::DirectHall { .. }) | (Phase::Running { .. }, _) => Ok(()),
            (Phase::Convened, _) => Err(Refusal::NotStarted),
        }
    }

    /// What `command` leads to. Texts in it have been cleaned.
    pub fn decide(&self, command: &Command) -> Result<Decision, Refusal> {
        self.under_way(command)?;
        let facts = match command {
            Command::Start {} => self.start(),
            Command::GoTo { step } => self.go_to(step)?,
            Command::Next {} => self.next()?,
            Command::Back {} => self.back()?,
            Command::Attend { unit, delegate, present, replaced_by } => {
                vec![self.attend(unit, *delegate, *present, replaced_by.as_deref())?]
            }
            Command::AttendAll {} => vec![Event::AllAttended],
            Command::Present { count } => vec![self.count_hall(*count)?],
            Command::ShowOfHands { step, r#for, against, other } => {
                vec![self.show_of_hands(step.as_ref(), *r#for, *against, *other)?]
            }
            Command::TakeNote { step, text } => {
                vec![Event::NoteTaken { step: self.step_or_current(step.as_ref())?.id.clone(), text: text.clone() }]
            }
            Command::QueueSpeaker { .. }
            | Command::DropSpeaker { .. }
            | Command::BeginSpeech { .. }
            | Command::EndSpeech { .. }
            | Command::NoteGist { .. } => self.decide_floor(command)?,
            Command::Withdraw { contest, nominee, reason } => vec![self.withdraw(contest, nominee, reason)?],
            Command::FreezeSlate { contest } => vec![self.freeze_slate(contest)?],
            Command::ReopenSlate { contest, reason } => vec![self.reopen_slate(contest, reason)?],
            Command::NameTallyTeam { contest, members } => vec![self.name_team(contest.as_ref(), members)?],
            Command::OpenRound { contest } => vec![self.open_round(contest)?],
            Command::Issue { contest, issued, unused, absent_papers, spoiled } => {
                vec![self.issue(contest, *issued, *unused, *absent_papers, *spoiled)?]
            }
            Command::Collect { contest, collected } => vec![self.collect(contest, *collected)?],
            Command::Totals { contest, support, against, valid, invalid_by } => {
                vec![self.totals(contest, support, against, *valid, invalid_by)?]
            }
            Command::Paper { .. }
            | Command::DecideAside { .. }
            | Command::UndoPaper { .. }
            | Command::EndBatch { .. }
            | Command::VoidBatch { .. }
            | Command::ReplacePaper { .. } => return self.decide_papers(command).map(Decision::Box),
            Command::SetAside { contest, pass, papers, was } => {
                vec![self.set_aside(contest, *pass, *papers, *was)?]
            }
            Command::Explain { contest, text } => vec![self.explain(contest, text)?],
            Command::CloseRound { contest } => return self.close_round(contest),
            Command::Announce { contest, paced } => vec![self.announce(contest, *paced)?],
            Command::Reveal { contest, lines } => vec![self.reveal(contest, *lines)?],
            Command::VoidRound { contest, reason } => return self.void_round(contest, reason),
            Command::RunOff { contest } => vec![self.run_off(contest)?],
            Command::DrawLots { contest, elected, drawn_by } => vec![self.draw_lots(contest, elected, drawn_by)?],
            Command::ChairDecides { contest, elected, reason } => vec![self.chair_decides(contest, elected, reason)?],
            Command::LeaveVacant { contest } => vec![self.leave_vacant(contest)?],
            Command::VoteAgain { contest } => vec![self.vote_again(contest)?],
            Command::AnnounceLeader { step } => vec![self.announce_leader(step.as_ref())?],
            Command::HandOverItem { step, item, done, count, note } => {
                vec![self.hand_over_item(step.as_ref(), *item, *done, *count, note)?]
            }
            Command::SignHandover { step, giver, receiver, witness } => {
                vec![self.sign_handover(step.as_ref(), giver, receiver, witness)?]
            }
            Command::SignPledge { step, unit, signed } => vec![self.sign_pledge(step.as_ref(), unit, *signed)?],
            Command::ShowPage { step, page } => vec![self.show_page(step.as_ref(), *page)?],
            Command::HoldHall { held } => vec![Event::HallHeld { held: *held }],
            Command::DirectHall { show } => vec![Event::HallDirected { show: *show }],
            Command::Point { line } => vec![self.point(*line)?],
            Command::HoldCount { contest, held } => vec![self.hold_count(contest, *held)?],
            Command::CloseConference {} => vec![self.close_conference()?],
        };
        Ok(Decision::Facts(facts))
    }

    /// The step a command names, else the current one.
    fn step_or_current(&self, step: Option<&StepId>) -> Result<&Step, Refusal> {
        let found = match step {
            Some(id) => self.programme.step(id),
            None => self.current(),
        };
        let missing = || step.map_or(Refusal::NoCurrentStep, |id| Refusal::UnknownStep { step: id.to_string() });
        found.map(|(_, step)| step).ok_or_else(missing)
    }

    /// The step a command names, else the current one if it is of that kind, else the first of that kind for which
    /// `wanted` holds, else the first of that kind.
    fn step_of_kind(
        &self,
        step: Option<&StepId>,
        kind: fn(&StepKind) -> bool,
        wanted: impl Fn(&Step) -> bool,
        missing: Refusal,
    ) -> Result<&Step, Refusal> {
        if step.is_some() {
            let named = self.step_or_current(step)?;
            return if kind(&named.kind) { Ok(named) } else { Err(missing) };
        }
        if let Some((_, current)) = self.current().filter(|(_, step)| kind(&step.kind)) {
            return Ok(current);
        }
        let mut of_kind = self.programme.agenda.iter().filter(|step| kind(&step.kind));
        let first = of_kind.clone().next();
        of_kind.find(|step| wanted(step)).or(first).ok_or(missing)
    }

    fn contest(&self, id: &ContestId) -> Result<(&Contest, &ContestProgress), Refusal> {
        let contest = self.programme.contest(id).zip(self.contests.get(id));
        contest.ok_or_else(|| Refusal::UnknownContest { contest: id.to_string() })
    }

    /// The last round of a contest, as long as its result is not announced.
    fn unannounced_round(&self, id: &ContestId) -> Result<&Round, Refusal> {
        let (contest, progress) = self.contest(id)?;
        let unannounced = progress.last().filter(|round| round.is_open() || round.is_closed());
        unannounced.ok_or_else(|| Refusal::NoOpenRound { contest: contest.title.clone() })
    }

    /// The open round of a contest.
    fn round(&self, id: &ContestId) -> Result<(&Contest, &Round), Refusal> {
        let (contest, progress) = self.contest(id)?;
        let round = progress.open_round();
        round.map(|round| (contest, round)).ok_or_else(|| Refusal::NoOpenRound { contest: contest.title.clone() })
    }

    fn known_unit(&self, unit: Option<&UnitId>) -> Result<(), Refusal> {
        match unit {
            Some(id) if self.programme.unit(id).is_none() => Err(Refusal::UnknownUnit { unit: id.to_string() }),
            _ => Ok(()),
        }
    }
}

/// Refuses a text that says nothing.
fn said(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::BadText { field, detail: TextTrouble::Empty });
    }
    Ok(())
}
