//! The hall's screen in a window of its own, to be put on the projector.

use super::Options;
use crate::terminal::told::Telling;
use crate::wording::{Lang, projector as words};
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long a terminal has to say that it opens no window.
const PATIENCE: Duration = Duration::from_millis(400);

/// How the hall's screen got a window of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Projected {
    /// The terminal that opened it; `None` where nobody could.
    pub(super) window: Option<&'static str>,
    /// Whether it is a window within this one.
    pub(super) inside: bool,
    /// The command that shows the hall's screen.
    pub(super) command: String,
}

/// A terminal that can open a window, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Window {
    /// Its name, as people know it.
    name: &'static str,
    /// The variable that it sets for what runs in it.
    sets: &'static str,
    /// What opens a window; the command follows.
    opens: &'static [&'static str],
    /// Whether it needs a display, or opens a window within this one.
    display: bool,
}

/// The terminals, those with windows of their own first: within a multiplexer the outer one is the better choice.
const WINDOWS: [Window; 6] = [
    Window { name: "kitty", sets: "KITTY_WINDOW_ID", opens: &["kitty", "--detach"], display: true },
    Window { name: "WezTerm", sets: "WEZTERM_PANE", opens: &["wezterm", "start", "--"], display: true },
    Window {
        name: "GNOME Terminal",
        sets: "GNOME_TERMINAL_SCREEN",
        opens: &["gnome-terminal", "--window", "--"],
        display: true,
    },
    Window { name: "Konsole", sets: "KONSOLE_VERSION", opens: &["konsole", "-e"], display: true },
    Window { name: "Windows Terminal", sets: "WT_SESSION", opens: &["wt.exe", "-w", "new"], display: false },
    Window { name: "tmux", sets: "TMUX", opens: &["tmux", "new-window", "-d", "-n", "hoi-truong"], display: false },
];

/// Opens the hall's screen of this record where the terminal allows it; says how else.
pub(super) fn open(record: &Path, options: &Options) -> Projected {
    let program = std::env::current_exe().unwrap_or_else(|_| "hoinghi".into());
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let words = command(program.as_os_str().to_owned(), record, options);
    let opened = allowed(&is_set).find(|window| starts(window, &words));
    Projected {
        window: opened.map(|window| window.name),
        inside: opened.is_some_and(|window| window.name == "tmux"),
        command: words.iter().map(|word| quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" "),
    }
}

/// What is told of it, in the user's language.
pub(super) fn told(projected: &Projected, lang: Lang) -> String {
    match projected.window {
        Some(window) if projected.inside => words::opened_inside(lang, window),
        Some(window) => words::opened(lang, window),
        None => words::by_hand(lang, &projected.command),
    }
}

/// The words of the command that shows the hall's screen.
fn command(program: OsString, record: &Path, options: &Options) -> Vec<OsString> {
    let record = std::path::absolute(record).unwrap_or_else(|_| record.to_owned());
    let lang = if options.lang == Lang::En { "en" } else { "vi" };
    let mut words = vec![program, "board".into(), record.into_os_string(), "--lang".into(), lang.into()];
    words.extend(["--theme".into(), options.theme.name.into()]);
    if !options.motion {
        words.extend(["--motion".into(), "off".into()]);
    }
    if options.telling != Telling::Drawn {
        // The chair hears; the hall sees.
        words.push("--plain=off".into());
    }
    words
}

/// The terminals in which this program runs, as far as they can open a window here.
fn allowed(is_set: &impl Fn(&str) -> bool) -> impl Iterator<Item = &'static Window> {
    let display = is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || cfg!(target_os = "macos");
    WINDOWS.iter().filter(move |window| is_set(window.sets) && (display || !window.display))
}

/// Starts a window; false where the terminal says at once that it cannot.
fn starts(window: &Window, words: &[OsString]) -> bool {
    let Some((program, before)) = window.opens.split_first() else { return false };
    let mut asked = Command::new(program);
    asked.args(before).args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = asked.spawn() else { return false };
    let until = Instant::now() + PATIENCE;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(10)),
            // It stays as long as its window does.
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:,=@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::{allowed, quoted};

    fn names(set: &[&str]) -> Vec<&'static str> {
        allowed(&|name: &str| set.contains(&name)).map(|window| window.name).collect()
    }

    #[test]
    fn a_window_of_its_own_comes_before_one_within_this_one() {
        assert_eq!(names(&["TMUX", "KITTY_WINDOW_ID", "DISPLAY"]), ["kitty", "tmux"]);
        assert_eq!(names(&["GNOME_TERMINAL_SCREEN", "WAYLAND_DISPLAY"]), ["GNOME Terminal"]);
    }

    #[test]
    fn no_window_is_asked_for_where_there_is_no_display() {
        assert_eq!(names(&["KITTY_WINDOW_ID", "GNOME_TERMINAL_SCREEN"]), Vec::<&str>::new());
        assert_eq!(names(&[]), Vec::<&str>::new());
    }

    #[test]
    fn a_path_with_blanks_and_quotes_is_one_word() {
        assert_eq!(quoted("/nhà/Hồ sơ/ngày 1.hoinghi"), "'/nhà/Hồ sơ/ngày 1.hoinghi'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
        assert_eq!(quoted("/tmp/a.hoinghi"), "/tmp/a.hoinghi");
    }
}
