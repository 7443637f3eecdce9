//! A round from opening to announcement, and what is decided after it.

use crate::case::{Case, contest, convened, of, programme, started};
use hoinghi::conference::contest::TieRule;
use hoinghi::conference::frame::RoundKind;
use hoinghi::conference::{Contest, Event};
use serde_json::{Value, json};

fn open() -> Case {
    started().given(&json!({ "do": "open_round", "contest": "cha" }))
}

fn issue(issued: u32) -> Value {
    json!({ "do": "issue", "contest": "cha", "issued": issued })
}

fn collect(collected: u32) -> Value {
    json!({ "do": "collect", "contest": "cha", "collected": collected })
}

fn with_tie(tie: TieRule) -> Case {
    let mut plan = programme();
    plan.contests = vec![Contest { tie, ..contest("cha", &["a", "b", "c"], 2) }];
    let case = of(plan).given(&json!({ "do": "start" })).given(&json!({ "do": "attend_all" }));
    case.voted("cha", &[("a", 2), ("b", 2), ("c", 2)], 3)
}

#[test]
fn a_round_opens_when_somebody_is_present_and_only_once() {
    let open_round = json!({ "do": "open_round", "contest": "cha" });
    convened().refused(&open_round, "not_started");
    convened().given(&json!({ "do": "start" })).refused(&open_round, "nobody_present");
    open().refused(&open_round, "round_already_open");
    let announced = open().counted("cha", &[("a", 4), ("b", 3)], 4);
    announced.refused(&open_round, "already_decided");
}

#[test]
fn issuing_and_collecting_keep_their_identities() {
    open().refused(&collect(1), "not_issued");
    open().refused(&issue(5), "issued_exceeds_voters");
    let absent = json!({ "do": "issue", "contest": "cha", "issued": 4, "absent_papers": 1 });
    open().refused(&absent, "absent_papers_exceed_absent");
    let issued = open().given(&issue(4));
    issued.refused(&collect(5), "collected_exceeds_issued");
    let collected = issued.given(&collect(3));
    collected.refused(&issue(2), "issued_below_collected");
    collected.accepted(&issue(3));
    collected.accepted(&collect(4));
}

#[test]
fn the_snapshot_is_taken_when_papers_are_issued() {
    let case = started().given(&json!({ "do": "attend", "unit": "d", "present": false }));
    let case = case.given(&json!({ "do": "open_round", "contest": "cha" }));
    let facts = case.then(&json!({ "do": "issue", "contest": "cha", "issued": 4, "absent_papers": 1 }));
    assert!(matches!(facts.as_slice(), [Event::Issued { eligible: 4, present: 3, issued: 4, absent_papers: 1, .. }]));
}

#[test]
fn papers_ask_for_collecting_and_a_round_closes_on_the_right_number() {
    let paper = json!({ "do": "paper", "contest": "cha", "marks": { "a": "support" } });
    open().given(&issue(4)).refused(&paper, "not_collected");
    let collected = open().given(&issue(4)).given(&collect(2));
    collected.accepted(&paper);
    collected.refused(&json!({ "do": "close_round", "contest": "cha" }), "papers_missing");
    collected.refused(&json!({ "do": "paper", "contest": "cha", "marks": { "a": "both" } }), "bad_mark");
    collected.refused(&json!({ "do": "paper", "contest": "cha", "marks": { "a": { "grade": 1 } } }), "bad_mark");
    collected.refused(&json!({ "do": "paper", "contest": "cha", "invalid": "too_many" }), "bad_reason");
    collected.refused(&json!({ "do": "paper", "contest": "cha", "pass": 2 }), "bad_pass");
    collected.refused(&json!({ "do": "paper", "contest": "cha", "pass": 0 }), "bad_pass");
    collected.refused(&json!({ "do": "announce", "contest": "cha" }), "round_not_closed");
}

#[test]
fn totals_keep_their_identities() {
    let case = open().given(&issue(4)).given(&collect(4));
    let totals = |support: Value, against: Value, valid: u64, invalid: Value| json!({ "do": "totals", "contest": "cha", "support": support, "against": against, "valid": valid, "invalid_by": invalid });
    case.refused(&totals(json!({}), json!({}), 3, json!({})), "totals_do_not_sum");
    case.refused(&totals(json!({ "a": 5 }), json!({}), 4, json!({})), "line_does_not_sum");
    case.refused(&totals(json!({ "a": 3 }), json!({ "a": 2 }), 4, json!({})), "line_does_not_sum");
    case.refused(&totals(json!({ "a": 4, "b": 4, "c": 4 }), json!({}), 4, json!({})), "supports_exceed");
    case.refused(&totals(json!({ "x": 1 }), json!({}), 4, json!({})), "unknown_nominee");
    case.refused(&totals(json!({}), json!({}), 3, json!({ "lost": 1 })), "bad_reason");
    case.refused(&totals(json!({}), json!({}), u64::MAX, json!({ "blank": u64::MAX })), "totals_do_not_sum");
    let stated = case.given(&totals(json!({ "a": 3 }), json!({}), 3, json!({ "too_many": 1 })));
    stated.refused(&json!({ "do": "paper", "contest": "cha", "marks": {} }), "totals_stand");
    stated.accepted(&totals(json!({ "a": 2 }), json!({}), 4, json!({})));
}

#[test]
fn an_announced_round_is_sealed_and_voided_only_while_nothing_follows_it() {
    let void = json!({ "do": "void_round", "contest": "cha", "reason": "Sai mẫu phiếu" });
    started().refused(&void, "nothing_to_void");
    let announced = started().voted("cha", &[("a", 4), ("b", 3)], 4);
    announced.refused(&json!({ "do": "announce", "contest": "cha" }), "already_announced");
    announced.refused(&json!({ "do": "paper", "contest": "cha", "marks": {} }), "no_open_round");
    let voided = announced.clone().given(&void);
    voided.refused(&void, "already_void");
    assert_eq!(voided.stands("cha"), (vec![], false));
    let facts = voided.then(&json!({ "do": "open_round", "contest": "cha" }));
    assert!(matches!(facts.as_slice(), [Event::RoundOpened { frame }] if frame.number == 2 && frame.slate.len() == 3));
    let followed = announced.given(&json!({ "do": "open_round", "contest": "con" }));
    followed.refused(&void, "follower_opened");
}

#[test]
fn a_run_off_is_among_the_tied_for_the_seats_left() {
    let mut plan = programme();
    plan.contests = vec![Contest { max: Some(3), ..contest("cha", &["a", "b", "c"], 2) }];
    let case = of(plan).given(&json!({ "do": "start" })).given(&json!({ "do": "attend_all" }));
    let tied = case.voted("cha", &[("a", 3), ("b", 4), ("c", 3)], 4);
    assert_eq!(tied.stands("cha"), (vec!["b".to_owned()], false));
    tied.refused(&json!({ "do": "vote_again", "contest": "cha" }), "no_vacancy");
    tied.refused(&json!({ "do": "open_round", "contest": "cha" }), "tie_waits");
    let facts = tied.then(&json!({ "do": "run_off", "contest": "cha" }));
    let [Event::RoundOpened { frame }] = facts.as_slice() else { panic!("{facts:?}") };
    assert_eq!((frame.kind, frame.seats, frame.max, frame.threshold), (RoundKind::RunOff, 1, Some(1), None));
    let run_off = tied.given(&json!({ "do": "run_off", "contest": "cha" }));
    let again = run_off.clone().counted("cha", &[("a", 2), ("c", 2)], 4);
    again.accepted(&json!({ "do": "run_off", "contest": "cha" }));
    let decided = run_off.counted("cha", &[("a", 1), ("c", 2)], 4);
    assert_eq!(decided.stands("cha"), (vec!["b".to_owned(), "c".to_owned()], true));
}

#[test]
fn lots_name_as_many_of_the_tied_as_there_are_seats() {
    let lots =
        |elected: Value| json!({ "do": "draw_lots", "contest": "cha", "elected": elected, "drawn_by": "Ông Một" });
    let tied = with_tie(TieRule::Lot);
    tied.refused(&lots(json!(["a"])), "wrong_number_drawn");
    tied.refused(&lots(json!(["a", "a"])), "wrong_number_drawn");
    tied.refused(&lots(json!(["a", "x"])), "not_tied");
    tied.refused(&json!({ "do": "run_off", "contest": "cha" }), "wrong_tie_rule");
    tied.refused(&json!({ "do": "draw_lots", "contest": "cha", "elected": ["a", "b"], "drawn_by": "" }), "bad_text");
    let drawn = tied.given(&lots(json!(["c", "a"])));
    assert_eq!(drawn.stands("cha"), (vec!["a".to_owned(), "c".to_owned()], true));
    drawn.refused(&lots(json!(["a", "b"])), "no_tie");
}

#[test]
fn the_chair_decides_with_a_reason() {
    let decides =
        |reason: &str| json!({ "do": "chair_decides", "contest": "cha", "elected": ["b", "c"], "reason": reason });
    let tied = with_tie(TieRule::Chair);
    tied.refused(&decides(""), "bad_text");
    assert_eq!(tied.given(&decides("Thâm niên")).stands("cha"), (vec!["b".to_owned(), "c".to_owned()], true));
}

#[test]
fn a_vacancy_is_left_vacant_or_voted_again() {
    let case = started().voted("cha", &[("a", 4), ("b", 2), ("c", 1)], 4);
    assert_eq!(case.stands("cha"), (vec!["a".to_owned()], false));
    case.refused(&json!({ "do": "run_off", "contest": "cha" }), "no_tie");
    case.refused(&json!({ "do": "open_round", "contest": "cha" }), "vacancy_waits");
    let left = case.clone().given(&json!({ "do": "leave_vacant", "contest": "cha" }));
    assert_eq!(left.stands("cha"), (vec!["a".to_owned()], true));
    let again = case.given(&json!({ "do": "vote_again", "contest": "cha" }));
    let round = again.conference.progress(&"cha".into()).unwrap().last().unwrap();
    assert_eq!((round.frame.kind, round.frame.seats, round.frame.slate.len()), (RoundKind::Again, 1, 2));
    let filled = again.counted("cha", &[("b", 0), ("c", 3)], 4);
    assert_eq!(filled.stands("cha"), (vec!["a".to_owned(), "c".to_owned()], true));
}
