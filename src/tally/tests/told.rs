//! The desk as it is heard, and what stays on a terminal that keeps every word.

use super::hall::{Hall, contest, each};
use crate::conference::Command;
use crate::conference::contest::Form;
use crate::terminal::output::AGAIN;
use crate::terminal::told::{Teller, heard};
use crate::wording::Lang;
use crate::wording::tally::squares::stroke;
use std::time::Duration;

const FORMS: [Form; 4] = [Form::Tick, Form::Strike, Form::Agree, Form::Grades];

/// Words of the screen that are told in others, which are as clear: "the paper before" is told by its number, a short
/// name as the whole one, the help needs no scrolling; and nothing explains narrow columns where none are drawn.
const OTHERWISE: [&str; 6] = ["trước", "kđy", "đy", "tiếp", "cvđc", "xdpl"];

fn hears_all(hall: &mut Hall, when: &str) {
    hears_all_but(hall, when, "");
}

/// The same, but for a sentence about what is only drawn.
fn hears_all_but(hall: &mut Hall, when: &str, seen: &str) {
    let (frame, told) = (hall.frame(), hall.told());
    let mut untold = heard::untold(&frame, &told);
    let seen = seen.to_lowercase();
    untold.retain(|word| !OTHERWISE.contains(&word.as_str()) && !seen.contains(word.as_str()));
    assert_eq!(untold, Vec::<String>::new(), "{when}:\n{}", heard::all(&told));
    assert_eq!(heard::unfit(&told), Vec::<String>::new(), "{when}");
}

#[test]
fn everything_that_the_desk_shows_is_told() {
    for form in FORMS {
        let mut ballot = contest("co", form, 6);
        ballot.bundle = 6;
        let mut hall = Hall::with(vec![ballot]);
        hall.size = (200, 50);
        hears_all(&mut hall, "before");
        hall.opens("co", 12);
        for keys in
            ["", "1", "2", "<space>", "<f1>", "<esc>", "<c-p>", "<esc>", "<enter>", "1<enter>", "2<enter>", "<c-z>"]
        {
            hall.types(keys);
            hears_all(&mut hall, &format!("{form:?} {keys}"));
        }
        hall.types("<enter>3<enter>1<enter>2<enter>");
        // What is odd in a count that goes on is told without its numbers.
        let odd = "Hãy xem lại các phiếu đó; nếu đúng, ghi giải trình vào biên bản. không hợp lệ";
        let seen = format!("{} {odd}", stroke(Lang::Vi, form));
        hears_all_but(&mut hall, "a bundle has ended", &seen);
        hall.types("<c-o>");
        hears_all_but(&mut hall, "the sheet of a bundle", &seen);
        hall.types("<esc><c-n>");
        hears_all_but(&mut hall, "a form", &seen);
        hall.types("<esc>1<c-q>");
        hears_all_but(&mut hall, "a question", &seen);
    }
}

/// What stays on the terminal after these papers, with everything asked for again in the midst of each.
fn stays(form: Form, bundles: &[Vec<&str>]) -> String {
    let mut ballot = contest("co", form, 9);
    ballot.bundle = 6;
    let papers = bundles.iter().map(Vec::len).sum::<usize>();
    let mut hall = Hall::counting(ballot, u32::try_from(papers).unwrap());
    let mut teller = Teller::new(80, Lang::Vi);
    let mut written = teller.tell(&hall.told(), Duration::ZERO).unwrap_or_default();
    for paper in bundles.iter().flatten() {
        for (at, key) in each(paper).into_iter().enumerate() {
            teller.press();
            hall.presses(key);
            hall.is_seen();
            written.extend(teller.tell(&hall.told(), Duration::ZERO));
            if at == 0 {
                teller.say_again();
                written.extend(teller.tell(&hall.told(), Duration::ZERO));
            }
        }
    }
    assert_eq!(hall.count().recorded, u64::try_from(papers).unwrap());
    assert!(!written.contains('\u{1b}'));
    let mut screen = vt100::Parser::new(4000, 80, 0);
    screen.process(written.as_bytes());
    screen.screen().contents()
}

#[test]
fn the_same_papers_in_another_order_leave_the_same_words() {
    for form in FORMS {
        let papers = vec!["123<enter>", "<f4>2", "21<bs>3<enter>", "3<f4>5", "1111<bs><bs>2<enter>", "333<enter>"];
        let other: Vec<&str> = papers.iter().rev().copied().collect();
        let one = stays(form, &[papers.clone(), other.clone()]);
        let another = stays(form, &[other, papers]);
        // Everything is asked for after the first key of a paper: whatever it was, the same lines are read out.
        assert_eq!(one, another, "{form:?}");
        assert!(one.contains("Phiếu 12: đã ghi") && one.contains("TẬP 1 ĐÃ KẾT THÚC"), "{form:?}:\n{one}");
    }
}

#[test]
fn a_corrected_bundle_is_not_summed_up_a_second_time() {
    let mut ballot = contest("co", Form::Tick, 9);
    ballot.bundle = 6;
    let mut hall = Hall::counting(ballot, 12);
    let mut teller = Teller::new(80, Lang::Vi);
    let mut written = String::new();
    for keys in ["1<enter>", "1<enter>", "2<enter>", "1<enter>", "1<enter>", "1<enter>", "<c-z>"] {
        teller.press();
        hall.types(keys);
        written.extend(teller.tell(&hall.told(), Duration::ZERO));
    }
    assert!(written.contains("Văn phòng Bộ: 05"), "{written}");
    hall.types("<esc>");
    assert!(!written.contains("Văn phòng Bộ: 06"));
}

#[test]
fn after_each_paper_it_is_heard_that_it_is_recorded_and_which_is_next() {
    let mut hall = Hall::of(Form::Strike, 10);
    let mut teller = Teller::new(80, Lang::Vi);
    teller.tell(&hall.told(), Duration::ZERO);
    hall.types("123456<enter>");
    teller.press();
    teller.tell(&hall.told(), Duration::ZERO);
    hall.types("1<enter>");
    teller.press();
    let heard = teller.tell(&hall.told(), Duration::ZERO).unwrap();
    let said = heard.rsplit("  \r").next().unwrap();
    assert_eq!(said, "Phiếu 2: đã ghi\r\nPhiếu 3 trên 11, tập 1: ");
}

#[test]
fn the_key_that_says_everything_again_means_nothing_else_here() {
    assert_eq!(crate::tally::TABLE.action(AGAIN), None);
}

#[test]
fn the_drill_is_heard_with_the_marks_of_its_papers() {
    for form in FORMS {
        let mut hall = Hall::of(form, 6);
        hall.size = (200, 60);
        hall.types("<c-l>");
        for keys in ["", "1", "<bs>", "<f4>", "<esc>", "<enter>"] {
            hall.types(keys);
            hears_all(&mut hall, &format!("drill {form:?} {keys}"));
        }
    }
}

#[test]
fn totals_of_a_hand_tally_are_told() {
    let mut hall = Hall::of(Form::Tick, 3);
    hall.size = (160, 40);
    hall.types("<c-t>");
    hears_all(&mut hall, "the form");
    hall.types("<esc>");
    hall.does(Command::Totals {
        contest: "co".into(),
        support: (1..=3).map(|at| (format!("n{at}").as_str().into(), 5)).collect(),
        against: std::collections::BTreeMap::new(),
        valid: 11,
        invalid_by: std::collections::BTreeMap::new(),
    });
    hall.types("<c-o>");
    hears_all_but(&mut hall, "the sheet", stroke(Lang::Vi, Form::Tick));
}
