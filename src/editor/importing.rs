//! The import of a file as it is looked at before it is taken: what it could be, and what would come of it.

use super::outline;
use super::section::{entry, list};
use crate::conference::ContestId;
use crate::plan::draft::{Draft, Path, path};
use crate::plan::import::{Import, Placing, Wanted, open_slates};
use crate::plan::limits;
use crate::terminal::dialog;
use crate::terminal::field::Field;
use crate::terminal::form::draw_field;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::look::Look;
use crate::terminal::rows;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind, Layer};
use crate::text::wrap;
use crate::wording::{Lang, Phrase, import as told, importing as words, terminal};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::PathBuf;

/// Where what is taken goes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Goes {
    /// Units and delegates, or the agenda.
    Whole,
    /// Onto the slate of a contest; of a new one where there is none.
    Slate(Option<ContestId>),
    /// To a step; to a new one where there is none.
    Step(Option<usize>),
}

/// One way to understand the file.
#[derive(Debug, Clone)]
struct Way {
    said: String,
    import: Import,
    goes: Goes,
}

/// What a key led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// It is still looked at.
    Stays,
    /// It is taken.
    Taken,
    /// It was left.
    Left,
}

/// An import that is looked at.
#[derive(Debug, Clone)]
pub(super) struct Importing {
    /// The file.
    pub(super) file: PathBuf,
    name: String,
    ways: Vec<Way>,
    /// Which way is meant.
    way: Field,
    /// Whether units go onto the open slates, where there are any.
    slates: Field,
    open: Vec<Path>,
    /// The second field is focused.
    second: bool,
    /// The first line that is seen.
    top: usize,
    page: Vec<String>,
    lang: Lang,
}

impl Importing {
    /// What a file gave, to be looked at. `step` is the step of the agenda whose report is asked for.
    pub(super) fn new(
        file: PathBuf,
        name: &str,
        offers: Vec<Import>,
        draft: &Draft,
        step: Option<usize>,
        lang: Lang,
    ) -> Self {
        let ways: Vec<Way> = offers.into_iter().flat_map(|import| ways(import, draft, lang)).collect();
        let meant = step.and_then(|step| ways.iter().position(|way| way.goes == Goes::Step(Some(step))));
        let said = ways.iter().map(|way| way.said.clone()).collect();
        let way = Field::choice(words::FIELD_WHAT.of(lang), said).choosing(meant.unwrap_or(0));
        let open = open_slates(draft);
        let titles: Vec<String> =
            open.iter().filter_map(|contest| draft.text_at(&path(contest, "title"))).map(str::to_owned).collect();
        let answers = vec![words::slates_yes(&titles, lang), words::SLATES_NO.of(lang).to_owned()];
        let slates = Field::choice(words::FIELD_SLATES.of(lang), answers);
        let name = name.to_owned();
        let mut importing = Self { file, name, ways, way, slates, open, second: false, top: 0, page: Vec::new(), lang };
        importing.page();
        importing
    }

    fn chosen(&self) -> Option<&Way> {
        let at = self.way.value(self.lang).ok()?.choice()?;
        self.ways.get(at)
    }

    /// What is taken.
    pub(super) fn import(&self) -> Option<&Import> {
        self.chosen().map(|way| &way.import)
    }

    /// Whether units come, so that it can be asked whether they go onto the slates.
    fn asks_slates(&self) -> bool {
        let units = |import: &Import| matches!(import.wanted, Wanted::Units | Wanted::Delegates);
        !self.open.is_empty() && self.import().is_some_and(units)
    }

    /// The slates that units are put on.
    pub(super) fn slates(&self) -> usize {
        let yes = self.slates.value(self.lang).ok().and_then(|value| value.choice()) == Some(0);
        if yes && self.asks_slates() { self.open.len() } else { 0 }
    }

    /// Where it goes; `report` is the file that the plan names.
    pub(super) fn placing<'a>(&'a self, report: &'a str) -> Placing<'a> {
        let (contest, step) = match self.chosen().map(|way| &way.goes) {
            Some(Goes::Slate(contest)) => (contest.as_ref(), None),
            Some(Goes::Step(step)) => (None, *step),
            _ => (None, None),
        };
        Placing { contest, title: told::CONTEST.of(self.lang), slates: self.slates() > 0, report, step }
    }

    /// Writes down what would come of it.
    fn page(&mut self) {
        let page = self.import().map(|import| told::preview(&self.name, import, self.lang)).unwrap_or_default();
        // Its first line says what the dialog's head says.
        self.page = page.lines().skip(1).map(str::to_owned).collect();
        if self.import().is_some_and(Import::is_refused) {
            self.page.insert(0, told::nothing_written(self.lang));
        }
        self.top = 0;
    }

    /// Takes a key on a screen of `area`.
    pub(super) fn on(&mut self, key: Key, area: Rect) -> Heard {
        match key {
            Key::ESC => return Heard::Left,
            Key::ENTER if self.import().is_some_and(|import| !import.is_refused()) => return Heard::Taken,
            Key::TAB | Key::BACKTAB => self.second = !self.second && self.asks_slates(),
            Key::LEFT | Key::RIGHT if self.second => {
                self.slates.on(key);
            }
            Key::LEFT | Key::RIGHT => {
                self.way.on(key);
                self.page();
            }
            _ => {
                let (width, height) = self.room(area);
                let lines = self.lines(usize::from(width)).len();
                let tops = lines.saturating_sub(usize::from(height)) + 1;
                self.top = rows::moved(self.top.min(tops - 1), tops, height, key).unwrap_or(self.top);
            }
        }
        Heard::Stays
    }

    /// The columns and rows of the page on a screen of `area`.
    fn room(&self, area: Rect) -> (u16, u16) {
        let width = area.width.min(96).saturating_sub(4);
        (width, area.height.saturating_sub(2 + 2 + 3 + u16::from(self.asks_slates())))
    }

    /// The page in lines; what is wrapped stands under its beginning.
    fn lines(&self, width: usize) -> Vec<(usize, String)> {
        let mut lines = Vec::new();
        for line in &self.page {
            let text = line.trim_start();
            let indent = line.len() - text.len();
            let parts = wrap(text, width.saturating_sub(indent + 2).max(1)).into_iter().enumerate();
            lines.extend(parts.map(|(at, part)| (indent, " ".repeat(indent + if at == 0 { 0 } else { 2 }) + &part)));
        }
        lines
    }

    /// What is asked about it.
    fn fields(&self) -> Vec<&Field> {
        if self.asks_slates() { vec![&self.way, &self.slates] } else { vec![&self.way] }
    }

    /// It in words: the focused field is typed. What would come of it is long: it is there to be asked for, save what
    /// stands above it or refuses it.
    pub(super) fn told(&self) -> Layer {
        let lang = self.lang;
        let mut layer = Layer::new("import", lang);
        layer.tell(Kind::Place, self.title());
        let refused = self.import().is_some_and(Import::is_refused);
        layer.acts(Kind::Said, &self.acts(refused, false, 0));
        for field in self.fields() {
            layer.tell(Kind::Aside, format!("{}: {}", field.label, field.told(lang)));
        }
        for (at, line) in self.page.iter().enumerate() {
            match line.len() - line.trim_start().len() {
                0 if refused && at < 3 => layer.toned(Kind::Answer, Tone::Danger, line),
                0..=2 => layer.tell(Kind::Said, line),
                _ => layer.tell(Kind::Aside, line),
            }
        }
        if let Some(field) = self.fields().get(usize::from(self.second && self.asks_slates())) {
            field.type_in(&mut layer, lang);
        }
        layer
    }

    fn title(&self) -> String {
        format!("{}: {}", words::CHOOSE_TITLE.of(self.lang), self.name)
    }

    /// Draws it in the middle of `area`.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    /// The key of the act that a click hits.
    pub(super) fn clicked(&self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Key> {
        let area = area.intersection(buf.area);
        let (width, rows) = self.room(area);
        let inside = dialog::open(buf, area, &self.title(), (width + 4, area.height.saturating_sub(2)), look);
        if inside.width < 20 || inside.height < 4 {
            return Spots::default();
        }
        let fields = self.fields();
        let label = fields.iter().map(|field| crate::text::cells(&field.label)).max().unwrap_or(0);
        let mut left = inside.rows();
        for ((at, field), row) in fields.into_iter().enumerate().zip(left.by_ref()) {
            draw_field(buf, row, field, self.second == (at == 1), label, look);
        }
        left.next();
        let lines = self.lines(usize::from(width));
        let top = self.top.min(lines.len().saturating_sub(usize::from(rows)));
        let refused = self.import().is_some_and(Import::is_refused);
        let seen = lines.iter().enumerate().skip(top).take(usize::from(rows));
        for ((at, (indent, line)), row) in seen.zip(left.by_ref()) {
            let style = match indent {
                0 if refused && at < 3 => look.styles.danger,
                0..=2 => look.styles.strong,
                _ => look.styles.text,
            };
            buf.set_stringn(row.x, row.y, line, usize::from(row.width), style);
        }
        let below = lines.len().saturating_sub(top + usize::from(rows));
        let row = Rect { y: inside.bottom() - 1, height: 1, ..inside };
        dialog::hints(buf, row, &self.acts(refused, lines.len() > usize::from(rows), below), look)
    }

    fn acts(&self, refused: bool, scrolls: bool, below: usize) -> Vec<Act> {
        let lang = self.lang;
        let act = |key: Key, phrase: Phrase| Act::of(key, phrase.of(lang), lang);
        let mut acts = Vec::new();
        if !refused {
            acts.push(act(Key::ENTER, words::TAKE));
        }
        acts.push(act(Key::ESC, terminal::CANCEL));
        if self.ways.len() > 1 || self.asks_slates() {
            acts.push(Act::new("← →", words::OTHER.of(lang)).clicked(Key::RIGHT));
        }
        if self.asks_slates() {
            acts.push(act(Key::TAB, terminal::NEXT_FIELD));
        }
        if scrolls {
            let more = terminal::more_lines(lang, below);
            acts.push(Act::new("↑ ↓", format!("{} ({more})", words::SEE.of(lang))).clicked(Key::DOWN));
        }
        acts
    }
}

/// The ways in which one reading of the file can be taken into this plan.
fn ways(import: Import, draft: &Draft, lang: Lang) -> Vec<Way> {
    let way = |said: String, import: &Import, goes: Goes| Way { said, import: import.clone(), goes };
    match import.wanted {
        Wanted::Units | Wanted::Delegates => {
            let units = import.units.iter().filter(|unit| !unit.known).count();
            let delegates: usize = import.units.iter().map(|unit| unit.unit.delegates.len()).sum();
            let mut all = vec![way(words::units(units, delegates, lang), &import, Goes::Whole)];
            if delegates > 0 && units > 0 {
                let mut bare = import;
                bare.units.retain(|unit| !unit.known);
                bare.units.iter_mut().for_each(|unit| unit.unit.delegates.clear());
                all.push(way(words::BARE.of(lang).to_owned(), &bare, Goes::Whole));
            }
            all
        }
        Wanted::Nominees if import.nominees.is_empty() || import.nominees.len() > limits::NOMINEES => Vec::new(),
        Wanted::Nominees => {
            let names = import.nominees.len();
            let contests = outline::all_contests(draft);
            if contests.is_empty() {
                return vec![way(words::NEW_SLATE.of(lang).to_owned(), &import, Goes::Slate(None))];
            }
            let own = |at: &usize| !draft.has(&path(&entry("contests", *at), "nominees_from"));
            let to = |(id, title): &(String, String)| {
                way(words::nominees(names, title, lang), &import, Goes::Slate(Some(ContestId::new(id.clone()))))
            };
            (0..contests.len()).filter(own).filter_map(|at| contests.get(at)).map(to).collect()
        }
        Wanted::Agenda => {
            let there = draft.count(&list("agenda"));
            vec![way(words::agenda(import.steps.len(), there, lang), &import, Goes::Whole)]
        }
        Wanted::Report => {
            let steps = (0..draft.count(&list("agenda")))
                .filter(|at| draft.text_at(&path(&entry("agenda", *at), "kind")) == Some("report"));
            let of = |at: usize| {
                let title = draft.text_at(&path(&entry("agenda", at), "title"));
                let title = title.unwrap_or_else(|| crate::plan::usual_title("report"));
                way(words::report(title, lang), &import, Goes::Step(Some(at)))
            };
            let all: Vec<Way> = steps.map(of).collect();
            if all.is_empty() {
                return vec![way(words::NEW_REPORT.of(lang).to_owned(), &import, Goes::Step(None))];
            }
            all
        }
    }
}
