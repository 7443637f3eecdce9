//! What is told of papers and frames: sums, at an end.

use super::entry::Entry;
use crate::conference::{Command, Conference, ContestId, Refusal};
use crate::record::StorageError;
use std::collections::BTreeMap;
use std::time::Duration;

/// A frame that takes longer is felt.
const SLOW: Duration = Duration::from_millis(50);

/// What has been counted and not told.
#[derive(Debug, Default)]
pub struct Sums {
    refused: BTreeMap<ContestId, u64>,
    drawn: u64,
    slow: u64,
    longest: Duration,
}

/// What may be told of a command: nothing of its arguments, and of one about papers nothing at its moment.
enum Told {
    /// Its verb.
    Verb(&'static str),
    /// That its contest's round has ended.
    RoundEnd(&'static str, ContestId),
    /// Nothing now.
    Paper(ContestId),
}

impl Sums {
    /// What is noted of a command that was put.
    pub fn asked(
        &mut self,
        command: &Command,
        refused: Option<&Refusal>,
        conference: &Conference,
    ) -> Vec<Entry<'static>> {
        let mut entries: Vec<Entry<'static>> = refused.and_then(storage).map(Entry::Storage).into_iter().collect();
        match (told(command), refused) {
            (Told::Paper(contest), Some(_)) => *self.refused.entry(contest).or_default() += 1,
            (Told::Paper(_), None) => {}
            (Told::Verb(verb) | Told::RoundEnd(verb, _), Some(refusal)) => {
                entries.push(Entry::Refused(verb, refusal.code()));
            }
            (Told::Verb(verb), None) => entries.push(Entry::Done(verb)),
            (Told::RoundEnd(verb, contest), None) => {
                entries.push(Entry::Done(verb));
                let round = conference.progress(&contest).and_then(|progress| progress.last());
                let papers = round.and_then(|round| round.collected).unwrap_or_default();
                let refused = self.refused.remove(&contest).unwrap_or_default();
                entries.push(Entry::Round { contest: contest.as_str().to_owned(), papers, refused });
            }
        }
        entries
    }

    /// Counts a frame.
    pub fn drew(&mut self, took: Duration) {
        self.drawn += 1;
        self.slow += u64::from(took > SLOW);
        self.longest = self.longest.max(took);
    }

    /// What frames took, if there were any.
    pub fn frames(&self) -> Option<Entry<'static>> {
        let Self { drawn, slow, longest, .. } = *self;
        (drawn > 0).then_some(Entry::Frames { drawn, slow, longest })
    }
}

/// The trouble that a refusal tells of. That somebody else is writing is none, and would tell when he wrote.
fn storage(refusal: &Refusal) -> Option<String> {
    match refusal {
        Refusal::Storage { trouble } => Some(format!("{trouble:?}")),
        Refusal::RecordLost => Some("Lost".to_owned()),
        _ => None,
    }
}

/// The trouble of a record that could not be read; of a damaged one nothing that stands in it.
pub fn unread(error: &StorageError) -> Option<String> {
    match error {
        StorageError::Busy => None,
        StorageError::Lost => Some("Lost".to_owned()),
        StorageError::Damaged(_) => Some("Damaged".to_owned()),
        StorageError::Failed(trouble) => Some(format!("{trouble:?}")),
    }
}

/// Every command is named here: one that is new has to be judged before it can be noted.
fn told(command: &Command) -> Told {
    match command {
        Command::Paper { contest, .. }
        | Command::SetAside { contest, .. }
        | Command::DecideAside { contest, .. }
        | Command::Explain { contest, .. }
        | Command::UndoPaper { contest, .. }
        | Command::EndBatch { contest, .. }
        | Command::VoidBatch { contest, .. }
        | Command::ReplacePaper { contest, .. }
        | Command::Totals { contest, .. } => Told::Paper(contest.clone()),
        Command::CloseRound { contest } => Told::RoundEnd("close_round", contest.clone()),
        Command::VoidRound { contest, .. } => Told::RoundEnd("void_round", contest.clone()),
        Command::Start {} => Told::Verb("start"),
        Command::GoTo { .. } => Told::Verb("go_to"),
        Command::Next {} => Told::Verb("next"),
        Command::Back {} => Told::Verb("back"),
        Command::Attend { .. } => Told::Verb("attend"),
        Command::AttendAll {} => Told::Verb("attend_all"),
        Command::Present { .. } => Told::Verb("present"),
        Command::ShowOfHands { .. } => Told::Verb("show_of_hands"),
        Command::QueueSpeaker { .. } => Told::Verb("queue_speaker"),
        Command::DropSpeaker { .. } => Told::Verb("drop_speaker"),
        Command::BeginSpeech { .. } => Told::Verb("begin_speech"),
        Command::EndSpeech { .. } => Told::Verb("end_speech"),
        Command::NoteGist { .. } => Told::Verb("note_gist"),
        Command::TakeNote { .. } => Told::Verb("take_note"),
        Command::Withdraw { .. } => Told::Verb("withdraw"),
        Command::FreezeSlate { .. } => Told::Verb("freeze_slate"),
        Command::ReopenSlate { .. } => Told::Verb("reopen_slate"),
        Command::NameTallyTeam { .. } => Told::Verb("name_tally_team"),
        Command::OpenRound { .. } => Told::Verb("open_round"),
        Command::Issue { .. } => Told::Verb("issue"),
        Command::Collect { .. } => Told::Verb("collect"),
        Command::Announce { .. } => Told::Verb("announce"),
        Command::Reveal { .. } => Told::Verb("reveal"),
        Command::RunOff { .. } => Told::Verb("run_off"),
        Command::DrawLots { .. } => Told::Verb("draw_lots"),
        Command::ChairDecides { .. } => Told::Verb("chair_decides"),
        Command::LeaveVacant { .. } => Told::Verb("leave_vacant"),
        Command::VoteAgain { .. } => Told::Verb("vote_again"),
        Command::AnnounceLeader { .. } => Told::Verb("announce_leader"),
        Command::HandOverItem { .. } => Told::Verb("hand_over_item"),
        Command::SignHandover { .. } => Told::Verb("sign_handover"),
        Command::SignPledge { .. } => Told::Verb("sign_pledge"),
        Command::ShowPage { .. } => Told::Verb("show_page"),
        Command::HoldHall { .. } => Told::Verb("hold_hall"),
        Command::DirectHall { .. } => Told::Verb("direct_hall"),
        Command::Point { .. } => Told::Verb("point"),
        Command::HoldCount { .. } => Told::Verb("hold_count"),
        Command::CloseConference {} => Told::Verb("close_conference"),
    }
}
