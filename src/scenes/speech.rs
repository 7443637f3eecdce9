//! A speech: who speaks, and in what post.

use super::person::{self, Shown};
use super::poster::{Poster, Room};
use crate::conference::Person;

/// The speaker under the step's title.
pub(super) fn compose<'a>(step: &str, speaker: Option<&Person>, room: &Room<'a>) -> Poster<'a> {
    let pieces = speaker.map(|speaker| {
        let shown = Shown { role: "", name: &speaker.name, post: &speaker.post, illustration: speaker.illustration };
        person::alone(95, shown, room)
    });
    Poster { heading: step.to_owned(), pieces: pieces.into_iter().collect(), ..Poster::default() }
}
