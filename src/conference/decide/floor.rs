//! The floor of a discussion: the queue, who speaks, the gist.

use crate::conference::agenda::StepKind;
use crate::conference::command::Command;
use crate::conference::event::Event;
use crate::conference::floor::{Floor, Speaker};
use crate::conference::id::StepId;
use crate::conference::refusal::Refusal;
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn decide_floor(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        let fact = match command {
            Command::QueueSpeaker { step, name, unit, topic } => {
                super::said("name", name)?;
                self.known_unit(unit.as_ref())?;
                Event::SpeakerQueued {
                    step: self.discussion(step.as_ref())?,
                    name: name.trim().to_owned(),
                    unit: unit.clone(),
                    topic: topic.trim().to_owned(),
                }
            }
            Command::DropSpeaker { step, speaker } => {
                let step = self.discussion(step.as_ref())?;
                let found = self.speaker(&step, *speaker)?;
                if found.has_spoken() {
                    return Err(Refusal::SpeakerHasSpoken { name: found.name.clone() });
                }
                Event::SpeakerDropped { step, speaker: *speaker }
            }
            Command::BeginSpeech { step, speaker } => {
                let step = self.discussion(step.as_ref())?;
                self.speaker(&step, *speaker)?;
                Event::SpeechBegan { step, speaker: *speaker }
            }
            Command::EndSpeech { step } => {
                let step = self.discussion(step.as_ref())?;
                let speaker = self.floor(&step).and_then(Floor::speaking).ok_or(Refusal::NobodySpeaks)?;
                Event::SpeechEnded { step, speaker }
            }
            Command::NoteGist { step, speaker, gist } => {
                let step = self.discussion(step.as_ref())?;
                self.speaker(&step, *speaker)?;
                Event::GistNoted { step, speaker: *speaker, gist: gist.trim().to_owned() }
            }
            _ => return Ok(Vec::new()),
        };
        Ok(vec![fact])
    }

    /// Anybody may ask for the floor at any step; where none is named, the discussion that is current, else the first.
    fn discussion(&self, step: Option<&StepId>) -> Result<StepId, Refusal> {
        if step.is_some() {
            return self.step_or_current(step).map(|step| step.id.clone());
        }
        let is_discussion = |kind: &StepKind| matches!(kind, StepKind::Discussion { .. });
        let step = self.step_of_kind(None, is_discussion, |_| true, Refusal::NoDiscussionStep)?;
        Ok(step.id.clone())
    }

    fn speaker(&self, step: &StepId, speaker: u32) -> Result<&Speaker, Refusal> {
        let floor = self.floor(step);
        let speakers = floor.map_or(0, |floor| u32::try_from(floor.speakers.len()).unwrap_or(u32::MAX));
        floor.and_then(|floor| floor.get(speaker)).ok_or(Refusal::UnknownSpeaker { speaker, speakers })
    }
}
