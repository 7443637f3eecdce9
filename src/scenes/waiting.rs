//! Before the start: title, cluster, place and date, and the time.

use super::figures;
use super::ink::{Ink, centred};
use super::poster::{Piece, Poster, Room};
use crate::conference::programme::Particulars;
use crate::text::date;
use crate::wording::scenes as words;

/// The screen that waits.
pub(super) fn compose<'a>(particulars: &'a Particulars, room: &Room<'a>) -> Poster<'a> {
    let styles = &room.look.styles;
    let day = particulars.date.map(|day| date::long(day, room.look.lang));
    let place = words::place_and_date(&particulars.place, day.as_deref());
    let clock = date::clock(&room.now);
    let mut forms = vec![vec![Ink::Lines(centred(&clock, styles.now, room.width))]];
    let figures = (4..=room.height / 3).filter_map(|rows| figures::set(&clock, rows, room.width, room));
    forms.extend(figures.filter(|_| !room.small).map(|set| vec![Ink::Big { set, style: styles.now }]));
    Poster {
        heading: particulars.title.clone(),
        heading_share: 45,
        pieces: vec![
            Piece::lines(80, centred(&particulars.cluster, styles.strong, room.width)),
            Piece::lines(70, centred(&place, styles.text, room.width)).tight(),
            Piece::new(60, forms),
        ],
        ..Poster::default()
    }
}
