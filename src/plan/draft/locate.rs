//! Which field of a draft a fault is about.

use super::path::{Path, Seg};
use super::{Draft, Node, of_item, of_value};
use crate::plan::fault::Fault;
use std::ops::Range;
use toml_edit::{Document, Table, TableLike};

/// A fault and the place in the plan that it is about; nothing where it is about the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The place.
    pub path: Path,
    /// The fault.
    pub fault: Fault,
}

/// The faults that were found in [`Draft::plain`], each with the place it is about.
pub fn located(draft: &Draft, faults: Vec<Fault>) -> Vec<Located> {
    let text = draft.plain();
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let spans = if faults.is_empty() { Vec::new() } else { spans(&text) };
    let offset = |fault: &Fault| {
        let place = fault.place?;
        let start = *starts.get(place.line.checked_sub(1)?)?;
        let line = text.get(start..)?;
        Some(start + line.char_indices().nth(place.column - 1).map_or(line.len(), |(at, _)| at))
    };
    let find = |fault: &Fault| {
        let at = offset(fault)?;
        // The innermost of those around it; of a fault between values, the table it stands in.
        let around = spans.iter().filter(|(span, _)| span.contains(&at)).min_by_key(|(span, _)| span.len());
        let above = || spans.iter().filter(|(span, _)| span.start <= at).max_by_key(|(span, _)| span.start);
        around.or_else(above).map(|(_, path)| path.clone())
    };
    faults.into_iter().map(|fault| Located { path: find(&fault).unwrap_or_default(), fault }).collect()
}

/// The bytes that every key, value and header takes.
fn spans(text: &str) -> Vec<(Range<usize>, Path)> {
    let mut found = Vec::new();
    if let Ok(document) = Document::parse(text) {
        of_table(document.as_table(), &mut Vec::new(), &mut found);
    }
    found
}

fn of_table(table: &dyn TableLike, path: &mut Path, found: &mut Vec<(Range<usize>, Path)>) {
    for (key, item) in table.iter() {
        path.push(Seg::from(key));
        let name = table.get_key_value(key).and_then(|(key, _)| key.span());
        found.extend(name.map(|span| (span, path.clone())));
        found.extend(item.span().filter(|_| item.is_value()).map(|span| (span, path.clone())));
        if let Some(node) = of_item(item) {
            within(node, path, found);
        }
        path.pop();
    }
}

fn within(node: Node<'_>, path: &mut Path, found: &mut Vec<(Range<usize>, Path)>) {
    match node {
        Node::Table(table) => of_table(table, path, found),
        Node::Tables(tables) => {
            for (at, table) in tables.iter().enumerate() {
                path.push(Seg::At(at));
                found.extend(Table::span(table).map(|span| (span, path.clone())));
                of_table(table, path, found);
                path.pop();
            }
        }
        Node::List(list) => {
            for (at, value) in list.iter().enumerate() {
                path.push(Seg::At(at));
                found.extend(value.span().map(|span| (span, path.clone())));
                within(of_value(value), path, found);
                path.pop();
            }
        }
        Node::Value(_) => {}
    }
}
