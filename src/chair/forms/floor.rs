//! Forms of the floor: speakers, the gist of a speech, notes for the minutes.

use super::{choice, text};
use crate::conference::{Command, StepId};
use crate::desk::View;
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::chair as words;

/// Lines of a note that a form can show; further ones are kept as they are in the last field.
const NOTE_LINES: usize = 6;

/// Who joins the queue.
pub(super) fn speaker(view: &View<'_>) -> Form {
    let lang = view.lang();
    let fields = vec![
        Field::text(words::SPEAKER_NAME.of(lang)),
        Field::choice(words::UNIT.of(lang), super::slate::units(view)),
        Field::optional(words::TOPIC.of(lang)),
    ];
    Form::new(words::SPEAKER_TITLE.of(lang), fields, lang)
}

pub(super) fn speaker_command(step: &StepId, values: &[Value], view: &View<'_>) -> Command {
    Command::QueueSpeaker {
        step: Some(step.clone()),
        name: text(values, 0),
        unit: super::slate::unit_at(view, choice(values, 1)),
        topic: text(values, 2),
    }
}

/// The gist of a speech.
pub(super) fn gist(view: &View<'_>, step: &StepId, speaker: u32) -> Form {
    let lang = view.lang();
    let spoken = view.conference.floor(step).and_then(|floor| floor.get(speaker));
    let gist = spoken.map_or("", |speaker| speaker.gist.as_str());
    let name = spoken.map_or("", |speaker| speaker.name.as_str());
    Form::new(words::GIST_TITLE.of(lang), vec![Field::prose(words::GIST.of(lang)).with(gist)], lang)
        .introduced(name.to_owned())
}

/// A note for the minutes, a few lines of it.
pub(super) fn note(view: &View<'_>, step: &StepId) -> Form {
    let lang = view.lang();
    let mut lines: Vec<&str> = view.conference.note(step).splitn(NOTE_LINES, '\n').collect();
    let written = lines.iter().filter(|line| !line.is_empty()).count();
    lines.resize(NOTE_LINES, "");
    let fields = (1u32..).zip(lines).map(|(number, line)| Field::prose(words::note_line(lang, number)).with(line));
    Form::new(words::NOTE_TITLE.of(lang), fields.collect(), lang)
        .introduced(words::NOTE_INTRO.of(lang))
        .focused(written)
}

/// The lines of a note that say something.
pub(super) fn lines(values: &[Value]) -> String {
    let lines = values.iter().filter_map(Value::text).filter(|line| !line.trim().is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
