//! The draft: the paper in the hand as far as it has been typed. It lives on this screen only.
//!
//! On tick and strike forms the draft is a set of typed lines, and [`Typing`] says what being typed means; every other
//! line says the opposite. So a paper with most names struck can be typed by the few that are kept. On agree and
//! grades forms a line that is not typed is blank.

use crate::conference::contest::Form;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper, PaperMarks};

/// What a typed line number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Typing {
    /// The nominee is supported: ticked, kept, agreed to.
    Supported,
    /// The nominee is not: struck, not ticked, disagreed with.
    Struck,
}

impl Typing {
    /// What is typed on this form unless the team switches.
    pub fn usual(form: Form) -> Self {
        if form == Form::Strike { Self::Struck } else { Self::Supported }
    }

    /// The other way.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Supported => Self::Struck,
            Self::Struck => Self::Supported,
        }
    }

    /// The mark of a typed line.
    pub fn mark(self) -> Mark {
        match self {
            Self::Supported => Mark::Support,
            Self::Struck => Mark::Against,
        }
    }
}

/// The paper in the hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    form: Form,
    typing: Typing,
    lines: Vec<Mark>,
    declared: Option<InvalidReason>,
    taken_back: bool,
    last_grade: Option<u8>,
    changes: Vec<Change>,
}

/// What stood before a change, for taking it back.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    lines: Vec<(usize, Mark)>,
    declared: Option<InvalidReason>,
    last_grade: Option<u8>,
}

impl Draft {
    /// An untouched paper of this form, with so many lines.
    pub fn blank(form: Form, lines: usize, typing: Typing) -> Self {
        Self {
            form,
            typing,
            lines: vec![Mark::None; lines],
            declared: None,
            taken_back: false,
            last_grade: None,
            changes: Vec::new(),
        }
    }

    /// An untouched paper of this round.
    pub fn of(frame: &Frame, typing: Typing) -> Self {
        Self::blank(frame.form, frame.slate.len(), typing)
    }

    /// The draft that says what `paper` says; its marks can be taken back one by one, the last line first.
    pub fn like(paper: &Paper, form: Form, lines: usize, typing: Typing) -> Self {
        let mut draft = Self::blank(form, lines, typing);
        match paper {
            Paper::Declared(reason) => draft.declare(*reason),
            Paper::Marked(marks) => {
                for (line, mark) in marks.iter().enumerate() {
                    if !draft.is_one_box() || *mark == typing.mark() {
                        draft.set(line, *mark);
                    }
                }
            }
        }
        draft
    }

    /// The draft as that of a paper that was recorded and has been taken back.
    #[must_use]
    pub fn taken_back(mut self) -> Self {
        self.taken_back = true;
        self
    }

    /// An untouched paper of another round: on the same form a typed number goes on meaning what it meant, so that nobody
    /// types a round the wrong way round; on another form, what it usually means.
    #[must_use]
    pub fn next(&self, frame: &Frame) -> Self {
        Self::of(frame, if self.form == frame.form { self.typing } else { Typing::usual(frame.form) })
    }

    /// Clears every mark; what a typed number means stays.
    pub fn clear(&mut self) {
        *self = Self::blank(self.form, self.lines.len(), self.typing);
    }

    /// The line that is focused on an untouched paper: on grades the first one waits for its grade.
    pub fn first_focus(&self) -> Option<usize> {
        (self.form == Form::Grades).then_some(0)
    }

    /// The line of the last change; the first, if it was on several.
    pub fn last_line(&self) -> Option<usize> {
        self.changes.last()?.lines.first().map(|(line, _)| *line)
    }

    /// What a typed line number means.
    pub fn typing(&self) -> Typing {
        self.typing
    }

    /// The reason declared for the whole paper.
    pub fn declared(&self) -> Option<InvalidReason> {
        self.declared
    }

    /// Whether nothing would be lost with it.
    pub fn is_untouched(&self) -> bool {
        !self.taken_back && self.declared.is_none() && self.lines.iter().all(|mark| *mark == Mark::None)
    }

    /// What stands on a line of the paper as it looks now; `None` marks a line outside the slate.
    pub fn mark(&self, line: usize) -> Option<Mark> {
        let mark = *self.lines.get(line)?;
        Some(if self.is_one_box() && mark == Mark::None { self.typing.other().mark() } else { mark })
    }

    /// The paper as it looks now, as it is told to the program.
    pub fn told(&self, frame: &Frame) -> PaperMarks {
        if let Some(reason) = self.declared {
            return PaperMarks { invalid: Some(reason.word().to_owned()), ..PaperMarks::default() };
        }
        let lines = frame.slate.iter().enumerate().filter_map(|(line, nominee)| {
            let mark = self.mark(line).filter(|mark| *mark != Mark::None)?;
            Some((nominee.id.clone(), mark))
        });
        PaperMarks { marks: lines.collect(), invalid: None }
    }

    /// Takes a typed line: on tick and strike forms its mark comes or goes; on agree its box is marked, then both are,
    /// then none. Grades are given by [`Draft::grade`].
    pub fn toggle(&mut self, line: usize) {
        let Some(&now) = self.lines.get(line) else { return };
        let own = self.typing.mark();
        let next = match (self.form, now) {
            (Form::Grades, _) => return,
            (_, Mark::None) => own,
            (Form::Agree, mark) if mark != Mark::Both => Mark::Both,
            _ => Mark::None,
        };
        self.set(line, next);
    }

    /// Marks or clears one box of a line, as a click on it does: on agree the first agrees, on grades each is a grade.
    pub fn toggle_box(&mut self, line: usize, place: usize) {
        let Some(&now) = self.lines.get(line) else { return };
        let next = match self.form {
            Form::Tick | Form::Strike => return self.toggle(line),
            Form::Agree => match (now, place) {
                (Mark::None, 0) | (Mark::Both, 1) => Mark::Support,
                (Mark::None | Mark::Both, _) => Mark::Against,
                (Mark::Support, 0) | (Mark::Against, 1) => Mark::None,
                _ => Mark::Both,
            },
            Form::Grades => {
                let grade = u8::try_from(place.saturating_add(1)).unwrap_or(u8::MAX);
                if now == Mark::Grade(grade) { Mark::None } else { Mark::Grade(grade) }
            }
        };
        self.set(line, next);
    }

    /// Gives a line a grade, or leaves it blank with 0.
    pub fn grade(&mut self, line: usize, grade: u8) {
        let mark = if grade == 0 { Mark::None } else { Mark::Grade(grade) };
        self.put(line, mark);
        if grade > 0 {
            self.last_grade = Some(grade);
        }
    }

    /// Gives the last grade to every line from this one on that has no mark; `None` where no grade was given yet.
    pub fn grade_rest(&mut self, from: usize) -> Option<u8> {
        let grade = self.last_grade?;
        self.fill(from, Mark::Grade(grade));
        Some(grade)
    }

    /// Gives every line without a mark the opposite of what is being typed.
    pub fn fill_opposite(&mut self) {
        self.fill(0, self.typing.other().mark());
    }

    /// Marks a line as one with several boxes marked, or clears it again.
    pub fn spoil(&mut self, line: usize) {
        if self.is_one_box() {
            return;
        }
        let spoiled = self.lines.get(line) == Some(&Mark::Both);
        self.set(line, if spoiled { Mark::None } else { Mark::Both });
    }

    /// Declares the paper invalid before its lines are looked at.
    pub fn declare(&mut self, reason: InvalidReason) {
        let before = self.before(Vec::new());
        self.declared = Some(reason);
        self.changes.push(before);
    }

    /// Switches what a typed number means. The numbers typed so far stay typed on tick and strike forms; on agree the
    /// boxes marked so far stay as they are.
    pub fn switch(&mut self) {
        self.typing = self.typing.other();
        if !self.is_one_box() {
            return;
        }
        let marks = self.changes.iter_mut().flat_map(|change| &mut change.lines).map(|(_, mark)| mark);
        for mark in self.lines.iter_mut().chain(marks) {
            *mark = match *mark {
                Mark::Support => Mark::Against,
                Mark::Against => Mark::Support,
                other => other,
            };
        }
    }

    /// Takes back the last change; false if there is none.
    pub fn back(&mut self) -> bool {
        let Some(change) = self.changes.pop() else { return false };
        for (line, mark) in change.lines {
            if let Some(slot) = self.lines.get_mut(line) {
                *slot = mark;
            }
        }
        self.declared = change.declared;
        self.last_grade = change.last_grade;
        true
    }

    /// Takes over what another draft of the same round says, as one change that can be taken back.
    pub fn take_over(&mut self, other: &Self) {
        let before = self.before(self.lines.iter().copied().enumerate().collect());
        for (line, slot) in self.lines.iter_mut().enumerate() {
            let said = other.mark(line).unwrap_or(Mark::None);
            let left_out = matches!(self.form, Form::Tick | Form::Strike) && said != self.typing.mark();
            *slot = if left_out { Mark::None } else { said };
        }
        self.declared = other.declared;
        self.last_grade = other.last_grade;
        self.changes.push(before);
    }

    fn is_one_box(&self) -> bool {
        matches!(self.form, Form::Tick | Form::Strike)
    }

    fn before(&self, lines: Vec<(usize, Mark)>) -> Change {
        Change { lines, declared: self.declared, last_grade: self.last_grade }
    }

    /// Puts a mark on a line. Who marks lines looks at them, so a declaration made before falls.
    fn set(&mut self, line: usize, mark: Mark) {
        let Some(now) = self.lines.get(line).copied() else { return };
        if now != mark || self.declared.is_some() {
            self.put(line, mark);
        }
    }

    /// Puts a mark on a line as one step, also where it stands there already: the step can be taken back.
    fn put(&mut self, line: usize, mark: Mark) {
        let Some(now) = self.lines.get(line).copied() else { return };
        let before = self.before(vec![(line, now)]);
        if let Some(slot) = self.lines.get_mut(line) {
            *slot = mark;
        }
        self.declared = None;
        self.changes.push(before);
    }

    fn fill(&mut self, from: usize, mark: Mark) {
        let open = self.lines.iter().enumerate().skip(from).filter(|(_, now)| **now == Mark::None);
        let open: Vec<(usize, Mark)> = open.map(|(line, now)| (line, *now)).collect();
        if open.is_empty() {
            return;
        }
        let before = self.before(open.clone());
        for (line, _) in open {
            if let Some(slot) = self.lines.get_mut(line) {
                *slot = mark;
            }
        }
        self.declared = None;
        self.changes.push(before);
    }
}
