//! The walk over a document's body: paragraphs and tables, each with its number.

use super::inline::{self, Inline};
use super::numbering::Numbering;
use super::styles::{Styles, level};
use super::{Block, Paper, Paragraph};
use crate::plan::import::limits;
use crate::plan::import::markup::{Markup, Met};
use crate::plan::import::remark::{Remark, What};
use crate::plan::import::spot::Spot;
use crate::plan::import::table::{Cell, Nature, Row, Table, TablePlace};
use crate::plan::import::trouble::{Mass, Trouble};

pub(super) struct Walk<'s> {
    pub(super) paper: Paper,
    pub(super) paragraphs: usize,
    styles: &'s Styles,
    numbering: Numbering,
    contents: bool,
    bytes: usize,
}

/// How a paragraph is set.
#[derive(Default)]
struct Setting {
    style: Option<String>,
    outline: Option<u8>,
    list: Option<(usize, usize)>,
    centred: Option<bool>,
}

/// Reads the main part of a document.
pub(super) fn read(text: &str, styles: &Styles, numbering: Numbering) -> Result<Paper, Trouble> {
    let mut markup = Markup::new("word/document.xml", text);
    let mut walk = Walk { paper: Paper::default(), paragraphs: 0, styles, numbering, contents: false, bytes: 0 };
    while let Some(met) = markup.next()? {
        let Met::Open(element) = met else { continue };
        match element.name() {
            "p" => {
                let paragraph = walk.paragraph(&mut markup)?;
                walk.paper.blocks.extend(paragraph.map(Block::Paragraph));
            }
            "tbl" => {
                let table = walk.table(&mut markup)?;
                walk.paper.blocks.push(Block::Table(walk.paper.tables.len()));
                walk.paper.tables.push(table);
            }
            "sdtPr" | "sectPr" | "Fallback" => markup.skip()?,
            _ => {}
        }
    }
    Ok(walk.paper)
}

fn too_many(what: Mass, limit: usize) -> Trouble {
    Trouble::TooMany { what, sheet: String::new(), limit }
}

impl Walk<'_> {
    /// Notes what is left out of the paragraph that is being read.
    pub(super) fn remark(&mut self, what: What) {
        self.paper.remarks.push(Remark { spot: Spot::Paragraph(self.paragraphs), what });
    }

    /// A paragraph; `None` where it is empty or belongs to a table of contents.
    fn paragraph(&mut self, markup: &mut Markup<'_>) -> Result<Option<Paragraph>, Trouble> {
        self.paragraphs += 1;
        if self.paragraphs > limits::PARAGRAPHS {
            return Err(too_many(Mass::Paragraphs, limits::PARAGRAPHS));
        }
        let number = self.paragraphs;
        let mut setting = Setting::default();
        let mut inline = Inline::default();
        while let Some(met) = markup.next()? {
            match met {
                Met::Open(element) if element.name() == "pPr" => setting = read_setting(markup)?,
                Met::Open(element) => inline::open(self, markup, &element, &mut inline)?,
                Met::Close(name) if name.as_str() == "p" => break,
                Met::Close(name) => inline.close(name.as_str()),
                Met::Text(text) => {
                    self.bytes += text.len();
                    if self.bytes > limits::TEXT_BYTES {
                        return Err(too_many(Mass::Text, limits::TEXT_BYTES));
                    }
                    inline.text(&text);
                }
            }
        }
        let style = setting.style.as_deref();
        if self.styles.contents(style) {
            if !self.contents {
                self.remark(What::Contents);
            }
            self.contents = true;
            return Ok(None);
        }
        let bold = self.styles.bold(style);
        let runs = inline.finish(bold);
        if runs.iter().all(|run| run.text.trim().is_empty()) {
            return Ok(None);
        }
        // The level 10 says "body text" in so many words.
        let outline = setting.outline.filter(|level| *level <= 9).or_else(|| self.styles.heading(style));
        let heading = outline.filter(|_| setting.outline != Some(10));
        let list = setting.list.or_else(|| self.styles.list(style)).filter(|(list, _)| *list > 0);
        let item = list.and_then(|(list, depth)| self.numbering.next(list, depth));
        let centred = setting.centred.unwrap_or_else(|| self.styles.centred(style));
        Ok(Some(Paragraph { number, runs, heading, item, centred }))
    }

    /// A table; its cells are also counted as paragraphs.
    fn table(&mut self, markup: &mut Markup<'_>) -> Result<Table, Trouble> {
        let place = self.paper.tables.len() + 1;
        if place > limits::TABLES {
            return Err(too_many(Mass::Tables, limits::TABLES));
        }
        let mut table = Table { place: TablePlace::Nth(place), rows: Vec::new() };
        let (mut number, mut column) = (0, 1);
        let mut row = Row::default();
        while let Some(met) = markup.next()? {
            match met {
                Met::Open(element) => match element.name() {
                    "tr" => {
                        number += 1;
                        column = 1;
                        row = Row { number, cells: Vec::new() };
                    }
                    "tc" => {
                        let (mut cell, span) = self.cell(markup, table.rows.last(), column)?;
                        cell.column = column;
                        if !cell.text.trim().is_empty() {
                            row.cells.push(cell);
                        }
                        column += span;
                        if column > limits::COLUMNS + 1 {
                            return Err(too_many(Mass::Columns, limits::COLUMNS));
                        }
                    }
                    "tblPr" | "tblGrid" | "trPr" => markup.skip()?,
                    _ => {}
                },
                Met::Close(name) => match name.as_str() {
                    "tr" if !row.cells.is_empty() => {
                        if table.rows.len() == limits::ROWS {
                            return Err(too_many(Mass::Rows, limits::ROWS));
                        }
                        table.rows.push(std::mem::take(&mut row));
                    }
                    "tbl" => break,
                    _ => {}
                },
                Met::Text(_) => {}
            }
        }
        Ok(table)
    }

    /// A cell and how many columns it covers.
    fn cell(&mut self, markup: &mut Markup<'_>, above: Option<&Row>, column: usize) -> Result<(Cell, usize), Trouble> {
        let (mut text, mut span, mut covered) = (String::new(), 1, false);
        let mut depth = 0;
        while let Some(met) = markup.next()? {
            match met {
                Met::Open(element) => match element.name() {
                    "gridSpan" => span = element.number("val").unwrap_or(1).clamp(1, limits::COLUMNS),
                    "vMerge" => covered = element.attribute("val").as_deref() != Some("restart"),
                    "p" => {
                        if let Some(paragraph) = self.paragraph(markup)? {
                            let mark = paragraph.item.as_ref().map_or("", |item| item.mark.as_str());
                            let line = format!("{mark} {}", paragraph.text());
                            if !text.is_empty() {
                                text.push('\n');
                            }
                            if text.len() < limits::CELL_BYTES {
                                text.push_str(line.trim());
                            }
                        }
                    }
                    "tbl" => {
                        if depth == 0 {
                            self.remark(What::NestedTable);
                        }
                        depth += 1;
                    }
                    _ => {}
                },
                Met::Close(name) => match name.as_str() {
                    "tbl" => depth = usize::saturating_sub(depth, 1),
                    "tc" if depth == 0 => break,
                    _ => {}
                },
                Met::Text(_) => {}
            }
        }
        let mut cell = Cell { column, text, nature: Nature::Plain };
        if covered && cell.text.trim().is_empty() {
            // What is longer than any name is none, and would only be copied.
            let longest = 4 * crate::plan::limits::LINE_LETTERS;
            let above = above.and_then(|row| row.cell(column)).filter(|cell| cell.text.len() <= longest);
            cell.text = above.map_or(String::new(), |cell| cell.text.clone());
            cell.nature = Nature::Covered;
        }
        Ok((cell, span))
    }
}

fn read_setting(markup: &mut Markup<'_>) -> Result<Setting, Trouble> {
    let mut setting = Setting::default();
    let mut list: Option<usize> = None;
    let mut depth = 0;
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => match element.name() {
                "pStyle" => setting.style = element.attribute("val"),
                "outlineLvl" => setting.outline = level(element.number("val")),
                "numId" => list = element.number("val"),
                "ilvl" => depth = element.number("val").unwrap_or_default(),
                "jc" => setting.centred = Some(element.attribute("val").as_deref() == Some("center")),
                "rPr" | "pPrChange" | "sectPr" => markup.skip()?,
                _ => {}
            },
            Met::Close(name) if name.as_str() == "pPr" => break,
            _ => {}
        }
    }
    setting.list = list.map(|list| (list, depth));
    Ok(setting)
}
