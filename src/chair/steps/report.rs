//! A report: its pages, which the hall follows.

use crate::chair::panel::{Ctx, Panel};
use crate::conference::Command;
use crate::conference::report::ReportBlock;
use crate::terminal::card::Block;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>) -> Panel {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let step = &ctx.step.id;
    let Some(report) = conference.report(step) else { return Panel::default() };
    let page = conference.page(step);
    let pages = u32::try_from(report.pages.len()).unwrap_or(u32::MAX);
    let show = |page: u32| Command::ShowPage { step: Some(step.clone()), page };
    let mut blocks = vec![Block::Progress {
        done: u64::from(page) + 1,
        of: u64::from(pages),
        label: words::PAGE.of(lang).to_owned(),
    }];
    blocks.push(Block::Gap);
    if let Some(page) = usize::try_from(page).ok().and_then(|page| report.pages.get(page)) {
        blocks.extend(page.blocks.iter().map(block));
    }
    if let Some(next) = usize::try_from(page).ok().and_then(|page| report.pages.get(page + 1)) {
        blocks.push(Block::Gap);
        blocks.push(Block::Note(words::next_page_is(lang, &next.heading)));
    }
    let mut panel = Panel::saying(blocks);
    if page + 1 < pages {
        panel = panel.with_main(ctx.ask(words::ACT_NEXT_PAGE, show(page + 1)));
    }
    if page > 0 {
        panel = panel.with(ctx.ask(words::ACT_PREVIOUS_PAGE, show(page - 1)));
        panel = panel.with(ctx.ask(words::ACT_FIRST_PAGE, show(0)));
    }
    if let Some(section) = next_section(ctx, page) {
        panel = panel.with(ctx.ask(words::ACT_NEXT_SECTION, show(section)));
    }
    panel
}

/// The first page of the section after this page's.
fn next_section(ctx: &Ctx<'_>, page: u32) -> Option<u32> {
    let report = ctx.view.conference.report(&ctx.step.id)?;
    let here = usize::try_from(page).ok()?;
    let heading = &report.pages.get(here)?.heading;
    let found = report.pages.iter().enumerate().skip(here + 1).find(|(_, page)| page.heading != *heading);
    found.and_then(|(place, _)| u32::try_from(place).ok())
}

fn block(block: &ReportBlock) -> Block {
    match block {
        ReportBlock::Heading(1 | 2, text) => Block::Heading(text.clone()),
        ReportBlock::Heading(_, text) => Block::Toned(Tone::Strong, text.clone()),
        ReportBlock::Paragraph(text) => Block::Text(text.clone()),
        ReportBlock::Item(depth, mark, text) => {
            Block::Text(format!("{}{mark} {text}", "  ".repeat(usize::from(*depth))))
        }
        ReportBlock::Row(cells) => Block::Text(cells.join("  |  ")),
    }
}
