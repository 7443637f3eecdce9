//! The chair's console in words: where one is, how the step stands, what may be done.

use super::console::{ChairScreen, Focus};
use super::{agenda, hall, layout, side};
use crate::conference::plausible;
use crate::desk::{Screen, ScreenAct, View, overlay};
use crate::scenes;
use crate::terminal::key::Key;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind, Layer, spoken};
use crate::wording::tally::odd as oddity;
use crate::wording::{chair, plain as words};

/// The step, and over it the agenda or the chair's words where they have the keys.
pub(super) fn layers(screen: &ChairScreen, view: &View<'_>) -> Vec<Layer> {
    let over = match screen.focus() {
        _ if screen.reads_script() => Some(script(view)),
        Focus::Agenda => Some(in_agenda(screen, view)),
        Focus::Step => None,
    };
    std::iter::once(step(screen, view)).chain(over).collect()
}

fn step(screen: &ChairScreen, view: &View<'_>) -> Layer {
    let lang = view.lang();
    let current = view.conference.current();
    let id = current.map_or_else(|| "chair".to_owned(), |(_, step)| format!("chair {}", step.id));
    let mut layer = Layer::new(id, lang);
    let steps = view.conference.programme().agenda.len();
    match current {
        Some((at, step)) => {
            layer.tell(Kind::Place, words::chair_at(lang, at + 1, steps, &step.title));
            // On arriving nothing has been spent; that the time is over is heard when it is.
            let (time, late) = layout::time_said(step, view);
            layer.toned(if late { Kind::Said } else { Kind::Aside }, Tone::Plain, time);
        }
        None => layer.tell(Kind::Place, words::CHAIR.of(lang)),
    }
    let panel = screen.panel(view);
    panel.card.tell(&mut layer, Kind::Said, view.look);
    without_odd_numbers(&mut layer, view);
    // Where words say how a row stands, its sign says nothing more.
    let row = |row: &Row| Row {
        sign: if row.cells.iter().skip(1).any(|cell| !cell.is_empty()) { Sign::None } else { row.sign },
        ..row.clone()
    };
    let rows: Vec<Row> = panel.rows.iter().map(|line| row(&line.row)).collect();
    layer.list(&rows, Some(screen.row_cursor(rows.len())));
    acts(screen, &mut layer, view);
    let (tone, noticed) = layout::noticed(screen, view);
    let kind = match tone {
        _ if screen.notice().is_some() => Kind::Answer,
        Tone::Dim => Kind::Aside,
        _ => Kind::Said,
    };
    layer.toned(kind, tone, noticed);
    around(&mut layer, view);
    layer
}

/// Enter and the digits at once; the keys of every step when asked.
fn acts(screen: &ChairScreen, layer: &mut Layer, view: &View<'_>) {
    let near = |act: &ScreenAct| act.keys.first().is_some_and(|key| *key == Key::ENTER || key.digit().is_some());
    overlay::tell_acts(layer, &screen.acts(view), near, view);
    overlay::tell_ways(layer, view);
}

/// What stands around the step: the day, the agenda, the hall, what comes next, the chair's words.
fn around(layer: &mut Layer, view: &View<'_>) {
    let lang = view.lang();
    let particulars = &view.conference.programme().particulars;
    layer.tell(Kind::Aside, format!("{} · {}", particulars.title, particulars.cluster));
    layer.tell(Kind::Aside, crate::text::date::clock(&view.now));
    layer.tell(Kind::Aside, layout::day_said(view));
    layer.tell(Kind::Aside, words::AGENDA.of(lang));
    let mut agenda = Layer::new("", lang);
    agenda.list(&agenda::rows(view), None);
    layer.tell_all(Kind::Aside, agenda.lines.iter().map(|line| &line.text));
    layer.tell(Kind::Hint, words::hall(lang, hall::state(view).0.of(lang)));
    let sees = chair::HALL_SEES.of(lang);
    for line in scenes::told(&view.conference.public(), view.hall) {
        layer.tell(Kind::Aside, format!("{sees}: {line}"));
    }
    side::next(view).tell(layer, Kind::Aside, view.look);
    for line in layout::words_of(view).lines() {
        layer.tell(Kind::Aside, words::script(lang, line));
    }
}

/// The agenda with the cursor in it.
fn in_agenda(screen: &ChairScreen, view: &View<'_>) -> Layer {
    let lang = view.lang();
    let mut layer = Layer::new("chair agenda", lang);
    layer.tell(Kind::Place, words::AGENDA.of(lang));
    let rows = agenda::rows(view);
    let at = screen.agenda_cursor();
    layer.list(&rows, Some(at));
    // The minutes of a step go on like a clock.
    for line in layer.lines.iter_mut().filter(|line| line.kind == Kind::Row) {
        line.kind = Kind::Aside;
    }
    overlay::tell_acts(&mut layer, &screen.acts(view), |act| act.keys.contains(&Key::ENTER), view);
    overlay::tell_ways(&mut layer, view);
    let (tone, noticed) = layout::noticed(screen, view);
    layer.toned(if tone == Tone::Dim { Kind::Aside } else { Kind::Answer }, tone, noticed);
    layer
}

/// The chair's words, whole.
fn script(view: &View<'_>) -> Layer {
    let lang = view.lang();
    let title = view.conference.current().map_or("", |(_, step)| step.title.as_str());
    let mut layer = Layer::new("chair script", lang);
    layer.tell(Kind::Place, words::script(lang, title));
    layer.tell(Kind::Said, layout::words_of(view));
    overlay::tell_ways(&mut layer, view);
    layer
}

/// What looks odd names numbers that grow paper by paper, and when it first looks odd tells of the last paper: it is told
/// once all papers are in, and its numbers when the round is closed.
fn without_odd_numbers(layer: &mut Layer, view: &View<'_>) {
    let (conference, lang) = (view.conference, view.lang());
    let contests = conference.programme().contests.iter();
    for round in contests.filter_map(|contest| conference.progress(&contest.id)?.open_round()) {
        let odd = plausible::oddities(round.count()).into_iter();
        let odd: Vec<String> = odd.map(|odd| spoken(&oddity::oddity(lang, odd), lang)).collect();
        if round.is_complete() {
            for line in layer.lines.iter_mut().filter(|line| odd.contains(&line.text)) {
                words::ODD.of(lang).clone_into(&mut line.text);
            }
        } else {
            layer.lines.retain(|line| !odd.contains(&line.text));
        }
    }
}
