//! Home: resume a conference, open a plan or a record, start the sample, choose the desk.

use super::folders::{self, Folders};
use super::questions::{Prepared, Question};
use super::sample;
use crate::desk::Desk;
use crate::terminal::card::{Block, Card};
use crate::terminal::chooser::{Chooser, Chosen};
use crate::terminal::footer;
use crate::terminal::form::{Form, FormOutcome};
use crate::terminal::help::Help;
use crate::terminal::key::Key;
use crate::terminal::keymap::{Act, Binding, KeyTable};
use crate::terminal::look::Look;
use crate::terminal::output::AGAIN;
use crate::terminal::rows::{self, Row, moved};
use crate::terminal::signal::Mouse;
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind, Layer};
use crate::text::cells;
use crate::wording::{Lang, Phrase, home as words, plain, prepare, projector};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::PathBuf;
use std::rc::Rc;

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

/// What of the home screen can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    Row(usize),
    Key(Key),
}

/// One line of the home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    /// Go on with this record.
    Resume(PathBuf, String),
    /// Begin the sample anew.
    Sample,
    /// Learn a desk.
    Learn,
    /// Name a file.
    Open,
    /// Prepare a plan.
    Prepare(Question),
    /// Edit a plan.
    Edit,
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
        let form = self.form.as_ref().map(|(_, form)| form.told(look));
        let chooser = self.chooser.as_ref().filter(|_| form.is_none()).map(|(_, chooser)| chooser.told(look));
        let help = self.help.as_ref().map(|help| help.told(look));
        std::iter::once(layer).chain(form).chain(chooser).chain(help).collect()
    }

    /// Draws the whole screen.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
        match (&self.form, &self.chooser) {
            (Some((_, form)), _) => form.draw(buf, area, look),
            (None, Some((_, chooser))) => chooser.draw(buf, area, look),
            (None, None) => {}
        }
        if let Some(help) = &self.help {
            help.draw(buf, area, look);
        }
    }

    /// Draws what lies below form and help, and tells what can be clicked there.
    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Spot> {
        if area.width < 40 || area.height < 12 {
            Card::new(vec![Block::Warning(words::TOO_SMALL.of(self.lang).to_owned())]).draw(buf, area, 0, look);
            return Spots::default();
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
        let mut spots =
            rows::draw(buf, Rect { height: list_rows, ..list }, &lines, Some(self.cursor), look).map(Spot::Row);
        let below = Rect { y: list.y + list_rows + 1, height: list.height.saturating_sub(list_rows + 1), ..list };
        let desk = name(self.desk());
        let said = words::desk(self.lang, desk);
        let mut card = Card::new(vec![Block::Text(said.clone())]);
        if let Some(told) = &self.told {
            card = card.with(Block::Gap).with(Block::Text(told.clone()));
        }
        if let Some(fault) = &self.fault {
            card = card.with(Block::Gap).with(Block::Refusal(fault.clone()));
        }
        card.draw(buf, below, 0, look);
        // The first line turns through the desks: before the name to the one before.
        let line = Rect { height: below.height.min(1), ..below };
        spots.add(line, Spot::Key(Key::RIGHT));
        let before = said.split(desk.of(self.lang)).next().map_or(0, cells);
        let width = u16::try_from(before).unwrap_or(0).min(line.width);
        spots.add(Rect { width, ..line }, Spot::Key(Key::LEFT));
        let foot = Rect { y: area.bottom() - 1, height: 1, ..area };
        let acts: Vec<Act> =
            TABLE.acts(&[HomeKey::Open, HomeKey::Rehearse, HomeKey::NextDesk, HomeKey::Leave], self.lang);
        spots.join(footer::draw_without_palette(buf, foot, &acts, look).map(Spot::Key));
        spots
    }

    fn row(&self, choice: &Choice) -> Row {
        match choice {
            Choice::Resume(path, title) => {
                Row::new(Sign::Now, vec![words::resume(self.lang, title)]).noted(path.display().to_string())
            }
            Choice::Sample => Row::new(Sign::Dot, vec![words::SAMPLE.of(self.lang).to_owned()])
                .noted(words::SAMPLE_NOTE.of(self.lang)),
            Choice::Learn => {
                Row::new(Sign::Dot, vec![words::LEARN.of(self.lang).to_owned()]).noted(words::LEARN_NOTE.of(self.lang))
            }
            Choice::Prepare(question) => {
                let (said, note) = match question {
                    Question::New => (prepare::NEW, prepare::NEW_NOTE),
                    Question::FromLast => (prepare::FROM_LAST, prepare::FROM_LAST_NOTE),
                };
                Row::new(Sign::Dot, vec![said.of(self.lang).to_owned()]).noted(note.of(self.lang))
            }
            Choice::Edit => Row::new(Sign::Dot, vec![prepare::EDIT.of(self.lang).to_owned()])
                .noted(prepare::EDIT_NOTE.of(self.lang)),
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
    use crate::terminal::picture;

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
            heard::check(&buf, &home.told(&look), "home");
        }
    }

    /// Home with a conference to go on with, and a hand on its mouse.
    fn hand() -> (Home, impl Fn(&mut Home, &str, bool) -> Heard) {
        let (area, look) = (Rect::new(0, 0, 80, 24), Look::default());
        let click = move |home: &mut Home, said: &str, again: bool| {
            let mut buf = Buffer::empty(area);
            home.draw(&mut buf, area, &look);
            let page = picture::text(&buf);
            let at = picture::place_of(&page, said).unwrap_or_else(|| panic!("no {said}:\n{page}"));
            home.on_mouse(Mouse::Click(at), again, area, &look)
        };
        (Home::new(Some((PathBuf::from("x.hoinghi"), "Hội nghị".to_owned())), Lang::Vi), click)
    }

    #[test]
    fn a_click_chooses_a_line_and_one_on_the_chosen_line_opens_it() {
        let (mut home, click) = hand();
        let said = words::SAMPLE.of(Lang::Vi);
        assert_eq!((click(&mut home, said, false), home.cursor), (Heard::Stays, 1));
        assert!(matches!(click(&mut home, said, true), Heard::Picked(picked) if picked.sample), "a double click opens");
        let (mut home, click) = hand();
        assert!(matches!(click(&mut home, "Hội nghị", false), Heard::Picked(picked) if !picked.sample));
    }

    #[test]
    fn a_click_on_the_footer_or_the_desk_is_its_key_and_a_file_is_not_taken_by_a_double_click() {
        let (mut home, click) = hand();
        for (said, desk) in [("Chủ trì ▶", Desk::Tally), ("Kiểm phiếu ▶", Desk::Board), ("◀", Desk::Tally)]
        {
            click(&mut home, said, false);
            assert_eq!(home.desk(), desk);
        }
        click(&mut home, "F1 ", false);
        assert!(home.help.is_some());
        click(&mut home, "Esc đóng", false);
        assert!(home.help.is_none());
        let said = words::OPEN.of(Lang::Vi);
        click(&mut home, said, false);
        click(&mut home, said, true);
        assert!(home.chooser.is_some());
        home.on_paste("/khong-co/ke-hoach.toml");
        assert_eq!(click(&mut home, "Enter chọn", true), Heard::Stays);
        assert!(matches!(click(&mut home, "Enter chọn", false), Heard::Picked(_)));
        click(&mut home, "Esc thôi", false);
        assert!(home.chooser.is_none());
        assert_eq!(click(&mut home, "Esc ", false), Heard::Left);
    }

    #[test]
    fn clicks_beside_everything_and_on_the_smallest_window_do_nothing() {
        let (mut home, _) = hand();
        for (area, x, y) in
            [((80, 24), 0, 0), ((80, 24), 79, 20), ((80, 24), 500, 500), ((30, 8), 5, 3), ((0, 0), 0, 0)]
        {
            let area = Rect::new(0, 0, area.0, area.1);
            assert_eq!(home.on_mouse(Mouse::Click(Position { x, y }), false, area, &Look::default()), Heard::Stays);
            assert_eq!(home.cursor, 0);
        }
    }
}
