//! Doubtful papers: set aside, decided by the whole team, told in the minutes.

use super::hall::{Hall, contest};
use crate::conference::Command;
use crate::conference::agenda::TallyMember;
use crate::conference::contest::Form;
use crate::conference::round::Round;

fn round(hall: &Hall) -> Round {
    hall.conference().progress(&"co".into()).and_then(|progress| progress.last()).expect("a round").clone()
}

#[test]
fn papers_set_aside_come_last_and_are_recorded_as_the_team_votes() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 3);
    hall.types("12<f6>");
    assert!(hall.says("Đã để riêng 01 phiếu, chưa ghi") && hall.says("đánh dấu 00"), "{}", hall.page());
    assert!(hall.says("phiếu số 1 / 3"));
    hall.types("1<enter>1<enter>");
    assert!(hall.says("Còn lại 01 phiếu đều để riêng"), "{}", hall.page());
    hall.types("34<enter>");
    assert!(hall.says("TỔ KIỂM PHIẾU QUYẾT ĐỊNH") && hall.says("đánh dấu 02"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 2, "nothing is recorded before the vote");
    hall.types("<enter>");
    assert!(hall.says("cần một số"), "a vote is never presumed: {}", hall.page());
    hall.types("2<tab>1<tab>gạch mờ<enter>");
    assert!(hall.says("theo quyết định của Tổ kiểm phiếu") && hall.says("Đã đủ 3/3"), "{}", hall.page());
    let told = crate::wording::corrections::asides(&round(&hall), crate::wording::Lang::Vi);
    assert!(told[0].ends_with("01 phiếu để riêng (nghi vấn: gạch mờ), Tổ kiểm phiếu biểu quyết coi là phiếu hợp lệ: 02 đồng ý, 01 không đồng ý"), "{told:?}");
    hall.types("<f9><enter>");
    assert!(round(&hall).is_closed());
}

#[test]
fn a_slip_is_taken_back_with_all_that_was_typed() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 3);
    hall.types("12<f6>");
    assert!(hall.says("để riêng (Ctrl+Z lấy lại)"), "{}", hall.page());
    hall.types("<c-z>");
    assert!(hall.says("đánh dấu 02") && !hall.says("Đã để riêng"), "{}", hall.page());
    assert_eq!(round(&hall).aside, [0, 0]);
    hall.types("<enter>");
    assert_eq!(hall.supports()[..3], [1, 1, 0]);
}

#[test]
fn papers_that_wait_aside_still_wait_when_the_desk_is_opened_again() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 2);
    hall.types("12<f6>");
    hall.screen = crate::tally::TallyScreen::new(None, 1);
    hall.types("<up>");
    assert!(hall.says("Đã để riêng 01 phiếu"), "{}", hall.page());
}

#[test]
fn a_vote_that_is_not_carried_records_nothing_and_loses_nothing() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 1);
    let member = |name: &str| TallyMember { name: name.to_owned(), unit: None, head: false };
    hall.does(Command::NameTallyTeam { contest: None, members: ["Hạnh", "Bình", "Đức"].map(member).to_vec() });
    hall.types("<f6><f4>2");
    assert!(
        hall.says("TỔ KIỂM PHIẾU QUYẾT ĐỊNH") && hall.says("Không đóng dấu") || hall.says("không đóng dấu"),
        "{}",
        hall.page()
    );
    hall.types("1<tab>2<enter>");
    assert!(hall.says("chưa được thông qua: 1 đồng ý, 2 không đồng ý"), "{}", hall.page());
    hall.types("<esc>");
    assert_eq!(hall.count().recorded, 0);
    hall.types("<f4>23<tab>0<enter>");
    assert_eq!((hall.count().recorded, hall.count().invalid()), (1, 1), "{}", hall.page());
    assert_eq!(round(&hall).asides[0].1.r#for, 3);
}

#[test]
fn a_decided_paper_that_is_taken_back_is_voted_on_again() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 1);
    hall.types("<f6>1<enter>3<tab>0<enter><c-z>");
    assert!(hall.says("đánh dấu 01") && hall.says("đều để riêng"), "{}", hall.page());
    hall.types("2<enter>");
    assert!(hall.says("TỔ KIỂM PHIẾU QUYẾT ĐỊNH"), "{}", hall.page());
}

#[test]
fn one_after_the_other_papers_are_set_aside_and_taken_back() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 5);
    hall.types("1<f6>2<f6>3<enter>");
    assert_eq!((hall.supports()[..3].to_vec(), round(&hall).aside[0]), (vec![0, 0, 1], 2), "{}", hall.page());
    hall.types("4<f6><c-z>");
    assert!(round(&hall).aside[0] == 2 && hall.says("đánh dấu 01"), "{}", hall.page());
}

#[test]
fn where_no_other_paper_is_left_one_set_aside_is_said_not_to_be_doubtful() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 2);
    hall.types("1<f6>2<enter><f6>");
    assert!(hall.says("BỚT MỘT PHIẾU ĐỂ RIÊNG"), "{}", hall.page());
    hall.types("<enter>1<enter>");
    assert_eq!((hall.count().recorded, round(&hall).aside[0]), (2, 0), "{}", hall.page());
    let told = crate::wording::corrections::of_round(&round(&hall), crate::wording::Lang::Vi);
    assert!(told[0].contains("01 phiếu để riêng được đưa trở lại"), "{told:?}");
}
