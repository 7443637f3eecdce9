//! A show of hands: the proposal, what was counted, and the slate it freezes.

use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel, PanelAct};
use crate::conference::{Command, ContestId, Person, StepKind};
use crate::terminal::card::Block;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>, proposal: &str, names: &[Person]) -> Panel {
    let lang = ctx.lang();
    let mut blocks = Vec::new();
    if !proposal.is_empty() {
        blocks.push(Block::Quote(proposal.to_owned()));
    }
    let taken = !ctx.view.conference.hands_at(&ctx.step.id).is_empty();
    if taken {
        // What is declared now comes before the names, which a small screen may hide.
        blocks.extend(counted(ctx));
        blocks.push(Block::Gap);
    }
    if !names.is_empty() {
        let rows = names
            .iter()
            .map(|person| vec![person.name.clone(), words::illustrated(lang, &person.post, person.illustration)]);
        blocks.push(Block::Table { head: Vec::new(), rows: rows.collect(), sides: Vec::new() });
    }
    if !taken {
        blocks.push(Block::Gap);
        blocks.extend(counted(ctx));
    }
    let mut panel = Panel::saying(blocks);
    let [count, all] = acts(ctx);
    panel = if taken { panel.with(count) } else { panel.with_main(count) };
    panel = panel.with(all);
    for contest in slates_before(ctx) {
        let title = ctx.view.conference.programme().contest(&contest).map_or("", |contest| &contest.title);
        let mut freeze = ctx.ask(words::ACT_FREEZE, Command::FreezeSlate { contest: contest.clone() });
        freeze.label = words::freeze_of(lang, title);
        panel = if taken { panel.with_main(freeze) } else { panel.with(freeze) };
    }
    panel
}

/// Counting hands, and the fast path of everybody for.
pub(super) fn acts(ctx: &Ctx<'_>) -> [PanelAct; 2] {
    let conference = ctx.view.conference;
    let voters = conference.roll().hands(conference.programme());
    let everybody = Command::ShowOfHands { step: Some(ctx.step.id.clone()), r#for: voters, against: 0, other: 0 };
    // One key must not undo what was counted.
    let mut all = match conference.hands_at(&ctx.step.id) {
        [] => ctx.ask(words::ACT_ALL_FOR, everybody.clone()),
        [.., last] => {
            ctx.confirm(words::ACT_ALL_FOR, words::all_for_again(ctx.lang(), last, voters), everybody.clone())
        }
    };
    all.label = words::all_for(ctx.lang(), voters);
    [ctx.form(words::ACT_HANDS, FormKind::Hands(ctx.step.id.clone()), Some(&everybody)), all]
}

/// What was counted, as it is declared.
pub(super) fn counted(ctx: &Ctx<'_>) -> Vec<Block> {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    match conference.hands_at(&ctx.step.id) {
        [] => {
            let voters = conference.roll().hands(conference.programme());
            vec![Block::Note(words::hands_wait(lang, voters))]
        }
        [.., last] => vec![
            Block::Figures(vec![
                (words::HANDS_FOR.of(lang).to_owned(), last.agree.to_string()),
                (words::HANDS_AGAINST.of(lang).to_owned(), last.against.to_string()),
                (words::HANDS_OTHER.of(lang).to_owned(), last.other.to_string()),
            ]),
            Block::Toned(Tone::Strong, words::hands_said(lang, last)),
        ],
    }
}

/// The slates of the slate step before this one that are known and wait to be frozen.
fn slates_before(ctx: &Ctx<'_>) -> Vec<ContestId> {
    let conference = ctx.view.conference;
    let agenda = &conference.programme().agenda;
    let here = agenda.iter().position(|step| step.id == ctx.step.id).unwrap_or(0);
    let before = here.checked_sub(1).and_then(|place| agenda.get(place));
    let Some(StepKind::Slate { contests, .. }) = before.map(|step| &step.kind) else { return Vec::new() };
    let waits = |contest: &&ContestId| {
        ctx.view.conference.decide(&Command::FreezeSlate { contest: (*contest).clone() }).is_ok()
    };
    contests.iter().filter(waits).cloned().collect()
}
