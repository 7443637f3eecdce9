//! Mending what was recorded wrongly: one paper is replaced by its content, or a whole bundle is voided and entered again.
//! Both ask for a reason, and both are told in the minutes.

use super::dialog::Dialog;
use super::forms::FormKind;
use super::screen::{Note, TallyScreen};
use super::target::Entry;
use crate::conference::paper::{Paper, PaperMarks};
use crate::desk::{Effect, View};
use crate::terminal::field::Field;
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
                self.dialog = Dialog::Form(Box::new(form), FormKind::Replace { from, to: told });
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
        self.dialog = Dialog::Form(Box::new(form), FormKind::Void);
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
