//! The entries of a list in columns of one width: all of them, or the page of this moment.

use super::ink::Ink;
use super::measure::clamp;
use super::pointer::Pointer;
use super::poster::{Page, Room};
use super::roster::{Entries, GUTTER, Laid};
use crate::wording::scenes as words;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::ops::Range;

/// The entries in columns of one width.
pub(super) struct Sheet {
    count: u16,
    dense: bool,
    width: u16,
    left: u16,
    entries: Vec<Vec<Line<'static>>>,
    head: Vec<Line<'static>>,
    foot: Vec<Line<'static>>,
    /// The entry that is pointed to, already as it will be drawn.
    pointed: Option<(usize, Pointer)>,
    /// The rows of it that are, if not all.
    part: Option<(u16, u16)>,
    /// The entry whose page is shown.
    focus: Option<usize>,
    /// The entry of the list that each entry is a part of, where some were cut.
    whole: Option<Vec<usize>>,
}

impl Sheet {
    /// The entries in `count` columns.
    pub(super) fn new(entries: &dyn Entries, count: u16, dense: bool, room: &Room<'_>) -> Self {
        let gutters = GUTTER.saturating_mul(count.saturating_sub(1));
        let (_, widest) = entries.bounds();
        let width = (room.width.saturating_sub(gutters) / count.max(1)).min(widest).max(1);
        let taken = width.saturating_mul(count).saturating_add(gutters);
        let pointed = room.pointed.map(|line| entries.entry_of(line));
        Self {
            count,
            dense,
            width,
            left: room.width.saturating_sub(taken) / 2,
            entries: entries.lines(width, dense),
            head: entries.head(width),
            foot: entries.foot(width),
            pointed: pointed.map(|entry| (entry, Pointer::new(Rect::ZERO, room))),
            part: room.pointed.and_then(|line| entries.part_of(line, width)),
            focus: pointed.or_else(|| entries.focus()),
            whole: None,
        }
    }

    /// Whether it has been laid out this way.
    pub(super) fn is(&self, count: u16, dense: bool) -> bool {
        self.count == count && self.dense == dense
    }

    fn around(&self) -> u16 {
        clamp(self.head.len() + self.foot.len())
    }

    /// The rows that all entries take at once without space between them; `None` if they do not fit.
    pub(super) fn rows(&self, height: u16) -> Option<u16> {
        let (columns, gap) = self.fitted(height, 0)?;
        Some(self.rows_of(&columns, gap).saturating_add(self.around()))
    }

    /// All entries at once, in as few rows as these columns allow; `None` if they do not fit.
    pub(super) fn whole(&self, height: u16, spacing: u16) -> Option<Laid> {
        let (columns, gap) = self.fitted(height, spacing)?;
        Some(self.laid(&columns, gap, None))
    }

    /// The entries of each column, and the rows between two of them.
    fn fitted(&self, height: u16, spacing: u16) -> Option<(Vec<Range<usize>>, u16)> {
        let room = height.checked_sub(self.around())?;
        let gap = (0..=spacing).rev().find(|gap| self.split(room, *gap).is_some())?;
        // The same columns in as few rows, so that they end together.
        let (mut low, mut high) = (0, room);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.split(middle, gap).is_some() { high = middle } else { low = middle + 1 }
        }
        Some((self.split(high, gap)?, gap))
    }

    fn rows_of(&self, columns: &[Range<usize>], gap: u16) -> u16 {
        columns.iter().map(|column| self.taken(column, gap)).max().unwrap_or(0)
    }

    /// The page of this moment, or the one that holds what is pointed to.
    pub(super) fn page(&self, height: u16, room: &Room<'_>) -> Laid {
        let rows = height.saturating_sub(self.around()).saturating_sub(1).max(1);
        if self.entries.iter().any(|entry| clamp(entry.len()) > rows) {
            return self.cut(rows).page(height, room);
        }
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
        let holds = |page: &Vec<Range<usize>>| {
            self.focus.is_some_and(|entry| page.iter().any(|column| column.contains(&entry)))
        };
        let place = pages.iter().position(holds).unwrap_or_else(|| room.turned(pages.len()));
        let mut page = Page { first: 0, number: place + 1, pages: pages.len() };
        let mut columns = pages.get(place).cloned().unwrap_or_default();
        if let Some(hall) = room.page {
            // What the hall looks at, as far as there is room for it.
            let first = (0..self.entries.len()).find(|at| self.entry(*at) >= hall.first).unwrap_or(0);
            let column = first..self.fill(first, rows, 0);
            let far = self.focus.filter(|entry| !column.contains(entry) && *entry < self.entries.len());
            columns = vec![far.map_or(column, |entry| entry..self.fill(entry, rows, 0))];
            page = hall;
        }
        page.first = self.entry(columns.first().map_or(0, |column| column.start));
        let note = if room.small && room.page.is_none() {
            // It turns here only: the hall sees everything at once.
            let last = self.entry(columns.last().map_or(0, |column| column.end.saturating_sub(1)));
            let all = self.entry(self.entries.len().saturating_sub(1)) + 1;
            format!("{}-{}/{all}", page.first + 1, last + 1)
        } else {
            words::page(room.look.lang, page.number, page.pages)
        };
        let line = Line::styled(note, room.look.styles.dim).right_aligned();
        let mut laid = self.laid(&columns, 0, Some(line));
        laid.page = Some(page);
        laid.rows = height;
        if let Some((row, _)) = &mut laid.note {
            *row = height.saturating_sub(1);
        }
        laid
    }

    /// The same with entries of at most `rows` rows: one that is longer than a column goes on in the next.
    fn cut(&self, rows: u16) -> Self {
        let parts = |entry: &Vec<Line<'static>>| -> Vec<Vec<Line<'static>>> {
            entry.chunks(usize::from(rows)).map(<[_]>::to_vec).collect()
        };
        let before = |entry: usize| self.entries.iter().take(entry).map(|entry| parts(entry).len()).sum();
        Self {
            entries: self.entries.iter().flat_map(parts).collect(),
            head: self.head.clone(),
            foot: self.foot.clone(),
            pointed: self.pointed.clone().map(|(entry, pointer)| (before(entry), pointer)),
            focus: self.focus.map(before),
            whole: Some(
                (0..).zip(&self.entries).flat_map(|(at, entry)| std::iter::repeat_n(at, parts(entry).len())).collect(),
            ),
            ..*self
        }
    }

    /// The entry of the list that this is, or is a part of.
    fn entry(&self, at: usize) -> usize {
        self.whole.as_ref().and_then(|whole| whole.get(at)).copied().unwrap_or(at)
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
        let rows = self.rows_of(columns, gap);
        let mut drawn = Vec::new();
        let mut pointer = None;
        let mut left = self.left;
        for column in columns {
            let mut lines = self.head.clone();
            for at in column.clone() {
                let Some(entry) = self.entries.get(at) else { continue };
                if at > column.start {
                    lines.extend(std::iter::repeat_n(Line::default(), usize::from(gap)));
                }
                if let Some((_, pointing)) = self.pointed.as_ref().filter(|(pointed, _)| *pointed == at) {
                    let (from, rows) = self.part.unwrap_or((0, clamp(entry.len())));
                    let area = Rect::new(left, clamp(lines.len()).saturating_add(from), self.width, rows);
                    pointer = Some(Box::new(pointing.clone().to(area)));
                }
                lines.extend(entry.iter().cloned());
            }
            lines.extend(self.foot.iter().cloned());
            drawn.push((left, self.width, vec![Ink::Lines(lines)]));
            left = left.saturating_add(self.width).saturating_add(GUTTER);
        }
        Laid {
            columns: drawn,
            complete: note.is_none(),
            note: note.map(|line| (0, line)),
            rows: rows.saturating_add(self.around()),
            pointer,
            page: None,
        }
    }
}
