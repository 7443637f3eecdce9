//! What looks odd in a count, so that the team takes a second look. Nothing here is wrong, and nothing is refused for it.

use super::count::Count;
use super::paper::InvalidReason;

/// Fewest papers of a kind that are worth a look.
const FEW: u64 = 3;
/// One paper in so many is still usual.
const ONE_IN: u64 = 10;
/// So many papers in a row that say the same ask for a look at the stack: has one been typed twice?
pub const SAME_IN_A_ROW: u32 = 5;

/// Something odd in a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// Many papers are invalid.
    ManyInvalid {
        /// So many, blank ones among them.
        invalid: u64,
        /// Of so many recorded.
        recorded: u64,
    },
    /// Many papers are invalid because they are blank.
    ManyBlank {
        /// So many.
        blank: u64,
        /// Of so many recorded.
        recorded: u64,
    },
}

/// What looks odd in a count.
pub fn oddities(count: &Count) -> Vec<Oddity> {
    let (recorded, invalid) = (count.recorded, count.invalid());
    let blank = count.invalid_by.get(&InvalidReason::Blank).copied().unwrap_or(0);
    let many = |papers: u64| papers >= FEW && papers.saturating_mul(ONE_IN) > recorded;
    let mut odd = Vec::new();
    if many(blank) {
        odd.push(Oddity::ManyBlank { blank, recorded });
    }
    if many(invalid) && invalid > blank {
        odd.push(Oddity::ManyInvalid { invalid, recorded });
    }
    odd
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(recorded: u64, invalid_by: &[(InvalidReason, u64)]) -> Count {
        let invalid: u64 = invalid_by.iter().map(|(_, papers)| papers).sum();
        let invalid_by = invalid_by.iter().copied().collect();
        Count { recorded, valid: recorded - invalid, invalid_by, lines: Vec::new() }
    }

    #[test]
    fn a_few_invalid_papers_are_usual_and_more_than_one_in_ten_are_not() {
        let unclear = |papers| [(InvalidReason::Unclear, papers)];
        assert_eq!(oddities(&count(11, &unclear(2))), []);
        assert_eq!(oddities(&count(30, &unclear(3))), []);
        assert_eq!(oddities(&count(29, &unclear(3))), [Oddity::ManyInvalid { invalid: 3, recorded: 29 }]);
    }

    #[test]
    fn blank_papers_are_said_apart_from_those_that_are_invalid_for_other_reasons() {
        let blank = [(InvalidReason::Blank, 4)];
        assert_eq!(oddities(&count(20, &blank)), [Oddity::ManyBlank { blank: 4, recorded: 20 }]);
        let both = [(InvalidReason::Blank, 4), (InvalidReason::Signed, 1)];
        assert_eq!(oddities(&count(20, &both)).len(), 2);
    }
}
