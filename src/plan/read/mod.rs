//! Reading a plan: every table in its own file, all faults gathered before anything is given up.

mod advice;
mod agenda;
mod chain;
mod conference;
mod contests;
mod fields;
mod fraction;
mod literal;
mod nominees;
mod notebook;
mod odd;
mod people;
mod report;
mod steps;
mod syntax;
mod title;
mod unique;
mod units;

use super::fault::{Fault, FaultKind, Severity};
use super::place::{printable, refused};
use super::source::{Source, base_name, without_mark};
use super::{format, limits};
use crate::conference::Programme;
pub(crate) use fields::is_id;

use fields::Fields;
use notebook::Notebook;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Minutes of a step where the plan says none.
pub const USUAL_MINUTES: u32 = agenda::MINUTES;

/// The title that a step of this kind bears where the plan gives it none.
pub fn usual_title(kind: &str) -> &'static str {
    title::of_kind(kind)
}

/// The keys that belong to this kind of step alone.
pub fn keys_of_kind(kind: &str) -> &'static [&'static str] {
    super::format::KINDS.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, keys)| keys)
}

/// What reading a plan gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The programme; `None` where there is any error.
    pub programme: Option<Programme>,
    /// Errors and warnings, by place; those of reports after those of the plan.
    pub faults: Vec<Fault>,
}

impl Reading {
    /// Whether there is any error, and not only warnings.
    pub fn has_errors(&self) -> bool {
        self.faults.iter().any(|fault| fault.severity == Severity::Error)
    }
}

/// Reads a plan and the reports it names.
pub fn read(source: &Source<'_>) -> Reading {
    let bytes = without_mark(source.bytes);
    let name = printable(base_name(&source.name));
    if bytes.len() > limits::PLAN_MEGABYTES * limits::MEGABYTE {
        let book = Notebook::new(&name, "");
        book.whole_file(FaultKind::PlanTooLarge { megabytes: limits::PLAN_MEGABYTES });
        return Reading { programme: None, faults: book.close() };
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let lossy = String::from_utf8_lossy(bytes);
            let book = Notebook::new(&name, &lossy);
            book.note(error.valid_up_to()..error.valid_up_to() + 1, FaultKind::NotUtf8 { utf16: is_utf16(bytes) });
            return Reading { programme: None, faults: book.close() };
        }
    };
    let book = Notebook::new(&name, text);
    let programme = read_text(text, source, &book);
    let faults = book.close();
    let broken = faults.iter().any(|fault| fault.severity == Severity::Error);
    Reading { programme: programme.filter(|_| !broken), faults }
}

/// UTF-16 as some editors save it: its byte-order mark tells.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])
}

fn read_text(text: &str, source: &Source<'_>, book: &Notebook<'_>) -> Option<Programme> {
    // Anywhere in the file, comments and keys included.
    for (span, what) in refused(text, limits::FAULTS) {
        book.note_hidden(span, what);
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if !syntax::note(&errors, text, book) {
        // Where brackets or headers are broken, what follows would be told as faults it does not have.
        return None;
    }
    let span = table.span();
    let root = Spanned::new(span, DeValue::Table(table.into_inner()));
    read_root(&root, source, book)
}

fn read_root(root: &Spanned<DeValue<'_>>, source: &Source<'_>, book: &Notebook<'_>) -> Option<Programme> {
    let fields = Fields::open(book, root, title::ROOT, &format::PLAN)?;
    read_format(&fields);
    let units = units::read(&fields);
    let particulars = conference::read(&fields, &units);
    let contests = contests::read(&fields, &units);
    let reports = report::Shelf::new(source.files, book);
    let agenda = agenda::read(&fields, &units, &contests, &reports);
    let chair = particulars.as_ref().and_then(|particulars| particulars.chair.as_ref());
    advice::give(&fields, chair, &contests, &agenda);
    let particulars_seen = particulars.as_ref();
    odd::look(
        &fields,
        &odd::Seen { particulars: particulars_seen, units: &units, contests: &contests, agenda: &agenda },
    );
    let programme = Programme {
        particulars: particulars?,
        units: units.list,
        contests: contests.list.into_iter().map(|draft| draft.contest).collect(),
        agenda: agenda.into_iter().map(|draft| draft.step).collect(),
    };
    Some(programme)
}

fn read_format(fields: &Fields<'_, '_, '_>) {
    let Some(value) = fields.required("format") else { return };
    let Some(found) = fields.integer("format", value) else { return };
    match found.cmp(&limits::FORMAT) {
        std::cmp::Ordering::Equal => {}
        std::cmp::Ordering::Greater => fields.note(value, FaultKind::NewerFormat { found: found.to_string() }),
        std::cmp::Ordering::Less => fields.note(value, FaultKind::UnknownFormat { found: found.to_string() }),
    }
}
