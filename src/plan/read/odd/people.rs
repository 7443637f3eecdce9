//! Units, delegates, the tally team, the leaders and the handover.

use super::{Seen, at, list, note, place, steps, tables, text};
use crate::conference::{Appointee, Source, StepKind, TallyMember, UnitId, Voters};
use crate::plan::fault::Named;
use crate::plan::oddity::Oddity;
use crate::plan::place::quoted;
use crate::plan::read::fields::{Fields, Value};
use crate::text::{fold, same_key};
use std::collections::{HashMap, HashSet};

pub(super) fn look(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    look_at_names(root, "units", "name", Named::Unit);
    look_at_names(root, "contests", "title", Named::Contest);
    look_at_delegates(root, seen);
    look_at_silence(root, seen);
    for (draft, table) in steps(root, seen) {
        match &draft.step.kind {
            StepKind::TallyTeam { members, .. } if !members.is_empty() => look_at_team(root, seen, members, table),
            StepKind::Leader { decision: _, head, deputy } => {
                if head.is_none() && deputy.is_none() && at(table, "head").is_none() && at(table, "from").is_none() {
                    note(root, draft.kind_span.clone(), Oddity::NoLeader);
                }
                if let (Some(Appointee::Named(head)), Some(Appointee::Named(deputy))) = (head, deputy)
                    && same_key(&head.name) == same_key(&deputy.name)
                {
                    note(root, place(table, "deputy"), Oddity::HeadIsDeputy);
                }
            }
            StepKind::Handover { items, giver, receiver, .. } => {
                if items.is_empty() && list(at(table, "items")).is_empty() {
                    let span = at(table, "items").map_or_else(|| draft.kind_span.clone(), Value::span);
                    note(root, span, Oddity::NoItems);
                }
                if let (Some(giver), Some(receiver)) = (giver, receiver)
                    && same_key(&giver.name) == same_key(&receiver.name)
                {
                    note(root, place(table, "receiver"), Oddity::GiverIsReceiver);
                }
            }
            StepKind::ShowOfHands { proposal, names }
                if proposal.is_empty()
                    && names.is_empty()
                    && ["title", "proposal", "names"].iter().all(|key| at(table, key).is_none()) =>
            {
                note(root, draft.kind_span.clone(), Oddity::NoProposal);
            }
            _ => {}
        }
    }
}

/// Names that are two to the program and one to a reader: only marks, hyphens and commas tell them apart.
fn look_at_names(root: &Fields<'_, '_, '_>, key: &str, name_key: &str, what: Named) {
    let mut known: HashMap<String, (usize, String)> = HashMap::new();
    for table in tables(root, key) {
        let Some(name) = text(table, name_key) else { continue };
        let bare: String = fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect();
        let span = place(table, name_key);
        let line = root.book.line_of(span.start);
        match known.get(&bare) {
            // Equal names of units are a fault that is told already; those of contests are not.
            Some((first, other)) if what == Named::Contest || same_key(other) != same_key(name) => {
                note(root, span, Oddity::AlikeName { what, name: quoted(name), line: *first });
            }
            Some(_) => {}
            None if bare.is_empty() => {}
            None => {
                known.insert(bare, (line, name.to_owned()));
            }
        }
    }
}

/// The same name with the same post in two units is one person; two people of one name have two posts.
fn look_at_delegates(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let mut known: HashMap<(String, String), (usize, usize)> = HashMap::new();
    for (unit, table) in tables(root, "units").iter().enumerate() {
        for delegate in list(at(table, "delegates")) {
            let Some(name) = text(delegate, "name") else { continue };
            let post = text(delegate, "post").map(same_key).unwrap_or_default();
            let span = place(delegate, "name");
            let line = root.book.line_of(span.start);
            let (first, home) = *known.entry((same_key(name), post)).or_insert((line, unit));
            if home != unit {
                note(root, span, Oddity::DelegateTwice { name: quoted(name), line: first });
            }
        }
    }
    let units = &seen.units.list;
    let naming = units.iter().filter(|unit| !unit.delegates.is_empty()).count();
    if naming * 2 <= units.len() {
        return;
    }
    let nominated: HashSet<&UnitId> =
        seen.contests.list.iter().flat_map(|draft| units_of(&draft.contest.source)).collect();
    for table in tables(root, "units") {
        let Some(id) = text(table, "id").filter(|_| at(table, "delegates").is_none()) else { continue };
        if nominated.contains(&UnitId::new(id)) {
            note(root, place(table, "id"), Oddity::UnitWithoutDelegate { unit: quoted(id) });
        }
    }
}

fn units_of(source: &Source) -> impl Iterator<Item = &UnitId> {
    let listed = match source {
        Source::Listed(nominees) => nominees.as_slice(),
        Source::ElectedOf(_) => &[],
    };
    listed.iter().filter_map(|nominee| nominee.unit.as_ref())
}

fn look_at_silence(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let by_name = seen.contests.list.iter().any(|draft| draft.contest.voters != Voters::Counted);
    for unit in seen.units.list.iter().filter(|unit| by_name && unit.voters() == 0) {
        let table = tables(root, "units").iter().find(|table| text(table, "id") == Some(unit.id.as_str()));
        if let Some(written) = table.and_then(|table| at(table, "delegates")) {
            note(root, written.span(), Oddity::SilentUnit { unit: quoted(unit.id.as_str()) });
        }
    }
}

fn look_at_team(root: &Fields<'_, '_, '_>, seen: &Seen<'_>, members: &[TallyMember], table: &Value<'_>) {
    let span = place(table, "members");
    if members.len() == 1 {
        note(root, span.clone(), Oddity::LoneMember);
    }
    if !members.iter().any(|member| member.head) && list(at(table, "members")).len() == members.len() {
        note(root, span, Oddity::NoTallyHead);
    }
    let chair = seen.particulars.and_then(|particulars| particulars.chair.as_ref()).map(|chair| same_key(&chair.name));
    let mut nominees = HashSet::new();
    for draft in &seen.contests.list {
        if let Source::Listed(listed) = &draft.contest.source {
            nominees.extend(listed.iter().map(|nominee| same_key(&nominee.name)));
        }
    }
    for member in list(at(table, "members")) {
        // A member with a unit is told by the unit.
        let Some(name) = text(member, "name").filter(|_| at(member, "unit").is_none()) else { continue };
        let key = same_key(name);
        if chair.as_ref() == Some(&key) {
            note(root, place(member, "name"), Oddity::MemberIsChair { name: quoted(name) });
        }
        if nominees.contains(&key) {
            note(root, place(member, "name"), Oddity::MemberIsNominee { name: quoted(name) });
        }
    }
}
