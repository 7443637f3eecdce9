//! Keys that ask the conference for something: record, take back, end the bundle, close the round.

use super::dialog::{Dialog, Question};
use super::digits::Number;
use super::mending::Mending;
use super::odd;
use super::screen::{Ahead, Before, TallyScreen};
use super::target::Entry;
use crate::conference::paper::{InvalidReason, PaperMarks};
use crate::conference::round::Round;
use crate::conference::{Command, Contest};
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
        if Self::only_aside_left(entry) {
            self.ask_the_team(told, entry, view);
            return Vec::new();
        }
        let command = Command::Paper {
            contest: entry.contest.id.clone(),
            marks: told.marks,
            invalid: told.invalid,
            pass: entry.pass,
            after: self.stood,
        };
        if !entry.is_full() {
            return self.ask(command);
        }
        let lang = view.lang();
        let question = words::one_more(lang, entry.recorded(), entry.collected);
        let confirm = Confirm::new(words::ONE_MORE_TITLE.of(lang), question)
            .answers(words::ONE_MORE_YES.of(lang), words::STAY.of(lang))
            .careful();
        self.ahead = Ahead::Unseen;
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
        Vec::new()
    }

    /// Takes the last paper back; asked first where the draft would be lost to it.
    pub(super) fn undo(&mut self, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        if self.before == Before::SetAside && !self.is_dirty() && entry.round.aside(entry.pass) > 0 {
            return self.take_back_aside(entry);
        }
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

    /// Closing cannot be taken back, so it is asked.
    pub(super) fn ask_to_close(&mut self, contest: &Contest, round: &Round, view: &View<'_>) {
        let lang = view.lang();
        let mut question = odd::unexplained(round, 1, lang);
        question.push(match &round.totals {
            Some(_) => words::CLOSE_TOTALS.of(lang).to_owned(),
            None => words::close(lang, round.count().recorded, round.collected.unwrap_or(0)),
        });
        let question = question.join(" ");
        let confirm = Confirm::new(words::CLOSE_TITLE.of(lang), question)
            .answers(words::CLOSE_YES.of(lang), words::STAY.of(lang));
        let command = Command::CloseRound { contest: contest.id.clone() };
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
    }
}
