//! What the console shows, at every size.

use super::{Chair, DAY};
use crate::terminal::key::Key;
use crate::terminal::picture;
use crate::wording::Lang;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (240, 67)];

fn steps() -> Vec<String> {
    super::sample().agenda.iter().map(|step| step.id.to_string()).collect()
}

#[test]
fn every_step_shows_its_title_its_main_act_and_the_way_to_help_at_every_size() {
    for (columns, rows) in SIZES {
        for lang in [Lang::Vi, Lang::En] {
            let mut chair = Chair::sits(columns, rows);
            chair.lang = lang;
            chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#);
            for step in steps() {
                chair.at(&step);
                let seen = chair.sees();
                let title = chair.proceedings.conference().current().map(|(_, step)| step.title.clone());
                let begins: String = title.unwrap_or_default().chars().take(12).collect();
                assert!(seen.contains(&begins), "{step} at {columns}×{rows}:\n{seen}");
                assert!(seen.contains("Enter") && seen.contains("F1"), "{step} at {columns}×{rows}:\n{seen}");
            }
        }
    }
}

#[test]
fn no_size_panics_and_a_small_window_says_so() {
    for (columns, rows) in [(0, 0), (1, 1), (20, 5), (59, 24), (60, 16), (80, 15), (61, 17), (500, 200)] {
        let mut chair = Chair::sits(columns, rows);
        for step in steps() {
            if chair.step().is_empty() {
                chair.presses(&[Key::ENTER]);
            }
            chair.at(&step);
            chair.frame();
        }
    }
    assert!(Chair::sits(50, 12).sees().contains("quá nhỏ"));
}

#[test]
fn the_script_is_for_the_chair_and_never_in_the_small_picture_of_the_hall() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]);
    for step in steps() {
        chair.at(&step);
        let conference = chair.proceedings.conference();
        let script = conference.current().map(|(_, step)| step.script.clone()).unwrap_or_default();
        let public = format!("{:?}", conference.public());
        let first: String = script.chars().take(40).collect();
        assert!(script.is_empty() || !public.contains(&first), "{step}");
    }
}

#[test]
fn help_names_every_key_of_the_table() {
    let mut chair = Chair::sits(120, 60);
    chair.presses(&[Key::ENTER, Key::f(1)]);
    let seen = chair.sees();
    for key in ["F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "Tab", "Ctrl+N", "Ctrl+P", "Ctrl+Q"] {
        assert!(seen.contains(key), "{key} is not in\n{seen}");
    }
}

/// Writes pictures of the console to the system's temporary folder, to be looked at.
#[test]
#[ignore = "writes pictures to be looked at"]
fn gallery() {
    let folder = std::env::temp_dir().join("chair");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (columns, rows) in SIZES {
        let mut chair = Chair::sits(columns, rows);
        chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#);
        let save = |chair: &mut Chair, name: &str| {
            let file = folder.join(format!("{name}-{columns}.svg"));
            std::fs::write(file, picture::svg(&chair.frame())).expect("a picture");
        };
        for step in steps() {
            chair.at(&step);
            if step == "bo-phieu-1" {
                chair.presses(&[Key::ENTER, Key::ENTER]);
                save(&mut chair, "issue-form");
                chair.presses(&[Key::ENTER, Key::ENTER, Key::ENTER]).papers("co-nganh", DAY);
            }
            if step == "ket-qua-1" {
                chair.script(r#"{"do":"close_round","contest":"co-nganh"}"#).presses(&[Key::ENTER, Key::ENTER]);
            }
            save(&mut chair, &step);
        }
        chair.presses(&[Key::f(1)]);
        save(&mut chair, "help");
    }
}
