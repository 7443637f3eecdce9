//! What is known of the laptop and its surroundings before the conference begins. Looking changes nothing in the record.

use crate::conference::Moment;
use crate::terminal::colour::Depth;
use std::time::Duration;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// The clock of the laptop.
    pub now: Moment,
    /// When the record's last entry was made.
    pub last_entry: Option<Moment>,
    /// Free bytes on the record's disk, where the system tells.
    pub free: Option<u64>,
    /// How long a trial in the record's folder took to be on the disk, or why it failed, as a sentence.
    pub trial: Result<Duration, String>,
    /// Whether the record is kept so that a power cut loses nothing acknowledged; `None` where nobody could tell.
    pub survives_power_cuts: Option<bool>,
    /// The second copy.
    pub mirror: Mirrored,
    /// Columns and rows of a hall's screen that follows this record on this laptop.
    pub hall: Option<(u16, u16)>,
    /// How many colours this terminal shows.
    pub depth: Depth,
    /// Where the electricity comes from.
    pub power: Power,
}

/// How the second copy fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mirrored {
    /// None was asked for.
    Nowhere,
    /// It is kept.
    Kept,
    /// It is behind, with the reason as a sentence.
    Behind(String),
}

/// Where the electricity comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// The socket.
    Mains,
    /// A battery, with what is left in it in hundredths, where that is known.
    Battery(Option<u8>),
    /// The system does not tell.
    Unknown,
}
