//! The page that sets up a projector.

use super::super::TestPage;
use super::fixtures::{SIZES, look};
use crate::terminal::big::Blocks;
use crate::terminal::colour::Depth;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const PAGE: TestPage<'static> = TestPage { theme: "do-vang", blocks: "half", keys: "Esc thoát" };

fn drawn((width, height): (u16, u16), look: &Look) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    PAGE.draw(&mut buf, area, look);
    buf
}

#[test]
fn the_frame_touches_every_edge_and_nothing_else_does() {
    for (width, height) in SIZES {
        let buf = drawn((width, height), &look());
        let (right, bottom) = (width - 1, height - 1);
        let sign = |x, y| buf.cell((x, y)).unwrap().symbol().to_owned();
        assert!((0..width).all(|x| sign(x, 0) != " " && sign(x, bottom) != " "), "{width}");
        assert!((0..height).all(|y| sign(0, y) != " " && sign(right, y) != " "), "{width}");
        let inside = (1..bottom).all(|y| matches!(sign(1, y).as_str(), " " | "█"));
        assert!(inside, "{width}:\n{}", picture::text(&buf));
    }
}

#[test]
fn the_page_says_what_it_was_drawn_with_and_every_colour_by_its_name() {
    for size in SIZES {
        let page = picture::text(&drawn(size, &look()));
        let told = format!("{} cột × {} dòng · --theme do-vang · --blocks half", size.0, size.1);
        for said in [&told, "chữ phụ", "đang diễn ra", "! cần chú ý", "✓ được suy tôn", "✗ không được", "Esc thoát"]
        {
            assert!(page.contains(said), "{said} at {size:?}:\n{page}");
        }
        assert!(page.contains('▄') && !page.contains('…'), "{page}");
    }
}

#[test]
fn every_step_from_dark_to_light_is_another_colour_on_a_screen_that_has_them() {
    for name in Theme::NAMES {
        for (depth, least) in [(Depth::True, 10), (Depth::Indexed, 8), (Depth::Named, 3)] {
            let theme = Theme::named(name, depth).unwrap();
            let steps = theme.hall.steps(10);
            let different: std::collections::HashSet<_> = steps.iter().map(|style| style.bg).collect();
            assert!(steps.len() == 10 && different.len() >= least, "{name} {depth:?}: {}", different.len());
        }
    }
}

#[test]
fn no_screen_is_too_small_for_the_page() {
    let plain = Theme::named("sang", Depth::None).unwrap();
    for width in 0..60 {
        for height in 0..20 {
            let look = Look::hall(&plain, Signs { ascii: true }, Lang::En).in_blocks(Blocks::Sextants);
            drawn((width, height), &look);
        }
    }
}
