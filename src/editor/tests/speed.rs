//! A large plan answers as fast as a small one. Told by times, so that it is run by hand: in release, alone.

use super::{Key, Lang, NEXT, editor, page_of, press};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// A plan of so many units, each with a delegate and all in one agenda.
fn large(units: usize) -> String {
    let mut text = String::from("format = 1\n\n[conference]\ntitle = \"Hội nghị\"\nyear = 2026\ndate = 2026-12-18\n");
    text.push_str("place = \"Hội trường\"\nchair = { name = \"Trần Thị Hạnh\" }\n");
    for at in 0..units {
        let _ =
            write!(text, "\n[[units]]\nid = \"dv-{at}\"\nname = \"Đơn vị số {at} của tỉnh\"\nshort = \"ĐV {at}\"\n");
        let _ = writeln!(text, "delegates = [\n  {{ name = \"Nguyễn Văn Số {at}\", post = \"Giám đốc\" }},\n]");
    }
    text.push_str(
        "\n[[contests]]\nid = \"co\"\ntitle = \"Cờ thi đua\"\nnominees = [\"dv-0\", \"dv-1\", \"dv-2\"]\nseats = 1\n",
    );
    text.push_str("\n[[agenda]]\nkind = \"attendance\"\n\n[[agenda]]\nkind = \"ballot\"\ncontests = [\"co\"]\n");
    text
}

#[test]
#[ignore = "measures times: cargo test --release --lib editor::tests::speed -- --ignored --nocapture"]
fn a_plan_of_two_thousand_units_answers_a_key_within_fifty_milliseconds() {
    let mut editor = editor(&large(2000), Lang::Vi);
    let mut slowest: Vec<(&str, Duration)> = Vec::new();
    let mut timed = |name: &'static str, editor: &mut crate::editor::Editor, key: Key| {
        let begun = Instant::now();
        press(editor, &[key]);
        let pressed = begun.elapsed();
        page_of(editor, 120, 40);
        println!("{name}: key {pressed:?}, drawn after {:?}", begun.elapsed());
        slowest.push((name, begun.elapsed()));
    };
    timed("units", &mut editor, NEXT);
    for _ in 0..3 {
        timed("down", &mut editor, Key::DOWN);
    }
    timed("end", &mut editor, Key::END);
    timed("fields", &mut editor, Key::ENTER);
    for letter in "abc".chars() {
        timed("letter", &mut editor, Key::char(letter));
    }
    timed("back", &mut editor, Key::ESC);
    timed("delegates", &mut editor, NEXT);
    timed("down", &mut editor, Key::DOWN);
    timed("fields", &mut editor, Key::ENTER);
    timed("letter", &mut editor, Key::char('x'));
    timed("undo", &mut editor, Key::ctrl('z'));
    timed("agenda", &mut editor, NEXT);
    timed("agenda", &mut editor, NEXT);
    timed("down", &mut editor, Key::DOWN);
    timed("find", &mut editor, Key::ctrl('f'));
    timed("find letter", &mut editor, Key::char('s'));
    timed("close", &mut editor, Key::ESC);
    timed("fault", &mut editor, Key::f(3));
    timed("all units", &mut editor, Key::ctrl('t'));
    timed("add a unit", &mut editor, Key::f(7));
    timed("remove", &mut editor, Key::f(8));
    let slow: Vec<_> = slowest.iter().filter(|(_, time)| *time > Duration::from_millis(50)).collect();
    assert!(slow.is_empty(), "{slow:?}");
}

#[test]
fn the_faults_of_a_large_plan_are_told_when_the_keys_rest() {
    let mut editor = editor(&large(600), Lang::Vi);
    assert!(!editor.is_behind());
    press(&mut editor, &[NEXT, Key::ENTER, Key::END, Key::ctrl('u')]);
    assert!(editor.is_behind() && editor.text().contains("name = \"\""));
    editor.catch_up();
    assert!(!editor.is_behind() && page_of(&editor, 80, 24).contains("1 lỗi"), "{}", page_of(&editor, 80, 24));
}
