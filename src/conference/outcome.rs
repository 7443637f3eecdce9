//! The result of one round: who is elected, who is tied, what stays vacant. Integers decide; nothing else does.

use super::contest::{Form, hundredths};
use super::count::Count;
use super::frame::Frame;
use serde::{Deserialize, Serialize};

/// What a round says of one nominee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Elected by this round.
    Elected,
    /// Not elected by this round.
    NotElected,
    /// Tied for the seats that are left.
    Tied,
    /// The round is open or void: nothing is decided.
    Undecided,
}

/// One nominee's line of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineOutcome {
    /// Whether the threshold is met on the base (in a run-off without one: whether anybody supports).
    pub passes: bool,
    /// Place among those that pass: 1, 2, 2, 4.
    pub rank: Option<u32>,
    /// What follows.
    pub standing: Standing,
    /// Share of the base in hundredths of a percent.
    pub share: u64,
    /// Share of each grade, on grades.
    pub grade_shares: Vec<u64>,
}

/// The result of a round over a known base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The base, in papers or voters.
    pub base: u64,
    /// The least number that meets the threshold.
    pub needed: Option<u64>,
    /// One line a nominee, in ballot order.
    pub lines: Vec<LineOutcome>,
    /// Lines elected, high to low; equal support in ballot order.
    pub elected: Vec<usize>,
    /// Lines tied for the seats that are left, in ballot order.
    pub tied: Vec<usize>,
    /// Seats for which the tied are tied.
    pub tied_seats: u32,
    /// Seats that nobody fills.
    pub vacant: u32,
}

impl Outcome {
    /// What this count gives under this frame.
    pub fn of(frame: &Frame, count: &Count, base: u64) -> Self {
        let needed = frame.threshold.and_then(|threshold| threshold.needed(base));
        if frame.form == Form::Grades {
            return Self::graded(count, base, needed);
        }
        let passes = |line: usize| {
            let support = count.lines.get(line).map_or(0, |c| c.support);
            match frame.threshold {
                Some(threshold) => threshold.meets(support, base),
                None => support > 0,
            }
        };
        let support = |line: usize| count.lines.get(line).map_or(0, |c| c.support);
        let mut passing: Vec<usize> = (0..frame.slate.len()).filter(|line| passes(*line)).collect();
        passing.sort_by_key(|line| (std::cmp::Reverse(support(*line)), *line));

        let seats = usize::try_from(frame.seats).unwrap_or(usize::MAX);
        let (elected, tied, vacant) = if passing.len() <= seats {
            let vacant = u32::try_from(seats - passing.len()).unwrap_or(u32::MAX);
            (passing.clone(), Vec::new(), vacant)
        } else {
            let at_stake = passing.get(seats.saturating_sub(1)).map_or(0, |line| support(*line));
            let reach = passing.iter().take_while(|line| support(**line) >= at_stake).count();
            if reach <= seats {
                (passing.iter().take(reach).copied().collect(), Vec::new(), 0)
            } else {
                let above: Vec<usize> = passing.iter().copied().filter(|line| support(*line) > at_stake).collect();
                let tied = passing.iter().copied().filter(|line| support(*line) == at_stake).collect();
                (above, tied, 0)
            }
        };
        let tied_seats = if tied.is_empty() { 0 } else { u32::try_from(seats - elected.len()).unwrap_or(u32::MAX) };
        let lines = (0..frame.slate.len())
            .map(|line| LineOutcome {
                passes: passes(line),
                rank: passing.contains(&line).then(|| {
                    let ahead = passing.iter().filter(|other| support(**other) > support(line)).count();
                    u32::try_from(ahead).unwrap_or(u32::MAX).saturating_add(1)
                }),
                standing: if elected.contains(&line) {
                    Standing::Elected
                } else if tied.contains(&line) {
                    Standing::Tied
                } else {
                    Standing::NotElected
                },
                share: hundredths(support(line), base),
                grade_shares: Vec::new(),
            })
            .collect();
        Self { base, needed, lines, elected, tied, tied_seats, vacant }
    }

    /// A table of grades: shares only, nobody is elected.
    fn graded(count: &Count, base: u64, needed: Option<u64>) -> Self {
        let lines = count
            .lines
            .iter()
            .map(|line| LineOutcome {
                passes: false,
                rank: None,
                standing: Standing::NotElected,
                share: 0,
                grade_shares: line.grades.iter().map(|votes| hundredths(*votes, base)).collect(),
            })
            .collect();
        Self { base, needed, lines, elected: Vec::new(), tied: Vec::new(), tied_seats: 0, vacant: 0 }
    }
}
