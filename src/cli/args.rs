//! The arguments, and in which language they are explained.

use super::beginning::{self, Asked, Source};
use super::ending::Stop;
use super::rehearse::Spread;
use super::tour::Course;
use crate::documents::Kind;
use crate::plan::import::Wanted;
use crate::plan::limits;
use crate::plan::templates::{Particulars, Template};
use crate::terminal::big::Blocks;
use crate::terminal::theme::Theme;
use crate::text::clean_line;
use crate::wording::{Lang, usage as words};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Args, Command, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use std::ffi::OsString;
use std::path::PathBuf;

/// The whole command line. What each argument means is said in `wording::usage`.
#[derive(Debug, Parser)]
#[command(name = "hoinghi", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = false, args_conflicts_with_subcommands = false)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub struct Line {
    #[arg(long, global = true, value_name = "vi|en", value_parser = PossibleValuesParser::new(["vi", "en"]))]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "NAME", value_parser = PossibleValuesParser::new(Theme::NAMES))]
    pub theme: Option<String>,
    #[arg(long, global = true, value_name = "NAME", value_parser = PossibleValuesParser::new(Blocks::NAMES))]
    pub blocks: Option<String>,
    #[arg(long, global = true, value_name = "on|off", value_parser = PossibleValuesParser::new(["on", "off"]))]
    pub motion: Option<String>,
    #[arg(long, global = true, value_name = "on|off", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "on", value_parser = PossibleValuesParser::new(["on", "off"]))]
    pub plain: Option<String>,
    #[arg(long, global = true, value_name = "FILE")]
    pub log: Option<PathBuf>,
    #[arg(long, global = true, value_name = "on|off", value_parser = PossibleValuesParser::new(["on", "off"]))]
    pub mouse: Option<String>,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub enum Task {
    Chair {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "PATH")]
        record: Option<PathBuf>,
        #[arg(long, value_name = "PATH")]
        mirror: Option<PathBuf>,
    },
    Tally {
        #[arg(value_name = "RECORD")]
        record: PathBuf,
        #[arg(long, value_name = "PATH")]
        mirror: Option<PathBuf>,
    },
    Board(Board),
    Replay {
        #[arg(value_name = "RECORD")]
        record: PathBuf,
        #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=86_400))]
        speed: u32,
    },
    Rehearse(Rehearse),
    Tour {
        #[arg(value_name = "chair|typist", value_parser = PossibleValuesParser::new(Course::WORDS))]
        course: Option<String>,
    },
    Plan(Plan),
    Edit {
        #[arg(value_name = "PLAN")]
        plan: PathBuf,
    },
    Check {
        #[arg(value_name = "PLAN", required_unless_present = "schema")]
        plan: Option<PathBuf>,
        #[arg(long)]
        json: bool,
        #[arg(long, conflicts_with_all = ["plan", "json"])]
        schema: bool,
    },
    Import(Import),
    Script {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(value_name = "SCRIPT")]
        script: Option<PathBuf>,
        #[arg(long)]
        stop: bool,
        #[arg(long, value_name = "PATH")]
        record: Option<PathBuf>,
    },
    Result {
        #[arg(value_name = "RECORD")]
        record: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Papers {
        #[arg(value_name = "RECORD")]
        record: PathBuf,
        #[arg(long, value_name = "ID")]
        contest: String,
        #[arg(long, value_name = "CSV")]
        csv: PathBuf,
        #[arg(long, value_name = "1|2", default_value_t = 1)]
        pass: u8,
    },
    Export(Export),
    Copy {
        #[arg(value_name = "RECORD")]
        record: PathBuf,
        #[arg(long, value_name = "PATH")]
        to: PathBuf,
    },
    Verify {
        #[arg(value_name = "RECORD")]
        record: PathBuf,
        #[arg(long = "code", value_name = "CODE", num_args = 1..)]
        codes: Vec<String>,
    },
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Man {
        #[arg(value_name = "COMMAND")]
        task: Option<String>,
    },
}

/// A plan to be begun.
#[derive(Debug, Args)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub struct Plan {
    #[arg(value_name = "NEW")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Template::NAMES))]
    #[arg(required_unless_present = "from", conflicts_with = "from")]
    pub template: Option<String>,
    #[arg(long, value_name = "LAST")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    #[arg(long, value_name = "DD/MM/YYYY")]
    pub date: Option<String>,
    #[arg(long, value_name = "YYYY", value_parser = clap::value_parser!(i32).range(1900..=9998))]
    pub year: Option<i32>,
    #[arg(long, value_name = "PLACE")]
    pub place: Option<String>,
}

impl Plan {
    /// What is asked for, with everything that was typed made clean.
    pub fn asked(self, lang: Lang) -> Result<Asked, Stop> {
        let clean = |option: &str, said: Option<String>| {
            let said = said.unwrap_or_default();
            if said.trim().is_empty() {
                return Ok(String::new());
            }
            clean_line(&said, limits::LINE_LETTERS)
                .map_err(|unclean| Stop::usage(words::unclean_argument(lang, option, unclean.index + 1, &unclean.what)))
        };
        let date = match &self.date {
            Some(said) => Some(beginning::date(said).ok_or_else(|| Stop::usage(words::bad_date(lang, said)))?),
            None => None,
        };
        let template = self.template.as_deref().and_then(Template::named);
        let source = match self.from {
            Some(last) => Source::Last(last),
            None => Source::Template(template.unwrap_or(Template::TwoRounds)),
        };
        let told = Particulars {
            title: clean("--title", self.title)?,
            date,
            year: self.year,
            place: clean("--place", self.place)?,
        };
        Ok(Asked { file: self.file, source, told })
    }
}

/// The hall's screen, live or as one frame.
#[derive(Debug, Args)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub struct Board {
    #[arg(value_name = "RECORD", required_unless_present = "test")]
    pub record: Option<PathBuf>,
    #[arg(long)]
    pub test: bool,
    #[arg(long)]
    pub once: bool,
    #[arg(long, value_name = "COLSxROWS", requires = "once", default_value = "120x40")]
    pub size: String,
    #[arg(long, value_name = "text|ansi|svg", requires = "once", default_value = "text")]
    #[arg(value_parser = PossibleValuesParser::new(["text", "ansi", "svg"]))]
    pub format: String,
}

/// Lists and reports from office files.
#[derive(Debug, Args)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub struct Import {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<PathBuf>,
    #[arg(long, value_name = "units|…", value_parser = PossibleValuesParser::new(Wanted::WORDS.map(|(word, _)| word)))]
    pub what: Option<String>,
    #[arg(long, value_name = "ID")]
    pub contest: Option<String>,
    #[arg(long, value_name = "NEW", conflicts_with = "write")]
    pub to: Option<PathBuf>,
    #[arg(long)]
    pub write: bool,
}

/// A conference that plays itself.
#[derive(Debug, Args)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub struct Rehearse {
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    #[arg(long, value_name = "chair|board|tally", value_parser = PossibleValuesParser::new(["chair", "board", "tally"]))]
    pub on: Option<String>,
    #[arg(long, value_name = "N|max", value_parser = pace)]
    pub speed: Option<String>,
    #[arg(long, value_name = "SPREAD", default_value = Spread::WORDS[0])]
    #[arg(value_parser = PossibleValuesParser::new(Spread::WORDS))]
    pub papers: String,
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
}

/// How fast a rehearsal goes: a number as in `replay`, or as fast as it can.
fn pace(word: &str) -> Result<String, String> {
    let number = word.parse::<u32>().is_ok_and(|speed| (1..=86_400).contains(&speed));
    if number || word == "max" { Ok(word.to_owned()) } else { Err("1..=86400, max".to_owned()) }
}

/// The documents.
#[derive(Debug, Args)]
#[allow(missing_docs, reason = "the wording room explains each argument, in both languages")]
pub struct Export {
    #[arg(value_name = "RECORD")]
    pub record: PathBuf,
    #[arg(long, value_name = "DIR", required_unless_present = "template_fields")]
    pub to: Option<PathBuf>,
    #[arg(long, value_name = "docx,pdf,…", value_delimiter = ',')]
    #[arg(value_parser = PossibleValuesParser::new(["docx", "pdf", "html", "md", "csv", "xlsx", "json"]))]
    pub format: Vec<String>,
    #[arg(long, value_name = "minutes,tally,…", value_delimiter = ',')]
    #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::word)))]
    pub only: Vec<String>,
    #[arg(long, value_name = "FILE.docx", conflicts_with = "format")]
    pub template: Option<PathBuf>,
    #[arg(long)]
    pub template_fields: bool,
}

/// The language of this call: `--lang` wins, else `HOINGHI_LANG`, else Vietnamese. It is looked for before anything is
/// parsed, so that help and complaints are in it too.
pub fn language(words: &[OsString], environment: Option<&str>) -> Lang {
    let mut words = words.iter().skip(1).map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    while let Some(word) = words.next() {
        let told = match word.strip_prefix("--lang") {
            Some("") => words.next().map(std::borrow::Cow::into_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(lang) = told.as_deref().and_then(language_word) {
            return lang;
        }
    }
    environment.and_then(language_word).unwrap_or_default()
}

fn language_word(word: &str) -> Option<Lang> {
    match word.trim().to_ascii_lowercase().as_str() {
        "vi" => Some(Lang::Vi),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// The command line as clap knows it, explained in `lang`.
pub fn explained(lang: Lang) -> Command {
    explain(Line::command(), lang)
}

fn explain(command: Command, lang: Lang) -> Command {
    let name = command.get_name().to_owned();
    let has_tasks = command.has_subcommands();
    command
        .about(words::about(&name).of(lang))
        .override_usage(words::usage(&name).of(lang))
        .help_template(words::template(has_tasks).of(lang))
        .after_help(words::after(&name).of(lang))
        .mut_args(|arg| explain_arg(arg, &name, lang))
        .mut_subcommands(|sub| explain(sub, lang))
}

fn explain_arg(arg: Arg, task: &str, lang: Lang) -> Arg {
    let told = words::argument(task, arg.get_id().as_str()).of(lang);
    let arg = arg.help(told);
    // What is taken, and what is taken where nothing is said, stands in the explanation itself.
    if matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
        arg.hide_default_value(true).hide_possible_values(true)
    } else {
        arg
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_known_before_anything_is_parsed() {
        assert_eq!(language(&words("hoinghi --nonsense --lang en"), None), Lang::En);
        assert_eq!(language(&words("hoinghi check --lang=en x"), Some("vi")), Lang::En);
        assert_eq!(language(&words("hoinghi --lang vi"), Some("en")), Lang::Vi);
        assert_eq!(language(&words("hoinghi"), Some("en")), Lang::En);
        assert_eq!(language(&words("hoinghi -- --lang en"), Some("xx")), Lang::Vi);
    }

    #[test]
    fn every_argument_is_explained_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            let line = explained(lang);
            line.clone().debug_assert();
            for command in std::iter::once(&line).chain(line.get_subcommands()) {
                assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()), "{command}");
                for arg in command.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{} {}", command.get_name(), arg.get_id());
                }
            }
        }
    }
}
