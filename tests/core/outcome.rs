//! The worked cases of the rules, on the result itself.

use crate::case::contest;
use hoinghi::conference::contest::Comparison;
use hoinghi::conference::count::{Count, LineCount};
use hoinghi::conference::frame::Frame;
use hoinghi::conference::outcome::{Outcome, Standing};
use hoinghi::conference::{Contest, Source, Threshold};

/// A frame of `supports.len()` nominees, and a count in which they have these supports among `valid` papers.
pub fn count(contest: &Contest, supports: &[u64], valid: u64) -> (Frame, Count) {
    let Source::Listed(slate) = &contest.source else { panic!("a listed slate") };
    let frame = Frame::first(contest, slate.clone());
    let line = |support: &u64| LineCount { support: *support, against: valid - support, ..LineCount::default() };
    let lines = supports.iter().map(line).collect();
    (frame, Count { recorded: valid, valid, lines, ..Count::default() })
}

fn names(n: usize) -> Vec<&'static str> {
    ["a", "b", "c", "d", "e", "f", "g", "h"][..n].to_vec()
}

fn outcome(supports: &[u64], seats: u32, threshold: Threshold, valid: u64, base: u64) -> Outcome {
    let contest = Contest { threshold, ..contest("x", &names(supports.len()), seats) };
    let (frame, count) = count(&contest, supports, valid);
    Outcome::of(&frame, &count, base)
}

const AT_LEAST_HALF: Threshold = Threshold { rule: Comparison::AtLeast, num: 1, den: 2 };

#[test]
fn eighteen_collected_and_three_seats() {
    let outcome = outcome(&[14, 12, 11, 10, 8], 3, Threshold::MAJORITY, 16, 18);
    assert_eq!(outcome.needed, Some(10));
    assert_eq!((outcome.elected.as_slice(), outcome.vacant), (&[0, 1, 2][..], 0));
    let passes: Vec<bool> = outcome.lines.iter().map(|line| line.passes).collect();
    assert_eq!(passes, [true, true, true, true, false], "the fourth passes but has no seat, the fifth fails");
    assert_eq!(outcome.lines[3].standing, Standing::NotElected);
    assert_eq!(
        outcome.lines.iter().map(|line| line.rank).collect::<Vec<_>>(),
        [Some(1), Some(2), Some(3), Some(4), None]
    );
}

#[test]
fn three_are_tied_for_one_seat() {
    let outcome = outcome(&[9, 7, 7, 7], 2, Threshold::MAJORITY, 11, 11);
    assert_eq!((outcome.elected.as_slice(), outcome.tied.as_slice()), (&[0][..], &[1, 2, 3][..]));
    assert_eq!((outcome.tied_seats, outcome.vacant), (1, 0), "none of these seats is vacant");
}

#[test]
fn equal_votes_that_fit_are_no_tie_and_share_a_rank() {
    let outcome = outcome(&[7, 9, 7, 6], 4, Threshold::MAJORITY, 11, 11);
    assert_eq!((outcome.elected.as_slice(), outcome.tied.len()), (&[1, 0, 2, 3][..], 0));
    assert_eq!(outcome.lines.iter().map(|line| line.rank).collect::<Vec<_>>(), [Some(2), Some(1), Some(2), Some(4)]);
}

#[test]
fn half_is_not_more_than_half_but_at_least_half() {
    let more = outcome(&[5, 5], 2, Threshold::MAJORITY, 10, 10);
    assert_eq!((more.elected.len(), more.vacant), (0, 2));
    let least = outcome(&[5, 5], 2, AT_LEAST_HALF, 10, 10);
    assert_eq!((least.elected.as_slice(), least.vacant), (&[0, 1][..], 0));
}

#[test]
fn needed_votes_are_the_least_that_meet_the_threshold() {
    let four_fifths = Threshold { rule: Comparison::AtLeast, num: 4, den: 5 };
    assert_eq!(outcome(&[20], 1, four_fifths, 24, 24).needed, Some(20));
    assert_eq!(outcome(&[7], 1, Threshold::MAJORITY, 12, 12).needed, Some(7));
    assert_eq!(outcome(&[7], 1, Threshold::MAJORITY, 13, 13).needed, Some(7));
}

#[test]
fn a_base_of_zero_passes_nobody() {
    let none = Threshold { rule: Comparison::AtLeast, num: 0, den: 1 };
    let outcome = outcome(&[0, 0], 2, none, 0, 0);
    assert_eq!((outcome.needed, outcome.elected.len(), outcome.vacant), (None, 0, 2));
    assert_eq!(outcome.lines[0].share, 0);
}

#[test]
fn in_a_run_off_most_votes_win_and_zero_never_does() {
    let plan = contest("x", &["a", "b", "c"], 2);
    let Source::Listed(slate) = plan.source.clone() else { panic!("a listed slate") };
    let frame = Frame::run_off(&plan, slate, 2);
    let (_, count) = count(&plan, &[1, 0, 0], 9);
    let outcome = Outcome::of(&frame, &count, 9);
    assert_eq!((outcome.elected.as_slice(), outcome.tied.len(), outcome.vacant), (&[0][..], 0, 1));
}
