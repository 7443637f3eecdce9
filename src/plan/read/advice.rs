//! Warnings on a plan as a whole: what can be used, and that the secretary should look at once more.

use super::agenda::Draft;
use super::contests::Contests;
use super::fields::Fields;
use crate::conference::{Contest, ContestId, Person, Source, StepKind, UnitId};
use crate::plan::fault::FaultKind;
use crate::plan::limits;
use crate::plan::place::quoted;
use std::collections::HashMap;

/// Looks at the plan as a whole.
pub(crate) fn give(root: &Fields<'_, '_, '_>, chair: Option<&Person>, contests: &Contests, agenda: &[Draft]) {
    let listed = root.get("agenda").and_then(|value| value.get_ref().as_array());
    if listed.is_none_or(|list| list.is_empty()) {
        root.book.note(root.span(), FaultKind::NoAgenda);
        return;
    }
    look_at_contests(root, contests, agenda);
    for draft in agenda {
        look_at_step(root, contests, chair, draft);
    }
    let minutes = agenda.iter().map(|draft| draft.step.minutes).fold(0, u32::saturating_add);
    if let Some(first) = agenda.first().filter(|_| minutes > limits::DAY_MINUTES) {
        root.book.note(first.span.clone(), FaultKind::LongAgenda { minutes });
    }
}

/// Whether every contest is voted on, and before its result is read out.
fn look_at_contests(root: &Fields<'_, '_, '_>, contests: &Contests, agenda: &[Draft]) {
    let mut ballots: HashMap<&ContestId, usize> = HashMap::new();
    for (place, draft) in agenda.iter().enumerate() {
        if let StepKind::Ballot { contests } = &draft.step.kind {
            for id in contests {
                ballots.entry(id).or_insert(place);
            }
        }
    }
    for draft in &contests.list {
        if !ballots.contains_key(&draft.contest.id) {
            let id = quoted(draft.contest.id.as_str());
            root.book.note(draft.id_span.clone(), FaultKind::ContestNotOnAgenda { id });
        }
    }
    for (place, draft) in agenda.iter().enumerate() {
        if !matches!(draft.step.kind, StepKind::Result { .. }) {
            continue;
        }
        for (id, span) in &draft.contests {
            if ballots.get(id).is_some_and(|ballot| *ballot > place) {
                root.book.note(span.clone(), FaultKind::ResultBeforeBallot { id: quoted(id.as_str()) });
            }
        }
    }
}

fn look_at_step(root: &Fields<'_, '_, '_>, contests: &Contests, chair: Option<&Person>, draft: &Draft) {
    match &draft.step.kind {
        StepKind::Ballot { contests } | StepKind::Result { contests } if contests.is_empty() => {
            let kind = draft.step.kind.word();
            root.book.note(draft.kind_span.clone(), FaultKind::NoContest { kind });
        }
        StepKind::TallyTeam { contest, .. } => {
            for (unit, span) in &draft.members {
                let id = || quoted(unit.as_str());
                if is_nominated(unit, contest.as_ref(), contests) {
                    root.book.note(span.clone(), FaultKind::MemberNominated { unit: id() });
                }
                if chair.is_some_and(|chair| chair.unit.as_ref() == Some(unit)) {
                    root.book.note(span.clone(), FaultKind::MemberOfChair { unit: id() });
                }
            }
        }
        _ => {}
    }
}

/// Whether a unit is, or sends, a nominee of the contest that a team counts; of any contest where none is said.
fn is_nominated(unit: &UnitId, only: Option<&ContestId>, contests: &Contests) -> bool {
    let counted = contests.list.iter().filter(|draft| only.is_none_or(|id| draft.contest.id == *id));
    counted.map(|draft| root_of(&draft.contest, contests)).any(|contest| match &contest.source {
        Source::Listed(nominees) => nominees.iter().any(|nominee| nominee.unit.as_ref() == Some(unit)),
        Source::ElectedOf(_) => false,
    })
}

/// The contest at the root of a chain: its nominees are all that a chained slate can hold.
fn root_of<'c>(contest: &'c Contest, contests: &'c Contests) -> &'c Contest {
    let mut at = contest;
    // A ring is a fault told elsewhere; the walk is as long as the plan at most.
    for _ in 0..contests.list.len() {
        match &at.source {
            Source::ElectedOf(id) => match contests.get(id) {
                Some(parent) => at = parent,
                None => break,
            },
            Source::Listed(_) => break,
        }
    }
    at
}
