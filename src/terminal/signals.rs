//! Being told to leave: by a signal, by a terminal that closed, by a thread that died.
//!
//! [`install`] belongs at the very start of `main`. Before a screen is up, a signal simply ends the process. With a
//! screen, the loop gets [`Signal::Leave`] and half a second; if it has not ended by then, the terminal is restored
//! from here and the process ends.

use std::io;
use std::process;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::guard::{self, Standing};
use super::orders;
use super::progress;
use super::signal::Signal;
use super::sink::locked;

/// The exit code of a desk whose terminal was closed, as if SIGHUP had told it.
pub const HUNG_UP: i32 = 128 + 1;

/// How long the loop may take to end by itself.
const PATIENCE: Duration = Duration::from_millis(500);

/// How much longer it may take when it has given the screen back already.
const GRACE: Duration = Duration::from_millis(300);

/// How long the emergency farewell may take: long enough for a laden machine, and the whole still within a second.
const FAREWELL: Duration = Duration::from_millis(350);

/// Where the loop listens.
static LISTENER: Mutex<Option<Sender<Signal>>> = Mutex::new(None);

/// Hears SIGTERM, SIGHUP, SIGINT and SIGQUIT from now on, where the system has them. Only the first call does anything.
pub fn install() -> io::Result<()> {
    static INSTALLED: AtomicBool = AtomicBool::new(false);
    if INSTALLED.swap(true, Ordering::SeqCst) {
        return Ok(());
    }
    orders::hear(|number| leave(128 + number))
}

/// Sends every signal to `listener` from now on. If the process is being told to leave already, it is told at once.
pub fn attach(listener: Sender<Signal>) {
    let mut place = locked(&LISTENER);
    if let Some(code) = guard::leaving() {
        let _nobody_listens = listener.send(Signal::Leave(code));
    }
    *place = Some(listener);
}

/// Sends one signal to the loop; false if nobody listens.
pub fn post(signal: Signal) -> bool {
    locked(&LISTENER).as_ref().is_some_and(|listener| listener.send(signal).is_ok())
}

/// Makes the process end with `code`: the loop is told, and if it does not end in time, it is ended.
pub fn leave(code: i32) {
    match guard::begin_leaving(code) {
        Standing::AlreadyLeaving => {}
        Standing::NoScreen => {
            progress::end();
            process::exit(code);
        }
        Standing::OnScreen => end_in_time(code),
    }
}

/// Tells the loop and sees to it that the process ends.
pub(super) fn end_in_time(code: i32) {
    post(Signal::Leave(code));
    let end = move || {
        thread::sleep(PATIENCE);
        if !guard::restore(FAREWELL) {
            thread::sleep(GRACE);
        }
        process::exit(code);
    };
    if thread::Builder::new().name("deadline".to_owned()).spawn(end).is_err() {
        guard::restore(FAREWELL);
        process::exit(code);
    }
}
