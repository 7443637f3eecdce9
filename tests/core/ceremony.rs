//! The new head, the handover, the pledge.

use crate::case::{Case, started};
use hoinghi::conference::Event;
use serde_json::{Value, json};

fn announce() -> Value {
    json!({ "do": "announce_leader" })
}

fn elected() -> Case {
    started().voted("cha", &[("a", 4), ("b", 3)], 4).voted("con", &[("b", 3), ("a", 1)], 4)
}

#[test]
fn an_elected_leader_is_announced_once_the_contest_is_decided() {
    started().refused(&announce(), "leader_undecided");
    let facts = elected().then(&announce());
    assert_eq!(facts, [Event::LeaderAnnounced { step: "cum-truong".into() }]);
    elected().given(&announce()).refused(&announce(), "leader_already_announced");
    started().refused(&json!({ "do": "announce_leader", "step": "ban-giao" }), "no_leader_step");
}

#[test]
fn a_leader_who_withdrew_leaves_nobody_to_be_announced() {
    let withdraw = json!({ "do": "withdraw", "contest": "con", "nominee": "b", "reason": "Xin rút" });
    elected().given(&withdraw).refused(&announce(), "leader_undecided");
}

#[test]
fn the_inventory_is_handed_over_until_it_is_signed() {
    let item = |item: u32| json!({ "do": "hand_over_item", "item": item });
    let sign = json!({ "do": "sign_handover", "giver": "A", "receiver": "B", "witness": "C" });
    let case = started();
    case.refused(&item(2), "unknown_item");
    case.refused(&json!({ "do": "sign_handover", "giver": "A", "receiver": " ", "witness": "C" }), "bad_text");
    let done = case.given(&item(0)).given(&item(1));
    assert!(done.conference.handover(&"ban-giao".into()).unwrap().items.iter().all(|line| line.done));
    let signed = done.given(&sign);
    signed.refused(&item(0), "already_signed");
    signed.refused(&sign, "already_signed");
}

#[test]
fn a_signature_under_the_pledge_can_be_taken_back() {
    let sign = |signed: bool| json!({ "do": "sign_pledge", "unit": "b", "signed": signed });
    let (step, unit) = ("giao-uoc".into(), "b".into());
    let case = started().given(&sign(true));
    assert!(case.conference.has_pledged(&step, &unit));
    assert!(!case.given(&sign(false)).conference.has_pledged(&step, &unit));
    started().refused(&json!({ "do": "sign_pledge", "unit": "x" }), "unknown_unit");
}
