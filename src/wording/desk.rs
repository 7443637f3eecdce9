//! What all desks say in the same words.

use super::{Lang, Phrase, phrase};
use crate::say;

/// The title of the question before leaving.
pub const LEAVE_TITLE: Phrase = phrase("THOÁT CHƯƠNG TRÌNH", "LEAVE THE PROGRAM");
/// Agrees to leave.
pub const LEAVE_YES: Phrase = phrase("thoát", "leave");
/// Declines to leave.
pub const LEAVE_NO: Phrase = phrase("ở lại", "stay");
/// What the palette's key does.
pub const PALETTE_HELP: Phrase = phrase(
    "Tìm một việc, một mục chương trình, một đơn vị hay một tên trong danh sách bằng vài chữ, không cần dấu; việc chưa làm được thì nói vì sao.",
    "Find an act, a step, a unit or a nominee by a few letters; an act that cannot be done now says why.",
);
/// A unit, as a kind of place.
pub const UNIT: Phrase = phrase("đơn vị", "unit");
/// What the help key does.
pub const HELP_HELP: Phrase = phrase("Mở hoặc đóng trang trợ giúp này.", "Open or close this help.");
/// What Esc does.
pub const BACK_HELP: Phrase = phrase("Đóng hộp thoại, hoặc trở về màn hình trước.", "Close a dialog, or go back.");
/// What the leaving keys do.
pub const LEAVE_HELP: Phrase = phrase(
    "Thoát; mọi việc đã ghi đều được giữ và lần sau mở lại đúng chỗ này.",
    "Leave; everything recorded is kept, and the next start goes on exactly here.",
);

/// The sample inside the program is faulty.
pub const NO_SAMPLE: Phrase = phrase(
    "Hội nghị mẫu trong chương trình bị lỗi. Hãy cài lại chương trình.",
    "The sample inside the program is faulty. Install the program again.",
);

/// No thread can be had for the second copy.
pub const NO_THREAD: Phrase = phrase(
    "Hệ thống không cho chạy việc sao chép. Hãy bỏ --mirror, hoặc đóng bớt chương trình khác.",
    "The system does not let the copying run. Leave --mirror out, or close other programs.",
);

/// Nothing can be stored any more.
pub fn read_only(lang: Lang, why: &str) -> String {
    say!(lang, "CHỈ CÒN XEM ĐƯỢC. {why}", "READING ONLY. {why}", why = why)
}

/// A step, as a kind of place.
pub fn step(lang: Lang, number: usize) -> String {
    say!(lang, "mục {number}", "step {number}")
}

/// An act's help with the reason why it is not possible now.
pub fn not_now(lang: Lang, help: &str, why: &str) -> String {
    say!(lang, "{help} (Bây giờ chưa được: {why})", "{help} (Not now: {why})", help = help, why = why)
}
