//! Sentences of the comparison of two passes.

use crate::conference::contest::Form;
use crate::conference::paper::{Mark, Paper};
use crate::say;
use crate::wording::{Lang, Phrase, phrase, terms};

/// Title of the list.
pub const TITLE: Phrase = phrase("HAI LƯỢT CHƯA KHỚP", "THE TWO PASSES DIFFER");
/// Title of the list where what differs cancels out.
pub const CANCELS_TITLE: Phrase =
    phrase("HAI LƯỢT KHỚP VỀ TỔNG THỂ, KHÁC Ở VÀI TẬP", "THE PASSES AGREE AS A WHOLE, BUT NOT BUNDLE BY BUNDLE");
/// What to do there.
pub const CANCELS_HINT: Phrase = phrase(
    "Có thể đóng vòng. Nên xem lại các phiếu này: hai lỗi ngược nhau cũng khớp về tổng.",
    "The round can be closed. Look at these all the same: two opposite mistakes agree as a whole too.",
);
/// Head of a column.
pub fn only_in(lang: Lang, pass: u8) -> String {
    say!(lang, "CHỈ CÓ Ở LƯỢT {pass}", "ONLY IN PASS {pass}")
}
/// What to do.
pub const HINT: Phrase = phrase(
    "Tìm tờ phiếu trong tập. Chọn phiếu SAI: ↑ ↓ ← →.",
    "Find the paper in its bundle. Choose the WRONG one: ↑ ↓ ← →.",
);
/// Replaces the chosen paper.
pub const REPLACE: Phrase = phrase("thay phiếu này", "replace this paper");
/// A paper with the bundle in which it lies.
pub fn found(lang: Lang, bundle: u32, paper: &str) -> String {
    say!(lang, "tập {bundle} · {paper}", "bundle {bundle} · {paper}")
}
/// They agree.
pub const AGREE: Phrase = phrase(
    "Hai lượt khớp nhau từng phiếu. Có thể đóng kiểm phiếu (F9).",
    "The two passes agree paper for paper. The count can be closed (F9).",
);
/// What has ended in both passes agrees; more is to come.
pub const AGREE_SO_FAR: Phrase = phrase(
    "Các tập đã nhập xong ở cả hai lượt khớp nhau từng phiếu.",
    "The bundles that have ended in both passes agree paper for paper.",
);
/// The bundle that has just ended agrees.
pub fn bundle_agrees(lang: Lang, bundle: u32) -> String {
    say!(
        lang,
        "Tập {bundle} đã xong ở cả hai lượt và khớp nhau từng phiếu.",
        "Bundle {bundle} has ended in both passes and agrees paper for paper."
    )
}
/// The bundle that has just ended does not agree.
pub fn bundle_differs(lang: Lang, bundle: u32, papers: usize) -> String {
    say!(
        lang,
        "Tập {bundle} đã xong ở cả hai lượt nhưng chưa khớp: {papers} phiếu chỉ có ở một lượt. Giữ tập lại và bấm Ctrl+D để xem đúng những phiếu đó.",
        "Bundle {bundle} has ended in both passes and differs: papers found in one pass only: {papers}. Keep the bundle at hand and press Ctrl+D to read just these again."
    )
}
/// The bundle that has just ended agrees, and others do not.
pub fn others_differ(lang: Lang, bundle: u32, papers: usize) -> String {
    say!(
        lang,
        "Tập {bundle} khớp ở cả hai lượt. Các tập trước còn {papers} phiếu chỉ có ở một lượt: bấm Ctrl+D để xem.",
        "Bundle {bundle} agrees in both passes. In bundles before it papers are found in one pass only: {papers}. Press Ctrl+D to see them."
    )
}
/// One pass only.
pub const ONE_PASS: Phrase = phrase(
    "Nội dung này chỉ kiểm một lượt, không có gì để đối chiếu.",
    "This contest has one pass; there is nothing to compare.",
);

/// A paper in few signs: what was typed, by line numbers.
pub fn paper(lang: Lang, paper: &Paper, form: Form) -> String {
    let marks = match paper {
        Paper::Declared(reason) => return terms::invalid_reason(*reason).of(lang).to_owned(),
        Paper::Marked(marks) => marks,
    };
    let lines = |wanted: Mark| {
        let found = (1..).zip(marks).filter(|(_, mark)| **mark == wanted).map(|(line, _): (usize, _)| line.to_string());
        let found = found.collect::<Vec<_>>().join(" ");
        if found.is_empty() { "–".to_owned() } else { found }
    };
    match form {
        Form::Tick => say!(lang, "đánh dấu {lines}", "ticked {lines}", lines = lines(Mark::Support)),
        Form::Strike => say!(lang, "gạch {lines}", "struck {lines}", lines = lines(Mark::Against)),
        Form::Agree => {
            let (agree, disagree) = (lines(Mark::Support), lines(Mark::Against));
            let both = lines(Mark::Both);
            let said = say!(lang, "đồng ý {agree} · không {disagree}", "agreed {agree} · not {disagree}");
            if both == "–" { said } else { say!(lang, "{said} · cả hai {both}", "{said} · both {both}") }
        }
        Form::Grades => {
            let sign = |mark: &Mark| match mark {
                Mark::Grade(grade) => grade.to_string(),
                Mark::Both => "x".to_owned(),
                _ => "–".to_owned(),
            };
            let grades = marks.iter().map(sign).collect::<Vec<_>>().join(" ");
            say!(lang, "mức {grades}", "grades {grades}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::paper::InvalidReason;

    #[test]
    fn a_paper_is_told_by_what_was_typed() {
        let marked = |marks: &[Mark]| Paper::Marked(marks.to_vec());
        let said = |of: &Paper, form| paper(Lang::Vi, of, form);
        assert_eq!(said(&marked(&[Mark::Support, Mark::Against, Mark::Against]), Form::Strike), "gạch 2 3");
        assert_eq!(said(&marked(&[Mark::Support, Mark::Against, Mark::Against]), Form::Tick), "đánh dấu 1");
        assert_eq!(said(&marked(&[Mark::Against, Mark::Against]), Form::Tick), "đánh dấu –");
        assert_eq!(
            said(&marked(&[Mark::Support, Mark::None, Mark::Both]), Form::Agree),
            "đồng ý 1 · không – · cả hai 3"
        );
        assert_eq!(said(&marked(&[Mark::Grade(2), Mark::None, Mark::Both]), Form::Grades), "mức 2 – x");
        assert!(!said(&Paper::Declared(InvalidReason::NoStamp), Form::Tick).is_empty());
    }
}
