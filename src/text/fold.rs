//! What is left of a text when case, width and marks do not matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for search: `Đắk  Nông` and `dak nong` become the same.
pub fn fold(text: &str) -> String {
    let bare: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect();
    collapse(&bare)
}

/// The key under which two ids or names count as one: case, width and blanks are folded, marks are kept, because
/// `Vụ Án` and `Vu An` are two names.
pub fn same_key(text: &str) -> String {
    let lower: String = text.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    collapse(&lower)
}

/// One blank between words and none around them.
pub(crate) fn collapse(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_takes_marks_case_width_and_the_bar_of_d_away() {
        assert_eq!(fold("  ĐẮK   Nông "), "dak nong");
        assert_eq!(fold("ＶỤ　Tổ chức"), "vu to chuc");
        let decomposed: String = "Nguyễn Thị Đức".nfd().collect();
        assert_eq!(fold(&decomposed), "nguyen thi duc");
    }

    #[test]
    fn names_that_differ_in_marks_stay_two() {
        assert_ne!(same_key("Vụ Án"), same_key("Vu An"));
        assert_ne!(same_key("Đức"), same_key("Dức"));
    }

    #[test]
    fn names_that_differ_in_case_width_or_blanks_are_one() {
        assert_eq!(same_key("VỤ  ÁN"), same_key(" vụ án"));
        assert_eq!(same_key("ＡＢＣ"), same_key("abc"));
        let decomposed: String = "Vụ Án".nfd().collect();
        assert_eq!(same_key(&decomposed), same_key("vụ\u{A0}án"));
    }
}
