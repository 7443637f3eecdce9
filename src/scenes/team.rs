//! The tally team, its head first.

use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room};
use crate::wording::scenes as words;

/// The members.
pub(super) fn compose<'a>(step: &str, members: &[(String, String, bool)], room: &Room<'a>) -> Poster<'a> {
    let lang = room.look.lang;
    let names = members.iter().enumerate().map(|(at, (name, unit, head))| {
        let post = if *head { words::TEAM_HEAD } else { words::TEAM_MEMBER }.of(lang);
        let note =
            if unit.is_empty() { post.to_owned() } else { format!("{post} {} {unit}", room.look.signs.between()) };
        Name::new(name.clone()).numbered(at + 1).noted(note)
    });
    Poster {
        heading: step.to_owned(),
        pieces: vec![Piece::roster(80, Names::new(names.collect(), room))],
        ..Poster::default()
    }
}
