//! The roll: who is present, absent, replaced; the quorum as it grows.

use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel, PanelRow, Run};
use crate::conference::Command;
use crate::conference::roll::RollLine;
use crate::terminal::card::Block;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>) -> Panel {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let programme = conference.programme();
    let roll = conference.roll();
    let summoned = roll.summoned(programme);
    let present = roll.hands(programme);
    let lines: Vec<RollLine<'_>> = roll.lines(programme).collect();
    let unmarked = lines.iter().filter(|line| line.votes && line.attendance.is_none()).count();

    let mut panel = Panel::saying(vec![
        Block::Figures(vec![
            (words::SUMMONED.of(lang).to_owned(), summoned.to_string()),
            (words::PRESENT_VOTERS.of(lang).to_owned(), present.to_string()),
            (words::ABSENT_VOTERS.of(lang).to_owned(), summoned.saturating_sub(present).to_string()),
        ]),
        quorum(ctx, present, summoned),
    ]);
    if programme.particulars.summoned.is_some() {
        let probe = Command::Present { count: 0 };
        panel = panel.with_main(ctx.form(words::ACT_COUNT_HALL, FormKind::Hall, Some(&probe)));
    }
    // The digits of the focused line come first: they must stay what they are while the roll is called.
    if let Some(line) = lines.get(ctx.focused(lines.len())) {
        let replaced = FormKind::Replaced(line.unit.id.clone(), line.delegate);
        panel = panel
            .with(ctx.ask(words::ACT_PRESENT, mark(line, true)))
            .with(ctx.ask(words::ACT_ABSENT, mark(line, false)))
            .with(ctx.form(words::ACT_REPLACED, replaced, Some(&mark(line, true))));
    }
    let some_marked = lines.iter().any(|line| line.attendance.is_some());
    if some_marked && unmarked > 0 {
        // Who was marked absent stays absent: only those who were not called yet are marked.
        let rest = lines.iter().filter(|line| line.attendance.is_none()).map(|line| mark(line, true)).collect();
        panel = panel.with_main(ctx.free(words::ACT_REST_PRESENT, Run::AskAll(rest)));
    } else if !some_marked {
        panel = panel.with_main(ctx.ask(words::ACT_ALL_PRESENT, Command::AttendAll {}));
    }
    panel.listing(lines.iter().map(|line| row(ctx, line)).collect())
}

/// More than half of those summoned make the quorum that a chair expects to be told of.
fn quorum(ctx: &Ctx<'_>, present: u32, summoned: u32) -> Block {
    let said = words::quorum(ctx.lang(), present, summoned);
    if u64::from(present) * 2 > u64::from(summoned) { Block::Note(said) } else { Block::Warning(said) }
}

fn mark(line: &RollLine<'_>, present: bool) -> Command {
    Command::Attend { unit: line.unit.id.clone(), delegate: line.delegate, present, replaced_by: None }
}

fn row(ctx: &Ctx<'_>, line: &RollLine<'_>) -> PanelRow {
    let lang = ctx.lang();
    let (sign, tone) = match line.attendance {
        Some(attendance) if attendance.present => (Sign::Done, Tone::Plain),
        Some(_) => (Sign::Wrong, Tone::Attention),
        None => (Sign::Later, Tone::Dim),
    };
    let replaced = line.attendance.and_then(|attendance| attendance.replaced_by.as_deref());
    let unit = line.unit.short_name();
    let name = match line.delegate {
        Some(_) => format!("{} - {unit}", line.name),
        None => line.unit.name.clone(),
    };
    let state = words::roll_state(lang, line.attendance.map(|attendance| attendance.present), line.votes);
    let note = match replaced {
        Some(name) => words::replaced_by(lang, name),
        None if line.votes => line.post.to_owned(),
        None => words::without_vote(lang, line.post),
    };
    let name = replaced.map_or(name, |by| format!("{by} - {unit} ({})", words::REPLACES.of(lang)));
    let row = Row::new(sign, vec![name, state]).toned(tone).noted(note);
    PanelRow { row, space: Some(Run::Ask(mark(line, !line.present()))) }
}
