//! A contest before its round: seats and slate, in ballot order.

use super::ink::{MEASURE, centred};
use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room};
use crate::conference::public::PublicPaper;
use crate::terminal::look::Look;
use crate::wording::{Phrase, scenes as words};

/// The slate.
pub(super) fn compose<'a>(paper: &PublicPaper, room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let mut pieces = vec![Piece::lines(85, centred(&words::seats(look.lang, paper), look.styles.now, room.width))];
    if paper.known {
        pieces.push(Piece::roster(80, ballot_order(paper, room)));
    } else {
        let said = words::SLATE_NOT_KNOWN.of(look.lang);
        pieces.push(Piece::lines(80, centred(said, look.styles.text, room.width.min(MEASURE))));
    }
    Poster {
        kicker: kicker(words::KIND_SLATE, paper, look),
        heading: paper.title.clone(),
        heading_share: 50,
        pieces,
        ..Poster::default()
    }
}

/// The names as they stand on the paper.
pub(super) fn ballot_order<'a>(paper: &PublicPaper, room: &Room<'a>) -> Names<'a> {
    let names = paper.names.iter().enumerate();
    Names::new(names.map(|(at, name)| Name::new(name.clone()).numbered(at + 1)).collect(), room)
}

/// What kind of scene it is, and which round.
pub(super) fn kicker(kind: Phrase, paper: &PublicPaper, look: &Look) -> String {
    let kind = kind.of(look.lang);
    match words::round(look.lang, paper) {
        Some(round) => format!("{kind} {} {round}", look.signs.between()),
        None => kind.to_owned(),
    }
}
