//! What every store must hold. Each sentence is run against each store.

use crate::cabinet::{Cabinet, File, Memory};
use crate::desk::{BUNDLE, Desk, ONE, TWO, counted, key, marks, moment, paper, salt};
use hoinghi::conference::Event;
use hoinghi::conference::paper::{Mark, Paper};
use hoinghi::record::bundle::BoxKey;
use hoinghi::record::verify::verify;
use serde_json::json;

macro_rules! contract {
    ($($sentence:ident),* $(,)?) => {
        mod in_memory {
            $(#[test] fn $sentence() { super::$sentence(&super::Memory::default()); })*
        }
        mod in_a_file {
            $(#[test] fn $sentence() { super::$sentence(&super::File::default()); })*
        }
    };
}

contract! {
    a_new_record_has_one_entry_and_no_papers,
    what_was_stored_is_there_after_reopening,
    a_refusal_stores_nothing,
    papers_are_no_entries,
    the_open_bundle_is_rewritten,
    a_filled_bundle_ends_by_itself,
    undo_goes_back_to_the_start_of_the_open_bundle_and_no_further,
    undo_after_reopening_has_nothing_to_undo,
    undo_does_not_reach_the_papers_of_another_process,
    a_batch_is_ended_and_voided,
    a_paper_is_replaced_in_the_open_bundle_and_in_an_ended_one,
    two_writers_see_each_other,
    a_follower_catches_up_at_once,
    many_papers_are_one_ended_bundle,
    papers_of_another_round_are_not_taken,
    a_hall_that_is_held_keeps_its_result_after_reopening,
    two_orders_of_entry_seal_to_the_same_bytes,
    two_passes_are_compared_as_sets,
    a_whole_day_verifies,
    a_clock_that_was_set_back_does_not_make_later_entries_older,
}

fn with_open_round(cabinet: &impl Cabinet, papers: u32) -> Desk {
    let mut desk = cabinet.found();
    desk.start();
    desk.open(ONE, papers);
    desk
}

fn a_new_record_has_one_entry_and_no_papers(cabinet: &impl Cabinet) {
    let desk = cabinet.found();
    assert_eq!(cabinet.entries(), 1);
    assert_eq!(desk.proceedings.last(), Some(moment(0)));
    assert!(cabinet.reading().boxes().unwrap().is_empty());
    assert!(cabinet.open().proceedings.conference() == desk.proceedings.conference());
}

fn what_was_stored_is_there_after_reopening(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 6);
    for supports in [&["an"][..], &["an", "binh"], &["chi"], &["chi", "an"], &["binh"]] {
        desk.paper(ONE, supports);
    }
    desk.ok(&json!({ "do": "paper", "contest": ONE, "invalid": "no_stamp" }));
    let before = desk.proceedings.conference().clone();
    let code = desk.proceedings.code();
    drop(desk);
    let again = cabinet.open();
    assert!(*again.proceedings.conference() == before);
    assert_eq!(again.proceedings.code(), code);
}

fn a_refusal_stores_nothing(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 2);
    let entries = cabinet.entries();
    desk.refused(&json!({ "do": "close_round", "contest": ONE }), "papers_missing");
    desk.refused(&json!({ "do": "paper", "contest": ONE, "marks": { "ai": "support" } }), "unknown_nominee");
    desk.refused(&json!({ "do": "end_batch", "contest": ONE }), "empty_bundle");
    desk.refused(&json!({ "do": "void_batch", "contest": ONE, "bundle": 7, "reason": "nhầm" }), "unknown_bundle");
    assert_eq!(cabinet.entries(), entries);
    assert!(cabinet.reading().boxes().unwrap().is_empty());
}

fn papers_are_no_entries(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    let entries = cabinet.entries();
    for _ in 1..BUNDLE {
        desk.paper(ONE, &["an"]);
    }
    desk.ok(&json!({ "do": "undo_paper", "contest": ONE }));
    desk.paper(ONE, &["binh"]);
    assert_eq!(cabinet.entries(), entries);
    desk.paper(ONE, &["chi"]);
    let told = cabinet.reading().entries_after(entries).unwrap();
    assert_eq!(told.len(), 1, "one entry a bundle");
    for name in ["an", "binh", "chi"] {
        assert!(!told[0].body.contains(&format!("\"{name}\"")), "{}", told[0].body);
    }
}

fn the_open_bundle_is_rewritten(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    for number in 1..BUNDLE {
        desk.paper(ONE, &["an"]);
        let kept = cabinet.reading().bundles(&key(ONE, 1)).unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].number, kept[0].ended, kept[0].bundle.papers()), (1, false, number));
    }
}

fn a_filled_bundle_ends_by_itself(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    for _ in 1..BUNDLE {
        assert_eq!(desk.paper(ONE, &["an"]).filled, None);
    }
    let done = desk.paper(ONE, &["an"]);
    assert_eq!(done.filled, Some(1));
    assert!(matches!(done.facts.as_slice(), [Event::BundleEnded { bundle: 1, papers: BUNDLE, .. }]));
    desk.paper(ONE, &["binh"]);
    let kept = cabinet.reading().bundles(&key(ONE, 1)).unwrap();
    assert_eq!(kept.iter().map(|kept| (kept.number, kept.ended)).collect::<Vec<_>>(), [(1, true), (2, false)]);
    assert_eq!(desk.counted(ONE), (5, vec![4, 1, 0]));
}

fn undo_goes_back_to_the_start_of_the_open_bundle_and_no_further(cabinet: &impl Cabinet) {
    let undo = json!({ "do": "undo_paper", "contest": ONE });
    let mut desk = with_open_round(cabinet, 20);
    for _ in 0..BUNDLE {
        desk.paper(ONE, &["an"]);
    }
    desk.refused(&undo, "nothing_to_undo");
    desk.paper(ONE, &["binh"]);
    desk.paper(ONE, &["chi"]);
    let support = |place: usize| {
        let mark = |line| if line == place { Mark::Support } else { Mark::Against };
        Some(Paper::Marked((0..3).map(mark).collect()))
    };
    assert_eq!(desk.ok(&undo).taken_back, support(2), "the last one first");
    assert_eq!(desk.ok(&undo).taken_back, support(1));
    desk.refused(&undo, "nothing_to_undo");
    assert_eq!(desk.counted(ONE), (u64::from(BUNDLE), vec![4, 0, 0]));
    assert_eq!(cabinet.reading().bundles(&key(ONE, 1)).unwrap().len(), 1, "an empty bundle leaves nothing");
}

fn undo_after_reopening_has_nothing_to_undo(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    desk.paper(ONE, &["an"]);
    drop(desk);
    let mut desk = cabinet.open();
    desk.refused(&json!({ "do": "undo_paper", "contest": ONE }), "nothing_to_undo");
    desk.paper(ONE, &["binh"]);
    desk.ok(&json!({ "do": "undo_paper", "contest": ONE }));
    desk.refused(&json!({ "do": "undo_paper", "contest": ONE }), "nothing_to_undo");
    assert_eq!(desk.counted(ONE), (1, vec![1, 0, 0]));
}

fn undo_does_not_reach_the_papers_of_another_process(cabinet: &impl Cabinet) {
    let mut one = with_open_round(cabinet, 20);
    let mut other = cabinet.open();
    one.paper(ONE, &["an"]);
    other.paper(ONE, &["binh"]);
    one.ok(&json!({ "do": "undo_paper", "contest": ONE }));
    one.refused(&json!({ "do": "undo_paper", "contest": ONE }), "nothing_to_undo");
    assert_eq!(one.counted(ONE), (1, vec![0, 1, 0]));
}

fn a_batch_is_ended_and_voided(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    desk.refused(&json!({ "do": "end_batch", "contest": ONE }), "empty_bundle");
    desk.paper(ONE, &["an"]);
    desk.ok(&json!({ "do": "end_batch", "contest": ONE }));
    desk.paper(ONE, &["binh"]);
    desk.ok(&json!({ "do": "void_batch", "contest": ONE, "bundle": 1, "reason": "đếm nhầm" }));
    assert_eq!(desk.counted(ONE), (1, vec![0, 1, 0]));
    desk.refused(&json!({ "do": "void_batch", "contest": ONE, "bundle": 1, "reason": "đếm nhầm" }), "unknown_bundle");
    desk.ok(&json!({ "do": "void_batch", "contest": ONE, "bundle": 2, "reason": "mất điện" }));
    assert_eq!(desk.counted(ONE), (0, vec![0, 0, 0]));
    desk.refused(&json!({ "do": "undo_paper", "contest": ONE }), "nothing_to_undo");
    desk.paper(ONE, &["chi"]);
    assert!(*cabinet.open().proceedings.conference() == *desk.proceedings.conference());
    verify(&mut *cabinet.reading()).unwrap();
}

fn a_paper_is_replaced_in_the_open_bundle_and_in_an_ended_one(cabinet: &impl Cabinet) {
    let replace = |from: &[&str], to: &[&str]| {
        let (from, to) = (json!({ "marks": marks(from) }), json!({ "marks": marks(to) }));
        json!({ "do": "replace_paper", "contest": ONE, "from": from, "to": to, "reason": "đọc nhầm" })
    };
    let mut desk = with_open_round(cabinet, 20);
    desk.paper(ONE, &["an"]);
    desk.ok(&json!({ "do": "end_batch", "contest": ONE }));
    desk.paper(ONE, &["binh"]);
    desk.ok(&replace(&["an"], &["chi"]));
    assert_eq!(desk.counted(ONE), (2, vec![0, 1, 1]));
    verify(&mut *cabinet.reading()).unwrap();
    desk.ok(&replace(&["binh"], &["an"]));
    assert_eq!(desk.counted(ONE), (2, vec![1, 0, 1]));
    verify(&mut *cabinet.reading()).unwrap();
    desk.refused(&replace(&["binh"], &["an"]), "no_such_paper");
    desk.refused(&json!({ "do": "undo_paper", "contest": ONE }), "nothing_to_undo");
    assert!(*cabinet.open().proceedings.conference() == *desk.proceedings.conference());
}

fn two_writers_see_each_other(cabinet: &impl Cabinet) {
    let mut one = with_open_round(cabinet, 20);
    let mut other = cabinet.open();
    for turn in 0..3 {
        one.paper(ONE, &["an"]);
        other.paper(ONE, &["binh"]);
        assert_eq!(other.counted(ONE).0, 2 * (turn + 1));
    }
    one.proceedings.catch_up().unwrap();
    assert_eq!(one.counted(ONE), (6, vec![3, 3, 0]));
    assert!(*one.proceedings.conference() == *other.proceedings.conference());
    other.ok(&json!({ "do": "void_round", "contest": ONE, "reason": "hỏng" }));
    one.refused_after_catching_up(&paper(ONE, 1, &["an"]), "no_open_round");
    verify(&mut *cabinet.reading()).unwrap();
}

impl Desk {
    /// A refusal because of what another desk has done since.
    fn refused_after_catching_up(&mut self, command: &serde_json::Value, code: &str) {
        let refusal = self.ask(command).expect_err("a refusal");
        assert_eq!(refusal.code(), code);
    }
}

fn a_follower_catches_up_at_once(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    let mut follower = cabinet.follower();
    assert_eq!(follower.catch_up(), Ok(false));
    for _ in 0..=BUNDLE {
        desk.paper(ONE, &["an"]);
        assert_eq!(follower.catch_up(), Ok(true));
        assert!(follower.conference() == desk.proceedings.conference());
        assert_eq!(follower.catch_up(), Ok(false));
    }
    desk.ok(&json!({ "do": "undo_paper", "contest": ONE }));
    assert_eq!(follower.catch_up(), Ok(true));
    assert!(follower.conference() == desk.proceedings.conference());
    assert_eq!(follower.head().code(), desk.proceedings.code());
}

fn many_papers_are_one_ended_bundle(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    desk.paper(ONE, &["an"]);
    let paper = Paper::Marked(vec![Mark::Against, Mark::Support, Mark::Against]);
    let papers = std::iter::repeat_n(&paper, 7).collect();
    let mut chance = 77;
    desk.proceedings.import(&key(ONE, 1), papers, moment(60), &mut || salt(&mut chance), &|_| {}).unwrap();
    assert_eq!(desk.counted(ONE), (8, vec![1, 7, 0]));
    let kept = cabinet.reading().bundles(&key(ONE, 1)).unwrap();
    let told: Vec<_> = kept.iter().map(|kept| (kept.number, kept.ended, kept.bundle.papers())).collect();
    assert_eq!(told, [(1, false, 1), (2, true, 7)]);
    desk.paper(ONE, &["chi"]);
    assert!(*cabinet.open().proceedings.conference() == *desk.proceedings.conference());
    verify(&mut *cabinet.reading()).unwrap();
}

fn papers_of_another_round_are_not_taken(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 20);
    let papers = [Paper::Marked(vec![Mark::Support, Mark::Against, Mark::Against])].iter().collect();
    let second = BoxKey { round: 2, ..key(ONE, 1) };
    let mut chance = 77;
    let refused = desk.proceedings.import(&second, papers, moment(60), &mut || salt(&mut chance), &|_| {});
    assert_eq!(refused.unwrap_err().code(), "other_round_open");
    assert_eq!(desk.counted(ONE).0, 0);
}

fn a_hall_that_is_held_keeps_its_result_after_reopening(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 2);
    let follower = cabinet.follower();
    desk.paper(ONE, &["an"]);
    desk.paper(ONE, &["an"]);
    desk.announce(ONE);
    desk.ok(&json!({ "do": "hold_hall", "held": true }));
    desk.ok(&json!({ "do": "next" }));
    let held = |conference: &hoinghi::conference::Conference| counted(conference.held().expect("a held hall"), ONE);
    assert_eq!(held(desk.proceedings.conference()), (2, vec![2, 0, 0]));
    assert_eq!(held(cabinet.open().proceedings.conference()), (2, vec![2, 0, 0]));
    let mut follower = follower;
    follower.catch_up().unwrap();
    assert_eq!(held(follower.conference()), (2, vec![2, 0, 0]));
    assert!(cabinet.open().proceedings.conference() == desk.proceedings.conference());
}

fn two_orders_of_entry_seal_to_the_same_bytes(cabinet: &impl Cabinet) {
    let papers: [&[&str]; 6] = [&["an"], &["an", "binh"], &["chi"], &["an"], &["binh"], &["chi", "an"]];
    let mut desk = with_open_round(cabinet, 6);
    for supports in papers {
        desk.paper(ONE, supports);
    }
    desk.announce(ONE);
    let other = Memory::default();
    let mut back = with_open_round(&other, 6);
    for supports in papers.iter().rev() {
        back.paper(ONE, supports);
    }
    back.announce(ONE);
    let sealed = cabinet.reading().sealed(&key(ONE, 1)).unwrap().unwrap();
    assert_eq!(sealed.to_bytes(), other.reading().sealed(&key(ONE, 1)).unwrap().unwrap().to_bytes());
    assert!(cabinet.reading().bundles(&key(ONE, 1)).unwrap().is_empty(), "no bundle outlives the round");
}

fn two_passes_are_compared_as_sets(cabinet: &impl Cabinet) {
    let mut desk = cabinet.found();
    desk.start();
    desk.open(TWO, 3);
    for supports in [&["an"][..], &["binh"], &["an"]] {
        desk.paper(TWO, supports);
    }
    for supports in [&["binh"][..], &["an"], &["chi"]] {
        desk.ok(&paper(TWO, 2, supports));
    }
    desk.refused(&json!({ "do": "close_round", "contest": TWO }), "passes_differ");
    assert!(cabinet.reading().sealed(&key(TWO, 1)).unwrap().is_none(), "a refused closing seals nothing");
    let (from, to) = (json!({ "marks": marks(&["chi"]) }), json!({ "marks": marks(&["an"]) }));
    desk.ok(&json!({ "do": "replace_paper", "contest": TWO, "pass": 2, "from": from, "to": to, "reason": "đọc lại" }));
    desk.announce(TWO);
    let verified = verify(&mut *cabinet.reading()).unwrap();
    assert_eq!(verified.papers, 6);
}

fn a_whole_day_verifies(cabinet: &impl Cabinet) {
    let mut desk = with_open_round(cabinet, 6);
    for supports in [&["an"][..], &["an", "binh"], &["chi"], &["an", "binh"], &["binh"], &["binh", "an"]] {
        desk.paper(ONE, supports);
        verify(&mut *cabinet.reading()).unwrap();
    }
    desk.announce(ONE);
    desk.open(TWO, 2);
    desk.ok(&json!({ "do": "void_round", "contest": TWO, "reason": "phiếu hỏng" }));
    desk.ok(&json!({ "do": "close_conference" }));
    desk.refused(&json!({ "do": "attend_all" }), "conference_closed");
    let verified = verify(&mut *cabinet.reading()).unwrap();
    let proof = verified.conference.progress(&ONE.into()).and_then(|progress| progress.last()?.proof.clone()).unwrap();
    let announced = verified.trail.iter().find(|head| head.code() == proof.code).unwrap();
    assert_eq!(announced.to_string(), proof.head);
    assert_eq!((verified.entries, verified.papers), (cabinet.entries(), 6));
    assert!(verified.conference == *desk.proceedings.conference());
    assert_eq!(verified.head.code(), desk.proceedings.code());
}

fn a_clock_that_was_set_back_does_not_make_later_entries_older(cabinet: &impl Cabinet) {
    let mut desk = cabinet.found();
    let start = serde_json::from_value(json!({ "do": "start" })).unwrap();
    desk.proceedings.ask(&start, moment(100), &mut || [0; 16]).unwrap();
    desk.ok(&json!({ "do": "attend_all" }));
    assert_eq!(desk.proceedings.last(), Some(moment(100)));
}
