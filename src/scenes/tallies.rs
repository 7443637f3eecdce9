//! A live count: names, bars and numbers in ballot order, and one line through all bars where enough is enough.

use super::ink::Ink;
use super::measure::clamp;
use super::poster::Room;
use super::roster::{Entries, Large};
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

    /// The cells of names and of bars in a column of `width`, with the number behind the bar if it is `told` there.
    fn widths(&self, width: usize, told: bool) -> (usize, usize) {
        let room = width.saturating_sub(GAP + if told { GAP + self.number } else { 0 });
        let shortest = if self.small { 5.min(room / 3) } else { SHORTEST.max(width / 4) };
        let label = self.longest.min(room.saturating_sub(shortest)).max(1);
        (label, room.saturating_sub(label))
    }
}

impl Tallies<'_> {
    /// Where enough is enough, below bars that stand beside their names.
    fn foot_of(&self, width: usize, told: bool) -> Vec<Line<'static>> {
        let (label, bar) = self.widths(width, told);
        self.mark(label + GAP, bar)
    }

    /// Where enough is enough, below bars that begin at `left`.
    fn mark(&self, left: usize, bar: usize) -> Vec<Line<'static>> {
        let Some(needed) = self.needed.filter(|needed| *needed > 0 && !self.small) else { return Vec::new() };
        let said = format!("{} {}", self.look.signs.mark(), words::needed_mark(self.look.lang, needed));
        let place = left + bars::mark_place(needed, self.of, bar);
        let place = place.min((left + bar).saturating_sub(cells(&said)));
        vec![Line::styled(format!("{}{said}", " ".repeat(place)), self.look.styles.text)]
    }
}

impl Entries for Tallies<'_> {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn lines(&self, width: u16, _dense: bool) -> Vec<Vec<Line<'static>>> {
        let (label, bar) = self.widths(usize::from(width), true);
        let styles = &self.look.styles;
        let entry = |(name, votes): &(String, u64)| {
            let taken = cells(name);
            let mut names = match (taken <= label, self.small) {
                (true, _) => vec![name.clone()],
                (false, true) => vec![shorten(name, label)],
                (false, false) => wrap(name, label),
            };
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
        self.foot_of(usize::from(width), true)
    }

    fn bounds(&self) -> (u16, u16) {
        let narrowest = self.longest.min(30) + 2 * GAP + self.number + SHORTEST;
        (clamp(narrowest), 200)
    }

    fn columns(&self) -> (u16, u16) {
        (1, 3)
    }

    fn large(&self, room: &Room<'_>, height: u16) -> Option<Large> {
        let plan = Plan::of(self, room, height)?;
        let width = usize::from(Large::width(room, plan.columns, GUTTER));
        let entries = self.rows.iter().map(|tally| vec![Ink::Lines(self.block(tally, &plan, width, room))]).collect();
        let bars = width.saturating_sub(plan.taken());
        let foot = if plan.columns > 1 { self.mark(0, bars) } else { self.foot_of(bars, plan.figures.is_none()) };
        Some(Large { columns: plan.columns, gutter: GUTTER, entries, foot, turned: false })
    }
}

/// Cells between two columns of large entries.
const GUTTER: u16 = 6;

/// The narrowest column in which large entries stand beside each other.
const COLUMN: u16 = 50;

/// From so many rows an entry on, one column is enough.
const HIGH_ENOUGH: u16 = 5;

/// How large entries are laid out.
struct Plan {
    columns: usize,
    /// The rows of one entry.
    high: u16,
    /// The figures beside it, and the cells of the widest number that can come, so that nothing moves.
    figures: Option<(Size, usize)>,
}

impl Plan {
    /// In one column, or in two where only these leave room for large figures.
    fn of(tallies: &Tallies<'_>, room: &Room<'_>, height: u16) -> Option<Self> {
        let high = |columns: u16| {
            let count = clamp(tallies.rows.len()).div_ceil(columns).max(1);
            // A row between two entries, and the mark's row below the last.
            height.saturating_sub(count).checked_div(count).unwrap_or(0).min(LARGEST)
        };
        let two = room.width >= 2 * COLUMN + GUTTER && tallies.rows.len() > 1;
        let columns = if high(1) < HIGH_ENOUGH && two && high(2) > high(1) { 2 } else { 1 };
        let high = high(columns);
        if high < 2 {
            return None;
        }
        let size = Size::of_figures(high, room.look.blocks);
        let widest = |size: Size| Set::new(&"0".repeat(tallies.number), size, room.width / 4, 1);
        let figures = size.and_then(|size| Some((size, usize::from(widest(size)?.width()))));
        Some(Self { columns: usize::from(columns), high, figures })
    }

    /// The cells that figures take of an entry.
    fn taken(&self) -> usize {
        self.figures.map_or(0, |(_, cells)| cells + GAP)
    }
}

impl Tallies<'_> {
    /// One entry with its figures at the right.
    fn block(&self, tally: &(String, u64), plan: &Plan, width: usize, room: &Room<'_>) -> Vec<Line<'static>> {
        let style = self.look.styles.strong;
        let bars = width.saturating_sub(plan.taken());
        let high = usize::from(plan.high);
        let figures = plan.figures.and_then(|(size, _)| Set::new(&tally.1.to_string(), size, room.width / 4, 1));
        let alone = figures.is_some();
        let mut lines =
            if plan.columns > 1 { self.under(tally, bars, high) } else { self.thick(tally, bars, high, !alone) };
        if let Some(figures) = figures {
            let figures = figures.as_lines(style);
            let down = high.saturating_sub(figures.len()) / 2;
            for (line, figure) in lines.iter_mut().skip(down).zip(figures) {
                let pad = width.saturating_sub(line.width() + figure.width());
                line.push_span(Span::raw(" ".repeat(pad)));
                line.push_span(Span::styled(figure.to_string(), style));
            }
        }
        lines
    }

    /// One entry: its name, and its bar under it.
    fn under(&self, (name, votes): &(String, u64), width: usize, high: usize) -> Vec<Line<'static>> {
        let names = wrap(name, width);
        let bar = high.saturating_sub(names.len()).max(1);
        let mut lines: Vec<Line<'static>> =
            names.into_iter().map(|part| Line::styled(part, self.look.styles.strong)).collect();
        let line = Line::from(bars::thick(*votes, self.of, self.needed, width, self.look));
        lines.extend(std::iter::repeat_n(line, bar));
        lines
    }
}

/// The most rows of one bar.
const LARGEST: u16 = 7;

impl Tallies<'_> {
    /// One entry `high` rows high: its bar in all of them, its name and number in the middle.
    fn thick(&self, (name, votes): &(String, u64), width: usize, high: usize, told: bool) -> Vec<Line<'static>> {
        let (label, bar) = self.widths(width, told);
        let style = self.look.styles.strong;
        let names = wrap(name, label);
        let from = high.saturating_sub(names.len()) / 2;
        let thick = bars::thick(*votes, self.of, self.needed, bar, self.look);
        let line = |at: usize| {
            let said = at.checked_sub(from).and_then(|at| names.get(at)).map_or("", String::as_str);
            let pad = " ".repeat(label.saturating_sub(cells(said)) + GAP);
            let votes_here = if at == (high.saturating_sub(1)) / 2 { votes.to_string() } else { String::new() };
            let mut spans = vec![Span::styled(format!("{said}{pad}"), style)];
            spans.extend(thick.iter().cloned());
            let number = self.number;
            if told {
                spans.push(Span::styled(format!("{}{votes_here:>number$}", " ".repeat(GAP)), style));
            }
            Line::from(spans)
        };
        (0..high.max(names.len())).map(line).collect()
    }
}
