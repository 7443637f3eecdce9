//! What the TOML parser found, in our own words.

use super::notebook::Notebook;
use crate::plan::fault::{FaultKind, SyntaxTrouble};
use toml::de::Error;

/// Most lines on which the file is told to be malformed: the first ones explain the rest.
const MOST: usize = 20;

/// Notes what is not well-formed, once a line; answers whether the tables can be read all the same, because every
/// trouble stays within one value.
pub(crate) fn note(errors: &[Error], text: &str, book: &Notebook<'_>) -> bool {
    let mut found: Vec<(std::ops::Range<usize>, &Error)> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error)).collect();
    found.sort_by_key(|(span, _)| (span.start, span.end));
    let mut readable = true;
    let mut lines = Vec::new();
    for (span, error) in found {
        let trouble = trouble(error.message(), &text[floor(text, span.start)..]);
        readable &= stays_within_a_value(&trouble, error.message(), text, span.start);
        let line = book.line_of(span.start);
        if !lines.contains(&line) && lines.len() < MOST {
            lines.push(line);
            book.note_malformed(span, FaultKind::Syntax(trouble));
        }
        if lines.len() == MOST {
            return false;
        }
    }
    readable
}

fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The parser's English message names the trouble; a message that is not known is told in general words.
fn trouble(message: &str, rest: &str) -> SyntaxTrouble {
    const NAMES: [(&str, SyntaxTrouble); 32] = [
        ("duplicate key", SyntaxTrouble::DuplicateKey),
        ("cannot extend value", SyntaxTrouble::DuplicateKey),
        ("cannot recurse", SyntaxTrouble::TooDeep),
        ("recursion limit", SyntaxTrouble::TooDeep),
        ("missing escaped value", SyntaxTrouble::Escape),
        ("too few unicode", SyntaxTrouble::Escape),
        ("invalid value, expected unicode", SyntaxTrouble::Escape),
        ("invalid basic string", SyntaxTrouble::UnclosedText),
        ("invalid multi-line basic string", SyntaxTrouble::UnclosedText),
        ("invalid literal string", SyntaxTrouble::UnclosedText),
        ("invalid multi-line literal string", SyntaxTrouble::UnclosedText),
        ("unclosed array table", SyntaxTrouble::Unclosed { bracket: "]]" }),
        ("unclosed array", SyntaxTrouble::Unclosed { bracket: "]" }),
        ("unclosed table", SyntaxTrouble::Unclosed { bracket: "]" }),
        ("unclosed inline table", SyntaxTrouble::Unclosed { bracket: "}" }),
        ("missing comma", SyntaxTrouble::Comma),
        ("extra comma", SyntaxTrouble::Comma),
        ("missing assignment", SyntaxTrouble::NoEquals),
        ("key with no value", SyntaxTrouble::NoEquals),
        ("extra", SyntaxTrouble::NoEquals),
        ("missing value", SyntaxTrouble::Unquoted),
        ("invalid unquoted key", SyntaxTrouble::Key),
        ("unquoted keys", SyntaxTrouble::Key),
        ("keys cannot", SyntaxTrouble::Key),
        ("missing key", SyntaxTrouble::Key),
        ("unexpected key or value", SyntaxTrouble::AfterValue),
        ("unexpected content", SyntaxTrouble::AfterValue),
        ("invalid date", SyntaxTrouble::Date),
        ("invalid time", SyntaxTrouble::Date),
        ("invalid offset", SyntaxTrouble::Date),
        ("invalid boolean", SyntaxTrouble::Unquoted),
        ("string values must be quoted", SyntaxTrouble::Unquoted),
    ];
    if let Some((_, trouble)) = NAMES.iter().find(|(start, _)| message.starts_with(start)) {
        return trouble.clone();
    }
    let numeric = [
        "leading zero",
        "sign",
        "radix",
        "digits",
        "mantissa",
        "fraction",
        "exponent",
        "integer",
        "float",
        "number",
        "`_`",
    ];
    let is_number = rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '_'));
    if is_number || numeric.iter().any(|word| message.contains(word)) {
        return SyntaxTrouble::Number;
    }
    SyntaxTrouble::Other
}

/// Whether reading on tells true faults only.
fn stays_within_a_value(trouble: &SyntaxTrouble, message: &str, text: &str, offset: usize) -> bool {
    match trouble {
        SyntaxTrouble::DuplicateKey => {
            // A header written twice loses its first table; a key written twice keeps its first value.
            let before = &text[..floor(text, offset)];
            let line = before.rsplit('\n').next().unwrap_or_default();
            !line.trim_start().starts_with('[')
        }
        SyntaxTrouble::Unquoted | SyntaxTrouble::Escape | SyntaxTrouble::Number | SyntaxTrouble::Date => true,
        // A text of one line ends with its line; one of several lines swallows the file.
        SyntaxTrouble::UnclosedText => !message.contains("multi-line"),
        SyntaxTrouble::Unclosed { .. }
        | SyntaxTrouble::Key
        | SyntaxTrouble::NoEquals
        | SyntaxTrouble::Comma
        | SyntaxTrouble::TooDeep
        | SyntaxTrouble::AfterValue
        | SyntaxTrouble::Other => false,
    }
}
