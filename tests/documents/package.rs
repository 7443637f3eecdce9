//! Packages of parts (docx, xlsx) read back: their parts, and the text of their markup.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts that are text, by name.
pub fn parts(package: &[u8]) -> BTreeMap<String, String> {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..package.len() {
        let mut part = package.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if let Ok(text) = String::from_utf8(bytes) {
            parts.insert(name, text);
        }
    }
    parts
}

/// A piece of markup: a tag without its brackets, or text as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Tag(String),
    Text(String),
}

/// The pieces of well-formed markup, in order; a test ends where it is not well-formed.
pub fn pieces(markup: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        if !before.is_empty() {
            assert!(!before.contains('>'), "a bare > in {before}");
            pieces.push(Piece::Text(plain(before)));
        }
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if tag.starts_with(['?', '!']) {
            continue;
        }
        assert!(tag.matches('"').count() % 2 == 0 && !tag.contains('<'), "<{tag}>");
        let name = tag.trim_matches('/').split_whitespace().next().unwrap_or_default().to_owned();
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_ref(), Some(&name), "</{name}> closes nothing");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        pieces.push(Piece::Tag(tag.to_owned()));
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "left open: {open:?}");
    pieces
}

/// The text that markup stands for.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for (place, piece) in text.split('&').enumerate() {
        if place == 0 {
            plain.push_str(piece);
            continue;
        }
        let (name, after) = piece.split_once(';').expect("an entity ends");
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" | "#39" => '\'',
            _ => panic!("&{name};"),
        });
        plain.push_str(after);
    }
    plain
}

/// The value of an attribute of a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!("{name}=\""))?.1.split_once('"').map(|(value, _)| value)
}
