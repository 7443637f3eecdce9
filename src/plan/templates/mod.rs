//! Plans to begin with. Each is a whole plan without a fault, explained part by part, as a person would write it.

use super::draft::{Draft, Edit, Given, path};
use super::renew;
use chrono::NaiveDate;

/// A plan to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Flags in two rounds, the second among those chosen in the first.
    TwoRounds,
    /// Flags in one round.
    OneRound,
    /// The next head and deputy are elected.
    Election,
    /// Confidence in persons, by grades.
    Confidence,
    /// A conference without a secret ballot.
    Plain,
}

/// What a new plan is told of its conference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Particulars {
    /// The title; that of the template where it is empty.
    pub title: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The year that is summed up; where it is not said that of the day, or the one before where the day is in spring.
    pub year: Option<i32>,
    /// The place.
    pub place: String,
}

/// The year for which the templates are written.
const YEAR: i32 = 2026;

/// The name of the report that a template asks for.
pub const REPORT_NAME: &str = "bao-cao.md";

/// A report to be written over.
pub const REPORT: &str = include_str!("bao-cao.md");

impl Template {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::TwoRounds, Self::OneRound, Self::Election, Self::Confidence, Self::Plain];

    /// Their names on the command line, in that order.
    pub const NAMES: [&'static str; 5] = ["co-hai-vong", "co-mot-vong", "bau-cum-truong", "tin-nhiem", "hop-thuong"];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .position(|known| *known == self)
            .and_then(|at| Self::NAMES.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// The template of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.name() == name)
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::TwoRounds => include_str!("co-hai-vong.toml"),
            Self::OneRound => include_str!("co-mot-vong.toml"),
            Self::Election => include_str!("bau-cum-truong.toml"),
            Self::Confidence => include_str!("tin-nhiem.toml"),
            Self::Plain => include_str!("hop-thuong.toml"),
        }
    }

    /// A plan begun from it; `None` only if this build's own template were faulty, which a test rules out.
    pub fn begin(self, told: &Particulars) -> Option<Draft> {
        let template = Draft::parse(self.text()).ok()?;
        let year = told.year.or(told.date.map(renew::summed_up)).unwrap_or(YEAR);
        let moved = renew::in_year(&template, YEAR, year);
        let text = |keys, text: &str| {
            let said = text.trim();
            (!said.is_empty()).then(|| Edit::Set(path(&[], keys), Given::Text(said.to_owned())))
        };
        let date = told.date.map(|date| Edit::Set(path(&[], "conference.date"), Given::Date(date)));
        let edits = [text("conference.title", &told.title), date, text("conference.place", &told.place)];
        Some(moved.with_all(edits.iter().flatten()))
    }
}

#[cfg(test)]
mod tests;
