//! The hall's screen as a desk: it sees what the hall may see, and does nothing but show it.

mod motion;
mod screen;

use crate::conference::Moment;
use crate::conference::public::PublicView;
use crate::scenes;
use crate::terminal::look::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use motion::Motion;
pub use screen::BoardScreen;

/// One frame of the hall's screen, `size` in columns and rows.
pub fn once(view: &PublicView, now: Moment, size: (u16, u16), look: &Look) -> Buffer {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    scenes::draw(view, now, &mut buf, area, look);
    buf
}

#[cfg(test)]
mod tests {
    use super::once;
    use crate::conference::Moment;
    use crate::conference::programme::Particulars;
    use crate::conference::public::{PublicScene, PublicView};
    use crate::terminal::look::Look;
    use crate::terminal::picture;

    #[test]
    fn one_frame_is_as_large_as_asked_for() {
        let particulars = Particulars { title: "Hội nghị tổng kết".into(), ..Particulars::default() };
        let view = PublicView {
            rehearsal: false,
            particulars,
            step: None,
            scene: PublicScene::Waiting,
            pointed: None,
            since: Moment::default(),
        };
        let now = "2017-12-01T09:42:00+07:00".parse().unwrap();
        for size in [(0, 0), (1, 1), (80, 24), (120, 40)] {
            let frame = once(&view, now, size, &Look::default());
            assert_eq!((frame.area.width, frame.area.height), size);
            assert!(size.0 < 80 || picture::text(&frame).contains("Hội nghị tổng kết"));
        }
    }

    #[test]
    fn the_screen_asks_the_conference_for_nothing_but_what_the_hall_may_see() {
        let source = include_str!("screen.rs");
        let asked: Vec<&str> = source.split("view.conference.").skip(1).collect();
        assert!(!asked.is_empty() && asked.iter().all(|rest| rest.starts_with("public()")));
    }

    #[test]
    fn the_mouse_does_nothing_in_the_hall_not_even_over_its_help() {
        use crate::conference::{Conference, Programme};
        use crate::desk::{Overlay, Screen, View};
        use crate::terminal::key::Key;
        use crate::terminal::signal::Mouse;
        use ratatui::layout::{Position, Rect};
        let now: Moment = "2017-12-01T09:42:00+07:00".parse().unwrap();
        let conference = Conference::new(Programme {
            particulars: Particulars::default(),
            units: Vec::new(),
            contests: Vec::new(),
            agenda: Vec::new(),
        });
        let look = Look::default();
        let view = View {
            conference: &conference,
            now,
            look: &look,
            hall: &look,
            code: "ab12",
            record: std::path::Path::new("x.hoinghi"),
            trouble: None,
            mirror_trouble: None,
            plan_changed: None,
            area: Rect::new(0, 0, 80, 24),
        };
        let (mut screen, mut overlay) = (super::BoardScreen::default(), Overlay::default());
        let mut every_move = |overlay: &mut Overlay| {
            let clicks = view.area.positions().map(|Position { x, y }| Mouse::Click(Position { x, y }));
            for mouse in clicks.chain([Mouse::ScrollUp, Mouse::ScrollDown]) {
                assert_eq!(overlay.on_mouse(mouse, &mut screen, &view), None);
            }
        };
        every_move(&mut overlay);
        let mut screen = super::BoardScreen::default();
        overlay.on_key(Key::f(1), &mut screen as &mut dyn Screen, &view);
        every_move(&mut overlay);
        assert!(!overlay.is_none(), "the help stays until a key closes it");
    }
}
