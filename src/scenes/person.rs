//! A person as the hall reads them: the name large where it fits, the post below.

use super::figures::LOW;
use super::ink::{Form, Ink, centred, large};
use super::poster::{Piece, Room, plate};
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
    Piece::new(weight, forms(person, room.height / 3, false, room))
}

/// The same of a person who has the scene alone.
pub(super) fn alone(weight: u8, person: Shown<'_>, room: &Room<'_>) -> Piece<'static> {
    Piece::new(weight, forms(person, room.height * 3 / 5, true, room))
}

/// Two persons under each other, of whom the second is never larger than the first.
pub(super) fn pair(weight: u8, first: Shown<'_>, second: Shown<'_>, room: &Room<'_>) -> Piece<'static> {
    // Where rows are scarce the first alone is large, if anything is.
    let most = if room.height < LOW { room.height * 9 / 20 } else { room.height / 3 };
    let (above, mut below) = (forms(first, most, true, room), forms(second, room.height / 3, false, room));
    if room.height < LOW {
        below.truncate(1);
    }
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

/// The person, plain, then with the name in big letters from small to large; `first` meets the eye first, also where
/// nothing can be large.
fn forms(person: Shown<'_>, most: u16, first: bool, room: &Room<'_>) -> Vec<Form> {
    let styles = &room.look.styles;
    let role = centred(person.role, styles.title, room.width);
    let mut plain = role.clone();
    plain.extend(marked(centred(person.name, styles.strong, room.width), &person, room));
    plain.extend(centred(person.post, styles.text, room.width));
    let mut forms = vec![vec![Ink::Lines(plain)]];
    forms.extend(plate(person.name, styles.strong, room).filter(|_| first && room.height < LOW).map(|plate| {
        let mut lines = role.clone();
        lines.extend(plate);
        lines.push(Line::default());
        lines.extend(under(&person, room));
        vec![Ink::Lines(lines)]
    }));
    for ink in large(person.name, styles.strong, most, room) {
        let air = usize::from(room.height >= LOW);
        let mut below = vec![Line::default(); air];
        below.extend(under(&person, room));
        let mut above = role.clone();
        if !above.is_empty() {
            above.extend(vec![Line::default(); air]);
        }
        forms.push(vec![Ink::Lines(above), ink, Ink::Lines(below)]);
    }
    forms
}

/// Name and post in plain letters, under the name in big ones.
fn under(person: &Shown<'_>, room: &Room<'_>) -> Vec<Line<'static>> {
    let parts = [person.name, person.post].into_iter().filter(|part| !part.is_empty());
    let said = parts.collect::<Vec<_>>().join(&format!(" {} ", room.look.signs.between()));
    marked(centred(&said, room.look.styles.text, room.width), person, room)
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
