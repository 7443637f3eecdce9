//! Every sentence that people read, Vietnamese and English side by side.
//!
//! A sentence is a [`Phrase`], or a function that takes a [`Lang`] and the numbers it speaks of. Both languages are
//! fields of one value, so a missing translation does not compile.

pub mod chair;
pub mod cli;
pub mod corrections;
pub mod desk;
pub mod documents;
pub mod editor;
pub mod english;
pub mod export;
pub mod fault;
pub mod home;
pub mod import;
pub mod importing;
pub mod log;
pub mod logbook;
pub mod man;
pub mod mirror;
mod odd;
pub mod plain;
pub mod prepare;
pub mod projector;
pub mod readiness;
pub mod refusal;
pub mod rehearsal;
pub mod replay;
pub mod result;
pub mod scenes;
pub mod schema;
pub mod status;
pub mod tally;
pub mod terminal;
pub mod terms;
pub mod test_page;
pub mod tour;
pub mod usage;
pub mod verify;

pub use refusal::shown;

pub use crate::text::Lang;

/// A fixed sentence or label in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// As a Vietnamese official would write it.
    pub vi: &'static str,
    /// The same in English.
    pub en: &'static str,
}

impl Phrase {
    /// The phrase in `lang`.
    pub const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// A phrase from its two languages, Vietnamese first.
pub const fn phrase(vi: &'static str, en: &'static str) -> Phrase {
    Phrase { vi, en }
}

/// A sentence with values in it: `say!(lang, "còn {missing} phiếu", "{missing} papers missing")`.
#[macro_export]
macro_rules! say {
    ($lang:expr, $vi:literal, $en:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        $(
            #[allow(clippy::redundant_locals, reason = "a value may already bear the name it has in the sentence")]
            let $name = $value;
        )*
        match $lang {
            $crate::wording::Lang::Vi => format!($vi),
            $crate::wording::Lang::En => $crate::wording::english::agreed(format!($en)),
        }
    }};
}
