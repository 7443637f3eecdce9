//! What lies over the editor: help, palettes, a long text, the question before leaving.

use super::choices::Choice;
use super::importing::Importing;
use super::jump::Index;
use super::keys::{EditorKey, TABLE};
use super::outline::{Line, all_contests};
use super::screen::{Editor, Effect};
use super::section::Section;
use super::{asks, grow};
use crate::plan::draft::{Draft, Edit, Given, Path, Seg, path};
use crate::terminal::area::{Area, AreaOutcome};
use crate::terminal::chooser::Chooser;
use crate::terminal::confirm::{Answer, Confirm};
use crate::terminal::help::Help;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::palette::{Entry, Palette, Picked};
use crate::wording::{Phrase, editor as words};
use ratatui::layout::Rect;

/// What is open.
pub(super) enum Dialog {
    /// Nothing: keys reach the screen.
    None,
    /// The help.
    Help(Help),
    /// Something is picked.
    Palette(Box<OpenPalette>),
    /// A text of several lines, and where it stands.
    Prose(Area, Path),
    /// The question before leaving.
    Leaving(Confirm),
    /// A file is being chosen.
    Choosing(Box<Chooser>),
    /// A file is looked at before it is taken.
    Import(Box<Importing>),
}

/// A palette, and what each of its entries means.
pub(super) struct OpenPalette {
    pub(super) palette: Palette,
    targets: Vec<Target>,
}

/// What an entry of a palette means.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    /// An act of the key table.
    Act(EditorKey),
    /// A place to go to.
    Place(Path),
    /// A new step of this kind.
    Kind(&'static str),
    /// A new entry of the list within a line.
    Within(Path),
    /// A new contest.
    Contest,
    /// Units for the slate.
    Units(Vec<String>),
    /// A person for the slate.
    Person,
    /// A contest that a step lists, or not.
    Listed(Path, String),
    /// One of the words a field offers.
    Word(usize),
}

/// Most places that are found at once.
const FOUND: usize = 20_000;

fn palette(title: Phrase, editor: &Editor, entries: Vec<(String, String, Target)>) -> Dialog {
    let (acts, targets): (Vec<Act>, Vec<Target>) =
        entries.into_iter().map(|(words, aside, target)| (Act::new(aside, words), target)).unzip();
    let entries = acts.into_iter().enumerate().map(|(index, act)| Entry { act, index, refused: None }).collect();
    let palette = Palette::new(entries).titled(title.of(editor.lang));
    Dialog::Palette(Box::new(OpenPalette { palette, targets }))
}

impl Dialog {
    /// Every act of the key table.
    pub(super) fn acts(editor: &Editor) -> Self {
        let acts = TABLE.iter().map(|binding| {
            let act = binding.act(editor.lang);
            (act.words, act.keys, Target::Act(binding.action))
        });
        palette(crate::wording::terminal::PALETTE_TITLE, editor, acts.collect())
    }

    /// Everything that is written in the plan.
    pub(super) fn find(editor: &Editor) -> Self {
        let values = editor.history.now().values().into_iter().take(FOUND).filter(|(place, shown)| {
            let format = *place == path(&[], "format");
            !format && !shown.trim().is_empty()
        });
        let entries = values.map(|(place, shown)| {
            let shown: String = shown.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect();
            (shown, Section::of(&place).title().of(editor.lang).to_owned(), Target::Place(place))
        });
        palette(words::FIND_TITLE, editor, entries.collect())
    }

    /// The kinds of step, and before them the persons of the focused step.
    pub(super) fn kinds(editor: &Editor, line: &Line) -> Self {
        let kind = editor.history.now().text_at(&path(&line.base, "kind")).unwrap_or_default();
        let within = asks::persons(kind).map(|(key, _)| {
            let said = words::person_of(kind).of(editor.lang).to_owned();
            (said, String::new(), Target::Within(path(&line.base, key)))
        });
        let kinds = asks::KINDS
            .iter()
            .map(|(kind, _)| (words::kind(kind).of(editor.lang).to_owned(), String::new(), Target::Kind(kind)));
        palette(words::PICK_KIND, editor, within.into_iter().chain(kinds).collect())
    }

    /// Units and persons for the slate of the focused contest, and another contest.
    pub(super) fn nominees(editor: &Editor, line: &Line) -> Self {
        let lang = editor.lang;
        let units = grow::slate(line).map(|slate| grow::unlisted(editor.history.now(), &slate)).unwrap_or_default();
        let all = Target::Units(units.iter().map(|(id, _)| id.clone()).collect());
        let said = |phrase: Phrase| phrase.of(lang).to_owned();
        let mut entries = vec![
            (said(words::CHOICE_ALL_UNITS), units.len().to_string(), all),
            (said(words::CHOICE_PERSON), String::new(), Target::Person),
            (said(words::CHOICE_ANOTHER_CONTEST), String::new(), Target::Contest),
        ];
        if units.is_empty() {
            entries.remove(0);
        }
        entries.extend(units.into_iter().map(|(id, name)| (name, id.clone(), Target::Units(vec![id]))));
        palette(words::PICK_NOMINEE, editor, entries)
    }

    /// The contests, marked where the step lists them.
    pub(super) fn contests(editor: &Editor, place: &Path) -> Self {
        let draft = editor.history.now();
        let listed = listed(draft, place);
        let entries = all_contests(draft).into_iter().map(|(id, title)| {
            let mark = if listed.contains(&id) { "[x]" } else { "[ ]" };
            (title, mark.to_owned(), Target::Listed(place.clone(), id))
        });
        palette(words::PICK_CONTESTS, editor, entries.collect())
    }

    /// What a field offers.
    pub(super) fn one(editor: &Editor, offered: &[Choice]) -> Self {
        let entries =
            offered.iter().enumerate().map(|(at, (word, said))| (said.clone(), word.clone(), Target::Word(at)));
        palette(words::PICK_ONE, editor, entries.collect())
    }

    /// The edit that puts a contest on a step's list, or takes it off.
    pub(super) fn toggled(draft: &Draft, place: &Path, id: &str) -> Edit {
        let mut ids = listed(draft, place);
        match ids.iter().position(|known| known == id) {
            Some(at) => {
                ids.remove(at);
            }
            None => ids.push(id.to_owned()),
        }
        Edit::Set(place.clone(), Given::Words(ids))
    }
}

fn listed(draft: &Draft, place: &Path) -> Vec<String> {
    let entry = |at: usize| place.iter().cloned().chain([Seg::At(at)]).collect::<Path>();
    (0..draft.count(place)).filter_map(|at| draft.text_at(&entry(at)).map(str::to_owned)).collect()
}

impl Editor {
    /// Gives a key to what is open.
    pub(super) fn on_dialog(&mut self, key: Key, area: Rect) -> Effect {
        let leaves = key == Key::ctrl('c') || key == Key::ctrl('q');
        let mut dialog = std::mem::replace(&mut self.dialog, Dialog::None);
        match dialog {
            Dialog::Choosing(chooser) if !leaves => return self.on_chooser(chooser, key),
            Dialog::Import(importing) if !leaves => return self.on_import(importing, key, area),
            _ => {}
        }
        match &mut dialog {
            Dialog::None => return Effect::Stays,
            // Asked for twice, the desk is left whatever is open.
            Dialog::Leaving(_) if leaves => return Effect::Leave,
            Dialog::Prose(text, place) if leaves => {
                let (text, place) = (text.text(), place.clone());
                self.written(&place, &text);
                return self.perform(EditorKey::Leave);
            }
            _ if leaves => return self.perform(EditorKey::Leave),
            Dialog::Choosing(_) | Dialog::Import(_) => {}
            Dialog::Help(help) => {
                if help.on(key, area) {
                    self.dialog = dialog;
                }
            }
            Dialog::Leaving(_) if TABLE.action(key) == Some(EditorKey::Save) => {
                return self.perform(EditorKey::Save);
            }
            Dialog::Leaving(question) => match question.on(key) {
                Answer::Yes => return Effect::Leave,
                Answer::No => {}
                Answer::Waiting => self.dialog = dialog,
            },
            Dialog::Prose(text, place) => match text.on(key, area) {
                AreaOutcome::Stays => self.dialog = dialog,
                AreaOutcome::Left => {
                    let (text, place) = (text.text(), place.clone());
                    self.written(&place, &text);
                }
            },
            Dialog::Palette(open) => match open.palette.on(key) {
                Picked::Nothing => self.dialog = dialog,
                Picked::Cancelled => {}
                Picked::Entry(at) => {
                    if let Some(target) = open.targets.get(at).cloned() {
                        return self.target(&target);
                    }
                }
            },
        }
        Effect::Stays
    }

    /// The lines of this section on which faults stand, with the worst of each, and the same of places to look at.
    pub(super) fn marks(&self, lines: &[Line]) -> Vec<Mark> {
        let mut marks = vec![Mark::Fine; lines.len()];
        let index = Index::of(lines);
        let left = self.leftovers.iter().map(|left| (&left.path, Mark::Left));
        let faults = self.faults.iter().map(|located| {
            (&located.path, if located.fault.severity.is_error() { Mark::Error } else { Mark::Warning })
        });
        for (place, mark) in left.chain(faults).filter(|(place, _)| Section::of(place) == self.section) {
            if let Some(known) = index.find(place).and_then(|(at, _)| marks.get_mut(at)) {
                *known = (*known).max(mark);
            }
        }
        marks
    }
}

/// How a line or a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// Nothing is to be said.
    Fine,
    /// It is to be looked at.
    Left,
    /// A warning.
    Warning,
    /// An error.
    Error,
}
