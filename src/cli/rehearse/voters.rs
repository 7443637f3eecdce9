//! The voters of a rehearsal: papers that come to what is to be rehearsed.

use super::chance::Chance;
use crate::conference::contest::Form;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, PaperMarks};
use std::collections::BTreeMap;

/// To what the papers come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// As many are clearly elected as there are seats.
    Winners,
    /// Votes lie close together: perhaps nobody passes, perhaps too many do.
    Even,
    /// More pass with equal votes than there are seats, wherever such votes can be cast.
    Ties,
    /// One paper in four is invalid, each for another reason.
    Invalid,
    /// Papers are mistyped, found and put right.
    Mistakes,
}

impl Spread {
    /// The words on the command line, the usual one first.
    pub const WORDS: [&'static str; 5] = ["winners", "even", "ties", "invalid", "mistakes"];

    /// The spread with this word.
    pub fn of_word(word: &str) -> Self {
        match word {
            "even" => Self::Even,
            "ties" => Self::Ties,
            "invalid" => Self::Invalid,
            "mistakes" => Self::Mistakes,
            _ => Self::Winners,
        }
    }
}

/// So many papers of a round.
pub fn papers(frame: &Frame, count: usize, spread: Spread, chance: &mut Chance) -> Vec<PaperMarks> {
    let voters = Voters::of(frame, chance);
    // Whoever stands in a run-off has been tied once; that it ends is rehearsed too.
    let ties = spread == Spread::Ties && frame.number == 1;
    let invalid = |place: usize| spread == Spread::Invalid && place % 4 == 3;
    (0..count)
        .map(|place| match spread {
            _ if frame.form == Form::Grades => voters.graded(invalid(place), place, chance),
            _ if invalid(place) => voters.invalid(place, chance),
            _ if ties => voters.tied(place, count).unwrap_or_else(|| voters.clear(chance)),
            Spread::Even => voters.even(chance),
            _ => voters.clear(chance),
        })
        .collect()
}

/// The paper as it is mistyped: one line says something else.
pub fn misread(paper: &PaperMarks, frame: &Frame, chance: &mut Chance) -> PaperMarks {
    let mut wrong = paper.clone();
    if let Some(reason) = &mut wrong.invalid {
        let other = if reason == "signed" { "damaged" } else { "signed" };
        other.clone_into(reason);
        return wrong;
    }
    if let Some(nominee) = frame.slate.get(chance.below(frame.slate.len())) {
        let mark = wrong.marks.entry(nominee.id.clone()).or_insert(Mark::None);
        *mark = match (*mark, frame.form) {
            (Mark::Support, _) => Mark::Against,
            (Mark::Grade(1), _) => Mark::Grade(2),
            (_, Form::Grades) => Mark::Grade(1),
            _ => Mark::Support,
        };
    }
    wrong
}

struct Voters<'a> {
    frame: &'a Frame,
    /// The lines of the slate, the most liked first.
    liked: Vec<usize>,
    seats: usize,
    max: usize,
}

impl<'a> Voters<'a> {
    fn of(frame: &'a Frame, chance: &mut Chance) -> Self {
        let lines = frame.slate.len();
        let size = |number: u32| usize::try_from(number).unwrap_or(lines).min(lines);
        let max = frame.max.map_or(lines, size);
        Self { frame, liked: chance.shuffled((0..lines).collect()), seats: size(frame.seats), max }
    }

    /// The paper that supports these lines and no other.
    fn supporting(&self, lines: &[usize]) -> PaperMarks {
        let mark = |line: usize| if lines.contains(&line) { Mark::Support } else { Mark::Against };
        self.marked(mark)
    }

    fn marked(&self, mark: impl Fn(usize) -> Mark) -> PaperMarks {
        let marks = self.frame.slate.iter().enumerate().map(|(line, nominee)| (nominee.id.clone(), mark(line)));
        PaperMarks { marks: marks.collect::<BTreeMap<_, _>>(), invalid: None }
    }

    /// Most voters support the most liked, and a few somebody else.
    fn clear(&self, chance: &mut Chance) -> PaperMarks {
        let (liked, rest) = self.liked.split_at(self.seats.clamp(1, self.liked.len().max(1)).min(self.liked.len()));
        let mut chosen: Vec<usize> = liked.iter().copied().filter(|_| chance.happens(92)).collect();
        chosen.extend(rest.iter().copied().filter(|_| chance.happens(12)));
        chosen.truncate(self.max);
        if chosen.is_empty() {
            chosen.extend(liked.first());
        }
        self.supporting(&chosen)
    }

    /// Every voter supports others.
    fn even(&self, chance: &mut Chance) -> PaperMarks {
        let fewest = self.max.min(self.seats.max(1));
        let chosen = chance.shuffled((0..self.liked.len()).collect());
        let many = fewest + chance.below(self.max.saturating_sub(fewest) + 1);
        self.supporting(chosen.get(..many).unwrap_or(&chosen))
    }

    /// One more than there are seats share all votes evenly: each paper leaves another of them out. The papers that are
    /// over leave all of them out.
    fn tied(&self, place: usize, count: usize) -> Option<PaperMarks> {
        let equals = self.liked.get(..self.seats.checked_add(1)?)?;
        if self.max < self.seats || self.seats == 0 || count < equals.len() {
            return None;
        }
        if place >= count - count % equals.len() {
            return Some(PaperMarks { marks: BTreeMap::new(), invalid: Some("unclear".to_owned()) });
        }
        let left_out = place % equals.len();
        let chosen = equals.iter().enumerate().filter(|(line, _)| *line != left_out).map(|(_, line)| *line);
        Some(self.supporting(&chosen.collect::<Vec<_>>()))
    }

    fn invalid(&self, place: usize, chance: &mut Chance) -> PaperMarks {
        match place / 4 % 3 {
            0 if self.max < self.liked.len() => {
                let more = self.max + 1;
                self.supporting(self.liked.get(..more).unwrap_or(&self.liked))
            }
            1 if self.frame.form == Form::Agree => self.marked(|_| Mark::None),
            1 => self.supporting(&[]),
            _ => declared(chance),
        }
    }

    /// The higher on the list of the liked, the better the grade, give or take one.
    fn graded(&self, invalid: bool, place: usize, chance: &mut Chance) -> PaperMarks {
        if invalid {
            return if place % 8 == 3 { self.marked(|_| Mark::None) } else { declared(chance) };
        }
        let grades = self.frame.grades.len().max(1);
        let given: Vec<usize> = (0..self.liked.len())
            .map(|line| {
                let rank = self.liked.iter().position(|other| *other == line).unwrap_or(0);
                (rank * grades / self.liked.len().max(1) + chance.below(2)).min(grades - 1)
            })
            .collect();
        self.marked(|line| {
            let grade = given.get(line).copied().unwrap_or(0) + 1;
            Mark::Grade(u8::try_from(grade).unwrap_or(1))
        })
    }
}

fn declared(chance: &mut Chance) -> PaperMarks {
    let reason = InvalidReason::DECLARED.get(chance.below(InvalidReason::DECLARED.len())).copied();
    let word = reason.map_or_else(String::new, |reason| reason.word().to_owned());
    PaperMarks { marks: BTreeMap::new(), invalid: Some(word) }
}
