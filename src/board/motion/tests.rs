//! What moves never says anything else than what stands still.

use super::{GROWS, LIT, Motion, RISES};
use crate::conference::frame::RoundKind;
use crate::conference::programme::Particulars;
use crate::conference::public::{PublicCount, PublicPaper, PublicScene, PublicView};
use crate::conference::{Base, BlankRule, Form, Moment, Projection, Threshold, TieRule, Voters};
use crate::desk::Beat;
use crate::terminal::colour::Depth;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::time::Duration;

/// Figures beside bars of one row, and large ones beside high bars.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
const STEP: Duration = Duration::from_millis(20);

fn look(depth: Depth) -> Look {
    Look::hall(&Theme::named("do-vang", depth).unwrap(), Signs::default(), Lang::Vi)
}

fn view(scene: PublicScene) -> PublicView {
    let particulars = Particulars { title: "Hội nghị tổng kết".into(), ..Particulars::default() };
    PublicView { rehearsal: false, particulars, step: None, scene, pointed: None, since: Moment::default() }
}

/// A live count that has come to these votes.
fn count(votes: &[u64]) -> PublicView {
    let names: Vec<String> = (1..=votes.len()).map(|at| format!("Đơn vị {}", "ABCDEFGH".split_at(at).0)).collect();
    let paper = PublicPaper {
        title: "Cờ thi đua ngành".into(),
        round: (1, RoundKind::First),
        form: Form::Tick,
        names: names.clone(),
        seats: 2,
        max: Some(2),
        threshold: Some(Threshold::MAJORITY),
        base: Base::Collected,
        voters: Voters::Unit,
        tie: TieRule::Runoff,
        blank: BlankRule::Invalid,
        projection: Projection::Live,
        grades: Vec::new(),
        known: true,
    };
    view(PublicScene::Counting(PublicCount {
        paper,
        collected: Some(30),
        counted: Some(votes.iter().sum()),
        needed: Some(16),
        tallies: names.into_iter().zip(votes.iter().map(|votes| vec![*votes])).collect(),
        complete: false,
        unchecked: false,
    }))
}

/// A screen that is drawn again and again.
struct Wall {
    motion: Motion,
    shown: Buffer,
    at: Duration,
    look: Look,
    /// The last still frame, and of what: drawing it takes long.
    drawn: Option<(PublicView, Buffer)>,
}

impl Wall {
    fn new(on: bool, size: (u16, u16), look: Look) -> Self {
        let shown = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        Self { motion: Motion::new(on), shown, at: Duration::ZERO, look, drawn: None }
    }

    fn still(&mut self, view: &PublicView) -> Buffer {
        if let Some((of, frame)) = self.drawn.as_ref().filter(|(_, frame)| frame.area == self.shown.area)
            && of == view
        {
            return frame.clone();
        }
        let now: Moment = "2017-12-01T09:42:00+07:00".parse().unwrap();
        let frame = crate::board::once(view, now, (self.shown.area.width, self.shown.area.height), &self.look);
        self.drawn = Some((view.clone(), frame.clone()));
        frame
    }

    /// Draws the next frame; whether another is due, and how many cells it changed.
    fn draw(&mut self, view: &PublicView, free: bool) -> (Option<Duration>, usize) {
        self.at += STEP;
        let due = self.motion.moves(view, &Beat { at: self.at, shown: &self.shown, free });
        let mut next = self.still(view);
        self.motion.apply(&mut next, &self.look);
        let changed = self.shown.diff(&next).len();
        self.shown = next;
        (due, changed)
    }

    /// Draws until nothing is due, looking at each frame; how long it took.
    fn settle(&mut self, view: &PublicView, mut look_at: impl FnMut(&Buffer)) -> Duration {
        let begun = self.at;
        while self.draw(view, true).0.is_some() {
            look_at(&self.shown);
            assert!(self.at < begun + Duration::from_secs(2), "it never comes to rest");
        }
        look_at(&self.shown);
        self.at.saturating_sub(begun)
    }
}

/// The frame as text, without what bars are drawn with.
fn read(frame: &Buffer) -> String {
    picture::text(frame).replace(|sign| "▏▎▍▌▋▊▉█▆ ".contains(sign), "")
}

#[test]
fn where_nothing_changes_nothing_is_sent_and_nothing_is_due() {
    for size in SIZES {
        let mut wall = Wall::new(true, size, look(Depth::True));
        let view = count(&[3, 5, 1]);
        wall.settle(&view, |_| ());
        for _ in 0..5 {
            assert_eq!(wall.draw(&view, true), (None, 0));
        }
    }
}

#[test]
fn numbers_are_true_from_the_first_step_and_the_last_frame_is_the_still_one() {
    for depth in [Depth::True, Depth::Indexed, Depth::Named] {
        for size in SIZES {
            let mut wall = Wall::new(true, size, look(depth));
            let mut moved = false;
            for votes in [[0, 0, 0, 0], [1, 0, 0, 1], [9, 10, 3, 8], [9, 11, 3, 9], [30, 20, 11, 0]] {
                let view = count(&votes);
                let still = wall.still(&view);
                let lasted = wall.settle(&view, |frame| {
                    assert_eq!(read(frame), read(&still));
                    moved |= *frame != still;
                });
                assert_eq!(wall.shown, still, "{depth:?} {size:?}");
                assert!(lasted <= GROWS.0.max(LIT.0) + 2 * STEP, "{lasted:?}");
            }
            assert!(moved, "{depth:?} {size:?}");
        }
    }
}

#[test]
fn papers_that_come_while_bars_grow_are_told_at_once() {
    for size in SIZES {
        let mut wall = Wall::new(true, size, look(Depth::True));
        wall.settle(&count(&[0, 0]), |_| ());
        for paper in 1..=8 {
            let view = count(&[paper, paper / 2]);
            wall.draw(&view, true);
            let still = wall.still(&view);
            assert_eq!(read(&wall.shown), read(&still));
        }
        let last = count(&[8, 4]);
        wall.settle(&last, |_| ());
        let still = wall.still(&last);
        assert_eq!(wall.shown, still);
    }
}

#[test]
fn a_scene_comes_out_of_the_ground_and_can_be_read_meanwhile() {
    for size in SIZES {
        let mut wall = Wall::new(true, size, look(Depth::True));
        wall.settle(&view(PublicScene::Waiting), |_| ());
        for next in [count(&[4, 7]), view(PublicScene::Curtain), view(PublicScene::Waiting)] {
            let still = wall.still(&next);
            let mut steps = 0;
            let lasted = wall.settle(&next, |frame| {
                assert_eq!(picture::text(frame), picture::text(&still));
                steps += usize::from(*frame != still);
            });
            assert_eq!(wall.shown, still);
            assert!(steps > 0 && lasted <= RISES.0 + 2 * STEP);
        }
    }
}

#[test]
fn without_colours_to_mix_a_scene_is_simply_there() {
    for depth in [Depth::Indexed, Depth::Named, Depth::None] {
        let mut wall = Wall::new(true, (120, 40), look(depth));
        wall.settle(&view(PublicScene::Waiting), |_| ());
        let next = count(&[4, 7]);
        wall.draw(&next, true);
        let still = wall.still(&next);
        assert_eq!(wall.shown, still);
    }
}

#[test]
fn whoever_takes_over_the_lead_is_lit_up_and_nobody_else() {
    for size in SIZES {
        let mut wall = Wall::new(true, size, look(Depth::True));
        let lit = |wall: &mut Wall, votes: &[u64]| {
            let view = count(votes);
            let still = wall.still(&view);
            let mut rows = std::collections::BTreeSet::new();
            let styles = wall.look.styles;
            wall.settle(&view, |frame| {
                // Neither the bar's own colour nor that of its empty part.
                let plain = [styles.bar.fg, styles.track.bg];
                let lit = still.area.positions().filter(|at| {
                    let (now, then) = (&frame[*at], &still[*at]);
                    Some(then.fg) == styles.bar.fg
                        && "█▆▏▎▍▌▋▊▉".contains(now.symbol())
                        && !plain.contains(&Some(now.fg))
                });
                rows.extend(lit.map(|at| at.y));
            });
            rows
        };
        lit(&mut wall, &[0, 0, 0]);
        assert!(lit(&mut wall, &[5, 4, 0]).is_empty(), "somebody has to be the first");
        assert!(lit(&mut wall, &[6, 4, 0]).is_empty(), "who leads goes on leading");
        assert!(lit(&mut wall, &[6, 6, 0]).is_empty(), "who draws level does not lead");
        assert!(lit(&mut wall, &[7, 6, 0]).is_empty(), "nobody has taken over");
        let second = lit(&mut wall, &[7, 8, 0]);
        let third = lit(&mut wall, &[7, 8, 9]);
        assert!(
            !second.is_empty() && !third.is_empty() && second.iter().all(|row| third.iter().all(|low| row < low)),
            "{size:?}: {second:?} {third:?}"
        );
    }
}

#[test]
fn nothing_moves_where_motion_is_off_or_the_terminal_is_slow() {
    for (on, free) in [(false, true), (true, false)] {
        let mut wall = Wall::new(on, (120, 40), look(Depth::True));
        for next in [view(PublicScene::Waiting), count(&[1, 2]), count(&[9, 2]), view(PublicScene::Curtain)] {
            let due = wall.draw(&next, free).0;
            let still = wall.still(&next);
            assert_eq!((due, &wall.shown), (None, &still));
        }
    }
}

#[test]
fn a_terminal_that_becomes_slow_or_changes_its_size_shows_the_true_frame_at_once() {
    let mut wall = Wall::new(true, (120, 40), look(Depth::True));
    wall.settle(&count(&[1, 2]), |_| ());
    let next = count(&[20, 2]);
    assert!(wall.draw(&next, true).0.is_some());
    let still = wall.still(&next);
    assert_ne!(wall.shown, still);
    assert_eq!(wall.draw(&next, false).0, None);
    let still = wall.still(&next);
    assert_eq!(wall.shown, still);

    let next = count(&[10, 2]);
    assert!(wall.draw(&next, true).0.is_some());
    wall.shown = Buffer::empty(Rect::new(0, 0, 80, 24));
    assert_eq!(wall.draw(&next, true).0, None);
    let still = wall.still(&next);
    assert_eq!(wall.shown, still);
}
