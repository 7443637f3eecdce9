//! What has gone to the terminal lately, and whether it takes more than what has to be shown.

use crate::terminal::output::{Drawn, Output};
use std::collections::VecDeque;
use std::time::Duration;

/// How long what was sent is remembered.
const LATELY: Duration = Duration::from_secs(2);

/// The bytes after which nothing more is sent for its beauty. A slow line takes twice as many in that time; the rest is
/// kept for what has to be shown.
const BEAUTY: usize = 30_000;

/// What was sent lately. Times are those since the screen was taken over.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    sent: VecDeque<(Duration, usize)>,
    all: usize,
    /// When a frame last had to wait.
    late: Option<Duration>,
}

impl Traffic {
    /// Hears what became of a frame.
    pub(super) fn note(&mut self, at: Duration, drawn: Drawn, output: &Output) {
        self.hear(at, drawn, output.sent());
    }

    fn hear(&mut self, at: Duration, drawn: Drawn, all: usize) {
        match drawn {
            Drawn::Sent => self.sent.push_back((at, all.saturating_sub(self.all))),
            Drawn::Later => self.late = Some(at),
            Drawn::Same => {}
        }
        self.all = all;
        while self.sent.front().is_some_and(|(then, _)| *then + LATELY < at) {
            self.sent.pop_front();
        }
    }

    /// Whether the terminal kept up lately, and with little.
    pub(super) fn has_room(&self, at: Duration) -> bool {
        let recent = |then: Duration| then + LATELY >= at;
        let bytes: usize = self.sent.iter().filter(|(then, _)| recent(*then)).map(|(_, bytes)| bytes).sum();
        bytes <= BEAUTY && !self.late.is_some_and(recent)
    }
}

#[cfg(test)]
mod tests {
    use super::{BEAUTY, Drawn, Duration, LATELY, Traffic};

    const BEGUN: Duration = Duration::from_secs(5);

    #[test]
    fn after_much_was_sent_there_is_room_again_in_a_while() {
        let mut traffic = Traffic::default();
        traffic.hear(BEGUN, Drawn::Sent, BEAUTY);
        assert!(traffic.has_room(BEGUN));
        traffic.hear(BEGUN, Drawn::Sent, BEAUTY + 1);
        assert!(!traffic.has_room(BEGUN));
        assert!(traffic.has_room(BEGUN + LATELY + LATELY));
    }

    #[test]
    fn a_slow_terminal_is_spared_what_is_only_beautiful() {
        let mut traffic = Traffic::default();
        traffic.hear(BEGUN, Drawn::Sent, 100);
        traffic.hear(BEGUN, Drawn::Later, 100);
        assert!(!traffic.has_room(BEGUN + LATELY));
        assert!(traffic.has_room(BEGUN + LATELY + LATELY));
    }
}
