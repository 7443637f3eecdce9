//! The practice papers of the tour: what lies in the learner's hand.

use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper, PaperMarks};
use crate::conference::{Command, ContestId};
use crate::wording::Phrase;

/// A paper as it lies in the hand.
#[derive(Debug)]
pub struct Sheet {
    /// The lines that are not struck, counted from 1.
    pub kept: &'static [u8],
    /// Why it is invalid or doubtful, whatever its lines say.
    pub flaw: Option<(Phrase, Option<InvalidReason>)>,
}

impl Sheet {
    /// A paper on which everything is struck but these lines.
    pub const fn keeping(kept: &'static [u8]) -> Self {
        Self { kept, flaw: None }
    }

    /// Whether a line is struck, counted from 0.
    pub fn strikes(&self, line: usize) -> bool {
        !self.kept.iter().any(|kept| usize::from(*kept) == line + 1)
    }

    /// What has to be recorded of it.
    pub fn marks(&self, frame: &Frame) -> PaperMarks {
        if let Some((_, Some(reason))) = self.flaw {
            return PaperMarks { invalid: Some(reason.word().to_owned()), ..PaperMarks::default() };
        }
        let mark = |line: usize| if self.strikes(line) { Mark::Against } else { Mark::Support };
        let marks = frame.slate.iter().enumerate().map(|(line, nominee)| (nominee.id.clone(), mark(line)));
        PaperMarks { marks: marks.collect(), invalid: None }
    }

    /// Whether this was recorded of it.
    pub fn is(&self, recorded: &PaperMarks, frame: &Frame) -> bool {
        Paper::read(recorded, frame).ok() == Paper::read(&self.marks(frame), frame).ok()
    }

    /// Records it.
    pub fn record(&self, contest: &ContestId, frame: &Frame, pass: u8) -> Command {
        let PaperMarks { marks, invalid } = self.marks(frame);
        Command::Paper { contest: contest.clone(), marks, invalid, pass, after: None }
    }
}
