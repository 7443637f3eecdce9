//! The sample that travels inside the program, so that a fresh machine can play it at once.

use crate::conference::Programme;
use crate::plan::{self, FileTrouble, Source};
use etcetera::{BaseStrategy, choose_base_strategy};
use std::path::PathBuf;

const NAME: &str = "cum-thi-dua-1-2017.toml";
const PLAN: &str = include_str!("../../data/cum-thi-dua-1-2017.toml");
const REPORT_NAME: &str = "bao-cao-tong-ket-2017.md";
const REPORT: &str = include_str!("../../data/bao-cao-tong-ket-2017.md");

/// The checked plan of the sample; `None` only if this build's own sample were faulty, which a test rules out.
pub(super) fn programme() -> Option<Programme> {
    let files = |name: &str| {
        if name == REPORT_NAME { Ok(REPORT.as_bytes().to_vec()) } else { Err(FileTrouble::Missing) }
    };
    plan::read(&Source { name: NAME.to_owned(), bytes: PLAN.as_bytes(), files: &files }).programme
}

/// Where conferences begun from home are kept.
pub(super) fn folder() -> PathBuf {
    let base = choose_base_strategy().map(|strategy| strategy.data_dir());
    base.unwrap_or_else(|_| PathBuf::from(".")).join("hoinghi")
}

/// A name for a new record of the sample that is not taken yet.
pub(super) fn fresh_record() -> PathBuf {
    let folder = folder();
    let named = |number: u32| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        folder.join(format!("hoi-nghi-mau-2017{number}.hoinghi"))
    };
    (1..10_000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(10_000))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sample_inside_the_program_has_no_fault() {
        assert!(super::programme().is_some());
    }
}
