//! The arithmetic of a result, as it is said.

use super::*;
use crate::conference::Moment;
use crate::conference::contest::{Base, BlankRule, Comparison, Nominee, Projection, Threshold, Voters};
use crate::conference::count::Count;
use crate::conference::round::{Issue, RoundStatus};

fn at() -> Moment {
    Moment::parse_from_rfc3339("2017-12-01T10:00:00+07:00").expect("a moment")
}

/// A closed tick round over `supports` of `valid` papers, all collected.
fn round(supports: &[u64], valid: u32, seats: u32) -> Round {
    let nominee = |n: usize| {
        let id = format!("u{n}");
        Nominee { id: id.as_str().into(), name: format!("Đơn vị {n}"), short: None, unit: Some(id.as_str().into()) }
    };
    let frame = Frame {
        contest: "co".into(),
        number: 1,
        kind: RoundKind::First,
        slate: (1..=supports.len()).map(nominee).collect(),
        form: Form::Tick,
        seats,
        max: Some(4),
        base: Base::Collected,
        threshold: Some(Threshold::MAJORITY),
        tie: TieRule::Runoff,
        blank: BlankRule::Invalid,
        voters: Voters::Unit,
        projection: Projection::Live,
        passes: 1,
        grades: Vec::new(),
        bundle: 25,
    };
    let mut count = Count::of(&frame);
    count.valid = valid.into();
    count.recorded = valid.into();
    for (line, support) in count.lines.iter_mut().zip(supports) {
        line.support = *support;
        line.against = u64::from(valid) - support;
    }
    let mut round = Round::open(frame, at());
    round.issue =
        Some(Issue { issued: valid, unused: 0, absent_papers: 0, spoiled: 0, eligible: valid, present: valid });
    round.collected = Some(valid);
    round.passes[0].count = count;
    round.status = RoundStatus::Closed { at: at() };
    round
}

#[test]
fn the_arithmetic_is_shown_and_not_only_its_result() {
    let round = round(&[10, 6], 13, 1);
    let line = |n, lang| arithmetic(&round, n, lang).expect("a line");
    assert_eq!(line(0, Lang::Vi), "10/13 phiếu thu về = 76,92 % > 1/2 → được suy tôn");
    assert_eq!(line(0, Lang::En), "10/13 papers collected = 76.92 % > 1/2 → elected");
    assert_eq!(line(1, Lang::Vi), "6/13 phiếu thu về = 46,15 % ≤ 1/2 → không đạt");
    assert_eq!(arithmetic(&round, 2, Lang::Vi), None);
}

#[test]
fn an_open_round_says_no_outcome() {
    let mut round = round(&[10, 6], 13, 1);
    round.status = RoundStatus::Open;
    assert_eq!(arithmetic(&round, 0, Lang::Vi).as_deref(), Some("10/13 phiếu thu về = 76,92 % > 1/2"));
}

#[test]
fn needed_votes_are_told_with_the_rule_and_the_base() {
    let frame = round(&[1], 11, 1).frame;
    assert_eq!(needed(&frame, 11, Lang::Vi), "cần ≥ 06 phiếu (> 1/2 của 11)");
    assert_eq!(needed(&frame, 11, Lang::En), "≥ 6 votes needed (> 1/2 of 11)");
    assert!(needed(&frame, 0, Lang::Vi).contains("chưa tính được"));
    let four_fifths = Frame {
        threshold: Some(Threshold { rule: Comparison::AtLeast, num: 4, den: 5 }),
        base: Base::Eligible,
        ..frame
    };
    assert_eq!(needed(&four_fifths, 24, Lang::Vi), "cần ≥ 20 phiếu (≥ 4/5 của 24)");
}

#[test]
fn a_tie_is_told_with_its_votes_its_seats_and_its_rule() {
    let round = round(&[9, 7, 7, 7], 11, 2);
    let said = tie(&round, Lang::Vi).expect("a tie");
    assert!(
        said.starts_with("03 đơn vị cùng được 07 phiếu, ngang phiếu ở 01 suất còn lại: Đơn vị 2; Đơn vị 3; Đơn vị 4.")
    );
    assert!(said.ends_with("bỏ phiếu lại giữa những tên ngang phiếu."));
    assert_eq!(vacancy(&round, Lang::Vi), None);
    assert_eq!(
        elected(&round, "Cờ thi đua", Lang::Vi),
        "Cờ thi đua: 01 đơn vị được suy tôn, theo số phiếu từ cao xuống thấp: Đơn vị 1 (9/11 phiếu, đạt 81,82 %)."
    );
}

#[test]
fn vacant_seats_are_put_to_the_hall() {
    let round = round(&[5, 5], 10, 2);
    assert!(vacancy(&round, Lang::Vi).expect("a vacancy").starts_with("Còn 02 suất"));
    assert!(vacancy(&round, Lang::En).expect("a vacancy").starts_with("2 seats are filled by nobody"));
    assert_eq!(tie(&round, Lang::Vi), None);
}

#[test]
fn a_run_off_says_that_no_threshold_is_asked() {
    let frame =
        Frame { kind: RoundKind::RunOff, threshold: None, max: Some(1), seats: 1, ..round(&[1, 1], 3, 1).frame };
    let said = opening(&frame, Lang::Vi).expect("a run-off");
    assert!(
        said.starts_with("Bỏ phiếu lại giữa 02 đơn vị ngang phiếu cho 01 suất") && said.contains("không đặt tỷ lệ")
    );
    assert_eq!(opening(&round(&[1], 1, 1).frame, Lang::Vi), None);
}
