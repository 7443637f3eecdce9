//! A person as the hall reads them: the name large where it fits, the post below.

use super::figures::LOW;
use super::ink::{Form, Ink, centred, large};
use super::poster::{Piece, Room};
use crate::wording::scenes as words;
use ratatui::text::{Line, Span};

/// A person and what is said of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<'a> {
    /// In what capacity, above the name; may be empty.
    pub role: &'a str,
    /// The name.
    pub name: &'a str,
    /// Post and unit.
    pub post: &'a str,
    /// Invented for the sample.
    pub illustration: bool,
}

/// The person as a piece.
pub(super) fn piece(weight: u8, person: Shown<'_>, room: &Room<'_>) -> Piece<'static> {
    Piece::new(weight, forms(person, room.height / 3, room))
}

/// The same of a person who has the scene alone.
pub(super) fn alone(weight: u8, person: Shown<'_>, room: &Room<'_>) -> Piece<'static> {
    Piece::new(weight, forms(person, room.height * 3 / 5, room))
}

/// Two persons under each other, of whom the second is never larger than the first.
pub(super) fn pair(weight: u8, first: Shown<'_>, second: Shown<'_>, room: &Room<'_>) -> Piece<'static> {
    let (above, below) = (forms(first, room.height / 3, room), forms(second, room.height / 3, room));
    let size = |at: usize| (1..above.len()).contains(&at);
    let mut sizes: Vec<(usize, usize)> = vec![(0, 0)];
    sizes.extend(
        (0..below.len()).flat_map(|low| (low..above.len()).map(move |high| (high, low))).filter(|of| size(of.0)),
    );
    sizes.sort_by_key(|(high, low)| (high + low, *high));
    let form = |(high, low): (usize, usize)| {
        let mut inks = above.get(high).cloned().unwrap_or_default();
        inks.extend((room.height >= LOW).then(|| Ink::Lines(vec![Line::default()])));
        inks.extend(below.get(low).cloned().unwrap_or_default());
        inks
    };
    Piece::new(weight, sizes.into_iter().map(form).collect())
}

/// The person, plain, then with the name in big letters from small to large.
fn forms(person: Shown<'_>, most: u16, room: &Room<'_>) -> Vec<Form> {
    let styles = &room.look.styles;
    let role = centred(person.role, styles.title, room.width);
    let mut plain = role.clone();
    plain.extend(marked(centred(person.name, styles.strong, room.width), &person, room));
    plain.extend(centred(person.post, styles.text, room.width));
    let mut forms = vec![vec![Ink::Lines(plain)]];
    for ink in large(person.name, styles.strong, most, room) {
        let air = usize::from(room.height >= LOW);
        let mut below = vec![Line::default(); air];
        let parts = [person.name, person.post].into_iter().filter(|part| !part.is_empty());
        let said = parts.collect::<Vec<_>>().join(&format!(" {} ", room.look.signs.between()));
        below.extend(marked(centred(&said, styles.text, room.width), &person, room));
        let mut above = role.clone();
        if !above.is_empty() {
            above.extend(vec![Line::default(); air]);
        }
        forms.push(vec![Ink::Lines(above), ink, Ink::Lines(below)]);
    }
    forms
}

/// The lines with the mark of what is invented behind the last.
fn marked(mut lines: Vec<Line<'static>>, person: &Shown<'_>, room: &Room<'_>) -> Vec<Line<'static>> {
    if !person.illustration || room.small {
        return lines;
    }
    let mark = words::ILLUSTRATION.of(room.look.lang);
    match lines.last_mut().filter(|line| line.width() + mark.chars().count() < usize::from(room.width)) {
        Some(line) => line.push_span(Span::styled(format!(" {mark}"), room.look.styles.dim)),
        None => lines.push(Line::styled(mark, room.look.styles.dim).centered()),
    }
    lines
}
