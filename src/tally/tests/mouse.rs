//! The mouse at the tally desk: a line is its number, an act is its key, and what asks goes on asking.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;
use crate::terminal::key::Key;
use crate::terminal::look::Look;

/// Two desks before the same screen: one types, the other clicks.
fn alike(one: impl Fn() -> Hall, keys: &str, said: &str) {
    let (mut typed, mut clicked) = (one(), one());
    typed.types(keys);
    clicked.clicks_on(said);
    assert_eq!(clicked.page(), typed.page(), "{said}");
    assert_eq!(clicked.wanted, typed.wanted, "{said}");
}

/// A desk of this size on which these keys were typed.
fn at(size: (u16, u16), form: Form, keys: &str) -> Hall {
    let mut hall = Hall::of(form, 10);
    hall.size = size;
    hall.types(keys);
    hall
}

#[test]
fn a_click_on_a_name_is_its_number_on_every_form() {
    for size in [(80, 24), (120, 40)] {
        for form in [Form::Tick, Form::Strike, Form::Agree] {
            alike(|| at(size, form, ""), "3", "Vụ Tổ chức cán bộ");
            alike(|| at(size, form, "13"), "3", "Vụ Tổ chức cán bộ");
            alike(|| at(size, form, "<f4>2"), "8", "Thanh tra Bộ");
        }
    }
    let mut grades = at((80, 24), Form::Grades, "");
    let row = grades.page().lines().position(|line| line.contains("Vụ Tổ chức cán bộ")).expect("a line");
    let boxes: Vec<usize> = {
        let page = grades.page();
        let line: Vec<char> = page.lines().nth(row).expect("the line").chars().collect();
        (0..line.len()).filter(|at| line[*at..].starts_with(&['[', ' ', ']'])).collect()
    };
    grades.clicks(u16::try_from(boxes[1]).expect("small"), u16::try_from(row).expect("small"));
    let page = grades.page();
    let line = page.lines().nth(row).expect("the line");
    assert_eq!((line.matches("[x]").count(), line.matches("[ ]").count()), (1, 2), "{page}");
}

#[test]
fn a_click_on_an_act_of_the_footer_does_what_its_key_does() {
    for size in [(80, 24), (120, 40)] {
        let entering = || at(size, Form::Tick, "1<enter>12");
        for key in [Key::ENTER, Key::BACKSPACE, Key::ctrl('z'), Key::f(4), Key::f(6), Key::f(1)] {
            let name = key.name(Look::default().lang);
            let foot = entering().page().lines().last().expect("a footer").to_owned();
            let Some(x) = foot.find(&format!("{name} ")) else { continue };
            let (mut pressed, mut clicked) = (entering(), entering());
            pressed.presses(key);
            clicked.clicks(u16::try_from(foot[..x].chars().count()).expect("small"), size.1 - 1);
            assert_eq!((clicked.page(), &clicked.wanted), (pressed.page(), &pressed.wanted), "{name}");
        }
    }
}

#[test]
fn a_reason_is_clicked_as_its_digit_is_typed_and_a_click_beside_records_nothing() {
    alike(|| at((80, 24), Form::Tick, "<f4>"), "4", "4  viết thêm");
    alike(|| at((80, 24), Form::Tick, "<f4>"), "<esc>", "Esc thôi");
    let mut hall = at((80, 24), Form::Tick, "<f4>");
    let page = hall.page();
    for (x, y) in [(0, 0), (79, 23), (2, 23), (10, 6), (40, 2)] {
        hall.clicks(x, y);
    }
    assert_eq!((hall.page(), hall.count().recorded), (page, 0));
}

#[test]
fn a_question_that_no_frame_has_shown_is_answered_by_no_click() {
    // All eleven papers are in; one more has to be agreed to with a key that nobody presses by habit.
    let mut hall = at((80, 24), Form::Tick, &"1<enter>".repeat(11));
    hall.types("2<enter>");
    let asked = hall.page();
    let yes = crate::terminal::picture::place_of(&asked, "F12 ").expect("the answer");
    hall.types("<esc>");
    hall.bursts("<enter>");
    hall.clicks(yes.x, yes.y);
    assert_eq!(hall.count().recorded, 11, "the frame was not drawn yet");
    hall.is_seen();
    hall.clicks(yes.x, yes.y);
    assert_eq!(hall.count().recorded, 12);
}

#[test]
fn what_asks_by_key_asks_by_click() {
    let mut hall = at((80, 24), Form::Tick, &"1<enter>".repeat(11));
    hall.clicks_on("F9 ");
    assert!(hall.proceedings.conference().progress(&"co".into()).is_some_and(|one| one.open_round().is_some()));
    let asked = hall.page();
    for (x, y) in [(0, 0), (79, 0), (5, 23), (40, 3)] {
        hall.clicks(x, y);
        hall.is_seen();
    }
    assert_eq!(hall.page(), asked, "a click beside the question does nothing");
    hall.clicks_on("Esc ");
    hall.clicks_on("F9 ");
    hall.clicks_on("Enter ");
    assert!(hall.proceedings.conference().progress(&"co".into()).is_some_and(|one| one.open_round().is_none()));
}

#[test]
fn while_a_paper_is_being_recorded_a_click_marks_nothing_and_says_why() {
    let mut hall = at((80, 24), Form::Tick, "");
    hall.deaf = true;
    hall.types("1<enter>");
    hall.clicks_on("Thanh tra Bộ");
    assert!(hall.says("Đang ghi việc trước"), "{}", hall.page());
}

#[test]
fn what_a_bundle_came_to_hides_the_lines_below_it_from_clicks() {
    let mut plan = contest("co", Form::Tick, 10);
    plan.bundle = 2;
    let mut hall = Hall::counting(plan, 11);
    hall.types("1<enter>2<enter>");
    let shown = hall.page();
    hall.clicks(20, 10);
    assert!(hall.says("đánh dấu 00"), "{shown}\n{}", hall.page());
    assert_ne!(hall.page(), shown, "it was laid down");
}

#[test]
fn the_sheet_on_the_wall_is_turned_and_closed_by_clicks() {
    let one = || {
        let mut plan = contest("co", Form::Tick, 10);
        plan.bundle = 2;
        let mut hall = Hall::counting(plan, 11);
        hall.types("1<enter>2<enter>3<enter><c-o>");
        hall
    };
    alike(one, "<right>", "← → tập khác");
    alike(one, "<esc>", "Esc đóng");
}

#[test]
fn the_paper_that_was_read_wrongly_is_chosen_and_replaced_by_clicks() {
    let one = || {
        let mut plan = contest("co", Form::Tick, 10);
        plan.passes = 2;
        let mut hall = Hall::counting(plan, 2);
        hall.types("1<enter>2<enter><f5>1<enter>3<enter><c-d>");
        hall
    };
    let mut hall = one();
    assert!(hall.says("HAI LƯỢT CHƯA KHỚP"), "{}", hall.page());
    alike(one, "<right>", "đánh dấu 3");
    alike(one, "<enter>", "Enter thay");
    alike(one, "<esc>", "Esc đóng");
}

#[test]
fn the_contest_is_chosen_by_a_click() {
    let one = || {
        let mut second = contest("hai", Form::Tick, 10);
        second.title = "Bằng khen".into();
        let mut hall = Hall::with(vec![contest("co", Form::Tick, 10), second]);
        hall.opens("co", 5);
        hall.opens("hai", 5);
        hall.types("<f3>");
        hall
    };
    alike(one, "2", "2  Bằng khen");
}

#[test]
fn the_drill_is_begun_typed_and_left_by_clicks() {
    let one = || at((120, 40), Form::Tick, "");
    alike(one, "<c-l>", "Ctrl+L ");
    let drill = || at((120, 40), Form::Tick, "<c-l>");
    alike(drill, "<c-l>", "thoát luyện tập  ");
    alike(drill, "<f4>", "F4 ");
    alike(|| at((120, 40), Form::Tick, "<c-l><f4>"), "<esc>", "Esc thôi");
    let mut hall = drill();
    hall.clicks_on("Enter ");
    assert!(hall.wanted.is_empty() && hall.count().recorded == 0, "nothing in the drill is recorded");
}

#[test]
fn clicks_everywhere_record_nothing_that_was_not_meant() {
    for size in [(80, 24), (60, 16), (59, 15), (1, 1)] {
        let mut hall = at(size, Form::Tick, "");
        // Every place but the footer, where the acts stand.
        for y in 0..size.1 - 1 {
            for x in (0..size.0).step_by(5) {
                hall.clicks(x, y);
            }
        }
        assert!(hall.wanted.is_empty(), "{size:?}");
    }
}
