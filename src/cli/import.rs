//! `import`: lists and reports from office files, shown first and written only where that is asked for.

use super::args::Import as Call;
use super::bringing::{is_read_by_plans, same_folder};
use super::ending::{Ending, Stop};
use super::plan_file::{self, PlanFile};
use super::{Options, clock, opening, out};
use crate::conference::ContestId;
use crate::plan::import::{self, Addition, Import, Known, NewPlan, Trouble, Wanted, limits};
use crate::plan::limits::{MEGABYTE, PLAN_MEGABYTES};
use crate::wording::{Lang, cli as phrases, import as words};
use chrono::Datelike;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Imports every file in its turn.
pub(super) fn import(call: &Call, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    if call.write && call.plan.is_none() {
        return Err(Stop::usage(words::WRITE_WHERE.of(lang)));
    }
    let target = call.to.as_deref().or(call.plan.as_deref().filter(|_| call.write));
    if let Some(taken) = call.to.as_deref().filter(|to| to.exists()) {
        return Err(Stop::file(words::taken_name(taken, lang)));
    }
    let (text, plan) = plan_text(call, lang)?;
    let mut draft = Draft { text, reports: Vec::new(), ending: Ending::Done };
    for file in &call.files {
        draft.take(file, target, call, lang)?;
    }
    let Some(target) = target else {
        match draft.ending {
            Ending::Done => out::tell(&words::only_shown(lang), lang)?,
            // What has to be mended stands in what was shown; that it was refused is said where errors are.
            Ending::No => out::complain(&words::nothing_written(lang)),
            _ => {}
        }
        return Ok(draft.ending);
    };
    if draft.ending != Ending::Done {
        return Err(Stop { ending: draft.ending, message: words::nothing_written(lang) });
    }
    let mut made = Vec::new();
    let written = write(&draft, target, plan.filter(|_| call.to.is_none()), &mut made, lang);
    if written.is_err() {
        // All or nothing: a report that no plan names would be in the way the next time.
        for path in &made {
            let _gone = fs::remove_file(path);
        }
    }
    written?;
    for path in made {
        out::tell(&words::report_written(path, lang), lang)?;
    }
    out::tell(&words::written(target, lang), lang)?;
    Ok(Ending::Done)
}

/// Writes the reports first: a plan never names a file that is not there. Then the plan: a new one, or in the place of
/// the one that was read.
fn write<'d>(
    draft: &'d Draft,
    target: &Path,
    plan: Option<PlanFile>,
    made: &mut Vec<&'d Path>,
    lang: Lang,
) -> Result<(), Stop> {
    for (path, text) in &draft.reports {
        create(path, text, lang)?;
        made.push(path);
    }
    match plan {
        Some(mut plan) => plan.write(&draft.text).map_err(|why| Stop::file(plan.told(&why, lang))),
        None => create(target, &draft.text, lang),
    }
}

/// What is going to be written.
struct Draft {
    /// The plan.
    text: String,
    /// Reports that lie elsewhere, to be written beside the plan.
    reports: Vec<(PathBuf, String)>,
    ending: Ending,
}

impl Draft {
    /// Shows what one file gives and adds it; what is wrong with it is said, and the next file is still shown.
    fn take(&mut self, file: &Path, target: Option<&Path>, call: &Call, lang: Lang) -> Result<(), Stop> {
        let name = opening::base_name(file);
        let bytes = opening::read_limited(file, limits::FILE_MEGABYTES * MEGABYTE)
            .map_err(|error| Stop::file(phrases::unreadable(file, &error, lang)))?;
        let wanted = call.what.as_deref().and_then(|word| Wanted::WORDS.iter().find(|(known, _)| *known == word));
        let units = import::units_of(&self.text);
        let found = import::import(&name, &bytes, wanted.map(|(_, wanted)| *wanted), &Known { units: &units });
        let found = match found {
            Ok(found) => found,
            Err(trouble) => return self.refuse(&name, &trouble, lang),
        };
        out::tell(&words::preview(&name, &found, lang), lang)?;
        if found.is_refused() {
            self.ending = worse(self.ending, Ending::No);
            return Ok(());
        }
        let report = self.place_report(file, &found, target, lang)?;
        let contest = call.contest.as_deref().map(ContestId::new);
        let title = words::CONTEST.of(lang);
        let to = Addition { contest: contest.as_ref(), title, report: report.as_deref() };
        match import::merge(&self.text, &found, &to) {
            Ok(text) => self.text = text,
            Err(trouble) => self.refuse(&name, &trouble, lang)?,
        }
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "it stands where a stop would")]
    fn refuse(&mut self, name: &str, trouble: &Trouble, lang: Lang) -> Result<(), Stop> {
        out::complain(&words::refused(name, trouble, lang));
        self.ending = worse(self.ending, Ending::File);
        Ok(())
    }

    /// The name under which the plan finds a report. One that lies elsewhere is written beside the plan in Markdown.
    fn place_report(
        &mut self,
        file: &Path,
        found: &Import,
        target: Option<&Path>,
        lang: Lang,
    ) -> Result<Option<String>, Stop> {
        let Some(report) = &found.report else { return Ok(None) };
        let name = opening::base_name(file);
        let readable = is_read_by_plans(&name);
        let Some(target) = target.filter(|target| !readable || !same_folder(target, file)) else {
            return Ok(Some(name));
        };
        let beside = Path::new(&name).with_extension("md");
        let path = target.with_file_name(&beside);
        if path.exists() || self.reports.iter().any(|(taken, _)| *taken == path) {
            return Err(Stop::file(words::taken_name(&path, lang)));
        }
        self.reports.push((path, report.clone()));
        Ok(Some(beside.to_string_lossy().into_owned()))
    }
}

/// A file that cannot be read says more than one that must be mended.
fn worse(one: Ending, other: Ending) -> Ending {
    if one == Ending::File { one } else { other }
}

/// The plan to begin with, and the file that it was read from.
fn plan_text(call: &Call, lang: Lang) -> Result<(String, Option<PlanFile>), Stop> {
    let Some(plan) = &call.plan else {
        let year = clock::now().year();
        let title = words::title(year, lang);
        let text = import::new_plan(&NewPlan { comment: words::COMMENT.of(lang), title: &title, year });
        return Ok((text, None));
    };
    let bytes = opening::read_limited(plan, PLAN_MEGABYTES * MEGABYTE)
        .map_err(|error| Stop::file(phrases::unreadable(plan, &error, lang)))?;
    let broken = || Stop::no(words::refused(&opening::base_name(plan), &Trouble::BrokenPlan, lang));
    let text = String::from_utf8(bytes.clone()).map_err(|_| broken())?;
    // Asked before anything is shown: nothing could be added to it.
    if import::is_plan(&text) { Ok((text, Some(PlanFile::read(plan, bytes)))) } else { Err(broken()) }
}

/// Writes a new file: whole, or not at all.
fn create(path: &Path, text: &str, lang: Lang) -> Result<(), Stop> {
    plan_file::replace(path, text.as_bytes(), false).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Stop::file(words::taken_name(path, lang)),
        _ => Stop::file(words::unwritable(path, &error, lang)),
    })
}
