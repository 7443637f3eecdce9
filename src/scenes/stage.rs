//! What surrounds every scene: the ground, the line at the top with the clock, and the discreet one at the bottom.

use super::compose;
use super::poster::Room;
use crate::conference::Moment;
use crate::conference::programme::Particulars;
use crate::conference::public::PublicView;
use crate::terminal::band;
use crate::terminal::look::Look;
use crate::terminal::told::read;
use crate::text::{cells, date, shorten};
use crate::wording::scenes as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Below this size there is no room for anything but the scene.
const LEAST: (u16, u16) = (40, 12);

/// The cells kept free on each side, and the rows above and below.
fn margins(area: Rect) -> (u16, u16) {
    match (area.width, area.height) {
        (200.., 50..) => (10, 2),
        (110.., 32..) => (5, 1),
        (80.., 24..) => (2, 1),
        _ => (1, 0),
    }
}

/// What a scene has within the margins, and of that what lies between its top line and its bottom line.
fn parts(area: Rect) -> (Rect, Rect) {
    let (side, edge) = margins(area);
    let inner = Rect {
        x: area.x + side,
        y: area.y + edge,
        width: area.width.saturating_sub(2 * side),
        height: area.height.saturating_sub(2 * edge),
    };
    // A line and a rule at the top, a line at the bottom, and empty rows beside them where there is room.
    let air = u16::from(area.height >= 30);
    (inner, Rect { y: inner.y + 2 + air, height: inner.height.saturating_sub(3 + 2 * air), ..inner })
}

/// The room of a scene on its stage.
fn room<'a>(view: &PublicView, now: Moment, area: Rect, look: &'a Look) -> Room<'a> {
    let (_, Rect { width, height, .. }) = parts(area);
    let (margin, _) = margins(area);
    let (since, pointed) = (view.since, view.pointed);
    Room { width, height, now, since, look, pointed, margin, small: false, page: None }
}

/// Draws a scene on its stage.
pub(super) fn draw(view: &PublicView, now: Moment, buf: &mut Buffer, area: Rect, look: &Look) {
    let area = area.intersection(buf.area);
    clear(buf, area, look);
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let (room, inner) = small(view, now, area, look);
        if !inner.is_empty() {
            compose(view, &room).place(&room).draw(buf, inner);
        }
        return;
    }
    let (inner, body) = parts(area);
    let room = room(view, now, area, look);
    let poster = compose(view, &room);
    let (kicker, corner, heading) = (poster.kicker.clone(), poster.corner.clone(), poster.heading.clone());
    let placed = poster.place(&room);
    placed.draw(buf, body);

    let kicker = if placed.says(heading.trim()) { kicker } else { with_heading(&kicker, &heading, inner) };
    let clock = date::clock(&now);
    let right = if corner.is_empty() { clock } else { format!("{corner}   {clock}") };
    top_line(buf, inner, &kicker, &right, look);
    let bottom = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    let said = bottom_line(&view.particulars, usize::from(bottom.width), look);
    let free = bottom.width.saturating_sub(u16::try_from(cells(&said)).unwrap_or(bottom.width));
    buf.set_stringn(bottom.x + free / 2, bottom.y, said, usize::from(bottom.width), look.styles.dim);
}

/// The size a thumbnail takes the hall to have: nobody tells the desk.
const HALL: Rect = Rect::new(0, 0, 120, 40);

/// Draws a scene small, with the page of its list at which the hall looks.
pub(super) fn thumbnail(view: &PublicView, now: Moment, buf: &mut Buffer, area: Rect, look: &Look) {
    let area = area.intersection(buf.area);
    clear(buf, area, look);
    let (room, inner) = small(view, now, area, look);
    if inner.is_empty() {
        return;
    }
    let mut placed = compose(view, &room).place(&room);
    if placed.page().is_some() {
        let hall = if view.rehearsal { band::below(HALL) } else { HALL };
        let hall = self::room(view, now, hall, look);
        let page = compose(view, &hall).place(&hall).page();
        if page.is_some() {
            let room = Room { page, ..room };
            placed = compose(view, &room).place(&room);
        }
    }
    placed.draw(buf, inner);
}

/// Where a scene is drawn to be read: so high that every list is whole.
const READ: Rect = Rect::new(0, 0, 100, 100);

/// A scene in words: what stands at the top, its title, its lines.
pub(super) fn told(view: &PublicView, look: &Look) -> Vec<String> {
    let mut buf = Buffer::empty(READ);
    let (room, inner) = small(view, view.since, READ, look);
    let poster = compose(view, &room);
    let (kicker, corner, heading) = (poster.kicker.clone(), poster.corner.clone(), poster.heading.clone());
    poster.place(&room).draw(&mut buf, inner);
    let mut lines: Vec<String> = [kicker, corner].into_iter().filter(|line| !line.trim().is_empty()).collect();
    let said = read(&buf, READ);
    let joined = said.join(" ");
    if !heading.trim().is_empty() && !joined.contains(heading.trim()) {
        lines.push(heading);
    }
    lines.extend(said);
    lines
}

/// The room of a scene drawn small, and where it is.
fn small<'a>(view: &PublicView, now: Moment, area: Rect, look: &'a Look) -> (Room<'a>, Rect) {
    let side = u16::from(area.width > 12);
    let inner = Rect { x: area.x + side, width: area.width.saturating_sub(2 * side), ..area };
    let Rect { width, height, .. } = inner;
    let (since, pointed) = (view.since, view.pointed);
    (Room { width, height, now, since, look, pointed, margin: side, small: true, page: None }, inner)
}

pub(super) fn clear(buf: &mut Buffer, area: Rect, look: &Look) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.reset();
            cell.set_style(look.styles.ground);
        }
    }
}

/// What stands at the top when the title is not to be read in plain letters below.
fn with_heading(kicker: &str, heading: &str, inner: Rect) -> String {
    let both = format!("{heading} · {kicker}");
    // The clock and a page number stand on the same line.
    if cells(&both) + 24 <= usize::from(inner.width) { both } else { heading.to_owned() }
}

fn top_line(buf: &mut Buffer, inner: Rect, kicker: &str, right: &str, look: &Look) {
    let width = usize::from(inner.width);
    let taken = cells(right);
    let room = width.saturating_sub(taken + 2);
    buf.set_stringn(inner.x, inner.y, shorten(kicker, room), room, look.styles.text);
    let left = inner.right().saturating_sub(u16::try_from(taken).unwrap_or(inner.width));
    buf.set_stringn(left, inner.y, right, taken, look.styles.text);
    buf.set_stringn(inner.x, inner.y + 1, look.signs.rule().repeat(width), width, look.styles.border);
}

/// The conference's title, and what in it is invented; never more than one line.
fn bottom_line(particulars: &Particulars, width: usize, look: &Look) -> String {
    let title = &particulars.title;
    let Some(remark) = &particulars.illustration else { return shorten(title, width) };
    let between = look.signs.between();
    let whole = format!("{title} {between} {remark}");
    if cells(&whole) <= width {
        return whole;
    }
    let short = format!("{title} {between} {}", words::PARTLY_ILLUSTRATION.of(look.lang));
    if cells(&short) <= width { short } else { shorten(title, width) }
}
