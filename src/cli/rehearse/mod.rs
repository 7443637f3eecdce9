//! `rehearse`: the whole conference plays itself into a record of its own, which says that it is a rehearsal.

mod chance;
mod day;
mod pace;
mod voters;
mod votes;

pub use chance::Chance;
pub use voters::{Spread, papers};

use super::args::Rehearse;
use super::desks::{self, DeskCall};
use super::ending::{Ending, Stop};
use super::{Options, clock, opening, out};
use crate::conference::{Moment, Programme};
use crate::record::{Proceedings, sqlite};
use crate::wording::{Lang, cli, fault, refusal, rehearsal as words};
use chrono::{NaiveTime, TimeZone};
use day::{Clock, Day, Played};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// The rehearsal of this programme is recorded here; nothing is written yet.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The programme, its title marked.
    pub programme: Programme,
    /// Where its record goes, a name that was free.
    pub record: PathBuf,
}

/// What may be rehearsed: a plan, or the programme of a record.
pub fn subject(file: &Path, options: &Options) -> Result<Subject, Stop> {
    let lang = options.lang;
    let programme = match opening::kind_of(file, lang)? {
        opening::Kind::Record => opening::follow(file, lang)?.conference().programme().clone(),
        opening::Kind::Plan => {
            let reading = opening::read_plan(file, lang)?;
            if !options.on_screen {
                out::complain(&fault::render(&reading.faults, lang, options.colour));
            }
            let refused = || Stop::no(cli::plan_refused(&fault::summary(&reading.faults, lang), lang));
            reading.programme.clone().ok_or_else(refused)?
        }
    };
    Ok(beside(file, programme, lang))
}

/// The rehearsal of a programme whose plan or record lies, or would lie, at `file`.
pub fn beside(file: &Path, mut programme: Programme, lang: Lang) -> Subject {
    programme.particulars.title = words::title(lang, &programme.particulars.title);
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    // The rehearsal of a rehearsal is one more of the same conference.
    let stem = stem.split(".dien-tap").next().unwrap_or_default().to_owned();
    let named = |number: u32| match number {
        1 => file.with_file_name(format!("{stem}.dien-tap.hoinghi")),
        _ => file.with_file_name(format!("{stem}.dien-tap-{number}.hoinghi")),
    };
    let record = (1..10_000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(10_000));
    Subject { programme, record }
}

/// Begins the record of a rehearsal.
pub fn begin(subject: Subject, now: Moment, lang: Lang) -> Result<(Proceedings, PathBuf), Stop> {
    let Subject { programme, record } = subject;
    let made = sqlite::rehearse(&record, programme, now);
    let proceedings = made.map_err(|error| opening::record_fault(&record, &error, lang))?;
    Ok((proceedings, record))
}

/// Plays a conference.
pub fn rehearse(call: &Rehearse, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    // Without a screen nobody watches, and nobody has to wait.
    let pace = match (call.speed.as_deref(), call.on.as_deref()) {
        (Some("max"), Some(_)) => return Err(Stop::usage(words::NO_SCREEN_AT_FULL_SPEED.of(lang))),
        (Some("max") | None, None) => None,
        (None, Some(_)) => Some(SPEED),
        (Some(speed), _) => speed.parse::<u32>().ok(),
    };
    let spread = Spread::of_word(call.papers.as_str());
    let seed = match call.seed {
        Some(seed) => seed,
        None => fresh_seed(lang)?,
    };
    let mut subject = subject(&call.plan, options)?;
    if let Some(record) = &call.record {
        subject.record.clone_from(record);
    }
    let clock = pace.map_or_else(|| Clock::Reckoned(begins(&subject.programme)), Clock::Wall);
    let begun = match clock {
        Clock::Reckoned(at) => at,
        Clock::Wall(_) => clock::now(),
    };
    let (proceedings, record) = begin(subject, begun, lang)?;
    out::tell(&(words::begins(lang, &record.to_string_lossy(), &call.papers, seed) + "\n"), lang)?;
    let day = move |proceedings| Day::new(proceedings, spread, Chance::of(seed), clock, lang);
    if let Some(desk) = &call.on {
        drop(proceedings);
        return watched(day, desk, record, options);
    }
    out::tell(&(words::head(lang) + "\n"), lang)?;
    let mut day = day(proceedings);
    let (mut number, mut told) = (0, Ok(()));
    let played = day.play(&mut |taken| {
        number += 1;
        if told.is_ok() {
            told = out::tell(&(words::row(lang, number, taken) + "\n"), lang);
        }
    });
    told?;
    played.map_err(|error| Stop::file(refusal::sentence(&error, lang)))?;
    end(&day.played(), lang)
}

/// Seconds of the conference in one second, where a desk is watched and nothing is said.
const SPEED: u32 = 60;

/// How a rehearsal without anybody in its way ends: with what it found.
fn end(played: &Played, lang: Lang) -> Result<Ending, Stop> {
    out::tell(&(words::summary(lang, &played.taken, &played.refused, played.ended) + "\n"), lang)?;
    Ok(if played.ended && played.refused.is_empty() { Ending::Done } else { Ending::No })
}

/// Plays beside a desk that shows it. The desk is left as ever; then the table is told.
fn watched(
    day: impl FnOnce(Proceedings) -> Day + Send + 'static,
    desk: &str,
    record: PathBuf,
    options: &Options,
) -> Result<Ending, Stop> {
    let lang = options.lang;
    let hear = played_beside(record.clone(), day).map_err(|_| Stop::file(words::NO_THREAD.of(lang)))?;
    let call = match desk {
        "board" => DeskCall::Board { record },
        "tally" => DeskCall::Tally { record },
        _ => DeskCall::Chair { file: record, record: None },
    };
    let ending = desks::run_desk(call, None, options)?;
    match hear.try_recv() {
        Ok(played) => {
            let rows = (1..).zip(&played.taken).map(|(number, taken)| words::row(lang, number, taken));
            let table: Vec<String> = std::iter::once(words::head(lang)).chain(rows).collect();
            out::tell(&(table.join("\n") + "\n"), lang)?;
            out::tell(&(words::summary(lang, &played.taken, &played.refused, played.ended) + "\n"), lang)?;
        }
        Err(_) => out::tell(&(words::LEFT.of(lang).to_owned() + "\n"), lang)?,
    }
    Ok(ending)
}

fn played_beside(
    record: PathBuf,
    day: impl FnOnce(Proceedings) -> Day + Send + 'static,
) -> std::io::Result<Receiver<Played>> {
    let (tell, hear) = channel();
    thread::Builder::new().name("rehearsal".to_owned()).spawn(move || {
        let Ok(proceedings) = sqlite::open_writer(&record) else { return };
        let mut day = day(proceedings);
        // What cannot be stored ends the day; what was played until then is told.
        let _ended_early = day.play(&mut |_| {});
        let _nobody_listens = tell.send(day.played());
    })?;
    Ok(hear)
}

/// When the day begins: as planned, else now.
fn begins(programme: &Programme) -> Moment {
    let particulars = &programme.particulars;
    let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
    let planned = particulars.date.map(|date| date.and_time(particulars.begins.unwrap_or(eight)));
    let now = clock::now();
    planned.and_then(|planned| now.timezone().from_local_datetime(&planned).single()).unwrap_or(now)
}

fn fresh_seed(lang: Lang) -> Result<u64, Stop> {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).map_err(|_| Stop::file(words::NO_CHANCE.of(lang)))?;
    // Short enough to be typed again.
    Ok(u64::from(u32::from_be_bytes(bytes) % 100_000))
}
