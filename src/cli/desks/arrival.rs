//! Enter at the chair's desk leads to the tally desk; pressed once more by habit it must not record a paper there.

use super::Run;
use crate::terminal::key::Key;
use std::time::{Duration, Instant};

/// How long a new desk is looked at before Enter is meant for it.
const LOOK: Duration = Duration::from_millis(300);

/// A desk that was just gone to.
#[derive(Debug, Default)]
pub(super) struct Arrival {
    /// Since when it has been seen, or Enter was last dropped.
    since: Option<Instant>,
}

impl Arrival {
    /// The desk stands on the screen.
    pub(super) fn seen(&mut self) {
        self.since.get_or_insert_with(Instant::now);
    }

    /// Whether an Enter that comes now was typed before the desk could be read. A key that is held repeats itself, so
    /// each one that is dropped begins the wait anew.
    fn drops(&mut self, now: Instant) -> bool {
        let ahead = self.since.is_none_or(|since| now.saturating_duration_since(since) < LOOK);
        if ahead && self.since.is_some() {
            self.since = Some(now);
        }
        ahead
    }
}

impl Run<'_> {
    /// Whether this key was meant for the desk before. Any other key shows that somebody works at the new one.
    pub(super) fn is_ahead(&mut self, key: Key) -> bool {
        let ahead = key == Key::ENTER && self.arrived.as_mut().is_some_and(|arrival| arrival.drops(Instant::now()));
        if !ahead {
            self.arrived = None;
        }
        ahead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_is_dropped_until_the_desk_has_been_looked_at() {
        let start = Instant::now();
        let after = |millis| start + Duration::from_millis(millis);
        let mut arrival = Arrival::default();
        assert!(arrival.drops(after(5_000)), "nothing has been drawn yet");
        arrival.since = Some(start);
        assert!(arrival.drops(after(200)));
        assert!(arrival.drops(after(450)), "a held key goes on being dropped");
        assert!(!arrival.drops(after(751)));
    }
}
