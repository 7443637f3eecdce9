//! What the guided tour says beside the desk.

pub mod chair;
pub mod typist;

use super::{Lang, Phrase, phrase};
use crate::say;

/// What a lesson is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Two to five words.
    pub title: Phrase,
    /// One or two sentences what it is for.
    pub why: Phrase,
}

const fn told(title: Phrase, why: Phrase) -> Told {
    Told { title, why }
}

/// Before what is to be tried.
pub const TRY: Phrase = phrase("Làm thử:", "Try:");
/// Before what goes on by itself.
pub const WATCH: Phrase = phrase("Xem:", "Watch:");
/// Before what is only read.
pub const NEXT: Phrase = phrase("Tiếp theo:", "Next:");
/// Before the way back.
pub const BACK: Phrase = phrase("Trở lại bài:", "Back to the lesson:");
/// Before a lesson that was done and is read again.
pub const AGAIN: Phrase = phrase("Bài đã học:", "Learnt already:");
/// What a paper that lies in the hand is called.
pub const IN_HAND: Phrase = phrase("Tờ phiếu trong tay:", "The paper in your hand:");

/// The paper that lies in the hand, told: the numbers of its lines.
pub fn paper(lang: Lang, kept: &str, struck: &str) -> String {
    match (kept, struck) {
        (kept, "") => say!(lang, "không gạch dòng nào ({kept}).", "no line is struck ({kept})."),
        ("", struck) => say!(lang, "gạch mọi dòng: {struck}.", "every line is struck: {struck}."),
        (kept, struck) => say!(lang, "để lại dòng {kept}; gạch dòng {struck}.", "left: {kept}; struck: {struck}."),
    }
}

/// Praise, in three words; one after the other.
pub const PRAISE: [Phrase; 6] = [
    phrase("Đúng rồi đấy!", "That is right!"),
    phrase("Làm rất tốt!", "Very well done!"),
    phrase("Tốt, tiếp nào!", "Good, go on!"),
    phrase("Chuẩn như thật!", "Like a professional!"),
    phrase("Xong một việc!", "One thing done!"),
    phrase("Tay quen rồi!", "You know how!"),
];

/// Goes on.
pub const KEY_ONWARD: Phrase = phrase("tiếp, bỏ qua", "on, skip");
/// Goes on, told.
pub const HELP_ONWARD: Phrase = phrase(
    "Sang bài sau; bài chưa làm thì phần mềm làm giúp.",
    "On to the next lesson; what was not done is done for you.",
);
/// Goes back.
pub const KEY_BACK: Phrase = phrase("bài trước", "lesson before");
/// Goes back, told.
pub const HELP_BACK: Phrase =
    phrase("Đọc lại bài trước; việc đã làm giữ nguyên.", "Read the lesson before; what was done stays.");

/// Read, then go on.
pub const READ: Phrase = phrase("đọc xong thì {1}.", "read it, then {1}.");
/// The last lesson.
pub const LEAVE: Phrase =
    phrase("cứ làm tiếp trên bàn này nếu muốn; {1} để ra.", "go on at this desk as long as you like; {1} leaves.");
/// A lesson that is read again goes on so.
pub const ONWARD: Phrase = phrase("{1} đi tiếp.", "{1} goes on.");
/// Something lies over the desk that this lesson does not need.
pub const CLOSE_IT: Phrase = phrase("{1} đóng hộp đang mở.", "{1} closes what is open.");
/// Another desk is in front.
pub const OTHER_DESK: Phrase = phrase("{1} về đúng bàn của bài này.", "{1} leads to the desk of this lesson.");
/// The act is not here.
pub const NOT_HERE: Phrase =
    phrase("ở đây không có việc ấy; {1} để phần mềm làm giúp.", "it is not here; {1} lets the tour do it.");
/// The paper that was recorded is another one than in the hand.
pub const OTHER_PAPER: Phrase = phrase(
    "phiếu vừa ghi khác tờ trong tay. {1} lấy lại, {2} xóa các dấu, rồi nhập lại.",
    "the recorded paper is not the one in your hand. {1} takes it back, {2} clears its marks; type it again.",
);

/// The way back to a step of the agenda.
pub const OTHER_STEP: Phrase = phrase("{1} cho đến mục {to}.", "{1} until step {to}.");

/// Which lesson of how many.
pub fn lesson(lang: Lang, number: usize, of: usize, title: &str) -> String {
    say!(lang, "Bài {number}/{of} · {title}", "Lesson {number}/{of} · {title}")
}

/// The window is too small for the card.
pub const TOO_SMALL: Phrase = phrase(
    "Cửa sổ quá nhỏ cho bài học: cần ít nhất 80×24.",
    "The window is too small for the tour: at least 80×24 is needed.",
);
