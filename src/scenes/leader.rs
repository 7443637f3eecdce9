//! The decision naming the cluster's new head and deputy: a document read out, shown once it has been announced.

use super::ink::{MEASURE, centred};
use super::person::{self, Shown};
use super::poster::{Piece, Poster, Room, said_or_short};
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
        let appointed = [(words::HEAD, &leader.head), (words::DEPUTY, &leader.deputy)];
        let posts: Vec<(Phrase, &Person, String)> = appointed
            .into_iter()
            .filter_map(|(role, appointed)| appointed.as_ref().map(|(person, unit)| (role, person, post(person, unit))))
            .collect();
        match posts.as_slice() {
            [head, deputy] if !room.small => {
                pieces.push(person::pair(96, shown(head, room), shown(deputy, room), room));
            }
            posts => {
                let weights = [96, 85].into_iter();
                pieces.extend(weights.zip(posts).map(|(weight, post)| person::piece(weight, shown(post, room), room)));
            }
        }
    } else {
        let (waits, short) = (words::LEADER_WAITS.of(look.lang), words::DECISION_WAITS.of(look.lang));
        pieces.push(said_or_short(95, waits, short, styles.now, room));
    }
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}

fn shown<'a>((role, person, post): &'a (Phrase, &Person, String), room: &Room<'_>) -> Shown<'a> {
    Shown { role: role.of(room.look.lang), name: &person.name, post, illustration: person.illustration }
}

/// Post and unit.
fn post(person: &Person, unit: &str) -> String {
    // A unit that leads is not said to belong to itself.
    let unit = if unit == person.name || person.post.contains(unit) { "" } else { unit };
    let parts = [person.post.as_str(), unit].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
