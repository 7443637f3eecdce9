//! The practice papers: chosen from the slate's length and form alone, so that everybody practises the same ones.

use crate::conference::contest::Form;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper};
use crate::tally::digits::ONE_KEY;
use crate::wording::Phrase;
use crate::wording::tally::drill as words;

/// A practice paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// What it teaches.
    pub teaches: Phrase,
    /// What stands on its lines.
    pub marks: Paper,
    /// Why it is invalid before its lines are looked at.
    pub flaw: Option<InvalidReason>,
}

impl Practice {
    /// What should be recorded of it.
    pub fn paper(&self) -> Paper {
        self.flaw.map_or_else(|| self.marks.clone(), Paper::Declared)
    }
}

/// The practice papers of a round.
pub fn papers(frame: &Frame) -> Vec<Practice> {
    let ground = Ground::of(frame);
    match frame.form {
        Form::Tick | Form::Strike => ground.one_box(),
        Form::Agree => ground.agree(),
        Form::Grades => ground.grades(),
    }
}

struct Ground<'a> {
    frame: &'a Frame,
    /// How many lines a paper has.
    lines: usize,
    /// How many of them may be supported.
    max: usize,
    /// Whether most names of a valid strike paper are struck, so that those kept are typed.
    keeps: bool,
}

impl<'a> Ground<'a> {
    fn of(frame: &'a Frame) -> Self {
        let lines = frame.slate.len();
        let max = frame.max.and_then(|max| usize::try_from(max).ok()).unwrap_or(lines).clamp(1, lines.max(1));
        Self { frame, lines, max, keeps: frame.form == Form::Strike && lines > 2 * max }
    }

    fn paper(&self, teaches: Phrase, mark: impl Fn(usize) -> Mark) -> Option<Practice> {
        let marks = Paper::of_marks((0..self.lines).map(mark).collect(), self.frame).ok()?;
        Some(Practice { teaches, marks, flaw: None })
    }

    fn flawed(like: Option<&Practice>, teaches: Phrase, flaw: InvalidReason) -> Option<Practice> {
        Some(Practice { teaches, flaw: Some(flaw), marks: like?.marks.clone() })
    }

    /// Lines whose number is one key: taken as soon as it is typed.
    fn at_once(&self) -> impl Iterator<Item = usize> {
        let lines = self.lines;
        (0..lines.min(ONE_KEY)).filter(move |line| lines <= ONE_KEY || (line + 1) * 10 > lines && *line < 9)
    }

    /// Lines of two figures, from the last one down.
    fn of_two(&self) -> impl Iterator<Item = usize> {
        [self.lines.min(99), 11, 10].into_iter().filter(|number| *number > 9).map(|number| number - 1)
    }

    /// A paper of one box a line on which these lines are typed, the short way of this form; no more than are valid,
    /// and as many as the form asks for.
    fn typed(&self, teaches: Phrase, wanted: impl Iterator<Item = usize>) -> Option<Practice> {
        let struck = self.frame.form == Form::Strike && !self.keeps;
        let (least, most) = if struck { (self.lines - self.max, self.lines) } else { (1, self.max) };
        let mut typed: Vec<usize> = Vec::new();
        for line in wanted.take(3.max(least)).chain((0..self.lines).rev().take_while(|_| struck)) {
            let room = if typed.len() < least { most } else { most.min(3) };
            if line < self.lines && typed.len() < room && !typed.contains(&line) {
                typed.push(line);
            }
            if struck && typed.len() >= least.max(1) {
                break;
            }
        }
        let (on, off) = if struck { (Mark::Against, Mark::Support) } else { (Mark::Support, Mark::Against) };
        self.paper(teaches, |line| if typed.contains(&line) { on } else { off })
    }

    fn one_box(&self) -> Vec<Practice> {
        let (strike, lines) = (self.frame.form == Form::Strike, self.lines);
        let long = lines > ONE_KEY;
        let switch = match (strike, self.keeps) {
            (true, true) => self.typed(words::KEEP, self.at_once().skip(1).chain(self.of_two())),
            (true, false) => self.paper(words::KEEP_ONCE, |line| support(line == lines / 2)),
            // Most names are ticked, as many as are valid, or more.
            (false, _) => self.paper(words::LEAVE_OUT, |line| {
                let left_out = if self.max * 2 >= lines { lines - self.max } else { 1 };
                support(line >= left_out.max(usize::from(lines > 1)))
            }),
        };
        let digits =
            self.at_once().next().and_then(|_| self.typed(words::digits(self.frame.form, self.keeps), self.at_once()));
        let again = self.typed(words::CLEAR, self.at_once().skip(2).step_by(2).chain(self.of_two()));
        let repeat = again.clone().map(|paper| Practice { teaches: words::REPEAT, ..paper });
        let over = (self.max < lines).then(|| self.paper(words::TOO_MANY, |line| support(line <= self.max))).flatten();
        let (first, then) = if self.keeps { (switch, digits) } else { (digits, switch) };
        let two = || long.then(|| self.typed(words::TWO_DIGITS, self.of_two())).flatten();
        let growing = || long.then(|| self.typed(words::GROWING, [0, 8].into_iter())).flatten();
        let three = || (lines > 99).then(|| self.typed(words::THREE_DIGITS, [99, lines - 1].into_iter())).flatten();
        let blank = if strike { words::ALL_STRUCK } else { words::BLANK };
        let all = [
            first,
            two(),
            growing(),
            three(),
            then,
            self.typed(words::BACK, self.at_once().skip(1).chain(self.of_two())),
            again.clone(),
            repeat,
            Self::flawed(again.as_ref(), words::STAMP, InvalidReason::NoStamp),
            over,
            self.paper(blank, |_| Mark::Against),
            Self::flawed(again.as_ref(), words::SIGNED, InvalidReason::Signed).filter(|_| lines <= 99),
            self.typed(words::LAST, self.at_once().skip(3).step_by(3).chain(self.of_two()).chain([0])),
        ];
        all.into_iter().flatten().collect()
    }

    fn agree(&self) -> Vec<Practice> {
        let lines = self.lines;
        let long = lines > ONE_KEY;
        // Only what is typed is chosen; F7 fills the rest.
        let filled = |teaches, agreed: Vec<usize>| self.paper(teaches, |line| support(agreed.contains(&line)));
        let some: Vec<usize> = self.at_once().take(self.max.min(3)).collect();
        let again = filled(words::CLEAR, self.at_once().skip(1).take(2).collect());
        let repeat = again.clone().map(|paper| Practice { teaches: words::REPEAT, ..paper });
        let all = [
            filled(words::FILL, some),
            long.then(|| filled(words::TWO_DIGITS, self.of_two().take(2).collect())).flatten(),
            long.then(|| filled(words::GROWING, vec![0, 8])).flatten(),
            self.paper(words::DISAGREE, |line| support(line != lines / 2)),
            self.paper(words::BOTH, |line| if line == lines / 2 { Mark::Both } else { support(line == 0) }),
            self.paper(words::LINES_BLANK, |line| if line < 2 { Mark::Support } else { Mark::None }),
            filled(words::BACK, vec![lines - 1]),
            again.clone(),
            repeat,
            Self::flawed(again.as_ref(), words::STAMP, InvalidReason::NoStamp),
            self.paper(words::BLANK, |_| Mark::None),
            Self::flawed(again.as_ref(), words::SIGNED, InvalidReason::Signed).filter(|_| !long),
            filled(words::LAST, vec![0, lines / 2]),
        ];
        all.into_iter().flatten().collect()
    }

    fn grades(&self) -> Vec<Practice> {
        let grades = u8::try_from(self.frame.grades.len()).unwrap_or(u8::MAX).max(1);
        let grade = |number: usize| Mark::Grade(u8::try_from(number % usize::from(grades)).unwrap_or(0) + 1);
        // The rest alike, so that long slates take few keys too.
        let some = |from: usize| move |line: usize| if line < 3 { grade(line + from) } else { grade(2 + from) };
        let again = self.paper(words::CLEAR, some(1));
        let repeat = again.clone().map(|paper| Practice { teaches: words::REPEAT, ..paper });
        let all = [
            self.paper(words::GRADES, |line| if line < 9 { grade(line) } else { grade(8) }),
            self.paper(words::REST, |line| grade(usize::from(line == 0))),
            self.paper(words::LINE_BLANK, |line| if line == 1 { Mark::None } else { grade(0) }),
            self.paper(words::SEVERAL, |line| if line == 1 { Mark::Both } else { grade(1) }),
            self.paper(words::UP, some(0)),
            self.paper(words::BACK_GRADE, some(2)),
            again.clone(),
            repeat,
            Self::flawed(again.as_ref(), words::STAMP, InvalidReason::NoStamp),
            self.paper(words::BLANK, |_| Mark::None),
            Self::flawed(again.as_ref(), words::SIGNED, InvalidReason::Signed),
            self.paper(words::LAST, |line| grade(usize::from(line > 1))),
        ];
        all.into_iter().flatten().collect()
    }
}

fn support(supports: bool) -> Mark {
    if supports { Mark::Support } else { Mark::Against }
}
