//! Forms with several columns.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;
use crate::conference::paper::InvalidReason;

fn lines(hall: &Hall) -> Vec<(u64, u64, u64)> {
    hall.count().lines.iter().map(|line| (line.support, line.against, line.uncounted)).collect()
}

#[test]
fn on_agree_a_digit_marks_then_spoils_then_clears() {
    let mut hall = Hall::of(Form::Agree, 3);
    hall.types("1<enter>11<enter>1113<enter>");
    assert_eq!(lines(&hall), [(1, 0, 2), (0, 0, 3), (1, 0, 2)]);
}

#[test]
fn on_agree_the_rest_is_filled_with_the_opposite() {
    let mut hall = Hall::of(Form::Agree, 5);
    hall.types("12<f7><enter><tab>5<f7><enter>");
    assert_eq!(lines(&hall), [(2, 0, 0), (2, 0, 0), (1, 1, 0), (1, 1, 0), (0, 2, 0)]);
    let mut tick = Hall::of(Form::Tick, 5);
    tick.types("1<f7>");
    assert!(tick.says("Chỉ dùng cho phiếu có ô Đồng ý") && tick.says("đánh dấu 01"));
}

#[test]
fn the_two_boxes_of_a_line_are_clicked_apart() {
    let mut hall = Hall::of(Form::Agree, 5);
    let page = hall.page();
    let (row, line) = page.lines().enumerate().find(|(_, line)| line.contains("Văn phòng Bộ")).unwrap();
    let boxes: Vec<u16> = line
        .char_indices()
        .filter(|(_, c)| *c == '[')
        .map(|(at, _)| u16::try_from(line[..at].chars().count()).unwrap())
        .collect();
    let row = u16::try_from(row).unwrap();
    hall.clicks(boxes[1] + 1, row);
    hall.types("<enter>");
    hall.clicks(boxes[0] + 1, row);
    hall.types("<enter>");
    assert_eq!(lines(&hall)[0], (1, 1, 0));
}

#[test]
fn on_a_slate_of_one_a_line_that_does_not_count_is_called_invalid_before() {
    let mut hall = Hall::of(Form::Agree, 1);
    assert!(hall.says("PHIẾU TRẮNG, KHÔNG HỢP LỆ"));
    hall.types("11");
    assert!(hall.says("KHÔNG HỢP LỆ: không rõ ý"), "{}", hall.page());
    hall.types("<enter>");
    assert_eq!(hall.count().invalid_by.get(&InvalidReason::Unclear), Some(&1));
}

#[test]
fn a_grade_goes_to_the_focused_line_and_moves_on() {
    let mut hall = Hall::of(Form::Grades, 4);
    hall.types("1203<enter>");
    let grades: Vec<_> = hall.count().lines.iter().map(|line| (line.grades.clone(), line.uncounted)).collect();
    assert_eq!(grades, [(vec![1, 0, 0], 0), (vec![0, 1, 0], 0), (vec![0, 0, 0], 1), (vec![0, 0, 1], 0)]);
}

#[test]
fn space_gives_the_rest_the_last_grade() {
    let mut hall = Hall::of(Form::Grades, 11);
    hall.types(" ");
    assert!(hall.says("Chưa cho mức nào"));
    hall.types("21 <enter>");
    let high: u64 = hall.count().lines.iter().map(|line| line.grades[0]).sum();
    assert_eq!((high, hall.count().lines[0].grades[1]), (10, 1));
}

#[test]
fn grades_beyond_the_form_or_the_last_line_are_refused() {
    let mut hall = Hall::of(Form::Grades, 2);
    hall.types("4");
    assert!(hall.says("Không có mức 4"));
    hall.types("123");
    assert!(hall.says("Đã hết các dòng"), "{}", hall.page());
    hall.types("<enter>");
    assert_eq!(hall.count().lines[1].grades, [0, 1, 0]);
}

#[test]
fn a_wrong_grade_is_taken_back_with_its_line() {
    let mut hall = Hall::of(Form::Grades, 3);
    hall.types("10<bs><bs>2<up>3<enter>");
    let first = &hall.count().lines[0];
    assert_eq!(first.grades, [0, 0, 1], "arrow up goes back to the line that was graded");
}

#[test]
fn a_line_with_several_boxes_marked_is_uncounted() {
    let mut hall = Hall::counting(contest("co", Form::Grades, 2), 5);
    hall.types("*1");
    assert!(hall.says("đánh nhiều ô 01") && hall.says("HỢP LỆ"));
    hall.types("<enter>");
    assert_eq!(hall.count().lines[0].uncounted, 1);
}
