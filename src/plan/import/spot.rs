//! Where something stands in a foreign file, as its author would look for it.

/// A place in a spreadsheet, a text or a document; everything is counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The whole file.
    File,
    /// A sheet of a workbook.
    Sheet(String),
    /// A cell of a workbook.
    Cell {
        /// The sheet's name.
        sheet: String,
        /// Column.
        column: usize,
        /// Row.
        row: usize,
    },
    /// A field of a text with separators.
    Field {
        /// Line of the file.
        line: usize,
        /// Field in its row.
        field: usize,
    },
    /// A paragraph of a document, those in tables counted too.
    Paragraph(usize),
    /// A cell of a table in a document.
    Inside {
        /// Table.
        table: usize,
        /// Row.
        row: usize,
        /// Column.
        column: usize,
    },
}

/// The letters of a column, as spreadsheets name it: 1 is `A`, 28 is `AB`.
pub fn letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[rest % 26]));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The column and row of a reference like `AB12`.
pub(crate) fn reference(text: &str) -> Option<(usize, usize)> {
    let text = text.trim_matches('$');
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0;
    for letter in letters.bytes() {
        let value = letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?;
        column = column * 26 + usize::from(value) + 1;
    }
    Some((column, row.parse().ok().filter(|row| *row > 0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, name) in [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA")] {
            assert_eq!(letters(column), name);
            assert_eq!(reference(&format!("{name}7")), Some((column, 7)));
        }
    }

    #[test]
    fn what_is_no_reference_is_none() {
        for text in ["", "A", "7", "A0", "ABCD1", "Ă1", "A1B", "A99999999999999999999"] {
            assert_eq!(reference(text), None, "{text}");
        }
    }
}
