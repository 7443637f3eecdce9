//! A live count: names, bars and numbers in ballot order, and one line through all bars where enough is enough.

use super::ink::Ink;
use super::measure::clamp;
use super::poster::Room;
use super::roster::Entries;
use crate::terminal::bars;
use crate::terminal::big::{Set, Size};
use crate::terminal::look::Look;
use crate::text::{cells, shorten, wrap};
use crate::wording::scenes as words;
use ratatui::text::{Line, Span};

/// The tallies of a count.
pub(super) struct Tallies<'a> {
    rows: Vec<(String, u64)>,
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
        let needed = needed.filter(|_| !room.small);
        Self { rows: tallies, of, needed, look: room.look, small: room.small, number, longest }
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
        self.rows.iter().map(entry).collect()
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

    fn large(&self, room: &Room<'_>, height: u16) -> Option<Vec<Vec<Ink>>> {
        let count = clamp(self.rows.len());
        // A row between two entries, and the mark's row below the last.
        let high = height.checked_sub(count)?.checked_div(count)?.min(LARGEST);
        if high < 2 {
            return None;
        }
        // As wide and as high as the widest number that can come, so that nothing moves.
        let widest = "0".repeat(self.number);
        let size = Size::all(room.look.blocks)
            .find(|size| Set::new(&widest, *size, room.width / 4, 1).is_some_and(|set| set.rows() <= high));
        let figures = |votes: u64| {
            let set = size.and_then(|size| Set::new(&votes.to_string(), size, room.width / 4, 1));
            set.map(|set| set.as_lines(self.look.styles.strong)).unwrap_or_default()
        };
        let numbers: Vec<Vec<Line<'static>>> = self.rows.iter().map(|(_, votes)| figures(*votes)).collect();
        let fit = numbers.iter().all(|lines| !lines.is_empty());
        let widest = size.and_then(|size| Set::new(&widest, size, room.width / 4, 1));
        let number = widest.filter(|_| fit).map_or(0, |set| usize::from(set.width()));
        let width = usize::from(room.width).saturating_sub(if fit { number + GAP } else { 0 });
        let blocks = self.rows.iter().zip(numbers).enumerate().map(|(at, (tally, figures))| {
            let mut lines = self.thick(tally, width, usize::from(high));
            if fit {
                let down = lines.len().saturating_sub(figures.len()) / 2;
                for (line, figure) in lines.iter_mut().skip(down).zip(figures) {
                    let pad = (width + GAP + number).saturating_sub(line.width() + figure.width());
                    line.push_span(Span::raw(" ".repeat(pad)));
                    line.push_span(Span::styled(figure.to_string(), self.look.styles.strong));
                }
            }
            if at + 1 == self.rows.len() {
                lines.extend(self.foot(clamp(width)));
            }
            vec![Ink::Lines(lines)]
        });
        Some(blocks.collect())
    }
}

/// The most rows of one bar.
const LARGEST: u16 = 7;

impl Tallies<'_> {
    /// One entry `high` rows high: its bar in all of them, its name and number in the middle.
    fn thick(&self, (name, votes): &(String, u64), width: usize, high: usize) -> Vec<Line<'static>> {
        let (label, bar) = self.widths(width);
        let style = self.look.styles.strong;
        let names = wrap(name, label);
        let from = high.saturating_sub(names.len()) / 2;
        let line = |at: usize| {
            let said = at.checked_sub(from).and_then(|at| names.get(at)).map_or("", String::as_str);
            let pad = " ".repeat(label.saturating_sub(cells(said)) + GAP);
            let votes_here = if at == (high.saturating_sub(1)) / 2 { votes.to_string() } else { String::new() };
            let mut spans = vec![Span::styled(format!("{said}{pad}"), style)];
            spans.extend(bars::thick(*votes, self.of, self.needed, bar, self.look));
            let number = self.number;
            spans.push(Span::styled(format!("{}{votes_here:>number$}", " ".repeat(GAP)), style));
            Line::from(spans)
        };
        (0..high.max(names.len())).map(line).collect()
    }
}
