//! Nominees of a contest: units of the plan, or persons.

use super::columns::Meaning;
use super::ids::Ids;
use super::list::{List, Remarks};
use super::people::untitled;
use super::remark::What;
use super::spot::Spot;
use super::twins::Twins;
use super::{Known, guess};
use crate::conference::{Nominee, NomineeId, Unit, UnitId};
use crate::plan::limits::NOMINEES;
use crate::text::{NAME_LETTERS, fold, nearest, same_key};
use std::collections::HashMap;

/// The nominees a table lists, in ballot order.
pub(crate) fn read(list: &List<'_>, known: &Known<'_>, nominees: &mut Vec<Nominee>, remarks: &mut Remarks) {
    let names = [Meaning::Nominee, Meaning::Person, Meaning::Unit];
    let Some(meaning) = names.into_iter().find(|name| list.columns.has(*name)) else { return };
    let mut ids = Ids::default();
    for unit in known.units {
        ids.take(unit.id.as_str());
    }
    for nominee in nominees.iter() {
        ids.take(nominee.id.as_str());
    }
    let mut met: HashMap<String, Spot> = HashMap::new();
    let mut twins = Twins::default();
    for row in list.rows(&[meaning], remarks) {
        let spot = list.spot(row, meaning);
        let Some(name) = list.line(row, meaning, NAME_LETTERS, remarks) else { continue };
        let name = untitled(&name);
        if let Some(first) = met.get(&same_key(&name)) {
            remarks.tell(spot, What::Twice { name, first: first.clone() });
            continue;
        }
        met.insert(same_key(&name), spot.clone());
        if let Some((other, first)) = twins.take(&name, &spot) {
            remarks.tell(spot.clone(), What::Alike { name: name.clone(), other, first });
        }
        if nominees.len() == NOMINEES {
            remarks.tell(spot, What::TooMany { limit: NOMINEES });
            return;
        }
        if let Some(unit) = unit(known, &name) {
            nominees.push(of_unit(unit));
            continue;
        }
        if meaning == Meaning::Unit || guess::is_unit(&name) {
            let near = nearest(&name, known.units.iter().map(|unit| unit.name.as_str())).map(str::to_owned);
            remarks.tell(spot, What::NewUnit { name: name.clone(), nearest: near });
            nominees.push(Nominee { id: NomineeId::new(ids.of_unit(&name, None)), name, short: None, unit: None });
            continue;
        }
        let belongs = if meaning == Meaning::Unit { None } else { belongs(list, row, known, remarks) };
        let id = NomineeId::new(ids.of_name(&name));
        nominees.push(Nominee { id, name, short: None, unit: belongs });
    }
}

/// The unit that a person who stands for election belongs to.
fn belongs(list: &List<'_>, row: &super::table::Row, known: &Known<'_>, remarks: &mut Remarks) -> Option<UnitId> {
    let name = list.line(row, Meaning::Unit, NAME_LETTERS, remarks)?;
    let found = unit(known, &name).map(|unit| unit.id.clone());
    if found.is_none() {
        let near = nearest(&name, known.units.iter().map(|unit| unit.name.as_str())).map(str::to_owned);
        remarks.tell(list.spot(row, Meaning::Unit), What::NewUnit { name, nearest: near });
    }
    found
}

fn of_unit(unit: &Unit) -> Nominee {
    let id = NomineeId::new(unit.id.as_str());
    Nominee { id, name: unit.name.clone(), short: unit.short.clone(), unit: Some(unit.id.clone()) }
}

fn unit<'k>(known: &Known<'k>, name: &str) -> Option<&'k Unit> {
    let names = |unit: &'k Unit| [Some(unit.name.as_str()), unit.short.as_deref(), Some(unit.id.as_str())];
    let by = |key: fn(&str) -> String| {
        known.units.iter().find(|unit| names(unit).into_iter().flatten().any(|own| key(own) == key(name)))
    };
    by(same_key).or_else(|| by(fold))
}
