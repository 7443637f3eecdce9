//! The reports a plan names: asked for once each, cleaned like everything from outside.

use super::fields::{Fields, Value};
use super::is_utf16;
use super::notebook::{Notebook, fault};
use crate::plan::fault::FaultKind;
use crate::plan::import;
use crate::plan::limits;
use crate::plan::place::{Lines, printable, refused};
use crate::plan::source::{FileTrouble, base_name, without_mark};
use crate::text;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Most faults told of one report: the first ones show what is wrong with it.
const FAULTS: usize = 50;

/// How files are read.
type Files<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, FileTrouble>;

/// The reports read so far.
pub(crate) struct Shelf<'a> {
    files: Files<'a>,
    book: &'a Notebook<'a>,
    read: RefCell<HashMap<String, String>>,
    bytes: Cell<usize>,
}

/// A report of a step.
#[derive(Default)]
pub(crate) struct Report {
    /// Base name.
    pub(crate) file: String,
    /// Its text.
    pub(crate) text: String,
}

impl<'a> Shelf<'a> {
    pub(crate) fn new(files: Files<'a>, book: &'a Notebook<'a>) -> Self {
        Self { files, book, read: RefCell::default(), bytes: Cell::new(0) }
    }

    /// The report a step names.
    pub(crate) fn take(&self, fields: &Fields<'_, '_, '_>) -> Report {
        let Some(value) = fields.get("file") else {
            fields.book.note(fields.span(), FaultKind::ReportUnnamed);
            return Report::default();
        };
        if fields.line_of("file", value, limits::LINE_LETTERS).is_none() {
            return Report::default();
        }
        // As written, not as composed: the file system compares names by their bytes.
        let path = value.get_ref().as_str().unwrap_or_default().trim().to_owned();
        let file = base_name(&path).nfc().collect();
        let known = self.read.borrow().get(&path).cloned();
        let text = known.unwrap_or_else(|| {
            let text = self.open(fields, value, &path).unwrap_or_default();
            self.read.borrow_mut().insert(path, text.clone());
            text
        });
        let before = self.bytes.get();
        let limit = limits::REPORTS_MEGABYTES * limits::MEGABYTE;
        self.bytes.set(before.saturating_add(text.len()));
        if self.bytes.get() > limit {
            if before <= limit {
                fields.note(value, FaultKind::ReportsTooLarge { megabytes: limits::REPORTS_MEGABYTES });
            }
            return Report { file, text: String::new() };
        }
        Report { file, text }
    }

    fn open(&self, fields: &Fields<'_, '_, '_>, value: &Value<'_>, path: &str) -> Option<String> {
        let file = printable(base_name(path));
        let megabytes = limits::REPORT_MEGABYTES;
        let refuse = |kind| {
            fields.note(value, kind);
            None
        };
        if is_outside(path) {
            return refuse(FaultKind::ReportOutside);
        }
        let is_document = match extension(path).as_str() {
            "md" | "markdown" | "txt" => false,
            "docx" => true,
            other => return refuse(FaultKind::ReportFormat { word: matches!(other, "doc" | "odt" | "rtf") }),
        };
        let bytes = match self.ask(path) {
            Ok(bytes) => bytes,
            Err(FileTrouble::Missing) => return refuse(FaultKind::ReportMissing { file }),
            Err(FileTrouble::Unreadable) => return refuse(FaultKind::ReportUnreadable { file }),
            Err(FileTrouble::TooLarge) => return refuse(FaultKind::ReportTooLarge { file, megabytes }),
        };
        if bytes.len() > megabytes * limits::MEGABYTE {
            return refuse(FaultKind::ReportTooLarge { file, megabytes });
        }
        let text = if is_document {
            match import::report(path, &bytes) {
                Ok(written) => self.document(&file, written)?,
                Err(trouble) => return refuse(FaultKind::ReportUnread { file, trouble: Box::new(trouble) }),
            }
        } else {
            self.decode(&file, without_mark(&bytes))?
        };
        if text.trim().is_empty() {
            fields.note(value, FaultKind::ReportEmpty { file });
        }
        Some(text)
    }

    /// The bytes of a file, whichever way its name is composed on the disk.
    fn ask(&self, path: &str) -> Result<Vec<u8>, FileTrouble> {
        let mut answer = (self.files)(path);
        for spelling in [path.nfc().collect::<String>(), path.nfd().collect()] {
            if answer == Err(FileTrouble::Missing) && spelling != path {
                answer = (self.files)(&spelling);
            }
        }
        answer
    }

    /// The report's text; what is wrong with it is told in its own lines and columns.
    fn decode(&self, file: &str, bytes: &[u8]) -> Option<String> {
        let written = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let lossy = String::from_utf8_lossy(bytes);
                let span = error.valid_up_to()..error.valid_up_to() + 1;
                self.tell(file, &Lines::new(&lossy), &[(span, FaultKind::NotUtf8 { utf16: is_utf16(bytes) })]);
                return None;
            }
        };
        if let Ok(text) = text::clean(written) {
            return Some(text);
        }
        let found = refused(written, FAULTS).into_iter();
        let found: Vec<_> = found.map(|(span, what)| (span, FaultKind::Unclean(what))).collect();
        self.tell(file, &Lines::new(written), &found);
        None
    }

    /// The text of a document; what was left out of it is told in the document.
    fn document(&self, file: &str, written: import::Written) -> Option<String> {
        let refused = written.remarks.iter().any(|remark| remark.what.weight() == import::Weight::Refused);
        let mut remarks = written.remarks;
        remarks.sort_by_key(|remark| remark.what.weight());
        for remark in remarks.into_iter().take(FAULTS) {
            self.book.note_report(fault(file, None, FaultKind::ReportRemark(Box::new(remark))));
        }
        (!refused).then_some(written.markdown)
    }

    fn tell(&self, file: &str, lines: &Lines<'_>, found: &[(std::ops::Range<usize>, FaultKind)]) {
        let spans: Vec<_> = found.iter().map(|(span, _)| span.clone()).collect();
        for ((span, kind), place) in found.iter().zip(lines.places(&spans)) {
            let mut told = fault(file, Some(place), kind.clone());
            told.excerpt = Some(lines.excerpt(span));
            self.book.note_report(told);
        }
    }
}

/// Whether a path leaves the plan's folder. A plan may come from anybody, and a report is copied into the record.
fn is_outside(path: &str) -> bool {
    let absolute = path.starts_with(['/', '\\', '~']) || path.as_bytes().get(1) == Some(&b':');
    absolute || path.split(['/', '\\']).any(|part| part == "..")
}

fn extension(path: &str) -> String {
    base_name(path).rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase())
}
