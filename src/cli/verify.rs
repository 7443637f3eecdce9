//! `verify`: everything is recomputed; what is broken is named with its place.

use super::ending::{Ending, Stop};
use super::{opening, out};
use crate::record::Head;
use crate::record::sqlite::{self, OpenError};
use crate::record::verify::{self, Broken, Verified};
use crate::wording::{Lang, rehearsal as rehearsed, verify as words};
use std::path::Path;

/// Verifies a record, and whether it holds each of `codes`.
pub fn verify(record: &Path, codes: &[String], lang: Lang) -> Result<Ending, Stop> {
    let mut journal = match sqlite::open_reader(record) {
        Ok(journal) => journal,
        // A record whose pages are damaged is the answer no, and not a file that cannot be read.
        Err(OpenError::Trouble(error @ crate::record::StorageError::Damaged(_))) => {
            return Err(Stop::no(words::broken(&Broken::Store(error), lang)));
        }
        Err(_) => opening::open_to_read(record, lang)?,
    };
    match verify::verify(&mut *journal) {
        Ok(verified) => tell(&verified, codes, lang),
        Err(Broken::Store(error @ (crate::record::StorageError::Busy | crate::record::StorageError::Lost))) => {
            Err(opening::record_fault(record, &OpenError::Trouble(error), lang))
        }
        Err(broken) => Err(Stop::no(words::broken(&broken, lang))),
    }
}

fn tell(verified: &Verified, codes: &[String], lang: Lang) -> Result<Ending, Stop> {
    let mut page = words::holds(verified, lang) + "\n";
    let rehearsal = verified.conference.is_rehearsal();
    if rehearsal {
        page.push_str(rehearsed::VERIFIED.of(lang));
        page.push('\n');
    }
    let programme = verified.conference.programme();
    for contest in &programme.contests {
        let rounds = verified.conference.progress(&contest.id).map_or(&[][..], |progress| progress.rounds.as_slice());
        for (round, proof) in rounds.iter().filter_map(|round| Some((round, round.proof.as_ref()?))) {
            page.push_str(&words::announcement(programme, &contest.id, round.frame.number, &proof.code, lang));
            page.push('\n');
        }
    }
    let known = |code: &str| verified.trail.iter().any(|head| says(code, *head));
    let mut missing = Vec::new();
    for code in joined(codes) {
        if known(&code) {
            page.push_str(&words::confirmed(&code, rehearsal, lang));
            page.push('\n');
        } else {
            missing.push(words::not_confirmed(&code, lang));
        }
    }
    out::tell(&page, lang)?;
    if missing.is_empty() { Ok(Ending::Done) } else { Err(Stop::no(missing.join("\n"))) }
}

/// Codes as they were meant: `--code 1234 5678 9012` without quotes is one code and not three.
fn joined(codes: &[String]) -> Vec<String> {
    let mut meant: Vec<String> = Vec::new();
    let mut parts: Vec<&str> = Vec::new();
    for code in codes {
        if digits(code).len() == 4 && code.trim().len() == 4 {
            parts.push(code.trim());
            if parts.len() == 3 {
                meant.push(std::mem::take(&mut parts).join(" "));
            }
        } else {
            meant.extend(parts.drain(..).map(str::to_owned));
            meant.push(code.clone());
        }
    }
    meant.extend(parts.into_iter().map(str::to_owned));
    meant
}

/// Whether this is the short code of a head, or the whole of it as a document's picture code tells it.
fn says(code: &str, head: Head) -> bool {
    let whole = code.trim().strip_prefix(words::PICTURE_CODE).unwrap_or(code.trim());
    if whole.len() == 64 {
        return whole.eq_ignore_ascii_case(&head.to_string());
    }
    let digits = digits(code);
    !digits.is_empty() && digits == self::digits(&head.code())
}

fn digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_quotes_is_one_code() {
        let codes = ["1234", "5678", "9012", "1111-2222-3333", "44"].map(str::to_owned);
        assert_eq!(joined(&codes), ["1234 5678 9012", "1111-2222-3333", "44"]);
    }
}
