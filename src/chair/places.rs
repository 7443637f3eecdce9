//! Where the console can go when a name is looked for: every step, every unit on the roll, every nominee on a list.

use super::console::ChairScreen;
use super::panel::Run;
use crate::conference::{Command, Step, StepKind};
use crate::desk::{Effect, Place, ScreenPlace, View};
use crate::wording::{chair as words, desk};

/// Every place, the agenda first.
pub(super) fn all(view: &View<'_>) -> Vec<ScreenPlace> {
    let lang = view.lang();
    let programme = view.conference.programme();
    let steps = (1..).zip(&programme.agenda).map(|(number, step)| ScreenPlace {
        place: Place::Step(step.id.clone()),
        label: step.title.clone(),
        kind: desk::step(lang, number),
    });
    let units = programme.units.iter().map(|unit| ScreenPlace {
        place: Place::Unit(unit.id.clone()),
        label: unit.name.clone(),
        kind: desk::UNIT.of(lang).to_owned(),
    });
    let nominees = programme.contests.iter().flat_map(|contest| {
        let slate = view.conference.full_slate(contest).unwrap_or_default();
        slate.into_iter().map(|nominee| ScreenPlace {
            place: Place::Nominee(contest.id.clone(), nominee.id),
            label: nominee.name,
            kind: contest.title.clone(),
        })
    });
    steps.chain(units).chain(nominees).collect()
}

/// Goes there. The hall sees another step, so it is asked first where only a name was looked for.
pub(super) fn visit(screen: &mut ChairScreen, place: &Place, view: &View<'_>) -> Vec<Effect> {
    let programme = view.conference.programme();
    match place {
        Place::Step(step) => match programme.step(step) {
            Some((place, _)) => screen.choose_step(place, view),
            None => Vec::new(),
        },
        Place::Unit(id) => {
            let Some(unit) = programme.unit(id) else { return Vec::new() };
            let delegates = unit.delegates.iter().map(|delegate| delegate.name.clone());
            let names = std::iter::once(unit.name.clone()).chain(delegates).collect();
            look_for(screen, names, |step| matches!(step.kind, StepKind::Attendance), view)
        }
        Place::Nominee(contest, id) => {
            let names = view.conference.nominee(contest, id).map(|nominee| nominee.name).into_iter().collect();
            let here = view.conference.current().is_some_and(|(_, step)| step.kind.contests().contains(contest));
            let about = |step: &Step| step.kind.contests().contains(contest);
            // Where the contest is what goes on now, nobody is led away from it.
            if here {
                screen.seek(names, true, view);
                return Vec::new();
            }
            let slate = programme.agenda.iter().any(|step| about(step) && matches!(step.kind, StepKind::Slate { .. }));
            let wanted = |step: &Step| about(step) && (!slate || matches!(step.kind, StepKind::Slate { .. }));
            look_for(screen, names, wanted, view)
        }
    }
}

fn look_for(
    screen: &mut ChairScreen,
    names: Vec<String>,
    wanted: impl Fn(&Step) -> bool,
    view: &View<'_>,
) -> Vec<Effect> {
    if view.conference.current().is_some_and(|(_, step)| wanted(step)) {
        screen.seek(names, true, view);
        return Vec::new();
    }
    let Some(step) = view.conference.programme().agenda.iter().find(|step| wanted(step)) else {
        screen.refuse(words::NO_STEP_FOR_IT.of(view.lang()).to_owned());
        return Vec::new();
    };
    screen.seek(names, false, view);
    let question = words::go_to(view.lang(), &step.title) + "?";
    screen.run(Run::Confirm(question, Command::GoTo { step: step.id.clone() }), view)
}
