//! Directing the hall's screen.

use crate::conference::event::Event;
use crate::conference::id::ContestId;
use crate::conference::refusal::Refusal;
use crate::conference::state::Conference;

impl Conference {
    /// Points to a line of what the hall sees, or to none.
    pub(super) fn point(&self, line: Option<u32>) -> Result<Event, Refusal> {
        let lines = self.public().scene.lines();
        match line {
            Some(line) if usize::try_from(line).map_or(true, |line| line >= lines) => {
                Err(Refusal::UnknownLine { line, lines })
            }
            _ => Ok(Event::LinePointed { line }),
        }
    }

    /// Keeps the count of the round that is not announced yet from the hall, or shows it again.
    pub(super) fn hold_count(&self, id: &ContestId, held: bool) -> Result<Event, Refusal> {
        let round = self.unannounced_round(id)?;
        Ok(Event::CountHeld { contest: id.clone(), round: round.frame.number, held })
    }
}
