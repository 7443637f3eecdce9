//! The right column: a small picture of what the hall sees, and what comes next.

use super::hall;
use crate::desk::View;
use crate::scenes;
use crate::terminal::card::{Block, Card};
use crate::terminal::theme::Tone;
use crate::text::width::shorten;
use crate::wording::chair as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block as Frame, Widget};

/// Rows of the small picture in the narrowest column, with its frame; a wider column gives it more.
const PICTURE: u16 = 12;
/// Rows below which the column has room for the picture only.
const LOW: u16 = 14;

pub(super) fn draw(buf: &mut Buffer, area: Rect, view: &View<'_>) {
    let lang = view.lang();
    let styles = &view.look.styles;
    let width = usize::from(area.width);
    buf.set_stringn(area.x, area.y, words::HALL_SEES.of(lang), width, styles.title);
    // On a low screen the picture is worth more than what comes next.
    let below = if area.height < LOW { 2 } else { 7 };
    let height = (area.width * 3 / 8).max(PICTURE).min(area.height.saturating_sub(below));
    let picture = Rect { y: area.y + 1, height, ..area };
    let frame = Frame::bordered().border_set(view.look.signs.border()).border_style(styles.border);
    let inside = frame.inner(picture);
    frame.render(picture, buf);
    scenes::thumbnail(&view.conference.public(), view.now, buf, inside, view.hall);
    let (said, tone) = hall::state(view);
    let style = styles.tone(tone);
    let below = picture.bottom();
    if below < area.bottom() {
        buf.set_stringn(area.x, below, shorten(said.of(lang), width), width, style);
    }
    let rest = Rect { y: below + 2, height: area.bottom().saturating_sub(below + 2), ..area };
    next(view).draw(buf, rest, 0, view.look);
}

/// What comes after the current step.
pub(super) fn next(view: &View<'_>) -> Card {
    let lang = view.lang();
    let agenda = &view.conference.programme().agenda;
    let place = view.conference.current().map_or(0, |(place, _)| place + 1);
    let mut card = Card::new(vec![Block::Heading(words::COMES_NEXT.of(lang).to_owned())]);
    match agenda.get(place) {
        Some(step) => {
            card = card.with(Block::Text(format!("{}  {}", place + 1, step.title)));
            let who = step.who.clone().unwrap_or_default();
            let who = if who.is_empty() { String::new() } else { format!(" · {who}") };
            card = card.with(Block::Toned(Tone::Dim, format!("{}'{who}", step.minutes)));
        }
        None => card = card.with(Block::Note(words::NOTHING_NEXT.of(lang).to_owned())),
    }
    card
}
