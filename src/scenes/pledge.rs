//! The pledge: its text, and which units have signed.

use super::figures::grown;
use super::ink::{MEASURE, centred};
use super::measure::long;
use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room};
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::scenes as words;

/// The pledge as it is being signed.
pub(super) fn compose<'a>(step: &str, text: &str, units: &[(String, bool)], room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let names = units.iter().map(|(name, done)| {
        let (sign, tone) = if *done { (Sign::Done, Tone::Strong) } else { (Sign::Later, Tone::Plain) };
        Name::new(name.clone()).signed(sign).toned(tone)
    });
    let signed = units.iter().filter(|(_, done)| *done).count();
    let said = words::pledged(look.lang, long(signed), long(units.len()));
    let mut pieces = Vec::new();
    if !text.trim().is_empty() && !room.small {
        pieces.push(Piece::lines(50, centred(text.trim(), styles.text, room.width.min(MEASURE))));
    }
    pieces.push(pledged(&said, signed, units.len(), room));
    pieces.push(Piece::roster(80, Names::new(names.collect(), room).plain()));
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}

fn pledged(said: &str, signed: usize, of: usize, room: &Room<'_>) -> Piece<'static> {
    let style = room.look.styles.now;
    grown(85, &format!("{signed}/{of}"), &centred(said, style, room.width), style, 30, room)
}
