//! A plan file, and the reports beside it, become a [`Programme`](crate::conference::Programme), or every fault with
//! its line, column and caret.
//!
//! The room reads bytes it is given and asks for reports by name; only `cli` touches the file system. What a fault
//! says stands in `wording::fault`, in both languages.

pub mod fault;
pub mod format;
pub mod import;
pub mod limits;
mod oddity;
mod place;
mod read;
pub mod source;

pub use fault::{Counted, Excerpt, Fault, FaultKind, Named, Place, Severity, Shape, SyntaxTrouble};
pub use oddity::Oddity;
pub use read::{Reading, read};
pub use source::{FileTrouble, Source};

#[cfg(test)]
mod tests;
