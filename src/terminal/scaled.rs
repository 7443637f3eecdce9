//! Letters that the terminal itself draws larger: kitty's text sizing.
//!
//! In a buffer such a letter is a block of cells: the first tells the letter and its rows, the others that they belong to
//! it. The first goes out as one escape; the others never do. A terminal takes a block away as soon as anything is written
//! into it, and that is how an old one goes: each of its cells differs from what is to stand there.

use std::io::{self, Write};
use std::num::NonZeroU16;

use crossterm::cursor;
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::style::Style;

/// The fewest and the most rows that a terminal scales a letter to.
pub const ROWS: (u16, u16) = (2, 7);

/// Before the letter in the first cell of a block, the sign of its rows being this and so many further; of private use, so
/// no text has it.
const FIRST: u32 = 0xF_0000;
/// In all other cells of a block.
const REST: &str = "\u{f0010}";

/// What a terminal that scales answers to: two columns for a space of two rows.
const ASK: &[u8] = b"\x1b[H\x1b]66;s=2; \x07";

/// Whether a terminal of this name, with these marks of its own in the environment, may scale letters. Only such a one is
/// asked: others could take the question for text.
pub fn may_scale(term: Option<&str>, kitty: Option<&str>) -> bool {
    term == Some("xterm-kitty") || kitty.is_some_and(|window| !window.is_empty())
}

/// Asks the terminal whether it scales letters. To be called in raw mode, before anybody reads keys.
pub fn is_understood() -> bool {
    let asked = io::stdout().write_all(ASK).and_then(|()| io::stdout().flush());
    asked.and_then(|()| cursor::position()).is_ok_and(|place| place == (2, 0))
}

/// Puts a letter, which takes one cell when it is small, as a block of `rows` rows and as many columns; nothing if it does not fit.
pub fn put(buf: &mut Buffer, (x, y): (u16, u16), letter: char, rows: u16, style: Style) {
    let Some(mark) = char::from_u32(FIRST + u32::from(rows)).filter(|_| (ROWS.0..=ROWS.1).contains(&rows)) else {
        return;
    };
    let (Some(right), Some(bottom), Some(width)) = (x.checked_add(rows), y.checked_add(rows), NonZeroU16::new(rows))
    else {
        return;
    };
    if x < buf.area.x || y < buf.area.y || right > buf.area.right() || bottom > buf.area.bottom() {
        return;
    }
    for row in y..bottom {
        for column in x..right {
            if let Some(cell) = buf.cell_mut((column, row)) {
                cell.set_symbol(REST).set_style(style).set_diff_option(CellDiffOption::Skip);
            }
        }
    }
    if let Some(cell) = buf.cell_mut((x, y)) {
        cell.set_symbol(&format!("{mark}{letter}")).set_diff_option(CellDiffOption::ForcedWidth(width));
    }
}

/// The rows and the letter of a block that begins in this cell.
fn begun(cell: &Cell) -> Option<(u16, char)> {
    let mut parts = cell.symbol().chars();
    let rows = u16::try_from(u32::from(parts.next()?).checked_sub(FIRST)?).ok()?;
    let letter = parts.next()?;
    (ROWS.0..=ROWS.1).contains(&rows).then_some((rows, letter))
}

/// Takes blocks away into which something else was drawn; whether whole ones are left.
pub fn mend(buf: &mut Buffer) -> bool {
    let marked =
        |cell: &Cell| cell.diff_option != CellDiffOption::None || cell.symbol() == REST || begun(cell).is_some();
    if !buf.content.iter().any(marked) {
        return false;
    }
    let width = usize::from(buf.area.width);
    let mut whole = vec![false; buf.content.len()];
    let mut any = false;
    for at in 0..buf.content.len() {
        let Some((rows, _)) = buf.content.get(at).and_then(begun) else { continue };
        let rows = usize::from(rows);
        if at % width + rows > width {
            continue;
        }
        let cells = || (0..rows).flat_map(move |down| (0..rows).map(move |along| at + down * width + along));
        let is_rest = |place: usize| buf.content.get(place).is_some_and(|cell| cell.symbol() == REST);
        let free = |place: usize| whole.get(place) == Some(&false);
        if cells().all(|place| free(place) && (place == at || is_rest(place))) {
            cells().filter_map(|place| whole.get_mut(place).map(|whole| *whole = true)).for_each(drop);
            any = true;
        }
    }
    for (cell, whole) in buf.content.iter_mut().zip(whole) {
        if whole {
            continue;
        }
        if cell.symbol() == REST || begun(cell).is_some() {
            cell.set_symbol(" ");
        }
        cell.set_diff_option(CellDiffOption::None);
    }
    any
}

/// The cell as it goes to the terminal at this place.
///
/// Blanks go before a letter: kitty takes cells that an old block has left for its lower rows, until something else is
/// written there, and would put the letter behind them.
pub fn written((x, y): (u16, u16), cell: &Cell) -> Cell {
    let mut cell = cell.clone();
    if let Some((rows, letter)) = begun(&cell) {
        let (blanks, row, column) = (" ".repeat(rows.into()), y.saturating_add(1), x.saturating_add(1));
        cell.set_symbol(&format!("{blanks}\x1b[{row};{column}H\x1b]66;s={rows};{letter}\x07"));
    }
    cell
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::{REST, may_scale, mend, put, written};

    fn screen() -> Buffer {
        Buffer::empty(Rect::new(0, 0, 12, 4))
    }

    fn sent(before: &Buffer, after: &mut Buffer) -> Vec<(u16, u16, String)> {
        mend(after);
        before.diff(after).into_iter().map(|(x, y, cell)| (x, y, written((x, y), cell).symbol().to_owned())).collect()
    }

    #[test]
    fn a_letter_goes_out_as_one_escape_and_its_other_cells_never_do() {
        let (before, mut after) = (screen(), screen());
        put(&mut after, (1, 1), 'Ế', 3, Style::new());
        assert!(mend(&mut after));
        assert_eq!(sent(&before, &mut after), [(1, 1, "   \x1b[2;2H\x1b]66;s=3;Ế\x07".to_owned())]);
        let mut same = after.clone();
        assert_eq!(sent(&after, &mut same), []);
        put(&mut same, (1, 1), 'Ề', 3, Style::new());
        assert_eq!(sent(&after, &mut same), [(1, 1, "   \x1b[2;2H\x1b]66;s=3;Ề\x07".to_owned())]);
    }

    #[test]
    fn where_a_letter_stood_every_cell_is_written_again() {
        let mut before = screen();
        put(&mut before, (0, 0), 'A', 2, Style::new());
        put(&mut before, (4, 0), 'B', 2, Style::new());
        assert!(mend(&mut before));
        let mut after = screen();
        put(&mut after, (4, 0), 'B', 2, Style::new());
        let places: Vec<_> = sent(&before, &mut after).into_iter().collect();
        assert_eq!(places, [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(x, y)| (x, y, " ".to_owned())));
    }

    #[test]
    fn a_letter_that_is_drawn_over_is_taken_away_whole() {
        let mut buf = screen();
        put(&mut buf, (0, 0), 'A', 3, Style::new());
        put(&mut buf, (4, 0), 'B', 3, Style::new());
        buf.set_string(2, 2, "lên", Style::new());
        assert!(!mend(&mut buf), "both were touched");
        assert!(sent(&screen(), &mut buf).iter().all(|(_, y, symbol)| *y == 2 && "lên".contains(symbol.as_str())));
        put(&mut buf, (4, 0), 'B', 2, Style::new());
        buf.set_string(4, 0, "C", Style::new());
        mend(&mut buf);
        assert!(buf.content.iter().all(|cell| cell.symbol() != REST));
    }

    #[test]
    fn what_does_not_fit_is_not_put() {
        for place in [(10, 0), (0, 2), (u16::MAX, 0)] {
            let mut buf = screen();
            put(&mut buf, place, 'A', 3, Style::new());
            assert_eq!(buf, screen());
        }
        let mut buf = screen();
        put(&mut buf, (0, 0), 'A', 8, Style::new());
        assert_eq!(buf, screen());
    }

    #[test]
    fn only_a_terminal_that_may_scale_is_asked() {
        assert!(may_scale(Some("xterm-kitty"), None) && may_scale(Some("xterm-256color"), Some("1")));
        assert!(!may_scale(Some("xterm-256color"), None) && !may_scale(None, Some("")));
    }
}
