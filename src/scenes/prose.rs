//! Running text: paragraphs and points, as wide as a hall can read.

use super::ink::{Ink, MEASURE, centred, largest};
use super::measure::clamp;
use super::poster::Room;
use super::reading;
use super::roster::{Entries, Large};
use crate::terminal::look::Look;
use crate::text::{cells, wrap};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// One paragraph, behind its mark if it is a point of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Cells before the mark.
    pub indent: usize,
    /// The mark; empty on a plain paragraph.
    pub mark: String,
    /// The text.
    pub text: String,
    /// Its style.
    pub style: Style,
}

/// A text in paragraphs.
pub(super) struct Prose<'a> {
    paragraphs: Vec<Paragraph>,
    look: &'a Look,
    small: bool,
    left: bool,
}

impl<'a> Prose<'a> {
    /// The paragraphs of a scene.
    pub(super) fn new(paragraphs: Vec<Paragraph>, room: &Room<'a>) -> Self {
        Self { paragraphs, look: room.look, small: room.small, left: false }
    }

    /// A text as it stands in a plan: one paragraph a line; a line that begins with a dash is a point.
    pub(super) fn read(text: &str, room: &Room<'a>) -> Self {
        let style = room.look.styles.text;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let paragraphs = lines.map(|line| match line.strip_prefix(['-', '•', '*', '–']) {
            Some(point) => Paragraph {
                indent: 0,
                mark: room.look.signs.between().to_owned(),
                text: point.trim().to_owned(),
                style,
            },
            None => Paragraph { indent: 0, mark: String::new(), text: line.to_owned(), style },
        });
        Self::new(paragraphs.collect(), room)
    }

    /// The text at the left, even if it is one paragraph.
    #[must_use]
    pub(super) fn at_the_left(mut self) -> Self {
        self.left = true;
        self
    }

    /// Its paragraphs.
    pub(super) fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// All of it in plain letters, to stand under big ones.
    pub(super) fn copy(&self, width: u16) -> Vec<Line<'static>> {
        let lines = self.lines(width, false).into_iter().flatten();
        lines.map(|line| line.spans.into_iter().map(|span| span.style(self.look.styles.dim)).collect()).collect()
    }

    /// A single paragraph that stands in the middle and not at the left.
    fn alone(&self) -> Option<&Paragraph> {
        match self.paragraphs.as_slice() {
            [only] if only.mark.is_empty() && !self.left => Some(only),
            _ => None,
        }
    }
}

impl Entries for Prose<'_> {
    fn lines(&self, width: u16, _dense: bool) -> Vec<Vec<Line<'static>>> {
        if let Some(only) = self.alone() {
            return vec![centred(&only.text, only.style, width)];
        }
        let entry = |paragraph: &Paragraph| {
            let mark = if paragraph.mark.is_empty() { 0 } else { cells(&paragraph.mark) + 1 };
            let indent = paragraph.indent + mark;
            let mut lines = Vec::new();
            for (at, part) in
                wrap(&paragraph.text, usize::from(width).saturating_sub(indent).max(1)).into_iter().enumerate()
            {
                let before = if at == 0 && mark > 0 {
                    format!("{}{} ", " ".repeat(paragraph.indent), paragraph.mark)
                } else {
                    " ".repeat(indent)
                };
                lines.push(Line::from(vec![
                    Span::styled(before, self.look.styles.title),
                    Span::styled(part, paragraph.style),
                ]));
            }
            lines
        };
        self.paragraphs.iter().map(entry).collect()
    }

    fn bounds(&self) -> (u16, u16) {
        (20, MEASURE)
    }

    fn columns(&self) -> (u16, u16) {
        (1, 1)
    }

    fn large(&self, room: &Room<'_>, height: u16) -> Option<Large> {
        if self.small {
            return None;
        }
        let alone = self.alone().and_then(|only| {
            let below = centred(&only.text, self.look.styles.dim, room.width.min(MEASURE));
            let ink = largest(&only.text, only.style, height.checked_sub(clamp(below.len()))?, room)?;
            Some(Large { entries: vec![vec![ink, Ink::Lines(below)]], ..Large::default() })
        });
        alone.or_else(|| reading::large(&self.paragraphs, self.copy(room.width), room.pointed, room, height))
    }
}
