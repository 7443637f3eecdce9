//! `export`: the documents as files. Each appears under its name only when it is whole, and none takes another's place.

use super::args::Export;
use super::ending::{Ending, Stop};
use super::{clock, opening, out, result};
use crate::conference::Conference;
use crate::documents::{self, Kind, RecordFacts, csv, docx, markdown};
use crate::record::sqlite::sync_folder;
use crate::wording::{Lang, cli as words, usage};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The formats that this version writes, and all of them where none is asked for.
const FORMATS: [&str; 4] = ["docx", "md", "csv", "json"];
/// Those in which each document is a file.
const FORMATS_OF_DOCUMENTS: [&str; 2] = ["docx", "md"];
/// The name of the files of results.
const RESULTS: &str = "ket-qua";
/// How many versions of one name are kept apart.
const VERSIONS: u32 = 10_000;

/// A file to be written.
struct Page {
    stem: String,
    ending: &'static str,
    bytes: Vec<u8>,
}

/// Writes the documents that were asked for.
pub fn write(call: &Export, lang: Lang) -> Result<Ending, Stop> {
    if let Some(format) = call.format.iter().find(|format| !FORMATS.contains(&format.as_str())) {
        return Err(Stop::usage(usage::format_unwritten(lang, format)));
    }
    let follower = opening::follow(&call.record, lang)?;
    let facts = RecordFacts { code: follower.head().code(), now: clock::now() };
    let pages = pages(call, follower.conference(), &facts, lang)
        .map_err(|error| Stop::file(words::unwritable(&call.to, &error, lang)))?;
    if pages.is_empty() {
        return Err(Stop::no(words::NOTHING_TO_EXPORT.of(lang)));
    }
    make_folder(&call.to).map_err(|error| Stop::file(words::unwritable(&call.to, &error, lang)))?;
    for page in pages {
        let name = format!("{}.{}", page.stem, page.ending);
        let written =
            keep(&call.to, &page).map_err(|error| Stop::file(words::unwritable(&call.to.join(name), &error, lang)))?;
        out::tell(&(words::written(&written, lang) + "\n"), lang)?;
    }
    Ok(Ending::Done)
}

/// Writes everything into a folder, for a desk; how many files it made, or why it could not, as a sentence.
pub(super) fn write_all(conference: &Conference, code: &str, folder: &Path, lang: Lang) -> Result<usize, String> {
    let everything = Export { record: PathBuf::new(), to: folder.to_path_buf(), format: Vec::new(), only: Vec::new() };
    let facts = RecordFacts { code: code.to_owned(), now: clock::now() };
    let all = || -> io::Result<usize> {
        let pages = pages(&everything, conference, &facts, lang)?;
        make_folder(folder)?;
        pages.iter().try_for_each(|page| keep(folder, page).map(|_| ()))?;
        Ok(pages.len())
    };
    all().map_err(|error| words::unwritable(folder, &error, lang))
}

fn pages(call: &Export, conference: &Conference, facts: &RecordFacts, lang: Lang) -> io::Result<Vec<Page>> {
    let asked = |format: &str| call.format.is_empty() || call.format.iter().any(|asked| asked == format);
    let kinds = Kind::ALL.into_iter().filter(|kind| call.only.is_empty() || call.only.iter().any(|o| o == kind.word()));
    let mut pages = Vec::new();
    if FORMATS_OF_DOCUMENTS.into_iter().any(asked) {
        for document in kinds.flat_map(|kind| documents::write(kind, conference, lang, facts)) {
            for ending in FORMATS_OF_DOCUMENTS.into_iter().filter(|format| asked(format)) {
                let bytes = match ending {
                    "docx" => docx::render(&document)?,
                    _ => markdown::render(&document).into_bytes(),
                };
                pages.push(Page { stem: document.stem.clone(), ending, bytes });
            }
        }
    }
    // The figures go with the tally minutes; who names their format wants them in any case.
    let figures = call.only.is_empty() || !call.format.is_empty() || call.only.iter().any(|o| o == Kind::Tally.word());
    if figures && asked("csv") {
        pages.push(Page { stem: RESULTS.to_owned(), ending: "csv", bytes: csv::results(conference, lang)? });
    }
    if figures && asked("json") {
        let json = result::as_json(conference, lang)? + "\n";
        pages.push(Page { stem: RESULTS.to_owned(), ending: "json", bytes: json.into_bytes() });
    }
    Ok(pages)
}

/// Writes a page under its name, or under the first of `-2`, `-3`… that is free, and answers which it was.
fn keep(folder: &Path, page: &Page) -> io::Result<PathBuf> {
    let draft = folder.join(format!(".{}.{}.{}.draft", page.stem, page.ending, std::process::id()));
    let kept = write_draft(&draft, &page.bytes).and_then(|()| publish(&draft, folder, page));
    if kept.is_err() {
        let _gone = fs::remove_file(&draft);
    }
    let kept = kept?;
    sync_folder(folder)?;
    Ok(kept)
}

/// Makes a folder with those above it that are missing, so that their names outlive a power cut as well.
fn make_folder(folder: &Path) -> io::Result<()> {
    let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let made: Vec<&Path> = folder.ancestors().take_while(missing).collect();
    fs::create_dir_all(folder)?;
    made.iter().filter_map(|made| made.parent()).try_for_each(sync_folder)
}

fn write_draft(draft: &Path, bytes: &[u8]) -> io::Result<()> {
    // One that an earlier process of the same number left behind is nobody's.
    let _gone = fs::remove_file(draft);
    let mut file = OpenOptions::new().write(true).create_new(true).open(draft)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn publish(draft: &Path, folder: &Path, page: &Page) -> io::Result<PathBuf> {
    for version in 1..=VERSIONS {
        let number = if version == 1 { String::new() } else { format!("-{version}") };
        let path = folder.join(format!("{}{number}.{}", page.stem, page.ending));
        match fs::hard_link(draft, &path) {
            Ok(()) => {
                let _gone = fs::remove_file(draft);
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            // Some media know no links; there a rename has to do, where the name is free.
            Err(_) if fs::symlink_metadata(&path).is_ok() => {}
            Err(_) => return fs::rename(draft, &path).map(|()| path),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_name_gets_a_number_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let page = |text: &str| Page { stem: "bien-ban".into(), ending: "md", bytes: text.into() };
        let written: Vec<_> =
            ["một", "hai", "ba"].iter().map(|text| keep(folder.path(), &page(text)).unwrap()).collect();
        assert_eq!(fs::read_to_string(&written[0]).unwrap(), "một");
        assert_eq!(written[2], folder.path().join("bien-ban-3.md"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
