//! The lines of home: what can be begun, and how it is called.

use super::super::questions::Question;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::wording::{Lang, home as words, prepare};
use std::path::PathBuf;

/// One line of the home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// Go on with this record.
    Resume(PathBuf, String),
    /// Begin the sample anew.
    Sample,
    /// Learn a desk.
    Learn,
    /// Name a file.
    Open,
    /// Prepare a plan.
    Prepare(Question),
    /// Edit a plan.
    Edit,
}

impl Choice {
    /// The line as it is shown.
    pub(super) fn row(&self, lang: Lang) -> Row {
        match self {
            Self::Resume(path, title) => {
                Row::new(Sign::Now, vec![words::resume(lang, title)]).noted(path.display().to_string())
            }
            Self::Sample => {
                Row::new(Sign::Dot, vec![words::SAMPLE.of(lang).to_owned()]).noted(words::SAMPLE_NOTE.of(lang))
            }
            Self::Learn => {
                Row::new(Sign::Dot, vec![words::LEARN.of(lang).to_owned()]).noted(words::LEARN_NOTE.of(lang))
            }
            Self::Prepare(question) => {
                let (said, note) = match question {
                    Question::New => (prepare::NEW, prepare::NEW_NOTE),
                    Question::FromLast => (prepare::FROM_LAST, prepare::FROM_LAST_NOTE),
                };
                Row::new(Sign::Dot, vec![said.of(lang).to_owned()]).noted(note.of(lang))
            }
            Self::Edit => {
                Row::new(Sign::Dot, vec![prepare::EDIT.of(lang).to_owned()]).noted(prepare::EDIT_NOTE.of(lang))
            }
            Self::Open => Row::new(Sign::Dot, vec![words::OPEN.of(lang).to_owned()]).noted(words::OPEN_NOTE.of(lang)),
        }
    }
}
