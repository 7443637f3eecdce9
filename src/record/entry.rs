//! One row of the record, and the chain that makes a changed or missing row visible.

use crate::conference::{Event, Moment};
use sha2::{Digest, Sha256};
use std::fmt;

/// The hash over everything up to and with an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head(pub [u8; 32]);

/// A row of the record: a fact, when it became one, and the chain up to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub number: u64,
    /// When, to the second, as it is written in the record.
    pub at: String,
    /// The fact, as it is written in the record.
    pub body: String,
    /// The chain up to this entry.
    pub head: Head,
}

/// Why a row of the record cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// The time is none.
    Time,
    /// The fact is none that this version knows.
    Fact(String),
}

impl Head {
    /// Before the first entry.
    pub const NONE: Self = Self([0; 32]);

    /// The head after this head and one more entry.
    #[must_use]
    pub fn then(self, number: u64, at: &str, body: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(number.to_be_bytes());
        for text in [at, body] {
            hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(text);
        }
        Self(hash.finalize().into())
    }

    /// A short code of twelve digits, to be read aloud and printed.
    pub fn code(self) -> String {
        let first = self.0.first_chunk::<8>().copied().unwrap_or_default();
        let number = u64::from_be_bytes(first) % 1_000_000_000_000;
        format!("{:04} {:04} {:04}", number / 100_000_000, number / 10_000 % 10_000, number % 10_000)
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Entry {
    /// The entry that follows `head` with this fact.
    pub fn next(head: Head, number: u64, at: Moment, event: &Event) -> Result<Self, StoredFactTrouble> {
        let at = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
        let body = serde_json::to_string(event).map_err(|_| StoredFactTrouble)?;
        let head = head.then(number, &at, &body);
        Ok(Self { number, at, body, head })
    }

    /// The fact and its moment.
    pub fn read(&self) -> Result<(Event, Moment), Unreadable> {
        let at = Moment::parse_from_rfc3339(&self.at).map_err(|_| Unreadable::Time)?;
        let event = serde_json::from_str(&self.body).map_err(|error| Unreadable::Fact(error.to_string()))?;
        Ok((event, at))
    }
}

/// A fact could not be written down; no fact of this version ever meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredFactTrouble;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_twelve_digits_in_three_groups() {
        let code = Head::NONE.then(1, "2017-12-01T08:00:00+07:00", "{}").code();
        assert_eq!(code.len(), 14);
        assert_eq!(code.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4]);
    }

    #[test]
    fn every_part_of_an_entry_moves_the_head() {
        let head = Head::NONE.then(1, "a", "b");
        assert_ne!(head, Head::NONE.then(2, "a", "b"));
        assert_ne!(head, Head::NONE.then(1, "ab", ""));
        assert_ne!(head, head.then(1, "a", "b"));
    }
}
