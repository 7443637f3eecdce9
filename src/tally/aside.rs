//! Doubtful papers: set aside while the bundle goes on, entered last, each as the whole team decides by vote.

use super::dialog::Dialog;
use super::forms::FormKind;
use super::screen::{Before, TallyScreen};
use super::target::Entry;
use super::verdict;
use crate::conference::paper::{Paper, PaperMarks};
use crate::conference::{Command, ContestId};
use crate::desk::{Effect, View};
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::tally::aside as words;

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
    pub(super) fn set_aside(&mut self, entry: &Entry<'_>) -> Vec<Effect> {
        self.laid = Some(self.draft.clone());
        self.state_aside(entry, entry.round.aside(entry.pass).saturating_add(1))
    }

    /// Takes back what F6 has just done.
    pub(super) fn take_back_aside(&mut self, entry: &Entry<'_>) -> Vec<Effect> {
        self.state_aside(entry, entry.round.aside(entry.pass).saturating_sub(1))
    }

    fn state_aside(&mut self, entry: &Entry<'_>, papers: u32) -> Vec<Effect> {
        self.ask(Command::SetAside { contest: entry.contest.id.clone(), pass: entry.pass, papers })
    }

    /// One more paper waits aside, or the last one was taken back into the hand.
    pub(super) fn heard_aside(&mut self) {
        if self.before == Before::SetAside {
            self.before = Before::Unknown;
            self.lay_down();
            if let Some(draft) = self.laid.take() {
                self.draft = draft;
            }
        } else {
            self.before = Before::SetAside;
            self.lay_down();
        }
    }

    /// Asks how the team has voted on this reading of a paper that was set aside.
    pub(super) fn ask_the_team(&mut self, told: PaperMarks, entry: &Entry<'_>, view: &View<'_>) {
        let lang = view.lang();
        let members = view.conference.team(&entry.contest.id).map_or(3, <[_]>::len);
        let number = |label: &str, value: usize| Field::count(label, u64::from(u32::MAX)).with(&value.to_string());
        let fields = vec![
            number(words::FOR.of(lang), members),
            number(words::AGAINST.of(lang), 0),
            Field::optional(words::DOUBT.of(lang)),
        ];
        let frame = &entry.round.frame;
        let said = Paper::read(&told, frame).map(|paper| verdict::told(&paper, frame, lang));
        let reading = said.map_or_else(|_| String::new(), |said| format!("{}: {}", said.lines, said.verdict));
        let form = Form::new(words::TITLE.of(lang), fields, lang).introduced(words::intro(lang, &reading));
        self.dialog = Dialog::Form(Box::new(form), FormKind::Aside { told });
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
