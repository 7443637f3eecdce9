//! The pixels of a cell, and the signs that show them.

/// What big letters are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Blocks {
    /// Two pixels a cell: every terminal and every font has them.
    #[default]
    Half,
    /// Four pixels a cell, taller than wide.
    Quadrants,
    /// Six pixels a cell: the finest, where the terminal draws them itself or its font is new enough.
    Sextants,
    /// Letters that the [terminal draws larger itself](crate::terminal::scaled); higher than it does so, and figures, in
    /// two pixels a cell.
    Scaled,
}

impl Blocks {
    /// The names by which they are asked for, the default first.
    pub const NAMES: [&'static str; 4] = ["half", "quadrants", "sextants", "scaled"];

    /// All of them, in the order of their names.
    pub const ALL: [Self; 4] = [Self::Half, Self::Quadrants, Self::Sextants, Self::Scaled];

    /// Those that every terminal shows.
    pub const DRAWN: [Self; 3] = [Self::Half, Self::Quadrants, Self::Sextants];

    /// The blocks of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|blocks| blocks.name() == name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Half => Self::NAMES[0],
            Self::Quadrants => Self::NAMES[1],
            Self::Sextants => Self::NAMES[2],
            Self::Scaled => Self::NAMES[3],
        }
    }

    /// The same where no terminal is asked, as in a picture.
    #[must_use]
    pub const fn on_paper(self) -> Self {
        match self {
            Self::Scaled => Self::Half,
            drawn => drawn,
        }
    }

    /// How many pixels a cell has from left to right.
    pub(super) const fn across(self) -> u16 {
        match self {
            Self::Half | Self::Scaled => 1,
            Self::Quadrants | Self::Sextants => 2,
        }
    }

    /// How many pixels a cell has from top to bottom.
    pub(super) const fn down(self) -> u16 {
        match self {
            Self::Half | Self::Scaled | Self::Quadrants => 2,
            Self::Sextants => 3,
        }
    }

    /// How many pixels are as wide as one is high, on a cell that is twice as high as wide.
    pub(super) const fn stretch(self) -> f32 {
        match self {
            Self::Half | Self::Scaled => 1.0,
            Self::Quadrants => 2.0,
            Self::Sextants => 4.0 / 3.0,
        }
    }

    /// The sign for the pixels of a cell; bit 0 is the one at the top left, the next the one right of it.
    pub(super) fn sign(self, pixels: u8) -> char {
        let signs = match self {
            Self::Half | Self::Scaled => &HALVES[..],
            Self::Quadrants => &QUADRANTS[..],
            Self::Sextants => return sextant(pixels),
        };
        signs.get(usize::from(pixels)).copied().unwrap_or(' ')
    }
}

const HALVES: [char; 4] = [' ', '▀', '▄', '█'];
const QUADRANTS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// Where the left half, the right half and the whole stand among the sextants; they have signs of their own.
const LEFT: u8 = 0b01_0101;
const RIGHT: u8 = 0b10_1010;
const ALL: u8 = 0b11_1111;
/// The first of the sextants.
const SEXTANTS: u32 = 0x1_fb00;

fn sextant(pixels: u8) -> char {
    match pixels {
        0 => ' ',
        LEFT => '▌',
        RIGHT => '▐',
        ALL.. => '█',
        _ => {
            let before = 1 + u32::from(pixels > LEFT) + u32::from(pixels > RIGHT);
            char::from_u32(SEXTANTS + u32::from(pixels) - before).unwrap_or(' ')
        }
    }
}

/// The pixels that a sign shows, with how many a cell has across and down; `None` for all other signs.
pub(in crate::terminal) fn pixels_of(sign: char) -> Option<(u16, u16, u8)> {
    let of = |blocks: Blocks, count: u8| {
        (1..count).find(|pixels| blocks.sign(*pixels) == sign).map(|pixels| (blocks.across(), blocks.down(), pixels))
    };
    if sign.is_ascii() {
        return None;
    }
    of(Blocks::Half, 4).or_else(|| of(Blocks::Quadrants, 16)).or_else(|| of(Blocks::Sextants, 64))
}

#[cfg(test)]
mod tests {
    use super::{ALL, Blocks, pixels_of, sextant};

    #[test]
    fn every_pattern_has_a_sign_of_its_own() {
        let signs: std::collections::HashSet<char> = (0..=ALL).map(sextant).collect();
        assert_eq!(signs.len(), 64);
        assert_eq!((sextant(1), sextant(20), sextant(22), sextant(62)), ('🬀', '🬓', '🬔', '🬻'));
        assert_eq!(pixels_of('🬻'), Some((2, 3, 62)));
        assert_eq!(pixels_of('▀'), Some((1, 2, 1)));
        assert_eq!(pixels_of('A'), None);
    }

    #[test]
    fn blocks_are_known_by_their_names() {
        assert_eq!(Blocks::named("sextants"), Some(Blocks::Sextants));
        assert_eq!(Blocks::named(Blocks::NAMES[0]), Some(Blocks::default()));
        assert_eq!(Blocks::named("thirds"), None);
    }
}
