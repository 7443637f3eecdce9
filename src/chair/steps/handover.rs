//! The handover: the inventory ticked line by line, then three signatures.

use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel, PanelRow, Run};
use crate::conference::handover::HandedItem;
use crate::conference::{Command, InventoryItem};
use crate::terminal::card::Block;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>, items: &[InventoryItem]) -> Panel {
    let lang = ctx.lang();
    let step = &ctx.step.id;
    let Some(handover) = ctx.view.conference.handover(step) else { return Panel::default() };
    let done = handover.done();
    let mut blocks = vec![Block::Progress {
        done: u64::try_from(done).unwrap_or(0),
        of: u64::try_from(items.len()).unwrap_or(0),
        label: words::HANDED_OVER.of(lang).to_owned(),
    }];
    match &handover.signed {
        Some(signed) => {
            blocks.push(Block::Toned(Tone::Now, words::signed_at(lang, signed.at)));
            blocks.push(Block::Figures(vec![
                (words::GIVER.of(lang).to_owned(), signed.giver.clone()),
                (words::RECEIVER.of(lang).to_owned(), signed.receiver.clone()),
                (words::WITNESS.of(lang).to_owned(), signed.witness.clone()),
            ]));
        }
        None if done < items.len() => {
            blocks.push(Block::Note(words::items_left(lang, items.len() - done)));
        }
        None => blocks.push(Block::Note(words::READY_TO_SIGN.of(lang).to_owned())),
    }
    let mut panel = Panel::saying(blocks);
    let focused = u32::try_from(ctx.focused(items.len())).unwrap_or(0);
    let rest: Vec<Command> = (0u32..)
        .zip(&handover.items)
        .filter(|(_, item)| !item.done)
        .map(|(item, said)| tick(ctx, item, true, said))
        .collect();
    let sign = Command::SignHandover {
        step: Some(step.clone()),
        giver: words::GIVER.vi.to_owned(),
        receiver: words::RECEIVER.vi.to_owned(),
        witness: words::WITNESS.vi.to_owned(),
    };
    let sign_form = ctx.form(words::ACT_SIGN, FormKind::Sign(step.clone()), Some(&sign));
    if let (Some(probe), None) = (rest.first().cloned(), &handover.signed) {
        let refused = ctx.refusal(&probe);
        let all = ctx.free(words::ACT_HAND_OVER_ALL, Run::AskAll(rest));
        panel = panel.with_main(crate::chair::panel::PanelAct { refused, ..all });
        panel = panel.with(sign_form);
    } else {
        panel = panel.with_main(sign_form);
    }
    if !items.is_empty() {
        let probe = handover.items.get(ctx.focused(items.len())).map(|said| tick(ctx, focused, true, said));
        let form = FormKind::Item(step.clone(), focused);
        panel = panel.with(ctx.form(words::ACT_ITEM, form, probe.as_ref()));
    }
    let rows = (0u32..).zip(items.iter().zip(&handover.items));
    panel.listing(rows.map(|(number, (item, said))| row(ctx, number, item, said)).collect())
}

fn tick(ctx: &Ctx<'_>, item: u32, done: bool, said: &HandedItem) -> Command {
    Command::HandOverItem { step: Some(ctx.step.id.clone()), item, done, count: said.count, note: said.note.clone() }
}

fn row(ctx: &Ctx<'_>, number: u32, item: &InventoryItem, said: &HandedItem) -> PanelRow {
    let (sign, tone) = if said.done { (Sign::Done, Tone::Plain) } else { (Sign::Later, Tone::Plain) };
    let found = said.count.unwrap_or(item.count);
    let count = if found == item.count { found.to_string() } else { format!("{found}/{}", item.count) };
    let tone = if found == item.count { tone } else { Tone::Attention };
    let row = Row::new(sign, vec![item.name.clone(), count]).toned(tone).noted(said.note.clone());
    PanelRow { row, space: Some(Run::Ask(tick(ctx, number, !said.done, said))) }
}
