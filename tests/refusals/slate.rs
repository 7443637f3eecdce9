//! Slates: who stands on them, when they are frozen, when a round may open.

use crate::day::Day;

const FREEZE: &str = r#"{"do":"freeze_slate","contest":"co"}"#;
const OPEN: &str = r#"{"do":"open_round","contest":"co"}"#;

fn withdraw(nominee: &str) -> String {
    format!(r#"{{"do":"withdraw","contest":"co","nominee":"{nominee}","reason":"Nghỉ hưu"}}"#)
}

#[test]
fn a_contest_and_its_nominees_are_known() {
    let mut day = Day::started();
    day.refused(
        "UnknownContest",
        "unknown_contest",
        r#"{"do":"open_round","contest":"cup"}"#,
        "Kế hoạch không có nội dung bỏ phiếu nào mang mã “cup”. Hãy kiểm lại mã trong kế hoạch.",
        "The plan has no contest “cup”. Check the id in the plan.",
    );
    day.refused(
        "UnknownNominee",
        "unknown_nominee",
        &withdraw("u5"),
        "Mã “u5” không có trong danh sách của “Cờ thi đua ngành”. Hãy kiểm lại mã trong kế hoạch.",
        "“u5” is not on the slate of “Cờ thi đua ngành”. Check the id in the plan.",
    );
    let later = r#"{"do":"withdraw","contest":"co-chinh-phu","nominee":"u1","reason":"Nghỉ hưu"}"#;
    day.refused("SlateUnknown", "slate_unknown", later, "Chưa biết danh sách của “Cờ thi đua của Chính phủ”, vì danh sách lấy từ kết quả “Cờ thi đua ngành” chưa được quyết định. Hãy hoàn tất “Cờ thi đua ngành” trước.", "The slate of “Cờ thi đua của Chính phủ” is not known: it is the result of “Cờ thi đua ngành”, which is not decided yet. Finish “Cờ thi đua ngành” first.");
    day.refused("SlateUnknown", "slate_unknown", r#"{"do":"freeze_slate","contest":"co-chinh-phu"}"#, "Chưa biết danh sách của “Cờ thi đua của Chính phủ”, vì danh sách lấy từ kết quả “Cờ thi đua ngành” chưa được quyết định. Hãy hoàn tất “Cờ thi đua ngành” trước.", "The slate of “Cờ thi đua của Chính phủ” is not known: it is the result of “Cờ thi đua ngành”, which is not decided yet. Finish “Cờ thi đua ngành” first.");
    let follows = r#"{"do":"open_round","contest":"co-chinh-phu"}"#;
    day.refused("FollowedNotAnnounced", "followed_not_announced", follows, "Chưa mở được “Cờ thi đua của Chính phủ”: danh sách lấy từ kết quả của “Cờ thi đua ngành”, mà “Cờ thi đua ngành” chưa được quyết định và công bố. Hãy hoàn tất “Cờ thi đua ngành” trước.", "“Cờ thi đua của Chính phủ” cannot open: its slate is the elected of “Cờ thi đua ngành”, which is not decided and announced yet. Finish “Cờ thi đua ngành” first.");
}

#[test]
fn a_withdrawal_has_its_time() {
    let mut once = Day::started().done(&withdraw("u2"));
    once.refused(
        "AlreadyWithdrawn",
        "already_withdrawn",
        &withdraw("u2"),
        "Vụ Tổ chức cán bộ đã xin rút trước đó và đã được ghi, không ghi lần thứ hai.",
        "Vụ Tổ chức cán bộ has already withdrawn, and that is recorded; it is not recorded a second time.",
    );
    let mut frozen = Day::started().done(FREEZE);
    frozen.refused(
        "SlateFrozen",
        "slate_frozen",
        &withdraw("u2"),
        "Danh sách của “Cờ thi đua ngành” đã được thông qua và chốt. Muốn sửa, hãy mở lại danh sách kèm lý do.",
        "The slate of “Cờ thi đua ngành” has been passed and is frozen. To change it, reopen it with a reason.",
    );
    let mut open = Day::counting("co", 1);
    open.refused("NomineeInOpenRound", "nominee_in_open_round", &withdraw("u2"), "Vụ Tổ chức cán bộ đang có tên trong vòng bỏ phiếu chưa công bố của “Cờ thi đua ngành”, nên chưa rút được. Hãy công bố hoặc hủy vòng đó trước.", "Vụ Tổ chức cán bộ stands in a round of “Cờ thi đua ngành” that is not announced yet and cannot withdraw now. Announce or void that round first.");
    let mut closed = open.paper("co", &["u1"]).closed("co");
    closed.refused(
        "AwaitingAnnouncement",
        "awaiting_announcement",
        &withdraw("u2"),
        "Vòng bỏ phiếu của “Cờ thi đua ngành” đã kiểm xong nhưng chưa công bố. Hãy công bố kết quả trước.",
        "The round of “Cờ thi đua ngành” is counted but not announced. Announce it first.",
    );
}

#[test]
fn a_slate_is_frozen_and_opened_again_before_any_round() {
    let mut day = Day::started();
    let reopen = r#"{"do":"reopen_slate","contest":"co","reason":"Bổ sung"}"#;
    day.refused(
        "SlateNotFrozen",
        "slate_not_frozen",
        reopen,
        "Danh sách của “Cờ thi đua ngành” chưa chốt, nên không cần mở lại.",
        "The slate of “Cờ thi đua ngành” is not frozen, so there is nothing to reopen.",
    );
    let mut frozen = day.done(FREEZE);
    frozen.refused(
        "SlateFrozen",
        "slate_frozen",
        FREEZE,
        "Danh sách của “Cờ thi đua ngành” đã được thông qua và chốt. Muốn sửa, hãy mở lại danh sách kèm lý do.",
        "The slate of “Cờ thi đua ngành” has been passed and is frozen. To change it, reopen it with a reason.",
    );
    let mut open = frozen.done(OPEN);
    open.refused(
        "RoundsHeld",
        "rounds_held",
        reopen,
        "“Cờ thi đua ngành” đã mở vòng bỏ phiếu, nên danh sách đã cố định, không chốt hay mở lại được nữa.",
        "A round of “Cờ thi đua ngành” has been opened, so its slate is fixed and can no longer be frozen or reopened.",
    );
    open.refused(
        "RoundsHeld",
        "rounds_held",
        FREEZE,
        "“Cờ thi đua ngành” đã mở vòng bỏ phiếu, nên danh sách đã cố định, không chốt hay mở lại được nữa.",
        "A round of “Cờ thi đua ngành” has been opened, so its slate is fixed and can no longer be frozen or reopened.",
    );
}

#[test]
fn a_round_opens_for_somebody_and_one_at_a_time() {
    let mut empty = Day::convened().done(r#"{"do":"start"}"#);
    empty.refused(
        "NobodyPresent",
        "nobody_present",
        OPEN,
        "Theo điểm danh, chưa có ai có quyền bỏ phiếu đang có mặt. Hãy điểm danh trước.",
        "Nobody who may vote is marked present. Call the roll first.",
    );
    let mut open = Day::counting("co", 1);
    open.refused(
        "RoundAlreadyOpen",
        "round_already_open",
        OPEN,
        "“Cờ thi đua ngành” đang mở vòng 1. Hãy đóng và công bố, hoặc hủy vòng đó trước khi mở vòng khác.",
        "Round 1 of “Cờ thi đua ngành” is open. Close and announce it, or void it, before opening another.",
    );
    let mut closed = open.paper("co", &["u1"]).closed("co");
    closed.refused(
        "AwaitingAnnouncement",
        "awaiting_announcement",
        OPEN,
        "Vòng bỏ phiếu của “Cờ thi đua ngành” đã kiểm xong nhưng chưa công bố. Hãy công bố kết quả trước.",
        "The round of “Cờ thi đua ngành” is counted but not announced. Announce it first.",
    );
    let mut nobody = ["u1", "u2", "u3"].iter().fold(Day::started(), |day, id| day.done(&withdraw(id)));
    nobody.refused("EmptySlate", "empty_slate", OPEN, "Danh sách của “Cờ thi đua ngành” không còn tên nào để bỏ phiếu, nên không mở được vòng nào; các suất của nội dung này để trống.", "Nobody is left on the slate of “Cờ thi đua ngành”, so there is nothing to vote on; its seats stay vacant.");
    nobody.refused("EmptySlate", "empty_slate", FREEZE, "Danh sách của “Cờ thi đua ngành” không còn tên nào để bỏ phiếu, nên không mở được vòng nào; các suất của nội dung này để trống.", "Nobody is left on the slate of “Cờ thi đua ngành”, so there is nothing to vote on; its seats stay vacant.");
}
