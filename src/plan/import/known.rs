//! The units of a plan that may still be unfinished.

use crate::conference::{Delegate, Unit, UnitId};
use toml_edit::{DocumentMut, Item, TableLike};

/// The units a plan's text has, as far as they can be read; faults of the plan are told elsewhere.
pub fn units_of(plan: &str) -> Vec<Unit> {
    let Ok(plan) = plan.parse::<DocumentMut>() else { return Vec::new() };
    let Some(units) = plan.get("units") else { return Vec::new() };
    tables(units).into_iter().filter_map(unit).collect()
}

/// Whether a text is well-formed, so that it can be added to.
pub fn is_plan(text: &str) -> bool {
    text.parse::<DocumentMut>().is_ok()
}

/// The tables of a list, whichever way it is written.
pub(super) fn tables(item: &Item) -> Vec<&dyn TableLike> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().map(|table| table as &dyn TableLike).collect(),
        Item::Value(value) => {
            let listed = value.as_array().into_iter().flatten();
            listed.filter_map(|value| value.as_inline_table()).map(|table| table as &dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

/// The text of a key.
pub(super) fn text<'t>(table: &'t dyn TableLike, key: &str) -> Option<&'t str> {
    table.get(key)?.as_str()
}

fn unit(table: &dyn TableLike) -> Option<Unit> {
    let delegates = table.get("delegates").map(tables).unwrap_or_default();
    Some(Unit {
        id: UnitId::new(text(table, "id")?),
        name: text(table, "name")?.to_owned(),
        short: text(table, "short").map(str::to_owned),
        delegates: delegates.into_iter().filter_map(delegate).collect(),
        illustration: false,
    })
}

fn delegate(table: &dyn TableLike) -> Option<Delegate> {
    let votes = table.get("votes").and_then(Item::as_bool).unwrap_or(true);
    let post = text(table, "post").unwrap_or_default().to_owned();
    Some(Delegate { name: text(table, "name")?.to_owned(), post, votes })
}
