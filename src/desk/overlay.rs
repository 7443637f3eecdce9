//! What lies over any screen in the same way: help, the palette, and the question before leaving.

use super::screen::{Effect, Place, Screen, ScreenAct, View};
use crate::terminal::confirm::{Answer, Confirm};
use crate::terminal::footer;
use crate::terminal::help::Help;
use crate::terminal::key::{self, Key};
use crate::terminal::keymap::Act;
use crate::terminal::output::AGAIN;
use crate::terminal::palette::{Entry, Palette, Picked};
use crate::terminal::signal::Mouse;
use crate::terminal::spots::Spots;
use crate::terminal::told::{Kind, Layer};
use crate::text::shorten;
use crate::wording::{desk as words, plain, terminal};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Opens the palette.
pub const PALETTE: Key = Key::ctrl('p');
/// Opens and closes the help.
pub const HELP: Key = Key::f(1);
/// Leaves the desk, asking first where something would be left undone.
pub const LEAVE: Key = Key::ctrl('q');

/// The overlay that is open, if one is.
#[derive(Debug, Default)]
pub enum Overlay {
    /// None: keys reach the screen.
    #[default]
    None,
    /// The help.
    Help(Help),
    /// The palette, with what its entries stand for.
    Palette(Palette, Vec<Target>),
    /// The question before leaving.
    Leaving(Confirm),
}

/// What an entry of the palette stands for. Acts come and go while the palette is open, so an act is known by what it
/// is and not by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The act with these keys and this name.
    Act(Vec<Key>, String),
    /// A place.
    Place(Place),
}

/// What an overlay made of a key.
#[derive(Debug, PartialEq)]
pub enum Taken {
    /// The key was not for an overlay.
    Not,
    /// It was, and nothing else follows.
    Here,
    /// It was, and this follows.
    Effects(Vec<Effect>),
    /// The program ends.
    End,
}

impl Overlay {
    /// Takes a key before the screen does.
    pub fn on_key(&mut self, key: Key, screen: &mut dyn Screen, view: &View<'_>) -> Taken {
        match self {
            Self::None => return self.open(key, screen, view),
            Self::Help(help) => {
                if !help.on(key, view.area) {
                    *self = Self::None;
                }
            }
            Self::Palette(palette, targets) => match palette.on(key) {
                Picked::Nothing => {}
                Picked::Cancelled => *self = Self::None,
                Picked::Entry(entry) => {
                    let target = targets.get(entry).cloned();
                    *self = Self::None;
                    return target.map_or(Taken::Here, |target| picked(&target, screen, view));
                }
            },
            Self::Leaving(question) => match question.on(key) {
                Answer::Waiting => {}
                Answer::No => *self = Self::None,
                Answer::Yes => return Taken::End,
            },
        }
        Taken::Here
    }

    /// Takes the mouse before the screen does; the key that does the same, which is then pressed like any other.
    pub fn on_mouse(&mut self, mouse: Mouse, screen: &mut dyn Screen, view: &View<'_>) -> Option<Key> {
        if !screen.takes_mouse() {
            return None;
        }
        let at = match mouse.clicked() {
            Ok(at) => at,
            Err(key) => return Some(key),
        };
        match self {
            Self::None => screen.on_click(at, view),
            Self::Help(help) => help.clicked(at, view.area, view.look),
            Self::Palette(palette, _) => palette.clicked(at, view.area, view.look),
            Self::Leaving(question) => question.clicked(at, view.area, view.look),
        }
    }

    /// Takes pasted text; false if it belongs to the screen.
    pub fn on_paste(&mut self, text: &str) -> bool {
        match self {
            Self::None => false,
            Self::Palette(palette, _) => {
                palette.paste(text);
                true
            }
            Self::Help(_) | Self::Leaving(_) => true,
        }
    }

    /// Whether nothing lies over the screen.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    fn open(&mut self, key: Key, screen: &dyn Screen, view: &View<'_>) -> Taken {
        let asks_help = key == HELP || (key == Key::char('?') && !screen.takes_text());
        if asks_help {
            let help = Help::new(help(&screen.acts(view), view));
            *self = Self::Help(if screen.takes_mouse() { help.with_mouse(view.lang()) } else { help });
        } else if key == PALETTE && !screen.takes_text() {
            *self = palette(screen, view);
        } else if key == LEAVE {
            return self.leave(screen, view);
        } else {
            return Taken::Not;
        }
        Taken::Here
    }

    /// Asks before leaving where something would be left undone; ends at once where nothing would.
    pub fn leave(&mut self, screen: &dyn Screen, view: &View<'_>) -> Taken {
        let Some(question) = screen.left_undone(view) else { return Taken::End };
        let lang = view.lang();
        let confirm = Confirm::new(words::LEAVE_TITLE.of(lang), question)
            .answers(words::LEAVE_YES.of(lang), words::LEAVE_NO.of(lang));
        *self = Self::Leaving(confirm);
        Taken::Here
    }

    /// Whatever is open, in words.
    pub fn told(&self, view: &View<'_>) -> Option<Layer> {
        match self {
            Self::None => None,
            Self::Help(help) => {
                let mut layer = help.told(view.look);
                layer.act(Kind::Said, &AGAIN.name(view.lang()), plain::AGAIN_HELP.of(view.lang()));
                Some(layer)
            }
            Self::Palette(palette, _) => Some(palette.told(view.look)),
            Self::Leaving(question) => Some(question.told(view.look)),
        }
    }

    /// Draws whatever is open over the screen.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) {
        match self {
            Self::None => {}
            Self::Help(help) => help.draw(buf, area, view.look),
            Self::Palette(palette, _) => palette.draw(buf, area, view.look),
            Self::Leaving(question) => question.draw(buf, area, view.look),
        }
    }
}

/// Tells acts with their keys: of those that are refused, and of those that are not `near`, only when asked.
pub fn tell_acts(layer: &mut Layer, acts: &[ScreenAct], near: impl Fn(&ScreenAct) -> bool, view: &View<'_>) {
    let lang = view.lang();
    for act in acts {
        let keys = key::names(&act.keys, lang);
        match &act.refused {
            Some(why) => layer.act(Kind::Aside, &keys, &plain::refused(lang, &act.label, why)),
            None if near(act) => layer.act(Kind::Said, &keys, &act.label),
            None => layer.act(Kind::Aside, &keys, &act.label),
        }
    }
}

/// Tells the keys that are the same on every screen.
pub fn tell_ways(layer: &mut Layer, view: &View<'_>) {
    let lang = view.lang();
    layer.act(Kind::Hint, &Key::f(1).name(lang), terminal::HELP.of(lang));
    layer.act(Kind::Hint, &Key::ctrl('p').name(lang), terminal::FIND.of(lang));
    layer.act(Kind::Hint, &AGAIN.name(lang), plain::AGAIN.of(lang));
}

/// Draws the footer of a screen: its main acts that are possible now. Returns where each key stands.
pub fn draw_footer(buf: &mut Buffer, area: Rect, acts: &[ScreenAct], view: &View<'_>) -> Spots<Key> {
    let main = acts.iter().filter(|act| act.main && act.refused.is_none());
    // A long act must not push the way to the help off the line; it stands whole on the screen above.
    let room = usize::from(area.width) * 2 / 5;
    let main: Vec<Act> = main.map(|act| told(act, &shorten(&act.label, room), view)).collect();
    footer::draw(buf, area, &main, view.look)
}

fn told(act: &ScreenAct, words: &str, view: &View<'_>) -> Act {
    act.keys.first().map_or_else(|| Act::new("", words), |key| Act::of(*key, words, view.lang()))
}

fn help(acts: &[ScreenAct], view: &View<'_>) -> Vec<Act> {
    let lang = view.lang();
    let mut rows: Vec<Act> = acts
        .iter()
        .map(|act| {
            let words = match &act.refused {
                None => act.help.clone(),
                Some(why) => words::not_now(lang, &act.help, why),
            };
            Act::new(key::names(&act.keys, lang), words)
        })
        .collect();
    for (keys, help) in [
        (vec![PALETTE], words::PALETTE_HELP),
        (vec![HELP, Key::char('?')], words::HELP_HELP),
        (vec![Key::ESC], words::BACK_HELP),
        (vec![LEAVE, Key::ctrl('c')], words::LEAVE_HELP),
    ] {
        // A screen that tells of one of these keys itself tells it better.
        let told = acts.iter().any(|act| keys.iter().any(|key| act.keys.contains(key)));
        if !told {
            rows.push(Act::new(key::names(&keys, lang), help.of(lang)));
        }
    }
    rows
}

/// The palette of a screen: its acts, those that are possible now first; then wherever it can go.
fn palette(screen: &dyn Screen, view: &View<'_>) -> Overlay {
    let (possible, refused): (Vec<_>, Vec<_>) = screen.acts(view).into_iter().partition(|act| act.refused.is_none());
    let mut entries = Vec::new();
    let mut targets = Vec::new();
    for act in possible.into_iter().chain(refused) {
        entries.push(Entry { act: told(&act, &act.label, view), index: targets.len(), refused: act.refused });
        targets.push(Target::Act(act.keys, act.label));
    }
    for found in screen.places(view) {
        entries.push(Entry { act: Act::new(found.kind, found.label), index: targets.len(), refused: None });
        targets.push(Target::Place(found.place));
    }
    Overlay::Palette(Palette::new(entries), targets)
}

/// Does what was picked, if it can still be done.
fn picked(target: &Target, screen: &mut dyn Screen, view: &View<'_>) -> Taken {
    let effects = match target {
        Target::Place(place) => screen.visit(place, view),
        Target::Act(keys, label) => {
            let same = |act: &ScreenAct| act.keys == *keys && act.label == *label;
            let place = screen.acts(view).iter().position(same);
            place.map(|place| screen.perform(place, view)).unwrap_or_default()
        }
    };
    Taken::Effects(effects)
}
