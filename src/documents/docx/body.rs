//! Blocks, in order, as the body of the package's main part.

use super::super::block::Block;
use super::super::letters;
use super::super::picture_code::Squares;
use super::measures::{PICTURE_CODE, TEXT};
use super::paragraph::Paragraph;
use super::{ballot, head, signatures, table};

/// The list whose items have dashes.
const DASHES: u32 = 1;
/// The list whose items have boxes; numbered lists follow it.
const BOXES: u32 = 2;

/// The body as far as it is written.
#[derive(Debug, Default)]
pub struct Body {
    /// Its markup.
    pub xml: String,
    /// How many numbered lists it holds; they follow the lists of dashes and of boxes.
    pub numbered: u32,
    /// The pictures in it.
    pub pictures: Vec<Vec<u8>>,
    /// How high the rows of its tables are, where they are set to fill one page; else as high as their text.
    pub rows: Option<u32>,
    breaks: bool,
}

impl Body {
    /// Appends blocks.
    pub fn blocks(&mut self, blocks: &[Block]) {
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first() {
            rest = after;
            match (block, after) {
                // Recipients stand at the left of who signs.
                (Block::Signatures(columns), [Block::Recipients { label, names }, after @ ..]) => {
                    match columns.as_slice() {
                        [column] => {
                            self.table(&signatures::beside(&recipients(label, names), column));
                            rest = after;
                        }
                        _ => self.block(block, None),
                    }
                }
                _ => self.block(block, after.first()),
            }
        }
    }

    /// The same blocks several times on one page, to be cut apart.
    pub fn copies(&mut self, blocks: &[Block], copies: u32) {
        let mut one = Self::default();
        one.blocks(blocks);
        self.xml = ballot::sheet(&one.xml, copies);
        self.numbered = one.numbered;
        self.pictures = one.pictures;
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        // A signature alone on a page could be put under anything; small print alone on one is a page wasted.
        let goes_on = matches!(next, Some(Block::Signatures(_) | Block::Remark(_)));
        match block {
            // It stands in the headers, on every page.
            Block::Draft(_) => {}
            Block::Head { left, right } => self.table(&head::write(left, right)),
            Block::Ballot { stamp, lines, round, tint } => self.table(&ballot::head(stamp, lines, round, *tint)),
            Block::Title(text) => self.line("Title", text, true),
            Block::Subject(text) => {
                self.line("Subtitle", text, true);
                let rule = letters::width(text, 14, true).min(TEXT) / 3;
                let line = Paragraph { rule: Some((TEXT - rule) / 2), keeps_next: true, ..Paragraph::of("Rule") };
                self.paragraph(line, "");
            }
            Block::Heading(level, text) => {
                let style = match level {
                    0 | 1 => "Heading1",
                    2 => "Heading2",
                    _ => "Heading3",
                };
                self.line(style, text, true);
            }
            Block::Paragraph(text) => {
                let leads = text.ends_with(':') && matches!(next, Some(Block::List { .. } | Block::Table(_)));
                self.line("BodyText", text, goes_on || leads || matches!(next, Some(Block::PictureCode(_))));
            }
            Block::Centred(text) => self.line("Centred", text, goes_on),
            Block::List { numbered, items } => self.list(*numbered, items, goes_on),
            Block::Checks(items) => self.checks(items, goes_on),
            Block::Table(lines) => self.table(&table::lined(lines, self.rows.map_or(table::NORMAL, table::by_hand))),
            Block::Signatures(columns) => {
                // One row of signatures does not go over to the next page without the other.
                self.xml.push_str(&signatures::write(columns, self.rows.is_some(), goes_on));
                self.xml.push_str(&Paragraph { keeps_next: goes_on, ..Paragraph::of("Gap") }.text(""));
            }
            Block::Recipients { label, names } => {
                let recipients = recipients(label, names);
                self.xml.push_str(&recipients);
            }
            Block::Remark(text) => self.line("Remark", text, goes_on),
            Block::PictureCode(text) => self.picture_code(text),
            Block::Break => self.breaks = true,
        }
    }

    fn line(&mut self, style: &'static str, text: &str, keeps_next: bool) {
        self.paragraph(Paragraph { keeps_next, ..Paragraph::of(style) }, text);
    }

    fn paragraph(&mut self, paragraph: Paragraph, text: &str) {
        let breaks = std::mem::take(&mut self.breaks);
        self.xml.push_str(&Paragraph { breaks, ..paragraph }.text(text));
    }

    fn list(&mut self, numbered: bool, items: &[String], goes_on: bool) {
        let (style, list) = if numbered {
            self.numbered += 1;
            ("ListNumber", BOXES + self.numbered)
        } else {
            ("ListBullet", DASHES)
        };
        for (place, item) in items.iter().enumerate() {
            let keeps_next = goes_on && place + 1 == items.len();
            self.paragraph(Paragraph { keeps_next, list: Some(list), ..Paragraph::of(style) }, item);
        }
    }

    fn checks(&mut self, items: &[String], goes_on: bool) {
        for (place, item) in items.iter().enumerate() {
            let keeps_next = goes_on && place + 1 == items.len();
            self.paragraph(Paragraph { keeps_next, list: Some(BOXES), ..Paragraph::of("Check") }, item);
        }
    }

    /// A table, and the narrow line that keeps it apart from the next.
    fn table(&mut self, table: &str) {
        if self.breaks {
            self.paragraph(Paragraph::of("Gap"), "");
        }
        self.xml.push_str(table);
        self.xml.push_str(&Paragraph::of("Gap").text(""));
    }

    fn picture_code(&mut self, text: &str) {
        let Some(squares) = Squares::of(text) else {
            self.line("Centred", text, false);
            return;
        };
        self.pictures.push(squares.png());
        let number = self.pictures.len();
        let drawing = format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{PICTURE_CODE}\" cy=\"{PICTURE_CODE}\"/>\
             <wp:docPr id=\"{number}\" name=\"QR {number}\" descr=\"{text}\"/><a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"QR {number}\"/>\
             <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{PICTURE_CODE}\" cy=\"{PICTURE_CODE}\"/></a:xfrm><a:prstGeom prst=\"rect\">\
             <a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            text = super::super::xml::escaped(text)
        );
        self.xml.push_str(&Paragraph::of("Centred").runs(&drawing));
    }
}

fn recipients(label: &str, names: &[String]) -> String {
    let mut said = Paragraph { keeps_next: true, ..Paragraph::of("RecipientsLabel") }.text(label);
    let line = |name: &String| Paragraph { keeps_next: true, ..Paragraph::of("Recipients") }.text(&format!("- {name}"));
    said.extend(names.iter().map(line));
    said
}
