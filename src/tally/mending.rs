//! Mending what was recorded wrongly: one paper is replaced by its content, or a whole bundle is voided and entered again.
//! Both ask for a reason, and both are told in the minutes.

use super::dialog::Dialog;
use super::screen::{Note, TallyScreen};
use super::target::Entry;
use crate::conference::paper::{InvalidReason, PaperMarks};
use crate::conference::round::Round;
use crate::conference::{Command, Contest};
use crate::desk::{Effect, View};
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::tally::mending as words;
use std::collections::BTreeMap;

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

    /// Asks for the totals of a hand tally; what was stated before stands in the fields.
    pub(super) fn ask_totals(&mut self, contest: &Contest, round: &Round, view: &View<'_>) {
        let lang = view.lang();
        let count = round.totals.as_ref();
        let number = |label: &str, value: u64| Field::number(label, 0, u64::from(u32::MAX)).with(&value.to_string());
        let valid = count.map_or_else(|| round.collected.map_or(0, u64::from), |count| count.valid);
        let mut fields = vec![number(words::VALID.of(lang), valid)];
        for reason in InvalidReason::ALL {
            let papers = count.and_then(|count| count.invalid_by.get(&reason)).copied().unwrap_or(0);
            fields.push(number(&words::invalid(lang, reason), papers));
        }
        for (line, nominee) in round.frame.slate.iter().enumerate() {
            let stated = count.and_then(|count| count.lines.get(line));
            fields.push(number(&words::support(lang, line + 1, &nominee.name), stated.map_or(0, |line| line.support)));
            if !round.frame.form.speaks_on_every_line() {
                let against = stated.map_or(0, |line| line.against);
                fields.push(number(&words::against(lang, line + 1, &nominee.name), against));
            }
        }
        let collected = round.collected.unwrap_or(0);
        let form = Form::new(words::TOTALS_TITLE.of(lang), fields, lang);
        let form = form.introduced(words::totals_intro(lang, &contest.title, collected));
        self.dialog = Dialog::Mend(Box::new(form), Mend::Totals);
    }

    /// The totals that were typed.
    fn totals(contest: &Contest, round: &Round, values: &[Value]) -> Command {
        let mut typed = values.iter().map(|value| value.number().unwrap_or(0));
        let valid = typed.next().unwrap_or(0);
        let invalid_by = InvalidReason::ALL.iter().map(|reason| (reason.word().to_owned(), typed.next().unwrap_or(0)));
        let invalid_by = invalid_by.filter(|(_, papers)| *papers > 0).collect();
        let (mut support, mut against) = (BTreeMap::new(), BTreeMap::new());
        for nominee in &round.frame.slate {
            support.insert(nominee.id.clone(), typed.next().unwrap_or(0));
            if !round.frame.form.speaks_on_every_line() {
                against.insert(nominee.id.clone(), typed.next().unwrap_or(0));
            }
        }
        Command::Totals { contest: contest.id.clone(), support, against, valid, invalid_by }
    }

    /// What a filled form asks the conference for.
    pub(super) fn mended(mend: &Mend, values: &[Value], (contest, round, pass): (&Contest, &Round, u8)) -> Command {
        if matches!(mend, Mend::Totals) {
            return Self::totals(contest, round, values);
        }
        let contest = contest.id.clone();
        let reason = values.last().and_then(Value::text).unwrap_or_default().to_owned();
        match mend {
            Mend::Replace { from, to } => {
                Command::ReplacePaper { contest, pass, from: from.clone(), to: to.clone(), reason }
            }
            Mend::Void | Mend::Totals => {
                let bundle = values.first().and_then(Value::number).unwrap_or(0);
                Command::VoidBatch { contest, pass, bundle: u32::try_from(bundle).unwrap_or(u32::MAX), reason }
            }
        }
    }

    /// What the team has to do now, while a paper is being replaced.
    pub(super) fn mending_note(&self, view: &View<'_>) -> Option<Note> {
        let said = match self.mending {
            Mending::No => return None,
            Mending::Wrong => words::TYPE_WRONG,
            Mending::Right { .. } => words::TYPE_RIGHT,
        };
        Some(Note::attention(said.of(view.lang())))
    }
}
