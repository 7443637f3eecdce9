//! What stands on printed papers beside their text.

use super::{Phrase, phrase};

/// Across every page of a paper that is not final.
pub const DRAFT_MARK: Phrase = phrase("BẢN THẢO", "DRAFT");
