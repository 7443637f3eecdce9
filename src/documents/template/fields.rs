//! The fields: their names are the words of a plan; of a contest they follow its id.

use super::super::elected;
use super::super::numbers::{counted, in_full, long, moment};
use super::super::sheet::Sheet;
use crate::conference::contest::{Contest, Form, Voters};
use std::collections::BTreeMap;

/// Every field that this conference has, filled in as far as it has come.
pub fn all(sheet: &Sheet<'_>) -> BTreeMap<String, String> {
    let lang = sheet.lang;
    let particulars = &sheet.programme().particulars;
    let roll = sheet.conference.roll();
    let voters = if particulars.summoned.is_some() { Voters::Counted } else { Voters::Unit };
    let (summoned, present) = (roll.eligible(sheet.programme(), voters), roll.present(sheet.programme(), voters));
    let chair = particulars.chair.as_ref();
    let at = |at: Option<crate::conference::Moment>| at.map_or_else(|| "……".to_owned(), |at| moment(at, lang));
    let mut fields: BTreeMap<String, String> = [
        ("title", particulars.title.clone()),
        ("cluster", particulars.cluster.clone()),
        ("authority", particulars.authority.clone()),
        ("year", particulars.year.to_string()),
        ("next-year", particulars.year.saturating_add(1).to_string()),
        ("date", long(sheet.date(), lang)),
        ("place", particulars.place.clone()),
        ("chair", sheet.chair().to_owned()),
        ("chair-post", chair.map_or_else(String::new, |chair| chair.post.clone())),
        ("started", at(sheet.started())),
        ("closed", at(sheet.closed())),
        ("summoned", in_full(summoned.into(), lang)),
        ("present", in_full(present.into(), lang)),
        ("absent", in_full(summoned.saturating_sub(present).into(), lang)),
        ("code", sheet.facts.code.clone()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    for contest in &sheet.programme().contests {
        fields.extend(of(sheet, contest).into_iter().map(|(name, value)| (format!("{}.{name}", contest.id), value)));
    }
    fields
}

/// Of one contest: its list as it stands, and the figures of its last round that was not voided.
fn of(sheet: &Sheet<'_>, contest: &Contest) -> Vec<(&'static str, String)> {
    let lang = sheet.lang;
    let list = elected::list(sheet, contest);
    let names = list.iter().map(|elected| elected.nominee.name.as_str()).collect::<Vec<_>>().join("; ");
    let seats = if contest.form == Form::Grades { 0 } else { contest.seats };
    let rounds = sheet.conference.progress(&contest.id).map_or(&[][..], |progress| progress.rounds.as_slice());
    let round = rounds.iter().rfind(|round| !round.is_void() && !round.is_open());
    let blank = || "……".to_owned();
    let papers = |count: Option<u64>| count.map_or_else(blank, |count| counted(count, lang));
    let team = sheet.conference.team(&contest.id).unwrap_or_default();
    let head = team.iter().find(|member| member.head).map_or_else(blank, |member| member.name.clone());
    vec![
        ("title", contest.title.clone()),
        ("seats", in_full(seats.into(), lang)),
        ("elected", names),
        ("count", in_full(list.len() as u64, lang)),
        ("round", round.map_or_else(blank, |round| round.frame.number.to_string())),
        ("issued", papers(round.and_then(|round| round.issue).map(|issue| issue.issued.into()))),
        ("collected", papers(round.and_then(|round| round.collected).map(u64::from))),
        ("valid", papers(round.map(|round| round.count().valid))),
        ("invalid", papers(round.map(|round| round.count().invalid()))),
        ("tally-head", head),
        ("code", round.and_then(|round| round.proof.as_ref()).map_or_else(blank, |proof| proof.code.clone())),
    ]
}
