//! A plan being written: its text as a person left it, comments and order included, and edits that change nothing else.
//!
//! An edit is a pure function from a draft to a draft; whoever wants to undo keeps the drafts that were before. What the
//! checks say of a draft, they say of its text, read again from the first letter.

mod edit;
mod list;
mod locate;
mod path;
mod value;

pub use edit::{Edit, Entry};
pub use locate::{Located, located};
pub use path::{Path, Seg, path, written};
pub use value::Given;

use std::ops::Range;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// The mark that some editors put before UTF-8.
const MARK: char = '\u{FEFF}';

/// A plan being written.
#[derive(Debug, Clone)]
pub struct Draft {
    document: DocumentMut,
    /// The file begins with a byte-order mark.
    marked: bool,
    /// Its lines end as Windows ends them.
    carriage: bool,
}

/// Why a text is no draft: it is not well-formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The bytes that are at fault, where that is known.
    pub span: Option<Range<usize>>,
}

/// What stands at a place.
#[derive(Clone, Copy)]
pub(crate) enum Node<'a> {
    /// A table, however it is written.
    Table(&'a dyn TableLike),
    /// `[[tables]]`.
    Tables(&'a ArrayOfTables),
    /// A list in brackets.
    List(&'a Array),
    /// A single value.
    Value(&'a Value),
}

impl Draft {
    /// The draft that a file's text is.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let (marked, text) = text.strip_prefix(MARK).map_or((false, text), |rest| (true, rest));
        // Lines that end both ways are left as they are.
        let breaks = text.matches('\n').count();
        let carriage = breaks > 0 && text.matches("\r\n").count() == breaks;
        let plain = if carriage { text.replace("\r\n", "\n") } else { text.to_owned() };
        let document = plain.parse::<DocumentMut>().map_err(|error| Malformed { span: error.span() })?;
        Ok(Self { document, marked, carriage })
    }

    /// The text as it is to be written to the file.
    pub fn text(&self) -> String {
        let text = self.document.to_string();
        let text = if self.carriage { text.replace('\n', "\r\n") } else { text };
        if self.marked { format!("{MARK}{text}") } else { text }
    }

    /// The text as the checks read it: lines end in one way, and no mark stands before it.
    pub fn plain(&self) -> String {
        self.document.to_string()
    }

    /// The draft with another text in the place of [`Self::plain`]; its lines end, and it begins, as they did.
    pub fn rewritten(&self, plain: &str) -> Option<Self> {
        Some(Self { document: plain.parse().ok()?, ..self.clone() })
    }

    /// The draft with an edit made; `None` where the edit has no place in it, or changes nothing.
    pub fn with(&self, edit: &Edit) -> Option<Self> {
        let mut changed = self.clone();
        edit.apply(&mut changed.document)?;
        (changed.document.to_string() != self.document.to_string()).then_some(changed)
    }

    /// The draft with all of several edits made, those without a place passed over.
    #[must_use]
    pub fn with_all<'e>(&self, edits: impl IntoIterator<Item = &'e Edit>) -> Self {
        let edits: Vec<&Edit> = edits.into_iter().collect();
        let mut changed = self.clone();
        if edits.iter().all(|edit| edit.apply(&mut changed.document).is_some()) {
            return changed;
        }
        // One without a place may have left traces, so that each is tried on a copy of its own.
        let mut changed = self.clone();
        for edit in edits {
            let mut next = changed.document.clone();
            if edit.apply(&mut next).is_some() {
                changed.document = next;
            }
        }
        changed
    }

    /// What stands at a place.
    pub(crate) fn node(&self, place: &[Seg]) -> Option<Node<'_>> {
        let mut node = Node::Table(self.document.as_table());
        for seg in place {
            node = match (node, seg) {
                (Node::Table(table), Seg::Key(key)) => of_item(table.get(key)?)?,
                (Node::Tables(tables), Seg::At(at)) => Node::Table(tables.get(*at)?),
                (Node::List(list), Seg::At(at)) => of_value(list.get(*at)?),
                _ => return None,
            };
        }
        Some(node)
    }

    /// How many entries the list at a place has.
    pub fn count(&self, place: &[Seg]) -> usize {
        match self.node(place) {
            Some(Node::Tables(tables)) => tables.len(),
            Some(Node::List(list)) => list.len(),
            _ => 0,
        }
    }

    /// Whether anything stands at a place.
    pub fn has(&self, place: &[Seg]) -> bool {
        self.node(place).is_some()
    }

    /// Whether a table stands at a place.
    pub fn is_table(&self, place: &[Seg]) -> bool {
        matches!(self.node(place), Some(Node::Table(_)))
    }

    /// The value at a place as a person would write it into a field: texts without quotes, dates as 01/12/2017, texts
    /// of a list one after the other.
    pub fn shown(&self, place: &[Seg]) -> Option<String> {
        match self.node(place)? {
            Node::Value(found) => Some(value::shown(found)),
            Node::List(list) => Some(list.iter().map(value::shown).collect::<Vec<_>>().join(", ")),
            _ => None,
        }
    }

    /// The text at a place.
    pub fn text_at(&self, place: &[Seg]) -> Option<&str> {
        if let Some(Node::Value(value)) = self.node(place) { value.as_str() } else { None }
    }

    /// The whole number at a place.
    pub fn whole_at(&self, place: &[Seg]) -> Option<i64> {
        if let Some(Node::Value(value)) = self.node(place) { value.as_integer() } else { None }
    }

    /// Every text in the draft with its place, in the order of the file's tables.
    pub fn texts(&self) -> Vec<(Path, String)> {
        let mut found = Vec::new();
        gather(Node::Table(self.document.as_table()), &mut Vec::new(), &mut found);
        found
    }

    /// Every value that is no list, with its place and as it would be shown.
    pub fn values(&self) -> Vec<(Path, String)> {
        let mut found = Vec::new();
        gather_values(Node::Table(self.document.as_table()), &mut Vec::new(), &mut |place, value| {
            found.push((place, value::shown(value)));
        });
        found
    }
}

fn gather(node: Node<'_>, place: &mut Path, found: &mut Vec<(Path, String)>) {
    gather_values(node, place, &mut |place, value| {
        if let Some(text) = value.as_str() {
            found.push((place, text.to_owned()));
        }
    });
}

fn gather_values(node: Node<'_>, place: &mut Path, take: &mut dyn FnMut(Path, &Value)) {
    let mut inside = |seg: Seg, node: Option<Node<'_>>| {
        place.push(seg);
        if let Some(node) = node {
            gather_values(node, place, take);
        }
        place.pop();
    };
    match node {
        Node::Table(table) => {
            table.iter().for_each(|(key, item)| inside(Seg::Key(key.to_owned()), of_item(item)));
        }
        Node::Tables(tables) => {
            tables.iter().enumerate().for_each(|(at, table)| inside(Seg::At(at), Some(Node::Table(table))));
        }
        Node::List(list) => list.iter().enumerate().for_each(|(at, value)| inside(Seg::At(at), Some(of_value(value)))),
        Node::Value(value) => take(place.clone(), value),
    }
}

pub(crate) fn of_item(item: &Item) -> Option<Node<'_>> {
    match item {
        Item::None => None,
        Item::Value(value) => Some(of_value(value)),
        Item::Table(table) => Some(Node::Table(table)),
        Item::ArrayOfTables(tables) => Some(Node::Tables(tables)),
    }
}

pub(crate) fn of_value(value: &Value) -> Node<'_> {
    match value {
        Value::Array(list) => Node::List(list),
        Value::InlineTable(table) => Node::Table(table),
        other => Node::Value(other),
    }
}

/// The table at a place; with `make`, tables that are missing on the way are written.
fn table_mut<'a>(root: &'a mut Table, place: &[Seg], make: bool) -> Option<&'a mut dyn TableLike> {
    let mut table: &'a mut dyn TableLike = root;
    let mut left = place;
    while let Some((Seg::Key(key), rest)) = left.split_first() {
        if make && !table.contains_key(key) {
            table.insert(key, Item::Value(Value::InlineTable(InlineTable::new())));
        }
        let item = table.get_mut(key)?;
        if let Some((Seg::At(at), rest)) = rest.split_first() {
            table = match item {
                Item::ArrayOfTables(tables) => tables.get_mut(*at)?,
                Item::Value(Value::Array(list)) => list.get_mut(*at)?.as_inline_table_mut()?,
                _ => return None,
            };
            left = rest;
        } else {
            table = item.as_table_like_mut()?;
            left = rest;
        }
    }
    left.is_empty().then_some(table)
}

#[cfg(test)]
mod tests;
