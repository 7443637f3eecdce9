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
use super::block::Document;
use body::Body;
pub(in crate::documents) use package::zipped;
use std::io;

/// The document as a docx package; equal documents give equal bytes.
pub fn render(document: &Document) -> io::Result<Vec<u8>> {
    let mut body = Body::default();
    body.tight = document.kind == Kind::Sheets;
    if document.copies > 1 {
        body.copies(&document.blocks, document.copies);
    } else {
        body.blocks(&document.blocks);
    }
    package::pack(document, body)
}

#[cfg(test)]
mod tests;
