//! The frame of a round: everything that is frozen when it opens.

use super::contest::{Base, BlankRule, Contest, Form, Nominee, Projection, Threshold, TieRule, Voters};
use super::id::{ContestId, NomineeId};
use super::paper::Mark;
use serde::{Deserialize, Serialize};

/// Slate, seats and rules of one round; shown to the hall and printed in the tally minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The contest.
    pub contest: ContestId,
    /// The round's number in its contest, from 1.
    pub number: u32,
    /// Why this round is held.
    pub kind: RoundKind,
    /// The nominees, in ballot order.
    pub slate: Vec<Nominee>,
    /// How a paper is marked.
    pub form: Form,
    /// Seats to be filled by this round; 0 on grades.
    pub seats: u32,
    /// Most supports on one valid paper; `None` on grades.
    pub max: Option<u32>,
    /// What a share is a share of.
    pub base: Base,
    /// The share to be reached; `None` in a run-off without one.
    pub threshold: Option<Threshold>,
    /// What decides between equals.
    pub tie: TieRule,
    /// Whether a paper that supports nobody is valid.
    pub blank: BlankRule,
    /// Who casts a paper.
    pub voters: Voters,
    /// What the hall sees while papers are counted.
    pub projection: Projection,
    /// Independent passes demanded.
    pub passes: u8,
    /// Column names on grades.
    pub grades: Vec<String>,
    /// Papers in a full bundle.
    pub bundle: u32,
}

/// Why a round is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// The contest's first vote.
    First,
    /// Among the tied only, for the seats they are tied for.
    RunOff,
    /// For vacant seats, among all who are not elected.
    Again,
}

impl Frame {
    /// The frame of a contest's first round over `slate`.
    pub fn first(contest: &Contest, slate: Vec<Nominee>) -> Self {
        let n = u32::try_from(slate.len()).unwrap_or(u32::MAX);
        Self {
            contest: contest.id.clone(),
            number: 1,
            kind: RoundKind::First,
            max: contest.max_for(n),
            slate,
            form: contest.form,
            seats: contest.seats,
            base: contest.base,
            threshold: Some(contest.threshold),
            tie: contest.tie,
            blank: contest.blank,
            voters: contest.voters,
            projection: contest.projection,
            passes: contest.passes,
            grades: contest.grades.clone(),
            bundle: contest.bundle,
        }
    }

    /// A run-off among `tied` for `seats`: as many supports as seats, and no threshold unless the plan asks it again.
    pub fn run_off(contest: &Contest, tied: Vec<Nominee>, seats: u32) -> Self {
        Self {
            kind: RoundKind::RunOff,
            seats,
            max: Some(seats),
            threshold: contest.runoff_threshold.then_some(contest.threshold),
            ..Self::first(contest, tied)
        }
    }

    /// Another round for `seats` vacant seats among `slate`, under the contest's threshold.
    pub fn again(contest: &Contest, slate: Vec<Nominee>, seats: u32) -> Self {
        let first = Self::first(contest, slate);
        let n = u32::try_from(first.slate.len()).unwrap_or(u32::MAX);
        let limit = contest.form.usual_max(seats, n);
        let max = first.max.zip(limit).map(|(max, limit)| max.min(limit));
        Self { kind: RoundKind::Again, seats, max, ..first }
    }

    /// The one mark that stands for all marks that say the same in this round; `None` where its form has no such mark.
    pub fn said(&self, mark: Mark) -> Option<Mark> {
        self.form.said(mark, self.grades.len())
    }

    /// The place of a nominee on the slate, counted from 0.
    pub fn line_of(&self, id: &NomineeId) -> Option<usize> {
        self.slate.iter().position(|nominee| nominee.id == *id)
    }
}
