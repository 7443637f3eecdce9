//! A table as it stands in any kind of file: cells with their places.

use super::spot::Spot;

/// Rows of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Where the table as a whole stands.
    pub place: TablePlace,
    /// Its rows, those that hold nothing left out.
    pub rows: Vec<Row>,
}

/// Where a table stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum TablePlace {
    /// It is the whole file.
    #[default]
    File,
    /// A sheet of a workbook.
    Sheet(String),
    /// A table of a document, counted from 1.
    Nth(usize),
}

/// A row with its number in the file, counted from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The row, or the line it begins on.
    pub number: usize,
    /// The cells that hold anything, by column.
    pub cells: Vec<Cell>,
}

/// A cell that holds something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The column, counted from 1.
    pub column: usize,
    /// Its text, as it stands in the file.
    pub text: String,
    /// What the file says of it beside its text.
    pub nature: Nature,
}

/// What a cell is beside its text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Nature {
    /// A text or a number.
    #[default]
    Plain,
    /// A number that is shown as a date or a time.
    Moment,
    /// A formula without a value.
    NoValue,
    /// An error of the spreadsheet.
    Error,
    /// It shows what stands in the merged cell that covers it.
    Covered,
}

impl Table {
    /// The place of a cell.
    pub fn spot(&self, row: usize, column: usize) -> Spot {
        match &self.place {
            TablePlace::File => Spot::Field { line: row, field: column },
            TablePlace::Sheet(sheet) => Spot::Cell { sheet: sheet.clone(), column, row },
            TablePlace::Nth(table) => Spot::Inside { table: *table, row, column },
        }
    }

    /// The place of the table.
    pub fn whole(&self) -> Spot {
        match &self.place {
            TablePlace::File => Spot::File,
            TablePlace::Sheet(sheet) => Spot::Sheet(sheet.clone()),
            TablePlace::Nth(table) => Spot::Inside { table: *table, row: 1, column: 1 },
        }
    }
}

impl Row {
    /// The cell in a column.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.binary_search_by_key(&column, |cell| cell.column).ok().and_then(|at| self.cells.get(at))
    }

    /// The trimmed text in a column; empty where nothing stands.
    pub fn text(&self, column: usize) -> &str {
        self.cell(column).map_or("", |cell| cell.text.trim())
    }
}
