//! The clock of the machine; nothing else reads it.

use crate::conference::Moment;

/// This moment, in the machine's own time zone.
pub fn now() -> Moment {
    chrono::Local::now().fixed_offset()
}
