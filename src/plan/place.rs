//! From byte offsets to lines and columns in characters, and the excerpt that is printed with a caret.

use super::fault::{Excerpt, Place};
use crate::text::{Blemish, Unclean, cells, clean::survey};
use std::ops::Range;

/// Characters shown before a fault on a long line.
const BEFORE: usize = 60;
/// Characters shown from a fault's first letter on.
const AFTER: usize = 80;

/// The lines of a text.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// The line of a byte offset, counted from 1.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// The bytes of a line, without its line break.
    pub(crate) fn range(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let end = if end > start && self.text.as_bytes()[end - 1] == b'\r' { end - 1 } else { end };
        start..end.max(start)
    }

    /// The span within its first line, its ends on letters.
    fn on_one_line(&self, span: &Range<usize>) -> (usize, Range<usize>) {
        let mut start = span.start.min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        let line = self.line_of(start);
        let mut end = span.end.clamp(start, self.range(line).end.max(start));
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        (line, start..end)
    }

    /// The places of many spans in one walk: a line of megabytes with thousands of faults stays cheap.
    pub(crate) fn places(&self, spans: &[Range<usize>]) -> Vec<Place> {
        let lone: Vec<(usize, Range<usize>)> = spans.iter().map(|span| self.on_one_line(span)).collect();
        let mut asked: Vec<(usize, usize)> =
            lone.iter().flat_map(|(line, span)| [(span.start, *line), (span.end, *line)]).collect();
        asked.sort_unstable();
        asked.dedup();
        let mut columns: Vec<(usize, usize)> = Vec::with_capacity(asked.len());
        let (mut here, mut at, mut column) = (0, 0, 1);
        for (offset, line) in asked {
            if line != here {
                (here, at, column) = (line, self.range(line).start, 1);
            }
            column += self.text[at..offset].chars().count();
            at = offset;
            columns.push((offset, column));
        }
        let column_of = |offset: usize| {
            columns.binary_search_by_key(&offset, |(known, _)| *known).map_or(1, |found| columns[found].1)
        };
        lone.into_iter()
            .map(|(line, span)| {
                let column = column_of(span.start);
                Place { line, column, end_column: column_of(span.end).max(column + 1) }
            })
            .collect()
    }

    /// What is printed of the line a span begins on.
    pub(crate) fn excerpt(&self, span: &Range<usize>) -> Excerpt {
        let (line, span) = self.on_one_line(span);
        let whole = self.range(line);
        let from = self.text[whole.start..span.start].char_indices().rev().nth(BEFORE - 1);
        let from = from.map_or(whole.start, |(at, _)| whole.start + at);
        let rest = span.start..whole.end.max(span.start);
        let to = self.text[rest.clone()].char_indices().nth(AFTER).map_or(rest.end, |(at, _)| rest.start + at);
        let mut before = printable(&self.text[from..span.start]);
        if from > whole.start {
            before.insert(0, '…');
        }
        let under = cells(&printable(&self.text[span.start..span.end.min(to)])).max(1);
        let mut text = format!("{before}{}", printable(&self.text[span.start..to]));
        if to < whole.end {
            text.push('…');
        }
        Excerpt { text, before: cells(&before), under }
    }
}

/// A text in which every character that a terminal could obey or hide is replaced by a visible sign.
pub(crate) fn printable(text: &str) -> String {
    let bad: std::collections::HashSet<usize> = survey(text).map(|unclean| unclean.index).collect();
    text.chars()
        .enumerate()
        .map(|(index, letter)| match letter {
            '\t' | '\n' | '\r' => ' ',
            _ if bad.contains(&index) => '\u{FFFD}',
            _ => letter,
        })
        .collect()
}

/// The bytes of the first `most` characters of a text that are refused from anywhere, in order.
pub(crate) fn refused(text: &str, most: usize) -> Vec<(Range<usize>, Blemish)> {
    let mut found: Vec<Unclean> = survey(text).take(most).collect();
    // A letter with too many marks is told when the last mark is met, which can be after another character.
    found.sort_by_key(|unclean| unclean.index);
    let mut letters = text.char_indices().enumerate().peekable();
    let mut spans = Vec::with_capacity(found.len());
    for unclean in found {
        while letters.next_if(|(index, _)| *index < unclean.index).is_some() {}
        if let Some((_, (at, letter))) = letters.peek() {
            spans.push((*at..at + letter.len_utf8(), unclean.what));
        }
    }
    spans
}

/// A word of the file, fit to stand inside a sentence.
pub(crate) fn quoted(text: &str) -> String {
    let start: String = text.chars().take(BEFORE + 1).collect();
    crate::text::shorten(&printable(&start), BEFORE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let text = "đầu\r\ntên = \"Vụ\" # x\n";
        let lines = Lines::new(text);
        let at = text.find("\"Vụ\"").expect("it is there");
        let span = at..at + "\"Vụ\"".len();
        assert_eq!(lines.places(std::slice::from_ref(&span)), [Place { line: 2, column: 7, end_column: 11 }]);
        assert_eq!(lines.excerpt(&span), Excerpt { text: "tên = \"Vụ\" # x".into(), before: 6, under: 4 });
    }

    #[test]
    fn an_excerpt_never_repeats_a_control_character() {
        let text = "a = \"\u{202E}b\u{1B}[2J\"";
        let shown = Lines::new(text).excerpt(&(4..text.len()));
        assert_eq!(shown.text, "a = \"\u{FFFD}b\u{FFFD}[2J\"");
    }

    #[test]
    fn refused_letters_are_told_in_order() {
        let text = format!("a\u{34F}{}\u{200B}", "\u{301}".repeat(9));
        let spans: Vec<usize> = refused(&text, 9).into_iter().map(|(span, _)| span.start).collect();
        assert_eq!(spans, [0, 1, text.len() - 3]);
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let text = "đ".repeat(1000);
        let shown = Lines::new(&text).excerpt(&(1000..1004));
        assert_eq!((shown.before, shown.under), (61, 2));
        assert!(shown.text.starts_with('…') && shown.text.ends_with('…'));
    }

    #[test]
    fn a_place_at_the_very_end_is_survived() {
        for text in ["", "a", "a\n", "\r\n"] {
            let lines = Lines::new(text);
            for offset in 0..5 {
                let span = offset..offset + 3;
                assert_eq!(lines.places(std::slice::from_ref(&span)).len(), 1);
                lines.excerpt(&span);
            }
        }
    }
}
