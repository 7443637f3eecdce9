//! What is legal in a plan and yet odd: the secretary looks once more, and nothing is refused.

use super::fault::Named;

/// One thing that is seldom meant. Names taken from the file are held quoted, as in [`FaultKind`](super::FaultKind).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// Papers may support so few names that not all seats can be filled.
    SeatsOutOfReach {
        /// Seats.
        seats: u32,
        /// Most supports on a paper.
        max: u32,
        /// Most names that can meet the threshold together.
        most: u32,
    },
    /// A threshold that one paper can bring down.
    Unanimous,
    /// A threshold that no support at all meets.
    NoThreshold,
    /// A contest in which nobody has a vote.
    NoVoters {
        /// Its id.
        id: String,
    },
    /// A unit none of whose delegates votes.
    SilentUnit {
        /// The unit.
        unit: String,
    },
    /// A nominated unit that names no delegate where most units do.
    UnitWithoutDelegate {
        /// The unit.
        unit: String,
    },
    /// The same delegate in two units.
    DelegateTwice {
        /// The name.
        name: String,
        /// The line of the first.
        line: usize,
    },
    /// Names that differ in marks or signs only.
    AlikeName {
        /// Of what.
        what: Named,
        /// The name.
        name: String,
        /// The line of the first.
        line: usize,
    },
    /// The chair counts the papers.
    MemberIsChair {
        /// The name.
        name: String,
    },
    /// A nominee counts the papers.
    MemberIsNominee {
        /// The name.
        name: String,
    },
    /// A tally team of one.
    LoneMember,
    /// A tally team without a head.
    NoTallyHead,
    /// A tally team that is named when the ballot is over.
    TeamAfterBallot,
    /// Bundles that hold more papers than there are voters.
    BundleAboveVoters {
        /// Papers in a bundle.
        papers: u32,
        /// Voters.
        voters: u32,
    },
    /// A number of summoned that no contest uses.
    SummonedUnused,
    /// A contest on two ballot steps.
    BallotTwice {
        /// The contest.
        id: String,
        /// The line of the first.
        line: usize,
    },
    /// A ballot before the one it takes its slate from.
    BallotBeforeParent {
        /// The contest.
        id: String,
        /// The contest it follows.
        parent: String,
    },
    /// A conference that begins in the night.
    EarlyStart {
        /// When.
        at: String,
    },
    /// A conference that goes on into the evening.
    EndsLate {
        /// When it ends.
        at: String,
    },
    /// A step without time.
    NoMinutes,
    /// A step of hours.
    LongStep {
        /// Its minutes.
        minutes: u32,
    },
    /// More speakers than the discussion has time for.
    SpeakersOverrun {
        /// Minutes they need.
        need: u32,
        /// Minutes there are.
        minutes: u32,
    },
    /// A title with the year of another conference.
    OtherYear {
        /// The year found.
        found: u32,
        /// The year summed up.
        year: u32,
    },
    /// A date in another year.
    DateOffYear {
        /// The year summed up.
        year: u32,
    },
    /// A decision without number.
    DecisionUnnumbered,
    /// A number that stands on the agenda and in no report.
    NumberNotInReport {
        /// The number.
        number: String,
        /// Base name of the report.
        file: String,
        /// The number of the report that it most resembles.
        nearest: Option<String>,
    },
    /// A show of hands on nothing.
    NoProposal,
    /// A leader step that names nobody.
    NoLeader,
    /// One person is head and deputy.
    HeadIsDeputy,
    /// A handover of nothing.
    NoItems,
    /// One person gives and receives.
    GiverIsReceiver,
}

impl Oddity {
    /// Its short name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SeatsOutOfReach { .. } => "seats_out_of_reach",
            Self::Unanimous => "unanimous_threshold",
            Self::NoThreshold => "no_threshold",
            Self::NoVoters { .. } => "no_voters",
            Self::SilentUnit { .. } => "silent_unit",
            Self::UnitWithoutDelegate { .. } => "unit_without_delegate",
            Self::DelegateTwice { .. } => "delegate_twice",
            Self::AlikeName { .. } => "alike_name",
            Self::MemberIsChair { .. } => "member_is_chair",
            Self::MemberIsNominee { .. } => "member_is_nominee",
            Self::LoneMember => "lone_member",
            Self::NoTallyHead => "no_tally_head",
            Self::TeamAfterBallot => "team_after_ballot",
            Self::BundleAboveVoters { .. } => "bundle_above_voters",
            Self::SummonedUnused => "summoned_unused",
            Self::BallotTwice { .. } => "ballot_twice",
            Self::BallotBeforeParent { .. } => "ballot_before_parent",
            Self::EarlyStart { .. } => "early_start",
            Self::EndsLate { .. } => "ends_late",
            Self::NoMinutes => "no_minutes",
            Self::LongStep { .. } => "long_step",
            Self::SpeakersOverrun { .. } => "speakers_overrun",
            Self::OtherYear { .. } => "other_year",
            Self::DateOffYear { .. } => "date_off_year",
            Self::DecisionUnnumbered => "decision_unnumbered",
            Self::NumberNotInReport { .. } => "number_not_in_report",
            Self::NoProposal => "no_proposal",
            Self::NoLeader => "no_leader",
            Self::HeadIsDeputy => "head_is_deputy",
            Self::NoItems => "no_items",
            Self::GiverIsReceiver => "giver_is_receiver",
        }
    }
}
