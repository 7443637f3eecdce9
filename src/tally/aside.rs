//! Doubtful papers: set aside while the bundle goes on, entered last, each as the whole team decides by vote.

use super::dialog::{Dialog, Question};
use super::forms::FormKind;
use super::screen::{Ahead, Before, TallyScreen};
use super::target::Entry;
use super::verdict;
use crate::conference::paper::{Paper, PaperMarks};
use crate::conference::{Command, ContestId};
use crate::desk::{Effect, View};
use crate::terminal::confirm::Confirm;
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::tally::{aside as words, events};

impl TallyScreen {
    /// Papers that wait aside: they are not recorded yet, and so are among those missing.
    pub(super) fn aside(entry: &Entry<'_>) -> u64 {
        u64::from(entry.round.aside(entry.pass)).min(entry.missing())
    }

    /// Whether the paper in the hand is one of those set aside, because no other is left.
    pub(super) fn only_aside_left(entry: &Entry<'_>) -> bool {
        entry.missing() > 0 && Self::aside(entry) == entry.missing()
    }

    /// Sets the paper in the hand aside. What was typed of it is kept until the next paper, so that a slip loses nothing.
    /// Where none is left that could be, one that waits is said not to be doubtful after all; that is asked.
    pub(super) fn set_aside(&mut self, entry: &Entry<'_>, view: &View<'_>) -> Vec<Effect> {
        let waiting = entry.round.aside(entry.pass);
        if entry.missing() > u64::from(waiting) {
            self.laid = Some(self.draft.clone());
            return self.ask(Self::state_aside(entry, waiting.saturating_add(1)));
        }
        let lang = view.lang();
        let confirm = Confirm::new(words::FEWER_TITLE.of(lang), words::fewer(lang, waiting))
            .answers(words::FEWER_YES.of(lang), events::STAY.of(lang));
        self.laid = None;
        let command = Self::state_aside(entry, waiting.saturating_sub(1));
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
        Vec::new()
    }

    /// Takes back what F6 has just done.
    pub(super) fn take_back_aside(&mut self, entry: &Entry<'_>) -> Vec<Effect> {
        self.ask(Self::state_aside(entry, entry.round.aside(entry.pass).saturating_sub(1)))
    }

    fn state_aside(entry: &Entry<'_>, papers: u32) -> Command {
        let was = Some(entry.round.aside(entry.pass));
        Command::SetAside { contest: entry.contest.id.clone(), pass: entry.pass, papers, was }
    }

    /// One more paper waits aside, or one was taken back; the last one into the hand, with all that was typed of it.
    pub(super) fn heard_aside(&mut self, taken_back: bool) {
        if !taken_back {
            self.before = Before::SetAside;
            self.lay_down();
            return;
        }
        self.before = Before::Unknown;
        if let Some(draft) = self.laid.take() {
            self.lay_down();
            self.draft = draft;
        }
    }

    /// Asks how the team has voted on this reading of a paper that was set aside.
    pub(super) fn ask_the_team(&mut self, told: PaperMarks, entry: &Entry<'_>, view: &View<'_>) {
        let lang = view.lang();
        // Nothing stands in the fields: a vote is taken, never presumed.
        let votes = |label: &str| Field::number(label, 0, u64::from(u32::MAX));
        let fields =
            vec![votes(words::FOR.of(lang)), votes(words::AGAINST.of(lang)), Field::optional(words::DOUBT.of(lang))];
        let frame = &entry.round.frame;
        let said = Paper::read(&told, frame).map(|paper| verdict::told(&paper, frame, lang));
        let reading = said.map_or_else(|_| String::new(), |said| format!("{}: {}", said.lines, said.verdict));
        let form = Form::new(words::TITLE.of(lang), fields, lang).introduced(words::intro(lang, &reading));
        self.dialog = Dialog::Form(Box::new(form), FormKind::Aside { told });
        self.ahead = Ahead::Unseen;
    }

    /// The command that records the reading the team has voted for.
    pub(super) fn decided(told: &PaperMarks, values: &[Value], (contest, pass): (ContestId, u8)) -> Command {
        let vote = |place: usize| {
            let votes = values.get(place).and_then(Value::number).unwrap_or(0);
            u32::try_from(votes).unwrap_or(u32::MAX)
        };
        let doubt = values.get(2).and_then(Value::text).unwrap_or_default().to_owned();
        let (marks, invalid) = (told.marks.clone(), told.invalid.clone());
        Command::DecideAside { contest, marks, invalid, pass, r#for: vote(0), against: vote(1), doubt }
    }
}
