//! Typing papers and recording them.

use super::hall::{Hall, contest};
use crate::conference::Command;
use crate::conference::contest::Form;
use crate::conference::paper::InvalidReason;
use crate::desk::Effect;
use crate::terminal::key::Key;

#[test]
fn a_strike_paper_is_recorded_exactly_as_its_digits_say() {
    for size in [(80, 24), (120, 40)] {
        let mut hall = Hall::of(Form::Strike, 10);
        hall.size = size;
        hall.types("123456");
        assert!(hall.says("để lại 04 · gạch 06 · HỢP LỆ"), "{}", hall.page());
        hall.types("<enter>");
        assert_eq!(hall.supports(), [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
        assert!(hall.says("phiếu trước: đã ghi ✓") && hall.says("phiếu số 2 / 11"), "{}", hall.page());
    }
}

#[test]
fn the_tenth_name_is_typed_by_zero() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("0<enter>");
    assert_eq!(hall.supports(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
}

#[test]
fn a_long_slate_takes_two_digits_or_one_and_space() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.types("9");
    assert!(hall.says("đánh dấu 01"));
    hall.types("1");
    assert!(hall.says("số đang bấm: 1_"), "{}", hall.page());
    hall.types("5");
    hall.types("2 27");
    hall.types("<enter>");
    let ticked: Vec<usize> =
        (1..).zip(hall.supports()).filter(|(_, votes)| *votes == 1).map(|(line, _)| line).collect();
    assert_eq!(ticked, [2, 9, 15, 27]);
}

#[test]
fn a_space_after_a_number_taken_at_once_ends_it_and_marks_nothing() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.types("9 ");
    assert!(hall.says("đánh dấu 01"));
    hall.types(" ");
    assert!(hall.says("đánh dấu 00"), "a second Space is about the focused line");
}

#[test]
fn a_number_that_no_line_has_marks_nothing_and_is_said() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.types("00");
    assert!(hall.says("Không có dòng số 00") && hall.says("đánh dấu 00"), "{}", hall.page());
    let mut short = Hall::of(Form::Tick, 5);
    short.types("6");
    assert!(short.says("Không có dòng số 6"));
}

#[test]
fn lines_typed_one_after_the_other_are_all_marked() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.types("1 28");
    assert!(hall.says("đánh dấu 03"), "1, 2 and 8, as there is no line 28: {}", hall.page());
}

#[test]
fn enter_takes_the_number_still_being_typed_as_it_was_said() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.types("1");
    assert!(hall.says("đánh dấu 01 · không đánh dấu 26 · HỢP LỆ"), "{}", hall.page());
    hall.types("<enter>");
    assert_eq!((hall.count().recorded, hall.supports()[0]), (1, 1));
    hall.types("0<enter>");
    assert_eq!(hall.count().recorded, 1, "0 alone is no line, so nothing is recorded");
    assert!(hall.says("Không có dòng số 0"));
}

#[test]
fn backspace_takes_back_the_digit_then_the_marks_one_by_one() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.types("341<bs>");
    assert!(hall.says("đánh dấu 02") && !hall.says("số đang bấm"));
    hall.types("<bs><bs>");
    assert!(hall.says("đánh dấu 00"));
    hall.types("<bs>");
    assert!(hall.says("chưa có dấu nào"));
}

#[test]
fn esc_clears_the_draft_and_only_then_leads_back() {
    let mut hall = Hall::of(Form::Tick, 27);
    hall.screen = crate::tally::TallyScreen::new(None, 1).nested();
    hall.types("31<esc>");
    assert!(hall.says("đánh dấu 00") && hall.wanted.is_empty());
    hall.types("<esc>");
    assert!(hall.wanted.is_empty() && hall.says("phiếu chưa nhập"), "papers are missing: asked first");
    hall.types("<enter>");
    assert_eq!(hall.wanted, [Effect::Back]);
    let mut alone = Hall::of(Form::Tick, 27);
    alone.types("<esc>");
    assert!(alone.wanted.is_empty());
}

#[test]
fn tab_switches_between_struck_and_kept_and_stays_for_the_next_paper() {
    let mut hall = Hall::of(Form::Strike, 11);
    assert!(hall.says("GẠCH TÊN"));
    hall.types("<tab>");
    assert!(hall.says("CHỌN TÊN ĐỂ LẠI"));
    hall.types("37<enter>11<enter>");
    assert_eq!(hall.supports(), [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
    assert!(hall.says("CHỌN TÊN ĐỂ LẠI"));
}

#[test]
fn the_last_paper_comes_back_into_the_draft() {
    let mut hall = Hall::of(Form::Strike, 10);
    hall.types("123456<enter>1234567<enter><c-z>");
    assert_eq!(hall.count().recorded, 1);
    assert!(hall.says("để lại 03 · gạch 07") && hall.says("phiếu vừa lấy lại: chưa ghi"), "{}", hall.page());
    hall.types("7<enter>");
    assert_eq!(hall.supports(), [0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
}

#[test]
fn taking_back_asks_before_the_paper_in_the_hand_is_lost() {
    let mut hall = Hall::of(Form::Strike, 10);
    hall.types("123456<enter>1<c-z>");
    assert!(hall.says("Phiếu đang nhập chưa ghi"));
    assert_eq!(hall.count().recorded, 1);
    hall.types("<esc>");
    assert!(hall.says("gạch 01"));
    hall.types("<c-z><enter>");
    assert!(hall.says("gạch 06"));
    assert_eq!(hall.count().recorded, 0);
}

#[test]
fn a_blank_paper_taken_back_is_still_a_paper_to_be_lost() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("<enter><c-z>");
    assert!(hall.would_be_lost().is_some());
    hall.types("<enter>");
    assert_eq!(hall.count().invalid_by.get(&InvalidReason::Blank), Some(&1));
}

#[test]
fn f4_and_a_digit_record_an_invalid_paper_with_that_reason() {
    for (digit, reason) in ('1'..='6').zip(InvalidReason::DECLARED) {
        let mut hall = Hall::of(Form::Strike, 10);
        hall.types("12<f4>");
        assert!(hall.says("GHI PHIẾU KHÔNG HỢP LỆ"));
        hall.types("89");
        assert_eq!(hall.count().recorded, 0);
        hall.types(&digit.to_string());
        assert_eq!(hall.count().invalid_by.get(&reason), Some(&1));
        assert!(hall.says("phiếu trước: đã ghi ✓") && hall.says("gạch 00"));
    }
    let mut hall = Hall::of(Form::Strike, 10);
    hall.types("12<f4><esc>");
    assert!(hall.says("gạch 02") && hall.count().recorded == 0);
}

#[test]
fn an_over_voted_paper_is_called_so_before_and_recorded_as_that() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("12345");
    assert!(hall.says("KHÔNG HỢP LỆ: quá số lượng (05 > 04)"), "{}", hall.page());
    hall.types("<enter>");
    assert_eq!(hall.count().invalid_by.get(&InvalidReason::TooMany), Some(&1));
}

#[test]
fn a_blank_paper_is_said_to_be_what_the_plan_makes_of_it() {
    let mut hall = Hall::of(Form::Tick, 10);
    assert!(hall.says("PHIẾU TRẮNG, KHÔNG HỢP LỆ"));
    let mut plan = contest("co", Form::Tick, 10);
    plan.blank = crate::conference::contest::BlankRule::Valid;
    hall = Hall::counting(plan, 11);
    assert!(hall.says("PHIẾU TRẮNG, HỢP LỆ"));
    hall.types("<enter>");
    assert_eq!(hall.count().valid, 1);
}

#[test]
fn a_refused_paper_stays_in_the_draft_and_the_reason_is_said() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("12");
    let refusal = crate::conference::Refusal::Busy;
    let command = Command::Paper {
        contest: "co".into(),
        marks: std::collections::BTreeMap::new(),
        invalid: None,
        pass: 1,
        after: None,
    };
    hall.hears(&command, &refusal);
    assert!(hall.says("đánh dấu 02") && hall.says("quá 5 giây"), "{}", hall.page());
    assert!(!hall.says("đã ghi ✓"));
}

#[test]
fn nothing_is_said_to_be_recorded_before_the_answer() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.deaf = true;
    hall.types("12<enter>");
    assert!(hall.says("đánh dấu 02") && hall.says("đang ghi vào hồ sơ") && !hall.says("đã ghi ✓"), "{}", hall.page());
    hall.types("<enter>3<f4>");
    assert_eq!(hall.asked(), 1, "a second Enter asks nothing");
    assert!(hall.says("đánh dấu 02"));
}

#[test]
fn the_marks_of_the_paper_before_can_be_taken_as_a_draft() {
    let mut hall = Hall::of(Form::Strike, 10);
    hall.types("<c-r>");
    assert!(hall.says("Chưa có phiếu trước"));
    hall.types("123456<enter>9<c-r>");
    assert!(hall.says("gạch 06"));
    hall.types("<bs>");
    assert!(hall.says("gạch 01"), "what was typed before comes back");
    hall.types("<c-r><enter>");
    assert_eq!(hall.supports(), [0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
}

#[test]
fn leaving_asks_only_where_a_draft_would_be_lost() {
    let mut hall = Hall::of(Form::Tick, 27);
    assert_eq!(hall.would_be_lost(), None);
    hall.types("1");
    assert!(hall.would_be_lost().is_some_and(|question| question.contains("chưa ghi")));
    hall.types("<c-q>");
    assert!(hall.says("THOÁT CHƯƠNG TRÌNH"), "{}", hall.page());
    hall.types("<esc><enter>");
    assert_eq!(hall.would_be_lost(), None);
}

#[test]
fn the_desk_goes_back_to_the_chair_asking_for_the_draft_first() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("<f2>");
    assert!(hall.wanted.is_empty() && hall.says("không từ bàn Chủ trì"));
    hall.screen = crate::tally::TallyScreen::new(None, 1).nested();
    hall.types("1<f2>");
    assert!(hall.says("Vẫn rời đi?") && hall.wanted.is_empty());
    hall.types("<enter>");
    assert_eq!(hall.wanted, [Effect::Back]);
}

#[test]
fn letters_and_pasted_text_record_nothing() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("abcxyz");
    hall.pastes("1\n2\n");
    assert!(hall.says("đánh dấu 00") && hall.says("không nhận văn bản dán"));
    assert_eq!(hall.count().recorded, 0);
    hall.types("?");
    assert!(hall.says("TRỢ GIÚP"), "{}", hall.page());
}

#[test]
fn an_act_picked_by_name_does_what_its_key_does() {
    let mut hall = Hall::of(Form::Tick, 10);
    hall.types("12<c-p>ghi phieu<enter>");
    assert_eq!(hall.count().recorded, 1);
    let digits = hall.acts().iter().position(|act| act.keys.contains(&Key::char('1'))).unwrap();
    hall.performs(digits);
    assert!(hall.says("đánh dấu 00") && hall.says("Bấm thẳng các phím số"));
}

#[test]
fn a_click_marks_the_line_under_it() {
    let mut hall = Hall::of(Form::Strike, 10);
    let page = hall.page();
    let row = page.lines().position(|line| line.contains("Vụ Tổ chức cán bộ")).unwrap();
    hall.clicks(12, u16::try_from(row).unwrap());
    hall.types("<enter>");
    assert_eq!(hall.count().invalid(), 1);
    hall.types("<c-z>");
    assert!(hall.says("gạch 01") && hall.page().contains("3  ✗ Vụ Tổ chức"));
}
