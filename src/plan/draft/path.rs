//! The place of a value in a plan, such as `units[3].delegates[0].name`.

use std::fmt::Write;

/// One step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seg {
    /// Into a table, by key.
    Key(String),
    /// Into a list, counted from 0.
    At(usize),
}

/// The way from the whole plan to a value.
pub type Path = Vec<Seg>;

impl From<&str> for Seg {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Seg {
    fn from(at: usize) -> Self {
        Self::At(at)
    }
}

/// The place `base` followed by keys written with dots: `path(&unit, "chair.name")`.
pub fn path(base: &[Seg], keys: &str) -> Path {
    let keys = keys.split('.').filter(|key| !key.is_empty());
    base.iter().cloned().chain(keys.map(Seg::from)).collect()
}

/// A place as it is written in sentences.
pub fn written(place: &[Seg]) -> String {
    let mut out = String::new();
    for seg in place {
        match seg {
            Seg::Key(key) if out.is_empty() => out.push_str(key),
            Seg::Key(key) => {
                out.push('.');
                out.push_str(key);
            }
            // Writing into a String cannot fail.
            Seg::At(at) => {
                let _written = write!(out, "[{}]", at + 1);
            }
        }
    }
    out
}
