//! The keys of the tally desk: what the footer and the palette call them, and what the help says.

use crate::wording::{Phrase, phrase};

/// What is said of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Two to five words.
    pub label: Phrase,
    /// A sentence.
    pub help: Phrase,
}

const fn told(label: Phrase, help: Phrase) -> Told {
    Told { label, help }
}

/// Enter.
pub const RECORD: Told = told(
    phrase("ghi phiếu", "record the paper"),
    phrase(
        "Ghi phiếu đúng như màn hình đang nói; số đang bấm dở được lấy luôn.",
        "Record the paper exactly as the screen says; a number still being typed is taken in.",
    ),
);
/// Backspace.
pub const BACKSPACE: Told = told(
    phrase("bỏ dấu vừa bấm", "take back a mark"),
    phrase("Bỏ chữ số đang bấm dở hoặc dấu vừa bấm.", "Take back the last digit or the last mark."),
);
/// Ctrl+Z.
pub const UNDO: Told = told(
    phrase("lấy lại phiếu trước", "take back the last paper"),
    phrase(
        "Lấy phiếu vừa ghi ra khỏi tập đang mở, đưa lại lên màn hình để sửa rồi ghi lại.",
        "Take the last recorded paper out of the open bundle and back into the draft.",
    ),
);
/// F4.
pub const INVALID: Told = told(
    phrase("không hợp lệ", "invalid"),
    phrase(
        "Ghi là phiếu không hợp lệ: bấm F4, rồi bấm số của lý do.",
        "Record the paper as invalid: F4, then the number of the reason.",
    ),
);
/// F6.
pub const ASIDE: Told = told(
    phrase("để riêng", "set aside"),
    phrase(
        "Để riêng phiếu còn ý kiến khác nhau; phiếu chưa được ghi, nhập sau cùng theo biểu quyết của cả Tổ. Ctrl+Z ngay sau đó lấy lại.",
        "Set a doubtful paper aside; it is not recorded, and entered at the end as the team votes. Ctrl+Z right after takes it back.",
    ),
);
/// Ctrl+N.
pub const DECLARE: Told = told(
    phrase("khai số phiếu của tập", "declare the bundle"),
    phrase(
        "Khai số phiếu đếm được của tập đang nhập; nhập đủ số đó thì tập tự kết thúc.",
        "Declare how many papers the bundle in the hand holds; it then ends by itself at that number.",
    ),
);
/// Ctrl+G.
pub const EXPLAIN: Told = told(
    phrase("giải trình", "explain"),
    phrase(
        "Ghi giải trình của Tổ kiểm phiếu vào biên bản, khi số phiếu trắng, không hợp lệ hay giống nhau nhiều khác thường.",
        "Write an explanation into the minutes where many papers are blank, invalid or alike.",
    ),
);
/// Ctrl+E.
pub const MEND: Told = told(
    phrase("thay phiếu nhập sai", "replace a paper"),
    phrase(
        "Thay một phiếu đã nhập sai, kể cả ở tập đã kết thúc: bấm phiếu sai, rồi phiếu đúng, rồi lý do.",
        "Replace a paper that was recorded wrongly, in an ended bundle too: type the wrong one, the right one, and the reason.",
    ),
);
/// Ctrl+B.
pub const VOID_BUNDLE: Told = told(
    phrase("hủy một tập", "void a bundle"),
    phrase("Hủy cả một tập phiếu để nhập lại, kèm lý do.", "Void a whole bundle, with a reason, to enter it again."),
);
/// Ctrl+T.
pub const TOTALS: Told = told(
    phrase("nhập số tổng", "state totals"),
    phrase(
        "Ghi số tổng của bản kiểm phiếu tay thay cho từng phiếu; nhập lại được đến khi đóng vòng.",
        "State the totals of a hand tally in place of papers; they may be stated again until the round is closed.",
    ),
);
/// Ctrl+D.
pub const COMPARE: Told = told(
    phrase("đối chiếu hai lượt", "compare the passes"),
    phrase(
        "Khi cả hai lượt đã đủ phiếu: xem những phiếu chỉ có ở một lượt, chọn phiếu sai và thay.",
        "Once both passes are complete: see the papers that only one of them holds, choose the wrong one and replace it.",
    ),
);
/// Ctrl+O.
pub const SQUARES: Told = told(
    phrase("ô vuông", "tally squares"),
    phrase(
        "Xem bảng ô vuông gạch chéo như bảng kiểm trên giấy: cả lượt hoặc từng tập, để đối chiếu.",
        "See the tally squares as on the paper tally sheet, of the whole pass or of one bundle, to compare them.",
    ),
);
/// Ctrl+L.
pub const DRILL: Told = told(
    phrase("luyện tập", "practise"),
    phrase(
        "Luyện nhập vài tờ phiếu tập trên đúng danh sách này, khoảng hai phút; không ghi gì vào hồ sơ.",
        "Practise with a few papers on this very slate, in about two minutes; nothing is recorded.",
    ),
);
/// The digits.
pub const DIGITS: Told = told(
    phrase("bấm số của dòng", "type a line number"),
    phrase(
        "Đánh dấu hoặc bỏ dấu dòng mang số đó (đến 10 tên: 0 là số 10; nhiều hơn: số hai chữ số, hoặc số rồi Dấu cách). Phiếu theo mức: cho dòng đang đứng mức đó, 0 là để trống.",
        "Mark or clear the line of that number (up to 10 names 0 is the tenth; beyond, two digits, or a number and Space). On grades: give the focused line that grade; 0 leaves it blank.",
    ),
);
/// Space.
pub const SPACE: Told = told(
    phrase("lấy số, đánh dấu dòng", "take the number"),
    phrase(
        "Lấy số đang bấm dở; nếu không có thì đánh dấu dòng đang đứng. Phiếu theo mức: các dòng còn lại cùng mức vừa cho.",
        "Take the number being typed, or mark the focused line. On grades: the remaining lines get the last grade.",
    ),
);
/// Tab.
pub const SWITCH: Told = told(
    phrase("đổi cách nhập", "switch what is typed"),
    phrase(
        "Đổi giữa bấm tên được ủng hộ và bấm tên không được ủng hộ (bị gạch, không đồng ý). Các số đã bấm trên phiếu gạch tên, đánh dấu được giữ và mang nghĩa mới.",
        "Switch between typing the supported and typing the struck. On tick and strike forms numbers already typed stay typed and change their meaning.",
    ),
);
/// Tab, once it was pressed.
pub const SWITCH_BACK: Phrase = phrase("đổi lại cách nhập", "switch back");
/// Esc.
pub const CLEAR: Told = told(
    phrase("xóa phiếu đang nhập", "clear the draft"),
    phrase(
        "Xóa mọi dấu của phiếu đang nhập. Khi không có gì để xóa: trở về bàn trước.",
        "Clear the draft. With nothing to clear: go back to the desk before.",
    ),
);
/// F7.
pub const FILL: Told = told(
    phrase("các dòng còn lại: ngược lại", "fill the rest opposite"),
    phrase(
        "Phiếu đồng ý/không đồng ý: mọi dòng chưa có dấu được đánh dấu ngược với cách đang nhập.",
        "On agree forms: every line without a mark gets the opposite of what is being typed.",
    ),
);
/// The asterisk.
pub const SPOIL: Told = told(
    phrase("dòng đánh nhiều ô", "several boxes marked"),
    phrase(
        "Phiếu nhiều cột: dòng đang đứng bị đánh nhiều ô, không tính cho tên đó (phím * trên bàn phím số).",
        "On forms with several columns: the focused line has several boxes marked and is not counted.",
    ),
);
/// Ctrl+R.
pub const REPEAT: Told = told(
    phrase("dấu như phiếu trước", "marks as before"),
    phrase(
        "Lấy dấu của phiếu vừa ghi làm phiếu đang nhập; phiếu đã ghi không thay đổi.",
        "Take the marks of the paper before as the draft; the recorded paper does not change.",
    ),
);
/// F8.
pub const END_BUNDLE: Told = told(
    phrase("kết thúc tập", "end the bundle"),
    phrase(
        "Kết thúc tập phiếu đang mở (có hỏi lại); tập đủ phiếu thì tự kết thúc.",
        "End the open bundle (asked first); a full bundle ends by itself.",
    ),
);
/// F9.
pub const CLOSE: Told = told(
    phrase("đóng vòng bỏ phiếu", "close the round"),
    phrase(
        "Đóng vòng bỏ phiếu khi đã nhập đủ số phiếu thu về (có hỏi lại).",
        "Close the round once all collected papers are recorded (asked first).",
    ),
);
/// F3.
pub const CONTESTS: Told = told(
    phrase("chọn nội dung", "choose the contest"),
    phrase("Chọn nội dung bỏ phiếu khác đang mở.", "Choose another contest whose round is open."),
);
/// F5.
pub const PASS: Told = told(
    phrase("đổi lượt 1/2", "switch the pass"),
    phrase(
        "Chuyển giữa lượt nhập 1 và lượt nhập 2, hai lượt độc lập với nhau.",
        "Switch between the two independent passes.",
    ),
);
/// The arrows.
pub const MOVE: Told = told(
    phrase("chuyển dòng", "move"),
    phrase(
        "Chuyển giữa các dòng; tên của dòng đang đứng được hiện đầy đủ.",
        "Move over the lines; the focused name is shown whole.",
    ),
);
/// F2.
pub const RETURN: Told = told(
    phrase("về bàn Chủ trì", "to the chair's desk"),
    phrase("Trở về bàn Chủ trì.", "Go back to the chair's desk."),
);
