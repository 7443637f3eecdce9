//! The dialog that writes the documents: what would be written where, what is still missing, how far it has come.

use crate::desk::{ExportEnd, ExportNews, ExportOffer, ExportStep, Exporting, OfferedFile, View};
use crate::terminal::card::{Block, Card};
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::rows::Row;
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind as Told, Layer, Line};
use crate::text::width::cells;
use crate::wording::{Lang, Phrase, export as words, plain, shown};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What is chosen where nobody has chosen.
const USUAL: [&str; 5] = ["docx", "xlsx", "md", "csv", "json"];
/// The box, in a window that has room for it.
const WIDEST: u16 = 100;
/// Cells that the box leaves free at either side.
const AROUND: u16 = 2;
/// Cells and rows of the box's border with the blanks inside it.
const BORDER: (u16, u16) = (4, 2);

/// The dialog.
#[derive(Debug)]
pub(super) struct ExportDialog {
    state: State,
    /// What was offered; kept for what is said at the end.
    offer: Option<ExportOffer>,
    chosen: Vec<&'static str>,
    focus: usize,
    scroll: u16,
    fault: Option<Phrase>,
}

#[derive(Debug)]
enum State {
    Looking,
    Choosing,
    Writing { step: ExportStep, stopping: bool },
    Ended(ExportEnd),
}

/// What became of a key.
#[derive(Debug, PartialEq)]
pub(super) enum Said {
    Stays,
    Closes,
    Asks(Exporting),
}

impl ExportDialog {
    /// A dialog that waits for what can be written.
    pub(super) fn new() -> Self {
        Self { state: State::Looking, offer: None, chosen: USUAL.to_vec(), focus: 0, scroll: 0, fault: None }
    }

    /// Whether files are being written now.
    pub(super) fn is_writing(&self) -> bool {
        matches!(self.state, State::Writing { .. })
    }

    /// Hears how it goes.
    pub(super) fn hear(&mut self, news: &ExportNews) {
        match news {
            ExportNews::Offered(offer) => {
                self.chosen.retain(|format| offer.formats.contains(&(format, true)));
                self.offer = Some(offer.clone());
                self.state = State::Choosing;
            }
            ExportNews::Came(came) => {
                if let State::Writing { step, .. } = &mut self.state {
                    *step = came.clone();
                }
            }
            ExportNews::Ended(end) => {
                self.scroll = 0;
                self.state = State::Ended(end.clone());
            }
        }
    }

    /// Takes a key.
    pub(super) fn on(&mut self, key: Key, view: &View<'_>) -> Said {
        if self.scrolled(key, view) {
            return Said::Stays;
        }
        match &mut self.state {
            State::Looking if key == Key::ESC => Said::Closes,
            State::Writing { stopping, .. } => {
                if key != Key::ESC || *stopping {
                    return Said::Stays;
                }
                *stopping = true;
                Said::Asks(Exporting::Stop)
            }
            State::Ended(_) if matches!(key, Key::ENTER | Key::ESC) => Said::Closes,
            State::Choosing => self.choose(key),
            State::Looking | State::Ended(_) => Said::Stays,
        }
    }

    fn choose(&mut self, key: Key) -> Said {
        let Some(offer) = &self.offer else { return Said::Stays };
        let last = offer.formats.len().saturating_sub(1);
        let digit = key.digit().filter(|digit| *digit > 0).map(|digit| usize::from(digit) - 1);
        match key {
            Key::ESC => return Said::Closes,
            Key::LEFT => self.focus = self.focus.saturating_sub(1),
            Key::RIGHT | Key::TAB => self.focus = (self.focus + 1).min(last),
            Key::SPACE => self.toggle(self.focus),
            Key::ENTER if self.chosen.is_empty() => self.fault = Some(words::NO_FORMAT),
            Key::ENTER => {
                let order: Vec<&'static str> = offer.formats.iter().map(|(format, _)| *format).collect();
                let formats: Vec<_> = order.into_iter().filter(|format| self.chosen.contains(format)).collect();
                let of = self.files().count();
                self.state = State::Writing { step: ExportStep { done: 0, of, name: String::new() }, stopping: false };
                self.scroll = 0;
                return Said::Asks(Exporting::Write(offer.folder.clone(), formats));
            }
            _ => {
                if let Some(place) = digit.filter(|place| *place <= last) {
                    self.focus = place;
                    self.toggle(place);
                }
            }
        }
        Said::Stays
    }

    fn toggle(&mut self, place: usize) {
        let Some((format, possible)) = self.offer.as_ref().and_then(|offer| offer.formats.get(place)).copied() else {
            return;
        };
        self.fault = None;
        if !possible {
            self.fault = Some(words::NO_OFFICE);
        } else if let Some(at) = self.chosen.iter().position(|chosen| *chosen == format) {
            self.chosen.remove(at);
        } else {
            self.chosen.push(format);
        }
    }

    /// The files of the chosen formats.
    fn files(&self) -> impl Iterator<Item = &OfferedFile> {
        let files = self.offer.iter().flat_map(|offer| &offer.files);
        files.filter(|file| self.chosen.contains(&file.format))
    }

    fn scrolled(&mut self, key: Key, view: &View<'_>) -> bool {
        let page = view.area.height / 2;
        let by: i32 = match key {
            Key::UP => -1,
            Key::DOWN => 1,
            Key::PAGE_UP => -i32::from(page),
            Key::PAGE_DOWN => i32::from(page),
            _ => return false,
        };
        let inside = Self::inside(view.area, u16::MAX);
        let shown = inside.1.saturating_sub(self.around(inside.0, view));
        let most = self.card(view).height(inside.0, view.look).saturating_sub(shown);
        let to = (i32::from(self.scroll) + by).clamp(0, i32::from(most));
        self.scroll = u16::try_from(to).unwrap_or(0);
        true
    }

    /// Cells and rows inside the box, where its content is `rows` high.
    fn inside(area: Rect, rows: u16) -> (u16, u16) {
        let width = area.width.saturating_sub(2 * AROUND).min(WIDEST).saturating_sub(BORDER.0);
        (width, area.height.saturating_sub(BORDER.1).min(rows))
    }

    /// Rows inside the box that do not scroll: what stands above, and the keys.
    fn around(&self, width: u16, view: &View<'_>) -> u16 {
        let head = self.head(view).height(width, view.look);
        head + self.chips(width, view).last().map_or(0, |(row, ..)| row + 2) + u16::from(head > 0) + 2
    }

    /// The folder.
    fn head(&self, view: &View<'_>) -> Card {
        match (&self.state, &self.offer) {
            (State::Choosing, Some(offer)) => {
                let folder =
                    format!("{}  {}", words::FOLDER.of(view.lang()), shown(&offer.folder.display().to_string()));
                Card::new(vec![Block::Text(folder)])
            }
            _ => Card::default(),
        }
    }

    /// Each format with the row and cell at which it stands, and how it is told.
    fn chips(&self, width: u16, view: &View<'_>) -> Vec<(u16, u16, String)> {
        let (State::Choosing, Some(offer)) = (&self.state, &self.offer) else { return Vec::new() };
        let (mut row, mut column) = (0, 0);
        let mut chips = Vec::new();
        for (number, (format, _)) in (1..).zip(&offer.formats) {
            let sign = if self.chosen.contains(format) { Sign::Done } else { Sign::Later };
            let chip = format!("{} {number} {format}", view.look.signs.padded(sign));
            let wide = u16::try_from(cells(&chip)).unwrap_or(width);
            if column > 0 && column + wide > width {
                (row, column) = (row + 1, 0);
            }
            chips.push((row, column, chip));
            column += wide + 2;
        }
        chips
    }

    /// What scrolls.
    fn card(&self, view: &View<'_>) -> Card {
        let lang = view.lang();
        match &self.state {
            State::Looking => Card::new(vec![Block::Text(words::LOOKING.of(lang).to_owned())]),
            State::Choosing => self.offered(view),
            State::Writing { step, stopping } => {
                let (done, of) = (u64::try_from(step.done).unwrap_or(0), u64::try_from(step.of).unwrap_or(0));
                let below = if *stopping { words::STOPPING } else { words::DESK_GOES_ON };
                Card::new(vec![
                    Block::Progress { done, of, label: words::WRITING.of(lang).to_owned() },
                    Block::Text(step.name.clone()),
                    Block::Gap,
                    Block::Note(below.of(lang).to_owned()),
                ])
            }
            State::Ended(end) => self.ended(end, lang),
        }
    }

    fn offered(&self, view: &View<'_>) -> Card {
        let lang = view.lang();
        let mut blocks = Vec::new();
        if self.files().any(|file| file.draft) {
            blocks.push(Block::Warning(words::DRAFT.of(lang).to_owned()));
        }
        let missing = view.conference.unfinished();
        if !missing.is_empty() {
            blocks.extend([Block::Gap, Block::Heading(words::MISSING.of(lang).to_owned())]);
            let said = missing.iter().map(|item| words::unfinished(view.conference, item, lang));
            blocks.extend(said.map(Block::Warning));
        } else if !view.conference.visits().is_empty() {
            blocks.push(Block::Toned(Tone::Now, words::NOTHING_MISSING.of(lang).to_owned()));
        }
        let files: Vec<&OfferedFile> = self.files().collect();
        blocks.extend([Block::Gap, Block::Heading(words::will_write(lang, files.len()))]);
        if files.iter().any(|file| file.numbered) {
            blocks.push(Block::Note(words::NUMBERED.of(lang).to_owned()));
        }
        for same in files.chunk_by(|one, other| one.title == other.title) {
            let Some(first) = same.first() else { continue };
            let draft = if first.draft { format!(" ({})", words::IS_DRAFT.of(lang)) } else { String::new() };
            let names: Vec<&str> = same.iter().map(|file| file.name.as_str()).collect();
            blocks.push(Block::Text(format!("{}{draft}", first.title)));
            blocks.push(Block::Note(names.join(" · ")));
        }
        Card::new(blocks)
    }

    fn ended(&self, end: &ExportEnd, lang: Lang) -> Card {
        let count = end.written.len();
        let mut blocks = match &end.failed {
            Some(why) => vec![Block::Refusal(why.clone()), Block::Gap, Block::Text(words::failed(lang, count))],
            None if end.left > 0 => vec![Block::Warning(words::stopped(lang, count, end.left, &end.folder))],
            None => vec![Block::Toned(Tone::Now, words::written(lang, count, &end.folder))],
        };
        if end.failed.is_none() && count > 0 {
            let mut ready: Vec<String> = Vec::new();
            for file in self.files().filter(|file| file.signed && !file.draft) {
                if !ready.contains(&file.title) {
                    ready.push(file.title.clone());
                }
            }
            let code = self.offer.as_ref().map_or("", |offer| offer.code.as_str());
            blocks.extend([Block::Gap, Block::Text(words::signing(lang, &ready, code))]);
        }
        blocks.push(Block::Gap);
        blocks.extend(end.written.iter().map(|name| Block::Note(name.clone())));
        Card::new(blocks)
    }

    fn keys(&self, lang: Lang) -> Vec<Act> {
        let told = |keys: &str, words: Phrase| Act::new(keys, words.of(lang));
        let act = |key: Key, words: Phrase| Act::of(key, words.of(lang), lang);
        match &self.state {
            State::Looking => vec![act(Key::ESC, words::ACT_LEAVE)],
            State::Choosing => vec![
                act(Key::ENTER, words::ACT_WRITE),
                told("1-7", words::ACT_CHOOSE),
                told("↑ ↓", words::ACT_READ_ON).clicked(Key::PAGE_DOWN),
                act(Key::ESC, words::ACT_LEAVE),
            ],
            State::Writing { .. } => vec![act(Key::ESC, words::ACT_STOP)],
            State::Ended(_) => {
                vec![act(Key::ENTER, words::ACT_CLOSE), told("↑ ↓", words::ACT_READ_ON).clicked(Key::PAGE_DOWN)]
            }
        }
    }

    /// The dialog in words.
    pub(super) fn told(&self, view: &View<'_>) -> Layer {
        let (look, lang) = (view.look, view.lang());
        let state = match &self.state {
            State::Looking => "looking",
            State::Choosing => "choosing",
            State::Writing { .. } => "writing",
            State::Ended(_) => "ended",
        };
        let mut layer = Layer::new(format!("export {state}"), lang);
        layer.tell(Told::Place, words::TITLE.of(lang));
        self.head(view).tell(&mut layer, Told::Said, look);
        if let (State::Choosing, Some(offer)) = (&self.state, &self.offer) {
            let rows: Vec<Row> = (1..)
                .zip(&offer.formats)
                .map(|(number, (format, _)): (u32, _)| {
                    let chosen = if self.chosen.contains(format) { plain::CHOSEN } else { plain::NOT_CHOSEN };
                    Row::new(Sign::None, vec![format!("{number} {format}"), chosen.of(lang).to_owned()])
                        .noted(words::purpose(format).of(lang))
                })
                .collect();
            layer.list(&rows, Some(self.focus));
        }
        // What would be written is long: it is there to be asked for, and its warnings are said.
        let mut card = Layer::new("", lang);
        self.card(view).tell(&mut card, Told::Said, look);
        let choosing = matches!(self.state, State::Choosing);
        layer.lines.extend(card.lines.into_iter().map(|line| match line.tone {
            Tone::Plain if choosing => Line { kind: Told::Aside, ..line },
            _ => line,
        }));
        if let Some(fault) = self.fault {
            layer.toned(Told::Answer, Tone::Danger, fault.of(lang));
        }
        layer.acts(Told::Said, &self.keys(lang));
        layer
    }

    /// The key that a click stands for: a format has its digit.
    pub(super) fn clicked(&self, at: Position, view: &View<'_>) -> Option<Key> {
        Spots::unseen(view.area, |buf| self.paint(buf, view.area, view)).at(at)
    }

    /// Draws it over the console.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) {
        self.paint(buf, area, view);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Key> {
        let mut spots = Spots::default();
        let look = view.look;
        let lang = view.lang();
        let (width, _) = Self::inside(area, 0);
        let card = self.card(view);
        let fault = self.fault.map(|fault| Card::new(vec![Block::Refusal(fault.of(lang).to_owned())]));
        let fault_rows = fault.as_ref().map_or(0, |fault| fault.height(width, look));
        let rows = self.around(width, view).saturating_add(card.height(width, look)).saturating_add(fault_rows);
        let (_, height) = Self::inside(area, rows);
        let size = (width + BORDER.0, height + BORDER.1);
        let inside = dialog::open(buf, area, words::TITLE.of(lang), size, look);
        let head = self.head(view);
        head.draw(buf, inside, 0, look);
        let mut top = inside.y + head.height(inside.width, look).min(inside.height);
        let chips = self.chips(inside.width, view);
        for (place, (row, column, chip)) in chips.iter().enumerate() {
            let style = if place == self.focus { look.styles.selection } else { look.styles.text };
            if top + row < inside.bottom() {
                let (x, y) = (inside.x + column, top + row);
                let (end, _) = buf.set_stringn(x, y, chip, usize::from(inside.width - column), style);
                if let Some(digit) = Key::of_digit(place + 1) {
                    spots.add(Rect::new(x, y, end - x, 1), digit);
                }
            }
        }
        if let Some((row, ..)) = chips.last() {
            top += row + 1;
            let focused = self.offer.as_ref().and_then(|offer| offer.formats.get(self.focus));
            let purpose = focused.map(|(format, _)| format!("{format}: {}", words::purpose(format).of(lang)));
            if top < inside.bottom() {
                buf.set_stringn(inside.x, top, purpose.unwrap_or_default(), usize::from(inside.width), look.styles.dim);
            }
            top += 2;
        }
        let body = Rect {
            y: top.min(inside.bottom()),
            height: inside.bottom().saturating_sub(top + 2 + fault_rows),
            ..inside
        };
        let hidden = card.draw(buf, body, self.scroll, look);
        if hidden > 0 && body.height > 0 {
            let more = format!(" {} ↓ ", look.signs.more());
            let x = body.right().saturating_sub(u16::try_from(cells(&more)).unwrap_or(0));
            let (end, y) = (body.right(), body.bottom() - 1);
            buf.set_string(x, y, more, look.styles.attention);
            spots.add(Rect::new(x, y, end - x, 1), Key::PAGE_DOWN);
        }
        if let Some(fault) = fault {
            fault.draw(buf, Rect { y: body.bottom(), height: fault_rows, ..inside }, 0, look);
        }
        if let Some(row) = inside.rows().next_back() {
            spots.join(dialog::hints(buf, row, &self.keys(lang), look));
        }
        spots
    }
}
