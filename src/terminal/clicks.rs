//! Which clicks are meant: many hands click twice by habit, and some faster than the screen is drawn.

use super::signal::Mouse;
use ratatui::layout::Position;
use std::time::{Duration, Instant};

/// How soon after a click another one at its place belongs to it, as a double click.
const TWICE: Duration = Duration::from_millis(500);

/// The clicks of a desk.
#[derive(Debug, Default)]
pub struct Clicks {
    last: Option<(Instant, Position)>,
    /// Something happened that no frame has shown yet.
    unseen: bool,
}

impl Clicks {
    /// Hears whether the screen shows everything that happened up to now.
    pub fn see(&mut self, shown: bool) {
        self.unseen = !shown;
    }

    /// Whether the mouse means what stands there now: a click has to be aimed at what is seen, and be no second half.
    pub fn is_meant(&mut self, mouse: Mouse, now: Instant) -> bool {
        !self.is_again(mouse, now) && (!self.unseen || mouse.clicked().is_err())
    }

    /// Whether a click is the second half of the one before it, or a further one of the same burst.
    pub fn is_again(&mut self, mouse: Mouse, now: Instant) -> bool {
        let Ok(at) = mouse.clicked() else { return false };
        let last = self.last.replace((now, at));
        // A hand trembles by a cell; the row below is another thing.
        let same = |then: Position| then.y == at.y && then.x.abs_diff(at.x) <= 1;
        last.is_some_and(|(then, place)| same(place) && now.saturating_duration_since(then) < TWICE)
    }
}

#[cfg(test)]
mod tests {
    use super::{Clicks, Duration, Instant, Mouse, Position};

    const HERE: Position = Position { x: 40, y: 12 };

    #[test]
    fn a_double_click_is_one_click_however_often_it_goes_on() {
        let (mut clicks, start) = (Clicks::default(), Instant::now());
        let mut meant = |millis, at| clicks.is_meant(Mouse::Click(at), start + Duration::from_millis(millis));
        assert!(meant(0, HERE));
        assert!(!meant(150, HERE) && !meant(550, HERE), "each further click begins the wait anew");
        assert!(!meant(900, Position { x: 41, ..HERE }), "the hand trembled");
        assert!(meant(1000, Position { y: 13, ..HERE }), "the next row is another thing");
        assert!(meant(1500, Position { y: 13, ..HERE }));
    }

    #[test]
    fn a_click_that_comes_before_the_frame_is_aimed_at_nothing() {
        let (mut clicks, start) = (Clicks::default(), Instant::now());
        clicks.see(false);
        assert!(!clicks.is_meant(Mouse::Click(HERE), start));
        assert!(clicks.is_meant(Mouse::ScrollDown, start), "the wheel is aimed at nothing");
        clicks.see(true);
        assert!(clicks.is_meant(Mouse::Click(HERE), start + Duration::from_secs(1)));
    }
}
