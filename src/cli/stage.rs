//! The terminal made ready for desks, and home, which is drawn on it first.

use super::desks::open_picked;
use super::editing::{Left, Session};
use super::ending::{Ending, Stop};
use super::home::{Heard, Home};
use super::logbook::{self, Entry};
use super::tour::{self, Tour};
use super::{Options, last, projector, variable};
use crate::terminal::big::Blocks;
use crate::terminal::clicks::Clicks;
use crate::terminal::dialog;
use crate::terminal::guard::{Guard, GuardFault};
use crate::terminal::look::Look;
use crate::terminal::output::Output;
use crate::terminal::signal::Signal;
use crate::terminal::told::Telling;
use crate::terminal::{input, scaled, signals};
use ratatui::buffer::Buffer;
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

/// The terminal made ready: keys come in, frames go out. It is restored when this ends.
pub(super) struct Stage<'a> {
    /// What happens.
    pub(super) hear: Receiver<Signal>,
    /// Where frames go.
    pub(super) output: Output,
    /// What big letters are drawn with here.
    pub(super) blocks: Blocks,
    /// Which clicks are meant; a double click may begin at one desk and end at another.
    pub(super) clicks: Clicks,
    pub(super) options: &'a Options,
    /// The lessons that come beside the desk.
    pub(super) tour: Option<Box<Tour>>,
    _guard: Guard,
}

impl<'a> Stage<'a> {
    /// Takes the terminal over.
    pub(super) fn enter(options: &'a Options) -> Result<Self, Stop> {
        let (tell, hear) = channel();
        let told = |fault: GuardFault| match fault {
            GuardFault::Leaving(code) => Stop { ending: Ending::Left(code), message: String::new() },
            other => Stop::file(other.say(options.lang)),
        };
        let guard = Guard::enter(options.capture, options.telling).map_err(told)?;
        // A terminal on which nothing is drawn is asked nothing.
        let drawn = options.telling == Telling::Drawn;
        let blocks = options.blocks.unwrap_or_else(|| if drawn { best_blocks() } else { Blocks::default() });
        input::start(tell).map_err(|error| told(GuardFault::Io(error)))?;
        let output = Output::start_as(options.telling, options.lang).map_err(|error| told(GuardFault::Io(error)))?;
        logbook::note(&Entry::Screen { columns: output.area().width, rows: output.area().height });
        Ok(Self { hear, output, blocks, clicks: Clicks::default(), options, tour: None, _guard: guard })
    }

    /// Home; the line of the tour is focused where somebody has come to learn.
    pub(super) fn home(mut self, learns: bool) -> Result<Ending, Stop> {
        let options = self.options;
        let desk = Look::desk(&options.theme, options.signs, options.lang);
        let beside = Options { on_screen: true, ..options.clone() };
        let mut home = Home::new(last::recall(), options.lang);
        let begun = Instant::now();
        if learns {
            home.learn();
        }
        loop {
            let paint = |buf: &mut Buffer| {
                dialog::wipe(buf, buf.area, &desk);
                home.draw(buf, buf.area, &desk);
            };
            if self.output.show(begun.elapsed(), || home.told(&desk), paint).is_err() {
                return Ok(Ending::Left(signals::HUNG_UP));
            }
            let Ok(signal) = self.hear.recv() else { return Ok(Ending::Left(signals::HUNG_UP)) };
            let area = self.output.area();
            let mut heard = Heard::Stays;
            match signal {
                signal if self.hears(&signal) => {}
                Signal::Leave(code) => return Ok(Ending::Left(code)),
                Signal::Paste(text) => home.on_paste(&text),
                Signal::Key(key) => heard = home.on_key(key, area),
                Signal::Mouse(mouse) => {
                    heard = home.on_mouse(mouse, self.clicks.is_again(mouse, Instant::now()), area, &desk);
                }
                Signal::Resize(..) | Signal::Grown | Signal::Tick => {}
            }
            match heard {
                Heard::Stays => {}
                Heard::Left => return Ok(Ending::Done),
                Heard::Project(record) => {
                    let projected = projector::open(&record, options);
                    if projected.window.is_none() {
                        self.output.copy(&projected.command);
                    }
                    home.tell(projector::told(&projected, options.lang));
                }
                Heard::Prepared(prepared) => match Session::prepared(prepared, options.lang) {
                    Ok(session) => {
                        home.prepared(session.path());
                        if let Left::Gone(code) = session.run(&mut self, options) {
                            return Ok(Ending::Left(code));
                        }
                    }
                    Err(stop) => home.refuse(stop.message),
                },
                Heard::Learns(desk) => match tour::begin(tour::Course::at(desk), options.lang) {
                    Ok(begun) => return Ok(self.touring(begun, tour::Course::at(desk).desk())),
                    Err(stop) => home.refuse(stop.message),
                },
                Heard::Picked(picked) => match open_picked(&picked, &beside) {
                    Ok(record) => return Ok(self.desk(record, picked.desk, None)),
                    Err(stop) => home.refuse(stop.message),
                },
            }
        }
    }

    /// Takes what the output itself has to hear of; true if that was all of it.
    pub(super) fn hears(&mut self, signal: &Signal) -> bool {
        hears(&mut self.output, signal)
    }
}

/// Lets the output hear of what is its own, a new size being noted; true if that was all of it.
pub(super) fn hears(output: &mut Output, signal: &Signal) -> bool {
    if let Signal::Resize(columns, rows) = *signal {
        logbook::note(&Entry::Screen { columns, rows });
    }
    output.hears(signal)
}

/// What this terminal draws big letters with best, if it is not told. Only one that may scale them itself is asked.
fn best_blocks() -> Blocks {
    let may = scaled::may_scale(variable("TERM").as_deref(), variable("KITTY_WINDOW_ID").as_deref());
    if may && scaled::is_understood() { Blocks::Scaled } else { Blocks::default() }
}
