//! Where faults are gathered while a plan is read.

use crate::plan::fault::{Fault, FaultKind, Place};
use crate::plan::limits;
use crate::plan::place::Lines;
use crate::text::Blemish;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

/// The faults of one plan and of the reports it names.
pub(crate) struct Notebook<'a> {
    name: &'a str,
    /// The plan's text.
    pub(crate) text: &'a str,
    lines: Lines<'a>,
    notes: RefCell<Notes>,
}

#[derive(Default)]
struct Notes {
    plan: Vec<(Range<usize>, FaultKind)>,
    whole: Vec<FaultKind>,
    reports: Vec<Fault>,
    /// Lines on which text is refused: what the parser says of them adds nothing.
    hidden: BTreeSet<usize>,
    /// Lines that are not well-formed: what is read from them is not what was meant.
    malformed: BTreeSet<usize>,
}

impl<'a> Notebook<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, lines: Lines::new(text), notes: RefCell::default() }
    }

    /// The line of a byte offset.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        self.lines.line_of(offset)
    }

    /// Whether there are already as many faults as are told one by one.
    pub(crate) fn is_full(&self) -> bool {
        self.notes.borrow().plan.len() >= limits::FAULTS
    }

    /// Notes a fault at a span of the plan.
    pub(crate) fn note(&self, span: Range<usize>, kind: FaultKind) {
        let malformed = self.notes.borrow().malformed.contains(&self.line_of(span.start));
        if !malformed {
            self.notes.borrow_mut().plan.push((span, kind));
        }
    }

    /// Notes a refused character.
    pub(crate) fn note_hidden(&self, span: Range<usize>, what: Blemish) {
        let line = self.line_of(span.start);
        self.note(span, FaultKind::Unclean(what));
        self.notes.borrow_mut().hidden.insert(line);
    }

    /// Notes where the file is not well-formed, once a line.
    pub(crate) fn note_malformed(&self, span: Range<usize>, kind: FaultKind) {
        let line = self.line_of(span.start);
        let known = self.notes.borrow().hidden.contains(&line);
        if !known {
            self.note(span, kind);
        }
        self.notes.borrow_mut().malformed.insert(line);
    }

    /// Notes a fault of the whole file.
    pub(crate) fn whole_file(&self, kind: FaultKind) {
        self.notes.borrow_mut().whole.push(kind);
    }

    /// Notes a fault of a report.
    pub(crate) fn note_report(&self, fault: Fault) {
        self.notes.borrow_mut().reports.push(fault);
    }

    /// All faults, by place, those of the whole plan first and those of reports last.
    pub(crate) fn close(self) -> Vec<Fault> {
        let mut notes = self.notes.into_inner();
        notes.plan.sort_by_key(|(span, kind)| (span.start, kind.severity(), span.end));
        let mut left = notes.plan.len().saturating_sub(limits::FAULTS);
        // An error among what is only counted must still keep the plan from being used.
        let errors_left = notes.plan.iter().skip(limits::FAULTS).any(|(_, kind)| kind.severity().is_error());
        notes.plan.truncate(limits::FAULTS);
        if !errors_left {
            left = 0;
        }
        let spans: Vec<Range<usize>> = notes.plan.iter().map(|(span, _)| span.clone()).collect();
        let places = self.lines.places(&spans);
        let mut faults: Vec<Fault> = notes.whole.into_iter().map(|kind| fault(self.name, None, kind)).collect();
        for ((span, kind), place) in notes.plan.into_iter().zip(places) {
            let mut found = fault(self.name, Some(place), kind);
            found.excerpt = Some(self.lines.excerpt(&span));
            faults.push(found);
        }
        faults.extend(notes.reports);
        if left > 0 {
            faults.push(fault(self.name, None, FaultKind::MoreFaults { count: left }));
        }
        faults
    }
}

/// A fault without an excerpt.
pub(crate) fn fault(file: &str, place: Option<Place>, kind: FaultKind) -> Fault {
    Fault { severity: kind.severity(), code: kind.code(), file: file.to_owned(), place, kind, excerpt: None }
}
