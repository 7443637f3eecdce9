//! The record read as a log: each fact with its number and its moment, for the annex of the minutes.

use super::entry::{Entry, Head};
use super::journal::StorageError;
use crate::conference::{Event, Moment};

/// The facts of a record, in order, and the head after the last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The facts; papers are none.
    pub facts: Vec<Logged>,
    /// The head of the chain in full; empty where nothing was read.
    pub head: String,
}

/// A fact with its place in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Its number, from 1.
    pub number: u64,
    /// When it became one.
    pub at: Moment,
    /// What happened. Of the programme nothing is kept, for the conference holds it.
    pub event: Option<Event>,
}

impl Log {
    /// The entries up to this head, as a log.
    pub(super) fn of(entries: &[Entry], head: Head) -> Result<Self, StorageError> {
        let mut facts = Vec::with_capacity(entries.len());
        for entry in entries {
            let damaged = |_| StorageError::Damaged(format!("entry {} cannot be read", entry.number));
            let at = Moment::parse_from_rfc3339(&entry.at).map_err(|error| damaged(error.to_string()))?;
            let event = if entry.number == 1 {
                None
            } else {
                Some(serde_json::from_str(&entry.body).map_err(|error| damaged(error.to_string()))?)
            };
            facts.push(Logged { number: entry.number, at, event });
            if entry.head == head {
                break;
            }
        }
        Ok(Self { facts, head: head.to_string() })
    }
}
