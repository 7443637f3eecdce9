//! Where things stand on the chair's console.

use super::console::{ChairScreen, Focus};
use super::panel::{Ctx, Panel};
use super::{agenda, day, side};
use crate::conference::Step;
use crate::conference::state::Phase;
use crate::desk::View;
use crate::desk::overlay::draw_footer;
use crate::terminal::card::{Block, Card};
use crate::terminal::key::Key;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::{dialog, rows};
use crate::text::date::duration;
use crate::text::width::{cells, shorten, wrap};
use crate::wording::chair as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The smallest window in which the console can be worked.
const SMALLEST: (u16, u16) = (60, 16);
/// From this width on the right column has room of its own.
const WIDE: u16 = 110;
/// Cells of the right column, at least; a wall of a screen gives it more.
const SIDE: u16 = 32;
/// Most lines of a notice.
const NOTICE: usize = 4;
/// Fewest rows that a list needs to be of use.
const LIST: u16 = 6;
/// Rows of the step below which air and list give way to the acts.
const LOW: u16 = 12;
/// Rows of a focused line with its remark.
const LINE: u16 = 2;

/// Which rows of the console belong to what.
struct Plan {
    agenda: Rect,
    middle: Rect,
    side: Option<Rect>,
    script: Rect,
    notice: Rect,
    footer: Rect,
}

impl Plan {
    fn of(area: Rect, wants_side: bool) -> Self {
        let script_rows = if area.height >= 36 {
            6
        } else if area.height >= 28 {
            4
        } else {
            1
        };
        let footer = Rect { x: area.x + 1, y: area.bottom() - 1, width: area.width - 2, height: 1 };
        let notice = Rect { y: area.bottom() - 2, height: 1, ..area };
        let script = Rect { y: notice.y - 1 - script_rows, height: script_rows, ..area };
        let body = Rect {
            x: area.x + 1,
            y: area.y + 2,
            width: area.width - 2,
            height: (script.y - 1).saturating_sub(area.y + 2),
        };
        let agenda_width = (area.width / 4).clamp(24, 60);
        let agenda = Rect { width: agenda_width, ..body };
        let rest = Rect { x: agenda.right() + 2, width: body.width - agenda.width - 2, ..body };
        if area.width >= WIDE {
            let side = (area.width / 4).clamp(SIDE, 72);
            let middle = Rect { width: rest.width - side - 2, ..rest };
            let side = Rect { x: middle.right() + 2, width: side, ..rest };
            return Self { agenda, middle, side: Some(side), script, notice, footer };
        }
        if wants_side {
            let side = Rect { width: rest.width.min(SIDE + 8), ..rest };
            return Self { agenda, middle: Rect { width: 0, ..rest }, side: Some(side), script, notice, footer };
        }
        Self { agenda, middle: rest, side: None, script, notice, footer }
    }
}

/// What of the console can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// What a key does.
    Key(Key),
    /// A step of the agenda.
    Step(usize),
    /// A row of the step's list.
    Row(usize),
    /// The sign of such a row, which the space bar sets.
    Mark(usize),
}

/// Draws the whole console and tells what can be clicked where.
pub(super) fn draw(screen: &ChairScreen, buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Spot> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let said = words::too_small(view.lang(), area.width, area.height);
        Card::new(vec![Block::Warning(said)]).draw(buf, area, 0, view.look);
        return Spots::default();
    }
    if screen.reads_script() {
        return draw_whole_script(screen, buf, area, view).map(Spot::Key);
    }
    let plan = Plan::of(area, screen.wants_side());
    header(buf, area, view);
    let focused = screen.focus() == Focus::Agenda;
    let title = if focused { view.look.styles.now } else { view.look.styles.title };
    buf.set_stringn(plan.agenda.x, plan.agenda.y, words::AGENDA.of(view.lang()), usize::from(plan.agenda.width), title);
    let list = Rect { y: plan.agenda.y + 1, height: plan.agenda.height.saturating_sub(1), ..plan.agenda };
    let mut spots = agenda::draw(buf, list, view, focused.then(|| screen.agenda_cursor())).map(Spot::Step);
    if plan.middle.width > 0 {
        spots.join(middle(screen, buf, plan.middle, view));
    }
    if let Some(area) = plan.side {
        side::draw(buf, area, view);
    }
    rule(buf, Rect { y: plan.script.y - 1, height: 1, ..area }, view);
    spots.join(script(buf, plan.script, view).map(Spot::Key));
    spots.cover(notice(screen, buf, (plan.script, plan.notice), view));
    spots.join(draw_footer(buf, plan.footer, &screen.footer_acts(view), view).map(Spot::Key));
    spots
}

/// Title and cluster at the left; the clock and the end of the day at the right.
fn header(buf: &mut Buffer, area: Rect, view: &View<'_>) {
    let styles = &view.look.styles;
    let programme = view.conference.programme();
    let clock = crate::text::date::clock(&view.now);
    let day = day_said(view);
    let late = day::day(view.conference, view.now).is_some_and(|day| day.late > 0);
    let right_width = cells(&clock) + 3 + cells(&day);
    let room = usize::from(area.width).saturating_sub(right_width + 4);
    let title = format!("{} · {}", programme.particulars.title, programme.particulars.cluster);
    buf.set_stringn(area.x + 1, area.y, shorten(&title, room), room, styles.title);
    let right = area.right().saturating_sub(u16::try_from(right_width).unwrap_or(0) + 1);
    buf.set_string(right, area.y, &clock, styles.strong);
    let style = if late { styles.attention } else { styles.dim };
    buf.set_string(right + u16::try_from(cells(&clock)).unwrap_or(0) + 3, area.y, &day, style);
    rule(buf, Rect { y: area.y + 1, height: 1, ..area }, view);
}

/// When the day ends, or that it does not go on.
pub(super) fn day_said(view: &View<'_>) -> String {
    let lang = view.lang();
    match (day::day(view.conference, view.now), view.conference.phase()) {
        (Some(day), _) => words::day_ends(lang, day.ends, day.late),
        (None, Phase::Closed { .. }) => words::CLOSED.of(lang).to_owned(),
        (None, _) => words::NOT_STARTED.of(lang).to_owned(),
    }
}

/// The time spent on a step, and whether it is more than was planned.
pub(super) fn time_said(step: &Step, view: &View<'_>) -> (String, bool) {
    let spent = view.conference.seconds_at(&step.id, view.now);
    let planned = duration(u64::from(step.minutes) * 60);
    let said = words::time_spent(view.lang(), &duration(u64::try_from(spent).unwrap_or(0)), &planned);
    (said, day::overrun(view.conference, step, view.now))
}

fn rule(buf: &mut Buffer, area: Rect, view: &View<'_>) {
    let line = view.look.signs.rule().repeat(usize::from(area.width));
    buf.set_stringn(area.x, area.y, line, usize::from(area.width), view.look.styles.border);
}

/// The step: its title and time, its card, its list, and what may be done.
fn middle(screen: &ChairScreen, buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Spot> {
    let mut spots = Spots::default();
    let styles = &view.look.styles;
    let panel = screen.panel(view);
    let mut top = area.y;
    if let Some((place, step)) = view.conference.current() {
        let (time, late) = time_said(step, view);
        let time_width = u16::try_from(cells(&time)).unwrap_or(0);
        let title = format!("{}  {}", place + 1, step.title);
        let room = usize::from(area.width.saturating_sub(time_width + 2));
        for (row, line) in wrap(&title, room.max(12)).iter().take(2).enumerate() {
            let y = top + u16::try_from(row).unwrap_or(0);
            buf.set_stringn(area.x, y, line, usize::from(area.width), styles.now);
        }
        let rows = u16::try_from(wrap(&title, room.max(12)).len().min(2)).unwrap_or(1);
        let style = if late { styles.attention } else { styles.dim };
        buf.set_string(area.right().saturating_sub(time_width), top, &time, style);
        top += rows + u16::from(area.height >= LOW);
    }
    let inside = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    let (acts, keys) = acts_card(screen, &panel, view);
    // On a low screen what can be done goes before the list it is done to: that scrolls, the acts do not.
    let low = area.height < LOW && !panel.rows.is_empty();
    let most = if low { inside.height.saturating_sub(LINE + 1) } else { inside.height / 2 };
    let acts_rows = acts.height(inside.width, view.look).min(most);
    let body = Rect { height: inside.height.saturating_sub(acts_rows + 1), ..inside };
    let card_rows = panel.card.height(body.width, view.look);
    let list_rows = if panel.rows.is_empty() {
        0
    } else {
        let wanted = u16::try_from(panel.rows.len()).unwrap_or(u16::MAX).saturating_add(2);
        wanted.min(body.height.saturating_sub(card_rows.saturating_add(1)).max(LIST.min(body.height)))
    };
    let card = Rect { height: card_rows.min(body.height.saturating_sub(list_rows + u16::from(list_rows > 0))), ..body };
    let hidden = panel.card.draw(buf, card, screen.scroll().min(card_rows.saturating_sub(card.height)), view.look);
    if hidden > 0 && card.height > 0 {
        let more = format!(" {} PgDn ", view.look.signs.more());
        let x = card.right().saturating_sub(u16::try_from(cells(&more)).unwrap_or(0));
        // Below the card stands an empty line.
        let (end, y) = (card.right(), card.bottom());
        buf.set_string(x, y, more, styles.attention);
        spots.add(Rect::new(x, y, end - x, 1), Spot::Key(Key::PAGE_DOWN));
    }
    if list_rows > 0 {
        let y = card.bottom() + u16::from(card.height > 0);
        let list = Rect { y, height: body.bottom().saturating_sub(y), ..body };
        let lines: Vec<_> = panel.rows.iter().map(|row| row.row.clone()).collect();
        let cursor = (screen.focus() == Focus::Step).then(|| screen.row_cursor(lines.len()));
        let rows = rows::draw(buf, list, &lines, cursor, view.look);
        spots.join(rows.clone().map(Spot::Row));
        let signs = Rect { width: u16::try_from(view.look.signs.width()).unwrap_or(0).min(list.width), ..list };
        spots.join(rows.within(signs).map(Spot::Mark));
    }
    // The acts stand under what they are about; on a full screen that is its last lines.
    let end = if list_rows > 0 { card.bottom() + u16::from(card.height > 0) + list_rows } else { card.bottom() };
    let y = end.saturating_add(1).min(inside.bottom() - acts_rows);
    let place = Rect { y, height: acts_rows, ..inside };
    acts.draw(buf, place, 0, view.look);
    spots.join(acts.spots(place, view.look).filter_map(|act| keys.get(act).copied().map(Spot::Key)));
    spots
}

/// What may be done, each with its digit, and why the rest may not; and the key of each.
fn acts_card(screen: &ChairScreen, panel: &Panel, view: &View<'_>) -> (Card, Vec<Key>) {
    let lang = view.lang();
    let (main, label) = screen.main_act(panel, view);
    let mut blocks = vec![Block::Toned(Tone::Strong, format!("{:<6} {label}", Key::ENTER.name(lang)))];
    let mut keys = vec![Key::ENTER];
    for (place, act) in panel.acts.iter().enumerate() {
        let Some(key) = Key::of_digit(place + 1).filter(|_| Some(place) != main) else { continue };
        let line = format!("{:<6} {}", key.name(lang), act.label);
        keys.push(key);
        blocks.push(match &act.refused {
            None => Block::Text(line),
            Some(why) => Block::Toned(Tone::Dim, format!("{line} · {why}")),
        });
    }
    (Card::new(blocks), keys)
}

/// The chair's words, as many lines as fit; where the key stands that shows them whole.
fn script(buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Key> {
    let mut spots = Spots::default();
    let lang = view.lang();
    let styles = &view.look.styles;
    let label = words::SCRIPT.of(lang);
    buf.set_stringn(area.x + 1, area.y, label, usize::from(area.width), styles.title);
    let indent = u16::try_from(cells(label)).unwrap_or(0) + 3;
    let text = words_of(view);
    let width = usize::from(area.width.saturating_sub(indent + 1));
    let lines = wrap(&text, width);
    let room = usize::from(area.height);
    let more = format!(" F3 {} ", view.look.signs.more());
    for (row, line) in lines.iter().take(room).enumerate() {
        let goes_on = row + 1 == room && lines.len() > room;
        let short = if goes_on { wrap(line, width.saturating_sub(cells(&more))) } else { Vec::new() };
        let y = area.y + u16::try_from(row).unwrap_or(0);
        buf.set_stringn(area.x + indent, y, short.first().unwrap_or(line), width, styles.text);
    }
    if lines.len() > room {
        let x = area.right().saturating_sub(u16::try_from(cells(&more)).unwrap_or(0));
        let (end, y) = (area.right(), area.bottom() - 1);
        buf.set_string(x, y, more, styles.attention);
        spots.add(Rect::new(x, y, end - x, 1), Key::f(3));
    }
    spots
}

/// The chair's words at this moment.
pub(super) fn words_of(view: &View<'_>) -> String {
    let step = match view.conference.current() {
        Some((_, step)) => Some(step),
        None => view.conference.programme().agenda.first(),
    };
    let script = step.map_or("", |step| step.script.as_str()).trim();
    if script.is_empty() { words::NO_SCRIPT.of(view.lang()).to_owned() } else { script.to_owned() }
}

/// The chair's words on the whole screen, to be read aloud.
fn draw_whole_script(screen: &ChairScreen, buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Key> {
    header(buf, area, view);
    let margin = area.width / 10;
    let inside = Rect {
        x: area.x + margin,
        y: area.y + 3,
        width: area.width - 2 * margin,
        height: area.height.saturating_sub(5),
    };
    let title = view.conference.current().map_or("", |(_, step)| step.title.as_str());
    let mut blocks = vec![Block::Heading(format!("{} · {title}", words::SCRIPT.of(view.lang()))), Block::Gap];
    for paragraph in words_of(view).lines() {
        blocks.push(Block::Text(paragraph.to_owned()));
        blocks.push(Block::Gap);
    }
    let card = Card::new(blocks);
    let scroll = screen.scroll().min(card.height(inside.width, view.look).saturating_sub(inside.height));
    card.draw(buf, inside, scroll, view.look);
    let footer = Rect { y: area.bottom() - 1, height: 1, ..area };
    draw_footer(buf, footer, &screen.footer_acts(view), view)
}

/// What just happened, what is in trouble, or what is being counted meanwhile.
pub(super) fn noticed(screen: &ChairScreen, view: &View<'_>) -> (Tone, String) {
    if let Some(trouble) = view.trouble {
        (Tone::Danger, trouble.to_owned())
    } else if let Some((tone, said)) = screen.notice() {
        (tone, said.to_owned())
    } else if let Some(behind) = view.mirror_trouble {
        (Tone::Attention, behind.to_owned())
    } else if let Some(said) = elsewhere(view) {
        said
    } else {
        let sample = view.conference.programme().particulars.illustration.is_some();
        (Tone::Dim, if sample { words::IS_SAMPLE.of(view.lang()).to_owned() } else { String::new() })
    }
}

/// The notice: one line, or as many more over the script as the sentence needs, because a refusal that is cut cannot
/// be acted on. Returns what it covers.
fn notice(screen: &ChairScreen, buf: &mut Buffer, (script, area): (Rect, Rect), view: &View<'_>) -> Rect {
    let width = usize::from(area.width.saturating_sub(2));
    let (tone, said) = noticed(screen, view);
    let mut lines = wrap(&said, width);
    if lines.len() > NOTICE {
        lines.truncate(NOTICE);
        if let Some(last) = lines.last_mut() {
            *last = shorten(&format!("{last} …"), width);
        }
    }
    let more = u16::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    let top = area.y.saturating_sub(more);
    // Over a script of one line it takes the script's place, so that no two rules stand together.
    let top = if top.saturating_sub(1) == script.y { script.y } else { top };
    let over = Rect { y: top.saturating_sub(1), height: area.bottom().saturating_sub(top) + 1, ..area };
    dialog::wipe(buf, over, view.look);
    rule(buf, Rect { height: 1, ..over }, view);
    for (y, line) in (top..).zip(&lines) {
        buf.set_stringn(area.x + 1, y, line, width, view.look.styles.tone(tone));
    }
    over
}

/// A count that goes on, or is complete, while the current step is about something else.
fn elsewhere(view: &View<'_>) -> Option<(Tone, String)> {
    let conference = view.conference;
    let here = conference.current().map(|(_, step)| step.kind.contests()).unwrap_or_default();
    let others = conference.programme().contests.iter().filter(|contest| !here.contains(&contest.id));
    let mut found = others.filter_map(|contest| {
        let round = conference.progress(&contest.id)?.last()?;
        let collected = round.collected.filter(|_| round.is_open());
        if let Some(collected) = collected {
            let passes = round.passes.iter().take(usize::from(round.frame.passes));
            let slowest = passes.map(|pass| pass.count.recorded).min().unwrap_or(0);
            let recorded = round.totals.as_ref().map_or(slowest, |totals| totals.recorded);
            return Some((Tone::Now, words::counting_elsewhere(view.lang(), &contest.title, recorded, collected)));
        }
        round.is_closed().then(|| (Tone::Attention, words::counted_elsewhere(view.lang(), &contest.title)))
    });
    found.next()
}

/// The context from which the current step's panel is made.
pub(super) fn ctx<'a>(view: &'a View<'a>, cursor: usize) -> Option<Ctx<'a>> {
    view.conference.current().map(|(_, step)| Ctx { view, step, cursor })
}
