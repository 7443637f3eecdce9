//! What was taken from a file, written into a plan: readable, its comments and order kept.

use super::known::{tables, text};
use super::trouble::Trouble;
use super::{Import, ImportedStep, ImportedUnit, Wanted};
use crate::conference::{ContestId, Delegate, Nominee};
use std::collections::HashSet;
use std::fmt::Write;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

/// What a new plan begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPlan<'a> {
    /// Lines that stand above it as comments.
    pub comment: &'a str,
    /// The conference's title.
    pub title: &'a str,
    /// The year that is summed up.
    pub year: i32,
}

/// Where what was taken is to go.
#[derive(Debug, Clone, Copy, Default)]
pub struct Addition<'a> {
    /// The contest that nominees are for.
    pub contest: Option<&'a ContestId>,
    /// The title of a contest that is made for them.
    pub title: &'a str,
    /// The file a report is read from, as the plan names it.
    pub report: Option<&'a str>,
}

/// The text of a plan with nothing in it yet.
pub fn new_plan(new: &NewPlan<'_>) -> String {
    let mut text = String::new();
    for line in new.comment.lines() {
        let _ = writeln!(text, "{}", format!("# {line}").trim_end());
    }
    // Writing into a String cannot fail.
    let _ = write!(text, "\nformat = 1\n\n[conference]\ntitle = {}\nyear = {}\n", quoted(new.title), new.year);
    text
}

/// A plan's text with an import added. What stands there is never changed, only added to.
pub fn merge(plan: &str, import: &Import, to: &Addition<'_>) -> Result<String, Trouble> {
    let mut document: DocumentMut = plan.parse().map_err(|_| Trouble::BrokenPlan)?;
    match import.wanted {
        Wanted::Units | Wanted::Delegates => add_units(&mut document, &import.units)?,
        Wanted::Nominees => add_nominees(&mut document, &import.nominees, to)?,
        Wanted::Agenda => add_steps(&mut document, &import.steps)?,
        Wanted::Report => add_report(&mut document, to.report.unwrap_or_default())?,
    }
    Ok(document.to_string())
}

/// A text in straight quotes, as TOML writes it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().trim().to_owned()
}

fn add_units(document: &mut DocumentMut, units: &[ImportedUnit]) -> Result<(), Trouble> {
    let mut fresh = String::new();
    for imported in units {
        let unit = &imported.unit;
        if imported.known {
            add_delegates(document, unit.id.as_str(), &unit.delegates)?;
            continue;
        }
        let _ = write!(fresh, "\n[[units]]\nid = {}\nname = {}\n", quoted(unit.id.as_str()), quoted(&unit.name));
        if let Some(short) = &unit.short {
            let _ = writeln!(fresh, "short = {}", quoted(short));
        }
        if !unit.delegates.is_empty() {
            let lines: Vec<String> = unit.delegates.iter().map(delegate).collect();
            let _ = writeln!(fresh, "delegates = [\n  {},\n]", lines.join(",\n  "));
        }
    }
    append(document, "units", &fresh)
}

/// A delegate on one line.
fn delegate(delegate: &Delegate) -> String {
    let mut line = format!("{{ name = {}", quoted(&delegate.name));
    if !delegate.post.is_empty() {
        let _ = write!(line, ", post = {}", quoted(&delegate.post));
    }
    if !delegate.votes {
        line.push_str(", votes = false");
    }
    line.push_str(" }");
    line
}

fn inline(line: &str) -> Result<Value, Trouble> {
    line.parse().map_err(|_| Trouble::BrokenPlan)
}

fn add_delegates(document: &mut DocumentMut, id: &str, delegates: &[Delegate]) -> Result<(), Trouble> {
    let broken = || Trouble::BrokenPlan;
    let list = match document.get_mut("units").ok_or_else(broken)? {
        Item::ArrayOfTables(units) => {
            let unit = units.iter_mut().find(|unit| text(*unit, "id") == Some(id)).ok_or_else(broken)?;
            unit.entry("delegates").or_insert(Item::Value(Array::new().into()))
        }
        Item::Value(Value::Array(units)) => {
            let mut inner = units.iter_mut().filter_map(Value::as_inline_table_mut);
            let unit = inner.find(|unit| text(*unit, "id") == Some(id)).ok_or_else(broken)?;
            return push(
                unit.entry("delegates").or_insert(Array::new().into()).as_array_mut().ok_or_else(broken)?,
                delegates,
            );
        }
        _ => return Err(broken()),
    };
    match list {
        Item::ArrayOfTables(tables) => {
            for one in delegates {
                let value = inline(&delegate(one))?;
                let table = value.as_inline_table().cloned().map(InlineTable::into_table).ok_or_else(broken)?;
                tables.push(table);
            }
            Ok(())
        }
        item => push(item.as_array_mut().ok_or_else(broken)?, delegates),
    }
}

fn push(array: &mut Array, delegates: &[Delegate]) -> Result<(), Trouble> {
    let lines: Result<Vec<Value>, Trouble> = delegates.iter().map(|one| inline(&delegate(one))).collect();
    push_lines(array, lines?);
    Ok(())
}

/// Adds values to a list, one a line. A comment behind the last value stays behind it.
fn push_lines(array: &mut Array, values: Vec<Value>) {
    if values.is_empty() {
        return;
    }
    let behind = array.trailing().as_str().unwrap_or_default().trim_end_matches([' ', '\t']).to_owned();
    let mut prefix = if behind.contains('\n') { format!("{behind}  ") } else { "\n  ".to_owned() };
    for mut value in values {
        value.decor_mut().set_prefix(std::mem::replace(&mut prefix, "\n  ".to_owned()));
        value.decor_mut().set_suffix("");
        array.push_formatted(value);
    }
    array.set_trailing("\n");
    array.set_trailing_comma(true);
}

/// Adds tables, written as text, to the end of a list of tables.
fn append(document: &mut DocumentMut, key: &str, fresh: &str) -> Result<(), Trouble> {
    let broken = || Trouble::BrokenPlan;
    let mut parsed: DocumentMut = fresh.parse().map_err(|_| broken())?;
    let Some(Item::ArrayOfTables(tables)) = parsed.remove(key) else { return Ok(()) };
    let list = document.entry(key).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    match list {
        Item::ArrayOfTables(list) => {
            for mut table in tables {
                table.set_position(None);
                list.push(table);
            }
        }
        Item::Value(Value::Array(list)) => {
            let values = tables.into_iter().map(|table: Table| Value::from(table.into_inline_table())).collect();
            push_lines(list, values);
        }
        _ => return Err(broken()),
    }
    Ok(())
}

fn add_nominees(document: &mut DocumentMut, nominees: &[Nominee], to: &Addition<'_>) -> Result<(), Trouble> {
    let ids: Vec<String> = document
        .get("contests")
        .map(tables)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|contest| text(contest, "id").map(str::to_owned))
        .collect();
    let id = match (to.contest, ids.as_slice()) {
        (Some(id), ids) if ids.is_empty() || ids.iter().any(|known| known == id.as_str()) => id.as_str().to_owned(),
        (Some(id), _) => return Err(Trouble::UnknownContest { id: id.clone() }),
        (None, [only]) => only.clone(),
        (None, []) => "bo-phieu".to_owned(),
        (None, _) => return Err(Trouble::WhichContest),
    };
    if ids.is_empty() {
        let fresh = format!("\n[[contests]]\nid = {}\ntitle = {}\nseats = 1\n", quoted(&id), quoted(to.title));
        append(document, "contests", &fresh)?;
    }
    let broken = || Trouble::BrokenPlan;
    let contests = document.get_mut("contests").and_then(Item::as_array_of_tables_mut).ok_or_else(broken)?;
    let contest = contests.iter_mut().find(|contest| text(*contest, "id") == Some(id.as_str())).ok_or_else(broken)?;
    if contest.contains_key("nominees_from") {
        return Err(Trouble::Chained { id: ContestId::new(id) });
    }
    let list = contest.entry("nominees").or_insert(Item::Value(Array::new().into()));
    let list = list.as_array_mut().ok_or_else(broken)?;
    let there: HashSet<String> = list
        .iter()
        .filter_map(|value| value.as_str().or_else(|| value.as_inline_table()?.get("id")?.as_str()))
        .map(str::to_owned)
        .collect();
    let fresh = nominees.iter().filter(|nominee| !there.contains(nominee.id.as_str()));
    let lines: Result<Vec<Value>, Trouble> = fresh.map(|one| inline(&nominee(one))).collect();
    push_lines(list, lines?);
    Ok(())
}

/// A nominee on one line: a unit by its id alone.
fn nominee(nominee: &Nominee) -> String {
    let id = quoted(nominee.id.as_str());
    match &nominee.unit {
        Some(unit) if unit.as_str() == nominee.id.as_str() => id,
        Some(unit) => format!("{{ id = {id}, name = {}, unit = {} }}", quoted(&nominee.name), quoted(unit.as_str())),
        None => format!("{{ id = {id}, name = {} }}", quoted(&nominee.name)),
    }
}

fn add_steps(document: &mut DocumentMut, steps: &[ImportedStep]) -> Result<(), Trouble> {
    if document.get("agenda").map(tables).is_some_and(|agenda| !agenda.is_empty()) {
        return Err(Trouble::AgendaThere);
    }
    // What the steps are about is known where there is one contest.
    let contests = document.get("contests").map(tables).unwrap_or_default();
    let contest = match contests.as_slice() {
        [only] => text(*only, "id").map(quoted),
        _ => None,
    };
    let mut fresh = String::new();
    for step in steps {
        let _ = write!(fresh, "\n[[agenda]]\nkind = {}\ntitle = {}\n", quoted(step.kind), quoted(&step.title));
        if let Some(minutes) = step.minutes {
            let _ = writeln!(fresh, "minutes = {minutes}");
        }
        if let Some(who) = &step.who {
            let _ = writeln!(fresh, "who = {}", quoted(who));
        }
        if let Some(contest) = contest.as_ref().filter(|_| matches!(step.kind, "ballot" | "result" | "slate")) {
            let _ = writeln!(fresh, "contests = [{contest}]");
        }
    }
    append(document, "agenda", &fresh)
}

fn add_report(document: &mut DocumentMut, file: &str) -> Result<(), Trouble> {
    let agenda = document.get_mut("agenda").and_then(Item::as_array_of_tables_mut);
    let reports =
        || agenda.into_iter().flat_map(ArrayOfTables::iter_mut).filter(|step| text(*step, "kind") == Some("report"));
    let mut waiting = None;
    for step in reports() {
        match text(step, "file") {
            Some(there) if there == file => return Ok(()),
            None if waiting.is_none() => waiting = Some(step),
            _ => {}
        }
    }
    if let Some(step) = waiting {
        step.insert("file", toml_edit::value(file));
        return Ok(());
    }
    append(document, "agenda", &format!("\n[[agenda]]\nkind = \"report\"\nfile = {}\n", quoted(file)))
}
