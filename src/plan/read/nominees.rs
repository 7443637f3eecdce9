//! The nominees a contest lists.

use super::contests::Slate;
use super::fields::{Fields, Value};
use super::people;
use super::unique::{Ids, Names};
use super::units::Units;
use crate::conference::{Nominee, NomineeId, Source, UnitId};
use crate::plan::fault::{Counted, FaultKind, Named, Shape};
use crate::plan::place::quoted;
use crate::plan::{format, limits};

const TABLE: &str = "nominees";

/// The slate a contest lists, in ballot order.
pub(crate) fn read(fields: &Fields<'_, '_, '_>, units: &Units) -> Slate {
    let listed = fields.list(TABLE, Counted::Nominees, limits::NOMINEES, Shape::List);
    let (mut ids, mut names) = (Ids::default(), Names::default());
    let mut nominees = Vec::with_capacity(listed.len());
    for value in listed {
        let Some(nominee) = nominee(fields, value, units) else { continue };
        let id = nominee.id.as_str();
        if !ids.take(fields.book, Named::Nominee, id, &value.span()) {
            continue;
        }
        let own = value.get_ref().as_table().and_then(|table| table.get("name"));
        names.take(fields.book, Named::Nominee, &nominee.name, &own.unwrap_or(value).span());
        nominees.push(nominee);
    }
    if let Some(value) = fields.get(TABLE).filter(|value| listed.is_empty() && value.get_ref().is_array()) {
        fields.note(value, FaultKind::NoneOf { what: Counted::Nominees });
    }
    let most = u32::try_from(listed.len()).ok();
    Slate { source: Source::Listed(nominees), most }
}

fn nominee(fields: &Fields<'_, '_, '_>, value: &Value<'_>, units: &Units) -> Option<Nominee> {
    if value.get_ref().is_str() {
        let id = people::reference(fields, TABLE, value, units)?;
        // A unit that could not be read has told its own fault.
        return units.get(&id).map(|unit| of_unit(&id, unit.name.clone(), unit.short.clone()));
    }
    if !value.get_ref().is_table() {
        fields.wrong_type(TABLE, value, Shape::IdOrTable);
        return None;
    }
    let own = Fields::open(fields.book, value, TABLE, &format::NOMINEE)?;
    let id = own.required_id();
    let same = id.as_ref().map(|(id, _)| UnitId::new(id.as_str())).filter(|id| units.get(id).is_some());
    let unit = if own.get("unit").is_some() { people::unit(&own, units) } else { same.clone() };
    let name = match (&same, own.get("name")) {
        (Some(same), None) => units.name_of(same),
        _ => own.required_name("name"),
    };
    let short = own.name("short");
    let (id, _) = id?;
    Some(Nominee { id: NomineeId::new(id), name: name?, short, unit })
}

fn of_unit(id: &UnitId, name: String, short: Option<String>) -> Nominee {
    Nominee { id: NomineeId::new(id.as_str()), name, short, unit: Some(id.clone()) }
}

/// The contest whose elected are the slate, with the place where it is named.
pub(crate) fn followed(fields: &Fields<'_, '_, '_>) -> Option<(String, std::ops::Range<usize>)> {
    let value = fields.get("nominees_from")?;
    let id = fields.raw_text("nominees_from", value)?;
    if id.trim().is_empty() {
        fields.note(value, FaultKind::UnknownContest { id: quoted(id), nearest: None });
        return None;
    }
    Some((id.to_owned(), value.span()))
}
