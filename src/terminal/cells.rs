//! Text measured in terminal cells.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells `text` takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// `text` in at most `cells` cells, ended by `more` where it had to be cut.
pub(super) fn shorten(text: &str, cells: usize, more: &str) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let (mut kept, _) = split_at(text, cells.saturating_sub(width(more)));
    kept.truncate(kept.trim_end().len());
    if width(more) <= cells {
        kept.push_str(more);
    }
    kept
}

/// `text` followed by blanks up to `cells` cells.
pub(super) fn left(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// `text` preceded by blanks up to `cells` cells.
pub(super) fn right(text: &str, cells: usize) -> String {
    format!("{}{text}", " ".repeat(cells.saturating_sub(width(text))))
}

/// The end of `text` that fits in `cells` cells, as what is being typed is shown.
pub(super) fn right_part(text: &str, cells: usize) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut taken = 0;
    for letter in text.graphemes(true).rev() {
        taken += width(letter);
        if taken > cells {
            break;
        }
        kept.push(letter);
    }
    kept.into_iter().rev().collect()
}

/// `text` in lines of at most `cells` cells, broken between words and, where a word is longer than a line, within it.
/// Line breaks of the text are kept; a text without words is one empty line.
pub(super) fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let space = usize::from(!line.is_empty());
            if width(&line) + space + width(word) <= cells {
                if space == 1 {
                    line.push(' ');
                }
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let mut rest = word.to_owned();
            while width(&rest) > cells {
                let (head, tail) = split_at(&rest, cells);
                if head.is_empty() {
                    break;
                }
                lines.push(head);
                rest = tail;
            }
            line = rest;
        }
        lines.push(line);
    }
    lines
}

/// `text` without accents and case, for finding: "Đề" and "de" are alike.
pub(super) fn folded(text: &str) -> String {
    text.nfd()
        .filter(|&letter| !is_combining_mark(letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

/// The longest head of at most `cells` cells, and the rest.
fn split_at(text: &str, cells: usize) -> (String, String) {
    let mut head = String::new();
    let mut taken = 0;
    for letter in text.graphemes(true) {
        if taken + width(letter) > cells {
            break;
        }
        taken += width(letter);
        head.push_str(letter);
    }
    let tail = text.get(head.len()..).unwrap_or_default().to_owned();
    (head, tail)
}

#[cfg(test)]
mod tests {
    use super::{folded, shorten, width, wrap};

    #[test]
    fn a_long_name_is_cut_with_an_ellipsis_and_never_within_a_letter() {
        assert_eq!(shorten("Vụ Pháp luật quốc tế", 12, "…"), "Vụ Pháp luậ…");
        assert_eq!(shorten("ngắn", 4, "…"), "ngắn");
        assert_eq!(shorten("会議中", 4, "…"), "会…");
        assert_eq!(shorten("dài quá", 0, "…"), "");
    }

    #[test]
    fn wrapped_lines_fit_and_lose_no_word() {
        let text = "Vụ Các vấn đề chung về xây dựng pháp luật";
        for cells in 1..50 {
            let lines = wrap(text, cells);
            assert!(lines.iter().all(|line| width(line) <= cells));
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("a\n\nb", 5), ["a", "", "b"]);
    }

    #[test]
    fn folding_forgets_accents_case_and_the_bar_of_d() {
        assert_eq!(folded("ĐỀ Xuất"), "de xuat");
    }
}
