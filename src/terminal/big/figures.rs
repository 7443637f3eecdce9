//! Figures so low that strokes of an outline would run into each other.

use super::Size;
use super::glyph::Glyph;
use super::marks::Stamp;

/// From so many pixels on, figures are cut from the outline.
pub(super) const OUTLINED: u16 = 10;

const DRAWN: [[&str; 6]; 10] = [
    [".####.", "##..##", "##..##", "##..##", "##..##", ".####."],
    ["..##..", ".###..", "..##..", "..##..", "..##..", ".####."],
    [".####.", "##..##", "...##.", "..##..", ".##...", "######"],
    ["#####.", "....##", "..###.", "....##", "....##", "#####."],
    ["...##.", "..###.", ".#.##.", "######", "...##.", "...##."],
    ["######", "##....", "#####.", "....##", "....##", "#####."],
    [".####.", "##....", "#####.", "##..##", "##..##", ".####."],
    ["######", "....##", "...##.", "..##..", "..##..", "..##.."],
    [".####.", "##..##", ".####.", "##..##", "##..##", ".####."],
    [".####.", "##..##", "##..##", ".#####", "....##", ".####."],
];

/// Rows that are drawn twice where there are two more.
const TWICE: [usize; 2] = [1, 4];

/// A figure at this size; `None` for everything else.
pub(super) fn letter(letter: char, size: Size) -> Option<Glyph> {
    let figure = usize::try_from(letter.to_digit(10)?).ok()?;
    let mut rows: Vec<&str> = DRAWN.get(figure)?.to_vec();
    if size.pixels() >= 8 {
        TWICE.iter().rev().for_each(|at| rows.insert(*at, rows.get(*at).copied().unwrap_or_default()));
    }
    let height = u16::try_from(rows.len()).ok()?;
    let stamp = Stamp::drawn(&rows, height, size.blocks.stretch());
    let mut glyph = Glyph::blank(size.pixels());
    let whole = stamp.put(&mut glyph, 0, i32::from(size.pixels().checked_sub(height)?));
    glyph.advance = u16::try_from(stamp.width + 2).ok()?;
    whole.then_some(glyph)
}
