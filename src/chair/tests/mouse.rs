//! The mouse at the chair's desk: a click is the key of what it hits, and never more than that.

use super::{Chair, DAY, sample};
use crate::conference::state::Phase;
use crate::desk::{ExportNews, ExportOffer, Exporting, OfferedFile, Screen};
use crate::terminal::key::Key;
use crate::terminal::signal::Mouse;
use crate::wording::Lang;
use ratatui::layout::Position;
use std::path::PathBuf;
use std::time::Duration;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (240, 67)];

/// A chair at a step of the sample, everybody there.
fn at_step((columns, rows): (u16, u16), step: &str) -> Chair {
    let mut chair = Chair::sits(columns, rows);
    chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#).at(step);
    chair
}

/// Two chairs before the same screen: one presses the key, the other clicks on what is said beside it.
fn alike(one: impl Fn() -> Chair, key: Key, said: &str) {
    let (mut by_key, mut by_click) = (one(), one());
    by_key.presses(&[key]);
    by_click.clicks_on(said);
    assert_eq!(by_click.proceedings.head(), by_key.proceedings.head(), "{said}");
    assert_eq!(by_click.sees(), by_key.sees(), "{said}");
    assert_eq!((by_click.went, &by_click.exports, by_click.looked), (by_key.went, &by_key.exports, by_key.looked));
}

#[test]
fn a_click_on_a_numbered_act_of_any_step_does_what_its_digit_does() {
    let mut clicked = 0;
    for (step, size) in sample().agenda.iter().zip(SIZES.into_iter().cycle()) {
        let one = || at_step(size, step.id.as_str());
        let mut seen = one();
        let (acts, page) = (seen.with_view(|screen, _, view| screen.acts(view)), seen.sees());
        for act in acts.iter().filter(|act| act.keys[0].digit().is_some()) {
            let said: String = format!("{} {}", act.keys[0].name(Lang::Vi), act.label).chars().take(20).collect();
            // On a small screen the last acts may be cut off; what is not seen cannot be clicked.
            if page.contains(&said) {
                alike(one, act.keys[0], &said);
                clicked += 1;
            }
        }
    }
    assert!(clicked > 30, "only {clicked}");
}

#[test]
fn a_click_on_an_act_of_the_footer_does_what_its_key_does() {
    for size in SIZES {
        for lang in [Lang::Vi, Lang::En] {
            let one = || {
                let mut chair = at_step(size, "khai-mac");
                chair.lang = lang;
                chair
            };
            let foot = one().sees().lines().last().expect("a footer").to_owned();
            for (key, name) in [(Key::f(8), "F8 "), (Key::TAB, "Tab "), (Key::f(2), "F2 "), (Key::f(5), "F5 ")] {
                if foot.contains(name) {
                    let at = one().sees().lines().count() - 1;
                    let x = u16::try_from(foot[..foot.find(name).expect("there")].chars().count()).expect("small");
                    let (mut by_key, mut by_click) = (one(), one());
                    by_key.presses(&[key]);
                    let place = Position { x: x + 4, y: u16::try_from(at).expect("small") };
                    by_click.points(Mouse::Click(place), Duration::from_secs(1));
                    assert_eq!(by_click.sees(), by_key.sees(), "{name}");
                    assert_eq!(by_click.went, by_key.went, "{name}");
                }
            }
            let help = if lang == Lang::Vi { "F1 trợ giúp" } else { "F1 help" };
            alike(one, Key::f(1), help);
            if size.0 > 80 {
                alike(one, Key::ctrl('p'), "Ctrl+P");
            }
        }
    }
    alike(|| Chair::sits(80, 24), Key::ENTER, "Enter Bắt đầu");
}

#[test]
fn a_click_chooses_a_step_of_the_agenda_and_another_one_goes_there_as_enter_does() {
    let mut chair = at_step((120, 40), "khai-mac");
    let (step, head) = (chair.step(), chair.proceedings.head());
    let title: String = sample().agenda[4].title.chars().take(12).collect();
    chair.clicks_on(&format!(" 5 {title}"));
    assert_eq!((chair.step(), chair.proceedings.head()), (step, head), "only chosen");
    let at = chair.finds_text(&format!(" 5 {title}"));
    chair.points(Mouse::Click(at), Duration::from_millis(1)).points(Mouse::Click(at), Duration::from_secs(1));
    assert_eq!(chair.step(), sample().agenda[4].id.to_string());
}

#[test]
fn a_click_chooses_a_row_and_one_on_its_sign_marks_it() {
    let mut chair = at_step((120, 40), "diem-danh");
    let head = chair.proceedings.head();
    let unit = chair.with_view(|screen, _, view| screen.panel(view).rows[3].row.cells[0].clone());
    let said: String = unit.chars().take(20).collect();
    chair.clicks_on(&said);
    assert_eq!((chair.screen.row_cursor(99), chair.proceedings.head()), (3, head), "{}", chair.sees());
    let name = chair.finds_text(&said);
    let sign = Position { x: name.x - 2, ..name };
    chair.points(Mouse::Click(sign), Duration::from_secs(1));
    assert_ne!(chair.proceedings.head(), head, "as the space bar does");
    let marked = chair.proceedings.head();
    chair.points(Mouse::Click(sign), Duration::from_millis(200));
    assert_eq!(chair.proceedings.head(), marked, "a double click marks once");
}

/// A chair whose count waits to be closed.
fn counted((columns, rows): (u16, u16)) -> Chair {
    let mut chair = Chair::sits(columns, rows);
    for line in DAY.lines().take_while(|line| !line.contains("\"close_round\"")) {
        chair.script(line);
    }
    chair
}

#[test]
fn what_asks_by_key_asks_by_click_and_a_double_click_answers_nothing() {
    for size in SIZES {
        let mut chair = counted(size);
        let act = chair.with_view(|screen, _, view| {
            let panel = screen.panel(view);
            let asks = |run: &super::super::panel::Run| matches!(run, super::super::panel::Run::Confirm(..));
            let place = panel.acts.iter().position(|act| asks(&act.run) && act.refused.is_none()).expect("an act");
            let (main, label) = (panel.main == Some(place), panel.acts[place].label.clone());
            if main { format!("Enter {label}") } else { format!("{} {label}", place + 1) }
        });
        let head = chair.proceedings.head();
        let at = chair.finds_text(&act);
        chair.points(Mouse::Click(at), Duration::from_secs(1));
        assert!(chair.sees().contains("Enter đồng ý"), "{}", chair.sees());
        // However fast it goes on, at the same place or at that of the answer.
        for _ in 0..5 {
            chair.points(Mouse::Click(at), Duration::from_millis(120));
        }
        for (x, y) in [(0, 0), (size.0 - 1, size.1 - 1), (3, size.1 - 1), (size.0 / 2, 1)] {
            chair.points(Mouse::Click(Position { x, y }), Duration::from_secs(1));
        }
        assert_eq!(chair.proceedings.head(), head);
        assert!(chair.sees().contains("Enter đồng ý"), "a click beside it leaves it open");
        chair.clicks_on("Esc không");
        assert_eq!(chair.proceedings.head(), head);
        chair.clicks_on(&act).clicks_on("Enter đồng ý");
        assert_ne!(chair.proceedings.head(), head);
    }
}

#[test]
fn the_question_that_comes_under_the_hand_is_not_answered_by_the_same_hand() {
    let mut chair = counted((80, 24));
    chair.presses(&[Key::ENTER]);
    let answer = chair.finds_text("Enter đồng ý");
    chair.presses(&[Key::ESC]);
    // The place of the answer is clicked twice; what stands there before is something else, or nothing.
    chair.points(Mouse::Click(answer), Duration::from_secs(1)).presses(&[Key::ESC]);
    let head = chair.proceedings.head();
    chair.presses(&[Key::ENTER]).points(Mouse::Click(answer), Duration::from_millis(150));
    assert_eq!(chair.proceedings.head(), head);
    chair.points(Mouse::Click(answer), Duration::from_secs(1));
    assert_ne!(chair.proceedings.head(), head);
}

#[test]
fn a_form_is_filled_and_sent_by_clicks() {
    for size in SIZES {
        let mut chair = at_step(size, "khai-mac");
        chair.presses(&[Key::ctrl('n')]);
        let head = chair.proceedings.head();
        chair.types("ghi");
        chair.clicks_on("Enter xong");
        assert_ne!(chair.proceedings.head(), head, "{}", chair.sees());
    }
}

#[test]
fn the_documents_are_chosen_and_written_by_clicks() {
    let mut chair = Chair::sits(80, 24);
    chair.presses(&[Key::ENTER, Key::f(9)]);
    let file = |format: &'static str| OfferedFile {
        title: "Biên bản".into(),
        format,
        name: format!("bien-ban.{format}"),
        numbered: false,
        draft: true,
        signed: true,
    };
    let formats = vec![("docx", true), ("html", true)];
    let folder = PathBuf::from("mau.van-ban");
    let files = vec![file("docx"), file("html")];
    let offer = ExportOffer { folder: folder.clone(), formats, files, code: "123".into() };
    chair.hears(&ExportNews::Offered(offer));
    chair.clicks_on("1 docx").clicks_on("2 html").clicks_on("Enter ghi");
    assert_eq!(chair.exports.last(), Some(&Exporting::Write(folder, vec!["html"])));
    chair.clicks_on("Esc dừng");
    assert_eq!(chair.exports.last(), Some(&Exporting::Stop));
}

#[test]
fn the_list_before_the_opening_is_gone_through_by_clicks_and_starts_nothing() {
    let mut chair = Chair::sits(120, 40);
    chair.clicks_on("2 Kiểm tra trước giờ");
    assert_eq!(chair.looked, 1);
    chair.clicks_on("Ctrl+R kiểm tra lại");
    assert_eq!(chair.looked, 2);
    chair.clicks_on("Esc ");
    assert!(!chair.sees().contains("Ctrl+R kiểm tra lại"), "{}", chair.sees());
    assert_eq!(chair.proceedings.conference().phase(), Phase::Convened);
}

#[test]
fn help_and_palette_are_opened_read_and_closed_by_the_mouse() {
    for (columns, rows) in SIZES {
        let mut chair = at_step((columns, rows), "khai-mac");
        chair.clicks_on("F1 trợ giúp");
        assert!(chair.sees().contains("TRỢ GIÚP"));
        let first = chair.sees();
        chair.points(Mouse::Click(Position { x: 0, y: 0 }), Duration::from_secs(1));
        assert_eq!(chair.sees(), first, "a click beside it does nothing");
        chair.points(Mouse::ScrollDown, Duration::ZERO);
        if rows == 24 {
            assert_ne!(chair.sees(), first, "the wheel scrolls");
        }
        chair.clicks_on("Esc đóng");
        assert!(chair.overlay.is_none());
        chair.presses(&[Key::ctrl('p')]).types("loi dan");
        let entry = chair.finds_text("lời dẫn  ");
        chair.points(Mouse::Click(entry), Duration::from_secs(1));
        assert!(chair.overlay.is_none() && chair.screen.reads_script(), "{}", chair.sees());
    }
}

#[test]
fn the_question_before_leaving_is_answered_by_a_click_on_its_words_alone() {
    let mut chair = at_step((80, 24), "khai-mac");
    chair.presses(&[Key::ctrl('q')]);
    let asked = chair.sees();
    chair.points(Mouse::Click(Position { x: 40, y: 0 }), Duration::from_secs(1));
    assert_eq!(chair.sees(), asked);
    chair.clicks_on("Esc ");
    assert!(chair.overlay.is_none());
}

#[test]
fn the_wheel_moves_as_the_arrows_do() {
    let (mut wheel, mut keys) = (at_step((80, 24), "diem-danh"), at_step((80, 24), "diem-danh"));
    for _ in 0..3 {
        wheel.points(Mouse::ScrollDown, Duration::ZERO);
    }
    wheel.points(Mouse::ScrollUp, Duration::ZERO);
    keys.presses(&[Key::DOWN, Key::DOWN, Key::DOWN, Key::UP]);
    assert_eq!(wheel.sees(), keys.sees());
}

#[test]
fn clicks_anywhere_on_any_step_harm_nothing_that_is_asked_first() {
    for size in [(80, 24), (60, 16), (59, 15), (1, 1), (120, 40)] {
        let mut chair = at_step(size, "khai-mac");
        for y in 0..size.1 {
            for x in (0..size.0).step_by(7) {
                chair.points(Mouse::Click(Position { x, y }), Duration::from_millis(1));
            }
        }
        assert!(!matches!(chair.proceedings.conference().phase(), Phase::Closed { .. }));
    }
}
