//! The decision naming next year's head and deputy.

use crate::chair::panel::{Ctx, Panel};
use crate::conference::{Appointee, Command, Decision};
use crate::terminal::card::Block;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

pub(super) fn panel(
    ctx: &Ctx<'_>,
    decision: Option<&Decision>,
    head: Option<&Appointee>,
    deputy: Option<&Appointee>,
) -> Panel {
    let lang = ctx.lang();
    let mut blocks = Vec::new();
    if let Some(decision) = decision {
        blocks.push(Block::Text(words::decision(lang, decision)));
        blocks.push(Block::Gap);
    }
    for (post, appointee) in [(words::HEAD, head), (words::DEPUTY, deputy)] {
        let Some(appointee) = appointee else { continue };
        blocks.push(Block::Heading(post.of(lang).to_owned()));
        blocks.push(match ctx.view.conference.appointee(appointee) {
            Some((person, unit)) => {
                // A post mostly names its unit already.
                let unit = if person.post.contains(&unit) { "" } else { unit.as_str() };
                let parts = [person.name.as_str(), person.post.as_str(), unit];
                let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
                Block::Toned(Tone::Strong, words::illustrated(lang, &said, person.illustration))
            }
            None => Block::Note(words::NOT_ELECTED_YET.of(lang).to_owned()),
        });
    }
    if let Some(at) = ctx.view.conference.leader_announced(&ctx.step.id) {
        blocks.push(Block::Gap);
        blocks.push(Block::Toned(Tone::Now, words::announced_at(lang, at)));
    }
    let announce = Command::AnnounceLeader { step: Some(ctx.step.id.clone()) };
    Panel::saying(blocks).with_main(ctx.confirm(
        words::ACT_ANNOUNCE_LEADER,
        words::ANNOUNCE_LEADER_QUESTION.of(lang).to_owned(),
        announce,
    ))
}
