//! How far a long work has come, on one line of the terminal behind stderr.
//!
//! The line is drawn beside the work by a thread of its own: a terminal that nobody reads holds nothing up. It comes
//! only if the work lasts, and it is wiped when the work ends, also when a signal ends it.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::cells;
use super::signs::Signs;
use super::sink::{self, locked};

/// A work that is over sooner needs no line.
const WORTH_IT: Duration = Duration::from_millis(300);

/// How often the line is drawn anew.
const AGAIN: Duration = Duration::from_millis(100);

/// How long a terminal may take to wipe the line.
const FAREWELL: Duration = Duration::from_millis(100);

/// The widest line; the cursor stands behind it, still on the same row.
const WIDEST: usize = 79;

/// The narrowest bar.
const SHORTEST: usize = 5;

/// The line of this process; there is at most one.
static LINE: Mutex<Line> = Mutex::new(Line::Away);

enum Line {
    /// Nothing stands there.
    Away,
    /// So many cells do.
    Stands(usize),
    /// The process is ending: nothing is drawn any more.
    Over,
}

/// A work that may take long; the line is gone when this is dropped.
#[derive(Debug)]
pub struct Progress {
    /// Hundredths that are done.
    done: Arc<AtomicUsize>,
    /// Dropped to tell the thread that draws that the work is over; nothing is drawn where there is none.
    drawing: Option<(Sender<()>, Receiver<()>)>,
}

impl Progress {
    /// A work of this name has begun. If nobody watches (stderr is no terminal), nothing will be drawn.
    pub fn begin(name: &'static str, signs: Signs) -> Self {
        let done = Arc::new(AtomicUsize::new(0));
        let drawing = io::stderr().is_terminal().then(|| Self::draw(name, signs, Arc::clone(&done))).flatten();
        Self { done, drawing }
    }

    fn draw(name: &'static str, signs: Signs, done: Arc<AtomicUsize>) -> Option<(Sender<()>, Receiver<()>)> {
        let (work, over) = mpsc::channel();
        let (drawer, wiped) = mpsc::channel::<()>();
        let draw = move || {
            let _until_the_end = drawer;
            let mut wait = WORTH_IT;
            while over.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let width =
                    crossterm::terminal::size().map_or(WIDEST, |(columns, _)| usize::from(columns).saturating_sub(1));
                put(&line(name, done.load(Ordering::Relaxed), width.min(WIDEST), signs));
                wait = AGAIN;
            }
            wipe(Line::Away);
        };
        // Without another thread the work goes on unseen.
        thread::Builder::new().name("progress".to_owned()).spawn(draw).ok()?;
        Some((work, wiped))
    }

    /// In the part of the work that stands between these hundredths, so much is done of so much.
    pub fn come_to(&self, part: Range<usize>, done: usize, of: usize) {
        let hundredths = part.end.saturating_sub(part.start);
        let done = done.min(of).saturating_mul(hundredths).checked_div(of).unwrap_or(hundredths);
        self.done.store(part.start.saturating_add(done), Ordering::Relaxed);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((work, wiped)) = self.drawing.take() {
            drop(work);
            let _gone_or_stuck = wiped.recv_timeout(FAREWELL);
        }
    }
}

/// Wipes the line, because the process is ending. A terminal that takes nothing gets little time.
pub(super) fn end() {
    sink::within(FAREWELL, || {
        wipe(Line::Over);
        Ok(())
    });
}

fn put(text: &str) {
    let mut line = locked(&LINE);
    let before = match *line {
        Line::Away => 0,
        Line::Stands(cells) => cells,
        Line::Over => return,
    };
    let now = cells::width(text);
    *line = Line::Stands(now);
    say(&format!("\r{text}{}", " ".repeat(before.saturating_sub(now))));
}

fn wipe(after: Line) {
    let mut line = locked(&LINE);
    if let Line::Stands(cells) = *line {
        say(&format!("\r{}\r", " ".repeat(cells)));
    }
    if !matches!(*line, Line::Over) {
        *line = after;
    }
}

fn say(text: &str) {
    let _nobody_watches = io::stderr().write_all(text.as_bytes());
}

/// The line: name, bar, share; as much of it as there is room for.
fn line(name: &str, done: usize, width: usize, signs: Signs) -> String {
    let share = format!("{done:>3} %");
    let room = width.saturating_sub(cells::width(name) + cells::width(&share) + 4);
    if room < SHORTEST {
        return cells::shorten(&share, width, "");
    }
    let inked = done.min(100) * room / 100;
    let (full, empty) = if signs.ascii { ("#", ".") } else { ("█", "░") };
    format!("{name}  {}{}  {share}", full.repeat(inked), empty.repeat(room - inked))
}

#[cfg(test)]
mod tests {
    use super::{WIDEST, cells, line};
    use crate::terminal::signs::Signs;

    #[test]
    fn the_line_fits_and_grows_with_the_work() {
        for signs in [Signs { ascii: false }, Signs { ascii: true }] {
            for width in 0..=WIDEST {
                for done in [0, 1, 49, 99, 100] {
                    assert!(cells::width(&line("Đang nhập phiếu", done, width, signs)) <= width, "{width}");
                }
            }
        }
        let half = line("Đang nhập phiếu", 50, 34, Signs { ascii: true });
        assert_eq!(half, "Đang nhập phiếu  #####.....   50 %");
        assert_eq!(line("Đang nhập phiếu", 100, 12, Signs { ascii: true }), "100 %");
    }
}
