//! The conference itself, without clock, file or screen: what may be done, what follows from it, what the hall may see.

pub mod agenda;
pub mod contest;
pub mod id;
pub mod programme;

pub use agenda::{Appointee, Decision, InventoryItem, PlannedSpeaker, Step, StepKind, TallyMember};
pub use contest::{
    Base, BlankRule, Comparison, Contest, Form, Nominee, Projection, Source, Threshold, TieRule, Voters, hundredths,
};
pub use id::{ContestId, NomineeId, StepId, UnitId};
pub use programme::{Delegate, Particulars, Person, Programme, Unit};
