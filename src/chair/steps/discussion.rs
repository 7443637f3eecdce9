//! The discussion: who waits, who speaks, who spoke how long, the gist.

use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel, PanelRow, Run};
use crate::conference::Command;
use crate::conference::floor::Speaker;
use crate::terminal::card::Block;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::text::date::duration;
use crate::wording::chair as words;

/// Seconds before the end of a speaker's time at which the chair is warned.
const WARNING: i64 = 60;

pub(super) fn panel(ctx: &Ctx<'_>, minutes_each: u32) -> Panel {
    let lang = ctx.lang();
    let step = Some(ctx.step.id.clone());
    let Some(floor) = ctx.view.conference.floor(&ctx.step.id) else { return Panel::default() };
    let speaking = floor.speaking();
    let next = floor.next();
    let mut blocks = Vec::new();
    match speaking.and_then(|number| floor.get(number)) {
        Some(speaker) => blocks.extend(clock(ctx, speaker, minutes_each)),
        None => blocks.push(Block::Note(match next.and_then(|number| floor.get(number)) {
            Some(next) => words::next_speaker(lang, &next.name),
            None => words::NO_SPEAKER.of(lang).to_owned(),
        })),
    }
    let mut panel = Panel::saying(blocks);
    if speaking.is_some() {
        panel = panel.with_main(ctx.ask(words::ACT_END_SPEECH, Command::EndSpeech { step: step.clone() }));
    } else if let Some(next) = next {
        let begin = Command::BeginSpeech { step: step.clone(), speaker: next };
        panel = panel.with_main(ctx.ask(words::ACT_NEXT_SPEAKER, begin));
    }
    let add = FormKind::Speaker(ctx.step.id.clone());
    panel = panel.with(ctx.form(words::ACT_ADD_SPEAKER, add, Some(&Command::HoldHall { held: false })));
    let focused = u32::try_from(ctx.focused(floor.speakers.len())).unwrap_or(0);
    if floor.get(focused).is_some() {
        let begin = Command::BeginSpeech { step: step.clone(), speaker: focused };
        let drop = Command::DropSpeaker { step: step.clone(), speaker: focused };
        // While somebody speaks, what is written down is what they say.
        let heard = speaking.unwrap_or(focused);
        let gist = Command::NoteGist { step, speaker: heard, gist: String::new() };
        panel = panel
            .with(ctx.ask(words::ACT_GIVE_FLOOR, begin))
            .with(ctx.form(words::ACT_GIST, FormKind::Gist(ctx.step.id.clone(), heard), Some(&gist)))
            .with(ctx.ask(words::ACT_DROP_SPEAKER, drop));
    }
    let rows = (0u32..).zip(&floor.speakers).map(|(number, speaker)| row(ctx, number, speaker));
    panel.listing(rows.collect())
}

/// Who speaks, and how much of their time is used.
fn clock(ctx: &Ctx<'_>, speaker: &Speaker, minutes: u32) -> Vec<Block> {
    let lang = ctx.lang();
    let since = speaker.turns.last().map_or(ctx.view.now, |(from, _)| *from);
    let used = (ctx.view.now - since).num_seconds().max(0);
    let allowed = i64::from(minutes) * 60;
    let time = format!("{} / {}", told(used), told(allowed));
    let mut blocks = vec![Block::Heading(words::speaks(lang, &speaker.name))];
    if !speaker.topic.is_empty() {
        blocks.push(Block::Text(speaker.topic.clone()));
    }
    if used > allowed {
        blocks.push(Block::Refusal(words::overtime(lang, &time, &told(used - allowed))));
    } else if allowed - used <= WARNING {
        blocks.push(Block::Warning(words::time_is_short(lang, &time, &told(allowed - used))));
    } else {
        blocks.push(Block::Toned(Tone::Now, words::time_used(lang, &time)));
    }
    blocks
}

fn row(ctx: &Ctx<'_>, number: u32, speaker: &Speaker) -> PanelRow {
    let (sign, tone) = if speaker.speaks() {
        (Sign::Now, Tone::Now)
    } else if speaker.has_spoken() {
        (Sign::Done, Tone::Plain)
    } else if speaker.dropped {
        (Sign::Wrong, Tone::Dim)
    } else {
        (Sign::Later, Tone::Plain)
    };
    let unit = ctx.view.conference.unit_name(speaker.unit.as_ref());
    let name = if unit.is_empty() || unit == speaker.name {
        speaker.name.clone()
    } else {
        format!("{} - {unit}", speaker.name)
    };
    let time = if speaker.has_spoken() { told(speaker.seconds(ctx.view.now)) } else { String::new() };
    let note = if speaker.gist.is_empty() { speaker.topic.clone() } else { words::gist_is(ctx.lang(), &speaker.gist) };
    let run = Command::BeginSpeech { step: Some(ctx.step.id.clone()), speaker: number };
    let space = (!speaker.speaks()).then_some(Run::Ask(run));
    PanelRow { row: Row::new(sign, vec![name, time]).toned(tone).noted(note), space }
}

fn told(seconds: i64) -> String {
    duration(u64::try_from(seconds).unwrap_or(0))
}
