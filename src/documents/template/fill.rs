//! Fields in the markup of a part: one may be split over several runs, as word processors like to do.

use super::super::xml::escaped;
use super::value::{Fields, Value};
use super::{Filled, repeat};
use std::ops::Range;

/// The longest name of a field; what is longer between two braces is text.
const LONGEST: usize = 80;

/// The part with its blocks repeated and its fields filled in.
pub fn part(markup: &str, fields: &Fields, filled: &mut Filled) -> String {
    repeat::expanded(markup, &[fields], filled)
}

/// The markup with its fields filled in from these records, the innermost last.
pub fn fields(markup: &str, scopes: &[&Fields], filled: &mut Filled) -> String {
    let said = |piece: Range<usize>| {
        let piece = markup.get(piece).unwrap_or_default();
        let text = Text::of(piece);
        if !text.whole.contains("{{") {
            return piece.to_owned();
        }
        let changes = changes(&text.whole, scopes, filled);
        text.edited(piece, &changes)
    };
    paragraphs(markup).into_iter().map(said).collect()
}

/// A field's value by its name, the innermost record first.
pub fn found<'a>(name: &str, scopes: &[&'a Fields]) -> Option<&'a Value> {
    scopes.iter().rev().find_map(|fields| fields.get(name))
}

/// The part with this mark above its text; `None` where it has no text that it could stand above.
pub fn marked(name: &str, markup: &str, mark: &str) -> Option<String> {
    let opens = match name {
        "word/document.xml" => "<w:body",
        _ if name.starts_with("word/header") => "<w:hdr",
        _ => return Some(markup.to_owned()),
    };
    let tag = markup.find(opens)?;
    let after = tag + markup.get(tag..)?.find('>')? + 1;
    let (before, rest) = markup.split_at_checked(after)?;
    let run = format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(mark));
    Some(format!("{before}<w:p>{run}</w:p>{rest}"))
}

/// The markup cut wherever a paragraph begins or ends: a field does not go over from one into another.
pub fn paragraphs(markup: &str) -> Vec<Range<usize>> {
    let mut cuts: Vec<usize> = ["<w:p>", "<w:p ", "</w:p>"]
        .iter()
        .flat_map(|tag| markup.match_indices(tag).map(|(place, _)| place))
        .chain([0, markup.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).filter_map(|cut| Some(*cut.first()?..*cut.last()?)).collect()
}

/// The text of a piece of markup, and where in the markup it stands.
pub struct Text {
    /// Its elements of text: the whole element, and what is in it.
    elements: Vec<(Range<usize>, Range<usize>)>,
    /// All that is in them, one after the other.
    pub whole: String,
}

impl Text {
    /// Of this markup.
    pub fn of(markup: &str) -> Self {
        let elements = texts(markup);
        let whole = elements.iter().filter_map(|(_, inside)| markup.get(inside.clone())).collect();
        Self { elements, whole }
    }

    /// The same markup with some of its text changed; the changes are in order and do not overlap.
    pub fn edited(&self, markup: &str, changes: &[(Range<usize>, String)]) -> String {
        let mut said = String::with_capacity(markup.len());
        let (mut copied, mut before) = (0, 0);
        for (element, inside) in &self.elements {
            said.push_str(markup.get(copied..element.start).unwrap_or_default());
            let here = before..before + inside.len();
            let text = rewritten(&self.whole, &here, changes);
            for piece in ["<w:t xml:space=\"preserve\">", &text, "</w:t>"] {
                said.push_str(piece);
            }
            (copied, before) = (element.end, here.end);
        }
        said + markup.get(copied..).unwrap_or_default()
    }
}

fn texts(markup: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = markup.get(from..).and_then(|rest| rest.find("<w:t")).map(|place| from + place) {
        from = start + 4;
        let Some(tag) = markup.get(from..).and_then(|rest| rest.find('>')).map(|place| from + place + 1) else { break };
        let opened = markup.get(from..tag).unwrap_or_default();
        if !opened.starts_with(['>', ' ']) || opened.ends_with("/>") {
            continue;
        }
        let Some(end) = markup.get(tag..).and_then(|rest| rest.find("</w:t>")).map(|place| tag + place) else { break };
        from = end + "</w:t>".len();
        found.push((start..from, tag..end));
    }
    found
}

/// Every pair of double braces in a text, with the name between them.
pub fn marks(whole: &str) -> Vec<(Range<usize>, &str)> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(start) = whole.get(from..).and_then(|rest| rest.find("{{")).map(|place| from + place) {
        let Some(end) = whole.get(start..).and_then(|rest| rest.find("}}")).map(|place| start + place + 2) else {
            break;
        };
        let name = whole.get(start + 2..end - 2).unwrap_or_default().trim();
        if name.len() <= LONGEST {
            marks.push((start..end, name));
            from = end;
        } else {
            from = start + 2;
        }
    }
    marks
}

/// What stands in place of what, in order.
fn changes(whole: &str, scopes: &[&Fields], filled: &mut Filled) -> Vec<(Range<usize>, String)> {
    let mut changes = Vec::new();
    for (place, name) in marks(whole) {
        if let Some(Value::Text(value)) = found(name, scopes) {
            filled.count += 1;
            changes.push((place, escaped(value)));
        } else {
            filled.unknown.insert(name.to_owned());
        }
    }
    changes
}

/// The text of one element: what is kept of it, and the values of the fields that begin in it.
fn rewritten(whole: &str, here: &Range<usize>, changes: &[(Range<usize>, String)]) -> String {
    let mut said = String::new();
    let mut from = here.start;
    for (field, value) in changes.iter().filter(|(field, _)| field.start < here.end && field.end > here.start) {
        said.push_str(whole.get(from..field.start.max(from)).unwrap_or_default());
        if field.start >= here.start {
            said.push_str(value);
        }
        from = field.end.min(here.end);
    }
    said + whole.get(from..here.end).unwrap_or_default()
}
