//! Home driven by its keys and by the mouse.

use super::keys::{HomeKey, TABLE};
use super::{Heard, Home};
use crate::desk::Desk;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signal::Mouse;
use crate::terminal::told::heard;
use crate::wording::{Lang, home as words};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::PathBuf;

#[test]
fn letters_composed_letters_and_backspace_open_nothing_and_every_act_has_another_key() {
    let area = Rect::new(0, 0, 80, 24);
    let mut home = Home::new(Some((PathBuf::from("x.hoinghi"), "Hội nghị".to_owned())), Lang::Vi);
    for key in "aăâđêôơưấầẩẫậsfrxjwDĐ\u{301}".chars().map(Key::char).chain([Key::BACKSPACE; 4]) {
        assert_eq!(home.on_key(key, area), Heard::Stays);
        assert!(home.form.is_none() && home.help.is_none() && home.cursor == 0 && home.desk == 0);
    }
    for action in [HomeKey::Open, HomeKey::NextDesk, HomeKey::Project, HomeKey::Rehearse, HomeKey::Leave] {
        assert!(TABLE.binding(action).is_some_and(|binding| !binding.keys.is_empty()));
    }
}

#[test]
fn everything_that_home_shows_is_told() {
    let area = Rect::new(0, 0, 200, 60);
    let look = Look::default();
    let mut home = Home::new(Some((PathBuf::from("x.hoinghi"), "Hội nghị".to_owned())), Lang::Vi);
    for key in [Key::DOWN, Key::RIGHT, Key::DOWN, Key::ENTER, Key::ESC, Key::END, Key::ENTER, Key::ESC, Key::f(1)] {
        home.on_key(key, area);
        let mut buf = Buffer::empty(area);
        home.draw(&mut buf, area, &look);
        heard::check(&buf, &home.told(&look), "home");
    }
}

/// Home with a conference to go on with, and a hand on its mouse.
fn hand() -> (Home, impl Fn(&mut Home, &str, bool) -> Heard) {
    let (area, look) = (Rect::new(0, 0, 80, 24), Look::default());
    let click = move |home: &mut Home, said: &str, again: bool| {
        let mut buf = Buffer::empty(area);
        home.draw(&mut buf, area, &look);
        let page = picture::text(&buf);
        let at = picture::place_of(&page, said).unwrap_or_else(|| panic!("no {said}:\n{page}"));
        home.on_mouse(Mouse::Click(at), again, area, &look)
    };
    (Home::new(Some((PathBuf::from("x.hoinghi"), "Hội nghị".to_owned())), Lang::Vi), click)
}

#[test]
fn a_click_chooses_a_line_and_one_on_the_chosen_line_opens_it() {
    let (mut home, click) = hand();
    let said = words::SAMPLE.of(Lang::Vi);
    assert_eq!((click(&mut home, said, false), home.cursor), (Heard::Stays, 1));
    assert!(matches!(click(&mut home, said, true), Heard::Picked(picked) if picked.sample), "a double click opens");
    let (mut home, click) = hand();
    assert!(matches!(click(&mut home, "Hội nghị", false), Heard::Picked(picked) if !picked.sample));
}

#[test]
fn a_click_on_the_footer_or_the_desk_is_its_key_and_a_file_is_not_taken_by_a_double_click() {
    let (mut home, click) = hand();
    for (said, desk) in [("Chủ trì ▶", Desk::Tally), ("Kiểm phiếu ▶", Desk::Board), ("◀", Desk::Tally)] {
        click(&mut home, said, false);
        assert_eq!(home.desk(), desk);
    }
    click(&mut home, "F1 ", false);
    assert!(home.help.is_some());
    click(&mut home, "Esc đóng", false);
    assert!(home.help.is_none());
    let said = words::OPEN.of(Lang::Vi);
    click(&mut home, said, false);
    click(&mut home, said, true);
    assert!(home.chooser.is_some());
    home.on_paste("/khong-co/ke-hoach.toml");
    assert_eq!(click(&mut home, "Enter chọn", true), Heard::Stays);
    assert!(matches!(click(&mut home, "Enter chọn", false), Heard::Picked(_)));
    click(&mut home, "Esc thôi", false);
    assert!(home.chooser.is_none());
    assert_eq!(click(&mut home, "Esc ", false), Heard::Left);
}

#[test]
fn clicks_beside_everything_and_on_the_smallest_window_do_nothing() {
    let (mut home, _) = hand();
    for (area, x, y) in [((80, 24), 0, 0), ((80, 24), 79, 20), ((80, 24), 500, 500), ((30, 8), 5, 3), ((0, 0), 0, 0)] {
        let area = Rect::new(0, 0, area.0, area.1);
        assert_eq!(home.on_mouse(Mouse::Click(Position { x, y }), false, area, &Look::default()), Heard::Stays);
        assert_eq!(home.cursor, 0);
    }
}
