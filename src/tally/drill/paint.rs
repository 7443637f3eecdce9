//! How the drill is drawn: the paper as it would lie in the hand, the entry beside it, and what came of it.

use super::{Drill, Practice};
use crate::conference::frame::Frame;
use crate::desk::{View, overlay};
use crate::tally::draft::{Draft, Typing};
use crate::tally::header;
use crate::tally::paint::{LEAST, Spot, draw_notes, paragraph};
use crate::tally::screen::Note;
use crate::tally::sheet::Sheet;
use crate::tally::slate::{self, cut, put};
use crate::tally::verdict;
use crate::terminal::dialog;
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::text;
use crate::wording::tally as tally_words;
use crate::wording::tally::drill as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Cells of a name below which paper and entry do not stand side by side.
const NAME: usize = 14;

/// Where the parts stand.
struct Parts {
    band: Rect,
    lesson: Rect,
    mode: Rect,
    /// The paper, with its border.
    paper: Rect,
    /// Its slate.
    slate: Sheet,
    /// The slate on which it is typed, where it has room beside the paper.
    entry: Option<Sheet>,
    /// Over the entry.
    head: Rect,
    line: Rect,
    verdict: Rect,
    notes: Rect,
    footer: Rect,
}

impl Parts {
    fn of(drill: &Drill, area: Rect, view: &View<'_>) -> Self {
        let left = if area.width >= 100 { 2 } else { 1 };
        let air = u16::from(area.height >= 30);
        let inner = Rect { x: area.x + left.min(area.width), width: area.width.saturating_sub(2 * left), ..area };
        let row = |y: u16, height: u16| Rect { y, height, ..inner }.intersection(inner);
        let up = |rows: u16, height: u16| row(inner.bottom().saturating_sub(rows), height);
        let (footer, notes) = (up(1, 1), up(3 + air, 2));
        let (verdict, line) = (up(4 + 2 * air, 1), up(5 + 2 * air, 1));
        let (band, lesson) = (Rect { height: 1.min(area.height), ..area }, row(inner.y + 1 + air, 2));
        let mode = row(lesson.bottom() + air, 1);
        let top = mode.bottom() + air;
        let body = row(top, line.y.saturating_sub(top + air));
        let (frame, focus, look) = (&drill.round.frame, drill.desk.focus, view.look);
        let longest = frame.slate.iter().map(|nominee| text::cells(&nominee.name)).max().unwrap_or(0);
        let seen = |sheet: &Sheet| sheet.part().is_none() && sheet.name >= longest.min(NAME);
        let of = |(paper, place): (Rect, Rect)| {
            let head = Rect { height: 1.min(place.height), ..place };
            let typed = Rect { y: place.y + head.height, height: place.height - head.height, ..place };
            (paper, head, sheet(inside(paper), frame, focus, look), sheet(typed, frame, focus, look))
        };
        let both =
            [beside(body), above(body)].into_iter().map(of).find(|(.., paper, entry)| seen(paper) && seen(entry));
        let (paper, head, slate, entry) = match both {
            Some((paper, head, slate, entry)) => (paper, head, slate, Some(entry)),
            None => (body, Rect { height: 0, ..body }, sheet(inside(body), frame, focus, look), None),
        };
        Self { band, lesson, mode, paper, slate, entry, head, line, verdict, notes, footer }
    }
}

/// The paper at the left, the entry at the right.
fn beside(body: Rect) -> (Rect, Rect) {
    let half = body.width.saturating_sub(2) / 2;
    let entry = Rect { x: body.x + half + 2.min(body.width), width: body.width.saturating_sub(half + 2), ..body };
    (Rect { width: half, ..body }, Rect { height: entry.height.saturating_sub(1), ..entry })
}

/// The paper over the entry; its border takes a row more.
fn above(body: Rect) -> (Rect, Rect) {
    let half = body.height.div_ceil(2);
    (Rect { height: half, ..body }, Rect { y: body.y + half, height: body.height - half, ..body })
}

fn sheet(area: Rect, frame: &Frame, focus: Option<usize>, look: &Look) -> Sheet {
    Sheet::of(area, frame, focus, look)
}

fn inside(paper: Rect) -> Rect {
    let (width, height) = (paper.width.saturating_sub(4), paper.height.saturating_sub(2));
    Rect { x: paper.x + 2.min(paper.width), y: paper.y + 1.min(paper.height), width, height }
}

/// Draws the drill, and tells what can be clicked; `waiting` real papers could be entered meanwhile.
pub(super) fn screen(drill: &Drill, buf: &mut Buffer, area: Rect, waiting: u64, view: &View<'_>) -> Spots<Spot> {
    let mut spots = Spots::default();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        paragraph(buf, area, words::BAND.of(view.lang()), view);
        return spots;
    }
    let parts = Parts::of(drill, area, view);
    let (look, lang) = (view.look, view.lang());
    draw_band(buf, parts.band, drill, view);
    let mut notes: Vec<Note> = Vec::new();
    if waiting > 0 {
        notes.push(Note::attention(words::papers_wait(lang, waiting)));
    }
    match drill.papers.get(drill.at) {
        None => draw_summary(buf, &parts, drill, view),
        Some(practice) => {
            for (row, line) in
                parts.lesson.rows().zip(text::wrap(practice.teaches.of(lang), usize::from(parts.lesson.width)))
            {
                put(buf, row, row.x, &line, look.styles.strong);
            }
            let entry = drill.entry();
            let draft = drill.desk.in_hand(&entry);
            header::draw_mode(buf, parts.mode, &entry, &draft, view);
            draw_paper(buf, &parts, practice, drill, view);
            if let Some(sheet) = &parts.entry {
                put(buf, parts.head, parts.head.x, words::ENTRY.of(lang), look.styles.title);
                slate::draw(buf, sheet, &drill.round.frame, &draft, drill.desk.focus, look);
                spots = sheet.spots().map(|(line, place)| Spot::Line(line, place));
            }
            draw_line(buf, parts.line, (drill, &parts, practice), &draft, view);
            draw_verdict(buf, parts.verdict, &draft, &drill.round.frame, view);
            notes.splice(0..0, drill.desk.note.clone().or_else(|| drill.said.clone()));
        }
    }
    draw_notes(buf, parts.notes, &notes, view);
    spots.join(overlay::draw_footer(buf, parts.footer, &drill.acts(view), view).map(Spot::Key));
    let form = drill.round.frame.form;
    drill.desk.dialog.draw(buf, area, (1, form), view);
    // Whatever lies over it, this stays.
    draw_band(buf, parts.band, drill, view);
    spots
}

fn draw_band(buf: &mut Buffer, row: Rect, drill: &Drill, view: &View<'_>) {
    let (look, lang) = (view.look, view.lang());
    let style = look.styles.attention.add_modifier(Modifier::REVERSED);
    put(buf, row, row.x, &" ".repeat(usize::from(row.width)), style);
    let sign = look.signs.of(Sign::Attention);
    put(buf, row, row.x + 1, &format!("{sign} {}", words::BAND.of(lang)), style);
    let number = (drill.at + 1).min(drill.papers.len());
    let said = words::paper_of(lang, number, drill.papers.len());
    let edge = row.right().saturating_sub(u16::try_from(text::cells(&said) + 1).unwrap_or(row.width));
    put(buf, row, edge.max(row.x), &said, style);
}

/// The paper: its names and marks, and on its lower edge the stamp, or what is wrong with it.
fn draw_paper(buf: &mut Buffer, parts: &Parts, practice: &Practice, drill: &Drill, view: &View<'_>) {
    let (look, lang, frame) = (view.look, view.lang(), &drill.round.frame);
    let title = format!("{}: {}", words::PAPER.of(lang), drill.contest.title);
    dialog::open(buf, parts.paper, &title, (parts.paper.width, parts.paper.height), look);
    let drawn = Draft::like(&practice.marks, frame.form, frame.slate.len(), Typing::usual(frame.form));
    slate::draw(buf, &parts.slate, frame, &drawn, None, look);
    let (said, style) = match practice.flaw {
        None => (format!(" {} {} ", look.signs.of(Sign::Dot), words::STAMPED.of(lang)), look.styles.danger),
        Some(flaw) => {
            (format!(" {} ", words::flaw(lang, flaw)), look.styles.attention.add_modifier(Modifier::REVERSED))
        }
    };
    let row = Rect { y: parts.paper.bottom().saturating_sub(1), height: 1, ..parts.paper };
    let edge = row.right().saturating_sub(u16::try_from(text::cells(&said) + 3).unwrap_or(row.width));
    put(buf, row, edge.max(row.x), &said, style);
}

/// The number being typed; else, where the entry has no slate of its own, what was typed so far.
fn draw_line(
    buf: &mut Buffer,
    row: Rect,
    (drill, parts, practice): (&Drill, &Parts, &Practice),
    draft: &Draft,
    view: &View<'_>,
) {
    let (look, lang, frame) = (view.look, view.lang(), &drill.round.frame);
    let mut said = Vec::new();
    if parts.entry.is_none() {
        said.push(format!("{} {}", words::TYPED.of(lang), verdict::typed(draft, frame, view.lang())));
    }
    if let Some((from, to)) = parts.slate.part() {
        let read = words::read_out(lang, &practice.marks, frame.form);
        said.push(format!("{} {read}", words::READER.of(lang)));
        said.push(tally_words::lines_shown(lang, from, to, frame.slate.len()));
    }
    let mut x = row.x;
    if let Some(digits) = drill.desk.digits.waiting() {
        let chip = format!(" {} ", tally_words::typed(lang, digits));
        x = put(buf, row, x, &chip, look.styles.selection.add_modifier(Modifier::BOLD)).saturating_add(1);
    }
    let room = usize::from(row.right().saturating_sub(x));
    put(buf, row, x, &cut(&said.join("   "), room, look), look.styles.text);
}

fn draw_verdict(buf: &mut Buffer, row: Rect, draft: &Draft, frame: &Frame, view: &View<'_>) {
    let look = view.look;
    let said = verdict::said(draft, frame, view.lang());
    let style = if said.valid { look.styles.strong } else { look.styles.danger };
    let sign = look.signs.of(if said.valid { Sign::Done } else { Sign::Wrong });
    let line = format!("{sign} {} {} {}", said.lines, look.signs.between(), said.verdict);
    put(buf, row, row.x, &cut(&line, usize::from(row.width), look), style);
}

fn draw_summary(buf: &mut Buffer, parts: &Parts, drill: &Drill, view: &View<'_>) {
    let (look, lang) = (view.look, view.lang());
    let of = drill.papers.len();
    let (seconds, keys) = drill.pace();
    let mut lines = vec![
        (words::DONE.of(lang).to_owned(), look.styles.title),
        (String::new(), look.styles.text),
        (words::first_go(lang, drill.right, of), look.styles.strong),
        (words::keys(lang, keys), look.styles.strong),
        (words::seconds(lang, seconds), look.styles.strong),
        (String::new(), look.styles.text),
    ];
    let wide = usize::from(parts.lesson.width).min(72);
    lines.extend(
        text::wrap(words::encouragement(lang, drill.right, of), wide).into_iter().map(|line| (line, look.styles.now)),
    );
    lines.push((String::new(), look.styles.text));
    lines.push((words::AGAIN.of(lang).to_owned(), look.styles.dim));
    let area = Rect { y: parts.lesson.y + 2, height: parts.line.y.saturating_sub(parts.lesson.y + 2), ..parts.lesson };
    for (row, (line, style)) in area.rows().zip(&lines) {
        put(buf, row, row.x, line, *style);
    }
}
