//! The conference as it stands, and what can be asked of it. It is changed by [`Conference::apply`] and its neighbours.

use super::Moment;
use super::agenda::{Appointee, Step, StepKind, TallyMember};
use super::contest::{Contest, Nominee, Source};
use super::direction::Direction;
use super::floor::Floor;
use super::handover::Handover;
use super::id::{ContestId, NomineeId, StepId, UnitId};
use super::programme::{Person, Programme};
use super::progress::{ContestProgress, ContestStanding};
use super::report::Report;
use super::roll::Roll;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that is true of a conference now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    pub(super) rehearsal: bool,
    pub(super) programme: Arc<Programme>,
    pub(super) phase: Phase,
    pub(super) visits: Vec<Visit>,
    pub(super) roll: Arc<Roll>,
    pub(super) hands: BTreeMap<StepId, Vec<Hands>>,
    pub(super) floors: BTreeMap<StepId, Floor>,
    pub(super) notes: BTreeMap<StepId, String>,
    pub(super) contests: BTreeMap<ContestId, ContestProgress>,
    pub(super) team: Option<Vec<TallyMember>>,
    pub(super) leaders: BTreeMap<StepId, Moment>,
    pub(super) handovers: BTreeMap<StepId, Handover>,
    pub(super) pledges: BTreeMap<StepId, BTreeSet<UnitId>>,
    pub(super) reports: Arc<BTreeMap<StepId, Report>>,
    pub(super) pages: BTreeMap<StepId, u32>,
    pub(super) spotlight: Spotlight,
    pub(super) direction: Direction,
    pub(super) held: Option<Box<Conference>>,
}

/// How far the conference has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Prepared, not started.
    Convened,
    /// Under way.
    Running {
        /// Since when.
        since: Moment,
    },
    /// Closed.
    Closed {
        /// Since when it had been under way.
        since: Moment,
        /// When it was closed.
        at: Moment,
    },
}

/// A stay at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The step.
    pub step: StepId,
    /// From when.
    pub from: Moment,
    /// Until when; `None` while it is the current step.
    pub to: Option<Moment>,
}

/// A show of hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hands {
    /// For (nhất trí).
    pub agree: u32,
    /// Against (không nhất trí).
    pub against: u32,
    /// Another opinion (ý kiến khác).
    pub other: u32,
    /// Voters present.
    pub voters: u32,
    /// When.
    pub at: Moment,
}

/// What the hall's eyes are on: the last thing that happened there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spotlight {
    /// The conference has not started.
    Waiting,
    /// The current step.
    Step(StepId),
    /// A contest.
    Contest(ContestId),
    /// The conference is closed.
    Closing,
}

impl Conference {
    /// A conference that has been convened and nothing more.
    pub fn new(programme: Programme) -> Self {
        let mut floors = BTreeMap::new();
        let mut handovers = BTreeMap::new();
        let mut reports = BTreeMap::new();
        for step in &programme.agenda {
            match &step.kind {
                StepKind::Discussion { speakers, .. } => {
                    floors.insert(step.id.clone(), Floor::planned(speakers));
                }
                StepKind::Handover { items, .. } => {
                    handovers.insert(step.id.clone(), Handover::of(items.len()));
                }
                StepKind::Report { text, .. } => {
                    reports.insert(step.id.clone(), Report::read(text));
                }
                _ => {}
            }
        }
        let contests = programme.contests.iter().map(|c| (c.id.clone(), ContestProgress::default())).collect();
        Self {
            rehearsal: false,
            programme: Arc::new(programme),
            phase: Phase::Convened,
            visits: Vec::new(),
            roll: Arc::default(),
            hands: BTreeMap::new(),
            floors,
            notes: BTreeMap::new(),
            contests,
            team: None,
            leaders: BTreeMap::new(),
            handovers,
            pledges: BTreeMap::new(),
            reports: Arc::new(reports),
            pages: BTreeMap::new(),
            spotlight: Spotlight::Waiting,
            direction: Direction::default(),
            held: None,
        }
    }

    /// The checked plan.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Whether this is no conference but the rehearsal of one.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// How far the conference has come.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether it has been started and not closed.
    pub fn is_running(&self) -> bool {
        matches!(self.phase, Phase::Running { .. })
    }

    /// Every stay at a step, in order.
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    /// The current step, with its place in the agenda.
    pub fn current(&self) -> Option<(usize, &Step)> {
        self.visits.last().and_then(|visit| self.programme.step(&visit.step))
    }

    /// Seconds spent at a step, up to `now` while it is the current one.
    pub fn seconds_at(&self, step: &StepId, now: Moment) -> i64 {
        let stays = self.visits.iter().filter(|visit| visit.step == *step);
        stays.map(|visit| (visit.to.unwrap_or(now) - visit.from).num_seconds().max(0)).sum()
    }

    /// Whether a step has been visited.
    pub fn has_visited(&self, step: &StepId) -> bool {
        self.visits.iter().any(|visit| visit.step == *step)
    }

    /// The roll.
    pub fn roll(&self) -> &Roll {
        &self.roll
    }

    /// Every show of hands taken at a step; the last one stands.
    pub fn hands_at(&self, step: &StepId) -> &[Hands] {
        self.hands.get(step).map_or(&[], Vec::as_slice)
    }

    /// The speakers of a discussion.
    pub fn floor(&self, step: &StepId) -> Option<&Floor> {
        self.floors.get(step)
    }

    /// The note of a step for the minutes.
    pub fn note(&self, step: &StepId) -> &str {
        self.notes.get(step).map_or("", String::as_str)
    }

    /// What has happened in a contest.
    pub fn progress(&self, contest: &ContestId) -> Option<&ContestProgress> {
        self.contests.get(contest)
    }

    /// The slate of a contest before any withdrawal in it; `None` while the contest it follows is not decided.
    pub fn full_slate(&self, contest: &Contest) -> Option<Vec<Nominee>> {
        match &contest.source {
            Source::Listed(nominees) => Some(nominees.clone()),
            Source::ElectedOf(parent) => {
                let parent = self.programme.contest(parent)?;
                let standing = self.standing(parent);
                let order = match self.contests.get(&parent.id).and_then(|progress| progress.rounds.first()) {
                    Some(round) => round.frame.slate.clone(),
                    None => self.full_slate(parent)?,
                };
                let elected = order.into_iter().filter(|nominee| standing.elected.contains(&nominee.id));
                standing.decided().then(|| elected.collect())
            }
        }
    }

    /// The slate on which a first round would be held now: without who has withdrawn.
    pub fn slate(&self, contest: &Contest) -> Option<Vec<Nominee>> {
        let progress = self.contests.get(&contest.id)?;
        let slate = self.full_slate(contest)?;
        Some(slate.into_iter().filter(|nominee| !progress.has_withdrawn(&nominee.id)).collect())
    }

    /// Where a contest stands.
    pub fn standing(&self, contest: &Contest) -> ContestStanding {
        let slate = self.full_slate(contest);
        match self.contests.get(&contest.id) {
            Some(progress) => progress.standing(slate.as_deref()),
            None => ContestProgress::default().standing(slate.as_deref()),
        }
    }

    /// The name of a nominee of a contest.
    pub fn nominee(&self, contest: &ContestId, id: &NomineeId) -> Option<Nominee> {
        let progress = self.contests.get(contest)?;
        let framed = progress.rounds.iter().flat_map(|round| &round.frame.slate).find(|n| n.id == *id).cloned();
        framed.or_else(|| {
            let contest = self.programme.contest(contest)?;
            self.full_slate(contest)?.into_iter().find(|nominee| nominee.id == *id)
        })
    }

    /// The tally team of a contest: its own, else the conference's.
    pub fn team(&self, contest: &ContestId) -> Option<&[TallyMember]> {
        let own = self.contests.get(contest).and_then(|progress| progress.team.as_deref());
        own.or(self.team.as_deref())
    }

    /// The tally team of the whole conference.
    pub fn general_team(&self) -> Option<&[TallyMember]> {
        self.team.as_deref()
    }

    /// The contest among these that the hall is about: the first that is not decided, else the last.
    pub fn contest_in_question(&self, contests: &[ContestId]) -> Option<&Contest> {
        let known: Vec<&Contest> = contests.iter().filter_map(|id| self.programme.contest(id)).collect();
        known.iter().find(|contest| !self.standing(contest).decided()).or(known.last()).copied()
    }

    /// When the decision of a leader step was read out.
    pub fn leader_announced(&self, step: &StepId) -> Option<Moment> {
        self.leaders.get(step).copied()
    }

    /// How far the handover of a step has come.
    pub fn handover(&self, step: &StepId) -> Option<&Handover> {
        self.handovers.get(step)
    }

    /// Who has signed the pledge of a step.
    pub fn has_pledged(&self, step: &StepId, unit: &UnitId) -> bool {
        self.pledges.get(step).is_some_and(|units| units.contains(unit))
    }

    /// The report of a step, in pages.
    pub fn report(&self, step: &StepId) -> Option<&Report> {
        self.reports.get(step)
    }

    /// The page of a report that the hall sees, counted from 0.
    pub fn page(&self, step: &StepId) -> u32 {
        self.pages.get(step).copied().unwrap_or(0)
    }

    /// What the hall's eyes are on.
    pub fn spotlight(&self) -> &Spotlight {
        &self.spotlight
    }

    /// The conference as the hall keeps seeing it, while the hall is held.
    pub fn held(&self) -> Option<&Self> {
        self.held.as_deref()
    }

    /// The full name of a unit, or nothing.
    pub fn unit_name(&self, unit: Option<&UnitId>) -> String {
        unit.and_then(|unit| self.programme.unit(unit)).map_or_else(String::new, |unit| unit.name.clone())
    }

    /// Who is meant by an appointee, with the name of the unit.
    pub fn appointee(&self, appointee: &Appointee) -> Option<(Person, String)> {
        match appointee {
            Appointee::Named(person) => Some((person.clone(), self.unit_name(person.unit.as_ref()))),
            Appointee::Elected(contest) => {
                let contest = self.programme.contest(contest)?;
                let standing = self.standing(contest);
                let nominee = self.nominee(&contest.id, standing.elected.first()?)?;
                let unit = self.unit_name(nominee.unit.as_ref());
                Some((Person { name: nominee.name, unit: nominee.unit, ..Person::default() }, unit))
            }
        }
    }
}
