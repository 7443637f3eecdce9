//! The signs that carry a state besides its colour.

use ratatui::symbols::border;

use super::cells;

/// What a sign says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Nothing.
    None,
    /// Done.
    Done,
    /// Happening now.
    Now,
    /// Still to come.
    Later,
    /// Needs somebody.
    Attention,
    /// Cannot, or is wrong.
    Wrong,
    /// One of several points.
    Dot,
}

/// The signs of a terminal, or their plain fallbacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs {
    /// Only ASCII is used.
    pub ascii: bool,
}

impl Signs {
    /// The sign itself.
    pub const fn of(self, sign: Sign) -> &'static str {
        match (sign, self.ascii) {
            (Sign::None, _) => "",
            (Sign::Done, false) => "✓",
            (Sign::Done, true) => "[x]",
            (Sign::Now, false) => "▶",
            (Sign::Now, true) => ">",
            (Sign::Later, false) => "○",
            (Sign::Later, true) => "[ ]",
            (Sign::Attention, _) => "!",
            (Sign::Wrong, false) => "✗",
            (Sign::Wrong, true) => "x",
            (Sign::Dot, false) => "●",
            (Sign::Dot, true) => "*",
        }
    }

    /// The sign, as wide as the widest of them.
    pub fn padded(self, sign: Sign) -> String {
        cells::left(self.of(sign), self.width())
    }

    /// How many cells the widest sign takes.
    pub const fn width(self) -> usize {
        if self.ascii { 3 } else { 1 }
    }

    /// What stands between two things on a line.
    pub const fn between(self) -> &'static str {
        if self.ascii { "-" } else { "·" }
    }

    /// What ends a text that was cut.
    pub const fn more(self) -> &'static str {
        if self.ascii { "..." } else { "…" }
    }

    /// A horizontal line.
    pub const fn rule(self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    /// A vertical line beside a quotation.
    pub const fn quote(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }

    /// What marks a place on a bar.
    pub const fn mark(self) -> &'static str {
        if self.ascii { "|" } else { "┆" }
    }

    /// The lines of a box.
    pub const fn border(self) -> border::Set<'static> {
        if self.ascii { ASCII_BORDER } else { border::ROUNDED }
    }
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

#[cfg(test)]
mod tests {
    use super::{Sign, Signs};

    #[test]
    fn every_sign_has_a_fallback_of_plain_letters() {
        let plain = Signs { ascii: true };
        for sign in [Sign::Done, Sign::Now, Sign::Later, Sign::Attention, Sign::Wrong, Sign::Dot] {
            assert!(plain.of(sign).is_ascii());
            assert_eq!(plain.padded(sign).len(), plain.width());
        }
    }
}
