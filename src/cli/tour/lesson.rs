//! What a lesson is: a title, a reason, and what is to be tried, each with the act whose key is told and with how it is
//! seen that it was done.

use super::cast::Cast;
use super::keys::{self, TourKey};
use super::sheet::Sheet;
use crate::conference::paper::{InvalidReason, PaperMarks};
use crate::conference::{Command, Conference};
use crate::desk::{Desk, ScreenAct, overlay};
use crate::terminal::key::Key;
use crate::wording::tour::{self as words, Told};
use crate::wording::{Lang, Phrase};

/// What the tour does in place of the learner, one command after the other; `None` where nothing is left to be done.
pub type Does = fn(&Conference, &mut Cast) -> Option<Command>;

/// A lesson.
#[derive(Debug)]
pub struct Lesson {
    /// What it is about.
    pub told: Told,
    /// The paper that lies in the hand.
    pub sheet: Option<&'static Sheet>,
    /// What is to be tried, one after the other.
    pub tries: &'static [Try],
}

/// Something to be tried.
#[derive(Debug)]
pub struct Try {
    /// What is to be done; `{1}` is the first key, `{to}` the step.
    pub say: Phrase,
    /// At which desk.
    pub at: Desk,
    /// The step of the agenda that is the way, or the aim.
    pub step: Option<&'static str>,
    /// What is pressed.
    pub keys: &'static [Press],
    /// How it is seen.
    pub ends: Ends,
    /// What the tour does where it is left out.
    pub does: Does,
    /// What has to be pressed before, as long as the screen has that act.
    pub first: Option<(Phrase, Press)>,
    /// Whether what was recorded last is not what it should be, and has to be taken back first.
    pub slipped: fn(&Seen<'_>) -> bool,
}

/// How a try ends.
#[derive(Debug, Clone, Copy)]
pub enum Ends {
    /// When this is so.
    When(fn(&Seen<'_>) -> bool),
    /// When the tour has done it before the learner's eyes.
    Played,
    /// When it was read.
    Read,
}

/// Something to be pressed.
#[derive(Debug, Clone, Copy)]
pub enum Press {
    /// The act of the screen with this name, which can be done now.
    Act(Phrase),
    /// The same, where its name depends on the conference.
    ActOf(fn(Lang, &Conference) -> String),
    /// The act of the screen with this name, which cannot be done now.
    Refused(Phrase),
    /// A key of the dialog, the help or the palette that is open then.
    Dialog(Key),
    /// The palette.
    Palette,
    /// The help.
    Help,
    /// This text, letter by letter.
    Type(Phrase),
    /// Line numbers at the tally desk.
    Lines(&'static [u8]),
    /// The digit of a reason why a paper is invalid.
    Reason(InvalidReason),
    /// The key of the card itself.
    Onward,
    /// Leaving the desk.
    Leave,
}

/// What the tour sees of the desk.
#[derive(Debug)]
pub struct Seen<'a> {
    /// The conference.
    pub conference: &'a Conference,
    /// The desk in front.
    pub desk: Desk,
    /// What can be done there.
    pub acts: &'a [ScreenAct],
    /// Whether something lies over the screen and takes the keys.
    pub covered: bool,
    /// Whether it is the help or the palette.
    pub overlaid: bool,
    /// What was heard.
    pub heard: Heard,
    /// The language.
    pub lang: Lang,
}

/// What was heard of what was pressed.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// An act was tried that cannot be done.
    pub refused: bool,
    /// Documents were asked for.
    pub written: bool,
    /// What was recorded in each pass and not taken back, in its order.
    pub papers: [Vec<PaperMarks>; 2],
}

impl Seen<'_> {
    /// What Enter does now.
    pub fn main(&self) -> &str {
        self.acts.first().map_or("", |act| act.label.as_str())
    }

    /// The first key of an act.
    fn key_of(&self, name: &str, refused: bool) -> Option<Key> {
        let named = |act: &&ScreenAct| act.label == name && act.refused.is_some() == refused;
        self.acts.iter().find(named).and_then(|act| act.keys.first().copied())
    }
}

impl Press {
    /// The keys that are pressed; `None` where the screen has no such act now.
    pub fn keys(&self, seen: &Seen<'_>) -> Option<Vec<Key>> {
        let digits = |number: &u8| number.to_string().chars().map(Key::char).collect::<Vec<_>>();
        Some(match self {
            Self::Act(name) => vec![seen.key_of(name.of(seen.lang), false)?],
            Self::ActOf(name) => vec![seen.key_of(&name(seen.lang, seen.conference), false)?],
            Self::Refused(name) => vec![seen.key_of(name.of(seen.lang), true)?],
            Self::Dialog(key) => vec![*key],
            Self::Palette => vec![overlay::PALETTE],
            Self::Help => vec![overlay::HELP],
            Self::Type(text) => text.of(seen.lang).chars().map(Key::char).collect(),
            Self::Lines(numbers) => numbers.iter().flat_map(digits).collect(),
            Self::Reason(reason) => {
                let place = InvalidReason::DECLARED.iter().position(|other| other == reason)?;
                digits(&u8::try_from(place + 1).ok()?)
            }
            Self::Onward => vec![keys::key(TourKey::Onward)?],
            Self::Leave => vec![overlay::LEAVE],
        })
    }

    /// How the card tells it.
    pub fn told(&self, seen: &Seen<'_>) -> Option<String> {
        let key = |key: Key| format!("[{}]", key.name(seen.lang).replace(' ', "\u{a0}"));
        match self {
            Self::Type(text) => Some(format!("“{}”", text.of(seen.lang))),
            Self::Lines(numbers) => {
                Some(numbers.iter().map(|number| format!("[{number}]")).collect::<Vec<_>>().join(" "))
            }
            _ => self.keys(seen).map(|keys| keys.into_iter().map(key).collect::<Vec<_>>().join(" ")),
        }
    }
}

impl Try {
    /// All keys of it, if the screen has them now.
    pub fn keys(&self, seen: &Seen<'_>) -> Option<Vec<Key>> {
        let keys: Option<Vec<Vec<Key>>> = self.keys.iter().map(|press| press.keys(seen)).collect();
        keys.map(|keys| keys.into_iter().flatten().collect())
    }
}

/// A lesson from its tries.
pub const fn lesson(told: Told, tries: &'static [Try]) -> Lesson {
    Lesson { told, sheet: None, tries }
}

/// Something to be tried at a desk.
pub const fn tried(at: Desk, say: Phrase, keys: &'static [Press], done: fn(&Seen<'_>) -> bool, does: Does) -> Try {
    Try { say, at, step: None, keys, ends: Ends::When(done), does, first: None, slipped: never }
}

/// Something to be watched.
pub const fn watched(at: Desk, say: Phrase, does: Does) -> Try {
    Try { say, at, step: None, keys: &[], ends: Ends::Played, does, first: None, slipped: never }
}

/// Something to be read.
pub const fn read(at: Desk) -> Try {
    Try {
        say: words::READ,
        at,
        step: None,
        keys: &[Press::Onward],
        ends: Ends::Read,
        does: nothing,
        first: None,
        slipped: never,
    }
}

/// The end of a course.
pub const fn end(at: Desk) -> Try {
    Try {
        say: words::LEAVE,
        at,
        step: None,
        keys: &[Press::Leave],
        ends: Ends::Read,
        does: nothing,
        first: None,
        slipped: never,
    }
}

/// Nothing has to be done.
pub const fn nothing(_: &Conference, _: &mut Cast) -> Option<Command> {
    None
}

/// Nothing can go wrong.
const fn never(_: &Seen<'_>) -> bool {
    false
}

impl Try {
    /// The same with an act that comes before, as long as the screen has it.
    pub const fn after(self, say: Phrase, act: Phrase) -> Self {
        Self { first: Some((say, Press::Act(act))), ..self }
    }

    /// The same where something may be recorded wrongly.
    pub const fn slipping(self, slipped: fn(&Seen<'_>) -> bool) -> Self {
        Self { slipped, ..self }
    }

    /// The same with the step of the agenda that it is about.
    pub const fn step(self, step: &'static str) -> Self {
        Self { step: Some(step), ..self }
    }
}

impl Lesson {
    /// The same with a paper in the hand.
    pub const fn holding(self, sheet: &'static Sheet) -> Self {
        Self { sheet: Some(sheet), ..self }
    }
}
