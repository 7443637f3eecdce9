//! Papers: what may go into the box of an open round, and what may come out of it.

use super::ballot::collected;
use super::{BoxAct, BoxChange};
use crate::conference::command::{BundlePlace, Command};
use crate::conference::contest::Contest;
use crate::conference::event::Event;
use crate::conference::id::ContestId;
use crate::conference::paper::{BadPaper, Paper, PaperMarks, Verdict};
use crate::conference::refusal::Refusal;
use crate::conference::round::{AsideDecision, Round};
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn decide_papers(&self, command: &Command) -> Result<BoxChange, Refusal> {
        match command {
            Command::Paper { contest, marks, invalid, pass, after } => {
                let (plan, round) = self.papers_of(contest, *pass)?;
                unchanged(round, *pass, after.as_ref())?;
                let told = PaperMarks { marks: marks.clone(), invalid: invalid.clone() };
                let paper = read(plan, round, &told)?;
                Ok(change(contest, round, *pass, BoxAct::Add(paper)))
            }
            Command::UndoPaper { contest, pass } => {
                let (_, round) = self.papers_of(contest, *pass)?;
                Ok(change(contest, round, *pass, BoxAct::TakeBack))
            }
            Command::DecideAside { contest, marks, invalid, pass, r#for, against, doubt } => {
                let (plan, round) = self.papers_of(contest, *pass)?;
                let told = PaperMarks { marks: marks.clone(), invalid: invalid.clone() };
                let paper = read(plan, round, &told)?;
                self.carried(contest, round, (*pass, *r#for, *against))?;
                let (pass, valid) = (*pass, paper.judge(&round.frame) == Verdict::Valid);
                let doubt = doubt.trim().to_owned();
                // In which bundle it lies only the box knows.
                let (bundle, reopened, r#for, against) = (0, false, *r#for, *against);
                let decision = AsideDecision { pass, bundle, reopened, valid, r#for, against, doubt };
                Ok(change(contest, round, pass, BoxAct::AddDecided { paper, decision }))
            }
            Command::EndBatch { contest, pass, papers } => {
                let (_, round) = self.papers_of(contest, *pass)?;
                let open = round.pass(*pass).filter(|open| open.in_bundle > 0).ok_or(Refusal::EmptyBundle)?;
                if let Some(counted) = papers.filter(|counted| *counted != open.in_bundle) {
                    let (bundle, recorded) = (open.bundle, open.in_bundle);
                    return Err(Refusal::BundleMiscounted { bundle, counted, recorded });
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

    /// States how many papers of a pass wait aside: none that is already recorded can be among them.
    pub(super) fn set_aside(&self, id: &ContestId, pass: u8, papers: u32, was: Option<u32>) -> Result<Event, Refusal> {
        let (_, round) = self.papers_of(id, pass)?;
        if let Some(was) = was.filter(|was| *was != round.aside(pass)) {
            return Err(Refusal::AsideChanged { papers: round.aside(pass), was });
        }
        let recorded = round.pass(pass).map_or(0, |pass| pass.count.recorded);
        let missing = u64::from(round.collected.unwrap_or(0)).saturating_sub(recorded);
        if u64::from(papers) > missing {
            return Err(Refusal::AsideExceedsMissing { papers, missing });
        }
        Ok(Event::PapersSetAside { contest: id.clone(), round: round.frame.number, pass, papers })
    }

    /// Whether a paper waits aside and a majority of the team's votes is for the reading.
    fn carried(&self, id: &ContestId, round: &Round, (pass, r#for, against): (u8, u32, u32)) -> Result<(), Refusal> {
        if round.aside(pass) == 0 {
            return Err(Refusal::NothingAside { pass });
        }
        let members = self.team(id).map_or(0, <[_]>::len);
        let votes = u64::from(r#for) + u64::from(against);
        if members > 0 && votes > members as u64 {
            return Err(Refusal::AsideVotesExceedTeam { votes, members });
        }
        if r#for <= against {
            return Err(Refusal::AsideNotCarried { r#for, against });
        }
        Ok(())
    }

    /// Explains what looks odd in the count of the round that is not announced yet.
    pub(super) fn explain(&self, id: &ContestId, text: &str) -> Result<Event, Refusal> {
        let round = self.unannounced_round(id)?;
        super::said("explanation", text)?;
        Ok(Event::CountExplained { contest: id.clone(), round: round.frame.number, text: text.trim().to_owned() })
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

/// Refuses a paper that was read for another state of the open bundle: two people would be typing one bundle.
fn unchanged(round: &Round, pass: u8, after: Option<&BundlePlace>) -> Result<(), Refusal> {
    let (Some(after), Some(open)) = (after, round.pass(pass)) else { return Ok(()) };
    let stands = BundlePlace { bundle: open.bundle, papers: open.in_bundle };
    if *after == stands { Ok(()) } else { Err(Refusal::BundleGrew { stands, read_after: *after }) }
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
