//! Keys that change the draft and nothing else.

use super::dialog::{Dialog, Question};
use super::digits::Number;
use super::keys::Action;
use super::mending::Mending;
use super::screen::{Note, TallyScreen};
use super::target::{Entry, Target};
use crate::conference::contest::Form;
use crate::desk::{Effect, View};
use crate::terminal::confirm::Confirm;
use crate::terminal::key::Key;
use crate::wording::tally::events as words;

impl TallyScreen {
    /// Does what a key means; that it may be done has been looked at.
    pub(super) fn act(&mut self, action: Action, key: Key, target: &Target<'_>, view: &View<'_>) -> Vec<Effect> {
        let number_taken = std::mem::take(&mut self.number_taken);
        match action {
            Action::Return => return self.go_back(view),
            Action::Contests => {
                self.dialog = Dialog::contests(target, view);
                return Vec::new();
            }
            Action::Explain => {
                self.ask_to_explain(view);
                return Vec::new();
            }
            Action::Close => {
                if let Some((contest, round, _)) = target.papers() {
                    self.ask_to_close(contest, round, view);
                }
                return Vec::new();
            }
            Action::Totals => {
                if let Some((contest, round, _)) = target.papers() {
                    self.ask_totals(contest, round, view);
                }
                return Vec::new();
            }
            _ => {}
        }
        let Some(entry) = target.entry() else {
            return if action == Action::Clear && self.nested { vec![Effect::Back] } else { Vec::new() };
        };
        match action {
            Action::Digit => {
                if let Some(digit) = key.digit() {
                    self.type_digit(digit, &entry, view);
                }
            }
            Action::Space => self.space(number_taken, &entry, view),
            Action::Backspace => self.take_back_mark(view),
            Action::Clear => return self.clear_or_go(view),
            Action::Switch => self.draft.switch(),
            Action::Fill => self.draft.fill_opposite(),
            Action::Spoil => self.spoil(&entry),
            Action::Move => self.move_focus(key, &entry, view),
            Action::Repeat => self.repeat(&entry),
            Action::Aside => return self.set_aside(&entry, view),
            Action::Declare => self.ask_to_declare(&entry, view),
            Action::Pass => return self.switch_pass(&entry, view),
            Action::Record => return self.record(&entry, view),
            Action::Invalid => self.dialog = Dialog::Reasons,
            Action::Undo => return self.undo(&entry, view),
            Action::Mend => return self.mend(view),
            Action::VoidBundle => self.ask_to_void(&entry, view),
            Action::Compare => {
                self.awaiting = true;
                return vec![Effect::Compare(entry.contest.id.clone())];
            }
            Action::EndBundle => self.ask_to_end(&entry, view),
            Action::Return
            | Action::Contests
            | Action::Totals
            | Action::Explain
            | Action::Squares
            | Action::Close
            | Action::Drill => {}
        }
        Vec::new()
    }

    fn type_digit(&mut self, digit: u8, entry: &Entry<'_>, view: &View<'_>) {
        let (frame, lang) = (&entry.round.frame, view.lang());
        let lines = entry.lines();
        if frame.form == Form::Grades {
            let line = self.focus.unwrap_or(0);
            if usize::from(digit) > frame.grades.len() {
                self.note = Some(Note::refusal(words::no_grade(lang, digit, frame.grades.len())));
            } else if line >= lines {
                self.note = Some(Note::refusal(words::PAST_THE_END.of(lang)));
            } else {
                self.draft.grade(line, digit);
                self.focus = Some(line + 1);
            }
            return;
        }
        for number in self.digits.push(digit, lines) {
            self.take_number(number, lines, view);
        }
    }

    /// Takes a number that is complete; says so where no line has it. False if there was none to take.
    pub(super) fn take_number(&mut self, number: Number, lines: usize, view: &View<'_>) {
        match number {
            Number::Waits => {}
            Number::Line(line) => {
                self.draft.toggle(line);
                self.focus = Some(line);
                // Who ends every number with Space means its end, also where the number was taken without it.
                self.number_taken = lines > super::digits::ONE_KEY;
            }
            Number::NoLine(typed) => {
                self.note = Some(Note::refusal(words::no_line(view.lang(), &typed, lines)));
            }
        }
    }

    fn space(&mut self, number_taken: bool, entry: &Entry<'_>, view: &View<'_>) {
        let lines = entry.lines();
        if entry.round.frame.form == Form::Grades {
            if self.draft.grade_rest(self.focus.unwrap_or(0)).is_some() {
                self.focus = Some(lines);
            } else {
                self.note = Some(Note::refusal(words::NO_GRADE_YET.of(view.lang())));
            }
            return;
        }
        if self.digits.waiting().is_some() {
            let number = self.digits.finish(lines);
            self.take_number(number, lines, view);
            self.number_taken = false;
        } else if !number_taken {
            match self.focus {
                Some(line) => self.draft.toggle(line),
                None => self.focus = Some(0),
            }
        }
    }

    fn take_back_mark(&mut self, view: &View<'_>) {
        if self.digits.back() {
            return;
        }
        let line = self.draft.last_line();
        if self.draft.back() {
            self.focus = line.or(self.focus);
        } else {
            self.note = Some(Note::refusal(words::NO_MARK.of(view.lang())));
        }
    }

    fn clear_or_go(&mut self, view: &View<'_>) -> Vec<Effect> {
        if self.is_dirty() {
            if self.before == super::screen::Before::TakenBack {
                self.before = super::screen::Before::Unknown;
            }
            self.lay_down();
            return Vec::new();
        }
        if self.mending != Mending::No {
            return self.mend(view);
        }
        if self.nested { self.step_back(view) } else { Vec::new() }
    }

    /// Back by Esc, which also clears drafts and so is pressed without looking: asked while papers are missing, because
    /// at the chair's desk the next digits would mean something else.
    fn step_back(&mut self, view: &View<'_>) -> Vec<Effect> {
        let target = self.target(view);
        let missing = target.entry().map_or(0, |entry| entry.missing());
        if missing == 0 {
            return self.go_back(view);
        }
        let lang = view.lang();
        let confirm = Confirm::new(words::RETURN_TITLE.of(lang), words::papers_missing(lang, missing))
            .answers(words::RETURN_YES.of(lang), words::STAY.of(lang));
        self.dialog = Dialog::ask(confirm, Question::Return);
        Vec::new()
    }

    /// Back to the desk before; asked where a draft would be lost.
    fn go_back(&mut self, view: &View<'_>) -> Vec<Effect> {
        if !self.is_dirty() || self.place.is_none() {
            return vec![Effect::Back];
        }
        let lang = view.lang();
        let confirm = Confirm::new(words::RETURN_TITLE.of(lang), words::DRAFT_LOST.of(lang))
            .answers(words::RETURN_YES.of(lang), words::STAY.of(lang));
        self.dialog = Dialog::ask(confirm, Question::Return);
        Vec::new()
    }

    fn spoil(&mut self, entry: &Entry<'_>) {
        let line = self.focus.unwrap_or(0);
        self.draft.spoil(line);
        if entry.round.frame.form == Form::Grades {
            self.focus = Some(line.saturating_add(1).min(entry.lines()));
        } else {
            self.focus = Some(line);
        }
    }

    fn repeat(&mut self, entry: &Entry<'_>) {
        let Some(previous) = &self.previous else { return };
        let frame = &entry.round.frame;
        let like = super::draft::Draft::like(previous, frame.form, entry.lines(), self.draft.typing());
        if self.draft.is_untouched() {
            self.draft = like;
        } else {
            // What was typed is not lost: one Backspace brings it back.
            self.draft.take_over(&like);
        }
        self.digits.clear();
    }

    fn switch_pass(&mut self, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        if self.is_dirty() {
            return self.refuse(words::DRAFT_FIRST.of(view.lang()));
        }
        self.pass = if entry.pass == 1 { 2 } else { 1 };
        self.follow(view);
        Vec::new()
    }

    /// Moves the focus: up and down by a line, left and right by a column of the slate.
    pub(super) fn move_focus(&mut self, key: Key, entry: &Entry<'_>, view: &View<'_>) {
        let last = match entry.round.frame.form {
            Form::Grades => entry.lines(),
            _ => entry.lines().saturating_sub(1),
        };
        let column = self.sheet(entry, view).rows().max(1);
        let Some(at) = self.focus else {
            self.focus = Some(if key == Key::END { last } else { 0 });
            return;
        };
        let to = match key {
            Key::UP => at.saturating_sub(1),
            Key::DOWN => at.saturating_add(1),
            Key::LEFT | Key::PAGE_UP => at.saturating_sub(column),
            Key::RIGHT | Key::PAGE_DOWN => at.saturating_add(column),
            Key::HOME => 0,
            _ => last,
        };
        self.focus = Some(to.min(last));
    }

    /// A click on a line, or on one of its boxes.
    pub(super) fn click(&mut self, line: usize, place: Option<usize>) {
        match place {
            Some(place) => self.draft.toggle_box(line, place),
            None => self.draft.toggle(line),
        }
        self.focus = Some(line);
        self.number_taken = false;
    }
}
