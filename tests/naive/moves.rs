//! Somebody at the desk: plans nobody would draw up, and acts between diligence and nonsense.

use super::hall::{Act, Contest, Hall, Plan, Sight, Slip, Tie, Unit, Voters};
use super::law::{Bar, Base, Form, Mark};
use super::rng::Rng;
use std::collections::BTreeMap;

/// Reasons a team may declare.
pub const REASONS: [&str; 6] = ["not_issued", "no_stamp", "outside_name", "signed", "unclear", "damaged"];

/// A threshold: usual, odd, or at the edge.
pub fn bar(rng: &mut Rng) -> Bar {
    let den = rng.pick(&[2, 2, 2, 3, 3, 4, 5, 7, 10, 13, 100, 997]);
    let strict = rng.chance(60);
    let num = if rng.chance(50) { den / 2 } else { rng.below(den) };
    Bar { strict, num: if strict { num } else { num.max(1) }, den }
}

/// Any form.
pub fn form(rng: &mut Rng) -> Form {
    match rng.below(10) {
        0..=3 => Form::Tick,
        4 | 5 => Form::Strike,
        6..=8 => Form::Agree,
        _ => Form::Grades(2 + rng.index(4)),
    }
}

/// A mark that can stand on a form, support being as likely as `percent` says.
pub fn mark(rng: &mut Rng, form: Form, percent: u64) -> Mark {
    let yes = rng.chance(percent);
    match form {
        Form::Tick if yes => Mark::Support,
        Form::Tick => rng.pick(&[Mark::None, Mark::Against]),
        Form::Strike if yes => rng.pick(&[Mark::None, Mark::Support]),
        Form::Strike => Mark::Against,
        Form::Agree if yes => Mark::Support,
        Form::Agree => rng.pick(&[Mark::Against, Mark::Against, Mark::Against, Mark::None, Mark::Both]),
        Form::Grades(_) if rng.chance(10) => rng.pick(&[Mark::None, Mark::Both]),
        Form::Grades(k) => Mark::Grade(u8::try_from(1 + rng.index(k)).expect("few grades")),
    }
}

/// A plan of a few units and contests, some of which follow others.
pub fn plan(rng: &mut Rng, contests: usize) -> Plan {
    let summoned = rng.chance(40).then(|| rng.between(1, 6));
    let units: Vec<Unit> = (0..rng.between(1, 5))
        .map(|at| {
            let delegates = if rng.chance(60) { 0 } else { 1 + rng.index(3) };
            Unit { id: format!("u{at}"), votes: (0..delegates).map(|_| rng.chance(75)).collect() }
        })
        .collect();
    let mut planned: Vec<Contest> = Vec::new();
    for at in 0..contests {
        let parents: Vec<usize> = (0..at).filter(|parent| !matches!(planned[*parent].form, Form::Grades(_))).collect();
        let follows = (!parents.is_empty() && rng.chance(80))
            .then(|| if rng.chance(70) { parents[parents.len() - 1] } else { rng.pick(&parents) });
        let form = form(rng);
        let mut nominees: Vec<String> = (0..rng.between(1, 6)).map(|at| format!("n{at}")).collect();
        for place in (1..nominees.len()).rev() {
            nominees.swap(place, rng.index(place + 1));
        }
        planned.push(Contest {
            id: format!("c{at}"),
            nominees: if follows.is_some() { Vec::new() } else { nominees },
            follows,
            form,
            seats: if matches!(form, Form::Grades(_)) { 0 } else { rng.between(1, 4) },
            max: (!matches!(form, Form::Grades(_)) && rng.chance(50)).then(|| rng.between(1, 6)),
            bar: bar(rng),
            base: rng.pick(&[
                Base::Eligible,
                Base::Present,
                Base::Issued,
                Base::Collected,
                Base::Collected,
                Base::Valid,
            ]),
            tie: rng.pick(&[Tie::Runoff, Tie::Runoff, Tie::Lot, Tie::Chair]),
            blank_valid: rng.chance(40),
            voters: if summoned.is_some() && rng.chance(50) {
                Voters::Counted
            } else {
                rng.pick(&[Voters::Unit, Voters::Delegate])
            },
            passes: if rng.chance(20) { 2 } else { 1 },
            runoff_same: rng.chance(30),
            bundle: rng.pick(&[1, 2, 3, 25, 25]),
        });
    }
    Plan { title: "Hội nghị".to_owned(), year: 2017, summoned, units, contests: planned }
}

/// A paper for a slate; now and then one that cannot be.
pub fn slip(rng: &mut Rng, slate: &[String], form: Form, max: u64, nonsense: bool) -> Slip {
    if rng.chance(8) {
        return Slip::Declared(rng.pick(&REASONS));
    }
    let percent =
        if rng.chance(80) { (100 * max / (slate.len() as u64).max(1)).min(90) } else { rng.pick(&[0, 50, 100]) };
    let mut marks: BTreeMap<String, Mark> = slate.iter().map(|name| (name.clone(), mark(rng, form, percent))).collect();
    if rng.chance(20) {
        marks.retain(|_, _| rng.chance(70));
    }
    if nonsense {
        let name = if rng.chance(50) && !slate.is_empty() {
            slate[rng.index(slate.len())].clone()
        } else {
            format!("n{}", rng.below(8))
        };
        marks.insert(
            name,
            rng.pick(&[
                Mark::Support,
                Mark::Against,
                Mark::Both,
                Mark::None,
                Mark::Grade(0),
                Mark::Grade(1),
                Mark::Grade(9),
            ]),
        );
    }
    Slip::Marks(marks)
}

fn totals(rng: &mut Rng, id: &str, slate: &[String], form: Form, max: u64, collected: u64) -> Act {
    let invalid = if rng.chance(70) { 0 } else { rng.between(0, collected) };
    let valid = if rng.chance(90) { collected - invalid } else { collected };
    let mut support = BTreeMap::new();
    let mut against = BTreeMap::new();
    let mut left = max.saturating_mul(valid);
    for name in slate {
        let yes = if rng.chance(95) { rng.between(0, valid.min(left)) } else { valid + 1 };
        left = left.saturating_sub(yes);
        let rest = valid.saturating_sub(yes);
        if rng.chance(95) {
            support.insert(name.clone(), yes);
        }
        let no = if form == Form::Agree && slate.len() > 1 || rng.chance(10) { rng.between(0, rest) } else { rest };
        if form == Form::Agree || rng.chance(50) {
            against.insert(name.clone(), no);
        }
    }
    let mut invalid_by = BTreeMap::new();
    invalid_by.insert(rng.pick(&["too_many", "blank", "no_stamp", "damaged"]), invalid);
    Act::Totals { contest: id.to_owned(), support, against, valid, invalid_by }
}

/// What a diligent desk would do next in a contest; nothing where nothing is left.
pub fn diligent(rng: &mut Rng, hall: &Hall, contest: usize, favourite: &mut BTreeMap<usize, Vec<Slip>>) -> Option<Act> {
    let planned = &hall.plan().contests[contest];
    let id = planned.id.clone();
    let act = match hall.sight(contest) {
        Sight::Unopened | Sight::Reopen => {
            favourite.remove(&contest);
            Act::OpenRound(id)
        }
        Sight::Open { issued: None, .. } => {
            let (eligible, present) = hall.voters(contest);
            let absent = if rng.chance(20) && eligible > present { rng.between(0, eligible - present) } else { 0 };
            Act::Issue { contest: id, issued: (present + absent).min(12), unused: rng.below(3), absent: absent.min(12) }
        }
        Sight::Open { issued: Some(issued), collected: None, .. } => {
            Act::Collect { contest: id, collected: if rng.chance(80) { issued } else { rng.between(0, issued) } }
        }
        Sight::Open { totals: true, .. } => Act::Close(id),
        Sight::Open { slate, form, max, collected: Some(collected), passes, .. } => {
            if passes.len() == 1 && passes[0].is_empty() && !matches!(form, Form::Grades(_)) && rng.chance(8) {
                return Some(totals(rng, &id, &slate, form, max, collected));
            }
            match passes.iter().position(|papers| (papers.len() as u64) < collected) {
                Some(1) if rng.chance(90) => Act::Paper {
                    contest: id,
                    pass: 2,
                    slip: passes[0].get(passes[1].len()).cloned().unwrap_or(Slip::Declared("signed")),
                },
                Some(pass) => {
                    let usual = favourite.entry(contest).or_default();
                    if usual.is_empty() || rng.chance(35) {
                        usual.push(slip(rng, &slate, form, max, false));
                    }
                    let at = rng.index(usual.len());
                    Act::Paper { contest: id, pass: pass + 1, slip: usual[at].clone() }
                }
                None => {
                    let stray = |here: usize, there: usize| {
                        let mut rest = passes[there].clone();
                        passes[here].iter().find(|slip| match rest.iter().position(|other| other == *slip) {
                            Some(at) => {
                                rest.remove(at);
                                false
                            }
                            None => true,
                        })
                    };
                    match (passes.len() == 2 && rng.chance(70)).then(|| (stray(1, 0), stray(0, 1))) {
                        Some((Some(from), Some(to))) => {
                            Act::Replace { contest: id, pass: 2, from: from.clone(), to: to.clone() }
                        }
                        _ => Act::Close(id),
                    }
                }
            }
        }
        Sight::Closed => Act::Announce(id),
        Sight::Tied { among, seats } => {
            favourite.remove(&contest);
            let elected: Vec<String> =
                among.into_iter().rev().take(usize::try_from(seats).expect("few seats")).collect();
            match planned.tie {
                Tie::Runoff => Act::RunOff(id),
                Tie::Lot => Act::Lots { contest: id, elected },
                Tie::Chair => Act::Chair { contest: id, elected },
            }
        }
        Sight::Vacant if rng.chance(70) => {
            favourite.remove(&contest);
            Act::VoteAgain(id)
        }
        Sight::Vacant => Act::LeaveVacant(id),
        Sight::Settled => return None,
    };
    Some(act)
}

/// Anything at all.
pub fn anything(rng: &mut Rng, hall: &Hall) -> Act {
    let plan = hall.plan();
    let contest = rng.index(plan.contests.len());
    let id = if rng.chance(97) { plan.contests[contest].id.clone() } else { "nowhere".to_owned() };
    let names = hall.nominees(contest);
    let (slate, form, max, papers) = match hall.sight(contest) {
        Sight::Open { slate, form, max, passes, .. } => (slate, form, max, passes.concat()),
        _ => (names.clone(), plan.contests[contest].form, 2, Vec::new()),
    };
    let pass = if rng.chance(85) { 1 } else { rng.index(4) };
    match rng.below(34) {
        0 => Act::Start,
        1..=3 => {
            let unit = &plan.units[rng.index(plan.units.len())];
            let delegate =
                if unit.votes.is_empty() == rng.chance(90) { None } else { Some(rng.index(unit.votes.len() + 1)) };
            Act::Attend {
                unit: if rng.chance(95) { unit.id.clone() } else { "nobody".to_owned() },
                delegate,
                present: rng.chance(60),
            }
        }
        4 => Act::AttendAll,
        5 => Act::Present(rng.below(8)),
        6..=10 => {
            let nominee = if rng.chance(90) && !names.is_empty() {
                names[rng.index(names.len())].clone()
            } else {
                format!("n{}", rng.below(8))
            };
            Act::Withdraw { contest: id, nominee }
        }
        11 => Act::OpenRound(id),
        12 | 13 => Act::Issue {
            contest: id,
            issued: rng.below(8),
            unused: rng.below(3),
            absent: if rng.chance(70) { 0 } else { rng.below(4) },
        },
        14 | 15 => Act::Collect { contest: id, collected: rng.below(7) },
        16 | 17 => {
            let nonsense = rng.chance(50);
            Act::Paper { contest: id, pass, slip: slip(rng, &slate, form, max, nonsense) }
        }
        18 | 19 => Act::Undo { contest: id, pass },
        20 => Act::EndBatch { contest: id, pass },
        21 | 22 => {
            let from = if papers.is_empty() || rng.chance(10) {
                slip(rng, &slate, form, max, true)
            } else {
                papers[rng.index(papers.len())].clone()
            };
            let nonsense = rng.chance(10);
            Act::Replace { contest: id, pass, from, to: slip(rng, &slate, form, max, nonsense) }
        }
        23 => {
            let collected = rng.below(6);
            totals(rng, &id, &slate, form, max, collected)
        }
        24 => Act::Close(id),
        25 => Act::Announce(id),
        26..=28 => Act::Void(id),
        29 => Act::RunOff(id),
        30 | 31 => {
            let mut elected: Vec<String> = names.iter().filter(|_| rng.chance(40)).cloned().collect();
            if rng.chance(10) && !elected.is_empty() {
                elected.push(elected[0].clone());
            }
            if rng.chance(50) { Act::Lots { contest: id, elected } } else { Act::Chair { contest: id, elected } }
        }
        32 => Act::LeaveVacant(id),
        _ if rng.chance(10) => Act::CloseConference,
        _ => Act::VoteAgain(id),
    }
}
