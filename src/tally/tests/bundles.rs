//! The bundle in the hand: declared, counted, typed by one person.

use super::hall::{Hall, contest};
use crate::conference::Command;
use crate::conference::contest::Form;

fn other_paper() -> Command {
    let marks = [("n2".into(), crate::conference::paper::Mark::Support)].into();
    Command::Paper { contest: "co".into(), marks, invalid: None, pass: 1, after: None }
}

#[test]
fn a_bundle_declared_with_fewer_papers_ends_by_itself_at_that_number() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("1<enter><c-n>");
    assert!(hall.says("SỐ PHIẾU CỦA TẬP ĐANG NHẬP"), "{}", hall.page());
    hall.types("3<enter>");
    assert!(hall.says("tập 1: 2/3") && hall.says("Tập 1 khai 3 phiếu"), "{}", hall.page());
    hall.types("1<enter>2<enter>");
    assert!(hall.says("Tập 1 đã đủ 3 phiếu") && hall.says("tập 2: 1/8"), "{}", hall.page());
}

#[test]
fn a_bundle_ends_only_with_what_is_in_the_hand() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("1<enter>2<enter><f8>");
    // Another desk puts a paper in while the question stands.
    hall.does(other_paper());
    hall.types("<enter>");
    assert!(hall.says("Chưa kết thúc được tập 1: đếm trên tay 2 phiếu, đã nhập 3 phiếu"), "{}", hall.page());
}

#[test]
fn two_desks_on_one_bundle_are_told_and_the_paper_is_refused_and_kept() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("1<enter>");
    hall.does(other_paper());
    assert!(hall.says("Một bàn khác cũng đang nhập tập 1 (nay có 2 phiếu)"), "{}", hall.page());
    hall.types("34<enter>");
    assert!(hall.says("HAI BÀN NHẬP CÙNG MỘT TẬP") && hall.says("chưa được ghi"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 2);
    hall.types("<esc>");
    assert!(hall.says("đánh dấu 02"), "the draft is kept: {}", hall.page());
    hall.types("<enter><enter>");
    assert_eq!(hall.count().recorded, 2, "Enter is pressed by habit and agrees to nothing");
    hall.types("<f12>");
    assert_eq!((hall.count().recorded, hall.supports()[..4].to_vec()), (3, vec![1, 1, 1, 1]), "{}", hall.page());
    assert!(!hall.says("Một bàn khác"), "{}", hall.page());
    hall.types("5<enter>");
    assert_eq!(hall.count().recorded, 4, "and then it goes on without a question");
}

#[test]
fn a_bundle_that_another_desk_has_ended_was_typed_there_too() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.bundle = 2;
    let mut hall = Hall::counting(plan, 6);
    hall.types("1<enter>");
    hall.does(other_paper());
    hall.types("3<enter>");
    assert_eq!(hall.count().recorded, 2, "{}", hall.page());
    assert!(hall.says("HAI BÀN NHẬP CÙNG MỘT TẬP"), "{}", hall.page());
}

#[test]
fn a_desk_knows_from_its_first_frame_where_the_bundle_stood() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.is_seen();
    hall.does(other_paper());
    hall.types("1<enter>");
    assert!(hall.says("HAI BÀN NHẬP CÙNG MỘT TẬP"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 1);
}

#[test]
fn papers_typed_ahead_are_no_answer_to_a_question_nobody_has_seen() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 3);
    hall.types("1<enter>1<enter><f6>");
    hall.bursts("1<enter>2<enter>2<enter>");
    assert_eq!(hall.count().recorded, 2, "{}", hall.page());
    assert!(hall.says("Các phím bấm trước khi câu hỏi hiện ra không được tính"), "{}", hall.page());
    let mut over = Hall::counting(contest("co", Form::Tick, 10), 3);
    over.bursts("1<enter>1<enter>1<enter>1<enter>1<enter>1<enter>");
    assert_eq!(over.count().recorded, 3, "{}", over.page());
}
