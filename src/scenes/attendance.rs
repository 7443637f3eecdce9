//! The roll: how many came, and which units.

use super::figures::grown;
use super::ink::centred;
use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room};
use crate::conference::public::PublicUnit;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::scenes as words;

/// The roll as it stands.
pub(super) fn compose<'a>(
    step: &str,
    units: &[PublicUnit],
    (present, summoned): (u32, u32),
    room: &Room<'a>,
) -> Poster<'a> {
    let styles = &room.look.styles;
    let said = centred(&words::attendance(room.look.lang, present, summoned), styles.now, room.width);
    let figures = format!("{present}/{summoned}");
    let figures = grown(95, &figures, &said, styles.now, 44, room);
    let names = units.iter().map(|unit| {
        let (sign, tone) = if unit.present { (Sign::Done, Tone::Strong) } else { (Sign::Later, Tone::Dim) };
        Name::new(unit.name.clone()).signed(sign).toned(tone)
    });
    Poster {
        heading: step.to_owned(),
        pieces: vec![figures, Piece::roster(80, Names::new(names.collect(), room).plain())],
        ..Poster::default()
    }
}
