//! Papers are being issued or cast: how many, how they are marked, and whose names stand on them.

use super::figures::grown;
use super::ink::{MEASURE, centred};
use super::poster::{Piece, Poster, Room, said};
use super::slate::{ballot_order, kicker};
use crate::conference::Base;
use crate::conference::public::PublicPaper;
use crate::wording::scenes as words;

/// The vote under way.
pub(super) fn compose<'a>(paper: &PublicPaper, issued: Option<u32>, room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let plain = match issued {
        Some(issued) => centred(&words::issued(look.lang, issued), styles.now, room.width),
        None => centred(words::ISSUING.of(look.lang), styles.now, room.width),
    };
    let issued_papers = match issued {
        Some(issued) => grown(88, &issued.to_string(), &plain, styles.now, 40, room),
        None => said(88, words::ISSUING.of(look.lang), styles.now, room),
    };
    let base = issued.filter(|_| paper.base == Base::Issued).map(u64::from);
    let needed = base.and_then(|base| paper.threshold.and_then(|threshold| threshold.needed(base)));
    let rules = [
        Some(words::how_to_mark(look.lang, paper)),
        words::at_most(look.lang, paper),
        words::who_is_elected(look.lang, paper),
        words::needed(look.lang, paper, needed, base),
    ];
    let rules = rules.into_iter().flatten().flat_map(|rule| centred(&rule, styles.text, room.width.min(MEASURE)));
    Poster {
        kicker: kicker(words::KIND_VOTING, paper, look),
        heading: paper.title.clone(),
        pieces: vec![
            issued_papers,
            Piece::lines(70, rules.collect()),
            Piece::roster(60, ballot_order(paper, room).plain().side_by_side()),
        ],
        ..Poster::default()
    }
}
