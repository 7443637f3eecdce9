//! The lessons of who types the papers.

use super::{Told, told};
use crate::wording::{Phrase, phrase};

/// Where one sits.
pub const LOOK: Told = told(
    phrase("Bàn kiểm phiếu", "The tally desk"),
    phrase(
        "Đây là bàn thật, trên vòng bỏ phiếu mẫu có 8 phiếu thu về. Trên: đã ghi bao nhiêu phiếu. Giữa: danh sách đúng như trên phiếu. Dưới: Enter sẽ ghi gì, hợp lệ hay không.",
        "This is the real desk, on a sample round of 8 papers. Above: how many are recorded. In the middle the slate as printed. Below: what will be recorded, and whether it is valid.",
    ),
);

/// The first paper.
pub const STRIKE: Told = told(
    phrase("Gõ số dòng bị gạch", "Type the struck lines"),
    phrase(
        "Phiếu gạch tên: gõ số của từng dòng bị gạch. Đọc dòng nhận xét dưới danh sách rồi mới ghi.",
        "On a strike form type the number of each struck line. Read the verdict under the slate, then record.",
    ),
);
/// Types it.
pub const STRIKE_TYPE: Phrase = phrase("gõ {1}, rồi {2} để ghi.", "type {1}, then {2} records it.");

/// The short way.
pub const KEEP: Told = told(
    phrase("Cách gõ ngắn hơn", "The shorter way"),
    phrase(
        "Phiếu gạch nhiều tên thì đổi cách: chỉ gõ các tên được giữ. Số hai chữ số gõ liền nhau.",
        "Where most names are struck, switch and type only those kept. Numbers of two digits are typed in one go.",
    ),
);
/// Types it.
pub const KEEP_TYPE: Phrase = phrase("gõ tên được giữ {1}, rồi {2}.", "type the kept ones {1}, then {2}.");
/// Switches to the names that are kept.
pub const KEPT: Phrase =
    phrase("{1} đổi cách gõ: từ đây gõ các tên được giữ.", "{1} switches: from here on those kept are typed.");
/// Switches back to the names that are struck.
pub const STRUCK: Phrase = phrase("{1} đổi lại: gõ các tên bị gạch.", "{1} switches back: those struck are typed.");

/// A wrong paper.
pub const WRONG: Told = told(
    phrase("Ghi nhầm một tờ", "A wrong paper"),
    phrase(
        "Giả sử mắt nhìn nhầm dòng. Tờ vừa ghi lấy lại được ngay, sửa rồi ghi lại; không ai bị đếm hai lần.",
        "Say the eye slipped a line. The last paper is taken back at once, put right and recorded; nothing is counted twice.",
    ),
);
/// Types it wrongly.
pub const WRONG_TYPE: Phrase = phrase("cố ý nhầm: gõ {1}, rồi {2}.", "be wrong on purpose: type {1}, then {2}.");
/// Takes it back.
pub const WRONG_BACK: Phrase = phrase("{1} lấy lại phiếu vừa ghi.", "{1} takes the last paper back.");
/// Types it rightly.
pub const WRONG_RIGHT: Phrase =
    phrase("gõ {1} để bỏ dấu sai, gõ {2}, rồi {3}.", "type {1} to clear the wrong mark, type {2}, then {3}.");

/// An invalid paper.
pub const INVALID: Told = told(
    phrase("Phiếu không hợp lệ", "An invalid paper"),
    phrase(
        "Có dấu vết làm phiếu không hợp lệ thì chọn lý do, không cần gõ dòng nào. Để lại quá số tên thì chương trình tự biết.",
        "Where something makes a paper invalid choose the reason; no line is typed. Too many names are noticed by themselves.",
    ),
);
/// What lies in the hand.
pub const INVALID_PAPER: Phrase = phrase("có chữ ký của người bỏ phiếu", "signed by the voter");
/// Chooses the reason.
pub const INVALID_TYPE: Phrase = phrase("{1}, rồi {2}: có ký tên.", "{1}, then {2}: it is signed.");

/// A doubtful paper.
pub const ASIDE: Told = told(
    phrase("Phiếu còn phân vân", "A doubtful paper"),
    phrase(
        "Ý kiến trong Tổ khác nhau thì để riêng và nhập tiếp; cuối cùng cả Tổ biểu quyết từng tờ, biên bản ghi lại.",
        "Where the team disagrees, set it aside and go on; at the end the whole team votes on it, and the minutes tell.",
    ),
);
/// What lies in the hand.
pub const ASIDE_PAPER: Phrase = phrase("nét gạch nằm giữa hai dòng 3 và 4", "a stroke between lines 3 and 4");
/// Sets it aside.
pub const ASIDE_TYPE: Phrase = phrase("{1} để riêng tờ này.", "{1} sets it aside.");

/// Bundles.
pub const BUNDLE: Told = told(
    phrase("Tập phiếu và số cộng", "Bundles and sums"),
    phrase(
        "Phiếu nhập theo tập. Kết thúc tập thì bảng số cộng hiện ra: đối chiếu với bảng gạch ô trên giấy; sai ở đâu thì chỉ tìm trong tập ấy.",
        "Papers are typed in bundles. When one ends its sums are shown: compare them with the paper tally sheet. What differs is looked for in that bundle only.",
    ),
);
/// Ends it.
pub const BUNDLE_END: Phrase = phrase("{1}, rồi {2}: kết thúc tập.", "{1}, then {2} ends the bundle.");
/// Reads its sums.
pub const BUNDLE_READ: Phrase =
    phrase("xem bảng số cộng vừa hiện; xong thì {1}.", "look at the sums that have come up, then {1}.");

/// The rest, and the team's vote.
pub const REST: Told = told(
    phrase("Nhập nốt, biểu quyết", "The rest, and the vote"),
    phrase(
        "Ba tờ còn lại được nhập giúp bạn; sau cùng tờ để riêng được ghi theo biểu quyết của Tổ, 3 trên 3.",
        "The three papers left are typed for you; last the one set aside, as the team votes, 3 of 3.",
    ),
);
/// Watches.
pub const REST_WATCH: Phrase = phrase("số phiếu đã ghi lên đến 8.", "the number of papers grows to 8.");
/// What was in doubt.
pub const REST_DOUBT: Phrase = phrase("Nét gạch giữa hai dòng", "A stroke between two lines");

/// The second pass.
pub const SECOND: Told = told(
    phrase("Lượt thứ hai", "The second pass"),
    phrase(
        "Quy chế đòi hai lượt thì người khác nhập lại cả hòm mà không thấy lượt một. Tập 1 đã nhập lại 3 tờ, còn tờ cuối cho bạn.",
        "Where the rules ask for two passes somebody else types all papers again, blind. Of bundle 1 three are in; the last one is yours.",
    ),
);
/// Watches.
pub const SECOND_WATCH: Phrase = phrase("người thứ hai nhập ba tờ đầu.", "the second typist types the first three.");
/// Types it.
pub const SECOND_TYPE: Phrase =
    phrase("{1} sang lượt 2; rồi {2}, {3}: có ký tên.", "{1} switches to pass 2; then {2}, {3}: it is signed.");

/// Comparing.
pub const COMPARE: Told = told(
    phrase("Đối chiếu hai lượt", "Comparing"),
    phrase(
        "Hai lượt khác nhau một tờ: chương trình chỉ đúng tờ ấy, chỉ tờ ấy được đọc lại và thay, có lý do.",
        "The passes differ in one paper: the program points to that one, and only that one is read again and replaced, with a reason.",
    ),
);
/// Opens the comparison and chooses the wrong one.
pub const COMPARE_CHOOSE: Phrase =
    phrase("{1}, {2} sang tờ của lượt 2, {3} chọn tờ sai.", "{1}, {2} to the paper of pass 2, {3} chooses it.");
/// Types the right one.
pub const COMPARE_RIGHT: Phrase = phrase("gõ {1}, {2}; lý do {3}, {4}.", "type {1}, {2}; the reason {3}, {4}.");
/// The reason that is typed.
pub const COMPARE_TYPED: Phrase = phrase("Đọc nhầm dòng", "Misread a line");

/// The power cut.
pub const POWER: Told = told(
    phrase("Mất điện thì sao", "If the power goes"),
    phrase(
        "Phiếu nằm trên đĩa rồi màn hình mới nói đã ghi. Mất điện: mở lại, nhập tiếp từ đúng số ấy; chỉ tờ đang gõ dở phải gõ lại.",
        "A paper lies on the disk before the screen says so. After a power cut open the desk again and go on at that number; only a half-typed paper is typed again.",
    ),
);

/// The end.
pub const END: Told = told(
    phrase("Bạn đã sẵn sàng", "You are ready"),
    phrase(
        "Trước giờ kiểm phiếu, bàn này còn phần luyện tập mười mấy tờ trên đúng danh sách của ngày hôm ấy; nó không ghi gì vào hồ sơ.",
        "Before a count this desk has a drill of a dozen papers on the very slate of that day; it records nothing.",
    ),
);
