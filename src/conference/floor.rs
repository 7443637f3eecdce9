//! The floor: who waits to speak, who speaks, who spoke how long, and the gist of it.

use super::Moment;
use super::agenda::PlannedSpeaker;
use super::id::UnitId;

/// The speakers of a discussion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    /// Everybody who registered, in order; numbers are places in this list.
    pub speakers: Vec<Speaker>,
}

/// One speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Name.
    pub name: String,
    /// Unit of the cluster, where it is one.
    pub unit: Option<UnitId>,
    /// What they speak about.
    pub topic: String,
    /// Dropped from the queue.
    pub dropped: bool,
    /// When they had the floor; the last one is open while they speak.
    pub turns: Vec<(Moment, Option<Moment>)>,
    /// The gist of what they said.
    pub gist: String,
}

impl Speaker {
    /// A speaker who waits.
    pub fn waiting(name: String, unit: Option<UnitId>, topic: String) -> Self {
        Self { name, unit, topic, dropped: false, turns: Vec::new(), gist: String::new() }
    }

    /// Whether they have the floor now.
    pub fn speaks(&self) -> bool {
        self.turns.last().is_some_and(|(_, to)| to.is_none())
    }

    /// Whether they have had the floor.
    pub fn has_spoken(&self) -> bool {
        !self.turns.is_empty()
    }

    /// Seconds on the floor, up to `now` while they speak.
    pub fn seconds(&self, now: Moment) -> i64 {
        self.turns.iter().map(|(from, to)| (to.unwrap_or(now) - *from).num_seconds().max(0)).sum()
    }
}

impl Floor {
    /// The queue as the plan registered it.
    pub fn planned(speakers: &[PlannedSpeaker]) -> Self {
        let waiting = |planned: &PlannedSpeaker| {
            Speaker::waiting(planned.name.clone(), planned.unit.clone(), planned.topic.clone())
        };
        Self { speakers: speakers.iter().map(waiting).collect() }
    }

    /// The number of who has the floor.
    pub fn speaking(&self) -> Option<u32> {
        self.speakers.iter().position(Speaker::speaks).and_then(|place| u32::try_from(place).ok())
    }

    /// The number of who speaks next.
    pub fn next(&self) -> Option<u32> {
        let waits = |speaker: &Speaker| !speaker.dropped && !speaker.has_spoken();
        self.speakers.iter().position(waits).and_then(|place| u32::try_from(place).ok())
    }

    /// The speaker with this number.
    pub fn get(&self, number: u32) -> Option<&Speaker> {
        self.speakers.get(usize::try_from(number).ok()?)
    }

    /// The speaker with this number, to be changed.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut Speaker> {
        self.speakers.get_mut(usize::try_from(number).ok()?)
    }
}
