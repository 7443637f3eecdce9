//! What stands around the papers: waiting, bundles, passes, closing.

use super::hall::{Hall, contest};
use crate::conference::Command;
use crate::conference::contest::Form;
use std::collections::BTreeMap;

#[test]
fn the_desk_says_what_is_waited_for_and_opens_by_itself() {
    let mut hall = Hall::with(vec![contest("co", Form::Strike, 10)]);
    assert!(hall.says("Chưa có vòng bỏ phiếu nào đang kiểm"));
    hall.does(Command::OpenRound { contest: "co".into() });
    assert!(hall.says("chưa phát phiếu") && hall.says("bàn Chủ trì"));
    hall.does(Command::Issue { contest: "co".into(), issued: 11, unused: 0, absent_papers: 0, spoiled: 0 });
    assert!(hall.says("Đã phát 11 phiếu, chờ thu về"), "{}", hall.page());
    hall.types("12<enter>");
    assert!(hall.wanted.is_empty());
    hall.does(Command::Collect { contest: "co".into(), collected: 11 });
    assert!(hall.says("phiếu số 1 / 11") && hall.says("gạch 00"), "{}", hall.page());
}

#[test]
fn a_round_recorded_by_totals_takes_no_papers() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.does(Command::Totals {
        contest: "co".into(),
        support: BTreeMap::from([("n1".into(), 11)]),
        against: BTreeMap::new(),
        valid: 11,
        invalid_by: BTreeMap::new(),
    });
    assert!(hall.says("ghi theo số tổng"));
    hall.types("1<enter>");
    assert!(hall.wanted.is_empty());
}

#[test]
fn a_full_bundle_ends_by_itself_and_says_so() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.bundle = 2;
    let mut hall = Hall::counting(plan, 5);
    hall.types("1<enter>");
    assert!(hall.says("tập 1: 2/2"), "{}", hall.page());
    hall.types("2<enter>");
    assert!(hall.says("Tập 1 đã đủ 2 phiếu") && hall.says("tập 2: 1/2"), "{}", hall.page());
    hall.types("<c-z>");
    assert!(hall.says("Không còn phiếu nào để lấy lại") || hall.says("lấy lại"), "{}", hall.page());
    assert_eq!(hall.count().recorded, 2);
}

#[test]
fn ending_a_bundle_that_is_not_full_is_asked() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("<f8>");
    assert!(hall.wanted.is_empty(), "an empty bundle is not ended");
    hall.types("1<enter>3<f8>");
    assert!(hall.says("Tập 1 mới nhập 1/11 phiếu. Hãy đếm lại phiếu trên tay: có"), "{}", hall.page());
    hall.types("<esc><f8><enter>");
    assert!(hall.says("Tập 1 đã kết thúc với 1 phiếu") && hall.says("tập 2: 1/10"), "{}", hall.page());
    assert!(hall.says("đánh dấu 01"), "the draft stays");
}

#[test]
fn one_paper_more_than_collected_is_asked() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 1);
    hall.types("1<enter>");
    assert!(hall.says("Đã đủ 1/1 phiếu: báo Chủ trì đóng vòng"), "{}", hall.page());
    hall.types("2<enter>");
    assert!(hall.says("Vẫn ghi thêm phiếu này?"));
    hall.types("<esc>");
    assert_eq!(hall.count().recorded, 1);
    hall.types("<enter><enter>");
    assert_eq!(hall.count().recorded, 1, "Enter is pressed by habit and agrees to nothing");
    hall.types("<f12>");
    assert_eq!(hall.count().recorded, 2);
    assert!(hall.says("thừa 1 phiếu"), "{}", hall.page());
    hall.types("<f4>1");
    assert!(hall.says("Vẫn ghi thêm phiếu này?"), "declared papers are asked for too");
}

#[test]
fn the_round_is_closed_from_here_once_all_papers_are_in() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 10), 2);
    hall.types("1<enter><f9>");
    assert!(hall.says("còn thiếu 1 phiếu"), "{}", hall.page());
    hall.types("1<enter>");
    assert_eq!(hall.acts()[0].keys, [crate::terminal::key::Key::f(9)], "closing is the main act now");
    hall.types("<f9><enter>");
    assert!(hall.conference().progress(&"co".into()).unwrap().last().unwrap().is_closed());
    assert!(hall.says("Đã đóng vòng bỏ phiếu") && hall.says("không nhận thêm phiếu"), "{}", hall.page());
    hall.types("12<enter>");
    assert_eq!(hall.count().recorded, 2);
}

#[test]
fn two_passes_are_entered_apart() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.passes = 2;
    let mut hall = Hall::counting(plan, 2);
    hall.types("1<enter><f5>");
    assert!(hall.says("lượt 2") && hall.says("phiếu số 1 / 2") && !hall.says("đã ghi ✓"), "{}", hall.page());
    hall.types("<c-r>");
    assert!(hall.says("Chưa có phiếu trước"), "nothing of the other pass is to be had");
    hall.types("2<f5>");
    assert!(hall.says("chưa ghi. Bấm Enter để ghi hoặc Esc"), "{}", hall.page());
    hall.types("<enter><f5>1<enter>");
    assert!(hall.says("Lượt 1 đã đủ 2/2 phiếu. Lượt 2 chưa đủ"), "{}", hall.page());
    assert_eq!((hall.count_in("co", 1).recorded, hall.count_in("co", 2).recorded), (2, 1));
    hall.types("<f5>1<enter><f9><enter>");
    assert!(hall.says("hai lượt") || hall.says("lượt 1"), "passes that differ cannot be closed: {}", hall.page());
    let one = Hall::of(Form::Tick, 3);
    assert!(one.wanted.is_empty());
}

#[test]
fn another_contest_is_chosen_from_a_list() {
    let mut other = contest("khac", Form::Strike, 4);
    other.title = "Cờ thi đua của Chính phủ".to_owned();
    let mut hall = Hall::with(vec![contest("co", Form::Tick, 10), other]);
    hall.opens("co", 11);
    hall.types("<f3>");
    assert!(hall.says("Không có nội dung nào khác"));
    hall.opens("khac", 5);
    hall.types("1<enter>");
    assert!(hall.says("Cờ thi đua ngành Tư pháp"), "the desk stays where it was");
    hall.types("<f3>");
    assert!(hall.says("CHỌN NỘI DUNG BỎ PHIẾU") && hall.says("đã nhập 1/11"), "{}", hall.page());
    hall.types("<down><enter>");
    assert!(hall.says("Cờ thi đua của Chính phủ") && hall.says("GẠCH TÊN"), "{}", hall.page());
    hall.types("1<f3>1");
    assert!(hall.says("chưa ghi. Bấm Enter"), "a draft is not lost by choosing");
    hall.types("<enter>");
    assert_eq!((hall.count_in("co", 1).recorded, hall.count_in("khac", 1).recorded), (1, 1));
}

#[test]
fn a_round_voided_elsewhere_takes_its_draft_with_it_and_says_so() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("12");
    hall.does(Command::VoidRound { contest: "co".into(), reason: "đếm lại".into() });
    hall.types("<enter>");
    assert!(hall.wanted.is_empty() && hall.says("đã thay đổi ở bàn khác"), "{}", hall.page());
    hall.opens("co", 11);
    assert!(hall.says("vòng 2") && hall.says("đánh dấu 00"), "{}", hall.page());
}

#[test]
fn a_desk_that_can_store_nothing_says_so_and_asks_nothing() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.trouble = Some("Hồ sơ đã bị xóa trong lúc đang dùng.".to_owned());
    assert!(hall.says("Hồ sơ đã bị xóa"));
    hall.types("1<enter><f4>1<c-z><f8>");
    assert!(hall.wanted.is_empty());
}

#[test]
fn every_key_of_the_table_is_told_in_the_help_and_refused_acts_say_why() {
    let mut hall = Hall::of(Form::Tick, 10);
    let acts = hall.acts();
    assert_eq!(acts.len(), crate::tally::TABLE.iter().count());
    assert!(acts.iter().filter(|act| act.main).count() >= 3 && acts[0].main);
    for act in acts {
        assert!(!act.help.is_empty() && act.refused.is_none_or(|why| why.ends_with('.')));
    }
}

#[test]
fn needed_votes_and_the_limit_are_told() {
    let mut hall = Hall::of(Form::Strike, 10);
    assert!(hall.says("cần ≥ 06 phiếu (> 1/2 của 11)") && hall.says("tối đa 04 tên được để lại"), "{}", hall.page());
}

#[test]
fn what_was_done_in_the_round_before_is_no_news_of_the_next_one() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.bundle = 2;
    let mut hall = Hall::with(vec![plan]);
    let opens = |hall: &mut Hall| {
        hall.does(Command::OpenRound { contest: "co".into() });
        hall.does(Command::Issue { contest: "co".into(), issued: 11, unused: 0, absent_papers: 0, spoiled: 0 });
        hall.does(Command::Collect { contest: "co".into(), collected: 11 });
    };
    opens(&mut hall);
    hall.types("1<enter>2<enter>");
    assert!(hall.says("Tập 1 đã đủ 2 phiếu"), "{}", hall.page());
    hall.does(Command::VoidRound { contest: "co".into(), reason: "thử".into() });
    opens(&mut hall);
    assert!(!hall.says("Tập 1 đã đủ 2 phiếu"), "{}", hall.page());
}

#[test]
fn a_number_means_in_the_next_round_what_it_meant_in_this_one() {
    let mut hall = Hall::of(Form::Strike, 10);
    hall.types("<tab>");
    assert!(hall.says("CHỌN TÊN ĐỂ LẠI"), "{}", hall.page());
    hall.does(Command::VoidRound { contest: "co".into(), reason: "thử".into() });
    hall.does(Command::OpenRound { contest: "co".into() });
    hall.does(Command::Issue { contest: "co".into(), issued: 11, unused: 0, absent_papers: 0, spoiled: 0 });
    hall.does(Command::Collect { contest: "co".into(), collected: 11 });
    assert!(hall.says("CHỌN TÊN ĐỂ LẠI"), "{}", hall.page());
}
