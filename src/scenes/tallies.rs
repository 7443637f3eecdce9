//! A live count: names, bars and numbers in ballot order, and one line through all bars where enough is enough.

use super::measure::clamp;
use super::poster::{Ink, Room, large};
use super::roster::Entries;
use crate::terminal::bars;
use crate::terminal::look::Look;
use crate::text::{cells, shorten, wrap};
use crate::wording::scenes as words;
use ratatui::text::{Line, Span};

/// The tallies of a count.
pub(super) struct Tallies<'a> {
    tallies: Vec<(String, u64)>,
    of: u64,
    needed: Option<u64>,
    look: &'a Look,
    small: bool,
    /// Cells of the widest number, whatever stands there now, so that nothing moves as it grows.
    number: usize,
    /// Cells of the longest name.
    longest: usize,
}

/// Cells between a name, its bar and its number.
const GAP: usize = 2;

/// The shortest bar.
const SHORTEST: usize = 8;

impl<'a> Tallies<'a> {
    /// The tallies of `of` papers, of which `needed` would do.
    pub(super) fn new(tallies: Vec<(String, u64)>, of: u64, needed: Option<u64>, room: &Room<'a>) -> Self {
        let number = tallies.iter().map(|(_, votes)| *votes).chain([of]).max().unwrap_or(0).to_string().len();
        let longest = tallies.iter().map(|(name, _)| cells(name)).max().unwrap_or(0);
        Self { tallies, of, needed, look: room.look, small: room.small, number, longest }
    }

    /// The cells of names and of bars in a column of `width`.
    fn widths(&self, width: usize) -> (usize, usize) {
        let room = width.saturating_sub(2 * GAP + self.number);
        let shortest = if self.small { 5.min(room / 3) } else { SHORTEST.max(width / 4) };
        let label = self.longest.min(room.saturating_sub(shortest)).max(1);
        (label, room.saturating_sub(label))
    }
}

impl Entries for Tallies<'_> {
    fn lines(&self, width: u16, _dense: bool) -> Vec<Vec<Line<'static>>> {
        let (label, bar) = self.widths(usize::from(width));
        let styles = &self.look.styles;
        let entry = |(name, votes): &(String, u64)| {
            let mut names = if self.small { vec![shorten(name, label)] } else { wrap(name, label) };
            let last = names.pop().unwrap_or_default();
            let mut lines: Vec<Line<'static>> =
                names.into_iter().map(|name| Line::styled(name, styles.strong)).collect();
            let pad = " ".repeat(label.saturating_sub(cells(&last)) + GAP);
            let mut spans = vec![Span::styled(format!("{last}{pad}"), styles.strong)];
            spans.extend(bars::marked(*votes, self.of, self.needed, bar, self.look));
            spans.push(Span::styled(
                format!("{}{votes:>number$}", " ".repeat(GAP), number = self.number),
                styles.strong,
            ));
            lines.push(Line::from(spans));
            lines
        };
        self.tallies.iter().map(entry).collect()
    }

    fn foot(&self, width: u16) -> Vec<Line<'static>> {
        let Some(needed) = self.needed.filter(|needed| *needed > 0 && !self.small) else { return Vec::new() };
        let (label, bar) = self.widths(usize::from(width));
        let said = format!("{} {}", self.look.signs.mark(), words::needed_mark(self.look.lang, needed));
        let place = label + GAP + bars::mark_place(needed, self.of, bar);
        let place = place.min(usize::from(width).saturating_sub(cells(&said)));
        vec![Line::styled(format!("{}{said}", " ".repeat(place)), self.look.styles.text)]
    }

    fn bounds(&self) -> (u16, u16) {
        let narrowest = self.longest.min(30) + 2 * GAP + self.number + SHORTEST;
        (clamp(narrowest), 200)
    }

    fn columns(&self) -> u16 {
        3
    }

    fn large(&self, room: &Room<'_>) -> Option<Vec<Vec<Ink>>> {
        if self.tallies.len() > 6 {
            return None;
        }
        let width = usize::from(room.width);
        let styles = &self.look.styles;
        let block = |(name, votes): &(String, u64)| {
            let ink = large(name, styles.strong, room.width, 1, 8)?;
            let bar = width.saturating_sub(self.longest + 2 * GAP + self.number);
            let line = |first: &str, last: &str| {
                let pad = " ".repeat(self.longest.saturating_sub(cells(first)) + GAP);
                let mut spans = vec![Span::styled(format!("{first}{pad}"), styles.strong)];
                spans.extend(bars::marked(*votes, self.of, self.needed, bar, self.look));
                spans.push(Span::styled(
                    format!("{}{last:>number$}", " ".repeat(GAP), number = self.number),
                    styles.strong,
                ));
                Line::from(spans)
            };
            Some(vec![ink, Ink::Lines(vec![line("", ""), line(name, &votes.to_string())])])
        };
        let mut blocks: Option<Vec<Vec<Ink>>> = self.tallies.iter().map(block).collect();
        if let (Some(blocks), Some(needed)) = (&mut blocks, self.needed) {
            let bar = width.saturating_sub(self.longest + 2 * GAP + self.number);
            let place = self.longest + GAP + bars::mark_place(needed, self.of, bar);
            let said = format!("{} {}", self.look.signs.mark(), words::needed_mark(self.look.lang, needed));
            let place = place.min(width.saturating_sub(cells(&said)));
            if let Some(last) = blocks.last_mut() {
                last.push(Ink::Lines(vec![Line::styled(format!("{}{said}", " ".repeat(place)), styles.text)]));
            }
        }
        blocks
    }
}
