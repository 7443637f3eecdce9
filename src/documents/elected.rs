//! The final list of a contest: who is proposed, and by which round or decision.

use super::sheet::Sheet;
use crate::conference::contest::{Contest, Nominee, Source};
use crate::conference::frame::RoundKind;
use crate::conference::round::{Decided, Round};
use crate::conference::{ContestId, NomineeId};
use crate::say;
use crate::wording::result;

/// One name of a final list.
pub struct Elected {
    /// Who.
    pub nominee: Nominee,
    /// The number of the round that led to it.
    pub round: u32,
    /// By what: the arithmetic of its votes, or the decision between the tied.
    pub by: String,
}

/// Everybody whom the contest elects as it stands, round by round, high to low. Who has withdrawn is left out, also
/// where the withdrawal was from a contest that this one follows.
pub fn list(sheet: &Sheet<'_>, contest: &Contest) -> Vec<Elected> {
    let Some(progress) = sheet.conference.progress(&contest.id) else { return Vec::new() };
    let mut left = sheet.conference.standing(contest).elected;
    left.retain(|id| !withdrew_before(sheet, contest, id));
    let mut list = Vec::new();
    for round in progress.rounds.iter().filter(|round| round.is_announced()) {
        let outcome = round.outcome();
        let named = round.named_after().unwrap_or_default();
        // Of the tied, the named; where nobody was named, those for whom the seats came to suffice.
        let tied = round.ids(&outcome.tied).into_iter().filter(|id| named.is_empty() || named.contains(id));
        let ids = round.ids(&outcome.elected).into_iter().map(|id| (id, false)).chain(tied.map(|id| (id, true)));
        for (id, was_tied) in ids {
            let runs_off = was_tied && named.is_empty() && goes_on_to_a_run_off(&progress.rounds, round);
            let Some(place) = left.iter().position(|other| *other == id).filter(|_| !runs_off) else { continue };
            let Some(line) = round.frame.line_of(&id) else { continue };
            let Some(nominee) = round.frame.slate.get(line) else { continue };
            left.remove(place);
            let by = by(sheet, round, line, was_tied);
            list.push(Elected { nominee: nominee.clone(), round: round.frame.number, by });
        }
    }
    list
}

fn by(sheet: &Sheet<'_>, round: &Round, line: usize, was_tied: bool) -> String {
    let lang = sheet.lang;
    let arithmetic = result::arithmetic(round, line, lang).unwrap_or_default();
    if !was_tied {
        return arithmetic;
    }
    let names = |decided: &&Decided| !matches!(decided, Decided::LeftVacant);
    match round.decisions.iter().map(|(_, decided)| decided).find(names) {
        Some(Decided::Lots { drawn_by, .. }) => {
            say!(lang, "{arithmetic}; bốc thăm, người bốc: {drawn_by}", "{arithmetic}; by lot, drawn by {drawn_by}")
        }
        Some(Decided::Chair { reason, .. }) => say!(
            lang,
            "{arithmetic}; Chủ trì quyết định, lý do: {reason}",
            "{arithmetic}; decided by the chair: {reason}"
        ),
        Some(Decided::LeftVacant) | None => say!(
            lang,
            "{arithmetic}; đủ suất sau khi có tên xin rút",
            "{arithmetic}; elected after a tied nominee withdrew"
        ),
    }
}

/// Whether the tie of this round was taken to a run-off that stands.
fn goes_on_to_a_run_off(rounds: &[Round], round: &Round) -> bool {
    let next = rounds.iter().find(|other| other.frame.number > round.frame.number && !other.is_void());
    next.is_some_and(|next| next.frame.kind == RoundKind::RunOff)
}

/// Whether the nominee withdrew from a contest whose elected are the slate of this one.
fn withdrew_before(sheet: &Sheet<'_>, contest: &Contest, id: &NomineeId) -> bool {
    let mut parent = parent_of(contest);
    // A plan's contests cannot follow each other in a circle; the bound holds even if one could.
    for _ in 0..sheet.programme().contests.len() {
        let Some(parent_id) = parent else { return false };
        if sheet.conference.progress(parent_id).is_some_and(|progress| progress.has_withdrawn(id)) {
            return true;
        }
        parent = sheet.programme().contest(parent_id).and_then(parent_of);
    }
    false
}

fn parent_of(contest: &Contest) -> Option<&ContestId> {
    match &contest.source {
        Source::ElectedOf(parent) => Some(parent),
        Source::Listed(_) => None,
    }
}
