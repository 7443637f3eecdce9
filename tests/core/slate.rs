//! Slates, withdrawals and tally teams.

use crate::case::started;
use hoinghi::conference::Event;
use serde_json::{Value, json};

fn withdraw(contest: &str, nominee: &str) -> Value {
    json!({ "do": "withdraw", "contest": contest, "nominee": nominee, "reason": "Xin rút" })
}

#[test]
fn who_withdraws_is_off_the_slate_and_withdraws_once() {
    let case = started().given(&withdraw("cha", "b"));
    assert_eq!(case.slate("cha").unwrap(), ["a", "c"]);
    case.refused(&withdraw("cha", "b"), "already_withdrawn");
    case.refused(&withdraw("cha", "x"), "unknown_nominee");
    case.refused(&withdraw("khac", "a"), "unknown_contest");
    case.refused(&json!({ "do": "withdraw", "contest": "cha", "nominee": "a", "reason": " " }), "bad_text");
}

#[test]
fn a_frozen_slate_is_opened_again_only_with_a_reason() {
    let freeze = json!({ "do": "freeze_slate", "contest": "cha" });
    let reopen = |reason: &str| json!({ "do": "reopen_slate", "contest": "cha", "reason": reason });
    started().refused(&reopen("Sót tên"), "slate_not_frozen");
    let frozen = started().given(&freeze);
    frozen.refused(&freeze, "slate_frozen");
    frozen.refused(&withdraw("cha", "a"), "slate_frozen");
    frozen.refused(&reopen(""), "bad_text");
    frozen.given(&reopen("Sót tên")).accepted(&withdraw("cha", "a"));
    started().refused(&json!({ "do": "freeze_slate", "contest": "con" }), "slate_unknown");
}

#[test]
fn nobody_withdraws_from_an_open_round_nor_before_its_announcement() {
    let open = started().given(&json!({ "do": "open_round", "contest": "cha" }));
    open.refused(&withdraw("cha", "a"), "nominee_in_open_round");
    let closed = open
        .given(&json!({ "do": "issue", "contest": "cha", "issued": 4 }))
        .given(&json!({ "do": "collect", "contest": "cha", "collected": 0 }))
        .after(&Event::RoundClosed { contest: "cha".into(), round: 1, recorded: 0, seals: Vec::new() });
    closed.refused(&withdraw("cha", "a"), "awaiting_announcement");
}

#[test]
fn who_was_elected_and_withdraws_leaves_the_list_and_no_one_moves_up() {
    let case = started().voted("cha", &[("a", 4), ("b", 3), ("c", 1)], 4);
    assert_eq!(case.stands("cha"), (vec!["a".to_owned(), "b".to_owned()], true));
    assert_eq!(case.slate("con").unwrap(), ["a", "b"]);
    let left = case.given(&withdraw("cha", "b"));
    assert_eq!(left.stands("cha"), (vec!["a".to_owned()], true));
    assert_eq!(left.slate("con").unwrap(), ["a"]);
}

#[test]
fn a_chained_slate_is_unknown_until_the_contest_it_follows_is_announced() {
    let case = started();
    assert_eq!(case.slate("con"), None);
    case.refused(&withdraw("con", "a"), "slate_unknown");
    case.refused(&json!({ "do": "open_round", "contest": "con" }), "followed_not_announced");
    let voted = case.voted("cha", &[("c", 4), ("a", 3), ("b", 0)], 4);
    assert_eq!(voted.slate("con").unwrap(), ["a", "c"], "in the ballot order of the contest it follows");
    voted.accepted(&json!({ "do": "open_round", "contest": "con" }));
}

#[test]
fn with_nobody_left_a_chained_contest_is_decided_at_once() {
    let case =
        started().voted("cha", &[("a", 4), ("b", 3)], 4).given(&withdraw("cha", "a")).given(&withdraw("cha", "b"));
    assert_eq!(case.stands("con"), (vec![], true));
    case.refused(&json!({ "do": "open_round", "contest": "con" }), "empty_slate");
}

#[test]
fn a_tied_nominee_who_withdraws_leaves_the_run_off() {
    let case = started().voted("cha", &[("a", 2), ("b", 2), ("c", 2)], 3).given(&withdraw("cha", "b"));
    assert_eq!(case.stands("cha"), (vec!["a".to_owned(), "c".to_owned()], true), "the rest fit");
    case.refused(&json!({ "do": "run_off", "contest": "cha" }), "no_tie");
}

#[test]
fn a_tally_team_has_members_and_at_most_one_head() {
    let team = |members: Value| json!({ "do": "name_tally_team", "members": members });
    let case = started();
    case.refused(&team(json!([])), "empty_team");
    case.refused(&team(json!([{ "name": " " }])), "bad_text");
    case.refused(&team(json!([{ "name": "A", "unit": "x" }])), "unknown_unit");
    case.refused(&team(json!([{ "name": "A", "head": true }, { "name": "B", "head": true }])), "several_heads");
    let general = case.given(&team(json!([{ "name": "A", "head": true }])));
    let own = json!({ "do": "name_tally_team", "contest": "cha", "members": [{ "name": "B" }] });
    let both = general.given(&own);
    let head = |contest: &str| both.conference.team(&contest.into()).unwrap()[0].name.clone();
    assert_eq!((head("cha"), head("con")), ("B".to_owned(), "A".to_owned()));
}
