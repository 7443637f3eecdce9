//! Where every line of the slate stands on the screen: in columns, in ballot order, as on the paper.

use crate::conference::contest::Form;
use crate::conference::frame::Frame;
use crate::terminal::look::Look;
use crate::terminal::spots::Spots;
use crate::text;
use crate::wording::tally as words;
use ratatui::layout::Rect;

/// Cells between two columns of the slate.
const GAP: usize = 2;
/// Cells of a name below which the boxes beside it are narrowed.
const NAME: usize = 24;
/// The fewest cells of a name; below that lines go to another page.
const LEAST: usize = 8;
/// Cells of a box: `[x]`.
pub const BOX: usize = 3;

/// The slate on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Where the lines stand.
    lines: Rect,
    /// The row of headings, on forms of several columns.
    pub heads: Option<u16>,
    first: usize,
    shown: usize,
    total: usize,
    rows: usize,
    pitch: u16,
    width: usize,
    /// Cells of a line's number.
    pub number: usize,
    /// Cells of the sign between number and name; 0 where boxes stand behind the name.
    pub sign: usize,
    /// Cells of a name.
    pub name: usize,
    /// The heading of each box behind the name, with its cells.
    pub boxes: Vec<(String, usize)>,
    /// Whether the headings were shortened.
    pub short: bool,
}

impl Sheet {
    /// The slate of a round in `area`, on the page where the focused line is.
    pub fn of(area: Rect, frame: &Frame, focus: Option<usize>, look: &Look) -> Self {
        let total = frame.slate.len();
        let columned = matches!(frame.form, Form::Agree | Form::Grades);
        // Headings are air enough where rows are scarce.
        let above = if columned { u16::from(area.height > 20) } else { u16::from(area.height > 10) };
        let heads = (columned && area.height > 1).then_some(area.y.saturating_add(above));
        let above = (above + u16::from(heads.is_some())).min(area.height);
        let lines = Rect { y: area.y.saturating_add(above), height: area.height - above, ..area };
        let number = total.max(10).to_string().len();
        let sign = match frame.form {
            Form::Tick => BOX,
            Form::Strike => look.signs.width(),
            Form::Agree | Form::Grades => 0,
        };
        let height = usize::from(lines.height).max(1);
        let longest = frame.slate.iter().map(|nominee| text::cells(&nominee.name)).max().unwrap_or(0);
        // Behind the number two blanks; behind a name one more before the boxes.
        let lead = number + 2 + if sign > 0 { sign + 1 } else { 0 } + usize::from(columned);
        let column = |count: usize| (usize::from(lines.width) + GAP) / count.max(1);
        let room = |count: usize, boxes: &[(String, usize)]| {
            let taken: usize = boxes.iter().map(|(_, cells)| cells).sum();
            column(count).saturating_sub(GAP + lead + taken)
        };
        let wanted = total.div_ceil(height).max(1);
        let (full, narrow) = (headings(frame, look, false), headings(frame, look, true));
        let fits_full = room(wanted, &full) >= longest.min(NAME);
        let boxes = if fits_full { full } else { narrow };
        // Lines that would leave no room for a name go to another page.
        let columns = (1..=wanted).rev().find(|count| room(*count, &boxes) >= longest.min(LEAST)).unwrap_or(1);
        let page = columns * height;
        let last = total.saturating_sub(1);
        let first = focus.unwrap_or(0).min(last) / page.max(1) * page;
        let shown = total.saturating_sub(first).min(page);
        let rows = if total > page { height } else { total.div_ceil(columns) };
        // A short slate is set apart line by line, as on paper.
        let pitch = if columns == 1 && total * 2 <= height { 2 } else { 1 };
        let name = room(columns, &boxes).min(longest);
        let width = lead + name + boxes.iter().map(|(_, cells)| cells).sum::<usize>();
        let short = !fits_full && columned;
        Self { lines, heads, first, shown, total, rows, pitch, width, number, sign, name, boxes, short }
    }

    /// Lines in a column.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The lines on this page, from and to counted from 1, if there are others.
    pub fn part(&self) -> Option<(usize, usize)> {
        (self.shown < self.total).then_some((self.first + 1, self.first + self.shown))
    }

    /// Every line on this page, with its place.
    pub fn places(&self) -> impl Iterator<Item = (usize, Rect)> {
        (self.first..self.first + self.shown).filter_map(|line| Some((line, self.place(line)?)))
    }

    /// The left edge of each column of the slate that is in use.
    pub fn column_edges(&self) -> impl Iterator<Item = u16> {
        let columns = self.shown.div_ceil(self.rows.max(1));
        (0..columns).map(|column| self.edge(column))
    }

    /// Where a line stands, if it is on this page.
    pub fn place(&self, line: usize) -> Option<Rect> {
        let at = line.checked_sub(self.first).filter(|at| *at < self.shown)?;
        let rows = self.rows.max(1);
        let y = u16::try_from(at % rows).ok()?.saturating_mul(self.pitch);
        let place = Rect {
            x: self.edge(at / rows),
            y: self.lines.y.saturating_add(y),
            width: u16::try_from(self.width).ok()?,
            height: 1,
        };
        let seen = place.intersection(self.lines);
        (!seen.is_empty()).then_some(seen)
    }

    /// Where every line stands on this page, and each of its boxes.
    pub fn spots(&self) -> Spots<(usize, Option<usize>)> {
        let mut spots = Spots::default();
        for (line, place) in self.places() {
            spots.add(place, (line, None));
            let mut x = self.boxes_edge(place);
            for (number, (_, cells)) in self.boxes.iter().enumerate() {
                let width = u16::try_from(*cells).unwrap_or(u16::MAX);
                spots.add(Rect { x, width, ..place }.intersection(place), (line, Some(number)));
                x = x.saturating_add(width);
            }
        }
        spots
    }

    /// Where the boxes of a line begin.
    pub fn boxes_edge(&self, place: Rect) -> u16 {
        let boxes: usize = self.boxes.iter().map(|(_, cells)| cells).sum();
        place.x.saturating_add(u16::try_from(self.width.saturating_sub(boxes)).unwrap_or(u16::MAX))
    }

    fn edge(&self, column: usize) -> u16 {
        let whole = usize::from(self.lines.width) + GAP;
        let columns = self.shown.div_ceil(self.rows.max(1)).max(1);
        let step = (whole / columns).min(self.width + 4 * GAP);
        self.lines.x.saturating_add(u16::try_from(column * step).unwrap_or(u16::MAX))
    }
}

/// The headings of the boxes behind a name, each with the cells it takes.
fn headings(frame: &Frame, look: &Look, short: bool) -> Vec<(String, usize)> {
    let lang = look.lang;
    let names: Vec<String> = match (frame.form, short) {
        (Form::Tick | Form::Strike, _) => Vec::new(),
        (Form::Agree, false) => vec![words::AGREE.of(lang).to_owned(), words::DISAGREE.of(lang).to_owned()],
        (Form::Agree, true) => vec![words::AGREE_SHORT.of(lang).to_owned(), words::DISAGREE_SHORT.of(lang).to_owned()],
        (Form::Grades, false) => (1..).zip(&frame.grades).map(|(n, name): (u32, _)| format!("{n} {name}")).collect(),
        (Form::Grades, true) => (1..=frame.grades.len()).map(|number| number.to_string()).collect(),
    };
    let air = if short { 1 } else { GAP };
    names
        .into_iter()
        .map(|name| {
            let cells = text::cells(&name).max(BOX) + air;
            (name, cells)
        })
        .collect()
}
