//! Plans in, programmes or faults out.

mod faulty;
mod good;
mod odd;
mod survival;
mod told;

use super::fault::Fault;
use super::source::{FileTrouble, Source};
use super::{Reading, read};

/// The example of the interfaces, completed; it has neither error nor warning.
pub(super) const GOOD: &str = include_str!("good.toml");

/// The reports that lie beside the plans of these tests.
fn files(name: &str) -> Result<Vec<u8>, FileTrouble> {
    match name {
        "bao-cao.md" | "tai-lieu/bao-cao.md" => Ok("# Báo cáo\r\n\r\nKết quả theo Quyết định số 01/QĐ-BTP.".into()),
        "an.md" => Ok("# Báo cáo\n\nKết \u{202E}quả\n".into()),
        "ma-cu.md" => Ok(b"# B\xE1o".to_vec()),
        "rong.md" => Ok(b"\n".to_vec()),
        "to.md" => Err(FileTrouble::TooLarge),
        "khoa.md" => Err(FileTrouble::Unreadable),
        "lon.md" => Ok(vec![b'a'; 9 * 1024 * 1024]),
        _ => Err(FileTrouble::Missing),
    }
}

pub(super) fn read_bytes(bytes: &[u8]) -> Reading {
    read(&Source { name: "thu-muc/plan.toml".into(), bytes, files: &files })
}

pub(super) fn read_text(text: &str) -> Reading {
    read_bytes(text.as_bytes())
}

/// A fault as `code line:column-end`.
pub(super) fn brief(fault: &Fault) -> String {
    match fault.place {
        Some(place) => format!("{} {}:{}-{}", fault.code, place.line, place.column, place.end_column),
        None => fault.code.to_owned(),
    }
}
