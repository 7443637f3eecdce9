//! An office file's package: its parts are unpacked one at a time, never beyond the limits, whatever it declares.

use super::limits;
use super::markup::{Markup, Met};
use super::trouble::Trouble;
use crate::plan::limits::MEGABYTE;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The parts of a package.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Trouble> {
        // Counted before the directory is read, because each of its entries takes memory.
        let entries = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").take(limits::PARTS + 1).count();
        if entries > limits::PARTS {
            return Err(Trouble::TooManyParts { limit: limits::PARTS });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::Broken)?;
        Ok(Self { archive, left: bytes_in(limits::PARTS_MEGABYTES) })
    }

    /// The text of a part; `None` where the package has no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        let most = bytes_in(limits::PART_MEGABYTES).min(self.left);
        let broken = |byte| Trouble::BrokenPart { part: name.to_owned(), byte };
        let bomb = || Trouble::Bomb { part: name.to_owned(), megabytes: limits::PART_MEGABYTES };
        let mut part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(broken(0)),
        };
        if part.size() > most {
            return Err(bomb());
        }
        let mut bytes = Vec::new();
        // What is declared is not believed: one byte more than is taken is asked for.
        let read = part.by_ref().take(most + 1).read_to_end(&mut bytes);
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > most {
            return Err(bomb());
        }
        read.map_err(|_| broken(length))?;
        self.left -= length;
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|error| broken(u64::try_from(error.utf8_error().valid_up_to()).unwrap_or(u64::MAX)))
    }

    /// The names of the parts that begin and end so, in their order.
    pub(crate) fn names(&self, start: &str, end: &str) -> Vec<String> {
        let all = self.archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned);
        let mut names: Vec<String> = all.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
        names.sort();
        names
    }

    /// The part that the package's relations name as this kind of part; some programs name it in their own way.
    pub(crate) fn main(&mut self, usual: &'static str) -> Result<String, Trouble> {
        let relations = self.part("_rels/.rels")?.unwrap_or_default();
        let mut markup = Markup::new("_rels/.rels", &relations);
        while let Some(met) = markup.next()? {
            let Met::Open(element) = met else { continue };
            let kind = element.attribute("Type").unwrap_or_default();
            if kind.rsplit('/').next() == Some("officeDocument")
                && let Some(target) = element.attribute("Target")
            {
                return Ok(target.trim_start_matches('/').to_owned());
            }
        }
        Ok(usual.to_owned())
    }

    /// The text of a part that must be there.
    pub(crate) fn needed(&mut self, name: &'static str) -> Result<String, Trouble> {
        self.part(name)?.ok_or(Trouble::NoPart { part: name })
    }
}

fn bytes_in(megabytes: usize) -> u64 {
    u64::try_from(megabytes * MEGABYTE).unwrap_or(u64::MAX)
}
