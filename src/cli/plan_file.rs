//! A plan's file: read once, written whole or not at all, and never over what somebody else wrote meanwhile.

use super::ending::Stop;
use super::opening;
use crate::plan::draft::Draft;
use crate::plan::{FileTrouble, limits};
use crate::record::sqlite::sync_folder;
use crate::wording::{Lang, cli as words, fault, prepare};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A plan's file, and what lay in it when it was last seen.
#[derive(Debug)]
pub struct PlanFile {
    path: PathBuf,
    /// Its bytes; none for a file that is to be made.
    seen: Option<Vec<u8>>,
}

/// How often what was not saved is kept.
const RESCUES: u32 = 99;

/// Why a plan was not written.
#[derive(Debug)]
pub enum NotWritten {
    /// Somebody else wrote the file, or made it.
    Changed,
    /// The system says why.
    Denied(io::Error),
}

impl PlanFile {
    /// A file that does not exist yet.
    pub fn fresh(path: &Path, lang: Lang) -> Result<Self, Stop> {
        match fs::symlink_metadata(path) {
            Ok(_) => Err(Stop::file(prepare::taken(path, lang))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self { path: path.to_path_buf(), seen: None }),
            Err(error) => Err(Stop::file(words::unreadable(path, &error, lang))),
        }
    }

    /// A file that was read, with what lay in it.
    pub fn read(path: &Path, bytes: Vec<u8>) -> Self {
        // A link is followed now, so that writing keeps the link.
        Self { path: fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf()), seen: Some(bytes) }
    }

    /// Opens a plan to edit it. One that is not well-formed is refused with its faults.
    pub fn open(path: &Path, lang: Lang) -> Result<(Self, Draft), Stop> {
        if opening::kind_of(path, lang)? == opening::Kind::Record {
            return Err(Stop::file(words::record_for_plan(path, lang)));
        }
        // A link is followed now, so that saving writes what it leads to and keeps the link.
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let limit = limits::PLAN_MEGABYTES * limits::MEGABYTE;
        let bytes = opening::read_limited(&real, limit);
        let bytes = bytes.map_err(|error| Stop::file(words::unreadable(path, &error, lang)))?;
        let draft =
            std::str::from_utf8(&bytes).ok().filter(|_| bytes.len() <= limit).and_then(|text| Draft::parse(text).ok());
        let Some(draft) = draft else {
            let reading = opening::read_plan(path, lang)?;
            return Err(Stop::no(prepare::malformed(path, &fault::render(&reading.faults, lang, false), lang)));
        };
        Ok((Self { path: real, seen: Some(bytes) }, draft))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the text: beside the file first, then in its place.
    pub fn write(&mut self, text: &str) -> Result<(), NotWritten> {
        // One byte more than what was seen tells that it is another file, however large that is.
        let now = match opening::read_regular(&self.path, self.seen.as_ref().map_or(0, Vec::len)) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(NotWritten::Denied(error)),
        };
        // A file that was taken away may be made again; one that changed may not be written over.
        if now.is_some() && now != self.seen {
            return Err(NotWritten::Changed);
        }
        replace(&self.path, text.as_bytes(), now.is_some()).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => NotWritten::Changed,
            _ => NotWritten::Denied(error),
        })?;
        self.seen = Some(text.as_bytes().to_vec());
        Ok(())
    }

    /// Where what was not saved may be kept when the program is ended.
    fn rescues(&self) -> impl Iterator<Item = PathBuf> {
        (1..=RESCUES).map(|number| {
            let mut name = self.path.as_os_str().to_owned();
            name.push(".chua-luu");
            if number > 1 {
                name.push(format!("-{number}"));
            }
            PathBuf::from(name)
        })
    }

    /// What was not saved when the program was ended, the last time if it was more than once.
    pub fn rescue(&self) -> Option<PathBuf> {
        self.rescues().filter(|path| path.exists()).last()
    }

    /// Keeps what was not saved, beside what was kept before. Nobody is there any more to be told of a failure.
    pub fn keep_unsaved(&self, text: &str) {
        for path in self.rescues() {
            match replace(&path, text.as_bytes(), false) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                _ => return,
            }
        }
    }

    /// The sentence for what was not written.
    pub fn told(&self, why: &NotWritten, lang: Lang) -> String {
        match why {
            NotWritten::Changed => prepare::changed_meanwhile(&self.path, lang),
            NotWritten::Denied(error) => prepare::unwritable(&self.path, error, lang),
        }
    }
}

/// Writes a file that appears whole under its name; one that is there is replaced only where `over` says so.
pub fn replace(path: &Path, bytes: &[u8], over: bool) -> io::Result<()> {
    let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(".{name}.{}.draft", std::process::id()));
    let written = write_draft(&draft, bytes, path).and_then(|()| {
        if over {
            return fs::rename(&draft, path);
        }
        match fs::hard_link(&draft, path) {
            Ok(()) => fs::remove_file(&draft),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // Some media know no links; there a rename has to do, where the name is free.
            Err(_) if fs::symlink_metadata(path).is_ok() => Err(ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(&draft, path),
        }
    });
    if written.is_err() {
        let _gone = fs::remove_file(&draft);
    }
    written?;
    sync_folder(&folder)
}

fn write_draft(draft: &Path, bytes: &[u8], like: &Path) -> io::Result<()> {
    let _gone = fs::remove_file(draft);
    let mut file = OpenOptions::new().write(true).create_new(true).open(draft)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(like) {
        let _as_it_was = file.set_permissions(old.permissions());
    }
    file.sync_all()
}

/// When a file was last written, and how long it is.
type Stamp = (Option<SystemTime>, u64);

/// The reports beside a plan, read anew only when they change.
pub fn reports_beside(plan: &Path) -> impl Fn(&str) -> Result<Vec<u8>, FileTrouble> + use<> {
    let folder = plan.parent().map(Path::to_path_buf).unwrap_or_default();
    let known: RefCell<HashMap<String, (Stamp, Vec<u8>)>> = RefCell::default();
    move |name: &str| {
        let path = folder.join(name);
        let stamp: Stamp = match fs::metadata(&path) {
            Ok(meta) => (meta.modified().ok(), meta.len()),
            Err(_) => return opening::read_beside(&path),
        };
        if let Some((_, bytes)) = known.borrow().get(name).filter(|(at, _)| *at == stamp) {
            return Ok(bytes.clone());
        }
        let bytes = opening::read_beside(&path)?;
        known.borrow_mut().insert(name.to_owned(), (stamp, bytes.clone()));
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{NotWritten, PlanFile};
    use crate::wording::Lang;
    use std::fs;

    #[test]
    fn a_file_that_changed_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ke-hoach.toml");
        fs::write(&path, "format = 1 # một\n").unwrap();
        let (mut file, draft) = PlanFile::open(&path, Lang::Vi).unwrap();
        file.write(&draft.text().replace("một", "hai")).unwrap();
        file.write("format = 1 # ba\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "format = 1 # ba\n");
        fs::write(&path, "format = 1 # người khác\n").unwrap();
        assert!(matches!(file.write("format = 1 # bốn\n"), Err(NotWritten::Changed)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "format = 1 # người khác\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left behind");
    }

    #[test]
    fn what_was_not_saved_is_kept_beside_what_was_not_saved_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ke-hoach.toml");
        fs::write(&path, "format = 1\n").unwrap();
        let (file, _) = PlanFile::open(&path, Lang::Vi).unwrap();
        assert_eq!(file.rescue(), None);
        for text in ["một", "hai"] {
            file.keep_unsaved(text);
            assert_eq!(fs::read_to_string(file.rescue().unwrap()).unwrap(), text);
        }
        assert_eq!(fs::read_to_string(folder.path().join("ke-hoach.toml.chua-luu")).unwrap(), "một");
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ke-hoach.toml");
        let mut file = PlanFile::fresh(&path, Lang::Vi).unwrap();
        fs::write(&path, "của người khác").unwrap();
        assert!(matches!(file.write("format = 1\n"), Err(NotWritten::Changed)));
        assert!(PlanFile::fresh(&path, Lang::Vi).is_err());
        fs::remove_file(&path).unwrap();
        file.write("format = 1\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "format = 1\n");
    }

    #[test]
    fn a_plan_that_is_not_well_formed_is_refused_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hong.toml");
        fs::write(&path, "format = 1\ntitle = \"a\n").unwrap();
        let stop = PlanFile::open(&path, Lang::Vi).unwrap_err();
        assert!(stop.message.contains("hong.toml:2") && stop.message.contains("trình soạn thảo"), "{}", stop.message);
    }
}
