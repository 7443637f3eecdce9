//! One paper: what it says, line by line, and whether it is valid.

use super::contest::{BlankRule, Nominee};
use super::frame::Frame;
use super::id::NomineeId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// What stands on one line of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Nothing is marked.
    None,
    /// Supported: ticked, agreed to.
    Support,
    /// Not supported: struck out, disagreed with.
    Against,
    /// Both boxes, or several grades.
    Both,
    /// The grade with this number, 1 being the best.
    Grade(u8),
}

impl Mark {
    /// One byte, as it is kept in the box.
    pub fn code(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Support => 1,
            Self::Against => 2,
            Self::Both => 3,
            Self::Grade(grade) => 16u8.saturating_add(grade),
        }
    }

    /// The mark that [`Mark::code`] wrote; `None` for any other byte.
    pub fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::None),
            1 => Some(Self::Support),
            2 => Some(Self::Against),
            3 => Some(Self::Both),
            17.. => Some(Self::Grade(code - 16)),
            _ => None,
        }
    }
}

/// Why a paper is invalid (không hợp lệ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvalidReason {
    /// Not issued by the tally team.
    NotIssued,
    /// Without the stamp.
    NoStamp,
    /// A name from outside the slate.
    OutsideName,
    /// Signed, or with words or signs added.
    Signed,
    /// The will of the voter is not clear.
    Unclear,
    /// Torn or damaged.
    Damaged,
    /// More supports than the paper allows; judged, never declared.
    TooMany,
    /// Nobody is marked; judged, never declared.
    Blank,
}

impl InvalidReason {
    /// The reasons that the tally team may declare, in the order of their digits.
    pub const DECLARED: [Self; 6] =
        [Self::NotIssued, Self::NoStamp, Self::OutsideName, Self::Signed, Self::Unclear, Self::Damaged];

    /// All reasons, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::NotIssued,
        Self::NoStamp,
        Self::OutsideName,
        Self::Signed,
        Self::Unclear,
        Self::Damaged,
        Self::TooMany,
        Self::Blank,
    ];

    /// The word for this reason in files and commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotIssued => "not_issued",
            Self::NoStamp => "no_stamp",
            Self::OutsideName => "outside_name",
            Self::Signed => "signed",
            Self::Unclear => "unclear",
            Self::Damaged => "damaged",
            Self::TooMany => "too_many",
            Self::Blank => "blank",
        }
    }

    /// The declared reason with this word.
    pub fn declared(word: &str) -> Option<Self> {
        Self::DECLARED.into_iter().find(|reason| reason.word() == word)
    }

    /// Its place in [`InvalidReason::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A paper as it is told to the program: by nominee, with what was left out left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperMarks {
    /// What stands on each line; a line left out is not marked.
    #[serde(default)]
    pub marks: BTreeMap<NomineeId, Mark>,
    /// Declared invalid, before its lines are looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<String>,
}

/// A paper as it lies in the box: equal papers are equal values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// Declared invalid by the tally team; its lines are ignored.
    Declared(InvalidReason),
    /// What each line of the slate says, in ballot order.
    Marked(Vec<Mark>),
}

/// Whether a paper is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts for the nominees.
    Valid,
    /// It counts for nobody.
    Invalid(InvalidReason),
}

/// What the lines of one paper say together; a paper is judged by nothing else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineSums {
    /// Lines that support their nominee.
    pub supports: u32,
    /// Lines on which nothing is marked.
    pub unmarked: u32,
    /// Lines on which several boxes are marked.
    pub spoiled: u32,
}

impl LineSums {
    /// One more line.
    pub fn add(&mut self, mark: Mark) {
        match mark {
            Mark::Support => self.supports += 1,
            Mark::None => self.unmarked += 1,
            Mark::Both => self.spoiled += 1,
            Mark::Against | Mark::Grade(_) => {}
        }
    }
}

impl std::ops::AddAssign for LineSums {
    fn add_assign(&mut self, more: Self) {
        self.supports += more.supports;
        self.unmarked += more.unmarked;
        self.spoiled += more.spoiled;
    }
}

impl Frame {
    /// Whether a paper whose lines say this together is valid in this round.
    #[inline]
    pub fn judge(&self, sums: LineSums) -> Verdict {
        let lines = u32::try_from(self.slate.len()).unwrap_or(u32::MAX);
        let may_be_unmarked = !self.form.speaks_on_every_line();
        if may_be_unmarked && lines == 1 {
            if sums.unmarked == 1 {
                return Verdict::Invalid(InvalidReason::Blank);
            }
            if sums.spoiled == 1 {
                return Verdict::Invalid(InvalidReason::Unclear);
            }
        }
        let blank = if may_be_unmarked { sums.unmarked == lines } else { sums.supports == 0 };
        if blank && self.blank == BlankRule::Invalid {
            return Verdict::Invalid(InvalidReason::Blank);
        }
        if self.max.is_some_and(|max| sums.supports > max) {
            return Verdict::Invalid(InvalidReason::TooMany);
        }
        Verdict::Valid
    }
}

/// Why marks cannot stand on a paper of this form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadPaper {
    /// The line cannot carry this mark on this form.
    Mark(NomineeId),
    /// Nobody of that id is on the slate.
    Nominee(NomineeId),
    /// No such declared reason.
    Reason(String),
}

impl Paper {
    /// Reads `input` as a paper of `frame`; lines that say the same on this form become the same mark.
    pub fn read(input: &PaperMarks, frame: &Frame) -> Result<Self, BadPaper> {
        if let Some(word) = &input.invalid {
            return match InvalidReason::declared(word) {
                Some(reason) => Ok(Self::Declared(reason)),
                None => Err(BadPaper::Reason(word.clone())),
            };
        }
        if let Some(stranger) = input.marks.keys().find(|id| frame.line_of(id).is_none()) {
            return Err(BadPaper::Nominee(stranger.clone()));
        }
        let told = |nominee: &Nominee| input.marks.get(&nominee.id).copied().unwrap_or(Mark::None);
        Self::of_marks(frame.slate.iter().map(told).collect(), frame)
    }

    /// The paper on which these marks stand, in ballot order; equal papers become equal values.
    pub fn of_marks(mut marks: Vec<Mark>, frame: &Frame) -> Result<Self, BadPaper> {
        for (mark, nominee) in marks.iter_mut().zip(&frame.slate) {
            *mark = frame.said(*mark).ok_or_else(|| BadPaper::Mark(nominee.id.clone()))?;
        }
        Ok(Self::Marked(marks))
    }

    /// What its lines say together; a paper that was declared invalid has none.
    fn sums(&self) -> LineSums {
        let mut sums = LineSums::default();
        if let Self::Marked(marks) = self {
            for mark in marks {
                sums.add(*mark);
            }
        }
        sums
    }

    /// How many lines support their nominee.
    pub fn supports(&self) -> u32 {
        self.sums().supports
    }

    /// Whether the paper is valid in this round.
    pub fn judge(&self, frame: &Frame) -> Verdict {
        match self {
            Self::Declared(reason) => Verdict::Invalid(*reason),
            Self::Marked(_) => frame.judge(self.sums()),
        }
    }

    /// The paper as bytes: one byte for a declared reason, else a 0 and one byte a line.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes);
        bytes
    }

    /// Puts the paper as bytes after others.
    pub fn write(&self, to: &mut Vec<u8>) {
        match self {
            Self::Declared(reason) => to.push(0x80 | u8::try_from(reason.index()).unwrap_or(0x7f)),
            Self::Marked(marks) => to.extend(std::iter::once(0).chain(marks.iter().map(|mark| mark.code()))),
        }
    }

    /// The paper that [`Paper::to_bytes`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        match PaperBytes::of(bytes)? {
            PaperBytes::Declared(reason) => Some(Self::Declared(reason)),
            PaperBytes::Marked(codes) => {
                codes.iter().map(|code| Mark::from_code(*code)).collect::<Option<_>>().map(Self::Marked)
            }
        }
    }
}

/// A paper as [`Paper::to_bytes`] wrote it, its marks not yet looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperBytes<'a> {
    /// Declared invalid by the tally team.
    Declared(InvalidReason),
    /// What should be the [code](Mark::code) of the mark on each line.
    Marked(&'a [u8]),
}

impl<'a> PaperBytes<'a> {
    /// Which of the two these bytes are; `None` if neither.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        match bytes.split_first()? {
            (0, codes) => Some(Self::Marked(codes)),
            (head, []) if head & 0x80 != 0 => {
                InvalidReason::DECLARED.get(usize::from(head & 0x7f)).copied().map(Self::Declared)
            }
            _ => None,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum MarkText {
    Word(String),
    Grade { grade: i64 },
}

/// How the refusal of an unknown mark begins, so that it is told apart from other faults of a command.
pub const UNKNOWN_MARK: &str = "a mark is";

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let word = match self {
            Self::None => "none",
            Self::Support => "support",
            Self::Against => "against",
            Self::Both => "both",
            Self::Grade(grade) => return MarkText::Grade { grade: i64::from(*grade) }.serialize(serializer),
        };
        serializer.serialize_str(word)
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match MarkText::deserialize(deserializer)? {
            // A grade beyond one byte is as wrong as 0: no form has it.
            MarkText::Grade { grade } => Ok(Self::Grade(u8::try_from(grade).unwrap_or(0))),
            MarkText::Word(word) => match word.as_str() {
                "none" => Ok(Self::None),
                "support" => Ok(Self::Support),
                "against" => Ok(Self::Against),
                "both" => Ok(Self::Both),
                _ => Err(serde::de::Error::custom(format!(
                    "{UNKNOWN_MARK} support, against, none, both or {{\"grade\":n}}"
                ))),
            },
        }
    }
}
