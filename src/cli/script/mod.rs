//! `script`: commands as JSON lines, one answer line each. A conference can be driven without a screen.

mod answer;
mod line;
mod may;
mod reader;
mod status;
mod strict;
mod warnings;

use super::chance::Salts;
use super::ending::{Ending, Stop};
use super::opening::{self, Opened};
use super::{Options, clock, logbook, out};
use crate::conference::Refusal;
use crate::record::Proceedings;
use crate::wording::cli::{self as words, LineFault};
use crate::wording::{Lang, refusal};
use answer::Answer;
use line::{Ask, Request};
use reader::{LINE_MEGABYTES, ScriptLine};
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// What the command line said.
#[derive(Debug, Clone)]
pub struct Call {
    /// A plan or a record.
    pub file: PathBuf,
    /// The script; stdin where it is `-` or unsaid.
    pub script: Option<PathBuf>,
    /// Whether the first refusal ends it.
    pub stop: bool,
    /// The record of the plan, where it is named.
    pub record: Option<PathBuf>,
}

/// Runs a script to its end.
pub fn run(call: &Call, options: &Options) -> Result<Ending, Stop> {
    // The script is opened first: where it is missing, no record is made.
    let mut source = open_script(call.script.as_deref(), options.lang)?;
    let Opened { proceedings, record, .. } = opening::open(&call.file, call.record.as_deref(), options)?;
    let mut session = Session::new(proceedings, record, options.lang);
    let ending = session.run(&mut *source, &mut io::stdout(), call.stop)?;
    if session.refused > 0 {
        out::complain(&words::refused_commands(session.refused, session.asked, options.lang));
    }
    Ok(ending)
}

fn open_script(script: Option<&Path>, lang: Lang) -> Result<Box<dyn BufRead>, Stop> {
    match script.filter(|script| *script != Path::new("-")) {
        None => Ok(Box::new(BufReader::new(io::stdin()))),
        Some(script) if script.is_dir() => Err(Stop::file(words::folder(script, lang))),
        Some(script) => match File::open(script) {
            Ok(file) => Ok(Box::new(BufReader::new(file))),
            Err(error) => Err(Stop::file(words::unreadable(script, &error, lang))),
        },
    }
}

/// A conference that is asked line by line.
pub struct Session {
    /// The language of its sentences.
    pub lang: Lang,
    proceedings: Proceedings,
    record: PathBuf,
    asked: u64,
    refused: u64,
    /// Whether the record can no longer be relied on.
    trouble: bool,
}

impl Session {
    /// A session at this conference; `record` is where `status` says that it lies.
    pub fn new(proceedings: Proceedings, record: PathBuf, lang: Lang) -> Self {
        Self { lang, proceedings, record, asked: 0, refused: 0, trouble: false }
    }

    /// The conference that is asked.
    pub fn proceedings(&self) -> &Proceedings {
        &self.proceedings
    }

    /// Answers every line of `source` with one line, up to its end, or with `stop` to the first refusal.
    pub fn run(&mut self, mut source: &mut dyn BufRead, answers: &mut dyn Write, stop: bool) -> Result<Ending, Stop> {
        let mut first = true;
        loop {
            let line = reader::next_line(&mut source);
            let line = line.map_err(|error| Stop::file(words::script_unreadable(&error, self.lang)))?;
            let Some(mut line) = line else { break };
            if let ScriptLine::Text(text) = &mut line {
                if std::mem::take(&mut first) && text.starts_with('\u{feff}') {
                    text.remove(0);
                }
                if text.trim().is_empty() {
                    continue;
                }
            }
            let refusal = self.answer(line, answers)?;
            self.asked += 1;
            self.refused += u64::from(refusal.is_some());
            match refusal {
                Some(Refusal::Storage { .. }) => return Ok(Ending::File),
                Some(_) if stop => break,
                _ => {}
            }
        }
        Ok(match (self.trouble, self.refused) {
            (true, _) => Ending::File,
            (false, 0) => Ending::Done,
            (false, _) => Ending::No,
        })
    }

    /// Does what one line asks: the numbers it led to, or why it is refused.
    pub fn ask(&mut self, line: &str) -> Result<Map<String, Value>, Refusal> {
        self.still_kept()?;
        let request = line::read(line, self.lang)?;
        self.perform(request)
    }

    /// Answers one line, and says whether it was refused.
    fn answer(&mut self, line: ScriptLine, answers: &mut dyn Write) -> Result<Option<Refusal>, Stop> {
        let done = match line {
            ScriptLine::Text(text) => self.ask(&text),
            ScriptLine::TooLong => self.unreadable(&LineFault::TooLong { megabytes: LINE_MEGABYTES }),
            ScriptLine::NotUtf8 => self.unreadable(&LineFault::NotUtf8),
        };
        let (answer, refusal) = match done {
            Ok(numbers) => (Answer::Done(numbers), None),
            Err(refusal) => {
                let message = refusal::sentence(&refusal, self.lang);
                (Answer::Refused { refused: refusal.code(), message }, Some(refusal))
            }
        };
        if matches!(refusal, Some(Refusal::Storage { .. } | Refusal::RecordLost)) {
            self.trouble = true;
        }
        match answers.write_all(answer.to_line().as_bytes()).and_then(|()| answers.flush()) {
            Ok(()) => Ok(refusal),
            // Nobody hears the answers any more: nothing further is done unheard.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Stop::file("")),
            Err(error) => Err(Stop::file(words::output_fault(&error, self.lang))),
        }
    }

    /// A record that was lost stays lost, whatever is asked of it.
    fn still_kept(&self) -> Result<(), Refusal> {
        self.proceedings.broken().map_or(Ok(()), |error| Err(error.clone().into()))
    }

    fn unreadable(&self, fault: &LineFault) -> Result<Map<String, Value>, Refusal> {
        self.still_kept()?;
        Err(Refusal::BadCommand { detail: words::line_fault(fault, self.lang) })
    }

    fn perform(&mut self, request: Request) -> Result<Map<String, Value>, Refusal> {
        let now = request.at.unwrap_or_else(clock::now);
        match request.ask {
            Ask::Status => {
                self.proceedings.catch_up()?;
                Ok(status::of(&self.proceedings, &self.record, now, self.lang))
            }
            Ask::Command(command) => {
                let mut salts = Salts::draw(1)?;
                let done = self.proceedings.ask(&command, now, &mut || salts.next());
                logbook::asked(&command, done.as_ref().err(), self.proceedings.conference());
                let done = done?;
                Ok(answer::numbers(&command, &done, &self.proceedings))
            }
        }
    }
}
