//! `status`: where the conference stands, what may be done, what waits, and the numbers of every open round.

use super::{may, warnings};
use crate::conference::progress::Waiting;
use crate::conference::round::Round;
use crate::conference::state::Phase;
use crate::conference::{Conference, Contest, Moment, NomineeId};
use crate::record::Proceedings;
use crate::wording::Lang;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The answer to `status`.
pub fn of(proceedings: &Proceedings, record: &Path, now: Moment, lang: Lang) -> Map<String, Value> {
    let conference = proceedings.conference();
    let (roll, programme) = (conference.roll(), conference.programme());
    let warnings = warnings::of(conference);
    let told = json!({
        "phase": phase(conference.phase()),
        "rehearsal": conference.is_rehearsal(),
        "step": step(conference, now),
        "present": roll.hands(programme),
        "summoned": roll.summoned(programme),
        "may": may::may(proceedings),
        "rounds": rounds(conference),
        "waiting": waiting(conference),
        "warnings": warnings.iter().map(|warning| warning.say(lang)).collect::<Vec<_>>(),
        "warning_codes": warnings.iter().map(crate::wording::status::Warning::code).collect::<Vec<_>>(),
        "code": proceedings.code(),
        "record": record.to_string_lossy(),
    });
    match told {
        Value::Object(told) => told,
        _ => Map::new(),
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Convened => "convened",
        Phase::Running { .. } => "running",
        Phase::Closed { .. } => "closed",
    }
}

/// The current step; before the start and in an agenda without steps there is none.
fn step(conference: &Conference, now: Moment) -> Value {
    let Some((place, step)) = conference.current() else { return Value::Null };
    json!({
        "id": step.id,
        "title": step.title,
        "kind": step.kind.word(),
        "number": place + 1,
        "of": conference.programme().agenda.len(),
        "minutes": step.minutes,
        "seconds": conference.seconds_at(&step.id, now),
    })
}

fn rounds(conference: &Conference) -> Vec<Value> {
    let contests = conference.programme().contests.iter();
    let open = contests.filter_map(|contest| Some((contest, conference.progress(&contest.id)?.open_round()?)));
    open.map(|(contest, round)| open_round(conference, contest, round)).collect()
}

fn open_round(conference: &Conference, contest: &Contest, round: &Round) -> Value {
    let (roll, programme) = (conference.roll(), conference.programme());
    let issue = round.issue;
    let count = round.count();
    let outcome = round.outcome();
    let passes = (1u8..=round.frame.passes).zip(&round.passes).map(|(pass, counted)| {
        json!({
            "pass": pass,
            "recorded": counted.count.recorded,
            "bundle": counted.bundle,
            "in_bundle": counted.in_bundle,
        })
    });
    json!({
        "contest": contest.id,
        "round": round.frame.number,
        "kind": round.frame.kind,
        "form": round.frame.form,
        "slate": round.frame.slate.iter().map(|nominee| &nominee.id).collect::<Vec<_>>(),
        "seats": round.frame.seats,
        "max": round.frame.max,
        "eligible": issue.map_or_else(|| roll.eligible(programme, contest.voters), |issue| issue.eligible),
        "present": issue.map_or_else(|| roll.present(programme, contest.voters), |issue| issue.present),
        "issued": issue.map(|issue| issue.issued),
        "unused": issue.map(|issue| issue.unused),
        "absent_papers": issue.map(|issue| issue.absent_papers),
        "spoiled": issue.map(|issue| issue.spoiled),
        "collected": round.collected,
        "recorded": count.recorded,
        "missing": round.collected.map(|collected| u64::from(collected).saturating_sub(count.recorded)),
        "valid": count.valid,
        "invalid": count.invalid(),
        "base": outcome.base,
        "needed": outcome.needed,
        "totals": round.totals.is_some(),
        "passes": passes.collect::<Vec<_>>(),
    })
}

/// Every contest that waits for a decision or an announcement.
fn waiting(conference: &Conference) -> Vec<Value> {
    conference.programme().contests.iter().filter_map(|contest| waits(conference, contest)).collect()
}

fn waits(conference: &Conference, contest: &Contest) -> Option<Value> {
    let ids = |ids: Vec<NomineeId>| json!(ids);
    match conference.standing(contest).waiting? {
        Waiting::FirstRound => None,
        Waiting::Round => {
            let closed = conference.progress(&contest.id)?.last()?.is_closed();
            closed.then(|| json!({ "contest": contest.id, "for": "announce" }))
        }
        Waiting::Tie { tied, seats } => {
            Some(json!({ "contest": contest.id, "for": "tie", "rule": contest.tie, "tied": ids(tied), "seats": seats }))
        }
        Waiting::Vacancy { candidates, seats } => {
            Some(json!({ "contest": contest.id, "for": "vacancy", "candidates": ids(candidates), "seats": seats }))
        }
        Waiting::Reopening(frame) => Some(json!({ "contest": contest.id, "for": "open_round", "round": frame.number })),
    }
}
