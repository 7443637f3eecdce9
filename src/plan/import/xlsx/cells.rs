//! The cells of one sheet.

use super::strings::rich;
use crate::plan::import::limits;
use crate::plan::import::markup::{Element, Markup, Met};
use crate::plan::import::spot::reference;
use crate::plan::import::table::{Cell, Nature, Row, Table, TablePlace};
use crate::plan::import::trouble::{Mass, Trouble};

/// What the cells of a sheet refer to.
pub(crate) struct Known<'k> {
    pub(crate) part: &'k str,
    pub(crate) sheet: &'k str,
    pub(crate) shared: &'k [String],
    pub(crate) moments: &'k [bool],
}

impl Known<'_> {
    fn too_many(&self, what: Mass, limit: usize) -> Trouble {
        Trouble::TooMany { what, sheet: self.sheet.to_owned(), limit }
    }
}

/// What the sheets read so far hold; a text that many cells share is counted in each.
#[derive(Default)]
pub(crate) struct Taken {
    cells: usize,
    bytes: usize,
}

/// The table of a sheet; `taken` counts over the whole workbook.
pub(crate) fn read(text: &str, known: &Known<'_>, taken: &mut Taken) -> Result<Table, Trouble> {
    let mut table = Table { place: TablePlace::Sheet(known.sheet.to_owned()), rows: Vec::new() };
    let mut markup = Markup::new(known.part, text);
    let mut row = Row::default();
    let mut column = 0;
    let mut merged = Vec::new();
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => match element.name() {
                "row" => {
                    let number = element.number("r").unwrap_or(row.number + 1);
                    row = Row { number, cells: Vec::new() };
                    column = 0;
                }
                "c" => {
                    let at = element.attribute("r").and_then(|at| reference(&at));
                    column = at.map_or(column + 1, |(column, _)| column);
                    let Some(mut cell) = cell(&mut markup, &element, known)? else { continue };
                    if column > limits::COLUMNS {
                        return Err(known.too_many(Mass::Columns, limits::COLUMNS));
                    }
                    taken.cells += 1;
                    taken.bytes += cell.text.len();
                    if taken.cells > limits::CELLS {
                        return Err(known.too_many(Mass::Cells, limits::CELLS));
                    }
                    if taken.bytes > limits::TEXT_BYTES {
                        return Err(known.too_many(Mass::Text, limits::TEXT_BYTES));
                    }
                    cell.column = column;
                    row.cells.push(cell);
                }
                "mergeCell" => merged.extend(element.attribute("ref")),
                _ => {}
            },
            Met::Close(name) if name.as_str() == "row" && !row.cells.is_empty() => {
                if table.rows.len() == limits::ROWS {
                    return Err(known.too_many(Mass::Rows, limits::ROWS));
                }
                row.cells.sort_by_key(|cell| cell.column);
                let number = row.number;
                table.rows.push(std::mem::replace(&mut row, Row { number, cells: Vec::new() }));
            }
            _ => {}
        }
    }
    table.rows.sort_by_key(|row| row.number);
    let mut covered = 0;
    for range in merged {
        covered += cover(&mut table, &range);
        if covered > limits::COVERED {
            return Err(known.too_many(Mass::Covered, limits::COVERED));
        }
    }
    Ok(table)
}

/// A cell that holds something.
fn cell(markup: &mut Markup<'_>, element: &Element<'_>, known: &Known<'_>) -> Result<Option<Cell>, Trouble> {
    let kind = element.attribute("t").unwrap_or_default();
    let style = element.number("s");
    let (mut text, mut formula, mut within) = (String::new(), false, false);
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(inner) => match inner.name() {
                "v" => within = true,
                "f" => formula = true,
                "is" => text = rich(markup, "is")?,
                _ => {}
            },
            Met::Text(part) if within && text.len() < limits::CELL_BYTES => text.push_str(&part),
            Met::Text(_) => {}
            Met::Close(name) => match name.as_str() {
                "c" => break,
                "v" => within = false,
                _ => {}
            },
        }
    }
    let mut nature = Nature::Plain;
    match kind.as_str() {
        "s" => text = text.trim().parse().ok().and_then(|at: usize| known.shared.get(at)).cloned().unwrap_or_default(),
        "e" => nature = Nature::Error,
        "str" | "inlineStr" | "b" => {}
        _ => {
            let moment = style.and_then(|style| known.moments.get(style)).copied().unwrap_or_default();
            if kind == "d" || (moment && !text.is_empty()) {
                nature = Nature::Moment;
            } else if let Some((whole, "0" | "00")) = text.split_once('.') {
                text = whole.to_owned();
            }
        }
    }
    if text.trim().is_empty() {
        if !formula || kind == "str" {
            return Ok(None);
        }
        nature = Nature::NoValue;
    }
    Ok(Some(Cell { column: 0, text, nature }))
}

/// Gives the lower cells of a merged column the text of its first cell: a unit is often written once for all of its
/// delegates. What is merged across is a title, and stays where it is. Answers how many rows were covered.
fn cover(table: &mut Table, range: &str) -> usize {
    let Some((from, to)) = range.split_once(':') else { return 0 };
    let (Some((column, first)), Some((_, last))) = (reference(from), reference(to)) else { return 0 };
    let start = table.rows.partition_point(|row| row.number < first);
    let Some(top) = table.rows.get(start).filter(|row| row.number == first).and_then(|row| row.cell(column)).cloned()
    else {
        return 0;
    };
    // What is longer than any name is none, and would only be copied.
    if top.text.len() > 4 * crate::plan::limits::LINE_LETTERS {
        return 0;
    }
    let mut rows = 0;
    for row in table.rows.iter_mut().skip(start + 1).take_while(|row| row.number <= last) {
        if let Err(at) = row.cells.binary_search_by_key(&column, |cell| cell.column) {
            row.cells.insert(at, Cell { nature: Nature::Covered, ..top.clone() });
        }
        rows += 1;
    }
    rows
}
