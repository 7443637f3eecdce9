//! How many papers of a contest are printed before it is voted on.

use super::contest::Contest;
use super::state::Conference;

/// Fewest spare papers.
const SPARE: u32 = 2;

/// The papers of a contest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printing {
    /// Who votes: those present, or everybody summoned as long as nobody is.
    pub voters: u32,
    /// In place of papers that are spoiled: a tenth, and never fewer than two.
    pub spare: u32,
}

impl Printing {
    /// All of them.
    pub fn papers(self) -> u32 {
        self.voters.saturating_add(self.spare)
    }
}

impl Conference {
    /// How many papers of this contest should lie ready.
    pub fn printing(&self, contest: &Contest) -> Printing {
        let (roll, programme) = (self.roll(), self.programme());
        let voters = match roll.present(programme, contest.voters) {
            0 => roll.eligible(programme, contest.voters),
            present => present,
        };
        Printing { voters, spare: voters.div_ceil(10).max(SPARE) }
    }
}
