//! Standards, seats and slate; who withdraws; freezing.

use super::show_of_hands;
use crate::chair::contest::rules;
use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel, PanelRow, Run};
use crate::conference::{Command, Contest, ContestId, Nominee};
use crate::terminal::card::Block;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

/// A nominee of one of the step's contests.
struct Line<'a> {
    contest: &'a Contest,
    nominee: Nominee,
    withdrawn: Option<String>,
}

pub(super) fn panel(ctx: &Ctx<'_>, contests: &[ContestId], text: &str) -> Panel {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let mut blocks = Vec::new();
    let contests: Vec<&Contest> = contests.iter().filter_map(|id| conference.programme().contest(id)).collect();
    for contest in &contests {
        blocks.push(Block::Heading(contest.title.clone()));
        blocks.push(Block::Text(rules(ctx, contest)));
        let progress = conference.progress(&contest.id);
        if progress.is_some_and(|progress| progress.frozen().is_some()) {
            blocks.push(Block::Toned(Tone::Now, words::SLATE_IS_FROZEN.of(lang).to_owned()));
        } else if conference.full_slate(contest).is_none() {
            blocks.push(Block::Note(words::SLATE_FOLLOWS.of(lang).to_owned()));
        }
    }
    if !text.is_empty() {
        blocks.push(Block::Gap);
        blocks.push(Block::Text(text.to_owned()));
    }
    let lines = lines(ctx, &contests);
    let mut panel = Panel::saying(blocks);
    if let Some(line) = lines.get(ctx.focused(lines.len())) {
        let form = FormKind::Withdraw(line.contest.id.clone(), line.nominee.id.clone());
        let probe = Command::Withdraw {
            contest: line.contest.id.clone(),
            nominee: line.nominee.id.clone(),
            reason: words::REASON.vi.to_owned(),
        };
        panel = panel.with(ctx.form(words::ACT_WITHDRAW, form, Some(&probe)));
    }
    let [count, all] = show_of_hands::acts(ctx);
    panel = panel.with(count).with(all);
    for contest in &contests {
        let frozen = conference.progress(&contest.id).is_some_and(|progress| progress.frozen().is_some());
        if frozen {
            let reason = words::REASON.vi.to_owned();
            let probe = Command::ReopenSlate { contest: contest.id.clone(), reason };
            let mut act = ctx.form(words::ACT_REOPEN, FormKind::Reopen(contest.id.clone()), Some(&probe));
            act.label = words::reopen_of(lang, &contest.title);
            panel = panel.with(act);
        } else if conference.full_slate(contest).is_some() {
            let mut act = ctx.ask(words::ACT_FREEZE, Command::FreezeSlate { contest: contest.id.clone() });
            act.label = words::freeze_of(lang, &contest.title);
            panel = panel.with(act);
        }
    }
    panel.listing(lines.iter().map(|line| row(ctx, line)).collect())
}

fn lines<'a>(ctx: &Ctx<'_>, contests: &[&'a Contest]) -> Vec<Line<'a>> {
    let conference = ctx.view.conference;
    let of = |contest: &'a Contest| {
        let progress = conference.progress(&contest.id);
        let why = move |nominee: &Nominee| {
            let withdrawals = progress.map_or(&[][..], |progress| &progress.withdrawals);
            withdrawals.iter().find(|w| w.nominee == nominee.id).map(|w| w.reason.clone())
        };
        let slate = conference.full_slate(contest).unwrap_or_default();
        slate.into_iter().map(move |nominee| Line { contest, withdrawn: why(&nominee), nominee })
    };
    contests.iter().copied().flat_map(of).collect()
}

fn row(ctx: &Ctx<'_>, line: &Line<'_>) -> PanelRow {
    let lang = ctx.lang();
    let (sign, tone) = if line.withdrawn.is_some() { (Sign::Wrong, Tone::Dim) } else { (Sign::Dot, Tone::Plain) };
    let state = if line.withdrawn.is_some() { words::WITHDRAWN.of(lang) } else { "" };
    let note = match &line.withdrawn {
        Some(reason) => words::withdrawn_because(lang, reason),
        None => line.contest.title.clone(),
    };
    let mut row = Row::new(sign, vec![line.nominee.name.clone(), state.to_owned()]).toned(tone).noted(note);
    row.struck = line.withdrawn.is_some();
    let form = FormKind::Withdraw(line.contest.id.clone(), line.nominee.id.clone());
    PanelRow { row, space: line.withdrawn.is_none().then_some(Run::Form(form)) }
}
