//! Tables as CSV for spreadsheets.

use super::block::Table;
use super::results;
use crate::conference::Conference;
use crate::wording::Lang;
use std::io;

/// Without this mark spreadsheets read Vietnamese as another encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The results of every round, one row a nominee.
pub fn results(conference: &Conference, lang: Lang) -> io::Result<Vec<u8>> {
    table(&results::table(conference, lang))
}

/// A table as CSV.
pub fn table(table: &Table) -> io::Result<Vec<u8>> {
    let mut writer = ::csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in std::iter::once(&table.head).chain(&table.rows) {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(::csv::IntoInnerError::into_error)
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
fn harmless(cell: &str) -> String {
    if cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::block::Align;
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_vietnamese_is_told_as_utf_8() {
        let mut lines = Table::of(&[("Tên", Align::Left), ("Phiếu", Align::Right)]);
        for name in ["=HYPERLINK(1)", "+1", "-1", "@x", " =2", "a, \"b\""] {
            lines.rows.push(vec![name.into(), "07".into()]);
        }
        let text = String::from_utf8(table(&lines).expect("csv")).expect("utf-8");
        assert_eq!(
            text,
            "\u{feff}Tên,Phiếu\n'=HYPERLINK(1),07\n'+1,07\n'-1,07\n'@x,07\n' =2,07\n\"a, \"\"b\"\"\",07\n"
        );
    }
}
