//! What may be asked of a conference. Every key and every line of a script becomes one of these.

use super::agenda::TallyMember;
use super::direction::HallShow;
use super::id::{ContestId, NomineeId, StepId, UnitId};
use super::paper::PaperMarks;
use super::refusal::{Refusal, TextTrouble};
use crate::text::NAME_LETTERS;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

fn first_pass() -> u8 {
    1
}

/// A request, in the imperative. Left-out fields take what the desk would take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields bear the words of the plan and of the events")]
pub enum Command {
    /// Start the conference.
    Start {},
    /// Make a step the current one.
    GoTo { step: StepId },
    /// Go to the next step.
    Next {},
    /// Go to the step before.
    Back {},
    /// Mark a delegate, or a unit that names none.
    Attend {
        unit: UnitId,
        #[serde(default)]
        delegate: Option<u32>,
        present: bool,
        #[serde(default)]
        replaced_by: Option<String>,
    },
    /// Mark everybody present.
    AttendAll {},
    /// State how many came to a hall without names.
    Present { count: u32 },
    /// Record a show of hands; without `step`, of the current step.
    ShowOfHands {
        #[serde(default)]
        step: Option<StepId>,
        r#for: u32,
        #[serde(default)]
        against: u32,
        #[serde(default)]
        other: u32,
    },
    /// Put a speaker into the queue.
    QueueSpeaker {
        #[serde(default)]
        step: Option<StepId>,
        name: String,
        #[serde(default)]
        unit: Option<UnitId>,
        #[serde(default)]
        topic: String,
    },
    /// Take a speaker who has not spoken out of the queue.
    DropSpeaker {
        #[serde(default)]
        step: Option<StepId>,
        speaker: u32,
    },
    /// Give a speaker the floor; who had it has ended.
    BeginSpeech {
        #[serde(default)]
        step: Option<StepId>,
        speaker: u32,
    },
    /// End the speech on the floor.
    EndSpeech {
        #[serde(default)]
        step: Option<StepId>,
    },
    /// Write down the gist of a speech.
    NoteGist {
        #[serde(default)]
        step: Option<StepId>,
        speaker: u32,
        gist: String,
    },
    /// Write the step's note for the minutes.
    TakeNote {
        #[serde(default)]
        step: Option<StepId>,
        text: String,
    },
    /// Withdraw a nominee.
    Withdraw { contest: ContestId, nominee: NomineeId, reason: String },
    /// Freeze the slate after it has been passed.
    FreezeSlate { contest: ContestId },
    /// Open a frozen slate again.
    ReopenSlate { contest: ContestId, reason: String },
    /// Name the tally team.
    NameTallyTeam {
        #[serde(default)]
        contest: Option<ContestId>,
        members: Vec<TallyMember>,
    },
    /// Open the next round of a contest.
    OpenRound { contest: ContestId },
    /// State how many papers were issued.
    Issue {
        contest: ContestId,
        issued: u32,
        #[serde(default)]
        unused: u32,
        #[serde(default)]
        absent_papers: u32,
        #[serde(default)]
        spoiled: u32,
    },
    /// State how many papers were collected.
    Collect { contest: ContestId, collected: u32 },
    /// Record one paper.
    Paper {
        contest: ContestId,
        #[serde(default)]
        marks: BTreeMap<NomineeId, super::paper::Mark>,
        #[serde(default)]
        invalid: Option<String>,
        #[serde(default = "first_pass")]
        pass: u8,
        /// Where the open bundle stood when this paper was read; somebody else's paper in between refuses this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<BundlePlace>,
    },
    /// State how many doubtful papers now wait aside for the whole team.
    SetAside {
        contest: ContestId,
        #[serde(default = "first_pass")]
        pass: u8,
        papers: u32,
        /// How many waited aside when this was said; another number by now refuses it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<u32>,
    },
    /// Record a paper that was set aside as the team decided by vote to read it.
    DecideAside {
        contest: ContestId,
        #[serde(default)]
        marks: BTreeMap<NomineeId, super::paper::Mark>,
        #[serde(default)]
        invalid: Option<String>,
        #[serde(default = "first_pass")]
        pass: u8,
        r#for: u32,
        #[serde(default)]
        against: u32,
        #[serde(default)]
        doubt: String,
    },
    /// Explain, for the minutes, what looks odd in a count.
    Explain { contest: ContestId, text: String },
    /// Take back the last paper recorded by this process.
    UndoPaper {
        contest: ContestId,
        #[serde(default = "first_pass")]
        pass: u8,
    },
    /// End the open bundle.
    EndBatch {
        contest: ContestId,
        #[serde(default = "first_pass")]
        pass: u8,
        /// How many papers were counted in the hand; another number than was recorded refuses the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        papers: Option<u32>,
    },
    /// Void a bundle, to enter it again.
    VoidBatch {
        contest: ContestId,
        bundle: u32,
        #[serde(default = "first_pass")]
        pass: u8,
        reason: String,
    },
    /// Replace one paper by another, both told by content.
    ReplacePaper {
        contest: ContestId,
        #[serde(default = "first_pass")]
        pass: u8,
        from: PaperMarks,
        to: PaperMarks,
        reason: String,
    },
    /// State the totals of a hand tally.
    Totals {
        contest: ContestId,
        #[serde(default)]
        support: BTreeMap<NomineeId, u64>,
        #[serde(default)]
        against: BTreeMap<NomineeId, u64>,
        valid: u64,
        #[serde(default)]
        invalid_by: BTreeMap<String, u64>,
    },
    /// Close the round.
    CloseRound { contest: ContestId },
    /// Announce the result; `paced` lets the chair reveal it line by line.
    Announce {
        contest: ContestId,
        #[serde(default)]
        paced: bool,
    },
    /// Reveal a paced result up to this many lines.
    Reveal { contest: ContestId, lines: u32 },
    /// Void the last round.
    VoidRound { contest: ContestId, reason: String },
    /// Open a run-off among the tied.
    RunOff { contest: ContestId },
    /// Record the lot.
    DrawLots { contest: ContestId, elected: Vec<NomineeId>, drawn_by: String },
    /// Record the chair's decision.
    ChairDecides { contest: ContestId, elected: Vec<NomineeId>, reason: String },
    /// Record that the seats stay vacant.
    LeaveVacant { contest: ContestId },
    /// Open another round for the vacant seats.
    VoteAgain { contest: ContestId },
    /// Record that the decision was read out.
    AnnounceLeader {
        #[serde(default)]
        step: Option<StepId>,
    },
    /// Tick an inventory line.
    HandOverItem {
        #[serde(default)]
        step: Option<StepId>,
        item: u32,
        #[serde(default = "yes")]
        done: bool,
        #[serde(default)]
        count: Option<u32>,
        #[serde(default)]
        note: String,
    },
    /// Record the three signatures.
    SignHandover {
        #[serde(default)]
        step: Option<StepId>,
        giver: String,
        receiver: String,
        witness: String,
    },
    /// Record a signature under the pledge.
    SignPledge {
        #[serde(default)]
        step: Option<StepId>,
        unit: UnitId,
        #[serde(default = "yes")]
        signed: bool,
    },
    /// Show a page of the report to the hall, counted from 0.
    ShowPage {
        #[serde(default)]
        step: Option<StepId>,
        page: u32,
    },
    /// Let the hall keep what it sees, or follow again.
    HoldHall { held: bool },
    /// Put the agenda or a curtain on the hall's screen, or let it show what goes on.
    DirectHall { show: HallShow },
    /// Point to a line of what the hall sees, counted from 0, or to none.
    Point {
        #[serde(default)]
        line: Option<u32>,
    },
    /// Keep the count of a round from the hall until it is announced, or show it again.
    HoldCount { contest: ContestId, held: bool },
    /// Close the conference.
    CloseConference {},
}

fn yes() -> bool {
    true
}

/// Where the open bundle of a pass stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundlePlace {
    /// Its number, from 1.
    pub bundle: u32,
    /// Papers in it.
    pub papers: u32,
}

impl Command {
    /// The same command with every text in it composed and checked: what people typed or files told is cleaned here,
    /// before anything is decided on it.
    pub fn cleaned(&self) -> Result<Self, Refusal> {
        let mut command = self.clone();
        match &mut command {
            Self::Attend { replaced_by: Some(name), .. } => person("replaced_by", name)?,
            Self::QueueSpeaker { name, topic, .. } => {
                person("name", name)?;
                line("topic", topic)?;
            }
            Self::DecideAside { doubt, .. } => line("doubt", doubt)?,
            Self::Explain { text, .. } => line("explanation", text)?,
            Self::NoteGist { gist, .. } => prose("gist", gist)?,
            Self::TakeNote { text, .. } => prose("text", text)?,
            Self::Withdraw { reason, .. }
            | Self::ReopenSlate { reason, .. }
            | Self::VoidBatch { reason, .. }
            | Self::ReplacePaper { reason, .. }
            | Self::VoidRound { reason, .. }
            | Self::ChairDecides { reason, .. } => line("reason", reason)?,
            Self::NameTallyTeam { members, .. } => {
                for member in members {
                    person("name", &mut member.name)?;
                }
            }
            Self::DrawLots { drawn_by, .. } => person("drawn_by", drawn_by)?,
            Self::HandOverItem { note, .. } => line("note", note)?,
            Self::SignHandover { giver, receiver, witness, .. } => {
                person("giver", giver)?;
                person("receiver", receiver)?;
                person("witness", witness)?;
            }
            _ => {}
        }
        Ok(command)
    }
}

/// Most letters of a reason or a remark.
const LINE_LETTERS: usize = 500;
/// Most letters of a note or a gist.
const PROSE_LETTERS: usize = 20_000;

/// Cleans a name in place.
fn person(field: &'static str, text: &mut String) -> Result<(), Refusal> {
    *text = text.replace(['\n', '\r', '\t'], " ");
    limited(field, text, NAME_LETTERS)
}

/// Cleans one line in place. Whether it may be empty is decided where its meaning is known.
fn line(field: &'static str, text: &mut String) -> Result<(), Refusal> {
    *text = text.replace(['\n', '\r', '\t'], " ");
    limited(field, text, LINE_LETTERS)
}

/// Cleans a text of several lines in place.
fn prose(field: &'static str, text: &mut String) -> Result<(), Refusal> {
    limited(field, text, PROSE_LETTERS)
}

fn limited(field: &'static str, text: &mut String, limit: usize) -> Result<(), Refusal> {
    let clean = crate::text::clean::clean(text).map_err(|unclean| {
        let code = text.chars().nth(unclean.index).map_or(0, u32::from);
        Refusal::BadText { field, detail: TextTrouble::Character { code, place: unclean.index + 1 } }
    })?;
    if clean.graphemes(true).count() > limit {
        return Err(Refusal::BadText { field, detail: TextTrouble::Long { limit } });
    }
    clean.trim().clone_into(text);
    Ok(())
}
