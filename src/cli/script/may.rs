//! What may be done now: every verb that the conference would accept, found by asking it with an example.

use crate::conference::direction::HallShow;
use crate::conference::progress::Waiting;
use crate::conference::{Command, Conference, Contest, ContestId, NomineeId, StepKind, TallyMember};
use crate::record::Proceedings;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The verbs that would be accepted now; those of contests with their contest.
pub fn may(proceedings: &Proceedings) -> Vec<Value> {
    let conference = proceedings.conference();
    let of_the_day = day(conference).into_iter().map(|command| (command, None));
    let contests = conference.programme().contests.iter();
    let of_contests =
        contests.flat_map(|contest| examples(proceedings, contest).into_iter().map(|c| (c, Some(&contest.id))));
    let accepted = of_the_day.chain(of_contests).filter(|(command, _)| proceedings.would_accept(command).is_ok());
    let mut told: Vec<Value> = accepted.map(|(command, contest)| told(&command, contest)).collect();
    told.dedup();
    told.push(json!({ "do": "status" }));
    told
}

fn told(command: &Command, contest: Option<&ContestId>) -> Value {
    let verb = serde_json::to_value(command).ok().and_then(|value| value.get("do").cloned()).unwrap_or_default();
    match contest {
        Some(contest) => json!({ "do": verb, "contest": contest }),
        None => json!({ "do": verb }),
    }
}

/// Any text that says something.
fn word() -> String {
    "x".to_owned()
}

/// One example of each verb that is of no contest.
fn day(conference: &Conference) -> Vec<Command> {
    let programme = conference.programme();
    let hands = conference.roll().hands(programme);
    let first_unit = programme.units.first();
    let mut examples = vec![Command::Start {}];
    if let Some(step) = programme.agenda.first() {
        examples.push(Command::GoTo { step: step.id.clone() });
    }
    examples.extend([Command::Next {}, Command::Back {}]);
    if let Some(unit) = first_unit {
        let delegate = (!unit.delegates.is_empty()).then_some(0);
        examples.push(Command::Attend { unit: unit.id.clone(), delegate, present: true, replaced_by: None });
    }
    examples.extend([
        Command::AttendAll {},
        Command::Present { count: 0 },
        Command::ShowOfHands { step: None, r#for: hands, against: 0, other: 0 },
        Command::TakeNote { step: None, text: word() },
    ]);
    examples.extend(floor(conference));
    let member = TallyMember { name: word(), unit: None, head: false };
    examples.extend([
        Command::NameTallyTeam { contest: None, members: vec![member] },
        Command::AnnounceLeader { step: None },
        Command::HandOverItem { step: None, item: 0, done: true, count: None, note: String::new() },
        Command::SignHandover { step: None, giver: word(), receiver: word(), witness: word() },
    ]);
    if let Some(unit) = first_unit {
        examples.push(Command::SignPledge { step: None, unit: unit.id.clone(), signed: true });
    }
    examples.extend([
        Command::ShowPage { step: None, page: 0 },
        Command::Point { line: None },
        Command::HoldHall { held: conference.held().is_none() },
        Command::CloseConference {},
    ]);
    // It may come before the start too, but a day that has not begun waits for nothing but that.
    if conference.is_running() {
        examples.push(Command::DirectHall { show: HallShow::Scene });
    }
    examples
}

/// One example of each verb of the floor, for whom it can be.
fn floor(conference: &Conference) -> Vec<Command> {
    let step = match conference.current() {
        Some((_, step)) if matches!(step.kind, StepKind::Discussion { .. }) => Some(step),
        _ => conference.programme().agenda.iter().find(|step| matches!(step.kind, StepKind::Discussion { .. })),
    };
    let queue = Command::QueueSpeaker { step: None, name: word(), unit: None, topic: String::new() };
    let next = step.and_then(|step| conference.floor(&step.id)).and_then(crate::conference::floor::Floor::next);
    let speaker = next.unwrap_or(0);
    vec![
        queue,
        Command::DropSpeaker { step: None, speaker },
        Command::BeginSpeech { step: None, speaker },
        Command::EndSpeech { step: None },
        Command::NoteGist { step: None, speaker, gist: word() },
    ]
}

/// One example of each verb of a contest.
fn examples(proceedings: &Proceedings, contest: &Contest) -> Vec<Command> {
    let conference = proceedings.conference();
    let id = || contest.id.clone();
    let mut examples = Vec::new();
    if let Some(nominee) = withdrawable(conference, contest) {
        examples.push(Command::Withdraw { contest: id(), nominee, reason: word() });
    }
    examples.extend([
        Command::FreezeSlate { contest: id() },
        Command::ReopenSlate { contest: id(), reason: word() },
        Command::OpenRound { contest: id() },
    ]);
    examples.extend(counting(proceedings, contest));
    examples.extend([
        Command::Explain { contest: id(), text: word() },
        Command::HoldCount { contest: id(), held: true },
        Command::CloseRound { contest: id() },
        Command::Announce { contest: id(), paced: false },
        Command::VoidRound { contest: id(), reason: word() },
        Command::RunOff { contest: id() },
    ]);
    let last = conference.progress(&contest.id).and_then(|progress| progress.last());
    if last.is_some_and(|round| round.lines_read().is_some()) {
        examples.push(Command::Reveal { contest: id(), lines: 1 });
    }
    if let Some(Waiting::Tie { tied, seats }) = conference.standing(contest).waiting {
        let elected: Vec<NomineeId> = tied.into_iter().take(usize::try_from(seats).unwrap_or(0)).collect();
        examples.push(Command::DrawLots { contest: id(), elected: elected.clone(), drawn_by: word() });
        examples.push(Command::ChairDecides { contest: id(), elected, reason: word() });
    }
    examples.extend([Command::LeaveVacant { contest: id() }, Command::VoteAgain { contest: id() }]);
    examples
}

fn withdrawable(conference: &Conference, contest: &Contest) -> Option<NomineeId> {
    let slate = conference.full_slate(contest)?;
    let ask = |id: &NomineeId| Command::Withdraw { contest: contest.id.clone(), nominee: id.clone(), reason: word() };
    slate.into_iter().map(|nominee| nominee.id).find(|id| conference.decide(&ask(id)).is_ok())
}

/// The verbs of an open round; numbers are those that are sure to fit.
fn counting(proceedings: &Proceedings, contest: &Contest) -> Vec<Command> {
    let conference = proceedings.conference();
    let id = || contest.id.clone();
    let Some(round) = conference.progress(&contest.id).and_then(|progress| progress.open_round()) else {
        return Vec::new();
    };
    let issued = round.collected.unwrap_or(0);
    let mut examples = vec![
        Command::Issue { contest: id(), issued, unused: 0, absent_papers: 0, spoiled: 0 },
        Command::Collect { contest: id(), collected: issued },
    ];
    let passes = (1..=round.frame.passes).zip(&round.passes);
    let open_pass =
        passes.clone().find(|(_, count)| round.collected.is_some_and(|all| count.count.recorded < all.into()));
    if let Some((pass, _)) = open_pass {
        let invalid = Some("damaged".to_owned());
        examples.push(Command::Paper { contest: id(), marks: BTreeMap::new(), invalid, pass, after: None });
    }
    for (pass, count) in passes {
        examples.push(Command::SetAside { contest: id(), pass, papers: round.aside(pass), was: None });
        let (marks, invalid, doubt) = (BTreeMap::new(), Some("damaged".to_owned()), String::new());
        examples.push(Command::DecideAside { contest: id(), marks, invalid, pass, r#for: 1, against: 0, doubt });
        if proceedings.can_take_back(&contest.id, pass) {
            examples.push(Command::UndoPaper { contest: id(), pass });
        }
        if count.in_bundle > 0 {
            examples.push(Command::EndBatch { contest: id(), pass, papers: None });
        }
    }
    if round.count().recorded > 0 && round.totals.is_none() {
        let paper = crate::conference::paper::PaperMarks { invalid: Some("damaged".to_owned()), ..Default::default() };
        let (from, to) = (paper.clone(), paper);
        examples.push(Command::ReplacePaper { contest: id(), pass: 1, from, to, reason: word() });
        examples.push(Command::VoidBatch { contest: id(), bundle: 1, pass: 1, reason: word() });
    }
    let valid = u64::from(issued);
    let against = round.frame.slate.iter().map(|nominee| (nominee.id.clone(), valid)).collect();
    let (support, invalid_by) = (BTreeMap::new(), BTreeMap::new());
    examples.push(Command::Totals { contest: id(), support, against, valid, invalid_by });
    examples
}
