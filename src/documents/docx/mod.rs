//! Documents for a word processor, laid out as Decree 30/2020/NĐ-CP, Annex I asks.
//!
//! The parts of the package are written here as they stand in it. A library between would hide the few things that
//! matter: rows of titles that repeat, a first page without a number, a mark across every page of a draft, and bytes
//! that depend on the document alone, without clock or chance.

mod ballot;
mod body;
mod head;
mod measures;
mod package;
mod paragraph;
mod signatures;
mod styles;
mod table;

use super::Kind;
use super::block::{Block, Document};
use body::Body;
pub(in crate::documents) use package::zipped;
use std::io;

/// What the rest of a tally sheet leaves of a page to its tables, in twentieths of a point.
const ROOM_FOR_ROWS: u32 = 6_600;
/// A row to be filled by hand is between five millimetres and nine.
const LOWEST: u32 = 290;
const HIGHEST: u32 = 500;

/// The document as a docx package; equal documents give equal bytes.
pub fn render(document: &Document) -> io::Result<Vec<u8>> {
    let mut body = Body::default();
    body.rows = (document.kind == Kind::Sheets).then(|| rows_by_hand(document));
    if document.copies > 1 {
        body.copies(&document.blocks, document.copies);
    } else {
        body.blocks(&document.blocks);
    }
    package::pack(document, body)
}

/// How high rows to be filled by hand are, so that all of them fill the page, and none is too low for a stroke.
fn rows_by_hand(document: &Document) -> u32 {
    let lines = |block: &Block| if let Block::Table(table) = block { table.rows.len() + 1 } else { 0 };
    let lines: usize = document.blocks.iter().map(lines).sum();
    (ROOM_FOR_ROWS / u32::try_from(lines).unwrap_or(u32::MAX).max(1)).clamp(LOWEST, HIGHEST)
}

#[cfg(test)]
mod tests;
