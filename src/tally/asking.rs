//! Keys that ask the conference for something: record, take back, end the bundle, close the round.

use super::dialog::{Dialog, Question};
use super::digits::Number;
use super::mending::Mending;
use super::screen::TallyScreen;
use super::target::Entry;
use crate::conference::Command;
use crate::conference::paper::{InvalidReason, PaperMarks};
use crate::desk::{Effect, View};
use crate::terminal::confirm::Confirm;
use crate::wording::tally::events as words;

impl TallyScreen {
    /// Asks, and says nothing of it until it is answered.
    pub(super) fn ask(&mut self, command: Command) -> Vec<Effect> {
        self.awaiting = true;
        vec![Effect::Ask(command)]
    }

    /// Records the draft as it was said. A number still being typed is part of what was said, so it is taken first;
    /// where no line has it, nothing is recorded.
    pub(super) fn record(&mut self, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        let lines = entry.lines();
        let number = self.digits.finish(lines);
        let no_line = matches!(number, Number::NoLine(_));
        self.take_number(number, lines, view);
        self.number_taken = false;
        if no_line {
            return Vec::new();
        }
        let told = self.draft.told(&entry.round.frame);
        self.send(told, entry, view)
    }

    /// Records the paper as declared invalid.
    pub(super) fn record_invalid(&mut self, reason: InvalidReason, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        let told = PaperMarks { invalid: Some(reason.word().to_owned()), ..PaperMarks::default() };
        self.send(told, entry, view)
    }

    /// Asks for a paper to be recorded; where all collected papers are, the team is asked first.
    fn send(&mut self, told: PaperMarks, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        if self.mending != Mending::No {
            self.take_mended(told, view);
            return Vec::new();
        }
        let command = Command::Paper {
            contest: entry.contest.id.clone(),
            marks: told.marks,
            invalid: told.invalid,
            pass: entry.pass,
            after: None,
        };
        if !entry.is_full() {
            return self.ask(command);
        }
        let lang = view.lang();
        let question = words::one_more(lang, entry.recorded(), entry.collected);
        let confirm = Confirm::new(words::ONE_MORE_TITLE.of(lang), question)
            .answers(words::ONE_MORE_YES.of(lang), words::STAY.of(lang));
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
        Vec::new()
    }

    /// Takes the last paper back; asked first where the draft would be lost to it.
    pub(super) fn undo(&mut self, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        let command = Command::UndoPaper { contest: entry.contest.id.clone(), pass: entry.pass };
        if !self.is_dirty() {
            return self.ask(command);
        }
        let lang = view.lang();
        let confirm = Confirm::new(words::TAKE_BACK_TITLE.of(lang), words::TAKE_BACK.of(lang))
            .answers(words::TAKE_BACK_YES.of(lang), words::STAY.of(lang));
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
        Vec::new()
    }

    /// A full bundle has ended by itself, so the open one is never full: ending it is always asked.
    pub(super) fn ask_to_end(&mut self, entry: &Entry<'_>, view: &View<'_>) {
        let (lang, counted) = (view.lang(), entry.counted);
        let question = words::end_bundle(lang, counted.bundle, counted.in_bundle, entry.round.frame.bundle);
        let confirm = Confirm::new(words::END_BUNDLE_TITLE.of(lang), question)
            .answers(words::END_BUNDLE_YES.of(lang), words::STAY.of(lang));
        let command = Command::EndBatch { contest: entry.contest.id.clone(), pass: entry.pass, papers: None };
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
    }

    /// Closing cannot be taken back, so it is asked.
    pub(super) fn ask_to_close(&mut self, entry: &Entry<'_>, view: &View<'_>) {
        let lang = view.lang();
        let question = words::close(lang, entry.recorded(), entry.collected);
        let confirm = Confirm::new(words::CLOSE_TITLE.of(lang), question)
            .answers(words::CLOSE_YES.of(lang), words::STAY.of(lang));
        let command = Command::CloseRound { contest: entry.contest.id.clone() };
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
    }
}
