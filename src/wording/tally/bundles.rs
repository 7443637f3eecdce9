//! Sentences about bundles: how many papers one holds in the hand, and who types it.

use crate::say;
use crate::wording::{Lang, Phrase, phrase};

/// Title of the form.
pub const DECLARE_TITLE: Phrase = phrase("SỐ PHIẾU CỦA TẬP ĐANG NHẬP", "PAPERS IN THIS BUNDLE");
/// What declaring means.
pub fn declare_intro(lang: Lang, bundle: u32, papers: u32) -> String {
    say!(
        lang,
        "Đếm số phiếu của tập {bundle} trên tay trước khi nhập. Nhập đủ số này thì tập tự kết thúc; đã nhập {papers} phiếu.",
        "Count the papers of bundle {bundle} in the hand before they are typed. The bundle ends by itself at that number; {papers} are recorded."
    )
}
/// The field.
pub const PAPERS: Phrase = phrase("Số phiếu trên tay", "Papers in the hand");
/// It was declared.
pub fn declared(lang: Lang, bundle: u32, papers: u32) -> String {
    say!(
        lang,
        "Tập {bundle} khai {papers} phiếu; nhập đủ thì tập tự kết thúc.",
        "Bundle {bundle} is declared with {papers} papers and ends by itself at that number."
    )
}
/// The question before a bundle ends with fewer papers than declared.
pub fn end(lang: Lang, bundle: u32, papers: u32, of: u32) -> String {
    say!(
        lang,
        "Tập {bundle} mới nhập {papers}/{of} phiếu. Hãy đếm lại phiếu trên tay: có đúng {papers} phiếu không? Kết thúc rồi thì không lấy lại từng phiếu của tập được nữa.",
        "Bundle {bundle} holds {papers} of {of} papers. Count the papers in the hand: are there exactly {papers}? Once it has ended, its papers cannot be taken back one by one."
    )
}
/// Somebody else types the same bundle.
pub fn other_desk(lang: Lang, bundle: u32, papers: u32) -> String {
    say!(
        lang,
        "Một bàn khác cũng đang nhập tập {bundle} (nay có {papers} phiếu). Mỗi tập chỉ một người nhập: hãy thống nhất trước khi ghi tiếp.",
        "Another desk is typing bundle {bundle} too (it now holds {papers} papers). One person types a bundle: agree on it before going on."
    )
}
/// Title of the question.
pub const TAKE_OVER_TITLE: Phrase = phrase("HAI BÀN NHẬP CÙNG MỘT TẬP", "TWO DESKS ON ONE BUNDLE");
/// The question.
pub fn take_over(lang: Lang, bundle: u32, papers: u32) -> String {
    say!(
        lang,
        "Tập {bundle} nay có {papers} phiếu, một phần do bàn khác nhập. Phiếu trên màn hình chưa được ghi. Từ nay bàn này nhập tiếp tập {bundle}, bàn kia dừng?",
        "Bundle {bundle} now holds {papers} papers, some typed at another desk. The paper on the screen is not recorded. Does this desk go on with bundle {bundle}, and the other one stop?"
    )
}
/// Goes on here.
pub const TAKE_OVER_YES: Phrase = phrase("nhập tiếp ở đây, ghi phiếu", "go on here, record it");
