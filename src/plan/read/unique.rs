//! Ids and names that must be their own.

use super::notebook::Notebook;
use crate::plan::fault::{FaultKind, Named};
use crate::plan::place::quoted;
use crate::text::{nearest, same_key};
use std::collections::HashMap;
use std::ops::Range;

/// The ids met so far, by what is left of them when case, width and blanks do not matter.
#[derive(Default)]
pub(crate) struct Ids {
    known: HashMap<String, (usize, bool)>,
    order: Vec<String>,
}

impl Ids {
    /// Takes an id in; notes it where it was met before, and answers whether it is new.
    pub(crate) fn take(&mut self, book: &Notebook<'_>, what: Named, id: &str, span: &Range<usize>) -> bool {
        let key = same_key(id);
        if let Some((line, _)) = self.known.get(&key) {
            book.note(span.clone(), FaultKind::SameId { what, id: quoted(id), line: *line });
            return false;
        }
        self.order.push(key.clone());
        self.known.insert(key, (book.line_of(span.start), super::fields::is_id(id)));
        true
    }

    /// Whether a reference meets an id. An id that is itself a fault is met by any spelling, so that one slip is not
    /// told twice.
    pub(crate) fn has(&self, reference: &str) -> bool {
        let key = same_key(reference);
        self.known.get(&key).is_some_and(|(_, sound)| !sound || key == reference)
    }

    /// The id that a mistyped reference most resembles.
    pub(crate) fn nearest(&self, reference: &str) -> Option<String> {
        nearest(reference, self.order.iter().map(String::as_str)).map(quoted)
    }

    /// Whether the id, in this very spelling or another, has been met.
    pub(crate) fn met(&self, id: &str) -> bool {
        self.known.contains_key(&same_key(id))
    }
}

/// The names met so far.
#[derive(Default)]
pub(crate) struct Names {
    known: HashMap<String, usize>,
}

impl Names {
    /// Takes a name in; notes it where an equal one was met before.
    pub(crate) fn take(&mut self, book: &Notebook<'_>, what: Named, name: &str, span: &Range<usize>) {
        if let Some(line) = self.met(book, name, span) {
            book.note(span.clone(), FaultKind::SameName { what, name: quoted(name), line });
        }
    }

    /// Takes a name in; answers the line of an equal one.
    pub(crate) fn met(&mut self, book: &Notebook<'_>, name: &str, span: &Range<usize>) -> Option<usize> {
        let key = same_key(name);
        let first = self.known.get(&key).copied();
        if first.is_none() {
            self.known.insert(key, book.line_of(span.start));
        }
        first
    }
}
