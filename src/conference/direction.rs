//! How the chair directs the hall's screen: what stands on it, and to which of its lines the chair points.

use super::Moment;
use super::event::Event;
use super::state::Conference;
use serde::{Deserialize, Serialize};

/// What the chair has put on the hall's screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HallShow {
    /// What is going on.
    #[default]
    Scene,
    /// The agenda and where the conference is on it, until something goes on.
    Agenda,
    /// The title of the conference and nothing else, until it is taken away.
    Curtain,
    /// The page that sets up a projector, until it is taken away.
    TestPage,
}

/// What is directed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Direction {
    /// What stands on the hall's screen.
    pub show: HallShow,
    /// The line to which the chair points, from 0.
    pub pointed: Option<u32>,
    /// Since when the hall looks at what it sees; its pages turn from then on.
    pub since: Moment,
}

impl Direction {
    /// Follows what happens: a pointer belongs to what stands on the screen, and so does the agenda that was shown.
    pub(super) fn follow(&mut self, event: &Event, at: Moment) {
        if event.puts_something_before_the_hall() {
            self.since = at;
        }
        match event {
            Event::HallDirected { show } => *self = Self { show: *show, pointed: None, since: at },
            Event::LinePointed { line } => self.pointed = *line,
            Event::PageShown { .. } => self.pointed = None,
            _ if event.turns_the_halls_eyes()
                || matches!(
                    event,
                    Event::StepEntered { .. } | Event::LeaderAnnounced { .. } | Event::HandoverSigned { .. }
                ) =>
            {
                self.pointed = None;
                if self.show == HallShow::Agenda {
                    self.show = HallShow::Scene;
                }
            }
            _ => {}
        }
    }
}

impl Conference {
    /// What the chair has put on the hall's screen.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Keeps the counts of rounds still open from a hall that was held before this record was read: what it saw of them
    /// then is nowhere, and a wrong number is worse than none.
    pub fn hold_unseen_counts(&mut self) {
        let Some(held) = &mut self.held else { return };
        for progress in held.contests.values_mut() {
            for round in progress.rounds.iter_mut().filter(|round| round.is_open() && round.collected.is_some()) {
                round.count_held = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Event, HallShow, Moment};
    use crate::conference::StepId;

    #[test]
    fn pages_begin_anew_when_something_else_is_put_before_the_hall_and_at_no_other_time() {
        let at = |minute: i64| Moment::default() + chrono::TimeDelta::minutes(minute);
        let step = || StepId::new("bao-cao");
        let mut direction = Direction::default();
        let mut since = |event: &Event, minute| {
            direction.follow(event, at(minute));
            direction.since
        };
        assert_eq!(since(&Event::StepEntered { step: step() }, 1), at(1));
        assert_eq!(since(&Event::NoteTaken { step: step(), text: String::new() }, 2), at(1));
        assert_eq!(since(&Event::LinePointed { line: Some(3) }, 3), at(1));
        assert_eq!(since(&Event::PageShown { step: step(), page: 2 }, 4), at(4));
        assert_eq!(since(&Event::HallHeld { held: true }, 5), at(4), "a hall that is held reads on");
        assert_eq!(since(&Event::HallHeld { held: false }, 6), at(6));
        assert_eq!(since(&Event::HallDirected { show: HallShow::Agenda }, 7), at(7));
    }
}
