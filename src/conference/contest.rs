//! A contest (nội dung bỏ phiếu): its nominees and the rules that are frozen when its round opens.

pub use super::base::Base;
pub use super::form::Form;
pub use super::threshold::{Comparison, Threshold, hundredths};
pub use super::tie::TieRule;

use super::id::{ContestId, NomineeId, UnitId};
use serde::{Deserialize, Serialize};

/// A contest as the plan sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contest {
    /// Its id in the plan.
    pub id: ContestId,
    /// Title, as read out.
    pub title: String,
    /// Where its slate comes from.
    pub source: Source,
    /// How a paper is marked.
    pub form: Form,
    /// Seats (số lượng cần bầu); 0 on `grades`, which elects nobody.
    pub seats: u32,
    /// Most supports on one valid paper, where the plan sets it.
    pub max: Option<u32>,
    /// What a share is a share of.
    pub base: Base,
    /// The share that must be reached.
    pub threshold: Threshold,
    /// What decides between equals.
    pub tie: TieRule,
    /// Whether a paper that supports nobody is valid.
    pub blank: BlankRule,
    /// Who casts a paper.
    pub voters: Voters,
    /// What the hall sees while papers are counted.
    pub projection: Projection,
    /// How many independent passes are demanded: 1 or 2.
    pub passes: u8,
    /// Column names on `grades`, best first.
    pub grades: Vec<String>,
    /// Whether a run-off asks the threshold again.
    pub runoff_threshold: bool,
    /// Papers in a bundle.
    pub bundle: u32,
}

/// Where a slate comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Listed in the plan, in ballot order.
    Listed(Vec<Nominee>),
    /// The elected of another contest, in that contest's ballot order.
    ElectedOf(ContestId),
}

/// A nominee, as on the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nominee {
    /// Its id; a unit's id where the nominee is a unit.
    pub id: NomineeId,
    /// The name printed on the paper.
    pub name: String,
    /// Short name for narrow places.
    pub short: Option<String>,
    /// The unit, where the nominee is one or belongs to one.
    pub unit: Option<UnitId>,
}

/// Whether a paper that supports nobody is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankRule {
    /// Such a paper is invalid.
    Invalid,
    /// Such a paper is valid and supports nobody.
    Valid,
}

/// Who casts a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voters {
    /// One paper a unit.
    Unit,
    /// One paper a voting delegate.
    Delegate,
    /// A hall that is counted, without names.
    Counted,
}

/// What the hall sees while papers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Projection {
    /// The tally of each nominee.
    Live,
    /// Papers counted only.
    Progress,
    /// Nothing.
    Held,
}

/// Papers in a bundle where the plan says nothing: as many as tellers count out at a time.
const BUNDLE: u32 = 25;

impl Contest {
    /// A contest under the rules that hold where a plan says nothing.
    pub fn usual(id: ContestId, title: String, source: Source, form: Form, seats: u32) -> Self {
        Self {
            id,
            title,
            source,
            form,
            seats,
            max: None,
            base: Base::Collected,
            threshold: Threshold::MAJORITY,
            tie: TieRule::Runoff,
            blank: BlankRule::Invalid,
            voters: Voters::Unit,
            projection: Projection::Live,
            passes: 1,
            grades: Vec::new(),
            runoff_threshold: false,
            bundle: BUNDLE,
        }
    }

    /// Most supports on one valid paper of a first round with `n` nominees: the plan's `max`, else the seats
    /// on tick and strike and every line on agree. `None` on grades.
    pub fn max_for(&self, n: u32) -> Option<u32> {
        Some(self.max.unwrap_or(self.form.usual_max(self.seats, n)?))
    }
}

impl BlankRule {
    /// How plans write it.
    pub const WORDS: [(&'static str, Self); 2] = [("invalid", Self::Invalid), ("valid", Self::Valid)];
}

impl Voters {
    /// How plans write it.
    pub const WORDS: [(&'static str, Self); 3] =
        [("unit", Self::Unit), ("delegate", Self::Delegate), ("counted", Self::Counted)];
}

impl Projection {
    /// How plans write it.
    pub const WORDS: [(&'static str, Self); 3] =
        [("live", Self::Live), ("progress", Self::Progress), ("held", Self::Held)];
}
