//! How many cells a text takes, and how it is cut or wrapped without breaking a letter.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The cells a text takes on a terminal.
pub fn cells(text: &str) -> usize {
    text.width()
}

/// The text in at most `width` cells; where it is cut it ends in `…`.
pub fn shorten(text: &str, width: usize) -> String {
    if cells(text) <= width {
        return text.to_owned();
    }
    if width == 0 {
        return String::new();
    }
    let mut kept = first_cells(text, width - 1).trim_end().to_owned();
    kept.push('…');
    kept
}

/// The longest beginning of `text` that takes at most `width` cells.
fn first_cells(text: &str, width: usize) -> &str {
    let mut used = 0;
    for (start, letter) in text.grapheme_indices(true) {
        used += cells(letter);
        if used > width {
            return &text[..start];
        }
    }
    text
}

/// The text in lines of at most `width` cells, broken between words, and inside a word only where it is longer than
/// a line. Line breaks of the text are kept. On width 0 nothing fits and no line is given.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if width == 0 || text.is_empty() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, width, &mut lines);
    }
    lines
}

fn wrap_paragraph(paragraph: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    // Only plain blanks break: a no-break space keeps a number with its sign.
    for word in paragraph.split([' ', '\t', '\r']).filter(|word| !word.is_empty()) {
        let needed = cells(word);
        if used > 0 && used + 1 + needed <= width {
            line.push(' ');
            line.push_str(word);
            used += 1 + needed;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for letter in word.graphemes(true) {
            // A letter wider than the whole line is shown by a sign that fits.
            let letter = if cells(letter) > width { "…" } else { letter };
            if used + cells(letter) > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(letter);
            used += cells(letter);
        }
    }
    lines.push(line);
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn a_letter_takes_one_cell_however_it_is_written() {
        let decomposed: String = "Vụ Tổ chức".nfd().collect();
        assert_eq!((cells("Vụ Tổ chức"), cells(&decomposed)), (10, 10));
        assert_eq!(cells("司法"), 4);
    }

    #[test]
    fn a_cut_name_ends_in_an_ellipsis_and_fits() {
        assert_eq!(shorten("Văn phòng Bộ", 12), "Văn phòng Bộ");
        assert_eq!(shorten("Văn phòng Bộ", 8), "Văn phò…");
        assert_eq!(shorten("Văn phòng Bộ", 5), "Văn…", "no blank before the ellipsis");
        assert_eq!(shorten("司法部", 4), "司…");
        assert_eq!((shorten("Bộ", 1).as_str(), shorten("Bộ", 0).as_str()), ("…", ""));
        let decomposed: String = "ệệệệ".nfd().collect();
        assert_eq!(shorten(&decomposed, 3).nfc().collect::<String>(), "ệệ…");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrap("Vụ Các vấn đề chung", 10), ["Vụ Các vấn", "đề chung"]);
        assert_eq!(wrap("một\n\nhai", 10), ["một", "", "hai"]);
        assert_eq!(wrap("76,92\u{A0}% phiếu", 8), ["76,92\u{A0}%", "phiếu"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        assert_eq!(wrap("ab nghiêngngả x", 4), ["ab", "nghi", "êngn", "gả x"]);
        assert_eq!(wrap("司法", 1), ["…", "…"]);
    }

    #[test]
    fn nothing_fits_on_width_zero() {
        assert!(wrap("Văn phòng", 0).is_empty());
        assert!(wrap("", 10).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn what_is_cut_or_wrapped_fits(text in "\\PC{0,60}", width in 0usize..30) {
            proptest::prop_assert!(cells(&shorten(&text, width)) <= width);
            for line in wrap(&text, width) {
                proptest::prop_assert!(cells(&line) <= width, "{:?}", line);
            }
        }
    }
}
