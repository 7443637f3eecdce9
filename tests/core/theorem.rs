//! What holds for all papers: neither their order nor the names of nominees matter, one more support never hurts.

use crate::case::contest;
use hoinghi::conference::contest::{Comparison, TieRule};
use hoinghi::conference::count::Count;
use hoinghi::conference::frame::Frame;
use hoinghi::conference::outcome::{Outcome, Standing};
use hoinghi::conference::paper::{Mark, Paper};
use hoinghi::conference::{BlankRule, Contest, Form, Source, Threshold};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::Index;

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// A round and its papers.
#[derive(Debug, Clone)]
struct Vote {
    frame: Frame,
    papers: Vec<Paper>,
}

impl Vote {
    fn count(&self) -> Count {
        let mut count = Count::of(&self.frame);
        for paper in &self.papers {
            count.add(paper, 1, &self.frame);
        }
        count
    }

    /// The result over the collected papers: all of them.
    fn outcome(&self) -> Outcome {
        Outcome::of(&self.frame, &self.count(), self.papers.len() as u64)
    }
}

fn votes() -> impl Strategy<Value = Vote> {
    let form = prop_oneof![Just(Form::Tick), Just(Form::Strike), Just(Form::Agree)];
    let rules = (form, 1..5u32, 1..7u32, (0..4u32, 1..4u32), any::<bool>(), any::<bool>());
    (2..=NAMES.len(), rules).prop_flat_map(|(n, (form, seats, max, (num, den), strict, blank))| {
        let rule = if strict { Comparison::MoreThan } else { Comparison::AtLeast };
        let plan = Contest {
            form,
            max: Some(max),
            threshold: Threshold { rule, num: num.min(den), den },
            tie: TieRule::Runoff,
            blank: if blank { BlankRule::Valid } else { BlankRule::Invalid },
            ..contest("x", &NAMES[..n], seats)
        };
        let Source::Listed(slate) = plan.source.clone() else { panic!("a listed slate") };
        let frame = Frame::first(&plan, slate);
        vec(vec(marks(form), n), 0..25).prop_map(move |papers| Vote {
            frame: frame.clone(),
            papers: papers.into_iter().map(Paper::Marked).collect(),
        })
    })
}

fn marks(form: Form) -> proptest::strategy::BoxedStrategy<Mark> {
    let two = prop_oneof![Just(Mark::Support), Just(Mark::Against)];
    match form {
        Form::Tick | Form::Strike => two.boxed(),
        Form::Agree | Form::Grades => prop_oneof![4 => two, 1 => Just(Mark::None), 1 => Just(Mark::Both)].boxed(),
    }
}

/// A way to put `n` things in another order.
fn order(keys: &[u64], n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|place| (keys.get(*place).copied().unwrap_or(0), *place));
    order
}

fn sorted(mut lines: Vec<usize>) -> Vec<usize> {
    lines.sort_unstable();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_papers_never_matters(vote in votes(), keys in vec(any::<u64>(), 25)) {
        let places = order(&keys, vote.papers.len());
        let shuffled = Vote { papers: places.iter().map(|place| vote.papers[*place].clone()).collect(), ..vote.clone() };
        prop_assert_eq!(vote.outcome(), shuffled.outcome());
    }

    #[test]
    fn the_names_of_nominees_never_matter(vote in votes()) {
        let mut renamed = vote.clone();
        for (number, nominee) in renamed.frame.slate.iter_mut().rev().enumerate() {
            nominee.id = format!("n{number}").as_str().into();
            nominee.name = format!("Tên {number}");
        }
        prop_assert_eq!(vote.outcome(), renamed.outcome());
    }

    #[test]
    fn the_order_of_nominees_matters_for_listing_alone(vote in votes(), keys in vec(any::<u64>(), NAMES.len())) {
        let places = order(&keys, vote.frame.slate.len());
        let mut moved = vote.clone();
        moved.frame.slate = places.iter().map(|place| vote.frame.slate[*place].clone()).collect();
        for paper in &mut moved.papers {
            if let Paper::Marked(marks) = paper {
                *marks = places.iter().map(|place| marks[*place]).collect();
            }
        }
        let (here, there) = (vote.outcome(), moved.outcome());
        let back = |lines: &[usize]| sorted(lines.iter().map(|line| places[*line]).collect());
        prop_assert_eq!(sorted(here.elected.clone()), back(&there.elected));
        prop_assert_eq!(sorted(here.tied.clone()), back(&there.tied));
        prop_assert_eq!((here.needed, here.vacant, here.tied_seats), (there.needed, there.vacant, there.tied_seats));
        for (line, place) in places.iter().enumerate() {
            prop_assert_eq!(&there.lines[line], &here.lines[*place]);
        }
    }

    #[test]
    fn one_more_support_never_hurts(vote in votes(), paper in any::<Index>(), line in any::<Index>()) {
        if vote.papers.is_empty() {
            return Ok(());
        }
        let (paper, line) = (paper.index(vote.papers.len()), line.index(vote.frame.slate.len()));
        let mut more = vote.clone();
        let Paper::Marked(marks) = &mut more.papers[paper] else { return Ok(()) };
        marks[line] = Mark::Support;
        // A support too many spoils the whole paper; that is a rule of its own.
        if more.count().invalid() > vote.count().invalid() {
            return Ok(());
        }
        let (before, after) = (vote.outcome(), more.outcome());
        let good = |standing: Standing| match standing {
            Standing::Elected => 2,
            Standing::Tied => 1,
            Standing::NotElected | Standing::Undecided => 0,
        };
        prop_assert!(good(after.lines[line].standing) >= good(before.lines[line].standing), "{before:?} {after:?}");
        prop_assert!(after.lines[line].passes || !before.lines[line].passes);
    }

    #[test]
    fn never_more_are_elected_than_there_are_seats_and_ties_are_never_elected_in_part(vote in votes()) {
        let (count, outcome) = (vote.count(), vote.outcome());
        let support = |line: usize| count.lines[line].support;
        let seats = vote.frame.seats as usize;
        prop_assert!(outcome.elected.len() <= seats);
        prop_assert_eq!(outcome.elected.len() + outcome.vacant as usize + outcome.tied_seats as usize, seats);
        prop_assert!(outcome.tied.is_empty() || outcome.tied.len() > outcome.tied_seats as usize);
        prop_assert!(outcome.tied.is_empty() || outcome.vacant == 0);
        for elected in &outcome.elected {
            prop_assert!(outcome.lines[*elected].passes);
            for other in (0..outcome.lines.len()).filter(|other| outcome.lines[*other].passes) {
                let equal_and_left_out = support(other) == support(*elected) && !outcome.elected.contains(&other);
                prop_assert!(!equal_and_left_out, "equals are elected together or not at all");
                prop_assert!(outcome.elected.contains(&other) || support(other) < support(*elected));
            }
        }
        for pair in outcome.elected.windows(2) {
            prop_assert!((support(pair[0]), pair[1]) > (support(pair[1]), pair[0]), "high to low, equals in ballot order");
        }
    }

    #[test]
    fn every_paper_is_counted_once_and_every_line_adds_up(vote in votes()) {
        let count = vote.count();
        prop_assert_eq!(count.recorded, vote.papers.len() as u64);
        prop_assert_eq!(count.valid + count.invalid(), count.recorded);
        for line in &count.lines {
            prop_assert_eq!(line.support + line.against + line.uncounted, count.valid);
        }
        let supports: u64 = count.lines.iter().map(|line| line.support).sum();
        prop_assert!(supports <= u64::from(vote.frame.max.unwrap_or(0)) * count.valid);
    }
}
