//! A show of hands: what is proposed, who, and what was counted.

use super::figures::grown;
use super::ink::centred;
use super::names::Names;
use super::poster::{Piece, Poster, Room, said, said_or_short};
use super::words::shown;
use crate::conference::Person;
use crate::conference::state::Hands;
use crate::wording::scenes as words;

/// The proposal and its vote.
pub(super) fn compose<'a>(
    step: &str,
    proposal: &str,
    names: &[Person],
    hands: Option<&Hands>,
    room: &Room<'a>,
) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let mut pieces = Vec::new();
    if !proposal.trim().is_empty() {
        pieces.push(said(85, proposal, styles.strong, room));
    }
    if !names.is_empty() {
        pieces.push(Piece::roster(80, Names::new(names.iter().map(|person| shown(person, room)).collect(), room)));
    }
    match hands {
        None => {
            pieces.push(said_or_short(
                75,
                words::HANDS_ASKED.of(look.lang),
                words::SHOW_OF_HANDS.of(look.lang),
                styles.now,
                room,
            ));
        }
        Some(hands) => {
            let result = words::hands(look.lang, hands.agree, hands.voters);
            let mut plain = centred(&result, styles.now, room.width);
            if hands.against > 0 || hands.other > 0 {
                plain.extend(centred(
                    &words::other_hands(look.lang, hands.against, hands.other),
                    styles.text,
                    room.width,
                ));
            }
            let figures = format!("{}/{}", hands.agree, hands.voters);
            pieces.push(grown(95, &figures, &plain, styles.now, 44, room));
        }
    }
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}
