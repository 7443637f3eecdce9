//! A second look at what is odd, and its explanation in the minutes.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;

#[test]
fn five_papers_in_a_row_that_say_the_same_ask_for_a_look() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("12<enter>12<enter>12<enter>12<enter>");
    assert!(!hall.says("giống hệt nhau"));
    hall.types("21<enter>");
    assert!(hall.says("05 phiếu liền nhau ghi giống hệt nhau"), "{}", hall.page());
    hall.types("13<enter>");
    assert!(!hall.says("giống hệt nhau"), "{}", hall.page());
    let mut short = Hall::of(Form::Tick, 3);
    short.types("1<enter>1<enter>1<enter>1<enter>1<enter>");
    assert!(!short.says("giống hệt nhau"), "on a short slate that is the rule: {}", short.page());
}

#[test]
fn many_invalid_papers_are_said_before_closing_and_explained_for_the_minutes() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 4);
    hall.types("<f4>2<f4>2<f4>21<enter>");
    assert!(hall.says("03/04 phiếu không hợp lệ. Hãy xem lại"), "{}", hall.page());
    hall.types("<f9>");
    assert!(hall.says("03/04 phiếu không hợp lệ") && hall.says("Đã nhập 4/4 phiếu"), "{}", hall.page());
    hall.types("<esc><c-g>...<enter>");
    assert!(hall.says("viết bằng chữ"), "{}", hall.page());
    hall.types("Ba phiếu chưa đóng dấu do sơ suất khi phát<enter>");
    assert!(hall.says("Đã ghi giải trình") && !hall.says("03/04 phiếu"), "{}", hall.page());
    hall.types("<f9>");
    assert!(!hall.says("03/04 phiếu"), "{}", hall.page());
    hall.types("<enter><c-g>Đã xem lại lần nữa<enter>");
    let round = hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round");
    let told = crate::wording::corrections::explanations(round, crate::wording::Lang::Vi);
    assert!(told[0].ends_with("...Ba phiếu chưa đóng dấu do sơ suất khi phát") && told.len() == 2, "{told:?}");
}
