//! What is drawn at once: lines of text, or big letters.

use super::measure::clamp;
use crate::terminal::big;
use crate::text::{cells, wrap};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use std::num::NonZeroU16;

/// What is drawn at once.
#[derive(Debug, Clone)]
pub(super) enum Ink {
    /// Lines, each with its own alignment.
    Lines(Vec<Line<'static>>),
    /// Big letters, centred.
    Big {
        /// The text, wrapped between words.
        text: String,
        /// Their colour.
        style: Style,
        /// How many times as large.
        scale: NonZeroU16,
        /// The rows it takes in the room's width.
        rows: u16,
    },
}

/// One size of a piece.
pub(super) type Form = Vec<Ink>;

/// Text in lines of `width` cells, centred; its lines are about as long as each other.
pub(super) fn centred(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width);
    // A no-break space keeps a name on one line as long as the name is no longer than a line.
    let loose = text.split(' ').any(|part| cells(part) > width).then(|| text.replace(UNBROKEN, " "));
    let text = loose.as_deref().unwrap_or(text);
    let mut lines = wrap(text, width);
    // The narrowest width that takes no more lines leaves no word alone on the last.
    let longest = text.split(' ').map(cells).max().unwrap_or(0);
    let (mut low, mut high) = ((width / 2).max(longest.min(width)), width);
    while lines.len() > 1 && low < high {
        let middle = low + (high - low) / 2;
        let narrower = wrap(text, middle);
        if narrower.len() <= lines.len() {
            lines = narrower;
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    lines.into_iter().map(|line| Line::styled(line.replace(UNBROKEN, " "), style).centered()).collect()
}

/// The space at which no line breaks; on the screen it is a space like others.
const UNBROKEN: char = '\u{a0}';

/// The text in big letters as a form, if it fits in `width` cells and `most` rows.
pub(super) fn large(text: &str, style: Style, width: u16, scale: u16, most: u16) -> Option<Ink> {
    let scale = NonZeroU16::new(scale)?;
    let rows = big::rows_in(text, width, scale)?;
    (rows <= most).then(|| Ink::Big { text: text.to_owned(), style, scale, rows })
}

/// A short text in big letters as lines, to stand beside other things; nothing where a letter has no drawing.
pub(super) fn letters(text: &str, style: Style) -> Vec<Line<'static>> {
    let area = Rect::new(0, 0, big::measure(text), big::rows(text));
    let mut buf = Buffer::empty(area);
    if !big::draw(&mut buf, area, text, style, Alignment::Left) {
        return Vec::new();
    }
    let row = |y| (0..area.width).filter_map(|x| buf.cell((x, y))).map(Cell::symbol).collect::<String>();
    (0..area.height).map(|y| Line::styled(row(y), style)).collect()
}

/// The most cells a line of running text takes; longer lines are not read in a hall.
pub(super) const MEASURE: u16 = 112;

impl Ink {
    fn rows(&self) -> u16 {
        match self {
            Self::Lines(lines) => clamp(lines.len()),
            Self::Big { rows, .. } => *rows,
        }
    }

    /// Draws it at the top of `area`; the rows used.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) -> u16 {
        match self {
            Self::Lines(lines) => {
                for (row, line) in area.rows().zip(lines) {
                    let free = area.width.saturating_sub(clamp(line.width()));
                    let left = match line.alignment {
                        Some(Alignment::Center) => free / 2,
                        Some(Alignment::Right) => free,
                        _ => 0,
                    };
                    buf.set_line(row.x.saturating_add(left), row.y, line, row.width.saturating_sub(left));
                }
                clamp(lines.len())
            }
            Self::Big { text, style, scale, .. } => {
                big::draw_scaled(buf, area, text, *style, Alignment::Center, *scale).unwrap_or(0)
            }
        }
    }
}

/// The rows that some inks take under each other.
pub(super) fn rows_of(inks: &[Ink]) -> u16 {
    inks.iter().map(Ink::rows).fold(0, u16::saturating_add)
}

/// Draws inks under each other from the top of `area`.
pub(super) fn draw_inks(inks: &[Ink], buf: &mut Buffer, area: Rect) {
    let mut rest = area;
    for ink in inks {
        let used = ink.draw(buf, rest).min(rest.height);
        rest = Rect { y: rest.y.saturating_add(used), height: rest.height - used, ..rest };
    }
}
