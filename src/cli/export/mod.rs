//! `export`: the documents as files. Each appears under its name only when it is whole, and none takes another's place.

mod form;
mod keep;
mod office;

use super::args::Export;
use super::ending::{Ending, Stop};
use super::{clock, opening, out, result};
use crate::conference::Conference;
use crate::documents::{self, Document, Kind, RecordFacts, csv, docx, html, markdown, xlsx};
use crate::record::Log;
use crate::wording::{Lang, cli as words, usage};
use keep::{Page, keep, make_folder};
use office::Office;
use std::io;
use std::path::{Path, PathBuf};

/// What is written where no format is asked for: first what an office edits, then what it sends on.
const FORMATS: [&str; 5] = ["docx", "xlsx", "md", "csv", "json"];
/// Those in which each document is a file of its own.
const FORMATS_OF_DOCUMENTS: [&str; 4] = ["docx", "pdf", "html", "md"];
/// The name of the files of results.
const RESULTS: &str = "ket-qua";

/// Writes the documents that were asked for.
pub fn write(call: &Export, lang: Lang) -> Result<Ending, Stop> {
    let pdf = call.format.iter().any(|format| format == "pdf");
    let office = if pdf { Office::find() } else { None };
    let helpless = pdf && office.is_none();
    if helpless && call.format.len() == 1 {
        return Err(Stop::usage(usage::no_office(lang)));
    }
    let mut follower = opening::follow(&call.record, lang)?;
    let log = follower.log().map_err(|error| Stop::file(words::storage_fault(&call.record, &error, lang)))?;
    let facts = RecordFacts { code: follower.head().code(), now: clock::now(), log };
    let asked = Asked { call, conference: follower.conference(), facts: &facts, lang };
    let folder = call.to.as_deref().unwrap_or(Path::new("."));
    if call.template_fields {
        return form::list(&asked);
    }
    if let Some(form) = &call.template {
        return form::write(&asked, form, folder);
    }
    let pages = asked.pages().map_err(|error| Stop::file(words::unwritable(folder, &error, lang)))?;
    let documents = if office.is_some() { asked.documents() } else { Vec::new() };
    if pages.is_empty() && documents.is_empty() {
        return Err(Stop::no(words::NOTHING_TO_EXPORT.of(lang)));
    }
    make_folder(folder).map_err(|error| Stop::file(words::unwritable(folder, &error, lang)))?;
    for page in pages {
        publish(folder, &page, lang)?;
    }
    if let Some(office) = office {
        for page in office.pdf(&documents).map_err(|trouble| Stop::file(words::no_pdf(&trouble, lang)))? {
            publish(folder, &page, lang)?;
        }
    }
    // What could be written is; what could not is told last, where it is seen.
    if helpless { Err(Stop::file(usage::no_office(lang))) } else { Ok(Ending::Done) }
}

fn publish(folder: &Path, page: &Page, lang: Lang) -> Result<(), Stop> {
    let name = format!("{}.{}", page.stem, page.ending);
    let written =
        keep(folder, page).map_err(|error| Stop::file(words::unwritable(&folder.join(name), &error, lang)))?;
    out::tell(&(words::written(&written, lang) + "\n"), lang)
}

/// Writes everything into a folder, for a desk; how many files it made, or why it could not, as a sentence.
pub(super) fn write_all(
    conference: &Conference,
    code: &str,
    log: Log,
    folder: &Path,
    lang: Lang,
) -> Result<usize, String> {
    let everything = Export {
        record: PathBuf::new(),
        to: Some(folder.to_path_buf()),
        format: Vec::new(),
        only: Vec::new(),
        template: None,
        template_fields: false,
    };
    let facts = RecordFacts { code: code.to_owned(), now: clock::now(), log };
    let asked = Asked { call: &everything, conference, facts: &facts, lang };
    let all = || -> io::Result<usize> {
        let pages = asked.pages()?;
        make_folder(folder)?;
        pages.iter().try_for_each(|page| keep(folder, page).map(|_| ()))?;
        Ok(pages.len())
    };
    all().map_err(|error| words::unwritable(folder, &error, lang))
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

    /// Every file but those that the office suite makes.
    fn pages(&self) -> io::Result<Vec<Page>> {
        let mut pages = Vec::new();
        let formats = FORMATS_OF_DOCUMENTS.into_iter().filter(|format| *format != "pdf" && self.format(format));
        let formats: Vec<&'static str> = formats.collect();
        for document in if formats.is_empty() { Vec::new() } else { self.documents() } {
            for ending in &formats {
                let bytes = match *ending {
                    "docx" => docx::render(&document)?,
                    "html" => html::render(&document).into_bytes(),
                    _ => markdown::render(&document).into_bytes(),
                };
                pages.push(Page { stem: document.stem.clone(), ending, bytes });
            }
        }
        // The figures go with the tally minutes; who names their format wants them in any case.
        let call = self.call;
        if call.only.is_empty() || !call.format.is_empty() || call.only.iter().any(|word| word == Kind::Tally.word()) {
            for ending in ["xlsx", "csv", "json"].into_iter().filter(|format| self.format(format)) {
                let bytes = match ending {
                    "xlsx" => xlsx::render(self.conference, self.lang, self.facts)?,
                    "csv" => csv::results(self.conference, self.lang)?,
                    _ => (result::as_json(self.conference, self.lang)? + "\n").into_bytes(),
                };
                pages.push(Page { stem: RESULTS.to_owned(), ending, bytes });
            }
        }
        Ok(pages)
    }
}
