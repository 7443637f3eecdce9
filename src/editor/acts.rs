//! What is added, removed, moved and picked.

use super::dialog::{Dialog, Target};
use super::grow;
use super::screen::{Editor, Effect};
use super::section::Section;
use crate::wording::editor as words;

impl Editor {
    /// Makes an addition, and goes to it.
    fn added(&mut self, added: &grow::Added) {
        self.settle();
        self.change(&added.edits, None);
        self.go(&added.at);
        self.told = Some(words::ADDED.of(self.lang).to_owned());
        if self.field.is_none() && self.line().is_some_and(|line| !line.asks.is_empty()) {
            self.focus(Some(0));
        }
    }

    /// Adds a line where the cursor is.
    pub(super) fn add(&mut self) {
        self.settle();
        let draft = self.history.now();
        let Some(line) = self.line() else {
            match grow::first(draft, self.section) {
                Some(added) => self.added(&added),
                None => self.told = Some(words::NOT_ADDED.of(self.lang).to_owned()),
            }
            return;
        };
        // A step with persons asks first which of the two is meant; so does a contest with its slate.
        match self.section {
            Section::Conference | Section::Decision => {
                self.told = Some(words::NOT_ADDED.of(self.lang).to_owned());
            }
            Section::Units => {
                let added = grow::unit(draft, Some(&line));
                self.added(&added);
            }
            Section::Delegates | Section::Handover => {
                if let Some(within) = &line.adds {
                    let added = grow::inner(draft, within, Some(&line));
                    self.added(&added);
                }
            }
            Section::Contests => self.dialog = Dialog::nominees(self, &line),
            Section::Agenda if line.deep => {
                if let Some(within) = &line.adds {
                    let added = grow::inner(draft, within, Some(&line));
                    self.added(&added);
                }
            }
            Section::Agenda => self.dialog = Dialog::kinds(self, &line),
        }
    }

    /// Removes the focused line.
    pub(super) fn remove(&mut self) {
        self.settle();
        let edits = self.line().and_then(|line| grow::removed(self.history.now(), &line));
        match edits {
            Some(edits) => {
                self.field = None;
                self.change(&edits, None);
                self.put(self.cursor());
                self.told = Some(words::REMOVED.of(self.lang).to_owned());
            }
            None => self.told = Some(words::NOT_REMOVED.of(self.lang).to_owned()),
        }
        self.reload();
    }

    /// Moves the focused line up or down.
    pub(super) fn shift(&mut self, down: bool) {
        self.settle();
        let moved = self.line().and_then(|line| grow::moved(self.history.now(), &line, down));
        let Some(moved) = moved else {
            self.told = Some(words::NOT_MOVED.of(self.lang).to_owned());
            self.reload();
            return;
        };
        let field = self.field;
        self.change(&moved.edits, None);
        self.go(&moved.at);
        self.field = field;
        self.reload();
    }

    /// Does what was picked in a palette.
    pub(super) fn target(&mut self, target: &Target) -> Effect {
        let draft = self.history.now().clone();
        let line = self.line();
        match (target, line) {
            (Target::Act(action), _) => return self.perform(*action),
            (Target::Place(place), _) => self.go(place),
            (Target::Word(place), _) => self.choose(*place),
            (Target::Kind(kind), line) => self.added(&grow::step(&draft, line.as_ref(), kind)),
            (Target::Within(within), line) => self.added(&grow::inner(&draft, within, line.as_ref())),
            (Target::Contest, line) => {
                let whole = line.filter(|line| !line.deep);
                self.added(&grow::contest(&draft, whole.as_ref()));
            }
            (Target::Units(ids), Some(line)) => {
                if let Some(slate) = grow::slate(&line) {
                    self.added(&grow::nominated(&draft, &slate, &line, ids));
                    self.focus(None);
                    self.told = Some(words::LISTED.of(self.lang).to_owned());
                }
            }
            (Target::Person, Some(line)) => {
                if let Some(slate) = grow::slate(&line) {
                    let added = grow::candidate(&draft, &slate, &line);
                    self.added(&added);
                }
            }
            (Target::Listed(place, id), _) => {
                let edit = Dialog::toggled(&draft, place, id);
                self.change(&[edit], None);
                self.reload();
                self.dialog = Dialog::contests(self, place);
            }
            (Target::Units(_) | Target::Person, None) => {}
        }
        Effect::Stays
    }
}
