//! Documents of a word processor: paragraphs, lists and tables, and a list of what is left out.

mod body;
mod headings;
mod inline;
mod margins;
mod markdown;
mod numbering;
mod styles;

pub(crate) use markdown::markdown;

use super::archive::Package;
use super::remark::Remark;
use super::table::Table;
use super::trouble::Trouble;

/// A document as it is read.
#[derive(Debug, Default)]
pub(crate) struct Paper {
    /// Its blocks, in order.
    pub(crate) blocks: Vec<Block>,
    /// Its tables, in order.
    pub(crate) tables: Vec<Table>,
    /// What was left out.
    pub(crate) remarks: Vec<Remark>,
}

/// A piece of a document.
#[derive(Debug)]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// The table with this place among the document's tables.
    Table(usize),
}

/// A paragraph with what a reader sees of its form.
#[derive(Debug, Default)]
pub(crate) struct Paragraph {
    /// Its number in the document, from 1.
    pub(crate) number: usize,
    /// Its text in pieces of one form.
    pub(crate) runs: Vec<Run>,
    /// The level of its heading, from 1.
    pub(crate) heading: Option<u8>,
    /// Its mark and depth in a list.
    pub(crate) item: Option<Item>,
    /// It stands in the middle of the line.
    pub(crate) centred: bool,
}

/// Text of one form.
#[derive(Debug, Default, Clone)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

/// A place in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Depth, from 0.
    pub(crate) depth: usize,
    /// The mark as it is shown; empty for a bullet.
    pub(crate) mark: String,
}

impl Paragraph {
    /// Its text without form.
    pub(crate) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether everything that can be seen is bold.
    pub(crate) fn is_bold(&self) -> bool {
        let mut seen = self.runs.iter().filter(|run| !run.text.trim().is_empty()).peekable();
        seen.peek().is_some() && seen.all(|run| run.bold)
    }
}

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Paper, Trouble> {
    let mut package = Package::open(bytes)?;
    let styles = styles::read(&package.part("word/styles.xml")?.unwrap_or_default())?;
    let numbering = numbering::read(&package.part("word/numbering.xml")?.unwrap_or_default())?;
    let main = package.main("word/document.xml")?;
    let text = package.part(&main)?.ok_or(Trouble::NoPart { part: "word/document.xml" })?;
    let mut paper = body::read(&text, &styles, numbering)?;
    headings::find(&mut paper);
    paper.remarks.extend(margins::read(&mut package));
    Ok(paper)
}
