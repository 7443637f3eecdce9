//! One round of a contest: what was stated, what was counted, how far it has come.

use super::Moment;
use super::count::Count;
use super::frame::Frame;
use super::id::NomineeId;
use super::outcome::Outcome;
use std::collections::BTreeMap;

/// A round, from opening to announcement, or void.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Slate, seats and rules, frozen.
    pub frame: Frame,
    /// When it opened.
    pub opened: Moment,
    /// The last statement of issuing.
    pub issue: Option<Issue>,
    /// The last statement of collecting.
    pub collected: Option<u32>,
    /// Every statement of issuing and collecting, in order.
    pub statements: Vec<(Moment, Statement)>,
    /// What the recorded papers of each pass add up to.
    pub passes: [PassCount; 2],
    /// Stated totals of a hand tally, in place of papers.
    pub totals: Option<Count>,
    /// The ended bundles of each pass that were not voided: their numbers, and how many papers each holds.
    pub bundles: [BTreeMap<u32, u32>; 2],
    /// Doubtful papers of each pass that wait aside for the whole team.
    pub aside: [u32; 2],
    /// How the team decided on papers set aside.
    pub asides: Vec<(Moment, AsideDecision)>,
    /// Whether the chair keeps the count from the hall, whatever the projection allows.
    pub count_held: bool,
    /// Explanations of what looks odd in the count.
    pub explanations: Vec<(Moment, String)>,
    /// Corrections made before closing, each with its reason.
    pub corrections: Vec<(Moment, Correction)>,
    /// How far it has come.
    pub status: RoundStatus,
    /// What was decided after its announcement.
    pub decisions: Vec<(Moment, Decided)>,
    /// What confirms its announcement; the record tells it, no event does.
    pub proof: Option<Proof>,
}

/// The head of the record right after an announcement: whoever noted it can later ask whether a record still holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Twelve digits, to be read aloud.
    pub code: String,
    /// The whole head in hexadecimal.
    pub head: String,
}

/// A statement of issuing; the snapshots are of that moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issue {
    /// Papers issued, sealed papers of absent voters among them.
    pub issued: u32,
    /// Papers not used.
    pub unused: u32,
    /// Sealed papers of absent voters.
    pub absent_papers: u32,
    /// Papers handed back before casting and replaced.
    pub spoiled: u32,
    /// Voters summoned.
    pub eligible: u32,
    /// Voters present.
    pub present: u32,
}

/// A number that was stated in the hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statement {
    /// Papers were issued.
    Issued(Issue),
    /// Papers were collected.
    Collected(u32),
}

/// What one pass adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PassCount {
    /// All its papers.
    pub count: Count,
    /// Number of the open bundle, from 1.
    pub bundle: u32,
    /// Papers in the open bundle.
    pub in_bundle: u32,
}

/// How the tally team decided on a doubtful paper. What stands on the paper only the box knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideDecision {
    /// In this pass.
    pub pass: u8,
    /// In this bundle.
    pub bundle: u32,
    /// Whether the paper was taken back, or voided with its bundle, and waits aside again.
    pub reopened: bool,
    /// Whether it was read as a valid paper.
    pub valid: bool,
    /// Members for this reading.
    pub r#for: u32,
    /// Members against it.
    pub against: u32,
    /// What was doubtful, where it was written down.
    pub doubt: String,
}

/// A correction that was made with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// A paper was replaced by its content.
    Replaced {
        /// In this pass.
        pass: u8,
        /// Why.
        reason: String,
    },
    /// Papers that had been set aside were said not to be doubtful after all.
    AsideTakenBack {
        /// In this pass.
        pass: u8,
        /// So many.
        papers: u32,
    },
    /// A bundle was voided and entered again.
    VoidedBundle {
        /// In this pass.
        pass: u8,
        /// Its number.
        bundle: u32,
        /// How many papers it held.
        papers: u32,
        /// Why.
        reason: String,
    },
}

/// How far a round has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundStatus {
    /// Papers may be issued, collected and recorded.
    Open,
    /// Counted, and not yet announced.
    Closed {
        /// When it closed.
        at: Moment,
    },
    /// Announced and sealed.
    Announced {
        /// When it was announced.
        at: Moment,
        /// When it had closed.
        closed: Moment,
        /// Lines revealed so far, in a paced result; `None` shows all.
        revealed: Option<u32>,
    },
    /// Voided; it elects nobody.
    Void {
        /// When it was voided.
        at: Moment,
        /// Why.
        reason: String,
        /// When it had closed, if it had.
        closed: Option<Moment>,
        /// When it had been announced, if it had.
        announced: Option<Moment>,
        /// Lines revealed until then, in a paced result.
        revealed: Option<u32>,
    },
}

/// What was decided about a tie or a vacancy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// The lot.
    Lots {
        /// Whom the lot named.
        elected: Vec<NomineeId>,
        /// Who drew.
        drawn_by: String,
    },
    /// The chair.
    Chair {
        /// Whom the chair named.
        elected: Vec<NomineeId>,
        /// Why.
        reason: String,
    },
    /// The conference left the seats vacant.
    LeftVacant,
}

impl Round {
    /// A round that has just opened.
    pub fn open(frame: Frame, opened: Moment) -> Self {
        let pass = PassCount { count: Count::of(&frame), bundle: 1, in_bundle: 0 };
        Self {
            frame,
            opened,
            issue: None,
            collected: None,
            statements: Vec::new(),
            passes: [pass.clone(), pass],
            totals: None,
            bundles: [BTreeMap::new(), BTreeMap::new()],
            aside: [0; 2],
            asides: Vec::new(),
            count_held: false,
            explanations: Vec::new(),
            corrections: Vec::new(),
            status: RoundStatus::Open,
            decisions: Vec::new(),
            proof: None,
        }
    }

    /// What this round adds up to: the stated totals, else the first pass.
    pub fn count(&self) -> &Count {
        let [first, _] = &self.passes;
        self.totals.as_ref().unwrap_or(&first.count)
    }

    /// What one pass adds up to; `None` for a pass that no round has.
    pub fn pass(&self, pass: u8) -> Option<&PassCount> {
        self.passes.get(place_of(pass))
    }

    /// The ended bundles of a pass that were not voided: numbers, and how many papers each holds.
    pub fn bundles(&self, pass: u8) -> Option<&BTreeMap<u32, u32>> {
        self.bundles.get(place_of(pass))
    }

    /// Doubtful papers of a pass that wait aside.
    pub fn aside(&self, pass: u8) -> u32 {
        self.aside.get(place_of(pass)).copied().unwrap_or(0)
    }

    /// The numbers of the bundles that have ended in both passes, so that they can be compared.
    pub fn comparable(&self) -> impl Iterator<Item = u32> + '_ {
        let [first, second] = &self.bundles;
        first.keys().filter(|bundle| second.contains_key(bundle)).copied()
    }

    /// Whether every pass holds exactly as many papers as were collected.
    pub fn is_complete(&self) -> bool {
        let passes = self.passes.iter().take(usize::from(self.frame.passes));
        self.collected.is_some_and(|all| passes.into_iter().all(|pass| pass.count.recorded == u64::from(all)))
    }

    /// What a share is a share of, as far as it is known now.
    pub fn base(&self) -> u64 {
        self.frame.base.number(self)
    }

    /// What the count gives so far. Only a closed or announced round decides anything by it.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.frame, self.count(), self.base())
    }

    /// Whether papers may still be stated or recorded.
    pub fn is_open(&self) -> bool {
        self.status == RoundStatus::Open
    }

    /// Whether its figures are of one of two passes that have not been found to agree.
    pub fn is_uncompared(&self) -> bool {
        self.is_open() && self.frame.passes > 1 && self.count().recorded > 0
    }

    /// Whether it is counted and waits to be announced.
    pub fn is_closed(&self) -> bool {
        matches!(self.status, RoundStatus::Closed { .. })
    }

    /// Whether it has been announced and stands.
    pub fn is_announced(&self) -> bool {
        matches!(self.status, RoundStatus::Announced { .. })
    }

    /// How many lines of its result were read out, while it is read line by line.
    pub fn lines_read(&self) -> Option<u32> {
        match self.status {
            RoundStatus::Announced { revealed, .. } => revealed,
            _ => None,
        }
    }

    /// Whether it has been voided.
    pub fn is_void(&self) -> bool {
        matches!(self.status, RoundStatus::Void { .. })
    }

    /// When its count was closed, if it was; a void round keeps the moment.
    pub fn closed_at(&self) -> Option<Moment> {
        match self.status {
            RoundStatus::Open => None,
            RoundStatus::Closed { at } | RoundStatus::Announced { closed: at, .. } => Some(at),
            RoundStatus::Void { closed, .. } => closed,
        }
    }

    /// When it was announced, if it was; a void round keeps the moment.
    pub fn announced_at(&self) -> Option<Moment> {
        match self.status {
            RoundStatus::Open | RoundStatus::Closed { .. } => None,
            RoundStatus::Announced { at, .. } => Some(at),
            RoundStatus::Void { announced, .. } => announced,
        }
    }

    /// The ids of the lines with these numbers.
    pub fn ids(&self, lines: &[usize]) -> Vec<NomineeId> {
        lines.iter().filter_map(|line| self.frame.slate.get(*line)).map(|nominee| nominee.id.clone()).collect()
    }

    /// The names drawn by lot or named by the chair, if that was recorded.
    pub fn named_after(&self) -> Option<&[NomineeId]> {
        self.decisions.iter().find_map(|(_, decided)| match decided {
            Decided::Lots { elected, .. } | Decided::Chair { elected, .. } => Some(elected.as_slice()),
            Decided::LeftVacant => None,
        })
    }

    /// Whether the conference left its vacant seats vacant.
    pub fn left_vacant(&self) -> bool {
        self.decisions.iter().any(|(_, decided)| *decided == Decided::LeftVacant)
    }
}

/// Where a pass stands among two.
pub(super) fn place_of(pass: u8) -> usize {
    usize::from(pass).wrapping_sub(1)
}
