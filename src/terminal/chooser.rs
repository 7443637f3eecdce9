//! Choosing a file: typed, pasted or picked from what lies in a folder.
//!
//! What is typed narrows the list, Tab completes it, Enter takes a file or goes into a folder. A path that is typed in
//! full is taken as it is, so that whoever opens it says what is wrong with it. Whoever opens the chooser looks into the
//! folders for it: this widget knows no disk.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::cells;
use super::dialog;
use super::field::Field;
use super::form::draw_field;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::rows::{self, Row};
use super::signs::Sign;
use super::spots::Spots;
use super::theme::Tone;
use super::told::{Kind, Layer};
use crate::text::path::meant;
use crate::wording::{Lang, plain, shown, terminal as words};

/// What lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// It is a folder.
    pub folder: bool,
    /// What stands beside it, as when it was last written.
    pub aside: String,
}

/// Looks into folders.
pub trait Disk: Debug {
    /// What lies in a folder, the newest first; `None` where it cannot be looked into.
    fn list(&self, folder: &Path) -> Option<Vec<Found>>;
    /// Whether a file lies there; `None` where nothing does.
    fn is_file(&self, path: &Path) -> Option<bool>;
    /// The user's own folder.
    fn home(&self) -> Option<String>;
}

/// What a key did to a chooser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// It stays open.
    Nothing,
    /// This file is meant. The chooser stays until the screen closes it.
    File(PathBuf),
    /// It was left.
    Cancelled,
}

/// What of a chooser can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    Line(usize),
    Key(Key),
}

/// An open chooser.
#[derive(Debug, Clone)]
pub struct Chooser {
    title: String,
    intro: String,
    /// The endings that are listed, without their dots; of every file where there are none.
    endings: &'static [&'static str],
    disk: Rc<dyn Disk>,
    folder: PathBuf,
    typed: Field,
    /// What lies in the folder that is seen, and which folder that is.
    seen: (PathBuf, Option<Vec<Found>>),
    cursor: usize,
    fault: Option<String>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line<'a> {
    Found(&'a Found),
    /// The folder around this one.
    Above,
}

/// Rows of a page, for the page keys.
const PAGE: u16 = 10;

impl Chooser {
    /// A chooser that begins in a folder.
    pub fn new(title: impl Into<String>, intro: impl Into<String>, folder: PathBuf, disk: Rc<dyn Disk>) -> Self {
        let listed = disk.list(&folder);
        Self {
            title: title.into(),
            intro: intro.into(),
            endings: &[],
            disk,
            seen: (folder.clone(), listed),
            folder,
            typed: Field::path(""),
            cursor: 0,
            fault: None,
        }
    }

    /// The chooser listing only files with these endings.
    #[must_use]
    pub fn listing(self, endings: &'static [&'static str]) -> Self {
        Self { endings, ..self }
    }

    /// The chooser in the folder of this file, with the cursor on it.
    #[must_use]
    pub fn on_file(mut self, file: &Path) -> Self {
        if let (Some(folder), Some(name)) = (file.parent(), file.file_name()) {
            self.folder = self.folder.join(folder);
            self.look();
            let name = name.to_string_lossy();
            let at = self.lines().iter().position(|line| matches!(line, Line::Found(found) if found.name == name));
            self.cursor = at.unwrap_or(0);
        }
        self
    }

    /// Says why what was chosen cannot be opened.
    pub fn refuse(&mut self, why: impl Into<String>) {
        self.fault = Some(why.into());
    }

    /// The path that stands in the field.
    fn path(&self) -> String {
        meant(self.typed.shown(), self.disk.home().as_deref())
    }

    /// What is typed, as the folder that it leads to and what its last part is.
    fn parts(&self) -> (PathBuf, String) {
        let path = self.path();
        match path.rfind(['/', std::path::MAIN_SEPARATOR]) {
            Some(at) => {
                let (folder, last) = path.split_at(at + 1);
                (self.folder.join(folder), last.to_owned())
            }
            None => (self.folder.clone(), path),
        }
    }

    /// Looks into the folder that is meant now, if it is another one.
    fn look(&mut self) {
        let (folder, _) = self.parts();
        if self.seen.0 != folder {
            let listed = self.disk.list(&folder);
            self.seen = (folder, listed);
        }
    }

    /// What matches: files first, those whose name begins with what is typed before the others, then by their endings
    /// in the order in which these were given; then folders.
    fn lines(&self) -> Vec<Line<'_>> {
        let (_, last) = self.parts();
        let wanted = cells::folded(&last);
        let kind = |found: &Found| {
            if found.folder || self.endings.is_empty() {
                return Some(0);
            }
            let ending = Path::new(&found.name).extension()?.to_string_lossy().to_lowercase();
            self.endings.iter().position(|known| **known == ending)
        };
        let hidden = |found: &Found| found.name.starts_with('.') && !last.starts_with('.');
        let mut ranked: Vec<((bool, bool, usize), &Found)> = Vec::new();
        for found in self.seen.1.iter().flatten().filter(|found| !hidden(found)) {
            let (Some(kind), name) = (kind(found), cells::folded(&found.name)) else { continue };
            if name.contains(&wanted) {
                ranked.push(((found.folder, !name.starts_with(&wanted), kind), found));
            }
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        let above = (last.is_empty() && self.seen.0.parent().is_some()).then_some(Line::Above);
        ranked.into_iter().map(|(_, found)| Line::Found(found)).chain(above).collect()
    }

    /// Takes a key.
    pub fn on(&mut self, key: Key) -> Chosen {
        self.fault = None;
        match key {
            Key::ESC => return Chosen::Cancelled,
            Key::ENTER => return self.take(),
            Key::TAB => self.complete(),
            Key::UP | Key::DOWN | Key::PAGE_UP | Key::PAGE_DOWN => {
                self.cursor = rows::moved(self.cursor, self.lines().len(), PAGE, key).unwrap_or(0);
            }
            _ => {
                if self.typed.on(key) {
                    self.cursor = 0;
                    self.look();
                }
            }
        }
        Chosen::Nothing
    }

    /// Takes pasted text, as a file dragged into the terminal.
    pub fn paste(&mut self, text: &str) {
        self.fault = None;
        self.typed.paste(text);
        self.cursor = 0;
        self.look();
    }

    fn take(&mut self) -> Chosen {
        let path = self.path();
        let whole = self.folder.join(&path);
        // Behind a slash stands nothing yet: the line under the cursor is meant.
        let lies = if self.parts().1.is_empty() { None } else { self.disk.is_file(&whole) };
        match (lies, self.lines().get(self.cursor)) {
            (Some(false), _) => self.enter(whole),
            (None, Some(Line::Above)) => {
                if let Some(above) = self.seen.0.parent().map(Path::to_path_buf) {
                    self.enter(above);
                }
            }
            (None, Some(Line::Found(found))) => {
                let picked = self.seen.0.join(&found.name);
                if !found.folder {
                    return Chosen::File(picked);
                }
                self.enter(picked);
            }
            (None, None) if path.is_empty() => {}
            // A file that is there, or one of which whoever opens it says why it cannot be opened.
            (Some(true), _) | (None, None) => return Chosen::File(whole),
        }
        Chosen::Nothing
    }

    /// Goes into a folder.
    fn enter(&mut self, folder: PathBuf) {
        self.folder = folder;
        self.typed.on(Key::END);
        self.typed.on(Key::ctrl('u'));
        self.cursor = 0;
        self.look();
    }

    /// Completes what is typed: as far as all that begins with it agree, else to the line under the cursor.
    fn complete(&mut self) {
        let (folder, last) = self.parts();
        let wanted = cells::folded(&last);
        let (mut begun, mut focused) = (Vec::new(), None);
        for (at, line) in self.lines().into_iter().enumerate() {
            let Line::Found(found) = line else { continue };
            let whole = if found.folder { format!("{}/", found.name) } else { found.name.clone() };
            if cells::folded(&found.name).starts_with(&wanted) {
                begun.push(whole.clone());
            }
            if at == self.cursor {
                focused = Some(whole);
            }
        }
        let common = if last.is_empty() { String::new() } else { common(&begun) };
        // The path stays as it was typed: from the folder that is seen, or from the root.
        let before = folder.strip_prefix(&self.folder).unwrap_or(&folder);
        let whole = |name: String| before.join(name).to_string_lossy().into_owned();
        let common = Some(common).filter(|common| common.chars().count() > last.chars().count()).map(whole);
        let common = common.filter(|path| path != self.typed.shown());
        let Some(path) = common.or(focused.map(whole)) else { return };
        self.typed.on(Key::END);
        self.typed.on(Key::ctrl('u'));
        self.typed.paste(&path);
        self.cursor = 0;
        self.look();
    }

    /// Draws it in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    /// Goes to the line that a click hits; the key that it stands for, where it hits more: an act, or the line where
    /// one is already.
    pub fn clicked(&mut self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        match Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)? {
            Spot::Key(key) => Some(key),
            Spot::Line(line) => {
                let chosen = std::mem::replace(&mut self.cursor, line) == line;
                chosen.then_some(Key::ENTER)
            }
        }
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Spot> {
        let area = area.intersection(buf.area);
        let width = dialog::WIDTH.min(area.width);
        let inner = usize::from(width.saturating_sub(dialog::BOX.0));
        let intro = cells::wrap(&self.intro, inner);
        let fault = self.fault.as_ref().map(|fault| format!("{} {fault}", look.signs.of(Sign::Wrong)));
        let fault = fault.map(|fault| cells::wrap(&fault, inner)).unwrap_or_default();
        // The same height however few files match, so that nothing jumps while one types.
        let inside = dialog::open(buf, area, &self.title, (width, area.height.saturating_sub(2).clamp(8, 24)), look);
        let mut left = inside.rows();
        for (line, row) in intro.iter().zip(left.by_ref()) {
            buf.set_stringn(row.x, row.y, line, usize::from(row.width), look.styles.text);
        }
        let width = usize::from(inside.width);
        let label = [words::CHOOSE_FOLDER, words::CHOOSE_FILE].map(|label| label.of(look.lang));
        let column = label.iter().map(|label| cells::width(label)).max().unwrap_or(0);
        if let Some(row) = left.next() {
            let shown = cells::right_part(&self.seen.0.to_string_lossy(), width.saturating_sub(column + 2));
            let line = format!("{}  {shown}", cells::left(label[0], column));
            buf.set_stringn(row.x, row.y, line, width, look.styles.dim);
        }
        if let Some(row) = left.next() {
            let mut field = self.typed.clone();
            label[1].clone_into(&mut field.label);
            draw_field(buf, row, &field, true, column, look);
        }
        let top = left.next().map_or(inside.bottom(), |row| row.y + 1);
        let below = u16::try_from(fault.len() + 2).unwrap_or(2);
        let list = Rect { y: top, height: inside.bottom().saturating_sub(top).saturating_sub(below), ..inside };
        let mut spots = self.draw_list(buf, list, look).map(Spot::Line);
        let foot = Rect { y: list.bottom(), height: inside.bottom().saturating_sub(list.bottom()), ..inside };
        for (line, row) in fault.iter().zip(foot.rows()) {
            buf.set_stringn(row.x, row.y, line, width, look.styles.danger);
        }
        if let Some(last) = foot.rows().next_back() {
            spots.join(dialog::hints(buf, last, &Self::acts(look), look).map(Spot::Key));
        }
        spots
    }

    /// Its keys and what they do.
    fn acts(look: &Look) -> [Act; 4] {
        let act = |key: Key, phrase: crate::wording::Phrase| Act::of(key, phrase.of(look.lang), look.lang);
        [
            act(Key::ENTER, words::PICK),
            Act::new("↑ ↓", words::CHOOSE_OTHER.of(look.lang)),
            act(Key::TAB, words::COMPLETE),
            act(Key::ESC, words::CANCEL),
        ]
    }

    /// What lies in the folder, as rows.
    fn rows(&self, lang: Lang) -> Vec<Row> {
        let row = |line: Line<'_>| match line {
            Line::Found(found) if found.folder => {
                Row::new(Sign::None, vec![format!("{}/", shown(&found.name)), String::new()]).toned(Tone::Dim)
            }
            Line::Found(found) => Row::new(Sign::Dot, vec![shown(&found.name), found.aside.clone()]),
            Line::Above => {
                let above = words::FOLDER_ABOVE.of(lang).to_owned();
                Row::new(Sign::None, vec![above, String::new()]).toned(Tone::Dim)
            }
        };
        self.lines().into_iter().map(row).collect()
    }

    /// What is said where no file is listed.
    fn nothing(&self, lang: Lang) -> Option<String> {
        let said = match &self.seen.1 {
            None => words::NO_FOLDER.of(lang),
            Some(_) if self.lines().iter().all(|line| !matches!(line, Line::Found(found) if !found.folder)) => {
                words::NO_SUCH_FILE.of(lang)
            }
            Some(_) => return None,
        };
        let endings: Vec<String> = self.endings.iter().map(|ending| format!(".{ending}")).collect();
        Some(if endings.is_empty() { said.to_owned() } else { format!("{said} ({})", endings.join(" ")) })
    }

    /// The chooser in words: the path is typed.
    pub fn told(&self, look: &Look) -> Layer {
        let lang = look.lang;
        let mut layer = Layer::new(format!("chooser {}", self.title), lang);
        layer.tell(Kind::Place, &self.title);
        layer.tell(Kind::Said, &self.intro);
        layer.tell(Kind::Said, format!("{}: {}", words::CHOOSE_FOLDER.of(lang), shown(&self.seen.0.to_string_lossy())));
        layer.acts(Kind::Said, &Self::acts(look));
        let rows = self.rows(lang);
        if let Some(said) = self.nothing(lang) {
            layer.tell(Kind::Answer, said);
        } else {
            layer.tell(Kind::Said, plain::found(lang, rows.len()));
        }
        layer.list_aside(&rows, Some(self.cursor));
        if let Some(fault) = &self.fault {
            layer.toned(Kind::Answer, Tone::Danger, fault);
        }
        self.typed.type_in(&mut layer, lang);
        if let Some(typed) = &mut layer.typed {
            words::CHOOSE_FILE.of(lang).clone_into(&mut typed.label);
            typed.kept = false;
        }
        layer
    }

    fn draw_list(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<usize> {
        let lines = self.rows(look.lang);
        let mut list = area;
        if let Some(said) = self.nothing(look.lang) {
            for (line, row) in cells::wrap(&said, usize::from(area.width)).iter().zip(area.rows()) {
                buf.set_stringn(row.x, row.y, line, usize::from(row.width), look.styles.dim);
                list = Rect { y: row.y + 1, height: area.bottom().saturating_sub(row.y + 1), ..area };
            }
        }
        rows::draw(buf, list, &lines, Some(self.cursor), look)
    }
}

/// The beginning that all of these share.
fn common(names: &[String]) -> String {
    let Some((first, others)) = names.split_first() else { return String::new() };
    let shared = |other: &String| first.chars().zip(other.chars()).take_while(|(one, two)| one == two).count();
    let count = others.iter().map(shared).min().unwrap_or(first.chars().count());
    first.chars().take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Buffer, Chooser, Chosen, Disk, Found, Key, Look, Path, PathBuf, Rc, Rect};

    /// A disk with two folders.
    #[derive(Debug)]
    struct Shelf;

    impl Disk for Shelf {
        fn list(&self, folder: &Path) -> Option<Vec<Found>> {
            let found = |name: &str, folder: bool| Found { name: name.to_owned(), folder, aside: "01/12".to_owned() };
            match folder.to_str()?.trim_end_matches('/') {
                "/nha" => Some(vec![
                    found("Danh sách đơn vị.xlsx", false),
                    found("Danh sách cũ.xlsx", false),
                    found("anh.png", false),
                    found(".ẩn.xlsx", false),
                    found("Tài liệu", true),
                ]),
                "/nha/Tài liệu" => Some(vec![found("bao-cao.docx", false)]),
                "" => Some(vec![found("nha", true)]),
                _ => None,
            }
        }

        fn is_file(&self, path: &Path) -> Option<bool> {
            let (folder, name) = (path.parent()?, path.file_name()?.to_str()?);
            self.list(folder)?.into_iter().find(|found| found.name == name).map(|found| !found.folder)
        }

        fn home(&self) -> Option<String> {
            Some("/nha".to_owned())
        }
    }

    fn chooser() -> Chooser {
        Chooser::new("NHẬP", "Chọn tệp.", PathBuf::from("/nha"), Rc::new(Shelf)).listing(&["xlsx", "docx"])
    }

    #[test]
    fn a_name_that_turns_the_writing_around_is_told_without_that() {
        let mut chooser = chooser();
        let name = "\u{202e}gnp.xlsx".to_owned();
        chooser.seen.1 = Some(vec![Found { name, folder: false, aside: String::new() }]);
        assert!(!format!("{:?}", chooser.told(&Look::default())).contains("202e"));
        assert_eq!(chooser.on(Key::ENTER), Chosen::File(PathBuf::from("/nha/\u{202e}gnp.xlsx")));
    }

    fn typed(chooser: &mut Chooser, text: &str) {
        text.chars().for_each(|letter| assert_eq!(chooser.on(Key::char(letter)), Chosen::Nothing));
    }

    fn page(chooser: &Chooser, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buf.area;
        chooser.draw(&mut buf, area, &Look::default());
        picture::text(&buf)
    }

    fn file(path: &str) -> Chosen {
        Chosen::File(PathBuf::from(path))
    }

    #[test]
    fn the_newest_file_is_taken_with_enter_and_others_with_arrows() {
        assert_eq!(chooser().on(Key::ENTER), file("/nha/Danh sách đơn vị.xlsx"));
        let mut chooser = chooser();
        chooser.on(Key::DOWN);
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Danh sách cũ.xlsx"));
        assert_eq!(chooser.on(Key::ESC), Chosen::Cancelled);
    }

    #[test]
    fn only_files_that_can_be_read_here_are_listed() {
        let page = page(&chooser(), 80, 24);
        assert!(page.contains("Danh sách đơn vị.xlsx") && page.contains("Tài liệu/"), "{page}");
        assert!(!page.contains("anh.png") && !page.contains(".ẩn"), "{page}");
    }

    #[test]
    fn a_few_letters_without_accents_narrow_the_list() {
        let mut chooser = chooser();
        typed(&mut chooser, "cu");
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Danh sách cũ.xlsx"));
    }

    #[test]
    fn tab_completes_as_far_as_the_names_agree_and_then_to_the_line_under_the_cursor() {
        let mut chooser = chooser();
        typed(&mut chooser, "dan");
        chooser.on(Key::TAB);
        assert_eq!(chooser.typed.shown(), "Danh sách ");
        chooser.on(Key::TAB);
        assert_eq!(chooser.typed.shown(), "Danh sách đơn vị.xlsx");
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Danh sách đơn vị.xlsx"));
    }

    #[test]
    fn tab_goes_into_folders_too() {
        let mut chooser = chooser();
        typed(&mut chooser, "tai");
        chooser.on(Key::TAB);
        assert_eq!(chooser.typed.shown(), "Tài liệu/");
        assert_eq!(chooser.clone().on(Key::ENTER), file("/nha/Tài liệu/bao-cao.docx"));
        typed(&mut chooser, "b");
        chooser.on(Key::TAB);
        assert_eq!(chooser.typed.shown(), "Tài liệu/bao-cao.docx");
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Tài liệu/bao-cao.docx"));
    }

    #[test]
    fn folders_are_entered_and_left_with_enter() {
        let mut chooser = chooser();
        typed(&mut chooser, "tai");
        assert_eq!(chooser.on(Key::ENTER), Chosen::Nothing);
        let page = page(&chooser, 80, 24);
        assert!(page.contains("bao-cao.docx") && page.contains("/nha/Tài liệu"), "{page}");
        chooser.on(Key::DOWN);
        assert_eq!(chooser.on(Key::ENTER), Chosen::Nothing, "the folder above");
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Danh sách đơn vị.xlsx"));
    }

    #[test]
    fn a_file_dragged_into_the_terminal_is_taken_as_it_is() {
        for dragged in [
            "'/nha/Tài liệu/bao-cao.docx' ",
            "file:///nha/T%C3%A0i%20li%E1%BB%87u/bao-cao.docx\n",
            "~/Tài liệu/bao-cao.docx",
        ] {
            let mut chooser = chooser();
            chooser.paste(dragged);
            assert_eq!(chooser.on(Key::ENTER), file("/nha/Tài liệu/bao-cao.docx"), "{dragged}");
        }
    }

    #[test]
    fn a_path_that_is_not_there_is_given_on_so_that_the_reason_is_told() {
        let mut chooser = chooser();
        typed(&mut chooser, "/khong/co.xlsx");
        assert_eq!(chooser.on(Key::ENTER), file("/khong/co.xlsx"));
        chooser.refuse("Không có tệp này.");
        assert!(page(&chooser, 80, 24).contains("✗ Không có tệp này."));
        chooser.on(Key::BACKSPACE);
        assert!(!page(&chooser, 80, 24).contains("Không có tệp này."));
    }

    #[test]
    fn a_file_that_was_used_before_is_under_the_cursor() {
        let mut chooser = chooser().on_file(Path::new("/nha/Danh sách cũ.xlsx"));
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Danh sách cũ.xlsx"));
    }

    #[test]
    fn a_click_goes_to_a_file_and_one_more_takes_it() {
        let mut chooser = chooser();
        let area = Rect::new(0, 0, 80, 24);
        let click = |chooser: &mut Chooser, said: &str| {
            let at = picture::place_of(&page(chooser, 80, 24), said).unwrap();
            chooser.clicked(at, area, &Look::default())
        };
        assert_eq!(click(&mut chooser, "Danh sách cũ"), None);
        assert_eq!(click(&mut chooser, "Danh sách cũ"), Some(Key::ENTER));
        assert_eq!(chooser.on(Key::ENTER), file("/nha/Danh sách cũ.xlsx"));
        assert_eq!(click(&mut chooser, "Esc"), Some(Key::ESC));
    }

    #[test]
    fn no_size_is_too_small_to_survive() {
        for (width, height) in [(0, 0), (1, 1), (12, 4), (40, 9), (80, 24), (240, 67)] {
            page(&chooser(), width, height);
        }
    }
}
