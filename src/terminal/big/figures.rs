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

/// What stands between figures, as high as they are: a slanted stroke, or two dots; `None` for everything else.
pub(super) fn between(letter: char, size: Size) -> Option<Glyph> {
    let high = size.pixels();
    // As many pixels across as these are high, on a cell that is twice as high as wide.
    let wide = |pixels: u16| (2 * pixels * size.blocks.across()).div_ceil(size.blocks.down());
    let thick = (high / 5).max(2);
    let mut glyph = Glyph::blank(high);
    let mut ink = |left: u16, y: u16| {
        (left..left + wide(thick)).for_each(|x| {
            glyph.ink(i32::from(x), i32::from(y));
        });
    };
    let run = match letter {
        '/' => {
            let run = wide(high * 2 / 5);
            (0..high).for_each(|y| ink(run * (high - 1 - y) / (high - 1).max(1), y));
            run
        }
        ':' => {
            let (first, second) = (high / 4, high - high / 4 - thick);
            (0..thick).flat_map(|part| [first + part, second + part]).for_each(|y| ink(wide(1), y));
            2 * wide(1)
        }
        _ => return None,
    };
    glyph.advance = run + wide(thick) + wide(1);
    Some(glyph)
}

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
