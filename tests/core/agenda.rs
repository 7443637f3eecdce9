//! The day: starting, moving along the agenda, the roll, shows of hands, the floor, closing.

use crate::case::{convened, of, programme, started};
use hoinghi::conference::{Event, Particulars, Voters};
use serde_json::json;

#[test]
fn nothing_happens_before_the_start_and_it_starts_once() {
    convened().refused(&json!({ "do": "attend_all" }), "not_started");
    let facts = convened().then(&json!({ "do": "start" }));
    assert_eq!(facts, [Event::Started, Event::StepEntered { step: "diem-danh".into() }]);
    started().refused(&json!({ "do": "start" }), "already_started");
}

#[test]
fn the_agenda_is_walked_in_any_order_and_ends_at_its_ends() {
    let case = started();
    case.refused(&json!({ "do": "back" }), "no_step");
    let case = case.given(&json!({ "do": "next" }));
    assert_eq!(case.current(), "bieu-quyet".into());
    let case = case.given(&json!({ "do": "go_to", "step": "giao-uoc" }));
    case.refused(&json!({ "do": "next" }), "no_step");
    case.refused(&json!({ "do": "go_to", "step": "an-trua" }), "unknown_step");
    assert_eq!(case.given(&json!({ "do": "back" })).current(), "ban-giao".into());
}

#[test]
fn a_unit_is_present_when_one_of_its_voting_delegates_is() {
    let case = convened().given(&json!({ "do": "start" }));
    let present =
        |case: &crate::case::Case, voters| case.conference.roll().present(case.conference.programme(), voters);
    let attend = |delegate: u32| json!({ "do": "attend", "unit": "a", "delegate": delegate, "present": true });
    let guest = case.clone().given(&attend(2));
    assert_eq!((present(&guest, Voters::Unit), present(&guest, Voters::Delegate)), (0, 0));
    let one = case.clone().given(&attend(0));
    assert_eq!((present(&one, Voters::Unit), present(&one, Voters::Delegate)), (1, 1));
    let both = one.given(&attend(1));
    assert_eq!((present(&both, Voters::Unit), present(&both, Voters::Delegate)), (1, 2));
    case.refused(&attend(3), "unknown_delegate");
    case.refused(&json!({ "do": "attend", "unit": "a", "present": true }), "delegate_needed");
    case.refused(&json!({ "do": "attend", "unit": "x", "present": true }), "unknown_unit");
    case.accepted(&json!({ "do": "attend", "unit": "b", "present": true }));
}

#[test]
fn only_a_hall_without_names_is_counted_and_never_above_who_was_summoned() {
    started().refused(&json!({ "do": "present", "count": 3 }), "hall_not_counted");
    let mut plan = programme();
    plan.particulars = Particulars { summoned: Some(1500), ..plan.particulars };
    let hall = of(plan).given(&json!({ "do": "start" }));
    hall.refused(&json!({ "do": "present", "count": 1501 }), "present_exceeds_summoned");
    assert_eq!(hall.then(&json!({ "do": "present", "count": 1480 })), [Event::HallCounted { count: 1480 }]);
}

#[test]
fn hands_add_up_to_the_voters_present() {
    let hands = |agree: u32, against: u32, other: u32| json!({ "do": "show_of_hands", "step": "bieu-quyet", "for": agree, "against": against, "other": other });
    convened().given(&json!({ "do": "start" })).refused(&hands(0, 0, 0), "nobody_present");
    let case = started();
    case.refused(&hands(4, 0, 0), "hands_do_not_sum");
    case.refused(&hands(u32::MAX, u32::MAX, 7), "hands_do_not_sum");
    let facts = case.then(&hands(3, 1, 1));
    assert!(matches!(facts.as_slice(), [Event::HandsShown { r#for: 3, against: 1, other: 1, voters: 5, .. }]));
    let twice = case.given(&hands(3, 1, 1)).given(&hands(5, 0, 0));
    assert_eq!(twice.conference.hands_at(&"bieu-quyet".into()).len(), 2, "every show of hands is kept");
}

#[test]
fn one_speaks_at_a_time_and_who_has_spoken_is_not_dropped() {
    let begin = |speaker: u32| json!({ "do": "begin_speech", "step": "thao-luan", "speaker": speaker });
    let drop = |speaker: u32| json!({ "do": "drop_speaker", "step": "thao-luan", "speaker": speaker });
    let case = started().given(&json!({ "do": "queue_speaker", "step": "thao-luan", "name": "Bà Hai" }));
    case.refused(&begin(2), "unknown_speaker");
    case.refused(&json!({ "do": "end_speech", "step": "thao-luan" }), "nobody_speaks");
    case.accepted(&drop(1));
    let case = case.given(&begin(0)).given(&begin(1));
    let floor = case.conference.floor(&"thao-luan".into()).unwrap();
    assert_eq!(floor.speaking(), Some(1), "who had the floor has ended");
    case.refused(&drop(0), "speaker_has_spoken");
    let moved = case.then(&json!({ "do": "go_to", "step": "giao-uoc" }));
    assert!(matches!(moved.as_slice(), [Event::SpeechEnded { speaker: 1, .. }, Event::StepEntered { .. }]));
}

#[test]
fn texts_are_cleaned_and_bad_ones_are_refused() {
    let note = |text: &str| json!({ "do": "take_note", "text": text });
    let case = started();
    case.refused(&note("xấu\u{202e}"), "bad_text");
    case.refused(&json!({ "do": "queue_speaker", "step": "thao-luan", "name": "" }), "bad_text");
    case.refused(&json!({ "do": "queue_speaker", "step": "thao-luan", "name": "a".repeat(121) }), "bad_text");
    let decomposed = "\u{110}a\u{323}i bie\u{302}\u{309}u";
    assert!(matches!(case.then(&note(decomposed)).as_slice(), [Event::NoteTaken { text, .. }] if text == "Đại biểu"));
}

#[test]
fn a_conference_closes_when_no_round_is_open_or_unannounced() {
    let close = json!({ "do": "close_conference" });
    let open = started().given(&json!({ "do": "open_round", "contest": "cha" }));
    open.refused(&close, "round_unfinished");
    let announced = open.counted("cha", &[("a", 4), ("b", 3), ("c", 0)], 4);
    announced.accepted(&close);
    let closed = started().given(&close);
    closed.refused(&close, "conference_closed");
    closed.refused(&json!({ "do": "next" }), "conference_closed");
}

#[test]
fn a_tie_that_waits_does_not_keep_a_conference_from_closing() {
    let tied = started().voted("cha", &[("a", 2), ("b", 2), ("c", 2)], 3);
    assert_eq!(tied.stands("cha"), (vec![], false));
    tied.accepted(&json!({ "do": "close_conference" }));
}
