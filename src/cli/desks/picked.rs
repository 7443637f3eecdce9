//! Opening what was picked at home.

use super::{DeskRecord, Picked};
use crate::cli::ending::Stop;
use crate::cli::{Options, clock, last, opening, rehearse, sample};
use crate::desk::Desk;
use crate::record::sqlite;
use crate::wording::desk;

/// Opens what was picked at home.
pub(in crate::cli) fn open_picked(picked: &Picked, options: &Options) -> Result<DeskRecord, Stop> {
    if picked.rehearse {
        return rehearse_picked(picked, options);
    }
    if picked.sample {
        let programme = sample::programme().ok_or_else(|| Stop::file(desk::NO_SAMPLE.of(options.lang)))?;
        let _there_already = std::fs::create_dir_all(sample::folder());
        let made = sqlite::create(&picked.file, programme, clock::now());
        let proceedings = made.map_err(|error| opening::record_fault(&picked.file, &error, options.lang))?;
        last::remember(&picked.file);
        return Ok(DeskRecord::asking(proceedings, picked.file.clone()));
    }
    if picked.desk == Desk::Board {
        let follower = opening::follow(&picked.file, options.lang)?;
        return Ok(DeskRecord::following(follower, picked.file.clone()));
    }
    let opened = opening::open(&picked.file, None, options)?;
    last::remember(&opened.record);
    Ok(DeskRecord::opened(opened))
}

/// Begins a rehearsal of what was picked; whoever picked it plays it by hand.
fn rehearse_picked(picked: &Picked, options: &Options) -> Result<DeskRecord, Stop> {
    let subject = if picked.sample {
        let programme = sample::programme().ok_or_else(|| Stop::file(desk::NO_SAMPLE.of(options.lang)))?;
        let _there_already = std::fs::create_dir_all(sample::folder());
        rehearse::beside(&picked.file, programme, options.lang)
    } else {
        rehearse::subject(&picked.file, options)?
    };
    let (proceedings, record) = rehearse::begin(subject, clock::now(), options.lang)?;
    // It is not remembered: what home goes on with is the conference.
    Ok(DeskRecord::asking(proceedings, record))
}
