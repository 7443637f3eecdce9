//! The files of one export, made and kept one after the other.

use super::Asked;
use super::keep::{Page, free_name, keep, make_folder};
use super::office::Office;
use crate::cli::result;
use crate::desk::OfferedFile;
use crate::documents::{Block, Document, Kind, csv, docx, html, markdown, xlsx};
use crate::record::sqlite::sync_folder;
use crate::wording::{cli as words, export};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Those in which each document is a file of its own and which this program makes itself.
const OF_DOCUMENTS: [&str; 3] = ["docx", "html", "md"];
/// Those in which the figures of all rounds are one file.
const OF_FIGURES: [&str; 3] = ["xlsx", "csv", "json"];
/// The name of the files of figures.
const FIGURES: &str = "ket-qua";
/// The same of a rehearsal, which never lie among those of the conference.
const FIGURES_REHEARSED: &str = "dien-tap-ket-qua";
/// What people sign.
const SIGNED: [Kind; 4] = [Kind::Minutes, Kind::Tally, Kind::Submission, Kind::Handover];

/// What is to be written.
pub struct Work<'a> {
    asked: &'a Asked<'a>,
    documents: Vec<Document>,
    files: Vec<File>,
}

/// A file of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Document(usize, &'static str),
    Figures(&'static str),
    Pdf(usize),
}

/// What is told while the work goes on.
pub enum Told<'a> {
    /// This file comes next; so many are done, of so many.
    Next(&'a str, usize, usize),
    /// It was written here.
    Written(&'a Path),
}

/// How the work ended.
pub struct Outcome {
    /// How many files were not written.
    pub left: usize,
    /// Why not, as a sentence; nothing where it was stopped on purpose.
    pub failed: Option<String>,
}

impl<'a> Work<'a> {
    /// Everything that was asked for; PDF files only where there is an office suite to make them.
    pub fn of(asked: &'a Asked<'a>, office: bool) -> Self {
        let formats: Vec<&'static str> = OF_DOCUMENTS.into_iter().filter(|format| asked.format(format)).collect();
        let pdf = office && asked.format("pdf");
        let documents = if formats.is_empty() && !pdf { Vec::new() } else { asked.documents() };
        let places = 0..documents.len();
        let of_documents =
            places.clone().flat_map(|at| formats.iter().map(move |format| File::Document(at, format))).collect();
        let mut files: Vec<File> = of_documents;
        // The figures go with the tally minutes; who names their format wants them in any case.
        let call = asked.call;
        if call.only.is_empty() || !call.format.is_empty() || call.only.iter().any(|word| word == Kind::Tally.word()) {
            files.extend(OF_FIGURES.into_iter().filter(|format| asked.format(format)).map(File::Figures));
        }
        if pdf {
            files.extend(places.map(File::Pdf));
        }
        Self { asked, documents, files }
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files as a desk offers them; those of one document stand together.
    pub fn offered(&self, folder: &Path) -> Vec<OfferedFile> {
        let mut files = self.files.clone();
        files.sort_by_key(|file| match file {
            File::Document(at, _) | File::Pdf(at) => *at,
            File::Figures(_) => usize::MAX,
        });
        files.into_iter().map(|file| self.offer(file, folder)).collect()
    }

    fn offer(&self, file: File, folder: &Path) -> OfferedFile {
        let (stem, format) = self.name(file);
        let (name, numbered) = free_name(folder, stem, format);
        let document = match file {
            File::Document(at, _) | File::Pdf(at) => self.documents.get(at),
            File::Figures(_) => None,
        };
        let title = || export::FIGURES.of(self.asked.lang).to_owned();
        OfferedFile {
            title: document.map_or_else(title, |document| document.title.clone()),
            format,
            name,
            numbered,
            draft: document.is_some_and(|document| matches!(document.blocks.first(), Some(Block::Draft(_)))),
            signed: document.is_some_and(|document| SIGNED.contains(&document.kind)),
        }
    }

    /// Writes everything. `heed` hears of each file and says whether to go on; it hears that one was written when its
    /// name, too, outlives a power cut, which is made sure of once for all of them.
    pub fn write(&self, folder: &Path, office: Option<&Office>, heed: &mut dyn FnMut(Told<'_>) -> bool) -> Outcome {
        let lang = self.asked.lang;
        let failed = |error| Outcome { left: self.files.len(), failed: Some(words::unwritable(folder, &error, lang)) };
        if let Err(error) = make_folder(folder) {
            return failed(error);
        }
        let mut kept = Vec::new();
        let outcome = self.write_files(folder, office, heed, &mut kept);
        if let Err(error) = sync_folder(folder) {
            return failed(error);
        }
        for path in &kept {
            heed(Told::Written(path));
        }
        outcome
    }

    /// Writes file after file; what was `kept` counts also when not all are.
    fn write_files(
        &self,
        folder: &Path,
        office: Option<&Office>,
        heed: &mut dyn FnMut(Told<'_>) -> bool,
        kept: &mut Vec<PathBuf>,
    ) -> Outcome {
        let lang = self.asked.lang;
        let of = self.files.len();
        let failed = |left: usize, why: String| Outcome { left, failed: Some(why) };
        let mut made: Option<Vec<Page>> = None;
        for (done, file) in self.files.iter().enumerate() {
            let (stem, format) = self.name(*file);
            let name = format!("{stem}.{format}");
            if !heed(Told::Next(&name, done, of)) {
                return Outcome { left: of - done, failed: None };
            }
            let page = match (*file, office) {
                (File::Pdf(at), Some(office)) => {
                    if made.is_none() {
                        let so_far = &mut |pages| heed(Told::Next(&name, done + pages / 2, of));
                        match office.pdf(&self.documents, so_far) {
                            Ok(pages) => made = Some(pages),
                            Err(error) if error.kind() == ErrorKind::Interrupted => {
                                return Outcome { left: of - done, failed: None };
                            }
                            Err(error) => return failed(of - done, words::no_pdf(&error, lang)),
                        }
                    }
                    let page = made.as_mut().and_then(|pages| pages.get_mut(at)).map(std::mem::take);
                    page.ok_or_else(|| ErrorKind::NotFound.into())
                }
                _ => self.page(*file),
            };
            match page.and_then(|page| keep(folder, &page)) {
                Ok(path) => kept.push(path),
                Err(error) => return failed(of - done, words::unwritable(&folder.join(name), &error, lang)),
            }
        }
        Outcome { left: 0, failed: None }
    }

    fn name(&self, file: File) -> (&str, &'static str) {
        let stem = |at: usize| self.documents.get(at).map_or("", |document| document.stem.as_str());
        match file {
            File::Document(at, format) => (stem(at), format),
            File::Figures(format) if self.asked.conference.is_rehearsal() => (FIGURES_REHEARSED, format),
            File::Figures(format) => (FIGURES, format),
            File::Pdf(at) => (stem(at), "pdf"),
        }
    }

    fn page(&self, file: File) -> io::Result<Page> {
        let asked = self.asked;
        let (stem, ending) = self.name(file);
        let bytes = match file {
            File::Document(at, _) | File::Pdf(at) => {
                let Some(document) = self.documents.get(at) else { return Err(ErrorKind::NotFound.into()) };
                match ending {
                    "docx" => docx::render(document)?,
                    "html" => html::render(document).into_bytes(),
                    _ => markdown::render(document).into_bytes(),
                }
            }
            File::Figures("xlsx") => xlsx::render(asked.conference, asked.lang, asked.facts)?,
            File::Figures("csv") => csv::results(asked.conference, asked.lang)?,
            File::Figures(_) => (result::as_json(asked.conference, asked.lang)? + "\n").into_bytes(),
        };
        Ok(Page { stem: stem.to_owned(), ending, bytes })
    }
}
