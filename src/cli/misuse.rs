//! A command line that was written wrongly, or that asked for help: answered in the user's language.

use super::args::Line;
use super::ending::Ending;
use super::out;
use crate::text::nearest;
use crate::wording::Lang;
use crate::wording::usage::{self, Misuse};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};
use std::ffi::OsString;

/// Prints help, version or the sentence for what is wrong, and says how the program ends.
pub fn answer(error: &Error, words: &[OsString], lang: Lang) -> Ending {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // Help is an answer and no fault; who stops reading it has had enough.
        return match out::tell(&error.render().to_string(), lang) {
            Ok(()) => Ending::Done,
            Err(stop) => {
                out::complain(&stop.message);
                stop.ending
            }
        };
    }
    out::complain(&usage::misuse(&misuse(error), command(words), lang));
    Ending::Usage
}

/// The command that was meant, to point to its help.
fn command(words: &[OsString]) -> &str {
    const COMMANDS: [&str; 10] =
        ["chair", "tally", "board", "rehearse", "check", "script", "result", "papers", "export", "verify"];
    let mut told = words.iter().skip(1).filter_map(|word| word.to_str());
    told.find_map(|word| COMMANDS.into_iter().find(|command| *command == word)).unwrap_or_default()
}

fn misuse(error: &Error) -> Misuse {
    // `--lang <vi|en>` is told as `--lang`.
    let argument = || {
        let told = text(error, ContextKind::InvalidArg).unwrap_or_default();
        told.split_once(" <").map_or(told.clone(), |(option, _)| option.to_owned())
    };
    match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            Misuse::UnknownArgument(argument(), text(error, ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let typed = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            let line = Line::command();
            let near = nearest(&typed, line.get_subcommands().map(clap::Command::get_name)).map(str::to_owned);
            Misuse::UnknownCommand(typed, near)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
            if value.is_empty() {
                return Misuse::NoValue(argument());
            }
            Misuse::BadValue(argument(), value, list(error, ContextKind::ValidValue))
        }
        ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues | ErrorKind::NoEquals => Misuse::NoValue(argument()),
        ErrorKind::MissingRequiredArgument => Misuse::Missing(list(error, ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => Misuse::Conflict(argument()),
        ErrorKind::InvalidUtf8 => Misuse::NotText,
        _ => Misuse::Other,
    }
}

fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}

fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}
