//! Where two passes differ: side by side, and only these papers are read again.

use super::dialog::Dialog;
use super::draft::Draft;
use super::mending::Mending;
use super::screen::{Note, TallyScreen};
use super::target::Entry;
use crate::conference::Refusal;
use crate::conference::contest::Form;
use crate::conference::paper::Paper;
use crate::desk::{Effect, View};
use crate::record::compare::{self, Difference};
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::rows;
use crate::terminal::spots::Spots;
use crate::terminal::told::{Kind, Layer};
use crate::text::width::shorten;
use crate::wording::refusal::sentence;
use crate::wording::tally::comparing;
use crate::wording::terminal::{CLOSE, more_lines};
use crate::wording::{Lang, Phrase, plain};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What of the list can be clicked.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot {
    /// A paper, by its row and side.
    Paper(usize, usize),
    Key(Key),
}

/// Papers of two passes that do not agree, like beside like.
#[derive(Debug)]
pub(super) struct Comparing {
    rows: Vec<[Option<Difference>; 2]>,
    /// Whether what differs cancels out over the box.
    cancels: bool,
    row: usize,
    side: usize,
}

impl Comparing {
    /// Pairs what differs: within a bundle the papers that are most alike, for one paper was read in two ways.
    pub(super) fn of(found: &[Difference]) -> Self {
        let (first, second): (Vec<_>, Vec<_>) = found.iter().cloned().partition(|found| found.pass == 1);
        let mut second: Vec<Option<Difference>> = second.into_iter().map(Some).collect();
        let mut rows: Vec<[Option<Difference>; 2]> = Vec::new();
        for mine in first {
            let like = second.iter().enumerate().filter_map(|(place, other)| {
                let other = other.as_ref()?;
                Some((other.bundle != mine.bundle, distance(&mine.paper, &other.paper), place))
            });
            let other = like.min().and_then(|(.., place)| second.get_mut(place)?.take());
            rows.push([Some(mine), other]);
        }
        rows.extend(second.into_iter().flatten().map(|left| [None, Some(left)]));
        let side = usize::from(rows.first().is_some_and(|row| row[0].is_none()));
        Self { rows, cancels: compare::cancels(found), row: 0, side }
    }

    /// The focused paper.
    fn chosen(&self) -> Option<&Difference> {
        self.rows.get(self.row)?.get(self.side)?.as_ref()
    }

    fn moved(&mut self, key: Key) {
        match key {
            Key::LEFT => self.side = 0,
            Key::RIGHT => self.side = 1,
            _ => self.row = rows::moved(self.row, self.rows.len(), 10, key).unwrap_or(self.row),
        }
    }

    /// The list in words. It is gone through on the line that is typed, so that no paper stays behind.
    pub(super) fn told(&self, form: Form, view: &View<'_>) -> Layer {
        let lang = view.lang();
        let (title, hint) = self.titles();
        let mut layer = Layer::new("compared", lang);
        layer.tell(Kind::Place, title.of(lang));
        layer.tell(Kind::Said, hint.of(lang));
        layer.acts(Kind::Said, &acts(lang));
        let side = comparing::only_in(lang, if self.side == 0 { 1 } else { 2 });
        let label = plain::row(lang, self.row + 1, self.rows.len(), &side);
        let said = self.chosen().map_or_else(
            || plain::NOTHING.of(lang).to_owned(),
            |found| comparing::found(lang, found.bundle, &comparing::paper(lang, &found.paper, form)),
        );
        layer.type_in(&label, said, 0);
        if let Some(typed) = &mut layer.typed {
            typed.kept = false;
        }
        layer
    }

    fn titles(&self) -> (Phrase, Phrase) {
        if self.cancels {
            (comparing::CANCELS_TITLE, comparing::CANCELS_HINT)
        } else {
            (comparing::TITLE, comparing::HINT)
        }
    }

    /// Focuses the paper that a click hits; the key that it stands for, where it hits one.
    pub(super) fn clicked(&mut self, at: Position, form: Form, view: &View<'_>) -> Option<Key> {
        match Spots::unseen(view.area, |buf| self.draw(buf, view.area, form, view)).at(at)? {
            Spot::Key(key) => Some(key),
            Spot::Paper(row, side) => {
                (self.row, self.side) = (row, side);
                None
            }
        }
    }

    /// Draws it over the slate, and tells what can be clicked.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, form: Form, view: &View<'_>) -> Spots<Spot> {
        let mut spots = Spots::default();
        let (look, lang) = (view.look, view.lang());
        let (title, hint) = self.titles();
        let height = u16::try_from(self.rows.len()).unwrap_or(u16::MAX).saturating_add(8);
        let inside = dialog::open(buf, area, title.of(lang), (area.width.min(110), height), look);
        let (half, room) = (inside.width / 2, usize::from(inside.width / 2).saturating_sub(1));
        let put = |buf: &mut Buffer, row: Rect, side: u16, said: &str, style| {
            buf.set_stringn(row.x + side * half, row.y, shorten(said, room), room, style);
        };
        let mut lines = inside.rows();
        if let Some(row) = lines.next() {
            put(buf, row, 0, &comparing::only_in(lang, 1), look.styles.title);
            put(buf, row, 1, &comparing::only_in(lang, 2), look.styles.title);
        }
        let fits = usize::from(inside.height.saturating_sub(4));
        let from = (self.row + 1).saturating_sub(fits);
        for ((place, pair), row) in self.rows.iter().enumerate().skip(from).take(fits).zip(lines) {
            for (side, found) in pair.iter().enumerate() {
                let said = found.as_ref().map_or_else(
                    || "–".to_owned(),
                    |found| comparing::found(lang, found.bundle, &comparing::paper(lang, &found.paper, form)),
                );
                let chosen = (place, side) == (self.row, self.side);
                let style = if chosen { look.styles.selection } else { look.styles.text };
                put(buf, row, u16::from(side == 1), &said, style);
                let x = row.x + u16::from(side == 1) * half;
                spots.add(Rect { x, width: half, ..row }, Spot::Paper(place, side));
            }
        }
        let mut below = inside.rows().rev();
        if let Some(row) = below.next() {
            spots.join(dialog::hints(buf, row, &acts(lang), look).map(Spot::Key));
        }
        if let Some(row) = below.next() {
            let left = self.rows.len().saturating_sub(from + fits);
            let hint = hint.of(lang);
            let said = if left > 0 { format!("{} · {hint}", more_lines(lang, left)) } else { hint.to_owned() };
            let room = usize::from(inside.width);
            buf.set_stringn(row.x, row.y, shorten(&said, room), room, look.styles.dim);
        }
        spots
    }
}

/// The keys of the list and what they do.
fn acts(lang: Lang) -> [Act; 2] {
    [Act::of(Key::ENTER, comparing::REPLACE.of(lang), lang), Act::of(Key::ESC, CLOSE.of(lang), lang)]
}

/// On how many lines two papers differ.
fn distance(one: &Paper, other: &Paper) -> usize {
    match (one, other) {
        (Paper::Marked(one), Paper::Marked(other)) => one.iter().zip(other).filter(|(a, b)| a != b).count(),
        _ if one == other => 0,
        _ => usize::MAX,
    }
}

impl TallyScreen {
    /// Compares a bundle as soon as it has ended in both passes, while its papers still lie on the table.
    pub(super) fn compare_the_ended(&mut self, bundle: u32, entry: &Entry<'_>) -> Option<Effect> {
        let both = entry.round.comparable().any(|both| both == bundle);
        self.comparing_unasked = both.then_some(bundle);
        both.then(|| Effect::Compare(entry.contest.id.clone()))
    }

    /// Hears where the passes differ.
    pub(super) fn hear_compared(&mut self, compared: Result<&[Difference], &Refusal>, view: &View<'_>) {
        if let Some(bundle) = self.comparing_unasked.take() {
            self.hear_of_the_ended(bundle, compared, view);
            return;
        }
        self.awaiting = false;
        match compared {
            Err(refusal) => self.note = Some(Note::refusal(sentence(refusal, view.lang()))),
            Ok([]) => {
                let complete = self.target(view).entry().is_some_and(|entry| entry.round.is_complete());
                let said = if complete { comparing::AGREE } else { comparing::AGREE_SO_FAR };
                self.news = Some(Note::done(said.of(view.lang())));
            }
            Ok(found) => self.dialog = Dialog::Compared(Box::new(Comparing::of(found))),
        }
    }

    /// Says whether the bundle that has just ended agrees; what differs is looked at when the team wants to.
    fn hear_of_the_ended(&mut self, bundle: u32, compared: Result<&[Difference], &Refusal>, view: &View<'_>) {
        let (lang, Ok(found)) = (view.lang(), compared) else { return };
        let differ = found.iter().filter(|found| found.bundle == bundle).count();
        self.news = Some(match (differ, found.len()) {
            (0, 0) => Note::done(comparing::bundle_agrees(lang, bundle)),
            (0, all) => Note::attention(comparing::others_differ(lang, bundle, all)),
            (differ, _) => Note::attention(comparing::bundle_differs(lang, bundle, differ)),
        });
    }

    /// A key while the differences are looked at.
    pub(super) fn on_compared_key(
        &mut self,
        key: Key,
        mut list: Box<Comparing>,
        entry: Option<&Entry<'_>>,
        view: &View<'_>,
    ) -> Vec<Effect> {
        if key == Key::ESC {
            return Vec::new();
        }
        if key != Key::ENTER {
            list.moved(key);
            self.dialog = Dialog::Compared(list);
            return Vec::new();
        }
        if let (Some(wrong), Some(entry)) = (list.chosen(), entry) {
            let frame = &entry.round.frame;
            let typing = super::draft::Typing::usual(frame.form);
            let from = Draft::like(&wrong.paper, frame.form, frame.slate.len(), typing).told(frame);
            self.pass = wrong.pass;
            self.follow(view);
            self.mending = Mending::Right { wrong: from, compared: true };
        } else {
            self.dialog = Dialog::Compared(list);
        }
        Vec::new()
    }
}
