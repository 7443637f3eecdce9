//! Two passes side by side: only what differs is shown, and the wrong paper is replaced from there.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;

/// A round of two passes; the first has read these papers, the second those, on the same desk.
fn read(first: &str, second: &str) -> Hall {
    let mut plan = contest("co", Form::Tick, 10);
    plan.passes = 2;
    plan.bundle = 2;
    let papers = u32::try_from(first.matches("<enter>").count()).expect("few");
    let mut hall = Hall::counting(plan, papers);
    hall.types(first);
    hall.types("<f5>");
    hall.types(second);
    hall
}

#[test]
fn neither_typist_sees_anything_of_a_bundle_that_has_not_ended_in_both_passes() {
    let mut hall = read("1<enter>2<enter>3<enter>", "1<enter>");
    hall.types("<c-d>");
    assert!(!hall.says("CHỈ CÓ Ở LƯỢT"), "{}", hall.page());
    assert!(hall.says("chưa có tập phiếu nào nhập xong ở cả hai lượt"), "{}", hall.page());
    // The second bundle of the first pass is no business of the second yet.
    hall.types("4<enter><c-d>");
    assert!(hall.says("đánh dấu 2") && hall.says("đánh dấu 4") && !hall.says("đánh dấu 3"), "{}", hall.page());
}

#[test]
fn a_bundle_is_compared_as_soon_as_it_has_ended_in_both_passes() {
    let mut hall = read("1<enter>2<enter>3<enter>4<enter>", "2<enter>1<enter>");
    assert!(hall.says("Tập 1 đã xong ở cả hai lượt và khớp nhau từng phiếu"), "{}", hall.page());
    hall.types("3<enter>5<enter>");
    assert!(hall.says("Tập 2 đã xong ở cả hai lượt nhưng chưa khớp: 2 phiếu"), "{}", hall.page());
}

#[test]
fn bundles_of_the_second_pass_end_where_those_of_the_first_did() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.passes = 2;
    let mut hall = Hall::counting(plan, 5);
    hall.types("1<enter>2<enter>3<enter><f8><enter><f5>1<enter>2<enter>");
    assert!(hall.says("tập 1: 3/3"), "{}", hall.page());
    hall.types("3<enter>");
    assert!(hall.says("khớp nhau từng phiếu") && hall.says("tập 2: 1/2"), "{}", hall.page());
}

#[test]
fn passes_that_agree_say_so() {
    let mut hall = read("1<enter>2<enter>3<enter>", "2<enter>1<enter>3<enter>");
    hall.types("<c-d>");
    assert!(hall.says("Hai lượt khớp nhau từng phiếu"), "{}", hall.page());
}

#[test]
fn what_cancels_out_over_the_box_is_shown_and_does_not_keep_the_round_open() {
    let mut hall = read("1<enter>2<enter>3<enter>", "3<enter>1<enter>2<enter>");
    hall.types("<c-d>");
    assert!(hall.says("HAI LƯỢT KHỚP VỀ TỔNG THỂ") && hall.says("Có thể đóng vòng"), "{}", hall.page());
    hall.types("<esc><f9><enter>");
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    assert!(round.is_closed(), "{}", hall.page());
}

#[test]
fn only_papers_that_differ_are_shown_and_the_wrong_one_is_replaced_from_the_list() {
    let mut hall = read("1<enter>2<enter>34<enter>5<enter>", "1<enter>2<enter>35<enter>6<enter>");
    hall.types("<c-d>");
    assert!(hall.says("CHỈ CÓ Ở LƯỢT 1") && hall.says("CHỈ CÓ Ở LƯỢT 2"), "{}", hall.page());
    let page = hall.page();
    let pair = page.lines().find(|line| line.contains("đánh dấu 3 4")).expect("the first paper");
    assert!(pair.contains("tập 2 · đánh dấu 3 5"), "like stands beside like: {page}");
    assert!(!page.contains("đánh dấu 1 ") && !page.contains("tập 1 ·"), "{page}");
    // In the second pass 35 was read for 34.
    hall.types("<right><enter>");
    assert!(hall.says("THAY PHIẾU, bước 2") && hall.says("lượt 2"), "{}", hall.page());
    hall.types("34<enter>đọc nhầm 4 thành 5<enter>");
    assert!(hall.says("CHỈ CÓ Ở LƯỢT 1") && !hall.says("đánh dấu 3 4"), "the rest is shown: {}", hall.page());
    // In the first 5 was typed for 6.
    hall.types("<left><enter>6<enter>bấm nhầm<enter>");
    assert!(hall.says("Hai lượt khớp nhau từng phiếu"), "{}", hall.page());
    hall.types("<f9><enter>");
    assert!(hall.says("Đã đóng") || hall.says("chờ"), "{}", hall.page());
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    assert!(round.is_closed());
    assert_eq!(round.corrections.len(), 2);
}

#[test]
fn a_contest_of_one_pass_has_nothing_to_compare() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.types("<c-d>");
    assert!(hall.says("chỉ kiểm một lượt"), "{}", hall.page());
}
