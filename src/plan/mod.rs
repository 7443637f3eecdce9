//! A plan file, and the reports beside it, become a [`Programme`](crate::conference::Programme), or every fault with
//! its line, column and caret.
//!
//! A plan is also written here: [`draft`] changes its text without touching what a person wrote around it,
//! [`templates`] are plans to begin with, [`renew`] makes a new year's plan of last year's.
//!
//! The room reads bytes it is given and asks for reports by name; only `cli` touches the file system. What a fault
//! says stands in `wording::fault`, in both languages.

pub mod compose;
pub mod draft;
pub mod fault;
pub mod format;
pub mod import;
pub mod limits;
mod oddity;
mod place;
mod read;
pub mod renew;
pub mod source;
pub mod templates;

pub use fault::{Counted, Excerpt, Fault, FaultKind, Named, Place, Severity, Shape, SyntaxTrouble};
pub use oddity::Oddity;
pub use read::{Reading, USUAL_MINUTES, keys_of_kind, read, usual_title};
pub use source::{FileTrouble, Source};

#[cfg(test)]
mod tests;
