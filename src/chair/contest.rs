//! A contest at the chair's desk: from opening its round to deciding its ties, and why the rest is not allowed yet.

use super::forms::FormKind;
use super::panel::{Ctx, Panel, PanelAct, Run};
use crate::conference::contest::TieRule;
use crate::conference::outcome::Standing;
use crate::conference::plausible;
use crate::conference::progress::{ContestProgress, Waiting};
use crate::conference::round::{PassCount, Round, RoundStatus};
use crate::conference::{Command, Contest, ContestId, Form, NomineeId};
use crate::desk::Desk;
use crate::terminal::bars::Bar;
use crate::terminal::card::Block;
use crate::terminal::columns::Side;
use crate::terminal::theme::Tone;
use crate::wording::tally::odd as oddity;
use crate::wording::{chair as words, corrections, result, terms};

/// Which part of a contest a step is about: what Enter does depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Papers are issued and collected here.
    Ballot,
    /// Papers are counted while something else may go on, or the paper is explained.
    Meanwhile,
    /// The result is read here.
    Result,
}

/// The panel of the contest in question among these.
pub(super) fn panel(ctx: &Ctx<'_>, contests: &[ContestId], stage: Stage) -> Panel {
    let conference = ctx.view.conference;
    let Some(contest) = conference.contest_in_question(contests) else {
        return Panel::saying(vec![Block::Warning(words::NO_CONTEST.of(ctx.lang()).to_owned())]);
    };
    let Some(progress) = conference.progress(&contest.id) else { return Panel::default() };
    let mut blocks = vec![Block::Heading(title(ctx, contest, progress))];
    // What waits stands first: on a small screen the lines below it may have to be scrolled to. While lines are read
    // out, they come before it.
    let last = progress.last();
    let waits = afterwards(ctx, contest);
    let stands = last.map_or_else(|| before(ctx, contest), |round| during(ctx, contest, round));
    if last.is_some_and(|round| round.lines_read().is_some()) {
        blocks.extend(stands);
        blocks.push(Block::Gap);
        blocks.extend(waits);
    } else {
        blocks.extend(waits);
        blocks.extend(stands);
    }
    acts(ctx, contest, progress, stage, Panel::saying(blocks))
}

fn title(ctx: &Ctx<'_>, contest: &Contest, progress: &ContestProgress) -> String {
    match progress.last() {
        Some(round) if round.frame.number > 1 => {
            format!(
                "{} · {}",
                contest.title,
                words::round(
                    ctx.lang(),
                    round.frame.number,
                    terms::round_kind(round.frame.kind, round.frame.number).of(ctx.lang())
                )
            )
        }
        _ => contest.title.clone(),
    }
}

/// Seats, form, limit and threshold in one sentence.
pub(super) fn rules(ctx: &Ctx<'_>, contest: &Contest) -> String {
    let slate = ctx.view.conference.slate(contest);
    let n = slate.as_ref().map(|slate| u32::try_from(slate.len()).unwrap_or(u32::MAX));
    words::rules(ctx.lang(), contest, n)
}

fn before(ctx: &Ctx<'_>, contest: &Contest) -> Vec<Block> {
    let lang = ctx.lang();
    let mut blocks = vec![Block::Text(rules(ctx, contest))];
    match ctx.view.conference.slate(contest) {
        Some(slate) => {
            let names = (1..).zip(&slate).map(|(number, nominee)| format!("{number}. {}", nominee.name));
            blocks.push(Block::Gap);
            blocks.push(Block::Text(names.collect::<Vec<_>>().join("\n")));
        }
        None => blocks.push(Block::Note(words::SLATE_FOLLOWS.of(lang).to_owned())),
    }
    blocks
}

fn during(ctx: &Ctx<'_>, contest: &Contest, round: &Round) -> Vec<Block> {
    let lang = ctx.lang();
    let count = round.count();
    let stated = |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    let mut blocks = vec![Block::Figures(vec![
        (words::ISSUED.of(lang).to_owned(), stated(round.issue.map(|issue| issue.issued))),
        (words::COLLECTED.of(lang).to_owned(), stated(round.collected)),
        (words::RECORDED.of(lang).to_owned(), count.recorded.to_string()),
    ])];
    match &round.status {
        RoundStatus::Open => {
            if let Some(collected) = round.collected {
                blocks.extend(counting(ctx, round, u64::from(collected)));
            } else if round.issue.is_some() {
                blocks.push(Block::Note(words::VOTING_NOW.of(lang).to_owned()));
            } else {
                let opening = result::opening(&round.frame, lang);
                blocks.push(Block::Text(opening.unwrap_or_else(|| rules(ctx, contest))));
            }
        }
        RoundStatus::Closed { .. } => blocks.push(Block::Toned(Tone::Now, words::COUNT_IS_CLOSED.of(lang).to_owned())),
        RoundStatus::Announced { .. } => {}
        RoundStatus::Void { reason, .. } => blocks.push(Block::Refusal(words::voided_because(lang, reason))),
    }
    if !round.is_open() && !round.is_void() {
        blocks.extend(tally(ctx, round));
    } else if round.is_open() && count.recorded > 0 && round.frame.passes == 1 {
        blocks.extend(bars(round));
    }
    if let Some(proof) = round.proof.as_ref().filter(|_| round.is_announced()) {
        blocks.push(Block::Gap);
        blocks.push(Block::Note(words::confirmed_by(lang, &proof.code)));
    }
    let corrections = corrections::all(round, lang);
    if !corrections.is_empty() {
        blocks.push(Block::Gap);
        blocks.extend(corrections.into_iter().map(Block::Note));
    }
    blocks
}

/// How far each pass has come; the passes must agree before the count can be closed.
fn counting(ctx: &Ctx<'_>, round: &Round, collected: u64) -> Vec<Block> {
    let lang = ctx.lang();
    let counted = |(number, pass): (u8, &PassCount)| {
        let recorded = if number == 1 { round.count().recorded } else { pass.count.recorded };
        let label = if round.frame.passes == 1 {
            words::COUNTED.of(lang).to_owned()
        } else {
            words::counted_in_pass(lang, number)
        };
        let left = collected.saturating_sub(recorded);
        (Block::Progress { done: recorded, of: collected, label }, left, (number, pass.bundle))
    };
    let passes = (1..).zip(round.passes.iter().take(usize::from(round.frame.passes)));
    let counted: Vec<(Block, u64, (u8, u32))> = passes.map(counted).collect();
    let slowest = counted.iter().min_by_key(|(_, left, _)| std::cmp::Reverse(*left));
    let state = slowest.map(|(_, left, (pass, bundle))| match left {
        0 if round.frame.passes > 1 => Block::Note(words::BOTH_PASSES_IN.of(lang).to_owned()),
        left => {
            let pass = (round.frame.passes > 1).then_some(*pass);
            Block::Note(words::counting_state(lang, *left, pass, *bundle))
        }
    });
    let aside: u32 = (1..=round.frame.passes).map(|pass| round.aside(pass)).sum();
    let aside = (aside > 0).then(|| Block::Warning(words::set_aside(lang, aside)));
    let odd = if round.explanations.is_empty() { plausible::oddities(round.count()) } else { Vec::new() };
    let odd = odd.into_iter().map(|oddity| Block::Warning(oddity::oddity(lang, oddity)));
    counted.into_iter().map(|(progress, ..)| progress).chain(state).chain(aside).chain(odd).collect()
}

/// The tallies as they grow.
fn bars(round: &Round) -> Vec<Block> {
    if round.frame.form == Form::Grades {
        return Vec::new();
    }
    let of = u64::from(round.collected.unwrap_or(0));
    let bars = round.frame.slate.iter().zip(&round.count().lines).map(|(nominee, line)| Bar {
        label: nominee.short.clone().unwrap_or_else(|| nominee.name.clone()),
        value: line.support,
        of,
        ..Bar::default()
    });
    vec![Block::Gap, Block::Bars { bars: bars.collect(), mark: None }]
}

/// The counted result, each line with its arithmetic.
fn tally(ctx: &Ctx<'_>, round: &Round) -> Vec<Block> {
    let lang = ctx.lang();
    let outcome = round.outcome();
    let count = round.count();
    let mut blocks = vec![Block::Figures(vec![
        (words::VALID.of(lang).to_owned(), count.valid.to_string()),
        (words::INVALID.of(lang).to_owned(), count.invalid().to_string()),
        (words::NEEDED.of(lang).to_owned(), outcome.needed.map_or_else(|| "-".to_owned(), |n| n.to_string())),
    ])];
    if round.frame.form == Form::Grades {
        let head = std::iter::once(String::new()).chain(round.frame.grades.iter().cloned()).collect();
        let rows = round.frame.slate.iter().zip(&count.lines).map(|(nominee, line)| {
            std::iter::once(nominee.name.clone()).chain(line.grades.iter().map(u64::to_string)).collect()
        });
        blocks.push(Block::Table { head, rows: rows.collect(), sides: vec![Side::Left] });
        return blocks;
    }
    let mut order: Vec<usize> = (0..round.frame.slate.len()).collect();
    order.sort_by_key(|line| (std::cmp::Reverse(count.lines.get(*line).map_or(0, |line| line.support)), *line));
    blocks.push(Block::Gap);
    // While it is read line by line, the line that the hall has just seen stands on top and the next one below it.
    if let Some(read) = round.lines_read() {
        let top = usize::try_from(read).unwrap_or(usize::MAX).saturating_sub(1).min(order.len());
        order.rotate_left(top);
        let said = if read == 0 { words::READ_NEXT } else { words::READ_NOW };
        blocks.push(Block::Note(said.of(lang).to_owned()));
    }
    for line in order {
        let (Some(nominee), Some(said)) = (round.frame.slate.get(line), outcome.lines.get(line)) else { continue };
        let arithmetic = result::arithmetic(round, line, lang).unwrap_or_default();
        let name = format!("{}\n  {arithmetic}", nominee.name);
        blocks.push(match said.standing {
            Standing::Elected => Block::Toned(Tone::Elected, name),
            Standing::Tied => Block::Toned(Tone::Attention, name),
            Standing::NotElected | Standing::Undecided => Block::Toned(Tone::Dim, name),
        });
    }
    blocks
}

/// What waits after the announcement, in a sentence that can be read out.
fn afterwards(ctx: &Ctx<'_>, contest: &Contest) -> Vec<Block> {
    let waiting = ctx.view.conference.standing(contest).waiting;
    match waiting {
        Some(ref waits @ (Waiting::Tie { .. } | Waiting::Vacancy { .. } | Waiting::Reopening(_))) => {
            let said = result::waiting(ctx.view.conference, contest, waits, ctx.lang());
            vec![Block::Warning(said), Block::Gap]
        }
        _ => Vec::new(),
    }
}

fn acts(ctx: &Ctx<'_>, contest: &Contest, progress: &ContestProgress, stage: Stage, mut panel: Panel) -> Panel {
    let id = &contest.id;
    let waiting = ctx.view.conference.standing(contest).waiting;
    let open = progress.open_round();
    match (&waiting, open) {
        (Some(Waiting::FirstRound | Waiting::Reopening(_)), _) => {
            // Where results are read, Enter pressed once more than meant must not open the next vote.
            let open = Command::OpenRound { contest: id.clone() };
            let open = if stage == Stage::Result {
                ctx.confirm(words::ACT_OPEN, words::open_question(ctx.lang(), &contest.title), open)
            } else {
                ctx.ask(words::ACT_OPEN, open)
            };
            panel = if stage == Stage::Meanwhile { panel.with(open) } else { panel.with_main(open) };
        }
        (Some(Waiting::Round), Some(round)) => panel = open_round_acts(ctx, id, round, stage, panel),
        (Some(Waiting::Round), None) => {
            let announce = |paced| Command::Announce { contest: id.clone(), paced };
            let question = words::announce_question(ctx.lang(), &contest.title);
            let all = ctx.confirm(words::ACT_ANNOUNCE, question.clone(), announce(false));
            let paced = ctx.confirm(words::ACT_ANNOUNCE_PACED, question, announce(true));
            panel = if stage == Stage::Result { panel.with_main(all) } else { panel.with(all) };
            panel = panel.with(paced);
        }
        (Some(Waiting::Tie { tied, seats }), _) => panel = panel.with_main(tie_act(ctx, contest, tied, *seats)),
        (Some(Waiting::Vacancy { .. }), _) => {
            panel = panel.with(ctx.ask(words::ACT_VOTE_AGAIN, Command::VoteAgain { contest: id.clone() })).with(
                ctx.confirm(
                    words::ACT_LEAVE_VACANT,
                    words::leave_vacant_question(ctx.lang(), &contest.title),
                    Command::LeaveVacant { contest: id.clone() },
                ),
            );
            panel.leaving = Some(words::leave_vacancy_question(ctx.lang(), &contest.title));
        }
        (None, _) => {}
    }
    if let Some(act) = reveal(ctx, progress) {
        panel = panel.with(act);
        panel.main = Some(panel.acts.len() - 1);
    }
    if stage == Stage::Result && open.is_none() && !progress.rounds.is_empty() {
        panel = panel.with(withdraw(ctx, contest, progress));
    }
    if progress.last().is_some_and(|round| !round.is_void()) {
        let probe = Command::VoidRound { contest: id.clone(), reason: words::REASON.vi.to_owned() };
        panel = panel.with(ctx.form(words::ACT_VOID, FormKind::Void(id.clone()), Some(&probe)));
    }
    panel
}

fn open_round_acts(ctx: &Ctx<'_>, id: &ContestId, round: &Round, stage: Stage, mut panel: Panel) -> Panel {
    let issued = round.issue.map_or(0, |issue| issue.issued);
    let nothing = Command::Issue { contest: id.clone(), issued, unused: 0, absent_papers: 0, spoiled: 0 };
    let issue = ctx.form(words::ACT_ISSUE, FormKind::Issue(id.clone()), Some(&nothing));
    let collect_probe = Command::Collect { contest: id.clone(), collected: 0 };
    let collect = ctx.form(words::ACT_COLLECT, FormKind::Collect(id.clone()), Some(&collect_probe));
    let question = words::close_question(ctx.lang(), round.count().recorded);
    let close = ctx.confirm(words::ACT_CLOSE_ROUND, question, Command::CloseRound { contest: id.clone() });
    let tally = ctx.free(words::ACT_TALLY, Run::Go(Desk::Tally));
    if round.issue.is_none() {
        return panel.with_main(issue).with(collect);
    }
    if round.collected.is_none() {
        return panel.with_main(collect).with(issue);
    }
    let complete = close.refused.is_none();
    panel = panel.with_main(close);
    // Where papers are collected the agenda may move on; where they are counted, counting comes first.
    panel = if complete || stage == Stage::Ballot { panel.with(tally) } else { panel.with_main(tally) };
    panel.with(collect).with(issue)
}

fn tie_act(ctx: &Ctx<'_>, contest: &Contest, tied: &[NomineeId], seats: u32) -> PanelAct {
    let id = &contest.id;
    let some: Vec<NomineeId> = tied.iter().take(usize::try_from(seats).unwrap_or(0)).cloned().collect();
    match contest.tie {
        TieRule::Runoff => {
            let question = words::run_off_question(ctx.lang(), &contest.title);
            ctx.confirm(words::ACT_RUN_OFF, question, Command::RunOff { contest: id.clone() })
        }
        TieRule::Lot => {
            let drawn_by = words::REASON.vi.to_owned();
            let probe = Command::DrawLots { contest: id.clone(), elected: some, drawn_by };
            ctx.form(words::ACT_LOTS, FormKind::Lots(id.clone()), Some(&probe))
        }
        TieRule::Chair => {
            let reason = words::REASON.vi.to_owned();
            let probe = Command::ChairDecides { contest: id.clone(), elected: some, reason };
            ctx.form(words::ACT_CHAIR_DECIDES, FormKind::ChairDecides(id.clone()), Some(&probe))
        }
    }
}

/// Takes somebody off the list after the vote; which of them, its form asks.
fn withdraw(ctx: &Ctx<'_>, contest: &Contest, progress: &ContestProgress) -> PanelAct {
    let probe = progress.on_list().next().map(|nominee| Command::Withdraw {
        contest: contest.id.clone(),
        nominee: nominee.id.clone(),
        reason: words::REASON.vi.to_owned(),
    });
    ctx.form(words::ACT_WITHDRAW_ELECTED, FormKind::WithdrawOne(contest.id.clone()), probe.as_ref())
}

/// Reveals one more line of a paced result.
fn reveal(ctx: &Ctx<'_>, progress: &ContestProgress) -> Option<PanelAct> {
    let round = progress.last()?;
    let lines = round.lines_read()?;
    let command = Command::Reveal { contest: round.frame.contest.clone(), lines: lines.saturating_add(1) };
    let mut act = ctx.ask(words::ACT_REVEAL, command);
    act.label = words::reveal(ctx.lang(), lines, round.frame.slate.len());
    Some(act)
}
