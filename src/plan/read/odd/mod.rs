//! What is legal and yet odd. The values are looked at as they are written, so that each oddity has its very letters.

mod days;
mod numbers;
mod people;
mod votes;

use super::agenda::Draft;
use super::contests::Contests;
use super::fields::{Fields, Value};
use super::units::Units;
use crate::conference::Particulars;
use crate::plan::fault::FaultKind;
use crate::plan::limits;
use crate::plan::oddity::Oddity;
use std::ops::Range;

/// The plan as it was read, beside the values it was read from.
pub(crate) struct Seen<'s> {
    pub(crate) particulars: Option<&'s Particulars>,
    pub(crate) units: &'s Units,
    pub(crate) contests: &'s Contests,
    pub(crate) agenda: &'s [Draft],
}

/// Looks at the whole plan.
pub(crate) fn look(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    days::look(root, seen);
    numbers::look(root, seen);
    people::look(root, seen);
    votes::look(root, seen);
}

fn note(root: &Fields<'_, '_, '_>, span: Range<usize>, odd: Oddity) {
    root.book.note(span, FaultKind::Odd(odd));
}

/// The tables of a list at the top of the plan; what is over every limit is not looked at.
fn tables<'t, 'd>(root: &Fields<'_, 't, 'd>, key: &str) -> &'t [Value<'d>] {
    let all = list(root.get(key));
    all.get(..limits::UNITS).unwrap_or(all)
}

/// The entries of a list; none where it is no list.
fn list<'t, 'd>(value: Option<&'t Value<'d>>) -> &'t [Value<'d>] {
    match value.and_then(|value| value.get_ref().as_array()) {
        Some(list) => list,
        None => &[],
    }
}

/// What a table holds under a key.
fn at<'t, 'd>(table: &'t Value<'d>, key: &str) -> Option<&'t Value<'d>> {
    table.get_ref().as_table().and_then(|table| table.get(key))
}

/// The text under a key.
fn text<'t>(table: &'t Value<'_>, key: &str) -> Option<&'t str> {
    at(table, key).and_then(|value| value.get_ref().as_str())
}

/// Where a key's value stands; the table itself where it has none.
fn place(table: &Value<'_>, key: &str) -> Range<usize> {
    at(table, key).map_or_else(|| table.span(), Value::span)
}

/// The table whose id stands at a place.
fn with_id<'t, 'd>(root: &Fields<'_, 't, 'd>, key: &str, id: &Range<usize>) -> Option<&'t Value<'d>> {
    tables(root, key).iter().find(|table| at(table, "id").is_some_and(|value| value.span() == *id))
}

/// The steps, each with its table.
fn steps<'t, 'd, 's>(
    root: &Fields<'_, 't, 'd>,
    seen: &Seen<'s>,
) -> impl Iterator<Item = (&'s Draft, &'t Value<'d>)> + use<'t, 'd, 's> {
    let tables = tables(root, "agenda");
    let agenda = seen.agenda;
    agenda.iter().filter_map(move |draft| Some((draft, tables.iter().find(|table| table.span() == draft.span)?)))
}
