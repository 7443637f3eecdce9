//! Years within texts.

use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// The same day of another year; the 29th of February becomes the 28th.
pub(super) fn same_day(date: NaiveDate, year: i32) -> Option<NaiveDate> {
    date.with_year(year).or_else(|| date.with_day(28)?.with_year(year))
}

/// A text with its year moved, and the year after it as far: "năm 2017, phương hướng năm 2018". A number that is part of
/// something longer, as of a document, is left.
pub(super) fn moved(text: &str, from: i32, to: i32) -> String {
    replaced(text, from, to, |before, after| {
        let part =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || "/-_".contains(letter));
        !part(before) && !part(after)
    })
}

/// A file's name with its year moved.
pub(super) fn in_file_name(name: &str, from: i32, to: i32) -> String {
    replaced(name, from, to, |_, _| true)
}

fn replaced(text: &str, from: i32, to: i32, fits: impl Fn(Option<char>, Option<char>) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (span, year) in years(text) {
        let around = (text[..span.start].chars().next_back(), text[span.end..].chars().next());
        if (year == from || year == from + 1) && fits(around.0, around.1) {
            out.push_str(&text[done..span.start]);
            out.push_str(&(year + to - from).to_string());
            done = span.end;
        }
    }
    out.push_str(&text[done..]);
    out
}

/// The numbers of four digits in a text.
pub(super) fn years(text: &str) -> Vec<(Range<usize>, i32)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let number = text.get(from..at).filter(|number| number.len() == 4);
                found.extend(number.and_then(|number| number.parse().ok()).map(|year| (from..at, year)));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether a text names a day: "15 tháng 12", "15/12".
pub(super) fn names_a_day(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let number = |from: usize| letters.iter().skip(from).take_while(|letter| letter.is_ascii_digit()).count();
    (0..letters.len()).any(|at| {
        let begins = at == 0 || !letters[at - 1].is_alphanumeric() && letters[at - 1] != '/';
        let digits = number(at);
        if !begins || !(1..=2).contains(&digits) {
            return false;
        }
        let rest: String = letters.iter().skip(at + digits).take(9).collect();
        let slash = rest.strip_prefix('/').map(|month| month.chars().take_while(char::is_ascii_digit).count());
        let month = rest.strip_prefix(" tháng ").is_some_and(|month| month.starts_with(|l: char| l.is_ascii_digit()));
        month || slash.is_some_and(|digits| digits == 2)
    })
}

#[cfg(test)]
mod tests {
    use super::{moved, names_a_day};

    #[test]
    fn a_year_moves_and_a_documents_number_does_not() {
        assert_eq!(moved("năm 2017, phương hướng năm 2018.", 2017, 2018), "năm 2018, phương hướng năm 2019.");
        assert_eq!(
            moved("số 12/2017/QĐ-BTP, giai đoạn 2016-2020, 12017", 2017, 2018),
            "số 12/2017/QĐ-BTP, giai đoạn 2016-2020, 12017"
        );
    }

    #[test]
    fn a_day_within_a_sentence_is_seen() {
        assert!(names_a_day("chậm nhất ngày 15 tháng 12 năm 2018"));
        assert!(names_a_day("ngày 05/12/2018") && names_a_day("15/12"));
        assert!(!names_a_day("quá 1/2 số phiếu") && !names_a_day("6 tháng đầu năm"));
    }
}
