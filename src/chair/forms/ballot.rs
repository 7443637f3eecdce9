//! Forms of a round: issuing, collecting, voiding, and what decides a tie.

use super::{choice, text};
use crate::conference::progress::Waiting;
use crate::conference::{Command, ContestId, NomineeId};
use crate::desk::View;
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::{Phrase, chair as words};

fn count(view: &View<'_>, label: Phrase, value: u32) -> Field {
    Field::number(label.of(view.lang()), 0, u64::from(u32::MAX)).with(&value.to_string())
}

/// How many papers were issued.
pub(super) fn issue(view: &View<'_>, contest: &ContestId) -> Form {
    let lang = view.lang();
    let conference = view.conference;
    let round = conference.progress(contest).and_then(|progress| progress.last());
    let voters = round.map(|round| round.frame.voters);
    let present = voters.map_or(0, |voters| conference.roll().present(conference.programme(), voters));
    let eligible = voters.map_or(0, |voters| conference.roll().eligible(conference.programme(), voters));
    let issue = round.and_then(|round| round.issue);
    let stated = |pick: fn(&crate::conference::round::Issue) -> u32| issue.as_ref().map(pick);
    let fields = vec![
        count(view, words::ISSUED, stated(|issue| issue.issued).unwrap_or(present)),
        count(view, words::UNUSED, stated(|issue| issue.unused).unwrap_or(0)),
        count(view, words::ABSENT_PAPERS, stated(|issue| issue.absent_papers).unwrap_or(0)),
        count(view, words::SPOILED, stated(|issue| issue.spoiled).unwrap_or(0)),
    ];
    Form::new(words::ISSUE_TITLE.of(lang), fields, lang).introduced(words::issue_intro(lang, eligible, present))
}

/// How many papers were collected.
pub(super) fn collect(view: &View<'_>, contest: &ContestId) -> Form {
    let lang = view.lang();
    let round = view.conference.progress(contest).and_then(|progress| progress.last());
    let issued = round.and_then(|round| round.issue).map_or(0, |issue| issue.issued);
    let collected = round.and_then(|round| round.collected).unwrap_or(issued);
    Form::new(words::COLLECT_TITLE.of(lang), vec![count(view, words::COLLECTED, collected)], lang)
        .introduced(words::collect_intro(lang, issued))
}

/// Why a round is voided.
pub(super) fn void(view: &View<'_>, contest: &ContestId) -> Form {
    let lang = view.lang();
    let title = view.conference.programme().contest(contest).map_or("", |contest| contest.title.as_str());
    Form::new(words::VOID_TITLE.of(lang), vec![Field::text(words::REASON.of(lang))], lang)
        .introduced(words::void_intro(lang, title))
}

/// The tied and the seats they are tied for.
fn tie(view: &View<'_>, contest: &ContestId) -> (Vec<NomineeId>, u32) {
    let contest = view.conference.programme().contest(contest);
    match contest.and_then(|contest| view.conference.standing(contest).waiting) {
        Some(Waiting::Tie { tied, seats }) => (tied, seats),
        _ => (Vec::new(), 0),
    }
}

/// One choice a seat, among the tied.
fn seats_among_tied(view: &View<'_>, contest: &ContestId) -> Vec<Field> {
    let (tied, seats) = tie(view, contest);
    let name = |id: &NomineeId| view.conference.nominee(contest, id).map_or_else(|| id.to_string(), |n| n.name);
    // Nobody is chosen before somebody chooses: an Enter too much must not elect the first name.
    let nobody = words::NOBODY_CHOSEN.of(view.lang()).to_owned();
    let names: Vec<String> = std::iter::once(nobody).chain(tied.iter().map(name)).collect();
    let places = 0..usize::try_from(seats).unwrap_or(0);
    places.map(|place| Field::choice(words::seat(view.lang(), place), names.clone())).collect()
}

fn named(values: &[Value], view: &View<'_>, contest: &ContestId) -> Vec<NomineeId> {
    let (tied, seats) = tie(view, contest);
    let places = 0..usize::try_from(seats).unwrap_or(0);
    places.filter_map(|place| tied.get(choice(values, place).checked_sub(1)?).cloned()).collect()
}

/// Whom the lot named, and who drew it.
pub(super) fn lots(view: &View<'_>, contest: &ContestId) -> Form {
    let lang = view.lang();
    let mut fields = seats_among_tied(view, contest);
    fields.push(Field::text(words::DRAWN_BY.of(lang)));
    Form::new(words::LOTS_TITLE.of(lang), fields, lang).introduced(words::LOTS_INTRO.of(lang))
}

pub(super) fn lots_command(contest: &ContestId, values: &[Value], view: &View<'_>) -> Command {
    let elected = named(values, view, contest);
    let drawn_by = text(values, values.len().saturating_sub(1));
    Command::DrawLots { contest: contest.clone(), elected, drawn_by }
}

/// Whom the chair names, and why.
pub(super) fn chair_decides(view: &View<'_>, contest: &ContestId) -> Form {
    let lang = view.lang();
    let mut fields = seats_among_tied(view, contest);
    fields.push(Field::text(words::REASON.of(lang)));
    Form::new(words::CHAIR_DECIDES_TITLE.of(lang), fields, lang)
}

pub(super) fn chair_command(contest: &ContestId, values: &[Value], view: &View<'_>) -> Command {
    let elected = named(values, view, contest);
    let reason = text(values, values.len().saturating_sub(1));
    Command::ChairDecides { contest: contest.clone(), elected, reason }
}
