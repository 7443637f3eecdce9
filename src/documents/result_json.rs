//! `result --json`: every round and contest, for programs. The names and the meaning of its keys are promised.

use super::numbers::percent;
use crate::conference::contest::{Base, Comparison, Contest, Form};
use crate::conference::outcome::Standing;
use crate::conference::paper::InvalidReason;
use crate::conference::round::{Round, RoundStatus};
use crate::conference::{Conference, ContestId, NomineeId};
use crate::wording::{Lang, result};
use serde::Serialize;
use std::collections::BTreeMap;

/// The whole answer. Written with `serde_json::to_string`, its keys keep the order of the promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultReport {
    conference: Head,
    rounds: Vec<RoundReport>,
    contests: Vec<ContestReport>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Head {
    title: String,
    year: i32,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rehearsal: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct RoundReport {
    contest: ContestId,
    round: u32,
    status: &'static str,
    form: Form,
    seats: Option<u32>,
    max: Option<u32>,
    threshold: Option<ThresholdReport>,
    papers: Papers,
    nominees: Vec<Line>,
    elected: Vec<NomineeId>,
    tied: Vec<NomineeId>,
    vacant: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ThresholdReport {
    rule: Comparison,
    num: u32,
    den: u32,
    of: Base,
    base: u64,
    needed: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Papers {
    eligible: u32,
    present: u32,
    issued: u32,
    unused: u32,
    collected: u32,
    recorded: u64,
    valid: u64,
    invalid: u64,
    invalid_by: BTreeMap<InvalidReason, u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Line {
    Supported {
        id: NomineeId,
        support: u64,
        against: u64,
        uncounted: u64,
        percent: String,
        passes: bool,
        outcome: Standing,
        rank: Option<u32>,
    },
    Graded {
        id: NomineeId,
        grades: Vec<u64>,
        uncounted: u64,
        percent: Vec<String>,
        passes: Option<bool>,
        outcome: Option<Standing>,
        rank: Option<u32>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ContestReport {
    id: ContestId,
    decided: bool,
    announced: bool,
    elected: Vec<NomineeId>,
}

/// The answer as a JSON value. Its keys are in alphabetical order; write [`report`] itself to keep the promised one.
pub fn result_json(conference: &Conference, lang: Lang) -> serde_json::Value {
    serde_json::to_value(report(conference, lang)).unwrap_or_default()
}

/// The answer, ready to be serialized.
pub fn report(conference: &Conference, lang: Lang) -> ResultReport {
    let particulars = &conference.programme().particulars;
    let contests = &conference.programme().contests;
    let rounds = contests.iter().filter_map(|contest| conference.progress(&contest.id));
    ResultReport {
        conference: Head {
            title: particulars.title.clone(),
            year: particulars.year,
            rehearsal: conference.is_rehearsal(),
        },
        rounds: rounds.flat_map(|progress| &progress.rounds).map(|round| round_report(round, lang)).collect(),
        contests: contests.iter().map(|contest| contest_report(conference, contest)).collect(),
    }
}

fn contest_report(conference: &Conference, contest: &Contest) -> ContestReport {
    let standing = conference.standing(contest);
    // Both are true from the announcement on, when nothing waits; a contest is never decided and unannounced.
    let decided = standing.decided();
    ContestReport { id: contest.id.clone(), decided, announced: decided, elected: standing.elected }
}

fn round_report(round: &Round, lang: Lang) -> RoundReport {
    let frame = &round.frame;
    let outcome = round.outcome();
    let decides = round.is_closed() || round.is_announced();
    let graded = frame.form == Form::Grades;
    RoundReport {
        contest: frame.contest.clone(),
        round: frame.number,
        status: status(&round.status),
        form: frame.form,
        seats: (!graded).then_some(frame.seats),
        max: frame.max.filter(|_| !graded),
        threshold: frame.threshold.map(|threshold| ThresholdReport {
            rule: threshold.rule,
            num: threshold.num,
            den: threshold.den,
            of: frame.base,
            base: outcome.base,
            needed: outcome.needed,
        }),
        papers: papers(round),
        nominees: lines(round, lang),
        elected: if decides { round.ids(&outcome.elected) } else { Vec::new() },
        tied: if decides { round.ids(&outcome.tied) } else { Vec::new() },
        vacant: if decides { outcome.vacant } else { 0 },
    }
}

fn status(status: &RoundStatus) -> &'static str {
    match status {
        RoundStatus::Open => "open",
        RoundStatus::Closed { .. } => "closed",
        RoundStatus::Announced { .. } => "announced",
        RoundStatus::Void { .. } => "void",
    }
}

/// What has not been stated yet is 0, so that every number is a number.
fn papers(round: &Round) -> Papers {
    let count = round.count();
    let issue = round.issue;
    Papers {
        eligible: issue.map_or(0, |issue| issue.eligible),
        present: issue.map_or(0, |issue| issue.present),
        issued: issue.map_or(0, |issue| issue.issued),
        unused: issue.map_or(0, |issue| issue.unused),
        collected: round.collected.unwrap_or(0),
        recorded: count.recorded,
        valid: count.valid,
        invalid: count.invalid(),
        invalid_by: count.invalid_by.iter().filter(|(_, papers)| **papers > 0).map(|(r, n)| (*r, *n)).collect(),
    }
}

fn lines(round: &Round, lang: Lang) -> Vec<Line> {
    let outcome = round.outcome();
    let lines = round.frame.slate.iter().zip(&round.count().lines).zip(outcome.lines);
    lines
        .map(|((nominee, votes), line)| {
            if round.frame.form == Form::Grades {
                return Line::Graded {
                    id: nominee.id.clone(),
                    grades: votes.grades.clone(),
                    uncounted: votes.uncounted,
                    percent: line.grade_shares.iter().map(|share| percent(*share, lang)).collect(),
                    passes: None,
                    outcome: None,
                    rank: None,
                };
            }
            Line::Supported {
                id: nominee.id.clone(),
                support: votes.support,
                against: votes.against,
                uncounted: votes.uncounted,
                percent: percent(line.share, lang),
                passes: line.passes,
                outcome: result::standing(round, &line),
                rank: line.rank,
            }
        })
        .collect()
}
