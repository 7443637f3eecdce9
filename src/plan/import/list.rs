//! The rows of a list: where they end, what stands outside, and cells that are refused.

use super::columns::{Meaning, Understood};
use super::decode::is_old_font;
use super::limits;
use super::remark::{Remark, What};
use super::spot::Spot;
use super::table::{Nature, Row, Table};
use crate::plan::place::quoted;
use crate::text::{clean_line, fold};

/// Remarks as they are gathered.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    pub(crate) list: Vec<Remark>,
    /// How many found no place.
    more: usize,
}

impl Remarks {
    pub(crate) fn tell(&mut self, spot: Spot, what: What) {
        // What refuses the file is never lost behind what is only told.
        let refused = what.weight() == super::remark::Weight::Refused;
        if self.list.len() < limits::REMARKS || (refused && self.list.len() < 2 * limits::REMARKS) {
            self.list.push(Remark { spot, what });
        } else {
            self.more += 1;
        }
    }

    /// All of them; those that found no place are counted.
    pub(crate) fn close(mut self) -> Vec<Remark> {
        if self.more > 0 {
            self.list.push(Remark { spot: Spot::File, what: What::More(self.more) });
        }
        self.list
    }
}

/// A table with its columns understood.
pub(crate) struct List<'t> {
    pub(crate) table: &'t Table,
    pub(crate) columns: &'t Understood,
}

impl<'t> List<'t> {
    /// The rows of entries. What stands above, below and beside is told.
    pub(crate) fn rows(&self, names: &[Meaning], remarks: &mut Remarks) -> Vec<&'t Row> {
        self.tell_columns(remarks);
        let number = self.columns.at(Meaning::Number);
        let mut rows: Vec<&Row> = Vec::new();
        let mut counted = number.is_some();
        let headings = self.columns.heading.and_then(|at| self.table.rows.get(at));
        for (at, row) in self.table.rows.iter().enumerate() {
            if at < self.columns.first {
                if self.columns.heading.is_some_and(|heading| at < heading) {
                    self.outside(row, remarks);
                }
                continue;
            }
            // A long table repeats its headings on each page.
            if headings.is_some_and(|headings| headings.cells == row.cells) {
                continue;
            }
            let is_named = names.iter().filter_map(|name| self.columns.at(*name)).any(|name| row.cell(name).is_some());
            let numbered = number.is_some_and(|number| row.cell(number).is_some());
            let gap = rows.last().is_some_and(|last| row.number > last.number + 1);
            let below = (counted && !rows.is_empty() && !numbered && (gap || row.cells.len() == 1)) || is_closing(row);
            if !is_named || below {
                self.outside(row, remarks);
            } else {
                counted &= numbered;
                rows.push(row);
            }
        }
        rows
    }

    fn tell_columns(&self, remarks: &mut Remarks) {
        for column in self.columns.columns.iter().filter(|column| column.meaning.is_none()) {
            let rows = self.table.rows.get(self.columns.first..).unwrap_or_default();
            if rows.iter().any(|row| row.cell(column.number).is_some()) {
                let row = self.columns.heading.and_then(|at| self.table.rows.get(at)).map_or(1, |row| row.number);
                remarks.tell(self.table.spot(row, column.number), What::Column(column.heading.clone()));
            }
        }
    }

    fn outside(&self, row: &Row, remarks: &mut Remarks) {
        let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.trim()).collect();
        let column = row.cells.first().map_or(1, |cell| cell.column);
        remarks.tell(self.table.spot(row.number, column), What::Outside(quoted(&texts.join(" · "))));
    }

    /// The clean text of a cell with a meaning; `None` where nothing stands there or it is refused, which is told.
    pub(crate) fn line(&self, row: &Row, meaning: Meaning, limit: usize, remarks: &mut Remarks) -> Option<String> {
        let column = self.columns.at(meaning)?;
        let cell = row.cell(column)?;
        let spot = self.table.spot(row.number, column);
        match cell.nature {
            Nature::Error => {
                remarks.tell(spot, What::CellError(quoted(&cell.text)));
                return None;
            }
            Nature::NoValue => {
                remarks.tell(spot, What::NoValue);
                return None;
            }
            Nature::Plain | Nature::Moment | Nature::Covered => {}
        }
        cleaned(&cell.text, limit).map_err(|what| remarks.tell(spot, what)).ok().filter(|line| !line.is_empty())
    }

    /// Where a cell with a meaning stands.
    pub(crate) fn spot(&self, row: &Row, meaning: Meaning) -> Spot {
        self.table.spot(row.number, self.columns.at(meaning).unwrap_or(1))
    }
}

/// One line, or why it is refused. Breaks inside a cell only make it narrower.
pub(crate) fn cleaned(text: &str, limit: usize) -> Result<String, What> {
    let flat = text.replace(['\n', '\r', '\t'], " ");
    let flat = flat.trim();
    if flat.is_empty() || matches!(flat, "-" | "–" | "…" | "...") {
        return Ok(String::new());
    }
    // Before the letters are judged one by one: the old fonts also use some that are refused.
    if is_old_font(flat) {
        return Err(What::OldFont(quoted(flat)));
    }
    let line = clean_line(flat, limit).map_err(|unclean| What::Unclean(unclean.what))?;
    if is_formula(&line) {
        return Err(What::Formula(quoted(&line)));
    }
    Ok(line)
}

/// Whether a spreadsheet would run a text: another program would be started by a list that was only opened.
fn is_formula(line: &str) -> bool {
    let mut letters = line.chars();
    match letters.next() {
        Some('=' | '@') => true,
        Some('+' | '-') => line.contains(['(', '|', '!']) && letters.next().is_some_and(|next| !next.is_whitespace()),
        _ => false,
    }
}

/// The letters of a line under a list that are looked at.
const LONGEST_CLOSING: usize = 40;

/// Sums, signatures and distribution lists that stand under a list.
fn is_closing(row: &Row) -> bool {
    const WORDS: [&str; 9] =
        ["tong cong", "tong so", "cong:", "nguoi lap", "noi nhan", "ghi chu:", "danh sach nay", "ky ten", "total"];
    let first = row.cells.iter().find(|cell| !cell.text.trim().is_empty());
    first.is_some_and(|cell| {
        let start: String = cell.text.chars().take(LONGEST_CLOSING).collect();
        let text = fold(&start);
        text == "cong" || WORDS.iter().any(|word| text.starts_with(word))
    })
}
