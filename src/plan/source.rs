//! The bytes of a plan, and how the reports beside it are reached.

/// A plan as it lies on the disk.
#[derive(Clone)]
pub struct Source<'a> {
    /// Base name of the file; faults say it.
    pub name: String,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Reads a file by the name written in the plan, relative to the plan's folder. A reader should look at the size
    /// first and answer [`FileTrouble::TooLarge`] above [`REPORT_MEGABYTES`](super::limits::REPORT_MEGABYTES).
    pub files: &'a dyn Fn(&str) -> Result<Vec<u8>, FileTrouble>,
}

/// Why a file named in a plan could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileTrouble {
    /// There is no such file.
    Missing,
    /// It is there and cannot be read: rights, a folder, a broken disk.
    Unreadable,
    /// It is larger than a report may be.
    TooLarge,
}

/// The last part of a path as it may be written on any system.
pub(crate) fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The text without the byte-order mark that some editors put before it; it marks the encoding and is no character.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
