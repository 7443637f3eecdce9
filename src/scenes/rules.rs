//! How the paper of a contest is marked, and what makes it invalid.

use super::ink::centred;
use super::poster::{Piece, Poster, Room};
use super::prose::{Paragraph, Prose};
use super::sample_paper;
use super::slate::kicker;
use crate::conference::public::PublicPaper;
use crate::wording::scenes as words;

/// The rules with a sample paper.
pub(super) fn compose<'a>(paper: &PublicPaper, room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    // On the smallest screens three lines say as much as five.
    let lines = if room.height < 24 { 3 } else { 5 };
    Poster {
        kicker: kicker(words::KIND_RULES, paper, look),
        heading: paper.title.clone(),
        pieces: vec![
            Piece::lines(85, centred(&words::seats(look.lang, paper), look.styles.now, room.width)).tight(),
            Piece::lines(40, sample_paper::lines(paper, lines, room.width, look)),
            Piece::lines(20, centred(words::SAMPLE_NOTE.of(look.lang), look.styles.dim, room.width)).tight(),
            Piece::roster(80, Prose::new(rules(paper, room), room)),
        ],
        ..Poster::default()
    }
}

/// The rules as points, the first one first.
pub(super) fn rules(paper: &PublicPaper, room: &Room<'_>) -> Vec<Paragraph> {
    let lang = room.look.lang;
    let said = [
        Some(words::how_to_mark(lang, paper)),
        words::at_most(lang, paper),
        words::blank_line(lang, paper),
        Some(words::invalid_when(lang, paper)),
        words::who_is_elected(lang, paper),
        words::tie_rule(lang, paper),
        Some(words::voters_and_projection(lang, paper)),
    ];
    let point =
        |text| Paragraph { indent: 0, mark: room.look.signs.between().to_owned(), text, style: room.look.styles.text };
    said.into_iter().flatten().map(point).collect()
}
