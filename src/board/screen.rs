//! The screen of the hall. Of the whole conference it asks for [`Conference::public`] and for nothing else.
//!
//! [`Conference::public`]: crate::conference::Conference::public

use super::Motion;
use crate::desk::{Answer, Beat, Effect, Screen, ScreenAct, View, overlay};
use crate::scenes;
use crate::terminal::key::Key;
use crate::terminal::keymap::{Binding, KeyTable};
use crate::terminal::told::{Kind, Layer};
use crate::wording::{plain, scenes as words};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::time::Duration;

/// What a key means here. Help and leaving belong to what lies over every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Back,
}

const KEYS: KeyTable<Action> = KeyTable(&[Binding {
    keys: &[Key::ESC],
    action: Action::Back,
    label: words::LEAVE_BOARD_LABEL,
    help: words::LEAVE_BOARD,
}]);

/// The hall's screen; it keeps nothing but what is on its way from one frame to the next.
#[derive(Debug, Default)]
pub struct BoardScreen {
    motion: Motion,
}

impl BoardScreen {
    /// A screen on which things move, if they shall.
    pub fn new(moves: bool) -> Self {
        Self { motion: Motion::new(moves) }
    }
}

impl Screen for BoardScreen {
    fn on_key(&mut self, key: Key, _view: &View<'_>) -> Vec<Effect> {
        match KEYS.action(key) {
            Some(Action::Back) => vec![Effect::Back],
            None => Vec::new(),
        }
    }

    /// A hand on the mouse is no surprise for the hall.
    fn takes_mouse(&self) -> bool {
        false
    }

    fn on_answer(&mut self, _answer: &Answer<'_>, _view: &View<'_>) -> Vec<Effect> {
        Vec::new()
    }

    fn acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        let act = |binding: &Binding<Action>| ScreenAct {
            keys: binding.keys.to_vec(),
            label: binding.label.of(view.lang()).to_owned(),
            help: binding.help.of(view.lang()).to_owned(),
            refused: None,
            main: false,
        };
        KEYS.iter().map(act).collect()
    }

    fn moves(&mut self, beat: &Beat<'_>, view: &View<'_>) -> Option<Duration> {
        self.motion.moves(&view.conference.public(), beat)
    }

    fn told(&self, view: &View<'_>) -> Vec<Layer> {
        let lang = view.lang();
        let mut layer = Layer::new("board", lang);
        layer.tell(Kind::Hint, plain::BOARD.of(lang));
        layer.tell_all(Kind::Said, scenes::told(&view.conference.public(), view.hall));
        overlay::tell_acts(&mut layer, &self.acts(view), |_| false, view);
        overlay::tell_ways(&mut layer, view);
        vec![layer]
    }

    fn draw(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) {
        scenes::draw(&view.conference.public(), view.now, buf, area, view.hall);
        self.motion.apply(buf, view.hall);
    }
}
