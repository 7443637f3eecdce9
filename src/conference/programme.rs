//! The checked plan: what the conference is about to do, before anything has happened.

use super::agenda::Step;
use super::contest::Contest;
use super::id::{ContestId, StepId, UnitId};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// A plan in which every reference has been checked; it never changes once a record has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Title, cluster, place and date.
    pub particulars: Particulars,
    /// The units of the cluster, in the plan's order.
    pub units: Vec<Unit>,
    /// The contests, in the plan's order.
    pub contests: Vec<Contest>,
    /// The agenda, in its planned order.
    pub agenda: Vec<Step>,
}

/// What stands at the head of every screen and document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// Full title of the conference.
    pub title: String,
    /// Name of the cluster.
    pub cluster: String,
    /// The superior body, for the head of documents.
    pub authority: String,
    /// The year that is summed up.
    pub year: i32,
    /// Day of the conference, where the plan says it.
    pub date: Option<NaiveDate>,
    /// Planned time of the first step, where the plan says it.
    pub begins: Option<NaiveTime>,
    /// Town or hall.
    pub place: String,
    /// How many were summoned, in a hall that is counted and not named.
    pub summoned: Option<u32>,
    /// The cluster head, who chairs.
    pub chair: Option<Person>,
    /// A remark on what in the plan is invented, shown discreetly; `None` in a real conference.
    pub illustration: Option<String>,
}

/// A person with the post in which they act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name, without title.
    pub name: String,
    /// Post, as it is read out.
    pub post: String,
    /// The unit they belong to, where it is one of the cluster.
    pub unit: Option<UnitId>,
    /// Invented for the sample.
    #[serde(default)]
    pub illustration: bool,
}

/// A unit (đơn vị) of the cluster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its id in the plan.
    pub id: UnitId,
    /// Full name.
    pub name: String,
    /// Short name for narrow places.
    pub short: Option<String>,
    /// Named delegates; a unit without any is one voter.
    pub delegates: Vec<Delegate>,
    /// Invented for the sample.
    #[serde(default)]
    pub illustration: bool,
}

impl Unit {
    /// The short name where there is one, else the full name.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Voters this unit sends: its voting delegates, or itself where it names no delegate.
    pub fn voters(&self) -> u32 {
        if self.delegates.is_empty() {
            return 1;
        }
        u32::try_from(self.delegates.iter().filter(|d| d.votes).count()).unwrap_or(u32::MAX)
    }
}

/// A delegate (đại biểu) of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegate {
    /// Full name.
    pub name: String,
    /// Post.
    pub post: String,
    /// Whether this delegate votes.
    pub votes: bool,
}

impl Programme {
    /// The unit with this id.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == *id)
    }

    /// The contest with this id.
    pub fn contest(&self, id: &ContestId) -> Option<&Contest> {
        self.contests.iter().find(|contest| contest.id == *id)
    }

    /// The step with this id and its place in the agenda, counted from 0.
    pub fn step(&self, id: &StepId) -> Option<(usize, &Step)> {
        self.agenda.iter().enumerate().find(|(_, step)| step.id == *id)
    }

    /// Planned minutes of the whole agenda.
    pub fn minutes(&self) -> u32 {
        self.agenda.iter().map(|step| step.minutes).fold(0, u32::saturating_add)
    }
}
