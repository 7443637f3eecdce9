//! Letters large enough for the last row of the hall.
//!
//! A letter is a bitmap: up to 9 rows one that somebody drew pixel by pixel (unifont), above that one that is cut from an
//! outline (`DejaVu` Sans Condensed Bold), with marks of its own kind, so that `Ề` never reads as `Ế`. Rows that no letter
//! of the text inks are left out. A text that does not fit is not drawn at all: better small than cut.

mod blocks;
mod drawn;
mod figures;
mod glyph;
mod marks;
mod outline;
mod set;

#[cfg(test)]
mod tests;

pub use blocks::Blocks;
pub(in crate::terminal) use blocks::pixels_of;
pub use set::Set;

use super::scaled;

/// How large letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Size {
    /// The rows of a line that has every mark above and below. Most texts take fewer.
    rows: u16,
    /// What they are drawn with.
    blocks: Blocks,
    /// For figures alone, which need no rows above and below.
    figures: bool,
}

/// The sizes there are, where the blocks are fine enough for them.
const ROWS: [u16; 12] = [40, 32, 28, 24, 20, 18, 16, 14, 12, 10, 8, 6];

/// The sizes to which a terminal scales letters itself.
const SCALED: [u16; 6] = [7, 6, 5, 4, 3, 2];

/// The fewest pixels in which a 3 is told from an 8, and the most in which a glyph holds one.
const LOWEST_FIGURE: u16 = 6;
const HIGHEST_FIGURE: u16 = 60;

/// The pixels that a line of outlined letters has at least; below that their marks would run into each other.
const OUTLINED: u16 = 20;

impl Size {
    /// Every size that these blocks can draw, the largest first.
    pub fn all(blocks: Blocks) -> impl Iterator<Item = Self> {
        let sizes = ROWS.into_iter().map(move |rows| Self { rows, blocks, figures: false });
        // Drawn letters do not come in two sizes: the first that holds them is theirs.
        let least = drawn::HEIGHT.div_ceil(blocks.down());
        let drawn = sizes.filter(move |size| size.is_outlined() || size.rows == least);
        let scaled = SCALED.into_iter().map(move |rows| Self { rows, blocks, figures: false });
        drawn.chain(scaled.filter(move |_| blocks == Blocks::Scaled))
    }

    /// The smallest size that these blocks can draw.
    pub fn smallest(blocks: Blocks) -> Self {
        let rows = if blocks == Blocks::Scaled { scaled::ROWS.0 } else { drawn::HEIGHT.div_ceil(blocks.down()) };
        Self { rows, blocks, figures: false }
    }

    /// Figures exactly `rows` rows high, or as high as figures get; `None` where so few rows hold none.
    pub fn of_figures(rows: u16, blocks: Blocks) -> Option<Self> {
        let pixels = rows.saturating_mul(blocks.down());
        (pixels >= LOWEST_FIGURE).then(|| Self {
            rows: rows.min(HIGHEST_FIGURE / blocks.down()),
            blocks,
            figures: true,
        })
    }

    /// The rows of a line that has every mark.
    pub fn rows(self) -> u16 {
        self.rows
    }

    fn pixels(self) -> u16 {
        self.rows.saturating_mul(self.blocks.down())
    }

    /// Whether the terminal draws the letters itself.
    fn is_scaled(self) -> bool {
        self.blocks == Blocks::Scaled && !self.figures && self.rows <= scaled::ROWS.1
    }

    fn is_outlined(self) -> bool {
        self.figures || self.pixels() >= OUTLINED
    }
}
