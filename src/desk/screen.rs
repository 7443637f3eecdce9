//! The contract of a screen.

use super::exporting::{ExportNews, Exporting};
use super::readiness::Readiness;
use crate::conference::count::Count;
use crate::conference::{Command, Conference, ContestId, Moment, NomineeId, Refusal, StepId, UnitId};
use crate::record::Done;
use crate::record::compare::Difference;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::told::Layer;
use crate::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// Everything a screen may look at. Nothing in it can be changed from a screen.
pub struct View<'a> {
    /// The conference as it stands.
    pub conference: &'a Conference,
    /// This moment, to the second.
    pub now: Moment,
    /// How desks look.
    pub look: &'a Look,
    /// How the hall's screen looks.
    pub hall: &'a Look,
    /// The record's short code.
    pub code: &'a str,
    /// The record's file, as the user named it.
    pub record: &'a std::path::Path,
    /// Why nothing can be stored any more, as a sentence; the desk is then for reading only.
    pub trouble: Option<&'a str>,
    /// Why the second copy of the record is behind, as a sentence; nothing is stopped by it.
    pub mirror_trouble: Option<&'a str>,
    /// That the plan was changed after its record had been made, as a sentence, where it was the plan that was opened.
    pub plan_changed: Option<&'a str>,
    /// The size of the whole screen.
    pub area: Rect,
}

impl View<'_> {
    /// The language of the desk.
    pub fn lang(&self) -> Lang {
        self.look.lang
    }
}

/// A moment at which a screen may let something move.
#[derive(Debug, Clone, Copy)]
pub struct Beat<'a> {
    /// The time since the desk was opened; it never goes back.
    pub at: Duration,
    /// What is on the screen.
    pub shown: &'a Buffer,
    /// Whether the terminal takes more than what has to be shown.
    pub free: bool,
}

/// What a screen wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask the conference; the screen hears the answer.
    Ask(Command),
    /// Go to another desk; Esc or the same key comes back.
    Go(Desk),
    /// Go back to the desk from which this one was reached, or end where there is none.
    Back,
    /// End the program, asking first where something would be left undone.
    Leave,
    /// Compare the two passes of the open round of this contest; the screen hears where they differ.
    Compare(ContestId),
    /// Add up the papers of a bundle, or of its whole pass; the screen hears what they come to.
    Tally(TallyOf),
    /// Open the hall's screen in a window for the projector; the screen hears whether there is one.
    Project,
    /// Do something about the documents, beside the desk; the screen hears of it as it goes.
    Export(Exporting),
    /// Look whether everything is ready for the conference; the screen hears what was found.
    Inspect,
}

/// Which papers of an open round are to be added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyOf {
    /// The contest.
    pub contest: ContestId,
    /// The pass.
    pub pass: u8,
    /// The bundle; `None` means all of them.
    pub bundle: Option<u32>,
}

/// A desk that can be gone to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// The chair's console.
    Chair,
    /// The tally desk.
    Tally,
    /// The hall's screen, in this terminal.
    Board,
}

/// The answer to an effect.
#[derive(Debug)]
pub enum Answer<'a> {
    /// It was done, durably.
    Done(&'a Command, &'a Done),
    /// It was refused, and nothing has changed.
    Refused(&'a Command, &'a Refusal),
    /// Where the passes differ, or why they cannot be compared yet.
    Compared(Result<&'a [Difference], &'a Refusal>),
    /// What these papers come to, or why that cannot be told.
    Tallied(&'a TallyOf, Result<&'a Count, &'a Refusal>),
    /// The hall's screen was opened in a window, or a command that does it was copied.
    Projected(&'a str),
    /// What is heard of the documents.
    Exporting(&'a ExportNews),
    /// What was found where it was looked whether everything is ready.
    Inspected(&'a Readiness),
}

/// An act that is possible on a screen now, or that is shown with the reason why it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenAct {
    /// The keys that do it; the first is told first. None of them needs a bare letter.
    pub keys: Vec<Key>,
    /// Two to five words.
    pub label: String,
    /// A sentence for the help.
    pub help: String,
    /// Why it is not possible now, as a sentence.
    pub refused: Option<String>,
    /// Whether it belongs into the footer; the first of these is the main act.
    pub main: bool,
}

/// Somewhere in the conference where a screen can go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A step of the agenda.
    Step(StepId),
    /// A unit, on the roll.
    Unit(UnitId),
    /// A nominee, on the list of a contest.
    Nominee(ContestId, NomineeId),
}

/// A place as it is found by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenPlace {
    /// The place.
    pub place: Place,
    /// Its name.
    pub label: String,
    /// What it is, in two or three words.
    pub kind: String,
}

/// One of the program's screens.
pub trait Screen {
    /// A key that no overlay took.
    fn on_key(&mut self, key: Key, view: &View<'_>) -> Vec<Effect>;

    /// Text pasted at once.
    fn on_paste(&mut self, text: &str, view: &View<'_>) -> Vec<Effect> {
        let _ = (text, view);
        Vec::new()
    }

    /// A click that no overlay took. A row that it hits is focused; the key that it stands for, where it hits a thing
    /// that has one, is given back to be pressed like any other.
    fn on_click(&mut self, at: Position, view: &View<'_>) -> Option<Key> {
        let _ = (at, view);
        None
    }

    /// Whether clicks and the wheel mean anything here.
    fn takes_mouse(&self) -> bool {
        true
    }

    /// The frame that was drawn last shows everything up to now: whoever sits there can have seen it.
    fn drawn(&mut self, view: &View<'_>) {
        let _ = view;
    }

    /// What came of an effect.
    fn on_answer(&mut self, answer: &Answer<'_>, view: &View<'_>) -> Vec<Effect>;

    /// Every act of this screen now, those for the footer first. Footer, help and palette derive from it.
    fn acts(&self, view: &View<'_>) -> Vec<ScreenAct>;

    /// Does the act at this place of [`Screen::acts`], as its key would.
    fn perform(&mut self, act: usize, view: &View<'_>) -> Vec<Effect> {
        let key = self.acts(view).get(act).and_then(|act| act.keys.first().copied());
        key.map(|key| self.on_key(key, view)).unwrap_or_default()
    }

    /// Everywhere this screen can go; the palette finds it beside the acts.
    fn places(&self, view: &View<'_>) -> Vec<ScreenPlace> {
        let _ = view;
        Vec::new()
    }

    /// Goes to one of its places.
    fn visit(&mut self, place: &Place, view: &View<'_>) -> Vec<Effect> {
        let _ = (place, view);
        Vec::new()
    }

    /// Hears, before every frame, of the time and of what is on the screen; when the next step of what moves is due.
    fn moves(&mut self, beat: &Beat<'_>, view: &View<'_>) -> Option<Duration> {
        let _ = (beat, view);
        None
    }

    /// Whether a dialog of the screen is taking input now, so that `?`, digits and the palette have to wait.
    fn takes_text(&self) -> bool {
        false
    }

    /// What would be left undone by leaving now, as a question; `None` where leaving needs no question.
    fn left_undone(&self, view: &View<'_>) -> Option<String> {
        let _ = view;
        None
    }

    /// The screen in words, for those who hear it: what it draws, in reading order, and over it what lies over it.
    fn told(&self, view: &View<'_>) -> Vec<Layer>;

    /// Draws the whole screen, footer included.
    fn draw(&self, buf: &mut Buffer, area: Rect, view: &View<'_>);
}
