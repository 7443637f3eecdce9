//! The head of the desk: which papers, what is typed, and the number of the paper in the hand, in large figures where
//! there is room, so that the whole table sees at which paper it is.

use super::draft::{Draft, Typing};
use super::slate::{cut, put};
use super::target::Entry;
use crate::conference::contest::Form;
use crate::desk::View;
use crate::terminal::big::{Set, Size};
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::terminal::told::{Kind, Layer};
use crate::text;
use crate::wording::Phrase;
use crate::wording::tally as words;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Modifier;

/// Rows of large figures.
pub const LARGE: u16 = 5;

/// Whether a window has room for large figures.
pub fn has_room(area: Rect, look: &Look) -> bool {
    area.width >= 100 && area.height >= 30 && !look.signs.ascii
}

/// Which paper of its bundle is in the hand.
struct Running {
    /// Its number; `None` once all papers are recorded.
    paper: Option<u32>,
    /// How many the bundle will hold: the last one holds what is left.
    of: u32,
    /// The number of the bundle.
    bundle: u32,
    /// Papers recorded in it.
    recorded: u32,
}

impl Running {
    fn of(entry: &Entry<'_>, of: u32) -> Self {
        let counted = entry.counted;
        let left = u32::try_from(entry.missing()).unwrap_or(u32::MAX);
        let paper = (left > 0).then(|| counted.in_bundle.saturating_add(1));
        Self { paper, of, bundle: counted.bundle, recorded: counted.in_bundle }
    }

    /// The same as a text of one width as long as the bundle lasts.
    fn said(&self, view: &View<'_>, full: u32) -> String {
        let digits = full.to_string().len();
        match self.paper {
            Some(paper) => words::in_bundle(view.lang(), &format!("{paper:>digits$}"), self.of, self.bundle),
            None => words::bundle(view.lang(), self.bundle, self.recorded, self.of),
        }
    }
}

/// Draws the head over the papers of a bundle of this size; `large` says that its rows were made for large figures.
pub fn draw(
    buf: &mut Buffer,
    area: Rect,
    (entry, size): (&Entry<'_>, u32),
    draft: &Draft,
    large: bool,
    view: &View<'_>,
) {
    let running = Running::of(entry, size);
    let taken = if large { draw_large(buf, area, &running, entry, view) } else { 0 };
    let left = Rect { width: area.width.saturating_sub(taken), ..area };
    draw_facts(buf, left, &running, entry, large, view);
    draw_mode(buf, left, entry, draft, view);
}

/// The head in words: what is typed is said, the rest is there to be asked for.
pub fn tell(layer: &mut Layer, entry: &Entry<'_>, size: u32, draft: &Draft, view: &View<'_>) {
    let (lang, frame) = (view.lang(), &entry.round.frame);
    let between = view.look.signs.between();
    let (name, what, zero) = mode(entry, draft, view);
    layer.tell(Kind::Said, format!("{name}: {what}{zero}"));
    layer.tell(Kind::Aside, words::TITLE.of(lang));
    layer.tell(Kind::Aside, words::round_and_pass(lang, frame.number, entry.pass, between));
    layer.tell(Kind::Aside, needed(entry, view));
    layer.tell(Kind::Aside, limit(entry, view));
    layer.tell(Kind::Aside, Running::of(entry, size).said(view, frame.bundle));
    let (word, number) = number(entry);
    layer.tell(Kind::Aside, format!("{} {number} / {}", word.of(lang), entry.collected));
}

/// What is asked of a nominee.
fn needed(entry: &Entry<'_>, view: &View<'_>) -> String {
    let (lang, frame) = (view.lang(), &entry.round.frame);
    match (frame.form, frame.threshold) {
        (Form::Grades, _) => String::new(),
        (_, Some(rule)) => words::needed(lang, rule, frame.base, entry.round.base()),
        (_, None) => words::MOST_VOTES.of(lang).to_owned(),
    }
}

/// How many lines a valid paper may support, where they are fewer than all.
fn limit(entry: &Entry<'_>, view: &View<'_>) -> String {
    let lines = u32::try_from(entry.lines()).unwrap_or(u32::MAX);
    let frame = &entry.round.frame;
    let limit = frame.max.filter(|max| *max < lines).map(|max| words::limit(view.lang(), frame.form, max));
    limit.unwrap_or_default()
}

/// The number of the paper in the hand, or how many are recorded once all are.
fn number(entry: &Entry<'_>) -> (Phrase, u64) {
    if entry.is_full() { (words::RECORDED, entry.recorded()) } else { (words::PAPER, entry.recorded() + 1) }
}

/// What is typed now, what to do, and what 0 means.
fn mode(entry: &Entry<'_>, draft: &Draft, view: &View<'_>) -> (&'static str, &'static str, &'static str) {
    let (lang, form) = (view.lang(), entry.round.frame.form);
    let (name, what) = words::typing(lang, form, draft.typing() == Typing::Supported);
    let zero =
        if form != Form::Grades && entry.lines() == super::digits::ONE_KEY { words::ZERO_IS_TEN.of(lang) } else { "" };
    (name, what, zero)
}

/// Large figures.
fn large_figures(text: &str, look: &Look) -> Option<Set> {
    Set::new(text, Size::of_figures(LARGE, look.blocks)?, u16::MAX, 1)
}

/// The number of the paper in its bundle, at the right edge; the cells taken, the same for every paper of the round.
fn draw_large(buf: &mut Buffer, area: Rect, running: &Running, entry: &Entry<'_>, view: &View<'_>) -> u16 {
    let (look, lang, full) = (view.look, view.lang(), entry.round.frame.bundle);
    let digits = full.to_string().len();
    let bundles = entry.collected.checked_div(full).unwrap_or(0).saturating_add(2).max(running.bundle).max(10);
    let beside = [words::of_bundle(lang, running.of), words::of_bundle(lang, full), words::this_bundle(lang, bundles)];
    let beside = beside.iter().map(|said| text::cells(said)).max().unwrap_or(0);
    let (beside, figures) =
        (u16::try_from(beside).unwrap_or(0), large_figures(&"0".repeat(digits), look).map_or(0, |set| set.width()));
    let taken = figures.saturating_add(beside).saturating_add(4);
    if taken > area.width / 2 {
        return 0;
    }
    let Some(paper) = running.paper else { return taken };
    let edge = area.right().saturating_sub(beside);
    let place = Rect { x: edge.saturating_sub(figures + 1), width: figures, height: LARGE.min(area.height), ..area };
    if let Some(set) = large_figures(&paper.to_string(), look) {
        set.draw(buf, place, look.styles.strong, Alignment::Right);
    }
    let mut rows = Rect { x: edge, width: beside, ..area }.rows().skip(usize::from(LARGE.saturating_sub(2)));
    for said in [words::of_bundle(lang, running.of), words::this_bundle(lang, running.bundle)] {
        if let Some(row) = rows.next() {
            put(buf, row, row.x, &said, look.styles.text);
        }
    }
    taken
}

/// Contest, round and pass; the number of the paper in the round; bundle and rules.
fn draw_facts(buf: &mut Buffer, area: Rect, running: &Running, entry: &Entry<'_>, large: bool, view: &View<'_>) {
    let (look, lang, frame) = (view.look, view.lang(), &entry.round.frame);
    let between = look.signs.between();
    let mut rows = area.rows();
    let (Some(row), Some(under)) = (rows.next(), rows.next()) else { return };
    // Beside large figures the number of the round stands in a row of its own.
    let counting = if large { rows.next().unwrap_or(under) } else { row };
    let digits = entry.collected.max(10).to_string().len();
    let (word, number) = number(entry);
    let number = format!(" {number:>digits$} / {} ", entry.collected);
    let right = text::cells(word.of(lang)) + 1 + text::cells(&number);
    let edge = row.right().saturating_sub(u16::try_from(right).unwrap_or(row.width)).max(row.x);
    let x = put(buf, counting, edge, &format!("{} ", word.of(lang)), look.styles.text);
    put(buf, counting, x, &number, look.styles.selection.add_modifier(Modifier::BOLD));

    let left = Rect { width: if large { row.width } else { edge.saturating_sub(row.x + 2) }, ..row };
    let tail = words::round_and_pass(lang, frame.number, entry.pass, between);
    let tail = format!(" {between} {tail}");
    // Where the contest's title would be cut, the desk's own name gives way.
    let desk = format!("{} {between} ", words::TITLE.of(lang));
    let whole = text::cells(&desk) + text::cells(&entry.contest.title) + text::cells(&tail) <= usize::from(left.width);
    let x = if whole { put(buf, left, left.x, &desk, look.styles.dim) } else { left.x };
    let room = usize::from(left.right().saturating_sub(x)).saturating_sub(text::cells(&tail));
    let x = put(buf, left, x, &cut(&entry.contest.title, room, look), look.styles.title);
    put(buf, left, x, &tail, look.styles.text);

    let needed = needed(entry, view);
    let edge = under.right().saturating_sub(u16::try_from(text::cells(&needed)).unwrap_or(under.width)).max(under.x);
    put(buf, under, edge, &needed, look.styles.dim);
    let left = Rect { width: edge.saturating_sub(under.x + 1), ..under };
    let mut x = left.x;
    if !large || running.paper.is_none() {
        let chip = format!(" {} ", running.said(view, frame.bundle));
        x = put(buf, left, x, &chip, look.styles.strong.add_modifier(Modifier::REVERSED)).saturating_add(1);
    }
    let room = usize::from(left.right().saturating_sub(x));
    put(buf, left, x, &cut(&limit(entry, view), room, look), look.styles.text);
}

/// What is typed now: a word on its own ground, with a sign, so that it cannot be mistaken.
pub fn draw_mode(buf: &mut Buffer, area: Rect, entry: &Entry<'_>, draft: &Draft, view: &View<'_>) {
    let (look, form) = (view.look, entry.round.frame.form);
    let Some(row) = area.rows().next_back() else { return };
    let supported = draft.typing() == Typing::Supported;
    let (name, what, zero) = mode(entry, draft, view);
    let sign = if supported || form == Form::Grades { Sign::Done } else { Sign::Wrong };
    let colour = if supported || form == Form::Grades { look.styles.now } else { look.styles.attention };
    let chip = format!(" {} {name} ", look.signs.of(sign));
    let x = put(buf, row, row.x, &chip, colour.add_modifier(Modifier::REVERSED));
    let room = usize::from(row.right().saturating_sub(x)).saturating_sub(2);
    let x = x.saturating_add(2);
    put(buf, row, x, &cut(&format!("{what}{zero}"), room, look), look.styles.text);
}
