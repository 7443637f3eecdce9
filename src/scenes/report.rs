//! A page of a report: its heading, and its blocks under it.

use super::ink::MEASURE;
use super::measure::clamp;
use super::poster::{Piece, Poster, Room};
use super::prose::{Paragraph, Prose};
use super::reading;
use super::roster::{Entries, Large};
use crate::conference::report::{Page, ReportBlock};
use crate::terminal::card::{Block, Card};
use crate::terminal::look::Look;
use crate::wording::scenes as words;
use ratatui::text::Line;

/// The page.
pub(super) fn compose<'a>(step: &str, page: &Page, (number, pages): (usize, usize), room: &Room<'a>) -> Poster<'a> {
    let heading = if page.heading.trim().is_empty() { step } else { &page.heading };
    let mut blocks = page.blocks.as_slice();
    let mut before = 0;
    if let [ReportBlock::Heading(_, first), rest @ ..] = blocks
        && first == heading
    {
        blocks = rest;
        before = 1;
    }
    Poster {
        kicker: step.to_owned(),
        corner: words::page(room.look.lang, number, pages),
        heading: heading.to_owned(),
        from_the_top: true,
        heading_share: 0,
        heading_within: false,
        pieces: vec![Piece::roster(80, Blocks { parts: parts(blocks, room), before, look: room.look })],
    }
}

/// What of a page is drawn alike.
enum Part<'a> {
    Prose(Prose<'a>),
    Table(Vec<Vec<String>>),
}

struct Blocks<'a> {
    parts: Vec<Part<'a>>,
    /// Blocks of the page that stand elsewhere, before these.
    before: usize,
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

impl Part<'_> {
    /// How many blocks of the page it is.
    fn blocks(&self) -> usize {
        match self {
            Self::Prose(_) => 1,
            Self::Table(rows) => rows.len(),
        }
    }
}

/// Marks where a row of a table begins; it takes no cell, and is never drawn.
const MARK: char = '\u{2060}';

/// The lines of a table.
fn table(rows: &[Vec<String>], width: u16, look: &Look) -> Vec<Line<'static>> {
    let mut rows = rows.iter().cloned();
    let head = rows.next().unwrap_or_default();
    let table = Block::Table { head, rows: rows.collect(), sides: Vec::new() };
    Card::new(vec![table]).lines(width, look)
}

/// The first line of a row of a table, and how many it has.
fn lines_of_row(rows: &[Vec<String>], row: usize, width: u16, look: &Look) -> Option<(u16, u16)> {
    let mut marked = rows.to_vec();
    let first = |row: Option<&mut Vec<String>>| row.and_then(|row| row.first_mut()).map(|cell| cell.insert(0, MARK));
    first(marked.get_mut(row))?;
    first(marked.get_mut(row + 1));
    let lines = table(&marked, width, look);
    let mut marks = (0..).zip(&lines).filter(|(_, line)| line.spans.iter().any(|span| span.content.contains(MARK)));
    let (from, _) = marks.next()?;
    // Under the head of a table stands a rule.
    let rule = u16::from(row == 0);
    let to = marks.next().map_or(clamp(lines.len()), |(next, _): (u16, _)| next - rule);
    Some((from, to.saturating_sub(from).max(1)))
}

impl Blocks<'_> {
    /// The part in which a block stands, and which of its blocks it is.
    fn place(&self, block: usize) -> (usize, usize) {
        let mut rest = block.saturating_sub(self.before);
        for (at, part) in self.parts.iter().enumerate() {
            match rest.checked_sub(part.blocks()) {
                Some(left) => rest = left,
                None => return (at, rest),
            }
        }
        (self.parts.len(), 0)
    }
}

impl Entries for Blocks<'_> {
    fn entry_of(&self, line: usize) -> usize {
        // The heading stands above all of them.
        if line < self.before { usize::MAX } else { self.place(line).0 }
    }

    fn part_of(&self, line: usize, width: u16) -> Option<(u16, u16)> {
        let (part, row) = self.place(line);
        match self.parts.get(part)? {
            Part::Prose(_) => None,
            Part::Table(rows) => lines_of_row(rows, row, width, self.look),
        }
    }

    fn lines(&self, width: u16, dense: bool) -> Vec<Vec<Line<'static>>> {
        let lines = self.parts.iter().map(|part| match part {
            Part::Prose(prose) => prose.lines(width, dense).into_iter().flatten().collect(),
            Part::Table(rows) => table(rows, width, self.look),
        });
        lines.collect()
    }

    fn large(&self, room: &Room<'_>, height: u16) -> Option<Large> {
        let prose = |part: &Part<'_>| match part {
            Part::Prose(prose) => Some((prose.paragraphs().to_vec(), prose.copy(room.width))),
            Part::Table(_) => None,
        };
        let all: Option<Vec<_>> = self.parts.iter().map(prose).collect();
        let (paragraphs, copies): (Vec<_>, Vec<_>) = all?.into_iter().unzip();
        let pointed = room.pointed.map(|line| self.entry_of(line));
        reading::large(&paragraphs.concat(), copies.concat(), pointed, room, height)
    }

    fn bounds(&self) -> (u16, u16) {
        (20, MEASURE)
    }

    fn columns(&self) -> (u16, u16) {
        (1, 1)
    }
}
