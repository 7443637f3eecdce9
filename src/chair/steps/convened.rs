//! Before the opening: what conference it is, and how it begins.

use crate::chair::panel::{Panel, PanelAct, Run};
use crate::conference::Command;
use crate::desk::View;
use crate::terminal::card::Block;
use crate::wording::{chair as words, readiness};

/// The panel before the first step.
pub(in crate::chair) fn convened(view: &View<'_>) -> Panel {
    let lang = view.lang();
    let run = match view.plan_changed {
        // What begins by the older plan cannot be begun anew.
        Some(changed) => Run::Confirm(words::start_by_the_older_plan(lang, changed), Command::Start {}),
        None => Run::Ask(Command::Start {}),
    };
    let start = PanelAct { label: words::ACT_START.of(lang).to_owned(), run, refused: None };
    let particulars = &view.conference.programme().particulars;
    let changed = view.plan_changed.map(|changed| [Block::Warning(changed.to_owned()), Block::Gap]);
    let mut blocks: Vec<Block> = changed.into_iter().flatten().collect();
    blocks.extend([Block::Heading(particulars.title.clone()), Block::Text(particulars.cluster.clone())]);
    if let Some(remark) = &particulars.illustration {
        blocks.push(Block::Gap);
        blocks.push(Block::Note(remark.clone()));
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Text(words::READY.of(lang).to_owned()));
    let check = PanelAct { label: readiness::ACT.of(lang).to_owned(), run: Run::Readiness, refused: None };
    Panel::saying(blocks).with_main(start).with(check)
}
