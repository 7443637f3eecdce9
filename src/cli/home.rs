//! Home: resume a conference, open a plan or a record, start the sample, choose the desk.

mod choice;
mod keys;
mod paint;
#[cfg(test)]
mod tests;

use super::folders::{self, Folders};
use super::questions::{Prepared, Question};
use super::sample;
use crate::desk::Desk;
use crate::terminal::chooser::{Chooser, Chosen};
use crate::terminal::form::{Form, FormOutcome};
use crate::terminal::help::Help;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::rows::moved;
use crate::terminal::signal::Mouse;
use crate::terminal::spots::Spots;
use crate::wording::{Lang, home as words, prepare, projector};
use choice::Choice;
use keys::{HomeKey, TABLE};
use paint::Spot;
use ratatui::layout::{Position, Rect};
use std::path::PathBuf;
use std::rc::Rc;

/// The desks in the order in which the arrows turn through them.
const DESKS: [Desk; 3] = [Desk::Chair, Desk::Tally, Desk::Board];

/// What a key led to at home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// Nothing further.
    Stays,
    /// A conference was picked.
    Picked(Picked),
    /// This desk is to be learnt.
    Learns(Desk),
    /// The hall's screen of this record is wanted on the projector.
    Project(PathBuf),
    /// A plan is to be prepared.
    Prepared(Prepared),
    /// Home was left.
    Left,
}

/// A conference picked at home, and the desk to open it at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picked {
    /// A plan or a record.
    pub(super) file: PathBuf,
    /// Whether the file is to be made from the sample.
    pub(super) sample: bool,
    /// Whether it is to be rehearsed, in a record of its own.
    pub(super) rehearse: bool,
    /// The desk.
    pub(super) desk: Desk,
}

/// What a file is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// To be opened at a desk.
    Open,
    /// To be rehearsed.
    Rehearse,
    /// To make a new plan from it.
    FromLast,
    /// To be edited.
    Edit,
}

/// The home screen.
#[derive(Debug)]
pub(super) struct Home {
    choices: Vec<Choice>,
    cursor: usize,
    desk: usize,
    /// A file is being chosen for this.
    chooser: Option<(Use, Chooser)>,
    /// What is asked about a plan to be prepared.
    form: Option<(Question, Form)>,
    /// The plan that was prepared last.
    plan: Option<PathBuf>,
    help: Option<Help>,
    fault: Option<String>,
    /// What was done and has to be read.
    told: Option<String>,
    lang: Lang,
}

impl Home {
    /// Home, with the last conference on top where there is one.
    pub(super) fn new(last: Option<(PathBuf, String)>, lang: Lang) -> Self {
        let prepare = [Choice::Prepare(Question::New), Choice::Prepare(Question::FromLast), Choice::Edit];
        let resume = last.map(|(path, title)| Choice::Resume(path, title));
        let choices = resume.into_iter().chain([Choice::Sample, Choice::Learn, Choice::Open]).chain(prepare).collect();
        Self {
            choices,
            cursor: 0,
            desk: 0,
            chooser: None,
            form: None,
            plan: None,
            help: None,
            fault: None,
            told: None,
            lang,
        }
    }

    /// Focuses the line of the tour.
    pub(super) fn learn(&mut self) {
        self.cursor = self.choices.iter().position(|choice| *choice == Choice::Learn).unwrap_or(0);
    }

    /// Says why what was picked could not be opened.
    pub(super) fn refuse(&mut self, reason: String) {
        match (&mut self.form, &mut self.chooser) {
            (Some((_, form)), _) => form.refuse(reason),
            (None, Some((_, chooser))) => chooser.refuse(reason),
            (None, None) => self.fault = Some(reason),
        }
    }

    /// Puts the questions away: this plan was opened, and lies ready to be opened as a conference.
    pub(super) fn prepared(&mut self, plan: PathBuf) {
        self.form = None;
        self.chooser = None;
        // What comes next is to open it, or to rehearse it.
        self.cursor = self.choices.iter().position(|choice| *choice == Choice::Open).unwrap_or(self.cursor);
        let full = std::path::absolute(&plan).unwrap_or(plan);
        self.told = Some(prepare::prepared(&full, self.lang));
        self.plan = Some(full);
    }

    /// Says what was done.
    pub(super) fn tell(&mut self, said: String) {
        self.told = Some(said);
    }

    fn desk(&self) -> Desk {
        DESKS.get(self.desk).copied().unwrap_or(Desk::Chair)
    }

    fn pick(&mut self, rehearse: bool) -> Heard {
        let desk = self.desk();
        match self.choices.get(self.cursor) {
            Some(Choice::Resume(path, _)) => {
                Heard::Picked(Picked { file: path.clone(), sample: false, rehearse, desk })
            }
            Some(Choice::Sample) => {
                Heard::Picked(Picked { file: sample::fresh_record(), sample: true, rehearse, desk })
            }
            // A tour is a rehearsal, whichever key begins it.
            Some(Choice::Learn) => Heard::Learns(desk),
            Some(Choice::Open) => self.choose(if rehearse { Use::Rehearse } else { Use::Open }),
            Some(Choice::Prepare(Question::New)) => {
                self.form = Some((Question::New, Question::New.form(None, self.lang)));
                Heard::Stays
            }
            Some(Choice::Prepare(Question::FromLast)) => self.choose(Use::FromLast),
            Some(Choice::Edit) => self.choose(Use::Edit),
            None => Heard::Stays,
        }
    }

    /// Lets a file be chosen, the cursor on the last one where there is one.
    fn choose(&mut self, wanted: Use) -> Heard {
        let last = self.choices.iter().find_map(|choice| match choice {
            Choice::Resume(path, _) => Some(path),
            _ => None,
        });
        let (title, intro, last) = match wanted {
            Use::Open => (words::OPEN_TITLE, words::OPEN_INTRO, self.plan.as_ref()),
            Use::Rehearse => (words::REHEARSE_TITLE, words::OPEN_INTRO, self.plan.as_ref()),
            Use::FromLast => (prepare::LAST_TITLE, prepare::LAST_CHOOSE, last),
            Use::Edit => (prepare::EDIT_TITLE, prepare::EDIT_INTRO, self.plan.as_ref()),
        };
        let endings: &[&str] = if wanted == Use::Edit { &["toml"] } else { &["toml", "hoinghi"] };
        let (title, intro) = (title.of(self.lang), intro.of(self.lang));
        let chooser = Chooser::new(title, intro, folders::here(), Rc::new(Folders)).listing(endings);
        let chooser = match last {
            Some(last) => chooser.on_file(last),
            None => chooser,
        };
        self.chooser = Some((wanted, chooser));
        Heard::Stays
    }

    /// A file was chosen.
    fn chosen(&mut self, wanted: Use, file: PathBuf) -> Heard {
        match wanted {
            Use::FromLast => {
                self.form = Some((Question::FromLast, Question::FromLast.form(Some(&file), self.lang)));
                Heard::Stays
            }
            Use::Edit => Heard::Prepared(Prepared::Open(file)),
            Use::Open | Use::Rehearse => {
                let rehearse = wanted == Use::Rehearse;
                Heard::Picked(Picked { file, sample: false, rehearse, desk: self.desk() })
            }
        }
    }

    /// Takes a key.
    pub(super) fn on_key(&mut self, key: Key, area: Rect) -> Heard {
        if key == Key::ctrl('c') || key == Key::ctrl('q') {
            return Heard::Left;
        }
        if let Some(help) = &mut self.help {
            if !help.on(key, area) {
                self.help = None;
            }
            return Heard::Stays;
        }
        if let Some((question, form)) = &mut self.form {
            match form.on(key) {
                FormOutcome::Stays => {}
                FormOutcome::Cancelled => self.form = None,
                FormOutcome::Submitted(values) => match question.answered(&values, self.lang) {
                    Ok(prepared) => return Heard::Prepared(prepared),
                    Err(why) => form.refuse(why),
                },
            }
            return Heard::Stays;
        }
        if let Some((wanted, chooser)) = &mut self.chooser {
            let wanted = *wanted;
            match chooser.on(key) {
                Chosen::Nothing => {}
                Chosen::Cancelled => self.chooser = None,
                Chosen::File(file) => return self.chosen(wanted, file),
            }
            return Heard::Stays;
        }
        self.fault = None;
        self.told = None;
        if let Some(to) = moved(self.cursor, self.choices.len(), area.height, key) {
            self.cursor = to;
            return Heard::Stays;
        }
        match TABLE.action(key) {
            Some(HomeKey::Open) => return self.pick(false),
            Some(HomeKey::Rehearse) => return self.pick(true),
            Some(HomeKey::NextDesk) => self.desk = (self.desk + 1) % DESKS.len(),
            Some(HomeKey::DeskBefore) => self.desk = (self.desk + DESKS.len() - 1) % DESKS.len(),
            Some(HomeKey::Project) => match self.choices.get(self.cursor) {
                Some(Choice::Resume(record, _)) => return Heard::Project(record.clone()),
                _ => self.fault = Some(projector::CHOOSE_FIRST.of(self.lang).to_owned()),
            },
            Some(HomeKey::Help) => self.help = Some(Help::new(TABLE.help(self.lang)).with_mouse(self.lang)),
            Some(HomeKey::Leave) => return Heard::Left,
            None => {}
        }
        Heard::Stays
    }

    /// Takes the mouse; `again` is the second half of a double click, which opens a line and answers no form.
    pub(super) fn on_mouse(&mut self, mouse: Mouse, again: bool, area: Rect, look: &Look) -> Heard {
        let key = match mouse.clicked() {
            Ok(at) => self.clicked(at, again, area, look),
            Err(key) => Some(key),
        };
        key.map_or(Heard::Stays, |key| self.on_key(key, area))
    }

    fn clicked(&mut self, at: Position, again: bool, area: Rect, look: &Look) -> Option<Key> {
        match (&self.help, &mut self.form, &mut self.chooser) {
            (Some(_), ..) | (_, Some(_), _) | (_, _, Some(_)) if again => None,
            (Some(help), ..) => help.clicked(at, area, look),
            (None, Some((_, form)), _) => form.clicked(at, area, look),
            (None, None, Some((_, chooser))) => chooser.clicked(at, area, look),
            (None, None, None) => match Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)? {
                Spot::Key(key) => (!again).then_some(key),
                Spot::Row(row) => {
                    let chosen = std::mem::replace(&mut self.cursor, row) == row;
                    chosen.then_some(Key::ENTER)
                }
            },
        }
    }

    /// Takes pasted text.
    pub(super) fn on_paste(&mut self, text: &str) {
        match (&mut self.form, &mut self.chooser) {
            (Some((_, form)), _) => form.paste(text),
            (None, Some((_, chooser))) => chooser.paste(text),
            (None, None) => {}
        }
    }
}
