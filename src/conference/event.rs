//! What has happened: the durable facts from which a conference is folded. A paper is never one of them.

use super::agenda::TallyMember;
use super::direction::HallShow;
use super::frame::Frame;
use super::id::{ContestId, NomineeId, StepId, UnitId};
use super::paper::InvalidReason;
use super::programme::Programme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fact of the conference, in the past tense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields bear the words of the plan and of the commands; each fact says what they mean"
)]
pub enum Event {
    /// The record began with this programme; or it is a rehearsal of it, and no record of a conference.
    Convened {
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        rehearsal: bool,
        programme: Box<Programme>,
    },
    /// The conference was started.
    Started,
    /// A step became the current one.
    StepEntered { step: StepId },
    /// A delegate, or a unit that names none, was marked present or absent.
    Attended {
        unit: UnitId,
        delegate: Option<u32>,
        present: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaced_by: Option<String>,
    },
    /// Everybody was marked present.
    AllAttended,
    /// A hall without names was counted.
    HallCounted { count: u32 },
    /// A show of hands was taken.
    HandsShown { step: StepId, r#for: u32, against: u32, other: u32, voters: u32 },
    /// A speaker joined the queue.
    SpeakerQueued { step: StepId, name: String, unit: Option<UnitId>, topic: String },
    /// A speaker left the queue without speaking.
    SpeakerDropped { step: StepId, speaker: u32 },
    /// A speaker began.
    SpeechBegan { step: StepId, speaker: u32 },
    /// The speaker on the floor ended.
    SpeechEnded { step: StepId, speaker: u32 },
    /// The gist of a speech was written down.
    GistNoted { step: StepId, speaker: u32, gist: String },
    /// A note for the minutes was written down; it takes the place of the step's earlier note.
    NoteTaken { step: StepId, text: String },
    /// A nominee withdrew.
    Withdrawn { contest: ContestId, nominee: NomineeId, reason: String },
    /// The slate was passed and is frozen.
    SlateFrozen { contest: ContestId },
    /// A frozen slate was opened again, with a reason.
    SlateReopened { contest: ContestId, reason: String },
    /// The tally team was named.
    TallyTeamNamed {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contest: Option<ContestId>,
        members: Vec<TallyMember>,
    },
    /// A round opened; its frame never changes.
    RoundOpened { frame: Box<Frame> },
    /// Papers were issued; the snapshots of that moment go with it.
    Issued {
        contest: ContestId,
        issued: u32,
        unused: u32,
        absent_papers: u32,
        spoiled: u32,
        eligible: u32,
        present: u32,
    },
    /// Papers were collected.
    Collected { contest: ContestId, collected: u32 },
    /// A bundle was ended; `root` commits to its papers without telling them.
    BundleEnded { contest: ContestId, round: u32, pass: u8, bundle: u32, papers: u32, root: String },
    /// A paper was replaced by its content; which, only the box knows.
    PaperReplaced { contest: ContestId, round: u32, pass: u8, reason: String },
    /// A bundle was voided, to be entered again.
    BundleVoided { contest: ContestId, round: u32, pass: u8, bundle: u32, papers: u32, reason: String },
    /// So many doubtful papers waited aside from then on; they are in no bundle.
    PapersSetAside { contest: ContestId, round: u32, pass: u8, papers: u32 },
    /// The tally team decided by vote how a paper set aside is read, and it was recorded so.
    AsideDecided {
        contest: ContestId,
        round: u32,
        pass: u8,
        bundle: u32,
        valid: bool,
        r#for: u32,
        against: u32,
        doubt: String,
    },
    /// The paper decided on last was taken back and waits aside again.
    AsideReopened { contest: ContestId, round: u32, pass: u8 },
    /// What looks odd in a count was explained for the minutes.
    CountExplained { contest: ContestId, round: u32, text: String },
    /// The totals of a hand tally were stated.
    TotalsStated {
        contest: ContestId,
        support: BTreeMap<NomineeId, u64>,
        against: BTreeMap<NomineeId, u64>,
        valid: u64,
        invalid_by: BTreeMap<InvalidReason, u64>,
    },
    /// A round was closed; `seals` commit to the sealed papers of each pass.
    RoundClosed { contest: ContestId, round: u32, recorded: u64, seals: Vec<String> },
    /// The result was announced; from here on it is sealed.
    RoundAnnounced { contest: ContestId, round: u32, paced: bool },
    /// So many lines of a paced result have been read.
    LinesRevealed { contest: ContestId, round: u32, lines: u32 },
    /// A round was voided; where it was still open, `seals` commit to its papers.
    RoundVoided {
        contest: ContestId,
        round: u32,
        reason: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        seals: Vec<String>,
    },
    /// Lots were drawn between the tied.
    LotsDrawn { contest: ContestId, elected: Vec<NomineeId>, drawn_by: String },
    /// The chair decided between the tied.
    ChairDecided { contest: ContestId, elected: Vec<NomineeId>, reason: String },
    /// The conference left the seats vacant.
    LeftVacant { contest: ContestId },
    /// The decision naming the new head was read out.
    LeaderAnnounced { step: StepId },
    /// An inventory line was handed over, or not.
    ItemHandedOver { step: StepId, item: u32, done: bool, count: Option<u32>, note: String },
    /// The handover was signed.
    HandoverSigned { step: StepId, giver: String, receiver: String, witness: String },
    /// The head of a unit signed the pledge, or the entry was taken back.
    PledgeSigned { step: StepId, unit: UnitId, signed: bool },
    /// The hall sees this page of a report.
    PageShown { step: StepId, page: u32 },
    /// The hall keeps what it sees, or follows again.
    HallHeld { held: bool },
    /// The chair put this on the hall's screen.
    HallDirected { show: HallShow },
    /// The chair points to this line of what the hall sees, or to none.
    LinePointed { line: Option<u32> },
    /// The chair keeps the count of a round from the hall, or shows it again.
    CountHeld { contest: ContestId, round: u32, held: bool },
    /// The conference was closed.
    ConferenceClosed,
}

impl Event {
    /// The contest this event is about.
    pub fn contest(&self) -> Option<&ContestId> {
        match self {
            Self::RoundOpened { frame } => Some(&frame.contest),
            Self::TallyTeamNamed { contest, .. } => contest.as_ref(),
            Self::Withdrawn { contest, .. }
            | Self::SlateFrozen { contest }
            | Self::SlateReopened { contest, .. }
            | Self::Issued { contest, .. }
            | Self::Collected { contest, .. }
            | Self::BundleEnded { contest, .. }
            | Self::PaperReplaced { contest, .. }
            | Self::BundleVoided { contest, .. }
            | Self::PapersSetAside { contest, .. }
            | Self::AsideDecided { contest, .. }
            | Self::AsideReopened { contest, .. }
            | Self::CountExplained { contest, .. }
            | Self::CountHeld { contest, .. }
            | Self::TotalsStated { contest, .. }
            | Self::RoundClosed { contest, .. }
            | Self::RoundAnnounced { contest, .. }
            | Self::LinesRevealed { contest, .. }
            | Self::RoundVoided { contest, .. }
            | Self::LotsDrawn { contest, .. }
            | Self::ChairDecided { contest, .. }
            | Self::LeftVacant { contest } => Some(contest),
            _ => None,
        }
    }

    /// Whether the hall looks at the contest when this happens. What goes on while the agenda has moved on
    /// (bundles, closing) does not call the hall back.
    pub(super) fn turns_the_halls_eyes(&self) -> bool {
        matches!(
            self,
            Self::RoundOpened { .. }
                | Self::Issued { .. }
                | Self::Collected { .. }
                | Self::RoundAnnounced { .. }
                | Self::LinesRevealed { .. }
                | Self::RoundVoided { .. }
                | Self::LotsDrawn { .. }
                | Self::ChairDecided { .. }
                | Self::LeftVacant { .. }
        )
    }

    /// Whether the hall has something else to read after it, from its first page.
    pub(super) fn puts_something_before_the_hall(&self) -> bool {
        self.turns_the_halls_eyes()
            || matches!(
                self,
                Self::StepEntered { .. }
                    | Self::PageShown { .. }
                    | Self::LeaderAnnounced { .. }
                    | Self::HandoverSigned { .. }
                    | Self::HallDirected { .. }
                    | Self::HallHeld { held: false }
                    | Self::LinePointed { line: None }
                    | Self::ConferenceClosed
            )
    }
}
