//! The time of the day: planned and real, and when it will be over.

use crate::conference::state::Phase;
use crate::conference::{Conference, Moment, Step};
use chrono::TimeDelta;

/// How the day stands against its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    /// When it will be over if every step that is left takes its planned minutes.
    pub(super) ends: Moment,
    /// Minutes behind the plan; negative when ahead of it.
    pub(super) late: i64,
}

/// The day as it stands, once the conference has been started and as long as it goes on.
pub(super) fn day(conference: &Conference, now: Moment) -> Option<Day> {
    let Phase::Running { since } = conference.phase() else { return None };
    let programme = conference.programme();
    let current = conference.current().map(|(place, _)| place);
    let left: i64 = programme
        .agenda
        .iter()
        .enumerate()
        .map(|(place, step)| {
            let planned = i64::from(step.minutes) * 60;
            if Some(place) == current {
                (planned - conference.seconds_at(&step.id, now)).max(0)
            } else if conference.has_visited(&step.id) {
                0
            } else {
                planned
            }
        })
        .sum();
    let ends = now + TimeDelta::seconds(left);
    let planned = planned_start(conference, since) + TimeDelta::minutes(i64::from(programme.minutes()));
    Some(Day { ends, late: (ends - planned).num_seconds().div_euclid(60) })
}

/// The planned time of the first step where the plan names this very day, else the real one.
fn planned_start(conference: &Conference, since: Moment) -> Moment {
    let particulars = &conference.programme().particulars;
    match (particulars.date, particulars.begins) {
        (Some(date), Some(begins)) if date == since.date_naive() => {
            date.and_time(begins).and_local_timezone(*since.offset()).single().unwrap_or(since)
        }
        _ => since,
    }
}

/// Whether the current step has outrun its planned minutes.
pub(super) fn overrun(conference: &Conference, step: &Step, now: Moment) -> bool {
    conference.seconds_at(&step.id, now) > i64::from(step.minutes) * 60
}
