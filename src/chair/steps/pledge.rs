//! The pledge: which heads of units have signed.

use crate::chair::panel::{Ctx, Panel, PanelRow, Run};
use crate::conference::{Command, Unit};
use crate::terminal::card::Block;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>, text: &str) -> Panel {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let units = &conference.programme().units;
    let signed = |unit: &Unit| conference.has_pledged(&ctx.step.id, &unit.id);
    let done = units.iter().filter(|unit| signed(unit)).count();
    let mut blocks = Vec::new();
    if !text.is_empty() {
        blocks.push(Block::Text(text.to_owned()));
        blocks.push(Block::Gap);
    }
    blocks.push(Block::Progress {
        done: u64::try_from(done).unwrap_or(0),
        of: u64::try_from(units.len()).unwrap_or(0),
        label: words::HAVE_SIGNED.of(lang).to_owned(),
    });
    let sign = |unit: &Unit, signed: bool| Command::SignPledge {
        step: Some(ctx.step.id.clone()),
        unit: unit.id.clone(),
        signed,
    };
    let rest: Vec<Command> = units.iter().filter(|unit| !signed(unit)).map(|unit| sign(unit, true)).collect();
    let mut panel = Panel::saying(blocks);
    if let Some(probe) = rest.first().cloned() {
        let refused = ctx.refusal(&probe);
        let all = ctx.free(words::ACT_ALL_SIGNED, Run::AskAll(rest));
        panel = panel.with_main(crate::chair::panel::PanelAct { refused, ..all });
    }
    if let Some(unit) = units.get(ctx.focused(units.len())) {
        panel = panel.with(ctx.ask(words::ACT_SIGN_ONE, sign(unit, !signed(unit))));
    }
    let rows = units.iter().map(|unit| {
        let sign_shown = if signed(unit) { Sign::Done } else { Sign::Later };
        let state = if signed(unit) { words::SIGNED } else { words::NOT_SIGNED };
        let row = Row::new(sign_shown, vec![unit.name.clone(), state.of(lang).to_owned()]);
        PanelRow { row, space: Some(Run::Ask(sign(unit, !signed(unit)))) }
    });
    panel.listing(rows.collect())
}
