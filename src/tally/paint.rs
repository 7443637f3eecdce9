//! How the tally desk is drawn: header, slate, what will be recorded, what has to be said, footer.

use super::acts::other_pass_is_missing;
use super::dialog::Dialog;
use super::header;
use super::screen::{Ahead, Before, Note, TallyScreen};
use super::slate::{self, cut, put};
use super::target::{Entry, Target, Wait};
use super::verdict;
use crate::desk::{Screen, View, overlay};
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::text;
use crate::wording::tally as words;
use crate::wording::tally::{aside, bundles, events};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// The smallest window in which papers can be entered.
pub const LEAST: (u16, u16) = (60, 16);

/// What of the desk can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// What a key does.
    Key(Key),
    /// A line of the slate, or a box of it.
    Line(usize, Option<usize>),
}

/// Where the parts of the desk stand.
#[derive(Debug, Clone, Copy)]
pub struct Places {
    header: Rect,
    /// Where the slate stands, headings included.
    pub slate: Rect,
    line: Rect,
    verdict: Rect,
    notes: Rect,
    footer: Rect,
}

impl Places {
    /// The places on a screen of this size, with so many rows of header at least.
    pub fn of(area: Rect, header: u16) -> Self {
        // Air where there is some: it does the grouping.
        let air = u16::from(area.height >= 30);
        let left = if area.width >= 100 { 2 } else { 1 };
        let inner = Rect { x: area.x + left.min(area.width), width: area.width.saturating_sub(2 * left), ..area };
        let row = |from_bottom: u16, height: u16| {
            let height = height.min(area.height);
            Rect { y: area.bottom().saturating_sub(from_bottom.min(area.height)), height, ..inner }
        };
        let footer = Rect { x: area.x + left.min(area.width), width: inner.width, ..row(1, 1) };
        let notes = row(4 + air, 3);
        let verdict = row(5 + 2 * air, 1);
        let line = row(6 + 3 * air, 1);
        let top = (3 + air).max(header).min(area.height);
        let header = Rect { height: top, ..inner };
        let y = area.y + top;
        let slate = Rect { y, height: line.y.saturating_sub(y + air), ..inner };
        Self { header, slate, line, verdict, notes, footer }
    }

    /// Whether the header was given the rows of large figures.
    fn has_large_figures(&self) -> bool {
        self.header.height >= header::LARGE
    }
}

/// Draws the whole screen, and tells what can be clicked on it while nothing lies over it.
pub fn screen(desk: &TallyScreen, buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Spot> {
    let area = area.intersection(buf.area);
    dialog::wipe(buf, area, view.look);
    if area.is_empty() {
        return Spots::default();
    }
    if area.width < LEAST.0 || area.height < LEAST.1 {
        paragraph(buf, area, &words::too_small(view.lang(), LEAST.0, LEAST.1), view);
        return Spots::default();
    }
    if let Some(spots) = desk.draw_drill(buf, area, view) {
        return spots;
    }
    let target = desk.target(view);
    if let Dialog::Wall(wall) = &desk.dialog {
        return wall.draw(buf, area, (&target, desk.pass), view).map(Spot::Key);
    }
    let places = target.entry().map_or_else(|| Places::of(area, 0), |entry| desk.places(&entry, view));
    let mut spots = match &target {
        Target::Entry(entry) => draw_entry(desk, buf, &places, entry, view),
        Target::Wait(wait) => {
            draw_wait(desk, buf, &places, wait, view);
            Spots::default()
        }
    };
    spots.join(overlay::draw_footer(buf, places.footer, &desk.acts(view), view).map(Spot::Key));
    desk.dialog.draw(buf, area, target.pass_and_form(), view);
    spots
}

/// What is waited for, as a sentence.
pub fn waiting_for(wait: &Wait<'_>, view: &View<'_>) -> String {
    let lang = view.lang();
    let said = match wait {
        Wait::NotStarted => words::NOT_STARTED,
        Wait::NoRound => words::NO_ROUND,
        Wait::NotIssued(..) => words::NOT_ISSUED,
        Wait::NotCollected(_, round) => {
            return words::not_collected(lang, round.issue.map_or(0, |issue| issue.issued));
        }
        Wait::Totals(..) => words::TOTALS,
        Wait::Closed(..) => words::CLOSED,
        Wait::Over => words::OVER,
    };
    said.of(lang).to_owned()
}

fn draw_wait(desk: &TallyScreen, buf: &mut Buffer, places: &Places, wait: &Wait<'_>, view: &View<'_>) {
    let (look, lang) = (view.look, view.lang());
    put(buf, places.header, places.header.x, words::WAITING.of(lang), look.styles.dim);
    let middle = Rect { height: places.slate.height.max(1), ..places.slate };
    let middle = Rect { y: middle.y + middle.height / 4, height: middle.height - middle.height / 4, ..middle };
    let mut rows = middle.rows();
    if let (Some((contest, round)), Some(row)) = (wait.round(), rows.next()) {
        let tail = format!(" {} {}", look.signs.between(), words::round(lang, round.frame.number));
        let room = usize::from(row.width).saturating_sub(text::cells(&tail));
        let x = put(buf, row, row.x, &cut(&contest.title, room, look), look.styles.title);
        put(buf, row, x, &tail, look.styles.dim);
        rows.next();
    }
    let sentence = waiting_for(wait, view);
    for (row, line) in rows.zip(text::wrap(&sentence, usize::from(middle.width).min(72))) {
        put(buf, row, row.x, &line, look.styles.text);
    }
    draw_notes(buf, places.notes, &notes(desk, None, view), view);
}

fn draw_entry(
    desk: &TallyScreen,
    buf: &mut Buffer,
    places: &Places,
    entry: &Entry<'_>,
    view: &View<'_>,
) -> Spots<Spot> {
    let (look, frame) = (view.look, &entry.round.frame);
    let draft = desk.in_hand(entry);
    header::draw(buf, places.header, (entry, desk.bundle_size(entry)), &draft, places.has_large_figures(), view);
    let sheet = desk.sheet(entry, view);
    let focus = desk.focus.filter(|_| desk.place.as_ref() == Some(&entry.place()));
    slate::draw(buf, &sheet, frame, &draft, focus, look);
    draw_line(desk, buf, places.line, (entry, sheet.part()), view);

    let said = verdict::said(&draft, frame, view.lang());
    let sign = if said.valid { Sign::Done } else { Sign::Wrong };
    // With all papers in and none in the hand, what Enter would record is no alarm.
    let style = match said.valid {
        _ if entry.is_full() && !desk.is_dirty() => look.styles.dim,
        true => look.styles.strong,
        false => look.styles.danger,
    };
    let row = places.verdict;
    let x = put(buf, row, row.x, &format!("{} ", look.signs.of(sign)), style);
    let between = format!(" {} ", look.signs.between());
    let room = usize::from(row.right().saturating_sub(x));
    if text::cells(&said.lines) + text::cells(&between) + text::cells(&said.verdict) <= room {
        let x = put(buf, row, x, &format!("{}{between}", said.lines), look.styles.text);
        put(buf, row, x, &said.verdict, style);
    } else {
        let x = put(buf, row, x, &said.verdict, style);
        let rest = usize::from(row.right().saturating_sub(x));
        put(buf, row, x, &cut(&format!("{between}{}", said.lines), rest, look), look.styles.text);
    }
    draw_notes(buf, places.notes, &notes(desk, Some(entry), view), view);
    let over = Rect { height: places.verdict.bottom().saturating_sub(places.slate.y), ..places.slate };
    let mut spots = sheet.spots().map(|(line, place)| Spot::Line(line, place));
    if matches!(desk.dialog, Dialog::None) && desk.ended.draw(buf, over, entry, view) {
        spots.cover(over);
    }
    spots
}

/// The number being typed, else the focused name in full; at the right what became of the paper before.
fn draw_line(
    desk: &TallyScreen,
    buf: &mut Buffer,
    row: Rect,
    (entry, part): (&Entry<'_>, Option<(usize, usize)>),
    view: &View<'_>,
) {
    let (look, lang) = (view.look, view.lang());
    let current = desk.place.as_ref() == Some(&entry.place());
    let (said, style) = match (desk.awaiting, desk.before) {
        _ if !current => (String::new(), look.styles.dim),
        (true, _) => (words::AWAITING.of(lang).to_owned(), look.styles.dim),
        (false, Before::Unknown) => (String::new(), look.styles.dim),
        (false, Before::Recorded) => {
            (format!("{} {}", words::BEFORE_RECORDED.of(lang), look.signs.of(Sign::Done)), look.styles.now)
        }
        (false, Before::SetAside) => (aside::SET_ASIDE.of(lang).to_owned(), look.styles.attention),
        (false, Before::TakenBack) => {
            let sign = look.signs.of(Sign::Attention);
            (format!("{} {sign}", words::BEFORE_TAKEN_BACK.of(lang)), look.styles.attention)
        }
    };
    let right = u16::try_from(text::cells(&said)).unwrap_or(row.width).min(row.width);
    let edge = row.right().saturating_sub(right);
    put(buf, row, edge, &said, style);
    let left = Rect { width: edge.saturating_sub(row.x + u16::from(right > 0)), ..row };
    let room = usize::from(left.width);
    if let Some(typed) = desk.digits.waiting() {
        let chip = format!(" {} ", words::typed(lang, typed));
        let x = put(buf, left, left.x, &chip, look.styles.selection.add_modifier(Modifier::BOLD));
        let rest = usize::from(left.right().saturating_sub(x + 1));
        put(buf, left, x + 1, &cut(words::TYPED_HINT.of(lang), rest, look), look.styles.dim);
        return;
    }
    let focused = desk.focus.and_then(|line| Some((line + 1, entry.round.frame.slate.get(line)?)));
    let mut said = match focused.filter(|_| current) {
        Some((number, nominee)) => format!("{number}  {}", nominee.name),
        None => String::new(),
    };
    if let Some((from, to)) = part {
        let part = words::lines_shown(lang, from, to, entry.lines());
        said = if said.is_empty() { part } else { format!("{part}   {said}") };
    }
    put(buf, left, left.x, &cut(&said, room, look), look.styles.dim);
}

/// What has to be said now, the most pressing first.
pub(super) fn notes(desk: &TallyScreen, entry: Option<&Entry<'_>>, view: &View<'_>) -> Vec<Note> {
    let lang = view.lang();
    let mut said: Vec<Note> = view.trouble.map(Note::refusal).into_iter().collect();
    if matches!(desk.ahead, Ahead::Dropping | Ahead::Dropped) {
        said.push(Note::refusal(events::DROPPED.of(lang)));
    }
    said.extend(desk.mending_note(view));
    said.extend(desk.note.clone().filter(|note| view.trouble.is_none_or(|trouble| !trouble.contains(&note.text))));
    let place = entry.map(Entry::place);
    if desk.place.is_some() && desk.place != place && desk.is_dirty() {
        said.push(Note::attention(events::ROUND_GONE.of(lang)));
    }
    if let Some(entry) = entry {
        let (recorded, collected) = (entry.recorded(), entry.collected);
        if recorded > u64::from(collected) {
            said.push(Note::refusal(events::over(lang, recorded, collected)));
        } else if entry.is_full() && other_pass_is_missing(entry) {
            said.push(Note::attention(events::pass_full(lang, entry.pass, recorded, collected)));
        } else if entry.is_full() && entry.round.frame.passes > 1 {
            said.push(Note::attention(events::BOTH_FULL.of(lang)));
        } else if entry.is_full() {
            said.push(Note::attention(events::full(lang, recorded, collected)));
        }
        if place == desk.place && desk.is_shared(entry) {
            said.push(Note::refusal(bundles::other_desk(lang, entry.counted.bundle, entry.counted.in_bundle)));
        }
        let papers = TallyScreen::aside(entry);
        if papers > 0 {
            said.push(Note::attention(aside::waiting(lang, papers, papers == entry.missing())));
        }
        said.extend(desk.odd_notes(entry, lang));
    }
    // What was done to other papers is no news of these.
    said.extend(desk.news.clone().filter(|_| place.is_none() || place == desk.place));
    said.extend(view.mirror_trouble.map(Note::attention));
    said
}

/// What has to be said, in as many rows as there are.
pub fn draw_notes(buf: &mut Buffer, area: Rect, notes: &[Note], view: &View<'_>) {
    let look = view.look;
    let indent = look.signs.width() + 1;
    let room = usize::from(area.width).saturating_sub(indent);
    let lines = notes.iter().flat_map(|note| {
        let sign = look.signs.padded(note.sign);
        let lines = text::wrap(&note.text, room).into_iter().enumerate();
        lines.map(move |(at, line)| {
            let before = if at == 0 { format!("{sign} ") } else { " ".repeat(indent) };
            (format!("{before}{line}"), look.styles.tone(note.tone))
        })
    });
    for (row, (line, style)) in area.rows().zip(lines) {
        put(buf, row, row.x, &line, style);
    }
}

/// A sentence in the colour of attention, and nothing else.
pub fn paragraph(buf: &mut Buffer, area: Rect, said: &str, view: &View<'_>) {
    for (row, line) in area.rows().zip(text::wrap(said, usize::from(area.width))) {
        put(buf, row, row.x, &line, view.look.styles.attention);
    }
}
