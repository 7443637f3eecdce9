//! The count of a set of papers: sums only, so that the order of papers cannot matter.

use super::contest::Form;
use super::frame::Frame;
use super::paper::{InvalidReason, Mark, Paper, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a set of papers adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Papers recorded.
    pub recorded: u64,
    /// Valid papers among them.
    pub valid: u64,
    /// Invalid papers by reason; reasons without a paper are left out.
    pub invalid_by: BTreeMap<InvalidReason, u64>,
    /// One entry a line of the slate, in ballot order.
    pub lines: Vec<LineCount>,
}

/// What the valid papers say of one nominee.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineCount {
    /// Papers that support.
    pub support: u64,
    /// Papers that do not.
    pub against: u64,
    /// Valid papers whose line does not count.
    pub uncounted: u64,
    /// Papers by grade, best first; empty except on grades.
    pub grades: Vec<u64>,
}

impl Count {
    /// Nothing counted yet, for the lines of this round.
    pub fn of(frame: &Frame) -> Self {
        let grades = if frame.form == Form::Grades { frame.grades.len() } else { 0 };
        let line = LineCount { grades: vec![0; grades], ..LineCount::default() };
        Self { lines: vec![line; frame.slate.len()], ..Self::default() }
    }

    /// Invalid papers.
    pub fn invalid(&self) -> u64 {
        self.invalid_by.values().fold(0, |sum, papers| sum.saturating_add(*papers))
    }

    /// Counts `times` papers like `paper`.
    pub fn add(&mut self, paper: &Paper, times: u64, frame: &Frame) {
        if let Verdict::Invalid(reason) = paper.judge(frame) {
            return self.add_invalid(reason, times);
        }
        self.add_valid(times);
        let Paper::Marked(marks) = paper else { return };
        for (line, mark) in marks.iter().enumerate() {
            self.add_line(line, *mark, times);
        }
    }

    /// Counts `times` papers that are invalid for this reason.
    pub fn add_invalid(&mut self, reason: InvalidReason, times: u64) {
        self.recorded += times;
        *self.invalid_by.entry(reason).or_default() += times;
    }

    /// Counts `times` valid papers; what their lines say is counted apart.
    pub fn add_valid(&mut self, times: u64) {
        self.recorded += times;
        self.valid += times;
    }

    /// Counts one line of `times` valid papers.
    pub fn add_line(&mut self, line: usize, mark: Mark, times: u64) {
        let Some(line) = self.lines.get_mut(line) else { return };
        match mark {
            Mark::Support => line.support += times,
            Mark::Against => line.against += times,
            Mark::None | Mark::Both => line.uncounted += times,
            Mark::Grade(grade) => match line.grades.get_mut(usize::from(grade).wrapping_sub(1)) {
                Some(column) => *column += times,
                None => line.uncounted += times,
            },
        }
    }

    /// Adds another count of the same round.
    pub fn merge(&mut self, other: &Self) {
        self.recorded += other.recorded;
        self.valid += other.valid;
        for (reason, papers) in &other.invalid_by {
            *self.invalid_by.entry(*reason).or_default() += papers;
        }
        for (line, more) in self.lines.iter_mut().zip(&other.lines) {
            line.support += more.support;
            line.against += more.against;
            line.uncounted += more.uncounted;
            for (column, papers) in line.grades.iter_mut().zip(&more.grades) {
                *column += papers;
            }
        }
    }
}
