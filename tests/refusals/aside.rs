//! Papers that the whole team decides on, bundles that two people would type, and what cannot be compared yet.

use crate::day::{Day, PLAN, paper, programme, told_as};
use hoinghi::record::Proceedings;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::wording::Lang;

fn set_aside(papers: u32) -> String {
    format!(r#"{{"do":"set_aside","contest":"co","papers":{papers}}}"#)
}

fn decided(votes: &str) -> String {
    format!(r#"{{"do":"decide_aside","contest":"co","marks":{{"u1":"support"}},{votes}}}"#)
}

const CLOSE: &str = r#"{"do":"close_round","contest":"co"}"#;
const TEAM: &str = r#"{"do":"name_tally_team","members":[{"name":"Lê Thị Hạnh","head":true},{"name":"Trần Văn Bình"},{"name":"Phạm Minh Đức"}]}"#;

#[test]
fn only_papers_that_are_not_recorded_wait_aside() {
    let mut day = Day::counting("co", 3).paper("co", &["u1"]);
    day.refused(
        "AsideExceedsMissing",
        "aside_exceeds_missing",
        &set_aside(3),
        "Không để riêng được 3 phiếu: chỉ còn 2 phiếu chưa nhập. Phiếu để riêng là phiếu chưa nhập.",
        "3 papers cannot wait aside: only 2 are not recorded yet, and what waits aside is not recorded.",
    );
    day.refused(
        "NothingAside",
        "nothing_aside",
        &decided(r#""for":3"#),
        "Lượt 1 không có phiếu nào để riêng chờ Tổ kiểm phiếu quyết định. Hãy ghi phiếu như mọi phiếu khác.",
        "No paper of pass 1 waits aside for the tally team. Record it like any other paper.",
    );
}

#[test]
fn papers_set_aside_at_two_desks_are_not_counted_as_one() {
    let mut day = Day::counting("co", 3).done(&set_aside(1));
    let late = r#"{"do":"set_aside","contest":"co","papers":1,"was":0}"#;
    day.refused(
        "AsideChanged",
        "aside_changed",
        late,
        "Số phiếu để riêng vừa thay đổi ở một bàn khác: nay là 1, không phải 0. Hãy xem lại số phiếu để riêng rồi làm lại.",
        "The number of papers set aside has just changed at another desk: it is 1, not 0. Look at it again, then do this once more.",
    );
}

#[test]
fn stated_totals_leave_no_paper_to_decide_on() {
    let totals = r#"{"do":"totals","contest":"co","support":{"u1":2},"valid":2}"#;
    let _closed = Day::counting("co", 2).done(&set_aside(2)).done(totals).closed("co");
}

#[test]
fn decided_papers_of_a_voided_bundle_are_decided_again() {
    let day = Day::counting("co", 2).done(&set_aside(1)).done(&decided(r#""for":3"#));
    let day = day.done(r#"{"do":"void_batch","contest":"co","bundle":1,"reason":"Nhập trùng"}"#);
    let mut day = day.paper("co", &["u1"]).paper("co", &["u2"]);
    assert_eq!(day.ask(CLOSE).expect_err("undecided").code(), "aside_undecided");
}

#[test]
fn a_reading_is_carried_by_more_votes_than_are_against_it() {
    let mut day = Day::counting("co", 2).done(TEAM).done(&set_aside(1));
    day.refused("AsideNotCarried", "aside_not_carried", &decided(r#""for":1,"against":1"#), "Cách hiểu này chưa được thông qua: 1 đồng ý, 1 không đồng ý. Phải có nhiều phiếu đồng ý hơn; hãy biểu quyết lại hoặc chọn cách hiểu khác.", "This reading was not carried: 1 for, 1 against. More must be for it than against; vote again, or read the paper otherwise.");
    day.refused(
        "AsideVotesExceedTeam",
        "aside_votes_exceed_team",
        &decided(r#""for":3,"against":1"#),
        "Có 4 phiếu biểu quyết nhưng Tổ kiểm phiếu chỉ có 3 người. Hãy kiểm lại số đồng ý và không đồng ý.",
        "4 votes were given, but the tally team has 3 members. Check the numbers for and against.",
    );
}

#[test]
fn a_round_closes_once_every_paper_set_aside_is_decided() {
    let day = Day::counting("co", 2).done(&set_aside(1)).paper("co", &["u1"]);
    let mut typed = day.paper("co", &["u2"]);
    typed.refused("AsideUndecided", "aside_undecided", CLOSE, "Chưa đóng được vòng bỏ phiếu: còn 1 phiếu để riêng chưa được Tổ kiểm phiếu quyết định. Hãy biểu quyết từng phiếu, hoặc ghi lại số phiếu để riêng nếu đã ghi nhầm.", "The round cannot be closed: papers set aside wait for a decision of the tally team (1). Vote on each, or state their number again if it was wrong.");
    let voted = Day::counting("co", 2).done(&set_aside(1)).paper("co", &["u1"]);
    let _closed = voted.done(&decided(r#""for":2,"against":1,"doubt":"gạch mờ""#)).closed("co");
    let _restated = typed.done(&set_aside(0)).closed("co");
}

#[test]
fn a_decided_paper_that_is_taken_back_waits_aside_again() {
    let day = Day::counting("co", 1).done(&set_aside(1)).done(&decided(r#""for":3"#));
    let mut day = day.done(r#"{"do":"undo_paper","contest":"co"}"#).paper("co", &["u1"]);
    assert_eq!(day.ask(CLOSE).expect_err("undecided").code(), "aside_undecided");
}

#[test]
fn a_bundle_is_typed_by_one_person() {
    let mut day = Day::counting("co", 3).paper("co", &["u1"]);
    let late = r#"{"do":"paper","contest":"co","marks":{"u2":"support"},"after":{"bundle":1,"papers":0}}"#;
    day.refused("BundleGrew", "bundle_grew", late, "Chưa ghi phiếu này: phiếu được đọc khi tập 1 có 0 phiếu, mà một bàn khác vừa nhập nên nay đang mở tập 1 có 1 phiếu. Mỗi tập chỉ một người nhập. Hãy thống nhất ai nhập tập này rồi mới ghi tiếp.", "This paper is not recorded: it was read when bundle 1 held 0 papers, and another desk has been typing, so that bundle 1 is open and holds 1. One person types a bundle. Agree who does before going on.");
    let day = day.done(&late.replace(r#""papers":0"#, r#""papers":1"#));
    // A bundle that somebody else has ended was typed there too.
    let mut day = day.done(r#"{"do":"end_batch","contest":"co"}"#);
    assert_eq!(day.ask(&late.replace(r#""papers":0"#, r#""papers":2"#)).expect_err("ended").code(), "bundle_grew");
}

#[test]
fn a_bundle_ends_with_as_many_papers_as_were_counted_in_the_hand() {
    let mut day = Day::counting("co", 3).paper("co", &["u1"]).paper("co", &["u2"]);
    let end = |papers: u32| format!(r#"{{"do":"end_batch","contest":"co","papers":{papers}}}"#);
    day.refused("BundleMiscounted", "bundle_miscounted", &end(3), "Chưa kết thúc được tập 1: đếm trên tay 3 phiếu, đã nhập 2 phiếu. Hãy đếm lại tập phiếu, rồi nhập nốt hoặc lấy lại phiếu nhập thừa.", "Bundle 1 cannot be ended: 3 papers were counted in the hand, 2 are recorded. Count the bundle again, then enter what is missing or take back what is too much.");
    let _ended = day.done(&end(2));
}

#[test]
fn an_explanation_says_something_about_a_round_that_is_not_announced() {
    let explain = r#"{"do":"explain","contest":"co","text":"Đã xem lại từng phiếu trắng"}"#;
    let mut day = Day::started();
    assert_eq!(day.ask(explain).expect_err("no round").code(), "no_open_round");
    let mut counted = day.opened("co", 1).paper("co", &["u1"]).closed("co").done(explain);
    let empty = r#"{"do":"explain","contest":"co","text":" "}"#;
    assert_eq!(counted.ask(empty).expect_err("nothing is said").code(), "bad_text");
}

#[test]
fn passes_are_compared_from_the_first_bundle_that_ended_in_both() {
    let journal = MemoryJournal::default();
    let day = Day::kept_in(Box::new(journal.clone()), programme(PLAN));
    let day = day.done(r#"{"do":"start"}"#).done(r#"{"do":"attend_all"}"#).opened("hai-luot", 3);
    let day = day.paper("hai-luot", &["u1"]).done(&paper("hai-luot", 2, &["u2"]));
    let found = || Proceedings::open(Box::new(journal.clone())).unwrap().differences(&"hai-luot".into());
    let refusal = found().expect_err("no bundle has ended");
    for (lang, told) in [
        (
            Lang::Vi,
            "“Bằng khen” chưa có tập phiếu nào nhập xong ở cả hai lượt, nên chưa có gì để đối chiếu. Hãy nhập nốt tập đó ở lượt kia.",
        ),
        (
            Lang::En,
            "“Bằng khen” has no bundle that has ended in both passes, so there is nothing to compare. Enter that bundle in the other pass.",
        ),
    ] {
        told_as(&refusal, "NothingToCompare", "nothing_to_compare", lang, told);
    }
    let end = |pass: u8| format!(r#"{{"do":"end_batch","contest":"hai-luot","pass":{pass}}}"#);
    let day = day.done(&end(1));
    assert!(found().is_err());
    let _day = day.done(&end(2)).paper("hai-luot", &["u1", "u2"]);
    // The paper of the second bundle, of which only one pass knows, is not among what is told.
    let found = found().unwrap();
    assert_eq!(found.iter().map(|found| (found.pass, found.bundle)).collect::<Vec<_>>(), [(1, 1), (2, 1)]);
}
