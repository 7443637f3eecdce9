//! How a surface looks and speaks: what every drawing needs to know.

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
}

impl Look {
    /// A desk's look.
    pub const fn desk(theme: &Theme, signs: Signs, lang: Lang) -> Self {
        Self { styles: theme.desk, signs, lang }
    }

    /// The hall's look.
    pub const fn hall(theme: &Theme, signs: Signs, lang: Lang) -> Self {
        Self { styles: theme.hall, signs, lang }
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::desk(&Theme::default(), Signs::default(), Lang::default())
    }
}
