//! The floor: who speaks, how long, and who waits.

use super::figures::grown;
use super::ink::centred;
use super::names::{Name, Names};
use super::person::{self, Shown};
use super::poster::{Piece, Poster, Room, said};
use crate::conference::public::PublicSpeaker;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::text::date;
use crate::wording::scenes as words;

/// The discussion as it stands.
pub(super) fn compose<'a>(
    step: &str,
    speaker: Option<&PublicSpeaker>,
    waiting: &[String],
    room: &Room<'a>,
) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let mut pieces = Vec::new();
    match speaker {
        None => pieces.push(said(95, words::FLOOR_IS_FREE.of(look.lang), styles.now, room)),
        Some(speaker) => {
            let shown = Shown { role: "", name: &speaker.name, post: &speaker.unit, illustration: false };
            pieces.push(person::piece(95, shown, room));
            pieces.push(Piece::lines(70, centred(&speaker.topic, styles.text, room.width)));
            pieces.push(timer(speaker, room));
        }
    }
    if !waiting.is_empty() {
        if !room.small {
            pieces.push(Piece::lines(50, centred(words::NEXT_SPEAKERS.of(look.lang), styles.title, room.width)));
        }
        let names = waiting.iter().enumerate();
        let names = names.map(|(at, name)| Name::new(name.clone()).numbered(at + 1).toned(Tone::Plain));
        let list = Piece::roster(60, Names::new(names.collect(), room).plain());
        pieces.push(if room.small { list } else { list.tight() });
    }
    Poster { heading: step.to_owned(), pieces, ..Poster::default() }
}

/// The time somebody has spoken: calm, then amber in the last minute, then red.
fn timer(speaker: &PublicSpeaker, room: &Room<'_>) -> Piece<'static> {
    let look = room.look;
    let elapsed = u64::try_from((room.now - speaker.since).num_seconds()).unwrap_or(0);
    let allowed = u64::from(speaker.minutes) * 60;
    let spoken = date::duration(elapsed);
    let (tone, said) = if allowed == 0 {
        (Tone::Now, spoken.clone())
    } else {
        let of = words::spoken(look.lang, &spoken, &date::duration(allowed));
        let between = look.signs.between();
        match allowed.checked_sub(elapsed) {
            Some(left) if left > 60 => (Tone::Now, of),
            Some(left) => {
                let left = words::time_left(look.lang, &date::duration(left));
                (Tone::Attention, format!("{} {of} {between} {left}", look.signs.of(Sign::Attention)))
            }
            None => {
                let over = words::overtime(look.lang, &date::duration(elapsed - allowed));
                (Tone::Danger, format!("{} {of} {between} {over}", look.signs.of(Sign::Wrong)))
            }
        }
    };
    let style = look.styles.tone(tone);
    let plain = centred(&said, style, room.width);
    grown(90, &spoken, &plain, style, 36, room)
}
