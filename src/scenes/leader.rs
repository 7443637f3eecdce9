//! The decision naming the cluster's new head and deputy: a document read out, shown once it has been announced.

use super::ink::{MEASURE, centred};
use super::person::{self, Shown};
use super::poster::{Piece, Poster, Room};
use crate::conference::Person;
use crate::conference::public::PublicLeader;
use crate::text::date;
use crate::wording::{Phrase, scenes as words};
use ratatui::text::Span;

/// The announcement, or the title that waits for it.
pub(super) fn compose<'a>(step: &str, announced: Option<&PublicLeader>, room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let mut pieces = Vec::new();
    if let Some(leader) = announced {
        if let Some(decision) = &leader.decision {
            let day = decision.date.map(|day| date::long(day, look.lang));
            let said = words::decision(look.lang, &decision.number, day.as_deref(), &decision.signed_by);
            let mut lines = centred(&said, styles.text, room.width.min(MEASURE));
            if let Some(last) = lines.last_mut().filter(|_| decision.illustration && !room.small) {
                let mark = words::ILLUSTRATION.of(look.lang);
                last.push_span(Span::styled(format!(" {mark}"), styles.dim));
            }
            pieces.push(Piece::lines(60, lines));
        }
        let shown = [(96, words::HEAD, &leader.head), (85, words::DEPUTY, &leader.deputy)];
        for (weight, role, appointed) in shown {
            let appointed = appointed.as_ref();
            pieces.extend(appointed.map(|(person, unit)| appointee(weight, role, person, unit, room)));
        }
    } else {
        pieces.push(Piece::lines(60, centred(words::LEADER_WAITS.of(look.lang), styles.text, room.width)));
    }
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}

fn appointee(weight: u8, role: Phrase, person: &Person, unit: &str, room: &Room<'_>) -> Piece<'static> {
    // A unit that leads is not said to belong to itself.
    let unit = if unit == person.name || person.post.contains(unit) { "" } else { unit };
    let parts = [person.post.as_str(), unit].into_iter().filter(|part| !part.is_empty());
    let post = parts.collect::<Vec<_>>().join(", ");
    let role = role.of(room.look.lang);
    person::piece(weight, Shown { role, name: &person.name, post: &post, illustration: person.illustration }, room)
}
