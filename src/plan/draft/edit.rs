//! What can be done to a draft.

use super::list;
use super::path::{Path, Seg};
use super::table_mut;
use super::value::Given;
use toml_edit::{DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// One change. Nothing else in the text is touched by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Puts a value at a place; what stood behind it on its line stays there.
    Set(Path, Given),
    /// Takes a key out.
    Clear(Path),
    /// Puts an entry into a list, at a place counted from 0; the list is begun where there is none.
    Insert(Path, usize, Entry),
    /// Takes an entry out of a list.
    Remove(Path, usize),
    /// Moves an entry within its list: from, to.
    Move(Path, usize, usize),
    /// Gives a unit another id, wherever it is named.
    RenameUnit(String, String),
    /// Gives a contest another id, wherever it is named.
    RenameContest(String, String),
}

/// A new entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A table of its own, `[[units]]`.
    Table(Vec<(&'static str, Given)>),
    /// A table on one line, `{ name = "…" }`.
    Inline(Vec<(&'static str, Given)>),
    /// A text.
    Word(String),
}

impl Edit {
    pub(super) fn apply(&self, document: &mut DocumentMut) -> Option<()> {
        match self {
            Self::Set(place, given) => set(document.as_table_mut(), place, given),
            Self::Clear(place) => clear(document.as_table_mut(), place),
            Self::Insert(place, at, entry) => list::insert(document, place, *at, entry),
            Self::Remove(place, at) => list::remove(document, place, *at),
            Self::Move(place, from, to) => list::shift(document, place, *from, *to),
            Self::RenameUnit(from, to) => {
                let names = Names { own: "units", lists: &["nominees"], keys: &["unit"] };
                rename(document.as_table_mut(), &names, from, to);
                Some(())
            }
            Self::RenameContest(from, to) => {
                let keys = &["contest", "from", "nominees_from"];
                let names = Names { own: "contests", lists: &["contests"], keys };
                rename(document.as_table_mut(), &names, from, to);
                Some(())
            }
        }
    }
}

fn set(root: &mut Table, place: &[Seg], given: &Given) -> Option<()> {
    let (last, before) = place.split_last()?;
    let key = match last {
        Seg::Key(key) => key,
        Seg::At(at) => {
            let (Seg::Key(key), before) = before.split_last()? else { return None };
            let array = table_mut(root, before, false)?.get_mut(key)?.as_array_mut()?;
            put(array.get_mut(*at)?, given.value());
            return Some(());
        }
    };
    let table = table_mut(root, before, true)?;
    if let Some(Item::Value(value)) = table.get_mut(key) {
        put(value, given.value());
        return Some(());
    }
    table.insert(key, Item::Value(given.value()));
    tidy(root, before);
    Some(())
}

/// Puts a value in the place of another, with the blanks and the comment around it.
fn put(old: &mut Value, new: Value) {
    if old.as_str().is_some() && old.as_str() == new.as_str() {
        return;
    }
    let decor = old.decor().clone();
    *old = new;
    *old.decor_mut() = decor;
}

fn clear(root: &mut Table, place: &[Seg]) -> Option<()> {
    let (Seg::Key(key), before) = place.split_last()? else { return None };
    table_mut(root, before, false)?.remove(key)?;
    tidy(root, before);
    // A table on one line without anything in it says nothing.
    let emptied = table_mut(root, before, false).is_some_and(|table| table.is_empty());
    if emptied
        && let Some((Seg::Key(outer), above)) = before.split_last()
        && let Some(table) = table_mut(root, above, false)
        && table.get(outer).is_some_and(Item::is_inline_table)
    {
        table.remove(outer);
    }
    Some(())
}

/// A table on one line is set out evenly after its keys changed; one over several lines is left as it is.
fn tidy(root: &mut Table, place: &[Seg]) {
    let Some((last, before)) = place.split_last() else { return };
    let inline = match last {
        Seg::Key(key) => {
            table_mut(root, before, false).and_then(|table| table.get_mut(key)).and_then(Item::as_inline_table_mut)
        }
        Seg::At(at) => {
            let Some((Seg::Key(key), above)) = before.split_last() else { return };
            let array = table_mut(root, above, false).and_then(|table| table.get_mut(key)).and_then(Item::as_array_mut);
            array.and_then(|array| array.get_mut(*at)).and_then(Value::as_inline_table_mut)
        }
    };
    if let Some(inline) = inline.filter(|inline| is_on_one_line(inline)) {
        inline.fmt();
        inline.iter_mut().for_each(|(_, value)| value.decor_mut().clear());
    }
}

fn is_on_one_line(inline: &InlineTable) -> bool {
    // What stands around the table, as a comment behind it, is not in it.
    let mut bare = inline.clone();
    bare.decor_mut().clear();
    !bare.to_string().contains('\n')
}

/// Where an id is named.
struct Names {
    /// The list whose entries bear it as `id`.
    own: &'static str,
    /// Lists of ids.
    lists: &'static [&'static str],
    /// Keys whose text is an id.
    keys: &'static [&'static str],
}

fn rename(root: &mut Table, names: &Names, from: &str, to: &str) {
    if let Some(list) = root.get_mut(names.own).and_then(Item::as_array_of_tables_mut) {
        for table in list.iter_mut() {
            rename_value(table.get_mut("id").and_then(Item::as_value_mut), from, to);
        }
    }
    rename_in(root, names, from, to);
}

fn rename_in(table: &mut dyn TableLike, names: &Names, from: &str, to: &str) {
    for (key, item) in table.iter_mut() {
        match item {
            Item::Value(value) => rename_in_value(key.get(), value, names, from, to),
            Item::Table(table) => rename_in(table, names, from, to),
            Item::ArrayOfTables(tables) => tables.iter_mut().for_each(|table| rename_in(table, names, from, to)),
            Item::None => {}
        }
    }
}

fn rename_in_value(key: &str, value: &mut Value, names: &Names, from: &str, to: &str) {
    match value {
        Value::String(_) if names.keys.contains(&key) => rename_value(Some(value), from, to),
        Value::Array(list) => {
            for entry in list.iter_mut() {
                if names.lists.contains(&key) && entry.is_str() {
                    rename_value(Some(entry), from, to);
                } else {
                    rename_in_value("", entry, names, from, to);
                }
            }
        }
        Value::InlineTable(table) => rename_in(table, names, from, to),
        _ => {}
    }
}

fn rename_value(value: Option<&mut Value>, from: &str, to: &str) {
    if let Some(value) = value.filter(|value| value.as_str() == Some(from)) {
        put(value, Value::from(to));
    }
}
