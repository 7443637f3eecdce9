//! The lessons of who types the papers: from the first paper to what two passes differ in.

use super::cast::{Cast, collect, go, issue, open};
use super::lesson::{Does, Lesson, Press, Seen, Try, end, lesson, read, tried, watched};
use super::sheet::Sheet;
use crate::conference::paper::{InvalidReason, Mark, PaperMarks};
use crate::conference::round::Round;
use crate::conference::{Command, Conference, Contest};
use crate::desk::Desk;
use crate::terminal::key::Key;
use crate::wording::Phrase;
use crate::wording::tally::{keys as desk, mending};
use crate::wording::tour::typist as words;

const ENTER: Press = Press::Dialog(Key::ENTER);
const RECORD: Press = Press::Act(desk::RECORD.label);

/// How many papers lie on the table.
const PAPERS: u32 = 8;
/// How many of them are in the first bundle.
const BUNDLE: usize = 4;

static FIRST: Sheet = Sheet::keeping(&[1, 2, 10, 11]);
static SECOND: Sheet = Sheet::keeping(&[2, 5, 10]);
static THIRD: Sheet = Sheet::keeping(&[3, 5]);
static FOURTH: Sheet = Sheet { kept: &[1], flaw: Some((words::INVALID_PAPER, Some(InvalidReason::Signed))) };
/// It is in doubt; what the team reads on it at last.
static DOUBTFUL: Sheet = Sheet { kept: &[3, 6, 7], flaw: Some((words::ASIDE_PAPER, None)) };
/// The papers that are typed for the learner.
static OTHERS: [Sheet; 3] = [Sheet::keeping(&[2, 3, 5, 6]), Sheet::keeping(&[2, 4]), Sheet::keeping(&[1, 3, 5])];
/// How the second typist misreads the second paper.
static MISREAD: Sheet = Sheet::keeping(&[2, 5, 9]);

/// The first bundle as it lies in the hand.
static IN_HAND: [&Sheet; BUNDLE] = [&FIRST, &SECOND, &THIRD, &FOURTH];
/// The same as the second pass begins.
static AGAIN: [&Sheet; 3] = [&FIRST, &MISREAD, &THIRD];

/// Something to be tried here.
const fn here(say: Phrase, keys: &'static [Press], done: fn(&Seen<'_>) -> bool, does: Does) -> Try {
    tried(Desk::Tally, say, keys, done, does)
}

/// The lessons, in their order.
pub static LESSONS: &[Lesson] = &[
    lesson(words::LOOK, &[read(Desk::Tally)]),
    lesson(
        words::STRIKE,
        &[here(
            words::STRIKE_TYPE,
            &[Press::Lines(&[3, 4, 5, 6, 7, 8, 9]), RECORD],
            |s| are_typed(s, 1),
            |c, _| types(c, 1),
        )
        .after(words::STRUCK, desk::SWITCH_BACK)
        .slipping(slipped)],
    )
    .holding(&FIRST),
    lesson(
        words::KEEP,
        &[here(words::KEEP_TYPE, &[Press::Lines(&[2, 5, 10]), RECORD], |s| are_typed(s, 2), |c, _| types(c, 2))
            .after(words::KEPT, desk::SWITCH.label)
            .slipping(slipped)],
    )
    .holding(&SECOND),
    lesson(
        words::WRONG,
        &[
            here(words::WRONG_TYPE, &[Press::Lines(&[3, 4]), RECORD], |s| first_pass(s).len() > 2, |c, _| types(c, 3))
                .after(words::KEPT, desk::SWITCH.label)
                .slipping(slipped),
            here(
                words::WRONG_BACK,
                &[Press::Act(desk::UNDO.label)],
                |s| first_pass(s).len() < 3 || are_typed(s, 3),
                |_, _| None,
            ),
            here(
                words::WRONG_RIGHT,
                &[Press::Lines(&[4]), Press::Lines(&[5]), RECORD],
                |s| are_typed(s, 3),
                |c, _| types(c, 3),
            )
            .after(words::KEPT, desk::SWITCH.label)
            .slipping(slipped),
        ],
    )
    .holding(&THIRD),
    lesson(
        words::INVALID,
        &[here(
            words::INVALID_TYPE,
            &[Press::Act(desk::INVALID.label), Press::Reason(InvalidReason::Signed)],
            |s| are_typed(s, 4),
            |c, _| types(c, 4),
        )
        .slipping(slipped)],
    )
    .holding(&FOURTH),
    lesson(
        words::ASIDE,
        &[here(
            words::ASIDE_TYPE,
            &[Press::Act(desk::ASIDE.label)],
            |s| aside(s.conference).is_none(),
            |c, _| aside(c),
        )
        .slipping(slipped)],
    )
    .holding(&DOUBTFUL),
    lesson(
        words::BUNDLE,
        &[
            here(
                words::BUNDLE_END,
                &[Press::Act(desk::END_BUNDLE.label), ENTER],
                |s| has_ended(s.conference, 1),
                |c, _| end_bundle(c, 1),
            ),
            Try { say: words::BUNDLE_READ, ..read(Desk::Tally) },
        ],
    ),
    lesson(words::REST, &[watched(Desk::Tally, words::REST_WATCH, others)]),
    lesson(
        words::SECOND,
        &[
            watched(Desk::Tally, words::SECOND_WATCH, |c, _| again(c)),
            here(
                words::SECOND_TYPE,
                &[Press::Act(desk::PASS.label), Press::Act(desk::INVALID.label), Press::Reason(InvalidReason::Signed)],
                |s| has_ended(s.conference, 2),
                |c, _| again(c).or_else(|| fourth_again(c)).or_else(|| end_bundle(c, 2)),
            ),
        ],
    )
    .holding(&FOURTH),
    lesson(
        words::COMPARE,
        &[
            here(
                words::COMPARE_CHOOSE,
                &[Press::Act(desk::COMPARE.label), Press::Dialog(Key::RIGHT), ENTER],
                |s| s.acts.iter().any(|act| act.label == mending::NEXT.of(s.lang)),
                |_, _| None,
            ),
            here(
                words::COMPARE_RIGHT,
                &[Press::Lines(&[2, 5, 10]), Press::Act(mending::NEXT), Press::Type(words::COMPARE_TYPED), ENTER],
                |s| round(s.conference).is_some_and(|round| !round.corrections.is_empty()),
                |c, _| replace(c),
            )
            .after(words::KEPT, desk::SWITCH.label),
        ],
    )
    .holding(&SECOND),
    lesson(words::POWER, &[read(Desk::Tally)]),
    lesson(words::END, &[end(Desk::Tally)]),
];

/// What comes before the first lesson: the papers are collected, and nobody has typed one.
pub fn scene(conference: &Conference) -> Option<Command> {
    if !conference.is_running() {
        return Some(Command::Start {});
    }
    let roll = conference.roll().lines(conference.programme());
    // The units whose papers lie on the table.
    let mut there = roll.filter(|line| line.votes).take(usize::try_from(PAPERS).unwrap_or(0));
    if let Some(line) = there.find(|line| line.attendance.is_none()) {
        let (unit, delegate) = (line.unit.id.clone(), line.delegate);
        return Some(Command::Attend { unit, delegate, present: true, replaced_by: None });
    }
    let contest = contest(conference)?;
    if open(conference, contest).is_none() {
        return go(conference, "bo-phieu-1").or_else(|| Some(Command::OpenRound { contest: contest.id.clone() }));
    }
    issue(conference, contest).or_else(|| collect(conference, contest)).or_else(|| go(conference, "kiem-phieu-1"))
}

fn contest(conference: &Conference) -> Option<&Contest> {
    conference.programme().contests.first()
}

fn round(conference: &Conference) -> Option<&Round> {
    open(conference, contest(conference)?)
}

fn recorded(conference: &Conference, pass: u8) -> usize {
    let pass = round(conference).and_then(|round| round.pass(pass));
    pass.map_or(0, |pass| usize::try_from(pass.count.recorded).unwrap_or(usize::MAX))
}

fn first_pass<'a>(seen: &'a Seen<'_>) -> &'a [PaperMarks] {
    &seen.heard.papers[0]
}

/// Whether so many papers were typed as they lie in the hand, and none besides.
fn are_typed(seen: &Seen<'_>, papers: usize) -> bool {
    first_pass(seen).len() == papers && !slipped(seen)
}

/// Whether a paper was recorded that does not lie in the hand.
fn slipped(seen: &Seen<'_>) -> bool {
    let Some(round) = round(seen.conference) else { return false };
    first_pass(seen).iter().zip(IN_HAND).any(|(typed, sheet)| !sheet.is(typed, &round.frame))
        || first_pass(seen).len() > IN_HAND.len()
}

/// Types the papers in the hand up to this one.
fn types(conference: &Conference, papers: usize) -> Option<Command> {
    let (contest, round, at) = (contest(conference)?, round(conference)?, recorded(conference, 1));
    let sheet = IN_HAND.get(at).filter(|_| at < papers)?;
    Some(sheet.record(&contest.id, &round.frame, 1))
}

/// Sets the doubtful paper aside.
fn aside(conference: &Conference) -> Option<Command> {
    let (contest, round) = (contest(conference)?, round(conference)?);
    let contest = contest.id.clone();
    (round.aside(1) == 0).then_some(Command::SetAside { contest, pass: 1, papers: 1, was: None })
}

fn has_ended(conference: &Conference, pass: u8) -> bool {
    round(conference).and_then(|round| round.bundles(pass)).is_some_and(|bundles| bundles.contains_key(&1))
}

fn end_bundle(conference: &Conference, pass: u8) -> Option<Command> {
    let contest = contest(conference)?.id.clone();
    (!has_ended(conference, pass)).then_some(Command::EndBatch { contest, pass, papers: None })
}

/// The papers after the first bundle; last the one that was set aside, as the team has voted.
fn others(conference: &Conference, _: &mut Cast) -> Option<Command> {
    let (contest, round, at) = (contest(conference)?, round(conference)?, recorded(conference, 1));
    if let Some(sheet) = OTHERS.get(at.checked_sub(BUNDLE)?) {
        return Some(sheet.record(&contest.id, &round.frame, 1));
    }
    let left = round.aside(1) > 0 && at < usize::try_from(PAPERS).unwrap_or(0);
    let marks = round.frame.slate.iter().enumerate().map(|(line, nominee)| {
        let mark = if DOUBTFUL.strikes(line) { Mark::Against } else { Mark::Support };
        (nominee.id.clone(), mark)
    });
    left.then(|| Command::DecideAside {
        contest: contest.id.clone(),
        marks: marks.collect(),
        invalid: None,
        pass: 1,
        r#for: 3,
        against: 0,
        doubt: words::REST_DOUBT.vi.to_owned(),
    })
}

/// The second pass, as somebody else types it.
fn again(conference: &Conference) -> Option<Command> {
    let (contest, round) = (contest(conference)?, round(conference)?);
    let sheet = AGAIN.get(recorded(conference, 2))?;
    Some(sheet.record(&contest.id, &round.frame, 2))
}

/// The last paper of the first bundle in the second pass.
fn fourth_again(conference: &Conference) -> Option<Command> {
    let (contest, round) = (contest(conference)?, round(conference)?);
    (recorded(conference, 2) < BUNDLE).then(|| FOURTH.record(&contest.id, &round.frame, 2))
}

/// Puts the misread paper right.
fn replace(conference: &Conference) -> Option<Command> {
    let (contest, round) = (contest(conference)?, round(conference)?);
    let (from, to) = (MISREAD.marks(&round.frame), SECOND.marks(&round.frame));
    let reason = words::COMPARE_TYPED.vi.to_owned();
    round.corrections.is_empty().then(|| Command::ReplacePaper {
        contest: contest.id.clone(),
        pass: 2,
        from,
        to,
        reason,
    })
}
