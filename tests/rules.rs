//! The rules of ballots, counts and results, driven through `script` as from outside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod hall;

use hall::{Hall, contest, plan};
use serde_json::{Value, json};

fn elected(round: &Value) -> Vec<String> {
    round["elected"].as_array().expect("a list").iter().map(|id| id.as_str().expect("an id").to_owned()).collect()
}

fn outcomes(round: &Value) -> Vec<String> {
    let nominees = round["nominees"].as_array().expect("nominees");
    nominees.iter().map(|line| line["outcome"].as_str().expect("an outcome").to_owned()).collect()
}

#[test]
fn twenty_eligible_and_three_seats() {
    let hall = Hall::with(&plan(20, &contest("c", &["a", "b", "c", "d", "e"], "seats = 3\nmax = 5")));
    let mut desk = hall.desk();
    desk.start();
    desk.ok(&json!({ "do": "attend", "unit": "u20", "present": false }));
    desk.open_round("c", 19, 18);
    desk.papers("c", &[("a", 14), ("b", 12), ("c", 11), ("d", 10), ("e", 8)], 16);
    desk.invalid("c", "no_stamp", 2);
    desk.announce("c");
    let round = hall.round("c", 1);
    assert_eq!(elected(&round), ["a", "b", "c"]);
    assert_eq!(outcomes(&round), ["elected", "elected", "elected", "not_elected", "not_elected"]);
    assert_eq!(round["threshold"]["needed"], 10);
    assert_eq!(round["threshold"]["base"], 18);
    let papers = &round["papers"];
    for (name, number) in
        [("eligible", 20), ("present", 19), ("issued", 19), ("collected", 18), ("valid", 16), ("invalid", 2)]
    {
        assert_eq!(papers[name], number, "{name}");
    }
    let fourth = &round["nominees"][3];
    assert_eq!((&fourth["passes"], &fourth["rank"], &fourth["support"]), (&json!(true), &json!(4), &json!(10)));
    let fifth = &round["nominees"][4];
    assert_eq!((&fifth["passes"], &fifth["rank"]), (&json!(false), &Value::Null));
    assert_eq!(round["vacant"], 0);
    assert_eq!(desk.end(), 0);
    hall.verifies();
}

#[test]
fn three_are_tied_for_one_seat_and_a_run_off_decides() {
    let rules = "seats = 2\nmax = 4\nthreshold = { more_than = \"1/2\", of = \"valid\" }";
    let hall = Hall::with(&plan(11, &contest("c", &["a", "b", "c", "d"], rules)));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 9), ("b", 7), ("c", 7), ("d", 7)], 11);
    let round = hall.round("c", 1);
    assert_eq!(elected(&round), ["a"]);
    assert_eq!(round["tied"], json!(["b", "c", "d"]));
    assert_eq!(round["vacant"], 0);
    let ranks: Vec<&Value> = round["nominees"].as_array().unwrap().iter().map(|line| &line["rank"]).collect();
    assert_eq!(ranks, [1, 2, 2, 2]);
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": false, "announced": false, "elected": ["a"] }));
    desk.refused(&json!({ "do": "open_round", "contest": "c" }), "tie_waits");
    desk.refused(&json!({ "do": "draw_lots", "contest": "c", "elected": ["b"], "drawn_by": "A" }), "wrong_tie_rule");
    let opened = desk.ok(&json!({ "do": "run_off", "contest": "c" }));
    assert_eq!((&opened["slate"], &opened["seats"], &opened["max"]), (&json!(["b", "c", "d"]), &json!(1), &json!(1)));
    desk.issue("c", 11, 11);
    desk.papers("c", &[("b", 5), ("c", 5), ("d", 1)], 11);
    desk.announce("c");
    let second = hall.round("c", 2);
    assert_eq!((&second["threshold"], &second["tied"]), (&Value::Null, &json!(["b", "c"])), "a run-off may tie again");
    desk.ok(&json!({ "do": "run_off", "contest": "c" }));
    desk.issue("c", 11, 11);
    desk.papers("c", &[("b", 4), ("c", 7)], 11);
    desk.announce("c");
    assert_eq!(elected(&hall.round("c", 3)), ["c"]);
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": true, "announced": true, "elected": ["a", "c"] }));
    hall.verifies();
}

#[test]
fn three_with_equal_votes_fit_three_seats() {
    let hall = Hall::with(&plan(11, &contest("c", &["a", "b", "c"], "seats = 3")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 9), ("b", 7), ("c", 7)], 11);
    let round = hall.round("c", 1);
    assert_eq!((elected(&round), &round["tied"]), (vec!["a".into(), "b".into(), "c".into()], &json!([])));
    assert_eq!(round["max"], 3);
}

#[test]
fn five_of_ten_is_no_majority_but_at_least_a_half() {
    for (rule, expected, vacant) in [("more_than", vec![], 2), ("at_least", vec!["a", "b"], 0)] {
        let rules = format!("seats = 2\nthreshold = {{ {rule} = \"1/2\", of = \"valid\" }}");
        let hall = Hall::with(&plan(10, &contest("c", &["a", "b"], &rules)));
        let mut desk = hall.desk();
        desk.start();
        desk.whole_round("c", &[("a", 5), ("b", 5)], 10);
        let round = hall.round("c", 1);
        assert_eq!(
            (elected(&round), &round["vacant"]),
            (expected.iter().map(|id| (*id).into()).collect(), &json!(vacant))
        );
        assert_eq!(round["nominees"][0]["percent"], "50,00");
    }
}

fn chained() -> String {
    let first = contest("first", &["a", "b", "c", "d", "e"], "form = \"strike\"\nseats = 4");
    first + "[[contests]]\nid = \"second\"\ntitle = \"Bầu second\"\nnominees_from = \"first\"\nseats = 2\n"
}

#[test]
fn who_withdraws_after_being_elected_is_off_the_chained_slate() {
    let hall = Hall::with(&plan(5, &chained()));
    let mut desk = hall.desk();
    desk.start();
    let message = desk.refused(&json!({ "do": "open_round", "contest": "second" }), "followed_not_announced");
    assert!(message.contains("Bầu first"), "{message}");
    desk.open_round("first", 5, 5);
    desk.papers("first", &[("a", 5), ("b", 5), ("c", 4), ("d", 5), ("e", 1)], 5);
    desk.ok(&json!({ "do": "close_round", "contest": "first" }));
    desk.refused(&json!({ "do": "open_round", "contest": "second" }), "followed_not_announced");
    desk.refused(
        &json!({ "do": "withdraw", "contest": "first", "nominee": "d", "reason": "x" }),
        "awaiting_announcement",
    );
    desk.ok(&json!({ "do": "announce", "contest": "first" }));
    assert_eq!(elected(&hall.round("first", 1)), ["a", "b", "d", "c"], "high to low");
    desk.ok(&json!({ "do": "withdraw", "contest": "first", "nominee": "d", "reason": "xin rút" }));
    assert_eq!(hall.contest("first")["elected"], json!(["a", "b", "c"]));
    assert_eq!(elected(&hall.round("first", 1)), ["a", "b", "d", "c"], "the announced round keeps its words");
    let opened = desk.ok(&json!({ "do": "open_round", "contest": "second" }));
    assert_eq!(opened["slate"], json!(["a", "b", "c"]));
    assert_eq!(hall.round("second", 1)["form"], "strike", "a chained contest takes its parent's form");
    desk.refused(&json!({ "do": "void_round", "contest": "first", "reason": "x" }), "follower_opened");
    desk.refused(
        &json!({ "do": "withdraw", "contest": "first", "nominee": "a", "reason": "x" }),
        "nominee_in_open_round",
    );
    desk.refused(
        &json!({ "do": "withdraw", "contest": "second", "nominee": "a", "reason": "x" }),
        "nominee_in_open_round",
    );
}

#[test]
fn a_chained_contest_with_nobody_left_is_decided_at_once() {
    let hall = Hall::with(&plan(4, &chained()));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("first", 4, 4);
    desk.invalid("first", "unclear", 4);
    desk.announce("first");
    assert_eq!(hall.round("first", 1)["vacant"], 4);
    desk.refused(&json!({ "do": "open_round", "contest": "first" }), "vacancy_waits");
    assert_eq!(hall.contest("second")["decided"], false);
    desk.ok(&json!({ "do": "leave_vacant", "contest": "first" }));
    assert_eq!(hall.contest("first")["decided"], true);
    assert_eq!(hall.contest("second"), json!({ "id": "second", "decided": true, "announced": true, "elected": [] }));
    desk.refused(&json!({ "do": "open_round", "contest": "second" }), "empty_slate");
    desk.refused(&json!({ "do": "leave_vacant", "contest": "first" }), "no_vacancy");
    desk.ok(&json!({ "do": "close_conference" }));
}

#[test]
fn four_fifths_of_twenty_four_need_twenty_and_a_half_of_twelve_or_thirteen_needs_seven() {
    for (units, rule, needed) in [
        (24, "threshold = { at_least = \"80%\", of = \"eligible\" }", 20),
        (24, "threshold = { at_least = \"4/5\", of = \"eligible\" }", 20),
        (12, "threshold = { more_than = \"1/2\", of = \"present\" }", 7),
        (13, "threshold = { more_than = \"1/2\", of = \"issued\" }", 7),
    ] {
        let hall = Hall::with(&plan(units, &contest("c", &["a", "b"], &format!("seats = 1\n{rule}"))));
        let mut desk = hall.desk();
        desk.start();
        desk.ok(&json!({ "do": "open_round", "contest": "c" }));
        let issued = desk.ok(&json!({ "do": "issue", "contest": "c", "issued": units }));
        assert_eq!(issued["needed"], needed, "{rule}: shown before counting");
        assert_eq!(hall.round("c", 1)["threshold"]["needed"], needed);
    }
}

#[test]
fn lots_are_drawn_in_the_hall_and_recorded() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b", "c"], "seats = 1\nmax = 3\ntie = \"lot\"")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 3), ("c", 1)], 4);
    let lots = |names: Value| json!({ "do": "draw_lots", "contest": "c", "elected": names, "drawn_by": "Bà A" });
    desk.refused(&json!({ "do": "run_off", "contest": "c" }), "wrong_tie_rule");
    desk.refused(&lots(json!(["c"])), "not_tied");
    let message = desk.refused(&lots(json!(["a", "b"])), "wrong_number_drawn");
    assert!(message.contains('2') && message.contains('1'), "{message}");
    desk.refused(&lots(json!([])), "wrong_number_drawn");
    desk.refused(&json!({ "do": "draw_lots", "contest": "c", "elected": ["b"], "drawn_by": " " }), "bad_text");
    desk.ok(&lots(json!(["b"])));
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": true, "announced": true, "elected": ["b"] }));
    assert_eq!(outcomes(&hall.round("c", 1)), ["tied", "tied", "not_elected"], "what it says stays");
    desk.refused(&lots(json!(["a"])), "no_tie");
    desk.ok(&json!({ "do": "void_round", "contest": "c", "reason": "nhầm" }));
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": false, "announced": false, "elected": [] }));
    let void = hall.round("c", 1);
    assert_eq!((&void["status"], outcomes(&void)), (&json!("void"), vec!["undecided".to_owned(); 3]));
    assert_eq!((&void["elected"], &void["tied"], &void["vacant"]), (&json!([]), &json!([]), &json!(0)));
    assert_eq!(void["nominees"][0]["support"], 3, "a voided round keeps its figures");
    desk.refused(&json!({ "do": "void_round", "contest": "c", "reason": "x" }), "already_void");
    desk.refused(&lots(json!(["a"])), "round_was_voided");
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "c", "reason": "xin rút" }));
    let opened = desk.ok(&json!({ "do": "open_round", "contest": "c" }));
    assert_eq!((&opened["round"], &opened["slate"], &opened["max"]), (&json!(2), &json!(["a", "b"]), &json!(3)));
    hall.verifies();
}

#[test]
fn the_chair_decides_with_a_reason_and_who_withdraws_leaves_the_decision() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b", "c"], "seats = 2\nmax = 3\ntie = \"chair\"")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 3), ("c", 3)], 4);
    let chair = |names: Value, reason: &str| json!({ "do": "chair_decides", "contest": "c", "elected": names, "reason": reason });
    desk.refused(&chair(json!(["a", "b"]), ""), "bad_text");
    desk.refused(&chair(json!(["a", "a"]), "x"), "wrong_number_drawn");
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "a", "reason": "xin rút" }));
    assert_eq!(hall.contest("c")["elected"], json!(["b", "c"]), "the rest fits, so they are elected");
    desk.refused(&chair(json!(["b", "c"]), "x"), "no_tie");
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "b", "reason": "xin rút" }));
    let standing = hall.contest("c");
    assert_eq!(standing["elected"], json!(["c"]));
}

#[test]
fn fewer_tied_than_seats_after_withdrawals_is_a_vacancy() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b", "c", "d"], "seats = 2\nmax = 3\ntie = \"chair\"")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 3), ("c", 3), ("d", 1)], 4);
    for nominee in ["a", "b"] {
        desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": nominee, "reason": "xin rút" }));
    }
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": false, "announced": false, "elected": ["c"] }));
    let opened = desk.ok(&json!({ "do": "vote_again", "contest": "c" }));
    assert_eq!((&opened["slate"], &opened["seats"], &opened["max"]), (&json!(["d"]), &json!(1), &json!(1)));
    desk.issue("c", 4, 4);
    desk.papers("c", &[("d", 4)], 4);
    desk.announce("c");
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": true, "announced": true, "elected": ["c", "d"] }));
}

#[test]
fn a_vacancy_is_voted_again_under_the_same_threshold() {
    let hall = Hall::with(&plan(6, &contest("c", &["a", "b", "c", "d"], "seats = 3\nmax = 2")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 5), ("b", 3), ("c", 2), ("d", 1)], 6);
    let round = hall.round("c", 1);
    assert_eq!((elected(&round), &round["vacant"]), (vec!["a".to_owned()], &json!(2)));
    let opened = desk.ok(&json!({ "do": "vote_again", "contest": "c" }));
    assert_eq!((&opened["seats"], &opened["max"]), (&json!(2), &json!(2)));
    assert_eq!(opened["slate"], json!(["b", "c", "d"]));
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "a", "reason": "không có tên trong vòng này" }));
    desk.issue("c", 6, 6);
    desk.papers("c", &[("b", 4), ("c", 2), ("d", 2)], 6);
    desk.announce("c");
    let second = hall.round("c", 2);
    assert_eq!((elected(&second), &second["vacant"]), (vec!["b".to_owned()], &json!(1)));
    assert_eq!(second["threshold"]["needed"], 4);
    desk.refused(&json!({ "do": "run_off", "contest": "c" }), "no_tie");
    desk.ok(&json!({ "do": "leave_vacant", "contest": "c" }));
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": true, "announced": true, "elected": ["b"] }));
    desk.refused(&json!({ "do": "open_round", "contest": "c" }), "already_decided");
}

#[test]
fn with_nobody_left_seats_stay_vacant_without_a_decision() {
    let hall = Hall::with(&plan(3, &contest("c", &["a", "b"], "seats = 3")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 3)], 3);
    assert_eq!(hall.round("c", 1)["vacant"], 1);
    assert_eq!(hall.contest("c")["decided"], true);
    desk.refused(&json!({ "do": "leave_vacant", "contest": "c" }), "no_vacancy");
    desk.refused(&json!({ "do": "vote_again", "contest": "c" }), "no_vacancy");
}

#[test]
fn a_voided_run_off_is_opened_again_with_its_frame() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b", "c"], "seats = 1\nmax = 3")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 3), ("c", 1)], 4);
    desk.ok(&json!({ "do": "run_off", "contest": "c" }));
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "c", "reason": "không có tên trong vòng này" }));
    desk.refused(&json!({ "do": "withdraw", "contest": "c", "nominee": "a", "reason": "x" }), "nominee_in_open_round");
    desk.issue("c", 4, 4);
    desk.paper("c", &["a", "b"], &["a"]);
    desk.ok(&json!({ "do": "void_round", "contest": "c", "reason": "thùng phiếu bị mở" }));
    let void = hall.round("c", 2);
    assert_eq!((&void["status"], &void["papers"]["recorded"]), (&json!("void"), &json!(1)));
    desk.refused(&json!({ "do": "run_off", "contest": "c" }), "round_was_voided");
    let opened = desk.ok(&json!({ "do": "open_round", "contest": "c" }));
    assert_eq!((&opened["round"], &opened["slate"], &opened["max"]), (&json!(3), &json!(["a", "b"]), &json!(1)));
    desk.issue("c", 4, 4);
    desk.papers("c", &[("a", 4), ("b", 0)], 4);
    desk.announce("c");
    let third = hall.round("c", 3);
    assert_eq!((elected(&third), &third["threshold"]), (vec!["a".to_owned()], &Value::Null));
    assert_eq!(hall.contest("c")["elected"], json!(["a"]));
    hall.verifies();
}

#[test]
fn support_zero_never_wins_a_run_off() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b"], "seats = 1\nmax = 2\nblank = \"valid\"")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 4), ("b", 4)], 4);
    desk.ok(&json!({ "do": "run_off", "contest": "c" }));
    desk.issue("c", 4, 4);
    for _ in 0..4 {
        desk.paper("c", &["a", "b"], &[]);
    }
    desk.announce("c");
    let round = hall.round("c", 2);
    assert_eq!((elected(&round), &round["vacant"], &round["papers"]["valid"]), (vec![], &json!(1), &json!(4)));
    assert_eq!(hall.contest("c")["decided"], false);
}

#[test]
fn totals_keep_every_identity() {
    let hall = Hall::with(&plan(13, &contest("c", &["vp", "kh"], "form = \"agree\"\nseats = 1\nmax = 1")));
    let mut desk = hall.desk();
    desk.start();
    let totals = |support: Value, against: Value, valid: u32, invalid: Value| json!({ "do": "totals", "contest": "c", "support": support, "against": against, "valid": valid, "invalid_by": invalid });
    desk.ok(&json!({ "do": "open_round", "contest": "c" }));
    desk.refused(&totals(json!({}), json!({}), 0, json!({})), "not_collected");
    desk.issue("c", 13, 13);
    let message =
        desk.refused(&totals(json!({ "vp": 10 }), json!({}), 12, json!({ "too_many": 2 })), "totals_do_not_sum");
    assert!(message.contains("12") && message.contains('2') && message.contains("13"), "{message}");
    let message =
        desk.refused(&totals(json!({ "vp": 10 }), json!({ "vp": 3 }), 12, json!({ "blank": 1 })), "line_does_not_sum");
    assert!(message.contains("12") && message.contains("13"), "{message}");
    desk.refused(&totals(json!({ "vp": 10, "kh": 4 }), json!({}), 13, json!({})), "supports_exceed");
    desk.refused(&totals(json!({ "xx": 1 }), json!({}), 13, json!({})), "unknown_nominee");
    desk.refused(&totals(json!({}), json!({}), 12, json!({ "torn": 1 })), "bad_reason");
    desk.ok(&totals(json!({ "vp": 9 }), json!({ "vp": 2 }), 12, json!({ "too_many": 1 })));
    desk.ok(&totals(json!({ "vp": 10 }), json!({ "vp": 1 }), 12, json!({ "too_many": 1 })));
    desk.refused(&json!({ "do": "paper", "contest": "c", "marks": {} }), "totals_stand");
    desk.refused(
        &json!({ "do": "replace_paper", "contest": "c", "from": { "marks": {} }, "to": { "marks": {} }, "reason": "x" }),
        "totals_stand",
    );
    desk.announce("c");
    let round = hall.round("c", 1);
    let line = &round["nominees"][0];
    assert_eq!((&line["support"], &line["against"], &line["uncounted"]), (&json!(10), &json!(1), &json!(1)));
    assert_eq!(line["percent"], "76,92");
    assert_eq!(round["papers"]["invalid_by"], json!({ "too_many": 1 }));
    assert_eq!((elected(&round), &round["threshold"]["needed"]), (vec!["vp".to_owned()], &json!(7)));
    hall.verifies();
}

#[test]
fn totals_and_papers_are_never_mixed() {
    let hall = Hall::with(&plan(3, &contest("c", &["a", "b"], "seats = 1")));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 3, 3);
    desk.paper("c", &["a", "b"], &["a"]);
    desk.refused(&json!({ "do": "totals", "contest": "c", "support": { "a": 3 }, "valid": 3 }), "papers_stand");
    desk.ok(&json!({ "do": "undo_paper", "contest": "c" }));
    desk.ok(&json!({ "do": "totals", "contest": "c", "support": { "a": 2 }, "valid": 3 }));
    desk.announce("c");
    let line = hall.round("c", 1)["nominees"][0].clone();
    assert_eq!((&line["support"], &line["against"]), (&json!(2), &json!(1)), "a missing against is the rest");
}

#[test]
fn grades_elect_nobody_and_shares_are_a_list() {
    let rules = "form = \"grades\"\ngrades = [\"cao\", \"vừa\", \"thấp\"]";
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b"], rules)));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 4, 4);
    let paper = |a: Value, b: Value| json!({ "do": "paper", "contest": "c", "marks": { "a": a, "b": b } });
    for bad in [json!({ "grade": 0 }), json!({ "grade": 4 }), json!("support"), json!({ "grade": 1000 })] {
        desk.refused(&paper(bad, json!("none")), "bad_mark");
    }
    desk.ok(&paper(json!({ "grade": 1 }), json!({ "grade": 3 })));
    desk.ok(&paper(json!({ "grade": 1 }), json!("both")));
    desk.ok(&paper(json!({ "grade": 2 }), json!("none")));
    desk.ok(&paper(json!("none"), json!("none")));
    desk.refused(&json!({ "do": "totals", "contest": "c", "valid": 4 }), "totals_on_grades");
    desk.announce("c");
    let round = hall.round("c", 1);
    let line = &round["nominees"][0];
    assert_eq!((&line["grades"], &line["percent"]), (&json!([2, 1, 0]), &json!(["50,00", "25,00", "0,00"])));
    assert_eq!(round["nominees"][1]["grades"], json!([0, 0, 1]));
    for name in ["passes", "outcome", "rank"] {
        assert_eq!(line[name], Value::Null, "{name}");
    }
    assert_eq!((&round["seats"], &round["max"], &round["vacant"]), (&Value::Null, &Value::Null, &json!(0)));
    assert_eq!((&round["papers"]["valid"], &round["papers"]["invalid_by"]), (&json!(3), &json!({ "blank": 1 })));
    assert_eq!(hall.contest("c")["decided"], true);
}

#[test]
fn two_passes_must_agree_paper_for_paper() {
    let hall = Hall::with(&plan(2, &contest("c", &["a", "b"], "seats = 1\nmax = 2\npasses = 2")));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 2, 2);
    let paper = |pass: u8, a: &str, b: &str| json!({ "do": "paper", "contest": "c", "pass": pass, "marks": { "a": a, "b": b } });
    desk.refused(&json!({ "do": "totals", "contest": "c", "valid": 2 }), "totals_with_two_passes");
    desk.refused(&paper(3, "support", "none"), "bad_pass");
    desk.refused(&paper(0, "support", "none"), "bad_pass");
    desk.ok(&paper(1, "support", "none"));
    desk.ok(&paper(1, "none", "support"));
    desk.refused(&json!({ "do": "close_round", "contest": "c" }), "papers_missing");
    desk.ok(&paper(2, "none", "support"));
    desk.ok(&paper(2, "support", "support"));
    let message = desk.refused(&json!({ "do": "close_round", "contest": "c" }), "passes_differ");
    assert!(message.contains('1'), "{message}");
    let replace = |from: Value, to: Value, reason: &str| json!({ "do": "replace_paper", "contest": "c", "pass": 2, "from": { "marks": from }, "to": { "marks": to }, "reason": reason });
    desk.refused(&replace(json!({ "a": "none" }), json!({}), "x"), "no_such_paper");
    desk.refused(&replace(json!({ "a": "support", "b": "support" }), json!({ "a": "support" }), ""), "bad_text");
    desk.ok(&replace(json!({ "a": "support", "b": "support" }), json!({ "a": "support", "b": "against" }), "đọc nhầm"));
    desk.announce("c");
    let round = hall.round("c", 1);
    assert_eq!(round["papers"]["recorded"], 2);
    assert_eq!(round["tied"], json!([]), "one of two is not more than a half");
    hall.verifies();
}

#[test]
fn undo_goes_back_to_the_start_of_the_open_bundle_of_this_process() {
    let hall = Hall::with(&plan(9, &contest("c", &["a", "b"], "seats = 1")));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 9, 9);
    desk.paper("c", &["a", "b"], &["a"]);
    desk.ok(&json!({ "do": "end_batch", "contest": "c" }));
    desk.refused(&json!({ "do": "end_batch", "contest": "c" }), "empty_bundle");
    desk.paper("c", &["a", "b"], &["a"]);
    desk.paper("c", &["a", "b"], &["b"]);
    let replace = json!({ "do": "replace_paper", "contest": "c", "from": { "marks": { "a": "support" } }, "to": { "invalid": "signed" }, "reason": "x" });
    desk.ok(&replace);
    let undo = json!({ "do": "undo_paper", "contest": "c" });
    assert_eq!(desk.ok(&undo)["recorded"], 2);
    assert_eq!(desk.ok(&undo)["recorded"], 1);
    desk.refused(&undo, "nothing_to_undo");
    desk.paper("c", &["a", "b"], &["a"]);
    assert_eq!(desk.end(), 1);
    let mut desk = hall.desk();
    desk.refused(&undo, "nothing_to_undo");
    assert_eq!(hall.round("c", 1)["papers"]["invalid_by"], json!({ "signed": 1 }));
    hall.verifies();
}

#[test]
fn sealed_papers_of_the_absent_count_among_the_issued() {
    let hall = Hall::with(&plan(5, &contest("c", &["a", "b"], "seats = 1")));
    let mut desk = hall.desk();
    desk.ok(&json!({ "do": "start" }));
    desk.refused(&json!({ "do": "open_round", "contest": "c" }), "nobody_present");
    for unit in ["u1", "u2", "u3"] {
        desk.ok(&json!({ "do": "attend", "unit": unit, "present": true }));
    }
    desk.ok(&json!({ "do": "open_round", "contest": "c" }));
    let issue =
        |issued: u32, absent: u32| json!({ "do": "issue", "contest": "c", "issued": issued, "absent_papers": absent });
    desk.refused(&json!({ "do": "collect", "contest": "c", "collected": 1 }), "not_issued");
    let message = desk.refused(&issue(4, 0), "issued_exceeds_voters");
    assert!(message.contains('4') && message.contains('3'), "{message}");
    desk.refused(&issue(5, 3), "absent_papers_exceed_absent");
    desk.refused(&issue(1, 2), "issued_below_absent_papers");
    desk.ok(&issue(5, 2));
    let message = desk.refused(&json!({ "do": "collect", "contest": "c", "collected": 6 }), "collected_exceeds_issued");
    assert!(message.contains('6') && message.contains('5'), "{message}");
    desk.ok(&json!({ "do": "collect", "contest": "c", "collected": 4 }));
    desk.refused(&issue(3, 0), "issued_below_collected");
    desk.papers("c", &[("a", 4), ("b", 0)], 3);
    let message = desk.refused(&json!({ "do": "close_round", "contest": "c" }), "papers_missing");
    assert!(message.contains('3') && message.contains('4'), "{message}");
}

#[test]
fn the_smaller_rules_of_single_papers() {
    // A slate of one: a line that does not count makes the paper invalid, whatever `blank` says.
    let hall = Hall::with(&plan(4, &contest("c", &["a"], "form = \"agree\"\nseats = 1\nblank = \"valid\"")));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 4, 4);
    for mark in ["support", "against", "none", "both"] {
        desk.ok(&json!({ "do": "paper", "contest": "c", "marks": { "a": mark } }));
    }
    desk.announce("c");
    assert_eq!(hall.round("c", 1)["papers"]["invalid_by"], json!({ "blank": 1, "unclear": 1 }));

    // Strike: left out is supported; too many supports, or everything struck.
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b"], "form = \"strike\"\nseats = 1")));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 4, 4);
    desk.refused(&json!({ "do": "paper", "contest": "c", "marks": { "a": "both" } }), "bad_mark");
    desk.refused(&json!({ "do": "paper", "contest": "c", "marks": { "a": { "grade": 1 } } }), "bad_mark");
    desk.refused(&json!({ "do": "paper", "contest": "c", "marks": { "zz": "support" } }), "unknown_nominee");
    desk.refused(&json!({ "do": "paper", "contest": "c", "invalid": "blank" }), "bad_reason");
    desk.ok(&json!({ "do": "paper", "contest": "c", "marks": { "a": "against" } }));
    desk.ok(&json!({ "do": "paper", "contest": "c", "marks": {} }));
    desk.ok(&json!({ "do": "paper", "contest": "c", "marks": { "a": "against", "b": "against" } }));
    desk.ok(&json!({ "do": "paper", "contest": "c", "invalid": "damaged" }));
    desk.announce("c");
    let round = hall.round("c", 1);
    assert_eq!(round["papers"]["invalid_by"], json!({ "blank": 1, "damaged": 1, "too_many": 1 }));
    assert_eq!((&round["nominees"][1]["support"], &round["nominees"][0]["against"]), (&json!(1), &json!(1)));
}

#[test]
fn a_base_of_zero_passes_nobody() {
    let rules = "seats = 1\nthreshold = { at_least = \"1/2\", of = \"valid\" }";
    let hall = Hall::with(&plan(2, &contest("c", &["a", "b"], rules)));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 2, 0);
    desk.announce("c");
    let round = hall.round("c", 1);
    assert_eq!((&round["threshold"]["needed"], &round["nominees"][0]["percent"]), (&Value::Null, &json!("0,00")));
    assert_eq!((elected(&round), &round["vacant"]), (vec![], &json!(1)));
}

#[test]
fn a_hall_that_is_counted_states_its_numbers() {
    let mut text = plan(2, &contest("c", &["a", "b"], "seats = 1\nvoters = \"counted\""));
    text = text.replace("year = 2017", "year = 2017\nsummoned = 1500");
    let hall = Hall::with(&text);
    let mut desk = hall.desk();
    desk.ok(&json!({ "do": "start" }));
    desk.refused(&json!({ "do": "present", "count": 1501 }), "present_exceeds_summoned");
    desk.ok(&json!({ "do": "present", "count": 1480 }));
    desk.ok(&json!({ "do": "show_of_hands", "step": "mot", "for": 1470, "against": 8, "other": 2 }));
    desk.refused(&json!({ "do": "show_of_hands", "step": "mot", "for": 1480, "against": 1 }), "hands_do_not_sum");
    desk.ok(&json!({ "do": "open_round", "contest": "c" }));
    let issued = desk.ok(&json!({ "do": "issue", "contest": "c", "issued": 1480 }));
    assert_eq!((&issued["eligible"], &issued["present"]), (&json!(1500), &json!(1480)));
}

#[test]
fn the_order_of_papers_never_matters() {
    let papers = [vec!["a"], vec!["a", "b"], vec!["b"], vec!["c", "a"], vec!["c"], vec!["b", "c"], vec!["a"]];
    let mut results = Vec::new();
    for turn in 0..3 {
        let hall = Hall::with(&plan(7, &contest("c", &["a", "b", "c"], "seats = 2")));
        let mut desk = hall.desk();
        desk.start();
        desk.open_round("c", 7, 7);
        for place in 0..7 {
            desk.paper("c", &["a", "b", "c"], &papers[(place * [1, 3, 6][turn] + turn) % 7]);
        }
        desk.announce("c");
        results.push(hall.result());
    }
    assert!(results.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn who_leaves_the_elected_of_a_contest_is_on_no_later_slate_of_those_that_follow() {
    let hall = Hall::with(&plan(5, &chained().replace("strike", "tick")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("first", &[("a", 5), ("b", 5), ("c", 4), ("d", 4)], 5);
    desk.open_round("second", 5, 5);
    desk.ok(&json!({ "do": "void_round", "contest": "second", "reason": "đếm lại" }));
    desk.ok(&json!({ "do": "withdraw", "contest": "first", "nominee": "b", "reason": "xin rút" }));
    let opened = desk.ok(&json!({ "do": "open_round", "contest": "second" }));
    assert_eq!(opened["slate"], json!(["a", "c", "d"]), "the next round of the second has lost him too");
    desk.refused(&json!({ "do": "withdraw", "contest": "second", "nominee": "b", "reason": "x" }), "already_withdrawn");
    desk.issue("second", 5, 5);
    desk.papers("second", &[("a", 5), ("c", 4)], 5);
    desk.announce("second");
    assert_eq!(hall.contest("second")["elected"], json!(["a", "c"]));
    desk.ok(&json!({ "do": "withdraw", "contest": "first", "nominee": "a", "reason": "xin rút" }));
    assert_eq!(hall.contest("second")["elected"], json!(["c"]), "and is on no later list");
    assert_eq!(elected(&hall.round("second", 2)), ["a", "c"], "the announced round keeps its words");
    hall.verifies();
}

#[test]
fn a_void_run_off_whose_tied_have_withdrawn_leaves_a_vacancy() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b", "c", "d"], "seats = 2\nmax = 3")));
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 3), ("c", 3), ("d", 1)], 4);
    desk.ok(&json!({ "do": "run_off", "contest": "c" }));
    desk.ok(&json!({ "do": "void_round", "contest": "c", "reason": "đếm lại" }));
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "a", "reason": "xin rút" }));
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": true, "announced": true, "elected": ["b", "c"] }));
    desk.ok(&json!({ "do": "withdraw", "contest": "c", "nominee": "b", "reason": "xin rút" }));
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": false, "announced": false, "elected": ["c"] }));
    desk.refused(&json!({ "do": "open_round", "contest": "c" }), "vacancy_waits");
    desk.ok(&json!({ "do": "leave_vacant", "contest": "c" }));
    assert_eq!(hall.contest("c"), json!({ "id": "c", "decided": true, "announced": true, "elected": ["c"] }));
    hall.verifies();
}
