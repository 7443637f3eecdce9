//! Sentences of the drill.

use crate::conference::contest::Form;
use crate::conference::paper::{InvalidReason, Mark, Paper};
use crate::say;
use crate::text::number::{padded, percent};
use crate::wording::{Lang, Phrase, phrase};

/// Stands over every frame of the drill.
pub const BAND: Phrase = phrase("LUYỆN TẬP – KHÔNG GHI VÀO HỒ SƠ", "PRACTICE – NOTHING IS RECORDED");
/// Which practice paper.
pub fn paper_of(lang: Lang, number: usize, of: usize) -> String {
    say!(lang, "phiếu tập {number:>2} / {of}", "practice paper {number:>2} / {of}")
}
/// Over the paper.
pub const PAPER: Phrase = phrase("TỜ PHIẾU TRONG TAY", "THE PAPER IN THE HAND");
/// Over the entry.
pub const ENTRY: Phrase = phrase("NHẬP VÀO MÁY", "YOUR ENTRY");
/// The stamp on a paper.
pub const STAMPED: Phrase = phrase("đã đóng dấu", "stamped");
/// What is wrong with the paper as a whole.
pub fn flaw(lang: Lang, reason: InvalidReason) -> &'static str {
    match reason {
        InvalidReason::NoStamp => phrase("KHÔNG CÓ DẤU", "NO STAMP"),
        InvalidReason::Signed => phrase("có chữ ký: Nguyễn Văn A", "signed: Nguyễn Văn A"),
        other => return super::reason(lang, other),
    }
    .of(lang)
}
/// What a reader would read out.
pub fn read_out(lang: Lang, paper: &Paper, form: Form) -> String {
    let Paper::Marked(marks) = paper else { return super::comparing::paper(lang, paper, form) };
    let kept: Vec<String> = (1..)
        .zip(marks)
        .filter(|(_, mark)| **mark == Mark::Support)
        .map(|(line, _): (u32, _)| line.to_string())
        .collect();
    if form == Form::Strike && kept.len() * 2 < marks.len() && !kept.is_empty() {
        let kept = kept.join(" ");
        return say!(lang, "chỉ để lại {kept}", "kept only {kept}");
    }
    super::comparing::paper(lang, paper, form)
}
/// Stands before what a reader would read out.
pub const READER: Phrase = phrase("Người đọc:", "The reader:");
/// Stands before the lines typed.
pub const TYPED: Phrase = phrase("đã bấm:", "typed:");

/// The first numbers; `keeps` says that those kept are typed.
pub fn digits(form: Form, keeps: bool) -> Phrase {
    match (form, keeps) {
        (Form::Strike, false) => phrase(
            "Mỗi tên bị gạch: bấm số của dòng. Xem dòng kết luận bên dưới, đúng thì Enter.",
            "Type the number of each struck name. Read the verdict below; if it is right, Enter.",
        ),
        (Form::Strike, true) => phrase(
            "Mỗi tên được để lại: bấm số của dòng. Xem dòng kết luận bên dưới, đúng thì Enter.",
            "Type the number of each name kept. Read the verdict below; if it is right, Enter.",
        ),
        _ => phrase(
            "Mỗi tên được đánh dấu: bấm số của dòng. Xem dòng kết luận bên dưới, đúng thì Enter.",
            "Type the number of each ticked name. Read the verdict below; if it is right, Enter.",
        ),
    }
}
/// Two figures.
pub const TWO_DIGITS: Phrase = phrase(
    "Số hai chữ số: bấm liền hai phím, ví dụ 1 rồi 1 là dòng 11. Không cần phím nào ở giữa.",
    "A number of two figures: type both keys, 1 and 1 is line 11. Nothing is needed between them.",
);
/// A figure that could be the first of two.
pub const GROWING: Phrase = phrase(
    "Dòng 1 của danh sách dài: bấm 1 rồi Dấu cách (hoặc 01), vì sau 1 còn có thể là 10, 11…",
    "Line 1 of a long slate: 1 and Space (or 01), because 10, 11… could still follow.",
);
/// Three figures.
pub const THREE_DIGITS: Phrase =
    phrase("Số ba chữ số: bấm liền ba phím, ví dụ 1 0 0.", "A number of three figures: type all three, as in 1 0 0.");
/// Tab, for good.
pub const KEEP: Phrase = phrase(
    "Phần lớn tên bị gạch: bấm Tab một lần, rồi chỉ bấm số của tên ĐƯỢC ĐỂ LẠI. Các phiếu sau vẫn giữ cách này.",
    "Most names are struck: press Tab once, then type only the names KEPT. It stays so for the papers after.",
);
/// Tab, and back.
pub const KEEP_ONCE: Phrase = phrase(
    "Gần hết tên bị gạch: Tab, rồi chỉ bấm số của tên ĐƯỢC ĐỂ LẠI, Enter. Bấm Tab lần nữa để trở lại.",
    "Nearly all are struck: Tab, type only the name KEPT, Enter. Tab again goes back.",
);
/// Tab on tick forms.
pub const LEAVE_OUT: Phrase = phrase(
    "Gần hết tên được đánh dấu: Tab, rồi chỉ bấm số của tên KHÔNG được đánh dấu, Enter. Tab lần nữa để trở lại.",
    "Nearly all are ticked: Tab, type only the names NOT ticked, Enter. Tab again goes back.",
);
/// Backspace.
pub const BACK: Phrase = phrase(
    "Bấm nhầm thì ⌫ bỏ dấu vừa bấm. Hãy bấm thử một số thừa, ⌫, rồi nhập đúng phiếu này.",
    "A slip: ⌫ takes the last mark back. Try one number too many, ⌫, then enter this paper.",
);
/// Esc.
pub const CLEAR: Phrase = phrase(
    "Muốn nhập lại từ đầu thì Esc xóa cả phiếu. Hãy bấm thử vài số, Esc một lần, rồi nhập phiếu này.",
    "To begin anew, Esc clears the paper. Try a few numbers, Esc once, then enter this paper.",
);
/// Ctrl+R.
pub const REPEAT: Phrase = phrase(
    "Phiếu này giống hệt phiếu vừa nhập: Ctrl+R lấy lại các dấu đó, rồi Enter.",
    "This paper is just like the one before: Ctrl+R takes its marks, then Enter.",
);
/// F4, no stamp.
pub const STAMP: Phrase = phrase(
    "Phiếu không đóng dấu: F4 rồi 2. Ghi ngay, không xét các dòng, không cần Enter.",
    "A paper without the stamp: F4, then 2. That records it at once, whatever its lines say.",
);
/// F4, signed.
pub const SIGNED: Phrase =
    phrase("Phiếu có chữ ký, ký hiệu hoặc viết thêm: F4 rồi 4.", "A paper that was signed or written on: F4, then 4.");
/// Too many.
pub const TOO_MANY: Phrase = phrase(
    "Quá số lượng: cứ nhập đúng như trên phiếu, dòng kết luận tự báo KHÔNG HỢP LỆ. Không dùng F4.",
    "Too many names: enter it just as it is; the verdict says INVALID by itself. No F4.",
);
/// Blank.
pub const BLANK: Phrase = phrase(
    "Phiếu trắng: không bấm số nào, đọc dòng kết luận rồi Enter.",
    "A blank paper: type nothing, read the verdict, Enter.",
);
/// All names struck.
pub const ALL_STRUCK: Phrase = phrase(
    "Gạch hết mọi tên: ở cách CHỌN TÊN ĐỂ LẠI (phím Tab) không bấm số nào, Enter.",
    "All names struck: while KEEP is typed (Tab), type nothing, Enter.",
);
/// The last one.
pub const LAST: Phrase = phrase(
    "Phiếu cuối: nhập như thật. Đọc dòng kết luận, rồi Enter.",
    "The last one: enter it as in earnest. Read the verdict, then Enter.",
);
/// F7.
pub const FILL: Phrase = phrase(
    "Bấm số các dòng Đồng ý, rồi F7: mọi dòng còn lại thành Không đồng ý. Đúng thì Enter.",
    "Type the lines marked Agree, then F7: all the others become Disagree. If it is right, Enter.",
);
/// Tab and F7.
pub const DISAGREE: Phrase = phrase(
    "Gần hết Đồng ý: Tab, bấm số của dòng Không đồng ý, F7 điền Đồng ý cho các dòng còn lại. Tab lần nữa để trở lại.",
    "Nearly all agree: Tab, type the line marked Disagree, F7 fills in Agree. Tab again goes back.",
);
/// Both boxes.
pub const BOTH: Phrase = phrase(
    "Dòng đánh cả hai ô: bấm số của dòng hai lần (hoặc số rồi phím *). Các dòng khác: số, rồi F7.",
    "Both boxes of a line are marked: type its number twice (or the number and *). The others: numbers, then F7.",
);
/// Lines left blank.
pub const LINES_BLANK: Phrase = phrase(
    "Dòng để trống thì bỏ qua, không bấm gì và không F7; dòng đó không tính, phiếu vẫn hợp lệ.",
    "Lines left blank are passed over, without F7; they do not count, the paper stays valid.",
);
/// Grades.
pub const GRADES: Phrase = phrase(
    "Mỗi dòng một phím: số của mức; con trỏ tự xuống dòng. Các dòng cuối cùng mức: Dấu cách. Đúng thì Enter.",
    "One key a line: the number of the grade; the focus moves on. The last lines alike: Space. If right, Enter.",
);
/// Space.
pub const REST: Phrase = phrase(
    "Các dòng còn lại cùng một mức: cho mức ở dòng đầu của chúng rồi Dấu cách.",
    "All remaining lines alike: grade the first of them, then Space.",
);
/// 0.
pub const LINE_BLANK: Phrase = phrase(
    "Dòng để trống: bấm 0. Dòng đó không tính, phiếu vẫn hợp lệ.",
    "A line left blank: 0. It does not count, the paper stays valid.",
);
/// The asterisk.
pub const SEVERAL: Phrase =
    phrase("Dòng bị đánh nhiều ô: phím * ở dòng đó.", "Several boxes of a line are marked: the key * on that line.");
/// The arrow up.
pub const UP: Phrase = phrase(
    "Cho nhầm mức ở dòng trên: ↑ về dòng đó, bấm mức đúng. Hãy thử bấm sai một dòng rồi sửa.",
    "A wrong grade above: ↑ back to the line, type the right one. Try a wrong one and correct it.",
);
/// Backspace on grades.
pub const BACK_GRADE: Phrase = phrase(
    "⌫ bỏ mức vừa cho và trở về dòng đó. Hãy thử bấm sai một mức, ⌫, rồi bấm đúng.",
    "⌫ takes back the last grade and its line. Try a wrong one, ⌫, then the right one.",
);

/// It was entered as it is.
pub const RIGHT: Phrase = phrase("ĐÚNG.", "RIGHT.");
/// These lines are not as on the paper.
pub fn wrong_lines(lang: Lang, lines: &str) -> String {
    say!(
        lang,
        "CHƯA ĐÚNG: xem lại dòng {lines}. Sửa rồi Enter, hoặc Esc để nhập lại từ đầu.",
        "NOT YET: look at line {lines}. Correct it and press Enter, or Esc to begin anew."
    )
}
/// The paper is invalid as a whole.
pub fn wrong_reason(lang: Lang, digit: usize, reason: InvalidReason) -> String {
    let why = super::reason(lang, reason);
    say!(
        lang,
        "CHƯA ĐÚNG: phiếu này không hợp lệ ({why}). Bấm F4 rồi {digit}.",
        "NOT YET: this paper is invalid ({why}). Press F4, then {digit}."
    )
}
/// The paper was declared invalid, and is not.
pub const NO_REASON: Phrase = phrase(
    "CHƯA ĐÚNG: phiếu này không có lỗi nào phải dùng F4. Nhập các dòng như trên phiếu, rồi Enter.",
    "NOT YET: nothing on this paper asks for F4. Enter its lines as they are, then Enter.",
);
/// What can be done in earnest only.
pub const NOT_HERE: Phrase = phrase(
    "Đang luyện tập: phím này chỉ dùng khi nhập thật. Ctrl+L thoát luyện tập.",
    "This is practice: that key is for real papers only. Ctrl+L leaves the practice.",
);
/// No slate to practise on.
pub const NO_SLATE: Phrase =
    phrase("Kế hoạch chưa có danh sách nào để luyện tập.", "The plan has no slate to practise on yet.");
/// A draft, or something else, is under way.
pub const NOT_NOW: Phrase = phrase(
    "Phiếu đang nhập chưa ghi. Bấm Enter để ghi hoặc Esc để xóa, rồi mới luyện tập.",
    "The paper in the draft is not recorded. Press Enter to record it or Esc to clear it, then practise.",
);
/// Real papers wait.
pub fn papers_wait(lang: Lang, papers: u64) -> String {
    say!(
        lang,
        "Có {papers} phiếu thật đang chờ nhập: Ctrl+L thoát luyện tập.",
        "{papers} real papers wait to be entered: Ctrl+L leaves the practice."
    )
}
/// It was left.
pub const LEFT: Phrase =
    phrase("Đã thoát luyện tập. Từ đây là phiếu thật.", "The practice is over. From here on papers are real.");
/// What the key does meanwhile.
pub const LEAVE: Phrase = phrase("thoát luyện tập", "leave the practice");

/// Title of the summary.
pub const DONE: Phrase = phrase("Đã xong phần luyện tập", "The practice is done");
/// Right at the first go.
pub fn first_go(lang: Lang, right: usize, of: usize) -> String {
    say!(lang, "Đúng ngay lần đầu:   {right} / {of} phiếu", "Right at the first go:   {right} of {of} papers")
}
/// Keys a paper, in hundredths.
pub fn keys(lang: Lang, hundredths: u64) -> String {
    let keys = percent(hundredths, lang);
    say!(lang, "Số phím mỗi phiếu:   {keys}", "Keys a paper:   {keys}")
}
/// Seconds a paper.
pub fn seconds(lang: Lang, seconds: u64) -> String {
    let seconds = padded(seconds);
    say!(lang, "Thời gian mỗi phiếu:   {seconds} giây", "Time a paper:   {seconds} s")
}
/// A word after it.
pub fn encouragement(lang: Lang, right: usize, of: usize) -> &'static str {
    let said = if right == of {
        phrase("Rất tốt: sẵn sàng nhập tập phiếu đầu tiên.", "Very good: you are ready for the first bundle.")
    } else if right * 4 >= of * 3 {
        phrase(
            "Tốt. Trước mỗi lần Enter, đọc dòng kết luận là giữ được như vậy với phiếu thật.",
            "Good. Read the verdict before each Enter, and it stays so with real papers.",
        )
    } else {
        phrase(
            "Đã quen các phím. Luyện thêm một lượt (Enter) là vững tay.",
            "You know the keys now. Once more (Enter), and your hand is sure.",
        )
    };
    said.of(lang)
}
/// Under the summary.
pub const AGAIN: Phrase =
    phrase("Enter luyện lại   Esc về bàn kiểm phiếu", "Enter once more   Esc back to the tally desk");
