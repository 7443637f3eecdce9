//! How a surface looks and speaks: what every drawing needs to know.

use super::big::Blocks;
use super::signs::Signs;
use super::theme::{Styles, Theme};
use crate::wording::Lang;

/// Colours, signs and language of one surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The surface's styles.
    pub styles: Styles,
    /// Its signs.
    pub signs: Signs,
    /// Its language.
    pub lang: Lang,
    /// What its big letters are drawn with.
    pub blocks: Blocks,
}

impl Look {
    /// A desk's look.
    pub const fn desk(theme: &Theme, signs: Signs, lang: Lang) -> Self {
        Self { styles: theme.desk, signs, lang, blocks: Blocks::Half }
    }

    /// The hall's look.
    pub const fn hall(theme: &Theme, signs: Signs, lang: Lang) -> Self {
        Self { styles: theme.hall, signs, lang, blocks: Blocks::Half }
    }

    /// The same with big letters of these blocks.
    #[must_use]
    pub const fn in_blocks(self, blocks: Blocks) -> Self {
        Self { blocks, ..self }
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::desk(&Theme::default(), Signs::default(), Lang::default())
    }
}
