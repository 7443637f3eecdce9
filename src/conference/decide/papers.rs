//! Papers: what may go into the box of an open round, and what may come out of it.

use super::ballot::collected;
use super::{BoxAct, BoxChange};
use crate::conference::command::Command;
use crate::conference::contest::Contest;
use crate::conference::id::ContestId;
use crate::conference::paper::{BadPaper, Paper, PaperMarks};
use crate::conference::refusal::Refusal;
use crate::conference::round::Round;
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn decide_papers(&self, command: &Command) -> Result<BoxChange, Refusal> {
        match command {
            Command::Paper { contest, marks, invalid, pass } => {
                let (plan, round) = self.papers_of(contest, *pass)?;
                let told = PaperMarks { marks: marks.clone(), invalid: invalid.clone() };
                let paper = read(plan, round, &told)?;
                Ok(change(contest, round, *pass, BoxAct::Add(paper)))
            }
            Command::UndoPaper { contest, pass } => {
                let (_, round) = self.papers_of(contest, *pass)?;
                Ok(change(contest, round, *pass, BoxAct::TakeBack))
            }
            Command::EndBatch { contest, pass } => {
                let (_, round) = self.papers_of(contest, *pass)?;
                let open = round.passes.get(usize::from(*pass).wrapping_sub(1)).map_or(0, |pass| pass.in_bundle);
                if open == 0 {
                    return Err(Refusal::EmptyBundle);
                }
                Ok(change(contest, round, *pass, BoxAct::EndBundle))
            }
            Command::VoidBatch { contest, bundle, pass, reason } => {
                let (_, round) = self.papers_of(contest, *pass)?;
                super::said("reason", reason)?;
                let reason = reason.trim().to_owned();
                Ok(change(contest, round, *pass, BoxAct::VoidBundle { bundle: *bundle, reason }))
            }
            Command::ReplacePaper { contest, pass, from, to, reason } => {
                let (plan, round) = self.papers_of(contest, *pass)?;
                let from = read(plan, round, from)?;
                let to = read(plan, round, to)?;
                super::said("reason", reason)?;
                let reason = reason.trim().to_owned();
                Ok(change(contest, round, *pass, BoxAct::Replace { from, to, reason }))
            }
            _ => Err(Refusal::BadCommand { detail: String::new() }),
        }
    }

    /// What must hold before anything is done with the papers of a pass.
    pub fn papers_of(&self, id: &ContestId, pass: u8) -> Result<(&Contest, &Round), Refusal> {
        let (contest, round) = self.round(id)?;
        collected(contest, round)?;
        if pass == 0 || pass > round.frame.passes {
            return Err(Refusal::BadPass { pass, passes: round.frame.passes });
        }
        if round.totals.is_some() {
            return Err(Refusal::TotalsStand { contest: contest.title.clone() });
        }
        Ok((contest, round))
    }
}

fn read(contest: &Contest, round: &Round, told: &PaperMarks) -> Result<Paper, Refusal> {
    Paper::read(told, &round.frame).map_err(|bad| match bad {
        BadPaper::Mark(id) => {
            let line = round.frame.slate.iter().find(|nominee| nominee.id == id);
            let nominee = line.map_or_else(|| id.to_string(), |nominee| nominee.name.clone());
            Refusal::BadMark { nominee, form: round.frame.form, grades: round.frame.grades.len() }
        }
        BadPaper::Nominee(id) => Refusal::OutsideName { contest: contest.title.clone(), nominee: id.to_string() },
        BadPaper::Reason(reason) => Refusal::BadReason { reason, counted: false },
    })
}

fn change(contest: &ContestId, round: &Round, pass: u8, act: BoxAct) -> BoxChange {
    BoxChange { contest: contest.clone(), round: round.frame.number, pass, act }
}
