//! A text of several lines that is edited in a box.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::cells;
use super::dialog;
use super::field;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::spots::Spots;
use super::told::{Kind, Layer};
use crate::wording::{plain, terminal as words};

/// What a key did to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaOutcome {
    /// It is still being written.
    Stays,
    /// It was left; what stands in it counts.
    Left,
}

/// Most letters of a text.
const LETTERS: usize = 20_000;

/// The text, its cursor before the letter of that number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    title: String,
    letters: Vec<String>,
    cursor: usize,
    /// The columns it was last drawn in, so that up and down keep to what is seen.
    width: usize,
}

/// The columns of a text that was not drawn yet.
const COLUMNS: usize = 72;

impl Area {
    /// A text with the cursor behind its end.
    pub fn new(title: impl Into<String>, text: &str) -> Self {
        let letters: Vec<String> = text.graphemes(true).map(str::to_owned).collect();
        Self { title: title.into(), cursor: letters.len(), letters, width: COLUMNS }
    }

    /// The text.
    pub fn text(&self) -> String {
        self.letters.concat()
    }

    /// Takes a key.
    pub fn on(&mut self, key: Key, area: Rect) -> AreaOutcome {
        self.width = Self::columns(area);
        match key {
            Key::ESC => return AreaOutcome::Left,
            _ if key == Key::f(2) || key == Key::ctrl('s') => return AreaOutcome::Left,
            Key::ENTER => self.insert('\n'),
            Key::BACKSPACE if self.cursor > 0 => {
                self.cursor -= 1;
                self.letters.remove(self.cursor);
            }
            Key::DELETE if self.cursor < self.letters.len() => {
                self.letters.remove(self.cursor);
            }
            Key::LEFT => self.cursor = self.cursor.saturating_sub(1),
            Key::RIGHT => self.cursor = (self.cursor + 1).min(self.letters.len()),
            Key::UP => self.shift(-1),
            Key::DOWN => self.shift(1),
            Key::PAGE_UP => self.shift(-10),
            Key::PAGE_DOWN => self.shift(10),
            Key::HOME => self.seek(0),
            Key::END => self.seek(usize::MAX),
            _ => {
                if let Some(letter) = key.typed() {
                    self.insert(letter);
                }
            }
        }
        AreaOutcome::Stays
    }

    /// Takes pasted text with its line breaks, leaving out what a text does not take.
    pub fn paste(&mut self, text: &str) {
        // Of a text without end no more is looked at than could fit, each letter with all its marks.
        let looked_at: String = text.chars().take(LETTERS * (field::MARKS + 1)).collect();
        looked_at.replace("\r\n", "\n").nfc().for_each(|letter| self.insert(letter));
    }

    fn insert(&mut self, letter: char) {
        let letter = if letter == '\r' { '\n' } else { letter };
        if letter != '\n' && field::is_refused(letter) {
            return;
        }
        if is_combining_mark(letter) {
            // A mark typed after its letter becomes one with it.
            let before = self.cursor.checked_sub(1).and_then(|at| self.letters.get_mut(at));
            if let Some(before) = before.filter(|before| *before != "\n" && before.chars().count() < field::MARKS) {
                *before = before.chars().chain([letter]).nfc().collect();
            }
        } else if self.letters.len() < LETTERS {
            self.letters.insert(self.cursor, letter.to_string());
            self.cursor += 1;
        }
    }

    /// The lines as they are seen: from which letter to which.
    fn lines(&self) -> Vec<(usize, usize)> {
        let mut lines = Vec::new();
        let (mut start, mut taken, mut space) = (0, 0, None);
        for (at, letter) in self.letters.iter().enumerate() {
            if letter == "\n" {
                lines.push((start, at));
                (start, taken, space) = (at + 1, 0, None);
                continue;
            }
            taken += cells::width(letter);
            if taken > self.width.max(2) && at > start {
                let end = space.filter(|space| *space > start).unwrap_or(at);
                lines.push((start, end));
                start = end;
                taken =
                    self.letters.get(start..=at).unwrap_or_default().iter().map(|letter| cells::width(letter)).sum();
            }
            if letter == " " {
                space = Some(at + 1);
            }
        }
        lines.push((start, self.letters.len()));
        lines
    }

    fn row(&self, lines: &[(usize, usize)]) -> usize {
        lines.iter().rposition(|(start, _)| *start <= self.cursor).unwrap_or_default()
    }

    fn shift(&mut self, rows: isize) {
        let lines = self.lines();
        let row = self.row(&lines);
        let column = self.cursor - lines.get(row).map_or(0, |(start, _)| *start);
        let to = row.saturating_add_signed(rows).min(lines.len() - 1);
        if let Some((start, end)) = lines.get(to) {
            self.cursor = (start + column).min(last_on(*start, *end, to + 1 < lines.len(), &self.letters));
        }
    }

    fn seek(&mut self, column: usize) {
        let lines = self.lines();
        let row = self.row(&lines);
        if let Some((start, end)) = lines.get(row) {
            let last = last_on(*start, *end, row + 1 < lines.len(), &self.letters);
            self.cursor = start.saturating_add(column).min(last);
        }
    }

    fn columns(area: Rect) -> usize {
        usize::from(area.width.min(dialog::WIDTH + 24).saturating_sub(dialog::BOX.0 + 1))
    }

    /// The text in words: the paragraph with the cursor is typed.
    pub fn told(&self, look: &Look) -> Layer {
        let mut layer = Layer::new(format!("area {}", self.title), look.lang);
        layer.tell(Kind::Place, &self.title);
        layer.act(Kind::Said, &Key::f(2).name(look.lang), words::SUBMIT.of(look.lang));
        let text = self.text();
        let paragraphs: Vec<&str> = text.split('\n').collect();
        layer.tell_all(Kind::Aside, &paragraphs);
        let before = self.letters.get(..self.cursor).unwrap_or_default();
        let at = before.iter().filter(|letter| *letter == "\n").count();
        let behind = self.letters.get(self.cursor..).unwrap_or_default();
        let behind = behind.iter().take_while(|letter| *letter != "\n").count();
        let paragraph = paragraphs.get(at).copied().unwrap_or_default();
        layer.type_in(&plain::text_line(look.lang, at + 1, paragraphs.len()), paragraph, behind);
        layer
    }

    /// The key that a click stands for, where it hits one.
    pub fn clicked(&self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)
    }

    /// Draws it in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Key> {
        let seen = Self { width: Self::columns(area), ..self.clone() };
        let lines = seen.lines();
        let most = area.height.saturating_sub(4).max(1);
        let wanted = u16::try_from(lines.len().max(6) + 2).unwrap_or(u16::MAX).min(most);
        let size = (area.width.min(dialog::WIDTH + 24), wanted.saturating_add(dialog::BOX.1));
        let inside = dialog::open(buf, area, &self.title, size, look);
        let room = usize::from(inside.height.saturating_sub(2));
        let row = seen.row(&lines);
        let first = row.saturating_sub(room / 2).min(lines.len().saturating_sub(room));
        for ((number, (start, end)), place) in lines.iter().enumerate().skip(first).take(room).zip(inside.rows()) {
            let letters = self.letters.get(*start..*end).unwrap_or_default();
            buf.set_stringn(place.x, place.y, letters.concat(), usize::from(place.width), look.styles.text);
            if number == row {
                let before = letters.get(..self.cursor - start).unwrap_or(letters);
                let column = before.iter().map(|letter| cells::width(letter)).sum::<usize>();
                let x = place.x + u16::try_from(column).unwrap_or(0).min(place.width.saturating_sub(1));
                let at = Rect { x, width: 1, ..place };
                buf.set_style(at, Style::new().add_modifier(Modifier::REVERSED | Modifier::UNDERLINED));
            }
        }
        let last = inside.rows().next_back().filter(|_| inside.height > 2);
        let acts = [Act::of(Key::f(2), words::SUBMIT.of(look.lang), look.lang)];
        last.map(|last| dialog::hints(buf, last, &acts, look)).unwrap_or_default()
    }
}

/// The last place of the cursor on a line: before its break, and within it where it is only folded.
fn last_on(start: usize, end: usize, folded: bool, letters: &[String]) -> usize {
    let breaks = letters.get(end).is_some_and(|letter| letter == "\n");
    if folded && !breaks && end > start { end - 1 } else { end }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Area, AreaOutcome, Buffer, Key, Look, Rect};

    const SCREEN: Rect = Rect { x: 0, y: 0, width: 40, height: 12 };

    fn typed(text: &str) -> Area {
        let mut area = Area::new("LỜI DẪN", "");
        for letter in text.chars() {
            area.on(if letter == '\n' { Key::ENTER } else { Key::char(letter) }, SCREEN);
        }
        area
    }

    #[test]
    fn lines_are_typed_joined_and_split() {
        let mut area = typed("Kính thưa\nHội nghị");
        assert_eq!(area.text(), "Kính thưa\nHội nghị");
        area.on(Key::HOME, SCREEN);
        area.on(Key::BACKSPACE, SCREEN);
        assert_eq!(area.text(), "Kính thưaHội nghị");
        area.on(Key::ENTER, SCREEN);
        area.on(Key::UP, SCREEN);
        area.on(Key::END, SCREEN);
        area.on(Key::char('!'), SCREEN);
        assert_eq!(area.text(), "Kính thưa!\nHội nghị");
        assert_eq!(area.on(Key::f(2), SCREEN), AreaOutcome::Left);
    }

    #[test]
    fn marks_typed_after_their_letter_are_composed_and_controls_are_left_out() {
        assert_eq!(typed("Vu\u{323}").text(), "Vụ");
        let mut area = typed("a");
        area.paste("\u{202E}b\u{1B}\r\nc");
        assert_eq!(area.text(), "ab\nc");
    }

    #[test]
    fn a_long_line_is_folded_between_words_on_the_screen_only() {
        let text = "Kính thưa đồng chí Thứ trưởng, kính thưa các đồng chí đại biểu dự hội nghị hôm nay.";
        let area = typed(text);
        let mut buf = Buffer::empty(SCREEN);
        area.draw(&mut buf, SCREEN, &Look::default());
        let page = picture::text(&buf);
        assert!(page.contains("Kính thưa đồng chí Thứ trưởng,") && page.contains("nay."), "{page}");
        assert_eq!(area.text(), text);
        for (width, height) in [(0, 0), (1, 1), (6, 3), (200, 60)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
            let all = buf.area;
            area.draw(&mut buf, all, &Look::default());
        }
    }
}
