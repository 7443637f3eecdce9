//! Writing to stdout and stderr. Who stops listening ends the talk quietly and never makes the program panic.

use super::ending::Stop;
use crate::wording::{Lang, cli as words};
use std::io::{self, ErrorKind, Write};

/// Writes results to stdout. A reader that has gone (`| head`) is no trouble; a full disk is.
pub fn tell(text: &str, lang: Lang) -> Result<(), Stop> {
    match write(text) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Stop::file(words::output_fault(&error, lang))),
        _ => Ok(()),
    }
}

/// Writes to stdout and sees to it that it has left this process.
pub fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a sentence to stderr, if anybody reads it.
pub fn complain(text: &str) {
    let text = text.trim_end_matches('\n');
    if !text.is_empty() {
        let _nobody_reads = writeln!(io::stderr().lock(), "{text}");
    }
}
