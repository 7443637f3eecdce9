//! Names in a list: numbered, signed, with what is said of each.

use super::ink::{Ink, alike, centred};
use super::measure::clamp;
use super::poster::Room;
use super::roster::{Entries, Large};
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::text::{cells, shorten, wrap};
use ratatui::text::{Line, Span};

/// One name of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The sign before it.
    pub sign: Sign,
    /// The number before it, if it has one.
    pub number: String,
    /// The name; wrapped, never cut in the hall.
    pub text: String,
    /// What is said of it.
    pub note: String,
    /// How it is toned.
    pub tone: Tone,
}

impl Name {
    /// A plain name.
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { sign: Sign::None, number: String::new(), text: text.into(), note: String::new(), tone: Tone::Strong }
    }

    /// The name with a number.
    #[must_use]
    pub(super) fn numbered(mut self, number: usize) -> Self {
        self.number = number.to_string();
        self
    }

    /// The name with a sign.
    #[must_use]
    pub(super) fn signed(mut self, sign: Sign) -> Self {
        self.sign = sign;
        self
    }

    /// The name with something said of it.
    #[must_use]
    pub(super) fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// The name in a tone.
    #[must_use]
    pub(super) fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// A list of names.
pub(super) struct Names<'a> {
    list: Vec<Name>,
    look: &'a Look,
    small: bool,
    signs: usize,
    numbers: usize,
    grows: bool,
    fewest: u16,
    focus: Option<usize>,
}

/// Cells between a name and what is said of it.
const GAP: usize = 2;

impl<'a> Names<'a> {
    /// The names in this room.
    pub(super) fn new(names: Vec<Name>, room: &Room<'a>) -> Self {
        let signed = names.iter().any(|name| name.sign != Sign::None);
        let signs = if signed { room.look.signs.width() + 1 } else { 0 };
        let numbers = names.iter().map(|name| cells(&name.number)).max().unwrap_or(0);
        let numbers = if numbers == 0 { 0 } else { numbers + 2 };
        Self { list: names, look: room.look, small: room.small, signs, numbers, grows: true, fewest: 1, focus: None }
    }

    /// The list in letters of one size only.
    #[must_use]
    pub(super) fn plain(mut self) -> Self {
        self.grows = false;
        self
    }

    /// The list in two columns or more, where one would be whole too.
    #[must_use]
    pub(super) fn side_by_side(mut self) -> Self {
        self.fewest = 2;
        self
    }

    /// The list turned to the page of this name.
    #[must_use]
    pub(super) fn turned_to(mut self, name: Option<usize>) -> Self {
        self.focus = name;
        self
    }

    fn entry(&self, name: &Name, width: usize) -> Vec<Line<'static>> {
        let indent = self.signs + self.numbers;
        let room = width.saturating_sub(indent).max(1);
        let style = self.look.styles.tone(name.tone);
        let text = if self.small { vec![shorten(&name.text, room)] } else { wrap(&name.text, room) };
        let mut lines = Vec::new();
        for (at, part) in text.into_iter().enumerate() {
            let before = if at == 0 { self.before(name) } else { " ".repeat(indent) };
            lines.push(Line::from(vec![Span::styled(before, style), Span::styled(part, style)]));
        }
        if name.note.is_empty() || self.small {
            return lines;
        }
        let last = lines.last_mut().filter(|line| line.width() + GAP + cells(&name.note) <= width);
        if let Some(last) = last {
            last.push_span(Span::styled(format!("{}{}", " ".repeat(GAP), name.note), self.look.styles.text));
        } else {
            let notes = wrap(&name.note, room).into_iter();
            lines.extend(notes.map(|part| {
                Line::from(vec![Span::raw(" ".repeat(indent)), Span::styled(part, self.look.styles.text)])
            }));
        }
        lines
    }

    fn before(&self, name: &Name) -> String {
        let mut before = String::new();
        if self.signs > 0 {
            before.push_str(&self.look.signs.padded(name.sign));
            before.push(' ');
        }
        if self.numbers > 0 {
            let free = self.numbers.saturating_sub(2).saturating_sub(cells(&name.number));
            before.push_str(&" ".repeat(free));
            before.push_str(&name.number);
            before.push_str("  ");
        }
        before
    }
}

impl Entries for Names<'_> {
    fn count(&self) -> usize {
        self.list.len()
    }

    fn lines(&self, width: u16, _dense: bool) -> Vec<Vec<Line<'static>>> {
        self.list.iter().map(|name| self.entry(name, usize::from(width))).collect()
    }

    fn bounds(&self) -> (u16, u16) {
        let natural = |name: &Name| {
            let note = if name.note.is_empty() { 0 } else { GAP + cells(&name.note) };
            self.signs + self.numbers + cells(&name.text) + note
        };
        let widest = self.list.iter().map(natural).max().unwrap_or(0);
        (clamp(widest.clamp(1, 26)), clamp(widest.max(1)))
    }

    fn columns(&self) -> (u16, u16) {
        (self.fewest, 4)
    }

    fn focus(&self) -> Option<usize> {
        self.focus
    }

    fn large(&self, room: &Room<'_>, height: u16) -> Option<Large> {
        // Beyond a handful, names in one size are quicker to read than names that fill the wall.
        if !self.grows || self.list.len() > 8 || self.list.is_empty() {
            return None;
        }
        let caption = |name: &Name| {
            let sign = self.look.signs.of(name.sign);
            let parts = [sign, &name.number, &name.text].into_iter().filter(|part| !part.is_empty());
            let mut caption = parts.collect::<Vec<_>>().join(" ");
            if !name.note.is_empty() {
                caption.push(' ');
                caption.push_str(self.look.signs.between());
                caption.push(' ');
                caption.push_str(&name.note);
            }
            let style = self.look.styles.tone(name.tone);
            centred(&caption, if name.tone == Tone::Elected { style } else { self.look.styles.text }, room.width)
        };
        let captions: Vec<Vec<Line<'static>>> = self.list.iter().map(caption).collect();
        let count = clamp(self.list.len());
        let below = clamp(captions.iter().map(Vec::len).max().unwrap_or(0));
        // An empty row stands between two names.
        let most = (height.saturating_add(1) / count).checked_sub(1 + below)?;
        let names = self.list.iter().map(|name| (name.text.as_str(), self.look.styles.tone(name.tone)));
        let inks = alike(&names, most, room)?;
        let entries = inks.into_iter().zip(captions).map(|(ink, caption)| vec![ink, Ink::Lines(caption)]).collect();
        Some(Large { entries, ..Large::default() })
    }
}
