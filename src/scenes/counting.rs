//! Papers are being counted; the hall sees as much of it as the projection allows.

use super::figures::{Band, grown, stands_above};
use super::grades::{self, Grades};
use super::ink::{MEASURE, centred};
use super::poster::{Piece, Poster, Room, said};
use super::slate::kicker;
use super::tallies::Tallies;
use crate::conference::Form;
use crate::conference::public::PublicCount;
use crate::terminal::bars;
use crate::terminal::signs::Sign;
use crate::wording::scenes as words;
use ratatui::style::Style;
use ratatui::text::Line;

/// The count under way.
pub(super) fn compose<'a>(count: &'a PublicCount, room: &Room<'a>) -> Poster<'a> {
    let live = !count.tallies.is_empty();
    let above = live && stands_above(&count.paper.title, room);
    Poster {
        kicker: kicker(words::KIND_COUNTING, &count.paper, room.look),
        heading: count.paper.title.clone(),
        heading_within: live && !above,
        pieces: if live { seen(count, above, room) } else { unseen(count, room) },
        ..Poster::default()
    }
}

/// How far the count has come, under its title unless that stands `above`, over the tallies of all names.
fn seen<'a>(count: &'a PublicCount, above: bool, room: &Room<'a>) -> Vec<Piece<'a>> {
    let look = room.look;
    let graded = count.paper.form == Form::Grades;
    let of = count.collected.unwrap_or(0);
    let done = count.counted.unwrap_or(0);
    let band = Band {
        title: if above { "" } else { &count.paper.title },
        tone: look.styles.title,
        said: told(count, done, of, room),
        bar: Some((done, u64::from(of))),
        figures: (format!("{done}/{of}"), format!("{of}/{of}")),
        style: look.styles.now,
    };
    let list = if graded {
        let rows = count.tallies.iter().map(|(name, votes)| grades::Row::new(name, votes, &[], look));
        Piece::roster(80, Grades::new(&count.paper.grades, rows.collect(), room))
    } else {
        let tallies = count.tallies.iter().map(|(name, votes)| (name.clone(), votes.first().copied().unwrap_or(0)));
        Piece::roster(80, Tallies::new(tallies.collect(), u64::from(of), count.needed, room))
    };
    let band = band.piece(85, room);
    // In a thumbnail the names come first.
    if room.small { vec![list, band] } else { vec![band, list] }
}

/// What is said of a count in words.
fn told(count: &PublicCount, done: u64, of: u32, room: &Room<'_>) -> Vec<(String, Style)> {
    let look = room.look;
    let styles = &look.styles;
    let mut said = vec![(words::counted_papers(look.lang, done, of), styles.now)];
    if room.small {
        return said;
    }
    if count.unchecked {
        said.push((words::FIRST_PASS.of(look.lang).to_owned(), styles.attention));
    }
    if count.complete {
        said.push((finished(room), styles.attention));
    } else if count.paper.form != Form::Grades {
        said.push((words::seats(look.lang, &count.paper), styles.text));
    }
    said
}

fn finished(room: &Room<'_>) -> String {
    format!("{} {}", room.look.signs.of(Sign::Done), words::COUNTED.of(room.look.lang))
}

/// A count of which no tally is seen: how far it has come, if that may be seen.
fn unseen(count: &PublicCount, room: &Room<'_>) -> Vec<Piece<'static>> {
    let look = room.look;
    let styles = &look.styles;
    let mut pieces = progress(count, room);
    if count.complete {
        let known = count.counted.is_some();
        pieces.push(if known {
            Piece::lines(84, centred(&finished(room), styles.attention, room.width))
        } else {
            said(92, words::COUNT_DONE.of(look.lang), styles.attention, room)
        });
        if !known {
            pieces.push(Piece::lines(84, centred(&finished(room), styles.attention, room.width)));
        }
    } else {
        let at_work = centred(words::TEAM_AT_WORK.of(look.lang), styles.text, room.width.min(MEASURE));
        pieces.push(Piece::lines(40, at_work));
    }
    pieces
}

fn progress(count: &PublicCount, room: &Room<'_>) -> Vec<Piece<'static>> {
    let look = room.look;
    let styles = &look.styles;
    let Some((done, of)) = count.counted.zip(count.collected) else {
        if count.complete {
            return Vec::new();
        }
        return vec![said(92, words::COUNTING.of(look.lang), styles.now, room)];
    };
    let mut papers = words::counted_papers(look.lang, done, of);
    if count.unchecked {
        papers = format!("{papers} ({})", words::FIRST_PASS.of(look.lang));
    }
    let plain = centred(&papers, styles.now, room.width);
    let papers = grown(95, &format!("{done}/{of}"), &plain, styles.now, 55, room);
    let width = usize::from((room.width * 3 / 4).max(room.width.min(20)));
    let bar = Line::from(bars::filled(done, u64::from(of), width, look)).centered();
    let rows = if room.small { 1 } else { usize::from(room.height / 16).max(1) };
    vec![papers, Piece::lines(60, vec![bar; rows])]
}
