//! What lies in the folders of this machine, for choosing a file.

use super::variable;
use crate::terminal::chooser::{Disk, Found};
use crate::text::path::meant;
use chrono::{DateTime, Local};
use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// More files of a folder than this, or more folders, are not listed: nobody reads them, and a path can still be typed.
const LISTED: usize = 5000;
/// More entries of a folder than this are not looked at.
const LOOKED_AT: usize = 200_000;

/// The folders of this machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Folders;

impl Disk for Folders {
    fn list(&self, folder: &Path) -> Option<Vec<Found>> {
        let mut all: Vec<(SystemTime, Found)> = fs::read_dir(folder)
            .ok()?
            .take(LOOKED_AT)
            .filter_map(Result::ok)
            .filter_map(|entry| found(&entry))
            .collect();
        // Files by their age, what was just saved in an office program on top; then folders by their names.
        all.sort_by_cached_key(|(time, found)| {
            (found.folder, (!found.folder).then_some(Reverse(*time)), found.name.to_lowercase())
        });
        // Only now, so that what was just saved is among them.
        let files = all.partition_point(|(_, found)| !found.folder);
        let folders = all.split_off(files);
        let listed = |all: Vec<(SystemTime, Found)>| all.into_iter().take(LISTED).map(|(_, found)| found);
        Some(listed(all).chain(listed(folders)).collect())
    }

    fn is_file(&self, path: &Path) -> Option<bool> {
        fs::metadata(path).ok().map(|meta| !meta.is_dir())
    }

    fn home(&self) -> Option<String> {
        home()
    }
}

fn found(entry: &fs::DirEntry) -> Option<(SystemTime, Found)> {
    // What a link leads to counts.
    let meta = fs::metadata(entry.path()).ok()?;
    let written = meta.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let aside = DateTime::<Local>::from(written).format("%d/%m/%Y %H:%M").to_string();
    let name = entry.file_name().into_string().ok()?;
    Some((written, Found { name, folder: meta.is_dir(), aside }))
}

/// The user's own folder.
fn home() -> Option<String> {
    variable(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).filter(|home| !home.is_empty())
}

/// The folder in which the program was started.
pub(super) fn here() -> PathBuf {
    std::path::absolute(".").unwrap_or_else(|_| PathBuf::from("."))
}

/// The path that was typed or pasted into a field.
pub(super) fn typed(text: &str) -> PathBuf {
    PathBuf::from(meant(text, home().as_deref()))
}

#[cfg(test)]
mod tests {
    use super::{Disk, Folders};
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_folder_full_of_files_and_folders_of_any_age_is_listed_in_order() {
        let folder = tempfile::tempdir().unwrap();
        for at in 0..60_u64 {
            let file = File::create(folder.path().join(format!("tệp {at}"))).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(at * 37 % 61)).unwrap();
            fs::create_dir(folder.path().join(format!("thư mục {}", at * 13 % 60))).unwrap();
        }
        let listed = Folders.list(folder.path()).unwrap();
        assert_eq!(listed.len(), 120);
        assert!(listed.iter().map(|found| found.folder).is_sorted());
    }

    #[test]
    fn in_a_folder_of_many_thousand_files_the_newest_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        let long_ago = SystemTime::now() - Duration::from_secs(10_000);
        for at in 0..super::LISTED + 500 {
            let file = File::create(folder.path().join(format!("{at}.xlsx"))).unwrap();
            file.set_modified(long_ago).unwrap();
            if at % 500 == 7 {
                File::create(folder.path().join(format!("mới {at}.xlsx"))).unwrap();
                fs::create_dir(folder.path().join(format!("thư mục {at}"))).unwrap();
            }
        }
        let listed = Folders.list(folder.path()).unwrap();
        let new = listed.iter().take_while(|found| found.name.starts_with("mới")).count();
        let folders = listed.iter().filter(|found| found.folder).count();
        assert_eq!((new, folders, listed.len()), (11, 11, super::LISTED + 11));
    }

    #[test]
    fn what_was_saved_last_stands_on_top() {
        let folder = tempfile::tempdir().unwrap();
        for (name, age) in [("cũ.xlsx", 300), ("mới.xlsx", 10), ("giữa.xlsx", 100)] {
            let file = File::create(folder.path().join(name)).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
        }
        fs::create_dir(folder.path().join("thư mục")).unwrap();
        let listed = Folders.list(folder.path()).unwrap();
        let files: Vec<&str> = listed.iter().filter(|found| !found.folder).map(|found| found.name.as_str()).collect();
        assert_eq!(files, ["mới.xlsx", "giữa.xlsx", "cũ.xlsx"]);
        assert_eq!(Folders.is_file(&folder.path().join("thư mục")), Some(false));
        assert_eq!(Folders.is_file(&folder.path().join("không có")), None);
        assert_eq!(Folders.list(&folder.path().join("không có")), None);
    }
}
