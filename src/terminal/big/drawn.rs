//! Small big letters: bitmaps of unifont, which somebody drew pixel by pixel, made bold.
//!
//! Its marks are a pixel thick, and where two stand over each other they become a blot when they are read from afar. So
//! marks above a letter are [drawn](super::marks) in the rows over it, except beside a horn, where unifont's are clear.

use unicode_normalization::UnicodeNormalization;
use unifont::get_glyph;

use super::blocks::Blocks;
use super::glyph::Glyph;
use super::marks::Mark;

/// How many pixels a bitmap is high.
pub(super) const HEIGHT: u16 = 16;

/// The rows of a mark that stands alone, and of one of two.
const ALONE: u16 = 3;
const ONE_OF_TWO: u16 = 2;

/// A bitmap: bit 0 of each row is its leftmost pixel.
type Rows = [u32; 16];

/// A letter, bold; `None` if unifont has none.
pub(super) fn letter(letter: char, blocks: Blocks) -> Option<Glyph> {
    // Quadrants are so narrow that a letter has to be as wide again.
    let wide = if blocks == Blocks::Quadrants { 2u8 } else { 1 };
    let horned = letter.nfd().any(|part| part == '\u{31b}');
    let above: Vec<Mark> = if horned { Vec::new() } else { letter.nfd().filter_map(Mark::of).collect() };
    let body = if above.is_empty() { letter } else { bare(letter)? };
    let (mut rows, mut width) = bitmap(body)?;
    if letter.nfd().any(|part| part == '\u{323}')
        && let Some(dot) = rows.iter_mut().rfind(|row| **row != 0)
    {
        *dot |= *dot >> 1;
    }
    let mark = if above.len() > 1 { ONE_OF_TWO } else { ALONE };
    let over = above.len() * usize::from(mark + 1);
    if top(&rows) < over {
        make_lower(&mut rows, over);
        // As much wider as it is lower: a capital must not look like a small letter.
        rows = rows.map(wider);
        width += 1;
    }
    // Unifont's own marks are so close to a horn that a pixel more would make one blot of them.
    let thin = if horned { letter.nfd().next().and_then(bitmap).map_or(0, |(rows, _)| top(&rows)) } else { 0 };
    let mut glyph = Glyph::blank(HEIGHT);
    let mut put = |x: i32, y: i32| {
        (0..i32::from(wide)).for_each(|part| {
            glyph.ink(x * i32::from(wide) + part, y);
        });
    };
    for ((at, row), y) in rows.into_iter().enumerate().zip(0..) {
        let row = if at < thin { row } else { bold(row) };
        (0..32).filter(|x| row >> x & 1 == 1).for_each(|x| put(x, y));
    }
    let all = rows.iter().fold(0, |all, row| all | bold(*row));
    let middle = i32::try_from(u32::midpoint(all.trailing_zeros(), 32 - all.leading_zeros())).ok()?;
    let mut foot = i32::try_from(top(&rows)).ok()? - 1;
    let (vowels, tones): (Vec<Mark>, Vec<Mark>) = above.into_iter().partition(|mark| !mark.is_tone());
    for stamp in vowels.into_iter().chain(tones).map(|of| of.stamp(mark, 1.0)) {
        let (left, top) = (middle - stamp.width / 2, foot - i32::from(mark));
        stamp.inked().for_each(|(x, y)| put(left + x, top + y));
        foot = top - 1;
    }
    let wide = u16::from(wide);
    let after = glyph.inked_columns().map_or(0, |(_, after)| after);
    glyph.advance = (width * wide).max(after + wide);
    Some(glyph)
}

/// The letter without its marks above; an i without its point.
fn bare(letter: char) -> Option<char> {
    let kept: String = letter.nfd().filter(|part| Mark::of(*part).is_none()).nfc().collect();
    let mut kept = kept.chars();
    let only = kept.next().filter(|_| kept.next().is_none())?;
    Some(if only == 'i' { 'ı' } else { only })
}

/// The drawing of a letter and how wide it is.
fn bitmap(letter: char) -> Option<(Rows, u16)> {
    let found = get_glyph(letter)?;
    let mut rows = Rows::default();
    for (y, row) in rows.iter_mut().enumerate() {
        *row = (0..found.get_width()).filter(|x| found.get_pixel(*x, y)).map(|x| 1 << x).sum();
    }
    Some((rows, u16::try_from(found.get_width()).ok()?))
}

/// A second stroke at the right of each, which never closes the gap to the next stroke.
fn bold(row: u32) -> u32 {
    row | (row << 1 & !(row >> 1))
}

fn top(rows: &Rows) -> usize {
    rows.iter().position(|row| *row != 0).unwrap_or(0)
}

/// Makes a letter lower, by rows that are like the ones above them, until it begins at row `from`.
fn make_lower(rows: &mut Rows, from: usize) {
    while top(rows) < from {
        let first = top(rows) + 1;
        let alike = |at: &usize| rows.get(*at) == rows.get(at - 1) && rows.get(*at) != Some(&0);
        // From the middle, so that a letter keeps its shape.
        let Some(spare) = (first..rows.len()).filter(alike).min_by_key(|at| at.abs_diff(9)) else { return };
        rows.copy_within(0..spare, 1);
        if let Some(row) = rows.first_mut() {
            *row = 0;
        }
    }
}

/// The row with its middle column twice.
fn wider(row: u32) -> u32 {
    const MIDDLE: u32 = 4;
    let left = row & ((1 << MIDDLE) - 1);
    left | (row >> (MIDDLE - 1) << MIDDLE)
}
