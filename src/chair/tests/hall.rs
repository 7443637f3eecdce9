//! The hall's screen, directed from the chair's desk.

use super::{Chair, DAY};
use crate::chair::keys::{POINT_DOWN, POINT_UP};
use crate::conference::public::{PublicScene, StepState};
use crate::terminal::key::Key;

/// A chair in the first count of the sample, with some papers recorded.
fn counting() -> Chair {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bo-phieu-1");
    chair.script(r#"{"do":"open_round","contest":"co-nganh"}"#);
    chair.script(r#"{"do":"issue","contest":"co-nganh","issued":11}"#);
    chair.script(r#"{"do":"collect","contest":"co-nganh","collected":11}"#);
    chair.papers("co-nganh", DAY);
    chair
}

fn scene(chair: &Chair) -> PublicScene {
    chair.proceedings.conference().public().scene
}

#[test]
fn a_curtain_hides_whatever_happens_until_it_is_opened() {
    let mut chair = counting();
    chair.presses(&[Key::ctrl('k')]);
    assert_eq!(scene(&chair), PublicScene::Curtain);
    assert!(chair.sees().contains("đang che màn"), "{}", chair.sees());
    chair.script(r#"{"do":"close_round","contest":"co-nganh"}"#);
    chair.script(r#"{"do":"announce","contest":"co-nganh"}"#);
    assert_eq!(scene(&chair), PublicScene::Curtain);
    chair.presses(&[Key::ctrl('k')]);
    assert!(matches!(scene(&chair), PublicScene::Result(_)));
}

#[test]
fn the_projector_is_set_up_before_the_day_begins() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ctrl('y')]);
    assert_eq!(scene(&chair), PublicScene::TestPage);
    assert!(chair.sees().contains("đang chiếu trang thử"), "{}", chair.sees());
    chair.presses(&[Key::ctrl('y')]);
    assert_eq!(scene(&chair), PublicScene::Waiting);
    assert_eq!(chair.step(), "", "the conference has not begun by it");
}

#[test]
fn the_agenda_is_shown_until_something_goes_on() {
    let mut chair = counting();
    chair.presses(&[Key::ctrl('l')]);
    let PublicScene::Agenda { steps } = scene(&chair) else { panic!("no agenda: {:?}", scene(&chair)) };
    assert_eq!(steps.iter().filter(|(_, state)| *state == StepState::Now).count(), 1);
    assert_eq!(steps.first().map(|(_, state)| *state), Some(StepState::Done));
    chair.presses(&[Key::ctrl('l')]);
    assert!(matches!(scene(&chair), PublicScene::Counting(_)));
    chair.presses(&[Key::ctrl('l'), Key::f(8)]);
    assert!(!matches!(scene(&chair), PublicScene::Agenda { .. }));
}

#[test]
fn a_count_is_held_back_from_the_hall_and_shown_again() {
    let mut chair = counting();
    let tallies = |chair: &Chair| match scene(chair) {
        PublicScene::Counting(count) => (count.tallies.len(), count.counted),
        other => panic!("no count: {other:?}"),
    };
    assert_eq!(tallies(&chair), (11, Some(11)));
    chair.presses(&[Key::ctrl('u')]);
    assert_eq!(tallies(&chair), (0, None));
    assert!(chair.sees().contains("đang giấu số kiểm"), "{}", chair.sees());
    chair.script(r#"{"do":"close_round","contest":"co-nganh"}"#);
    assert_eq!(tallies(&chair), (0, None));
    chair.presses(&[Key::ctrl('u')]);
    assert_eq!(tallies(&chair), (11, Some(11)));
    chair.script(r#"{"do":"announce","contest":"co-nganh"}"#);
    chair.presses(&[Key::ctrl('u')]);
    assert!(chair.sees().contains("Chưa có vòng bỏ phiếu nào đang mở"), "{}", chair.sees());
}

#[test]
fn the_chair_points_line_by_line_and_a_new_scene_is_pointed_to_nowhere() {
    let mut chair = counting();
    let pointed = |chair: &Chair| chair.proceedings.conference().public().pointed;
    chair.presses(&[POINT_UP]);
    assert_eq!(pointed(&chair), None);
    chair.presses(&[POINT_DOWN, POINT_DOWN]);
    assert_eq!(pointed(&chair), Some(1));
    chair.presses(&[POINT_UP, POINT_UP]);
    assert_eq!(pointed(&chair), None);
    chair.presses(&[POINT_DOWN]);
    for _ in 0..30 {
        chair.presses(&[POINT_DOWN]);
    }
    assert_eq!(pointed(&chair), Some(10), "not below the last line");
    chair.script(r#"{"do":"close_round","contest":"co-nganh"}"#);
    assert_eq!(pointed(&chair), Some(10), "the hall still sees the same");
    chair.script(r#"{"do":"announce","contest":"co-nganh"}"#);
    assert_eq!(pointed(&chair), None);
}
