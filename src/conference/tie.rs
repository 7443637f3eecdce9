//! What decides between equals. A new way is a variant here and its word, a command that carries the decision, and its
//! names in the wording room's terms.

use serde::{Deserialize, Serialize};

/// What decides between equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// A new round among the tied only.
    Runoff,
    /// Lots drawn in the hall.
    Lot,
    /// The chair decides, with a reason.
    Chair,
}

impl TieRule {
    /// How plans write it.
    pub const WORDS: [(&'static str, Self); 3] = [("runoff", Self::Runoff), ("lot", Self::Lot), ("chair", Self::Chair)];
}
