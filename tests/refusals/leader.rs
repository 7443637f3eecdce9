//! The ceremonies: the new head, the handover, the pledge, the report.

use crate::day::Day;

#[test]
fn a_leader_is_announced_once_and_when_it_is_known_who() {
    let announce = r#"{"do":"announce_leader"}"#;
    let mut day = Day::started();
    let elsewhere = r#"{"do":"announce_leader","step":"ban-giao"}"#;
    day.refused("NoLeaderStep", "no_leader_step", elsewhere, "Mục này không phải là mục công bố Quyết định cử Trưởng Cụm, hoặc chương trình không có mục đó. Hãy nêu mã của đúng mục.", "This is no step that announces the cluster's leaders, or the agenda has none. Name the right step.");
    day.refused("LeaderUndecided", "leader_undecided", announce, "Chưa công bố được: người được cử lấy từ kết quả “Bầu Trưởng Cụm”, mà nội dung đó chưa quyết định xong hoặc không ai trúng. Hãy hoàn tất “Bầu Trưởng Cụm” trước.", "It cannot be announced yet: who is named is the elected of “Bầu Trưởng Cụm”, which is not decided or elected nobody. Finish “Bầu Trưởng Cụm” first.");
    let mut announced = day.voted("cum-truong", &[&["u1"]]).done(announce);
    announced.refused(
        "LeaderAlreadyAnnounced",
        "leader_already_announced",
        announce,
        "Quyết định cử Trưởng Cụm, Phó trưởng Cụm đã công bố rồi, không công bố lại. Hãy tiếp tục chương trình.",
        "The decision naming the cluster's leaders has already been announced. Go on with the agenda.",
    );
}

#[test]
fn an_inventory_is_handed_over_until_it_is_signed() {
    let mut day = Day::started();
    let elsewhere = r#"{"do":"hand_over_item","step":"be-mac","item":0}"#;
    day.refused(
        "NoHandoverStep",
        "no_handover_step",
        elsewhere,
        "Mục này không phải là mục bàn giao, hoặc chương trình không có mục bàn giao. Hãy nêu mã của đúng mục.",
        "This is no handover step, or the agenda has none. Name the right step.",
    );
    day.refused(
        "UnknownItem",
        "unknown_item",
        r#"{"do":"hand_over_item","item":2}"#,
        "Không có khoản bàn giao số 2: danh mục có 2 khoản, đánh số từ 0. Hãy kiểm lại số thứ tự.",
        "There is no handover item 2: the inventory has 2, numbered from 0. Check the number.",
    );
    let sign = r#"{"do":"sign_handover","giver":"Ông Một","receiver":"Bà Hai","witness":"Ông Ba"}"#;
    let mut signed = day.done(sign);
    signed.refused(
        "AlreadySigned",
        "already_signed",
        sign,
        "Biên bản bàn giao đã ký, không sửa được nữa. Điều cần bổ sung, hãy ghi vào ghi chú của mục này.",
        "The handover has been signed and can no longer be changed. Write what is to be added into the note of this step.",
    );
    signed.refused(
        "AlreadySigned",
        "already_signed",
        r#"{"do":"hand_over_item","item":0}"#,
        "Biên bản bàn giao đã ký, không sửa được nữa. Điều cần bổ sung, hãy ghi vào ghi chú của mục này.",
        "The handover has been signed and can no longer be changed. Write what is to be added into the note of this step.",
    );
}

#[test]
fn a_pledge_and_a_report_need_their_step() {
    let mut day = Day::started();
    day.refused(
        "NoPledgeStep",
        "no_pledge_step",
        r#"{"do":"sign_pledge","unit":"u1"}"#,
        "Mục này không phải là mục ký giao ước thi đua, hoặc chương trình không có mục đó. Hãy nêu mã của đúng mục.",
        "This is no pledge step, or the agenda has none. Name the right step.",
    );
    day.refused(
        "UnknownLine",
        "unknown_line",
        r#"{"do":"point","line":30}"#,
        "Hội trường đang thấy 5 dòng, không có dòng 30 (đếm từ 0). Hãy chọn một dòng đang hiện.",
        "The hall sees 5 lines and none numbered 30 (counted from 0). Name one of those shown.",
    );
    day.refused(
        "NoReportStep",
        "no_report_step",
        r#"{"do":"show_page","page":1}"#,
        "Mục này không phải là mục báo cáo, hoặc chương trình không có mục báo cáo. Hãy nêu mã của đúng mục.",
        "This is no report step, or the agenda has none. Name the right step.",
    );
}
