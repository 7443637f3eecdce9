//! An export beside a desk: a thread of its own looks and writes, so that the desk never waits for a disk.

use super::office::Office;
use super::work::{Told, Work};
use super::{Asked, EVERY_FORMAT};
use crate::cli::args::Export;
use crate::cli::clock;
use crate::conference::Conference;
use crate::desk::{ExportEnd, ExportNews, ExportOffer, ExportStep};
use crate::documents::RecordFacts;
use crate::record::Log;
use crate::wording::Lang;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

/// How long leaving a desk waits for the file in hand.
const FAREWELL: Duration = Duration::from_millis(600);

/// A conference as it stood when its documents were asked for.
pub struct Subject {
    /// The conference.
    pub conference: Conference,
    /// The record's short code.
    pub code: String,
    /// What happened, for the annex.
    pub log: Log,
    /// Where the files go.
    pub folder: PathBuf,
    /// The language of the documents.
    pub lang: Lang,
}

/// Work that goes on beside the desk.
#[derive(Debug)]
pub struct Beside {
    hear: Receiver<ExportNews>,
    stop: Arc<AtomicBool>,
}

impl Beside {
    /// Finds out what would be written. Nothing is written.
    pub fn offer(subject: Subject) -> io::Result<Self> {
        Self::start(move |tell, _| {
            let office = Office::find().is_some();
            let everything = asked_for(&EVERY_FORMAT);
            let facts = subject.facts();
            let asked = subject.asked(&everything, &facts);
            // What a PDF file would be called is told even where it cannot be made.
            let files = Work::of(&asked, true).offered(&subject.folder);
            let formats = EVERY_FORMAT.map(|format| (format, format != "pdf" || office)).to_vec();
            let offer = ExportOffer { folder: subject.folder.clone(), formats, files, code: facts.code.clone() };
            let _nobody_listens = tell.send(ExportNews::Offered(offer));
        })
    }

    /// Writes these formats.
    pub fn write(subject: Subject, formats: &[&'static str]) -> io::Result<Self> {
        let call = asked_for(formats);
        Self::start(move |tell, stop| {
            let office = if call.format.iter().any(|format| format == "pdf") { Office::find() } else { None };
            let facts = subject.facts();
            let asked = subject.asked(&call, &facts);
            let work = Work::of(&asked, office.is_some());
            let mut written = Vec::new();
            let outcome = work.write(&subject.folder, office.as_ref(), &mut |told| {
                match told {
                    Told::Next(name, done, of) => {
                        let step = ExportStep { done, of, name: name.to_owned() };
                        let _nobody_listens = tell.send(ExportNews::Came(step));
                    }
                    Told::Written(path) => written.push(base_name(path)),
                }
                !stop.load(Ordering::Relaxed)
            });
            let folder = subject.folder.clone();
            let end = ExportEnd { folder, written, left: outcome.left, failed: outcome.failed };
            let _nobody_listens = tell.send(ExportNews::Ended(end));
        })
    }

    fn start(work: impl FnOnce(&Sender<ExportNews>, &AtomicBool) + Send + 'static) -> io::Result<Self> {
        let (tell, hear) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        thread::Builder::new().name("export".to_owned()).spawn(move || work(&tell, &told))?;
        Ok(Self { hear, stop })
    }

    /// What has been heard since this was last asked.
    pub fn news(&self) -> Vec<ExportNews> {
        self.hear.try_iter().collect()
    }

    /// Stops it after the file in hand.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Stops it, and gives the file in hand a little time: what is killed in its midst would leave a draft behind.
    pub fn part(&self) {
        self.stop();
        let until = std::time::Instant::now() + FAREWELL;
        while let Ok(news) = self.hear.recv_timeout(until.saturating_duration_since(std::time::Instant::now())) {
            if matches!(news, ExportNews::Ended(_)) {
                return;
            }
        }
    }
}

impl Subject {
    fn facts(&self) -> RecordFacts {
        RecordFacts { code: self.code.clone(), now: clock::now(), log: self.log.clone() }
    }

    fn asked<'a>(&'a self, call: &'a Export, facts: &'a RecordFacts) -> Asked<'a> {
        Asked { call, conference: &self.conference, facts, lang: self.lang }
    }
}

fn asked_for(formats: &[&'static str]) -> Export {
    Export {
        record: PathBuf::new(),
        to: None,
        format: formats.iter().map(|format| (*format).to_owned()).collect(),
        only: Vec::new(),
        template: None,
        template_fields: false,
    }
}

fn base_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::sample;
    use std::fs;

    fn subject(folder: &Path) -> Subject {
        let conference = Conference::new(sample::programme().expect("the sample"));
        Subject {
            conference,
            code: "1".into(),
            log: Log::default(),
            folder: folder.join("ra").join("day"),
            lang: Lang::Vi,
        }
    }

    /// Everything that is heard until it is over.
    fn all(beside: &Beside) -> Vec<ExportNews> {
        beside.hear.iter().collect()
    }

    fn offered(beside: &Beside) -> ExportOffer {
        match all(beside).pop() {
            Some(ExportNews::Offered(offer)) => offer,
            other => panic!("{other:?}"),
        }
    }

    fn ended(beside: &Beside) -> ExportEnd {
        match all(beside).pop() {
            Some(ExportNews::Ended(end)) => end,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_offered_is_what_is_written_and_looking_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        for numbered in [false, true] {
            let offer = offered(&Beside::offer(subject(folder.path())).unwrap());
            assert_eq!(folder.path().join("ra").exists(), numbered, "only writing makes a folder");
            let chosen = |format: &str| ["docx", "csv"].contains(&format);
            let files = || offer.files.iter().filter(|file| chosen(file.format));
            assert!(files().all(|file| file.numbered == numbered));
            let end = ended(&Beside::write(subject(folder.path()), &["docx", "csv"]).unwrap());
            assert_eq!((end.left, end.failed), (0, None));
            let (mut told, mut written): (Vec<_>, _) = (files().map(|file| file.name.clone()).collect(), end.written);
            told.sort();
            written.sort();
            assert_eq!(told, written);
            assert!(written.iter().all(|name| end.folder.join(name).is_file()));
        }
    }

    #[test]
    fn a_stop_comes_between_two_files_and_leaves_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let beside = Beside::write(subject(folder.path()), &["docx", "md"]).unwrap();
        beside.stop();
        let end = ended(&beside);
        assert!(end.left > 0 && end.failed.is_none(), "{end:?}");
        let left_there = fs::read_dir(&end.folder).map_or(0, Iterator::count);
        assert_eq!(left_there, end.written.len());
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_told_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("ra"), "a file").unwrap();
        let end = ended(&Beside::write(subject(folder.path()), &["md"]).unwrap());
        assert!(end.written.is_empty() && end.left > 0);
        assert!(end.failed.is_some_and(|why| why.contains("Không ghi được")));
    }
}
