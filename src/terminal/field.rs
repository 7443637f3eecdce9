//! One field of a form.

use tui_input::{Input, InputRequest};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::key::{Code, Key};
use super::told::Layer;
use crate::wording::{Lang, plain, terminal as words};

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text {
        /// How many letters at most.
        limit: usize,
        /// It must not stay empty.
        required: bool,
    },
    /// A whole number.
    Number {
        /// The least.
        min: u64,
        /// The most.
        max: u64,
        /// What nothing means, if it means a number.
        empty: Option<u64>,
    },
    /// One of several.
    Choice(Vec<String>),
}

/// What stood in a field when the form was submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Composed text without blanks at its ends.
    Text(String),
    /// A number within its bounds.
    Number(u64),
    /// The place of the chosen option, counted from 0.
    Choice(usize),
}

impl Value {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<u64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The choice, if it is one.
    pub fn choice(&self) -> Option<usize> {
        if let Self::Choice(place) = self { Some(*place) } else { None }
    }
}

/// Names and other texts are no longer than this, in letters.
const LETTERS: usize = 120;

/// A gist, a note or a remark is no longer than this, in letters.
const PROSE_LETTERS: usize = 400;

/// A path is no longer than this, in letters.
const PATH_LETTERS: usize = 1000;

/// More marks than this on one letter is no writing.
pub(super) const MARKS: usize = 8;

/// No more of a pasted text is looked at than the longest path with all the marks that its letters may bear.
const PASTED: usize = PATH_LETTERS * (MARKS + 1);

/// A labelled field and what has been typed into it.
#[derive(Debug, Clone)]
pub struct Field {
    /// What is asked for.
    pub label: String,
    /// What it takes.
    pub kind: Kind,
    input: Input,
    chosen: usize,
    /// A number that was given and not touched yet is replaced by the first digit typed.
    untouched: bool,
}

impl Field {
    fn new(label: impl Into<String>, kind: Kind) -> Self {
        Self { label: label.into(), kind, input: Input::default(), chosen: 0, untouched: true }
    }

    /// Text that has to be given.
    pub fn text(label: impl Into<String>) -> Self {
        Self::new(label, Kind::Text { limit: LETTERS, required: true })
    }

    /// Text that may stay empty.
    pub fn optional(label: impl Into<String>) -> Self {
        Self::new(label, Kind::Text { limit: LETTERS, required: false })
    }

    /// A sentence or two that may stay empty.
    pub fn prose(label: impl Into<String>) -> Self {
        Self::new(label, Kind::Text { limit: PROSE_LETTERS, required: false })
    }

    /// A sentence or two that have to be given.
    pub fn sentence(label: impl Into<String>) -> Self {
        Self::new(label, Kind::Text { limit: PROSE_LETTERS, required: true })
    }

    /// The path of a file.
    pub fn path(label: impl Into<String>) -> Self {
        Self::new(label, Kind::Text { limit: PATH_LETTERS, required: true })
    }

    /// A number from `min` to `max`.
    pub fn number(label: impl Into<String>, min: u64, max: u64) -> Self {
        Self::new(label, Kind::Number { min, max, empty: None })
    }

    /// A number up to `max`; nothing is zero.
    pub fn count(label: impl Into<String>, max: u64) -> Self {
        Self::new(label, Kind::Number { min: 0, max, empty: Some(0) })
    }

    /// One of `options`, the first at the start.
    pub fn choice(label: impl Into<String>, options: Vec<String>) -> Self {
        Self::new(label, Kind::Choice(options))
    }

    /// The field with something in it already.
    #[must_use]
    pub fn with(mut self, text: &str) -> Self {
        self.paste(text);
        self.untouched = true;
        self
    }

    /// A number that was refused is replaced by the first digit typed, as one that was given is.
    pub(super) fn begin_anew(&mut self) {
        self.untouched = matches!(self.kind, Kind::Number { .. });
    }

    /// The field with the option at `place` chosen.
    #[must_use]
    pub fn choosing(mut self, place: usize) -> Self {
        if let Kind::Choice(options) = &self.kind {
            self.chosen = place.min(options.len().saturating_sub(1));
        }
        self
    }

    /// What is written in it, or the chosen option.
    pub fn shown(&self) -> &str {
        match &self.kind {
            Kind::Choice(options) => options.get(self.chosen).map_or("", String::as_str),
            _ => self.input.value(),
        }
    }

    /// The place of the cursor in cells, and how many cells to leave out so that it is seen within `width`.
    pub(super) fn cursor(&self, width: usize) -> (usize, usize) {
        (self.input.visual_cursor(), self.input.visual_scroll(width.saturating_sub(1)))
    }

    /// What stands in it, in words.
    pub fn told(&self, lang: Lang) -> String {
        match &self.kind {
            Kind::Choice(options) => plain::choice(lang, self.shown(), self.chosen + 1, options.len()),
            _ if self.shown().is_empty() => plain::NOTHING.of(lang).to_owned(),
            _ => self.shown().to_owned(),
        }
    }

    /// Makes it the line that is typed.
    pub fn type_in(&self, layer: &mut Layer, lang: Lang) {
        if let Kind::Choice(_) = &self.kind {
            layer.type_in(&self.label, self.told(lang), 0);
        } else {
            let behind = self.input.value().chars().skip(self.input.cursor()).collect::<String>();
            layer.type_in(&self.label, self.shown(), behind.graphemes(true).count());
        }
    }

    /// Whether the cursor stands behind everything that is written.
    pub fn is_at_end(&self) -> bool {
        self.input.cursor() == self.input.value().chars().count()
    }

    /// Takes a key; false if it means nothing here.
    pub fn on(&mut self, key: Key) -> bool {
        match &self.kind {
            Kind::Choice(options) => {
                let count = options.len().max(1);
                let next = match key {
                    Key::LEFT => (self.chosen + count - 1) % count,
                    Key::RIGHT | Key::SPACE => (self.chosen + 1) % count,
                    Key::HOME => 0,
                    Key::END => count - 1,
                    _ => match key.digit().map(usize::from) {
                        Some(digit @ 1..) if digit <= count => digit - 1,
                        _ => return false,
                    },
                };
                self.chosen = next;
                true
            }
            _ => self.edit(key),
        }
    }

    fn edit(&mut self, key: Key) -> bool {
        if let Some(letter) = key.typed() {
            self.insert(letter);
            return true;
        }
        let request = match key {
            Key::BACKSPACE => InputRequest::DeletePrevChar,
            Key::DELETE => InputRequest::DeleteNextChar,
            Key::LEFT => InputRequest::GoToPrevChar,
            Key::RIGHT => InputRequest::GoToNextChar,
            Key::HOME => InputRequest::GoToStart,
            Key::END => InputRequest::GoToEnd,
            Key { code: Code::Left, ctrl: true, .. } => InputRequest::GoToPrevWord,
            Key { code: Code::Right, ctrl: true, .. } => InputRequest::GoToNextWord,
            Key { code: Code::Char('w'), ctrl: true, .. } => InputRequest::DeletePrevWord,
            Key { code: Code::Char('u'), ctrl: true, .. } => InputRequest::DeleteLine,
            _ => return false,
        };
        self.untouched = false;
        self.input.handle(request);
        true
    }

    /// Takes pasted text, leaving out what a field does not take. Of a text without end no more is looked at than the
    /// longest that fits: the screen hears no key meanwhile.
    pub fn paste(&mut self, text: &str) {
        for letter in text.chars().take(PASTED).nfc() {
            let letter = if letter.is_whitespace() { ' ' } else { letter };
            if self.is_full() && !is_combining_mark(letter) {
                return;
            }
            self.insert(letter);
        }
    }

    /// Whether no letter more goes in.
    fn is_full(&self) -> bool {
        match self.kind {
            // The first digit replaces a number that was not touched yet.
            Kind::Number { .. } | Kind::Choice(_) => false,
            // No letter is shorter than a byte.
            Kind::Text { limit, .. } => {
                let typed = self.input.value();
                typed.len() >= limit && typed.graphemes(true).count() >= limit
            }
        }
    }

    fn insert(&mut self, letter: char) {
        match self.kind {
            Kind::Number { max, .. } => {
                if !letter.is_ascii_digit() {
                    return;
                }
                if std::mem::take(&mut self.untouched) {
                    self.input.reset();
                }
                if self.input.value().len() < max.to_string().len() {
                    self.input.handle(InputRequest::InsertChar(letter));
                }
            }
            Kind::Text { .. } => {
                if is_refused(letter) || !is_combining_mark(letter) && self.is_full() {
                    return;
                }
                let before: Vec<char> = self.input.value().chars().take(self.input.cursor()).collect();
                let marks = before.iter().rev().take_while(|letter| is_combining_mark(**letter)).count();
                if is_combining_mark(letter) && (before.is_empty() || marks >= MARKS) {
                    return;
                }
                self.input.handle(InputRequest::InsertChar(letter));
                self.compose();
            }
            Kind::Choice(_) => {}
        }
    }

    /// Keeps the text composed while marks are typed after their letters.
    fn compose(&mut self) {
        let head: String = self.input.value().chars().take(self.input.cursor()).collect();
        let composed: String = self.input.value().nfc().collect();
        if composed != self.input.value() {
            self.input = Input::new(composed).with_cursor(head.nfc().count());
        }
    }

    /// What stands in it, or the sentence that says what is missing.
    pub fn value(&self, lang: Lang) -> Result<Value, String> {
        match &self.kind {
            Kind::Text { required, .. } => {
                let text = self.input.value().trim();
                if text.is_empty() && *required {
                    return Err(words::field_is_empty(lang, &self.label));
                }
                Ok(Value::Text(text.nfc().collect()))
            }
            Kind::Number { min, max, empty } => {
                let typed = self.input.value();
                let number = if typed.is_empty() { *empty } else { typed.parse().ok() };
                let number = number.filter(|number| (min..=max).contains(&number));
                number.map(Value::Number).ok_or_else(|| words::number_out_of_bounds(lang, &self.label, *min, *max))
            }
            Kind::Choice(_) => Ok(Value::Choice(self.chosen)),
        }
    }
}

/// Controls, invisible letters, and what turns the direction of writing.
pub(super) fn is_refused(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffd}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{Field, Key, Lang, Value};

    #[test]
    fn a_mark_typed_after_its_letter_makes_one_letter() {
        let mut field = Field::text("Tên");
        for letter in ['o', '\u{31b}', '\u{300}'] {
            field.on(Key::char(letter));
        }
        assert_eq!(field.shown(), "ờ");
        field.on(Key::BACKSPACE);
        assert_eq!(field.shown(), "");
    }

    #[test]
    fn a_paste_without_end_is_taken_at_once_and_as_far_as_it_fits() {
        for pasted in ["x", "\u{301}", "\u{200b}", "é\u{323}", "\n"].map(|letter| letter.repeat(1_000_000)) {
            for mut field in [Field::text("Tên"), Field::path("Tệp"), Field::prose("Ghi chú"), Field::count("Số", 99)]
            {
                let begun = std::time::Instant::now();
                field.paste(&pasted);
                assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
                assert!(field.shown().chars().count() <= 9000);
            }
        }
        let mut field = Field::text("Tên");
        field.paste(&"ế".repeat(200));
        assert_eq!(field.shown(), "ế".repeat(120));
    }

    #[test]
    fn invisible_letters_and_escapes_do_not_enter() {
        let mut field = Field::text("Tên");
        field.paste("Vụ\u{200b} \u{1b}[31m\u{202e}A\nB");
        assert_eq!(field.value(Lang::Vi), Ok(Value::Text("Vụ [31mA B".to_owned())));
        let mut heap = Field::text("Tên");
        heap.paste(&format!("a{}", "\u{338}".repeat(40)));
        assert!(heap.shown().chars().count() <= 9);
    }

    #[test]
    fn a_number_takes_digits_within_its_bounds() {
        let mut field = Field::number("Thu về", 0, 13);
        "1x4".chars().for_each(|letter| {
            field.on(Key::char(letter));
        });
        assert_eq!(field.shown(), "14");
        assert!(field.value(Lang::Vi).is_err_and(|fault| fault.contains("từ 0 đến 13")));
    }

    #[test]
    fn an_empty_count_is_zero_and_an_empty_number_is_missing() {
        assert_eq!(Field::count("Không hợp lệ", 13).value(Lang::Vi), Ok(Value::Number(0)));
        assert!(Field::number("Thu về", 0, 13).value(Lang::Vi).is_err());
    }

    #[test]
    fn the_first_digit_replaces_a_number_that_was_offered() {
        let mut field = Field::number("Thu về", 0, 13).with("13");
        field.on(Key::char('9'));
        assert_eq!(field.value(Lang::Vi), Ok(Value::Number(9)));
    }

    #[test]
    fn a_choice_goes_round() {
        let mut field = Field::choice("Lý do", vec!["a".into(), "b".into(), "c".into()]);
        field.on(Key::LEFT);
        assert_eq!(field.shown(), "c");
        field.on(Key::char('2'));
        assert_eq!(field.value(Lang::En), Ok(Value::Choice(1)));
    }
}
