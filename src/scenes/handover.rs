//! The handover: from whom to whom, and what.

use super::figures::grown;
use super::ink::{Form, Ink, alike, centred};
use super::measure::long;
use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room, titled};
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::{Phrase, scenes as words};
use ratatui::text::{Line, Span};

/// The inventory between giver and receiver.
pub(super) fn compose<'a>(
    step: &str,
    items: &[(String, bool)],
    (giver, receiver): (&str, &str),
    signed: bool,
    room: &Room<'a>,
) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let names = items.iter().map(|(name, done)| {
        let (sign, tone) = if *done { (Sign::Done, Tone::Strong) } else { (Sign::Later, Tone::Plain) };
        Name::new(name.clone()).signed(sign).toned(tone)
    });
    let done = items.iter().filter(|(_, done)| *done).count();
    let mut pieces = vec![Piece::new(85, parties(giver, receiver, room))];
    if !items.is_empty() {
        let said = words::handed_over(look.lang, long(done), long(items.len()));
        pieces.push(grown(
            82,
            &format!("{done}/{}", items.len()),
            &centred(&said, styles.now, room.width),
            styles.now,
            27,
            room,
        ));
        pieces.push(Piece::roster(80, Names::new(names.collect(), room).plain()));
    }
    if signed {
        let said = format!("{} {}", look.signs.of(Sign::Done), words::HANDOVER_SIGNED.of(look.lang));
        pieces.push(if room.small {
            Piece::lines(84, centred(&said, styles.attention, room.width))
        } else {
            titled(96, words::HANDED_OVER.of(look.lang), &said, styles.attention, room)
        });
    }
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}

/// Giver and receiver, plain, and large under each other where they fit.
fn parties(giver: &str, receiver: &str, room: &Room<'_>) -> Vec<Form> {
    let styles = &room.look.styles;
    let mut forms = vec![vec![Ink::Lines(plain(giver, receiver, room))]];
    let names = [giver, receiver].into_iter().map(|name| (name, styles.strong));
    // Big letters stand beside the same words in plain ones.
    let role = |role: Phrase, name: &str| {
        let said = format!("{}: {name}", role.of(room.look.lang));
        Ink::Lines(centred(&said, styles.title, room.width))
    };
    let down = if room.look.signs.ascii { "v" } else { "↓" };
    let space = |sign: &str| Ink::Lines(centred(sign, styles.title, room.width));
    let inks = alike(&names, room.height / 4, room).filter(|_| !giver.is_empty() && !receiver.is_empty());
    if let Some([from, to]) = inks.as_deref() {
        forms.push(vec![
            role(words::GIVER, giver),
            space(""),
            from.clone(),
            space(down),
            role(words::RECEIVER, receiver),
            space(""),
            to.clone(),
        ]);
    }
    forms
}

/// Giver and receiver, side by side if they fit.
fn plain(giver: &str, receiver: &str, room: &Room<'_>) -> Vec<Line<'static>> {
    let look = room.look;
    let styles = &look.styles;
    let party = |role: Phrase, name: &str| {
        let role = Span::styled(format!("{}: ", role.of(look.lang)), styles.text);
        Line::from(vec![role, Span::styled(name.to_owned(), styles.strong)])
    };
    let parties: Vec<Line<'static>> = [(words::GIVER, giver), (words::RECEIVER, receiver)]
        .into_iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(role, name)| party(role, name))
        .collect();
    let arrow = if look.signs.ascii { "  ->  " } else { "  →  " };
    match parties.as_slice() {
        [from, to] if from.width() + to.width() + arrow.len() <= usize::from(room.width) => {
            let mut line = from.clone();
            line.push_span(Span::styled(arrow, styles.title));
            line.spans.extend(to.spans.iter().cloned());
            vec![line.centered()]
        }
        _ => parties
            .iter()
            .flat_map(|line| {
                let said: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
                centred(&said, styles.strong, room.width)
            })
            .collect(),
    }
}
