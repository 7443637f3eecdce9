//! The agenda: the kinds of step, and what a plan says of each.

use super::id::{ContestId, StepId, UnitId};
use super::programme::Person;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One item of the agenda (mục chương trình).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its id: written in the plan, or derived from its place.
    pub id: StepId,
    /// Title, as it stands in the printed programme.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// The chair's own words (lời dẫn); never shown to the hall.
    pub script: String,
    /// Who leads this step, where the plan says it ("Thư ký", "Tổ trưởng Tổ kiểm phiếu").
    pub who: Option<String>,
    /// What kind of step it is, with what belongs to that kind alone.
    pub kind: StepKind,
}

/// A kind of step. One more kind is one more variant here, one file at the chair's desk and one scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StepKind {
    /// Opening words, guests in protocol order.
    Opening {
        /// A text for the hall.
        text: String,
        /// Guests in protocol order.
        guests: Vec<Person>,
    },
    /// The roll.
    Attendance,
    /// A show of hands.
    ShowOfHands {
        /// What is put to the vote, as it is read out.
        proposal: String,
        /// The persons proposed, where it is about persons.
        names: Vec<Person>,
    },
    /// A report that is read.
    Report {
        /// Base name of its file.
        file: String,
        /// Its text, as Markdown.
        text: String,
    },
    /// Opinions from the floor.
    Discussion {
        /// Speakers registered before the day.
        speakers: Vec<PlannedSpeaker>,
        /// Minutes for one speaker.
        minutes_each: u32,
    },
    /// A directing speech.
    Speech {
        /// Who speaks.
        speaker: Option<Person>,
    },
    /// Seats, standards and slate of contests.
    Slate {
        /// The contests whose slates are passed here.
        contests: Vec<ContestId>,
        /// Standards that are read out.
        text: String,
    },
    /// The tally team is named.
    TallyTeam {
        /// Only for this contest; for the whole conference where unsaid.
        contest: Option<ContestId>,
        /// The proposed members.
        members: Vec<TallyMember>,
    },
    /// Papers are issued and collected.
    Ballot {
        /// The contests voted on here.
        contests: Vec<ContestId>,
    },
    /// A result is read out.
    Result {
        /// The contests announced here.
        contests: Vec<ContestId>,
    },
    /// The decision naming next year's head is read out.
    Leader {
        /// Its number, date and signer.
        decision: Option<Decision>,
        /// The new head.
        head: Option<Appointee>,
        /// The new deputy.
        deputy: Option<Appointee>,
    },
    /// The leadership is handed over.
    Handover {
        /// What is handed over.
        items: Vec<InventoryItem>,
        /// Who gives, where the plan names them.
        giver: Option<Person>,
        /// Who receives.
        receiver: Option<Person>,
        /// Who witnesses.
        witness: Option<Person>,
    },
    /// Heads of units sign the pledge.
    Pledge {
        /// Its text.
        text: String,
    },
    /// The conference is closed.
    Closing {
        /// Conclusions and deadlines, for the hall.
        text: String,
    },
    /// Anything else that takes time and has a title.
    Note {
        /// A text for the hall.
        text: String,
        /// Contests whose paper is explained here.
        contests: Vec<ContestId>,
    },
}

/// A speaker registered before the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedSpeaker {
    /// Name, or the unit's where no person is named.
    pub name: String,
    /// Unit of the cluster.
    pub unit: Option<UnitId>,
    /// What they speak about.
    pub topic: String,
}

/// A member of the tally team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TallyMember {
    /// Full name.
    pub name: String,
    /// Unit of the cluster, where they belong to one.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Head of the team (Tổ trưởng).
    #[serde(default)]
    pub head: bool,
}

/// A decision of the superior body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Number and sign.
    pub number: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Who signed it.
    pub signed_by: String,
    /// Invented for the sample.
    #[serde(default)]
    pub illustration: bool,
}

/// Who is to lead the cluster next year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appointee {
    /// Named by the decision.
    Named(Person),
    /// The elected of a contest.
    Elected(ContestId),
}

/// A line of the handover inventory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryItem {
    /// What it is.
    pub name: String,
    /// How many are to be handed over.
    pub count: u32,
}

impl StepKind {
    /// The word for this kind in plans.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Opening { .. } => "opening",
            Self::Attendance => "attendance",
            Self::ShowOfHands { .. } => "show_of_hands",
            Self::Report { .. } => "report",
            Self::Discussion { .. } => "discussion",
            Self::Speech { .. } => "speech",
            Self::Slate { .. } => "slate",
            Self::TallyTeam { .. } => "tally_team",
            Self::Ballot { .. } => "ballot",
            Self::Result { .. } => "result",
            Self::Leader { .. } => "leader",
            Self::Handover { .. } => "handover",
            Self::Pledge { .. } => "pledge",
            Self::Closing { .. } => "closing",
            Self::Note { .. } => "note",
        }
    }

    /// Every word that a plan may use as `kind`.
    pub const WORDS: [&'static str; 15] = [
        "opening",
        "attendance",
        "show_of_hands",
        "report",
        "discussion",
        "speech",
        "slate",
        "tally_team",
        "ballot",
        "result",
        "leader",
        "handover",
        "pledge",
        "closing",
        "note",
    ];

    /// The contests this step is about.
    pub fn contests(&self) -> &[ContestId] {
        match self {
            Self::Slate { contests, .. }
            | Self::Ballot { contests }
            | Self::Result { contests }
            | Self::Note { contests, .. } => contests,
            _ => &[],
        }
    }
}
