//! Opening what the user named: a plan, which makes or resumes its record, or a record.

use super::ending::Stop;
use super::logbook::{self, Entry};
use super::{Options, clock, out};
use crate::conference::state::Phase;
use crate::plan::fault::Severity;
use crate::plan::{self, FileTrouble, Source, limits};
use crate::record::sqlite::{self, OpenError};
use crate::record::{Follower, Proceedings, Reading};
use crate::wording::{Lang, cli as words, fault, rehearsal, usage};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// How every file of the database begins.
const SQLITE: &[u8] = b"SQLite format 3\0";
/// How much of a file is looked at to tell what it is; a text holds no zero byte there.
const HEAD: usize = 1024;

/// What a file is, as far as its name or its first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A plan.
    Plan,
    /// A record.
    Record,
}

/// An opened record and where it lies.
pub struct Opened {
    /// The conference, able to ask.
    pub proceedings: Proceedings,
    /// The record's file.
    pub record: PathBuf,
    /// That the plan was changed after the record had been made, where nothing has been recorded yet; as a sentence.
    pub plan_changed: Option<String>,
}

/// What `file` is: by its ending first, else by its first bytes.
pub fn kind_of(file: &Path, lang: Lang) -> Result<Kind, Stop> {
    let meta = fs::metadata(file).map_err(|error| Stop::file(words::unreadable(file, &error, lang)))?;
    if meta.is_dir() {
        return Err(Stop::file(words::folder(file, lang)));
    }
    // A pipe or a device is neither, and would be waited for.
    if !meta.is_file() {
        return Err(Stop::file(words::neither(file, lang)));
    }
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref() {
        Some("toml") => return Ok(Kind::Plan),
        Some("hoinghi") => return Ok(Kind::Record),
        _ => {}
    }
    let mut head = [0; HEAD];
    let read = File::open(file).and_then(|file| read_up_to(file, &mut head));
    match read.map_err(|error| Stop::file(words::unreadable(file, &error, lang)))? {
        0 => Err(Stop::file(words::empty(file, lang))),
        _ if head.starts_with(SQLITE) => Ok(Kind::Record),
        read if head.get(..read).unwrap_or_default().contains(&0) => Err(Stop::file(words::neither(file, lang))),
        _ => Ok(Kind::Plan),
    }
}

fn read_up_to(mut file: File, head: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = head.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            more => filled += more,
        }
    }
    Ok(filled)
}

/// Opens a plan or a record to go on with it. Nothing is changed where this stops.
pub fn open(file: &Path, named: Option<&Path>, options: &Options) -> Result<Opened, Stop> {
    let lang = options.lang;
    match kind_of(file, lang) {
        Ok(Kind::Record) if named.is_some() => Err(Stop::usage(usage::RECORD_WITH_RECORD.of(lang))),
        Ok(Kind::Record) => open_record(file, lang),
        Ok(Kind::Plan) => open_plan(file, named, options),
        Err(stop) if !file.exists() => {
            let beside = file.with_extension("hoinghi");
            let is_plan = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
            if is_plan && named.is_none() && beside.exists() {
                return Err(Stop::file(words::plan_missing_record_there(file, &beside, lang)));
            }
            Err(stop)
        }
        Err(stop) => Err(stop),
    }
}

fn open_record(file: &Path, lang: Lang) -> Result<Opened, Stop> {
    match sqlite::open_writer(file) {
        Ok(proceedings) => {
            logbook::note(&Entry::Opened("record", file));
            Ok(Opened { proceedings, record: file.to_path_buf(), plan_changed: None })
        }
        Err(error) => Err(record_fault(file, &error, lang)),
    }
}

fn open_plan(plan: &Path, named: Option<&Path>, options: &Options) -> Result<Opened, Stop> {
    let lang = options.lang;
    let record = named.map_or_else(|| plan.with_extension("hoinghi"), Path::to_path_buf);
    if record.exists() {
        return resume(plan, &record, options);
    }
    let reading = read_plan(plan, lang)?;
    if !options.on_screen {
        out::complain(&fault::render(&reading.faults, lang, options.colour));
    }
    let Some(programme) = reading.programme else {
        let mut summary = fault::summary(&reading.faults, lang);
        if options.on_screen {
            // The first few in the dialog; `check` tells all of them with their places drawn.
            for found in reading.faults.iter().filter(|found| found.severity == Severity::Error).take(3) {
                let line = found.place.as_ref().map_or(0, |place| place.line);
                summary.push_str(&words::fault_in_dialog(line, &fault::sentence(&found.kind, lang), lang));
            }
        }
        return Err(Stop::no(words::plan_refused(&summary, lang)));
    };
    match sqlite::create(&record, programme, clock::now()) {
        Ok(proceedings) => {
            logbook::note(&Entry::Opened("record", &record));
            Ok(Opened { proceedings, record, plan_changed: None })
        }
        // Another desk made it in the meantime.
        Err(OpenError::Exists) => resume(plan, &record, options),
        Err(error) => Err(record_fault(&record, &error, lang)),
    }
}

fn resume(plan: &Path, record: &Path, options: &Options) -> Result<Opened, Stop> {
    let lang = options.lang;
    let mut opened = open_record(record, lang)?;
    if opened.proceedings.conference().is_rehearsal() {
        return Err(Stop::file(rehearsal::in_the_records_place(&base_name(record), lang)));
    }
    let now = read_plan(plan, lang).ok().and_then(|reading| reading.programme);
    let conference = opened.proceedings.conference();
    if now.as_ref() != Some(conference.programme()) {
        if !options.on_screen {
            out::complain(&words::plan_differs(plan, record, lang));
        }
        if now.is_some() && conference.phase() == Phase::Convened {
            // Nothing has been recorded yet: whoever mended the plan since means the day to go by it.
            opened.plan_changed = Some(words::plan_changed_since(plan, record, lang));
        }
    }
    Ok(opened)
}

/// Opens a record to go on with it, and nothing else.
pub fn open_to_write(record: &Path, lang: Lang) -> Result<Proceedings, Stop> {
    refuse_plan(record, lang)?;
    open_record(record, lang).map(|opened| opened.proceedings)
}

/// Opens a record only to read it; works on read-only media.
pub fn open_to_read(record: &Path, lang: Lang) -> Result<Box<dyn Reading>, Stop> {
    refuse_plan(record, lang)?;
    let journal = sqlite::open_reader(record).map_err(|error| record_fault(record, &error, lang))?;
    logbook::note(&Entry::Opened("record", record));
    Ok(journal)
}

/// Reads a record up to now.
pub fn follow(record: &Path, lang: Lang) -> Result<Follower, Stop> {
    let journal = open_to_read(record, lang)?;
    Follower::open(journal).map_err(|error| Stop::file(words::storage_fault(record, &error, lang)))
}

fn refuse_plan(record: &Path, lang: Lang) -> Result<(), Stop> {
    let is_plan = record.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    if is_plan && record.is_file() {
        return Err(Stop::file(words::plan_for_record(record, lang)));
    }
    Ok(())
}

/// The stop for a record that cannot be opened, after a closer look at what lies there.
pub fn record_fault(file: &Path, error: &OpenError, lang: Lang) -> Stop {
    logbook::note(&Entry::NotOpened("record", file));
    match fs::metadata(file) {
        Ok(meta) if meta.is_dir() => Stop::file(words::folder(file, lang)),
        Ok(meta) if meta.is_file() && meta.len() == 0 => Stop::file(words::empty(file, lang)),
        _ => Stop::file(match (error, system_fault(file)) {
            (OpenError::Denied(_), Some(trouble)) => words::inaccessible(file, &trouble, lang),
            (OpenError::Denied(_), None) if !file.exists() => words::uncreatable(file, lang),
            _ => words::open_fault(file, error, lang),
        }),
    }
}

/// Why the system does not let `file` be read and written, in its own words; nothing is changed by asking.
fn system_fault(file: &Path) -> Option<io::Error> {
    if file.exists() {
        return fs::OpenOptions::new().read(true).write(true).open(file).err();
    }
    folder_fault(file)
}

/// Why nothing can lie where `file` should, if that is its folder's fault.
fn folder_fault(file: &Path) -> Option<io::Error> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty())?;
    match fs::metadata(folder) {
        Ok(meta) if meta.is_dir() => None,
        Ok(_) => Some(io::ErrorKind::NotADirectory.into()),
        Err(error) => Some(error),
    }
}

/// Reads a plan with the reports beside it.
pub fn read_plan(plan: &Path, lang: Lang) -> Result<plan::Reading, Stop> {
    let bytes = read_limited(plan, limits::PLAN_MEGABYTES * limits::MEGABYTE).map_err(|error| {
        logbook::note(&Entry::NotOpened("plan", plan));
        Stop::file(words::unreadable(plan, &error, lang))
    })?;
    logbook::note(&Entry::Opened("plan", plan));
    let folder = plan.parent().map(Path::to_path_buf).unwrap_or_default();
    let files = |name: &str| read_beside(&folder.join(name));
    let name = plan.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(plan::read(&Source { name, bytes: &bytes, files: &files }))
}

/// At most one byte more than `limit`, so that a file without end is seen to be too large and nothing more.
pub fn read_limited(file: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let open = File::open(file)?;
    if open.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    open.take(u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The same, of a file that lies on a disk: a pipe to which nobody writes would be waited for, by a screen that then
/// hears no key.
pub fn read_regular(file: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let meta = fs::metadata(file)?;
    if !meta.is_file() && !meta.is_dir() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    read_limited(file, limit)
}

/// Reads a report, within its limit.
pub fn read_beside(file: &Path) -> Result<Vec<u8>, FileTrouble> {
    let limit = limits::REPORT_MEGABYTES * limits::MEGABYTE;
    match read_regular(file, limit) {
        Ok(bytes) if bytes.len() > limit => Err(FileTrouble::TooLarge),
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(FileTrouble::Missing),
        Err(_) => Err(FileTrouble::Unreadable),
    }
}

/// The base name of a file, for sentences and faults.
pub fn base_name(file: &Path) -> String {
    file.file_name().map_or_else(|| file.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::Command;

    const PLAN: &str = include_str!("../../data/cum-thi-dua-1-2017.toml");
    const REPORT: &str = include_str!("../../data/bao-cao-tong-ket-2017.md");

    #[test]
    fn a_plan_mended_since_its_unused_record_was_made_is_not_passed_over_in_silence() {
        let options = Options::of_a_still_desk(Lang::Vi);
        let folder = tempfile::tempdir().expect("a folder");
        let plan = folder.path().join("ke-hoach.toml");
        fs::write(folder.path().join("bao-cao-tong-ket-2017.md"), REPORT).expect("room");
        fs::write(&plan, PLAN).expect("room");
        drop(open(&plan, None, &options).expect("it opens"));
        assert_eq!(open(&plan, None, &options).expect("it opens again").plan_changed, None);

        fs::write(&plan, PLAN.replace("Hà Nội", "Hải Phòng")).expect("room");
        for on_screen in [false, true] {
            let options = Options { on_screen, ..options.clone() };
            let older = open(&plan, None, &options).expect("it goes on").plan_changed;
            assert!(older.is_some_and(|said| said.contains("đã sửa")), "the day would go by the old plan");
        }

        // A day that has begun goes on, whatever became of its plan.
        let record = plan.with_extension("hoinghi");
        let mut begun = open_to_write(&record, Lang::Vi).expect("the record itself opens");
        let mut chance = || [7; 16];
        begun.ask(&Command::Start {}, clock::now(), &mut chance).expect("it starts");
        drop(begun);
        assert_eq!(open(&plan, None, &options).expect("it goes on").plan_changed, None);
    }
}
