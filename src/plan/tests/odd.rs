//! What is legal and odd: each with its warning, at its very letters.

use super::faulty::check;
use super::{GOOD, brief, read_text};

#[test]
fn what_is_odd_is_told_once_and_at_its_very_letters() {
    let handover = "items = [{ name = \"Quy chế hoạt động của Cụm\" }, { name = \"Biên bản\", count = 3 }]";
    let title = "title = \"Hội nghị tổng kết công tác thi đua, khen thưởng năm 2017\"";
    let cases: &[(&str, &str, &str)] = &[
        // Votes.
        ("seats = 2", "seats = 3\nmax = ⟦1⟧", "seats_out_of_reach"),
        (
            "threshold = { more_than = \"1/2\", of = \"collected\" }",
            "threshold = ⟦{ at_least = \"0/2\" }⟧",
            "no_threshold",
        ),
        (
            "threshold = { more_than = \"1/2\", of = \"collected\" }",
            "threshold = ⟦{ at_least = \"1/1\" }⟧",
            "unanimous_threshold",
        ),
        ("bundle = 5", "bundle = ⟦6⟧", "bundle_above_voters"),
        ("contests = [\"co-chinh-phu\"]", "contests = [\"co-chinh-phu\", ⟦\"co-nganh\"⟧]", "ballot_twice"),
        // People.
        ("name = \"Thanh tra Bộ\"", "name = ⟦\"Cục Kế hoạch, tài chính\"⟧", "alike_name"),
        ("title = \"Cờ thi đua của Chính phủ\"", "title = ⟦\"Cờ thi đua ngành tư pháp\"⟧", "alike_name"),
        (
            "name = \"Thanh tra Bộ\"",
            "name = \"T\"\ndelegates = [{ name = ⟦\"TRẦN B\"⟧, post = \"Phó Chánh Văn phòng\" }]",
            "delegate_twice",
        ),
        ("{ name = \"Vũ E\" }", "{ name = ⟦\"Nguyễn Văn A\"⟧ }", "member_is_chair"),
        ("{ name = \"Vũ E\" }", "{ name = ⟦\"Phạm An\"⟧ }", "member_is_nominee"),
        (
            "[{ name = \"Hoàng D\", unit = \"tk\", head = true }, { name = \"Vũ E\" }, { name = \"Đỗ G\" }]",
            "⟦[{ name = \"Hoàng D\", head = true }]⟧",
            "lone_member",
        ),
        ("kind = \"pledge\"", "kind = ⟦\"tally_team\"⟧", "team_after_ballot"),
        ("deputy = { from = \"co-chinh-phu\" }", "deputy = ⟦{ name = \"ngô H\" }⟧", "head_is_deputy"),
        (handover, "items = ⟦[]⟧", "no_items"),
        ("giver = {", "receiver = ⟦{ name = \"Nguyễn Văn A\" }⟧\ngiver = {", "giver_is_receiver"),
        // Days.
        (title, "title = \"Tổng kết \\u0111ợt năm ⟦2016⟧\"", "other_year"),
        ("title = \"Lấy phiếu tín nhiệm\"", "title = \"Tín nhiệm ⟦2015⟧, lần 2\"", "other_year"),
        ("proposal = \"Thông qua Tổ", "proposal = \"Năm ⟦2016⟧: thông qua Tổ", "other_year"),
        ("date = 2017-12-01\nbegins", "date = ⟦2016-12-01⟧\nbegins", "date_off_year"),
        ("date = 2017-12-01, signed", "date = ⟦2016-12-01⟧, signed", "date_off_year"),
        ("begins = 08:00:00", "begins = ⟦02:00:00⟧", "early_start"),
        ("begins = 08:00:00", "begins = ⟦18:00:00⟧", "ends_late"),
        ("minutes = 15", "minutes = ⟦0⟧", "no_minutes"),
        ("minutes = 15", "minutes = ⟦241⟧", "long_step"),
        ("minutes_each = 7", "minutes = ⟦6⟧\nminutes_each = 7", "speakers_overrun"),
        // Numbers.
        ("number = \"01/QĐ-BTP\"", "number = \"⟦10/QĐ-BTP⟧\"", "number_not_in_report"),
        ("proposal = \"Thông qua Tổ", "proposal = \"Theo ⟦02/NQ-HN⟧, thông qua Tổ", "number_not_in_report"),
    ];
    let wrong: Vec<String> = cases.iter().filter_map(|(from, to, code)| check(from, to, code).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_missing_is_told_where_it_would_stand() {
    for (from, to, expected) in [
        ("voters = \"counted\"\n", "", "summoned_unused 10:12-16"),
        ("unit = \"tk\", head = true", "unit = \"tk\"", "no_tally_head 94:11-84"),
        ("proposal = \"Thông qua Tổ kiểm phiếu\"\n", "", "no_proposal 97:8-23"),
        ("number = \"01/QĐ-BTP\", date", "date", "decision_unnumbered 122:12-58"),
        (
            "head = { unit = \"tccb\", name = \"Ngô H\", post = \"Vụ trưởng\" }\ndeputy = { from = \"co-chinh-phu\" }\n",
            "",
            "no_leader 121:8-16",
        ),
    ] {
        assert_eq!(codes(&GOOD.replace(from, to)), [expected], "{from}");
    }
}

#[test]
fn a_chained_ballot_comes_after_the_one_it_follows() {
    let text = GOOD
        .replace("[\"co-nganh\", \"tin-nhiem\"]", "[\"tin-nhiem\", \"co-chinh-phu\"]")
        .replace("contests = [\"co-chinh-phu\"]", "contests = [\"co-nganh\"]");
    let found: Vec<&str> = read_text(&text).faults.iter().map(|fault| fault.code).collect();
    assert_eq!(found, ["ballot_before_parent", "result_before_ballot"]);
}

#[test]
fn a_chained_contest_has_as_many_nominees_as_its_parent_can_elect() {
    let text = GOOD.replace("seats = 2", "seats = 9").replace("seats = 1\ntie", "seats = 4\ntie");
    let found: Vec<&str> = read_text(&text).faults.iter().map(|fault| fault.code).collect();
    assert_eq!(found, ["seats_above_nominees", "seats_above_nominees"]);
}

#[test]
fn a_nominated_unit_without_delegates_is_odd_where_most_have_some() {
    let mut text = GOOD.to_owned();
    for (name, delegate) in [("Vụ Tổ chức cán bộ", "B"), ("Thanh tra Bộ", "C"), ("Cục Kế hoạch - Tài chính", "D")]
    {
        let named = format!("name = \"{name}\"\n");
        text = text.replace(&named, &format!("{named}delegates = [{{ name = \"{delegate}\" }}]\n"));
    }
    assert_eq!(codes(&text), ["unit_without_delegate 20:6-12"]);
}

#[test]
fn a_unit_whose_delegates_do_not_vote_is_odd() {
    let text = GOOD.replace("bundle = 5\n", "");
    let text = text.replace("name = \"Thanh tra Bộ\"", "name = \"T\"\ndelegates = [{ name = \"A\", votes = false }]");
    assert_eq!(codes(&text), ["silent_unit 35:13-44"]);
}

fn codes(text: &str) -> Vec<String> {
    read_text(text).faults.iter().map(brief).collect()
}

#[test]
fn a_report_with_another_number_is_told_the_nearest() {
    let reading = read_text(&GOOD.replace("number = \"01/QĐ-BTP\"", "number = \"01/QD-BTP\""));
    let advice = crate::wording::fault::advice(&reading.faults[0].kind, crate::wording::Lang::Vi);
    assert_eq!(advice.as_deref(), Some("có phải là `01/QĐ-BTP`?"));
}

#[test]
fn two_years_of_a_summary_are_at_home() {
    let text = GOOD.replace("title = \"Báo cáo tổng kết\"", "title = \"Tổng kết năm 2017, so với năm 2016\"");
    assert_eq!(codes(&text), [""; 0]);
    let next = GOOD.replace("title = \"Báo cáo tổng kết\"", "title = \"Phương hướng năm 2018\"");
    assert_eq!(codes(&next), [""; 0]);
}

#[test]
fn a_slip_at_many_places_is_told_once_with_the_others_listed() {
    use crate::wording::{Lang, fault};
    let reading = read_text(&GOOD.replace("\"tccb\"", "\"tcbb\"").replace("id = \"tcbb\"", "id = \"tccb\""));
    assert_eq!(reading.faults.len(), 3, "{:?}", reading.faults);
    let page = fault::render(&reading.faults, Lang::Vi, false);
    assert_eq!(page.matches("lỗi[").count(), 1, "{page}");
    assert!(page.contains("  = gợi ý: có phải là `tccb`?\n   = cũng ở 81:22, 123:17\n"), "{page}");
    assert_eq!(fault::to_json(&reading.faults, Lang::Vi)["errors"], 3);
}
