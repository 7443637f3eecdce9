//! What the hall sees, drawn: one file a scene, for the wall as for the thumbnail at the chair's desk.
//!
//! A scene knows the [`PublicView`] and nothing else of a conference. It says what it has to say as pieces, each with
//! forms from small to large ([`poster`]), which find their sizes together ([`placing`]); a list finds its own columns and
//! pages ([`roster`]).

mod agenda;
mod attendance;
mod closing;
mod counting;
mod curtain;
mod figures;
mod floor;
mod grades;
mod handover;
mod hands;
mod ink;
mod leader;
mod measure;
mod names;
mod person;
mod placing;
mod pledge;
mod pointer;
mod poster;
mod prose;
mod reading;
mod report;
mod result;
mod result_lines;
mod roster;
mod rules;
mod sample_paper;
mod sheet;
mod slate;
mod speech;
mod stage;
mod tallies;
mod team;
mod test_page;
mod voting;
mod waiting;
mod words;

#[cfg(test)]
mod tests;

use crate::conference::Moment;
use crate::conference::public::{PublicScene, PublicView};
use crate::terminal::band;
use crate::terminal::look::Look;
use crate::wording::{plain, rehearsal};
use poster::{Poster, Room};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
pub use test_page::TestPage;

/// Draws what the hall sees at this moment over the whole of `area`.
pub fn draw(view: &PublicView, now: Moment, buf: &mut Buffer, area: Rect, look: &Look) {
    let area = under_mark(view, buf, area, look);
    if view.scene == PublicScene::TestPage {
        TestPage { theme: "", blocks: look.blocks.name(), keys: "" }.draw(buf, area, look);
        return;
    }
    stage::draw(view, now, buf, area, look);
}

/// The same scene small, such as in 28×8 cells: its title and its essential lines.
pub fn thumbnail(view: &PublicView, now: Moment, buf: &mut Buffer, area: Rect, look: &Look) {
    let area = under_mark(view, buf, area, look);
    stage::thumbnail(view, now, buf, area, look);
}

/// The same scene in words, one line a row, at the moment at which it began: a clock on it does not run. The votes of
/// names are left out while their round is open, for what is told stays on a terminal in its order.
pub fn told(view: &PublicView, look: &Look) -> Vec<String> {
    let mut lines = Vec::new();
    if view.rehearsal {
        lines.push(rehearsal::BAND.of(look.lang).to_owned());
    }
    match &view.scene {
        PublicScene::Counting(count) if !count.tallies.is_empty() => {
            let mut count = count.clone();
            let names: Vec<String> = std::mem::take(&mut count.tallies).into_iter().map(|(name, _)| name).collect();
            let silent = PublicView { scene: PublicScene::Counting(count), ..view.clone() };
            lines.extend(stage::told(&silent, look));
            lines.push(plain::TALLIES_LATER.of(look.lang).to_owned());
            lines.extend(names);
        }
        _ => lines.extend(stage::told(view, look)),
    }
    lines
}

/// What is left for the scene below the mark of a rehearsal.
fn under_mark(view: &PublicView, buf: &mut Buffer, area: Rect, look: &Look) -> Rect {
    if !view.rehearsal {
        return area;
    }
    let said = [rehearsal::BAND, rehearsal::MARK].map(|words| words.of(look.lang));
    band::draw(buf, area, &said, look)
}

/// The scene as a poster for this room.
fn compose<'a>(view: &'a PublicView, room: &Room<'a>) -> Poster<'a> {
    let step = view.step.as_deref().unwrap_or_default();
    let poster = match &view.scene {
        PublicScene::Waiting => waiting::compose(&view.particulars, room),
        PublicScene::TestPage => {
            let heading = crate::wording::test_page::TITLE.of(room.look.lang).to_owned();
            Poster { heading, ..Poster::default() }
        }
        PublicScene::Curtain => curtain::compose(&view.particulars, room),
        PublicScene::Agenda { steps } => agenda::compose(steps, room),
        PublicScene::Words { text, guests } => words::compose(step, text, guests, room),
        PublicScene::Attendance { units, present, summoned } => {
            attendance::compose(step, units, (*present, *summoned), room)
        }
        PublicScene::Hands { proposal, names, hands } => hands::compose(step, proposal, names, hands.as_ref(), room),
        PublicScene::Report { page, number, pages } => report::compose(step, page, (*number, *pages), room),
        PublicScene::Floor { speaker, waiting } => floor::compose(step, speaker.as_ref(), waiting, room),
        PublicScene::Speech { speaker } => speech::compose(step, speaker.as_ref(), room),
        PublicScene::Slate(paper) => slate::compose(paper, room),
        PublicScene::Rules(paper) => rules::compose(paper, room),
        PublicScene::Team { members } => team::compose(step, members, room),
        PublicScene::Voting { paper, issued } => voting::compose(paper, *issued, room),
        PublicScene::Counting(count) => counting::compose(count, room),
        PublicScene::Result(result) => result::compose(result, room),
        PublicScene::Leader { announced } => leader::compose(step, announced.as_ref(), room),
        PublicScene::Handover { items, giver, receiver, signed } => {
            handover::compose(step, items, (giver, receiver), *signed, room)
        }
        PublicScene::Pledge { text, units } => pledge::compose(step, text, units, room),
        PublicScene::Closing { text, elected, closed } => closing::compose(view, text, elected, *closed, room),
    };
    let kicker = if poster.kicker.is_empty() { view.particulars.cluster.clone() } else { poster.kicker };
    Poster { kicker, ..poster }
}
