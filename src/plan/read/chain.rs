//! Contests that take their slate from another one.

use super::contests::{Contests, Written};
use super::notebook::Notebook;
use crate::conference::{ContestId, Form, Source};
use crate::plan::fault::FaultKind;
use crate::plan::place::quoted;
use std::collections::HashMap;

/// Checks what every contest follows and hands the form down to those that say none; answers which contests follow a
/// ring.
pub(crate) fn resolve(book: &Notebook<'_>, contests: &mut Contests) -> Vec<bool> {
    let places: HashMap<&ContestId, usize> =
        contests.list.iter().enumerate().map(|(place, draft)| (&draft.contest.id, place)).collect();
    let parents: Vec<Option<usize>> = contests
        .list
        .iter()
        .map(|draft| match &draft.contest.source {
            Source::ElectedOf(id) => places.get(id).copied(),
            Source::Listed(_) => None,
        })
        .collect();
    note_unknown(book, contests);
    let in_a_ring = note_rings(book, contests, &parents);
    for (place, in_a_ring) in in_a_ring.iter().enumerate() {
        if !*in_a_ring {
            inherit_form(contests, &parents, place);
        }
    }
    for (place, parent) in parents.iter().enumerate() {
        let (Some(parent), Some((id, span))) = (parent, &contests.list[place].follows) else { continue };
        if *parent != place && contests.list[*parent].contest.form == Form::Grades {
            book.note(span.clone(), FaultKind::FollowsGrades { id: quoted(id) });
        }
    }
    in_a_ring
}

fn note_unknown(book: &Notebook<'_>, contests: &Contests) {
    for draft in &contests.list {
        let Some((id, span)) = &draft.follows else { continue };
        if !contests.ids.has(id) {
            let nearest = contests.ids.nearest(id);
            book.note(span.clone(), FaultKind::UnknownContest { id: quoted(id), nearest });
        }
    }
}

/// Notes every ring once, at its first contest in the file; answers which contests are in one or lead into one.
fn note_rings(book: &Notebook<'_>, contests: &Contests, parents: &[Option<usize>]) -> Vec<bool> {
    let mut in_a_ring = vec![false; parents.len()];
    let mut told = vec![false; parents.len()];
    for start in 0..parents.len() {
        let mut path = vec![start];
        let mut last = start;
        while let Some(next) = parents[last] {
            let Some(entry) = path.iter().position(|place| *place == next) else {
                path.push(next);
                last = next;
                continue;
            };
            in_a_ring[start] = true;
            let ring = &path[entry..];
            if entry == 0 && !told[start] {
                for place in ring {
                    told[*place] = true;
                }
                note_ring(book, contests, ring);
            }
            break;
        }
    }
    in_a_ring
}

fn note_ring(book: &Notebook<'_>, contests: &Contests, ring: &[usize]) {
    let Some((_, span)) = ring.first().and_then(|first| contests.list[*first].follows.as_ref()) else { return };
    let kind = if ring.len() == 1 {
        FaultKind::FollowsItself
    } else {
        let ids = ring.iter().chain(ring.first()).map(|place| contests.list[*place].contest.id.to_string());
        FaultKind::FollowsInARing { ring: ids.collect() }
    };
    book.note(span.clone(), kind);
}

/// A contest that says no form takes that of the contest it follows.
fn inherit_form(contests: &mut Contests, parents: &[Option<usize>], place: usize) {
    let mut at = place;
    while let (Written::Unsaid, Some(parent)) = (&contests.list[at].form, parents[at]) {
        at = parent;
    }
    let form = contests.list[at].contest.form;
    contests.list[place].contest.form = form;
}
