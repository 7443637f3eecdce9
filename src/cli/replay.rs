//! `replay`: a conference played back on the hall's screen.

use super::ending::{Ending, Stop};
use super::stage::Stage;
use super::traffic::Traffic;
use super::{Options, opening};
use crate::board::Motion;
use crate::conference::Moment;
use crate::desk::Beat;
use crate::record::playback::Playback;
use crate::scenes;
use crate::terminal::dialog;
use crate::terminal::help::Help;
use crate::terminal::key::Key;
use crate::terminal::keymap::{Binding, KeyTable};
use crate::terminal::look::Look;
use crate::terminal::output::AGAIN;
use crate::terminal::signal::Signal;
use crate::terminal::signals;
use crate::terminal::told::{Kind, Layer};
use crate::text::date;
use crate::wording::Lang;
use crate::wording::cli;
use crate::wording::plain;
use crate::wording::replay::{self as words, Standing};
use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::Path;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

/// How often the picture moves on.
const TICK: Duration = Duration::from_millis(40);
/// How long the line at the bottom stays after a key.
const TOLD: Duration = Duration::from_secs(4);
/// Seconds of the conference in one second, from slow to fast.
const SPEEDS: [u32; 9] = [1, 2, 5, 10, 30, 60, 120, 300, 1800];

/// What a key means while a conference is played back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReplayKey {
    Pause,
    Next,
    Before,
    Faster,
    Slower,
    Begin,
    End,
    Help,
    Leave,
}

const TABLE: KeyTable<ReplayKey> = KeyTable(&[
    Binding { keys: &[Key::SPACE, Key::ENTER], action: ReplayKey::Pause, label: words::PAUSE, help: words::HELP_PAUSE },
    Binding {
        keys: &[Key::RIGHT, Key::PAGE_DOWN],
        action: ReplayKey::Next,
        label: words::NEXT,
        help: words::HELP_NEXT,
    },
    Binding {
        keys: &[Key::LEFT, Key::PAGE_UP],
        action: ReplayKey::Before,
        label: words::BEFORE,
        help: words::HELP_BEFORE,
    },
    Binding { keys: &[Key::UP], action: ReplayKey::Faster, label: words::FASTER, help: words::HELP_FASTER },
    Binding { keys: &[Key::DOWN], action: ReplayKey::Slower, label: words::SLOWER, help: words::HELP_SLOWER },
    Binding { keys: &[Key::HOME], action: ReplayKey::Begin, label: words::BEGIN, help: words::HELP_BEGIN },
    Binding { keys: &[Key::END], action: ReplayKey::End, label: words::END, help: words::HELP_END },
    Binding { keys: &[Key::f(1), Key::char('?')], action: ReplayKey::Help, label: words::HELP, help: words::HELP_HELP },
    Binding {
        keys: &[Key::ESC, Key::ctrl('q'), Key::ctrl('c')],
        action: ReplayKey::Leave,
        label: words::LEAVE,
        help: words::HELP_LEAVE,
    },
]);

/// A conference on its way from its start to its end.
struct Player {
    playback: Playback,
    /// The moment of the conference that is shown.
    now: Moment,
    /// Seconds of the conference in one second.
    speed: u32,
    paused: bool,
    told_until: Option<Instant>,
    help: Option<Help>,
    lang: Lang,
}

/// Plays a record back until it is left.
pub fn replay(record: &Path, speed: u32, options: &Options) -> Result<Ending, Stop> {
    let mut journal = opening::open_to_read(record, options.lang)?;
    let playback =
        Playback::open(&mut *journal).map_err(|error| Stop::file(cli::storage_fault(record, &error, options.lang)))?;
    drop(journal);
    let stage = Stage::enter(options)?;
    Ok(Player::new(playback, speed, options.lang).play(stage, options))
}

impl Player {
    fn new(mut playback: Playback, speed: u32, lang: Lang) -> Self {
        let begins = playback.begins();
        let now = playback.moment(begins).unwrap_or_default();
        playback.go_to(begins);
        let told_until = Some(Instant::now() + TOLD);
        Self { playback, now, speed: speed.max(1), paused: false, told_until, help: None, lang }
    }

    fn play(mut self, mut stage: Stage<'_>, options: &Options) -> Ending {
        let hall = Look::hall(&options.theme, options.signs, options.lang);
        let desk = Look::desk(&options.theme, options.signs, options.lang);
        let (mut motion, mut traffic) = (Motion::new(options.moves()), Traffic::default());
        let begun = Instant::now();
        let mut last = begun;
        loop {
            let at = begun.elapsed();
            let beat = Beat { at, shown: stage.output.shown(), free: traffic.has_room(at) };
            motion.moves(&self.playback.conference().public(), &beat);
            let paint = |buf: &mut Buffer| {
                dialog::wipe(buf, buf.area, &hall);
                self.draw(buf, &motion, &hall, &desk);
            };
            let shown = stage.output.show(at, || self.told(&hall, &desk), paint);
            let Ok(drawn) = shown else { return Ending::Left(signals::HUNG_UP) };
            traffic.note(at, drawn, &stage.output);
            match stage.hear.recv_timeout(TICK) {
                Ok(Signal::Leave(code)) => return Ending::Left(code),
                Ok(signal) if stage.hears(&signal) => {}
                Ok(Signal::Key(key)) => {
                    if self.on_key(key, stage.output.area()) {
                        return Ending::Done;
                    }
                }
                Ok(_) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ending::Left(signals::HUNG_UP),
            }
            let passed = last.elapsed();
            last = Instant::now();
            self.moves_on(passed);
        }
    }

    /// Plays what has happened in this time, at the present speed.
    fn moves_on(&mut self, passed: Duration) {
        if self.paused || self.help.is_some() || self.playback.at() == self.playback.len() {
            return;
        }
        let seconds = passed.saturating_mul(self.speed);
        self.now += TimeDelta::from_std(seconds).unwrap_or_default();
        while self.playback.moment(self.playback.at()).is_some_and(|at| at <= self.now) {
            self.playback.go_to(self.playback.at() + 1);
        }
    }

    /// Takes a key; true if it leaves.
    fn on_key(&mut self, key: Key, area: Rect) -> bool {
        if let Some(help) = &mut self.help {
            if !help.on(key, area) {
                self.help = None;
            }
            return key == Key::ctrl('c') || key == Key::ctrl('q');
        }
        self.told_until = Some(Instant::now() + TOLD);
        let next = |speed: u32| SPEEDS.iter().copied().find(|other| *other > speed);
        let before = |speed: u32| SPEEDS.iter().copied().rfind(|other| *other < speed);
        match TABLE.action(key) {
            Some(ReplayKey::Leave) => return true,
            Some(ReplayKey::Pause) if self.playback.at() == self.playback.len() => self.jump(self.playback.begins()),
            Some(ReplayKey::Pause) => self.paused = !self.paused,
            Some(ReplayKey::Next) => {
                let to = self.playback.next_scene(true);
                self.jump(to);
            }
            Some(ReplayKey::Before) => {
                let to = self.playback.next_scene(false).max(self.playback.begins());
                self.jump(to);
            }
            Some(ReplayKey::Faster) => self.speed = next(self.speed).unwrap_or(self.speed),
            Some(ReplayKey::Slower) => self.speed = before(self.speed).unwrap_or(self.speed),
            Some(ReplayKey::Begin) => self.jump(self.playback.begins()),
            Some(ReplayKey::End) => self.jump(self.playback.len()),
            Some(ReplayKey::Help) => self.help = Some(Help::new(TABLE.help(self.lang))),
            None => {}
        }
        false
    }

    fn jump(&mut self, facts: usize) {
        self.playback.go_to(facts);
        self.now = self.playback.moment(self.playback.at().saturating_sub(1)).unwrap_or(self.now);
    }

    /// What stands at the foot: the speed, the clock, how far it is.
    fn state(&self) -> String {
        let standing = match (self.playback.at() == self.playback.len(), self.paused) {
            (true, _) => Standing::Over,
            (false, true) => Standing::Paused,
            (false, false) => Standing::Plays,
        };
        let place = (self.playback.at(), self.playback.len());
        words::state(self.lang, self.speed, &date::clock(&self.now), place, standing)
    }

    /// The screen in words, and what lies over it.
    fn told(&self, hall: &Look, desk: &Look) -> Vec<Layer> {
        let mut layer = Layer::new("replay", self.lang);
        layer.tell_all(Kind::Said, scenes::told(&self.playback.conference().public(), hall));
        // How far it is goes on like a clock; it is said when a key was pressed for it, by asking for everything.
        layer.tell(Kind::Aside, self.state());
        for binding in TABLE.iter() {
            layer.act(Kind::Hint, &binding.names(self.lang), binding.label.of(self.lang));
        }
        layer.act(Kind::Hint, &AGAIN.name(self.lang), plain::AGAIN.of(self.lang));
        std::iter::once(layer).chain(self.help.as_ref().map(|help| help.told(desk))).collect()
    }

    fn draw(&self, buf: &mut Buffer, motion: &Motion, hall: &Look, desk: &Look) {
        let area = buf.area;
        scenes::draw(&self.playback.conference().public(), self.now, buf, area, hall);
        motion.apply(buf, hall);
        let ended = self.playback.at() == self.playback.len();
        let told = self.paused || ended || self.told_until.is_some_and(|until| Instant::now() < until);
        if told && area.height > 2 {
            let row = Rect { y: area.bottom() - 1, height: 1, ..area };
            dialog::wipe(buf, row, desk);
            let said = self.state();
            let (x, _) = buf.set_stringn(row.x + 1, row.y, said, usize::from(row.width), desk.styles.now);
            let rest = row.right().saturating_sub(x.saturating_add(3));
            let acts = [ReplayKey::Pause, ReplayKey::Next, ReplayKey::Faster, ReplayKey::Leave, ReplayKey::Help];
            let rest = Rect { x: x.saturating_add(3), width: rest, ..row };
            dialog::hints(buf, rest, &TABLE.acts(&acts, desk.lang), desk);
        }
        if let Some(help) = &self.help {
            help.draw(buf, area, desk);
        }
    }
}
