//! The end: what was decided, what is still open, closing, the documents.

use crate::chair::panel::{Ctx, Panel, Run};
use crate::conference::Command;
use crate::conference::state::Phase;
use crate::conference::unfinished::Unfinished;
use crate::terminal::card::Block;
use crate::terminal::theme::Tone;
use crate::wording::{chair as words, export, result};

pub(super) fn panel(ctx: &Ctx<'_>, text: &str) -> Panel {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let mut blocks = Vec::new();
    let missing = missing(ctx);
    if !missing.is_empty() {
        // First, so that no small screen hides it: after the closing only a pen can mend it.
        blocks.extend(missing.iter().cloned().map(Block::Warning));
        blocks.push(Block::Gap);
    }
    if !text.is_empty() {
        blocks.push(Block::Text(text.to_owned()));
        blocks.push(Block::Gap);
    }
    for contest in &conference.programme().contests {
        let standing = conference.standing(contest);
        blocks.push(Block::Heading(contest.title.clone()));
        let names = standing.elected.iter().filter_map(|id| conference.nominee(&contest.id, id)).map(|n| n.name);
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            blocks.push(Block::Toned(Tone::Elected, names.join("; ")));
        }
        if let Some(waiting) = &standing.waiting {
            let said = result::waiting(conference, contest, waiting, lang);
            blocks.push(Block::Warning(said));
        }
    }
    let skipped = conference.programme().agenda.iter().filter(|step| !conference.has_visited(&step.id)).count();
    if skipped > 0 {
        blocks.push(Block::Note(words::skipped(lang, skipped)));
    }
    if let Phase::Closed { at, .. } = conference.phase() {
        blocks.push(Block::Gap);
        blocks.push(Block::Toned(Tone::Now, words::closed_at(lang, at)));
        let mut panel = Panel::saying(blocks);
        panel.main = Some(0);
        return panel.with(ctx.free(words::ACT_EXPORT, Run::Export));
    }
    let question = words::close_conference_question(lang, &missing);
    let close = ctx.confirm(words::ACT_CLOSE, question, Command::CloseConference {});
    Panel::saying(blocks).with_main(close).with(ctx.free(words::ACT_EXPORT_DRAFT, Run::Export))
}

/// What the steps that were come to still lack. What waits of a contest and how many steps lie ahead is told beside it.
fn missing(ctx: &Ctx<'_>) -> Vec<String> {
    let conference = ctx.view.conference;
    if !conference.is_running() {
        return Vec::new();
    }
    let told_elsewhere = |item: &Unfinished<'_>| matches!(item, Unfinished::Undecided(..) | Unfinished::Ahead(_));
    let missing = conference.unfinished().into_iter().filter(|item| !told_elsewhere(item));
    missing.map(|item| export::unfinished(conference, &item, ctx.lang())).collect()
}
