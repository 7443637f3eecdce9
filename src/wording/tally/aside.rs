//! Sentences about papers that are set aside for the whole team.

use crate::say;
use crate::text::number::counted;
use crate::wording::{Lang, Phrase, phrase};

/// Papers that wait aside.
pub fn waiting(lang: Lang, papers: u64, all: bool) -> String {
    let papers = counted(papers, lang);
    if all {
        say!(
            lang,
            "Còn lại {papers} phiếu đều để riêng, chưa ghi: Tổ kiểm phiếu xem từng phiếu, biểu quyết, rồi nhập như đã quyết định.",
            "The {papers} papers left are those set aside, not recorded: the team votes on each, then enter it as decided."
        )
    } else {
        say!(
            lang,
            "Đã để riêng {papers} phiếu, chưa ghi, nhập sau cùng.",
            "{papers} papers are set aside, not recorded, to be entered at the end."
        )
    }
}
/// The paper before the one in the hand was set aside.
pub const SET_ASIDE: Phrase =
    phrase("phiếu trước: để riêng (Ctrl+Z lấy lại)", "last paper: set aside (Ctrl+Z takes it back)");
/// No further paper can be set aside.
pub const NONE_LEFT: Phrase = phrase(
    "Không còn phiếu nào để riêng thêm: mọi phiếu thu về đã ghi hoặc đã để riêng.",
    "No paper is left to set aside: all collected papers are recorded or set aside.",
);
/// Title of the question whether a paper is not doubtful after all.
pub const FEWER_TITLE: Phrase = phrase("BỚT MỘT PHIẾU ĐỂ RIÊNG", "ONE PAPER LESS SET ASIDE");
/// The question.
pub fn fewer(lang: Lang, papers: u32) -> String {
    say!(
        lang,
        "Đang ghi {papers} phiếu để riêng và không còn phiếu nào khác. Một phiếu trong số đó không phải xem xét nữa (hoặc đã ghi nhầm), nhập như phiếu thường? Việc này được ghi vào biên bản.",
        "Papers set aside: {papers}, and no other is left. Is one of them not doubtful after all (or was it stated by mistake), to be entered like any other? This is told in the minutes.",
        papers = counted(papers.into(), lang)
    )
}
/// Agrees.
pub const FEWER_YES: Phrase = phrase("bớt một phiếu", "one less");
/// Title of the form.
pub const TITLE: Phrase = phrase("TỔ KIỂM PHIẾU QUYẾT ĐỊNH PHIẾU ĐỂ RIÊNG", "THE TEAM DECIDES ON A PAPER SET ASIDE");
/// What is voted on.
pub fn intro(lang: Lang, reading: &str) -> String {
    say!(
        lang,
        "Phiếu này được hiểu là: {reading}. Cả Tổ biểu quyết; kết quả biểu quyết được ghi vào biên bản kiểm phiếu.",
        "The paper is read as: {reading}. The whole team votes; its vote stands in the tally minutes."
    )
}
/// Members for the reading.
pub const FOR: Phrase = phrase("Số người đồng ý", "Members for it");
/// Members against the reading.
pub const AGAINST: Phrase = phrase("Số người không đồng ý", "Members against it");
/// What was doubtful.
pub const DOUBT: Phrase = phrase("Điều nghi vấn (nếu ghi)", "What was doubtful (if noted)");
/// It was recorded.
pub const DECIDED: Phrase = phrase(
    "Đã ghi phiếu để riêng theo quyết định của Tổ kiểm phiếu.",
    "The paper set aside is recorded as the team decided.",
);
