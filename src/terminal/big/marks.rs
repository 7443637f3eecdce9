//! The marks of Vietnamese letters, drawn so that each is told from every other at any size.

use super::glyph::Glyph;

/// A mark above a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Grave,
    Acute,
    Hook,
    Tilde,
    Circumflex,
    Breve,
}

/// A mark as pixels.
pub(super) struct Stamp {
    /// Pixels from left to right.
    pub width: i32,
    rows: Vec<Vec<bool>>,
}

impl Stamp {
    /// Inks it with its top left corner at `x` and `y`; false if some of it lies outside.
    pub(super) fn put(&self, glyph: &mut Glyph, x: i32, y: i32) -> bool {
        self.inked().fold(true, |whole, (column, row)| glyph.ink(x + column, y + row) && whole)
    }

    /// The columns and rows that are inked.
    pub(super) fn inked(&self) -> impl Iterator<Item = (i32, i32)> {
        let rows = self.rows.iter().zip(0..);
        rows.flat_map(|(row, y)| row.iter().zip(0..).filter(|(inked, _)| **inked).map(move |(_, x)| (x, y)))
    }

    /// A drawing with `#` for ink, stretched sideways and set in the middle of `height` rows.
    pub(super) fn drawn(drawing: &[&str], height: u16, stretch: f32) -> Self {
        let across = drawing.first().map_or(0, |row| row.len());
        let width = whole(length(across) * stretch);
        let row = |row: &&str| {
            let inked = |x: usize| row.as_bytes().get(whole_down((length(x) + 0.5) / stretch)) == Some(&b'#');
            (0..width).map(inked).collect()
        };
        let above = usize::from(height).saturating_sub(drawing.len()) / 2;
        let mut rows = vec![vec![false; width]; above];
        rows.extend(drawing.iter().map(row));
        Self { width: i32::try_from(width).unwrap_or(0), rows }
    }

    /// What a pen of this width leaves on its way, in a box of `height` rows.
    fn stroked(way: &[(f32, f32)], pen: f32, half_width: f32, height: u16, stretch: f32) -> Self {
        let width = whole((2.0 * half_width) * stretch);
        let reach = pen / 2.0;
        let near = |x: f32, y: f32| way.windows(2).any(|leg| distance((x, y), leg) <= reach * reach);
        let inked = |column: usize, row: usize| {
            const PARTS: [f32; 4] = [0.125, 0.375, 0.625, 0.875];
            let covered = PARTS.iter().flat_map(|dx| PARTS.iter().map(move |dy| (dx, dy))).filter(|(dx, dy)| {
                near((length(column) + **dx) / stretch - length(width) / stretch / 2.0, length(row) + **dy)
            });
            covered.count() >= 8
        };
        let rows = (0..usize::from(height)).map(|row| (0..width).map(|column| inked(column, row)).collect());
        Self { width: i32::try_from(width).unwrap_or(0), rows: rows.collect() }
    }
}

impl Mark {
    /// The mark that a combining letter stands for.
    pub(super) fn of(letter: char) -> Option<Self> {
        Some(match letter {
            '\u{300}' => Self::Grave,
            '\u{301}' => Self::Acute,
            '\u{309}' => Self::Hook,
            '\u{303}' => Self::Tilde,
            '\u{302}' => Self::Circumflex,
            '\u{306}' => Self::Breve,
            _ => return None,
        })
    }

    /// Whether it is one of the tones, which stand above everything else.
    pub(super) fn is_tone(self) -> bool {
        !matches!(self, Self::Circumflex | Self::Breve)
    }

    /// The mark in `height` rows, with pixels that are `stretch` times as high as wide.
    pub(super) fn stamp(self, height: u16, stretch: f32) -> Stamp {
        match height {
            0..=2 => Stamp::drawn(self.in_two_rows(), height, stretch),
            3 => Stamp::drawn(self.in_three_rows(), height, stretch),
            4 => Stamp::drawn(self.in_four_rows(), height, stretch),
            _ => self.stroked(height, stretch),
        }
    }

    fn in_two_rows(self) -> &'static [&'static str] {
        match self {
            Self::Grave => &["###...", "...###"],
            Self::Acute => &["...###", "###..."],
            Self::Hook => &["####", "..##"],
            Self::Tilde => &[".###..#", "#..###."],
            Self::Circumflex => &["..##..", "##..##"],
            Self::Breve => &["##..##", ".####."],
        }
    }

    fn in_three_rows(self) -> &'static [&'static str] {
        match self {
            Self::Grave => &["##..", ".##.", "..##"],
            Self::Acute => &["..##", ".##.", "##.."],
            Self::Hook => &["###.", "..##", ".##."],
            Self::Tilde => &[".##..#", "######", "#..##."],
            Self::Circumflex => &["..##..", ".####.", "##..##"],
            Self::Breve => &["##..##", "##..##", ".####."],
        }
    }

    fn in_four_rows(self) -> &'static [&'static str] {
        match self {
            Self::Grave => &["##...", ".##..", "..##.", "...##"],
            Self::Acute => &["...##", "..##.", ".##..", "##..."],
            Self::Hook => &["####.", "...##", "..##.", "..##."],
            Self::Tilde => &[".###..##", "##.##.##", "##..###."],
            Self::Circumflex => &["...##...", "..####..", ".##..##.", "##....##"],
            Self::Breve => &["##....##", "##....##", ".##..##.", "..####.."],
        }
    }

    fn stroked(self, height: u16, stretch: f32) -> Stamp {
        let high = f32::from(height);
        let pen = high * if self == Self::Hook { 0.26 } else { 0.38 };
        let (top, bottom) = (pen / 2.0, high - pen / 2.0);
        let inner = bottom - top;
        let half = match self {
            Self::Grave | Self::Acute => 0.62,
            Self::Hook => 0.55,
            Self::Tilde => 0.95,
            Self::Circumflex | Self::Breve => 0.9,
        } * high;
        let reach = half - pen / 2.0;
        let arc = |from: f32, to: f32, place: &dyn Fn(f32) -> (f32, f32)| -> Vec<(f32, f32)> {
            (0..=12u8).map(|step| place(from + (to - from) * f32::from(step) / 12.0)).collect()
        };
        let turn = std::f32::consts::TAU;
        let way = match self {
            Self::Grave => vec![(-reach, top), (reach, bottom)],
            Self::Acute => vec![(-reach, bottom), (reach, top)],
            Self::Circumflex => vec![(-reach, bottom), (0.0, top), (reach, bottom)],
            Self::Breve => arc(0.0, turn / 2.0, &|angle| (-reach * angle.cos(), top + inner * angle.sin())),
            Self::Tilde => arc(0.0, 1.0, &|part| {
                (reach * (2.0 * part - 1.0), high / 2.0 - inner / 2.0 * (turn * (part * 1.1 - 0.05)).sin())
            }),
            Self::Hook => {
                let round = inner * 0.32;
                let bend = |angle: f32| (reach * angle.cos(), top + round + round * angle.sin());
                let mut way = arc(-turn * 0.48, turn * 0.12, &bend);
                way.push((0.0, top + inner * 0.72));
                way.push((0.0, bottom));
                way
            }
        };
        Stamp::stroked(&way, pen, half, height, stretch)
    }

    /// The horn at the right shoulder of a letter: it begins beside the letter and rises over it.
    pub(super) fn horn(height: u16, stretch: f32) -> Stamp {
        match height {
            0..=3 => Stamp::drawn(&[".##", ".##", "##."], height, stretch),
            4 => Stamp::drawn(&[".###", "..##", ".###", "##.."], height, stretch),
            _ => {
                let high = f32::from(height);
                let pen = high * 0.4;
                let half = high * 0.42;
                let (reach, top) = (half - pen / 2.0, pen / 2.0);
                let way = [(reach - pen / 3.0, top), (reach, high * 0.45), (-half, high - pen / 2.0)];
                Stamp::stroked(&way, pen, half, height, stretch)
            }
        }
    }

    /// The dot below a letter.
    pub(super) fn dot(size: u16, stretch: f32) -> Stamp {
        if size < 4 {
            let row: &str = if size < 3 { "###" } else { "####" };
            return Stamp::drawn(&vec![row; usize::from(size)], size, stretch);
        }
        let pen = f32::from(size);
        Stamp::stroked(&[(0.0, pen / 2.0), (0.0, pen / 2.0)], pen, pen / 2.0, size, stretch)
    }
}

/// How far a point is from a leg of a way, squared.
fn distance(point: (f32, f32), leg: &[(f32, f32)]) -> f32 {
    let [from, to] = leg else { return f32::INFINITY };
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (px, py) = (point.0 - from.0, point.1 - from.1);
    let long = dx * dx + dy * dy;
    let along = if long > 0.0 { ((px * dx + py * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    (px - along * dx).powi(2) + (py - along * dy).powi(2)
}

fn length(count: usize) -> f32 {
    u16::try_from(count).map_or(0.0, f32::from)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a mark are few and not negative")]
fn whole(length: f32) -> usize {
    length.round() as usize
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a mark are few and not negative")]
fn whole_down(length: f32) -> usize {
    length as usize
}
