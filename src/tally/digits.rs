//! Line numbers typed digit by digit: taken as soon as they cannot grow into another line's number.

/// Slates up to this long give every line a key of its own: `1` to `9`, and `0` for the tenth.
pub const ONE_KEY: usize = 10;

/// What the digits typed so far came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// A longer number is still possible, or nothing was typed.
    Waits,
    /// The line at this place, counted from 0.
    Line(usize),
    /// No line has this number, as it was typed; nothing of it is kept.
    NoLine(String),
}

/// The digits that wait for another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digits {
    typed: String,
}

impl Digits {
    /// Takes a digit on a slate of `lines` lines. Where the number could not be a line's any more but was one before
    /// this digit, it is that line's number, and the digit begins the next one: nothing typed is lost.
    pub fn push(&mut self, digit: u8, lines: usize) -> Vec<Number> {
        let before = self.clone().finish(lines);
        match self.grow(digit, lines) {
            Number::NoLine(_) if before.clone().line().is_some() => vec![before, self.grow(digit, lines)],
            number => vec![number],
        }
    }

    fn grow(&mut self, digit: u8, lines: usize) -> Number {
        self.typed.push(char::from(b'0' + digit.min(9)));
        let value = self.value();
        if lines <= ONE_KEY {
            return self.take(if value == 0 { ONE_KEY } else { value }, lines);
        }
        let full = self.typed.len() >= lines.to_string().len();
        // A leading zero, as in 05, is only decided by what follows it.
        let may_grow = value == 0 || value.saturating_mul(10) <= lines;
        if full || !may_grow { self.take(value, lines) } else { Number::Waits }
    }

    /// Takes the number as it stands, as Space and Enter do.
    pub fn finish(&mut self, lines: usize) -> Number {
        if self.typed.is_empty() { Number::Waits } else { self.take(self.value(), lines) }
    }

    /// The line that [`Digits::finish`] would take, counted from 0.
    pub fn line(&self, lines: usize) -> Option<usize> {
        self.clone().finish(lines).line()
    }

    /// The digits that wait.
    pub fn waiting(&self) -> Option<&str> {
        (!self.typed.is_empty()).then_some(self.typed.as_str())
    }

    /// Takes back the last digit; false if none waits.
    pub fn back(&mut self) -> bool {
        self.typed.pop().is_some()
    }

    /// Forgets the digits that wait.
    pub fn clear(&mut self) {
        self.typed.clear();
    }

    fn value(&self) -> usize {
        self.typed.parse().unwrap_or(usize::MAX)
    }

    fn take(&mut self, value: usize, lines: usize) -> Number {
        let typed = std::mem::take(&mut self.typed);
        if (1..=lines).contains(&value) { Number::Line(value - 1) } else { Number::NoLine(typed) }
    }
}

impl Number {
    /// The line, if it is one.
    pub fn line(self) -> Option<usize> {
        match self {
            Self::Line(line) => Some(line),
            Self::Waits | Self::NoLine(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, Number};

    /// What each key answers; a blank is Space.
    fn typed(keys: &str, lines: usize) -> Vec<Number> {
        let mut digits = Digits::default();
        keys.chars()
            .flat_map(|key| match key.to_digit(10) {
                Some(digit) => digits.push(u8::try_from(digit).unwrap(), lines),
                None => vec![digits.finish(lines)],
            })
            .collect()
    }

    #[test]
    fn on_ten_lines_every_digit_is_a_line_and_zero_the_tenth() {
        assert_eq!(typed("190", 10), [Number::Line(0), Number::Line(8), Number::Line(9)]);
        assert_eq!(typed("0", 9), [Number::NoLine("0".into())]);
        assert_eq!(typed("7", 6), [Number::NoLine("7".into())]);
    }

    #[test]
    fn on_eleven_lines_only_the_one_waits() {
        assert_eq!(typed("2", 11), [Number::Line(1)]);
        assert_eq!(typed("11", 11), [Number::Waits, Number::Line(10)]);
        assert_eq!(typed("1 ", 11), [Number::Waits, Number::Line(0)]);
    }

    #[test]
    fn numbers_typed_one_after_the_other_lose_none() {
        let lines: Vec<_> = typed("1234", 11).into_iter().filter_map(Number::line).collect();
        assert_eq!(lines, [0, 1, 2, 3]);
    }

    #[test]
    fn on_twenty_seven_lines_three_to_nine_are_taken_at_once() {
        for key in 3..=9u8 {
            assert_eq!(typed(&key.to_string(), 27), [Number::Line(usize::from(key) - 1)]);
        }
        assert_eq!(typed("27", 27), [Number::Waits, Number::Line(26)]);
        assert_eq!(typed("28", 27), [Number::Waits, Number::Line(1), Number::Line(7)], "no line 28: 2, then 8");
        assert_eq!(typed("05", 27), [Number::Waits, Number::Line(4)], "as written on a list");
        assert_eq!(typed("00", 27), [Number::Waits, Number::NoLine("00".into())]);
    }

    #[test]
    fn beyond_ninety_nine_lines_a_third_digit_is_waited_for_where_one_is_possible() {
        assert_eq!(typed("127", 130), [Number::Waits, Number::Waits, Number::Line(126)]);
        assert_eq!(typed("14", 130), [Number::Waits, Number::Line(13)]);
        assert_eq!(typed("12 ", 130), [Number::Waits, Number::Waits, Number::Line(11)]);
    }

    #[test]
    fn the_last_digit_can_be_taken_back() {
        let mut digits = Digits::default();
        digits.push(1, 27);
        assert_eq!((digits.waiting(), digits.line(27)), (Some("1"), Some(0)));
        assert!(digits.back() && !digits.back());
        assert_eq!(digits.finish(27), Number::Waits);
    }

    proptest::proptest! {
        #[test]
        fn every_line_can_be_typed_and_is_the_one_meant(lines in 1usize..=200, pick in 0usize..200) {
            let line = pick % lines;
            let mut digits = Digits::default();
            let keys = if lines == 10 && line == 9 { "0".to_owned() } else { (line + 1).to_string() };
            let mut got = Number::Waits;
            for key in keys.bytes() {
                got = digits.push(key - b'0', lines).pop().unwrap();
            }
            if got == Number::Waits {
                got = digits.finish(lines);
            }
            proptest::prop_assert_eq!(got, Number::Line(line));
            proptest::prop_assert_eq!(digits.waiting(), None);
        }
    }
}
