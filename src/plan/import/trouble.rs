//! Why a foreign file cannot be read at all.

use super::kind::Kind;
use crate::conference::ContestId;

/// What is wrong with the file; `wording::import` says it with what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is nothing in it.
    Empty,
    /// It is larger than is read.
    TooLarge {
        /// The limit.
        megabytes: usize,
    },
    /// A kind of file that is not read.
    Foreign(Foreign),
    /// Its name says one kind and its content is no such thing.
    NotWhatItSays {
        /// As the name ends.
        ending: String,
    },
    /// The package cannot be opened: cut short or damaged.
    Broken,
    /// A part of the package is damaged, or is no well-formed XML.
    BrokenPart {
        /// The part.
        part: String,
        /// The byte at which reading stopped.
        byte: u64,
    },
    /// A part that must be there is not.
    NoPart {
        /// The part.
        part: &'static str,
    },
    /// A part that unpacks to more than is taken.
    Bomb {
        /// The part.
        part: String,
        /// The limit.
        megabytes: usize,
    },
    /// More parts than any office file has.
    TooManyParts {
        /// The limit.
        limit: usize,
    },
    /// Elements nested deeper than any office file has them.
    TooDeep {
        /// The part.
        part: String,
        /// The limit.
        limit: usize,
    },
    /// A part that declares a document type or entities, which no office file does.
    Entities {
        /// The part.
        part: String,
    },
    /// More of something than is read.
    TooMany {
        /// Of what.
        what: Mass,
        /// The sheet, where it is one.
        sheet: String,
        /// The limit.
        limit: usize,
    },
    /// The text is not Unicode.
    NotUnicode {
        /// The line of the first such byte.
        line: usize,
    },
    /// A quote that is opened and not closed.
    UnclosedQuote {
        /// The line on which it is opened.
        line: usize,
    },
    /// No row of headings that is known was found.
    NoHeadings {
        /// The rows that were looked at.
        rows: usize,
    },
    /// There are headings and nothing under them.
    HeadingsOnly {
        /// The row of the headings.
        row: usize,
    },
    /// No table of the kind that was asked for.
    NoTable,
    /// The file has no text.
    NoText,
    /// What was asked for does not come from such a file.
    Unfit {
        /// What the file is.
        kind: Kind,
    },
    /// The plan that is written into is no well-formed TOML.
    BrokenPlan,
    /// The plan has an agenda already.
    AgendaThere,
    /// The contest takes its nominees from another one.
    Chained {
        /// Its id.
        id: ContestId,
    },
    /// Nominees for a plan of several contests, and none is named.
    WhichContest,
    /// Nominees are written into a contest that the plan does not have.
    UnknownContest {
        /// As asked for.
        id: ContestId,
    },
}

/// Kinds of file that are known and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A workbook of Excel before 2007.
    OldWorkbook,
    /// A document of Word before 2007.
    OldDocument,
    /// An office file behind a password.
    Locked,
    /// A spreadsheet of `LibreOffice` (`.ods`).
    OpenSheet,
    /// A text of `LibreOffice` (`.odt`).
    OpenText,
    /// A binary workbook.
    BinaryWorkbook,
    /// A presentation.
    Slides,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A page of HTML, often named `.xls`.
    WebPage,
    /// RTF, often named `.doc`.
    RichText,
    /// An archive that is no office file.
    Archive,
    /// Anything else that is no text.
    Binary,
}

/// What a limit of a file counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mass {
    /// Rows that hold anything.
    Rows,
    /// Columns.
    Columns,
    /// Filled cells.
    Cells,
    /// Cells that merged ones cover.
    Covered,
    /// Bytes of text.
    Text,
    /// Elements of a part.
    Elements,
    /// Sheets or tables.
    Tables,
    /// Paragraphs.
    Paragraphs,
}
