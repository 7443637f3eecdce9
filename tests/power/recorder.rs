//! The real program with the recorder loaded into it, and the log of what it did.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;

/// One call, and on which open file.
pub struct Did {
    pub fd: i32,
    pub call: Call,
}

/// What was done to the files of the folder, or said on standard output.
pub enum Call {
    Began,
    Opened { name: String, emptied: bool },
    Closed,
    Wrote { at: usize, bytes: Vec<u8> },
    Cut { size: usize },
    Synced,
    MadeFolder { name: String },
    Linked { from: String, to: String },
    Moved { from: String, to: String },
    Unlinked { name: String },
    Said { bytes: Vec<u8> },
    Failed,
}

/// The library, made once by the C compiler that the database needs too.
pub fn library() -> &'static Path {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let draft = folder.join(format!("recorder-{}.so", std::process::id()));
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/power/recorder.c");
        let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
        let words = ["-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o"];
        let done = Command::new(compiler).args(words).arg(&draft).arg(source).status();
        assert!(done.expect("a C compiler is needed, as for the database").success());
        // Another run of these tests may be loading it at this moment.
        let made = folder.join("recorder.so");
        std::fs::rename(&draft, &made).unwrap();
        made
    })
}

/// A folder in which a program is watched, kept in memory where the system has a place for that.
pub struct Room {
    folder: tempfile::TempDir,
    beside: tempfile::TempDir,
    /// What else the recorder is told.
    pub told: Vec<(&'static str, String)>,
}

/// A folder for files that need not outlive the test.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir()).unwrap()
}

impl Room {
    pub fn with(plan: &str) -> Self {
        let room = Self { folder: folder(), beside: folder(), told: Vec::new() };
        std::fs::write(room.path("plan.toml"), plan).unwrap();
        room
    }

    /// Another room with a copy of these files.
    pub fn copied(&self) -> Self {
        let room = Self { folder: folder(), beside: folder(), told: Vec::new() };
        for file in std::fs::read_dir(self.folder.path()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), room.folder.path().join(file.file_name())).unwrap();
        }
        room
    }

    /// The folder that is watched.
    pub fn itself(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap()
    }

    /// A file of the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.itself().join(name)
    }

    /// A file that is not watched.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.beside.path().join(name)
    }

    /// What the recorder is told, as the environment of a program.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let mut all = vec![
            ("LD_PRELOAD", library().into()),
            ("RECORDER_FOLDER", self.itself()),
            ("RECORDER_LOG", self.beside("log")),
        ];
        all.extend(self.told.iter().map(|(name, value)| (*name, value.into())));
        all
    }

    /// The program, to be started.
    pub fn program<S: AsRef<OsStr>>(&self, words: &[S]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_hoinghi"));
        program.args(words).current_dir(self.itself()).env_remove("HOINGHI_LANG").env("RUST_BACKTRACE", "0");
        program.envs(self.environment());
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        program
    }

    /// Runs the program to its end with this input.
    pub fn run<S: AsRef<OsStr>>(&self, words: &[S], input: &str) -> Output {
        let mut child = self.program(words).spawn().unwrap();
        feed(&mut child, input);
        drop(child.stdin.take());
        let output = child.wait_with_output().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(!complaint.contains("panicked"), "{complaint}");
        output
    }

    /// Runs the program until it has answered every line, and kills it; its answers.
    pub fn killed_after<S: AsRef<OsStr>>(&self, words: &[S], input: &str) -> Vec<u8> {
        let mut child = self.program(words).spawn().unwrap();
        feed(&mut child, input);
        let mut answers = Vec::new();
        let mut heard = BufReader::new(child.stdout.take().unwrap());
        for _ in input.lines() {
            heard.read_until(b'\n', &mut answers).unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        answers
    }

    /// What was done so far.
    pub fn log(&self) -> Vec<Did> {
        let bytes = std::fs::read(self.beside("log")).unwrap_or_default();
        let mut rest = bytes.as_slice();
        std::iter::from_fn(|| read(&mut rest)).collect()
    }
}

fn feed(child: &mut Child, input: &str) {
    // A program that ends early is no fault; an input of this size fits into the pipe.
    assert!(input.len() < 60_000);
    let _it_may_have_ended = child.stdin.as_mut().unwrap().write_all(input.as_bytes());
}

fn read(rest: &mut &[u8]) -> Option<Did> {
    let mut number = |bytes: usize| {
        let (taken, after) = rest.split_at_checked(bytes)?;
        *rest = after;
        Some(taken.iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)))
    };
    let what = u8::try_from(number(1)?).unwrap();
    let fd = u32::try_from(number(4)?).unwrap().cast_signed();
    let place = usize::try_from(number(8)?).unwrap();
    let length = usize::try_from(number(4)?).unwrap();
    let (bytes, after) = rest.split_at_checked(length)?;
    *rest = after;
    let text = String::from_utf8_lossy(bytes).into_owned();
    let two = || {
        let (from, to) = text.split_once('\0').unwrap();
        (from.to_owned(), to.to_owned())
    };
    let call = match what {
        b'P' => Call::Began,
        b'O' => Call::Opened { name: text, emptied: false },
        b'Z' => Call::Opened { name: text, emptied: true },
        b'C' => Call::Closed,
        b'W' => Call::Wrote { at: place, bytes: bytes.to_vec() },
        b'T' => Call::Cut { size: place },
        b'F' => Call::Synced,
        b'D' => Call::MadeFolder { name: text },
        b'L' => {
            let (from, to) = two();
            Call::Linked { from, to }
        }
        b'R' => {
            let (from, to) = two();
            Call::Moved { from, to }
        }
        b'U' => Call::Unlinked { name: text },
        b'A' => Call::Said { bytes: bytes.to_vec() },
        b'X' => Call::Failed,
        other => panic!("{other} is nothing the recorder writes down"),
    };
    Some(Did { fd, call })
}
