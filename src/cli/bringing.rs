//! Files for the editor: one that is imported is read, and a report is put beside the plan.

use super::opening;
use super::plan_file::replace;
use crate::plan::import::limits;
use crate::plan::limits::MEGABYTE;
use crate::wording::{Lang, cli as words, import as told};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The bytes of a file, or the sentence why it cannot be read.
pub(super) fn read(file: &Path, lang: Lang) -> Result<Vec<u8>, String> {
    if file.is_dir() {
        return Err(words::folder(file, lang));
    }
    opening::read_regular(file, limits::FILE_MEGABYTES * MEGABYTE)
        .map_err(|error| words::unreadable(file, &error, lang))
}

/// The name under which a plan finds a report. One that lies elsewhere is written beside the plan in Markdown, under a
/// name that is free; one that lies there with the same words is used again.
pub(super) fn put_beside(plan: &Path, source: &Path, report: &str, lang: Lang) -> Result<String, String> {
    let name = opening::base_name(source);
    if is_read_by_plans(&name) && same_folder(plan, source) {
        return Ok(name);
    }
    let stem = source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut last = None;
    for number in 1..100 {
        let name = if number == 1 { format!("{stem}.md") } else { format!("{stem}-{number}.md") };
        let path = plan.with_file_name(&name);
        match replace(&path, report.as_bytes(), false) {
            Ok(()) => return Ok(name),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                if opening::read_regular(&path, report.len()).is_ok_and(|there| there == report.as_bytes()) {
                    return Ok(name);
                }
                last = Some(told::taken_name(&path, lang));
            }
            Err(error) => return Err(told::unwritable(&path, &error, lang)),
        }
    }
    Err(last.unwrap_or_default())
}

/// Whether a plan can name such a file as its report.
pub(super) fn is_read_by_plans(name: &str) -> bool {
    [".docx", ".md", ".markdown", ".txt"].iter().any(|ending| name.to_lowercase().ends_with(ending))
}

/// Whether two files lie in one folder.
pub(super) fn same_folder(one: &Path, other: &Path) -> bool {
    let folder = |path: &Path| -> Option<PathBuf> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.canonicalize().ok()
    };
    folder(one) == folder(other)
}

#[cfg(test)]
mod tests {
    use super::put_beside;
    use crate::wording::Lang;
    use std::fs;

    #[test]
    fn a_report_from_elsewhere_lies_beside_the_plan_and_takes_no_other_files_place() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (folder.path().join("hội nghị"), folder.path().join("tải về"));
        fs::create_dir(&here).unwrap();
        fs::create_dir(&there).unwrap();
        let (plan, source) = (here.join("ke-hoach.toml"), there.join("bao-cao.docx"));
        fs::write(here.join("bao-cao.md"), "mẫu").unwrap();
        let put = |text: &str| put_beside(&plan, &source, text, Lang::Vi).unwrap();
        assert_eq!(put("# Kết quả"), "bao-cao-2.md");
        assert_eq!(fs::read_to_string(here.join("bao-cao-2.md")).unwrap(), "# Kết quả");
        assert_eq!(put("# Kết quả"), "bao-cao-2.md", "imported again it is the same file");
        assert_eq!(put("# Kết quả mới"), "bao-cao-3.md");
        assert_eq!(fs::read_to_string(here.join("bao-cao.md")).unwrap(), "mẫu");
    }

    #[test]
    fn a_report_that_lies_beside_the_plan_is_named_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("Báo cáo.docx");
        fs::write(&source, "x").unwrap();
        let plan = folder.path().join("ke-hoach.toml");
        assert_eq!(put_beside(&plan, &source, "# A", Lang::Vi), Ok("Báo cáo.docx".to_owned()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
