//! Where two independent passes of a round differ: papers that one holds and the other does not, and in which bundles.
//!
//! Both passes type the same physical bundles, so papers are compared bundle by bundle, each bundle as a multiset: over the
//! whole box a mistake of one pass would be hidden by the same mistake of the other on another paper. What cancels out over
//! the box is shown and hinders nothing ([`cancels`]): a round closes as soon as the passes agree as multisets, for a box
//! has no order. Bundles that are not of one size in both passes are compared together.

use super::bundle::Bundle;
use super::journal::KeptBundle;
use crate::conference::paper::Paper;
use std::collections::BTreeMap;

/// A paper that one pass holds and the other does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The pass that holds it.
    pub pass: u8,
    /// The bundle of that pass in which it lies.
    pub bundle: u32,
    /// What it says.
    pub paper: Paper,
}

/// How often each paper is held.
type Held<'a> = BTreeMap<&'a [u8], usize>;

/// What each of two passes holds more than the other, by bundle; within a bundle by what the papers say, so that nothing
/// is told of when they were entered.
pub(super) fn differences(first: &[KeptBundle], second: &[KeptBundle]) -> Vec<Difference> {
    let sizes = |bundles: &[KeptBundle]| -> BTreeMap<u32, u32> {
        bundles.iter().map(|kept| (kept.number, kept.bundle.papers())).collect()
    };
    let (mine, theirs) = (sizes(first), sizes(second));
    let alike = |kept: &&KeptBundle| mine.get(&kept.number) == theirs.get(&kept.number);
    let rest =
        |bundles: &[KeptBundle]| -> Vec<KeptBundle> { bundles.iter().filter(|kept| !alike(kept)).cloned().collect() };
    let (mut only_first, mut only_second) = (Vec::new(), Vec::new());
    let pairs = first.iter().filter(alike).filter_map(|kept| {
        let other = second.iter().find(|other| other.number == kept.number)?;
        Some((vec![kept.clone()], vec![other.clone()]))
    });
    for (one, other) in pairs.chain([(rest(first), rest(second))]) {
        only_first.extend(only_in(1, &one, &other));
        only_second.extend(only_in(2, &other, &one));
    }
    only_first.extend(only_second);
    only_first
}

/// Whether what differs within bundles cancels out over the box, so that the passes agree all the same.
pub fn cancels(found: &[Difference]) -> bool {
    let of = |pass: u8| {
        let mut papers: Vec<Vec<u8>> =
            found.iter().filter(|found| found.pass == pass).map(|found| found.paper.to_bytes()).collect();
        papers.sort_unstable();
        papers
    };
    of(1) == of(2)
}

fn only_in(pass: u8, mine: &[KeptBundle], other: &[KeptBundle]) -> Vec<Difference> {
    let (all, others) = (held(mine.iter().map(|kept| &kept.bundle)), held(other.iter().map(|kept| &kept.bundle)));
    let mut left: Held<'_> = surplus(&all, &others).collect();
    let mut found = Vec::new();
    for kept in mine {
        let same = other.iter().filter(|other| other.number == kept.number).map(|other| &other.bundle);
        let (here, there) = (held(std::iter::once(&kept.bundle)), held(same));
        for (paper, more) in surplus(&here, &there) {
            let Some(wanted) = left.get_mut(paper) else { continue };
            let taken = more.min(*wanted);
            *wanted -= taken;
            let paper = Paper::from_bytes(paper);
            found.extend(
                paper.map(|paper| Difference { pass, bundle: kept.number, paper }).into_iter().cycle().take(taken),
            );
        }
    }
    found
}

fn held<'a>(bundles: impl Iterator<Item = &'a Bundle>) -> Held<'a> {
    let mut held = Held::new();
    for item in bundles.flat_map(Bundle::items) {
        *held.entry(item.paper).or_default() += 1;
    }
    held
}

/// What `mine` holds more of than `other`, and how much more.
fn surplus<'h, 'a>(mine: &'h Held<'a>, other: &'h Held<'a>) -> impl Iterator<Item = (&'a [u8], usize)> + 'h {
    let more = |(paper, times): (&&'a [u8], &usize)| {
        let more = times.saturating_sub(other.get(paper).copied().unwrap_or(0));
        (more > 0).then_some((*paper, more))
    };
    mine.iter().filter_map(more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::paper::{InvalidReason, Mark};

    fn paper(marks: &str) -> Paper {
        Paper::Marked(marks.chars().map(|mark| if mark == 'x' { Mark::Support } else { Mark::Against }).collect())
    }

    fn bundle(number: u32, papers: &[Paper]) -> KeptBundle {
        let mut salt = 0_u8;
        let mut salts = || {
            salt = salt.wrapping_add(37);
            [salt; 16]
        };
        KeptBundle { number, ended: true, bundle: Bundle::of(&papers.iter().collect(), &mut salts) }
    }

    fn found(first: &[KeptBundle], second: &[KeptBundle]) -> Vec<(u8, u32, Paper)> {
        differences(first, second).into_iter().map(|found| (found.pass, found.bundle, found.paper)).collect()
    }

    #[test]
    fn a_paper_read_differently_is_told_once_for_each_pass_with_its_bundle() {
        let first = [bundle(1, &[paper("x--"), paper("-x-")]), bundle(2, &[paper("--x"), paper("x--")])];
        let second = [bundle(1, &[paper("-x-"), paper("x--")]), bundle(2, &[paper("--x"), paper("xx-")])];
        assert_eq!(found(&first, &second), [(1, 2, paper("x--")), (2, 2, paper("xx-"))]);
    }

    #[test]
    fn equal_mistakes_on_papers_of_different_bundles_are_both_found_and_cancel_over_the_box() {
        let first = [bundle(1, &[paper("x--"), paper("-x-")]), bundle(2, &[paper("--x"), paper("-x-")])];
        let second = [bundle(1, &[paper("x--"), paper("--x")]), bundle(2, &[paper("-x-"), paper("-x-")])];
        let told = differences(&first, &second);
        assert_eq!(
            found(&first, &second),
            [(1, 1, paper("-x-")), (1, 2, paper("--x")), (2, 1, paper("--x")), (2, 2, paper("-x-"))]
        );
        assert!(cancels(&told) && !cancels(&told[1..]));
    }

    #[test]
    fn papers_of_bundles_that_were_cut_in_another_way_are_no_difference() {
        let first = [bundle(1, &[paper("x--"), paper("-x-")]), bundle(2, &[paper("--x")])];
        let second = [bundle(1, &[paper("x--")]), bundle(2, &[paper("--x"), paper("-x-")])];
        assert_eq!(found(&first, &second), []);
    }

    #[test]
    fn a_paper_that_is_there_more_often_is_told_as_often_as_it_is_more() {
        let torn = Paper::Declared(InvalidReason::Damaged);
        let first = [bundle(1, &[paper("x--"), paper("x--"), paper("x--"), torn.clone()])];
        let second = [bundle(1, &[paper("x--"), paper("-x-"), torn.clone(), torn.clone()])];
        assert_eq!(
            found(&first, &second),
            [(1, 1, paper("x--")), (1, 1, paper("x--")), (2, 1, paper("-x-")), (2, 1, torn)]
        );
    }
}
