//! The real program on a real pseudo terminal: keys go in, the picture is read back.
//!
//! A [`Hall`] is a folder of its own with everything the program may touch; a [`Desk`] is one running program in a
//! terminal of its own. Waiting is for a picture, never for a time; a wait that fails shows the last picture.
#![allow(dead_code, reason = "every test and bench uses its own part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

mod frames;

use frames::Frames;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use tempfile::TempDir;

/// How long a picture is waited for. Long, because a loaded machine is no fault of the program.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The largest picture that is read back; what a terminal claims beyond it is not looked at.
const LARGEST: (u16, u16) = (500, 200);

/// The smallest picture: the parser counts below zero on less. A smaller terminal uses its upper left corner.
const LEAST: (u16, u16) = (80, 24);

/// What the sample's files are called, as they lie in `data`.
pub const PLAN: &str = "cum-thi-dua-1-2017.toml";
pub const DAY: &str = "ca-ngay.jsonl";

/// Keys as a terminal sends them.
pub mod key {
    pub const ENTER: &str = "\r";
    pub const ESC: &str = "\x1b";
    pub const TAB: &str = "\t";
    pub const BACKSPACE: &str = "\x7f";
    pub const RIGHT: &str = "\x1b[C";
    pub const DOWN: &str = "\x1b[B";
    pub const HOME: &str = "\x1b[H";
    pub const F1: &str = "\x1bOP";
    pub const F2: &str = "\x1bOQ";
    pub const F4: &str = "\x1bOS";
    pub const F5: &str = "\x1b[15~";
    pub const F7: &str = "\x1b[18~";
    pub const F8: &str = "\x1b[19~";
    pub const F9: &str = "\x1b[20~";
    pub const CTRL_C: &str = "\x03";
    pub const CTRL_Q: &str = "\x11";
}

/// One of the files of the sample.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

/// A folder of its own for one conference: records, exports, and what the program remembers.
pub struct Hall {
    folder: TempDir,
}

impl Hall {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The same, in a folder below this one.
    pub fn within(folder: &Path) -> Self {
        Self { folder: tempfile::tempdir_in(folder).unwrap() }
    }

    /// A path in this folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What every program started here sees of the world, and nothing else.
    fn world(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("TERM", "xterm-256color".into()),
            ("LANG", "C.UTF-8".into()),
            ("HOME", self.folder.path().into()),
            ("XDG_DATA_HOME", self.folder.path().into()),
        ]
    }

    /// Runs a command to its end, with `input` on its standard input.
    pub fn run<S: AsRef<OsStr>>(&self, words: &[S], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hoinghi"))
            .args(words)
            .env_clear()
            .envs(self.world())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let input = input.to_owned();
        // A command that does not read its input is no fault.
        let feeding = thread::spawn(move || drop(pipe.write_all(input.as_bytes())));
        let output = child.wait_with_output().unwrap();
        feeding.join().unwrap();
        output
    }

    /// Runs a command that has to succeed; what it said.
    pub fn told<S: AsRef<OsStr>>(&self, words: &[S]) -> String {
        let output = self.run(words, "");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A record of a plan on which these lines were carried out, each with success.
    pub fn record(&self, name: &str, plan: &Path, lines: &str) -> PathBuf {
        let record = self.path(name);
        let words: [&OsStr; 5] = ["script".as_ref(), plan.as_ref(), "-".as_ref(), "--record".as_ref(), record.as_ref()];
        let output = self.run(&words, lines);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        record
    }

    /// A record of the sample after the first `lines` lines of the day.
    pub fn sample(&self, name: &str, lines: usize) -> PathBuf {
        let day = std::fs::read_to_string(data(DAY)).unwrap();
        let begun: Vec<&str> = day.lines().take(lines).collect();
        self.record(name, &data(PLAN), &begun.join("\n"))
    }

    /// Starts the program in a terminal of this size (columns, rows).
    pub fn desk<S: AsRef<OsStr>>(&self, words: &[S], size: (u16, u16)) -> Desk {
        self.desk_in(words, size, &[])
    }

    /// The same, with more in its environment.
    pub fn desk_in<S: AsRef<OsStr>>(&self, words: &[S], size: (u16, u16), more: &[(&str, PathBuf)]) -> Desk {
        let mut program = CommandBuilder::new(env!("CARGO_BIN_EXE_hoinghi"));
        program.args(words);
        program.env_clear();
        for (name, value) in self.world().iter().chain(more) {
            program.env(name, value);
        }
        Desk::start(program, size)
    }
}

/// What has come from the program so far.
struct Seen {
    parser: vt100::Parser,
    /// When the last bytes came.
    at: Instant,
    /// How many have come.
    bytes: usize,
    ended: bool,
}

/// A program running in a terminal of its own.
pub struct Desk {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    /// Keeps the terminal's settings readable after the program has gone.
    slave: Option<Box<dyn SlavePty + Send>>,
    writer: Box<dyn Write + Send>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    reading: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
    settings: String,
}

fn size_of((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// The size of the picture for a terminal of this size: rows first, as the parser wants them.
fn pictured((columns, rows): (u16, u16)) -> (u16, u16) {
    (rows.clamp(LEAST.1, LARGEST.1), columns.clamp(LEAST.0, LARGEST.0))
}

/// The picture as lines of text.
fn text(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    screen.rows(0, columns).map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

impl Desk {
    /// Starts any program in a terminal of this size.
    pub fn start(program: CommandBuilder, size: (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(size_of(size)).unwrap();
        let settings = settings(pair.master.as_ref());
        let child = pair.slave.spawn_command(program).unwrap();
        let (rows, columns) = pictured(size);
        let parser = vt100::Parser::new(rows, columns, 0);
        let seen = Arc::new((Mutex::new(Seen { parser, at: Instant::now(), bytes: 0, ended: false }), Condvar::new()));
        let reading = Arc::new(AtomicBool::new(true));
        let mut from = pair.master.try_clone_reader().unwrap();
        let (theirs, go_on) = (Arc::clone(&seen), Arc::clone(&reading));
        let reader = thread::spawn(move || {
            let mut bytes = vec![0; 1 << 16];
            let mut frames = Frames::default();
            while go_on.load(Ordering::SeqCst) {
                let count = from.read(&mut bytes).unwrap_or(0);
                let mut seen = theirs.0.lock().unwrap();
                seen.at = Instant::now();
                seen.bytes += count;
                seen.parser.process(&frames.whole(&bytes[..count]));
                seen.ended = count == 0;
                theirs.1.notify_all();
                if count == 0 {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self {
            child,
            master: pair.master,
            slave: Some(pair.slave),
            writer,
            seen,
            reading,
            reader: Some(reader),
            settings,
        }
    }

    /// The process's number.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Types these keys.
    pub fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
    }

    /// Where this text stands, in columns and rows from 1, as terminals count.
    pub fn place_of(&self, text: &str) -> (usize, usize) {
        let picture = self.picture();
        let found = picture.lines().enumerate().find_map(|(row, line)| Some((line.find(text)?, line, row)));
        let (at, line, row) = found.unwrap_or_else(|| panic!("no {text}:\n{picture}"));
        (line[..at].chars().count() + 1, row + 1)
    }

    /// Clicks so many times at once on this place, as a terminal tells it.
    pub fn click(&mut self, (column, row): (usize, usize), times: usize) {
        self.press(&format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").repeat(times));
    }

    /// Clicks on this text, once it stands there.
    pub fn click_on(&mut self, text: &str) {
        self.wait_for(text);
        let place = self.place_of(text);
        self.click(place, 1);
    }

    /// Whether the terminal was told to tell of clicks.
    pub fn tells_clicks(&self) -> bool {
        self.seen.0.lock().unwrap().parser.screen().mouse_protocol_mode() != vt100::MouseProtocolMode::None
    }

    /// The picture now.
    pub fn picture(&self) -> String {
        text(self.seen.0.lock().unwrap().parser.screen())
    }

    /// How many bytes have come from the program.
    pub fn received(&self) -> usize {
        self.seen.0.lock().unwrap().bytes
    }

    /// Waits until the picture is as it should be; when it came to be so.
    pub fn wait_until(&self, what: &str, patience: Duration, is_so: impl Fn(&str) -> bool) -> Instant {
        let until = Instant::now() + patience;
        let mut seen = self.seen.0.lock().unwrap();
        loop {
            let picture = text(seen.parser.screen());
            if is_so(&picture) {
                return seen.at;
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || seen.ended {
                drop(seen);
                panic!("never seen: {what}\n{picture}");
            }
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits until this text stands on the screen.
    pub fn wait_for(&self, what: &str) {
        self.wait_until(what, PATIENCE, |picture| picture.contains(what));
    }

    /// Waits until all of these stand on the screen at once.
    pub fn wait_for_all(&self, what: &[&str]) {
        self.wait_until(&what.join(" + "), PATIENCE, |picture| what.iter().all(|text| picture.contains(text)));
    }

    /// Gives the terminal another size, and wipes it, so that nothing from before is taken for an answer.
    pub fn resize(&self, size: (u16, u16)) {
        let (rows, columns) = pictured(size);
        let mut seen = self.seen.0.lock().unwrap();
        seen.parser.screen_mut().set_size(rows, columns);
        seen.parser.process(b"\x1b[2J");
        drop(seen);
        self.master.resize(size_of(size)).unwrap();
    }

    /// Sends a signal, named as `kill` names it.
    pub fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        assert!(Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }

    /// Kills the process as a power cut would, and waits for its end.
    pub fn kill(mut self) {
        self.signal("KILL");
        self.child.wait().unwrap();
    }

    /// From now on nobody reads what the program writes.
    pub fn stop_reading(&mut self) {
        self.reading.store(false, Ordering::SeqCst);
        // The reader stops after the next bytes, and help always brings some.
        self.press(key::F1);
        self.reader.take().unwrap().join().unwrap();
        self.press(key::F1);
    }

    /// Closes the terminal as a window is closed; the process is left to notice.
    pub fn close(mut self) -> Box<dyn Child + Send + Sync> {
        self.stop_reading();
        self.child
    }

    /// Waits for the end; its exit code.
    pub fn ends_within(&mut self, patience: Duration) -> u32 {
        ends_within(self.child.as_mut(), patience).unwrap_or_else(|| panic!("still running:\n{}", self.picture()))
    }

    /// Whether the terminal has other settings than it had at first: it is raw.
    pub fn is_raw(&self) -> bool {
        settings(self.master.as_ref()) != self.settings
    }

    /// Checks, after the end, that the terminal is as it was found.
    pub fn check_restored(mut self) {
        assert!(!self.is_raw(), "raw after the end");
        drop(self.slave.take());
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
            let seen = self.seen.0.lock().unwrap();
            let screen = seen.parser.screen();
            assert!(!screen.alternate_screen(), "the alternate screen was not left");
            assert!(!screen.hide_cursor(), "the cursor stays hidden");
            assert!(!screen.bracketed_paste(), "pastes stay bracketed");
            assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse stays captured");
        }
    }
}

/// Waits for the end of a process; its exit code, or nothing if it is still running.
pub fn ends_within(child: &mut (dyn Child + Send + Sync), patience: Duration) -> Option<u32> {
    let until = Instant::now() + patience;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status.exit_code());
        }
        if Instant::now() > until {
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// The terminal's settings, to be compared.
fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}
