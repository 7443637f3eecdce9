//! The neutral parts of a document: what is said, in order, without looks.

use super::Kind;
use crate::wording::documents::DRAFT_MARK;
use crate::wording::{Lang, rehearsal};

/// A document, ready to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What kind of document it is.
    pub kind: Kind,
    /// The language it is in.
    pub lang: Lang,
    /// Name of its file, without folder and extension; plain letters, digits and hyphens.
    pub stem: String,
    /// One line that names it in lists and file properties.
    pub title: String,
    /// How many copies of it stand on one page, to be cut apart; 1 for all but ballot papers.
    pub copies: u32,
    /// Whether it is a paper of a rehearsal, and void.
    pub rehearsal: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a document. Texts are plain; each renderer escapes what its format gives a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A mark across the page that this is not final.
    Draft(String),
    /// The head of an administrative document: two columns of centred lines.
    Head {
        /// Superior body, issuing body, number.
        left: Vec<HeadLine>,
        /// Name of the state, its motto, place and date.
        right: Vec<HeadLine>,
    },
    /// The head of a ballot paper.
    Ballot {
        /// What is written where the stamp goes.
        stamp: String,
        /// Whose paper it is, a centred line each.
        lines: Vec<String>,
        /// Which vote it is for.
        round: String,
        /// A colour that tells it from the papers of other votes; 0 for none.
        tint: u8,
    },
    /// The kind of document, centred, in capitals.
    Title(String),
    /// What it is about (trích yếu), centred, with a short line below.
    Subject(String),
    /// A heading of this level: 1 for a part, 2 for an item in it, 3 below.
    Heading(u8, String),
    /// A justified paragraph.
    Paragraph(String),
    /// A centred line, as "Kính gửi: …".
    Centred(String),
    /// A list.
    List {
        /// Numbered from 1; else with dashes.
        numbered: bool,
        /// Its items.
        items: Vec<String>,
    },
    /// Things to be done, each with a box to be ticked by hand.
    Checks(Vec<String>),
    /// A table.
    Table(Table),
    /// Signatures side by side, left to right.
    Signatures(Vec<Signature>),
    /// Recipients (Nơi nhận), lower left.
    Recipients {
        /// "Nơi nhận:".
        label: String,
        /// One line each.
        names: Vec<String>,
    },
    /// A small remark at the end: record code, what is invented.
    Remark(String),
    /// A text as a picture code (QR), for a machine to read.
    PictureCode(String),
    /// What follows begins a new page.
    Break,
}

/// A line in the head of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadLine {
    /// The text.
    pub text: String,
    /// How it is stressed.
    pub stress: Stress,
    /// Whether a line is drawn below.
    pub ruled: bool,
}

/// How a line is stressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// Not at all.
    Plain,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

/// A table; every row has as many cells as the head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Titles of the columns.
    pub head: Vec<String>,
    /// Alignment of the columns.
    pub align: Vec<Align>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Names and remarks.
    Left,
    /// Ordinals and marks.
    Center,
    /// Counts and shares.
    Right,
}

/// A place for a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// In what capacity, one line each, in capitals.
    pub capacity: Vec<String>,
    /// Whose name is printed below; empty where it is written by hand.
    pub name: String,
}

impl Document {
    /// The mark that it is not final, where it bears one.
    pub fn draft(&self) -> Option<&str> {
        self.blocks.iter().find_map(|block| match block {
            Block::Draft(mark) => Some(mark.as_str()),
            _ => None,
        })
    }

    /// The words across every page of what is not final, or of a rehearsal.
    pub fn mark(&self) -> Option<&'static str> {
        let words = if self.rehearsal { rehearsal::MARK } else { DRAFT_MARK };
        self.draft().map(|_| words.of(self.lang))
    }

    /// Whether `text` stands in any of its blocks.
    pub fn mentions(&self, text: &str) -> bool {
        self.blocks.iter().any(|block| block.texts().any(|said| said.contains(text)))
    }
}

impl Block {
    /// Every text of this block, in reading order.
    pub fn texts(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Draft(text)
            | Self::Title(text)
            | Self::Subject(text)
            | Self::Heading(_, text)
            | Self::Paragraph(text)
            | Self::Centred(text)
            | Self::Remark(text) => Box::new(std::iter::once(text.as_str())),
            Self::Head { left, right } => Box::new(left.iter().chain(right).map(|line| line.text.as_str())),
            Self::Ballot { stamp, lines, round, .. } => {
                Box::new(std::iter::once(stamp).chain(lines).chain([round]).map(String::as_str))
            }
            Self::List { items, .. } | Self::Checks(items) => Box::new(items.iter().map(String::as_str)),
            Self::Recipients { label, names } => Box::new(std::iter::once(label).chain(names).map(String::as_str)),
            Self::Table(table) => Box::new(table.head.iter().chain(table.rows.iter().flatten()).map(String::as_str)),
            Self::Signatures(columns) => Box::new(
                columns.iter().flat_map(|column| column.capacity.iter().chain([&column.name])).map(String::as_str),
            ),
            Self::PictureCode(_) | Self::Break => Box::new(std::iter::empty()),
        }
    }
}

impl Table {
    /// A table without rows; each column is its title and alignment.
    pub fn of(columns: &[(&str, Align)]) -> Self {
        let (head, align) = columns.iter().map(|(title, align)| ((*title).to_owned(), *align)).unzip();
        Self { head, align, rows: Vec::new() }
    }
}
