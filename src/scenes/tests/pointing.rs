//! The line to which the chair points.

use super::super::{draw, thumbnail};
use super::fixtures::{SIZES, all, at, count, drawn, look, names, text, view};
use crate::conference::Form;
use crate::conference::public::{PublicScene, PublicView};
use crate::conference::report::{Page, ReportBlock};
use crate::terminal::colour::Depth;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What stands on the ground of its own, line by line.
fn set_off(buf: &Buffer) -> String {
    let selection = look().styles.selection;
    let lines = buf.area.rows().map(|row| {
        let cells = row.positions().filter_map(|at| buf.cell(at)).filter(|cell| Some(cell.bg) == selection.bg);
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>()
    });
    lines.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of the lines, where they stand on the scene as they are written.
fn lines(scene: &PublicScene) -> Vec<String> {
    let people = |people: &[crate::conference::Person]| people.iter().map(|one| one.name.clone()).collect();
    match scene {
        PublicScene::Agenda { steps } => steps.iter().map(|(title, _)| title.clone()).collect(),
        PublicScene::Words { guests, .. } => people(guests),
        PublicScene::Attendance { units, .. } => units.iter().map(|unit| unit.name.clone()).collect(),
        PublicScene::Hands { names, .. } => people(names),
        PublicScene::Floor { waiting, .. } => waiting.clone(),
        PublicScene::Slate(paper) => paper.names.clone(),
        PublicScene::Team { members } => members.iter().map(|(name, ..)| name.clone()).collect(),
        PublicScene::Counting(count) => count.tallies.iter().map(|(name, _)| name.clone()).collect(),
        PublicScene::Result(result) => result.lines.iter().map(|line| line.name.clone()).collect(),
        PublicScene::Handover { items, .. } => items.iter().map(|(name, _)| name.clone()).collect(),
        PublicScene::Pledge { units, .. } => units.iter().map(|(name, _)| name.clone()).collect(),
        PublicScene::Closing { elected, .. } => elected.iter().map(|(title, _)| title.clone()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_line_of_every_scene_can_be_pointed_to() {
    for (name, view) in all() {
        let lines = lines(&view.scene);
        for size in SIZES {
            for (line, said) in lines.iter().enumerate().filter(|(line, _)| line % 3 == 0 || *line + 1 == lines.len()) {
                let buf = drawn(&PublicView { pointed: Some(line), ..view.clone() }, size);
                let pointed = words(&set_off(&buf));
                assert!(pointed.contains('▶'), "{name} {size:?}: {pointed}");
                let has = said.split_whitespace().all(|word| pointed.contains(word));
                assert!(has, "{name} at {size:?} points to {pointed}, not to {said}:\n{}", picture::text(&buf));
                let others = lines.iter().filter(|other| !other.starts_with(said) && !said.contains(other.as_str()));
                let others = others.filter(|other| pointed.contains(other.as_str()));
                assert_eq!(others.count(), 0, "{name} at {size:?} points to more: {pointed}");
            }
        }
    }
}

#[test]
fn the_end_of_a_bar_is_seen_on_the_line_that_is_pointed_to() {
    let styles = look().styles;
    for nominees in [4, 11, 40] {
        for size in SIZES {
            let counting = PublicScene::Counting(count(nominees, Form::Strike));
            let buf = drawn(&PublicView { pointed: Some(2), ..view(None, counting) }, size);
            for at in buf.area.positions().filter(|at| at.x > 0) {
                let (before, after) = (buf.cell((at.x - 1, at.y)).unwrap(), buf.cell(at).unwrap());
                let is_bar = |cell: &ratatui::buffer::Cell| [styles.bar.fg, styles.track.bg].contains(&Some(cell.fg));
                let is_ground = |cell: &ratatui::buffer::Cell| Some(cell.bg) == styles.selection.bg;
                assert!(!(is_bar(before) && is_ground(after) || is_ground(before) && is_bar(after)), "{size:?} {at}");
            }
        }
    }
}

#[test]
fn a_list_in_pages_shows_the_page_that_holds_the_line() {
    for line in [0, 17, 33, 59] {
        let counting = PublicScene::Counting(count(60, Form::Strike));
        let pointed = PublicView { pointed: Some(line), ..view(None, counting) };
        for second in ["09:42:00", "09:42:08", "09:42:16"] {
            let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
            let area = buf.area;
            draw(&pointed, at(second), &mut buf, area, &look());
            let name = &names(60)[line];
            assert!(words(&picture::text(&buf)).contains("trang"), "in pages");
            let there = words(&set_off(&buf));
            assert!(name.split(' ').all(|word| there.contains(word)), "{line}: {there}");
        }
    }
}

#[test]
fn a_row_of_a_table_is_pointed_to_alone() {
    let row = |cells: [&str; 2]| ReportBlock::Row(cells.map(str::to_owned).to_vec());
    let blocks = vec![
        ReportBlock::Heading(1, "I. Kết quả".into()),
        ReportBlock::Paragraph("Mở đầu".into()),
        row(["Chỉ tiêu", "Kết quả"]),
        row(["Hồ sơ", "120"]),
        row(["Văn bản đã thẩm định trong năm của tất cả các đơn vị thuộc Cụm, kể cả văn bản được giao thêm", "45"]),
        row(["Cuộc họp", "7"]),
        ReportBlock::Paragraph("Kết thúc".into()),
    ];
    let page = Page { heading: "I. Kết quả".into(), blocks };
    let report = PublicScene::Report { page, number: 1, pages: 2 };
    for size in SIZES {
        for (line, said, not) in [
            (1, "Mở đầu", "Chỉ"),
            (2, "Chỉ tiêu", "Hồ"),
            (3, "Hồ sơ", "Văn"),
            (4, "giao thêm", "Cuộc"),
            (5, "Cuộc họp", "Kết"),
        ] {
            let pointed = PublicView { pointed: Some(line), ..view(Some("Báo cáo"), report.clone()) };
            let there = words(&set_off(&drawn(&pointed, size)));
            assert!(there.contains(said) && !there.contains(not), "{line} at {size:?}: {there}");
        }
    }
}

#[test]
fn without_colours_and_signs_the_line_is_set_off_all_the_same() {
    let plain = Theme::named("do-vang", Depth::None).unwrap();
    let look = Look::hall(&plain, Signs { ascii: true }, Lang::Vi);
    for (name, view) in all() {
        if view.scene.lines() == 0 || name.starts_with("report") {
            continue;
        }
        let drawn = |pointed| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
            let area = buf.area;
            draw(&PublicView { pointed, ..view.clone() }, at("09:42:30"), &mut buf, area, &look);
            picture::text(&buf).matches('>').count()
        };
        assert_eq!(drawn(Some(0)), drawn(None) + 1, "{name}");
    }
}

#[test]
fn pointing_moves_nothing_and_touches_no_edge() {
    for (name, view) in all() {
        for (width, height) in SIZES {
            let pointed = drawn(&PublicView { pointed: Some(0), ..view.clone() }, (width, height));
            let before = text(&view, (width, height)).replace('▶', " ");
            let after = picture::text(&pointed).replace('▶', " ");
            let trimmed = |page: &str| page.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
            if !before.contains("trang ") {
                assert_eq!(trimmed(&before), trimmed(&after), "{name}");
            }
            let ground = look().styles.ground.bg;
            let bare = |x, y| pointed.cell((x, y)).is_some_and(|cell| cell.symbol() == " " && Some(cell.bg) == ground);
            assert!((0..height).all(|y| bare(0, y) && bare(width - 1, y)), "{name} {width}");
        }
    }
}

#[test]
fn the_thumbnail_points_too() {
    let pointed = PublicView { pointed: Some(2), ..view(None, PublicScene::Counting(count(5, Form::Strike))) };
    let mut buf = Buffer::empty(Rect::new(0, 0, 28, 8));
    let area = buf.area;
    thumbnail(&pointed, at("09:42:30"), &mut buf, area, &look());
    assert!(set_off(&buf).contains("▶Vụ Tổ chức"), "{}", picture::text(&buf));
}
