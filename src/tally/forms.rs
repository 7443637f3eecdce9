//! The forms that lie over the slate: what each asks for, and what a filled one leads to.

use super::screen::TallyScreen;
use super::target::Target;
use super::totals;
use crate::conference::paper::PaperMarks;
use crate::conference::round::Round;
use crate::conference::{Command, Contest};
use crate::desk::{Effect, View};
use crate::terminal::field::Value;
use crate::terminal::form::{Form, FormOutcome};
use crate::terminal::key::Key;
use crate::wording::tally::mending as words;

use super::dialog::Dialog;

/// What a form is for.
#[derive(Debug)]
pub(super) enum FormKind {
    /// The reason for replacing a paper by another.
    Replace { from: PaperMarks, to: PaperMarks },
    /// Which bundle is voided, and why.
    Void,
    /// The totals of a hand tally, in place of papers.
    Totals,
    /// How the team has voted on a paper that was set aside.
    Aside { told: PaperMarks },
    /// How many papers the open bundle holds in the hand.
    Declare,
    /// The explanation of what looks odd in the count.
    Explain,
}

impl FormKind {
    /// Whether the last field is a reason, which is written in words.
    fn needs_words(&self) -> bool {
        matches!(self, Self::Replace { .. } | Self::Void | Self::Explain)
    }

    /// What the filled form asks the conference for; nothing where only this desk has to know.
    fn command(&self, values: &[Value], (contest, round, pass): (&Contest, &Round, u8)) -> Option<Command> {
        let id = contest.id.clone();
        let reason = values.last().and_then(Value::text).unwrap_or_default().to_owned();
        Some(match self {
            Self::Declare => return None,
            Self::Totals => TallyScreen::totals(contest, round, values),
            Self::Aside { told } => TallyScreen::decided(told, values, (id, pass)),
            Self::Explain => Command::Explain { contest: id, text: reason },
            Self::Replace { from, to } => {
                Command::ReplacePaper { contest: id, pass, from: from.clone(), to: to.clone(), reason }
            }
            Self::Void => {
                let bundle = values.first().and_then(Value::number).unwrap_or(0);
                Command::VoidBatch { contest: id, pass, bundle: u32::try_from(bundle).unwrap_or(u32::MAX), reason }
            }
        })
    }
}

impl TallyScreen {
    /// A key while a form lies over the slate.
    pub(super) fn on_form_key(
        &mut self,
        key: Key,
        (mut form, kind): (Box<Form>, FormKind),
        target: &Target<'_>,
        view: &View<'_>,
    ) -> Vec<Effect> {
        // A round that is gone takes the form with it.
        let Some(round) = target.round() else { return Vec::new() };
        let values = match form.on(key) {
            FormOutcome::Cancelled => return Vec::new(),
            FormOutcome::Submitted(values) => values,
            FormOutcome::Stays => {
                if matches!(kind, FormKind::Totals) {
                    totals::hold(&mut form, round.0, round.1, view);
                }
                self.dialog = Dialog::Form(form, kind);
                return Vec::new();
            }
        };
        let reason = values.last().and_then(Value::text).unwrap_or_default();
        if kind.needs_words() && !reason.chars().any(char::is_alphabetic) {
            form.refuse(words::REASON_NEEDS_WORDS.of(view.lang()));
            self.dialog = Dialog::Form(form, kind);
            return Vec::new();
        }
        match (kind.command(&values, round), target.entry()) {
            (Some(command), _) => {
                // The form stays until the conference has agreed, so that a refusal loses nothing typed.
                self.dialog = Dialog::Form(form, kind);
                self.ask(command)
            }
            (None, Some(entry)) => {
                self.declare(&values, &entry, view);
                Vec::new()
            }
            (None, None) => Vec::new(),
        }
    }
}
