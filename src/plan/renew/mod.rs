//! A new year's plan from last year's: dates and years move, candidates and results go, units and wording stay.
//!
//! Not everything can be moved by a program: who was named in a speech, a date within a sentence, the number of a
//! document. What still speaks of last year is listed with its place, so that a person walks through it.

mod leftover;
mod year;

pub use leftover::{Leftover, Old, Why, blank_in, is_only_blank, leftovers};

use super::draft::{Draft, Edit, Given, Path, Seg, path};
use chrono::{Datelike, NaiveDate};

/// A person as a plan names one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Full name.
    pub name: String,
    /// Post.
    pub post: String,
    /// Id of the unit.
    pub unit: Option<String>,
}

/// What is known of the new year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The year that will be summed up; the one after last year's where it is not said.
    pub year: Option<i32>,
    /// The day; the same day of the new year where it is not said.
    pub date: Option<NaiveDate>,
    /// The place; last year's where it is not said.
    pub place: Option<String>,
    /// Who was elected head, where a record tells.
    pub elected: Option<Named>,
}

/// What stands where a name has to be written.
const NEW_HEAD: &str = "(họ và tên Trưởng Cụm mới)";
const NEW_DEPUTY: &str = "(họ và tên Phó trưởng Cụm mới)";
const POST: &str = "(chức vụ)";
const NUMBER: &str = "(số Quyết định)";

/// The year that a conference on this day sums up: early in a year it is the one before.
pub fn summed_up(date: NaiveDate) -> i32 {
    if date.month() <= 3 { date.year() - 1 } else { date.year() }
}

/// The plan with every year moved as far as `to` is from `from`; a plan speaks of its year and of the next.
#[must_use]
pub fn in_year(draft: &Draft, from: i32, to: i32) -> Draft {
    let moved = moved_texts(draft, from, to, &[]);
    let dates = dates(draft).into_iter().filter_map(|(place, date)| {
        Some(Edit::Set(place, Given::Date(year::same_day(date, date.year() + (to - from))?)))
    });
    let year = Edit::Set(path(&[], "conference.year"), Given::Whole(i64::from(to)));
    let edits: Vec<Edit> = moved.into_iter().chain(dates).chain([year]).collect();
    draft.with_all(&edits)
}

/// The plan of the next year, made from last year's.
#[must_use]
pub fn next_year(last: &Draft, told: &Told) -> Draft {
    let year = last.whole_at(&path(&[], "conference.year")).and_then(|year| i32::try_from(year).ok()).unwrap_or(2000);
    let to = told.year.or(told.date.map(summed_up)).unwrap_or(year + 1);
    let chair = last.text_at(&path(&[], "conference.chair.name")).map(str::to_owned);
    let appointed = appointed(last);
    let new_head = told.elected.clone().or(appointed);
    let names: Vec<String> = chair.iter().cloned().chain(new_head.iter().map(|head| head.name.clone())).collect();
    let mut edits = moved_texts(last, year, to, &names);
    edits.push(Edit::Set(path(&[], "conference.year"), Given::Whole(i64::from(to))));
    let held = dates(last).into_iter().find(|(place, _)| *place == path(&[], "conference.date"));
    let date = told.date.or_else(|| held.and_then(|(_, date)| year::same_day(date, date.year() + to - year)));
    edits.extend(date.map(|date| Edit::Set(path(&[], "conference.date"), Given::Date(date))));
    let place = told.place.as_ref().filter(|place| !place.trim().is_empty());
    edits.extend(place.map(|place| Edit::Set(path(&[], "conference.place"), Given::Text(place.trim().to_owned()))));
    if let Some(head) = &new_head {
        edits.extend(takes_the_chair(head));
    }
    edits.extend(cleared(last));
    for at in 0..last.count(&[Seg::from("agenda")]) {
        let step = vec![Seg::from("agenda"), Seg::At(at)];
        edits.extend(renewed_step(last, &step, &names, new_head.as_ref()));
    }
    let draft = last.with_all(&edits);
    let old = Old { year, name: chair };
    old.noted(&draft).unwrap_or(draft)
}

/// The head that last year's plan names for the new year; the receiver's post says it best.
fn appointed(last: &Draft) -> Option<Named> {
    let steps = || (0..last.count(&[Seg::from("agenda")])).map(|at| vec![Seg::from("agenda"), Seg::At(at)]);
    let person = |place: &[Seg]| {
        let text = |key| last.text_at(&path(place, key)).map(str::to_owned);
        Some(Named { name: text("name")?, post: text("post").unwrap_or_default(), unit: text("unit") })
    };
    let head = steps().find_map(|step| person(&path(&step, "head")))?;
    let receiver = steps().find_map(|step| person(&path(&step, "receiver"))).filter(|other| other.name == head.name);
    Some(receiver.unwrap_or(head))
}

/// Who was to lead this year chairs it.
fn takes_the_chair(head: &Named) -> Vec<Edit> {
    let chair = |key| path(&[], &format!("conference.chair.{key}"));
    let mut edits = person(&chair(""), head);
    edits.push(Edit::Clear(chair("illustration")));
    edits
}

fn person(place: &[Seg], named: &Named) -> Vec<Edit> {
    let unit = match &named.unit {
        Some(unit) => Edit::Set(path(place, "unit"), Given::Text(unit.clone())),
        None => Edit::Clear(path(place, "unit")),
    };
    vec![
        Edit::Set(path(place, "name"), Given::Text(named.name.clone())),
        Edit::Set(path(place, "post"), Given::Text(named.post.clone())),
        unit,
        Edit::Clear(path(place, "illustration")),
    ]
}

/// Nobody is a candidate yet.
fn cleared(last: &Draft) -> Vec<Edit> {
    let contests = (0..last.count(&[Seg::from("contests")])).map(|at| vec![Seg::from("contests"), Seg::At(at)]);
    let listed = contests.map(|contest| path(&contest, "nominees")).filter(|place| last.has(place));
    listed.map(|place| Edit::Set(place, Given::Words(Vec::new()))).collect()
}

fn renewed_step(last: &Draft, step: &[Seg], names: &[String], chair: Option<&Named>) -> Vec<Edit> {
    let unnamed = |name: &str| Named { name: name.to_owned(), post: POST.to_owned(), unit: None };
    let mut edits = Vec::new();
    match last.text_at(&path(step, "kind")) {
        Some("leader") => {
            if last.has(&path(step, "decision")) {
                edits.push(Edit::Set(path(step, "decision.number"), Given::Text(NUMBER.to_owned())));
                edits.push(Edit::Clear(path(step, "decision.date")));
                edits.push(Edit::Clear(path(step, "decision.illustration")));
            }
            for (key, blank) in [("head", NEW_HEAD), ("deputy", NEW_DEPUTY)] {
                if last.has(&path(step, &format!("{key}.name"))) {
                    edits.extend(person(&path(step, key), &unnamed(blank)));
                }
            }
        }
        Some("handover") => {
            if let Some(chair) = chair {
                edits.extend(person(&path(step, "giver"), chair));
            }
            if last.has(&path(step, "receiver")) {
                edits.extend(person(&path(step, "receiver"), &unnamed(NEW_HEAD)));
            }
        }
        Some("tally_team") => edits.push(Edit::Clear(path(step, "members"))),
        Some("discussion") => edits.push(Edit::Clear(path(step, "speakers"))),
        // The head of the year before thanks for the office in last year's plan only.
        Some("speech") => {
            let speaker = last.text_at(&path(step, "speaker.name"));
            if speaker.is_some_and(|speaker| names.iter().any(|name| name == speaker)) {
                edits.extend(person(&path(step, "speaker"), &unnamed(NEW_HEAD)));
            }
        }
        _ => {}
    }
    edits
}

/// The texts with the years moved. What belongs to a person of last year stays, to be found.
fn moved_texts(draft: &Draft, from: i32, to: i32, names: &[String]) -> Vec<Edit> {
    let texts = draft.texts();
    let of_last_year = |place: &Path| {
        let Some((Seg::Key(key), person)) = place.split_last() else { return false };
        key == "post"
            && draft.text_at(&path(person, "name")).is_some_and(|name| names.iter().any(|known| known == name))
    };
    let kept = |place: &Path| {
        let key = place.last();
        key.is_some_and(|key| ["id", "kind", "number"].iter().any(|kept| *key == Seg::from(*kept)))
            || of_last_year(place)
    };
    let moved = texts.into_iter().filter(|(place, _)| !kept(place)).filter_map(|(place, text)| {
        let is_file = place.last() == Some(&Seg::from("file"));
        let said = if is_file { year::in_file_name(&text, from, to) } else { year::moved(&text, from, to) };
        (said != text).then_some(Edit::Set(place, Given::Text(said)))
    });
    moved.collect()
}

/// The dates of a plan.
fn dates(draft: &Draft) -> Vec<(Path, NaiveDate)> {
    let read = |(place, shown): (Path, String)| Some((place, NaiveDate::parse_from_str(&shown, "%d/%m/%Y").ok()?));
    let dates = draft.values().into_iter().filter(|(place, _)| place.last() == Some(&Seg::from("date")));
    dates.filter_map(read).collect()
}

#[cfg(test)]
mod tests;
