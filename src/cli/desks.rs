//! The desks that need a terminal. HOOK: the whole file is to be replaced by the interactive part.

use super::Options;
use super::ending::{Ending, Stop};
use crate::wording::terminal::NO_TERMINAL;
use std::path::PathBuf;

/// Which desk was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskCall {
    /// The home screen.
    Home,
    /// The chair's console.
    Chair {
        /// A plan or a record.
        file: PathBuf,
        /// The record of the plan, where it is named.
        record: Option<PathBuf>,
    },
    /// The tally desk.
    Tally {
        /// The record.
        record: PathBuf,
    },
    /// The hall's screen.
    Board {
        /// The record.
        record: PathBuf,
    },
}

/// Runs a desk until it is left.
pub fn run_desk(_call: DeskCall, options: &Options) -> Result<Ending, Stop> {
    Err(Stop::usage(NO_TERMINAL.of(options.lang)))
}
