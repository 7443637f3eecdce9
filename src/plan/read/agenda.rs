//! The tables `[[agenda]]`: what every step has, whatever its kind.

use super::contests::Contests;
use super::fields::Fields;
use super::report::Shelf;
use super::unique::Ids;
use super::units::Units;
use super::{steps, title};
use crate::conference::{ContestId, Step, StepId, UnitId};
use crate::plan::fault::{Counted, FaultKind, Named, Shape};
use crate::plan::{format, limits};
use crate::text::nearest;
use std::collections::HashMap;
use std::ops::Range;

/// Minutes of a step where the plan says none.
pub(crate) const MINUTES: u32 = 5;

/// A step with the places that advice points at.
pub(crate) struct Draft {
    pub(crate) step: Step,
    /// The table.
    pub(crate) span: Range<usize>,
    /// Where its kind stands.
    pub(crate) kind_span: Range<usize>,
    /// The contests it names, and where.
    pub(crate) contests: Vec<(ContestId, Range<usize>)>,
    /// The proposed members of the tally team: their unit, and where it stands.
    pub(crate) members: Vec<(UnitId, Range<usize>)>,
}

/// What the kinds of step need to know.
pub(crate) struct Known<'k> {
    pub(crate) units: &'k Units,
    pub(crate) contests: &'k Contests,
    pub(crate) reports: &'k Shelf<'k>,
}

/// All steps, in their planned order.
pub(crate) fn read(root: &Fields<'_, '_, '_>, units: &Units, contests: &Contests, reports: &Shelf<'_>) -> Vec<Draft> {
    let known = Known { units, contests, reports };
    let listed = root.list("agenda", Counted::Steps, limits::STEPS, Shape::Tables);
    let mut ids = Ids::default();
    let mut named = Vec::with_capacity(listed.len());
    // Written ids come first, so that a derived one never takes a name that a later step was given.
    for value in listed {
        let Some(fields) = Fields::open_loosely(root.book, value, title::AGENDA) else { continue };
        let id = fields.get("id").and_then(|value| fields.id_of(value));
        let fresh = id.filter(|(id, span)| ids.take(root.book, Named::Step, id, span));
        named.push((fields, fresh.map(|(id, _)| id)));
    }
    let mut counts: HashMap<&'static str, usize> = HashMap::new();
    let mut steps = Vec::with_capacity(named.len());
    for (fields, id) in named {
        let Some(mut draft) = step(&fields, &known) else { continue };
        let id = id.unwrap_or_else(|| derived(draft.step.kind.word(), &mut counts, &ids));
        draft.step.id = StepId::new(id);
        steps.push(draft);
    }
    steps
}

/// The next free id of a kind: `ballot-1`, `ballot-2`, `show-of-hands-1`.
fn derived(kind: &'static str, counts: &mut HashMap<&'static str, usize>, written: &Ids) -> String {
    let count = counts.entry(kind).or_default();
    loop {
        *count += 1;
        let id = format!("{}-{count}", kind.replace('_', "-"));
        if !written.met(&id) {
            return id;
        }
    }
}

fn step(fields: &Fields<'_, '_, '_>, known: &Known<'_>) -> Option<Draft> {
    let title = fields.line("title");
    let minutes = fields.whole("minutes", 0..=limits::STEP_MINUTES).unwrap_or(MINUTES);
    let script = fields.text("script");
    let who = fields.line("who");
    let kind = kind_of(fields);
    note_unknown(fields, kind.as_ref().map(|(kind, _)| *kind));
    let (kind, kind_span) = kind?;
    let part = steps::read(kind, fields, known)?;
    let title = title.unwrap_or_else(|| title::of_kind(kind).to_owned());
    let step = Step { id: StepId::new(""), title, minutes, script, who, kind: part.kind };
    Some(Draft { step, span: fields.span(), kind_span, contests: part.contests, members: part.members })
}

fn kind_of(fields: &Fields<'_, '_, '_>) -> Option<(&'static str, Range<usize>)> {
    let value = fields.required("kind")?;
    let word = fields.raw_text("kind", value)?;
    if let Some((kind, _)) = format::KINDS.iter().find(|(kind, _)| *kind == word) {
        return Some((kind, value.span()));
    }
    let allowed: Vec<&'static str> = format::KINDS.iter().map(|(kind, _)| *kind).collect();
    let nearest = nearest(word, allowed.iter().copied());
    let word = crate::plan::place::quoted(word);
    fields.note(value, FaultKind::UnknownWord { key: "kind", word, nearest, allowed });
    None
}

/// Notes keys that a step of this kind does not have; where the kind itself is not known, those no kind has.
fn note_unknown(fields: &Fields<'_, '_, '_>, kind: Option<&'static str>) {
    let at_home = |known: &&(&'static str, &'static [&'static str])| kind.is_none_or(|kind| known.0 == kind);
    let mut keys: Vec<&'static str> = format::COMMON.to_vec();
    keys.extend(format::KINDS.iter().filter(at_home).flat_map(|(_, keys)| keys.iter().copied()));
    fields.note_unknown(&keys, |word| {
        format::KINDS.iter().filter(|(_, keys)| keys.contains(&word)).map(|(kind, _)| *kind).collect()
    });
}
