//! Lists and reports from office files: units, delegates, nominees, the agenda and the report.
//!
//! Pure: bytes with a name go in, values of a plan come out, with a remark for everything that was not understood, at
//! the place where it stands. Nothing in a file can make this take more than the sizes in [`limits`].

mod agenda;
mod archive;
mod columns;
mod csv;
mod decode;
mod docx;
mod guess;
mod ids;
mod kind;
mod known;
pub mod limits;
mod list;
mod markup;
mod nominees;
mod offers;
mod people;
mod placing;
mod remark;
mod report;
mod spot;
mod table;
mod trouble;
mod twins;
mod write;
mod xlsx;

pub use agenda::ImportedStep;
pub use columns::{Column, Meaning};
pub use kind::Kind;
pub use known::{is_plan, units_of};
pub use offers::offers;
pub use people::ImportedUnit;
pub use placing::{Placing, all_on, open_slates, place};
pub use remark::{Remark, Weight, What};
pub use report::{Written, report};
pub use spot::{Spot, letters};
pub use table::{Cell, Nature, Row, Table, TablePlace};
pub use trouble::{Foreign, Mass, Trouble};
pub use write::{Addition, NewPlan, merge, new_plan};

use crate::conference::{Nominee, Unit};
use columns::Understood;
use list::{List, Remarks};
use people::Gathering;

/// What is taken from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Units, with their delegates where the list names them.
    Units,
    /// Delegates of units.
    Delegates,
    /// Nominees of a contest.
    Nominees,
    /// The report.
    Report,
    /// The agenda.
    Agenda,
}

impl Wanted {
    /// Everything that can be asked for, with its word.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("units", Self::Units),
        ("delegates", Self::Delegates),
        ("nominees", Self::Nominees),
        ("report", Self::Report),
        ("agenda", Self::Agenda),
    ];
}

/// What the plan that is written into has already.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'k> {
    /// Its units.
    pub units: &'k [Unit],
}

/// How a table was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Where it stands.
    pub place: TablePlace,
    /// The row of its headings, as the file numbers it.
    pub heading: Option<usize>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Rows under the headings.
    pub rows: usize,
}

/// What a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// What was taken.
    pub wanted: Wanted,
    /// How each table that was read was understood.
    pub views: Vec<View>,
    /// Units with delegates; those the plan has are `known`, and stand here only with their new delegates.
    pub units: Vec<ImportedUnit>,
    /// Nominees, in ballot order.
    pub nominees: Vec<Nominee>,
    /// Steps, in order.
    pub steps: Vec<ImportedStep>,
    /// The report in Markdown.
    pub report: Option<String>,
    /// What was not understood, occurs twice or is refused.
    pub remarks: Vec<Remark>,
}

impl Import {
    /// Whether something in the file is refused, so that nothing may be written.
    pub fn is_refused(&self) -> bool {
        self.remarks.iter().any(|remark| remark.what.weight() == Weight::Refused)
    }
}

/// Reads a file. Where nothing is asked for, its columns tell what it holds.
pub fn import(name: &str, bytes: &[u8], wanted: Option<Wanted>, known: &Known<'_>) -> Result<Import, Trouble> {
    let kind = kind::of(name, bytes)?;
    let mut remarks = Remarks::default();
    let told = kind::ending(name);
    if mismatched(kind, &told) {
        remarks.tell(Spot::File, What::Ending(told));
    }
    let tables = match kind {
        Kind::Csv => vec![csv::read(&decode::text(bytes)?)?],
        Kind::Xlsx => {
            let (tables, found) = xlsx::read(bytes)?;
            remarks.list.extend(found);
            tables
        }
        Kind::Docx => {
            let paper = docx::read(bytes)?;
            if wanted == Some(Wanted::Report) || (wanted.is_none() && !holds_list(&paper)) {
                return report::of_paper(&paper, remarks);
            }
            paper.tables
        }
        Kind::Markdown if matches!(wanted, None | Some(Wanted::Report)) => {
            return report::of_text(&decode::text(bytes)?, remarks);
        }
        Kind::Markdown => return Err(Trouble::Unfit { kind }),
    };
    if wanted == Some(Wanted::Report) {
        return Err(Trouble::Unfit { kind });
    }
    of_tables(&tables, wanted, known, remarks)
}

/// Whether the ending of a name promises another kind.
fn mismatched(kind: Kind, ending: &str) -> bool {
    let usual: &[&str] = match kind {
        Kind::Xlsx => &["xlsx", "xlsm", "xltx"],
        Kind::Docx => &["docx", "docm", "dotx"],
        Kind::Csv | Kind::Markdown => return matches!(ending, "xls" | "doc" | "ods" | "odt" | "pdf"),
    };
    !usual.contains(&ending)
}

/// Whether a document is an agenda or a list rather than a report: its tables say more than its paragraphs.
fn holds_list(paper: &docx::Paper) -> bool {
    let listed = paper.tables.iter().filter(|table| {
        let columns = columns::understand(table);
        columns.heading.is_some() && what_of(&columns).is_some()
    });
    let letters =
        |table: &Table| table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.len()).sum::<usize>();
    let beside = paper.blocks.iter().map(|block| match block {
        docx::Block::Paragraph(paragraph) => paragraph.text().len(),
        docx::Block::Table(_) => 0,
    });
    listed.map(letters).sum::<usize>() > beside.sum()
}

/// What the columns of a table hold.
fn what_of(columns: &Understood) -> Option<Wanted> {
    let people = columns.has(Meaning::Person) || columns.has(Meaning::Given);
    match () {
        () if columns.has(Meaning::Content) => Some(Wanted::Agenda),
        () if columns.has(Meaning::Nominee) => Some(Wanted::Nominees),
        () if people => Some(Wanted::Delegates),
        () if columns.has(Meaning::Unit) => Some(Wanted::Units),
        () => None,
    }
}

/// Whether a table can give what is asked for.
fn gives(columns: &Understood, wanted: Wanted) -> bool {
    let people = columns.has(Meaning::Person) || columns.has(Meaning::Given);
    match wanted {
        Wanted::Units => columns.has(Meaning::Unit) || people,
        Wanted::Delegates => people,
        Wanted::Nominees => columns.has(Meaning::Nominee) || columns.has(Meaning::Unit) || people,
        Wanted::Agenda => columns.has(Meaning::Content),
        Wanted::Report => false,
    }
}

fn of_tables(
    tables: &[Table],
    wanted: Option<Wanted>,
    known: &Known<'_>,
    mut remarks: Remarks,
) -> Result<Import, Trouble> {
    if tables.is_empty() {
        return Err(if wanted.is_some() { Trouble::NoTable } else { Trouble::NoText });
    }
    let understood: Vec<Understood> = tables.iter().map(columns::understand).collect();
    let Some(wanted) = wanted.or_else(|| understood.iter().find_map(what_of)) else {
        let rows = tables.iter().map(|table| table.rows.len()).max().unwrap_or_default();
        return Err(Trouble::NoHeadings { rows: rows.min(limits::HEAD_ROWS) });
    };
    let mut import = Import {
        wanted,
        views: Vec::new(),
        units: Vec::new(),
        nominees: Vec::new(),
        steps: Vec::new(),
        report: None,
        remarks: Vec::new(),
    };
    let mut gathering = Gathering::new(known);
    let mut bare: Option<usize> = None;
    for (table, columns) in tables.iter().zip(&understood) {
        if !gives(columns, wanted) {
            remarks.tell(table.whole(), What::OtherTable);
            continue;
        }
        let heading = columns.heading.and_then(|at| table.rows.get(at)).map(|row| row.number);
        let rows = table.rows.len().saturating_sub(columns.first);
        import.views.push(View { place: table.place.clone(), heading, columns: columns.columns.clone(), rows });
        if rows == 0 {
            bare = bare.or(heading);
        }
        let list = List { table, columns };
        match wanted {
            Wanted::Units | Wanted::Delegates => gathering.read(&list, &mut remarks),
            Wanted::Nominees => nominees::read(&list, known, &mut import.nominees, &mut remarks),
            Wanted::Agenda => agenda::read(&list, &mut import.steps, &mut remarks),
            Wanted::Report => {}
        }
    }
    if import.views.is_empty() {
        return Err(Trouble::NoTable);
    }
    if let Some(row) = bare.filter(|_| import.views.iter().all(|view| view.rows == 0)) {
        return Err(Trouble::HeadingsOnly { row });
    }
    import.units = gathering.units;
    import.units.retain(|imported| !imported.known || !imported.unit.delegates.is_empty());
    import.remarks = remarks.close();
    Ok(import)
}

#[cfg(test)]
mod tests;
