//! What moves on the hall's screen: bars grow to their new length, a new leader's bar lights up, a new scene comes out of
//! the ground.
//!
//! Kept is only what the way began with. Each step is worked out from the still frame, which it never contradicts: see
//! [`crate::terminal::motion`].

use crate::conference::Form;
use crate::conference::public::{PublicCount, PublicScene, PublicView};
use crate::desk::Beat;
use crate::terminal::look::Look;
use crate::terminal::motion::{self, Share};
use ratatui::buffer::Buffer;
use std::time::Duration;

/// How long bars grow, and how often.
const GROWS: (Duration, Duration) = (Duration::from_millis(280), Duration::from_millis(40));
/// How long a scene takes to stand, and how often it gets brighter: each time it is sent whole.
const RISES: (Duration, Duration) = (Duration::from_millis(240), Duration::from_millis(80));
/// How long a new leader is lit up.
const LIT: (Duration, Duration) = (Duration::from_millis(400), Duration::from_millis(80));

/// The motion of one hall's screen.
#[derive(Debug, Default)]
pub struct Motion {
    on: bool,
    seen: Option<PublicView>,
    way: Option<Way>,
    /// Who leads the count, by the line on the paper.
    leader: Option<usize>,
    /// Whose bar is lit up, and since when.
    lit: Option<(usize, Duration)>,
    at: Duration,
}

/// From what was on the screen to what is to be.
#[derive(Debug)]
struct Way {
    kind: Kind,
    from: Buffer,
    begun: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Grows,
    Rises,
}

impl Kind {
    fn lasts(self) -> (Duration, Duration) {
        match self {
            Self::Grows => GROWS,
            Self::Rises => RISES,
        }
    }
}

impl Motion {
    /// Nothing moves yet; nothing ever does unless it is on.
    pub fn new(on: bool) -> Self {
        Self { on, ..Self::default() }
    }

    /// Hears what is to be shown and what is on the screen; when the next step is due, if there is one.
    pub fn moves(&mut self, view: &PublicView, beat: &Beat<'_>) -> Option<Duration> {
        if !self.on {
            return None;
        }
        self.at = beat.at;
        if self.seen.as_ref() != Some(view) {
            let before = self.seen.replace(view.clone());
            self.turn(before.as_ref(), view, beat);
        }
        let over = |begun: Duration, lasts: Duration| beat.at >= begun + lasts;
        if self.way.as_ref().is_some_and(|way| way.from.area != beat.shown.area || over(way.begun, way.kind.lasts().0))
        {
            self.way = None;
        }
        if self.lit.is_some_and(|(_, begun)| over(begun, LIT.0)) {
            self.lit = None;
        }
        if !beat.free {
            (self.way, self.lit) = (None, None);
        }
        let way = self.way.as_ref().map(|way| way.kind.lasts().1);
        let lit = self.lit.map(|_| LIT.1);
        way.into_iter().chain(lit).min().map(|step| beat.at + step)
    }

    /// Sets out for a new view.
    fn turn(&mut self, before: Option<&PublicView>, view: &PublicView, beat: &Beat<'_>) {
        let leads = match &view.scene {
            PublicScene::Counting(count) => leader(count),
            _ => None,
        };
        let Some(before) = before else {
            self.leader = leads;
            return;
        };
        let kind = if same_picture(before, view) { Kind::Grows } else { Kind::Rises };
        self.way = Some(Way { kind, from: beat.shown.clone(), begun: beat.at });
        if kind == Kind::Rises {
            (self.leader, self.lit) = (leads, None);
        } else if let Some(leads) = leads {
            // Drawing level is no change of the lead; only somebody else's is.
            let other = self.leader.replace(leads).is_some_and(|before| before != leads);
            self.lit = if other { Some((leads, beat.at)) } else { self.lit };
        }
    }

    /// Puts a still frame on its way.
    pub fn apply(&self, buf: &mut Buffer, look: &Look) {
        let styles = &look.styles;
        let passed = |begun: Duration| self.at.saturating_sub(begun).as_millis();
        let line = self.lit.and_then(|(line, _)| {
            let PublicScene::Counting(count) = &self.seen.as_ref()?.scene else { return None };
            let bars = motion::bars(buf, styles);
            // How far the count has come stands above the names in a bar of its own. Where the names take several pages,
            // nobody can say which bar is whose.
            let above = bars.len().checked_sub(count.tallies.len()).filter(|above| *above <= 1)?;
            bars.get(above + line).copied()
        });
        if let Some(way) = self.way.as_ref().filter(|way| way.from.area == buf.area) {
            let share = Share::eased(passed(way.begun), way.kind.lasts().0.as_millis());
            match way.kind {
                Kind::Grows => motion::grow(&way.from, buf, share, styles),
                // The first step can be read.
                Kind::Rises => motion::rise(&way.from, buf, share.from(350), styles),
            }
        }
        if let Some((bar, (_, begun))) = line.zip(self.lit) {
            motion::light(bar, buf, Share::eased(passed(begun), LIT.0.as_millis()), styles);
        }
    }
}

/// The one with more votes than everybody else.
fn leader(count: &PublicCount) -> Option<usize> {
    if count.paper.form == Form::Grades {
        return None;
    }
    let votes = |line: usize| count.tallies.get(line).and_then(|(_, votes)| votes.first().copied());
    let most = (0..count.tallies.len()).filter_map(votes).max().filter(|most| *most > 0);
    let mut leading = (0..count.tallies.len()).filter(|line| votes(*line) == most);
    leading.next().filter(|_| most.is_some() && leading.next().is_none())
}

/// Whether two views are the same picture but for its numbers.
fn same_picture(one: &PublicView, two: &PublicView) -> bool {
    match (&one.scene, &two.scene) {
        (PublicScene::Counting(one), PublicScene::Counting(two)) => {
            one.paper == two.paper
                && one.tallies.len() == two.tallies.len()
                && one.counted.is_some() == two.counted.is_some()
        }
        (PublicScene::Voting { paper: one, .. }, PublicScene::Voting { paper: two, .. }) => one == two,
        (PublicScene::Attendance { .. }, PublicScene::Attendance { .. }) => true,
        (one, two) => one == two,
    }
}

#[cfg(test)]
mod tests;
