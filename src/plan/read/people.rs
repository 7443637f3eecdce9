//! Persons: the chair, guests, speakers, who gives and who receives.

use super::fields::{Fields, Value};
use super::units::Units;
use crate::conference::{Person, UnitId};
use crate::plan::fault::{Counted, FaultKind, Shape};
use crate::plan::place::quoted;
use crate::plan::{format, limits};

/// The person a key names, where it stands.
pub(crate) fn person(fields: &Fields<'_, '_, '_>, key: &'static str, units: &Units) -> Option<Person> {
    let value = fields.get(key)?;
    read(&Fields::open(fields.book, value, key, &format::PERSON)?, units)
}

/// The persons a key lists.
pub(crate) fn persons(fields: &Fields<'_, '_, '_>, key: &'static str, units: &Units) -> Vec<Person> {
    let listed = fields.list(key, Counted::Entries, limits::LIST, Shape::Tables);
    listed.iter().filter_map(|value| read(&Fields::open(fields.book, value, key, &format::PERSON)?, units)).collect()
}

/// A person from an open table. Where only a unit is named, it stands for whoever speaks for it.
pub(crate) fn read(fields: &Fields<'_, '_, '_>, units: &Units) -> Option<Person> {
    let unit = unit(fields, units);
    let name = match fields.get("name") {
        Some(_) => fields.name("name"),
        None if fields.get("unit").is_some() => unit.as_ref().and_then(|id| units.name_of(id)),
        None => fields.required_name("name"),
    };
    let post = fields.line("post").unwrap_or_default();
    let illustration = fields.flag("illustration").unwrap_or_default();
    Some(Person { name: name?, post, unit, illustration })
}

/// The unit that the key `unit` names, where it is one of the plan.
pub(crate) fn unit(fields: &Fields<'_, '_, '_>, units: &Units) -> Option<UnitId> {
    let value = fields.get("unit")?;
    reference(fields, "unit", value, units)
}

/// A unit's id, checked.
pub(crate) fn reference(
    fields: &Fields<'_, '_, '_>,
    key: &'static str,
    value: &Value<'_>,
    units: &Units,
) -> Option<UnitId> {
    let id = fields.raw_text(key, value)?;
    if units.ids.has(id) {
        return Some(UnitId::new(id));
    }
    let nearest = units.ids.nearest(id);
    fields.note(value, FaultKind::UnknownUnit { id: quoted(id), nearest });
    None
}
