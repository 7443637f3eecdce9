//! The conference itself, without clock, file or screen: what may be done, what follows from it, what the hall may see.
//!
//! [`Conference::decide`] and [`Conference::apply`] are two pure functions: the first says what a [`Command`] leads
//! to or why it is refused, the second folds what has been stored. Papers are no events; the box that keeps them
//! tells the conference only what they add up to.

pub mod agenda;
mod apply;
pub mod base;
mod bundles;
pub mod command;
pub mod contest;
pub mod count;
pub mod decide;
pub mod direction;
pub mod event;
pub mod floor;
pub mod form;
pub mod frame;
pub mod handover;
pub mod id;
pub mod outcome;
pub mod paper;
pub mod plausible;
pub mod printing;
pub mod programme;
pub mod progress;
pub mod public;
pub mod refusal;
pub mod report;
pub mod roll;
pub mod round;
pub mod state;
pub mod tally_team;
pub mod threshold;
pub mod tie;
mod totals;
pub mod unfinished;

pub use agenda::{Appointee, Decision, InventoryItem, PlannedSpeaker, Step, StepKind, TallyMember};
pub use command::Command;
pub use contest::{
    Base, BlankRule, Comparison, Contest, Form, Nominee, Projection, Source, Threshold, TieRule, Voters, hundredths,
};
pub use event::Event;
pub use id::{ContestId, NomineeId, StepId, UnitId};
pub use programme::{Delegate, Particulars, Person, Programme, Unit};
pub use refusal::Refusal;
pub use state::Conference;

/// A moment of the day, told by whoever asks; the conference itself has no clock.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;
