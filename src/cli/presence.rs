//! A hall's screen that follows a record leaves a sign of life, so that the chair's desk can say that there is one.
//!
//! The sign lies in this user's own folder, not beside the record, which may be on media that cannot be written. It is
//! renewed only while the terminal takes the frames it is given: a window that hangs is not seen. What was killed
//! leaves a sign that is soon too old.

use super::sample;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

/// How often the sign is renewed.
const BEAT: Duration = Duration::from_secs(2);
/// When it is renewed for the first time.
const FIRST: Duration = Duration::from_millis(300);
/// A sign older than this tells of nobody.
const STALE: Duration = Duration::from_secs(7);

/// The sign of life of this process; gone when this is dropped.
#[derive(Debug)]
pub(super) struct Presence {
    /// Columns and rows of the last frame that was taken since the sign was renewed; 0 where none was.
    seen: Arc<AtomicU32>,
    sign: PathBuf,
    _until: Sender<()>,
}

impl Presence {
    /// Gives signs of life from now on. That none can be given stops nothing.
    pub(super) fn start(record: &Path) -> Option<Self> {
        Self::start_in(&folder(), record)
    }

    fn start_in(folder: &Path, record: &Path) -> Option<Self> {
        let sign = folder.join(format!("{}-{}", name(record), std::process::id()));
        let (until, hear) = channel::<()>();
        let seen = Arc::new(AtomicU32::new(0));
        let (last, path, folder) = (Arc::clone(&seen), sign.clone(), folder.to_path_buf());
        let beat = move || {
            let _there_already = fs::create_dir_all(&folder);
            sweep(&folder);
            let mut wait = FIRST;
            while hear.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let size = last.swap(0, Ordering::Relaxed);
                if size != 0 {
                    let _not_told = fs::write(&path, format!("{}x{}", size >> 16, size & 0xffff));
                    wait = BEAT;
                }
            }
        };
        thread::Builder::new().name("presence".to_owned()).spawn(beat).ok()?;
        Some(Self { seen, sign, _until: until })
    }

    /// A frame of this size has been taken by the terminal.
    pub(super) fn seen(&self, columns: u16, rows: u16) {
        self.seen.store(u32::from(columns) << 16 | u32::from(rows), Ordering::Relaxed);
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        let _gone = fs::remove_file(&self.sign);
    }
}

/// Columns and rows of a hall's screen that follows this record now, on this computer and for this user.
pub(super) fn of(record: &Path) -> Option<(u16, u16)> {
    of_in(&folder(), record)
}

fn of_in(folder: &Path, record: &Path) -> Option<(u16, u16)> {
    let wanted = format!("{}-", name(record));
    let signs = fs::read_dir(folder).ok()?.flatten();
    let ours = signs.filter(|sign| sign.file_name().to_string_lossy().starts_with(&wanted));
    ours.filter(|sign| sign.metadata().is_ok_and(|meta| !is_old(&meta, STALE))).find_map(|sign| {
        let said = fs::read_to_string(sign.path()).ok()?;
        let (columns, rows) = said.split_once('x')?;
        Some((columns.parse().ok()?, rows.parse().ok()?))
    })
}

/// Removes what was left behind long ago.
fn sweep(folder: &Path) {
    for sign in fs::read_dir(folder).into_iter().flatten().flatten() {
        if sign.metadata().is_ok_and(|meta| is_old(&meta, STALE * 10)) {
            let _gone = fs::remove_file(sign.path());
        }
    }
}

fn is_old(meta: &fs::Metadata, limit: Duration) -> bool {
    let age = meta.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok());
    age.is_some_and(|age| age > limit)
}

fn folder() -> PathBuf {
    sample::folder().join("man-hoi-truong")
}

/// The same for every way in which a record can be named.
fn name(record: &Path) -> String {
    let full = fs::canonicalize(record).unwrap_or_else(|_| record.to_path_buf());
    let digest = Sha256::digest(full.to_string_lossy().as_bytes());
    digest.iter().take(8).fold(String::new(), |mut name, byte| {
        let _a_string_takes_all = write!(name, "{byte:02x}");
        name
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    fn wait_for(folder: &Path, record: &Path) -> Option<(u16, u16)> {
        let until = Instant::now() + Duration::from_secs(5);
        while Instant::now() < until {
            if let Some(size) = of_in(folder, record) {
                return Some(size);
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }

    #[test]
    fn a_hall_is_seen_while_its_terminal_takes_frames_and_no_longer() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("signs");
        let record = home.path().join("day.hoinghi");
        fs::write(&record, "").unwrap();
        assert_eq!(of_in(&folder, &record), None);
        let presence = Presence::start_in(&folder, &record).unwrap();
        presence.seen(120, 40);
        assert_eq!(wait_for(&folder, &record), Some((120, 40)));
        assert_eq!(of_in(&folder, &home.path().join("other.hoinghi")), None);
        let roundabout = home.path().join("signs").join("..").join("day.hoinghi");
        assert_eq!(of_in(&folder, &roundabout), Some((120, 40)));
        drop(presence);
        assert_eq!(of_in(&folder, &record), None);
    }

    #[test]
    fn a_sign_that_was_left_behind_tells_of_nobody_and_is_swept() {
        let home = tempfile::tempdir().unwrap();
        let record = home.path().join("day.hoinghi");
        let sign = home.path().join(format!("{}-1", name(&record)));
        fs::write(&sign, "80x24").unwrap();
        assert_eq!(of_in(home.path(), &record), Some((80, 24)));
        let long_ago = SystemTime::now() - Duration::from_secs(600);
        fs::File::options().write(true).open(&sign).unwrap().set_modified(long_ago).unwrap();
        assert_eq!(of_in(home.path(), &record), None);
        sweep(home.path());
        assert!(!sign.exists());
    }
}
