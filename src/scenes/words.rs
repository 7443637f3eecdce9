//! A text under the step's title, with guests in protocol order.

use super::ink::{MEASURE, centred};
use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room};
use super::prose::Prose;
use crate::conference::Person;
use crate::text::fold;
use crate::wording::scenes as words;

/// The text, or the guests under it.
pub(super) fn compose<'a>(step: &str, text: &'a str, guests: &[Person], room: &Room<'a>) -> Poster<'a> {
    // A plan often repeats the title as text; the hall need not read it twice.
    let text = if fold(text) == fold(step) { "" } else { text.trim() };
    let mut pieces = Vec::new();
    if guests.is_empty() {
        if !text.is_empty() {
            pieces.push(Piece::roster(80, Prose::read(text, room)));
        }
    } else {
        pieces.push(Piece::lines(50, centred(text, room.look.styles.text, room.width.min(MEASURE))));
        let names = guests.iter().map(|guest| shown(guest, room)).collect();
        pieces.push(Piece::roster(80, Names::new(names, room)));
    }
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}

/// A person on a list, with post and the mark of what is invented.
pub(super) fn shown(person: &Person, room: &Room<'_>) -> Name {
    let mark = if person.illustration { words::ILLUSTRATION.of(room.look.lang) } else { "" };
    Name::new(person.name.clone()).noted(format!("{} {mark}", person.post).trim())
}
