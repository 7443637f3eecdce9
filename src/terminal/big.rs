//! Letters large enough for the last row of the hall, drawn from unifont's bitmaps with half blocks.
//!
//! A pixel is half a cell, so a letter is 8 cells wide and at most 8 rows high; at scale 2, twice that. Rows that no
//! letter of the text inks are left out. A text that does not fit is not drawn at all: better small than cut.

use std::num::NonZeroU16;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use unicode_normalization::UnicodeNormalization;
use unifont::{Glyph, get_glyph};

use super::cells;

/// How many pixels a bitmap is high.
const HEIGHT: usize = 16;

/// The cells that a line of `text` takes at scale 1.
pub fn measure(text: &str) -> u16 {
    let width = text.nfc().map(|letter| get_glyph(letter).map_or(0, Glyph::get_width)).sum::<usize>();
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// The rows that a line of `text` takes at scale 1.
pub fn rows(text: &str) -> u16 {
    Ink::of(&[text]).rows()
}

/// `text` in lines whose big letters fit in `width` cells, broken between words; `None` if that takes more than
/// `max_lines`, if a word alone is too wide, or if a letter has no bitmap.
pub fn wrap(text: &str, width: u16, max_lines: usize) -> Option<Vec<String>> {
    let text: String = text.nfc().collect();
    if text.chars().any(|letter| !letter.is_whitespace() && !is_drawable(letter)) {
        return None;
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if measure(word) > width {
            return None;
        }
        match lines.last_mut() {
            Some(line) if measure(line).saturating_add(measure(" ")).saturating_add(measure(word)) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    (lines.len() <= max_lines).then_some(lines)
}

/// Draws `text`, wrapped, at the top of `area`; false, with nothing drawn, if it does not fit.
pub fn draw(buf: &mut Buffer, area: Rect, text: &str, style: Style, align: Alignment) -> bool {
    draw_scaled(buf, area, text, style, align, NonZeroU16::MIN).is_some()
}

/// The same with every pixel `scale` times as large; the rows used, or `None`, with nothing drawn, if it does not fit.
pub fn draw_scaled(
    buf: &mut Buffer,
    area: Rect,
    text: &str,
    style: Style,
    align: Alignment,
    scale: NonZeroU16,
) -> Option<u16> {
    let area = area.intersection(buf.area);
    let Layout { lines, ink, line_rows, step, used } = Layout::of(text, area.width, scale)?;
    let scale = scale.get();
    if used > area.height {
        return None;
    }
    let mut top = area.y;
    for line in &lines {
        let width = measure(line).saturating_mul(scale);
        let free = area.width.saturating_sub(width);
        let left = area.x
            + match align {
                Alignment::Left => 0,
                Alignment::Center => free / 2,
                Alignment::Right => free,
            };
        let bits = Bits { line: glyphs(line), ink, scale };
        for row in 0..line_rows {
            for column in 0..width {
                let symbol = match (bits.inked(column, 2 * row), bits.inked(column, 2 * row + 1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => " ",
                };
                if let Some(cell) = buf.cell_mut((left + column, top + row)) {
                    cell.set_symbol(symbol).set_style(style);
                }
            }
        }
        top += step;
    }
    Some(used)
}

/// The rows that `text` takes when it is drawn in `width` cells; `None` if no line of it fits there.
pub fn rows_in(text: &str, width: u16, scale: NonZeroU16) -> Option<u16> {
    Layout::of(text, width, scale).map(|layout| layout.used)
}

/// The lines of [`wrap`], about as long as each other: no word stands alone where it need not.
fn balanced(text: &str, width: u16) -> Option<Vec<String>> {
    let mut lines = wrap(text, width, usize::MAX)?;
    let (mut low, mut high) = (width / 2, width);
    while lines.len() > 1 && low < high {
        let middle = low + (high - low) / 2;
        match wrap(text, middle, lines.len()) {
            Some(narrower) => {
                lines = narrower;
                high = middle;
            }
            None => low = middle + 1,
        }
    }
    Some(lines)
}

/// A text in lines of big letters, and how far these are apart.
struct Layout {
    lines: Vec<String>,
    ink: Ink,
    line_rows: u16,
    step: u16,
    used: u16,
}

impl Layout {
    fn of(text: &str, width: u16, scale: NonZeroU16) -> Option<Self> {
        let scale = scale.get();
        let lines = balanced(text, width / scale)?;
        let ink = Ink::of(&lines);
        let line_rows = ink.pixels().saturating_mul(scale).div_ceil(2);
        // A pixel between two lines keeps a dot below from touching the marks under it.
        let step = (ink.pixels() + 1).saturating_mul(scale).div_ceil(2);
        let further = u16::try_from(lines.len()).ok()?.checked_sub(1)?;
        let used = step.checked_mul(further)?.checked_add(line_rows)?;
        Some(Self { lines, ink, line_rows, step, used })
    }
}

/// Draws a heading at the top of `area`: big if it fits, else bold, centred and wrapped. The rows used.
pub fn heading(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() || text.trim().is_empty() {
        return 0;
    }
    if let Some(used) = draw_scaled(buf, area, text, style, Alignment::Center, NonZeroU16::MIN) {
        return used;
    }
    let width = usize::from(area.width);
    let mut used = 0;
    for (row, line) in area.rows().zip(cells::wrap(text, width)) {
        let free = area.width.saturating_sub(u16::try_from(cells::width(&line)).unwrap_or(area.width));
        buf.set_stringn(row.x + free / 2, row.y, &line, width, style.add_modifier(Modifier::BOLD));
        used += 1;
    }
    used
}

fn is_drawable(letter: char) -> bool {
    get_glyph(letter).is_some() && !unicode_normalization::char::is_combining_mark(letter)
}

fn glyphs(line: &str) -> Vec<&'static Glyph> {
    line.chars().filter_map(get_glyph).collect()
}

/// The pixel rows between the highest and the lowest ink of some lines, the same for all of them.
#[derive(Debug, Clone, Copy)]
struct Ink {
    top: usize,
    bottom: usize,
}

impl Ink {
    fn of(lines: &[impl AsRef<str>]) -> Self {
        let letters: String = lines.iter().flat_map(|line| line.as_ref().nfc()).collect();
        let all = glyphs(&letters);
        let inked = |&row: &usize| all.iter().any(|glyph| (0..glyph.get_width()).any(|x| glyph.get_pixel(x, row)));
        let top = (0..HEIGHT).find(inked).unwrap_or(0);
        let bottom = (0..HEIGHT).rev().find(inked).map_or(0, |row| row + 1);
        Self { top, bottom }
    }

    fn pixels(self) -> u16 {
        u16::try_from(self.bottom.saturating_sub(self.top)).unwrap_or(0)
    }

    fn rows(self) -> u16 {
        self.pixels().div_ceil(2)
    }
}

struct Bits {
    line: Vec<&'static Glyph>,
    ink: Ink,
    scale: u16,
}

impl Bits {
    /// Whether the pixel at this column and half row of the drawing is inked.
    fn inked(&self, column: u16, half_row: u16) -> bool {
        let y = usize::from(half_row / self.scale) + self.ink.top;
        let mut x = usize::from(column / self.scale);
        if y >= self.ink.bottom {
            return false;
        }
        for glyph in &self.line {
            if x < glyph.get_width() {
                return glyph.get_pixel(x, y);
            }
            x -= glyph.get_width();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::super::picture;
    use super::{Alignment, Buffer, Rect, Style, draw, draw_scaled, heading, is_drawable, measure, rows, wrap};

    const LETTERS: &str =
        "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ";

    #[test]
    fn every_vietnamese_letter_has_a_drawing_of_its_own() {
        let mut seen = std::collections::HashSet::new();
        for letter in LETTERS.chars().flat_map(|letter| [letter, letter.to_lowercase().next().unwrap()]) {
            assert!(is_drawable(letter), "{letter}");
            let area = Rect::new(0, 0, 8, 8);
            let mut buf = Buffer::empty(area);
            assert!(draw(&mut buf, area, &letter.to_string(), Style::new(), Alignment::Left), "{letter}");
            assert!(seen.insert((picture::text(&buf), rows(&letter.to_string()))), "{letter} looks like another");
        }
    }

    #[test]
    fn a_text_that_does_not_fit_is_not_drawn_cut() {
        let area = Rect::new(0, 0, 30, 8);
        let mut buf = Buffer::empty(area);
        assert!(!draw(&mut buf, area, "KIỂM PHIẾU", Style::new(), Alignment::Left));
        assert_eq!(buf, Buffer::empty(area));
        assert_eq!(heading(&mut buf, area, "KIỂM PHIẾU", Style::new()), 1);
        assert!(picture::text(&buf).contains("KIỂM PHIẾU"));
    }

    #[test]
    fn a_heading_is_wrapped_between_words() {
        assert_eq!(wrap("CỜ THI ĐUA", 60, 2), Some(vec!["CỜ THI".to_owned(), "ĐUA".to_owned()]));
        assert_eq!(wrap("CỜ THI ĐUA", 60, 1), None);
        assert_eq!(measure("CỜ"), 16);
        assert_eq!(measure("CO\u{31b}\u{300}"), 16, "a decomposed letter is one letter");
    }

    #[test]
    fn numerals_double_for_large_halls() {
        let area = Rect::new(0, 0, 40, 16);
        let mut buf = Buffer::empty(area);
        let scale = NonZeroU16::new(2).unwrap();
        let used = draw_scaled(&mut buf, area, "10", Style::new(), Alignment::Right, scale).unwrap();
        assert!(used > rows("10") && used <= 16);
    }

    #[test]
    fn no_area_is_too_small_to_survive() {
        for area in [Rect::ZERO, Rect::new(0, 0, 1, 1), Rect::new(0, 0, 3, 0)] {
            let mut buf = Buffer::empty(area);
            heading(&mut buf, Rect::new(0, 0, 200, 200), "HỘI NGHỊ", Style::new());
        }
    }
}
