//! The console as it is heard.

use super::{Chair, DAY};
use crate::conference::state::Phase;
use crate::desk::Desk;
use crate::terminal::key::Key;
use crate::terminal::told::{Teller, heard};
use crate::wording::Lang;
use chrono::TimeDelta;
use std::time::Duration;

/// Large enough that nothing is cut.
const SIZE: (u16, u16) = (300, 90);

/// Whether everything that is seen now is told.
fn hears_all(chair: &mut Chair, when: &str) {
    heard::check(&chair.frame(), &chair.told(), when);
}

#[test]
fn everything_that_is_seen_on_the_day_is_told_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let mut chair = Chair::sits(SIZE.0, SIZE.1);
        chair.lang = lang;
        hears_all(&mut chair, "before");
        for at in 0..200 {
            if matches!(chair.proceedings.conference().phase(), Phase::Closed { .. }) {
                break;
            }
            chair.went = None;
            chair.presses(&[Key::ENTER]);
            let when = format!("{at} {}", chair.step());
            hears_all(&mut chair, &when);
            if chair.went == Some(Desk::Tally) {
                let contest = if chair.step() == "kiem-phieu-1" { "co-nganh" } else { "co-chinh-phu" };
                chair.papers(contest, DAY);
                hears_all(&mut chair, "counted");
            }
        }
        assert!(matches!(chair.proceedings.conference().phase(), Phase::Closed { .. }));
    }
}

#[test]
fn every_dialog_and_overlay_of_every_step_is_told() {
    let mut chair = Chair::sits(SIZE.0, SIZE.1);
    chair.presses(&[Key::ENTER]);
    let steps: Vec<String> = super::sample().agenda.iter().map(|step| step.id.to_string()).collect();
    for step in steps {
        chair.at(&step);
        let keys = (1..5).map(|digit| Key::char(char::from(b'0' + digit)));
        let keys =
            keys.chain([Key::f(1), Key::ctrl('p'), Key::ctrl('q'), Key::TAB, Key::f(3), Key::f(9), Key::ctrl('n')]);
        for key in keys.chain([Key::ctrl('r')]) {
            chair.presses(&[key]);
            hears_all(&mut chair, &format!("{step} {}", key.name(Lang::Vi)));
            chair.presses(&[Key::ESC]);
        }
    }
}

#[test]
fn a_clock_that_ticks_says_nothing_until_the_time_is_over() {
    let mut chair = Chair::sits(100, 40);
    chair.presses(&[Key::ENTER]).at("diem-danh");
    let mut teller = Teller::new(80, Lang::Vi);
    let at = |seconds: u64| Duration::from_secs(seconds);
    teller.tell(&chair.told(), at(0));
    let planned = chair.proceedings.conference().current().map_or(0, |(_, step)| u64::from(step.minutes) * 60);
    let mut said = Vec::new();
    for second in 1..planned + 30 {
        chair.now += TimeDelta::seconds(1);
        said.extend(teller.tell(&chair.told(), at(second)));
    }
    assert_eq!(said.len(), 1, "{said:?}");
}

#[test]
fn a_unit_that_is_called_is_heard_and_then_the_next_one() {
    let mut chair = Chair::sits(100, 40);
    chair.presses(&[Key::ENTER]);
    let mut teller = Teller::new(80, Lang::Vi);
    let first = teller.tell(&chair.told(), Duration::ZERO).expect("the step");
    assert!(first.starts_with("Bàn Chủ trì. Mục 1 trên "), "{first}");
    assert!(first.contains("Dòng 1 trên 19: ") && first.contains("Enter: "), "{first}");
    teller.press();
    chair.presses(&[Key::SPACE]);
    let heard = teller.tell(&chair.told(), Duration::ZERO).expect("an answer").replace("\r\n", " ");
    assert!(heard.contains("có mặt") && heard.contains("Dòng 2 trên 19: "), "{heard}");
    teller.press();
    chair.presses(&[Key::DOWN]);
    let heard = teller.tell(&chair.told(), Duration::ZERO).expect("a row").replace("\r\n", " ");
    assert!(heard.contains("Dòng 3 trên 19: ") && !heard.contains("Mục"), "{heard}");
}

/// What the chair's terminal is told, paper by paper, of papers recorded in this order.
fn told_of<'a>(papers: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut chair = Chair::sits(100, 40);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bo-phieu-1");
    chair.script(r#"{"do":"open_round","contest":"co-nganh"}"#);
    chair.script(r#"{"do":"issue","contest":"co-nganh","issued":11}"#);
    chair.script(r#"{"do":"collect","contest":"co-nganh","collected":11}"#).at("kiem-phieu-1");
    papers.map(|line| heard::all(&chair.script(line).told())).collect()
}

#[test]
fn papers_that_are_counted_meanwhile_leave_the_same_words_in_whatever_order() {
    let papers = || DAY.lines().filter(|line| line.contains("\"paper\"") && line.contains("co-nganh"));
    assert_eq!(papers().count(), 11);
    let invalid = r#"{"do":"paper","contest":"co-nganh","invalid":"no_stamp"}"#;
    let mixed = || papers().take(6).chain(std::iter::repeat_n(invalid, 5));
    let (one, other) = (told_of(mixed()), told_of(mixed().collect::<Vec<_>>().into_iter().rev()));
    assert!(one.iter().all(|told| told.contains("Kiểm") || told.contains("kiểm")), "{one:?}");
    for (at, (one, other)) in one.iter().zip(&other).enumerate() {
        assert_eq!(one, other, "after {} papers", at + 1);
    }
}
