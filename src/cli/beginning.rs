//! A new plan: begun from a template, or from last year's plan or record.

use super::ending::{Ending, Stop};
use super::opening::{self, Kind};
use super::plan_file::{self, PlanFile};
use super::{Options, out};
use crate::conference::{Appointee, Conference, StepKind};
use crate::plan::compose::composed;
use crate::plan::draft::{Draft, written};
use crate::plan::renew::{Named, Told, leftovers, next_year};
use crate::plan::templates::{Particulars, REPORT, Template};
use crate::wording::{Lang, editor, prepare as words};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// What a new plan is begun from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A template.
    Template(Template),
    /// Last year's plan or record.
    Last(PathBuf),
}

/// What is asked before a plan is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The file to be written.
    pub file: PathBuf,
    /// What it is begun from.
    pub source: Source,
    /// What is known of the conference.
    pub told: Particulars,
}

/// A plan that was begun: it lies in its file.
#[derive(Debug)]
pub struct Begun {
    /// Its file.
    pub file: PlanFile,
    /// Its text.
    pub draft: Draft,
    /// The report that was written beside it, where one was missing.
    pub report: Option<PathBuf>,
}

/// Begins a plan and writes it. A file that is there is never written over.
pub fn begin(asked: &Asked, lang: Lang) -> Result<Begun, Stop> {
    let mut file = PlanFile::fresh(&asked.file, lang)?;
    let draft = match &asked.source {
        Source::Template(template) => template.begin(&asked.told),
        Source::Last(last) => Some(from_last(last, &asked.told, lang)?),
    };
    let draft = draft.ok_or_else(|| Stop::file(words::NO_TEMPLATE.of(lang)))?;
    file.write(&draft.text()).map_err(|why| Stop::file(file.told(&why, lang)))?;
    let report = write_report(&asked.file, &draft, lang)?;
    Ok(Begun { file, draft, report })
}

fn from_last(last: &Path, told: &Particulars, lang: Lang) -> Result<Draft, Stop> {
    let mut known = Told {
        year: told.year,
        date: told.date,
        place: Some(told.place.clone()).filter(|place| !place.trim().is_empty()),
        elected: None,
    };
    let draft = match opening::kind_of(last, lang)? {
        Kind::Plan => PlanFile::open(last, lang)?.1,
        Kind::Record => {
            let follower = opening::follow(last, lang)?;
            known.elected = elected(follower.conference());
            composed(follower.conference().programme()).ok_or_else(|| Stop::file(words::NO_TEMPLATE.of(lang)))?
        }
    };
    let renewed = next_year(&draft, &known);
    let title = told.title.trim();
    let titled = crate::plan::draft::Edit::Set(
        crate::plan::draft::path(&[], "conference.title"),
        crate::plan::draft::Given::Text(title.to_owned()),
    );
    Ok(if title.is_empty() { renewed } else { renewed.with_all([&titled]) })
}

/// Who was elected to lead, where the record's plan left that to a contest.
fn elected(conference: &Conference) -> Option<Named> {
    let heads = conference.programme().agenda.iter().filter_map(|step| match &step.kind {
        StepKind::Leader { head: Some(Appointee::Elected(contest)), .. } => Some(contest),
        _ => None,
    });
    heads.into_iter().find_map(|id| {
        let contest = conference.programme().contest(id)?;
        let chosen = conference.standing(contest).elected.first()?.clone();
        let nominee = conference.nominee(id, &chosen)?;
        Some(Named { name: nominee.name, post: String::new(), unit: nominee.unit.map(|unit| unit.as_str().to_owned()) })
    })
}

/// Writes a model report where the plan names one that is not there; what is there is left alone.
fn write_report(plan: &Path, draft: &Draft, lang: Lang) -> Result<Option<PathBuf>, Stop> {
    let folder = plan.parent().map(Path::to_path_buf).unwrap_or_default();
    let named = draft.texts().into_iter().find(|(place, _)| place.last().is_some_and(|key| *key == "file".into()));
    let Some(name) =
        named.map(|(_, name)| name).filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "md"))
    else {
        return Ok(None);
    };
    // Only a name, no way into another folder.
    if Path::new(&name).file_name().is_none_or(|only| only != name.as_str()) {
        return Ok(None);
    }
    let path = folder.join(name);
    if path.exists() {
        return Ok(None);
    }
    let written = plan_file::replace(&path, REPORT.as_bytes(), false);
    written.map_err(|error| Stop::file(words::unwritable(&path, &error, lang)))?;
    Ok(Some(path))
}

/// A day as people write it: 01/12/2026, or 2026-12-01.
pub fn date(text: &str) -> Option<NaiveDate> {
    ["%d/%m/%Y", "%Y-%m-%d"].iter().find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok())
}

/// `plan`: begins a plan, and lists what is to be filled in.
pub fn plan(asked: &Asked, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    let begun = begin(asked, lang)?;
    let mut said = vec![words::written(&asked.file, lang)];
    let report = begun.report.as_ref();
    said.extend(report.map(|report| format!("{}{}", words::REPORT_BESIDE.of(lang), crate::wording::cli::path(report))));
    let left = leftovers(&begun.draft);
    if !left.is_empty() {
        said.push(words::left(left.len(), lang));
    }
    said.extend(left.iter().map(|place| {
        let text = place.text.split_whitespace().collect::<Vec<_>>().join(" ");
        words::left_place(&written(&place.path), editor::why(place.why), &crate::text::shorten(&text, 100), lang)
    }));
    said.push(words::next(&asked.file, lang));
    out::tell(&format!("{}\n", said.join("\n")), lang)?;
    Ok(Ending::Done)
}
