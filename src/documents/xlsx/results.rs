//! Charts of the results: for every round that was voted on, the votes for each name.

use super::super::block::Table;
use rust_xlsxwriter::{Chart, Worksheet, XlsxError};

/// Columns of the table of results: contest's title, round, name, votes for.
const TITLE: usize = 1;
const ROUND: usize = 2;
const NAME: u16 = 6;
const VOTES: u16 = 8;
const GRADE: usize = 7;
/// How high a chart is, in rows.
const ROWS: u32 = 22;

/// One chart below the other.
pub fn charts(sheet: &mut Worksheet, name: &str, figures: &str, table: &Table) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let votes = table.head.get(usize::from(VOTES)).map_or("", String::as_str);
    let mut place = 0;
    let mut first = 0;
    // The rows of one round follow each other; a table of grades has no one number for a name.
    for round in table.rows.chunk_by(|a, b| a.first() == b.first() && a.get(ROUND) == b.get(ROUND)) {
        let from = u32::try_from(first).unwrap_or(0) + 1;
        first += round.len();
        let to = u32::try_from(first).unwrap_or(0);
        let cell = |column: usize| round.first().and_then(|row| row.get(column)).map_or("", String::as_str);
        if !cell(GRADE).is_empty() {
            continue;
        }
        let mut chart = Chart::new_bar();
        chart
            .add_series()
            .set_name(votes)
            .set_categories((figures, from, NAME, to, NAME))
            .set_values((figures, from, VOTES, to, VOTES));
        let number = cell(ROUND);
        let heading = table.head.get(ROUND).map_or("", String::as_str);
        // A title that began with a contest's own words could begin with `=`, and be taken for a place.
        chart.title().set_name(&format!("{heading} {number}: {}", cell(TITLE)));
        // Bars run from below; the first on the paper is to stand above.
        chart.x_axis().set_min(0);
        chart.y_axis().set_reverse();
        chart.legend().set_hidden();
        chart.set_width(900).set_height(420);
        sheet.insert_chart(place, 0, &chart)?;
        place += ROWS;
    }
    Ok(())
}
