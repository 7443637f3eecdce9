//! What belongs to each kind of step alone: one arm in [`read`] for each of [`KINDS`](format::KINDS).

use super::agenda::Known;
use super::fields::{Fields, Value};
use super::people;
use super::unique::{Ids, Names};
use crate::conference::{
    Appointee, ContestId, Decision, Form, InventoryItem, PlannedSpeaker, StepKind, TallyMember, UnitId,
};
use crate::plan::fault::{Counted, FaultKind, Named, Shape};
use crate::plan::place::quoted;
use crate::plan::{format, limits};
use std::ops::Range;

/// Minutes for one speaker where the plan says none.
const MINUTES_EACH: u32 = 5;

/// The kind with what belongs to it, and the places that advice points at.
pub(crate) struct Part {
    pub(crate) kind: StepKind,
    pub(crate) contests: Vec<(ContestId, Range<usize>)>,
    pub(crate) members: Vec<(UnitId, Range<usize>)>,
}

/// Reads what belongs to a kind.
pub(crate) fn read(kind: &str, fields: &Fields<'_, '_, '_>, known: &Known<'_>) -> Option<Part> {
    let units = known.units;
    let person = |key| people::person(fields, key, units);
    let contests =
        if matches!(kind, "slate" | "ballot" | "result" | "note") { contests(fields, known) } else { vec![] };
    let ids: Vec<ContestId> = contests.iter().map(|(id, _)| id.clone()).collect();
    let mut members = Vec::new();
    let kind = match kind {
        "opening" => StepKind::Opening { text: fields.text("text"), guests: people::persons(fields, "guests", units) },
        "attendance" => StepKind::Attendance,
        "show_of_hands" => {
            StepKind::ShowOfHands { proposal: fields.text("proposal"), names: people::persons(fields, "names", units) }
        }
        "report" => {
            let report = known.reports.take(fields);
            StepKind::Report { file: report.file, text: report.text }
        }
        "discussion" => StepKind::Discussion {
            speakers: speakers(fields, known),
            minutes_each: fields.whole("minutes_each", 1..=limits::DAY_MINUTES).unwrap_or(MINUTES_EACH),
        },
        "speech" => StepKind::Speech { speaker: person("speaker") },
        "slate" => StepKind::Slate { contests: ids, text: fields.text("text") },
        "tally_team" => {
            let (team, units) = tally_members(fields, known);
            members = units;
            let contest = fields.get("contest").and_then(|value| contest(fields, "contest", value, known));
            StepKind::TallyTeam { contest, members: team }
        }
        "ballot" => StepKind::Ballot { contests: ids },
        "result" => StepKind::Result { contests: ids },
        "leader" => leader(fields, known),
        "handover" => StepKind::Handover {
            items: items(fields),
            giver: person("giver"),
            receiver: person("receiver"),
            witness: person("witness"),
        },
        "pledge" => StepKind::Pledge { text: fields.text("text") },
        "closing" => StepKind::Closing { text: fields.text("text") },
        "note" => StepKind::Note { text: fields.text("text"), contests: ids },
        _ => return None,
    };
    Some(Part { kind, contests, members })
}

/// A contest's id, checked.
fn contest(fields: &Fields<'_, '_, '_>, key: &'static str, value: &Value<'_>, known: &Known<'_>) -> Option<ContestId> {
    let id = fields.raw_text(key, value)?;
    if known.contests.ids.has(id) {
        return Some(ContestId::new(id));
    }
    let nearest = known.contests.ids.nearest(id);
    fields.note(value, FaultKind::UnknownContest { id: quoted(id), nearest });
    None
}

fn contests(fields: &Fields<'_, '_, '_>, known: &Known<'_>) -> Vec<(ContestId, Range<usize>)> {
    let mut met = Ids::default();
    let listed = fields.list("contests", Counted::Contests, limits::CONTESTS, Shape::List);
    let read = listed.iter().filter_map(|value| {
        let id = contest(fields, "contests", value, known)?;
        let fresh = met.take(fields.book, Named::ListedContest, id.as_str(), &value.span());
        fresh.then(|| (id, value.span()))
    });
    read.collect()
}

fn speakers(fields: &Fields<'_, '_, '_>, known: &Known<'_>) -> Vec<PlannedSpeaker> {
    let listed = fields.list("speakers", Counted::Entries, limits::LIST, Shape::Tables);
    let read = listed.iter().filter_map(|value| {
        let own = Fields::open(fields.book, value, "speakers", &format::SPEAKER)?;
        let topic = own.line("topic").unwrap_or_default();
        let person = people::read(&own, known.units)?;
        Some(PlannedSpeaker { name: person.name, unit: person.unit, topic })
    });
    read.collect()
}

fn tally_members(fields: &Fields<'_, '_, '_>, known: &Known<'_>) -> (Vec<TallyMember>, Vec<(UnitId, Range<usize>)>) {
    let (mut names, mut team, mut units) = (Names::default(), Vec::new(), Vec::new());
    for value in fields.list("members", Counted::Entries, limits::LIST, Shape::Tables) {
        let Some(own) = Fields::open(fields.book, value, "members", &format::MEMBER) else { continue };
        let unit = people::unit(&own, known.units);
        if let (Some(unit), Some(at)) = (&unit, own.get("unit")) {
            units.push((unit.clone(), at.span()));
        }
        let head = own.flag("head").unwrap_or_default();
        if let Some(at) = own.get("head").filter(|_| head && team.iter().any(|member: &TallyMember| member.head)) {
            own.note(at, FaultKind::TwoHeads);
        }
        let Some(name) = own.required_name("name") else { continue };
        if let Some(at) = own.get("name") {
            names.take(fields.book, Named::Member, &name, &at.span());
        }
        team.push(TallyMember { name, unit, head });
    }
    if let Some(value) = fields.get("members").filter(|_| !team.is_empty() && team.len() % 2 == 0) {
        fields.note(value, FaultKind::EvenTallyTeam { members: team.len() });
    }
    (team, units)
}

fn leader(fields: &Fields<'_, '_, '_>, known: &Known<'_>) -> StepKind {
    let decision = fields.get("decision").and_then(|value| {
        let own = Fields::open(fields.book, value, "decision", &format::DECISION)?;
        Some(Decision {
            number: own.line("number").unwrap_or_default(),
            date: own.date("date"),
            signed_by: own.line("signed_by").unwrap_or_default(),
            illustration: own.flag("illustration").unwrap_or_default(),
        })
    });
    let from = fields.get("from");
    let elected = from.and_then(|value| electing(fields, value, known)).map(Appointee::Elected);
    let head = appointee(fields, "head", known);
    if let (Some(from), Some(_)) = (from, fields.get("head")) {
        fields.note(from, FaultKind::NamedAndElected);
    }
    StepKind::Leader { decision, head: head.or(elected), deputy: appointee(fields, "deputy", known) }
}

fn appointee(fields: &Fields<'_, '_, '_>, key: &'static str, known: &Known<'_>) -> Option<Appointee> {
    let value = fields.get(key)?;
    let own = Fields::open(fields.book, value, key, &format::APPOINTEE)?;
    let Some(from) = own.get("from") else {
        return people::read(&own, known.units).map(Appointee::Named);
    };
    if own.get("name").is_some() {
        own.note(from, FaultKind::NamedAndElected);
    }
    electing(&own, from, known).map(Appointee::Elected)
}

/// A contest that elects somebody.
fn electing(fields: &Fields<'_, '_, '_>, value: &Value<'_>, known: &Known<'_>) -> Option<ContestId> {
    let id = contest(fields, "from", value, known)?;
    if known.contests.get(&id).is_some_and(|contest| contest.form == Form::Grades) {
        fields.note(value, FaultKind::LeaderFromGrades { id: quoted(id.as_str()) });
    }
    Some(id)
}

fn items(fields: &Fields<'_, '_, '_>) -> Vec<InventoryItem> {
    let listed = fields.list("items", Counted::Entries, limits::LIST, Shape::Tables);
    let read = listed.iter().filter_map(|value| {
        let own = Fields::open(fields.book, value, "items", &format::ITEM)?;
        let name = own.required_line("name");
        let count = own.whole("count", limits::COUNT).unwrap_or(1);
        Some(InventoryItem { name: name?, count })
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_programme_can_be_written() {
        assert_eq!(format::KINDS.map(|(kind, _)| kind), StepKind::WORDS);
    }
}
