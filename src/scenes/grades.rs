//! A table of grades: one line a name, one column a grade.

use super::measure::clamp;
use super::poster::Room;
use super::roster::Entries;
use crate::terminal::look::Look;
use crate::text::{cells, number, shorten, wrap};
use ratatui::text::{Line, Span};

/// One name with its papers by grade.
#[derive(Debug, Clone)]
pub(super) struct Row {
    name: String,
    /// Votes, and their share where it is said.
    cells: Vec<(String, Option<String>)>,
}

impl Row {
    /// The row of `name`; shares, where there are any, stand behind the votes.
    pub(super) fn new(name: &str, votes: &[u64], shares: &[u64], look: &Look) -> Self {
        let share = |at| shares.get(at).map(|share| format!("{} %", number::percent(*share, look.lang)));
        let cell = |(at, votes): (usize, &u64)| (votes.to_string(), share(at));
        Self { name: name.to_owned(), cells: votes.iter().enumerate().map(cell).collect() }
    }

    /// The cells of a column of `width`: votes and share on one line, or the share on a line of its own.
    fn cell((votes, share): &(String, Option<String>), width: usize) -> Vec<String> {
        let Some(share) = share else { return vec![votes.clone()] };
        let both = format!("{votes} ({share})");
        if cells(&both) <= width { vec![both] } else { vec![votes.clone(), share.clone()] }
    }

    /// The cells that votes and share take on one line.
    fn width((votes, share): &(String, Option<String>)) -> usize {
        cells(votes) + share.as_ref().map_or(0, |share| cells(share) + 3)
    }

    /// A row that is still to be revealed.
    pub(super) fn hidden(columns: usize, look: &Look) -> Self {
        Self { name: look.signs.more().to_owned(), cells: vec![(look.signs.more().to_owned(), None); columns] }
    }
}

/// The table.
pub(super) struct Grades<'a> {
    heads: Vec<String>,
    rows: Vec<Row>,
    look: &'a Look,
    small: bool,
}

/// Cells before each column.
const GAP: usize = 2;

/// The widest a column's name makes it; longer ones are wrapped.
const WIDEST_HEAD: usize = 16;

impl<'a> Grades<'a> {
    /// The rows under the names of their columns.
    pub(super) fn new(heads: &[String], rows: Vec<Row>, room: &Room<'a>) -> Self {
        Self { heads: heads.to_vec(), rows, look: room.look, small: room.small }
    }

    /// The width of each column, so far as the names leave room.
    fn columns(&self, width: usize) -> Vec<usize> {
        let count = self.heads.len();
        let column = |at: usize| {
            let cell = self.rows.iter().filter_map(|row| row.cells.get(at)).map(Row::width).max().unwrap_or(0);
            // A count of two figures must not move its column when it becomes one of three.
            let head = if self.small { 0 } else { self.heads.get(at).map_or(0, |head| cells(head).min(WIDEST_HEAD)) };
            cell.max(head).max(3)
        };
        let natural: Vec<usize> = (0..count).map(column).collect();
        let names = self.longest().min(width * 2 / 5);
        let room = width.saturating_sub(names);
        if natural.iter().map(|column| column + GAP).sum::<usize>() <= room || count == 0 {
            return natural;
        }
        let each = (room / count).saturating_sub(GAP).max(3);
        natural.into_iter().map(|column| column.min(each)).collect()
    }

    fn longest(&self) -> usize {
        self.rows.iter().map(|row| cells(&row.name)).max().unwrap_or(0)
    }

    fn name(&self, width: usize) -> usize {
        let taken: usize = self.columns(width).iter().map(|column| column + GAP).sum();
        width.saturating_sub(taken).clamp(1, self.longest().max(1))
    }

    /// One row of wrapped cells; those of the columns stand right.
    fn wrapped(&self, name: &[String], parts: &[Vec<String>], width: usize, head: bool) -> Vec<Line<'static>> {
        let styles = &self.look.styles;
        let first = self.name(width);
        let high = parts.iter().map(Vec::len).chain([name.len()]).max().unwrap_or(0);
        let line = |at: usize| {
            let said = name.get(at).map_or("", String::as_str);
            let pad = " ".repeat(first.saturating_sub(cells(said)));
            let mut spans = vec![Span::styled(format!("{said}{pad}"), styles.strong)];
            for (part, column) in parts.iter().zip(self.columns(width)) {
                // Numbers stand on the last line of a long name, names of columns on their first lines.
                let down = if head { 0 } else { high - part.len().min(high) };
                let said = at.checked_sub(down).and_then(|at| part.get(at)).map_or("", String::as_str);
                let pad = " ".repeat(GAP + column.saturating_sub(cells(said)));
                spans.push(Span::styled(format!("{pad}{said}"), if head { styles.title } else { styles.strong }));
            }
            Line::from(spans)
        };
        (0..high).map(line).collect()
    }
}

impl Entries for Grades<'_> {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn lines(&self, width: u16, _dense: bool) -> Vec<Vec<Line<'static>>> {
        let width = usize::from(width);
        let columns = self.columns(width);
        let entry = |row: &Row| {
            let name = self.name(width);
            let name = if self.small { vec![shorten(&row.name, name)] } else { wrap(&row.name, name) };
            let parts: Vec<Vec<String>> =
                row.cells.iter().zip(&columns).map(|(cell, width)| Row::cell(cell, *width)).collect();
            self.wrapped(&name, &parts, width, false)
        };
        self.rows.iter().map(entry).collect()
    }

    fn head(&self, width: u16) -> Vec<Line<'static>> {
        if self.small {
            return Vec::new();
        }
        let width = usize::from(width);
        let columns = self.columns(width);
        let heads = self.heads.iter().zip(&columns);
        let heads: Vec<Vec<String>> = heads.map(|(head, width)| wrap(head, *width)).collect();
        self.wrapped(&[], &heads, width, true)
    }

    fn bounds(&self) -> (u16, u16) {
        let widest = self.longest() + self.columns(usize::MAX / 4).iter().map(|column| column + GAP).sum::<usize>();
        let narrowest = self.longest().min(28) + self.heads.len() * (GAP + 7);
        (clamp(narrowest), clamp(widest))
    }
}
