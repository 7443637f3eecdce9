//! Text with separators: which one it is, quotes, and the line each row begins on.

use super::limits;
use super::table::{Cell, Nature, Row, Table, TablePlace};
use super::trouble::{Mass, Trouble};

/// The separators that office programs write.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// The table of a text.
pub(crate) fn read(text: &str) -> Result<Table, Trouble> {
    let (separator, first, text) = match declared(text) {
        Some((separator, rest)) => (separator, 2, rest),
        None => (guess(text), 1, text),
    };
    let mut table = Table { place: TablePlace::File, rows: Vec::new() };
    let mut walk = Walk { rest: text, separator, line: first };
    let too_many = |what, limit| Trouble::TooMany { what, sheet: String::new(), limit };
    let mut filled = 0;
    while !walk.rest.is_empty() {
        let mut row = Row { number: walk.line, cells: Vec::new() };
        for column in 1.. {
            let (text, ends) = walk.field()?;
            if column > 16 * limits::COLUMNS {
                return Err(too_many(Mass::Columns, limits::COLUMNS));
            }
            if !text.trim().is_empty() {
                if column > limits::COLUMNS {
                    return Err(too_many(Mass::Columns, limits::COLUMNS));
                }
                filled += 1;
                row.cells.push(Cell { column, text, nature: Nature::Plain });
            }
            if ends {
                break;
            }
        }
        if filled > limits::CELLS {
            return Err(too_many(Mass::Cells, limits::CELLS));
        }
        if row.cells.is_empty() {
            continue;
        }
        if table.rows.len() == limits::ROWS {
            return Err(too_many(Mass::Rows, limits::ROWS));
        }
        table.rows.push(row);
    }
    Ok(table)
}

/// A walk over the fields, which knows its line: an editor shows nothing else of a row.
struct Walk<'t> {
    rest: &'t str,
    separator: u8,
    line: usize,
}

impl Walk<'_> {
    /// The next field, and whether its row ends with it.
    fn field(&mut self) -> Result<(String, bool), Trouble> {
        let mut field = String::new();
        if let Some(inner) = self.rest.strip_prefix('"') {
            self.rest = inner;
            self.quoted(&mut field)?;
        }
        let stops = [char::from(self.separator), '\n'];
        let end = self.rest.find(stops).unwrap_or(self.rest.len());
        let (plain, after) = self.rest.split_at(end);
        field.push_str(plain.strip_suffix('\r').unwrap_or(plain));
        let most = field.len().min(limits::CELL_BYTES);
        field.truncate((0..=most).rev().find(|at| field.is_char_boundary(*at)).unwrap_or(0));
        let ends = !after.starts_with(char::from(self.separator));
        self.line += usize::from(after.starts_with('\n'));
        self.rest = after.get(1..).unwrap_or_default();
        Ok((field, ends))
    }

    /// The text up to the closing quote; two quotes are one. One that stays open swallows the rest of the file, so the
    /// line on which it was opened is told.
    fn quoted(&mut self, field: &mut String) -> Result<(), Trouble> {
        let opened = self.line;
        loop {
            let (inner, after) = self.rest.split_once('"').ok_or(Trouble::UnclosedQuote { line: opened })?;
            self.line += inner.matches('\n').count();
            field.push_str(inner);
            self.rest = after;
            let Some(after) = after.strip_prefix('"') else { return Ok(()) };
            field.push('"');
            self.rest = after;
        }
    }
}

/// Excel reads a first line `sep=;` as the separator.
fn declared(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let mark = first.trim_end().strip_prefix("sep=")?.bytes().next()?;
    SEPARATORS.contains(&mark).then_some((mark, rest))
}

/// The separator that splits most lines into the same number of fields, outside quotes.
fn guess(text: &str) -> u8 {
    let mut best = (0, b',');
    for mark in SEPARATORS {
        let mut counts: Vec<usize> = Vec::new();
        let mut quoted = false;
        let mut count = 0;
        for byte in text.bytes().take(64 * 1024) {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' if !quoted => counts.push(std::mem::take(&mut count)),
                _ if byte == mark && !quoted => count += 1,
                _ => {}
            }
        }
        counts.push(count);
        let split = counts.iter().filter(|count| **count > 0).count();
        if split > best.0 {
            best = (split, mark);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let table = read(text).expect("a table");
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect();
        table.rows.iter().map(|row| (row.number, texts(row))).collect()
    }

    #[test]
    fn semicolons_tabs_and_commas_are_told_apart() {
        for text in ["Đơn vị;Tên, họ\nVP;A, B\n", "Đơn vị\tTên, họ\nVP\tA, B\n", "Đơn vị,\"Tên, họ\"\nVP,\"A, B\"\n"]
        {
            let expected = vec![
                (1, vec!["Đơn vị".to_owned(), "Tên, họ".to_owned()]),
                (2, vec!["VP".to_owned(), "A, B".to_owned()]),
            ];
            assert_eq!(rows(text), expected, "{text}");
        }
    }

    #[test]
    fn a_quoted_field_may_hold_a_line_break_and_the_lines_go_on_rightly() {
        let found = rows("a;b\n\"một\nhai\";x\n\nba;y\n");
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 5]);
    }

    #[test]
    fn a_declared_separator_is_obeyed() {
        assert_eq!(rows("sep=;\na;b\n")[0], (2, vec!["a".to_owned(), "b".to_owned()]));
    }

    #[test]
    fn a_quote_left_open_is_told_by_its_line() {
        assert_eq!(read("a;b\n\"c;d\ne;f\n"), Err(Trouble::UnclosedQuote { line: 2 }));
        assert!(read("a \" inch;b\nc;d\n").is_ok());
    }
}
