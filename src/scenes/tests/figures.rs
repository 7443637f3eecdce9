//! The figures that meet the eye first are measured.

use super::fixtures::{all, drawn, look};
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use std::collections::HashSet;

/// The rows of the highest sign that is drawn in blocks of these colours.
fn highest(buf: &Buffer, colours: &[Option<Color>]) -> u16 {
    let inked = |x: u16, y: u16| {
        let cell = buf.cell((x, y)).filter(|cell| colours.contains(&Some(cell.fg)));
        cell.is_some_and(|cell| matches!(cell.symbol(), "▀" | "▄" | "█"))
    };
    let mut seen: HashSet<(u16, u16)> = HashSet::new();
    let mut highest = 0;
    for start in buf.area.positions() {
        let mut open = vec![(start.x, start.y)];
        let (mut top, mut bottom) = (u16::MAX, 0);
        while let Some((x, y)) = open.pop() {
            if !inked(x, y) || !seen.insert((x, y)) {
                continue;
            }
            (top, bottom) = (top.min(y), bottom.max(y));
            for (dx, dy) in (0..3).flat_map(|dx| (0..3).map(move |dy| (dx, dy))) {
                open.extend((x + dx).checked_sub(1).zip((y + dy).checked_sub(1)));
            }
        }
        highest = highest.max((bottom + 1).saturating_sub(top.min(bottom + 1)));
    }
    highest
}

#[test]
fn the_main_figures_are_legible_from_the_last_row() {
    let styles = look().styles;
    let colours = [styles.now, styles.attention, styles.danger, styles.elected].map(|style| style.fg);
    let main = ["attendance", "floor", "counting", "result", "voting", "pledge", "handover", "hands-counted"];
    let without = [
        "floor-free",
        "result-grades",
        "result-void",
        "voting-issuing",
        "counting-held-complete",
        "result-left-vacant",
    ];
    let mut measured = 0;
    for (name, view) in all().into_iter().filter(|(name, _)| main.iter().any(|main| name.starts_with(main))) {
        if without.contains(&name) {
            continue;
        }
        for (size, least) in [((80, 24), 3), ((120, 40), 8), ((240, 67), 10)] {
            // On the smallest screen the lines of a result take all rows, and so do long lists.
            if name == "result-40" {
                continue;
            }
            // Words in place of figures need more rows.
            let said = name.starts_with("counting-held");
            let full =
                said || name.starts_with("result") || name.ends_with("40") || name.ends_with("60") || name == "pledge";
            if size == (80, 24) && full {
                continue;
            }
            // What dozens of wrapped names leave of forty rows.
            let least = match name {
                "attendance-60" => least.min(3),
                "counting-40" => least.min(6),
                _ => least,
            };
            let rows = highest(&drawn(&view, size), &colours);
            assert!(rows >= least, "{name} at {size:?}: {rows} rows");
            measured += 1;
        }
    }
    assert!(measured > 60, "{measured}");
}

#[test]
fn the_present_step_of_the_agenda_is_legible_from_the_last_row() {
    let (_, view) = all().into_iter().find(|(name, _)| *name == "agenda").unwrap();
    for size in [(120, 40), (240, 67)] {
        assert!(highest(&drawn(&view, size), &[look().styles.now.fg]) >= 6, "{size:?}");
    }
}

#[test]
fn a_title_is_large_where_nothing_else_is_and_leaves_its_list_whole() {
    let colours = [look().styles.title.fg];
    let height = |scene: &str| {
        let (_, view) = all().into_iter().find(|(name, _)| *name == scene).unwrap();
        highest(&drawn(&view, (120, 40)), &colours)
    };
    assert!(height("words-note") >= 8, "a title of two lines above one sentence");
    assert!(height("rules-strike") <= 2, "no line of the rules gives way to a title");
}
