//! What lies over the console and takes the keys: a form, a question, the documents, the list before the opening.

use super::exporting::{ExportDialog, Said as Exported};
use super::forms::FormKind;
use super::keys::READINESS;
use super::readiness::{ReadinessDialog, Said as Looked, Ticks};
use crate::conference::Command;
use crate::desk::{Effect, View};
use crate::terminal::confirm::{Answer, Confirm};
use crate::terminal::form::{Form, FormOutcome};
use crate::terminal::key::Key;
use crate::terminal::told::Layer;
use crate::wording::{Phrase, chair as words, export, projector};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What lies over the console.
#[derive(Debug, Default)]
pub(super) enum Dialog {
    /// Nothing.
    #[default]
    None,
    /// A form, and what it is for.
    Form(FormKind, Box<Form>),
    /// A question, and what its yes asks for.
    Question(Confirm, Command),
    /// Something to be read, then closed.
    Told(Confirm),
    /// The documents.
    Export(Box<ExportDialog>),
    /// The list before the opening.
    Readiness(Box<ReadinessDialog>),
}

impl Dialog {
    /// The form of this kind.
    pub(super) fn form(kind: FormKind, view: &View<'_>) -> Self {
        let form = kind.build(view);
        Self::Form(kind, Box::new(form))
    }

    /// A question before a command.
    pub(super) fn question(question: String, command: Command, view: &View<'_>) -> Self {
        Self::Question(Confirm::new(words::QUESTION.of(view.lang()), question), command)
    }

    /// What became of the window for the projector.
    pub(super) fn projected(said: &str, view: &View<'_>) -> Self {
        let close = projector::CLOSE.of(view.lang());
        Self::Told(Confirm::new(projector::TITLE.of(view.lang()), said).answers(close, close))
    }

    /// Whether anything lies over the console.
    pub(super) fn is_open(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Takes a key.
    pub(super) fn on(&mut self, key: Key, ticks: &mut Ticks, view: &View<'_>) -> Vec<Effect> {
        let (closes, effect) = match self {
            Self::None => (false, None),
            Self::Form(kind, form) => match form.on(key) {
                FormOutcome::Stays => (false, None),
                FormOutcome::Cancelled => (true, None),
                FormOutcome::Submitted(values) if kind.wants_words(&values) => {
                    form.refuse(words::REASON_NEEDS_WORDS.of(view.lang()));
                    (false, None)
                }
                // The form stays until the conference has agreed, so that a refusal loses nothing typed.
                FormOutcome::Submitted(values) => (false, Some(Effect::Ask(kind.command(&values, view)))),
            },
            Self::Export(dialog) => match dialog.on(key, view) {
                Exported::Stays => (false, None),
                Exported::Closes => (true, None),
                Exported::Asks(asked) => (false, Some(Effect::Export(asked))),
            },
            Self::Readiness(dialog) => match dialog.on(key, READINESS, ticks, view) {
                Looked::Stays => (false, None),
                Looked::Closes => (true, None),
                Looked::Again => (false, Some(Effect::Inspect)),
            },
            Self::Told(told) => (told.on(key) != Answer::Waiting, None),
            Self::Question(question, command) => match question.on(key) {
                Answer::Waiting => (false, None),
                Answer::No => (true, None),
                Answer::Yes => (true, Some(Effect::Ask(command.clone()))),
            },
        };
        if closes {
            *self = Self::None;
        }
        effect.into_iter().collect()
    }

    /// Takes pasted text.
    pub(super) fn paste(&mut self, text: &str) {
        if let Self::Form(_, form) = self {
            form.paste(text);
        }
    }

    /// The key that a click stands for, where it hits one.
    pub(super) fn clicked(&mut self, at: Position, ticks: &Ticks, view: &View<'_>) -> Option<Key> {
        match self {
            Self::None => None,
            Self::Form(_, form) => form.clicked(at, view.area, view.look),
            Self::Question(question, _) | Self::Told(question) => question.clicked(at, view.area, view.look),
            Self::Export(dialog) => dialog.clicked(at, view),
            Self::Readiness(dialog) => dialog.clicked(at, READINESS, ticks, view),
        }
    }

    /// What would be lost if the desk were left now.
    pub(super) fn left_undone(&self) -> Option<Phrase> {
        match self {
            Self::Form(..) => Some(words::LEAVE_FORM),
            Self::Export(dialog) if dialog.is_writing() => Some(export::LEAVE_WRITING),
            _ => None,
        }
    }

    /// What it shows, in words.
    pub(super) fn told(&self, ticks: &Ticks, view: &View<'_>) -> Option<Layer> {
        match self {
            Self::None => None,
            Self::Form(_, form) => Some(form.told(view.look)),
            Self::Question(question, _) | Self::Told(question) => Some(question.told(view.look)),
            Self::Export(dialog) => Some(dialog.told(view)),
            Self::Readiness(dialog) => Some(dialog.told(READINESS, ticks, view)),
        }
    }

    /// Draws it over the console.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, ticks: &Ticks, view: &View<'_>) {
        match self {
            Self::None => {}
            Self::Form(_, form) => form.draw(buf, area, view.look),
            Self::Question(question, _) | Self::Told(question) => question.draw(buf, area, view.look),
            Self::Export(dialog) => dialog.draw(buf, area, view),
            Self::Readiness(dialog) => dialog.draw(buf, area, READINESS, ticks, view),
        }
    }
}
