//! Numbers and dates as documents write them.

pub use crate::wording::figures::{counted, percent};

use crate::conference::Moment;
use crate::say;
use crate::wording::Lang;
use chrono::{Datelike, NaiveDate, Timelike};

/// A count that matters, in figures and in words: `11 (mười một)`.
pub fn in_full(count: u64, lang: Lang) -> String {
    format!("{} ({})", counted(count, lang), words(count, lang))
}

/// A number in words; from a thousand million on it stays in figures.
pub fn words(number: u64, lang: Lang) -> String {
    match (number, lang) {
        (1_000_000_000.., _) => number.to_string(),
        (0, Lang::Vi) => "không".to_owned(),
        (0, Lang::En) => "zero".to_owned(),
        (_, Lang::Vi) => vietnamese(number),
        (_, Lang::En) => english(number),
    }
}

const VI: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const EN: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn word(list: &[&'static str], place: u64) -> &'static str {
    usize::try_from(place).ok().and_then(|place| list.get(place)).copied().unwrap_or("")
}

/// Groups of three figures, highest first, with the Vietnamese and English name of their place.
fn groups(number: u64) -> [(u64, &'static str, &'static str); 3] {
    [(number / 1_000_000, "triệu", "million"), (number / 1_000 % 1_000, "nghìn", "thousand"), (number % 1_000, "", "")]
}

fn vietnamese(number: u64) -> String {
    let mut said: Vec<&str> = Vec::new();
    for (group, place, _) in groups(number).into_iter().filter(|(group, ..)| *group > 0) {
        // Below a higher group the hundreds are always read: một nghìn không trăm linh một.
        let inner = !said.is_empty();
        if inner || group >= 100 {
            said.extend([word(&VI, group / 100), "trăm"]);
        }
        let (tens, ones) = (group / 10 % 10, group % 10);
        match tens {
            0 if ones > 0 && (inner || group >= 100) => said.push("linh"),
            0 => {}
            1 => said.push("mười"),
            _ => said.extend([word(&VI, tens), "mươi"]),
        }
        match (tens, ones) {
            (_, 0) => {}
            (2.., 1) => said.push("mốt"),
            (2.., 4) => said.push("tư"),
            (1.., 5) => said.push("lăm"),
            _ => said.push(word(&VI, ones)),
        }
        said.extend(Some(place).filter(|place| !place.is_empty()));
    }
    said.join(" ")
}

fn english(number: u64) -> String {
    let mut said: Vec<String> = Vec::new();
    for (group, _, place) in groups(number).into_iter().filter(|(group, ..)| *group > 0) {
        let rest = group % 100;
        if group >= 100 {
            said.push(format!("{} hundred", word(&EN, group / 100)));
        }
        if rest > 0 && (group >= 100 || (place.is_empty() && !said.is_empty())) {
            said.push("and".to_owned());
        }
        match rest {
            0 => {}
            1..=19 => said.push(word(&EN, rest).to_owned()),
            _ if rest.is_multiple_of(10) => said.push(word(&EN_TENS, rest / 10).to_owned()),
            _ => said.push(format!("{}-{}", word(&EN_TENS, rest / 10), word(&EN, rest % 10))),
        }
        said.extend(Some(place.to_owned()).filter(|place| !place.is_empty()));
    }
    said.join(" ")
}

/// The date of a document: `ngày 01 tháng 12 năm 2017`. Months 1 and 2 take a zero so that no figure can be put before.
pub fn long(date: NaiveDate, lang: Lang) -> String {
    let (day, year) = (date.day(), date.year());
    match (lang, date.month()) {
        (Lang::Vi, month @ 1..=2) => format!("ngày {day:02} tháng {month:02} năm {year}"),
        (Lang::Vi, month) => format!("ngày {day:02} tháng {month} năm {year}"),
        (Lang::En, _) => format!("{day} {} {year}", date.format("%B")),
    }
}

/// The time of day: `09 giờ 42 phút`, `09:42`.
pub fn time(moment: Moment, lang: Lang) -> String {
    let (hour, minute) = (moment.hour(), moment.minute());
    say!(lang, "{hour:02} giờ {minute:02} phút", "{hour:02}:{minute:02}")
}

/// The time of day in a row of times: `09:42`.
pub fn clock(moment: Moment) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// The time and the date.
pub fn moment(moment: Moment, lang: Lang) -> String {
    let (time, date) = (time(moment, lang), long(moment.date_naive(), lang));
    say!(lang, "{time}, {date}", "{time}, {date}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_officials_read_them() {
        for (number, vi, en) in [
            (0, "không", "zero"),
            (4, "bốn", "four"),
            (11, "mười một", "eleven"),
            (15, "mười lăm", "fifteen"),
            (19, "mười chín", "nineteen"),
            (21, "hai mươi mốt", "twenty-one"),
            (24, "hai mươi tư", "twenty-four"),
            (105, "một trăm linh năm", "one hundred and five"),
            (1_001, "một nghìn không trăm linh một", "one thousand and one"),
            (1_480, "một nghìn bốn trăm tám mươi", "one thousand four hundred and eighty"),
            (1_000_005, "một triệu không trăm linh năm", "one million and five"),
        ] {
            assert_eq!((words(number, Lang::Vi).as_str(), words(number, Lang::En).as_str()), (vi, en));
        }
        assert_eq!(in_full(4, Lang::Vi), "04 (bốn)");
        assert_eq!(in_full(11, Lang::En), "11 (eleven)");
    }

    #[test]
    fn a_document_date_has_its_leading_zeros() {
        let day = |month, day| NaiveDate::from_ymd_opt(2017, month, day).expect("a day");
        assert_eq!(long(day(12, 1), Lang::Vi), "ngày 01 tháng 12 năm 2017");
        assert_eq!(long(day(2, 28), Lang::Vi), "ngày 28 tháng 02 năm 2017");
        assert_eq!(long(day(12, 1), Lang::En), "1 December 2017");
    }
}
