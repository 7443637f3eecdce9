//! `export`: the documents as files. Each appears under its name only when it is whole, and none takes another's place.

mod basis;
mod beside;
mod form;
mod keep;
mod office;
mod work;

pub(super) use beside::{Beside, Subject};

use super::args::Export;
use super::ending::{Ending, Stop};
use super::logbook::{self, Entry};
use super::{Options, out};
use crate::conference::Conference;
use crate::documents::{self, Document, Kind, RecordFacts};
use crate::record::sqlite::sync_folder;
use crate::terminal::progress::Progress;
use crate::wording::{Lang, cli as words, export as desk_words, usage};
use basis::Basis;
use keep::{Page, keep};
use office::Office;
use std::path::{Path, PathBuf};
use work::{Told, Work};

/// What is written where no format is asked for: first what an office edits, then what it sends on.
const FORMATS: [&str; 5] = ["docx", "xlsx", "md", "csv", "json"];

/// Every format, in the order in which a desk offers them.
const EVERY_FORMAT: [&str; 7] = ["docx", "xlsx", "html", "md", "csv", "json", "pdf"];

/// Writes the documents that were asked for.
pub fn write(call: &Export, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    let pdf = call.format.iter().any(|format| format == "pdf");
    let office = if pdf { Office::find() } else { None };
    let helpless = pdf && office.is_none();
    if helpless && call.format.len() == 1 {
        return Err(Stop::usage(usage::no_office(lang)));
    }
    let basis = Basis::read(&call.record, options)?;
    let asked = Asked { call, conference: basis.conference(), facts: basis.facts(), lang };
    let folder = call.to.as_deref().unwrap_or(Path::new("."));
    if call.template_fields {
        return form::list(&asked);
    }
    if let Some(form) = &call.template {
        return form::write(&asked, form, folder);
    }
    let progress = Progress::begin(desk_words::PROGRESS.of(lang), options.signs);
    let work = Work::of(&asked, office.is_some());
    if work.is_empty() {
        return Err(Stop::no(words::NOTHING_TO_EXPORT.of(lang)));
    }
    let mut written: Vec<PathBuf> = Vec::new();
    let outcome = work.write(folder, office.as_ref(), &mut |news| {
        match news {
            Told::Next(_, done, of) => progress.come_to(0..100, done, of),
            Told::Written(path) => written.push(path.to_path_buf()),
        }
        true
    });
    // The line of progress may stand where the names are told.
    drop(progress);
    logbook::note(&Entry::Exported { files: written.len(), failed: outcome.failed.is_some() });
    written.iter().try_for_each(|path| tell_written(path, lang))?;
    match outcome.failed {
        Some(why) => Err(Stop::file(why)),
        // What could be written is; what could not is told last, where it is seen.
        None if helpless => Err(Stop::file(usage::no_office(lang))),
        None => Ok(Ending::Done),
    }
}

fn tell_written(path: &Path, lang: Lang) -> Result<(), Stop> {
    out::tell(&(words::written(path, lang) + "\n"), lang)
}

fn publish(folder: &Path, page: &Page, lang: Lang) -> Result<(), Stop> {
    let name = format!("{}.{}", page.stem, page.ending);
    let written = keep(folder, page)
        .and_then(|path| sync_folder(folder).map(|()| path))
        .map_err(|error| Stop::file(words::unwritable(&folder.join(name), &error, lang)))?;
    tell_written(&written, lang)
}

/// What is asked for, and of what.
struct Asked<'a> {
    call: &'a Export,
    conference: &'a Conference,
    facts: &'a RecordFacts,
    lang: Lang,
}

impl Asked<'_> {
    fn format(&self, format: &str) -> bool {
        let formats = &self.call.format;
        if formats.is_empty() { FORMATS.contains(&format) } else { formats.iter().any(|asked| asked == format) }
    }

    fn documents(&self) -> Vec<Document> {
        let only = &self.call.only;
        let kinds = Kind::ALL.into_iter().filter(|kind| only.is_empty() || only.iter().any(|word| word == kind.word()));
        kinds.flat_map(|kind| documents::write(kind, self.conference, self.lang, self.facts)).collect()
    }
}
