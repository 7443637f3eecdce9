//! Parts of a form that are written once for each record: `{{#name}}` … `{{/name}}`.
//!
//! What is repeated is what an office would expect: the paragraph, where both marks stand in one; the row, where they
//! stand in cells of one row; the rows or paragraphs from the one mark to the other, else. A paragraph or a row that
//! holds nothing but a mark is only a mark, and goes.

use super::Filled;
use super::fill::{self, Text, found, marks, paragraphs};
use super::value::{Fields, Shape, Value, blank};
use std::ops::Range;

/// Deeper than forms are nested, and shallow enough for any stack.
const DEEPEST: usize = 12;

/// The markup with its blocks repeated and its fields filled in.
pub fn expanded(markup: &str, scopes: &[&Fields], filled: &mut Filled) -> String {
    let mut said = String::new();
    let mut rest = markup;
    while let Some(block) = (scopes.len() < DEEPEST).then(|| Block::first(rest, scopes)).flatten() {
        said.push_str(&fill::fields(rest.get(..block.range.start).unwrap_or_default(), scopes, filled));
        filled.count += 1;
        for record in block.records {
            let inner: Vec<&Fields> = scopes.iter().copied().chain([record]).collect();
            let record = expanded(&block.unit, &inner, filled);
            filled.left = filled.left.saturating_sub(record.len().max(1));
            if filled.left == 0 {
                return said;
            }
            said.push_str(&record);
        }
        if block.records.is_empty() {
            // A table holds a row and a cell a paragraph at least.
            match block.within {
                Within::Table => {
                    let empty = blank(block.shape);
                    let inner: Vec<&Fields> = scopes.iter().copied().chain([&empty]).collect();
                    said.push_str(&expanded(&block.unit, &inner, filled));
                }
                Within::Cell => said.push_str("<w:p/>"),
                Within::Body => {}
            }
        }
        rest = rest.get(block.range.end..).unwrap_or_default();
    }
    said + &fill::fields(rest, scopes, filled)
}

/// What holds the repeated part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Body,
    Table,
    Cell,
}

/// A part that is repeated.
struct Block<'a> {
    /// Where it stands.
    range: Range<usize>,
    /// What is written each time: without its own marks.
    unit: String,
    within: Within,
    shape: &'static [Shape],
    records: &'a [Fields],
}

/// A mark in a paragraph: the paragraph's piece of the markup, and the mark's place in its text.
#[derive(Clone)]
struct Mark {
    piece: Range<usize>,
    place: Range<usize>,
}

impl<'a> Block<'a> {
    /// The first in this markup whose name is a list and which is closed.
    fn first(markup: &str, scopes: &[&'a Fields]) -> Option<Self> {
        if !markup.contains('{') || !markup.contains('#') {
            return None;
        }
        let all: Vec<(Mark, String)> = paragraphs(markup)
            .into_iter()
            .flat_map(|piece| {
                let text = Text::of(markup.get(piece.clone()).unwrap_or_default());
                let found = marks(&text.whole).into_iter();
                found.map(|(place, name)| (Mark { piece: piece.clone(), place }, name.to_owned())).collect::<Vec<_>>()
            })
            .collect();
        all.iter().enumerate().find_map(|(at, (open, name))| {
            let name = name.strip_prefix('#')?.trim();
            let Some(Value::List(shape, records)) = found(name, scopes) else { return None };
            let close = closing(all.get(at + 1..)?, name)?;
            let (range, unit, within) = unit(markup, open, close)?;
            Some(Block { range, unit, within, shape, records })
        })
    }
}

fn closing<'m>(marks: &'m [(Mark, String)], name: &str) -> Option<&'m Mark> {
    let mut open = 0_usize;
    for (mark, other) in marks {
        if other.strip_prefix('#').is_some_and(|other| other.trim() == name) {
            open += 1;
        } else if other.strip_prefix('/').is_some_and(|other| other.trim() == name) {
            match open.checked_sub(1) {
                None => return Some(mark),
                Some(left) => open = left,
            }
        }
    }
    None
}

/// An element that holds or is repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Element {
    tag: &'static str,
    range: Range<usize>,
}

const TAGS: [&str; 5] = ["w:body", "w:tbl", "w:tr", "w:tc", "w:p"];

/// The elements around this place, from the outermost.
fn around(markup: &str, at: usize) -> Vec<Element> {
    let mut open: Vec<(&'static str, usize)> = Vec::new();
    let mut found = Vec::new();
    for (start, _) in markup.match_indices('<') {
        let rest = markup.get(start + 1..).unwrap_or_default();
        let closes = rest.starts_with('/');
        let name = rest.trim_start_matches('/');
        let Some(tag) =
            TAGS.into_iter().find(|tag| name.strip_prefix(tag).is_some_and(|after| after.starts_with(['>', ' ', '/'])))
        else {
            continue;
        };
        let Some(end) = rest.find('>').map(|end| start + 1 + end + 1) else { break };
        if closes {
            if let Some((opened, from)) = open.pop()
                && opened == tag
                && (from..end).contains(&at)
            {
                found.push(Element { tag, range: from..end });
            }
        } else if !markup.get(start..end).unwrap_or_default().ends_with("/>") {
            open.push((tag, start));
        }
    }
    found.reverse();
    found
}

/// The part between two marks, without them.
fn unit(markup: &str, open: &Mark, close: &Mark) -> Option<(Range<usize>, String, Within)> {
    // A piece begins with its paragraph's tag: a place behind its first letter lies within.
    let (from, to) = (around(markup, open.piece.start + 1), around(markup, close.piece.start + 1));
    let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let last = common.checked_sub(1).and_then(|place| from.get(place));
    let within = match last.map(|element| element.tag) {
        Some("w:tc") => Within::Cell,
        Some("w:tbl" | "w:tr") => Within::Table,
        _ => Within::Body,
    };
    if let Some(whole) = last.filter(|element| matches!(element.tag, "w:p" | "w:tr")) {
        let around_it = common.checked_sub(2).and_then(|place| from.get(place));
        let in_cell = around_it.is_some_and(|element| element.tag == "w:tc");
        let within = if whole.tag == "w:p" && in_cell { Within::Cell } else { within };
        return Some((whole.range.clone(), stripped(markup, &whole.range, &[open, close]), within));
    }
    let (first, end) = (from.get(common)?, to.get(common)?);
    let range = first.range.start..end.range.end;
    let bare = |element: &Element, mark: &Mark| {
        let text = Text::of(markup.get(element.range.clone()).unwrap_or_default()).whole;
        let alone = mark.place.end - mark.place.start;
        text.trim().len() == alone && !markup.get(element.range.clone()).unwrap_or_default().contains("<w:sectPr")
    };
    let inner_from = if bare(first, open) { first.range.end } else { first.range.start };
    let inner_to = if bare(end, close) { end.range.start } else { end.range.end };
    let inner = inner_from..inner_to.max(inner_from);
    let unit = stripped(markup, &inner, &[open, close]);
    Some((range, unit, within))
}

/// The markup of this range without these marks.
fn stripped(markup: &str, range: &Range<usize>, gone: &[&Mark]) -> String {
    let mut said = String::new();
    let mut copied = range.start;
    let mut pieces: Vec<&Range<usize>> = gone.iter().map(|mark| &mark.piece).collect();
    pieces.dedup();
    for piece in pieces.into_iter().filter(|piece| piece.start >= range.start && piece.end <= range.end) {
        said.push_str(markup.get(copied..piece.start).unwrap_or_default());
        let text = markup.get(piece.clone()).unwrap_or_default();
        let changes: Vec<(Range<usize>, String)> =
            gone.iter().filter(|mark| mark.piece == *piece).map(|mark| (mark.place.clone(), String::new())).collect();
        said.push_str(&Text::of(text).edited(text, &changes));
        copied = piece.end;
    }
    said + markup.get(copied..range.end).unwrap_or_default()
}
