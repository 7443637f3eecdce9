//! The loop of a desk: keys in, effects carried out, frames out.
//!
//! Committing never waits for the terminal: frames are handed to a writer of their own, and one that it has no room for
//! is drawn later. Keys are read by a thread of their own.

mod arrival;
mod errands;
mod mark;
mod picked;
mod touring;

pub(super) use self::picked::open_picked;
pub(super) use self::touring::run_tour;

use self::arrival::Arrival;
use super::ending::{Ending, Stop};
use super::export::Beside;
use super::home::Picked;
use super::logbook::{self, Entry};
use super::mirror::Mirror;
use super::opening::{self, Opened};
use super::presence::Presence;
use super::stage::{self, Stage};
use super::tour::Tour;
use super::traffic::Traffic;
use super::{Options, clock, last};
use crate::board::BoardScreen;
use crate::chair::ChairScreen;
use crate::conference::{Conference, Moment};
use crate::desk::overlay::Taken;
use crate::desk::{Beat, Desk, Effect, Overlay, Readiness, Screen, View};
use crate::record::{Follower, Head, Log, Proceedings, StorageError, sqlite};
use crate::tally::TallyScreen;
use crate::terminal::clicks::Clicks;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::output::{Drawn, Output};
use crate::terminal::signal::Signal;
use crate::terminal::signals;
use crate::wording::{desk as words, refusal};
use ratatui::layout::Rect;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How often the hall's screen looks whether the record has grown: the hall watches papers as they are recorded.
const HALL_LOOKS: Duration = Duration::from_millis(24);
/// How often a desk that records looks whether somebody else has recorded.
const DESK_LOOKS: Duration = Duration::from_millis(60);
/// How long a lost record is waited for before it is looked for again.
const REOPEN: Duration = Duration::from_millis(500);

/// What a desk works on.
pub(super) enum Record {
    /// It can ask.
    Asking(Box<Proceedings>),
    /// It can only follow.
    Following(Box<Follower>),
}

impl Record {
    fn conference(&self) -> &Conference {
        match self {
            Self::Asking(proceedings) => proceedings.conference(),
            Self::Following(follower) => follower.conference(),
        }
    }

    fn head(&self) -> Head {
        match self {
            Self::Asking(proceedings) => proceedings.head(),
            Self::Following(follower) => follower.head(),
        }
    }

    fn log(&mut self) -> Result<Log, StorageError> {
        match self {
            Self::Asking(proceedings) => proceedings.log(),
            Self::Following(follower) => follower.log(),
        }
    }

    fn catch_up(&mut self) -> Result<bool, StorageError> {
        match self {
            Self::Asking(proceedings) => proceedings.catch_up(),
            Self::Following(follower) => follower.catch_up(),
        }
    }
}

/// The record that a desk is opened on, and what has to be said of it.
pub(super) struct DeskRecord {
    record: Record,
    path: PathBuf,
    plan_changed: Option<String>,
}

impl DeskRecord {
    /// A record to go on with.
    fn asking(proceedings: Proceedings, path: PathBuf) -> Self {
        Self { record: Record::Asking(Box::new(proceedings)), path, plan_changed: None }
    }

    /// A record to look at.
    fn following(follower: Follower, path: PathBuf) -> Self {
        Self { record: Record::Following(Box::new(follower)), path, plan_changed: None }
    }

    /// A plan's record, or one that was named.
    fn opened(opened: Opened) -> Self {
        Self { plan_changed: opened.plan_changed, ..Self::asking(opened.proceedings, opened.record) }
    }
}

/// A running desk.
struct Run<'a> {
    record: Record,
    path: PathBuf,
    /// The screens that lie one over the other, each with its desk; the last is seen.
    screens: Vec<(Desk, Box<dyn Screen>)>,
    /// Screens that were left and may be come back to.
    resting: Vec<(Desk, Box<dyn Screen>)>,
    overlay: Overlay,
    options: &'a Options,
    desk: Look,
    hall: Look,
    /// Why nothing can be stored any more.
    trouble: Option<String>,
    /// The second copy, where one was asked for.
    mirror: Option<Mirror>,
    /// Why it is behind.
    mirror_trouble: Option<String>,
    /// That the record goes by an older plan than the one it was opened by.
    plan_changed: Option<String>,
    /// The documents that are looked for or written beside the desk.
    export: Option<Beside>,
    /// What is heard where it is looked whether everything is ready.
    inspection: Option<Receiver<Readiness>>,
    /// The tally desk was gone to, and nothing but Enter was pressed since.
    arrived: Option<Arrival>,
    /// Which clicks are meant.
    clicks: Clicks,
    /// The sign of life of a hall's screen.
    presence: Option<Presence>,
    /// The lessons beside the desk.
    tour: Option<Box<Tour>>,
    reopen_at: Option<Instant>,
    traffic: Traffic,
}

/// What the loop does next.
enum Then {
    GoOn,
    End(Ending),
}

/// Which desk was asked for on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskCall {
    /// The home screen.
    Home,
    /// The chair's console.
    Chair {
        /// A plan or a record.
        file: PathBuf,
        /// The record of the plan, where it is named.
        record: Option<PathBuf>,
    },
    /// The tally desk.
    Tally {
        /// The record.
        record: PathBuf,
    },
    /// The hall's screen.
    Board {
        /// The record.
        record: PathBuf,
    },
}

/// Runs a desk until it is left. `mirror` is where a second copy is kept up to date meanwhile.
pub fn run_desk(call: DeskCall, mirror: Option<&Path>, options: &Options) -> Result<Ending, Stop> {
    if let DeskCall::Home = call {
        return Stage::enter(options)?.home(false);
    }
    // Whatever is wrong with a file is said before the screen changes.
    let (on, desk) = match call {
        DeskCall::Home => return Ok(Ending::Done),
        DeskCall::Chair { file, record } => {
            (DeskRecord::opened(opening::open(&file, record.as_deref(), options)?), Desk::Chair)
        }
        DeskCall::Tally { record } => {
            (DeskRecord::asking(opening::open_to_write(&record, options.lang)?, record), Desk::Tally)
        }
        DeskCall::Board { record } => {
            (DeskRecord::following(opening::follow(&record, options.lang)?, record), Desk::Board)
        }
    };
    if desk == Desk::Chair {
        last::remember(&on.path);
    }
    let mirror = mirror.map(|to| Mirror::start(&on.path, to, options.lang)).transpose();
    let mirror = mirror.map_err(|_| Stop::file(words::NO_THREAD.of(options.lang)))?;
    Ok(Stage::enter(options)?.desk(on, desk, mirror))
}

impl Stage<'_> {
    /// A desk until it is left, or home again.
    pub(super) fn desk(self, on: DeskRecord, desk: Desk, mirror: Option<Mirror>) -> Ending {
        let options = self.options;
        logbook::note(&Entry::Desk(desk));
        let presence = if desk == Desk::Board { Presence::start(&on.path) } else { None };
        let mut run = Run {
            record: on.record,
            path: on.path,
            screens: vec![(desk, screen(desk, TallyScreen::new(None, 1), options))],
            resting: Vec::new(),
            overlay: Overlay::default(),
            options,
            desk: Look::desk(&options.theme, options.signs, options.lang),
            hall: Look::hall(&options.theme, options.signs, options.lang).in_blocks(self.blocks),
            trouble: None,
            mirror,
            mirror_trouble: None,
            plan_changed: on.plan_changed,
            export: None,
            inspection: None,
            arrived: None,
            clicks: self.clicks,
            presence,
            tour: self.tour,
            reopen_at: None,
            traffic: Traffic::default(),
        };
        let ending = run.until_left(&self.hear, self.output);
        if let Some(export) = &run.export {
            export.part();
        }
        if let Some(mirror) = &run.mirror {
            mirror.part();
        }
        ending
    }
}

/// The screen of a desk.
fn screen(desk: Desk, tally: TallyScreen, options: &Options) -> Box<dyn Screen> {
    match desk {
        Desk::Chair => Box::new(ChairScreen::new()),
        Desk::Tally => Box::new(tally),
        Desk::Board => Box::new(BoardScreen::new(options.moves())),
    }
}

impl Run<'_> {
    fn until_left(&mut self, hear: &Receiver<Signal>, mut output: Output) -> Ending {
        let patience = match self.record {
            Record::Asking(_) => DESK_LOOKS,
            Record::Following(_) => HALL_LOOKS,
        };
        let opened = Instant::now();
        let mut drawn_second = i64::MIN;
        let mut stale = true;
        let mut due: Option<Duration> = None;
        let mut mirrored = self.record.head();
        loop {
            let now = clock::now();
            let at = opened.elapsed();
            if stale || now.timestamp() != drawn_second || due.is_some_and(|due| due <= at) {
                let Ok((drawn, next)) = self.draw(&mut output, now, at) else {
                    return self.ending(Ending::Left(signals::HUNG_UP));
                };
                due = next;
                self.clicks.see(drawn != Drawn::Later);
                // A terminal that still reads the frame before shows nothing new.
                if drawn != Drawn::Later {
                    self.with_screen(output.area(), |screen, _, view| screen.drawn(view));
                    if let Some(arrival) = &mut self.arrived {
                        arrival.seen();
                    }
                    if let Some(presence) = &self.presence {
                        presence.seen(output.area().width, output.area().height);
                    }
                }
                drawn_second = now.timestamp();
                stale = false;
            }
            let patience = due.map_or(patience, |due| patience.min(due.saturating_sub(opened.elapsed())));
            let mut next = match hear.recv_timeout(patience) {
                Ok(signal) => Some(signal),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return self.ending(Ending::Left(signals::HUNG_UP)),
            };
            // Everything that waits is taken before the next frame: a burst of keys costs one frame.
            while let Some(signal) = next {
                stale = true;
                if stage::hears(&mut output, &signal) {
                    // It is the output's own.
                } else if let Then::End(ending) = self.take(signal, &mut output) {
                    return ending;
                }
                self.clicks.see(false);
                next = hear.try_recv().ok();
            }
            stale |= self.catch_up();
            stale |= self.watch_mirror(&mut mirrored);
            stale |= self.hear_errands(output.area());
            stale |= self.tour_goes_on(&mut output);
        }
    }

    /// Tells the second copy what happened since the head that it was last told of, and hears how it fares.
    fn watch_mirror(&mut self, told: &mut Head) -> bool {
        let Some(mirror) = &self.mirror else { return false };
        let head = self.record.head();
        if *told != head {
            *told = head;
            mirror.grown();
        }
        let trouble = mirror.trouble();
        let changed = trouble != self.mirror_trouble;
        if trouble.is_some() != self.mirror_trouble.is_some() {
            logbook::note(&Entry::Mirror { behind: trouble.is_some() });
        }
        self.mirror_trouble = trouble;
        changed
    }

    /// Draws a frame; what became of it, and when the next is due because something moves.
    fn draw(&mut self, output: &mut Output, now: Moment, at: Duration) -> std::io::Result<(Drawn, Option<Duration>)> {
        let area = output.area();
        if output.is_told() {
            let drawn = output.tell(at, || self.told(now, area))?;
            return Ok((drawn, None));
        }
        let beat = Beat { at, shown: output.shown(), free: self.traffic.has_room(at) };
        let begun = Instant::now();
        let due = self.with_screen(area, |screen, _, view| screen.moves(&beat, view)).flatten();
        let code = self.record.head().code();
        let drawn = output.draw(|buf| {
            self.paint(buf, now, &code);
        })?;
        logbook::drew(begun.elapsed());
        self.traffic.note(at, drawn, output);
        Ok((drawn, due))
    }

    fn view<'a>(&'a self, now: Moment, code: &'a str, area: Rect) -> View<'a> {
        View {
            conference: self.record.conference(),
            now,
            look: &self.desk,
            hall: &self.hall,
            code,
            record: &self.path,
            trouble: self.trouble.as_deref(),
            mirror_trouble: self.mirror_trouble.as_deref(),
            plan_changed: self.plan_changed.as_deref(),
            area,
        }
    }

    /// Gives the screen on top a view of everything, and takes what it wants done.
    fn with_screen<T>(
        &mut self,
        area: Rect,
        act: impl FnOnce(&mut dyn Screen, &mut Overlay, &View<'_>) -> T,
    ) -> Option<T> {
        let area = self.under_mark(area);
        let (desk, mut screen) = self.screens.pop()?;
        let mut overlay = std::mem::take(&mut self.overlay);
        let code = self.record.head().code();
        let done = act(screen.as_mut(), &mut overlay, &self.view(clock::now(), &code, area));
        self.screens.push((desk, screen));
        self.overlay = overlay;
        Some(done)
    }

    fn take(&mut self, signal: Signal, output: &mut Output) -> Then {
        let area = output.area();
        let pressed = if let Signal::Key(key) = signal { Some(key) } else { None };
        if pressed.is_some_and(|key| self.tour_takes(key, area)) {
            return Then::GoOn;
        }
        let effects = match signal {
            Signal::Leave(code) => return Then::End(self.ending(Ending::Left(code))),
            Signal::Key(key) if key == Key::ctrl('c') => return Then::End(self.ending(Ending::Done)),
            Signal::Key(key) if self.is_ahead(key) => Vec::new(),
            Signal::Key(key) => {
                let taken = self.with_screen(area, |screen, overlay, view| match overlay.on_key(key, screen, view) {
                    Taken::Not => Taken::Effects(screen.on_key(key, view)),
                    other => other,
                });
                match taken {
                    Some(Taken::Effects(effects)) => effects,
                    Some(Taken::End) => return Then::End(self.ending(Ending::Done)),
                    Some(Taken::Here | Taken::Not) | None => Vec::new(),
                }
            }
            Signal::Paste(text) => self
                .with_screen(
                    area,
                    |screen, overlay, view| {
                        if overlay.on_paste(&text) { Vec::new() } else { screen.on_paste(&text, view) }
                    },
                )
                .unwrap_or_default(),
            Signal::Mouse(mouse) if self.clicks.is_meant(mouse, Instant::now()) => {
                let key = self.with_screen(area, |screen, overlay, view| overlay.on_mouse(mouse, screen, view));
                let Some(key) = key.flatten() else { return Then::GoOn };
                return self.take(Signal::Key(key), output);
            }
            Signal::Mouse(_) | Signal::Resize(..) | Signal::Grown | Signal::Tick => Vec::new(),
        };
        self.tour_hears(pressed, &effects, area);
        self.carry_out(effects, output)
    }

    fn carry_out(&mut self, effects: Vec<Effect>, output: &mut Output) -> Then {
        let area = output.area();
        let mut waiting: VecDeque<Effect> = effects.into();
        while let Some(effect) = waiting.pop_front() {
            let more = match effect {
                Effect::Ask(command) => self.put(&command, area),
                Effect::Go(desk) => {
                    self.go(desk);
                    Vec::new()
                }
                Effect::Back => {
                    self.back();
                    Vec::new()
                }
                Effect::Leave => {
                    let leaving = self.with_screen(area, |screen, overlay, view| overlay.leave(screen, view));
                    if leaving == Some(Taken::End) {
                        return Then::End(self.ending(Ending::Done));
                    }
                    Vec::new()
                }
                Effect::Compare(contest) => self.compare(&contest, area),
                Effect::Tally(of) => self.tally(&of, area),
                Effect::Project => self.project(area, output),
                Effect::Inspect => {
                    self.inspect();
                    Vec::new()
                }
                Effect::Export(asked) => {
                    self.export(asked, area);
                    Vec::new()
                }
            };
            waiting.extend(more);
        }
        Then::GoOn
    }

    /// Goes to another desk. A desk that was left is found as it was left.
    fn go(&mut self, desk: Desk) {
        // One step deep is deep enough: from a desk reached from another, the way leads sideways.
        while self.screens.len() > 1 {
            self.back();
        }
        let rested = self.resting.iter().position(|(resting, _)| *resting == desk);
        let screen = match rested {
            Some(place) => self.resting.swap_remove(place),
            None => (desk, screen(desk, TallyScreen::new(None, 1).nested(), self.options)),
        };
        self.screens.push(screen);
        logbook::note(&Entry::Desk(desk));
        self.arrived = (desk == Desk::Tally).then(Arrival::default);
    }

    fn back(&mut self) {
        if self.screens.len() > 1 {
            self.resting.extend(self.screens.pop());
            if let Some((desk, _)) = self.screens.last() {
                logbook::note(&Entry::Desk(*desk));
            }
        }
    }

    /// Reads what others have stored. A record that is gone keeps the last picture: the hall sees no error.
    fn catch_up(&mut self) -> bool {
        if self.reopen_at.is_some_and(|at| Instant::now() < at) {
            return false;
        }
        let error = match self.record.catch_up() {
            Ok(grown) => {
                self.reopen_at = None;
                return grown;
            }
            Err(error) => error,
        };
        if self.reopen_at.is_none() {
            logbook::unread(&error);
        }
        self.reopen_at = Some(Instant::now() + REOPEN);
        match &self.record {
            Record::Following(_) => {
                let again = sqlite::open_follower(&self.path).ok().and_then(|journal| Follower::open(journal).ok());
                if let Some(follower) = again {
                    self.record = Record::Following(Box::new(follower));
                    self.reopen_at = None;
                    return true;
                }
                false
            }
            Record::Asking(_) if error == StorageError::Busy => false,
            Record::Asking(_) => {
                let said = refusal::sentence(&error.into(), self.options.lang);
                self.trouble = Some(words::read_only(self.options.lang, &said));
                true
            }
        }
    }

    /// How the program ends: what could not be stored is never passed over in silence.
    fn ending(&self, ending: Ending) -> Ending {
        if self.trouble.is_some() { Ending::File } else { ending }
    }
}
