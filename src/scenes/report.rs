//! A page of a report: its heading, and its blocks under it.

use super::ink::MEASURE;
use super::poster::{Piece, Poster, Room};
use super::prose::{Paragraph, Prose};
use super::roster::Entries;
use crate::conference::report::{Page, ReportBlock};
use crate::terminal::card::{Block, Card};
use crate::terminal::look::Look;
use crate::wording::scenes as words;
use ratatui::text::Line;

/// The page.
pub(super) fn compose<'a>(step: &str, page: &Page, (number, pages): (usize, usize), room: &Room<'a>) -> Poster<'a> {
    let heading = if page.heading.trim().is_empty() { step } else { &page.heading };
    let mut blocks = page.blocks.as_slice();
    if let [ReportBlock::Heading(_, first), rest @ ..] = blocks
        && first == heading
    {
        blocks = rest;
    }
    Poster {
        kicker: step.to_owned(),
        corner: words::page(room.look.lang, number, pages),
        heading: heading.to_owned(),
        from_the_top: true,
        heading_share: 0,
        heading_within: false,
        pieces: vec![Piece::roster(80, Blocks { parts: parts(blocks, room), look: room.look })],
    }
}

/// What of a page is drawn alike.
enum Part<'a> {
    Prose(Prose<'a>),
    Table(Vec<Vec<String>>),
}

struct Blocks<'a> {
    parts: Vec<Part<'a>>,
    look: &'a Look,
}

fn parts<'a>(blocks: &[ReportBlock], room: &Room<'a>) -> Vec<Part<'a>> {
    let styles = &room.look.styles;
    let mut parts = Vec::new();
    for block in blocks {
        let paragraph = match block {
            ReportBlock::Heading(_, text) => {
                Paragraph { indent: 0, mark: String::new(), text: text.clone(), style: styles.title }
            }
            ReportBlock::Paragraph(text) => {
                Paragraph { indent: 0, mark: String::new(), text: text.clone(), style: styles.text }
            }
            ReportBlock::Item(depth, mark, text) => Paragraph {
                indent: usize::from(*depth).min(5) * 3,
                mark: mark.clone(),
                text: text.clone(),
                style: styles.text,
            },
            ReportBlock::Row(cells) => {
                if let Some(Part::Table(rows)) = parts.last_mut() {
                    rows.push(cells.clone());
                } else {
                    parts.push(Part::Table(vec![cells.clone()]));
                }
                continue;
            }
        };
        parts.push(Part::Prose(Prose::new(vec![paragraph], room).at_the_left()));
    }
    parts
}

impl Entries for Blocks<'_> {
    fn lines(&self, width: u16, dense: bool) -> Vec<Vec<Line<'static>>> {
        let lines = self.parts.iter().map(|part| match part {
            Part::Prose(prose) => prose.lines(width, dense).into_iter().flatten().collect(),
            Part::Table(rows) => {
                let mut rows = rows.iter().cloned();
                let head = rows.next().unwrap_or_default();
                let table = Block::Table { head, rows: rows.collect(), sides: Vec::new() };
                Card::new(vec![table]).lines(width, self.look)
            }
        });
        lines.collect()
    }

    fn bounds(&self) -> (u16, u16) {
        (20, MEASURE)
    }

    fn columns(&self) -> (u16, u16) {
        (1, 1)
    }
}
