//! Papers and bundles that were recorded wrongly, mended at the table.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;
use crate::conference::round::Correction;

fn corrections(hall: &Hall) -> Vec<Correction> {
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    round.corrections.iter().map(|(_, correction)| correction.clone()).collect()
}

#[test]
fn a_wrong_paper_of_an_ended_bundle_is_replaced_with_a_reason() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.bundle = 2;
    let mut hall = Hall::counting(plan, 5);
    hall.types("1<enter>2<enter>3<enter>");
    hall.types("<c-e>");
    assert!(hall.says("THAY PHIẾU, bước 1: bấm phiếu SAI"), "{}", hall.page());
    hall.types("2<enter>");
    assert!(hall.says("THAY PHIẾU, bước 2: thay phiếu SAI (đánh dấu 2). Bấm phiếu ĐÚNG"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 3, "nothing is recorded meanwhile");
    hall.types("45<enter>");
    assert!(hall.says("THAY PHIẾU NHẬP SAI"), "{}", hall.page());
    hall.types("123<enter>");
    assert!(hall.says("Lý do phải viết bằng chữ"), "{}", hall.page());
    hall.types("đọc nhầm dòng<enter>");
    assert!(hall.says("Đã thay phiếu nhập sai"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 3);
    let supports: Vec<u64> = hall.count().lines.iter().map(|line| line.support).collect();
    assert_eq!(supports, [1, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
    assert_eq!(corrections(&hall), [Correction::Replaced { pass: 1, reason: "123đọc nhầm dòng".to_owned() }]);
    // The next paper is entered as always.
    hall.types("6<enter>");
    assert_eq!(hall.count().recorded, 4);
}

#[test]
fn a_paper_becomes_invalid_and_an_invalid_one_a_paper() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.types("1<enter><c-e>1<enter><f4>2");
    assert!(hall.says("THAY PHIẾU NHẬP SAI"), "{}", hall.page());
    hall.types("không có dấu<enter>");
    assert_eq!((hall.count().valid, hall.count().invalid()), (0, 1));
    hall.types("<c-e><f4>22<enter>có dấu mờ<enter>");
    assert_eq!((hall.count().valid, hall.count().invalid()), (1, 0), "{}", hall.page());
}

#[test]
fn a_paper_that_was_never_recorded_is_refused_in_the_form_and_nothing_is_lost() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.types("1<enter><c-e>2<enter>3<enter>nhầm<enter>");
    assert!(hall.says("THAY PHIẾU NHẬP SAI") && hall.says("nhầm"), "{}", hall.page());
    assert!(corrections(&hall).is_empty());
    hall.types("<esc><esc><c-e><esc>");
    assert!(!hall.says("THAY PHIẾU"), "{}", hall.page());
    hall.types("2<enter>");
    assert_eq!(hall.count().recorded, 2);
}

#[test]
fn a_bundle_is_voided_with_a_reason_and_entered_again() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.bundle = 2;
    let mut hall = Hall::counting(plan, 5);
    hall.types("1<enter>2<enter>3<enter>4<enter>");
    hall.types("<c-b>");
    assert!(hall.says("HỦY MỘT TẬP ĐỂ NHẬP LẠI"), "{}", hall.page());
    hall.types("<bs>1<tab>lẫn phiếu của nội dung khác<enter>");
    assert!(hall.says("Đã hủy tập phiếu"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 2);
    let reason = "lẫn phiếu của nội dung khác".to_owned();
    assert_eq!(corrections(&hall), [Correction::VoidedBundle { pass: 1, bundle: 1, papers: 2, reason }]);
    hall.types("<c-b><bs>7<tab>nhầm<enter>");
    assert!(hall.says("HỦY MỘT TẬP") && hall.says("7"), "a bundle that is not there is refused: {}", hall.page());
}

#[test]
fn nothing_is_mended_before_anything_is_recorded_and_a_draft_is_never_lost_to_it() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.types("<c-e>");
    assert!(hall.says("Chưa có phiếu nào được nhập"), "{}", hall.page());
    hall.types("1<enter>2<c-e>");
    assert!(hall.says("Phiếu đang nhập chưa ghi"), "{}", hall.page());
    hall.types("<enter>");
    assert_eq!(hall.count().recorded, 2);
}

#[test]
fn a_paper_is_replaced_and_not_doubled_after_its_bundle_was_voided_and_typed_again() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.types("1<enter><c-b><tab>nhập trùng<enter>1<enter>");
    assert_eq!(hall.count().recorded, 1, "{}", hall.page());
    hall.types("<c-e>1<enter>2<enter>đọc nhầm<enter>");
    assert_eq!((hall.count().recorded, hall.supports()), (1, vec![0, 1, 0]), "{}", hall.page());
}
