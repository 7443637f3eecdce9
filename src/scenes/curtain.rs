//! The curtain: the title of the conference and nothing that could be news.

use super::ink::centred;
use super::poster::{Piece, Poster, Room};
use crate::conference::programme::Particulars;
use crate::text::date;
use crate::wording::scenes as words;

/// A calm title.
pub(super) fn compose<'a>(particulars: &'a Particulars, room: &Room<'a>) -> Poster<'a> {
    let styles = &room.look.styles;
    let day = particulars.date.map(|day| date::long(day, room.look.lang));
    let place = words::place_and_date(&particulars.place, day.as_deref());
    Poster {
        heading: particulars.title.clone(),
        heading_share: 60,
        pieces: vec![Piece::lines(70, centred(&place, styles.text, room.width))],
        ..Poster::default()
    }
}
