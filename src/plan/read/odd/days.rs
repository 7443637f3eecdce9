//! Years, dates and minutes.

use super::{Seen, at, note, place, steps, tables};
use crate::conference::StepKind;
use crate::plan::limits;
use crate::plan::oddity::Oddity;
use crate::plan::read::fields::{Fields, Value};
use chrono::{Datelike, NaiveTime, Timelike};

/// Years that a title may speak of.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2199;
/// Minutes after which a single step is odd.
const LONG_STEP: u32 = 4 * 60;
/// The first hour at which a conference may begin.
const MORNING: u32 = 5;
/// The hour after which it is over.
const EVENING: u32 = 19;

pub(super) fn look(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    look_at_years(root, seen);
    look_at_hours(root, seen);
    look_at_steps(root, seen);
}

fn look_at_years(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let year = seen.particulars.and_then(|particulars| u32::try_from(particulars.year).ok());
    let Some(year) = year.filter(|year| *year > 0) else { return };
    let title = root.get("conference").and_then(|conference| at(conference, "title"));
    let contests = tables(root, "contests").iter().filter_map(|contest| at(contest, "title"));
    let steps = tables(root, "agenda").iter().flat_map(|step| [at(step, "title"), at(step, "proposal")]).flatten();
    for value in title.into_iter().chain(contests).chain(steps) {
        look_at_title(root, value, year);
    }
    if let Some(conference) = root.get("conference")
        && let Some(date) = seen.particulars.and_then(|particulars| particulars.date)
        && !is_near(date.year(), year)
    {
        note(root, place(conference, "date"), Oddity::DateOffYear { year });
    }
    for (draft, table) in self::steps(root, seen) {
        if let StepKind::Leader { decision: Some(decision), .. } = &draft.step.kind
            && let Some(date) = decision.date
            && !is_near(date.year(), year)
            && let Some(written) = at(table, "decision")
        {
            note(root, place(written, "date"), Oddity::DateOffYear { year });
        }
    }
}

/// In the year summed up or in the next one.
fn is_near(found: i32, year: u32) -> bool {
    u32::try_from(found).is_ok_and(|found| found == year || found == year + 1)
}

/// A title that speaks of years past and not of this one; both `2017` and `2018` are at home in a summary of 2017.
fn look_at_title(root: &Fields<'_, '_, '_>, value: &Value<'_>, year: u32) {
    let Some(text) = value.get_ref().as_str() else { return };
    let found = years(text);
    if let Some((index, stale)) = found.last().copied()
        && found.iter().all(|(_, found)| *found < year)
    {
        note(root, root.letters(value, index, 4), Oddity::OtherYear { found: stale, year });
    }
}

/// The years a text names, each with its first letter. A figure in a number or a period (`15/2016/NĐ-CP`,
/// `2016-2020`) is none.
fn years(text: &str) -> Vec<(usize, u32)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut start = 0;
    while start < letters.len() {
        let length = letters[start..].iter().take_while(|letter| letter.is_ascii_digit()).count();
        let joins = |letter: Option<&char>| letter.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '–'));
        if length == 4 && !joins(letters.get(start + 4)) && !(start > 0 && joins(letters.get(start - 1))) {
            let digits: String = letters[start..start + 4].iter().collect();
            found.extend(digits.parse().ok().filter(|year| YEARS.contains(year)).map(|year| (start, year)));
        }
        start += length.max(1);
    }
    found
}

fn look_at_hours(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let Some(begins) = seen.particulars.and_then(|particulars| particulars.begins) else { return };
    let Some(conference) = root.get("conference") else { return };
    let span = place(conference, "begins");
    if begins.hour() < MORNING {
        note(root, span, Oddity::EarlyStart { at: clock(begins.hour() * 60 + begins.minute()) });
        return;
    }
    let minutes = total(seen);
    let ends = (begins.hour() * 60 + begins.minute()).saturating_add(minutes);
    // An agenda longer than a day is told by itself.
    if ends > EVENING * 60 && minutes <= limits::DAY_MINUTES {
        note(root, span, Oddity::EndsLate { at: clock(ends) });
    }
}

fn total(seen: &Seen<'_>) -> u32 {
    seen.agenda.iter().map(|draft| draft.step.minutes).fold(0, u32::saturating_add)
}

fn clock(minutes: u32) -> String {
    NaiveTime::from_num_seconds_from_midnight_opt(minutes % (24 * 60) * 60, 0)
        .map_or_else(String::new, |time| time.format("%H:%M").to_string())
}

fn look_at_steps(root: &Fields<'_, '_, '_>, seen: &Seen<'_>) {
    let long_day = total(seen) > limits::DAY_MINUTES;
    for (draft, table) in steps(root, seen) {
        let minutes = draft.step.minutes;
        let Some(written) = at(table, "minutes") else { continue };
        if minutes == 0 {
            note(root, written.span(), Oddity::NoMinutes);
        } else if minutes > LONG_STEP && !long_day {
            note(root, written.span(), Oddity::LongStep { minutes });
        }
        if let StepKind::Discussion { speakers, minutes_each } = &draft.step.kind {
            let need = u32::try_from(speakers.len()).unwrap_or(u32::MAX).saturating_mul(*minutes_each);
            if need > minutes && minutes > 0 {
                note(root, written.span(), Oddity::SpeakersOverrun { need, minutes });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn a_year_is_four_figures_on_their_own() {
        assert_eq!(years("Tổng kết năm 2016, phương hướng 2017."), [(13, 2016), (32, 2017)]);
        for text in ["Nghị định 15/2016/NĐ-CP", "giai đoạn 2016-2020", "20166", "phòng A2016", "0123"] {
            assert_eq!(years(text), [], "{text}");
        }
    }
}
