//! The agenda: what has been done, what goes on, what is to come.

use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room};
use crate::conference::public::StepState;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::scenes as words;

/// The steps in their order, the present one marked.
pub(super) fn compose<'a>(steps: &[(String, StepState)], room: &Room<'a>) -> Poster<'a> {
    let names = steps.iter().enumerate().map(|(place, (title, state))| {
        let (sign, tone) = match state {
            StepState::Done => (Sign::Done, Tone::Dim),
            StepState::Now => (Sign::Now, Tone::Now),
            StepState::Later => (Sign::Later, Tone::Plain),
        };
        Name::new(title.clone()).numbered(place + 1).signed(sign).toned(tone)
    });
    Poster {
        heading: words::AGENDA.of(room.look.lang).to_owned(),
        pieces: vec![Piece::roster(80, Names::new(names.collect(), room))],
        ..Poster::default()
    }
}
