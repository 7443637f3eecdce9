//! Chance that can be had again: everything that happens by chance in a rehearsal follows from one number.

use crate::record::bundle::Salt;

/// `SplitMix64`.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The chance that follows from this seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `limit`; 0 where there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        usize::try_from(self.next().checked_rem(limit).unwrap_or(0)).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// The same things in another order.
    pub fn shuffled<T>(&mut self, mut all: Vec<T>) -> Vec<T> {
        for place in (1..all.len()).rev() {
            let other = self.below(place + 1);
            all.swap(place, other);
        }
        all
    }

    /// A salt. What hides nothing real may be foretold, so that equal rehearsals make equal records.
    pub fn salt(&mut self) -> Salt {
        let mut salt = Salt::default();
        let (first, second) = (self.next().to_be_bytes(), self.next().to_be_bytes());
        for (byte, drawn) in salt.iter_mut().zip(first.into_iter().chain(second)) {
            *byte = drawn;
        }
        salt
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_chance_and_another_seed_another() {
        let drawn = |seed| {
            let mut chance = Chance::of(seed);
            (chance.shuffled((0..20).collect::<Vec<_>>()), chance.salt())
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
        assert_eq!(Chance::of(1).below(0), 0);
    }
}
