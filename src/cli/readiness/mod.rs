//! Looking whether everything is ready, beside the desk: a disk that hangs holds nothing up.

mod disk;
mod power;

use super::clock;
use crate::conference::Moment;
use crate::desk::{Mirrored, Readiness};
use crate::terminal::colour::Depth;
use crate::wording::{Lang, cli as words};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// What the desk itself knows, and where to look for the rest.
pub(super) struct Known {
    /// The record.
    pub(super) record: PathBuf,
    /// When its last entry was made.
    pub(super) last_entry: Option<Moment>,
    /// What its store says of power cuts.
    pub(super) survives_power_cuts: Option<bool>,
    /// The second copy.
    pub(super) mirror: Mirrored,
    /// The colours of the terminal.
    pub(super) depth: Depth,
    /// The language of sentences.
    pub(super) lang: Lang,
}

/// Looks in a thread of its own, and answers once.
pub(super) fn look(known: Known) -> io::Result<Receiver<Readiness>> {
    let (tell, hear) = channel();
    let look = move || {
        let _nobody_listens = tell.send(known.found());
    };
    thread::Builder::new().name("readiness".to_owned()).spawn(look)?;
    Ok(hear)
}

impl Known {
    fn found(self) -> Readiness {
        let folder = self.record.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Readiness {
            now: clock::now(),
            last_entry: self.last_entry,
            free: disk::free(folder),
            trial: disk::trial(folder).map_err(|error| words::unwritable(folder, &error, self.lang)),
            survives_power_cuts: self.survives_power_cuts,
            hall: super::presence::of(&self.record),
            depth: self.depth,
            power: power::supply(),
            mirror: self.mirror,
        }
    }
}
