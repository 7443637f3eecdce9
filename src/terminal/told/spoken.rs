//! A text as it is spoken: composed letters, no decoration.

use crate::wording::{Lang, plain as words};
use unicode_normalization::UnicodeNormalization;

/// The text without anything that is only seen.
pub fn spoken(text: &str, lang: Lang) -> String {
    let mut said = String::new();
    for letter in text.nfc() {
        match letter {
            '·' | '•' => {
                let end = said.trim_end().len();
                said.truncate(end);
                said.push_str(if said.is_empty() || said.ends_with([',', ':', ';']) { " " } else { ", " });
            }
            '↑' => said.push_str(words::UP.of(lang)),
            '↓' => said.push_str(words::DOWN.of(lang)),
            '←' => said.push_str(words::LEFT.of(lang)),
            '→' => said.push_str(words::RIGHT.of(lang)),
            '⌫' => said.push_str("Backspace"),
            '–' if said.ends_with(' ') || said.is_empty() => said.push('-'),
            letter if is_decoration(letter) => said.push(' '),
            letter => said.push(letter),
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(',').to_owned()
}

/// Whether a sign is only there to be seen.
pub(super) fn is_decoration(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{2500}'..='\u{25ff}'
            | '\u{2800}'..='\u{28ff}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{1fb00}'..='\u{1fbff}'
            | '\u{f0000}'..='\u{10ffff}'
            | '✓' | '✗' | '‹' | '›' | '…')
}

/// The text as two of them are compared: a clock that goes on is no change.
pub(super) fn still(text: &str) -> String {
    let is_clock = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        word.contains(':') && word.chars().all(|letter| letter.is_ascii_digit() || letter == ':')
    };
    // Also of a time within other signs, as in 4:01/5:00, nothing but the clock is left out.
    let word =
        |word: &str| word.split('/').map(|part| if is_clock(part) { "#" } else { part }).collect::<Vec<_>>().join("/");
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Lang, spoken, still};

    #[test]
    fn decoration_is_not_spoken_and_letters_are_composed() {
        assert_eq!(spoken("│ ✓  Vu\u{323} Pháp chế · có mặt ██▌ │", Lang::Vi), "Vụ Pháp chế, có mặt");
        assert_eq!(spoken("\u{1b}[31mđỏ", Lang::Vi), "[31mđỏ");
        assert_eq!(spoken("── · Mục 3", Lang::Vi), "Mục 3");
    }

    #[test]
    fn a_clock_that_goes_on_changes_nothing() {
        assert_eq!(still("Đã nói 4:01/5:00"), still("Đã nói 4:59/5:00"));
        assert_ne!(still("Đã nhập 11"), still("Đã nhập 12"));
    }
}
