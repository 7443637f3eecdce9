//! A rehearsal is told on every picture of the hall, large and small.

use super::fixtures::{SIZES, all, at, look, text};
use crate::conference::public::PublicView;
use crate::terminal::picture;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[test]
fn every_scene_of_a_rehearsal_says_so_and_no_other_does() {
    for (name, view) in all() {
        let rehearsal = PublicView { rehearsal: true, ..view.clone() };
        for size in SIZES.into_iter().chain([(28, 8), (10, 2), (8, 1)]) {
            assert!(text(&rehearsal, size).contains("DIỄN TẬP"), "{name} {size:?}");
            assert!(!text(&view, size).contains("DIỄN TẬP"), "{name} {size:?}");
        }
        let mut buf = Buffer::empty(Rect::new(0, 0, 28, 8));
        let area = buf.area;
        super::super::thumbnail(&rehearsal, at("09:42:30"), &mut buf, area, &look());
        assert_eq!(picture::text(&buf).lines().next().map(str::trim), Some("DIỄN TẬP"), "{name}");
    }
}
