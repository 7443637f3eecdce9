//! The totals of a hand tally.

use crate::day::{Day, paper};

fn totals(contest: &str, numbers: &str) -> String {
    format!(r#"{{"do":"totals","contest":"{contest}",{numbers}}}"#)
}

#[test]
fn totals_and_papers_are_not_mixed() {
    let right = totals("co", r#""support":{"u1":3,"u2":1},"valid":3"#);
    let mut stated = Day::counting("co", 3).done(&right);
    stated.refused("TotalsStand", "totals_stand", &paper("co", 1, &["u1"]), "“Cờ thi đua ngành” đang dùng số tổng của bản kiểm phiếu tay, nên không nhập hay thay từng phiếu. Có thể nhập lại số tổng cho đến khi đóng vòng.", "“Cờ thi đua ngành” stands on the totals of a hand tally, so single papers are not entered or replaced. The totals may be stated again until closing.");
    stated.refused("TotalsStand", "totals_stand", r#"{"do":"end_batch","contest":"co"}"#, "“Cờ thi đua ngành” đang dùng số tổng của bản kiểm phiếu tay, nên không nhập hay thay từng phiếu. Có thể nhập lại số tổng cho đến khi đóng vòng.", "“Cờ thi đua ngành” stands on the totals of a hand tally, so single papers are not entered or replaced. The totals may be stated again until closing.");
    let mut papers = Day::counting("co", 3).paper("co", &["u1"]).paper("co", &["u2"]);
    papers.refused("PapersStand", "papers_stand", &right, "“Cờ thi đua ngành” đã nhập 2 phiếu từng tờ, nên không nhập số tổng. Hãy nhập nốt các phiếu còn lại.", "2 papers of “Cờ thi đua ngành” have been entered one by one, so totals are not taken. Enter the remaining papers.");
}

#[test]
fn totals_are_for_one_pass_and_not_for_grades() {
    let any = r#""valid":3"#;
    let mut grades = Day::counting("tin-nhiem", 3);
    grades.refused(
        "TotalsOnGrades",
        "totals_on_grades",
        &totals("tin-nhiem", any),
        "Phiếu nhiều mức không nhập được bằng số tổng. Hãy nhập từng phiếu.",
        "Papers with grades cannot be entered as totals. Enter them one by one.",
    );
    let mut twice = Day::counting("hai-luot", 3);
    twice.refused(
        "TotalsWithTwoPasses",
        "totals_with_two_passes",
        &totals("hai-luot", any),
        "Vòng này đòi hỏi nhập phiếu 2 lượt độc lập, nên không nhập bằng số tổng. Hãy nhập từng phiếu.",
        "This round demands 2 independent passes, so totals are not taken. Enter the papers one by one.",
    );
}

#[test]
fn totals_add_up() {
    let mut day = Day::counting("co", 5);
    let sum = totals("co", r#""support":{"u1":3},"valid":3,"invalid_by":{"signed":1}"#);
    day.refused(
        "TotalsDoNotSum",
        "totals_do_not_sum",
        &sum,
        "Hợp lệ 3 cộng không hợp lệ 1 là 4, không bằng số thu về 5. Hãy kiểm lại các số tổng.",
        "3 valid and 1 invalid papers are 4, not the 5 collected. Check the totals.",
    );
    let line = totals("co", r#""support":{"u1":3},"against":{"u1":1},"valid":5"#);
    day.refused("LineDoesNotSum", "line_does_not_sum", &line, "Dòng “Văn phòng Bộ”: đồng ý và không đồng ý cộng lại là 4, không khớp với 5 phiếu hợp lệ. Hãy kiểm lại dòng này.", "Line “Văn phòng Bộ”: for and against add up to 4, which does not fit 5 valid papers. Check this line.");
    let most = totals("co", r#""support":{"u1":4,"u2":4,"u3":3},"valid":5"#);
    day.refused("SupportsExceed", "supports_exceed", &most, "Tổng số lượt đồng ý 11 nhiều hơn mức có thể có 10: 5 phiếu hợp lệ, mỗi phiếu nhiều nhất 2 tên. Hãy kiểm lại các số tổng.", "11 supports in all is more than the 10 possible: 5 valid papers with at most 2 names each. Check the totals.");
    let stranger = totals("co", r#""support":{"u5":1},"valid":5"#);
    day.refused(
        "UnknownNominee",
        "unknown_nominee",
        &stranger,
        "Mã “u5” không có trong danh sách của “Cờ thi đua ngành”. Hãy kiểm lại mã trong kế hoạch.",
        "“u5” is not on the slate of “Cờ thi đua ngành”. Check the id in the plan.",
    );
    let reason = totals("co", r#""valid":4,"invalid_by":{"torn":1}"#);
    day.refused("BadReason", "bad_reason", &reason, "“torn” không phải là lý do phiếu không hợp lệ. Hãy dùng: not_issued, no_stamp, outside_name, signed, unclear, damaged, too_many, blank.", "“torn” is no reason for an invalid paper. Use one of: not_issued, no_stamp, outside_name, signed, unclear, damaged, too_many, blank.");
}
