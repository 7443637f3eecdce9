//! What cannot be done says why, with both numbers, and changes nothing.

use super::{Chair, DAY};
use crate::conference::ContestId;
use crate::terminal::key::Key;

fn with_papers_issued(chair: &mut Chair) {
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bo-phieu-1");
    chair.presses(&[Key::ENTER, Key::ENTER, Key::ENTER]);
}

#[test]
fn more_papers_than_voters_are_refused_in_the_form_with_both_numbers() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bo-phieu-1");
    chair.presses(&[Key::ENTER, Key::ENTER]).types("12").presses(&[Key::ENTER]);
    let seen = chair.sees();
    assert!(seen.contains("PHÁT PHIẾU") && seen.contains("12") && seen.contains("11"), "{seen}");
    let round = chair.proceedings.conference().progress(&ContestId::from("co-nganh")).and_then(|p| p.last());
    assert!(round.is_some_and(|round| round.issue.is_none()));
    // What was typed stays; mending it is enough.
    chair.presses(&[Key::BACKSPACE, Key::BACKSPACE]).types("11").presses(&[Key::ENTER]);
    let round = chair.proceedings.conference().progress(&ContestId::from("co-nganh")).and_then(|p| p.last());
    assert_eq!(round.and_then(|round| round.issue).map(|issue| issue.issued), Some(11));
}

#[test]
fn closing_with_papers_missing_is_shown_as_not_possible_yet() {
    let mut chair = Chair::sits(120, 40);
    with_papers_issued(&mut chair);
    chair.presses(&[Key::ENTER, Key::ENTER]);
    let seen = chair.sees();
    assert!(seen.contains("mới") && seen.contains("0 phiếu") && seen.contains("11 phiếu"), "{seen}");
}

#[test]
fn the_second_ballot_waits_for_the_first_result() {
    let mut chair = Chair::sits(120, 40);
    with_papers_issued(&mut chair);
    chair.presses(&[Key::ENTER, Key::ENTER]).papers("co-nganh", DAY);
    chair.script(r#"{"do":"close_round","contest":"co-nganh"}"#).at("bo-phieu-2");
    chair.presses(&[Key::char('1')]);
    let seen = chair.sees();
    assert!(seen.contains("Cờ thi đua ngành Tư pháp"), "{seen}");
    let second = chair.proceedings.conference().progress(&ContestId::from("co-chinh-phu"));
    assert!(second.is_some_and(|progress| progress.rounds.is_empty()));
}

#[test]
fn hands_that_do_not_sum_keep_the_form_open() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("chuong-trinh");
    chair.presses(&[Key::ENTER]).types("9").presses(&[Key::ENTER]);
    let seen = chair.sees();
    assert!(seen.contains("BIỂU QUYẾT GIƠ TAY") && seen.contains('9') && seen.contains("11"), "{seen}");
    assert!(chair.proceedings.conference().hands_at(&"chuong-trinh".into()).is_empty());
}

#[test]
fn bare_letters_change_nothing_outside_a_text_field() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]);
    let before = chair.proceedings.code();
    for letter in ('a'..='z').chain('A'..='Z') {
        chair.presses(&[Key::char(letter)]);
    }
    assert_eq!(chair.proceedings.code(), before);
}
