//! Papers: what may stand on them, what may be taken back or replaced.

use crate::day::{Day, PLAN, moment, paper, programme, told_as};
use hoinghi::conference::paper::{InvalidReason, Paper};
use hoinghi::record::Proceedings;
use hoinghi::record::bundle::BoxKey;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::wording::Lang;

fn marks(contest: &str, marks: &str) -> String {
    format!(r#"{{"do":"paper","contest":"{contest}","marks":{{{marks}}}}}"#)
}

#[test]
fn only_the_slate_is_on_a_paper() {
    let mut day = Day::counting("co", 3);
    day.refused("OutsideName", "unknown_nominee", &marks("co", r#""u5":"support""#), "Mã “u5” không có trong danh sách của “Cờ thi đua ngành”. Hãy kiểm lại mã; nếu phiếu ghi tên ngoài danh sách, hãy ghi phiếu không hợp lệ với lý do outside_name.", "“u5” is not on the slate of “Cờ thi đua ngành”. Check the id; if the paper names an outsider, declare it invalid as outside_name.");
    let replace = r#"{"do":"replace_paper","contest":"co","from":{"marks":{"u5":"support"}},"to":{"invalid":"signed"},"reason":"Đọc nhầm"}"#;
    day.refused("OutsideName", "unknown_nominee", replace, "Mã “u5” không có trong danh sách của “Cờ thi đua ngành”. Hãy kiểm lại mã; nếu phiếu ghi tên ngoài danh sách, hãy ghi phiếu không hợp lệ với lý do outside_name.", "“u5” is not on the slate of “Cờ thi đua ngành”. Check the id; if the paper names an outsider, declare it invalid as outside_name.");
}

#[test]
fn only_what_the_form_has_is_on_a_line() {
    let mut tick = Day::counting("co", 3);
    tick.refused("UnknownMark", "bad_mark", &marks("co", r#""u1":"maybe""#), "Dấu ghi ở dòng “u1” không có nghĩa. Hãy dùng: support, against, none, both, hoặc {\"grade\":1} trên phiếu nhiều mức.", "The mark on the line “u1” means nothing. Use one of: support, against, none, both, or {\"grade\":1} on papers with grades.");
    tick.refused("BadMark", "bad_mark", &marks("co", r#""u1":"both""#), "Không ghi được dấu này ở dòng “Văn phòng Bộ”: phiếu này chỉ có một cột, mỗi dòng được đánh dấu hoặc để trống, không có hai ô và không có mức. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.", "The line “Văn phòng Bộ” cannot bear this mark: this paper has one column, a line is ticked or left empty, and there are no two boxes and no grades. Read it again; if its will is not clear, declare it invalid as unclear.");
    tick.refused("BadMark", "bad_mark", &marks("co", r#""u2":{"grade":1}"#), "Không ghi được dấu này ở dòng “Vụ Tổ chức cán bộ”: phiếu này chỉ có một cột, mỗi dòng được đánh dấu hoặc để trống, không có hai ô và không có mức. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.", "The line “Vụ Tổ chức cán bộ” cannot bear this mark: this paper has one column, a line is ticked or left empty, and there are no two boxes and no grades. Read it again; if its will is not clear, declare it invalid as unclear.");
    let mut strike = Day::counting("cum-pho", 3);
    strike.refused("BadMark", "bad_mark", &marks("cum-pho", r#""u1":"both""#), "Không ghi được dấu này ở dòng “Văn phòng Bộ”: phiếu này chỉ có một cột, mỗi tên bị gạch hoặc để nguyên, không có hai ô và không có mức. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.", "The line “Văn phòng Bộ” cannot bear this mark: this paper has one column, a name is struck out or left, and there are no two boxes and no grades. Read it again; if its will is not clear, declare it invalid as unclear.");
    let mut agree = Day::counting("hai-luot", 3);
    agree.refused("BadMark", "bad_mark", &marks("hai-luot", r#""u1":{"grade":1}"#), "Không ghi được dấu này ở dòng “Văn phòng Bộ”: phiếu này có hai cột đồng ý và không đồng ý, không có mức. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.", "The line “Văn phòng Bộ” cannot bear this mark: this paper has two columns, agree and disagree, and no grades. Read it again; if its will is not clear, declare it invalid as unclear.");
    let mut grades = Day::counting("tin-nhiem", 3);
    grades.refused("BadMark", "bad_mark", &marks("tin-nhiem", r#""u1":"support""#), "Không ghi được dấu này ở dòng “Văn phòng Bộ”: phiếu này có mức từ 1 đến 3, không có đồng ý và không đồng ý. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.", "The line “Văn phòng Bộ” cannot bear this mark: this paper has the grades 1 to 3, and no agree or disagree. Read it again; if its will is not clear, declare it invalid as unclear.");
    grades.refused("BadMark", "bad_mark", &marks("tin-nhiem", r#""u1":{"grade":4}"#), "Không ghi được dấu này ở dòng “Văn phòng Bộ”: phiếu này có mức từ 1 đến 3, không có đồng ý và không đồng ý. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.", "The line “Văn phòng Bộ” cannot bear this mark: this paper has the grades 1 to 3, and no agree or disagree. Read it again; if its will is not clear, declare it invalid as unclear.");
}

#[test]
fn only_a_reason_that_the_team_may_give_makes_a_paper_invalid() {
    let mut day = Day::counting("co", 3);
    day.refused("BadReason", "bad_reason", r#"{"do":"paper","contest":"co","invalid":"torn"}"#, "“torn” không phải là lý do phiếu không hợp lệ mà Tổ kiểm phiếu được ghi. Hãy dùng: not_issued, no_stamp, outside_name, signed, unclear, damaged.", "“torn” is no reason that a tally team may give. Use one of: not_issued, no_stamp, outside_name, signed, unclear, damaged.");
    day.refused("BadReason", "bad_reason", r#"{"do":"paper","contest":"co","invalid":"too_many"}"#, "“too_many” không phải là lý do phiếu không hợp lệ mà Tổ kiểm phiếu được ghi. Hãy dùng: not_issued, no_stamp, outside_name, signed, unclear, damaged.", "“too_many” is no reason that a tally team may give. Use one of: not_issued, no_stamp, outside_name, signed, unclear, damaged.");
}

#[test]
fn a_pass_is_one_of_those_demanded() {
    Day::counting("co", 3).refused(
        "BadPass",
        "bad_pass",
        &paper("co", 2, &[]),
        "Không có lượt nhập 2: vòng này chỉ nhập 1 lượt. Hãy nhập vào lượt 1.",
        "There is no pass 2: this round has only 1. Enter into pass 1.",
    );
    Day::counting("hai-luot", 3).refused(
        "BadPass",
        "bad_pass",
        &paper("hai-luot", 0, &[]),
        "Không có lượt nhập 0: vòng này nhập 2 lượt. Hãy chọn lượt từ 1 đến 2.",
        "There is no pass 0: this round has 2. Name a pass from 1 to 2.",
    );
}

#[test]
fn only_what_lies_in_the_box_comes_out_of_it() {
    let mut day = Day::counting("co", 3);
    day.refused(
        "NothingToUndo",
        "nothing_to_undo",
        r#"{"do":"undo_paper","contest":"co"}"#,
        "Không có phiếu nào để lấy lại: chỉ lấy lại được phiếu vừa nhập tại đây, trong tập đang mở. Muốn sửa phiếu khác, hãy thay phiếu đó kèm lý do.",
        "Nothing to take back: only papers entered here, in the open bundle, can be. To mend another one, replace it with a reason.",
    );
    day.refused(
        "EmptyBundle",
        "empty_bundle",
        r#"{"do":"end_batch","contest":"co"}"#,
        "Tập phiếu đang mở chưa có phiếu nào, nên chưa kết thúc được. Hãy nhập ít nhất một phiếu trước.",
        "The open bundle holds no paper yet, so it cannot be ended. Enter at least one paper first.",
    );
    let void = r#"{"do":"void_batch","contest":"co","bundle":7,"reason":"Nhập trùng"}"#;
    day.refused(
        "UnknownBundle",
        "unknown_bundle",
        void,
        "Không có tập phiếu số 7 trong lượt này. Hãy kiểm lại số của tập.",
        "There is no bundle 7 in this pass. Check its number.",
    );
    let replace = r#"{"do":"replace_paper","contest":"co","from":{"marks":{"u1":"support"}},"to":{"invalid":"signed"},"reason":"Đọc nhầm"}"#;
    let mut other = day.paper("co", &["u2"]);
    other.refused(
        "NoSuchPaper",
        "no_such_paper",
        replace,
        "Lượt 1 không có phiếu nào ghi đúng như vậy. Hãy đọc lại phiếu cần thay.",
        "Pass 1 holds no paper that says exactly this. Read the paper to be replaced again.",
    );
}

#[test]
fn papers_read_for_one_round_are_not_recorded_in_another() {
    let journal = MemoryJournal::default();
    let day = Day::kept_in(Box::new(journal.clone()), programme(PLAN));
    let day = day.done(r#"{"do":"start"}"#).done(r#"{"do":"attend_all"}"#).opened("co", 3);
    let _day = day.done(r#"{"do":"void_round","contest":"co","reason":"Thừa phiếu"}"#).opened("co", 3);
    let mut desk = Proceedings::open(Box::new(journal)).unwrap();
    let papers = [Paper::Declared(InvalidReason::Signed)];
    let before = desk.code();
    for (lang, told) in [
        (
            Lang::Vi,
            "Các phiếu này được đọc cho vòng 1 của “Cờ thi đua ngành”, mà nay đang mở vòng 2, nên chưa ghi phiếu nào. Hãy kiểm tra các phiếu thuộc vòng nào rồi nhập lại.",
        ),
        (
            Lang::En,
            "These papers were read for round 1 of “Cờ thi đua ngành”, and now round 2 is open, so none was recorded. See which round they belong to, and enter them again.",
        ),
    ] {
        let key = BoxKey { contest: "co".into(), round: 1, pass: 1 };
        let refusal =
            desk.import(&key, papers.iter().collect(), moment(), &mut || [7; 16], &|_| {}).expect_err("another round");
        told_as(&refusal, "OtherRoundOpen", "other_round_open", lang, told);
    }
    assert_eq!(desk.code(), before);
}
