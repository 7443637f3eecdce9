//! Files that appear under their names only when they are whole, and never take another's place.

use crate::record::sqlite::sync_folder;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How many versions of one name are kept apart.
const VERSIONS: u32 = 10_000;

/// A file to be written.
#[derive(Debug, Default)]
pub struct Page {
    /// Its name without ending.
    pub stem: String,
    /// Its ending.
    pub ending: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Writes a page under its name, or under the first of `-2`, `-3`… that is free, and answers which it was. What stands in
/// it outlives a power cut; its name does so when the folder has been synced.
pub fn keep(folder: &Path, page: &Page) -> io::Result<PathBuf> {
    let draft = folder.join(format!(".{}.{}.{}.draft", page.stem, page.ending, std::process::id()));
    let kept = write_draft(&draft, &page.bytes).and_then(|()| publish(&draft, folder, page));
    if kept.is_err() {
        let _gone = fs::remove_file(&draft);
    }
    kept
}

/// Makes a folder with those above it that are missing, so that their names outlive a power cut as well.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let made: Vec<&Path> = folder.ancestors().take_while(missing).collect();
    fs::create_dir_all(folder)?;
    made.iter().filter_map(|made| made.parent()).try_for_each(sync_folder)
}

/// The name that a page would get now, and whether its plain name is taken.
pub fn free_name(folder: &Path, stem: &str, ending: &str) -> (String, bool) {
    let names = (1..=VERSIONS).map(|version| name(stem, ending, version));
    let free = names.enumerate().find(|(_, name)| fs::symlink_metadata(folder.join(name)).is_err());
    free.map_or_else(|| (name(stem, ending, 1), true), |(version, name)| (name, version > 0))
}

fn name(stem: &str, ending: &str, version: u32) -> String {
    let number = if version == 1 { String::new() } else { format!("-{version}") };
    format!("{stem}{number}.{ending}")
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
        let path = folder.join(name(&page.stem, page.ending, version));
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
        assert_eq!(free_name(folder.path(), "bien-ban", "md"), ("bien-ban.md".to_owned(), false));
        let written: Vec<_> =
            ["một", "hai", "ba"].iter().map(|text| keep(folder.path(), &page(text)).unwrap()).collect();
        assert_eq!(free_name(folder.path(), "bien-ban", "md"), ("bien-ban-4.md".to_owned(), true));
        assert_eq!(fs::read_to_string(&written[0]).unwrap(), "một");
        assert_eq!(written[2], folder.path().join("bien-ban-3.md"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }
}
