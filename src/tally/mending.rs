//! Mending what was recorded wrongly: one paper is replaced by its content, or a whole bundle is voided and entered again.
//! Both ask for a reason, and both are told in the minutes.

use super::dialog::Dialog;
use super::screen::{Note, TallyScreen};
use super::target::Entry;
use crate::conference::paper::{Paper, PaperMarks};
use crate::conference::round::Round;
use crate::conference::{Command, Contest};
use crate::desk::{Effect, View};
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::tally::{comparing, mending as words};

/// How far the replacing of a paper has come.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Mending {
    /// No paper is being replaced.
    #[default]
    No,
    /// The wrong paper is typed as it was recorded.
    Wrong,
    /// The paper in the hand is typed, in place of this wrong one.
    Right {
        /// The wrong paper.
        wrong: PaperMarks,
        /// Whether it was chosen from the comparison of two passes, which is shown again afterwards.
        compared: bool,
    },
}

/// What a form over the slate asks a reason for.
#[derive(Debug)]
pub(super) enum Mend {
    /// Replacing a paper by another.
    Replace { from: PaperMarks, to: PaperMarks },
    /// Voiding a bundle.
    Void,
    /// The totals of a hand tally, in place of papers; these need no reason.
    Totals,
    /// How the team has voted on a paper that was set aside.
    Aside { told: PaperMarks },
    /// How many papers the open bundle holds in the hand.
    Declare,
    /// What looks odd in the count.
    Explain,
}

impl Mend {
    /// Whether the last field is a reason, which is written in words.
    pub(super) fn needs_words(&self) -> bool {
        matches!(self, Self::Replace { .. } | Self::Void | Self::Explain)
    }
}

impl TallyScreen {
    /// Begins to replace a paper, or lays the attempt down.
    pub(super) fn mend(&mut self, view: &View<'_>) -> Vec<Effect> {
        if self.mending != Mending::No {
            self.mending = Mending::No;
            self.lay_down();
            return Vec::new();
        }
        if self.is_dirty() {
            return self.refuse(words::DRAFT_FIRST.of(view.lang()));
        }
        self.mending = Mending::Wrong;
        Vec::new()
    }

    /// Takes a paper that was typed while one is being replaced.
    pub(super) fn take_mended(&mut self, told: PaperMarks, view: &View<'_>) {
        match std::mem::take(&mut self.mending) {
            Mending::No => {}
            Mending::Wrong => {
                self.mending = Mending::Right { wrong: told, compared: false };
                self.lay_down();
            }
            Mending::Right { wrong, compared } => {
                let from = wrong.clone();
                self.mending = Mending::Right { wrong, compared };
                let lang = view.lang();
                let form = Form::new(words::REPLACE_TITLE.of(lang), vec![Field::text(words::REASON.of(lang))], lang);
                let form = form.introduced(words::REPLACE_INTRO.of(lang));
                self.dialog = Dialog::Mend(Box::new(form), Mend::Replace { from, to: told });
            }
        }
    }

    /// Asks which bundle is to be voided, and why.
    pub(super) fn ask_to_void(&mut self, entry: &Entry<'_>, view: &View<'_>) {
        let lang = view.lang();
        let last = if entry.counted.in_bundle > 0 { entry.counted.bundle } else { entry.counted.bundle.max(2) - 1 };
        let fields = vec![
            Field::number(words::BUNDLE.of(lang), 1, u64::from(u32::MAX)).with(&last.to_string()),
            Field::text(words::REASON.of(lang)),
        ];
        let form = Form::new(words::VOID_TITLE.of(lang), fields, lang).introduced(words::VOID_INTRO.of(lang));
        self.dialog = Dialog::Mend(Box::new(form), Mend::Void);
    }

    /// What a filled form asks the conference for.
    pub(super) fn mended(mend: &Mend, values: &[Value], (contest, round, pass): (&Contest, &Round, u8)) -> Command {
        let id = contest.id.clone();
        let reason = values.last().and_then(Value::text).unwrap_or_default().to_owned();
        match mend {
            Mend::Totals => Self::totals(contest, round, values),
            Mend::Aside { told } => Self::decided(told, values, (id, pass)),
            Mend::Explain => Command::Explain { contest: id, text: reason },
            Mend::Replace { from, to } => {
                Command::ReplacePaper { contest: id, pass, from: from.clone(), to: to.clone(), reason }
            }
            Mend::Void | Mend::Declare => {
                let bundle = values.first().and_then(Value::number).unwrap_or(0);
                Command::VoidBatch { contest: id, pass, bundle: u32::try_from(bundle).unwrap_or(u32::MAX), reason }
            }
        }
    }

    /// What the team has to do now, while a paper is being replaced.
    pub(super) fn mending_note(&self, view: &View<'_>) -> Option<Note> {
        let lang = view.lang();
        let wrong = match &self.mending {
            Mending::No => return None,
            Mending::Wrong => return Some(Note::attention(words::TYPE_WRONG.of(lang))),
            Mending::Right { wrong, .. } => wrong,
        };
        let entry = self.target(view).entry();
        let told = entry.and_then(|entry| {
            let frame = &entry.round.frame;
            let paper = Paper::read(wrong, frame).ok()?;
            Some((entry.pass, frame.passes, comparing::paper(lang, &paper, frame.form)))
        });
        let (pass, passes, told) = told.unwrap_or_default();
        Some(Note::attention(words::type_right(lang, &told, (passes > 1).then_some(pass))))
    }
}
