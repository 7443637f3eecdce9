//! The agenda: what goes on, how far the day has come, and all steps around it.

use super::figures::{LOW, grown};
use super::ink::{Ink, centred, large};
use super::names::{Name, Names};
use super::poster::{Piece, Poster, Room, plate};
use crate::conference::public::StepState;
use crate::terminal::bars;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::scenes as words;
use ratatui::text::Line;

/// The steps in their order, the present one large above them.
pub(super) fn compose<'a>(steps: &[(String, StepState)], room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let names = steps.iter().enumerate().map(|(place, (title, state))| {
        let (sign, tone) = match state {
            StepState::Done => (Sign::Done, Tone::Dim),
            StepState::Now => (Sign::Now, Tone::Now),
            StepState::Later => (Sign::Later, Tone::Plain),
        };
        Name::new(title.clone()).numbered(place + 1).signed(sign).toned(tone)
    });
    let now = steps.iter().position(|(_, state)| *state == StepState::Now);
    let list = Names::new(names.collect(), room).plain().side_by_side().turned_to(now);
    let mut pieces = Vec::new();
    let present = now.and_then(|place| Some((place, steps.get(place)?)));
    if let Some((place, (title, _))) = present.filter(|_| !room.small) {
        pieces.push(step(title, room));
        pieces.extend(progress(place + 1, steps.len(), room));
    }
    pieces.push(Piece::roster(80, list));
    Poster {
        heading: words::AGENDA.of(look.lang).to_owned(),
        heading_within: present.is_some() && !room.small,
        pieces,
        ..Poster::default()
    }
}

/// The present step: the sentence that meets the eye first.
fn step(title: &str, room: &Room<'_>) -> Piece<'static> {
    let style = room.look.styles.now;
    let mut forms = vec![vec![Ink::Lines(centred(title, style, room.width))]];
    forms.extend(plate(title, style, room).filter(|_| room.height < LOW).map(|mut lines| {
        lines.push(Line::default());
        lines.extend(centred(title, room.look.styles.text, room.width));
        vec![Ink::Lines(lines)]
    }));
    forms.extend(large(title, style, room.height * 53 / 100, room).into_iter().map(|ink| vec![ink]));
    Piece::new(95, forms)
}

/// How far the day has come: which step of how many, and a bar.
fn progress(place: usize, of: usize, room: &Room<'_>) -> [Piece<'static>; 2] {
    let look = room.look;
    let said = words::step_of(look.lang, place, of);
    let figures = format!("{place}/{of}");
    let plain = centred(&said, look.styles.strong, room.width);
    let bar = Line::from(bars::filled(
        u64::try_from(place).unwrap_or(0),
        u64::try_from(of).unwrap_or(0),
        usize::from(room.width),
        look,
    ));
    [grown(85, &figures, &plain, look.styles.strong, 27, room), Piece::lines(50, vec![bar]).tight()]
}
