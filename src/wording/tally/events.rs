//! What the tally desk says when something happens, and what it asks.

use crate::say;
use crate::wording::{Lang, Phrase, phrase};

/// Every collected paper is recorded.
pub fn full(lang: Lang, recorded: u64, collected: u32) -> String {
    say!(
        lang,
        "Đã đủ {recorded}/{collected} phiếu: báo Chủ trì đóng vòng, hoặc bấm F9.",
        "All {recorded}/{collected} papers are recorded: tell the chair to close the round, or press F9."
    )
}
/// In both passes every collected paper is recorded.
pub const BOTH_FULL: Phrase = phrase(
    "Hai lượt đã đủ phiếu: bấm Ctrl+D để đối chiếu từng phiếu trước khi đóng vòng (F9).",
    "Both passes are complete: press Ctrl+D to compare them paper for paper before the round is closed (F9).",
);
/// In one pass of two every collected paper is recorded, and the other pass lacks some.
pub fn pass_full(lang: Lang, pass: u8, recorded: u64, collected: u32) -> String {
    let other = 3u8.saturating_sub(pass);
    say!(
        lang,
        "Lượt {pass} đã đủ {recorded}/{collected} phiếu. Lượt {other} chưa đủ: nhập độc lập, không nhìn lượt này (F5 đổi lượt).",
        "Pass {pass} has all {recorded}/{collected} papers. Pass {other} has not: enter it independently (F5 switches)."
    )
}
/// More papers are recorded than were collected.
pub fn over(lang: Lang, recorded: u64, collected: u32) -> String {
    let more = recorded.saturating_sub(collected.into());
    say!(
        lang,
        "Đã nhập {recorded} phiếu, thu về {collected}: thừa {more} phiếu. Lấy lại phiếu thừa (Ctrl+Z) hoặc báo Chủ trì kiểm lại số thu về.",
        "{recorded} papers are recorded and {collected} were collected: {more} too many. Take back (Ctrl+Z), or have the number collected checked."
    )
}
/// A bundle ended.
pub fn bundle_ended(lang: Lang, bundle: u32, papers: u32, full: bool) -> String {
    if full {
        say!(
            lang,
            "Tập {bundle} đã đủ {papers} phiếu và tự kết thúc. Buộc tập lại, để riêng, rồi nhập tập sau.",
            "Bundle {bundle} is full with {papers} papers and has ended by itself. Tie it up and go on with the next."
        )
    } else {
        say!(lang, "Tập {bundle} đã kết thúc với {papers} phiếu.", "Bundle {bundle} has ended with {papers} papers.")
    }
}
/// The title of the question before a bundle ends.
pub const END_BUNDLE_TITLE: Phrase = phrase("KẾT THÚC TẬP PHIẾU", "END THE BUNDLE");
/// Agrees to end the bundle.
pub const END_BUNDLE_YES: Phrase = phrase("kết thúc tập", "end it");
/// Keys typed before a question was seen.
pub const DROPPED: Phrase = phrase(
    "Các phím bấm trước khi câu hỏi hiện ra không được tính: xem lại tờ phiếu trên tay rồi bấm lại từ tờ đó.",
    "Keys typed before the question was seen do not count: look at the paper in the hand, and type on from there.",
);
/// The title of the question before one paper more than collected.
pub const ONE_MORE_TITLE: Phrase = phrase("QUÁ SỐ PHIẾU THU VỀ", "MORE PAPERS THAN COLLECTED");
/// The question before one paper more than collected.
pub fn one_more(lang: Lang, recorded: u64, collected: u32) -> String {
    say!(
        lang,
        "Đã nhập {recorded} phiếu, thu về {collected}. Vẫn ghi thêm phiếu này? Khi số phiếu nhập nhiều hơn số thu về thì không đóng được vòng.",
        "{recorded} papers are recorded and {collected} were collected. Record one more? A round with too many papers cannot be closed."
    )
}
/// Agrees to one paper more.
pub const ONE_MORE_YES: Phrase = phrase("vẫn ghi", "record it");
/// The title of the question before closing.
pub const CLOSE_TITLE: Phrase = phrase("ĐÓNG VÒNG BỎ PHIẾU", "CLOSE THE ROUND");
/// The question before closing.
pub fn close(lang: Lang, recorded: u64, collected: u32) -> String {
    say!(
        lang,
        "Đã nhập {recorded}/{collected} phiếu. Đóng vòng bỏ phiếu? Sau khi đóng không sửa, không nhập thêm phiếu được nữa.",
        "{recorded} of {collected} papers are recorded. Close the round? No paper can be changed or added afterwards."
    )
}
/// The question before closing on the totals of a hand tally.
pub const CLOSE_TOTALS: Phrase = phrase(
    "Đóng vòng bỏ phiếu theo số tổng của bản kiểm phiếu tay? Sau khi đóng không sửa số được nữa.",
    "Close the round on the totals of the hand tally? No number can be changed afterwards.",
);
/// Agrees to close.
pub const CLOSE_YES: Phrase = phrase("đóng vòng", "close it");
/// The round was closed from here.
pub const CLOSED: Phrase = phrase(
    "Đã đóng vòng bỏ phiếu. Mời Chủ trì công bố kết quả.",
    "The round is closed. The chair announces the result.",
);
/// The title of the question before a draft is lost to a paper that is taken back.
pub const TAKE_BACK_TITLE: Phrase = phrase("LẤY LẠI PHIẾU TRƯỚC", "TAKE BACK THE LAST PAPER");
/// The question before a draft is lost to a paper that is taken back.
pub const TAKE_BACK: Phrase = phrase(
    "Phiếu đang nhập chưa ghi và sẽ bị xóa khỏi màn hình. Vẫn lấy lại phiếu trước?",
    "The paper in the draft is not recorded and will be cleared. Take the last paper back all the same?",
);
/// Agrees to take back.
pub const TAKE_BACK_YES: Phrase = phrase("lấy lại", "take it back");
/// A paper was taken back.
pub const TAKEN_BACK: Phrase = phrase(
    "Đã lấy phiếu vừa ghi ra khỏi tập. Sửa lại rồi bấm Enter để ghi.",
    "The last paper is out of the bundle. Correct it and press Enter to record it again.",
);
/// The title of the question before leaving the desk with a draft.
pub const RETURN_TITLE: Phrase = phrase("RỜI BÀN KIỂM PHIẾU", "LEAVE THE TALLY DESK");
/// What would be lost by leaving.
pub const DRAFT_LOST: Phrase = phrase(
    "Phiếu đang nhập chưa ghi và sẽ mất. Vẫn rời đi? Phiếu này phải nhập lại từ đầu.",
    "The paper in the draft is not recorded and will be lost. Leave all the same? It has to be entered again.",
);
/// Papers are missing when the desk is left.
pub fn papers_missing(lang: Lang, missing: u64) -> String {
    say!(
        lang,
        "Còn {missing} phiếu chưa nhập. Trở về bàn Chủ trì? Các phiếu đã ghi vẫn được giữ.",
        "{missing} papers are not recorded yet. Go back to the chair's desk? What is recorded is kept."
    )
}
/// Agrees to leave.
pub const RETURN_YES: Phrase = phrase("rời đi", "leave");
/// Stays.
pub const STAY: Phrase = phrase("ở lại", "stay");
/// The draft stands in the way of switching.
pub const DRAFT_FIRST: Phrase = phrase(
    "Phiếu đang nhập chưa ghi. Bấm Enter để ghi hoặc Esc để xóa, rồi chuyển.",
    "The paper in the draft is not recorded. Press Enter to record it or Esc to clear it, then switch.",
);
/// Nothing can be mended yet.
pub const NOTHING_RECORDED: Phrase =
    phrase("Chưa có phiếu nào được nhập trong lượt này.", "No paper has been recorded in this pass yet.");
/// The round under the draft ended elsewhere.
pub const ROUND_GONE: Phrase = phrase(
    "Vòng bỏ phiếu đang nhập đã thay đổi ở bàn khác; phiếu đang nhập dở chưa được ghi.",
    "The round being entered was changed at another desk; the paper in the draft was not recorded.",
);
/// A line number that no line has.
pub fn no_line(lang: Lang, number: &str, lines: usize) -> String {
    say!(
        lang,
        "Không có dòng số {number}: phiếu có {lines} dòng. Bấm lại số của dòng.",
        "There is no line {number}: the paper has {lines} lines. Type the number again."
    )
}
/// A grade that the form does not have.
pub fn no_grade(lang: Lang, grade: u8, grades: usize) -> String {
    say!(
        lang,
        "Không có mức {grade}: phiếu có {grades} mức, từ 1 đến {grades}.",
        "There is no grade {grade}: the form has {grades}, from 1 to {grades}."
    )
}
/// Every line has been passed.
pub const PAST_THE_END: Phrase = phrase(
    "Đã hết các dòng. Bấm Enter để ghi, hoặc ↑ để sửa dòng trên.",
    "All lines are done. Press Enter to record, or ↑ to correct a line.",
);
/// Space before any grade was given.
pub const NO_GRADE_YET: Phrase = phrase(
    "Chưa cho mức nào trên phiếu này. Bấm số của mức trước.",
    "No grade was given on this paper yet. Type one first.",
);
/// The digits of the palette's entry.
pub const TYPE_DIGITS: Phrase = phrase("Bấm thẳng các phím số.", "Press the digit keys themselves.");
/// No paper before.
pub const NO_PAPER_BEFORE: Phrase =
    phrase("Chưa có phiếu trước ở màn hình này.", "No paper was recorded on this screen before.");
/// Nothing to take back.
pub const NO_MARK: Phrase = phrase("Phiếu đang nhập chưa có dấu nào.", "There is no mark to take back.");
/// Only on agree forms.
pub const ONLY_ON_AGREE: Phrase =
    phrase("Chỉ dùng cho phiếu có ô Đồng ý và Không đồng ý.", "Only on forms with Agree and Disagree.");
/// Only on forms of several columns.
pub const ONLY_ON_COLUMNS: Phrase = phrase("Chỉ dùng cho phiếu có nhiều cột.", "Only on forms with several columns.");
/// Not on grades.
pub const NOT_ON_GRADES: Phrase = phrase("Phiếu theo mức chỉ có một cách nhập.", "Grades are typed in one way only.");
/// One pass.
pub const ONE_PASS: Phrase = phrase("Vòng này chỉ nhập một lượt.", "This round has one pass only.");
/// One contest.
pub const ONE_CONTEST: Phrase =
    phrase("Không có nội dung nào khác đang mở vòng bỏ phiếu.", "No other contest has an open round.");
/// No desk to go back to.
pub const NO_CHAIR_HERE: Phrase =
    phrase("Bàn này mở riêng, không từ bàn Chủ trì.", "This desk was not reached from the chair's desk.");
/// An answer is awaited.
pub const STILL_RECORDING: Phrase =
    phrase("Đang ghi việc trước, chờ một chút.", "The last act is still being recorded.");
/// The title of the contests.
pub const CONTESTS_TITLE: Phrase = phrase("CHỌN NỘI DUNG BỎ PHIẾU", "CHOOSE THE CONTEST");
/// What the arrows do under the contests.
pub const CONTESTS_MOVE: Phrase = phrase("chuyển", "move");
/// How far a contest's entry has come.
pub fn entered(lang: Lang, recorded: u64, collected: u32) -> String {
    say!(lang, "đã nhập {recorded}/{collected}", "{recorded}/{collected} recorded")
}
/// A contest whose papers are not collected.
pub const NOT_YET: Phrase = phrase("chờ thu phiếu", "not collected");
/// A contest recorded by totals.
pub const BY_TOTALS: Phrase = phrase("ghi số tổng", "by totals");
/// Pasted text is no entry.
pub const NO_PASTE: Phrase =
    phrase("Bàn kiểm phiếu không nhận văn bản dán vào; hãy bấm phím.", "Pasted text is not taken here; type the keys.");
