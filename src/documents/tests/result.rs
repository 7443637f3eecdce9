//! `result --json` and its table over the worked cases of the rules.

use crate::conference::Command;
use crate::conference::contest::{Base, Comparison, Contest, Form, Source, Threshold, TieRule};
use crate::documents::hall::{Hall, borrowed, contest, many};
use crate::documents::result_json::{report, result_json};
use crate::documents::{csv, result_text};
use crate::wording::Lang;
use serde_json::{Value, json};

fn slate(count: usize) -> Vec<(String, String)> {
    many(count)
}

fn of(count: usize, seats: u32) -> Contest {
    contest("co", &borrowed(&slate(count)), seats)
}

/// One announced round over these supports.
fn announced(contest: Contest, collected: u32, valid: u64, supports: &[u64]) -> Hall {
    let voters = usize::try_from(collected).expect("small");
    let mut hall = Hall::of(vec![contest], voters, voters);
    hall.open("co", collected, collected);
    hall.supports("co", valid, u64::from(collected) - valid, supports);
    hall.announce("co");
    hall
}

fn value(hall: &Hall) -> Value {
    result_json(&hall.conference, Lang::Vi)
}

fn outcomes(value: &Value, round: usize) -> Vec<&str> {
    let lines = value["rounds"][round]["nominees"].as_array().expect("nominees");
    lines.iter().map(|line| line["outcome"].as_str().expect("an outcome")).collect()
}

#[test]
fn the_keys_stand_in_the_promised_order() {
    let mut hall = Hall::of(vec![Contest { form: Form::Strike, max: Some(1), ..of(2, 1) }], 13, 13);
    hall.open("co", 13, 13);
    hall.papers("co", &[(10, r#"{"marks":{"u2":"against"}}"#), (2, r#"{"marks":{"u1":"against"}}"#), (1, "{}")]);
    hall.announce("co");
    let text = serde_json::to_string(&report(&hall.conference, Lang::Vi)).expect("json");
    assert_eq!(
        text,
        concat!(
            r#"{"conference":{"title":"Hội nghị tổng kết năm 2017","year":2017},"#,
            r#""rounds":[{"contest":"co","round":1,"status":"announced","form":"strike","seats":1,"max":1,"#,
            r#""threshold":{"rule":"more_than","num":1,"den":2,"of":"collected","base":13,"needed":7},"#,
            r#""papers":{"eligible":13,"present":13,"issued":13,"unused":2,"collected":13,"recorded":13,"#,
            r#""valid":12,"invalid":1,"invalid_by":{"too_many":1}},"#,
            r#""nominees":[{"id":"u1","support":10,"against":2,"uncounted":0,"percent":"76,92","passes":true,"#,
            r#""outcome":"elected","rank":1},"#,
            r#"{"id":"u2","support":2,"against":10,"uncounted":0,"percent":"15,38","passes":false,"#,
            r#""outcome":"not_elected","rank":null}],"#,
            r#""elected":["u1"],"tied":[],"vacant":0}],"#,
            r#""contests":[{"id":"co","decided":true,"announced":true,"elected":["u1"]}]}"#
        )
    );
}

#[test]
fn the_fourth_passes_but_has_no_seat_and_the_fifth_fails() {
    let mut hall = Hall::of(vec![Contest { max: Some(5), ..of(5, 3) }], 20, 19);
    hall.open("co", 19, 18);
    hall.supports("co", 16, 2, &[14, 12, 11, 10, 8]);
    hall.announce("co");
    let value = value(&hall);
    let round = &value["rounds"][0];
    assert_eq!(round["threshold"]["needed"], 10);
    assert_eq!(round["elected"], json!(["u1", "u2", "u3"]));
    assert_eq!(outcomes(&value, 0), ["elected", "elected", "elected", "not_elected", "not_elected"]);
    assert_eq!((&round["nominees"][3]["passes"], &round["nominees"][3]["rank"]), (&json!(true), &json!(4)));
    assert_eq!((&round["nominees"][4]["passes"], &round["nominees"][4]["rank"]), (&json!(false), &Value::Null));
    assert_eq!(round["papers"]["eligible"], 20);
    assert_eq!(round["papers"]["present"], 19);
    assert_eq!(result_json(&hall.conference, Lang::En)["rounds"][0]["nominees"][0]["percent"], "77.78");
}

#[test]
fn three_are_tied_for_one_seat_and_the_run_off_asks_no_threshold() {
    let contest = Contest { max: Some(4), base: Base::Valid, ..of(4, 2) };
    let mut hall = announced(contest, 11, 11, &[9, 7, 7, 7]);
    let before = value(&hall);
    assert_eq!(outcomes(&before, 0), ["elected", "tied", "tied", "tied"]);
    assert_eq!(before["rounds"][0]["tied"], json!(["u2", "u3", "u4"]));
    assert_eq!(before["rounds"][0]["vacant"], 0);
    assert_eq!(before["rounds"][0]["nominees"][2]["rank"], 2);
    assert_eq!(before["contests"], json!([{"id": "co", "decided": false, "announced": false, "elected": ["u1"]}]));

    hall.ask(Command::RunOff { contest: "co".into() });
    hall.open("co", 11, 11);
    hall.supports("co", 11, 0, &[3, 6, 2]);
    let open = value(&hall);
    assert_eq!(open["rounds"][1]["status"], "open");
    assert_eq!(open["rounds"][1]["threshold"], Value::Null);
    assert_eq!((&open["rounds"][1]["seats"], &open["rounds"][1]["max"]), (&json!(1), &json!(1)));
    assert_eq!(outcomes(&open, 1), ["undecided"; 3]);
    assert_eq!(open["rounds"][1]["elected"], json!([]));

    hall.announce("co");
    let after = value(&hall);
    assert_eq!(after["rounds"][1]["elected"], json!(["u3"]));
    assert_eq!(outcomes(&after, 0), ["elected", "tied", "tied", "tied"], "an announced round keeps its words");
    assert_eq!(after["contests"][0], json!({"id": "co", "decided": true, "announced": true, "elected": ["u1", "u3"]}));
}

#[test]
fn three_fill_three_seats_without_a_tie() {
    let hall = announced(of(3, 3), 11, 11, &[9, 7, 7]);
    let value = value(&hall);
    assert_eq!(value["rounds"][0]["elected"], json!(["u1", "u2", "u3"]));
    assert_eq!(value["rounds"][0]["nominees"][2]["rank"], 2);
}

#[test]
fn five_of_ten_is_a_vacancy_by_majority_and_enough_by_at_least_a_half() {
    let strict = announced(Contest { base: Base::Valid, ..of(2, 2) }, 10, 10, &[5, 5]);
    let value_strict = value(&strict);
    assert_eq!((&value_strict["rounds"][0]["vacant"], &value_strict["rounds"][0]["elected"]), (&json!(2), &json!([])));
    assert_eq!(value_strict["contests"][0]["decided"], false);
    let half = Threshold { rule: Comparison::AtLeast, num: 1, den: 2 };
    let mild = announced(Contest { base: Base::Valid, threshold: half, ..of(2, 2) }, 10, 10, &[5, 5]);
    assert_eq!(value(&mild)["rounds"][0]["elected"], json!(["u1", "u2"]));
}

#[test]
fn four_fifths_of_those_summoned_need_twenty_of_twenty_four() {
    let four_fifths = Threshold { rule: Comparison::AtLeast, num: 4, den: 5 };
    let contest = Contest { base: Base::Eligible, threshold: four_fifths, ..of(2, 1) };
    let mut hall = Hall::of(vec![contest], 24, 22);
    hall.ask(Command::OpenRound { contest: "co".into() });
    assert_eq!(value(&hall)["rounds"][0]["threshold"]["needed"], Value::Null, "nothing is issued yet");
    assert_eq!(value(&hall)["rounds"][0]["papers"]["issued"], 0);
    hall.open("co", 22, 22);
    let threshold = value(&hall)["rounds"][0]["threshold"].clone();
    assert_eq!(threshold, json!({"rule":"at_least","num":4,"den":5,"of":"eligible","base":24,"needed":20}));
}

#[test]
fn who_withdrew_after_being_elected_drops_out_of_the_later_slate() {
    let child = Contest { source: Source::ElectedOf("co".into()), ..contest("sau", &[], 2) };
    let names = slate(5);
    let parent = contest("co", &borrowed(&names), 4);
    let mut hall = Hall::of(vec![parent, child], 11, 11);
    hall.open("co", 11, 11);
    hall.supports("co", 11, 0, &[10, 9, 8, 7, 1]);
    hall.announce("co");
    let (contest, nominee, reason) = ("co".into(), "u4".into(), "Đã nhận cờ khác".to_owned());
    hall.ask(Command::Withdraw { contest, nominee, reason });
    hall.ask(Command::OpenRound { contest: "sau".into() });
    let value = value(&hall);
    let ids: Vec<&str> = value["rounds"][1]["nominees"]
        .as_array()
        .expect("nominees")
        .iter()
        .filter_map(|line| line["id"].as_str())
        .collect();
    assert_eq!(ids, ["u1", "u2", "u3"]);
    assert_eq!(value["contests"][0]["elected"], json!(["u1", "u2", "u3"]));
    assert_eq!(value["rounds"][0]["elected"], json!(["u1", "u2", "u3", "u4"]));
}

#[test]
fn grades_have_shares_and_nothing_else() {
    let grades = vec!["Cao".to_owned(), "Vừa".to_owned(), "Thấp".to_owned()];
    let mut hall = Hall::of(vec![Contest { form: Form::Grades, grades, seats: 0, ..of(2, 0) }], 81, 81);
    hall.open("co", 81, 81);
    let paper =
        |first: u8, second: u8| format!(r#"{{"marks":{{"u1":{{"grade":{first}}},"u2":{{"grade":{second}}}}}}}"#);
    let (a, b, c) = (paper(1, 2), paper(2, 2), paper(3, 1));
    hall.papers("co", &[(73, &a), (5, &b), (2, &c), (1, r#"{"marks":{"u1":{"grade":2}}}"#)]);
    hall.announce("co");
    let value = value(&hall);
    let round = &value["rounds"][0];
    assert_eq!((&round["seats"], &round["max"], &round["vacant"]), (&Value::Null, &Value::Null, &json!(0)));
    assert_eq!(round["threshold"]["needed"], 41);
    assert_eq!(
        round["nominees"][0],
        json!({"id":"u1","grades":[73,6,2],"uncounted":0,"percent":["90,12","7,41","2,47"],
               "passes":null,"outcome":null,"rank":null})
    );
    assert_eq!(round["nominees"][1]["uncounted"], 1);
    assert_eq!(value["contests"][0]["decided"], true);
    assert!(result_text(&hall.conference, Lang::Vi).contains("73 (90,12 %)"));
}

#[test]
fn a_void_round_decides_nothing_and_a_closed_one_does() {
    let mut hall = announced(of(2, 1), 11, 11, &[9, 2]);
    hall.ask(Command::VoidRound { contest: "co".into(), reason: "Đếm sót".into() });
    let void = value(&hall);
    assert_eq!(void["rounds"][0]["status"], "void");
    assert_eq!(outcomes(&void, 0), ["undecided"; 2]);
    assert_eq!((&void["rounds"][0]["elected"], &void["contests"][0]["elected"]), (&json!([]), &json!([])));
    hall.open("co", 11, 11);
    hall.supports("co", 11, 0, &[9, 2]);
    hall.ask(Command::CloseRound { contest: "co".into() });
    let closed = value(&hall);
    assert_eq!((&closed["rounds"][1]["status"], &closed["rounds"][1]["round"]), (&json!("closed"), &json!(2)));
    assert_eq!(outcomes(&closed, 1), ["elected", "not_elected"]);
    assert_eq!(closed["contests"][0]["announced"], false);
}

#[test]
fn a_base_of_nothing_passes_nobody() {
    let mut hall = Hall::of(vec![of(2, 1)], 3, 3);
    hall.open("co", 3, 0);
    hall.announce("co");
    let value = value(&hall);
    assert_eq!(value["rounds"][0]["threshold"]["needed"], Value::Null);
    assert_eq!(value["rounds"][0]["nominees"][0]["percent"], "0,00");
    assert_eq!(value["rounds"][0]["vacant"], 1);
}

#[test]
fn the_table_says_the_same_numbers_in_both_languages() {
    let contest = Contest { max: Some(4), tie: TieRule::Lot, ..of(4, 2) };
    let mut hall = announced(contest, 11, 10, &[9, 7, 7, 7]);
    hall.script(r#"{"do":"draw_lots","contest":"co","elected":["u3"],"drawn_by":"Trần Thị B"}"#);
    let vi = result_text(&hall.conference, Lang::Vi);
    for part in
        ["81,82", "63,64", "chọn quá số lượng: 1", "người bốc: Trần Thị B", "Danh sách cuối cùng: Đơn vị 1; Đơn vị 3."]
    {
        assert!(vi.contains(part), "{part} is not in\n{vi}");
    }
    let en = result_text(&hall.conference, Lang::En);
    for part in ["81.82", "valid 10", "Lots were drawn among the tied by Trần Thị B", "Final list: Đơn vị 1; Đơn vị 3."]
    {
        assert!(en.contains(part), "{part} is not in\n{en}");
    }
    let csv = String::from_utf8(csv::results(&hall.conference, Lang::Vi).expect("csv")).expect("utf-8");
    assert!(csv.contains("\nco,Cờ co,1,đã công bố,2,u2,Đơn vị 2,,7,3,0,11,\"63,64\",2,ngang phiếu\n"), "{csv}");
}
