//! The terminal in raw mode, and the promise that it comes back out of it.
//!
//! However a desk ends (its loop returns, a thread panics, a signal arrives, the window closes, nobody reads the
//! terminal any more), the terminal is left as it was found. Leaving raw mode is one ioctl and never blocks; the
//! escape sequences may block and therefore leave through [`sink`](super::sink) with bounded patience.

use std::io::{self, IsTerminal};
use std::panic;
use std::sync::{Mutex, Once};
use std::thread;
use std::time::Duration;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::signals;
use super::sink::{self, locked};
use super::told::Telling;
use crate::wording::{Lang, terminal as words};

/// Alternate screen, the window's title kept and set, bracketed paste, no cursor, a clean sheet.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[22;2t\x1b]2;hoinghi\x07\x1b[?2004h\x1b[?25l\x1b[0m\x1b[2J\x1b[H";

/// Clicks and the wheel are told; without it the terminal keeps them, to select text.
const MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";

/// Both undone, in any state a frame may have been cut off in.
const LEAVE: &[u8] =
    b"\x1b[?2026l\x1b[0m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?25h\x1b[23;2t\x1b[2J\x1b[H\x1b[?1049l\x1b[0m\x1b[?25h";

/// Nothing but bracketed paste where a screen is told: a paste must not press keys. A terminal that knows no escapes
/// is sent none.
const ENTER_TOLD: &[u8] = b"\x1b[?2004h";

/// The same undone. The row being typed is wiped: a paper's marks stand there.
const LEAVE_TOLD: &[u8] = b"\r\x1b[K\x1b[?2004l";

/// The same on a terminal that knows no escapes.
const LEAVE_DUMB: &[u8] = b"\r                                                                               \r";

/// How long an orderly farewell may take on a slow line.
const FAREWELL: Duration = Duration::from_millis(300);

/// How often the terminal is asked whether it is still there.
const WATCH: Duration = Duration::from_millis(200);

/// What the process holds of the terminal. One lock for both, so that a signal cannot slip in between.
struct Screen {
    raw: bool,
    leaving: Option<i32>,
    farewell: &'static [u8],
}

static SCREEN: Mutex<Screen> = Mutex::new(Screen { raw: false, leaving: None, farewell: LEAVE });

/// Where the process stood when it was told to leave.
pub(super) enum Standing {
    AlreadyLeaving,
    NoScreen,
    OnScreen,
}

/// Why there is no screen.
#[derive(Debug, thiserror::Error)]
pub enum GuardFault {
    /// Input or output is no terminal.
    #[error("no terminal")]
    NoTerminal,
    /// The process was told to leave before the screen was up; it should end with this exit code.
    #[error("leaving with {0}")]
    Leaving(i32),
    /// The terminal could not be set up.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl GuardFault {
    /// The sentence for people.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NoTerminal => words::NO_TERMINAL.of(lang).to_owned(),
            Self::Leaving(_) => String::new(),
            Self::Io(fault) => words::terminal_fault(lang, &fault.to_string()),
        }
    }
}

/// What is taken of a terminal beside its keys and its screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capture {
    /// Clicks and the wheel.
    Mouse,
    /// Nothing: the mouse selects text, as everywhere.
    Nothing,
}

/// The terminal, taken for a full screen; given back when dropped.
#[derive(Debug)]
#[must_use = "the terminal is given back as soon as the guard is dropped"]
pub struct Guard(());

impl Guard {
    /// Takes the terminal, and with it what shall be captured. A terminal on which screens are told stays as it is, and
    /// keys come one by one; a dumb one is sent no escapes. [`signals::install`] should have been called long before.
    pub fn enter(capture: Capture, telling: Telling) -> Result<Self, GuardFault> {
        let (greeting, farewell): (&[&[u8]], _) = match (telling, capture) {
            (Telling::Drawn, Capture::Mouse) => (&[ENTER, MOUSE], LEAVE),
            (Telling::Drawn, Capture::Nothing) => (&[ENTER], LEAVE),
            (Telling::Told, _) => (&[ENTER_TOLD], LEAVE_TOLD),
            (Telling::ToldDumb, _) => (&[], LEAVE_DUMB),
        };
        if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
            return Err(GuardFault::NoTerminal);
        }
        signals::install()?;
        restore_on_panic();
        {
            let mut screen = locked(&SCREEN);
            if let Some(code) = screen.leaving {
                return Err(GuardFault::Leaving(code));
            }
            #[cfg(windows)]
            crossterm::ansi_support::supports_ansi();
            enable_raw_mode()?;
            screen.raw = true;
            screen.farewell = farewell;
            sink::open();
        }
        let guard = Self(());
        for escapes in greeting {
            sink::write_within(escapes, FAREWELL);
        }
        watch_for_hang_up();
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore(FAREWELL);
    }
}

/// Gives the terminal back, if it is held; true if it was. The escapes get at most `patience`.
pub(super) fn restore(patience: Duration) -> bool {
    // The lock is kept until the farewell is out, so that whoever comes second does not end the process too early.
    let mut screen = locked(&SCREEN);
    if !screen.raw {
        return false;
    }
    screen.raw = false;
    // A terminal that is gone cannot be given back.
    let _gone = disable_raw_mode();
    sink::close_within(screen.farewell, patience);
    true
}

/// The exit code with which the process is being told to leave.
pub(super) fn leaving() -> Option<i32> {
    locked(&SCREEN).leaving
}

/// Notes that the process has to leave and says where it stands. From then on no screen can be entered.
pub(super) fn begin_leaving(code: i32) -> Standing {
    let mut screen = locked(&SCREEN);
    let already = screen.leaving.replace(code).is_some();
    match (already, screen.raw) {
        (true, _) => Standing::AlreadyLeaving,
        (false, true) => Standing::OnScreen,
        (false, false) => Standing::NoScreen,
    }
}

/// A panic's message is only readable on a terminal that has been given back.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |message| {
            let on_screen = restore(FAREWELL);
            before(message);
            if on_screen {
                signals::end_in_time(101);
            }
        }));
    });
}

/// A terminal that closed is noticed even if no SIGHUP comes: then reading keys would spin instead of failing.
fn watch_for_hang_up() {
    static ONCE: Once = Once::new();
    if crossterm::terminal::window_size().is_err() {
        return;
    }
    ONCE.call_once(|| {
        let _unwatched = thread::Builder::new().name("hang-up".to_owned()).spawn(|| {
            while crossterm::terminal::window_size().is_ok() {
                thread::sleep(WATCH);
            }
            signals::leave(signals::HUNG_UP);
        });
    });
}
