//! The tally squares of the whole pass and of one bundle.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;
use crate::conference::{Command, Refusal};
use crate::desk::Effect;
use crate::terminal::signs::Signs;

/// A hall whose bundles hold five papers.
fn in_fives(form: Form, names: usize, papers: u32) -> Hall {
    let mut plan = contest("co", form, names);
    plan.bundle = 5;
    Hall::counting(plan, papers)
}

/// The end of the line on which this name stands.
fn line(hall: &mut Hall, name: &str) -> String {
    let page = hall.page();
    let found = page.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{name} in\n{page}"));
    found.split_once(name).unwrap().1.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_squares_are_those_of_the_papers_recorded() {
    let mut hall = in_fives(Form::Tick, 4, 20);
    hall.types("12<enter>12<enter>1<enter>13<enter>1<enter>1<enter>1<enter><f4>2<c-o>");
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "[╱]┌─ 07");
    assert_eq!(line(&mut hall, "Vụ Tổ chức cán bộ"), "| 01");
    assert_eq!(line(&mut hall, "Cục Kế hoạch - Tài chính"), "00");
    assert!(hall.says("Hợp lệ 07 · không hợp lệ 01 · cộng 08 phiếu"), "{}", hall.page());
    assert!(hall.page().contains("không đóng dấu | 01") && hall.says("cả lượt"), "{}", hall.page());
    assert!(hall.says("một phiếu hợp lệ đánh dấu tên này"));
    hall.look.signs = Signs { ascii: true };
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "[/]|- 07");
}

#[test]
fn on_a_strike_form_a_stroke_is_a_paper_that_keeps_the_name() {
    let mut hall = in_fives(Form::Strike, 6, 5);
    hall.types("123<enter>124<enter><c-o>");
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "00");
    assert_eq!(line(&mut hall, "Vụ Tổ chức cán bộ"), "| 01");
    assert_eq!(line(&mut hall, "Vụ Pháp luật hình sự - hành chính"), "┌─ 02");
    assert!(hall.says("để lại (không gạch) tên này"), "{}", hall.page());
}

#[test]
fn each_bundle_is_looked_at_alone_and_the_open_one_is_called_open() {
    let mut hall = in_fives(Form::Tick, 4, 20);
    hall.types("1<enter>1<enter>1<enter>1<enter>2<enter>3<enter>3<enter><c-o><right>");
    assert!(hall.says("tập 1 trong 2") && !hall.says("đang nhập"), "{}", hall.page());
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "[ ] 04");
    assert_eq!(line(&mut hall, "Vụ Tổ chức cán bộ"), "00");
    hall.types("<tab>");
    assert!(hall.says("tập 2 trong 2 (đang nhập)") && hall.says("cộng 02 phiếu"), "{}", hall.page());
    assert_eq!(line(&mut hall, "Vụ Tổ chức cán bộ"), "┌─ 02");
    hall.types("<right>");
    assert!(hall.says("cả lượt") && hall.says("cộng 07 phiếu"));
    hall.types("<left><left><esc>");
    assert!(hall.says("đánh dấu 00"), "back at the slate, with nothing typed: {}", hall.page());
}

#[test]
fn the_sums_of_the_bundles_make_the_sum_of_the_pass() {
    for form in [Form::Tick, Form::Strike, Form::Agree, Form::Grades] {
        let mut hall = in_fives(form, 3, 20);
        hall.types("1<enter>2<enter>3<enter><enter>12<enter>1<enter><f4>1<f4>5");
        let pass = hall.count();
        let mut sum = crate::conference::count::Count { lines: vec![], ..pass.clone() };
        (sum.recorded, sum.valid) = (0, 0);
        sum.invalid_by.clear();
        sum.lines = pass
            .lines
            .iter()
            .map(|line| crate::conference::count::LineCount {
                grades: vec![0; line.grades.len()],
                ..Default::default()
            })
            .collect();
        for bundle in 1..=2 {
            sum.merge(&hall.proceedings.tally_of(&"co".into(), 1, Some(bundle)).unwrap());
        }
        assert_eq!(sum, pass);
        assert_eq!(hall.proceedings.tally_of(&"co".into(), 1, None), Ok(pass));
    }
}

#[test]
fn a_bundle_that_there_is_not_is_refused_and_nothing_is_stored() {
    let mut hall = in_fives(Form::Tick, 3, 20);
    hall.types("1<enter>2<enter>");
    let head = hall.proceedings.head();
    let asked = hall.proceedings.tally_of(&"co".into(), 1, Some(7));
    assert_eq!(asked, Err(Refusal::UnknownBundle { bundle: 7 }));
    assert!(matches!(hall.proceedings.tally_of(&"co".into(), 2, None), Err(Refusal::BadPass { .. })));
    hall.proceedings.tally_of(&"co".into(), 1, Some(1)).unwrap();
    assert_eq!(hall.proceedings.head(), head);
}

#[test]
fn a_voided_bundle_is_said_to_be_gone() {
    let mut hall = in_fives(Form::Tick, 3, 20);
    hall.types("1<enter>1<enter>1<enter>1<enter>2<enter>3<enter>");
    hall.does(Command::VoidBatch { contest: "co".into(), pass: 1, bundle: 1, reason: "đếm lẫn".into() });
    hall.types("<c-o><right>");
    assert!(hall.says("tập 1 trong 2") && hall.says("1") && !hall.says("cộng"), "{}", hall.page());
}

#[test]
fn agreement_and_grades_have_a_row_of_squares_each() {
    let mut hall = in_fives(Form::Agree, 3, 20);
    hall.types("12<f7><enter>1<f7><enter>12<enter><c-o>");
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "Đồng ý ┌─┐ 03");
    let page = hall.page();
    let under = page.lines().skip_while(|line| !line.contains("Vụ Tổ chức")).nth(1).unwrap();
    assert!(under.contains("Không đồng ý") && under.ends_with("┌─   02"), "{page}");
    assert!(page.contains("không tính"), "{page}");
    let mut graded = in_fives(Form::Grades, 3, 20);
    graded.types("123<enter>113<enter><c-o>");
    assert_eq!(line(&mut graded, "Văn phòng Bộ"), "Tín nhiệm cao ┌─ 02");
    assert!(!graded.says("không tính"));
}

#[test]
fn the_totals_of_a_hand_tally_are_marked_as_such() {
    let mut hall = Hall::of(Form::Tick, 2);
    hall.types("<c-t>10<enter><tab><tab>1<tab><tab><tab><tab><tab><tab><tab>7<tab>4<enter><c-o>");
    assert!(hall.says("SỐ LIỆU KIỂM PHIẾU THỦ CÔNG"), "{}", hall.page());
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "[╱]┌─ 07");
    hall.types("<right>");
    assert!(hall.says("SỐ LIỆU KIỂM PHIẾU THỦ CÔNG"), "there are no bundles: {}", hall.page());
}

#[test]
fn a_closed_round_still_shows_its_squares_until_it_is_announced() {
    let mut hall = in_fives(Form::Tick, 2, 1);
    hall.types("1<enter><f9><enter><c-o>");
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "| 01");
    let mut waits = Hall::with(vec![contest("co", Form::Tick, 2)]);
    waits.types("<c-o>");
    assert!(!waits.says("BẢNG KIỂM PHIẾU"), "{}", waits.page());
}

#[test]
fn each_pass_shows_itself_alone_and_says_so() {
    let mut plan = contest("co", Form::Tick, 2);
    plan.passes = 2;
    let mut hall = Hall::counting(plan, 3);
    hall.types("1<enter>1<enter><f5>2<enter><c-o>");
    assert_eq!(line(&mut hall, "Văn phòng Bộ"), "00");
    assert!(hall.says("lượt 2") && hall.says("Số của riêng lượt này, chưa đối chiếu"), "{}", hall.page());
}

#[test]
fn a_long_slate_scrolls_and_says_how_much_follows() {
    let mut hall = Hall::of(Form::Tick, 120);
    hall.types("1 2 <enter><c-o>");
    assert!(hall.says("↓ còn") && !hall.says("↑ còn"), "{}", hall.page());
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let page = hall.page();
        seen.extend(page.split_whitespace().filter_map(|word| word.parse::<usize>().ok()));
        hall.types("<pgdn>");
    }
    assert!((3..=120).all(|number| seen.contains(&number)), "{seen:?}");
    assert!(hall.says("↑ còn") && !hall.says("↓ còn"), "{}", hall.page());
}

#[test]
fn what_is_typed_over_the_squares_is_no_entry() {
    let mut hall = in_fives(Form::Tick, 4, 20);
    hall.types("1<c-o>23<f4>2");
    assert!(hall.says("BẢNG KIỂM PHIẾU"), "{}", hall.page());
    hall.types("<esc>");
    assert!(hall.says("đánh dấu 01"), "{}", hall.page());
    assert!(!hall.wanted.iter().any(|effect| matches!(effect, Effect::Ask(_))));
}

#[test]
fn squares_survive_every_size() {
    for form in [Form::Tick, Form::Agree, Form::Grades] {
        let mut hall = in_fives(form, 55, 900);
        hall.types("1 <enter>2 <enter><f4>3<c-o><right>");
        for size in [(0, 0), (1, 1), (60, 16), (61, 17), (80, 24), (240, 67), (300, 20)] {
            hall.size = size;
            hall.page();
            hall.types("<down><pgdn><end><right>");
        }
    }
}
