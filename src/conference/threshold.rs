//! A share that must be passed or reached, and how shares are printed: exact fractions, never a float.

use serde::{Deserialize, Serialize};

/// A share that must be passed or reached; an exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Strictly more than, or at least.
    pub rule: Comparison,
    /// Numerator.
    pub num: u32,
    /// Denominator, never 0.
    pub den: u32,
}

/// How a share is compared with the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// 5 of 10 is not more than 1/2.
    MoreThan,
    /// 5 of 10 is at least 1/2.
    AtLeast,
}

impl Threshold {
    /// More than one half: the rule where a plan says nothing.
    pub const MAJORITY: Self = Self { rule: Comparison::MoreThan, num: 1, den: 2 };

    /// Whether `votes` of `base` meet the threshold, by cross-multiplication. A base of 0 passes nobody.
    pub fn meets(&self, votes: u64, base: u64) -> bool {
        let left = u128::from(votes) * u128::from(self.den);
        let right = u128::from(base) * u128::from(self.num);
        base > 0
            && match self.rule {
                Comparison::MoreThan => left > right,
                Comparison::AtLeast => left >= right,
            }
    }

    /// The least number of votes that meets the threshold on `base`; `None` on a base of 0.
    pub fn needed(&self, base: u64) -> Option<u64> {
        if base == 0 {
            return None;
        }
        let product = u128::from(base) * u128::from(self.num);
        let den = u128::from(self.den.max(1));
        let least = match self.rule {
            Comparison::MoreThan => product / den + 1,
            Comparison::AtLeast => product.div_ceil(den),
        };
        u64::try_from(least).ok()
    }
}

/// 100 × votes ÷ base in hundredths of a percent, rounded half up by integer arithmetic; 0 on a base of 0.
pub fn hundredths(votes: u64, base: u64) -> u64 {
    if base == 0 {
        return 0;
    }
    let rounded = (u128::from(votes) * 20_000 + u128::from(base)) / (2 * u128::from(base));
    u64::try_from(rounded).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_is_needed_of_twelve_and_of_thirteen() {
        assert_eq!(Threshold::MAJORITY.needed(12), Some(7));
        assert_eq!(Threshold::MAJORITY.needed(13), Some(7));
        assert_eq!(Threshold::MAJORITY.needed(0), None);
    }

    #[test]
    fn four_fifths_of_twenty_four_need_twenty() {
        let rule = Threshold { rule: Comparison::AtLeast, num: 4, den: 5 };
        assert_eq!(rule.needed(24), Some(20));
    }

    #[test]
    fn five_of_ten_is_at_least_a_half_but_not_more() {
        assert!(!Threshold::MAJORITY.meets(5, 10));
        assert!(Threshold { rule: Comparison::AtLeast, num: 1, den: 2 }.meets(5, 10));
        assert!(!Threshold { rule: Comparison::AtLeast, num: 0, den: 1 }.meets(0, 0), "a base of 0 passes nobody");
    }

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!(hundredths(10, 13), 7692);
        assert_eq!(hundredths(13_333, 20_000), 6667, "66.665 prints 66,67");
        assert_eq!(hundredths(666_649, 1_000_000), 6666, "66.6649 prints 66,66");
        assert_eq!(hundredths(3, 0), 0);
    }

    proptest::proptest! {
        #[test]
        fn needed_is_the_least_that_meets(base in 1u64..100_000, num in 0u32..50, den in 1u32..50, strict in proptest::bool::ANY) {
            let rule = Threshold { rule: if strict { Comparison::MoreThan } else { Comparison::AtLeast }, num, den };
            let needed = rule.needed(base).unwrap_or_default();
            proptest::prop_assert!(rule.meets(needed, base));
            proptest::prop_assert!(needed == 0 || !rule.meets(needed - 1, base));
        }
    }
}
