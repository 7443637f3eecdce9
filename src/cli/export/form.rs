//! The office's own form in the place of a built-in document.

use super::keep::{Page, make_folder};
use super::{Asked, publish};
use crate::cli::ending::{Ending, Stop};
use crate::cli::{opening, out};
use crate::documents::template;
use crate::plan::limits;
use crate::wording::{cli as words, rehearsal};
use std::io::ErrorKind;
use std::path::Path;

/// Prints every field with what it would be filled with now.
pub fn list(asked: &Asked<'_>) -> Result<Ending, Stop> {
    let fields = template::fields(asked.conference, asked.lang, asked.facts);
    let lines = template::told(&fields)
        .into_iter()
        .map(|(depth, name, value)| format!("{}{name}\t{}\n", "  ".repeat(depth), value.replace(['\n', '\t'], " ")));
    out::tell(&lines.collect::<String>(), asked.lang)?;
    Ok(Ending::Done)
}

/// Fills in a form and writes it; the names that no field has are told last.
pub fn write(asked: &Asked<'_>, form: &Path, folder: &Path) -> Result<Ending, Stop> {
    let lang = asked.lang;
    let limit = template::FILE_MEGABYTES * limits::MEGABYTE;
    let bytes =
        opening::read_regular(form, limit).map_err(|error| Stop::file(words::unreadable(form, &error, lang)))?;
    if bytes.len() > limit {
        return Err(Stop::file(words::large_form(form, template::FILE_MEGABYTES, lang)));
    }
    let fields = template::fields(asked.conference, lang, asked.facts);
    let mark = asked.conference.is_rehearsal().then(|| rehearsal::PAPER.of(lang));
    let filled = template::fill(&bytes, &fields, mark).map_err(|error| match error.kind() {
        ErrorKind::FileTooLarge => Stop::file(words::boundless_form(form, lang)),
        _ => Stop::file(words::no_form(form, lang)),
    })?;
    make_folder(folder).map_err(|error| Stop::file(words::unwritable(folder, &error, lang)))?;
    // It takes the name of what it replaces; a form for no kind in particular keeps its own.
    let replaced = if asked.call.only.is_empty() { None } else { asked.documents().into_iter().next() };
    let own = || form.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let named = |stem: String| if mark.is_some() { rehearsal::FILES.of(lang).to_owned() + &stem } else { stem };
    let stem = replaced.map_or_else(|| named(own()), |document| document.stem);
    publish(folder, &Page { stem, ending: "docx", bytes: filled.bytes }, lang)?;
    out::tell(&(words::fields_filled(filled.count, lang) + "\n"), lang)?;
    if filled.unknown.is_empty() {
        return Ok(Ending::Done);
    }
    let unknown: Vec<&str> = filled.unknown.iter().map(String::as_str).collect();
    Err(Stop::no(words::unknown_fields(&unknown, lang)))
}
