//! The totals of a hand tally, typed in place of papers.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;

#[test]
fn totals_are_typed_checked_and_marked_as_such() {
    let mut hall = Hall::of(Form::Tick, 2);
    hall.types("<c-t>");
    assert!(hall.says("NHẬP SỐ TỔNG CỦA BẢN KIỂM PHIẾU TAY") && hall.says("thu về 11 phiếu"), "{}", hall.page());
    // Ten valid of eleven, and no invalid one: said while it is typed, with both numbers.
    hall.types("10");
    assert!(hall.says("! Hợp lệ 10 cộng không hợp lệ 0 là 10, không bằng số thu về 11"), "{}", hall.page());
    // Refused with the same, nothing typed is lost.
    hall.types("<enter>");
    assert!(hall.says("10") && hall.says("11") && hall.says("NHẬP SỐ TỔNG"), "{}", hall.page());
    // One without the stamp; seven for the first, four for the second.
    hall.types("<tab><tab>1<tab><tab><tab><tab><tab><tab><tab>7<tab>4");
    assert!(hall.says("✓ Các số khớp nhau"), "{}", hall.page());
    hall.types("<enter>");
    assert!(hall.says("ghi theo số tổng"), "{}", hall.page());
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    let count = round.totals.as_ref().expect("totals");
    assert_eq!((count.valid, count.invalid(), count.recorded), (10, 1, 11));
    assert_eq!(count.lines.iter().map(|line| (line.support, line.against)).collect::<Vec<_>>(), [(7, 3), (4, 6)]);
    hall.types("<f9>");
    assert!(hall.says("theo số tổng của bản kiểm phiếu"), "{}", hall.page());
    hall.types("<enter>");
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    assert!(round.is_closed(), "{}", hall.page());
}

#[test]
fn totals_may_be_stated_again_and_what_was_stated_stands_in_the_form() {
    let mut hall = Hall::of(Form::Agree, 1);
    hall.types("<c-t><tab><tab><tab><tab><tab><tab><tab><tab><tab>8<tab>3<enter>");
    assert!(hall.says("ghi theo số tổng"), "{}", hall.page());
    hall.types("<c-t><tab><tab><tab><tab><tab><tab><tab><tab><tab>9<tab>2<enter>");
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    let line = &round.totals.as_ref().expect("totals").lines[0];
    assert_eq!((line.support, line.against), (9, 2), "{}", hall.page());
}

#[test]
fn totals_are_not_mixed_with_papers_nor_taken_on_grades_or_with_two_passes() {
    let mut hall = Hall::of(Form::Tick, 2);
    hall.types("1<enter><c-t>");
    assert!(!hall.says("NHẬP SỐ TỔNG CỦA") && hall.says("1 phiếu"), "{}", hall.page());
    let mut graded = Hall::of(Form::Grades, 2);
    graded.types("<c-t>");
    assert!(!graded.says("NHẬP SỐ TỔNG CỦA"), "{}", graded.page());
    let mut plan = contest("co", Form::Tick, 2);
    plan.passes = 2;
    let mut two = Hall::counting(plan, 3);
    two.types("<c-t>");
    assert!(!two.says("NHẬP SỐ TỔNG CỦA") && two.says("2 lượt"), "{}", two.page());
}
