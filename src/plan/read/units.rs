//! The tables `[[units]]` and their delegates.

use super::fields::{Fields, Value};
use super::title;
use super::unique::{Ids, Names};
use crate::conference::{Delegate, Unit, UnitId};
use crate::plan::fault::{Counted, FaultKind, Named, Shape};
use crate::plan::place::quoted;
use crate::plan::{format, limits};
use std::collections::HashMap;

/// The units of the plan.
#[derive(Default)]
pub(crate) struct Units {
    pub(crate) list: Vec<Unit>,
    /// All ids, also those of units that could not be read.
    pub(crate) ids: Ids,
    by_id: HashMap<UnitId, usize>,
}

impl Units {
    /// The unit with this id, where it could be read.
    pub(crate) fn get(&self, id: &UnitId) -> Option<&Unit> {
        self.by_id.get(id).and_then(|place| self.list.get(*place))
    }

    /// Its name.
    pub(crate) fn name_of(&self, id: &UnitId) -> Option<String> {
        self.get(id).map(|unit| unit.name.clone())
    }
}

/// All units, in the plan's order.
pub(crate) fn read(root: &Fields<'_, '_, '_>) -> Units {
    let mut units = Units::default();
    let Some(value) = root.required("units") else { return units };
    let listed = root.list("units", Counted::Units, limits::UNITS, Shape::Tables);
    if listed.is_empty() && value.get_ref().is_array() {
        root.note(value, FaultKind::NoneOf { what: Counted::Units });
    }
    let (mut names, mut shorts) = (Names::default(), Names::default());
    let mut vacancy = Room { left: limits::DELEGATES, told: false };
    for value in listed {
        let Some(fields) = Fields::open(root.book, value, title::UNITS, &format::UNIT) else { continue };
        let id = fields.required_id();
        let fresh = id.as_ref().is_some_and(|(id, span)| units.ids.take(root.book, Named::Unit, id, span));
        let name = fields.required_name("name");
        if let (Some(name), Some(at)) = (&name, fields.get("name")) {
            names.take(root.book, Named::Unit, name, &at.span());
        }
        let short = short(&fields, &mut shorts);
        let delegates = delegates(&fields, &mut vacancy);
        let illustration = fields.flag("illustration").unwrap_or_default();
        let (Some((id, _)), Some(name), true) = (id, name, fresh) else { continue };
        let id = UnitId::new(id);
        units.by_id.insert(id.clone(), units.list.len());
        units.list.push(Unit { id, name, short, delegates, illustration });
    }
    units
}

fn short(fields: &Fields<'_, '_, '_>, shorts: &mut Names) -> Option<String> {
    let short = fields.name("short")?;
    let span = fields.get("short").map(Value::span)?;
    if let Some(line) = shorts.met(fields.book, &short, &span) {
        fields.book.note(span, FaultKind::SameShort { short: quoted(&short), line });
    }
    Some(short)
}

/// How many delegates may still be named; told once when it is used up.
struct Room {
    left: usize,
    told: bool,
}

fn delegates(fields: &Fields<'_, '_, '_>, room: &mut Room) -> Vec<Delegate> {
    let listed = fields.list("delegates", Counted::Delegates, limits::DELEGATES, Shape::Tables);
    if let Some(surplus) = listed.get(room.left).filter(|_| !room.told) {
        let found = limits::DELEGATES - room.left + listed.len();
        fields.note(surplus, FaultKind::TooMany { what: Counted::Delegates, limit: limits::DELEGATES, found });
        room.told = true;
    }
    let listed = listed.get(..room.left).unwrap_or(listed);
    room.left -= listed.len();
    let mut names = Names::default();
    let mut delegates = Vec::with_capacity(listed.len());
    for value in listed {
        let Some(person) = Fields::open(fields.book, value, title::DELEGATES, &format::DELEGATE) else { continue };
        let name = person.required_name("name");
        if let (Some(name), Some(at)) = (&name, person.get("name")) {
            names.take(fields.book, Named::Delegate, name, &at.span());
        }
        let post = person.line("post").unwrap_or_default();
        let votes = person.flag("votes").unwrap_or(true);
        delegates.extend(name.map(|name| Delegate { name, post, votes }));
    }
    delegates
}
