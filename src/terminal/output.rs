//! Frames on their way to the terminal.
//!
//! A frame is drawn into a buffer, what changed is written as bytes, and the bytes are handed to a thread that does
//! nothing but write. While that thread is busy, nothing is drawn at all: the loop goes on and draws the then newest
//! state when it hears a [`Signal::Tick`].

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::key::Key;
use super::scaled;
use super::signal::Signal;
use super::signals;
use super::sink::{self, locked};
use super::told::{Layer, Teller, Telling};
use crate::wording::Lang;

/// The widest and highest screen that is drawn, whatever the terminal says of itself.
pub const LARGEST: (u16, u16) = (500, 200);

/// The size of a terminal that does not know its own.
const UNKNOWN: (u16, u16) = (80, 24);

/// What a screen that is told takes itself to measure: page keys move by its half.
const TOLD: Rect = Rect::new(0, 0, 100, 40);

/// Says everything again where screens are told; no screen and no field knows this key.
pub const AGAIN: Key = Key::ctrl('x');

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const CLEAN: &[u8] = b"\x1b[0m\x1b[2J\x1b[H";

/// What became of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// It is on its way.
    Sent,
    /// It looks like the frame before; nothing was sent.
    Same,
    /// The terminal still reads the frame before; a tick will say when to try again.
    Later,
}

/// One frame at a time between the loop and the writer.
#[derive(Debug, Default)]
struct Slot {
    page: Option<Vec<u8>>,
    writing: bool,
    owed: bool,
    end: Option<End>,
}

/// Why no more frames are carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// The desk let go of its screen.
    Dropped,
    /// The terminal does not take them.
    Broken,
}

#[derive(Debug, Default)]
struct Mailbox {
    slot: Mutex<Slot>,
    filled: Condvar,
}

/// The screen a desk draws on.
#[derive(Debug)]
pub struct Output {
    mailbox: Arc<Mailbox>,
    shown: Buffer,
    clean: bool,
    /// What goes to the terminal's clipboard with the next frame.
    copied: Option<String>,
    /// How many bytes of frames there have been.
    sent: usize,
    /// Who tells what would be drawn, where nothing is.
    teller: Option<Teller>,
    /// Whether the terminal knows no escapes.
    dumb: bool,
}

impl Output {
    /// The terminal, with frames drawn on it or screens told, line after line.
    pub fn start_as(telling: Telling, lang: Lang) -> io::Result<Self> {
        let mut output = Self::start()?;
        if telling != Telling::Drawn {
            output.dumb = telling == Telling::ToldDumb;
            let teller = Teller::new(output.shown.area.width, lang);
            output.teller = Some(if output.dumb { teller.narrow() } else { teller });
            output.shown = Buffer::empty(TOLD);
        }
        Ok(output)
    }

    /// Whether screens are told here.
    pub fn is_told(&self) -> bool {
        self.teller.is_some()
    }

    /// Takes what the output itself has to hear of; true if that was all of it.
    pub fn hears(&mut self, signal: &Signal) -> bool {
        match (signal, &mut self.teller) {
            (Signal::Resize(columns, _), Some(teller)) => {
                teller.resize(*columns);
                true
            }
            (Signal::Resize(columns, rows), None) => {
                self.resize(*columns, *rows);
                true
            }
            (Signal::Key(key), Some(teller)) if *key == AGAIN => {
                teller.say_again();
                true
            }
            (Signal::Key(_) | Signal::Paste(_), Some(teller)) => {
                teller.press();
                false
            }
            _ => false,
        }
    }

    /// Shows a screen as this terminal takes it: told as these layers, or painted. Fails when the terminal is gone.
    pub fn show(
        &mut self,
        at: Duration,
        layers: impl FnOnce() -> Vec<Layer>,
        paint: impl FnOnce(&mut Buffer),
    ) -> io::Result<Drawn> {
        if self.is_told() { self.tell(at, layers) } else { self.draw(paint) }
    }

    /// Tells what changed, unless the terminal is still busy with what was told before. Fails when it is gone.
    pub fn tell(&mut self, at: Duration, layers: impl FnOnce() -> Vec<Layer>) -> io::Result<Drawn> {
        if !self.mailbox.is_free()? {
            return Ok(Drawn::Later);
        }
        let told = self.teller.as_mut().and_then(|teller| teller.tell(&layers(), at));
        let copied = self.copied.take().filter(|_| !self.dumb);
        if told.is_none() && copied.is_none() {
            return Ok(Drawn::Same);
        }
        let mut page = told.unwrap_or_default().into_bytes();
        if let Some(copied) = copied {
            crossterm::queue!(page, CopyToClipboard::to_clipboard_from(copied))?;
        }
        self.sent = self.sent.saturating_add(page.len());
        self.mailbox.put(page);
        Ok(Drawn::Sent)
    }

    /// A screen as large as the terminal.
    pub fn start() -> io::Result<Self> {
        let (columns, rows) = crossterm::terminal::size().unwrap_or(UNKNOWN);
        Self::start_with(columns, rows, sink::write, || {
            // A screen that was given back takes no frames either; that is no reason to leave.
            if !sink::is_closed() {
                signals::leave(signals::HUNG_UP);
            }
        })
    }

    /// A screen of this size that nobody sees.
    #[cfg(test)]
    pub fn nowhere(columns: u16, rows: u16) -> io::Result<Self> {
        Self::start_with(columns, rows, |_| Ok(()), || {})
    }

    fn start_with(
        columns: u16,
        rows: u16,
        write: impl FnMut(&[u8]) -> io::Result<()> + Send + 'static,
        lost: impl FnOnce() + Send + 'static,
    ) -> io::Result<Self> {
        let mailbox = Arc::new(Mailbox::default());
        let theirs = Arc::clone(&mailbox);
        thread::Builder::new().name("frames".to_owned()).spawn(move || theirs.carry(write, lost))?;
        Ok(Self {
            mailbox,
            shown: Buffer::empty(clamped(columns, rows)),
            clean: false,
            copied: None,
            sent: 0,
            teller: None,
            dumb: false,
        })
    }

    /// The area that frames are drawn in.
    pub fn area(&self) -> Rect {
        self.shown.area
    }

    /// Takes over the terminal's new size; the next frame is drawn afresh.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.shown = Buffer::empty(clamped(columns, rows));
        self.clean = false;
    }

    /// Lets the next frame be drawn afresh, as after something else has written on the terminal.
    pub fn redraw(&mut self) {
        self.shown.reset();
        self.clean = false;
    }

    /// What is on the screen, or on its way there.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// How many bytes of frames there have been.
    pub fn sent(&self) -> usize {
        self.sent
    }

    /// Asks the terminal to take a text into its clipboard; many do, none says so.
    pub fn copy(&mut self, text: &str) {
        self.copied = Some(text.to_owned());
    }

    /// Lets `paint` draw a frame, unless the terminal is still busy with the one before, and sends what changed.
    /// Fails when the terminal is gone.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer)) -> io::Result<Drawn> {
        if !self.mailbox.is_free()? {
            return Ok(Drawn::Later);
        }
        let mut next = Buffer::empty(self.shown.area);
        if !next.area.is_empty() {
            paint(&mut next);
        }
        let scales = scaled::mend(&mut next);
        let changes = self.shown.diff(&next);
        let copied = self.copied.take();
        if self.clean && changes.is_empty() && copied.is_none() {
            return Ok(Drawn::Same);
        }
        let mut page = Page::default();
        page.write_all(BEGIN)?;
        if !self.clean {
            page.write_all(CLEAN)?;
        }
        let mut backend = CrosstermBackend::new(&mut page);
        if scales {
            let changes: Vec<_> =
                changes.into_iter().map(|(x, y, cell)| (x, y, scaled::written((x, y), cell))).collect();
            backend.draw(changes.iter().map(|(x, y, cell)| (*x, *y, cell)))?;
        } else {
            backend.draw(changes.into_iter())?;
        }
        page.write_all(END)?;
        if let Some(copied) = copied {
            crossterm::queue!(page, CopyToClipboard::to_clipboard_from(copied))?;
        }
        self.sent = self.sent.saturating_add(page.len());
        self.mailbox.put(page);
        self.shown = next;
        self.clean = true;
        Ok(Drawn::Sent)
    }
}

/// The bytes of a frame.
type Page = Vec<u8>;

impl Drop for Output {
    fn drop(&mut self) {
        locked(&self.mailbox.slot).end.get_or_insert(End::Dropped);
        self.mailbox.filled.notify_all();
    }
}

impl Mailbox {
    /// Whether a frame can be taken; if not, it is noted that one is owed.
    fn is_free(&self) -> io::Result<bool> {
        let mut slot = locked(&self.slot);
        if slot.end == Some(End::Broken) {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        slot.owed = slot.writing || slot.page.is_some();
        Ok(!slot.owed)
    }

    fn put(&self, page: Page) {
        locked(&self.slot).page = Some(page);
        self.filled.notify_all();
    }

    /// Carries frames to the terminal until the screen ends or the terminal is lost.
    fn carry(&self, mut write: impl FnMut(&[u8]) -> io::Result<()>, lost: impl FnOnce()) {
        while let Some(page) = self.next() {
            let written = write(&page);
            let mut slot = locked(&self.slot);
            slot.writing = false;
            let owed = std::mem::take(&mut slot.owed);
            if written.is_err() {
                let ours = slot.end.replace(End::Broken).is_none();
                drop(slot);
                if ours {
                    lost();
                }
                return;
            }
            drop(slot);
            if owed {
                signals::post(Signal::Tick);
            }
        }
    }

    fn next(&self) -> Option<Page> {
        let mut slot = locked(&self.slot);
        loop {
            if slot.end.is_some() {
                return None;
            }
            if let Some(page) = slot.page.take() {
                slot.writing = true;
                return Some(page);
            }
            slot = self.filled.wait(slot).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A size that is sane to draw.
fn clamped(columns: u16, rows: u16) -> Rect {
    let (columns, rows) = if (columns, rows) == (0, 0) { UNKNOWN } else { (columns, rows) };
    Rect::new(0, 0, columns.min(LARGEST.0), rows.min(LARGEST.1))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Receiver, Sender};
    use std::time::{Duration, Instant};

    use ratatui::style::Style;

    use super::{Drawn, Output, io};

    const SOON: Duration = Duration::from_secs(5);

    /// A terminal that takes a frame only when told to.
    fn slow_terminal() -> (Output, Sender<()>, Receiver<Vec<u8>>) {
        let (go, wait) = mpsc::channel();
        let (sent, got) = mpsc::channel();
        let write = move |bytes: &[u8]| {
            wait.recv().map_err(io::Error::other)?;
            sent.send(bytes.to_vec()).map_err(io::Error::other)
        };
        (Output::start_with(20, 3, write, || ()).unwrap(), go, got)
    }

    fn draw(output: &mut Output, text: &str) -> Drawn {
        let paint = |buf: &mut super::Buffer| {
            buf.set_string(0, 0, text, Style::new());
        };
        output.draw(paint).unwrap()
    }

    #[test]
    fn a_frame_waits_while_the_terminal_reads_the_one_before() {
        let (mut output, go, got) = slow_terminal();
        assert_eq!(draw(&mut output, "phiếu 1"), Drawn::Sent);
        assert_eq!(draw(&mut output, "phiếu 2"), Drawn::Later);
        go.send(()).unwrap();
        let first = String::from_utf8(got.recv_timeout(SOON).unwrap()).unwrap();
        assert!(first.contains("phiếu") && first.starts_with("\x1b[?2026h"), "{first:?}");
        let until = Instant::now() + SOON;
        while draw(&mut output, "phiếu 3") == Drawn::Later {
            assert!(Instant::now() < until);
        }
        go.send(()).unwrap();
        let third = String::from_utf8(got.recv_timeout(SOON).unwrap()).unwrap();
        assert!(third.contains('3') && !third.contains("phiếu"), "only what changed is sent: {third:?}");
    }

    #[test]
    fn a_frame_like_the_one_before_sends_nothing() {
        let (mut output, go, got) = slow_terminal();
        assert_eq!(draw(&mut output, "như cũ"), Drawn::Sent);
        go.send(()).unwrap();
        assert_eq!(got.recv_timeout(SOON).unwrap().len(), output.sent());
        let until = Instant::now() + SOON;
        let mut last = draw(&mut output, "như cũ");
        while last == Drawn::Later {
            assert!(Instant::now() < until);
            last = draw(&mut output, "như cũ");
        }
        assert_eq!(last, Drawn::Same);
    }

    #[test]
    fn every_size_is_survived_within_bounds() {
        for (columns, rows) in [(0, 0), (0, 9), (1, 1), (u16::MAX, u16::MAX), (80, 24)] {
            let mut output = Output::start_with(80, 24, |_| Ok(()), || ()).unwrap();
            output.resize(columns, rows);
            assert!(output.area().width <= 500 && output.area().height <= 200);
            output.draw(|buf| buf.set_style(buf.area, Style::new())).unwrap();
        }
    }
}
