//! Forms of slates and tally teams.

use super::{choice, text};
use crate::conference::{Command, ContestId, Nominee, NomineeId, StepId, StepKind, TallyMember, UnitId};
use crate::desk::View;
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::chair as words;

/// Most members a tally team can be given at the desk.
const MEMBERS: usize = 5;

/// Why a nominee withdraws.
pub(super) fn withdraw(view: &View<'_>, contest: &ContestId, nominee: &NomineeId) -> Form {
    let lang = view.lang();
    let name = view.conference.nominee(contest, nominee).map_or_else(String::new, |nominee| nominee.name);
    Form::new(words::WITHDRAW_TITLE.of(lang), vec![Field::text(words::REASON.of(lang))], lang).introduced(name)
}

/// Who of a contest withdraws after the vote, and why.
pub(super) fn withdraw_one(view: &View<'_>, contest: &ContestId) -> Form {
    let lang = view.lang();
    let names = on_list(view, contest).into_iter().map(|nominee| nominee.name).collect();
    let fields = vec![Field::choice(words::WITHDRAWS.of(lang), names), Field::text(words::REASON.of(lang))];
    let title = view.conference.programme().contest(contest).map_or("", |contest| contest.title.as_str());
    Form::new(words::WITHDRAW_TITLE.of(lang), fields, lang).introduced(words::withdraw_intro(lang, title))
}

pub(super) fn withdraw_one_command(contest: &ContestId, values: &[Value], view: &View<'_>) -> Command {
    let nominee = on_list(view, contest).into_iter().nth(choice(values, 0));
    let nominee = nominee.map_or_else(|| NomineeId::from(""), |nominee| nominee.id);
    Command::Withdraw { contest: contest.clone(), nominee, reason: text(values, 1) }
}

/// The nominees of a contest who have not withdrawn, in ballot order.
fn on_list(view: &View<'_>, contest: &ContestId) -> Vec<Nominee> {
    view.conference.progress(contest).map_or_else(Vec::new, |progress| progress.on_list().cloned().collect())
}

/// Why a frozen slate is opened again.
pub(super) fn reopen(view: &View<'_>) -> Form {
    let lang = view.lang();
    Form::new(words::REOPEN_TITLE.of(lang), vec![Field::text(words::REASON.of(lang))], lang)
}

/// Who is on the tally team: the first is its head.
pub(super) fn team(view: &View<'_>, step: &StepId, contest: Option<&ContestId>) -> Form {
    let lang = view.lang();
    let conference = view.conference;
    let named = match contest {
        Some(contest) => conference.team(contest),
        None => conference.general_team(),
    };
    let planned = match conference.programme().step(step).map(|(_, step)| &step.kind) {
        Some(StepKind::TallyTeam { members, .. }) => members.as_slice(),
        _ => &[],
    };
    let mut members: Vec<&TallyMember> = named.unwrap_or(planned).iter().collect();
    members.sort_by_key(|member| !member.head);
    let options = units(view);
    let fields = (0..MEMBERS).flat_map(|place| {
        let member = members.get(place);
        let name = member.map_or("", |member| member.name.as_str());
        let unit = member.and_then(|member| member.unit.as_ref());
        let chosen = unit.and_then(|unit| conference.programme().units.iter().position(|known| known.id == *unit));
        [
            Field::optional(words::member(lang, place)).with(name),
            Field::choice(words::UNIT.of(lang), options.clone()).choosing(chosen.map_or(0, |place| place + 1)),
        ]
    });
    Form::new(words::TEAM_TITLE.of(lang), fields.collect(), lang).introduced(words::TEAM_INTRO.of(lang))
}

pub(super) fn team_command(contest: Option<&ContestId>, values: &[Value], view: &View<'_>) -> Command {
    let members = (0..MEMBERS).filter_map(|place| {
        let name = text(values, 2 * place);
        let unit = unit_at(view, choice(values, 2 * place + 1));
        (!name.trim().is_empty()).then_some((name, unit))
    });
    let members = members.enumerate().map(|(place, (name, unit))| TallyMember { name, unit, head: place == 0 });
    Command::NameTallyTeam { contest: contest.cloned(), members: members.collect() }
}

/// The units of the cluster to choose from, after the choice of none.
pub(super) fn units(view: &View<'_>) -> Vec<String> {
    let none = words::NO_UNIT.of(view.lang()).to_owned();
    let names = view.conference.programme().units.iter().map(|unit| unit.name.clone());
    std::iter::once(none).chain(names).collect()
}

/// The unit chosen from [`units`].
pub(super) fn unit_at(view: &View<'_>, chosen: usize) -> Option<UnitId> {
    let place = chosen.checked_sub(1)?;
    view.conference.programme().units.get(place).map(|unit| unit.id.clone())
}
