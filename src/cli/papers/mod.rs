//! `papers`: a file of papers goes into the open round as one act: all rows, or none.

pub mod sheet;

use super::chance::Salts;
use super::ending::{Ending, Stop};
use super::{Options, clock, opening, out};
use crate::conference::{ContestId, Refusal};
use crate::record::Proceedings;
use crate::record::bundle::{BoxKey, Papers};
use crate::terminal::progress::Progress;
use crate::wording::cli::{self as words, SheetFault, SheetTrouble};
use crate::wording::{Lang, refusal};
use std::ops::Range;
use std::path::PathBuf;

/// Largest file of papers, in megabytes.
const SHEET_MEGABYTES: usize = 64;

/// The hundredths of the work that are reading the file, and hashing its papers; what is left is storing them.
const READING: Range<usize> = 0..25;
const HASHING: Range<usize> = 25..75;

/// What the command line said.
#[derive(Debug, Clone)]
pub struct Call {
    /// The record.
    pub record: PathBuf,
    /// The contest.
    pub contest: String,
    /// The file of papers.
    pub csv: PathBuf,
    /// The pass.
    pub pass: u8,
}

/// Records the papers of a file.
pub fn record(call: &Call, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    let progress = Progress::begin(words::TAKING_PAPERS.of(lang), options.signs);
    let limit = SHEET_MEGABYTES * 1024 * 1024;
    let bytes = opening::read_limited(&call.csv, limit);
    let bytes = bytes.map_err(|error| Stop::file(words::unreadable(&call.csv, &error, lang)))?;
    let mut proceedings = opening::open_to_write(&call.record, lang)?;
    let contest = ContestId::new(call.contest.as_str());
    let (title, round, papers) = {
        let open = proceedings.conference().running().and_then(|open| open.papers_of(&contest, call.pass));
        let (plan, round) = open.map_err(|refusal| refused(&refusal, lang))?;
        let papers = if bytes.len() > limit {
            let what = SheetTrouble::TooLarge { megabytes: SHEET_MEGABYTES };
            Err(vec![SheetFault { line: None, column: None, what }])
        } else {
            sheet::read(&bytes, &round.frame, lang, &|read| progress.come_to(READING, read, bytes.len()))
        };
        let papers = papers.map_err(|faults| faulty(&opening::base_name(&call.csv), &faults, lang))?;
        (plan.title.clone(), round.frame.number, papers)
    };
    drop(bytes);
    let key = BoxKey { contest, round, pass: call.pass };
    let count = papers.len();
    import(&mut proceedings, &key, papers, &progress).map_err(|refusal| refused(&refusal, lang))?;
    drop(progress);
    let counted = proceedings.conference().progress(&key.contest).and_then(|progress| progress.last());
    let pass = usize::from(call.pass).saturating_sub(1);
    let recorded = counted.and_then(|round| round.passes.get(pass)).map_or(0, |pass| pass.count.recorded);
    let collected = counted.and_then(|round| round.collected);
    out::tell(&(words::papers_recorded(count, &title, round, recorded, collected, lang) + "\n"), lang)?;
    Ok(Ending::Done)
}

fn import(proceedings: &mut Proceedings, key: &BoxKey, papers: Papers, progress: &Progress) -> Result<(), Refusal> {
    let count = papers.len();
    let mut salts = Salts::draw(count)?;
    let come = |hashed| progress.come_to(HASHING, usize::try_from(hashed).unwrap_or(count), count);
    proceedings.import(key, papers, clock::now(), &mut || salts.next(), &come).map(|_| ())
}

/// The stop for a refusal: a record that cannot be written is a file's fault, anything else the answer no.
fn refused(refusal: &Refusal, lang: Lang) -> Stop {
    let message = refusal::sentence(refusal, lang);
    match refusal {
        Refusal::Storage { .. } | Refusal::RecordLost => Stop::file(message),
        _ => Stop::no(message),
    }
}

fn faulty(name: &str, faults: &[SheetFault], lang: Lang) -> Stop {
    let lines = faults.iter().map(|fault| words::sheet_fault(name, fault, lang));
    let lines: Vec<String> = lines.chain([words::NOTHING_RECORDED.of(lang).to_owned()]).collect();
    Stop::no(lines.join("\n"))
}
