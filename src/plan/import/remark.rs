//! What is told beside the result: what was not understood, what occurs twice, what is refused.

use super::spot::Spot;
use crate::text::Blemish;

/// A remark with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Where.
    pub spot: Spot,
    /// What.
    pub what: What,
}

/// What a remark says. Texts of the file are held fit to print and cut to a readable length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Text that is refused from anywhere.
    Unclean(Blemish),
    /// A text that a spreadsheet would run as a formula.
    Formula(String),
    /// A formula whose value is not in the file.
    NoValue,
    /// A cell that shows an error like `#REF!`.
    CellError(String),
    /// More entries than a plan takes; the rest is not read.
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// Letters typed in a font of the time before Unicode.
    OldFont(String),
    /// The same name twice; the second is left out.
    Twice {
        /// The name.
        name: String,
        /// The place of the first.
        first: Spot,
    },
    /// Two names that differ by a slip; both are kept.
    Alike {
        /// The name.
        name: String,
        /// The other one.
        other: String,
        /// The place of the other.
        first: Spot,
    },
    /// A unit of a person that the plan does not have; it is added.
    NewUnit {
        /// Its name.
        name: String,
        /// A known unit that it resembles.
        nearest: Option<String>,
    },
    /// A column that is not understood, by its heading; it is not read.
    Column(String),
    /// Text outside the list: titles above, notes below.
    Outside(String),
    /// A row without the name it should have.
    Nameless(String),
    /// A value that is no number of minutes and no time.
    NoMinutes(String),
    /// A vote flag that is neither yes nor no; the person votes.
    NoVote(String),
    /// A sheet that is hidden, and not read.
    HiddenSheet,
    /// A sheet or table with nothing of what was asked for.
    OtherTable,
    /// A step whose kind no word tells; it becomes a note.
    NoKind(String),
    /// The name's ending says another kind of file than its content.
    Ending(String),
    /// A picture, a chart or an embedded object.
    Picture,
    /// A text box, with its text.
    TextBox(String),
    /// The head of pages, with its text.
    PageHead(String),
    /// The foot of pages, with its text.
    PageFoot(String),
    /// A footnote or endnote.
    Footnote,
    /// A comment.
    Comment,
    /// Deleted text of tracked changes, not read.
    Deleted(String),
    /// Inserted text of tracked changes, read.
    Inserted,
    /// A formula of mathematics.
    Equation,
    /// A sign of a symbol font.
    Symbol,
    /// A table inside a table; its text is read without its lines.
    NestedTable,
    /// The table of contents, not read.
    Contents,
    /// Remarks that are only counted.
    More(usize),
}

/// How a remark is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing is written while it stands.
    Refused,
    /// The same or nearly the same name twice.
    Twin,
    /// Not understood, or left out.
    LeftOut,
    /// Understood in a way the reader should know of.
    Note,
}

impl What {
    /// How it is meant.
    pub fn weight(&self) -> Weight {
        match self {
            Self::Unclean(_) | Self::Formula(_) | Self::CellError(_) | Self::OldFont(_) | Self::TooMany { .. } => {
                Weight::Refused
            }
            Self::Twice { .. } | Self::Alike { .. } => Weight::Twin,
            Self::NewUnit { .. } | Self::Inserted | Self::NoKind(_) | Self::Ending(_) | Self::NestedTable => {
                Weight::Note
            }
            _ => Weight::LeftOut,
        }
    }
}
