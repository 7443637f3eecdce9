//! `import`: lists and reports from office files, shown first and written only where that is asked for.

use super::args::Import as Call;
use super::bringing::{is_read_by_plans, same_folder};
use super::ending::{Ending, Stop};
use super::{Options, clock, opening, out};
use crate::conference::ContestId;
use crate::plan::import::{self, Addition, Import, Known, NewPlan, Trouble, Wanted, limits};
use crate::plan::limits::{MEGABYTE, PLAN_MEGABYTES};
use crate::wording::{Lang, cli as phrases, import as words};
use chrono::Datelike;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
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
    let mut draft = Draft { text: plan_text(call, lang)?, reports: Vec::new(), ending: Ending::Done };
    for file in &call.files {
        draft.take(file, target, call, lang)?;
    }
    let Some(target) = target else {
        if draft.ending == Ending::Done {
            out::tell(&words::only_shown(lang), lang)?;
        }
        return Ok(draft.ending);
    };
    if draft.ending != Ending::Done {
        return Err(Stop { ending: draft.ending, message: words::nothing_written(lang) });
    }
    // Reports first: a plan never names a file that is not there.
    for (path, text) in &draft.reports {
        create(path, text, lang)?;
        out::tell(&words::report_written(path, lang), lang)?;
    }
    if call.to.is_some() {
        create(target, &draft.text, lang)?;
    } else {
        replace(target, &draft.text, lang)?;
    }
    out::tell(&words::written(target, lang), lang)?;
    Ok(Ending::Done)
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
        if path.exists() {
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

fn plan_text(call: &Call, lang: Lang) -> Result<String, Stop> {
    let Some(plan) = &call.plan else {
        let year = clock::now().year();
        let title = words::title(year, lang);
        return Ok(import::new_plan(&NewPlan { comment: words::COMMENT.of(lang), title: &title, year }));
    };
    let bytes = opening::read_limited(plan, PLAN_MEGABYTES * MEGABYTE)
        .map_err(|error| Stop::file(phrases::unreadable(plan, &error, lang)))?;
    let broken = || Stop::no(words::refused(&opening::base_name(plan), &Trouble::BrokenPlan, lang));
    let text = String::from_utf8(bytes).map_err(|_| broken())?;
    // Asked before anything is shown: nothing could be added to it.
    if import::is_plan(&text) { Ok(text) } else { Err(broken()) }
}

fn create(path: &Path, text: &str, lang: Lang) -> Result<(), Stop> {
    let written = OpenOptions::new().write(true).create_new(true).open(path).and_then(|file| fill(file, text));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Stop::file(words::taken_name(path, lang)),
        _ => Stop::file(words::unwritable(path, &error, lang)),
    })
}

/// Puts the new text in the place of the old one at once: a power cut leaves one of the two.
fn replace(path: &Path, text: &str, lang: Lang) -> Result<(), Stop> {
    let beside = path.with_extension("toml.moi");
    create(&beside, text, lang)?;
    fs::rename(&beside, path).map_err(|error| {
        let _left_behind = fs::remove_file(&beside);
        Stop::file(words::unwritable(path, &error, lang))
    })
}

fn fill(mut file: fs::File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
