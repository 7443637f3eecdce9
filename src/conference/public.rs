//! What the hall may see: never a script, a draft, a note, or more of a count than the projection setting allows.

mod result;
mod scene;

use super::Moment;
use super::agenda::Decision;
use super::contest::{Base, BlankRule, Form, Projection, Threshold, TieRule, Voters};
use super::frame::RoundKind;
use super::outcome::Standing;
use super::programme::{Particulars, Person};
use super::report::Page;
use super::state::Hands;

/// The hall's view of the conference at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicView {
    /// Whether this is no conference but the rehearsal of one, which no picture may hide.
    pub rehearsal: bool,
    /// Title, cluster, place and date.
    pub particulars: Particulars,
    /// Title of the step the scene belongs to, where it belongs to one.
    pub step: Option<String>,
    /// What is to be shown.
    pub scene: PublicScene,
    /// The line of it to which the chair points, from 0.
    pub pointed: Option<usize>,
    /// Since when it stands there: a scene in pages begins with the first, and turns them from then on.
    pub since: Moment,
}

/// What the hall is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicScene {
    /// Before the start: title, place, time.
    Waiting,
    /// The title of the conference and nothing else.
    Curtain,
    /// The page that sets up a projector.
    TestPage,
    /// The agenda, and how far it has come.
    Agenda {
        /// Titles of the steps, with how far each has come.
        steps: Vec<(String, StepState)>,
    },
    /// A text under the step's title, with guests in protocol order.
    Words {
        /// The text.
        text: String,
        /// Guests.
        guests: Vec<Person>,
    },
    /// The roll.
    Attendance {
        /// Units with how many of their delegates came.
        units: Vec<PublicUnit>,
        /// Voters present.
        present: u32,
        /// Voters summoned.
        summoned: u32,
    },
    /// A show of hands: the proposal, and what was counted.
    Hands {
        /// The proposal.
        proposal: String,
        /// Persons proposed.
        names: Vec<Person>,
        /// What was counted, once it was.
        hands: Option<Hands>,
    },
    /// A page of a report.
    Report {
        /// The page.
        page: Page,
        /// Its number, from 1.
        number: usize,
        /// How many there are.
        pages: usize,
    },
    /// The floor: who speaks since when, and who waits.
    Floor {
        /// Who speaks.
        speaker: Option<PublicSpeaker>,
        /// Who waits, in order.
        waiting: Vec<String>,
    },
    /// A speech.
    Speech {
        /// Who speaks.
        speaker: Option<Person>,
    },
    /// A contest before its round: seats, rules and slate.
    Slate(PublicPaper),
    /// How the paper of a contest is marked.
    Rules(PublicPaper),
    /// The tally team.
    Team {
        /// Members with their unit's name; the head first.
        members: Vec<(String, String, bool)>,
    },
    /// Papers are being issued or cast.
    Voting {
        /// The paper and its rules.
        paper: PublicPaper,
        /// Papers issued.
        issued: Option<u32>,
    },
    /// Papers are being counted.
    Counting(PublicCount),
    /// A result.
    Result(Box<PublicResult>),
    /// The decision naming the new head.
    Leader {
        /// The decision, as far as it has been announced.
        announced: Option<PublicLeader>,
    },
    /// The handover.
    Handover {
        /// Inventory lines with whether they were handed over.
        items: Vec<(String, bool)>,
        /// Who gives and who receives, as planned or as signed.
        giver: String,
        /// Who receives.
        receiver: String,
        /// Whether it has been signed.
        signed: bool,
    },
    /// The pledge.
    Pledge {
        /// Its text.
        text: String,
        /// Units with whether they signed.
        units: Vec<(String, bool)>,
    },
    /// The end.
    Closing {
        /// Conclusions.
        text: String,
        /// The elected of each decided contest, by title.
        elected: Vec<(String, Vec<String>)>,
        /// Whether the conference is closed.
        closed: bool,
    },
}

/// How far the agenda has come at one of its steps, as the hall may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It was visited and left.
    Done,
    /// It goes on.
    Now,
    /// It has not come yet.
    Later,
}

/// A unit as the hall sees it on the roll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUnit {
    /// Short name.
    pub name: String,
    /// Present in the sense of the roll.
    pub present: bool,
}

/// A speaker as the hall sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicSpeaker {
    /// Name.
    pub name: String,
    /// Name of the unit, or nothing.
    pub unit: String,
    /// Topic.
    pub topic: String,
    /// Since when they have the floor.
    pub since: Moment,
    /// Minutes allowed.
    pub minutes: u32,
}

/// The paper of a contest and its frozen rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicPaper {
    /// Title of the contest.
    pub title: String,
    /// The round, from 1, and why it is held.
    pub round: (u32, RoundKind),
    /// How it is marked.
    pub form: Form,
    /// Names on it, in ballot order.
    pub names: Vec<String>,
    /// Seats; 0 on grades.
    pub seats: u32,
    /// Most supports on a valid paper.
    pub max: Option<u32>,
    /// The share to be reached.
    pub threshold: Option<Threshold>,
    /// What it is a share of.
    pub base: Base,
    /// Who votes.
    pub voters: Voters,
    /// What decides between equals.
    pub tie: TieRule,
    /// How a paper that supports nobody is taken.
    pub blank: BlankRule,
    /// What the hall sees while papers are counted.
    pub projection: Projection,
    /// Column names on grades.
    pub grades: Vec<String>,
    /// Whether the names are known yet.
    pub known: bool,
}

/// A count under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCount {
    /// The paper and its rules.
    pub paper: PublicPaper,
    /// Papers collected; `None` where nothing of the count may be seen.
    pub collected: Option<u32>,
    /// Papers counted so far.
    pub counted: Option<u64>,
    /// The number that is needed, as far as it is known.
    pub needed: Option<u64>,
    /// Name and tally of each nominee in ballot order; empty unless the projection is live. On grades one number a column.
    pub tallies: Vec<(String, Vec<u64>)>,
    /// Counted to the end, and not announced yet.
    pub complete: bool,
    /// Two passes are demanded, and what is seen is the first, which has not been compared with the second.
    pub unchecked: bool,
}

/// A result as announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicResult {
    /// The paper and its rules.
    pub paper: PublicPaper,
    /// Base of the shares.
    pub base: u64,
    /// The number that was needed.
    pub needed: Option<u64>,
    /// Papers collected, valid and invalid.
    pub papers: (u32, u64, u64),
    /// The lines revealed so far, high to low; on grades in ballot order.
    pub lines: Vec<PublicResultLine>,
    /// Lines that are still to be revealed.
    pub hidden: usize,
    /// Why it says nothing, if it was voided.
    pub void: Option<String>,
    /// Who is elected over all rounds and decisions so far, as they are told: by round, high to low; empty while lines are
    /// hidden.
    pub elected: Vec<String>,
    /// What waits to be decided, once everything is revealed.
    pub waiting: Option<PublicWaiting>,
    /// What was decided after the announcement, in order; empty while lines are hidden.
    pub decided: Vec<PublicDecided>,
    /// Whether these are the stated totals of a hand tally.
    pub by_hand: bool,
    /// The code that confirms the announcement, to be read aloud.
    pub code: Option<String>,
}

/// One line of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicResultLine {
    /// Name.
    pub name: String,
    /// Supports; on grades one number a column.
    pub votes: Vec<u64>,
    /// Shares in hundredths of a percent; on grades one a column.
    pub shares: Vec<u64>,
    /// Rank among those that pass.
    pub rank: Option<u32>,
    /// Whether the threshold was met.
    pub passes: bool,
    /// What follows.
    pub standing: Standing,
}

/// What a result leaves to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicWaiting {
    /// A tie between these for so many seats.
    Tie(Vec<String>, u32),
    /// So many vacant seats.
    Vacancy(u32),
}

/// What was decided after a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicDecided {
    /// The lot named these.
    Lots(Vec<String>),
    /// The chair named these.
    Chair(Vec<String>),
    /// So many seats stay vacant.
    Vacant(u32),
}

/// The new head, as announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLeader {
    /// The decision.
    pub decision: Option<Decision>,
    /// The new head, with the name of the unit.
    pub head: Option<(Person, String)>,
    /// The new deputy.
    pub deputy: Option<(Person, String)>,
}

impl PublicScene {
    /// How many lines there are to point to.
    pub fn lines(&self) -> usize {
        match self {
            Self::Waiting
            | Self::Curtain
            | Self::TestPage
            | Self::Speech { .. }
            | Self::Leader { .. }
            | Self::Rules(_)
            | Self::Voting { .. } => 0,
            Self::Agenda { steps } => steps.len(),
            Self::Words { guests, .. } => guests.len(),
            Self::Attendance { units, .. } => units.len(),
            Self::Hands { names, .. } => names.len(),
            Self::Report { page, .. } => page.blocks.len(),
            Self::Floor { waiting, .. } => waiting.len(),
            Self::Slate(paper) => paper.names.len(),
            Self::Team { members } => members.len(),
            Self::Counting(count) => count.tallies.len(),
            Self::Result(result) => result.lines.len(),
            Self::Handover { items, .. } => items.len(),
            Self::Pledge { units, .. } => units.len(),
            Self::Closing { elected, .. } => elected.len(),
        }
    }
}
