//! The system's orders to leave.

use std::io;

/// Hears SIGTERM, SIGHUP, SIGINT and SIGQUIT from now on, on a thread of its own, and tells their numbers.
#[cfg(unix)]
pub(super) fn hear(tell: impl Fn(i32) + Send + 'static) -> io::Result<()> {
    let mut signals = unix::begin()?;
    let listen = move || signals.forever().for_each(tell);
    std::thread::Builder::new().name("signals".to_owned()).spawn(listen).map(drop)
}

/// Elsewhere Ctrl+C is a key like others, and a window that closes ends the process at once; what was recorded is durable.
#[cfg(not(unix))]
pub(super) fn hear(_tell: impl Fn(i32) + Send + 'static) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
mod unix {
    use std::io;

    use nix::sys::signal::{SigSet, SigmaskHow, Signal};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    /// Begins to hear the signals. They wait while it does: between the system's handler and the library's there is a
    /// moment in which a signal would be taken and forgotten, and the desk would never end.
    pub(super) fn begin() -> io::Result<Signals> {
        let mut all = SigSet::empty();
        all.extend([Signal::SIGTERM, Signal::SIGHUP, Signal::SIGINT, Signal::SIGQUIT]);
        let before = all.thread_swap_mask(SigmaskHow::SIG_BLOCK)?;
        let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT]);
        before.thread_set_mask()?;
        signals
    }
}
