//! `result`: every round, recounted from the papers, as text or as JSON.

use super::ending::{Ending, Stop};
use super::{opening, out};
use crate::documents::{result_json, result_text};
use crate::wording::{Lang, cli as words};
use std::path::Path;

/// Prints the results of a record.
pub fn tell(record: &Path, json: bool, lang: Lang) -> Result<Ending, Stop> {
    let follower = opening::follow(record, lang)?;
    let page = if json {
        as_json(follower.conference(), lang).map_err(|error| Stop::file(words::output_fault(&error, lang)))?
    } else {
        result_text(follower.conference(), lang)
    };
    out::tell(&format!("{}\n", page.trim_end()), lang)?;
    Ok(Ending::Done)
}

/// The results as JSON, its keys in the promised order.
pub fn as_json(conference: &crate::conference::Conference, lang: Lang) -> std::io::Result<String> {
    Ok(serde_json::to_string_pretty(&result_json::report(conference, lang))?)
}
