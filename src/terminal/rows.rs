//! A list with a cursor, such as the agenda or the roll.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::cells;
use super::key::Key;
use super::look::Look;
use super::signs::Sign;
use super::spots::Spots;
use super::theme::Tone;

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The sign before it.
    pub sign: Sign,
    /// Its cells: the first is text and takes what is left, the others stand right.
    pub cells: Vec<String>,
    /// What is told of it while it is focused.
    pub note: String,
    /// How it is toned.
    pub tone: Tone,
    /// Its name is struck through, as a name on a paper.
    pub struck: bool,
}

impl Row {
    /// A row with a sign and cells.
    pub fn new(sign: Sign, cells: Vec<String>) -> Self {
        Self { sign, cells, note: String::new(), tone: Tone::Plain, struck: false }
    }

    /// The row in a tone.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The row with a note that is told while it is focused.
    #[must_use]
    pub fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

/// Moves a cursor among `count` rows, `page` of them on a page; `None` if the key does not move it.
pub fn moved(cursor: usize, count: usize, page: u16, key: Key) -> Option<usize> {
    let page = usize::from(page.saturating_sub(1).max(1));
    let last = count.saturating_sub(1);
    let to = match key {
        Key::UP => cursor.saturating_sub(1),
        Key::DOWN => cursor.saturating_add(1),
        Key::PAGE_UP => cursor.saturating_sub(page),
        Key::PAGE_DOWN => cursor.saturating_add(page),
        Key::HOME => 0,
        Key::END => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Draws the rows so that the one under the cursor is whole and visible. Without a cursor nothing is focused. Returns
/// where each row stands, line by line.
pub fn draw(buf: &mut Buffer, area: Rect, rows: &[Row], cursor: Option<usize>, look: &Look) -> Spots<usize> {
    let mut spots = Spots::default();
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return spots;
    }
    let sheet = Sheet::new(rows, usize::from(area.width), look);
    let focus = cursor.filter(|&at| at < rows.len());
    let opened = focus.and_then(|at| rows.get(at)).map(|row| sheet.whole(row)).unwrap_or_default();
    let more = opened.len().saturating_sub(1);
    let height = usize::from(area.height);
    let first = first_shown(rows.len() + more, focus.map(|at| (at, at + more)), height);

    let lines = (0..rows.len()).flat_map(|at| {
        let count = if Some(at) == focus { opened.len().max(1) } else { 1 };
        (0..count).map(move |part| (at, part))
    });
    for (screen, (at, part)) in area.rows().zip(lines.skip(first)) {
        spots.add(screen, at);
        let Some(row) = rows.get(at) else { continue };
        let tone = look.styles.tone(row.tone);
        let focused = Some(at) == focus;
        let style = if focused { tone.patch(look.styles.selection) } else { tone };
        if focused {
            buf.set_style(screen, style);
        }
        let text = if focused { opened.get(part).cloned().unwrap_or_default() } else { sheet.line(row) };
        buf.set_stringn(screen.x, screen.y, text, usize::from(screen.width), style);
        if row.struck && part == 0 {
            let name = row.cells.first().map_or(0, |name| cells::width(name).min(sheet.name));
            let indent = u16::try_from(sheet.indent).unwrap_or(screen.width).min(screen.width);
            let name = u16::try_from(name).unwrap_or(screen.width).min(screen.width - indent);
            let struck = Rect { x: screen.x + indent, width: name, ..screen };
            buf.set_style(struck, Style::new().add_modifier(Modifier::CROSSED_OUT));
        }
    }
    spots
}

/// The first line shown, so that the focused ones are: near the middle, unless at either end.
fn first_shown(count: usize, focus: Option<(usize, usize)>, height: usize) -> usize {
    let Some((from, to)) = focus else { return 0 };
    let middle = from.saturating_sub(height.saturating_sub(to + 1 - from) / 2);
    middle.min(count.saturating_sub(height)).min(from)
}

/// The columns that all rows share.
struct Sheet<'a> {
    look: &'a Look,
    indent: usize,
    name: usize,
    others: Vec<usize>,
}

impl<'a> Sheet<'a> {
    const GAP: usize = 2;

    fn new(rows: &[Row], width: usize, look: &'a Look) -> Self {
        let indent = if rows.iter().any(|row| row.sign != Sign::None) { look.signs.width() + 1 } else { 0 };
        let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut others: Vec<usize> = (1..count)
            .map(|at| rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cells::width(cell)).max().unwrap_or(0))
            .collect();
        // A name is worth more than what stands beside it.
        while indent + 8 + others.iter().map(|other| other + Self::GAP).sum::<usize>() > width && others.pop().is_some()
        {
        }
        let taken: usize = indent + others.iter().map(|other| other + Self::GAP).sum::<usize>();
        Self { look, indent, name: width.saturating_sub(taken), others }
    }

    fn sign(&self, sign: Sign) -> String {
        cells::left(self.look.signs.of(sign), self.indent)
    }

    fn beside(&self, row: &Row) -> String {
        let cell = |at: usize| row.cells.get(at + 1).map_or("", String::as_str);
        let mut text = String::new();
        for (at, &width) in self.others.iter().enumerate() {
            text.push_str(&" ".repeat(Self::GAP));
            text.push_str(&cells::right(cell(at), width));
        }
        text
    }

    fn line(&self, row: &Row) -> String {
        let name = row.cells.first().map_or("", String::as_str);
        let name = cells::left(&cells::shorten(name, self.name, self.look.signs.more()), self.name);
        format!("{}{name}{}", self.sign(row.sign), self.beside(row))
    }

    /// The lines of a focused row: its whole name and its note.
    fn whole(&self, row: &Row) -> Vec<String> {
        let name = row.cells.first().map_or("", String::as_str);
        let indent = " ".repeat(self.indent);
        let mut lines = Vec::new();
        for (at, part) in cells::wrap(name, self.name).into_iter().enumerate() {
            lines.push(if at == 0 {
                format!("{}{}{}", self.sign(row.sign), cells::left(&part, self.name), self.beside(row))
            } else {
                format!("{indent}{part}")
            });
        }
        if !row.note.is_empty() {
            lines.extend(cells::wrap(&row.note, self.name).into_iter().map(|part| format!("{indent}{part}")));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Buffer, Key, Look, Rect, Row, Sign, draw, moved};
    use ratatui::layout::Position;

    fn agenda() -> Vec<Row> {
        let long = "Vụ Các vấn đề chung về xây dựng pháp luật";
        (0..30).map(|at| Row::new(Sign::Done, vec![format!("{at} {long}"), format!("{at}'")])).collect()
    }

    fn page(cursor: usize, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        draw(&mut buf, Rect::new(0, 0, width, height), &agenda(), Some(cursor), &Look::default());
        picture::text(&buf)
    }

    #[test]
    fn the_focused_row_is_always_seen_whole() {
        for cursor in 0..30 {
            let page = page(cursor, 30, 7);
            let said = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said.contains(&format!("✓ {cursor} Vụ Các vấn đề chung")), "{page}");
            assert!(said.contains("xây dựng pháp luật"), "{page}");
        }
    }

    #[test]
    fn other_long_names_end_in_an_ellipsis_and_numbers_stand_right() {
        let page = page(0, 30, 7);
        assert!(page.lines().nth(4).is_some_and(|line| line.contains('…') && line.ends_with('\'')), "{page}");
    }

    #[test]
    fn the_mouse_finds_the_row_under_it() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 30, 5));
        let area = buf.area;
        let spots = draw(&mut buf, area, &agenda(), Some(0), &Look::default());
        let under = |y| spots.at(Position { x: 29, y });
        assert_eq!((under(0), under(1), under(4), under(5)), (Some(0), Some(0), Some(3), None));
    }

    #[test]
    fn arrows_stop_at_both_ends() {
        assert_eq!(moved(0, 3, 5, Key::UP), Some(0));
        assert_eq!(moved(2, 3, 5, Key::DOWN), Some(2));
        assert_eq!(moved(0, 0, 5, Key::END), Some(0));
        assert_eq!(moved(0, 3, 5, Key::ENTER), None);
        for (width, height) in [(0, 0), (1, 1), (3, 2)] {
            page(3, width, height);
        }
    }
}
