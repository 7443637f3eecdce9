//! Issuing and collecting: no more papers than voters, no more back than out.

use crate::day::Day;

fn issue(numbers: &str) -> String {
    format!(r#"{{"do":"issue","contest":"co",{numbers}}}"#)
}

fn collect(collected: u32) -> String {
    format!(r#"{{"do":"collect","contest":"co","collected":{collected}}}"#)
}

#[test]
fn papers_are_issued_in_an_open_round() {
    let mut day = Day::started();
    day.refused(
        "NoOpenRound",
        "no_open_round",
        &issue(r#""issued":5"#),
        "“Cờ thi đua ngành” không có vòng bỏ phiếu nào đang mở. Hãy mở vòng bỏ phiếu trước.",
        "“Cờ thi đua ngành” has no open round. Open one first.",
    );
    day.refused(
        "NoOpenRound",
        "no_open_round",
        &collect(5),
        "“Cờ thi đua ngành” không có vòng bỏ phiếu nào đang mở. Hãy mở vòng bỏ phiếu trước.",
        "“Cờ thi đua ngành” has no open round. Open one first.",
    );
    let mut open = day.done(r#"{"do":"open_round","contest":"co"}"#);
    open.refused(
        "NotIssued",
        "not_issued",
        &collect(5),
        "“Cờ thi đua ngành” chưa có số phiếu phát ra. Hãy nhập số phát ra trước số thu về.",
        "No papers of “Cờ thi đua ngành” have been issued. State how many were issued first.",
    );
    open.refused(
        "NotCollected",
        "not_collected",
        r#"{"do":"close_round","contest":"co"}"#,
        "“Cờ thi đua ngành” chưa có số phiếu thu về. Hãy nhập số thu về trước khi nhập phiếu hoặc đóng vòng.",
        "No papers of “Cờ thi đua ngành” have been collected. State how many were collected first.",
    );
    let paper = r#"{"do":"paper","contest":"co","marks":{}}"#;
    open.refused(
        "NotCollected",
        "not_collected",
        paper,
        "“Cờ thi đua ngành” chưa có số phiếu thu về. Hãy nhập số thu về trước khi nhập phiếu hoặc đóng vòng.",
        "No papers of “Cờ thi đua ngành” have been collected. State how many were collected first.",
    );
}

#[test]
fn no_more_papers_are_issued_than_there_are_voters() {
    let mut day = Day::started()
        .done(r#"{"do":"attend","unit":"u5","present":false}"#)
        .done(r#"{"do":"open_round","contest":"co"}"#);
    day.refused("IssuedExceedsVoters", "issued_exceeds_voters", &issue(r#""issued":5"#), "Số phiếu phát ra 5 nhiều hơn số được nhận phiếu 4 (4 có mặt, cộng 0 phiếu kín của người vắng). Hãy đếm lại phiếu phát ra hoặc kiểm lại điểm danh.", "5 papers issued is more than the 4 voters entitled (4 present and 0 sealed papers of the absent). Count again, or check the roll.");
    let sealed = issue(r#""issued":6,"absent_papers":1"#);
    day.refused("IssuedExceedsVoters", "issued_exceeds_voters", &sealed, "Số phiếu phát ra 6 nhiều hơn số được nhận phiếu 5 (4 có mặt, cộng 1 phiếu kín của người vắng). Hãy đếm lại phiếu phát ra hoặc kiểm lại điểm danh.", "6 papers issued is more than the 5 voters entitled (4 present and 1 sealed paper of the absent). Count again, or check the roll.");
    let absent = issue(r#""issued":4,"absent_papers":2"#);
    day.refused(
        "AbsentPapersExceedAbsent",
        "absent_papers_exceed_absent",
        &absent,
        "Phiếu kín của người vắng là 2, nhiều hơn số vắng mặt 1. Hãy đếm lại phiếu kín hoặc kiểm lại điểm danh.",
        "2 sealed papers of absent voters is more than the 1 who are absent. Count them again, or check the roll.",
    );
    let fewer = issue(r#""issued":0,"absent_papers":1"#);
    day.refused("IssuedBelowAbsentPapers", "issued_below_absent_papers", &fewer, "Số phiếu phát ra 0 ít hơn số phiếu kín của người vắng 1, vốn đã tính trong số phát ra. Hãy kiểm lại cả hai số.", "0 papers issued is fewer than the 1 sealed paper of absent voters among them. Check both.");
}

#[test]
fn no_more_papers_come_back_than_went_out() {
    let mut day = Day::counting("co", 4);
    day.refused("CollectedExceedsIssued", "collected_exceeds_issued", &collect(5), "Thu về 5 phiếu, nhiều hơn số phát ra 4 phiếu, nên vòng bỏ phiếu không tiếp tục được. Hãy đếm lại; nếu vẫn thừa thì hủy vòng này và bỏ phiếu lại.", "5 papers collected is more than the 4 issued, so the round cannot go on. Recount; if it stands, void the round and hold it again.");
    day.refused(
        "IssuedBelowCollected",
        "issued_below_collected",
        &issue(r#""issued":3"#),
        "Số phiếu phát ra 3 ít hơn số phiếu đã thu về 4. Hãy sửa số thu về trước, hoặc đếm lại.",
        "3 papers issued is fewer than the 4 already collected. Correct the number collected first, or count again.",
    );
}
