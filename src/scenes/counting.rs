//! Papers are being counted; the hall sees as much of it as the projection allows.

use super::grades::{self, Grades};
use super::ink::{MEASURE, centred};
use super::poster::{Piece, Poster, Room, grown, said};
use super::slate::kicker;
use super::tallies::Tallies;
use crate::conference::Form;
use crate::conference::public::PublicCount;
use crate::terminal::bars;
use crate::terminal::signs::Sign;
use crate::text::cells;
use crate::wording::scenes as words;
use ratatui::text::Line;

/// The count under way.
pub(super) fn compose<'a>(count: &PublicCount, room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let live = !count.tallies.is_empty();
    let mut pieces = Vec::new();
    if live {
        if count.paper.form == Form::Grades {
            let rows = count.tallies.iter().map(|(name, votes)| grades::Row::new(name, votes, &[], look));
            pieces.push(Piece::roster(80, Grades::new(&count.paper.grades, rows.collect(), room)));
        } else {
            let of = u64::from(count.collected.unwrap_or(0));
            let tallies = count.tallies.iter().map(|(name, votes)| (name.clone(), votes.first().copied().unwrap_or(0)));
            pieces.push(Piece::roster(80, Tallies::new(tallies.collect(), of, count.needed, room)));
        }
    }
    pieces.extend(progress(count, live, room));
    if count.complete {
        let said = format!("{} {}", look.signs.of(Sign::Done), words::COUNTED.of(look.lang));
        let weight = if live { 84 } else { 92 };
        pieces.push(if live {
            Piece::lines(weight, centred(&said, look.styles.attention, room.width)).tight()
        } else {
            grown(
                weight,
                words::COUNTED.of(look.lang),
                &centred(&said, look.styles.attention, room.width),
                look.styles.attention,
                room,
            )
        });
    } else if !live {
        pieces.push(Piece::lines(
            40,
            centred(words::TEAM_AT_WORK.of(look.lang), look.styles.text, room.width.min(MEASURE)),
        ));
    }
    Poster {
        kicker: kicker(words::KIND_COUNTING, &count.paper, look),
        heading: count.paper.title.clone(),
        pieces,
        ..Poster::default()
    }
}

/// How far the count has come, as far as that may be seen.
fn progress(count: &PublicCount, live: bool, room: &Room<'_>) -> Vec<Piece<'static>> {
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
    if live {
        let rest = if count.paper.form == Form::Grades { None } else { Some(words::seats(look.lang, &count.paper)) };
        let joined = rest.map(|rest| format!("{papers} {} {rest}", look.signs.between()));
        papers = joined.filter(|joined| cells(joined) <= usize::from(room.width)).unwrap_or(papers);
        return vec![Piece::lines(85, centred(&papers, styles.now, room.width))];
    }
    let plain = centred(&papers, styles.now, room.width);
    let width = usize::from((room.width / 2).max(room.width.min(20)));
    let bar = Line::from(bars::filled(done, u64::from(of), width, look)).centered();
    let papers = grown(85, &format!("{done}/{of}"), &plain, styles.now, room);
    vec![papers, Piece::lines(60, vec![bar])]
}
