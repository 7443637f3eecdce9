//! Questions that need typing: each kind builds its form and turns what was typed into a command.

mod ballot;
mod floor;
mod handover;
mod hands;
mod slate;

use crate::conference::{Command, ContestId, NomineeId, StepId, UnitId};
use crate::desk::View;
use crate::terminal::field::Value;
use crate::terminal::form::Form;

/// A question that needs typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FormKind {
    /// A show of hands at a step.
    Hands(StepId),
    /// Who comes in a delegate's place.
    Replaced(UnitId, Option<u32>),
    /// How many came to a counted hall.
    Hall,
    /// A speaker joins the queue.
    Speaker(StepId),
    /// The gist of a speech.
    Gist(StepId, u32),
    /// A note of a step.
    Note(StepId),
    /// Why a nominee withdraws.
    Withdraw(ContestId, NomineeId),
    /// Who of a contest withdraws, and why.
    WithdrawOne(ContestId),
    /// Why a frozen slate is opened again.
    Reopen(ContestId),
    /// Who is on the tally team.
    Team(StepId, Option<ContestId>),
    /// How many papers were issued.
    Issue(ContestId),
    /// How many papers were collected.
    Collect(ContestId),
    /// Why a round is voided.
    Void(ContestId),
    /// Whom the lot named.
    Lots(ContestId),
    /// Whom the chair names.
    ChairDecides(ContestId),
    /// Count and remark of an inventory line.
    Item(StepId, u32),
    /// The three signatures.
    Sign(StepId),
}

impl FormKind {
    /// The form, with what is known filled in.
    pub(super) fn build(&self, view: &View<'_>) -> Form {
        match self {
            Self::Hands(step) => hands::hands(view, step),
            Self::Replaced(unit, delegate) => hands::replaced(view, unit, *delegate),
            Self::Hall => hands::hall(view),
            Self::Speaker(_) => floor::speaker(view),
            Self::Gist(step, speaker) => floor::gist(view, step, *speaker),
            Self::Note(step) => floor::note(view, step),
            Self::Withdraw(contest, nominee) => slate::withdraw(view, contest, nominee),
            Self::WithdrawOne(contest) => slate::withdraw_one(view, contest),
            Self::Reopen(_) => slate::reopen(view),
            Self::Team(step, contest) => slate::team(view, step, contest.as_ref()),
            Self::Issue(contest) => ballot::issue(view, contest),
            Self::Collect(contest) => ballot::collect(view, contest),
            Self::Void(contest) => ballot::void(view, contest),
            Self::Lots(contest) => ballot::lots(view, contest),
            Self::ChairDecides(contest) => ballot::chair_decides(view, contest),
            Self::Item(step, item) => handover::item(view, step, *item),
            Self::Sign(step) => handover::sign(view, step),
        }
    }

    /// Whether a reason was typed without a single letter: digits meant for the tally desk are no reason.
    pub(super) fn wants_words(&self, values: &[Value]) -> bool {
        let reason = match self {
            Self::Withdraw(..) | Self::Reopen(_) | Self::Void(_) => text(values, 0),
            Self::WithdrawOne(_) => text(values, 1),
            Self::Lots(_) | Self::ChairDecides(_) => text(values, values.len().saturating_sub(1)),
            _ => return false,
        };
        !reason.chars().any(char::is_alphabetic)
    }

    /// The command that was typed.
    pub(super) fn command(&self, values: &[Value], view: &View<'_>) -> Command {
        match self {
            Self::Hands(step) => Command::ShowOfHands {
                step: Some(step.clone()),
                r#for: number(values, 0),
                against: number(values, 1),
                other: number(values, 2),
            },
            Self::Replaced(unit, delegate) => Command::Attend {
                unit: unit.clone(),
                delegate: *delegate,
                present: true,
                replaced_by: Some(text(values, 0)),
            },
            Self::Hall => Command::Present { count: number(values, 0) },
            Self::Speaker(step) => floor::speaker_command(step, values, view),
            Self::Gist(step, speaker) => {
                Command::NoteGist { step: Some(step.clone()), speaker: *speaker, gist: text(values, 0) }
            }
            Self::Note(step) => Command::TakeNote { step: Some(step.clone()), text: floor::lines(values) },
            Self::Withdraw(contest, nominee) => {
                Command::Withdraw { contest: contest.clone(), nominee: nominee.clone(), reason: text(values, 0) }
            }
            Self::WithdrawOne(contest) => slate::withdraw_one_command(contest, values, view),
            Self::Reopen(contest) => Command::ReopenSlate { contest: contest.clone(), reason: text(values, 0) },
            Self::Team(_, contest) => slate::team_command(contest.as_ref(), values, view),
            Self::Issue(contest) => Command::Issue {
                contest: contest.clone(),
                issued: number(values, 0),
                unused: number(values, 1),
                absent_papers: number(values, 2),
                spoiled: number(values, 3),
            },
            Self::Collect(contest) => Command::Collect { contest: contest.clone(), collected: number(values, 0) },
            Self::Void(contest) => Command::VoidRound { contest: contest.clone(), reason: text(values, 0) },
            Self::Lots(contest) => ballot::lots_command(contest, values, view),
            Self::ChairDecides(contest) => ballot::chair_command(contest, values, view),
            Self::Item(step, item) => Command::HandOverItem {
                step: Some(step.clone()),
                item: *item,
                done: true,
                count: Some(number(values, 0)),
                note: text(values, 1),
            },
            Self::Sign(step) => Command::SignHandover {
                step: Some(step.clone()),
                giver: text(values, 0),
                receiver: text(values, 1),
                witness: text(values, 2),
            },
        }
    }
}

/// The text of a field; nothing where there is none.
fn text(values: &[Value], place: usize) -> String {
    values.get(place).and_then(Value::text).unwrap_or_default().to_owned()
}

/// The number of a field; 0 where it was left empty, which means none.
fn number(values: &[Value], place: usize) -> u32 {
    let number = values.get(place).and_then(Value::number).unwrap_or(0);
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The chosen place of a field.
fn choice(values: &[Value], place: usize) -> usize {
    values.get(place).and_then(Value::choice).unwrap_or(0)
}
