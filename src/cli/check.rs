//! `check`: every fault of a plan, as a compiler prints them, or as JSON; and the schema for editors.

use super::ending::{Ending, Stop};
use super::opening::{self, Kind};
use super::{Options, out};
use crate::wording::{Lang, cli as words, fault, schema};
use std::path::Path;

/// Prints the JSON Schema of plans, for editors.
pub fn schema(lang: Lang) -> Result<Ending, Stop> {
    out::tell(&format!("{:#}\n", schema::of_plans()), lang)?;
    Ok(Ending::Done)
}

/// Checks a plan. Warnings do not make the answer no.
pub fn check(plan: &Path, json: bool, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    if opening::kind_of(plan, lang)? == Kind::Record {
        return Err(Stop::file(words::record_for_plan(plan, lang)));
    }
    let reading = opening::read_plan(plan, lang)?;
    let name = opening::base_name(plan);
    let ending = if reading.has_errors() || reading.programme.is_none() { Ending::No } else { Ending::Done };
    if json {
        out::tell(&format!("{:#}\n", fault::to_json(&reading.faults, lang)), lang)?;
        return Ok(ending);
    }
    out::complain(&fault::render(&reading.faults, lang, options.colour));
    let counted = words::plan_counted(&name, &fault::summary(&reading.faults, lang), lang);
    match ending {
        Ending::Done if reading.faults.is_empty() => {
            out::tell(&format!("{}\n", words::plan_is_sound(&name, lang)), lang)?;
        }
        Ending::Done => out::tell(&format!("{counted}\n"), lang)?,
        _ => out::complain(&counted),
    }
    Ok(ending)
}
