//! What text from outside may contain, and where it breaks that.
//!
//! A name on a ballot paper must be what it looks like: nothing invisible, nothing that turns the reading direction,
//! nothing that cannot be printed. Everything that passes is composed to NFC, so that it is compared by what it says.

use std::iter::Peekable;
use std::str::Chars;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Most letters of a name, counted as readers count them (grapheme clusters).
pub const NAME_LETTERS: usize = 120;

/// Most marks on one letter; Vietnamese needs two.
pub const MARKS_ON_A_LETTER: usize = 8;

/// What is wrong with a piece of text. Characters are kept as numbers, so that no message can repeat them raw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blemish {
    /// A control character other than line break and tab.
    Control(CodePoint),
    /// A character that turns the reading direction.
    Bidi(CodePoint),
    /// A character that takes no room and cannot be seen.
    Invisible(CodePoint),
    /// A tag character.
    Tag(CodePoint),
    /// A character for private use, or none at all, which every machine would draw differently.
    Private(CodePoint),
    /// More marks on one letter than any script needs.
    TooManyMarks {
        /// The most that is taken.
        limit: usize,
    },
    /// A line break where one line is asked for.
    LineBreak,
    /// A tab where one line is asked for.
    Tab,
    /// Nothing but blanks.
    Empty,
    /// More letters than are taken.
    TooLong {
        /// Letters found.
        letters: usize,
        /// The most that is taken.
        limit: usize,
    },
}

/// A character by its number, written `U+202E`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodePoint(pub u32);

impl std::fmt::Display for CodePoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "U+{:04X}", self.0)
    }
}

/// Text that was refused: what, and where in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclean {
    /// What is wrong.
    pub what: Blemish,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Characters before it in the whole text.
    pub index: usize,
}

impl std::fmt::Display for Unclean {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} at {}:{}", self.what, self.line, self.column)
    }
}

impl std::error::Error for Unclean {}

/// The text in NFC with plain line breaks, or the first thing that is wrong with it.
pub fn clean(input: &str) -> Result<String, Unclean> {
    match survey(input).next() {
        Some(unclean) => Err(unclean),
        None => Ok(input.replace("\r\n", "\n").nfc().collect()),
    }
}

/// A name: one line of at most [`NAME_LETTERS`] letters, trimmed, its blanks collapsed.
pub fn clean_name(input: &str) -> Result<String, Unclean> {
    clean_line(input, NAME_LETTERS)
}

/// One line of at most `limit` letters, trimmed, its blanks collapsed, and not empty.
pub fn clean_line(input: &str, limit: usize) -> Result<String, Unclean> {
    let text = clean(input)?;
    for (index, letter) in input.chars().enumerate() {
        let what = match letter {
            '\n' | '\r' => Blemish::LineBreak,
            '\t' => Blemish::Tab,
            _ => continue,
        };
        return Err(Unclean { what, line: 1, column: index + 1, index });
    }
    let line = super::fold::collapse(&text);
    if line.is_empty() {
        return Err(Unclean { what: Blemish::Empty, line: 1, column: 1, index: 0 });
    }
    let letters = line.graphemes(true).count();
    if letters > limit {
        let index = surplus(input, limit);
        return Err(Unclean { what: Blemish::TooLong { letters, limit }, line: 1, column: index + 1, index });
    }
    Ok(line)
}

/// Characters before the first letter that is one too many, counted in the text as it was written.
fn surplus(input: &str, limit: usize) -> usize {
    let (mut letters, mut blank, mut index) = (0, true, 0);
    for letter in input.graphemes(true) {
        let is_blank = letter.chars().all(char::is_whitespace);
        if !(is_blank && blank) {
            letters += 1;
        }
        if letters > limit {
            return index;
        }
        blank = is_blank;
        index += letter.chars().count();
    }
    index
}

/// Everything in `input` that [`clean`] refuses, in order.
pub fn survey(input: &str) -> Survey<'_> {
    Survey { rest: input.chars().peekable(), line: 1, column: 1, index: 0, letter: None, marks: 0 }
}

/// The walk over a text behind [`survey`].
#[derive(Debug, Clone)]
pub struct Survey<'a> {
    rest: Peekable<Chars<'a>>,
    line: usize,
    column: usize,
    index: usize,
    /// The letter that marks are being counted on: line, column, index.
    letter: Option<(usize, usize, usize)>,
    marks: usize,
}

impl Survey<'_> {
    /// Counts the marks `found` brings; says the letter's place when they become one too many.
    fn count_marks(&mut self, found: char) -> Option<(usize, usize, usize)> {
        let here = (self.line, self.column, self.index);
        if !is_combining_mark(found) {
            self.letter = Some(here);
            self.marks = 0;
            if found.is_ascii() {
                return None;
            }
        }
        let before = self.marks;
        // Counted decomposed, so that a letter has as many marks in NFC as it has in NFD.
        decompose_canonical(found, |part| self.marks += usize::from(is_combining_mark(part)));
        let crossed = before <= MARKS_ON_A_LETTER && self.marks > MARKS_ON_A_LETTER;
        crossed.then(|| self.letter.unwrap_or(here))
    }
}

impl Iterator for Survey<'_> {
    type Item = Unclean;

    fn next(&mut self) -> Option<Unclean> {
        while let Some(found) = self.rest.next() {
            let (line, column, index) = (self.line, self.column, self.index);
            let crossed = self.count_marks(found);
            self.index += 1;
            if found == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
            if found == '\r' && self.rest.peek() == Some(&'\n') {
                continue;
            }
            if let Some(what) = blemish(found) {
                return Some(Unclean { what, line, column, index });
            }
            if let Some((line, column, index)) = crossed {
                let what = Blemish::TooManyMarks { limit: MARKS_ON_A_LETTER };
                return Some(Unclean { what, line, column, index });
            }
        }
        None
    }
}

/// What is wrong with one character taken alone.
fn blemish(found: char) -> Option<Blemish> {
    let point = CodePoint(u32::from(found));
    match point.0 {
        0x09 | 0x0A | 0x20..=0x7E => None,
        // The two separators break lines where no terminal and no CSV reader expects it.
        0x00..=0x1F | 0x7F..=0x9F | 0x2028 | 0x2029 => Some(Blemish::Control(point)),
        0x061C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => Some(Blemish::Bidi(point)),
        // Every other default-ignorable character, and those that annotate a text out of sight.
        0x00AD
        | 0x034F
        | 0x115F
        | 0x1160
        | 0x17B4
        | 0x17B5
        | 0x180B..=0x180F
        | 0x200B..=0x200D
        | 0x2060..=0x2065
        | 0x206A..=0x206F
        | 0x3164
        | 0xFE00..=0xFE0F
        | 0xFEFF
        | 0xFFA0
        | 0xFFF0..=0xFFFB
        | 0x1_BCA0..=0x1_BCA3
        | 0x1_D173..=0x1_D17A => Some(Blemish::Invisible(point)),
        0xE_0000..=0xE_0FFF => Some(Blemish::Tag(point)),
        0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xF_0000..=0x10_FFFF => Some(Blemish::Private(point)),
        other if other & 0xFFFE == 0xFFFE => Some(Blemish::Private(point)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(input: &str) -> Unclean {
        clean(input).expect_err("it should be refused")
    }

    #[test]
    fn decomposed_vietnamese_is_composed() {
        let decomposed: String = "Vụ Tổ chức cán bộ, Đắk Nông".nfd().collect();
        assert_eq!(clean(&decomposed).as_deref(), Ok("Vụ Tổ chức cán bộ, Đắk Nông"));
    }

    #[test]
    fn chinese_and_full_width_letters_are_fine() {
        assert_eq!(clean("司法部　ＡＢＣ").as_deref(), Ok("司法部　ＡＢＣ"));
    }

    #[test]
    fn windows_line_breaks_become_plain_ones() {
        assert_eq!(clean("một\r\nhai\tba\n").as_deref(), Ok("một\nhai\tba\n"));
    }

    #[test]
    fn a_lone_carriage_return_is_a_control_character() {
        assert_eq!(refused("a\rb").what, Blemish::Control(CodePoint(0x0D)));
    }

    #[test]
    fn each_family_of_hidden_characters_is_refused_with_its_place() {
        for (letter, what) in [
            ('\u{0}', Blemish::Control(CodePoint(0))),
            ('\u{1B}', Blemish::Control(CodePoint(0x1B))),
            ('\u{7F}', Blemish::Control(CodePoint(0x7F))),
            ('\u{85}', Blemish::Control(CodePoint(0x85))),
            ('\u{61C}', Blemish::Bidi(CodePoint(0x61C))),
            ('\u{200E}', Blemish::Bidi(CodePoint(0x200E))),
            ('\u{202E}', Blemish::Bidi(CodePoint(0x202E))),
            ('\u{2066}', Blemish::Bidi(CodePoint(0x2066))),
            ('\u{2069}', Blemish::Bidi(CodePoint(0x2069))),
            ('\u{200B}', Blemish::Invisible(CodePoint(0x200B))),
            ('\u{200C}', Blemish::Invisible(CodePoint(0x200C))),
            ('\u{200D}', Blemish::Invisible(CodePoint(0x200D))),
            ('\u{2060}', Blemish::Invisible(CodePoint(0x2060))),
            ('\u{FEFF}', Blemish::Invisible(CodePoint(0xFEFF))),
            ('\u{AD}', Blemish::Invisible(CodePoint(0xAD))),
            ('\u{E0041}', Blemish::Tag(CodePoint(0xE_0041))),
            ('\u{E000}', Blemish::Private(CodePoint(0xE000))),
            ('\u{FFFF}', Blemish::Private(CodePoint(0xFFFF))),
            ('\u{1FFFE}', Blemish::Private(CodePoint(0x1_FFFE))),
        ] {
            let found = refused(&format!("một\nệa{letter}b"));
            assert_eq!(found, Unclean { what, line: 2, column: 3, index: 6 }, "{what:?}");
            assert!(!found.to_string().contains(letter), "a message never repeats it raw");
        }
    }

    #[test]
    fn eight_marks_on_a_letter_pass_and_nine_do_not() {
        assert!(clean(&format!("a{}", "\u{301}".repeat(8))).is_ok());
        let found = refused(&format!("xa{}b", "\u{301}".repeat(30)));
        assert_eq!((found.what, found.column), (Blemish::TooManyMarks { limit: 8 }, 2));
        assert_eq!(survey(&format!("a{}", "\u{301}".repeat(30))).count(), 1, "one letter is reported once");
        assert!(clean(&format!("ế{}", "\u{301}".repeat(7))).is_err(), "composed marks count");
    }

    #[test]
    fn a_name_is_trimmed_and_its_blanks_collapsed() {
        assert_eq!(clean_name("  Văn \u{A0} phòng   Bộ ").as_deref(), Ok("Văn phòng Bộ"));
    }

    #[test]
    fn a_name_is_one_line_and_not_empty() {
        assert_eq!(clean_name("Văn\nphòng").map_err(|u| (u.what, u.index)), Err((Blemish::LineBreak, 3)));
        assert_eq!(clean_name("Văn\tphòng").map_err(|u| u.what), Err(Blemish::Tab));
        assert_eq!(clean_name("  ").map_err(|u| u.what), Err(Blemish::Empty));
    }

    #[test]
    fn a_name_has_at_most_120_letters_however_they_are_written() {
        let decomposed: String = "ệ".repeat(120).nfd().collect();
        assert!(clean_name(&decomposed).is_ok());
        let long = clean_name(&format!("  a   {}", "ệ".repeat(119))).expect_err("121 letters");
        assert_eq!(long.what, Blemish::TooLong { letters: 121, limit: 120 });
        assert_eq!(long.index, 124, "the first surplus letter, where it was written");
    }

    proptest::proptest! {
        #[test]
        fn clean_text_is_clean_again(input in "\\PC*") {
            if let Ok(text) = clean(&input) {
                proptest::prop_assert_eq!(clean(&text), Ok(text.clone()));
            }
        }
    }
}
