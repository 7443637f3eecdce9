//! Everything can be found by its name, and reached by a key.

use super::{Chair, sample};
use crate::conference::Command;
use crate::desk::{Screen, ScreenAct};
use crate::terminal::key::{Code, Key};

const FIND: Key = Key::ctrl('p');

/// A step of the sample with what has to have happened before it.
fn at_every_step(mut look: impl FnMut(&mut Chair, &str)) {
    let mut chair = Chair::sits(120, 40);
    look(&mut chair, "before the start");
    chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#);
    for step in sample().agenda {
        chair.at(step.id.as_str());
        look(&mut chair, step.id.as_str());
    }
}

/// What stands in the focused row of the step's list.
fn focused(chair: &mut Chair) -> String {
    chair.with_view(|screen, _, view| {
        let panel = screen.panel(view);
        panel.rows[screen.row_cursor(panel.rows.len())].row.cells[0].clone()
    })
}

fn acts(chair: &mut Chair) -> Vec<ScreenAct> {
    chair.with_view(|screen, _, view| screen.acts(view))
}

#[test]
fn every_act_of_every_step_has_a_key_that_is_no_letter_and_stands_in_the_palette() {
    at_every_step(|chair, step| {
        let listed = chair.with_view(|screen, _, view| screen.panel(view).acts.len());
        assert!(listed <= 9, "{step}: an act without a digit");
        for act in acts(chair) {
            let bare =
                |key: &Key| matches!(key.code, Code::Char(letter) if letter.is_alphabetic()) && !key.ctrl && !key.alt;
            assert!(act.keys.iter().any(|key| !bare(key)), "{step}: {}", act.label);
            // By its whole name it is the first that is found; refused, with the reason.
            chair.presses(&[FIND]);
            chair.with_view(|_, overlay, _| overlay.on_paste(&act.label));
            let page = chair.sees();
            assert!(page.contains(act.label.chars().take(20).collect::<String>().as_str()), "{step}: {page}");
            chair.presses(&[Key::ESC]);
            assert!(chair.overlay.is_none());
        }
    });
}

#[test]
fn what_an_act_asks_is_a_line_of_a_script() {
    use crate::chair::panel::Run;
    at_every_step(|chair, step| {
        let runs: Vec<Run> = chair.with_view(|screen, _, view| {
            let panel = screen.panel(view);
            let rows = panel.rows.into_iter().filter_map(|row| row.space);
            panel.acts.into_iter().map(|act| act.run).chain(rows).collect()
        });
        let commands = runs.into_iter().flat_map(|run| match run {
            Run::Ask(command) | Run::Confirm(_, command) => vec![command],
            Run::AskAll(commands) => commands,
            // A form asks what its kind makes of it, which is a command too.
            Run::Form(_) | Run::Go(_) | Run::Export | Run::Readiness => Vec::new(),
        });
        for command in commands {
            let line = serde_json::to_string(&command).expect("a line");
            assert_eq!(serde_json::from_str::<Command>(&line).expect("a command"), command, "{step}");
        }
    });
}

#[test]
fn a_step_a_unit_and_a_nominee_are_found_without_accents() {
    let mut chair = Chair::sits(120, 40);
    chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#).at("thao-luan");
    // A step, as the agenda goes there.
    chair.presses(&[FIND]).types("le ban giao").presses(&[Key::ENTER]);
    assert_eq!(chair.step(), "ban-giao");
    // A unit: asked first, then its row on the roll.
    chair.presses(&[FIND]).types("thanh tra bo").presses(&[Key::ENTER]);
    assert_eq!(chair.step(), "ban-giao", "the hall would see the roll, so it is asked");
    chair.presses(&[Key::ENTER]);
    assert_eq!(chair.step(), "diem-danh");
    assert!(focused(&mut chair).contains("Thanh tra"));
    // A nominee: the contest's list.
    chair.presses(&[FIND]).types("hop tac quoc te");
    assert!(chair.sees().contains("Cờ thi đua ngành Tư pháp"), "{}", chair.sees());
    chair.presses(&[Key::DOWN, Key::ENTER, Key::ENTER]);
    assert_eq!(chair.step(), "danh-sach");
    assert_eq!(focused(&mut chair), "Vụ Hợp tác quốc tế");
}

#[test]
fn an_act_that_is_refused_stands_in_the_palette_with_the_reason() {
    let mut chair = Chair::sits(120, 40);
    chair.script(r#"{"do":"start"}"#).at("bo-phieu-2");
    let refused = acts(&mut chair).into_iter().find(|act| act.refused.is_some()).expect("the second vote waits");
    chair.presses(&[FIND]).types(&refused.label);
    let why: String = refused.refused.expect("a reason").chars().take(24).collect();
    assert!(chair.sees().contains(&why), "{}", chair.sees());
    let before = chair.proceedings.head();
    chair.presses(&[Key::ENTER]);
    assert!(!chair.overlay.is_none(), "it is not picked");
    assert_eq!(chair.proceedings.head(), before);
}

#[test]
fn what_was_picked_is_done_though_another_desk_changed_the_list_meanwhile() {
    let mut chair = Chair::sits(120, 40);
    chair.script(r#"{"do":"start"}"#).at("diem-danh");
    chair.presses(&[FIND]).types("ghi chep");
    // The acts of the roll give way to those of another step.
    chair.at("khai-mac");
    chair.presses(&[Key::ENTER]);
    assert!(chair.sees().contains("GHI CHÉP CHO BIÊN BẢN"), "{}", chair.sees());
}
