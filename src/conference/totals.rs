//! The totals of a hand tally, stated in place of papers.

use super::count::{Count, LineCount};
use super::frame::Frame;
use super::id::NomineeId;
use super::paper::InvalidReason;
use super::refusal::Refusal;
use std::collections::BTreeMap;

/// The count that stated totals stand for. A missing `against` is the rest of the valid papers on tick and strike;
/// what is left of a line on agree is uncounted.
pub fn count(
    frame: &Frame,
    support: &BTreeMap<NomineeId, u64>,
    against: &BTreeMap<NomineeId, u64>,
    valid: u64,
    invalid_by: &BTreeMap<InvalidReason, u64>,
) -> Count {
    let mut count = Count::of(frame);
    count.valid = valid;
    count.invalid_by = invalid_by.iter().filter(|(_, papers)| **papers > 0).map(|(r, papers)| (*r, *papers)).collect();
    count.recorded = valid.saturating_add(count.invalid());
    for (line, nominee) in count.lines.iter_mut().zip(&frame.slate) {
        let agree = support.get(&nominee.id).copied().unwrap_or(0);
        let rest = valid.saturating_sub(agree);
        let unstated = if frame.form.speaks_on_every_line() { rest } else { 0 };
        let disagree = against.get(&nominee.id).copied().unwrap_or(unstated);
        let uncounted = rest.saturating_sub(disagree);
        *line = LineCount { support: agree, against: disagree, uncounted, grades: Vec::new() };
    }
    count
}

/// Checks every identity that stated totals must keep.
pub fn check(frame: &Frame, count: &Count, collected: u32) -> Result<(), Refusal> {
    if count.recorded != u64::from(collected) {
        return Err(Refusal::TotalsDoNotSum { valid: count.valid, invalid: count.invalid(), collected });
    }
    for (line, nominee) in count.lines.iter().zip(&frame.slate) {
        let sum = line.support.saturating_add(line.against).saturating_add(line.uncounted);
        let every_line_counts = frame.form.speaks_on_every_line() || frame.slate.len() == 1;
        if sum != count.valid || (every_line_counts && line.uncounted > 0) {
            let sum = line.support.saturating_add(line.against);
            return Err(Refusal::LineDoesNotSum { nominee: nominee.name.clone(), sum, valid: count.valid });
        }
    }
    let sum = count.lines.iter().map(|line| line.support).fold(0, u64::saturating_add);
    let max = frame.max.unwrap_or(u32::MAX);
    if sum > u64::from(max).saturating_mul(count.valid) {
        return Err(Refusal::SupportsExceed { sum, max, valid: count.valid });
    }
    Ok(())
}
