//! Forms of the handover: an inventory line, the three signatures.

use crate::conference::{Appointee, Person, StepId, StepKind};
use crate::desk::View;
use crate::terminal::field::Field;
use crate::terminal::form::Form;
use crate::wording::chair as words;

/// Count and remark of an inventory line.
pub(super) fn item(view: &View<'_>, step: &StepId, item: u32) -> Form {
    let lang = view.lang();
    let place = usize::try_from(item).unwrap_or(usize::MAX);
    let planned = match view.conference.programme().step(step).map(|(_, step)| &step.kind) {
        Some(StepKind::Handover { items, .. }) => items.get(place),
        _ => None,
    };
    let said = view.conference.handover(step).and_then(|handover| handover.items.get(place));
    let count = said.and_then(|said| said.count).or(planned.map(|planned| planned.count)).unwrap_or(0);
    let note = said.map_or("", |said| said.note.as_str());
    let fields = vec![
        Field::number(words::COUNT.of(lang), 0, u64::from(u32::MAX)).with(&count.to_string()),
        Field::prose(words::REMARK.of(lang)).with(note),
    ];
    let intro = planned.map_or_else(String::new, |planned| words::item_intro(lang, &planned.name, planned.count));
    Form::new(words::ITEM_TITLE.of(lang), fields, lang).introduced(intro)
}

/// The three signatures, with the names that are known.
pub(super) fn sign(view: &View<'_>, step: &StepId) -> Form {
    let lang = view.lang();
    let programme = view.conference.programme();
    let planned = match programme.step(step).map(|(_, step)| &step.kind) {
        Some(StepKind::Handover { giver, receiver, witness, .. }) => (giver.clone(), receiver.clone(), witness.clone()),
        _ => (None, None, None),
    };
    let next_head = programme.agenda.iter().find_map(|step| match &step.kind {
        StepKind::Leader { head: Some(head), .. } => known(view, head),
        _ => None,
    });
    let name = |person: Option<Person>| person.map(|person| person.name).unwrap_or_default();
    let fields = vec![
        Field::text(words::GIVER.of(lang)).with(&name(planned.0.or_else(|| programme.particulars.chair.clone()))),
        Field::text(words::RECEIVER.of(lang)).with(&name(planned.1.or(next_head))),
        Field::text(words::WITNESS.of(lang)).with(&name(planned.2)),
    ];
    Form::new(words::SIGN_TITLE.of(lang), fields, lang).introduced(words::SIGN_INTRO.of(lang))
}

fn known(view: &View<'_>, appointee: &Appointee) -> Option<Person> {
    view.conference.appointee(appointee).map(|(person, _)| person)
}
