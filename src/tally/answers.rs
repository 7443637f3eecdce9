//! What the desk makes of an answer. Only here is a paper said to be recorded.

use super::dialog::Dialog;
use super::draft::Draft;
use super::mending::Mending;
use super::screen::{Before, Note, TallyScreen};
use super::target::Entry;
use crate::conference::paper::{Paper, PaperMarks};
use crate::conference::{Command, Event, Refusal};
use crate::desk::{Answer, Effect, View};
use crate::record::Done;
use crate::wording::refusal::sentence;
use crate::wording::tally::{aside, events as words, mending, odd};

impl TallyScreen {
    /// Hears what came of what was asked.
    pub(super) fn hear(&mut self, answer: &Answer<'_>, view: &View<'_>) -> Vec<Effect> {
        let mut more = Vec::new();
        let compared = matches!(self.mending, Mending::Right { compared: true, .. });
        match answer {
            Answer::Compared(compared) => self.hear_compared(*compared, view),
            Answer::Done(command, done) if is_ours(command) => {
                self.awaiting = false;
                let place = self.place.clone();
                let entry = self.target(view).entry();
                let entry = entry.filter(|entry| Some(entry.place()) == place);
                self.done(command, done, entry.as_ref(), view);
                self.stood = entry.as_ref().map(Entry::stand);
                if let (Command::Paper { .. } | Command::DecideAside { .. }, Some(entry)) = (command, &entry) {
                    more.extend(self.ending_the_declared(entry));
                }
                if let (Some((bundle, _)), Some(entry)) = (ended(done), &entry) {
                    more.extend(self.compare_the_ended(bundle, entry));
                }
                self.follow(view);
            }
            Answer::Refused(command, refusal) if is_ours(command) => {
                self.awaiting = false;
                self.follow(view);
                let said = sentence(refusal, view.lang());
                if let (Refusal::BundleGrew { .. }, Some(entry)) = (refusal, self.target(view).entry()) {
                    self.ask_to_take_over(command, &entry, view);
                    return Vec::new();
                }
                match &mut self.dialog {
                    Dialog::Form(form, _) => form.refuse(said),
                    _ => self.note = Some(Note::refusal(said)),
                }
            }
            _ => {}
        }
        let replaced = matches!(answer, Answer::Done(Command::ReplacePaper { .. }, _));
        let entry = self.target(view).entry().filter(|_| replaced && compared);
        more.extend(entry.map(|entry| Effect::Compare(entry.contest.id.clone())));
        more
    }

    fn done(&mut self, command: &Command, done: &Done, entry: Option<&Entry<'_>>, view: &View<'_>) {
        match command {
            Command::Paper { marks, invalid, .. } => {
                let told = PaperMarks { marks: marks.clone(), invalid: invalid.clone() };
                let paper = entry.and_then(|entry| Paper::read(&told, &entry.round.frame).ok());
                self.compare_with_previous(paper.as_ref());
                self.previous = paper;
                self.before = Before::Recorded;
                self.news = None;
                self.laid = None;
                self.lay_down();
            }
            Command::SetAside { papers, was, .. } => self.heard_aside(was.is_some_and(|was| *papers < was)),
            Command::DecideAside { .. } => {
                self.dialog = Dialog::None;
                self.previous = None;
                self.same = 0;
                self.before = Before::Recorded;
                self.news = Some(Note::done(aside::DECIDED.of(view.lang())));
                self.lay_down();
            }
            Command::Explain { .. } => {
                self.dialog = Dialog::None;
                self.news = Some(Note::done(odd::EXPLAINED.of(view.lang())));
            }
            Command::UndoPaper { .. } => {
                self.previous = None;
                self.same = 0;
                self.before = Before::TakenBack;
                self.lay_down();
                if let (Some(paper), Some(entry)) = (&done.taken_back, entry) {
                    let form = entry.round.frame.form;
                    let like = Draft::like(paper, form, entry.lines(), self.draft.typing());
                    self.draft = like.taken_back();
                }
                self.note = Some(Note::done(words::TAKEN_BACK.of(view.lang())));
            }
            Command::ReplacePaper { .. } | Command::VoidBatch { .. } => {
                let replaced = matches!(command, Command::ReplacePaper { .. });
                if replaced {
                    self.lay_down();
                }
                self.mending = Mending::No;
                self.dialog = Dialog::None;
                self.before = Before::Unknown;
                let said = if replaced { mending::REPLACED } else { mending::VOIDED };
                self.news = Some(Note::done(said.of(view.lang())));
                return;
            }
            Command::Totals { .. } => {
                self.dialog = Dialog::None;
                self.news = Some(Note::done(mending::STATED.of(view.lang())));
            }
            // A draft typed while another desk closed the round is gone with the round.
            Command::CloseRound { .. } => {
                self.lay_down();
                self.news = Some(Note::done(words::CLOSED.of(view.lang())));
            }
            _ => {}
        }
        if let Some((bundle, papers)) = ended(done).filter(|_| !matches!(command, Command::ReplacePaper { .. })) {
            let full = done.filled == Some(bundle) || self.declared.is_some_and(|declared| declared.bundle == bundle);
            self.news = Some(Note::done(words::bundle_ended(view.lang(), bundle, papers, full)));
        }
    }
}

/// The bundle that was ended, and how many papers it holds.
fn ended(done: &Done) -> Option<(u32, u32)> {
    done.facts.iter().find_map(|fact| match fact {
        Event::BundleEnded { bundle, papers, .. } => Some((*bundle, *papers)),
        _ => None,
    })
}

/// Whether this desk asks for such things; answers to others are not for it.
fn is_ours(command: &Command) -> bool {
    matches!(
        command,
        Command::Paper { .. }
            | Command::SetAside { .. }
            | Command::DecideAside { .. }
            | Command::Explain { .. }
            | Command::UndoPaper { .. }
            | Command::EndBatch { .. }
            | Command::ReplacePaper { .. }
            | Command::VoidBatch { .. }
            | Command::Totals { .. }
            | Command::CloseRound { .. }
    )
}
