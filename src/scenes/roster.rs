//! A list that is whole if it can be: in as few columns as hold it, spaced where there is room, and in pages that turn
//! by the clock where no number of columns holds it.

use super::ink::{Ink, draw_inks, rows_of};
use super::measure::clamp;
use super::poster::Room;
use crate::wording::scenes as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::ops::Range;

/// What a list consists of.
pub(super) trait Entries {
    /// The lines of each entry in a column of `width` cells; `dense` asks for the shortest way of saying it.
    fn lines(&self, width: u16, dense: bool) -> Vec<Vec<Line<'static>>>;

    /// What stands above each column.
    fn head(&self, width: u16) -> Vec<Line<'static>> {
        let _ = width;
        Vec::new()
    }

    /// What stands below each column.
    fn foot(&self, width: u16) -> Vec<Line<'static>> {
        let _ = width;
        Vec::new()
    }

    /// The narrowest column worth reading, and the widest that is of use.
    fn bounds(&self) -> (u16, u16);

    /// The most columns.
    fn columns(&self) -> u16 {
        4
    }

    /// The entries large, in one column as wide as the room, for `height` rows; `None` where they are not to be had.
    fn large(&self, room: &Room<'_>, height: u16) -> Option<Vec<Vec<Ink>>> {
        let _ = (room, height);
        None
    }

    /// The most empty rows between two entries.
    fn spacing(&self) -> u16 {
        1
    }
}

/// How long a page stands before it turns.
const SECONDS: i64 = 8;

/// Cells between two columns.
const GUTTER: u16 = 4;

/// A list that has found its columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Laid {
    columns: Vec<(u16, u16, Vec<Ink>)>,
    note: Option<(u16, Line<'static>)>,
    /// Rows it takes.
    pub rows: u16,
    /// Nothing is left for another page.
    pub complete: bool,
}

impl Laid {
    /// Draws it at the top of `area`.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) {
        for (left, width, inks) in &self.columns {
            let left = (*left).min(area.width);
            let column = Rect { x: area.x.saturating_add(left), width: (*width).min(area.width - left), ..area };
            draw_inks(inks, buf, column);
        }
        if let Some((row, line)) = &self.note
            && *row < area.height
        {
            let note = Rect { y: area.y.saturating_add(*row), height: 1, ..area };
            draw_inks(&[Ink::Lines(vec![line.clone()])], buf, note);
        }
    }
}

/// Lays the entries into `height` rows; `roomy` lets them grow into rows that are left.
pub(super) fn lay(entries: &dyn Entries, height: u16, room: &Room<'_>, roomy: bool) -> Laid {
    if roomy && let Some(laid) = lay_large(entries, height, room) {
        return laid;
    }
    let most = most_columns(entries, room);
    for dense in [false, true] {
        for count in 1..=most {
            let sheet = Sheet::new(entries, count, dense, room);
            if let Some(laid) = sheet.whole(height, if roomy { entries.spacing() } else { 0 }) {
                return laid;
            }
        }
    }
    Sheet::new(entries, most, true, room).page(height, room)
}

fn most_columns(entries: &dyn Entries, room: &Room<'_>) -> u16 {
    let (narrowest, _) = entries.bounds();
    let fits = (room.width + GUTTER) / narrowest.saturating_add(GUTTER).max(1);
    if room.small { 1 } else { fits.clamp(1, entries.columns().max(1)) }
}

fn lay_large(entries: &dyn Entries, height: u16, room: &Room<'_>) -> Option<Laid> {
    let blocks = entries.large(room, height).filter(|blocks| !blocks.is_empty())?;
    let rows: Vec<u16> = blocks.iter().map(|block| rows_of(block)).collect();
    let used = rows.iter().copied().fold(0, u16::saturating_add);
    let gaps = clamp(blocks.len() - 1);
    let gap = height.checked_sub(used)?.checked_div(gaps.max(1)).unwrap_or(0).min(entries.spacing() + 1);
    if gap == 0 && gaps > 0 {
        return None;
    }
    let mut inks = Vec::new();
    for (at, block) in blocks.into_iter().enumerate() {
        if at > 0 {
            inks.push(Ink::Lines(vec![Line::default(); usize::from(gap)]));
        }
        inks.extend(block);
    }
    let rows = used.saturating_add(gap.saturating_mul(gaps));
    Some(Laid { columns: vec![(0, room.width, inks)], note: None, rows, complete: true })
}

/// The entries in columns of one width.
struct Sheet {
    count: u16,
    width: u16,
    left: u16,
    entries: Vec<Vec<Line<'static>>>,
    head: Vec<Line<'static>>,
    foot: Vec<Line<'static>>,
}

impl Sheet {
    fn new(entries: &dyn Entries, count: u16, dense: bool, room: &Room<'_>) -> Self {
        let gutters = GUTTER.saturating_mul(count.saturating_sub(1));
        let (_, widest) = entries.bounds();
        let width = (room.width.saturating_sub(gutters) / count.max(1)).min(widest).max(1);
        let taken = width.saturating_mul(count).saturating_add(gutters);
        Self {
            count,
            width,
            left: room.width.saturating_sub(taken) / 2,
            entries: entries.lines(width, dense),
            head: entries.head(width),
            foot: entries.foot(width),
        }
    }

    fn around(&self) -> u16 {
        clamp(self.head.len() + self.foot.len())
    }

    /// All entries at once, in as few rows as these columns allow; `None` if they do not fit.
    fn whole(&self, height: u16, spacing: u16) -> Option<Laid> {
        let room = height.checked_sub(self.around())?;
        let gap = (0..=spacing).rev().find(|gap| self.split(room, *gap).is_some())?;
        // The same columns in as few rows, so that they end together.
        let (mut low, mut high) = (0, room);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.split(middle, gap).is_some() { high = middle } else { low = middle + 1 }
        }
        let columns = self.split(high, gap)?;
        Some(self.laid(&columns, gap, None))
    }

    /// The page of this moment.
    fn page(mut self, height: u16, room: &Room<'_>) -> Laid {
        let rows = height.saturating_sub(self.around()).saturating_sub(1).max(1);
        // An entry longer than a column goes on in the next.
        let entries = std::mem::take(&mut self.entries);
        let parts = |entry: Vec<Line<'static>>| -> Vec<Vec<Line<'static>>> {
            entry.chunks(usize::from(rows)).map(<[_]>::to_vec).collect()
        };
        self.entries = entries.into_iter().flat_map(parts).collect();
        let mut pages = vec![Vec::new()];
        let mut from = 0;
        while from < self.entries.len() {
            let to = self.fill(from, rows, 0);
            let full = pages.last().is_some_and(|page: &Vec<Range<usize>>| page.len() >= usize::from(self.count));
            if full {
                pages.push(Vec::new());
            }
            if let Some(page) = pages.last_mut() {
                page.push(from..to);
            }
            from = to;
        }
        let count = clamp(pages.len());
        let turn = room.now.timestamp().div_euclid(SECONDS).rem_euclid(i64::from(count.max(1)));
        let place = usize::try_from(turn).unwrap_or(0);
        let note = words::page(room.look.lang, place + 1, pages.len());
        let line = Line::styled(note, room.look.styles.dim).right_aligned();
        let columns = pages.get(place).cloned().unwrap_or_default();
        let mut laid = self.laid(&columns, 0, Some(line));
        laid.rows = height;
        if let Some((row, _)) = &mut laid.note {
            *row = height.saturating_sub(1);
        }
        laid
    }

    /// The end of a column that begins at `from`; at least one entry, so that an entry longer than a column ends.
    fn fill(&self, from: usize, rows: u16, gap: u16) -> usize {
        let mut used = 0;
        let mut to = from;
        for entry in self.entries.iter().skip(from) {
            let between = if to == from { 0 } else { gap };
            used += clamp(entry.len()).saturating_add(between);
            if used > rows && to > from {
                break;
            }
            to += 1;
            if used > rows {
                break;
            }
        }
        to
    }

    /// The entries of each column, if columns of `rows` rows hold them all.
    fn split(&self, rows: u16, gap: u16) -> Option<Vec<Range<usize>>> {
        let mut columns = Vec::new();
        let mut from = 0;
        while from < self.entries.len() {
            if columns.len() >= usize::from(self.count) {
                return None;
            }
            let to = self.fill(from, rows, gap);
            if self.taken(&(from..to), gap) > rows {
                return None;
            }
            columns.push(from..to);
            from = to;
        }
        Some(columns)
    }

    fn taken(&self, column: &Range<usize>, gap: u16) -> u16 {
        let entries = self.entries.get(column.clone()).unwrap_or_default();
        let rows = entries.iter().map(|entry| clamp(entry.len())).fold(0, u16::saturating_add);
        rows.saturating_add(gap.saturating_mul(clamp(entries.len().saturating_sub(1))))
    }

    fn laid(&self, columns: &[Range<usize>], gap: u16, note: Option<Line<'static>>) -> Laid {
        let rows = columns.iter().map(|column| self.taken(column, gap)).max().unwrap_or(0);
        let mut drawn = Vec::new();
        let mut left = self.left;
        for column in columns {
            let mut lines = self.head.clone();
            for (at, entry) in self.entries.get(column.clone()).unwrap_or_default().iter().enumerate() {
                if at > 0 {
                    lines.extend(std::iter::repeat_n(Line::default(), usize::from(gap)));
                }
                lines.extend(entry.iter().cloned());
            }
            lines.extend(self.foot.iter().cloned());
            drawn.push((left, self.width, vec![Ink::Lines(lines)]));
            left = left.saturating_add(self.width).saturating_add(GUTTER);
        }
        let complete = note.is_none();
        Laid { columns: drawn, note: note.map(|line| (0, line)), rows: rows.saturating_add(self.around()), complete }
    }
}
