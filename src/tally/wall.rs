//! The paper tally sheet as it hangs on the wall, of the whole pass or of one bundle, over the whole screen.
//!
//! It shows this desk's own pass only: two passes are blind to each other.

use super::dialog::Dialog;
use super::screen::TallyScreen;
use super::slate::{cut, put};
use super::squares;
use super::sums::{Seen, Sums};
use super::target::{Target, Wait};
use super::told;
use crate::conference::count::Count;
use crate::conference::round::Round;
use crate::conference::{Contest, Refusal};
use crate::desk::{Effect, TallyOf, View};
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::look::Look;
use crate::terminal::spots::Spots;
use crate::terminal::told::{Kind, Layer};
use crate::text;
use crate::text::number::padded;
use crate::wording::refusal::sentence;
use crate::wording::tally as tally_words;
use crate::wording::tally::squares as words;
use crate::wording::terminal::{CLOSE, more_lines};
use crate::wording::{Lang, plain};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// What is looked at.
#[derive(Debug, Default)]
pub(super) struct Wall {
    /// The bundle; `None` is the whole pass.
    bundle: Option<u32>,
    /// What its papers come to, once that was heard.
    heard: Option<Result<Count, String>>,
    /// The nominee that stands first.
    first: usize,
}

/// Whose papers there are to look at.
struct Shown<'a> {
    contest: &'a Contest,
    round: &'a Round,
    pass: u8,
    /// The last bundle that can be looked at alone, and whether it is open; 0 where there are only sums.
    last: u32,
    open: bool,
}

impl<'a> Shown<'a> {
    fn of(target: &Target<'a>, pass: u8) -> Option<Self> {
        match target {
            Target::Entry(entry) => {
                let open = entry.counted.in_bundle > 0;
                let last = if open { entry.counted.bundle } else { entry.counted.bundle.saturating_sub(1) };
                Some(Self { contest: entry.contest, round: entry.round, pass: entry.pass, last, open })
            }
            Target::Wait(Wait::Totals(contest, round)) => Some(Self { contest, round, pass: 1, last: 0, open: false }),
            // Under seal the papers lie in no bundles any more.
            Target::Wait(Wait::Closed(contest, round)) => {
                let pass = pass.clamp(1, round.frame.passes.max(1));
                Some(Self { contest, round, pass, last: 0, open: false })
            }
            Target::Wait(_) => None,
        }
    }

    fn whole(&self) -> Option<&'a Count> {
        let papers = || self.round.passes.get(usize::from(self.pass).wrapping_sub(1)).map(|pass| &pass.count);
        self.round.totals.as_ref().or_else(papers)
    }
}

/// Where the parts stand.
struct Places {
    head: Rect,
    sums: Rect,
    foot: Rect,
    hint: Rect,
}

impl Places {
    /// `foot` rows tell of the papers as a whole.
    fn of(area: Rect, foot: u16) -> Self {
        let left = if area.width >= 100 { 2 } else { 1 };
        let air = u16::from(area.height >= 30);
        let inner = Rect { x: area.x + left.min(area.width), width: area.width.saturating_sub(2 * left), ..area };
        let head = Rect { height: 2.min(inner.height), ..inner };
        let hint = Rect { y: inner.bottom().saturating_sub(1), height: 1.min(inner.height), ..inner };
        let foot = Rect { y: hint.y.saturating_sub(foot + air), height: foot, ..inner }.intersection(inner);
        let top = head.bottom() + 1;
        let sums = Rect { y: top, height: foot.y.saturating_sub(top + 1), ..inner };
        Self { head, sums, foot, hint }
    }
}

impl TallyScreen {
    /// Why there are no squares to look at, if so.
    pub(super) fn no_squares(&self, target: &Target<'_>, view: &View<'_>) -> Option<String> {
        Shown::of(target, self.pass).is_none().then(|| words::NO_ROUND.of(view.lang()).to_owned())
    }

    /// Shows the squares of the whole pass, or of this bundle.
    pub(super) fn show_wall(&mut self, bundle: Option<u32>, target: &Target<'_>) -> Vec<Effect> {
        let wall = Wall { bundle, ..Wall::default() };
        let wanted = wall.wanted(target, self.pass);
        self.dialog = Dialog::Wall(Box::new(wall));
        wanted
    }

    /// A key while the squares are looked at.
    pub(super) fn on_wall_key(
        &mut self,
        key: Key,
        mut wall: Box<Wall>,
        target: &Target<'_>,
        view: &View<'_>,
    ) -> Vec<Effect> {
        let Some(shown) = Shown::of(target, self.pass) else { return Vec::new() };
        if key == Key::ESC || key == Key::ctrl('o') || key == Key::ENTER {
            return Vec::new();
        }
        let by = match key {
            Key::RIGHT | Key::TAB => 1,
            Key::LEFT | Key::BACKTAB => -1,
            _ => 0,
        };
        let mut effects = Vec::new();
        if by == 0 {
            wall.scroll(key, &shown, view);
        } else {
            *wall = Wall { bundle: wall.turned(by, shown.last), heard: None, first: wall.first };
            effects = wall.wanted(target, self.pass);
        }
        self.dialog = Dialog::Wall(wall);
        effects
    }

    /// Hears what a bundle comes to.
    pub(super) fn hear_wall(&mut self, of: &TallyOf, count: Result<&Count, &Refusal>, view: &View<'_>) {
        let target = self.target(view);
        let Dialog::Wall(wall) = &mut self.dialog else { return };
        let Some(shown) = Shown::of(&target, self.pass) else { return };
        if wall.bundle == of.bundle && shown.contest.id == of.contest && shown.pass == of.pass {
            wall.heard = Some(count.cloned().map_err(|refusal| sentence(refusal, view.lang())));
        }
    }
}

impl Wall {
    /// The bundle after this one, or before it; the whole pass stands before the first.
    fn turned(&self, by: i64, last: u32) -> Option<u32> {
        let pages = i64::from(last) + 1;
        let now = i64::from(self.bundle.unwrap_or(0)).min(pages - 1);
        u32::try_from((now + by).rem_euclid(pages)).ok().filter(|bundle| *bundle > 0)
    }

    /// Asks for what the conference alone cannot tell.
    fn wanted(&self, target: &Target<'_>, pass: u8) -> Vec<Effect> {
        let Some((shown, bundle)) = Shown::of(target, pass).zip(self.bundle) else { return Vec::new() };
        let of = TallyOf { contest: shown.contest.id.clone(), pass: shown.pass, bundle: Some(bundle) };
        vec![Effect::Tally(of)]
    }

    /// What is shown, or why it cannot be.
    fn count<'a>(&'a self, shown: &Shown<'a>) -> Option<Result<&'a Count, &'a str>> {
        match (self.bundle, &self.heard) {
            (None, _) => shown.whole().map(Ok),
            (Some(_), heard) => heard.as_ref().map(|heard| heard.as_ref().map_err(String::as_str)),
        }
    }

    fn scroll(&mut self, key: Key, shown: &Shown<'_>, view: &View<'_>) {
        let Some(Ok(count)) = self.count(shown) else { return };
        let places = Places::of(view.area, foot_rows(count, view));
        let sums = Sums::of(places.sums, &shown.round.frame, count, Seen::Page, view.look);
        let (last, page) = (sums.last_first(), sums.seen());
        let first = self.first.min(last);
        self.first = match key {
            Key::UP => first.saturating_sub(1),
            Key::DOWN => first + 1,
            Key::PAGE_UP => first.saturating_sub(page),
            Key::PAGE_DOWN => first + page,
            Key::HOME => 0,
            Key::END => last,
            _ => first,
        }
        .min(last);
    }

    /// The sheet in words. Of an open round only bundles that have ended are told, and each as it was told first.
    pub(super) fn told(&self, target: &Target<'_>, pass: u8, view: &View<'_>) -> Layer {
        let lang = view.lang();
        let mut layer = Layer::new(format!("wall {:?}", self.bundle), lang);
        let Some(shown) = Shown::of(target, pass) else { return layer };
        layer.tell(Kind::Place, format!("{}. {}", words::TITLE.of(lang), shown.contest.title));
        layer.tell(Kind::Said, self.page(&shown, lang));
        if shown.round.frame.passes > 1 && shown.round.is_open() {
            layer.tell(Kind::Said, words::ONE_OF_TWO.of(lang));
        }
        let by_hand = shown.round.totals.is_some();
        match (self.count(&shown), self.bundle) {
            (None, _) => {}
            (Some(Err(why)), _) => layer.tell(Kind::Answer, why),
            (Some(Ok(count)), _) if by_hand || !shown.round.is_open() => {
                layer.tell_all(Kind::Said, told::sums(shown.round, count, view));
            }
            (Some(Ok(count)), Some(number)) if !(shown.open && number == shown.last) => {
                let key = told::key_of_bundle(shown.contest, shown.round, shown.pass, number);
                layer.sums = Some((format!("{key} wall"), told::bundle_sums(shown.round, count, view)));
            }
            (Some(Ok(_)), _) => layer.tell(Kind::Said, plain::WALL_LATER.of(lang)),
        }
        layer.acts(Kind::Said, &acts(&shown, lang));
        layer
    }

    /// Whose papers are looked at.
    fn page(&self, shown: &Shown<'_>, lang: Lang) -> String {
        match self.bundle {
            _ if shown.round.totals.is_some() => words::BY_HAND.of(lang).to_owned(),
            None => words::WHOLE_PASS.of(lang).to_owned(),
            Some(number) => words::bundle(lang, number, shown.last, shown.open && number == shown.last),
        }
    }

    /// Draws it over the whole screen, and tells where its keys stand.
    pub(super) fn draw(
        &self,
        buf: &mut Buffer,
        area: Rect,
        (target, pass): (&Target<'_>, u8),
        view: &View<'_>,
    ) -> Spots<Key> {
        let (look, lang) = (view.look, view.lang());
        dialog::wipe(buf, area, look);
        let Some(shown) = Shown::of(target, pass) else { return Spots::default() };
        let count = self.count(&shown);
        let foot = count.and_then(Result::ok).map_or(1, |count| foot_rows(count, view));
        let places = Places::of(area, foot);
        self.draw_head(buf, places.head, &shown, view);
        match count {
            None => {}
            Some(Err(why)) => {
                for (row, line) in places.sums.rows().zip(text::wrap(why, usize::from(places.sums.width))) {
                    put(buf, row, row.x, &line, look.styles.attention);
                }
            }
            Some(Ok(count)) => {
                let sums = Sums::of(places.sums, &shown.round.frame, count, Seen::Page, look);
                let first = self.first.min(sums.last_first());
                sums.draw(buf, first, look);
                let after = sums.total().saturating_sub(first + sums.seen());
                let arrows = if look.signs.ascii { ("^", "v") } else { ("↑", "↓") };
                let mut more = Vec::new();
                if first > 0 {
                    more.push(format!("{} {}", arrows.0, more_lines(lang, first)));
                }
                if after > 0 {
                    more.push(format!("{} {}", arrows.1, more_lines(lang, after)));
                }
                if !more.is_empty() {
                    let between = Rect { y: places.foot.y.saturating_sub(1), height: 1, ..places.foot };
                    put(buf, between, between.x, &more.join("   "), look.styles.attention);
                }
                for (row, line) in places.foot.rows().zip(foot_lines(count, view)) {
                    put(buf, row, row.x, &line, look.styles.strong);
                }
            }
        }
        dialog::hints(buf, places.hint, &acts(&shown, lang), look)
    }

    fn draw_head(&self, buf: &mut Buffer, area: Rect, shown: &Shown<'_>, view: &View<'_>) {
        let (look, lang) = (view.look, view.lang());
        let between = look.signs.between();
        let mut rows = area.rows();
        let (Some(row), Some(under)) = (rows.next(), rows.next()) else { return };
        let by_hand = shown.round.totals.is_some();
        let page = self.page(shown, lang);
        let colour = if by_hand { look.styles.attention } else { look.styles.now };
        let chip = format!(" {page} ");
        let edge = row.right().saturating_sub(u16::try_from(text::cells(&chip)).unwrap_or(row.width)).max(row.x);
        put(buf, row, edge, &chip, colour.add_modifier(Modifier::REVERSED));
        let left = Rect { width: edge.saturating_sub(row.x + 2), ..row };
        let tail = tally_words::round_and_pass(lang, shown.round.frame.number, shown.pass, between);
        let tail = format!(" {between} {tail}");
        // Where the contest's title would be cut, the sheet's own name gives way.
        let sheet = format!("{} {between} ", words::TITLE.of(lang));
        let said = text::cells(&sheet) + text::cells(&shown.contest.title) + text::cells(&tail);
        let x = if said <= usize::from(left.width) { put(buf, left, left.x, &sheet, look.styles.dim) } else { left.x };
        let room = usize::from(left.right().saturating_sub(x)).saturating_sub(text::cells(&tail));
        let x = put(buf, left, x, &cut(&shown.contest.title, room, look), look.styles.title);
        put(buf, left, x, &tail, look.styles.text);
        let room = usize::from(under.width);
        let unsure = shown.round.frame.passes > 1 && shown.round.is_open();
        let (said, style) = if unsure {
            (words::ONE_OF_TWO.of(lang), look.styles.attention)
        } else {
            (words::stroke(lang, shown.round.frame.form), look.styles.dim)
        };
        put(buf, under, under.x, &cut(said, room, look), style);
    }
}

/// Its keys and what they do.
fn acts(shown: &Shown<'_>, lang: Lang) -> Vec<Act> {
    let turn = Act::new("← →", words::OTHER_BUNDLE.of(lang)).clicked(Key::RIGHT);
    let scroll = Act::new("↑ ↓", words::SCROLL.of(lang)).clicked(Key::PAGE_DOWN);
    let turn = (shown.last > 0).then_some(turn);
    turn.into_iter().chain([scroll, Act::of(Key::ESC, CLOSE.of(lang), lang)]).collect()
}

/// The papers as a whole: valid, invalid, all, and the reasons, each with its strokes.
pub(super) fn papers(count: &Count, width: usize, look: &Look) -> Vec<String> {
    let lang = look.lang;
    let mut lines = vec![words::papers(lang, count)];
    let mut line = words::INVALID.of(lang).to_owned();
    for (reason, papers) in &count.invalid_by {
        let drawn = squares::squares(*papers, 20, look.signs);
        let said = format!("{} {drawn} {}", tally_words::reason(lang, *reason), padded(*papers));
        if text::cells(&line) + 2 + text::cells(&said) > width {
            lines.push(std::mem::replace(&mut line, "  ".to_owned()));
        }
        line.push_str("  ");
        line.push_str(&said);
    }
    if count.invalid() > 0 {
        lines.push(line);
    }
    lines
}

fn foot_lines(count: &Count, view: &View<'_>) -> Vec<String> {
    let margins = if view.area.width >= 100 { 4 } else { 2 };
    papers(count, usize::from(view.area.width.saturating_sub(margins)), view.look)
}

fn foot_rows(count: &Count, view: &View<'_>) -> u16 {
    u16::try_from(foot_lines(count, view).len()).unwrap_or(u16::MAX)
}
