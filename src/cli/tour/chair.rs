//! The lessons of the chair: from the start of the conference to its papers.

use super::cast::{Cast, collect, go, is_at, issue, open};
use super::lesson::{Does, Lesson, Press, Seen, Try, end, lesson, nothing, read, tried, watched};
use crate::conference::direction::HallShow;
use crate::conference::progress::Waiting;
use crate::conference::roll::RollLine;
use crate::conference::round::Round;
use crate::conference::state::Phase;
use crate::conference::{Command, Conference, Contest, StepId, StepKind};
use crate::desk::Desk;
use crate::terminal::key::Key;
use crate::wording::tour::chair as words;
use crate::wording::{Lang, Phrase, chair as desk, scenes};

const ENTER: Press = Press::Dialog(Key::ENTER);
const NEXT: Press = Press::Act(desk::KEY_NEXT);

/// Something to be tried at the chair's console.
const fn here(say: Phrase, keys: &'static [Press], done: fn(&Seen<'_>) -> bool, does: Does) -> Try {
    tried(Desk::Chair, say, keys, done, does)
}

/// To a step, one after the other.
const fn until(step: &'static str, done: fn(&Seen<'_>) -> bool, does: Does) -> Try {
    here(words::GO_TO, &[NEXT], done, does).step(step)
}

const REPORT: &str = "bao-cao";
const FLOOR: &str = "thao-luan";
const SLATE: &str = "danh-sach";
const TEAM: &str = "to-kiem-phieu";
const BALLOT: &str = "bo-phieu-1";
const RESULT: &str = "ket-qua-1";
const DECISION: &str = "quyet-dinh";
const HANDOVER: &str = "ban-giao";
const CLOSING: &str = "be-mac";

/// The lessons, in their order.
pub const LESSONS: &[Lesson] = &[
    lesson(
        words::START,
        &[here(words::START_IT, &[Press::Act(desk::ACT_START)], |s| s.conference.is_running(), start)],
    ),
    lesson(
        words::LOOK,
        &[
            here(words::LOOK_AGENDA, &[Press::Act(desk::KEY_AGENDA)], is_in_agenda, nothing),
            here(words::LOOK_BACK, &[Press::Act(desk::KEY_AGENDA)], |s| !is_in_agenda(s), nothing),
        ],
    ),
    lesson(
        words::HELP,
        &[
            here(words::HELP_OPEN, &[Press::Help], |s| s.overlaid, nothing),
            here(words::HELP_CLOSE, &[Press::Dialog(Key::ESC)], |s| !s.overlaid, nothing),
        ],
    ),
    lesson(
        words::SUBSTITUTE,
        &[here(
            words::SUBSTITUTE_NAME,
            &[Press::Act(desk::ACT_REPLACED), Press::Type(words::SUBSTITUTE_TYPED), ENTER],
            |s| voters(s.conference).any(|line| line.attendance.is_some_and(|there| there.replaced_by.is_some())),
            substitute,
        )
        .step(ROLL)],
    ),
    lesson(
        words::ABSENT,
        &[here(
            words::ABSENT_FIND,
            &[Press::Palette, Press::Type(words::ABSENT_TYPED), ENTER, Press::Act(desk::ACT_ABSENT)],
            |s| voters(s.conference).any(|line| line.attendance.is_some_and(|there| !there.present)),
            absent,
        )
        .step(ROLL)],
    ),
    lesson(
        words::REST,
        &[here(
            words::REST_PRESENT,
            &[Press::Act(desk::ACT_REST_PRESENT)],
            |s| rest(s.conference).is_none(),
            |conference, _| rest(conference),
        )
        .step(ROLL)],
    ),
    lesson(
        words::HALL,
        &[
            here(
                words::HALL_LOOK,
                &[Press::Act(desk::KEY_SIDE), Press::Act(desk::KEY_SIDE), Press::Act(desk::KEY_HALL)],
                |s| s.desk == Desk::Board,
                nothing,
            ),
            tried(
                Desk::Board,
                words::HALL_BACK,
                &[Press::Act(scenes::LEAVE_BOARD_LABEL)],
                |s| s.desk == Desk::Chair,
                nothing,
            ),
        ],
    ),
    lesson(
        words::HOLD,
        &[
            here(words::HOLD_IT, &[Press::Act(desk::KEY_HOLD)], |s| s.conference.held().is_some(), nothing),
            here(
                words::HOLD_GO,
                &[Press::Act(desk::KEY_FOLLOW)],
                |s| s.conference.held().is_none(),
                |c, _| c.held().is_some().then_some(Command::HoldHall { held: false }),
            ),
            here(words::HOLD_CURTAIN, &[Press::Act(desk::KEY_CURTAIN)], |s| is_covered(s.conference), nothing),
            here(
                words::HOLD_OPEN,
                &[Press::Act(desk::KEY_CURTAIN)],
                |s| !is_covered(s.conference),
                |c, _| is_covered(c).then_some(Command::DirectHall { show: HallShow::Scene }),
            ),
        ],
    ),
    lesson(
        words::STEPS,
        &[
            here(words::STEPS_NEXT, &[NEXT], |s| s.conference.current().is_some_and(|(place, _)| place > 0), nothing),
            here(
                words::STEPS_JUMP,
                &[Press::Palette, Press::Type(words::STEPS_TYPED), ENTER],
                |s| is_at(s.conference, REPORT),
                |c, _| go(c, REPORT),
            ),
        ],
    ),
    lesson(
        words::REPORT,
        &[here(
            words::REPORT_PAGE,
            &[Press::Act(desk::ACT_NEXT_PAGE)],
            |s| s.conference.page(&StepId::from(REPORT)) > 0,
            |c, _| {
                let step = StepId::from(REPORT);
                (c.page(&step) == 0).then_some(Command::ShowPage { step: Some(step), page: 1 })
            },
        )
        .step(REPORT)],
    ),
    lesson(
        words::NOTE,
        &[here(
            words::NOTE_WRITE,
            &[Press::Act(desk::KEY_NOTE), Press::Type(words::NOTE_TYPED), ENTER],
            |s| !s.conference.note(&StepId::from(REPORT)).is_empty(),
            nothing,
        )
        .step(REPORT)],
    ),
    lesson(
        words::FLOOR,
        &[
            until(FLOOR, |s| is_at(s.conference, FLOOR), |c, _| go(c, FLOOR)),
            here(words::FLOOR_NEXT, &[Press::Act(desk::ACT_NEXT_SPEAKER)], |s| speaks(s.conference), nothing)
                .step(FLOOR),
            here(
                words::FLOOR_END,
                &[Press::Act(desk::ACT_END_SPEECH)],
                |s| !speaks(s.conference),
                |c, _| speaks(c).then(|| Command::EndSpeech { step: Some(StepId::from(FLOOR)) }),
            )
            .step(FLOOR),
        ],
    ),
    lesson(
        words::FREEZE,
        &[
            until(SLATE, |s| is_at(s.conference, SLATE), |c, _| go(c, SLATE)),
            here(words::FREEZE_IT, &[Press::ActOf(freeze_name)], |s| is_frozen(s.conference), |c, _| freeze(c))
                .step(SLATE),
        ],
    ),
    lesson(
        words::MEND,
        &[
            here(
                words::MEND_OPEN,
                &[Press::ActOf(reopen_name), Press::Type(words::MEND_TYPED), ENTER],
                |s| !is_frozen(s.conference),
                nothing,
            )
            .step(SLATE),
            here(words::MEND_FREEZE, &[Press::ActOf(freeze_name)], |s| is_frozen(s.conference), |c, _| freeze(c))
                .step(SLATE),
        ],
    ),
    lesson(
        words::TEAM,
        &[
            until(TEAM, |s| is_at(s.conference, TEAM), |c, _| go(c, TEAM)),
            here(
                words::TEAM_NAME,
                &[Press::Act(desk::ACT_NAME_TEAM)],
                |s| {
                    s.conference.general_team().is_some()
                        || s.conference
                            .programme()
                            .contests
                            .first()
                            .is_some_and(|first| s.conference.team(&first.id).is_some())
                },
                |c, _| team(c),
            )
            .step(TEAM),
        ],
    ),
    lesson(
        words::WHY_NOT,
        &[
            until(BALLOT, |s| is_at(s.conference, BALLOT), |c, _| go(c, BALLOT)),
            here(
                words::WHY_NOT_OPEN,
                &[Press::Act(desk::ACT_OPEN)],
                |s| round(s.conference, 0).is_some(),
                |c, _| {
                    let first = contest(c, 0)?;
                    round(c, 0).is_none().then(|| Command::OpenRound { contest: first.id.clone() })
                },
            )
            .step(BALLOT),
            here(words::WHY_NOT_TRY, &[Press::Refused(desk::ACT_COLLECT)], |s| s.heard.refused, nothing).step(BALLOT),
        ],
    ),
    lesson(
        words::ISSUE,
        &[
            here(
                words::ISSUE_OUT,
                &[Press::Act(desk::ACT_ISSUE), ENTER],
                |s| round(s.conference, 0).is_some_and(|round| round.issue.is_some()),
                |c, _| issue(c, contest(c, 0)?),
            )
            .step(BALLOT),
            here(
                words::ISSUE_IN,
                &[Press::Act(desk::ACT_COLLECT), ENTER],
                |s| round(s.conference, 0).is_some_and(|round| round.collected.is_some()),
                |c, _| collect(c, contest(c, 0)?),
            )
            .step(BALLOT),
        ],
    ),
    lesson(
        words::COUNT,
        &[
            here(words::COUNT_GO, &[Press::Act(desk::KEY_TALLY)], |s| s.desk == Desk::Tally, nothing),
            watched(Desk::Tally, words::COUNT_WATCH, |c, cast| cast.paper(c, contest(c, 0)?)),
            tried(
                Desk::Tally,
                words::COUNT_BACK,
                &[Press::Act(crate::wording::tally::keys::RETURN.label)],
                |s| s.desk == Desk::Chair,
                nothing,
            ),
            here(
                words::COUNT_CLOSE,
                &[Press::Act(desk::ACT_CLOSE_ROUND), ENTER],
                |s| round(s.conference, 0).is_some_and(|round| !round.is_open()),
                |c, cast| cast.round(c, contest(c, 0)?),
            )
            .step(BALLOT),
        ],
    ),
    lesson(
        words::ANNOUNCE,
        &[
            until(RESULT, |s| is_at(s.conference, RESULT), |c, _| go(c, RESULT)),
            here(
                words::ANNOUNCE_PACED,
                &[Press::Act(desk::ACT_ANNOUNCE_PACED), ENTER],
                |s| round(s.conference, 0).is_some_and(Round::is_announced),
                |c, _| announce(c, 0),
            )
            .step(RESULT),
            here(
                words::ANNOUNCE_LINE,
                &[Press::ActOf(reveal_name)],
                |s| reveal(s.conference).is_none(),
                |c, _| reveal(c),
            )
            .step(RESULT),
        ],
    ),
    lesson(
        words::TIE,
        &[
            here(
                words::TIE_OPEN,
                &[Press::Act(desk::ACT_RUN_OFF), ENTER],
                |s| has_run_off(s.conference),
                |c, _| {
                    let first = contest(c, 0)?;
                    (!has_run_off(c)).then(|| Command::RunOff { contest: first.id.clone() })
                },
            )
            .step(RESULT),
            watched(Desk::Chair, words::TIE_WATCH, |c, cast| {
                let first = contest(c, 0)?;
                open(c, first).and_then(|_| cast.round(c, first))
            }),
            here(
                words::TIE_ANNOUNCE,
                &[Press::Act(desk::ACT_ANNOUNCE), ENTER],
                |s| round(s.conference, 0).is_some_and(Round::is_announced),
                |c, _| announce(c, 0),
            )
            .step(RESULT),
        ],
    ),
    lesson(words::SECOND, &[watched(Desk::Chair, words::SECOND_WATCH, second)]),
    lesson(
        words::DECISION,
        &[
            until(DECISION, |s| is_at(s.conference, DECISION), |c, _| go(c, DECISION)),
            here(
                words::DECISION_SAY,
                &[Press::Act(desk::ACT_ANNOUNCE_LEADER), ENTER],
                |s| s.conference.leader_announced(&StepId::from(DECISION)).is_some(),
                |c, _| {
                    let step = StepId::from(DECISION);
                    c.leader_announced(&step).is_none().then_some(Command::AnnounceLeader { step: Some(step) })
                },
            )
            .step(DECISION),
        ],
    ),
    lesson(
        words::HANDOVER,
        &[
            until(HANDOVER, |s| is_at(s.conference, HANDOVER), |c, _| go(c, HANDOVER)),
            here(
                words::HANDOVER_ALL,
                &[Press::Act(desk::ACT_HAND_OVER_ALL)],
                |s| item(s.conference).is_none(),
                |c, _| item(c),
            )
            .step(HANDOVER),
            here(
                words::HANDOVER_SIGN,
                &[Press::Act(desk::ACT_SIGN), ENTER],
                |s| is_signed(s.conference),
                |c, _| sign(c),
            )
            .step(HANDOVER),
        ],
    ),
    lesson(
        words::CLOSE,
        &[
            here(
                words::CLOSE_FIND,
                &[Press::Palette, Press::Type(words::CLOSE_TYPED), ENTER],
                |s| is_at(s.conference, CLOSING),
                |c, _| go(c, CLOSING),
            ),
            here(
                words::CLOSE_IT,
                &[Press::Act(desk::ACT_CLOSE), ENTER],
                |s| is_closed(s.conference),
                |c, _| (!is_closed(c)).then_some(Command::CloseConference {}),
            )
            .step(CLOSING),
        ],
    ),
    lesson(
        words::PAPERS,
        &[
            here(words::PAPERS_WRITE, &[Press::Act(desk::KEY_EXPORT), ENTER], |s| s.heard.written, nothing),
            here(words::PAPERS_CLOSE, &[ENTER], |s| !s.covered, nothing),
        ],
    ),
    lesson(words::POWER, &[read(Desk::Chair)]),
    lesson(words::END, &[end(Desk::Chair)]),
];

const ROLL: &str = "diem-danh";

fn start(conference: &Conference, _: &mut Cast) -> Option<Command> {
    (!conference.is_running()).then_some(Command::Start {})
}

fn is_in_agenda(seen: &Seen<'_>) -> bool {
    seen.conference.current().is_some_and(|(_, step)| seen.main() == desk::go_to(seen.lang, &step.title))
}

fn is_covered(conference: &Conference) -> bool {
    conference.direction().show == HallShow::Curtain
}

fn is_closed(conference: &Conference) -> bool {
    matches!(conference.phase(), Phase::Closed { .. })
}

/// The lines of the roll that vote.
fn voters(conference: &Conference) -> impl Iterator<Item = RollLine<'_>> {
    conference.roll().lines(conference.programme()).filter(|line| line.votes)
}

fn mark(line: &RollLine<'_>, present: bool, replaced_by: Option<String>) -> Command {
    Command::Attend { unit: line.unit.id.clone(), delegate: line.delegate, present, replaced_by }
}

fn substitute(conference: &Conference, _: &mut Cast) -> Option<Command> {
    let unmarked = voters(conference).next().filter(|line| line.attendance.is_none())?;
    Some(mark(&unmarked, true, Some(words::SUBSTITUTE_TYPED.vi.to_owned())))
}

fn absent(conference: &Conference, _: &mut Cast) -> Option<Command> {
    let marked = voters(conference).find(|line| line.unit.id.as_str() == "ttr" && line.attendance.is_none())?;
    Some(mark(&marked, false, None))
}

/// Marks the next of those who were not called yet.
fn rest(conference: &Conference) -> Option<Command> {
    let line = voters(conference).find(|line| line.attendance.is_none())?;
    Some(mark(&line, true, None))
}

fn speaks(conference: &Conference) -> bool {
    conference.floor(&StepId::from(FLOOR)).is_some_and(|floor| floor.speaking().is_some())
}

/// A contest by its place in the plan.
fn contest(conference: &Conference, place: usize) -> Option<&Contest> {
    conference.programme().contests.get(place)
}

/// The last round of a contest.
fn round(conference: &Conference, place: usize) -> Option<&Round> {
    conference.progress(&contest(conference, place)?.id)?.last()
}

fn is_frozen(conference: &Conference) -> bool {
    contest(conference, 0)
        .and_then(|first| conference.progress(&first.id))
        .is_some_and(|progress| progress.frozen().is_some())
}

fn freeze(conference: &Conference) -> Option<Command> {
    let first = contest(conference, 0)?;
    (!is_frozen(conference)).then(|| Command::FreezeSlate { contest: first.id.clone() })
}

fn freeze_name(lang: Lang, conference: &Conference) -> String {
    contest(conference, 0).map_or_else(String::new, |first| desk::freeze_of(lang, &first.title))
}

fn reopen_name(lang: Lang, conference: &Conference) -> String {
    contest(conference, 0).map_or_else(String::new, |first| desk::reopen_of(lang, &first.title))
}

fn team(conference: &Conference) -> Option<Command> {
    let (_, step) = conference.programme().step(&StepId::from(TEAM))?;
    let StepKind::TallyTeam { contest, members } = &step.kind else { return None };
    conference
        .general_team()
        .is_none()
        .then(|| Command::NameTallyTeam { contest: contest.clone(), members: members.clone() })
}

/// The whole result at once.
fn announce(conference: &Conference, place: usize) -> Option<Command> {
    let contest = contest(conference, place)?.id.clone();
    round(conference, place)?.is_closed().then_some(Command::Announce { contest, paced: false })
}

/// How many lines of a paced result were read.
fn revealed(conference: &Conference) -> Option<(&Round, u32)> {
    let round = round(conference, 0)?;
    Some((round, round.lines_read()?))
}

fn reveal_name(lang: Lang, conference: &Conference) -> String {
    revealed(conference).map_or_else(String::new, |(round, lines)| desk::reveal(lang, lines, round.frame.slate.len()))
}

fn reveal(conference: &Conference) -> Option<Command> {
    let (round, lines) = revealed(conference)?;
    let left = usize::try_from(lines).is_ok_and(|lines| lines < round.frame.slate.len());
    left.then(|| Command::Reveal { contest: round.frame.contest.clone(), lines: lines.saturating_add(1) })
}

fn has_run_off(conference: &Conference) -> bool {
    let tie = |first: &Contest| matches!(conference.standing(first).waiting, Some(Waiting::Tie { .. }));
    !contest(conference, 0).is_some_and(tie)
}

/// The second vote, from its ballot to its result.
fn second(conference: &Conference, cast: &mut Cast) -> Option<Command> {
    let contest = contest(conference, 1)?;
    match round(conference, 1) {
        None => go(conference, "bo-phieu-2").or_else(|| cast.round(conference, contest)),
        Some(round) if round.is_open() => cast.round(conference, contest),
        Some(round) if round.is_closed() => go(conference, "ket-qua-2").or_else(|| announce(conference, 1)),
        Some(_) => None,
    }
}

fn item(conference: &Conference) -> Option<Command> {
    let step = StepId::from(HANDOVER);
    let place = conference.handover(&step)?.items.iter().position(|item| !item.done)?;
    let item = u32::try_from(place).ok()?;
    Some(Command::HandOverItem { step: Some(step), item, done: true, count: None, note: String::new() })
}

fn is_signed(conference: &Conference) -> bool {
    conference.handover(&StepId::from(HANDOVER)).is_some_and(|handover| handover.signed.is_some())
}

fn sign(conference: &Conference) -> Option<Command> {
    let step = StepId::from(HANDOVER);
    let (_, planned) = conference.programme().step(&step)?;
    let StepKind::Handover { giver, receiver, witness, .. } = &planned.kind else { return None };
    let name = |person: &Option<crate::conference::Person>| {
        person.as_ref().map_or_else(String::new, |person| person.name.clone())
    };
    let (giver, receiver, witness) = (name(giver), name(receiver), name(witness));
    (!is_signed(conference)).then_some(Command::SignHandover { step: Some(step), giver, receiver, witness })
}
