//! What is said where screens are heard: names of places, signs in words, and what is typed.

use super::{Lang, Phrase, phrase};
use crate::say;

/// The key Up.
pub const UP: Phrase = phrase("mũi tên lên", "up arrow");
/// The key Down.
pub const DOWN: Phrase = phrase("mũi tên xuống", "down arrow");
/// The key Left.
pub const LEFT: Phrase = phrase("mũi tên trái", "left arrow");
/// The key Right.
pub const RIGHT: Phrase = phrase("mũi tên phải", "right arrow");

/// A row that is done.
pub const SIGN_DONE: Phrase = phrase("xong", "done");
/// A row that is happening.
pub const SIGN_NOW: Phrase = phrase("hiện tại", "now");
/// A row still to come.
pub const SIGN_LATER: Phrase = phrase("chưa", "not yet");
/// A row that needs somebody.
pub const SIGN_ATTENTION: Phrase = phrase("cần chú ý", "needs attention");
/// A row that cannot be, or is wrong.
pub const SIGN_WRONG: Phrase = phrase("không", "no");
/// A name struck through.
pub const STRUCK: Phrase = phrase("bị gạch", "struck");

/// A row with its place in the list.
pub fn row(lang: Lang, at: usize, of: usize, said: &str) -> String {
    say!(lang, "Dòng {at} trên {of}: {said}", "Row {at} of {of}: {said}")
}

/// How much of how many.
pub fn progress(lang: Lang, label: &str, done: u64, of: u64) -> String {
    if label.is_empty() {
        return say!(lang, "{done} trên {of}", "{done} of {of}");
    }
    say!(lang, "{label}: {done} trên {of}", "{label}: {done} of {of}")
}

/// A choice with its place among the others.
pub fn choice(lang: Lang, said: &str, at: usize, of: usize) -> String {
    say!(lang, "{said} ({at} trên {of})", "{said} ({at} of {of})")
}

/// A choice that is made.
pub const CHOSEN: Phrase = phrase("đã chọn", "chosen");
/// A choice that is not.
pub const NOT_CHOSEN: Phrase = phrase("không chọn", "not chosen");

/// Stands in a field in which nothing stands.
pub const NOTHING: Phrase = phrase("trống", "empty");

/// Says everything again.
pub const AGAIN_HELP: Phrase = phrase(
    "đọc lại cả màn hình; bấm lần nữa để nghe cả phần nằm dưới hộp thoại",
    "say the whole screen again; once more also says what lies under a dialog",
);
/// The same in a few words.
pub const AGAIN: Phrase = phrase("đọc lại tất cả", "say everything again");

/// Where tallies would stand while a round is open.
pub const TALLIES_LATER: Phrase = phrase(
    "Số phiếu của từng tên được đọc sau khi đóng vòng: dòng đã đọc còn lại trên màn hình, không được để lộ thứ tự phiếu.",
    "The votes of each name are told once the round is closed: what was told stays on the screen and must not betray the order of papers.",
);

/// The home screen.
pub const HOME: Phrase = phrase("Trang đầu", "Home");

/// The chair's desk before the day.
pub const CHAIR: Phrase = phrase("Bàn Chủ trì", "The chair's desk");

/// The chair's desk at a step.
pub fn chair_at(lang: Lang, at: usize, of: usize, title: &str) -> String {
    say!(lang, "Bàn Chủ trì. Mục {at} trên {of}: {title}", "The chair's desk. Step {at} of {of}: {title}")
}

/// The agenda has the cursor.
pub const AGENDA: Phrase = phrase("Chương trình hội nghị", "The agenda");

/// A step of the agenda.
pub fn step(lang: Lang, at: usize, of: usize, said: &str) -> String {
    say!(lang, "Mục {at} trên {of}: {said}", "Step {at} of {of}: {said}")
}

/// What cannot be done, and why.
pub fn refused(lang: Lang, act: &str, why: &str) -> String {
    say!(lang, "{act}, chưa làm được: {why}", "{act}, not now: {why}")
}

/// What the hall sees.
pub fn hall(lang: Lang, said: &str) -> String {
    say!(lang, "Hội trường: {said}", "Hall: {said}")
}

/// The chair's words.
pub fn script(lang: Lang, said: &str) -> String {
    say!(lang, "Lời dẫn: {said}", "Script: {said}")
}

/// The tally desk.
pub const TALLY: Phrase = phrase("Bàn kiểm phiếu", "The tally desk");

/// The tally desk over the papers of a round.
pub fn tally_at(lang: Lang, contest: &str, round: u32, pass: u8, passes: u8) -> String {
    if passes > 1 {
        return say!(
            lang,
            "Bàn kiểm phiếu. {contest}, vòng {round}, lượt {pass}",
            "The tally desk. {contest}, round {round}, pass {pass}"
        );
    }
    say!(lang, "Bàn kiểm phiếu. {contest}, vòng {round}", "The tally desk. {contest}, round {round}")
}

/// A line of the slate.
pub fn nominee(lang: Lang, number: usize, name: &str) -> String {
    say!(lang, "Số {number}: {name}", "Number {number}: {name}")
}

/// The label of the paper in the hand.
pub fn paper(lang: Lang, number: u64, of: u32, bundle: u32) -> String {
    say!(lang, "Phiếu {number} trên {of}, tập {bundle}", "Paper {number} of {of}, bundle {bundle}")
}

/// The label where all papers are in.
pub fn papers_in(lang: Lang, recorded: u64, of: u32) -> String {
    say!(lang, "Đã nhập {recorded} trên {of}", "Recorded {recorded} of {of}")
}

/// A paper is in the record. Nothing of its marks is said.
pub fn recorded(lang: Lang, number: u64) -> String {
    say!(lang, "Phiếu {number}: đã ghi", "Paper {number}: recorded")
}

/// A paper was taken back.
pub fn taken_back(lang: Lang, number: u64) -> String {
    say!(lang, "Phiếu {number}: đã lấy lại, chưa ghi", "Paper {number}: taken back, not recorded")
}

/// The focused line of the paper in the hand.
pub fn at_line(lang: Lang, number: usize, name: &str) -> String {
    say!(lang, "ở dòng {number} {name}", "at line {number} {name}")
}

/// What Enter records while nothing has been typed.
pub fn untouched(lang: Lang, lines: &str, verdict: &str) -> String {
    say!(
        lang,
        "Chưa bấm số nào mà Enter thì ghi: {lines}. {verdict}",
        "Enter with nothing typed records: {lines}. {verdict}"
    )
}

/// The reasons of an invalid paper are asked for.
pub fn which_reason(lang: Lang, reasons: usize) -> String {
    say!(
        lang,
        "Không hợp lệ vì lý do số mấy, 1 đến {reasons}? Esc: thôi",
        "Invalid for which reason, 1 to {reasons}? Esc: cancel"
    )
}

/// One of the reasons, to be asked for.
pub fn reason(lang: Lang, number: usize, said: &str) -> String {
    say!(lang, "Lý do {number}: {said}", "Reason {number}: {said}")
}

/// How the paper is read on which the team votes.
pub const AS_TYPED: Phrase = phrase(
    "Phiếu này được hiểu như vừa nhập. Cả Tổ biểu quyết; kết quả biểu quyết được ghi vào biên bản kiểm phiếu.",
    "The paper is read as it was typed. The whole team votes; its vote stands in the tally minutes.",
);

/// The right paper is typed in place of a wrong one.
pub const TYPE_RIGHT: Phrase = phrase(
    "THAY PHIẾU, bước 2: nhập phiếu ĐÚNG như tờ phiếu trong tay (hoặc F4), rồi Enter. Esc hoặc Ctrl+E: thôi.",
    "REPLACING, step 2: type the RIGHT paper as it is in the hand (or F4), then Enter. Esc or Ctrl+E: stop.",
);

/// The wrong paper that is replaced.
pub fn in_place_of(lang: Lang, wrong: &str) -> String {
    say!(lang, "thay {wrong}", "for {wrong}")
}

/// A run of papers that say the same, on the line that is typed.
pub fn alike(lang: Lang, papers: u32) -> String {
    say!(lang, "{papers} phiếu liền giống nhau, xem lại chồng phiếu", "{papers} papers alike, look at the stack")
}

/// So few papers ended a bundle that its sums are those of single papers.
pub const FEW_PAPERS: Phrase = phrase(
    "Tập này quá ít phiếu, số liệu riêng không đọc để giữ kín từng phiếu.",
    "So few papers are in this bundle that its own sums are not told, to keep each paper secret.",
);

/// A grade and its name.
pub fn grade(lang: Lang, number: usize, name: &str) -> String {
    say!(lang, "Mức {number}: {name}", "Grade {number}: {name}")
}

/// Something is odd in a count that goes on.
pub const ODD: Phrase = phrase(
    "Số liệu có điểm lạ cần xem lại; khi đóng vòng, câu hỏi sẽ nói rõ là điểm gì.",
    "Something in the count looks odd; the question before the round is closed says what.",
);

/// The hall's screen.
pub const BOARD: Phrase = phrase("Màn hình hội trường", "The hall's screen");

/// Sums of papers that are told once only.
pub const SUMS_TOLD: Phrase = phrase(
    "Số liệu này đã đọc một lần; sau khi sửa, số liệu mới được đọc khi đóng vòng.",
    "These sums were told once; after a correction the new ones are told when the round is closed.",
);

/// The sheet of squares while papers are missing.
pub const WALL_LATER: Phrase = phrase(
    "Cộng cả lượt được đọc khi đóng vòng; mũi tên phải, trái: từng tập đã xong.",
    "The whole pass is told once the round is closed; right and left arrow: each bundle that has ended.",
);

/// The editor and the part of the plan.
pub fn editor(lang: Lang, name: &str, section: &str) -> String {
    say!(lang, "Soạn kế hoạch {name}. Phần: {section}", "Editing the plan {name}. Part: {section}")
}

/// A line of a text of several lines.
pub fn text_line(lang: Lang, at: usize, of: usize) -> String {
    say!(lang, "Dòng {at} trên {of}", "Line {at} of {of}")
}

/// How many entries match.
pub fn found(lang: Lang, count: usize) -> String {
    say!(lang, "{count} mục khớp", "{count} matches")
}

/// The label of what is looked for.
pub const QUERY: Phrase = phrase("Tìm", "Find");
