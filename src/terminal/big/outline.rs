//! Large letters, cut from the outlines of a font whose letters are narrow and heavy.
//!
//! The font's own marks are a few pixels high at most, and an outline that is sampled so coarsely loses what tells a
//! rising mark from a falling one. So only the bare letter comes from the outline, with its horn or its bar; marks are
//! [drawn](super::marks) in rows that are kept for them.

use std::sync::OnceLock;

use ab_glyph::{Font, FontRef, Glyph as Placed, OutlinedGlyph, PxScale, ScaleFont, point};
use unicode_normalization::UnicodeNormalization;

use super::Size;
use super::glyph::Glyph;
use super::marks::{Mark, Stamp};

/// How much of a pixel an outline covers before it is inked.
const COVERED: f32 = 0.5;

/// How high capitals are in the font, in its own units, and how high small letters.
const CAPITAL: f32 = 1493.0;
const SMALL: f32 = 1120.0;

fn font() -> Option<&'static FontRef<'static>> {
    static FONT: OnceLock<Option<FontRef<'static>>> = OnceLock::new();
    FONT.get_or_init(|| FontRef::try_from_slice(dejavu::sans_condensed::bold()).ok()).as_ref()
}

/// How the rows of a line are shared out, in pixels from its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Zones {
    /// How high a mark is.
    mark: u16,
    /// What is free between a letter and its mark.
    gap: u16,
    /// How high capitals are.
    capital: u16,
    /// Where letters stand.
    baseline: u16,
    /// How wide the dot below is.
    dot: u16,
}

impl Zones {
    /// The highest capitals that leave room for two marks above and a tail below.
    fn of(pixels: u16) -> Self {
        let of = |capital: u16| {
            let share = |hundredths: u16| (capital.saturating_mul(hundredths) + 50) / 100;
            let mark = share(24).max(3);
            let gap = share(9).max(1);
            let dot = share(17).max(2);
            // Round letters reach over straight ones.
            let above = share(2) + gap + mark + 1 + mark;
            let below = (capital.saturating_mul(30).div_ceil(100)).max(gap + dot);
            (above + capital + below, Self { mark, gap, capital, baseline: above + capital, dot })
        };
        let fitting = (1..=pixels).rev().map(of).find(|(height, _)| *height <= pixels);
        fitting.map_or_else(|| of(1).1, |(_, zones)| zones)
    }
}

impl Zones {
    /// Figures have nothing above and nothing below.
    fn of_figures(pixels: u16) -> Self {
        // From so many pixels on, round figures reach over straight ones.
        let over = u16::from(pixels > 24);
        Self { mark: 3, gap: 1, capital: pixels - 2 * over, baseline: pixels - over, dot: 2 }
    }
}

/// What of a letter is drawn how.
struct Parts {
    /// The bare letter; marks stand over the middle of it.
    body: char,
    horned: bool,
    /// It wears the point of an i.
    pointed: bool,
    /// From the letter upwards.
    above: Vec<Mark>,
    dotted: bool,
}

impl Parts {
    /// `None` where a letter has marks that are not Vietnamese.
    fn of(letter: char) -> Option<Self> {
        let mut all = letter.nfd();
        let mut parts = Self { body: all.next()?, horned: false, pointed: false, above: Vec::new(), dotted: false };
        for mark in all {
            match mark {
                '\u{31b}' => parts.horned = true,
                '\u{323}' => parts.dotted = true,
                _ => parts.above.push(Mark::of(mark)?),
            }
        }
        parts.above.sort_by_key(|mark| mark.is_tone());
        // A letter that wears a mark wears no point. The font's own point runs into the letter where pixels are few.
        if parts.body == 'i' {
            parts.body = 'ı';
            parts.pointed = parts.above.is_empty();
        }
        Some(parts)
    }
}

/// A letter at this size; `None` if the font has none.
pub(super) fn letter(letter: char, size: Size) -> Option<Glyph> {
    let source = font()?;
    if size.figures && !letter.is_ascii_digit() && letter != ' ' {
        return None;
    }
    let zones = if size.figures { Zones::of_figures(size.pixels()) } else { Zones::of(size.pixels()) };
    let stretch = size.blocks.stretch();
    let scale = f32::from(zones.capital) / CAPITAL * source.height_unscaled();
    let scale = PxScale { x: scale * stretch, y: scale };
    let parts = Parts::of(letter).unwrap_or(Parts {
        body: letter,
        horned: false,
        pointed: false,
        above: Vec::new(),
        dotted: false,
    });
    let body = Cut::of(source, parts.body, scale)?;
    let stamps: Vec<Stamp> = parts.above.iter().map(|mark| mark.stamp(zones.mark, stretch)).collect();
    let dot = (parts.dotted || parts.pointed).then(|| Mark::dot(zones.dot, stretch));

    // Marks may be wider than the letter below them.
    let (left, right) = body.span();
    let middle = i32::midpoint(left, right);
    let widest = stamps.iter().chain(dot.as_ref()).map(|stamp| stamp.width).max().unwrap_or(0);
    let shift = 0.max(-left.min(middle - widest / 2));
    let middle = middle + shift;

    let mut glyph = Glyph::blank(size.pixels());
    let baseline = i32::from(zones.baseline);
    let mut whole = body.put(&mut glyph, shift, baseline);
    if "bdđhkl".contains(parts.body) {
        // Only their height tells l from I; it must not be lost between two pixels.
        glyph.stretch_top(baseline - i32::from(zones.capital) - i32::from(zones.capital / 12).max(1));
    }
    let (mark, gap) = (i32::from(zones.mark), i32::from(zones.gap));
    let share = if parts.body.is_lowercase() { SMALL / CAPITAL } else { 1.0 };
    let reached = glyph.inked_rows().map_or(baseline, |(first, _)| i32::from(first));
    let top = reached.min(baseline - rounded(f32::from(zones.capital) * share));
    if parts.horned {
        // It grows out of the shoulder, which on a round letter lies further in.
        let shoulder = glyph.inked_until(top - gap..top - gap + mark).unwrap_or(right + shift);
        whole &= Mark::horn(zones.mark, stretch).put(&mut glyph, shoulder, top - gap);
    }
    if parts.pointed {
        let point = Mark::dot(zones.dot, stretch);
        whole &= point.put(&mut glyph, middle - point.width / 2, top - gap - i32::from(zones.dot));
    }
    for (stamp, row) in stamps.iter().zip(0..) {
        let over = top - gap - mark - row * (mark + 1);
        whole &= stamp.put(&mut glyph, middle - stamp.width / 2, over);
    }
    if let Some(dot) = dot.filter(|_| parts.dotted) {
        let under = baseline + gap;
        // The tail of a y goes where its dot would stand.
        let tail = glyph.inked_until(under - 1..under + i32::from(zones.dot) + 1);
        whole &= dot.put(&mut glyph, tail.map_or(middle - dot.width / 2, |tail| tail + 1), under);
    }
    // A number must not become wider when one of its figures changes.
    let figure = if letter.is_ascii_digit() { widest_figure(source, scale) } else { 0 };
    let after = glyph.inked_columns().map_or(0, |(_, after)| i32::from(after)).max(figure);
    glyph.advance = u16::try_from((body.advance + shift).max(after + 1)).ok()?;
    whole.then_some(glyph)
}

/// The outline of a letter, standing on row 0.
struct Cut {
    /// A space has none.
    outline: Option<OutlinedGlyph>,
    advance: i32,
}

impl Cut {
    /// `None` if the font has no such letter.
    fn of(source: &FontRef<'_>, letter: char, scale: PxScale) -> Option<Self> {
        let id = source.glyph_id(letter);
        let placed = Placed { id, scale, position: point(0.0, 0.0) };
        let advance = rounded(source.as_scaled(scale).h_advance(id));
        (id.0 != 0).then(|| Self { outline: source.outline_glyph(placed), advance })
    }

    /// The pixels it inks.
    fn inked(&self, mut ink: impl FnMut(i32, i32)) {
        let Some(outline) = &self.outline else { return };
        let corner = outline.px_bounds().min;
        let (left, top) = (rounded(corner.x), rounded(corner.y));
        outline.draw(|column, row, covered| {
            if covered >= COVERED {
                ink(left + signed(column), top + signed(row));
            }
        });
    }

    /// The first inked column and the one after the last.
    fn span(&self) -> (i32, i32) {
        let mut columns = None;
        self.inked(|x, _| {
            let (left, right) = columns.unwrap_or((x, x + 1));
            columns = Some((x.min(left), right.max(x + 1)));
        });
        columns.unwrap_or_default()
    }

    /// Inks it; false if some of it lies outside.
    fn put(&self, glyph: &mut Glyph, x: i32, y: i32) -> bool {
        let mut whole = true;
        self.inked(|column, row| whole &= glyph.ink(x + column, y + row));
        whole
    }
}

/// The column after the last that any figure inks.
fn widest_figure(source: &FontRef<'_>, scale: PxScale) -> i32 {
    let ends = ('0'..='9').filter_map(|figure| Cut::of(source, figure, scale)).map(|cut| cut.span().1);
    ends.max().unwrap_or(0)
}

#[allow(clippy::cast_possible_truncation, reason = "pixels of a letter are few")]
fn rounded(length: f32) -> i32 {
    length.round() as i32
}

fn signed(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Zones;

    #[test]
    fn two_marks_and_a_tail_always_have_their_rows() {
        for pixels in 20..=120 {
            let zones = Zones::of(pixels);
            assert!(zones.baseline > zones.capital + 2 * zones.mark + zones.gap, "{pixels}");
            assert!(pixels >= zones.baseline + zones.gap + zones.dot, "{pixels}");
            assert!(zones.mark >= 3 && 5 * zones.capital >= 2 * pixels, "{pixels}: {zones:?}");
        }
    }
}
