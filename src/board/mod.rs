//! The hall's screen as a desk: it sees what the hall may see, and does nothing but show it.

mod screen;

use crate::conference::Moment;
use crate::conference::public::PublicView;
use crate::scenes;
use crate::terminal::look::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use screen::BoardScreen;

/// One frame of the hall's screen, `size` in columns and rows.
pub fn once(view: &PublicView, now: Moment, size: (u16, u16), look: &Look) -> Buffer {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    scenes::draw(view, now, &mut buf, area, look);
    buf
}
