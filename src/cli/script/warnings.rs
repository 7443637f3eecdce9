//! What is unusual now. Nothing here refuses anything.

use crate::conference::plausible;
use crate::conference::progress::Waiting;
use crate::conference::round::Round;
use crate::conference::{Conference, Contest, NomineeId, TallyMember, UnitId};
use crate::wording::status::Warning;

/// Everything unusual, in the order of the agenda and of the contests.
pub fn of(conference: &Conference) -> Vec<Warning> {
    let mut warnings = Vec::new();
    warnings.extend(skipped(conference));
    warnings.extend(conference.general_team().map(team).unwrap_or_default());
    for contest in &conference.programme().contests {
        let round = conference.progress(&contest.id).and_then(|progress| progress.open_round());
        if let Some(round) = round {
            warnings.extend(counting(conference, contest, round));
        }
        let own = conference.progress(&contest.id).and_then(|progress| progress.team.as_deref());
        warnings.extend(own.map(team).unwrap_or_default());
        warnings.extend(interested(conference, contest));
        warnings.extend(decision(conference, contest));
    }
    warnings
}

/// Steps before the current one that nobody has visited.
fn skipped(conference: &Conference) -> Option<Warning> {
    let (place, _) = conference.current()?;
    let before = conference.programme().agenda.iter().take(place);
    let titles: Vec<String> =
        before.filter(|step| !conference.has_visited(&step.id)).map(|step| step.title.clone()).collect();
    (!titles.is_empty()).then_some(Warning::StepsSkipped { titles })
}

fn team(members: &[TallyMember]) -> Vec<Warning> {
    let even = members.len().is_multiple_of(2).then_some(Warning::EvenTeam { members: members.len() });
    let headless = (!members.iter().any(|member| member.head)).then_some(Warning::NoHead);
    even.into_iter().chain(headless).collect()
}

fn counting(conference: &Conference, contest: &Contest, round: &Round) -> Vec<Warning> {
    let title = || contest.title.clone();
    let mut warnings = Vec::new();
    if conference.team(&contest.id).is_none() {
        warnings.push(Warning::NoTeam { contest: title() });
    }
    if let (Some(issue), Some(collected)) = (round.issue, round.collected) {
        if collected < issue.issued {
            warnings.push(Warning::FewerCollected { contest: title(), collected, issued: issue.issued });
        }
        let recorded = round.count().recorded;
        if recorded > u64::from(collected) {
            warnings.push(Warning::TooManyPapers { contest: title(), recorded, collected });
        }
    }
    warnings.extend(
        (1..=round.frame.passes)
            .map(|pass| round.aside(pass))
            .filter(|papers| *papers > 0)
            .map(|papers| Warning::AsideWaits { contest: title(), papers }),
    );
    let odd = if round.explanations.is_empty() { plausible::oddities(round.count()) } else { Vec::new() };
    warnings.extend(odd.into_iter().map(|oddity| Warning::OddCount { contest: title(), oddity }));
    warnings
}

/// Members of the tally team and the chair, where their unit is nominated in a contest that is not decided.
fn interested(conference: &Conference, contest: &Contest) -> Vec<Warning> {
    if conference.standing(contest).decided() {
        return Vec::new();
    }
    let nominated = |unit: &UnitId| {
        let name = || conference.programme().unit(unit).map_or_else(|| unit.to_string(), |u| u.name.clone());
        conference.is_nominated(contest, unit).then(name)
    };
    let title = || contest.title.clone();
    let members = conference.team(&contest.id).unwrap_or_default().iter().filter_map(|member| {
        let unit = nominated(member.unit.as_ref()?)?;
        Some(Warning::MemberNominated { member: member.name.clone(), unit, contest: title() })
    });
    let chair = conference.programme().particulars.chair.as_ref().and_then(|chair| {
        let unit = nominated(chair.unit.as_ref()?)?;
        Some(Warning::ChairNominated { chair: chair.name.clone(), unit, contest: title() })
    });
    members.chain(chair).collect()
}

fn decision(conference: &Conference, contest: &Contest) -> Option<Warning> {
    let title = contest.title.clone();
    let name = |id: &NomineeId| conference.nominee(&contest.id, id).map_or_else(|| id.to_string(), |found| found.name);
    match conference.standing(contest).waiting? {
        Waiting::Tie { tied, seats } => {
            Some(Warning::TieWaits { contest: title, tied: tied.iter().map(name).collect(), seats })
        }
        Waiting::Vacancy { seats, .. } => Some(Warning::VacancyWaits { contest: title, seats }),
        Waiting::Reopening(_) => Some(Warning::Reopening { contest: title }),
        Waiting::Round => {
            let closed = conference.progress(&contest.id)?.last()?.is_closed();
            closed.then_some(Warning::AnnouncementWaits { contest: title })
        }
        Waiting::FirstRound => None,
    }
}
