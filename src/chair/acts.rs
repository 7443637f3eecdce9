//! What can be done now: Enter, the digits of the step, and the keys of every step; and what of it the footer says.

use super::console::{ChairScreen, Focus};
use super::keys::{ChairKey, READINESS, TABLE};
use super::panel::Panel;
use crate::conference::state::Phase;
use crate::desk::{ScreenAct, View};
use crate::terminal::key::Key;
use crate::wording::chair as words;

impl ChairScreen {
    /// What Enter does now: an act of the panel by its place, else the next step; and how it is called.
    pub(super) fn main_act(&self, panel: &Panel, view: &View<'_>) -> (Option<usize>, String) {
        let lang = view.lang();
        if self.focus() == Focus::Agenda {
            let step = view.conference.programme().agenda.get(self.agenda_cursor());
            return (None, words::go_to(lang, step.map_or("", |step| &step.title)));
        }
        if let Some((place, act)) = panel.main.and_then(|place| Some((place, panel.acts.get(place)?))) {
            return (Some(place), act.label.clone());
        }
        let next = view.conference.current().map_or(0, |(place, _)| place + 1);
        match view.conference.programme().agenda.get(next) {
            Some(step) => (None, words::go_next(lang, next + 1, &step.title)),
            None => (None, words::NOTHING_NEXT.of(lang).to_owned()),
        }
    }

    /// The acts of the footer: Enter, then what is nearest.
    pub(super) fn footer_acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        self.all_acts(view).into_iter().filter(|act| act.main).collect()
    }

    /// Enter, the digits, then every key of the table; those for the footer say that they are main.
    pub(super) fn all_acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        let lang = view.lang();
        let panel = self.panel(view);
        let (main, label) = self.main_act(&panel, view);
        let help = words::HELP_MAIN.of(lang).to_owned();
        let mut acts = vec![ScreenAct { keys: vec![Key::ENTER], label, help, refused: None, main: true }];
        for (place, act) in panel.acts.iter().enumerate() {
            let Some(digit) = Key::of_digit(place + 1).filter(|_| Some(place) != main) else { continue };
            acts.push(ScreenAct {
                keys: vec![digit],
                label: act.label.clone(),
                help: act.label.clone(),
                refused: act.refused.clone(),
                main: false,
            });
        }
        let hall_keeps = view.conference.held().is_some();
        let before = view.conference.phase() == Phase::Convened;
        for binding in TABLE.iter().filter(|binding| binding.action != ChairKey::Main) {
            let label = match binding.action {
                ChairKey::Hold if hall_keeps => words::KEY_FOLLOW,
                _ => binding.label,
            };
            let main = match binding.action {
                ChairKey::Readiness => before,
                ChairKey::Next => !before,
                ChairKey::Tally | ChairKey::Hall | ChairKey::Agenda => true,
                _ => false,
            };
            acts.push(ScreenAct {
                keys: binding.keys.to_vec(),
                label: label.of(lang).to_owned(),
                help: binding.help.of(lang).to_owned(),
                refused: None,
                main,
            });
        }
        // Before the start it stands beside the start.
        let check = acts.iter().position(|act| before && act.keys.contains(&READINESS));
        if let Some(check) = check.map(|place| acts.remove(place)) {
            acts.insert(1, check);
        }
        acts
    }
}
