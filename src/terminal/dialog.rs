//! The box that dialogs stand in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::cells;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::spots::Spots;

/// The cells a dialog likes to be wide.
pub(super) const WIDTH: u16 = 76;

/// The cells and rows that the box itself takes.
pub(super) const BOX: (u16, u16) = (4, 2);

/// Clears a centred box of at most `width` by `height` cells, draws its border and title, and gives the area inside.
pub fn open(buf: &mut Buffer, area: Rect, title: &str, (width, height): (u16, u16), look: &Look) -> Rect {
    let area = area.intersection(buf.area);
    let (width, height) = (width.min(area.width), height.min(area.height));
    let place = Rect::new(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height);
    wipe(buf, place, look);
    if width <= BOX.0 || height <= BOX.1 {
        return place;
    }
    let title = cells::shorten(title, usize::from(width - BOX.0), look.signs.more());
    let mut frame = Block::bordered().border_set(look.signs.border()).border_style(look.styles.border);
    if !title.is_empty() {
        frame = frame.title(Line::styled(format!(" {title} "), look.styles.title));
    }
    frame.render(place, buf);
    Rect::new(place.x + BOX.0 / 2, place.y + BOX.1 / 2, width - BOX.0, height - BOX.1)
}

/// Covers what was drawn before with the surface's ground.
pub fn wipe(buf: &mut Buffer, area: Rect, look: &Look) {
    for place in area.intersection(buf.area).positions() {
        if let Some(cell) = buf.cell_mut(place) {
            cell.reset();
            cell.set_style(look.styles.ground);
        }
    }
}

/// Draws keys and what they do on the one `row`, as dialogs end with; acts that do not fit are left out from the end.
/// Returns where each key stands.
pub fn hints(buf: &mut Buffer, row: Rect, acts: &[Act], look: &Look) -> Spots<Key> {
    const GAP: u16 = 3;
    let row = row.intersection(buf.area);
    let mut spots = Spots::default();
    let mut x = row.x;
    for act in acts {
        let wide = u16::try_from(cells::width(&act.keys) + 1 + cells::width(&act.words)).unwrap_or(u16::MAX);
        if row.is_empty() || x.saturating_add(wide) > row.right() {
            break;
        }
        let words =
            [Span::styled(format!("{} ", act.keys), look.styles.strong), Span::styled(&*act.words, look.styles.dim)];
        buf.set_line(x, row.y, &Line::from_iter(words), wide);
        if let Some(key) = act.key {
            spots.add(Rect { x, width: wide, ..row }, key);
        }
        x = x.saturating_add(wide + GAP);
    }
    spots
}
