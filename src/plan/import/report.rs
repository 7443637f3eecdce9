//! The report: Markdown from a document, with everything that was left out.

use super::docx::{self, Block, Paper};
use super::list::Remarks;
use super::remark::{Remark, What};
use super::spot::Spot;
use super::table::Nature;
use super::trouble::Trouble;
use super::{Import, Wanted};
use crate::text::clean;
use crate::text::clean::survey;

/// A report in Markdown, and what of it was left out or is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text; empty where something is refused.
    pub markdown: String,
    /// What was left out.
    pub remarks: Vec<Remark>,
}

/// The report in the bytes of a document, for a plan that names it.
pub fn report(name: &str, bytes: &[u8]) -> Result<Written, Trouble> {
    let import = super::import(name, bytes, Some(Wanted::Report), &super::Known::default())?;
    let markdown = if import.is_refused() { String::new() } else { import.report.unwrap_or_default() };
    Ok(Written { markdown, remarks: import.remarks })
}

pub(super) fn of_paper(paper: &Paper, mut remarks: Remarks) -> Result<Import, Trouble> {
    if paper.blocks.is_empty() {
        return Err(Trouble::NoText);
    }
    for block in &paper.blocks {
        match block {
            Block::Paragraph(paragraph) => refuse(&paragraph.text(), &Spot::Paragraph(paragraph.number), &mut remarks),
            Block::Table(at) => {
                let Some(table) = paper.tables.get(*at) else { continue };
                for row in &table.rows {
                    for cell in row.cells.iter().filter(|cell| cell.nature != Nature::Covered) {
                        refuse(&cell.text, &table.spot(row.number, cell.column), &mut remarks);
                    }
                }
            }
        }
    }
    for remark in &paper.remarks {
        remarks.tell(remark.spot.clone(), remark.what.clone());
    }
    let text = docx::markdown(paper);
    // What is refused has been told with its place.
    let text = clean(&text).unwrap_or_default();
    Ok(taken(text, remarks))
}

pub(super) fn of_text(text: &str, mut remarks: Remarks) -> Result<Import, Trouble> {
    if text.trim().is_empty() {
        return Err(Trouble::NoText);
    }
    for unclean in survey(text).take(50) {
        remarks.tell(Spot::Field { line: unclean.line, field: unclean.column }, What::Unclean(unclean.what));
    }
    Ok(taken(clean(text).unwrap_or_default(), remarks))
}

fn taken(text: String, remarks: Remarks) -> Import {
    Import {
        wanted: Wanted::Report,
        views: Vec::new(),
        units: Vec::new(),
        nominees: Vec::new(),
        steps: Vec::new(),
        report: Some(text),
        remarks: remarks.close(),
    }
}

fn refuse(text: &str, spot: &Spot, remarks: &mut Remarks) {
    if super::decode::is_old_font(text) {
        remarks.tell(spot.clone(), What::OldFont(crate::plan::place::quoted(text)));
    } else if let Some(unclean) = survey(text).next() {
        remarks.tell(spot.clone(), What::Unclean(unclean.what));
    }
}
