//! Sentences about papers and bundles that were recorded wrongly.

use crate::conference::paper::InvalidReason;
use crate::say;
use crate::wording::{Lang, Phrase, phrase, terms};

/// First the wrong paper.
pub const TYPE_WRONG: Phrase = phrase(
    "THAY PHIẾU, bước 1: bấm phiếu SAI như đã nhập (hoặc F4), rồi Enter. Esc hoặc Ctrl+E: thôi.",
    "REPLACING, step 1: type the WRONG paper as it was recorded (or F4), then Enter. Esc or Ctrl+E: stop.",
);
/// Then the paper itself; the wrong one is told meanwhile.
pub fn type_right(lang: Lang, wrong: &str, pass: Option<u8>) -> String {
    let of = pass.map_or_else(String::new, |pass| say!(lang, " ở lượt {pass}", " in pass {pass}"));
    say!(
        lang,
        "THAY PHIẾU, bước 2: thay phiếu SAI{of} ({wrong}). Bấm phiếu ĐÚNG như tờ phiếu trong tay (hoặc F4), rồi Enter. Esc hoặc Ctrl+E: thôi.",
        "REPLACING, step 2: in place of the WRONG paper{of} ({wrong}) type the RIGHT one as it is in the hand (or F4), then Enter. Esc or Ctrl+E: stop."
    )
}
/// What Enter does meanwhile.
pub const NEXT: Phrase = phrase("xong phiếu này", "done with this paper");
/// A draft would be lost.
pub const DRAFT_FIRST: Phrase = phrase(
    "Phiếu đang nhập chưa ghi. Bấm Enter để ghi hoặc Esc để xóa, rồi mới thay phiếu khác.",
    "The paper in the draft is not recorded. Press Enter to record it or Esc to clear it, then replace another.",
);
/// Title of the form.
pub const REPLACE_TITLE: Phrase = phrase("THAY PHIẾU NHẬP SAI", "REPLACE A PAPER");
/// What replacing leads to.
pub const REPLACE_INTRO: Phrase = phrase(
    "Một phiếu giống phiếu sai được thay bằng phiếu đúng. Việc thay và lý do được ghi vào biên bản kiểm phiếu.",
    "One paper like the wrong one is replaced by the right one. The replacement and its reason stand in the tally minutes.",
);
/// Title of the form.
pub const VOID_TITLE: Phrase = phrase("HỦY MỘT TẬP ĐỂ NHẬP LẠI", "VOID A BUNDLE");
/// What voiding leads to.
pub const VOID_INTRO: Phrase = phrase(
    "Mọi phiếu của tập này bị bỏ khỏi số đếm và phải nhập lại cả tập. Việc hủy và lý do được ghi vào biên bản kiểm phiếu.",
    "All papers of this bundle leave the count and have to be entered again. The voiding and its reason stand in the tally minutes.",
);
/// Which bundle.
pub const BUNDLE: Phrase = phrase("Tập số", "Bundle");
/// Why.
pub const REASON: Phrase = phrase("Lý do", "Reason");
/// A reason without a letter.
pub const REASON_NEEDS_WORDS: Phrase = phrase("Lý do phải viết bằng chữ.", "A reason is written in words.");
/// Title of the form.
pub const TOTALS_TITLE: Phrase = phrase("NHẬP SỐ TỔNG CỦA BẢN KIỂM PHIẾU TAY", "TOTALS OF A HAND TALLY");
/// What stating totals means.
pub fn totals_intro(lang: Lang, title: &str, issued: u32, collected: u32) -> String {
    say!(
        lang,
        "{title}: phát ra {issued}, thu về {collected} phiếu. Số tổng thay cho việc nhập từng phiếu, được ghi rõ ở hội trường và trong biên bản. Để trống là 0.",
        "{title}: {issued} papers issued, {collected} collected. Totals take the place of papers, and are marked as such in the hall and in the minutes. Empty is 0.",
        title = title
    )
}
/// The totals would be taken as they stand.
pub const TOTALS_AGREE: Phrase = phrase("Các số khớp nhau.", "The numbers agree.");
/// Valid papers.
pub const VALID: Phrase = phrase("Phiếu hợp lệ", "Valid papers");
/// Invalid papers of one reason.
pub fn invalid(lang: Lang, reason: InvalidReason) -> String {
    let reason = terms::invalid_reason(reason).of(lang);
    say!(lang, "Không hợp lệ: {reason}", "Invalid: {reason}")
}
/// Papers for a nominee.
pub fn support(lang: Lang, line: usize, name: &str) -> String {
    say!(lang, "{line}. {name}", "{line}. {name}")
}
/// Papers against a nominee.
pub fn against(lang: Lang, line: usize, name: &str) -> String {
    say!(lang, "{line}. không đồng ý {name}", "{line}. against {name}")
}
/// They were stated.
pub const STATED: Phrase =
    phrase("Đã ghi số tổng của bản kiểm phiếu tay.", "The totals of the hand tally are recorded.");
/// It was replaced.
pub const REPLACED: Phrase = phrase("Đã thay phiếu nhập sai.", "The paper has been replaced.");
/// It was voided.
pub const VOIDED: Phrase =
    phrase("Đã hủy tập phiếu. Hãy nhập lại các phiếu của tập đó.", "The bundle is void. Enter its papers again.");
