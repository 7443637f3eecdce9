//! The editor's screen: what passes, and what a key does to it.

use super::active;
use super::asks::{Ask, Takes};
use super::blanks::Taken;
use super::dialog::Dialog;
use super::history::History;
use super::jump::{self, Index, Spot};
use super::keys::{EditorKey, TABLE};
use super::outline::{self, Line, Open};
use super::paint::Under;
use super::section::{Section, entry, list};
use crate::plan::draft::{Draft, Edit, Located, Path, Seg, located, path};
use crate::plan::fault::Severity;
use crate::plan::renew::{Leftover, leftovers};
use crate::plan::{self, FileTrouble, Source};
use crate::terminal::area::Area;
use crate::terminal::confirm::Confirm;
use crate::terminal::field::Field;
use crate::terminal::help::Help;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::rows;
use crate::terminal::signal::Mouse;
use crate::terminal::spots::Spots;
use crate::text::clean;
use crate::wording::{Lang, Phrase, editor as words, fault};
use ratatui::layout::{Position, Rect};
use std::path::PathBuf;

/// Reads a file that the plan names, from the plan's folder.
pub type Files = Box<dyn Fn(&str) -> Result<Vec<u8>, FileTrouble>>;

/// What the editor wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Stays,
    /// The file is to be written with this text; the editor is told by [`Editor::saved`] or [`Editor::not_saved`].
    Save(String),
    /// A file is to be chosen; the editor is told by [`Editor::choose_from`] from which folder.
    Choose,
    /// This file is to be read; the editor is told by [`Editor::read`].
    Read(PathBuf),
    /// The report of this file, as Markdown, is to lie beside the plan; the editor is told by [`Editor::put_beside`].
    Beside(PathBuf, String),
    /// The desk is left.
    Leave,
}

/// A text of more bytes than this is checked when the keys rest.
const LARGE: usize = 64 * 1024;

/// The desk where a plan is prepared.
pub struct Editor {
    name: String,
    pub(super) lang: Lang,
    files: Files,
    pub(super) history: History,
    /// The text that lies in the file.
    saved: String,
    pub(super) section: Section,
    cursors: [usize; Section::ALL.len()],
    /// The step whose persons stand below it.
    open: Open,
    /// The field that is typed into; none while the list has the keys.
    pub(super) field: Option<usize>,
    pub(super) typed: Option<Field>,
    pub(super) unfit: Option<Phrase>,
    pub(super) faults: Vec<Located>,
    pub(super) leftovers: Vec<Leftover>,
    pub(super) dialog: Dialog,
    pub(super) told: Option<String>,
    /// The text has changed since the faults were looked for.
    behind: bool,
    /// Looking for the faults takes longer than a key may.
    large: bool,
    /// The blank into whose place something was typed in this field.
    pub(super) taken: Option<Taken>,
    /// The file that was imported last.
    pub(super) brought: Option<PathBuf>,
}

impl Editor {
    /// The editor of a file with this base name and content. `fresh` is a plan that does not lie in the file yet.
    pub fn new(name: &str, draft: Draft, fresh: bool, files: Files, lang: Lang) -> Self {
        let saved = if fresh { String::new() } else { draft.text() };
        let mut editor = Self {
            name: name.to_owned(),
            lang,
            files,
            history: History::new(draft),
            saved,
            section: Section::Conference,
            cursors: [0; Section::ALL.len()],
            open: Open::Nowhere,
            field: None,
            typed: None,
            unfit: None,
            faults: Vec::new(),
            leftovers: Vec::new(),
            dialog: Dialog::None,
            told: None,
            behind: false,
            large: false,
            taken: None,
            brought: None,
        };
        editor.check();
        editor
    }

    /// The base name of the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text as it would be saved.
    pub fn text(&self) -> String {
        self.history.now().text()
    }

    /// Whether anything would be lost by leaving.
    pub fn is_unsaved(&self) -> bool {
        self.history.now().text() != self.saved
    }

    /// The file holds this text now.
    pub fn saved(&mut self, text: String) {
        self.saved = text;
        self.told = Some(words::SAVED.of(self.lang).to_owned());
    }

    /// The file could not be written.
    pub fn not_saved(&mut self, why: String) {
        self.told = Some(why);
    }

    /// Says something at the foot of the screen.
    pub fn tell(&mut self, said: String) {
        self.told = Some(said);
    }

    /// How many errors and warnings there are.
    pub(super) fn counts(&self) -> (usize, usize) {
        let errors = self.faults.iter().filter(|located| located.fault.severity == Severity::Error).count();
        (errors, self.faults.len() - errors)
    }

    /// The lines of the section that is seen.
    pub(super) fn lines(&self) -> Vec<Line> {
        outline::lines(self.section, self.history.now(), self.open, self.lang)
    }

    /// Which of them has the cursor.
    pub(super) fn cursor(&self) -> usize {
        self.cursors.get(self.section.number()).copied().unwrap_or_default()
    }

    pub(super) fn line(&self) -> Option<Line> {
        self.lines().into_iter().nth(self.cursor())
    }

    pub(super) fn ask(&self) -> Option<(Line, Ask)> {
        let line = self.line()?;
        let ask = *line.asks.get(self.field?)?;
        Some((line, ask))
    }

    /// Reads the whole text again. Of a large plan that takes longer than a key may wait for its answer, so that it is
    /// done when the keys rest.
    pub(super) fn check(&mut self) {
        self.behind = true;
        if !self.large {
            self.catch_up();
        }
    }

    /// Whether the faults that are shown are those of an earlier text.
    pub fn is_behind(&self) -> bool {
        self.behind
    }

    /// Brings the faults up to the text.
    pub fn catch_up(&mut self) {
        if !std::mem::take(&mut self.behind) {
            return;
        }
        let plain = self.history.now().plain();
        self.large = plain.len() > LARGE;
        let source = Source { name: self.name.clone(), bytes: plain.as_bytes(), files: &*self.files };
        self.faults = located(self.history.now(), plan::read(&source).faults);
        self.leftovers = leftovers(self.history.now());
    }

    /// Puts the cursor on a line; of a step, its persons are unfolded.
    pub(super) fn put(&mut self, at: usize) {
        let lines = self.lines();
        let at = at.min(lines.len().saturating_sub(1));
        let base = lines.get(at).map(|line| line.base.clone()).unwrap_or_default();
        self.open = self.opened(&base);
        let at = self.lines().iter().position(|line| line.base == base).unwrap_or(at);
        if let Some(cursor) = self.cursors.get_mut(self.section.number()) {
            *cursor = at;
        }
    }

    /// Makes edits one step of the history; letters typed into one place are one step together.
    pub(super) fn change(&mut self, edits: &[Edit], typing: Option<Path>) -> bool {
        let draft = self.history.now().with_all(edits);
        if draft.text() == self.history.now().text() {
            return false;
        }
        self.history.go_on(draft, typing);
        self.check();
        true
    }

    /// Leaves the field: an id that was typed counts now, and what comes is another step.
    pub(super) fn settle(&mut self) {
        if let (Some((line, ask)), Some(typed)) = (self.ask(), self.typed.take())
            && ask.takes == Takes::Id
            && let Ok(edits) = active::edits(self.history.now(), &line.base, &ask, &typed, self.lang)
        {
            self.change(&edits, None);
        }
        self.follow_the_blank();
        self.unfit = None;
        self.history.settle();
    }

    /// Focuses a field, or the list.
    pub(super) fn focus(&mut self, field: Option<usize>) {
        self.settle();
        self.field = field;
        self.reload();
    }

    /// Shows in the field what the plan says.
    pub(super) fn reload(&mut self) {
        if self.ask().is_none() {
            self.field = None;
        }
        self.unfit = None;
        self.typed = self.ask().map(|(line, ask)| active::field(self.history.now(), &line.base, &ask, self.lang));
    }

    /// The step that is unfolded when the cursor is at a place.
    fn opened(&self, place: &[Seg]) -> Open {
        let step = jump::step_of(place).filter(|_| self.section == Section::Agenda);
        step.map_or(Open::Nowhere, Open::Step)
    }

    /// Goes to a place of the plan.
    pub(super) fn go(&mut self, place: &Path) {
        self.settle();
        self.section = Section::of(place);
        self.open = self.opened(place);
        let lines = self.lines();
        let (line, field) = Index::of(&lines).find(place).unwrap_or((0, None));
        self.put(line);
        self.field = field;
        self.reload();
    }

    /// Takes pasted text.
    pub fn on_paste(&mut self, text: &str) {
        if let Some(unclean) =
            clean::survey(text).find(|unclean| !matches!(unclean.what, crate::text::Blemish::LineBreak))
        {
            let what = fault::unclean(&unclean.what, self.lang);
            self.told = Some(words::refused(unclean.index + 1, &what, self.lang));
        }
        match &mut self.dialog {
            Dialog::Palette(open) => open.palette.paste(text),
            Dialog::Prose(area, _) => area.paste(text),
            Dialog::Choosing(chooser) => chooser.paste(text),
            Dialog::Help(_) | Dialog::Leaving(_) | Dialog::Import(_) => {}
            Dialog::None => {
                self.take_the_blank();
                if let Some(typed) = &mut self.typed {
                    typed.paste(text);
                    self.apply();
                }
            }
        }
    }

    /// Takes the mouse on a screen of `area`.
    pub fn on_mouse(&mut self, mouse: Mouse, area: Rect, look: &Look) -> Effect {
        let key = match mouse.clicked() {
            Ok(at) => self.clicked(at, area, look),
            Err(key) => {
                if matches!(self.dialog, Dialog::None) {
                    // The wheel moves the list, also while a field is typed into.
                    self.focus(None);
                }
                Some(key)
            }
        };
        key.map_or(Effect::Stays, |key| self.on_key(key, area))
    }

    /// Goes to what a click hits; the key that it stands for, where it hits more.
    fn clicked(&mut self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        match &mut self.dialog {
            Dialog::None => {}
            Dialog::Help(help) => return help.clicked(at, area, look),
            Dialog::Palette(open) => return open.palette.clicked(at, area, look),
            Dialog::Prose(text, _) => return text.clicked(at, area, look),
            Dialog::Leaving(question) => return question.clicked(at, area, look),
            Dialog::Choosing(chooser) => return chooser.clicked(at, area, look),
            Dialog::Import(importing) => return importing.clicked(at, area, look),
        }
        match Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)? {
            Under::Key(key) => return Some(key),
            Under::Section(section) => self.turn(section),
            Under::Line(line) => {
                self.focus(None);
                self.put(line);
            }
            Under::Field(field) => self.focus(Some(field)),
            Under::Turn(field, key) => {
                self.focus(Some(field));
                return Some(key);
            }
        }
        None
    }

    /// Takes a key on a screen of `area`.
    pub fn on_key(&mut self, key: Key, area: Rect) -> Effect {
        if !matches!(self.dialog, Dialog::None) {
            return self.on_dialog(key, area);
        }
        self.told = None;
        if let Some(action) = TABLE.action(key) {
            return self.perform(action);
        }
        if self.field.is_none() {
            if key == Key::RIGHT {
                self.enter_fields();
            } else if let Some(to) = rows::moved(self.cursor(), self.lines().len(), area.height / 2, key) {
                self.put(to);
            }
            return Effect::Stays;
        }
        match key {
            Key::UP => self.step(false),
            Key::DOWN => self.step(true),
            _ => self.type_in(key, area),
        }
        Effect::Stays
    }

    fn type_in(&mut self, key: Key, area: Rect) {
        let Some((_, ask)) = self.ask() else { return };
        if matches!(ask.takes, Takes::Prose | Takes::Contests) {
            // What is typed into a text of several lines is typed into its box.
            if key.typed().is_some() && ask.takes == Takes::Prose {
                self.open_field();
                if let Dialog::Prose(text, _) = &mut self.dialog {
                    text.on(key, area);
                }
            }
            return;
        }
        if key.typed().is_some() {
            self.take_the_blank();
        }
        if self.typed.as_mut().is_some_and(|typed| typed.on(key)) {
            self.apply();
        }
    }

    /// Brings the plan to what stands in the field.
    fn apply(&mut self) {
        let (Some((line, ask)), Some(typed)) = (self.ask(), self.typed.clone()) else { return };
        self.unfit = None;
        if ask.takes == Takes::Id {
            return;
        }
        match active::edits(self.history.now(), &line.base, &ask, &typed, self.lang) {
            Ok(edits) => {
                self.change(&edits, Some(active::place(&line.base, &ask)));
            }
            Err(unfit) => self.unfit = Some(unfit),
        }
        // Another kind of step asks other things.
        let place = active::place(&line.base, &ask);
        let field =
            self.line().and_then(|line| line.asks.iter().position(|ask| active::place(&line.base, ask) == place));
        self.field = field.or(self.field);
    }

    fn enter_fields(&mut self) {
        match self.line() {
            Some(line) if !line.asks.is_empty() => self.focus(Some(0)),
            // A unit in the list of delegates: its first delegate stands below it.
            Some(_) => self.put(self.cursor() + 1),
            None => {}
        }
    }

    /// Goes to the next field, or to the one before; beyond the ends lies the list.
    fn step(&mut self, forward: bool) {
        let count = self.line().map_or(0, |line| line.asks.len());
        let to = match (self.field, forward) {
            (None, true) => (count > 0).then_some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => Some(at + 1).filter(|at| *at < count),
            (Some(at), false) => at.checked_sub(1),
        };
        self.focus(to);
    }

    pub(super) fn perform(&mut self, action: EditorKey) -> Effect {
        match action {
            EditorKey::Save => {
                self.settle();
                self.reload();
                if self.is_unsaved() {
                    return Effect::Save(self.text());
                }
                self.told = Some(words::UNCHANGED.of(self.lang).to_owned());
            }
            EditorKey::Undo => self.turn_back(true),
            EditorKey::Redo => self.turn_back(false),
            EditorKey::Open if self.field.is_none() => self.enter_fields(),
            EditorKey::Open if self.asks_file() => return Effect::Choose,
            EditorKey::Open => self.open_field(),
            EditorKey::Import => {
                self.settle();
                self.reload();
                return Effect::Choose;
            }
            EditorKey::AllUnits => self.all_units(),
            EditorKey::NextField => self.step(true),
            EditorKey::PreviousField => self.step(false),
            EditorKey::NextSection => self.turn(self.section.after(1)),
            EditorKey::PreviousSection => self.turn(self.section.after(Section::ALL.len() - 1)),
            EditorKey::Add => self.add(),
            EditorKey::Remove => self.remove(),
            EditorKey::Up => self.shift(false),
            EditorKey::Down => self.shift(true),
            EditorKey::Fault => self.next_fault(),
            EditorKey::Leftover => self.next_leftover(),
            EditorKey::Find => self.dialog = Dialog::find(self),
            EditorKey::Palette => self.dialog = Dialog::acts(self),
            EditorKey::Help => {
                self.dialog = Dialog::Help(Help::new(TABLE.help(self.lang)).with_mouse(self.lang));
            }
            EditorKey::Back if self.field.is_some() => self.focus(None),
            EditorKey::Back | EditorKey::Leave => return self.leave(),
        }
        Effect::Stays
    }

    fn leave(&mut self) -> Effect {
        self.settle();
        self.reload();
        if !self.is_unsaved() {
            return Effect::Leave;
        }
        let (title, question) = (words::LEAVE_TITLE.of(self.lang), words::LEAVE_QUESTION.of(self.lang));
        let question = Confirm::new(title, question).careful();
        self.dialog = Dialog::Leaving(question.answers(words::LEAVE_YES.of(self.lang), words::LEAVE_NO.of(self.lang)));
        Effect::Stays
    }

    fn turn(&mut self, section: Section) {
        self.settle();
        self.section = section;
        self.field = None;
        self.typed = None;
        self.put(self.cursor());
    }

    fn turn_back(&mut self, undo: bool) {
        self.settle();
        let (done, said, none) = if undo {
            (self.history.undo(), words::UNDONE, words::NOTHING_TO_UNDO)
        } else {
            (self.history.redo(), words::REDONE, words::NOTHING_TO_REDO)
        };
        self.told = Some(if done { said } else { none }.of(self.lang).to_owned());
        if done {
            self.check();
        }
        self.put(self.cursor());
        self.reload();
    }

    fn next_fault(&mut self) {
        self.catch_up();
        let places: Vec<Path> = self.faults.iter().map(|located| located.path.clone()).collect();
        self.next_of(&places, words::NO_FAULT);
    }

    fn next_leftover(&mut self) {
        self.catch_up();
        let places: Vec<Path> = self.leftovers.iter().map(|left| left.path.clone()).collect();
        self.next_of(&places, words::NO_LEFTOVER);
    }

    /// Goes to the first of these places that lies behind the cursor, else to the first of all.
    fn next_of(&mut self, places: &[Path], none: Phrase) {
        self.settle();
        let base = self.line().map(|line| line.base).unwrap_or_default();
        let asked = places.iter().map(|place| (Section::of(place), place)).chain([(self.section, &base)]);
        let spots = jump::spots(asked, self.history.now(), self.lang);
        let here = spots.last().map(|spot| Spot { field: self.field, ..*spot });
        let mut order: Vec<(&Spot, &Path)> = spots.iter().zip(places).collect();
        order.sort();
        let behind = order.iter().find(|(spot, _)| Some(**spot) > here);
        match behind.or_else(|| order.first()) {
            Some((_, place)) => self.go(place),
            None => self.told = Some(none.of(self.lang).to_owned()),
        }
    }

    /// Opens what a field has to offer, or goes on to the next field.
    fn open_field(&mut self) {
        let Some((line, ask)) = self.ask() else { return };
        let place = active::place(&line.base, &ask);
        match ask.takes {
            Takes::Prose => {
                let text = self.history.now().text_at(&place).unwrap_or_default().to_owned();
                self.dialog = Dialog::Prose(Area::new(ask.label.of(self.lang).to_uppercase(), &text), place);
            }
            Takes::Contests => self.dialog = Dialog::contests(self, &place),
            _ => {
                let offered = active::offered(self.history.now(), &line.base, &ask, self.lang);
                if offered.len() > 2 {
                    self.dialog = Dialog::one(self, &offered);
                } else {
                    self.step(true);
                }
            }
        }
    }

    /// Puts a word of a choice into the field.
    pub(super) fn choose(&mut self, place: usize) {
        let Some((line, ask)) = self.ask() else { return };
        let field = active::field(self.history.now(), &line.base, &ask, self.lang).choosing(place);
        self.typed = Some(field);
        self.history.settle();
        self.apply();
    }

    /// A text of several lines was written.
    pub(super) fn written(&mut self, place: &Path, text: &str) {
        let text = text.trim_end();
        let edit = if text.is_empty() {
            Edit::Clear(place.clone())
        } else {
            Edit::Set(place.clone(), plan::draft::Given::Text(text.to_owned()))
        };
        self.change(&[edit], None);
        self.reload();
    }

    /// All minutes of the agenda, and when it ends where its beginning is known.
    pub(super) fn whole_agenda(&self) -> String {
        let draft = self.history.now();
        let steps = 0..draft.count(&list("agenda"));
        let usual = i64::from(plan::USUAL_MINUTES);
        let each = steps.map(|at| draft.whole_at(&path(&entry("agenda", at), "minutes")).unwrap_or(usual));
        let minutes = each.fold(0, i64::saturating_add);
        let begins = draft.shown(&path(&[], "conference.begins"));
        let begins = begins.and_then(|begins| chrono::NaiveTime::parse_from_str(&begins, "%H:%M").ok());
        let ends = begins.and_then(|begins| Some(begins + chrono::Duration::try_minutes(minutes)?));
        let ends = ends.map(|ends| crate::text::date::time_of_day(&ends, self.lang));
        words::whole_agenda(minutes, ends.as_deref(), self.lang)
    }
}
