//! The list that is gone through before the conference begins: looked at, ticked, and nothing of it recorded.

mod judge;

use crate::conference::Conference;
use crate::desk::{Readiness, View};
use crate::terminal::big::{Blocks, Set};
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::rows::{self, Row, moved};
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind, Layer};
use crate::wording::Lang;
use crate::wording::readiness as words;
use judge::{Item, Judged, Line, State};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Position, Rect};

/// The box, in a window that has room for it.
const WIDEST: u16 = 96;
/// Cells and rows of the box's border with the blanks inside it.
const BORDER: (u16, u16) = (4, 2);
/// Rows of the large clock.
const CLOCK: u16 = 8;

/// The list as it lies over the console.
#[derive(Debug)]
pub(super) struct ReadinessDialog {
    found: Option<Readiness>,
    /// The blanks of the plan, which stays what it is while the list is looked at.
    blanks: Vec<String>,
    cursor: usize,
}

/// What a person has ticked: it lasts as long as the desk does.
#[derive(Debug, Default)]
pub(super) struct Ticks(Vec<Line>);

/// What of the list can be clicked.
#[derive(Debug, Clone, Copy)]
enum Spot {
    Row(usize),
    Key(Key),
}

/// What became of a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    Stays,
    Closes,
    Again,
}

impl ReadinessDialog {
    /// A list that waits for what is found.
    pub(super) fn new() -> Self {
        Self { found: None, blanks: Vec::new(), cursor: 0 }
    }

    /// Hears what was found.
    pub(super) fn hear(&mut self, found: &Readiness, conference: &Conference) {
        self.found = Some(found.clone());
        self.blanks = judge::blanks_of(conference);
    }

    /// Takes a key; `again` is the one that opened the list.
    pub(super) fn on(&mut self, key: Key, again: Key, ticks: &mut Ticks, view: &View<'_>) -> Said {
        if key == Key::ESC {
            return Said::Closes;
        }
        if key == again {
            return Said::Again;
        }
        let items = self.items(ticks, view);
        if let Some(to) = moved(self.cursor, items.len(), view.area.height / 2, key) {
            self.cursor = to;
        } else if matches!(key, Key::SPACE | Key::ENTER) {
            if let Some(item) = items.get(self.cursor).filter(|item| item.asks) {
                match ticks.0.iter().position(|ticked| *ticked == item.line) {
                    Some(place) if key == Key::SPACE => drop(ticks.0.remove(place)),
                    Some(_) => {}
                    None => ticks.0.push(item.line),
                }
            }
            // Enter goes down the list: it closes nothing, for pressed once more on the console it would start the day.
            if key == Key::ENTER {
                self.cursor = (self.cursor + 1).min(items.len().saturating_sub(1));
            }
        }
        Said::Stays
    }

    fn items(&self, ticks: &Ticks, view: &View<'_>) -> Vec<Item> {
        let Some(found) = &self.found else { return Vec::new() };
        // The clock goes on while the list is read.
        let found = &Readiness { now: view.now, ..found.clone() };
        // The band of a rehearsal takes a row that the day itself will have.
        let band = u16::from(view.conference.is_rehearsal());
        let window = (view.area.width, view.area.height.saturating_add(band));
        let (conference, blanks) = (view.conference, self.blanks.as_slice());
        Judged { found, conference, window, ticked: &ticks.0, blanks, lang: view.lang() }.items()
    }

    /// How many lines wait for somebody.
    fn standing(&self, items: &[Item], lang: Lang) -> (String, Tone) {
        let count = |state| items.iter().filter(|item| item.state == state).count();
        match (self.found.is_some(), count(State::Wrong), count(State::Look)) {
            (false, ..) => (words::LOOKING.of(lang).to_owned(), Tone::Dim),
            (true, 0, 0) => (words::waiting(lang, 0, 0), Tone::Now),
            (true, 0, look) => (words::waiting(lang, 0, look), Tone::Attention),
            (true, wrong, look) => (words::waiting(lang, wrong, look), Tone::Danger),
        }
    }

    /// Its keys and what they do.
    fn acts(&self, items: &[Item], again: Key, lang: Lang) -> Vec<Act> {
        let mut acts = vec![Act::of(again, words::ACT_AGAIN.of(lang), lang)];
        if items.get(self.cursor).is_some_and(|item| item.asks) {
            acts.insert(0, Act::of(Key::SPACE, words::ACT_TICK.of(lang), lang));
        }
        acts.insert(0, Act::of(Key::ENTER, words::ACT_NEXT.of(lang), lang));
        acts.push(Act::of(Key::ESC, words::ACT_CLOSE.of(lang), lang));
        acts
    }

    /// The list in words.
    pub(super) fn told(&self, again: Key, ticks: &Ticks, view: &View<'_>) -> Layer {
        let lang = view.lang();
        let items = self.items(ticks, view);
        let mut layer = Layer::new("readiness", lang);
        layer.tell(Kind::Place, words::TITLE.of(lang));
        let (said, tone) = self.standing(&items, lang);
        layer.toned(Kind::Said, tone, said);
        let rows: Vec<Row> = items.iter().map(|item| row(item, lang)).collect();
        layer.list(&rows, Some(self.cursor));
        layer.acts(Kind::Said, &self.acts(&items, again, lang));
        layer
    }

    /// Focuses the row that a click hits; the key that it stands for, where it hits one.
    pub(super) fn clicked(&mut self, at: Position, again: Key, ticks: &Ticks, view: &View<'_>) -> Option<Key> {
        match Spots::unseen(view.area, |buf| self.paint(buf, view.area, again, ticks, view)).at(at)? {
            Spot::Key(key) => Some(key),
            Spot::Row(row) => {
                self.cursor = row;
                None
            }
        }
    }

    /// Draws it over the console.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, again: Key, ticks: &Ticks, view: &View<'_>) {
        self.paint(buf, area, again, ticks, view);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, again: Key, ticks: &Ticks, view: &View<'_>) -> Spots<Spot> {
        let (look, lang) = (view.look, view.lang());
        let items = self.items(ticks, view);
        let wanted = u16::try_from(items.len()).unwrap_or(0) + 8 + CLOCK;
        let size = (area.width.saturating_sub(BORDER.0).min(WIDEST), area.height.min(wanted + BORDER.1));
        let inside = dialog::open(buf, area, words::TITLE.of(lang), size, look);
        let (said, tone) = self.standing(&items, lang);
        let width = usize::from(inside.width);
        buf.set_stringn(inside.x, inside.y, said, width, look.styles.tone(tone));
        let lines: Vec<Row> = items.iter().map(|item| row(item, lang)).collect();
        let body = Rect { y: inside.y + 2.min(inside.height), height: inside.height.saturating_sub(4), ..inside };
        let rows = rows::draw(buf, body, &lines, Some(self.cursor), look);
        if items.get(self.cursor).is_some_and(|item| item.line == Line::Clock) {
            let top = rows.bottom().unwrap_or(body.y).saturating_add(1);
            let room = Rect { y: top, height: body.bottom().saturating_sub(top).min(CLOCK), ..body };
            let time = view.now.format("%H:%M").to_string();
            if let Some(set) = Set::largest(&time, Blocks::Half, (room.width, room.height), 1) {
                set.draw(buf, room, look.styles.strong, Alignment::Center);
            }
        }
        let acts = self.acts(&items, again, lang);
        let mut spots = rows.map(Spot::Row);
        if let Some(last) = inside.rows().next_back() {
            spots.join(dialog::hints(buf, last, &acts, look).map(Spot::Key));
        }
        spots
    }
}

fn row(item: &Item, lang: Lang) -> Row {
    let (sign, tone) = match item.state {
        State::Ready => (Sign::Done, Tone::Plain),
        State::Look if item.asks => (Sign::Later, Tone::Attention),
        State::Look => (Sign::Attention, Tone::Attention),
        State::Wrong => (Sign::Wrong, Tone::Danger),
    };
    Row::new(sign, vec![item.name.of(lang).to_owned(), item.value.clone()]).toned(tone).noted(item.said.clone())
}
