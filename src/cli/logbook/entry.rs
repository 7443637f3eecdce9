//! What may be noted; what has no word here is not.

use crate::desk::Desk;
use std::fmt::{self, Display, Formatter};
use std::path::Path;
use std::time::Duration;

/// A line of the log, in words that do not depend on a language, as those of a script.
#[derive(Debug, Clone)]
pub enum Entry<'a> {
    /// The program began.
    Began {
        /// The command's word; none for the home screen.
        task: &'a str,
        /// The kind of terminal, as it names itself.
        terminal: &'a str,
    },
    /// The terminal was taken over, or its size changed.
    Screen {
        /// Its width.
        columns: u16,
        /// Its height.
        rows: u16,
    },
    /// A file was opened for this.
    Opened(&'static str, &'a Path),
    /// A file could not be opened for this.
    NotOpened(&'static str, &'a Path),
    /// This desk is seen now.
    Desk(Desk),
    /// A command of the day's course was done.
    Done(&'static str),
    /// A command was refused with this code.
    Refused(&'static str, &'static str),
    /// The record could not be read or written.
    Storage(String),
    /// The second copy fell behind, or caught up.
    Mirror {
        /// Whether it is behind now.
        behind: bool,
    },
    /// Documents were written.
    Exported {
        /// How many files.
        files: usize,
        /// Whether something could not be written.
        failed: bool,
    },
    /// What one round's papers came to, when it was closed.
    Round {
        /// The contest's id.
        contest: String,
        /// How many papers it has.
        papers: u32,
        /// How often this program refused a command about them.
        refused: u64,
    },
    /// What frames took until now.
    Frames {
        /// How many were drawn.
        drawn: u64,
        /// How many of them took too long.
        slow: u64,
        /// The longest.
        longest: Duration,
    },
    /// The program ended with this exit code.
    Ended(u8),
}

impl Display for Entry<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Began { task, terminal } => {
                let version = env!("CARGO_PKG_VERSION");
                let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
                write!(f, "began version={version} task={task} system={system}-{machine} terminal={terminal:?}")
            }
            Self::Screen { columns, rows } => write!(f, "screen {columns}x{rows}"),
            Self::Opened(what, path) => write!(f, "opened {what}={}", quoted(path)),
            Self::NotOpened(what, path) => write!(f, "not-opened {what}={}", quoted(path)),
            Self::Desk(desk) => f.write_str(match desk {
                Desk::Chair => "desk chair",
                Desk::Tally => "desk tally",
                Desk::Board => "desk board",
            }),
            Self::Done(verb) => write!(f, "done {verb}"),
            Self::Refused(verb, code) => write!(f, "refused {verb} code={code}"),
            Self::Storage(trouble) => write!(f, "storage {trouble}"),
            Self::Mirror { behind: true } => f.write_str("mirror behind"),
            Self::Mirror { behind: false } => f.write_str("mirror kept"),
            Self::Exported { files, failed } => write!(f, "exported files={files} failed={failed}"),
            Self::Round { contest, papers, refused } => {
                write!(f, "round contest={contest} papers={papers} refused={refused}")
            }
            Self::Frames { drawn, slow, longest } => {
                write!(f, "frames drawn={drawn} slow={slow} longest={}ms", longest.as_millis())
            }
            Self::Ended(code) => write!(f, "ended code={code}"),
        }
    }
}

/// A path on one line, in which nothing acts on a terminal.
fn quoted(path: &Path) -> String {
    format!("{:?}", path.to_string_lossy())
}
