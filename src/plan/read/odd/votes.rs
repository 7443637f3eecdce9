//! Thresholds, bundles and the order of ballots.

use super::{Seen, at, note, place, steps, tables, with_id};
use crate::conference::{Comparison, Contest, ContestId, Form, Source, StepKind, Voters};
use crate::plan::oddity::Oddity;
use crate::plan::place::quoted;
use crate::plan::read::fields::Fields;
use std::collections::HashMap;

pub(super) fn look(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    look_at_contests(root, seen);
    look_at_ballots(root, seen);
    look_at_summoned(root, seen);
}

fn look_at_contests(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    for draft in &seen.contests.list {
        let contest = &draft.contest;
        let Some(table) = with_id(root, "contests", &draft.id_span) else { continue };
        let voters = voters(root, contest, seen);
        if voters == Some(0) && !seen.units.list.is_empty() {
            note(root, draft.id_span.clone(), Oddity::NoVoters { id: quoted(contest.id.as_str()) });
        }
        if let (Some(voters @ 1..), Some(bundle)) = (voters, at(table, "bundle"))
            && bundle.get_ref().as_integer().is_some_and(|written| written.as_str() == contest.bundle.to_string())
            && contest.bundle > voters
        {
            note(root, bundle.span(), Oddity::BundleAboveVoters { papers: contest.bundle, voters });
        }
        if contest.form == Form::Grades {
            continue;
        }
        let threshold = contest.threshold;
        if threshold.num == 0 && threshold.rule == Comparison::AtLeast {
            note(root, place(table, "threshold"), Oddity::NoThreshold);
        }
        if threshold.num == threshold.den && threshold.rule == Comparison::AtLeast {
            note(root, place(table, "threshold"), Oddity::Unanimous);
        }
        if let (Some(max), Some(written)) = (contest.max, at(table, "max"))
            && let Some(most) = most_passing(contest, max)
            && most < contest.seats
        {
            note(root, written.span(), Oddity::SeatsOutOfReach { seats: contest.seats, max, most });
        }
    }
}

/// How many names can meet the threshold together when every paper supports `max` of them: on any base the supports
/// are at most `max` a paper, and each name needs its share of the papers.
fn most_passing(contest: &Contest, max: u32) -> Option<u32> {
    let threshold = contest.threshold;
    if threshold.num == 0 {
        return None;
    }
    let supports = u64::from(max) * u64::from(threshold.den);
    let share = u64::from(threshold.num);
    let most = match threshold.rule {
        Comparison::AtLeast => supports / share,
        Comparison::MoreThan => (supports - 1) / share,
    };
    u32::try_from(most).ok()
}

/// How many papers there can be at most; unknown while a unit cannot be read.
fn voters(root: &Fields<'_, '_, '_>, contest: &Contest, seen: &Seen<'_>) -> Option<u32> {
    let units = &seen.units.list;
    if units.len() != tables(root, "units").len() {
        return None;
    }
    match contest.voters {
        Voters::Unit => u32::try_from(units.iter().filter(|unit| unit.voters() > 0).count()).ok(),
        Voters::Delegate => Some(units.iter().map(crate::conference::Unit::voters).fold(0, u32::saturating_add)),
        Voters::Counted => seen.particulars.and_then(|particulars| particulars.summoned),
    }
}

fn look_at_ballots(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let mut ballots: HashMap<&ContestId, (usize, usize)> = HashMap::new();
    let mut opened = 0;
    for (draft, _) in steps(root, seen) {
        match &draft.step.kind {
            StepKind::Ballot { .. } => {
                for (id, span) in &draft.contests {
                    opened += 1;
                    let line = root.book.line_of(span.start);
                    let (_, first) = *ballots.entry(id).or_insert((opened, line));
                    if first != line {
                        note(root, span.clone(), Oddity::BallotTwice { id: quoted(id.as_str()), line: first });
                    }
                }
            }
            StepKind::TallyTeam { contest, .. } => {
                // A second team before a later ballot is at home.
                let all_over = opened > 0 && ballots.len() == seen.contests.list.len();
                if contest.as_ref().map_or(all_over, |id| ballots.contains_key(id)) {
                    note(root, draft.kind_span.clone(), Oddity::TeamAfterBallot);
                }
            }
            _ => {}
        }
    }
    for (draft, _) in steps(root, seen).filter(|(draft, _)| matches!(draft.step.kind, StepKind::Ballot { .. })) {
        for (id, span) in &draft.contests {
            let Some(Source::ElectedOf(parent)) = seen.contests.get(id).map(|contest| &contest.source) else {
                continue;
            };
            if let (Some((own, _)), Some((before, _))) = (ballots.get(id), ballots.get(parent))
                && own < before
                && !leads_back(parent, id, seen)
            {
                let odd = Oddity::BallotBeforeParent { id: quoted(id.as_str()), parent: quoted(parent.as_str()) };
                note(root, span.clone(), odd);
            }
        }
    }
}

/// Whether the contests that `from` follows lead to `to`: a ring has no first ballot.
fn leads_back(from: &ContestId, to: &ContestId, seen: &Seen<'_>) -> bool {
    let mut at = from;
    for _ in 0..seen.contests.list.len() {
        match seen.contests.get(at).map(|contest| &contest.source) {
            Some(Source::ElectedOf(parent)) if parent == to => return true,
            Some(Source::ElectedOf(parent)) => at = parent,
            _ => return false,
        }
    }
    true
}

fn look_at_summoned(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let counted = seen.contests.list.iter().any(|draft| draft.contest.voters == Voters::Counted);
    let written = root.get("conference").and_then(|conference| at(conference, "summoned"));
    if let Some(written) = written.filter(|_| !counted) {
        note(root, written.span(), Oddity::SummonedUnused);
    }
}
