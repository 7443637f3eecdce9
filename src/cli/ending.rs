//! How the program ends, and what it says when it stops.

use std::process::ExitCode;

/// The ways to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Done.
    Done,
    /// The answer is no: faults found, verification failed, a command refused.
    No,
    /// Wrong usage.
    Usage,
    /// A file cannot be read or written.
    File,
    /// A desk was told to leave by a signal, with this exit code.
    Left(i32),
}

impl Ending {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::No => 1,
            Self::Usage => 2,
            Self::File => 3,
            Self::Left(code) => u8::try_from(code).unwrap_or(u8::MAX),
        }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(ending.code())
    }
}

/// Why a command stopped before its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// How the program ends.
    pub ending: Ending,
    /// What is said on stderr; nothing where it is empty.
    pub message: String,
}

impl Stop {
    /// The answer is no.
    pub fn no(message: impl Into<String>) -> Self {
        Self { ending: Ending::No, message: message.into() }
    }

    /// The program was used wrongly.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { ending: Ending::Usage, message: message.into() }
    }

    /// A file cannot be read or written.
    pub fn file(message: impl Into<String>) -> Self {
        Self { ending: Ending::File, message: message.into() }
    }
}
