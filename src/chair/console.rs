//! The chair's console as a screen: what its keys mean now, and what passes on it.

use super::dialog::Dialog;
use super::exporting::ExportDialog;
use super::forms::FormKind;
use super::keys::{ChairKey, TABLE};
use super::layout::Spot;
use super::panel::{Panel, Run};
use super::readiness::{ReadinessDialog, Ticks};
use super::{hall, layout, pages, places, steps, told};
use crate::conference::Command;
use crate::conference::state::Phase;
use crate::desk::{Answer, Desk, Effect, Exporting, Place, Screen, ScreenAct, ScreenPlace, View};
use crate::terminal::card::Block;
use crate::terminal::key::Key;
use crate::terminal::rows::moved;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::Layer;
use crate::wording::{chair as words, refusal};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::VecDeque;

/// Where the arrows move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Focus {
    /// In the list of the step.
    #[default]
    Step,
    /// In the agenda.
    Agenda,
}

/// The chair's console.
#[derive(Debug, Default)]
pub struct ChairScreen {
    focus: Focus,
    agenda: usize,
    cursor: usize,
    scroll: u16,
    side: bool,
    script: bool,
    dialog: Dialog,
    notice: Option<(Tone, String)>,
    /// What is still to be asked, one after the other.
    queue: VecDeque<Command>,
    /// What was ticked before the opening.
    ticks: Ticks,
    /// The step for which cursor and scroll hold.
    at: Option<usize>,
    /// The names of which one is to be focused once its list is there.
    sought: Vec<String>,
}

impl ChairScreen {
    /// A console on the step that is current.
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn focus(&self) -> Focus {
        self.focus
    }

    pub(super) fn agenda_cursor(&self) -> usize {
        self.agenda
    }

    pub(super) fn row_cursor(&self, rows: usize) -> usize {
        self.cursor.min(rows.saturating_sub(1))
    }

    pub(super) fn scroll(&self) -> u16 {
        self.scroll
    }

    pub(super) fn wants_side(&self) -> bool {
        self.side
    }

    pub(super) fn reads_script(&self) -> bool {
        self.script
    }

    pub(super) fn notice(&self) -> Option<(Tone, &str)> {
        self.notice.as_ref().map(|(tone, said)| (*tone, said.as_str()))
    }

    /// The panel of the current step, or of what stands before and after the agenda.
    pub(super) fn panel(&self, view: &View<'_>) -> Panel {
        let lang = view.lang();
        match (layout::ctx(view, self.cursor), view.conference.phase()) {
            (_, Phase::Convened) => steps::convened(view),
            (Some(ctx), _) => steps::panel(&ctx),
            (None, _) => Panel::saying(vec![Block::Warning(words::EMPTY_AGENDA.of(lang).to_owned())]),
        }
    }

    pub(super) fn run(&mut self, run: Run, view: &View<'_>) -> Vec<Effect> {
        match run {
            Run::Ask(command) => vec![Effect::Ask(command)],
            Run::AskAll(commands) => {
                self.queue = commands.into();
                self.queue.pop_front().map(Effect::Ask).into_iter().collect()
            }
            Run::Confirm(question, command) => {
                self.dialog = Dialog::question(question, command, view);
                Vec::new()
            }
            Run::Form(kind) => {
                self.dialog = Dialog::form(kind, view);
                Vec::new()
            }
            Run::Go(desk) => vec![Effect::Go(desk)],
            Run::Readiness => {
                self.dialog = Dialog::Readiness(Box::new(ReadinessDialog::new()));
                vec![Effect::Inspect]
            }
            Run::Export => {
                self.dialog = Dialog::Export(Box::new(ExportDialog::new()));
                vec![Effect::Export(Exporting::Offer(view.record.with_extension("van-ban")))]
            }
        }
    }

    /// Focuses the step or the row that a click hits; the key that it stands for, where it hits more.
    fn clicked(&mut self, at: Position, view: &View<'_>) -> Option<Key> {
        let (focus, cursor, key) =
            match Spots::unseen(view.area, |buf| layout::draw(self, buf, view.area, view)).at(at)? {
                Spot::Key(key) => return Some(key),
                Spot::Step(step) => {
                    let chosen = self.focus == Focus::Agenda && self.agenda == step;
                    self.agenda = step;
                    (Focus::Agenda, self.cursor, chosen.then_some(Key::ENTER))
                }
                Spot::Row(row) => (Focus::Step, row, None),
                Spot::Mark(row) => (Focus::Step, row, Some(Key::SPACE)),
            };
        self.notice = None;
        (self.focus, self.cursor) = (focus, cursor);
        key
    }

    /// Runs an act of the panel, or says why it cannot be done.
    fn run_act(&mut self, place: usize, view: &View<'_>) -> Vec<Effect> {
        let mut panel = self.panel(view);
        if place >= panel.acts.len() {
            return Vec::new();
        }
        let act = panel.acts.swap_remove(place);
        match act.refused {
            Some(why) => {
                self.notice = Some((Tone::Danger, why));
                Vec::new()
            }
            None => self.run(act.run, view),
        }
    }

    fn main(&mut self, view: &View<'_>) -> Vec<Effect> {
        if self.focus == Focus::Agenda {
            let step = view.conference.programme().agenda.get(self.agenda).map(|step| step.id.clone());
            self.focus = Focus::Step;
            return step.map(|step| Effect::Ask(Command::GoTo { step })).into_iter().collect();
        }
        let panel = self.panel(view);
        match self.main_act(&panel, view).0 {
            Some(place) => self.run_act(place, view),
            None => match panel.leaving {
                Some(question) => self.run(Run::Confirm(question, Command::Next {}), view),
                None => vec![Effect::Ask(Command::Next {})],
            },
        }
    }

    fn direct(&mut self, key: ChairKey, pressed: Key, view: &View<'_>) -> Vec<Effect> {
        let command = hall::command(key, pressed, view);
        if command.is_none() && key == ChairKey::HoldCount {
            self.notice = Some((Tone::Danger, words::NO_COUNT_TO_HOLD.of(view.lang()).to_owned()));
        }
        command.map(Effect::Ask).into_iter().collect()
    }

    fn act(&mut self, key: ChairKey, pressed: Key, view: &View<'_>) -> Vec<Effect> {
        match key {
            ChairKey::Main => self.main(view),
            ChairKey::Next => vec![Effect::Ask(Command::Next {})],
            ChairKey::Back => vec![Effect::Ask(Command::Back {})],
            ChairKey::Agenda => {
                self.agenda = view.conference.current().map_or(0, |(place, _)| place);
                self.focus = if self.focus == Focus::Agenda { Focus::Step } else { Focus::Agenda };
                Vec::new()
            }
            ChairKey::Tally => vec![Effect::Go(Desk::Tally)],
            ChairKey::Hall => vec![Effect::Go(Desk::Board)],
            ChairKey::Project => vec![Effect::Project],
            ChairKey::Script => {
                self.script = !self.script;
                self.scroll = 0;
                Vec::new()
            }
            ChairKey::Side => {
                self.side = !self.side;
                Vec::new()
            }
            ChairKey::Hold
            | ChairKey::Curtain
            | ChairKey::ShowAgenda
            | ChairKey::TestPage
            | ChairKey::HoldCount
            | ChairKey::Point => self.direct(key, pressed, view),
            ChairKey::Note => match view.conference.current() {
                Some((_, step)) if view.conference.is_running() => {
                    self.run(Run::Form(FormKind::Note(step.id.clone())), view)
                }
                _ => Vec::new(),
            },
            ChairKey::Export => self.run(Run::Export, view),
            ChairKey::Readiness => self.run(Run::Readiness, view),
        }
    }

    /// Moves within the list, the agenda or a long text; false if the key does not move.
    fn moved(&mut self, key: Key, view: &View<'_>) -> bool {
        let page = view.area.height / 2;
        if self.focus == Focus::Agenda {
            let steps = view.conference.programme().agenda.len();
            return moved(self.agenda, steps, page, key).map(|to| self.agenda = to).is_some();
        }
        let rows = if self.script { 0 } else { self.panel(view).rows.len() };
        if rows > 0 && !matches!(key, Key::PAGE_UP | Key::PAGE_DOWN) {
            return moved(self.row_cursor(rows), rows, page, key).map(|to| self.cursor = to).is_some();
        }
        let step = match key {
            Key::UP => -1,
            Key::DOWN => 1,
            Key::PAGE_UP => -i32::from(page),
            Key::PAGE_DOWN => i32::from(page),
            _ => return false,
        };
        let scrolled = (i32::from(self.scroll) + step).clamp(0, i32::from(u16::MAX));
        self.scroll = u16::try_from(scrolled).unwrap_or(0).min(200);
        true
    }

    fn turned(&mut self, key: Key, view: &View<'_>) -> Option<Vec<Effect>> {
        let reads = !self.script && self.focus == Focus::Step;
        let turned = pages::turned(key, view).filter(|_| reads)?;
        if !turned.is_empty() {
            self.scroll = 0;
        }
        Some(turned)
    }

    /// A new step begins with its list at the top.
    fn settle(&mut self, view: &View<'_>) {
        let at = view.conference.current().map(|(place, _)| place);
        if self.at != at {
            self.at = at;
            self.cursor = 0;
            self.scroll = 0;
            self.script = false;
            self.find(view);
        }
    }

    /// Goes to a step as the agenda does.
    pub(super) fn choose_step(&mut self, place: usize, view: &View<'_>) -> Vec<Effect> {
        self.agenda = place;
        self.focus = Focus::Agenda;
        self.main(view)
    }

    /// Focuses one of these names in the list of the step, if it is `here`; else when the next step has come.
    pub(super) fn seek(&mut self, names: Vec<String>, here: bool, view: &View<'_>) {
        self.focus = Focus::Step;
        self.sought = names;
        if here {
            self.find(view);
        }
    }

    fn find(&mut self, view: &View<'_>) {
        let rows = if self.sought.is_empty() { Vec::new() } else { self.panel(view).rows };
        let first = |name: &String| {
            rows.iter().position(|row| row.row.cells.first().is_some_and(|cell| cell.contains(name.as_str())))
        };
        if let Some(row) = self.sought.iter().find_map(first) {
            self.cursor = row;
        }
        self.sought.clear();
    }

    /// Says why something cannot be.
    pub(super) fn refuse(&mut self, why: String) {
        self.notice = Some((Tone::Danger, why));
    }
}

impl Screen for ChairScreen {
    fn on_key(&mut self, key: Key, view: &View<'_>) -> Vec<Effect> {
        self.settle(view);
        if self.dialog.is_open() {
            return self.dialog.on(key, &mut self.ticks, view);
        }
        self.notice = None;
        if key == Key::ESC {
            self.focus = Focus::Step;
            self.script = false;
            return Vec::new();
        }
        if self.script && !self.moved(key, view) {
            // While the script is read no key does an act that cannot be seen; the keys of reading end it.
            if matches!(key, Key::ENTER | Key::SPACE) || TABLE.action(key) == Some(ChairKey::Script) {
                self.script = false;
                self.scroll = 0;
            }
            return Vec::new();
        }
        if self.script {
            return Vec::new();
        }
        if let Some(effects) = self.turned(key, view) {
            return effects;
        }
        if self.moved(key, view) {
            return Vec::new();
        }
        if key == Key::SPACE && self.focus == Focus::Step && !self.script {
            let mut panel = self.panel(view);
            let row = self.row_cursor(panel.rows.len());
            if row < panel.rows.len() {
                let run = panel.rows.swap_remove(row).space;
                return run.map(|run| self.run(run, view)).unwrap_or_default();
            }
        }
        if let Some(digit) = key.digit().filter(|digit| *digit > 0) {
            return self.run_act(usize::from(digit) - 1, view);
        }
        TABLE.action(key).map(|action| self.act(action, key, view)).unwrap_or_default()
    }

    fn on_paste(&mut self, text: &str, _: &View<'_>) -> Vec<Effect> {
        self.dialog.paste(text);
        Vec::new()
    }

    fn on_click(&mut self, at: Position, view: &View<'_>) -> Option<Key> {
        self.settle(view);
        if self.dialog.is_open() { self.dialog.clicked(at, &self.ticks, view) } else { self.clicked(at, view) }
    }

    fn on_answer(&mut self, answer: &Answer<'_>, view: &View<'_>) -> Vec<Effect> {
        let lang = view.lang();
        self.settle(view);
        match answer {
            Answer::Done(command, _) => {
                if matches!(command, Command::Attend { .. } | Command::HandOverItem { .. } | Command::SignPledge { .. })
                    && self.queue.is_empty()
                    && !self.dialog.is_open()
                {
                    self.cursor = self.row_cursor(self.panel(view).rows.len()) + 1;
                }
                self.dialog = Dialog::None;
                self.queue.pop_front().map(Effect::Ask).into_iter().collect()
            }
            Answer::Refused(_, refused) => {
                self.queue.clear();
                let said = refusal::sentence(refused, lang);
                match &mut self.dialog {
                    Dialog::Form(_, form) => form.refuse(said),
                    _ => self.notice = Some((Tone::Danger, said)),
                }
                Vec::new()
            }
            Answer::Compared(_) | Answer::Tallied(..) => Vec::new(),
            Answer::Projected(said) => {
                self.dialog = Dialog::projected(said, view);
                Vec::new()
            }
            Answer::Inspected(found) => {
                if let Dialog::Readiness(dialog) = &mut self.dialog {
                    dialog.hear(found, view.conference);
                }
                Vec::new()
            }
            Answer::Exporting(news) => {
                if let Dialog::Export(dialog) = &mut self.dialog {
                    dialog.hear(news);
                }
                Vec::new()
            }
        }
    }

    fn acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        self.all_acts(view)
    }

    fn places(&self, view: &View<'_>) -> Vec<ScreenPlace> {
        places::all(view)
    }

    fn visit(&mut self, place: &Place, view: &View<'_>) -> Vec<Effect> {
        self.settle(view);
        self.sought.clear();
        places::visit(self, place, view)
    }

    fn takes_text(&self) -> bool {
        self.dialog.is_open()
    }

    fn left_undone(&self, view: &View<'_>) -> Option<String> {
        let running = view.conference.is_running().then_some(words::LEAVE_RUNNING);
        self.dialog.left_undone().or(running).map(|said| said.of(view.lang()).to_owned())
    }

    fn told(&self, view: &View<'_>) -> Vec<Layer> {
        told::layers(self, view).into_iter().chain(self.dialog.told(&self.ticks, view)).collect()
    }

    fn draw(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) {
        layout::draw(self, buf, area, view);
        self.dialog.draw(buf, area, &self.ticks, view);
    }
}
