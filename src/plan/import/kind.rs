//! What a file is, by its first bytes; its name only confirms.

use super::trouble::{Foreign, Trouble};
use super::{decode, limits};
use crate::plan::source::base_name;

/// Kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook.
    Xlsx,
    /// Text with separators.
    Csv,
    /// A document.
    Docx,
    /// Markdown or plain text.
    Markdown,
}

/// How compound files of the old office programs begin, and those behind a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// How packages begin; the second is an empty one.
const PACKAGE: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// The ending of a name in small letters.
pub(crate) fn ending(name: &str) -> String {
    base_name(name).rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}

/// What a file is.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Kind, Trouble> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Trouble::Empty);
    }
    if bytes.len() > limits::FILE_MEGABYTES * super::super::limits::MEGABYTE {
        return Err(Trouble::TooLarge { megabytes: limits::FILE_MEGABYTES });
    }
    let ending = ending(name);
    if bytes.starts_with(COMPOUND) {
        return Err(Trouble::Foreign(compound(bytes, &ending)));
    }
    if PACKAGE.iter().any(|head| bytes.starts_with(head)) {
        return package(bytes);
    }
    if let Some(foreign) = foreign(bytes) {
        return Err(Trouble::Foreign(foreign));
    }
    match ending.as_str() {
        "xlsx" | "xlsm" | "docx" | "docm" if !bytes.starts_with(b"PK") => Err(Trouble::NotWhatItSays { ending }),
        "xlsx" | "xlsm" | "docx" | "docm" => Err(Trouble::Broken),
        "md" | "markdown" => Ok(Kind::Markdown),
        "txt" if !is_table(bytes) => Ok(Kind::Markdown),
        _ => Ok(Kind::Csv),
    }
}

fn compound(bytes: &[u8], ending: &str) -> Foreign {
    // Names in the directory of a compound file are UTF-16.
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        Foreign::Locked
    } else if holds("WordDocument") || ending == "doc" {
        Foreign::OldDocument
    } else if holds("PowerPoint Document") {
        Foreign::Slides
    } else {
        Foreign::OldWorkbook
    }
}

/// The names of the parts tell the kind of a package; they stand uncompressed in it.
fn package(bytes: &[u8]) -> Result<Kind, Trouble> {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let foreign = |foreign| Err(Trouble::Foreign(foreign));
    if holds(b"xl/workbook.bin") {
        foreign(Foreign::BinaryWorkbook)
    } else if holds(b"xl/workbook.xml") {
        Ok(Kind::Xlsx)
    } else if holds(b"word/document") {
        Ok(Kind::Docx)
    } else if holds(b"ppt/") {
        foreign(Foreign::Slides)
    } else if holds(b"opendocument.spreadsheet") {
        foreign(Foreign::OpenSheet)
    } else if holds(b"opendocument.text") {
        foreign(Foreign::OpenText)
    } else if holds(b"PK\x05\x06") {
        foreign(Foreign::Archive)
    } else {
        Err(Trouble::Broken)
    }
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const HEADS: [(&[u8], Foreign); 8] = [
        (b"%PDF", Foreign::Pdf),
        (b"{\\rtf", Foreign::RichText),
        (b"\x89PNG", Foreign::Picture),
        (b"\xFF\xD8\xFF", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"Rar!", Foreign::Archive),
        (b"7z\xBC\xAF", Foreign::Archive),
        (b"\x1F\x8B", Foreign::Archive),
    ];
    if let Some((_, foreign)) = HEADS.iter().find(|(head, _)| bytes.starts_with(head)) {
        return Some(*foreign);
    }
    let start = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let small = String::from_utf8_lossy(start).trim_start_matches('\u{FEFF}').trim_start().to_lowercase();
    if ["<!doctype html", "<html", "<table"].iter().any(|head| small.starts_with(head)) {
        return Some(Foreign::WebPage);
    }
    let wide = decode::is_utf16(bytes);
    (!wide && start.contains(&0)).then_some(Foreign::Binary)
}

/// Whether most lines of a text hold a separator.
fn is_table(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let lines: Vec<&[u8]> = start.split(|byte| *byte == b'\n').filter(|line| line.len() > 1).collect();
    let split = |mark: u8| lines.iter().filter(|line| line.contains(&mark)).count();
    let most = split(b'\t').max(split(b';')).max(split(b','));
    split(b'\t') > 1 && most * 5 >= lines.len() * 4
}
