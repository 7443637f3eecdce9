//! Sentences about the tally squares and about the sums of a bundle.

use crate::conference::contest::Form;
use crate::conference::count::Count;
use crate::say;
use crate::text::number::padded;
use crate::wording::{Lang, Phrase, phrase};

/// The title of the squares.
pub const TITLE: Phrase = phrase("BẢNG KIỂM PHIẾU", "TALLY SHEET");
/// All papers of the pass.
pub const WHOLE_PASS: Phrase = phrase("cả lượt", "the whole pass");
/// One bundle of so many.
pub fn bundle(lang: Lang, number: u32, of: u32, open: bool) -> String {
    if open {
        say!(lang, "tập {number} trong {of} (đang nhập)", "bundle {number} of {of} (being entered)")
    } else {
        say!(lang, "tập {number} trong {of}", "bundle {number} of {of}")
    }
}
/// What a stroke stands for.
pub fn stroke(lang: Lang, form: Form) -> &'static str {
    let said = match form {
        Form::Strike => phrase(
            "Mỗi nét: một phiếu hợp lệ để lại (không gạch) tên này. Mỗi ô chéo: 5 phiếu.",
            "A stroke: one valid paper that does not strike the name. A crossed box: 5.",
        ),
        Form::Tick => phrase(
            "Mỗi nét: một phiếu hợp lệ đánh dấu tên này. Mỗi ô gạch chéo: 5 phiếu.",
            "A stroke: one valid paper that ticks the name. A crossed box: 5 papers.",
        ),
        Form::Agree | Form::Grades => phrase(
            "Mỗi nét: một phiếu hợp lệ đánh ô đó. Mỗi ô gạch chéo: 5 phiếu.",
            "A stroke: one valid paper that marks the box. A crossed box: 5 papers.",
        ),
    };
    said.of(lang)
}
/// The totals of a hand tally stand in place of papers.
pub const BY_HAND: Phrase = phrase("SỐ LIỆU KIỂM PHIẾU THỦ CÔNG", "FIGURES OF A HAND TALLY");
/// The pass was not compared with the other one.
pub const ONE_OF_TWO: Phrase = phrase(
    "Số của riêng lượt này, chưa đối chiếu với lượt kia.",
    "The figures of this pass alone, not yet compared with the other.",
);
/// Lines that do not count on valid papers.
pub const UNCOUNTED: Phrase = phrase("không tính", "not counted");
/// Papers in all.
pub fn papers(lang: Lang, count: &Count) -> String {
    let (valid, invalid, all) = (padded(count.valid), padded(count.invalid()), padded(count.recorded));
    say!(
        lang,
        "Hợp lệ {valid} · không hợp lệ {invalid} · cộng {all} phiếu",
        "Valid {valid} · invalid {invalid} · {all} papers in all"
    )
}
/// Stands before the reasons of invalid papers.
pub const INVALID: Phrase = phrase("Không hợp lệ:", "Invalid:");
/// Under the squares.
pub const OTHER_BUNDLE: Phrase = phrase("tập khác", "other bundle");
/// What moves the sheet.
pub const SCROLL: Phrase = phrase("cuộn", "scroll");
/// Nothing was counted yet.
pub const NO_ROUND: Phrase = phrase(
    "Chưa có vòng bỏ phiếu nào có phiếu để xem ô vuông.",
    "No round has papers whose tally squares could be shown.",
);
/// The title over what a bundle comes to.
pub fn ended(lang: Lang, bundle: u32, papers: u64) -> String {
    say!(lang, "TẬP {bundle} ĐÃ KẾT THÚC: {papers} PHIẾU", "BUNDLE {bundle} HAS ENDED: {papers} PAPERS")
}
/// What is done with it.
pub const COMPARE: Phrase = phrase(
    "Đối chiếu với bảng kiểm trên giấy và đếm lại số phiếu của tập. Cứ nhập tiếp: bảng này tự đóng, phím bấm vẫn có tác dụng.",
    "Compare with the paper tally and count the papers of the bundle. Just go on: any key closes this and does what it does.",
);
/// Nominees for whom there was no room.
pub fn more_on_the_sheet(lang: Lang, lines: usize) -> String {
    say!(lang, "còn {lines} dòng: Ctrl+O xem cả bảng", "{lines} more lines: Ctrl+O shows the whole sheet")
}
