//! Dates and times as documents and screens write them.

use crate::text::Lang;
use chrono::{Datelike, NaiveDate, Timelike};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date of a document: `ngày 01 tháng 12 năm 2017`. Days up to 9 and the months 1 and 2 take a leading zero, so
/// that no figure can be written before them.
pub fn long(date: NaiveDate, lang: Lang) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match lang {
        Lang::Vi if month <= 2 => format!("ngày {day:02} tháng {month:02} năm {year}"),
        Lang::Vi => format!("ngày {day:02} tháng {month} năm {year}"),
        Lang::En => {
            let name = MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
            format!("{day} {name} {year}")
        }
    }
}

/// The date in figures, day first in both languages: `01/12/2017`.
pub fn short(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// The time of day: `09:42`.
pub fn clock(time: &impl Timelike) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The time of day as it is read out: `09 giờ 42 phút`, `09:42`.
pub fn time_of_day(time: &impl Timelike, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02} giờ {:02} phút", time.hour(), time.minute()),
        Lang::En => clock(time),
    }
}

/// A stretch of time: `08:10` for minutes and seconds, `1:08:10` from an hour on.
pub fn duration(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 { format!("{minutes:02}:{seconds:02}") } else { format!("{hours}:{minutes:02}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveTime;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn a_document_date_has_its_leading_zeros() {
        assert_eq!(long(day(2017, 12, 1), Lang::Vi), "ngày 01 tháng 12 năm 2017");
        assert_eq!(long(day(2018, 2, 28), Lang::Vi), "ngày 28 tháng 02 năm 2018");
        assert_eq!(long(day(2018, 3, 9), Lang::Vi), "ngày 09 tháng 3 năm 2018");
        assert_eq!(long(day(2017, 12, 1), Lang::En), "1 December 2017");
    }

    #[test]
    fn a_short_date_puts_the_day_first() {
        assert_eq!(short(day(2017, 12, 1)), "01/12/2017");
    }

    #[test]
    fn a_clock_shows_hours_and_minutes() {
        assert_eq!(clock(&NaiveTime::from_hms_opt(9, 42, 59).expect("a time")), "09:42");
        assert_eq!(clock(&day(2017, 12, 1).and_hms_opt(0, 5, 0).expect("a time")), "00:05");
    }

    #[test]
    fn a_duration_shows_hours_only_when_there_are_any() {
        assert_eq!(duration(490), "08:10");
        assert_eq!(duration(0), "00:00");
        assert_eq!(duration(4090), "1:08:10");
    }
}
