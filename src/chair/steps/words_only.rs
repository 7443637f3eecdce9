//! Opening words, ceremonies and everything else that takes time and has a text.

use crate::chair::panel::{Ctx, Panel};
use crate::conference::Person;
use crate::terminal::card::Block;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>, text: &str, guests: &[Person]) -> Panel {
    let mut blocks = Vec::new();
    if !text.is_empty() {
        blocks.push(Block::Text(text.to_owned()));
    }
    if !guests.is_empty() {
        if !blocks.is_empty() {
            blocks.push(Block::Gap);
        }
        blocks.push(Block::Heading(words::GUESTS.of(ctx.lang()).to_owned()));
        let rows = (1..).zip(guests).map(|(number, guest)| {
            vec![format!("{number}. {}", guest.name), words::illustrated(ctx.lang(), &guest.post, guest.illustration)]
        });
        blocks.push(Block::Table { head: Vec::new(), rows: rows.collect(), sides: Vec::new() });
    }
    let note = ctx.view.conference.note(&ctx.step.id);
    if !note.is_empty() {
        blocks.push(Block::Gap);
        blocks.push(Block::Note(note.to_owned()));
    }
    Panel::saying(blocks)
}
