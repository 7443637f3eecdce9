//! What documents are made of: a record, or a plan whose papers are printed before the day.

use crate::cli::ending::Stop;
use crate::cli::opening::{self, Kind};
use crate::cli::{Options, clock, out};
use crate::conference::Conference;
use crate::documents::RecordFacts;
use crate::plan::Reading;
use crate::record::memory::MemoryJournal;
use crate::record::{Follower, Log, Proceedings};
use crate::wording::{cli as words, fault};
use std::path::Path;

/// A conference to be written about.
pub enum Basis {
    /// One that has a record.
    Record(Box<Follower>, RecordFacts),
    /// One that is only planned; no record is made of it.
    Plan(Box<Proceedings>, RecordFacts),
}

impl Basis {
    /// Reads a record, or a plan and the record beside it where there is one.
    pub fn read(file: &Path, options: &Options) -> Result<Self, Stop> {
        let lang = options.lang;
        let is_plan = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        if !is_plan || opening::kind_of(file, lang)? != Kind::Plan {
            return Self::of_record(file, options);
        }
        let beside = file.with_extension("hoinghi");
        let reading = opening::read_plan(file, lang);
        if beside.exists() {
            let basis = Self::of_record(&beside, options)?;
            let now = reading.ok().and_then(|reading| reading.programme);
            if now.as_ref() != Some(basis.conference().programme()) {
                out::complain(&words::plan_differs(file, &beside, lang));
            }
            return Ok(basis);
        }
        Self::of_plan(file, reading?, options)
    }

    /// The conference.
    pub fn conference(&self) -> &Conference {
        match self {
            Self::Record(follower, _) => follower.conference(),
            Self::Plan(proceedings, _) => proceedings.conference(),
        }
    }

    /// What documents tell of the record.
    pub fn facts(&self) -> &RecordFacts {
        match self {
            Self::Record(_, facts) | Self::Plan(_, facts) => facts,
        }
    }

    fn of_record(file: &Path, options: &Options) -> Result<Self, Stop> {
        let mut follower = opening::follow(file, options.lang)?;
        let log = follower.log().map_err(|error| Stop::file(words::storage_fault(file, &error, options.lang)))?;
        let facts = RecordFacts { code: follower.head().code(), now: clock::now(), log };
        Ok(Self::Record(Box::new(follower), facts))
    }

    fn of_plan(file: &Path, reading: Reading, options: &Options) -> Result<Self, Stop> {
        let lang = options.lang;
        out::complain(&fault::render(&reading.faults, lang, options.colour));
        let Some(programme) = reading.programme else {
            return Err(Stop::no(words::plan_refused(&fault::summary(&reading.faults, lang), lang)));
        };
        let now = clock::now();
        let proceedings = Proceedings::found(Box::new(MemoryJournal::default()), programme, now);
        let proceedings = proceedings.map_err(|error| Stop::file(words::storage_fault(file, &error, lang)))?;
        // Papers made before there is a record bear no code of one.
        let facts = RecordFacts { code: String::new(), now, log: Log::default() };
        Ok(Self::Plan(Box::new(proceedings), facts))
    }
}
