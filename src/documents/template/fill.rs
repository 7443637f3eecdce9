//! Fields in the markup of a part: one may be split over several runs, as word processors like to do.

use super::super::xml::escaped;
use super::Filled;
use std::collections::BTreeMap;
use std::ops::Range;

/// The longest name of a field; what is longer between two braces is text.
const LONGEST: usize = 80;

/// The part with its fields filled in.
pub fn part(markup: &str, fields: &BTreeMap<String, String>, filled: &mut Filled) -> String {
    paragraphs(markup).into_iter().map(|piece| paragraph(piece, fields, filled)).collect()
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
fn paragraphs(markup: &str) -> Vec<&str> {
    let mut cuts: Vec<usize> = ["<w:p>", "<w:p ", "</w:p>"]
        .iter()
        .flat_map(|tag| markup.match_indices(tag).map(|(place, _)| place))
        .chain([0, markup.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).filter_map(|cut| markup.get(*cut.first()?..*cut.last()?)).collect()
}

/// Where text stands in this markup: the whole element, and what is in it.
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

fn paragraph(markup: &str, fields: &BTreeMap<String, String>, filled: &mut Filled) -> String {
    let texts = texts(markup);
    let whole: String = texts.iter().filter_map(|(_, inside)| markup.get(inside.clone())).collect();
    if !whole.contains("{{") {
        return markup.to_owned();
    }
    let changes = changes(&whole, fields, filled);
    let mut said = String::with_capacity(markup.len());
    let (mut copied, mut before) = (0, 0);
    for (element, inside) in texts {
        said.push_str(markup.get(copied..element.start).unwrap_or_default());
        let here = before..before + inside.len();
        let text = rewritten(&whole, &here, &changes);
        for piece in ["<w:t xml:space=\"preserve\">", &text, "</w:t>"] {
            said.push_str(piece);
        }
        (copied, before) = (element.end, here.end);
    }
    said + markup.get(copied..).unwrap_or_default()
}

/// What stands in place of what, in order.
fn changes(whole: &str, fields: &BTreeMap<String, String>, filled: &mut Filled) -> Vec<(Range<usize>, String)> {
    let mut changes = Vec::new();
    let mut from = 0;
    while let Some(start) = whole.get(from..).and_then(|rest| rest.find("{{")).map(|place| from + place) {
        let Some(end) = whole.get(start..).and_then(|rest| rest.find("}}")).map(|place| start + place + 2) else {
            break;
        };
        from = end;
        let name = whole.get(start + 2..end - 2).unwrap_or_default().trim();
        match fields.get(name) {
            Some(value) => {
                filled.count += 1;
                changes.push((start..end, escaped(value)));
            }
            None if name.len() <= LONGEST => {
                filled.unknown.insert(name.to_owned());
            }
            None => from = start + 2,
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
