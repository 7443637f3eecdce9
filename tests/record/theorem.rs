//! Whatever papers come, in whatever order, the record counts what a plain sum counts.

use crate::cabinet::{Cabinet, File, Memory};
use crate::desk::{NOMINEES, ONE, key, salt};
use hoinghi::conference::count::Count;
use hoinghi::conference::frame::Frame;
use hoinghi::conference::paper::{InvalidReason, Mark, Paper};
use hoinghi::conference::{Command, ContestId, NomineeId};
use hoinghi::record::Proceedings;
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use std::collections::BTreeMap;

/// What is done at the tally desk.
#[derive(Debug, Clone)]
enum Act {
    Paper(Paper),
    Undo,
    End,
    Reopen,
}

fn papers() -> impl Strategy<Value = Paper> {
    let mark = prop_oneof![Just(Mark::Support), Just(Mark::Against)];
    prop_oneof![
        8 => vec(mark, NOMINEES.len()).prop_map(Paper::Marked),
        1 => (0..6usize).prop_map(|reason| Paper::Declared(InvalidReason::DECLARED[reason])),
    ]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![8 => papers().prop_map(Act::Paper), 2 => Just(Act::Undo), 1 => Just(Act::End), 1 => Just(Act::Reopen)];
    vec(act, 0..40)
}

fn command(paper: &Paper) -> Command {
    let (marks, invalid) = match paper {
        Paper::Declared(reason) => (BTreeMap::new(), Some(reason.word().to_owned())),
        Paper::Marked(marks) => (NOMINEES.map(NomineeId::from).into_iter().zip(marks.iter().copied()).collect(), None),
    };
    Command::Paper { contest: ContestId::from(ONE), marks, invalid, pass: 1, after: None }
}

fn frame(proceedings: &Proceedings) -> Frame {
    proceedings.conference().progress(&ContestId::from(ONE)).unwrap().last().unwrap().frame.clone()
}

fn sum<'a>(papers: impl IntoIterator<Item = &'a Paper>, frame: &Frame) -> Count {
    let mut count = Count::of(frame);
    for paper in papers {
        count.add(paper, 1, frame);
    }
    count
}

fn count(proceedings: &Proceedings) -> Count {
    proceedings.conference().progress(&ContestId::from(ONE)).unwrap().last().unwrap().count().clone()
}

/// Plays the acts, and keeps beside the record a plain list of the papers that must be in it.
fn play(cabinet: &impl Cabinet, acts: &[Act], mut chance: u64) {
    let mut desk = cabinet.found();
    desk.start();
    desk.open(ONE, 40);
    let frame = frame(&desk.proceedings);
    let (mut kept, mut last): (Vec<Paper>, Vec<Paper>) = Default::default();
    for act in acts {
        match act {
            Act::Paper(paper) => {
                let done = desk
                    .proceedings
                    .ask(&command(paper), crate::desk::moment(90), &mut || salt(&mut chance))
                    .expect("the paper is taken");
                last.push(paper.clone());
                if done.filled.is_some() {
                    kept.append(&mut last);
                }
            }
            Act::Undo => {
                let undone = desk.ask(&serde_json::json!({ "do": "undo_paper", "contest": ONE }));
                match last.pop() {
                    Some(paper) => assert_eq!(undone.expect("an undone paper").taken_back, Some(paper)),
                    None => assert_eq!(undone.expect_err("a refusal").code(), "nothing_to_undo"),
                }
            }
            Act::End => {
                let ended = desk.ask(&serde_json::json!({ "do": "end_batch", "contest": ONE }));
                // Papers of before reopening may be all that the open bundle holds.
                assert!(ended.is_ok() || last.is_empty());
                if ended.is_ok() {
                    kept.append(&mut last);
                }
            }
            Act::Reopen => {
                desk = cabinet.open();
                kept.append(&mut last);
            }
        }
        assert_eq!(count(&desk.proceedings), sum(kept.iter().chain(&last), &frame));
    }
    assert_eq!(count(&cabinet.open().proceedings), sum(kept.iter().chain(&last), &frame));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_record_counts_what_a_plain_sum_counts(acts in acts(), chance in 1..u64::MAX) {
        play(&Memory::default(), &acts, chance);
    }

    #[test]
    fn the_order_of_papers_leaves_no_trace_in_sealed_papers(papers in vec(papers(), 1..30), order in any::<u64>()) {
        let seal = |papers: &[Paper]| {
            let cabinet = Memory::default();
            let mut desk = cabinet.found();
            desk.start();
            desk.open(ONE, u32::try_from(papers.len()).unwrap());
            let mut chance = order | 1;
            for paper in papers {
                desk.proceedings.ask(&command(paper), crate::desk::moment(90), &mut || salt(&mut chance)).unwrap();
            }
            desk.ok(&serde_json::json!({ "do": "close_round", "contest": ONE }));
            (cabinet.reading().sealed(&key(ONE, 1)).unwrap().unwrap().to_bytes().to_vec(), count(&desk.proceedings))
        };
        let mut shuffled = papers.clone();
        let mut chance = order | 1;
        for place in (1..shuffled.len()).rev() {
            let [first, ..] = salt(&mut chance);
            shuffled.swap(place, usize::from(first) % (place + 1));
        }
        let (there, back) = (seal(&papers), seal(&shuffled));
        prop_assert!(there.0 == back.0);
        prop_assert_eq!(there.1, back.1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_counts_what_a_plain_sum_counts(acts in acts(), chance in 1..u64::MAX) {
        play(&File::default(), &acts, chance);
    }
}
