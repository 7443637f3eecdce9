//! A directing speech: who speaks, and what is noted for the minutes.

use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel};
use crate::conference::{Command, Person};
use crate::terminal::card::Block;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>, speaker: Option<&Person>) -> Panel {
    let lang = ctx.lang();
    let mut blocks = Vec::new();
    if let Some(speaker) = speaker {
        blocks.push(Block::Heading(speaker.name.clone()));
        blocks.push(Block::Text(words::illustrated(lang, &speaker.post, speaker.illustration)));
        blocks.push(Block::Gap);
    }
    let note = ctx.view.conference.note(&ctx.step.id);
    if note.is_empty() {
        blocks.push(Block::Note(words::NO_NOTE_YET.of(lang).to_owned()));
    } else {
        blocks.push(Block::Heading(words::NOTED.of(lang).to_owned()));
        blocks.extend(note.lines().map(|line| Block::Text(format!("- {line}"))));
    }
    let probe = Command::TakeNote { step: Some(ctx.step.id.clone()), text: String::new() };
    Panel::saying(blocks).with(ctx.form(words::ACT_NOTE, FormKind::Note(ctx.step.id.clone()), Some(&probe)))
}
