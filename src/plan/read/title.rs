//! The names of tables in faults, and the titles of steps that a plan leaves unsaid.

/// The plan itself.
pub(crate) const ROOT: &str = "";
/// The table of the conference.
pub(crate) const CONFERENCE: &str = "[conference]";
/// The tables of units.
pub(crate) const UNITS: &str = "[[units]]";
/// The delegates of a unit.
pub(crate) const DELEGATES: &str = "delegates";
/// The tables of contests.
pub(crate) const CONTESTS: &str = "[[contests]]";
/// The tables of the agenda.
pub(crate) const AGENDA: &str = "[[agenda]]";

/// The title of a step, where the plan gives none. It becomes part of the programme and of Vietnamese documents, so
/// it is Vietnamese in every language of the screen.
pub(crate) fn of_kind(kind: &str) -> &'static str {
    match kind {
        "opening" => "Khai mạc, giới thiệu đại biểu",
        "attendance" => "Đón tiếp, điểm danh đại biểu",
        "show_of_hands" => "Biểu quyết",
        "report" => "Báo cáo tổng kết",
        "discussion" => "Thảo luận, tham luận",
        "speech" => "Phát biểu chỉ đạo",
        "slate" => "Thông qua danh sách đề nghị suy tôn",
        "tally_team" => "Bầu Tổ kiểm phiếu",
        "ballot" => "Bỏ phiếu kín",
        "result" => "Công bố kết quả kiểm phiếu",
        "leader" => "Công bố Quyết định cử Trưởng Cụm, Phó trưởng Cụm",
        "handover" => "Lễ bàn giao",
        "pledge" => "Ký kết giao ước thi đua",
        "closing" => "Kết luận, bế mạc Hội nghị",
        _ => "Nội dung khác",
    }
}
