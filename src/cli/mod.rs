//! The command line: arguments, wiring, exit codes. Only this room reads the clock, the environment and the file system.

mod args;
mod beginning;
mod board;
mod bringing;
mod chance;
mod check;
mod clock;
mod copy;
mod desks;
mod editing;
mod ending;
mod export;
mod folders;
mod home;
mod import;
mod last;
mod logbook;
mod mirror;
mod misuse;
mod opening;
mod out;
pub mod papers;
mod plan_file;
mod presence;
mod projector;
mod questions;
mod readiness;
mod rehearse;
mod replay;
mod result;
mod sample;
pub mod script;
mod secrecy;
mod shell;
mod stage;
mod test_page;
mod tour;
mod traffic;
mod verify;

pub use ending::{Ending, Stop};

use crate::terminal::big::Blocks;
use crate::terminal::colour::Depth;
use crate::terminal::guard::Capture;
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::terminal::told::Telling;
use crate::wording::{Lang, usage};
use args::{Line, Task};
use clap::FromArgMatches;
use desks::DeskCall;
use logbook::Entry;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

/// What holds for every command of this call.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Options {
    /// The language of screens and messages.
    pub lang: Lang,
    /// How screens look.
    pub theme: Theme,
    /// How many colours the terminal shows.
    pub depth: Depth,
    /// The signs that screens use.
    pub signs: Signs,
    /// What big letters are drawn with.
    pub blocks: Option<Blocks>,
    /// Whether the hall's screen may move.
    pub motion: bool,
    /// Whether clicks and the wheel reach the desks; else the terminal keeps them.
    pub capture: Capture,
    /// Whether messages on stderr may have colours.
    pub colour: bool,
    /// Whether screens are drawn, or told line by line.
    pub telling: Telling,
    /// Whether a screen is up, so that nothing may be written beside it.
    pub on_screen: bool,
}

impl Options {
    /// Those of a drawn desk without colours, on which nothing moves by itself.
    #[cfg(test)]
    fn of_a_still_desk(lang: Lang) -> Self {
        Self {
            lang,
            theme: Theme::default(),
            depth: Depth::None,
            signs: Signs::default(),
            blocks: Some(Blocks::default()),
            motion: false,
            capture: Capture::Mouse,
            colour: false,
            telling: Telling::Drawn,
            on_screen: true,
        }
    }

    /// What big letters are drawn with where no terminal is asked, as in a picture.
    fn blocks_on_paper(&self) -> Blocks {
        self.blocks.unwrap_or_default().on_paper()
    }

    /// Whether the hall's screen moves in this terminal: without colours, and on a bare console, nothing does.
    fn moves(&self) -> bool {
        self.motion && self.depth != Depth::None && !self.signs.ascii
    }
}

/// Does what the command line says, and answers with the exit code.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    secrecy::keep();
    let words: Vec<OsString> = words.into_iter().collect();
    let environment = std::env::var("HOINGHI_LANG").ok();
    let lang = args::language(&words, environment.as_deref());
    let parsed = args::explained(lang).try_get_matches_from(&words).and_then(|found| {
        let task = found.subcommand_name().unwrap_or("home").to_owned();
        Ok((Line::from_arg_matches(&found)?, task))
    });
    let (line, task) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return misuse::answer(&error, &words, lang).into(),
    };
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = !no_colour && std::io::stderr().is_terminal();
    let depth = Depth::detect(variable("COLORTERM").as_deref(), variable("TERM").as_deref(), no_colour.then_some("1"));
    let name = line.theme.as_deref().unwrap_or(Theme::NAMES[0]);
    let Some(theme) = Theme::named(name, depth) else {
        out::complain(&usage::unknown_theme(lang, name, &Theme::NAMES));
        return Ending::Usage.into();
    };
    // The bare console of Linux has letters but not the signs.
    let signs = Signs { ascii: matches!(variable("TERM").as_deref(), Some("linux" | "dumb")) };
    // What stands in the environment was perhaps written for another version: an unknown word means the default.
    let asked = line.blocks.or_else(|| variable("HOINGHI_BLOCKS"));
    let blocks = asked.and_then(|name| Blocks::named(&name));
    let is_on = |told: Option<String>, name| told.or_else(|| variable(name)).as_deref() != Some("off");
    let motion = is_on(line.motion, "HOINGHI_MOTION");
    let capture = if is_on(line.mouse, "HOINGHI_MOUSE") { Capture::Mouse } else { Capture::Nothing };
    // A terminal that knows no escapes can be written on at its end only.
    let dumb = variable("TERM").as_deref() == Some("dumb");
    let wished = || variable("HOINGHI_PLAIN").is_some_and(|wish| !matches!(wish.trim(), "" | "0" | "off"));
    let plain = line.plain.as_deref().map_or_else(|| dumb || wished(), |asked| asked == "on");
    let telling = match (plain, dumb) {
        (false, _) => Telling::Drawn,
        (true, false) => Telling::Told,
        (true, true) => Telling::ToldDumb,
    };
    let options = Options { lang, theme, depth, signs, blocks, motion, capture, colour, telling, on_screen: false };
    let asked = line.log.or_else(|| std::env::var_os("HOINGHI_LOG").filter(|path| !path.is_empty()).map(PathBuf::from));
    let begun = asked.map_or(Ok(()), |path| logbook::open(&path, lang));
    let terminal = variable("TERM").unwrap_or_default();
    logbook::note(&Entry::Began { task: &task, terminal: &terminal });
    let ending = begun.and_then(|()| perform(line.task, &options)).unwrap_or_else(|stop| {
        out::complain(&stop.message);
        stop.ending
    });
    logbook::end(ending, lang)
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn perform(task: Option<Task>, options: &Options) -> Result<Ending, Stop> {
    match task {
        None => desks::run_desk(DeskCall::Home, None, options),
        Some(Task::Chair { file, record, mirror }) => {
            desks::run_desk(DeskCall::Chair { file, record }, mirror.as_deref(), options)
        }
        Some(Task::Tally { record, mirror }) => desks::run_desk(DeskCall::Tally { record }, mirror.as_deref(), options),
        Some(Task::Board(board)) if board.once => board::once(&board, options),
        Some(Task::Board(board)) => match board.record.filter(|_| !board.test) {
            Some(record) => desks::run_desk(DeskCall::Board { record }, None, options),
            None => test_page::show(options),
        },
        Some(Task::Replay { record, speed }) => replay::replay(&record, speed, options),
        Some(Task::Plan(plan)) => beginning::plan(&plan.asked(options.lang)?, options),
        Some(Task::Edit { plan }) => editing::edit(&plan, options),
        Some(Task::Tour { course }) => desks::run_tour(course.as_deref().and_then(tour::Course::of_word), options),
        Some(Task::Rehearse(call)) => rehearse::rehearse(&call, options),
        Some(Task::Check { plan, json, .. }) => match plan {
            Some(plan) => check::check(&plan, json, options),
            None => check::schema(options.lang),
        },
        Some(Task::Import(call)) => import::import(&call, options),
        Some(Task::Script { file, script, stop, record }) => {
            script::run(&script::Call { file, script, stop, record }, options)
        }
        Some(Task::Result { record, json }) => result::tell(&record, json, options.lang),
        Some(Task::Papers { record, contest, csv, pass }) => {
            papers::record(&papers::Call { record, contest, csv, pass }, options)
        }
        Some(Task::Export(export)) => export::write(&export, options),
        Some(Task::Copy { record, to }) => copy::copy(&record, &to, options.lang),
        Some(Task::Completions { shell }) => shell::completions(shell, options.lang),
        Some(Task::Man { task }) => shell::man(task.as_deref(), options.lang),
        Some(Task::Verify { record, codes }) => verify::verify(&record, &codes, options.lang),
    }
}
