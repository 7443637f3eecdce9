//! A text set in big letters.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use unicode_normalization::UnicodeNormalization;

use super::Size;
use super::blocks::Blocks;
use super::glyph::{Glyph, glyph};
use crate::terminal::scaled;

/// A text set in big letters of one size, in lines that fit in a width.
#[derive(Debug, Clone)]
pub struct Set {
    size: Size,
    lines: Vec<Row>,
    /// The pixel rows between the highest and the lowest ink, the same for all lines.
    ink: (u16, u16),
}

/// A line of letters.
#[derive(Debug, Clone, Default)]
struct Row {
    glyphs: Vec<Rc<Glyph>>,
    /// Its pixels from left to right.
    width: u16,
}

impl Set {
    /// `text` in lines of at most `width` cells, broken between words and about as long as each other; `None` if that
    /// takes more than `lines`, if a word alone is too wide, or if a letter has no drawing.
    pub fn new(text: &str, size: Size, width: u16, lines: usize) -> Option<Self> {
        let width = width.checked_mul(size.blocks.across())?;
        let composed: String = text.nfc().collect();
        let words: Option<Vec<Row>> = composed.split_whitespace().map(|word| Row::of(word, size)).collect();
        let words = words.filter(|words| !words.is_empty() && words.iter().all(|word| word.width <= width))?;
        let space = glyph(' ', size)?;
        let count = broken(&words, space.advance, width).len();
        if count > lines {
            return None;
        }
        // The narrowest width that takes no more lines leaves no word alone on the last.
        let widest = words.iter().map(|word| word.width).max().unwrap_or(width);
        let (mut low, mut high) = (widest.min(width), width);
        while count > 1 && low < high {
            let middle = u16::midpoint(low, high);
            if broken(&words, space.advance, middle).len() <= count { high = middle } else { low = middle + 1 }
        }
        let lines: Vec<Row> =
            broken(&words, space.advance, high).into_iter().map(|words| Row::joined(words, &space)).collect();
        let inked = lines.iter().flat_map(|line| &line.glyphs).filter_map(|glyph| glyph.inked_rows());
        let ink = inked.reduce(|one, two| (one.0.min(two.0), one.1.max(two.1)))?;
        Some(Self { size, lines, ink })
    }

    /// `text` in the largest letters with which it takes at most `width` cells, `rows` rows and `lines` lines.
    pub fn largest(text: &str, blocks: Blocks, (width, rows): (u16, u16), lines: usize) -> Option<Self> {
        Size::all(blocks).find_map(|size| Self::new(text, size, width, lines).filter(|set| set.rows() <= rows))
    }

    /// Some of its lines, as they stand in all of them; `None` if it has not so many.
    pub fn part(&self, lines: std::ops::Range<usize>) -> Option<Self> {
        let lines = self.lines.get(lines).filter(|lines| !lines.is_empty())?.to_vec();
        Some(Self { lines, ..*self })
    }

    /// The same on the baseline of another text of its size, where both begin at one row.
    #[must_use]
    pub fn beside(self, other: &Self) -> Self {
        Self { ink: other.ink, ..self }
    }

    /// The size of its letters.
    pub fn size(&self) -> Size {
        self.size
    }

    /// How many lines it has.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// The cells it takes from left to right.
    pub fn width(&self) -> u16 {
        self.lines.iter().map(|line| line.cells(self.size)).max().unwrap_or(0)
    }

    /// The rows it takes.
    pub fn rows(&self) -> u16 {
        let further = u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.step().saturating_mul(further).saturating_add(self.line_rows())
    }

    fn pixels(&self) -> u16 {
        self.ink.1.saturating_sub(self.ink.0)
    }

    fn line_rows(&self) -> u16 {
        self.pixels().div_ceil(self.size.blocks.down())
    }

    /// From line to line. A dot below keeps its distance from the marks under it.
    fn step(&self) -> u16 {
        if self.size.is_scaled() {
            return self.size.rows();
        }
        let between = (self.size.pixels() / 12).max(1);
        (self.pixels().saturating_add(between)).div_ceil(self.size.blocks.down())
    }

    /// Draws it at the top of `area`; what does not fit there is left out, so ask [`Self::rows`] before.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, style: Style, align: Alignment) {
        let area = area.intersection(buf.area);
        let mut top = area.y;
        for line in &self.lines {
            let free = area.width.saturating_sub(line.cells(self.size));
            let left = match align {
                Alignment::Left => 0,
                Alignment::Center => free / 2,
                Alignment::Right => free,
            };
            let place = (area.x.saturating_add(left), top);
            if self.size.is_scaled() {
                self.draw_scaled(line, buf, area, place, style);
            } else {
                self.draw_blocks(line, buf, area, place, style);
            }
            top = top.saturating_add(self.step());
        }
    }

    fn draw_blocks(&self, line: &Row, buf: &mut Buffer, area: Rect, (left, top): (u16, u16), style: Style) {
        for row in 0..self.line_rows() {
            for (column, sign) in (0..).zip(self.signs(line, row)) {
                let (x, y) = (left.saturating_add(column), top.saturating_add(row));
                if x < area.right()
                    && y < area.bottom()
                    && let Some(cell) = buf.cell_mut((x, y))
                {
                    cell.set_char(sign).set_style(style);
                }
            }
        }
    }

    fn draw_scaled(&self, line: &Row, buf: &mut Buffer, area: Rect, (mut left, top): (u16, u16), style: Style) {
        let rows = self.size.rows();
        for glyph in &line.glyphs {
            let next = left.saturating_add(glyph.advance);
            if let Some(letter) = glyph.scaled.filter(|letter| *letter != ' ')
                && next <= area.right()
                && top.saturating_add(rows) <= area.bottom()
            {
                scaled::put(buf, (left, top), letter, rows, style);
            }
            left = next;
        }
    }

    /// Its first line as lines of text, to stand beside other things.
    pub fn as_lines(&self, style: Style) -> Vec<Line<'static>> {
        let Some(line) = self.lines.first() else { return Vec::new() };
        (0..self.line_rows()).map(|row| Line::styled(self.signs(line, row).collect::<String>(), style)).collect()
    }

    /// The signs of a row of a line.
    fn signs<'a>(&'a self, line: &'a Row, row: u16) -> impl Iterator<Item = char> + 'a {
        let blocks = self.size.blocks;
        let (across, down) = (blocks.across(), blocks.down());
        let mut cells = vec![0u8; usize::from(line.cells(self.size))];
        for part in 0..down {
            let y = self.ink.0 + row * down + part;
            if y >= self.ink.1 {
                break;
            }
            let mut left = 0u16;
            for glyph in &line.glyphs {
                let mut pixels = glyph.row(y);
                while pixels != 0 {
                    let x = left.saturating_add(u16::try_from(pixels.trailing_zeros()).unwrap_or(0));
                    pixels &= pixels - 1;
                    if let Some(cell) = cells.get_mut(usize::from(x / across)) {
                        *cell |= 1 << (part * across + x % across);
                    }
                }
                left = left.saturating_add(glyph.advance);
            }
        }
        cells.into_iter().map(move |pixels| blocks.sign(pixels))
    }
}

impl Row {
    fn of(word: &str, size: Size) -> Option<Self> {
        let glyphs: Option<Vec<Rc<Glyph>>> = word.chars().map(|letter| glyph(letter, size)).collect();
        glyphs.map(Self::from_glyphs)
    }

    fn from_glyphs(glyphs: Vec<Rc<Glyph>>) -> Self {
        let width = glyphs.iter().map(|glyph| glyph.advance).fold(0, u16::saturating_add);
        Self { glyphs, width }
    }

    fn joined(words: &[Self], space: &Rc<Glyph>) -> Self {
        let mut glyphs = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if at > 0 {
                glyphs.push(Rc::clone(space));
            }
            glyphs.extend(word.glyphs.iter().cloned());
        }
        Self::from_glyphs(glyphs)
    }

    fn cells(&self, size: Size) -> u16 {
        self.width.div_ceil(size.blocks.across())
    }
}

/// The words of each line, as many on each as fit.
fn broken(words: &[Row], space: u16, width: u16) -> Vec<&[Row]> {
    let mut lines = Vec::new();
    let (mut from, mut used) = (0, 0u16);
    for (at, word) in words.iter().enumerate() {
        let longer = used.saturating_add(space).saturating_add(word.width);
        if at > from && longer > width {
            lines.extend(words.get(from..at));
            from = at;
            used = word.width;
        } else {
            used = if at == from { word.width } else { longer };
        }
    }
    lines.extend(words.get(from..));
    lines
}
