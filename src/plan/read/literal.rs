//! Where in a TOML literal a letter of its value is written.

use std::ops::Range;

/// The bytes of `raw`, a TOML string with its quotes, that write the value's letter `index`, counted from 0.
pub(crate) fn letter(raw: &str, index: usize) -> Range<usize> {
    let quote = raw.chars().next().unwrap_or('"');
    let triple = raw.len() >= 6 && raw.chars().take(3).all(|c| c == quote);
    let mut at = if triple { 3 } else { 1 };
    if triple {
        // A line break right after the opening quotes belongs to the layout.
        for layout in ["\r\n", "\n"] {
            if raw.get(at..).is_some_and(|rest| rest.starts_with(layout)) {
                at += layout.len();
                break;
            }
        }
    }
    let mut seen = 0;
    while let Some(rest) = raw.get(at..).filter(|rest| !rest.is_empty()) {
        let written = written(rest, quote == '"');
        if let Written::Letter(length) = written {
            if seen == index {
                return at..at + length;
            }
            seen += 1;
        }
        at += written.length();
    }
    0..raw.len()
}

enum Written {
    /// One letter of the value in so many bytes.
    Letter(usize),
    /// Layout: a line break after a backslash, with the blanks that follow.
    Layout(usize),
}

impl Written {
    fn length(&self) -> usize {
        match self {
            Self::Letter(length) | Self::Layout(length) => *length,
        }
    }
}

fn written(rest: &str, escapes: bool) -> Written {
    let plain = rest.chars().next().map_or(1, char::len_utf8);
    if !escapes || !rest.starts_with('\\') {
        return Written::Letter(plain);
    }
    let after = &rest[1..];
    if after.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']) {
        return Written::Layout(rest.len() - after.trim_start().len());
    }
    let figures = match after.chars().next() {
        Some('u') => 4,
        Some('U') => 8,
        Some('x') => 2,
        _ => 0,
    };
    let first = after.chars().next().map_or(0, char::len_utf8);
    let mut end = (1 + first + figures).min(rest.len());
    while !rest.is_char_boundary(end) {
        end += 1;
    }
    Written::Letter(end)
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn a_letter_is_found_behind_escapes_and_layout() {
        let raw = r#""a\tb\u202Ec""#;
        assert_eq!(&raw[letter(raw, 3)], r"\u202E");
        let raw = "\"\"\"\nđ\\\n   \\u202E\"\"\"";
        assert_eq!(&raw[letter(raw, 1)], "\\u202E");
        assert_eq!(&r"'a\b'"[letter(r"'a\b'", 1)], r"\");
    }

    #[test]
    fn a_letter_that_is_not_there_is_the_whole_literal() {
        assert_eq!(letter("\"ab\"", 9), 0..4);
        assert_eq!(letter("", 0), 0..0);
    }
}
