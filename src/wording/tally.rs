//! What the tally desk says.

pub mod aside;
pub mod bundles;
pub mod comparing;
pub mod drill;
pub mod events;
pub mod keys;
pub mod mending;
pub mod odd;
pub mod squares;

use super::{Lang, Phrase, phrase};
use crate::conference::contest::{Base, BlankRule, Comparison, Form, Threshold};
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper};
use crate::say;
use crate::text::number::padded;

/// The desk's name.
pub const TITLE: Phrase = phrase("KIỂM PHIẾU", "TALLY");
/// What stands where nothing can be entered.
pub const WAITING: Phrase = phrase("BÀN KIỂM PHIẾU", "TALLY DESK");
/// Before the conference starts.
pub const NOT_STARTED: Phrase = phrase(
    "Hội nghị chưa bắt đầu. Bàn này tự mở phần nhập phiếu khi Chủ trì mở vòng bỏ phiếu và ghi số phiếu thu về.",
    "The conference has not started. Entry opens here by itself once the chair has opened a round and stated the papers collected.",
);
/// No round is open.
pub const NO_ROUND: Phrase = phrase(
    "Chưa có vòng bỏ phiếu nào đang kiểm. Khi bàn Chủ trì mở vòng bỏ phiếu, màn hình này tự chuyển sang.",
    "No round is being counted. When the chair's desk opens one, this screen turns to it by itself.",
);
/// Papers are not issued.
pub const NOT_ISSUED: Phrase = phrase(
    "Vòng bỏ phiếu đã mở, chưa phát phiếu. Số phiếu phát ra và thu về được ghi ở bàn Chủ trì.",
    "The round is open; papers have not been issued. Issued and collected papers are stated at the chair's desk.",
);
/// The totals stand in place of papers.
pub const TOTALS: Phrase = phrase(
    "Vòng này ghi theo số tổng của Tổ kiểm phiếu, không nhập từng phiếu.",
    "This round is recorded by stated totals; its papers are not entered one by one.",
);
/// The round is closed.
pub const CLOSED: Phrase = phrase(
    "Vòng bỏ phiếu đã đóng, không nhận thêm phiếu. Chờ Chủ trì công bố kết quả.",
    "The round is closed and takes no more papers. The chair announces the result.",
);
/// The conference is closed.
pub const OVER: Phrase = phrase(
    "Hội nghị đã bế mạc, hồ sơ không nhận thêm phiếu.",
    "The conference is closed; its record takes no more papers.",
);
/// Issued, not collected.
pub fn not_collected(lang: Lang, issued: u32) -> String {
    say!(
        lang,
        "Đã phát {issued} phiếu, chờ thu về. Khi bàn Chủ trì ghi số phiếu thu về, phần nhập phiếu tự mở.",
        "{issued} papers are issued and have not been collected. Entry opens by itself when the chair's desk states how many came back."
    )
}
/// The window is too small.
pub fn too_small(lang: Lang, width: u16, height: u16) -> String {
    say!(
        lang,
        "Cửa sổ quá nhỏ: cần ít nhất {width}×{height}.",
        "The window is too small: at least {width}×{height} is needed."
    )
}

/// The round and the pass.
pub fn round_and_pass(lang: Lang, round: u32, pass: u8, between: &str) -> String {
    say!(lang, "vòng {round} {between} lượt {pass}", "round {round} {between} pass {pass}")
}
/// The round.
pub fn round(lang: Lang, round: u32) -> String {
    say!(lang, "vòng {round}", "round {round}")
}
/// The open bundle and how full it is.
pub fn bundle(lang: Lang, number: u32, papers: u32, of: u32) -> String {
    say!(lang, "Tập {number} ({papers}/{of})", "Bundle {number} ({papers}/{of})")
}
/// Which paper of a bundle is in the hand.
pub fn in_bundle(lang: Lang, paper: &str, of: u32, bundle: u32) -> String {
    say!(lang, "tập {bundle}: {paper}/{of}", "bundle {bundle}: {paper}/{of}")
}
/// Beside the number of a paper in large figures: of how many.
pub fn of_bundle(lang: Lang, papers: u32) -> String {
    say!(lang, "/ {papers} phiếu", "of {papers}")
}
/// Beside the number of a paper in large figures: of which bundle.
pub fn this_bundle(lang: Lang, bundle: u32) -> String {
    say!(lang, "của tập {bundle}", "bundle {bundle}")
}
/// Stands before the number of the paper in the hand.
pub const PAPER: Phrase = phrase("phiếu số", "paper");
/// Stands before the number of papers once all are recorded.
pub const RECORDED: Phrase = phrase("đã nhập", "recorded");
/// The votes that are needed.
pub fn needed(lang: Lang, rule: Threshold, base: Base, known: u64) -> String {
    let (num, den) = (rule.num, rule.den);
    let sign = if rule.rule == Comparison::MoreThan { ">" } else { "≥" };
    match rule.needed(known).filter(|_| base != Base::Valid) {
        Some(votes) => {
            let votes = padded(votes);
            say!(
                lang,
                "cần ≥ {votes} phiếu ({sign} {num}/{den} của {known})",
                "needs ≥ {votes} votes ({sign} {num}/{den} of {known})"
            )
        }
        None if base == Base::Valid => {
            say!(lang, "cần {sign} {num}/{den} số phiếu hợp lệ", "needs {sign} {num}/{den} of the valid papers")
        }
        None => say!(lang, "cần {sign} {num}/{den}", "needs {sign} {num}/{den}"),
    }
}
/// No share is asked.
pub const MOST_VOTES: Phrase = phrase("bỏ phiếu lại: lấy số phiếu cao hơn", "run-off: the most votes win");
/// The most supports on a valid paper, where that is fewer than the lines.
pub fn limit(lang: Lang, form: Form, max: u32) -> String {
    let max = padded(max.into());
    match form {
        Form::Strike => say!(lang, "tối đa {max} tên được để lại", "at most {max} names kept"),
        Form::Tick => say!(lang, "tối đa {max} tên được đánh dấu", "at most {max} names ticked"),
        Form::Agree | Form::Grades => {
            say!(lang, "tối đa {max} tên được đồng ý", "at most {max} names agreed to")
        }
    }
}

/// The name of what is typed now, and what to do.
pub fn typing(lang: Lang, form: Form, supported: bool) -> (&'static str, &'static str) {
    let (name, what) = match (form, supported) {
        (Form::Grades, _) => (
            phrase("CHO MỨC", "GRADES"),
            phrase(
                "bấm số của mức; 0: để trống; Dấu cách: các dòng còn lại như vậy",
                "type the grade; 0: blank; Space: the remaining lines alike",
            ),
        ),
        (Form::Strike, false) => {
            (phrase("GẠCH TÊN", "STRIKE"), phrase("bấm số của tên bị gạch", "type the numbers of the struck names"))
        }
        (Form::Strike, true) => (
            phrase("CHỌN TÊN ĐỂ LẠI", "KEEP"),
            phrase("bấm số tên được để lại, các tên khác bị gạch", "type the names kept; all others are struck"),
        ),
        (Form::Tick, true) => {
            (phrase("ĐÁNH DẤU", "TICK"), phrase("bấm số của tên được đánh dấu", "type the numbers of the ticked names"))
        }
        (Form::Tick, false) => (
            phrase("BỎ TÊN", "LEAVE OUT"),
            phrase(
                "bấm số của tên không được đánh dấu, các tên khác được",
                "type the names not ticked; all others are",
            ),
        ),
        (Form::Agree, true) => {
            (phrase("ĐỒNG Ý", "AGREE"), phrase("bấm số của dòng đánh ô Đồng ý", "type the lines marked Agree"))
        }
        (Form::Agree, false) => (
            phrase("KHÔNG ĐỒNG Ý", "DISAGREE"),
            phrase("bấm số của dòng đánh ô Không đồng ý", "type the lines marked Disagree"),
        ),
    };
    (name.of(lang), what.of(lang))
}
/// Adds that 0 is the tenth line.
pub const ZERO_IS_TEN: Phrase = phrase("; 0 là số 10", "; 0 is line 10");
/// The column of agreement.
pub const AGREE: Phrase = phrase("Đồng ý", "Agree");
/// The column of disagreement.
pub const DISAGREE: Phrase = phrase("Không đồng ý", "Disagree");
/// The same two columns where there is little room.
pub const AGREE_SHORT: Phrase = phrase("ĐY", "Yes");
/// See [`AGREE_SHORT`].
pub const DISAGREE_SHORT: Phrase = phrase("KĐY", "No");
/// What the short columns mean.
pub const AGREE_LEGEND: Phrase = phrase("ĐY: đồng ý, KĐY: không đồng ý", "Yes: agree, No: disagree");
/// The digits being typed.
pub fn typed(lang: Lang, digits: &str) -> String {
    say!(lang, "số đang bấm: {digits}_", "typing: {digits}_")
}
/// What Space or another digit makes of them.
pub const TYPED_HINT: Phrase =
    phrase("bấm tiếp chữ số nữa, hoặc Dấu cách để lấy số này", "type another digit, or Space to take this number");
/// Part of a slate too long for the window.
pub fn lines_shown(lang: Lang, from: usize, to: usize, of: usize) -> String {
    say!(lang, "dòng {from}-{to} trong {of}", "lines {from}-{to} of {of}")
}

/// How many lines of a paper say what.
pub fn lines(lang: Lang, form: Form, marks: &[Mark]) -> String {
    let count = |wanted: fn(&Mark) -> bool| {
        padded(u64::try_from(marks.iter().filter(|mark| wanted(mark)).count()).unwrap_or(u64::MAX))
    };
    let (yes, no) = (count(|mark| *mark == Mark::Support), count(|mark| *mark == Mark::Against));
    let (blank, both) = (count(|mark| *mark == Mark::None), count(|mark| *mark == Mark::Both));
    let mut said = match form {
        Form::Strike => return say!(lang, "để lại {yes} · gạch {no}", "kept {yes} · struck {no}"),
        Form::Tick => return say!(lang, "đánh dấu {yes} · không đánh dấu {no}", "ticked {yes} · not ticked {no}"),
        Form::Agree => say!(lang, "đồng ý {yes} · không đồng ý {no}", "agree {yes} · disagree {no}"),
        Form::Grades => {
            let graded = count(|mark| matches!(mark, Mark::Grade(_)));
            say!(lang, "cho mức {graded} dòng", "graded {graded} lines")
        }
    };
    if blank != "00" {
        said.push_str(&say!(lang, " · để trống {blank}", " · blank {blank}"));
    }
    if both != "00" {
        said.push_str(&say!(lang, " · đánh nhiều ô {both}", " · several boxes {both}"));
    }
    said
}
/// Stands in place of the lines of a paper declared invalid.
pub const LINES_IGNORED: Phrase = phrase("không xét các dòng", "lines not looked at");
/// A draft that is no paper.
pub const UNREADABLE: Phrase = phrase("KHÔNG GHI ĐƯỢC", "CANNOT BE RECORDED");
/// The verdict on a valid paper.
pub fn valid(lang: Lang, frame: &Frame, paper: &Paper) -> String {
    let blank = match (frame.form, paper) {
        (Form::Tick | Form::Strike, _) => paper.supports() == 0,
        (Form::Agree | Form::Grades, Paper::Marked(marks)) => marks.iter().all(|mark| *mark == Mark::None),
        (_, Paper::Declared(_)) => false,
    };
    let said = if blank && frame.blank == BlankRule::Valid {
        phrase("PHIẾU TRẮNG, HỢP LỆ: không ủng hộ ai", "BLANK, VALID: supports nobody")
    } else {
        phrase("HỢP LỆ", "VALID")
    };
    said.of(lang).to_owned()
}
/// The verdict on an invalid paper.
pub fn invalid(lang: Lang, why: InvalidReason, supports: u32, max: Option<u32>) -> String {
    match why {
        InvalidReason::TooMany => {
            let (supports, max) = (padded(supports.into()), padded(max.unwrap_or(0).into()));
            say!(lang, "KHÔNG HỢP LỆ: quá số lượng ({supports} > {max})", "INVALID: too many ({supports} > {max})")
        }
        InvalidReason::Blank => phrase("PHIẾU TRẮNG, KHÔNG HỢP LỆ", "BLANK, INVALID").of(lang).to_owned(),
        other => {
            let why = reason(lang, other);
            say!(lang, "KHÔNG HỢP LỆ: {why}", "INVALID: {why}")
        }
    }
}
/// A reason why a paper is invalid.
pub fn reason(lang: Lang, reason: InvalidReason) -> &'static str {
    let said = match reason {
        InvalidReason::NotIssued => phrase("không do Tổ kiểm phiếu phát ra", "not issued by the tally team"),
        InvalidReason::NoStamp => phrase("không đóng dấu", "no stamp"),
        InvalidReason::OutsideName => phrase("có tên ngoài danh sách", "a name from outside the slate"),
        InvalidReason::Signed => phrase("viết thêm, đánh ký hiệu hoặc ký tên", "signed, or with words or signs added"),
        InvalidReason::Unclear => phrase("không rõ ý", "unclear"),
        InvalidReason::Damaged => phrase("rách, hỏng", "torn or damaged"),
        InvalidReason::TooMany => phrase("quá số lượng", "too many names"),
        InvalidReason::Blank => phrase("phiếu trắng", "blank"),
    };
    said.of(lang)
}
/// The title of the reasons.
pub const INVALID_TITLE: Phrase = phrase("GHI PHIẾU KHÔNG HỢP LỆ", "RECORD AS INVALID");
/// What the digits do under the reasons.
pub const INVALID_HINT: Phrase = phrase("ghi với lý do đó", "record with that reason");

/// The paper before is in the record.
pub const BEFORE_RECORDED: Phrase = phrase("phiếu trước: đã ghi", "paper before: recorded");
/// The paper before was taken back.
pub const BEFORE_TAKEN_BACK: Phrase = phrase("phiếu vừa lấy lại: chưa ghi", "taken-back paper: not recorded");
/// An answer is awaited.
pub const AWAITING: Phrase = phrase("đang ghi vào hồ sơ", "being recorded");
