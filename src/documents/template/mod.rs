//! The office's own form: a docx file in which `{{name}}` stands for what the record tells, and what stands between
//! `{{#name}}` and `{{/name}}` is written once for each record of a list.
//!
//! Everything else in the file stays as the office made it, byte for byte.

mod fields;
mod fill;
mod lists;
mod repeat;
mod value;

pub use value::{Fields, Value, told};

use super::{RecordFacts, sheet::Sheet};
use crate::conference::Conference;
use crate::wording::Lang;
use std::collections::BTreeSet;
use std::io::{self, Cursor, ErrorKind, Read};
use zip::ZipArchive;

/// No form is larger than this, in megabytes.
pub const FILE_MEGABYTES: usize = 32;
/// Its parts together are not larger than this when they are unpacked.
const LARGEST: u64 = 128 * 1024 * 1024;
/// No form has more parts than this.
const PARTS: usize = 2_000;

/// What its repeated parts come to, together, is not larger than this: a part repeated in a part, and so on, has no end.
const REPEATED: usize = 64 * 1024 * 1024;

/// A form that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The file.
    pub bytes: Vec<u8>,
    /// The names in it that no field has; they stand as they stood.
    pub unknown: BTreeSet<String>,
    /// How many fields were filled in.
    pub count: usize,
    /// How many bytes may still be repeated.
    left: usize,
}

/// Every field with what it would be filled with now.
pub fn fields(conference: &Conference, lang: Lang, facts: &RecordFacts) -> Fields {
    let sheet = Sheet { conference, lang, facts };
    let mut fields = lists::all(&sheet);
    fields.extend(fields::all(&sheet).into_iter().map(|(name, value)| (name, Value::Text(value))));
    fields
}

/// Fills in a form. A file that is none is an error of its data; one that would come to too much is too large. `mark` is
/// set above its text, and above every page that the form gives something above.
pub fn fill(form: &[u8], fields: &Fields, mark: Option<&str>) -> io::Result<Filled> {
    let mut package = ZipArchive::new(Cursor::new(form)).map_err(|_| ErrorKind::InvalidData)?;
    if package.len() > PARTS || package.index_for_name("word/document.xml").is_none() {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut filled = Filled { bytes: Vec::new(), unknown: BTreeSet::new(), count: 0, left: REPEATED };
    let mut parts = Vec::new();
    let mut left = LARGEST;
    for place in 0..package.len() {
        let part = package.by_index(place).map_err(|_| ErrorKind::InvalidData)?;
        let name = part.name().map_err(|_| ErrorKind::InvalidData)?.into_owned();
        if name.ends_with('/') {
            continue;
        }
        let mut bytes = Vec::new();
        part.take(left + 1).read_to_end(&mut bytes)?;
        left = left.checked_sub(bytes.len() as u64).ok_or(ErrorKind::FileTooLarge)?;
        if has_text(&name) {
            let text = String::from_utf8(bytes).map_err(|_| ErrorKind::InvalidData)?;
            let part = fill::part(&text, fields, &mut filled);
            let marked = mark.map_or_else(|| Some(part.clone()), |mark| fill::marked(&name, &part, mark));
            if filled.left == 0 {
                return Err(ErrorKind::FileTooLarge.into());
            }
            bytes = marked.ok_or(ErrorKind::InvalidData)?.into_bytes();
        }
        parts.push((name, bytes));
    }
    filled.bytes = super::docx::zipped(parts)?;
    Ok(filled)
}

/// Whether people read this part: the text, what stands above and below it, notes.
fn has_text(name: &str) -> bool {
    let Some(part) = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml")) else { return false };
    ["document", "header", "footer", "footnotes", "endnotes"]
        .iter()
        .any(|known| part.strip_prefix(known).is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit())))
}

#[cfg(test)]
mod tests;
