//! Lists, however they are written: entries come, go and move together with the comments that belong to them.
//!
//! Above a `[[table]]`, the comment that touches it belongs to it; what stands above a blank line belongs to the place
//! and stays there. Within brackets, a comment on a line of its own belongs to the entry below, one at the end of a
//! line to the entry before it.

use super::edit::Entry;
use super::path::Seg;
use super::table_mut;
use super::value::Given;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

pub(super) fn insert(document: &mut DocumentMut, place: &[Seg], at: usize, entry: &Entry) -> Option<()> {
    let (Seg::Key(key), before) = place.split_last()? else { return None };
    let end = last_position(document.as_table());
    let parent = table_mut(document.as_table_mut(), before, true)?;
    if !parent.contains_key(key) {
        let empty = match entry {
            Entry::Table(_) => Item::ArrayOfTables(ArrayOfTables::new()),
            Entry::Inline(_) | Entry::Word(_) => Item::Value(Value::Array(Array::new())),
        };
        parent.insert(key, empty);
    }
    match parent.get_mut(key)? {
        Item::ArrayOfTables(tables) => {
            let given = entry.given()?;
            let mut table = Table::new();
            fill(&mut table, given);
            let blank = if given.is_empty() { "" } else { "\n" };
            table.decor_mut().set_prefix(blank);
            let at = at.min(tables.len());
            let mut all = taken(tables);
            // The first of its kind stands behind everything.
            table.set_position(all.get(at.saturating_sub(1)).and_then(Table::position).or(Some(end)));
            all.insert(at, table);
            return put_back(document, before, key, all);
        }
        Item::Value(Value::Array(list)) => {
            let value = entry.value();
            let mut unfolded = Unfolded::of(list);
            unfolded.insert(at, value);
            *list = unfolded.fold(list);
        }
        _ => return None,
    }
    Some(())
}

pub(super) fn remove(document: &mut DocumentMut, place: &[Seg], at: usize) -> Option<()> {
    let (Seg::Key(key), before) = place.split_last()? else { return None };
    let parent = table_mut(document.as_table_mut(), before, false)?;
    match parent.get_mut(key)? {
        Item::ArrayOfTables(tables) if at < tables.len() => {
            let mut all = taken(tables);
            let gone = all.remove(at);
            let (floating, _) = halves(&prefix(&gone));
            let kept = floating.trim().to_owned();
            if !kept.is_empty() {
                match all.get_mut(at) {
                    Some(next) => {
                        let own = prefix(next);
                        next.decor_mut().set_prefix(format!("{floating}{}", own.trim_start_matches('\n')));
                    }
                    None => after_all(document, &floating),
                }
            }
            if all.is_empty() {
                let parent = table_mut(document.as_table_mut(), before, false)?;
                parent.remove(key);
                return Some(());
            }
            put_back(document, before, key, all)
        }
        Item::Value(Value::Array(list)) if at < list.len() => {
            let mut unfolded = Unfolded::of(list);
            unfolded.entries.remove(at);
            *list = unfolded.fold(list);
            Some(())
        }
        _ => None,
    }
}

pub(super) fn shift(document: &mut DocumentMut, place: &[Seg], from: usize, to: usize) -> Option<()> {
    let (Seg::Key(key), before) = place.split_last()? else { return None };
    let parent = table_mut(document.as_table_mut(), before, false)?;
    match parent.get_mut(key)? {
        Item::ArrayOfTables(tables) if from < tables.len() && to < tables.len() => {
            let mut all = taken(tables);
            let floating: Vec<String> = all.iter().map(|table| halves(&prefix(table)).0).collect();
            let touching: Vec<String> = all.iter().map(|table| halves(&prefix(table)).1).collect();
            for (table, own) in all.iter_mut().zip(touching) {
                table.decor_mut().set_prefix(own);
            }
            let moved = all.remove(from);
            all.insert(to, moved);
            for (table, floating) in all.iter_mut().zip(floating) {
                let own = prefix(table);
                table.decor_mut().set_prefix(format!("{floating}{own}"));
            }
            put_back(document, before, key, all)
        }
        Item::Value(Value::Array(list)) if from < list.len() && to < list.len() => {
            let mut unfolded = Unfolded::of(list);
            let moved = unfolded.entries.remove(from);
            unfolded.entries.insert(to, moved);
            *list = unfolded.fold(list);
            Some(())
        }
        _ => None,
    }
}

impl Entry {
    fn given(&self) -> Option<&[(&'static str, Given)]> {
        match self {
            Self::Table(given) | Self::Inline(given) => Some(given),
            Self::Word(_) => None,
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Word(word) => Value::from(word.as_str()),
            Self::Table(given) | Self::Inline(given) => {
                let mut table = InlineTable::new();
                fill(&mut table, given);
                Value::InlineTable(table)
            }
        }
    }
}

fn fill(table: &mut dyn TableLike, given: &[(&'static str, Given)]) {
    for (key, value) in given {
        table.insert(key, Item::Value(value.value()));
    }
}

fn taken(tables: &ArrayOfTables) -> Vec<Table> {
    tables.iter().cloned().collect()
}

/// Puts the tables into the file in this order, on the places in the file that they had between them.
fn put_back(document: &mut DocumentMut, before: &[Seg], key: &str, mut all: Vec<Table>) -> Option<()> {
    let mut positions = Vec::new();
    for table in &mut all {
        each_position(table, &mut |position| positions.push(position.unwrap_or(0)));
    }
    positions.sort_unstable();
    let mut next = positions.into_iter();
    for table in &mut all {
        each_position(table, &mut |position| *position = next.next().or(*position));
    }
    let parent = table_mut(document.as_table_mut(), before, false)?;
    let mut tables = ArrayOfTables::new();
    for table in all {
        tables.push(table);
    }
    *parent.get_mut(key)? = Item::ArrayOfTables(tables);
    Some(())
}

/// The positions of a table and of the tables below it, in the order in which they are written.
fn each_position(table: &mut Table, take: &mut dyn FnMut(&mut Option<isize>)) {
    let mut position = table.position();
    take(&mut position);
    table.set_position(position);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(below) => each_position(below, take),
            Item::ArrayOfTables(below) => below.iter_mut().for_each(|table| each_position(table, take)),
            Item::None | Item::Value(_) => {}
        }
    }
}

/// The last place in the file that a table has.
fn last_position(table: &Table) -> isize {
    let below = table.iter().map(|(_, item)| match item {
        Item::Table(below) => last_position(below),
        Item::ArrayOfTables(below) => below.iter().map(last_position).max().unwrap_or(0),
        Item::None | Item::Value(_) => 0,
    });
    below.chain(table.position()).max().unwrap_or(0)
}

fn prefix(table: &Table) -> String {
    table.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default().to_owned()
}

/// What stands above the last blank line, with that line, and what touches the table.
fn halves(prefix: &str) -> (String, String) {
    let cut = prefix.rfind("\n\n").map_or_else(|| usize::from(prefix.starts_with('\n')), |at| at + 2);
    let (floating, touching) = prefix.split_at(cut);
    (floating.to_owned(), touching.to_owned())
}

fn after_all(document: &mut DocumentMut, comment: &str) {
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    document.set_trailing(format!("{comment}{trailing}"));
}

/// A list in brackets, taken apart.
struct Unfolded {
    entries: Vec<Unit>,
    /// What stands before the closing bracket.
    end: String,
    /// Each entry stands on a line of its own.
    lines: bool,
}

struct Unit {
    /// What stands on the lines before the value, its own indent included.
    lead: String,
    value: Value,
    /// What stands behind it on its line.
    tail: String,
}

impl Unfolded {
    fn of(list: &Array) -> Self {
        let ends = list.trailing().as_str().unwrap_or_default().to_owned();
        let lines = list.iter().any(|value| lead(value).contains('\n'));
        let mut entries: Vec<Unit> = Vec::with_capacity(list.len());
        for value in list {
            let before = lead(value);
            let (tail, own) = if entries.is_empty() { ("", before.as_str()) } else { behind(&before) };
            if let Some(last) = entries.last_mut() {
                tail.clone_into(&mut last.tail);
            }
            entries.push(Unit { lead: own.to_owned(), value: value.clone(), tail: String::new() });
        }
        let (tail, end) = if list.trailing_comma() { behind(&ends) } else { ("", ends.as_str()) };
        if let Some(last) = entries.last_mut() {
            tail.clone_into(&mut last.tail);
        }
        Self { entries, end: end.to_owned(), lines }
    }

    fn insert(&mut self, at: usize, value: Value) {
        let alike = self.entries.last().map(|unit| unit.lead.rsplit('\n').next().unwrap_or_default().to_owned());
        let lead = match (self.lines, alike) {
            (true, Some(indent)) => format!("\n{indent}"),
            // A table in a list is worth a line of its own.
            (_, None) if value.is_inline_table() => {
                self.lines = true;
                "\n".clone_into(&mut self.end);
                "\n  ".to_owned()
            }
            _ => String::new(),
        };
        let at = at.min(self.entries.len());
        self.entries.insert(at, Unit { lead, value, tail: String::new() });
    }

    fn fold(self, old: &Array) -> Array {
        let mut list = old.clone();
        list.clear();
        let lines = self.lines;
        let mut tail = String::new();
        for (at, unit) in self.entries.into_iter().enumerate() {
            let lead = match (lines, at) {
                (false, 0) => unit.lead.trim_start().to_owned(),
                (false, _) if unit.lead.is_empty() => " ".to_owned(),
                _ => unit.lead,
            };
            let mut value = unit.value;
            value.decor_mut().set_prefix(format!("{tail}{lead}"));
            if lines {
                value.decor_mut().set_suffix("");
            }
            tail = unit.tail;
            list.push_formatted(value);
        }
        let comma = lines && !list.is_empty();
        list.set_trailing_comma(comma || old.trailing_comma() && !list.is_empty());
        list.set_trailing(format!("{tail}{}", self.end));
        list
    }
}

fn lead(value: &Value) -> String {
    value.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default().to_owned()
}

/// What stands on the rest of the line before, and what stands on the lines below it.
fn behind(text: &str) -> (&str, &str) {
    text.find('\n').map_or(("", text), |at| text.split_at(at))
}
