//! Chance: the salts that hide in which order papers were recorded.

use crate::conference::Refusal;
use crate::conference::refusal::StorageTrouble;
use crate::record::bundle::Salt;

/// Salts drawn before anything is stored, so that a system without chance refuses and stores nothing.
#[derive(Debug)]
pub struct Salts(Vec<Salt>);

impl Salts {
    /// Draws `count` salts.
    pub fn draw(count: usize) -> Result<Self, Refusal> {
        let mut salts = vec![Salt::default(); count];
        let no_chance = |_| Refusal::Storage { trouble: StorageTrouble::NoChance };
        getrandom::fill(salts.as_flattened_mut()).map_err(no_chance)?;
        Ok(Self(salts))
    }

    /// The next salt. Whoever drew too few would get zeros, which hide nothing; so nobody may.
    pub fn next(&mut self) -> Salt {
        debug_assert!(!self.0.is_empty(), "more salts are used than were drawn");
        self.0.pop().unwrap_or_default()
    }
}
