//! A band across the top of a screen, over which nothing is drawn.

use super::theme::Tone;
use super::{cells, look::Look};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// What is left of `area` below the band.
pub fn below(area: Rect) -> Rect {
    let row = area.height.min(1);
    Rect { y: area.y + row, height: area.height - row, ..area }
}

/// Draws the first of these words that fits across the top of `area`, the last one in any case; what is left below.
pub fn draw(buf: &mut Buffer, area: Rect, words: &[&str], look: &Look) -> Rect {
    let area = area.intersection(buf.area);
    let Some(row) = area.rows().next() else { return area };
    let style = look.styles.tone(Tone::Attention).add_modifier(Modifier::REVERSED | Modifier::BOLD);
    let width = usize::from(row.width);
    let fits = words.iter().find(|words| cells::width(words) <= width).or(words.last());
    let said = fits.copied().unwrap_or_default();
    buf.set_stringn(row.x, row.y, " ".repeat(width), width, style);
    let free = row.width.saturating_sub(u16::try_from(cells::width(said)).unwrap_or(row.width));
    buf.set_stringn(row.x + free / 2, row.y, said, width, style);
    below(area)
}
