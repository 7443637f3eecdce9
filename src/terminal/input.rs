//! The thread that reads keys and does nothing else.

use std::io;
use std::sync::Once;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::key::Key;
use super::signal::{Mouse, Signal};
use super::signals;

/// Sends keys, pastes, clicks, sizes and orders to leave to `listener` from now on. To be called while a
/// [`Guard`](super::guard::Guard) is held; calling it again only changes the listener.
pub fn start(listener: Sender<Signal>) -> io::Result<()> {
    static ONCE: Once = Once::new();
    signals::attach(listener);
    let mut started = Ok(());
    let before = crossterm::terminal::size().ok();
    ONCE.call_once(|| {
        started = thread::Builder::new().name("keys".to_owned()).spawn(move || read(before)).map(drop);
    });
    started
}

fn read(before: Option<(u16, u16)>) {
    // Sizes are heard of from the first poll on; what changed before is told once. A size that did not change is not
    // told: the screen would be wiped and drawn a second time.
    if event::poll(Duration::ZERO).is_ok()
        && let Ok((columns, rows)) = crossterm::terminal::size()
        && before != Some((columns, rows))
    {
        signals::post(Signal::Resize(columns, rows));
    }
    loop {
        match event::read() {
            Ok(event) => {
                if let Some(signal) = understood(event) {
                    signals::post(signal);
                }
            }
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(_closed) => {
                signals::leave(signals::HUNG_UP);
                return;
            }
        }
    }
}

fn understood(event: Event) -> Option<Signal> {
    match event {
        Event::Key(key) => Key::from_event(key).map(Signal::Key),
        Event::Paste(text) => Some(Signal::Paste(text)),
        Event::Mouse(mouse) => moved(mouse).map(Signal::Mouse),
        Event::Resize(columns, rows) => Some(Signal::Resize(columns, rows)),
        Event::FocusGained | Event::FocusLost => None,
    }
}

fn moved(mouse: MouseEvent) -> Option<Mouse> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Mouse::Click(Position { x: mouse.column, y: mouse.row })),
        MouseEventKind::ScrollUp => Some(Mouse::ScrollUp),
        MouseEventKind::ScrollDown => Some(Mouse::ScrollDown),
        _ => None,
    }
}
