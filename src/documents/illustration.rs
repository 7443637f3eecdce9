//! The small print that tells what the plan marks as invented, so that no sample is taken for a fact.

use super::block::Document;
use super::sheet::Sheet;
use crate::conference::{Appointee, Person, StepKind};
use crate::say;

/// The remark under a document: the plan's own, then what is marked as invented and stands in this document.
pub fn remark(sheet: &Sheet<'_>, document: &Document) -> Option<String> {
    let said = sheet.programme().particulars.illustration.as_deref().unwrap_or("").trim();
    let mut names = marked(sheet);
    names.retain(|name| !name.is_empty() && document.mentions(name));
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(*name));
    let list = names.join("; ");
    let listed = say!(sheet.lang, "Trong văn bản này, minh họa: {list}.", "Illustrations in this document: {list}.");
    match (said.is_empty(), names.is_empty()) {
        (true, true) => None,
        (false, true) => Some(say!(sheet.lang, "Ghi chú: {said}", "Note: {said}")),
        (true, false) => Some(say!(sheet.lang, "Ghi chú: {listed}", "Note: {listed}")),
        (false, false) => Some(say!(sheet.lang, "Ghi chú: {said} {listed}", "Note: {said} {listed}")),
    }
}

/// The names of everything that the plan marks as invented.
fn marked<'a>(sheet: &Sheet<'a>) -> Vec<&'a str> {
    let programme = sheet.programme();
    let mut names: Vec<&str> =
        programme.units.iter().filter(|unit| unit.illustration).map(|unit| unit.name.as_str()).collect();
    let mut persons: Vec<&Person> = programme.particulars.chair.iter().collect();
    for step in &programme.agenda {
        match &step.kind {
            StepKind::Opening { guests, .. } => persons.extend(guests),
            StepKind::ShowOfHands { names, .. } => persons.extend(names),
            StepKind::Speech { speaker } => persons.extend(speaker),
            StepKind::Leader { decision, head, deputy } => {
                let invented = decision.iter().filter(|decision| decision.illustration);
                names.extend(invented.map(|decision| decision.number.as_str()));
                persons.extend(head.iter().chain(deputy).filter_map(|appointee| match appointee {
                    Appointee::Named(person) => Some(person),
                    Appointee::Elected(_) => None,
                }));
            }
            StepKind::Handover { giver, receiver, witness, .. } => {
                persons.extend(giver.iter().chain(receiver).chain(witness));
            }
            _ => {}
        }
    }
    names.extend(persons.into_iter().filter(|person| person.illustration).map(|person| person.name.as_str()));
    names
}
