//! A neutral table as a worksheet.

use super::super::block::{Align, Table};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The widest that a column becomes, in characters.
const WIDEST: usize = 48;
/// The number of A4 in this format.
const A4: u8 = 9;

/// Writes a table: in columns of figures what is a number becomes one, all else stays text, a leading `=` too.
pub fn write(sheet: &mut Worksheet, name: &str, table: &Table) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    titles(sheet, &table.head)?;
    let text = cell();
    let share = cell().set_num_format("0.00");
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, (said, align)) in (0..).zip(cells.iter().zip(&table.align)) {
            match number(said).filter(|_| *align != Align::Left) {
                Some((number, false)) => sheet.write_number_with_format(row, column, number, &text)?,
                Some((number, true)) => sheet.write_number_with_format(row, column, number, &share)?,
                None => sheet.write_string_with_format(row, column, said, &text)?,
            };
        }
    }
    for column in 0..table.head.len() {
        let longest = table.rows.iter().filter_map(|row| row.get(column)).map(|text| text.chars().count()).max();
        let width = longest.unwrap_or(0).clamp(8, WIDEST) + 2;
        sheet.set_column_width(u16::try_from(column).unwrap_or(u16::MAX), u16::try_from(width).unwrap_or(10))?;
    }
    if let (Ok(rows), Ok(columns)) = (u32::try_from(table.rows.len()), u16::try_from(table.head.len())) {
        sheet.autofilter(0, 0, rows, columns.saturating_sub(1))?;
    }
    Ok(())
}

/// The titles of the columns, which stay in sight and are printed on every page.
pub fn titles(sheet: &mut Worksheet, titles: &[String]) -> Result<(), XlsxError> {
    let bold = cell().set_bold().set_align(FormatAlign::Center).set_text_wrap();
    for (column, title) in (0..).zip(titles) {
        sheet.write_string_with_format(0, column, title, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A cell with lines, in the typeface of documents.
pub fn cell() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_font_name("Times New Roman").set_font_size(12)
}

/// The number that a cell says, and whether it has decimals, be their mark a comma or a point.
fn number(said: &str) -> Option<(f64, bool)> {
    let (whole, decimals) = said.split_once([',', '.']).unwrap_or((said, ""));
    let figures = |text: &str| text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !figures(whole) || !figures(decimals) {
        return None;
    }
    let has_decimals = !decimals.is_empty();
    let plain = if has_decimals { format!("{whole}.{decimals}") } else { whole.to_owned() };
    plain.parse().ok().map(|number| (number, has_decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_numbers_and_words_are_not() {
        assert_eq!(number("07"), Some((7.0, false)));
        assert_eq!(number("76,92"), Some((76.92, true)));
        assert_eq!(number("76.92"), Some((76.92, true)));
        for text in ["", "=1", "1e5", "-1", "co-nganh", "1,2,3", "NaN", "12345678901234567890"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
