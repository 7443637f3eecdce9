//! Numbers of decisions and other documents: what the agenda names should stand in the report.

use super::{Seen, at, note, steps};
use crate::conference::StepKind;
use crate::plan::oddity::Oddity;
use crate::plan::place::quoted;
use crate::plan::read::fields::Fields;
use crate::text::{nearest, same_key};
use std::ops::Range;

pub(super) fn look(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let report = seen.agenda.iter().find_map(|draft| match &draft.step.kind {
        StepKind::Report { file, text } if !text.trim().is_empty() => Some(file),
        _ => None,
    });
    let told = seen.agenda.iter().flat_map(|draft| match &draft.step.kind {
        StepKind::Report { text, .. } => numbers(text),
        _ => Vec::new(),
    });
    let told: Vec<String> = told.map(|(_, number)| number.to_owned()).collect();
    for (draft, table) in steps(root, seen) {
        for (number, span) in named(root, &draft.step.kind, table) {
            let Some(file) = report else { continue };
            if told.iter().any(|known| same_key(known) == same_key(&number)) {
                continue;
            }
            let nearest = nearest(&number, told.iter().map(String::as_str)).map(quoted);
            let odd = Oddity::NumberNotInReport { number: quoted(&number), file: quoted(file), nearest };
            note(root, span, odd);
        }
    }
}

/// The numbers a step names, and where. A made-up decision of a sample has none.
fn named(
    root: &Fields<'_, '_, '_>,
    kind: &StepKind,
    table: &crate::plan::read::fields::Value<'_>,
) -> Vec<(String, Range<usize>)> {
    let value = match kind {
        StepKind::Leader { decision: Some(decision), .. } if !decision.illustration => {
            let Some(written) = at(table, "decision") else { return Vec::new() };
            if decision.number.is_empty() {
                note(root, written.span(), Oddity::DecisionUnnumbered);
            }
            at(written, "number")
        }
        StepKind::ShowOfHands { .. } => at(table, "proposal"),
        _ => None,
    };
    let Some(value) = value else { return Vec::new() };
    let Some(text) = value.get_ref().as_str() else { return Vec::new() };
    let found = numbers(text).into_iter();
    found.map(|(index, number)| (number.to_owned(), root.letters(value, index, number.chars().count()))).collect()
}

/// The document numbers in a text, like `01/QĐ-BTP` or `15/2016/NĐ-CP`, each with its first letter.
fn numbers(text: &str) -> Vec<(usize, &str)> {
    let belongs = |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '-' | '.' | '&');
    let mut found = Vec::new();
    let mut index = 0;
    for part in text.split(|letter: char| !belongs(letter)) {
        let word = part.trim_end_matches(['.', '-', '/']);
        if is_number(word) {
            found.push((index, word));
        }
        index += part.chars().count() + 1;
    }
    found
}

fn is_number(word: &str) -> bool {
    let Some((figures, sign)) = word.split_once('/') else { return false };
    (1..=5).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && sign.contains('-')
        && sign.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn the_number_of_a_document_is_found_in_a_sentence() {
        let text = "Theo Quyết định số 01/QĐ-BTP, Nghị định 15/2016/NĐ-CP.";
        assert_eq!(numbers(text), [(19, "01/QĐ-BTP"), (40, "15/2016/NĐ-CP")]);
        for text in ["ngày 01/12/2017", "1/2", "24/7", "A/B-C", "số 5"] {
            assert_eq!(numbers(text), [], "{text}");
        }
    }
}
