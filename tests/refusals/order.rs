//! Of several faults of one command the more useful one is named.

use crate::day::Day;

/// Makes sure which of the faults of a line is named.
fn names(mut day: Day, line: &str, code: &str) {
    let refusal = day.ask(line).expect_err(line);
    assert_eq!(refusal.code(), code, "{line}: {refusal:?}");
}

#[test]
fn a_day_that_is_over_is_told_before_a_slip_of_the_pen() {
    let slip = r#"{"do":"withdraw","contest":"co","nominee":"u1","reason":"a\u202eb"}"#;
    names(Day::convened(), slip, "not_started");
    names(Day::started(), slip, "bad_text");
    names(Day::started().done(r#"{"do":"close_conference"}"#), slip, "conference_closed");
}

#[test]
fn what_a_round_never_takes_is_told_before_what_it_does_not_take_yet() {
    let open = Day::started().done(r#"{"do":"open_round","contest":"tin-nhiem"}"#);
    names(open, r#"{"do":"totals","contest":"tin-nhiem","valid":1}"#, "totals_on_grades");
    let open = Day::started().done(r#"{"do":"open_round","contest":"hai-luot"}"#);
    names(open, r#"{"do":"totals","contest":"hai-luot","valid":1}"#, "totals_with_two_passes");
}

#[test]
fn a_mark_is_judged_before_the_contest_is_looked_for() {
    let line = r#"{"do":"paper","contest":"cup","marks":{"u1":"maybe"}}"#;
    names(Day::started(), line, "bad_mark");
}

#[test]
fn who_is_not_tied_is_told_before_how_many_were_named() {
    let tied = Day::started().voted("cum-truong", &[&["u1", "u2"], &["u1", "u2"]]);
    let line = r#"{"do":"draw_lots","contest":"cum-truong","elected":["u1","u3"],"drawn_by":""}"#;
    names(tied, line, "not_tied");
}
