//! PDF files, made by the office suite of this computer from the documents for the word processor.

use super::keep::Page;
use crate::documents::{Document, docx};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How the suite is called.
const NAMES: [&str; 4] = ["soffice", "libreoffice", "soffice.exe", "soffice.com"];
/// Where it is installed when no path leads there.
const PLACES: [&str; 2] =
    ["/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.exe"];
/// How long it may take to start.
const START: Duration = Duration::from_secs(90);
/// How much longer for each document.
const EACH: Duration = Duration::from_secs(10);

/// Hears how many documents are made, and says whether to go on.
pub type Heed<'a> = &'a mut dyn FnMut(usize) -> bool;

/// An office suite.
pub struct Office {
    program: PathBuf,
}

impl Office {
    /// The one that is installed, if one is.
    pub fn find() -> Option<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        Self::among(&path).or_else(|| {
            let known = PLACES.into_iter().map(PathBuf::from).find(|program| program.is_file());
            known.map(|program| Self { program })
        })
    }

    fn among(path: &OsStr) -> Option<Self> {
        let folders: Vec<PathBuf> = std::env::split_paths(path).filter(|folder| folder.is_absolute()).collect();
        let programs = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        programs.into_iter().find(|program| program.is_file()).map(|program| Self { program })
    }

    /// The documents as PDF files; `heed` hears how many are made, and says whether to go on.
    pub fn pdf(&self, documents: &[Document], heed: Heed<'_>) -> io::Result<Vec<Page>> {
        let room = Room::make()?;
        let mut sources = Vec::new();
        for document in documents {
            let source = room.path.join(format!("{}.docx", document.stem));
            fs::write(&source, docx::render(document)?)?;
            sources.push(source);
        }
        let child = self.convert(&room.path, &sources)?;
        let made = || sources.iter().filter(|source| source.with_extension("pdf").exists()).count();
        let time = START + EACH * u32::try_from(documents.len()).unwrap_or(u32::MAX);
        wait(child, time, &mut || heed(made()))?;
        let made = documents.iter().map(|document| {
            let bytes = fs::read(room.path.join(format!("{}.pdf", document.stem)))?;
            Ok(Page { stem: document.stem.clone(), ending: "pdf", bytes })
        });
        made.collect()
    }

    fn convert(&self, room: &Path, sources: &[PathBuf]) -> io::Result<Child> {
        // With a profile of its own it runs beside windows that are open, and touches nobody's settings.
        let profile = format!("-env:UserInstallation=file://{}", room.join("profile").display());
        let mut asked = Command::new(&self.program);
        asked.args([profile.as_str(), "--headless", "--norestore", "--convert-to", "pdf", "--outdir"]).arg(room);
        asked.args(sources).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    }
}

/// Waits for the suite, and ends it when its time is over, or when nobody wants it to go on.
fn wait(mut child: Child, time: Duration, goes_on: &mut dyn FnMut() -> bool) -> io::Result<()> {
    let until = Instant::now() + time;
    loop {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(_) => return Err(ErrorKind::Other.into()),
            None => {
                let stopped = !goes_on();
                if stopped || Instant::now() >= until {
                    let _it_may_have_ended = child.kill().and_then(|()| child.wait());
                    return Err(if stopped { ErrorKind::Interrupted } else { ErrorKind::TimedOut }.into());
                }
                std::thread::sleep(Duration::from_millis(50));
            }
        }
    }
}

/// A folder for the suite alone, gone with everything in it when it is done.
struct Room {
    path: PathBuf,
}

impl Room {
    fn make() -> io::Result<Self> {
        for number in 0..1000 {
            let path = std::env::temp_dir().join(format!("hoinghi-pdf-{}-{number}", std::process::id()));
            match private(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                made => return made.map(|()| Self { path }),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

#[cfg(unix)]
fn private(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

impl Drop for Room {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crate::documents::Kind;
    use crate::wording::Lang;
    use std::os::unix::fs::PermissionsExt;

    /// A stand-in for the suite: a script.
    fn suite(folder: &Path, script: &str) -> Office {
        let program = folder.join("soffice");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        Office::among(folder.as_os_str()).expect("it is there")
    }

    fn document() -> Document {
        Document {
            kind: Kind::Minutes,
            lang: Lang::Vi,
            stem: "bien-ban".into(),
            title: String::new(),
            copies: 1,
            rehearsal: false,
            blocks: Vec::new(),
        }
    }

    #[test]
    fn what_the_suite_makes_of_each_document_is_a_page() {
        let folder = tempfile::tempdir().unwrap();
        let office = suite(folder.path(), "cd \"$7\" && for f in *.docx; do cp \"$f\" \"${f%.docx}.pdf\"; done");
        let pages = office.pdf(&[document()], &mut |_| true).unwrap();
        assert_eq!((pages[0].stem.as_str(), pages[0].ending, pages.len()), ("bien-ban", "pdf", 1));
        assert!(pages[0].bytes.starts_with(b"PK"));
    }

    #[test]
    fn a_suite_that_fails_or_makes_nothing_is_no_success() {
        let folder = tempfile::tempdir().unwrap();
        assert!(suite(folder.path(), "exit 1").pdf(&[document()], &mut |_| true).is_err());
        assert!(suite(folder.path(), "exit 0").pdf(&[document()], &mut |_| true).is_err());
        assert!(Office::among(OsStr::new("")).is_none());
    }

    #[test]
    fn a_suite_that_hangs_is_ended() {
        let child = Command::new("sleep").arg("60").spawn().unwrap();
        let error = wait(child, Duration::from_millis(20), &mut || true).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TimedOut);
    }

    #[test]
    fn a_suite_that_nobody_waits_for_any_more_is_ended() {
        let child = Command::new("sleep").arg("60").spawn().unwrap();
        let error = wait(child, START, &mut || false).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Interrupted);
    }
}
