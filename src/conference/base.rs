//! What a share is a share of (mẫu số). A new base is a variant here, its word and its number, and its names in the
//! wording room's terms.

use super::round::Round;
use serde::{Deserialize, Serialize};

/// What a share is a share of (mẫu số).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Voters summoned.
    Eligible,
    /// Voters present when papers were issued.
    Present,
    /// Papers issued.
    Issued,
    /// Papers collected.
    Collected,
    /// Valid papers.
    Valid,
}

impl Base {
    /// How plans write it.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("eligible", Self::Eligible),
        ("present", Self::Present),
        ("issued", Self::Issued),
        ("collected", Self::Collected),
        ("valid", Self::Valid),
    ];

    /// The number it stands for in a round, as far as it is known now; 0 before it was stated.
    pub fn number(self, round: &Round) -> u64 {
        let issue = round.issue;
        match self {
            Self::Eligible => issue.map_or(0, |issue| issue.eligible.into()),
            Self::Present => issue.map_or(0, |issue| issue.present.into()),
            Self::Issued => issue.map_or(0, |issue| issue.issued.into()),
            Self::Collected => round.collected.map_or(0, u64::from),
            Self::Valid => round.count().valid,
        }
    }
}
