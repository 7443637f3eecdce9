//! Home: resume a conference, open a plan or a record, start the sample, choose the desk.

use super::questions::{Prepared, Question};
use super::sample;
use crate::desk::Desk;
use crate::terminal::card::{Block, Card};
use crate::terminal::field::{Field, Value};
use crate::terminal::footer;
use crate::terminal::form::{Form, FormOutcome};
use crate::terminal::help::Help;
use crate::terminal::key::Key;
use crate::terminal::keymap::{Act, Binding, KeyTable};
use crate::terminal::look::Look;
use crate::terminal::output::AGAIN;
use crate::terminal::rows::{self, Row, moved};
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind, Layer};
use crate::wording::{Lang, Phrase, home as words, plain, prepare, projector};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::{Path, PathBuf};

/// What a key means at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HomeKey {
    Open,
    NextDesk,
    DeskBefore,
    Project,
    Rehearse,
    Help,
    Leave,
}

const TABLE: KeyTable<HomeKey> = KeyTable(&[
    Binding { keys: &[Key::ENTER], action: HomeKey::Open, label: words::KEY_OPEN, help: words::HELP_OPEN },
    Binding {
        keys: &[Key::RIGHT, Key::TAB],
        action: HomeKey::NextDesk,
        label: words::KEY_DESK,
        help: words::HELP_DESK,
    },
    Binding { keys: &[Key::LEFT], action: HomeKey::DeskBefore, label: words::KEY_DESK, help: words::HELP_DESK },
    Binding { keys: &[Key::ctrl('o')], action: HomeKey::Project, label: projector::KEY, help: projector::HELP },
    Binding { keys: &[Key::f(8)], action: HomeKey::Rehearse, label: words::KEY_REHEARSE, help: words::HELP_REHEARSE },
    Binding {
        keys: &[Key::f(1), Key::char('?')],
        action: HomeKey::Help,
        label: words::KEY_HELP,
        help: words::HELP_HELP,
    },
    Binding {
        keys: &[Key::ESC, Key::ctrl('q'), Key::ctrl('c')],
        action: HomeKey::Leave,
        label: words::KEY_LEAVE,
        help: words::HELP_LEAVE,
    },
]);

/// The desks in the order in which the arrows turn through them.
const DESKS: [Desk; 3] = [Desk::Chair, Desk::Tally, Desk::Board];

/// What a key led to at home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// Nothing further.
    Stays,
    /// A conference was picked.
    Picked(Picked),
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

/// One line of the home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    /// Go on with this record.
    Resume(PathBuf, String),
    /// Begin the sample anew.
    Sample,
    /// Name a file.
    Open,
    /// Prepare a plan.
    Prepare(Question),
}

/// The home screen.
#[derive(Debug)]
pub(super) struct Home {
    choices: Vec<Choice>,
    cursor: usize,
    desk: usize,
    form: Option<Form>,
    /// Whether what the form names is to be rehearsed.
    rehearse: bool,
    /// What the form asks, where it is about a plan to be prepared.
    question: Option<Question>,
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
        let prepare = [Question::New, Question::FromLast, Question::Edit].map(Choice::Prepare);
        let resume = last.map(|(path, title)| Choice::Resume(path, title));
        let choices = resume.into_iter().chain([Choice::Sample, Choice::Open]).chain(prepare).collect();
        Self {
            choices,
            cursor: 0,
            desk: 0,
            form: None,
            rehearse: false,
            question: None,
            plan: None,
            help: None,
            fault: None,
            told: None,
            lang,
        }
    }

    /// Says why what was picked could not be opened.
    pub(super) fn refuse(&mut self, reason: String) {
        match &mut self.form {
            Some(form) => form.refuse(reason),
            None => self.fault = Some(reason),
        }
    }

    /// Puts the questions away: this plan was opened, and lies ready to be opened as a conference.
    pub(super) fn prepared(&mut self, plan: PathBuf) {
        self.form = None;
        self.question = None;
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
        self.rehearse = rehearse;
        match self.choices.get(self.cursor) {
            Some(Choice::Resume(path, _)) => {
                Heard::Picked(Picked { file: path.clone(), sample: false, rehearse, desk })
            }
            Some(Choice::Sample) => {
                Heard::Picked(Picked { file: sample::fresh_record(), sample: true, rehearse, desk })
            }
            Some(Choice::Open) => {
                let plan = self.plan.as_deref().and_then(Path::to_str).unwrap_or_default();
                let field = Field::path(words::FILE.of(self.lang)).with(plan);
                let title = if rehearse { words::REHEARSE_TITLE } else { words::OPEN_TITLE };
                let form = Form::new(title.of(self.lang), vec![field], self.lang);
                self.form = Some(form.introduced(words::OPEN_INTRO.of(self.lang)));
                self.question = None;
                Heard::Stays
            }
            Some(Choice::Prepare(question)) => {
                let question = *question;
                let last = self.choices.iter().find_map(|choice| match choice {
                    Choice::Resume(path, _) => path.to_str(),
                    _ => None,
                });
                let plan = self.plan.as_deref().and_then(Path::to_str);
                self.form = Some(question.form(if question == Question::Edit { plan } else { last }, self.lang));
                self.question = Some(question);
                Heard::Stays
            }
            None => Heard::Stays,
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
        if let Some(form) = &mut self.form {
            return match form.on(key) {
                FormOutcome::Stays => Heard::Stays,
                FormOutcome::Cancelled => {
                    self.form = None;
                    Heard::Stays
                }
                FormOutcome::Submitted(values) => {
                    if let Some(question) = self.question {
                        return match question.answered(&values, self.lang) {
                            Ok(prepared) => Heard::Prepared(prepared),
                            Err(why) => {
                                form.refuse(why);
                                Heard::Stays
                            }
                        };
                    }
                    let file = values.first().and_then(Value::text).unwrap_or_default().trim().to_owned();
                    let (rehearse, desk) = (self.rehearse, self.desk());
                    Heard::Picked(Picked { file: PathBuf::from(file), sample: false, rehearse, desk })
                }
            };
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
            Some(HomeKey::Help) => self.help = Some(Help::new(TABLE.help(self.lang))),
            Some(HomeKey::Leave) => return Heard::Left,
            None => {}
        }
        Heard::Stays
    }

    /// Takes pasted text.
    pub(super) fn on_paste(&mut self, text: &str) {
        if let Some(form) = &mut self.form {
            form.paste(text);
        }
    }

    /// The screen in words, and what lies over it.
    pub(super) fn told(&self, look: &Look) -> Vec<Layer> {
        let mut layer = Layer::new("home", self.lang);
        layer.tell(Kind::Place, plain::HOME.of(self.lang));
        layer.tell(Kind::Said, words::TITLE.of(self.lang));
        layer.tell(Kind::Said, words::SUBTITLE.of(self.lang));
        let rows: Vec<Row> = self.choices.iter().map(|choice| Row { sign: Sign::None, ..self.row(choice) }).collect();
        layer.list(&rows, Some(self.cursor));
        layer.tell(Kind::Said, words::desk(self.lang, name(self.desk())));
        if let Some(told) = &self.told {
            layer.tell(Kind::Answer, told);
        }
        if let Some(fault) = &self.fault {
            layer.toned(Kind::Answer, Tone::Danger, fault);
        }
        for binding in TABLE.iter() {
            let near = binding.action == HomeKey::Open || binding.action == HomeKey::Help;
            let kind = if near { Kind::Said } else { Kind::Aside };
            layer.act(kind, &binding.names(self.lang), binding.label.of(self.lang));
        }
        layer.act(Kind::Hint, &AGAIN.name(self.lang), plain::AGAIN.of(self.lang));
        let form = self.form.as_ref().map(|form| form.told(look));
        let help = self.help.as_ref().map(|help| help.told(look));
        std::iter::once(layer).chain(form).chain(help).collect()
    }

    /// Draws the whole screen.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        if area.width < 40 || area.height < 12 {
            Card::new(vec![Block::Warning(words::TOO_SMALL.of(self.lang).to_owned())]).draw(buf, area, 0, look);
            return;
        }
        let width = area.width.min(84);
        let top = area.y + area.height / 6;
        let column = Rect {
            x: area.x + (area.width - width) / 2 + 2,
            y: top,
            width: width.saturating_sub(4),
            height: area.bottom().saturating_sub(top + 2),
        };
        let title = Card::new(vec![
            Block::Heading(words::TITLE.of(self.lang).to_owned()),
            Block::Toned(Tone::Dim, words::SUBTITLE.of(self.lang).to_owned()),
        ]);
        let title_rows = title.height(column.width, look);
        title.draw(buf, column, 0, look);
        let list =
            Rect { y: column.y + title_rows + 1, height: column.height.saturating_sub(title_rows + 1), ..column };
        let lines: Vec<Row> = self.choices.iter().map(|choice| self.row(choice)).collect();
        let list_rows = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX).min(list.height);
        rows::draw(buf, Rect { height: list_rows, ..list }, &lines, Some(self.cursor), look);
        let below = Rect { y: list.y + list_rows + 1, height: list.height.saturating_sub(list_rows + 1), ..list };
        let mut card = Card::new(vec![Block::Text(words::desk(self.lang, name(self.desk())))]);
        if let Some(told) = &self.told {
            card = card.with(Block::Gap).with(Block::Text(told.clone()));
        }
        if let Some(fault) = &self.fault {
            card = card.with(Block::Gap).with(Block::Refusal(fault.clone()));
        }
        card.draw(buf, below, 0, look);
        let foot = Rect { y: area.bottom() - 1, height: 1, ..area };
        let acts: Vec<Act> =
            TABLE.acts(&[HomeKey::Open, HomeKey::Rehearse, HomeKey::NextDesk, HomeKey::Leave], self.lang);
        footer::draw_without_palette(buf, foot, &acts, look);
        if let Some(form) = &self.form {
            form.draw(buf, area, look);
        }
        if let Some(help) = &self.help {
            help.draw(buf, area, look);
        }
    }

    fn row(&self, choice: &Choice) -> Row {
        match choice {
            Choice::Resume(path, title) => {
                Row::new(Sign::Now, vec![words::resume(self.lang, title)]).noted(path.display().to_string())
            }
            Choice::Sample => Row::new(Sign::Dot, vec![words::SAMPLE.of(self.lang).to_owned()])
                .noted(words::SAMPLE_NOTE.of(self.lang)),
            Choice::Prepare(question) => {
                let (said, note) = match question {
                    Question::New => (prepare::NEW, prepare::NEW_NOTE),
                    Question::FromLast => (prepare::FROM_LAST, prepare::FROM_LAST_NOTE),
                    Question::Edit => (prepare::EDIT, prepare::EDIT_NOTE),
                };
                Row::new(Sign::Dot, vec![said.of(self.lang).to_owned()]).noted(note.of(self.lang))
            }
            Choice::Open => {
                Row::new(Sign::Dot, vec![words::OPEN.of(self.lang).to_owned()]).noted(words::OPEN_NOTE.of(self.lang))
            }
        }
    }
}

fn name(desk: Desk) -> Phrase {
    match desk {
        Desk::Chair => words::CHAIR,
        Desk::Tally => words::TALLY,
        Desk::Board => words::BOARD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_composed_letters_and_backspace_open_nothing_and_every_act_has_another_key() {
        let area = Rect::new(0, 0, 80, 24);
        let mut home = Home::new(Some((PathBuf::from("x.hoinghi"), "Hội nghị".to_owned())), Lang::Vi);
        for key in "aăâđêôơưấầẩẫậsfrxjwDĐ\u{301}".chars().map(Key::char).chain([Key::BACKSPACE; 4]) {
            assert_eq!(home.on_key(key, area), Heard::Stays);
            assert!(home.form.is_none() && home.help.is_none() && home.cursor == 0 && home.desk == 0);
        }
        for action in [HomeKey::Open, HomeKey::NextDesk, HomeKey::Project, HomeKey::Rehearse, HomeKey::Leave] {
            assert!(TABLE.binding(action).is_some_and(|binding| !binding.keys.is_empty()));
        }
    }

    #[test]
    fn everything_that_home_shows_is_told() {
        use crate::terminal::told::heard;
        let area = Rect::new(0, 0, 200, 60);
        let look = Look::default();
        let mut home = Home::new(Some((PathBuf::from("x.hoinghi"), "Hội nghị".to_owned())), Lang::Vi);
        for key in [Key::DOWN, Key::RIGHT, Key::DOWN, Key::ENTER, Key::ESC, Key::END, Key::ENTER, Key::ESC, Key::f(1)] {
            home.on_key(key, area);
            let mut buf = ratatui::buffer::Buffer::empty(area);
            home.draw(&mut buf, area, &look);
            let told = home.told(&look);
            assert_eq!(heard::untold(&buf, &told), Vec::<String>::new(), "{}", heard::all(&told));
            assert_eq!(heard::unfit(&told), Vec::<String>::new());
        }
    }
}
