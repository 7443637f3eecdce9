//! What papers come to, line by line: the name, the strokes in squares, and the number.

use super::slate::{cut, name, put};
use super::squares;
use crate::conference::contest::{Form, Nominee};
use crate::conference::count::{Count, LineCount};
use crate::conference::frame::Frame;
use crate::terminal::look::Look;
use crate::text;
use crate::text::number::padded;
use crate::wording::plain;
use crate::wording::tally::squares as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Cells between the parts of a line, and between two columns.
const GAP: usize = 2;

/// How much of the sums has to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// As they stand on the wall; what does not fit is scrolled to.
    Page,
    /// All at once, were it without squares: nobody scrolls there.
    AtOnce,
}

impl Seen {
    /// Cells of a name for which squares are rather counted than drawn.
    fn name(self) -> usize {
        match self {
            Self::Page => 18,
            Self::AtOnce => 9,
        }
    }
}

/// The sums of a count, laid out in columns.
pub struct Sums<'a> {
    area: Rect,
    /// One entry a nominee: what is told of it, one row each.
    blocks: Vec<(&'a Nominee, Vec<(String, u64)>)>,
    /// Rows from one nominee to the next.
    pitch: usize,
    columns: usize,
    /// Nominees in a column.
    rows: usize,
    name: usize,
    label: usize,
    squares: usize,
    digits: usize,
    number: usize,
}

impl<'a> Sums<'a> {
    /// The sums of `count` in `area`.
    pub fn of(area: Rect, frame: &'a Frame, count: &Count, seen: Seen, look: &Look) -> Self {
        let uncounted = count.lines.iter().any(|line| line.uncounted > 0);
        let blank = LineCount::default();
        let told = frame.slate.iter().enumerate().map(|(place, nominee)| {
            let line = count.lines.get(place).unwrap_or(&blank);
            (nominee, told(frame, line, uncounted, look))
        });
        let blocks: Vec<_> = told.collect();
        let per = blocks.first().map_or(1, |(_, rows)| rows.len()).max(1);
        let rows = || blocks.iter().flat_map(|(_, rows)| rows);
        let most = rows().map(|(_, strokes)| *strokes).max().unwrap_or(0);
        let label = rows().map(|(label, _)| text::cells(label)).max().unwrap_or(0);
        let longest = blocks.iter().map(|(nominee, _)| text::cells(&nominee.name)).max().unwrap_or(0);
        let number = blocks.len().max(10).to_string().len();
        let digits = padded(most).len();
        let lead = number + GAP + GAP + if label > 0 { label + 1 } else { 0 } + GAP + digits;
        let fits = |columns: usize, squares: usize| {
            let column = (usize::from(area.width) + GAP + 1) / columns.max(1);
            column.saturating_sub(GAP + 1 + lead + squares)
        };
        let rows = (usize::from(area.height) / per).max(1);
        let wanted = blocks.len().div_ceil(rows).max(1);
        let least = longest.min(seen.name());
        let columns = |squares: usize| (1..=wanted).rev().find(|count| fits(*count, squares) >= least);
        let ways = [squares::width(most), squares::counted_width(most), 0].map(|squares| (columns(squares), squares));
        let whole = ways.iter().find(|(columns, _)| *columns == Some(wanted)).filter(|_| seen == Seen::AtOnce);
        let (columns, squares) = match (whole, ways) {
            (Some(way), _) => *way,
            (None, [.., bare]) if seen == Seen::AtOnce => bare,
            (None, [drawn @ (Some(_), _), ..] | [_, drawn, _]) => drawn,
        };
        let columns = columns.unwrap_or(1);
        let squares = squares.min(fits(columns, least));
        let name = fits(columns, squares).min(longest);
        // As few rows as the columns ask for, so that the columns are equally long.
        let rows = if columns >= wanted { blocks.len().div_ceil(columns).max(1) } else { rows };
        // Few nominees are set apart from each other.
        let apart = columns == 1 && blocks.len() * (per + 1) <= usize::from(area.height);
        let pitch = per + usize::from(apart);
        Self { area, blocks, pitch, columns, rows, name, label, squares, digits, number }
    }

    /// How many nominees are seen at once.
    pub fn seen(&self) -> usize {
        self.columns * self.rows
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.blocks.len()
    }

    /// The first nominee that can stand first, so that the last page is a full one.
    pub fn last_first(&self) -> usize {
        self.total().saturating_sub(self.seen())
    }

    /// The rows that are used.
    pub fn height(&self) -> u16 {
        u16::try_from(self.rows.min(self.total()) * self.pitch).unwrap_or(u16::MAX)
    }

    /// Draws them from this nominee on.
    pub fn draw(&self, buf: &mut Buffer, first: usize, look: &Look) {
        let step = (usize::from(self.area.width) + GAP + 1) / self.columns.max(1);
        let shown = self.blocks.iter().enumerate().skip(first.min(self.last_first())).take(self.seen());
        for (at, (place, (nominee, rows))) in shown.enumerate() {
            let x = self.area.x.saturating_add(u16::try_from(at / self.rows * step).unwrap_or(u16::MAX));
            let top = self.area.y.saturating_add(u16::try_from(at % self.rows * self.pitch).unwrap_or(u16::MAX));
            for (under, (label, strokes)) in (0..).zip(rows) {
                let row =
                    Rect { x, y: top.saturating_add(under), width: self.area.right().saturating_sub(x), height: 1 };
                let row = row.intersection(self.area);
                if row.is_empty() {
                    continue;
                }
                let mut at = row.x;
                if under == 0 {
                    at = put(buf, row, at, &format!("{:>w$}", place + 1, w = self.number), look.styles.dim);
                    let said = name(nominee, self.name, look);
                    put(buf, row, at.saturating_add(2), &said, look.styles.text);
                }
                at = row.x.saturating_add(u16::try_from(self.number + GAP + self.name + GAP).unwrap_or(0));
                if self.label > 0 {
                    put(buf, row, at, &cut(label, self.label, look), look.styles.dim);
                    at = at.saturating_add(u16::try_from(self.label + 1).unwrap_or(0));
                }
                let drawn = squares::squares(*strokes, self.squares, look.signs);
                put(buf, row, at, &drawn, look.styles.now);
                at = at.saturating_add(u16::try_from(self.squares + GAP).unwrap_or(0));
                let style = if *strokes == 0 { look.styles.dim } else { look.styles.strong };
                put(buf, row, at, &format!("{:>w$}", padded(*strokes), w = self.digits), style);
            }
        }
    }
}

/// The sums in words, a line a nominee.
pub fn lines(frame: &Frame, count: &Count, look: &Look) -> Vec<String> {
    let uncounted = count.lines.iter().any(|line| line.uncounted > 0);
    let blank = LineCount::default();
    let line = |(place, nominee): (usize, &Nominee)| {
        let rows = told(frame, count.lines.get(place).unwrap_or(&blank), uncounted, look).into_iter();
        let said = rows.map(|(label, strokes)| format!("{label} {}", padded(strokes)).trim().to_owned());
        plain::nominee(look.lang, place + 1, &format!("{}: {}", nominee.name, said.collect::<Vec<_>>().join(", ")))
    };
    frame.slate.iter().enumerate().map(line).collect()
}

/// What is told of a nominee, one row each; only forms of several columns name them.
fn told(frame: &Frame, line: &LineCount, uncounted: bool, look: &Look) -> Vec<(String, u64)> {
    let lang = look.lang;
    let mut rows = match frame.form {
        Form::Tick | Form::Strike => return vec![(String::new(), line.support)],
        Form::Agree => vec![
            (crate::wording::tally::AGREE.of(lang).to_owned(), line.support),
            (crate::wording::tally::DISAGREE.of(lang).to_owned(), line.against),
        ],
        Form::Grades => frame.grades.iter().cloned().zip(line.grades.iter().copied()).collect(),
    };
    if uncounted {
        rows.push((words::UNCOUNTED.of(lang).to_owned(), line.uncounted));
    }
    rows
}
