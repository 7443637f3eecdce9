//! The one door through which bytes reach the terminal.
//!
//! A terminal that nobody reads blocks whoever writes to it, so no thread that has something else to do writes here:
//! it lets a helper write and waits a bounded time.

use std::io::{self, ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// Held by whoever writes, so that two writers never mix.
static DOOR: Mutex<()> = Mutex::new(());

/// Set when the screen is being given back: from then on only the farewell may pass.
static CLOSED: AtomicBool = AtomicBool::new(true);

/// How long a terminal that asks to wait is left alone.
const PAUSE: Duration = Duration::from_millis(5);

/// How much is written at a time: between two pieces a frame can be given up.
const PIECE: usize = 4096;

/// The mutex's content, also after a thread died holding it.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets frames pass.
pub(super) fn open() {
    CLOSED.store(false, Ordering::SeqCst);
}

/// Whether the screen has been given back.
pub(super) fn is_closed() -> bool {
    CLOSED.load(Ordering::SeqCst)
}

/// Writes `bytes`, however long the terminal takes; fails when the screen has been given back.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    let _door = locked(&DOOR);
    let mut terminal = terminal()?;
    put(&mut terminal, bytes, is_closed)
}

/// Writes `bytes` from a helper thread and waits at most `patience` for it.
pub(super) fn write_within(bytes: &'static [u8], patience: Duration) {
    within(patience, move || write(bytes));
}

/// Closes the door to frames and writes the farewell from a helper thread, waiting at most `patience`.
pub(super) fn close_within(farewell: &'static [u8], patience: Duration) {
    CLOSED.store(true, Ordering::SeqCst);
    within(patience, move || {
        let _door = locked(&DOOR);
        let mut terminal = terminal()?;
        put(&mut terminal, farewell, || false)
    });
}

/// Does `work` on a helper thread and waits at most `patience` for it.
pub(super) fn within(patience: Duration, work: impl FnOnce() -> io::Result<()> + Send + 'static) {
    let (done, wait) = mpsc::channel();
    let helper = thread::Builder::new().name("farewell".to_owned()).spawn(move || {
        // A terminal that is gone needs no farewell.
        let _gone = work();
        let _nobody_waits = done.send(());
    });
    if helper.is_ok() {
        let _in_time = wait.recv_timeout(patience);
    }
}

/// The terminal without a buffer of the standard library before it: nothing is left to flush when the process ends.
#[cfg(unix)]
fn terminal() -> io::Result<std::fs::File> {
    use std::os::fd::AsFd;
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

/// A Windows console takes letters of every language from the standard library only.
#[cfg(not(unix))]
fn terminal() -> io::Result<io::Stdout> {
    Ok(io::stdout())
}

fn put(to: &mut impl Write, mut bytes: &[u8], given_up: impl Fn() -> bool) -> io::Result<()> {
    while !bytes.is_empty() {
        if given_up() {
            return Err(ErrorKind::BrokenPipe.into());
        }
        match to.write(bytes.get(..PIECE).unwrap_or(bytes)) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(fault) if fault.kind() == ErrorKind::Interrupted => {}
            Err(fault) if fault.kind() == ErrorKind::WouldBlock => thread::sleep(PAUSE),
            Err(fault) => return Err(fault),
        }
    }
    to.flush()
}
