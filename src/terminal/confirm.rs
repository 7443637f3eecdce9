//! A question that is answered with Enter or Esc.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells;
use super::dialog;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::spots::Spots;
use super::told::{Kind, Layer};
use crate::wording::terminal as words;

/// How a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Not yet.
    Waiting,
    /// Enter.
    Yes,
    /// Esc.
    No,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// What it is about.
    pub title: String,
    /// The question, with what follows from a yes.
    pub question: String,
    /// What Enter does, in two or three words; "yes" where empty.
    pub yes: String,
    /// What Esc does; "no" where empty.
    pub no: String,
    /// The key that agrees.
    agrees: Key,
}

/// Agrees to a question that comes while somebody is typing: a key that nobody types ahead.
const CAREFUL: Key = Key::f(12);

impl Confirm {
    /// A question answered with yes or no.
    pub fn new(title: impl Into<String>, question: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            question: question.into(),
            yes: String::new(),
            no: String::new(),
            agrees: Key::ENTER,
        }
    }

    /// The question with other words for its answers.
    #[must_use]
    pub fn answers(mut self, yes: impl Into<String>, no: impl Into<String>) -> Self {
        self.yes = yes.into();
        self.no = no.into();
        self
    }

    /// The question agreed to by a key that is not pressed by habit, for those that come in the midst of typing.
    #[must_use]
    pub fn careful(self) -> Self {
        Self { agrees: CAREFUL, ..self }
    }

    /// Takes a key.
    pub fn on(&self, key: Key) -> Answer {
        match key {
            key if key == self.agrees => Answer::Yes,
            Key::ESC => Answer::No,
            _ => Answer::Waiting,
        }
    }

    /// Both answers, each with its key; one where there is nothing to choose.
    fn acts(&self, look: &Look) -> Vec<Act> {
        let said = |own: &str, usual: crate::wording::Phrase| {
            if own.is_empty() { usual.of(look.lang).to_owned() } else { own.to_owned() }
        };
        let mut acts = vec![
            Act::of(self.agrees, said(&self.yes, words::AGREE), look.lang),
            Act::of(Key::ESC, said(&self.no, words::DECLINE), look.lang),
        ];
        if !self.yes.is_empty() && self.yes == self.no {
            // There is nothing to choose.
            acts.truncate(1);
        }
        acts
    }

    /// The question in words.
    pub fn told(&self, look: &Look) -> Layer {
        let mut layer = Layer::new(format!("confirm {} {}", self.title, self.question), look.lang);
        layer.tell(Kind::Place, &self.title);
        layer.tell(Kind::Said, &self.question);
        layer.acts(Kind::Said, &self.acts(look));
        layer
    }

    /// The key that a click stands for, where it hits an answer.
    pub fn clicked(&self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)
    }

    /// Draws it in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Key> {
        let width = dialog::WIDTH.min(area.width).min(64);
        let lines = cells::wrap(&self.question, usize::from(width.saturating_sub(dialog::BOX.0)));
        let height = u16::try_from(lines.len()).unwrap_or(area.height).saturating_add(2 + dialog::BOX.1);
        let inside = dialog::open(buf, area, &self.title, (width, height), look);
        let (text, last) = (inside.height.saturating_sub(1), inside.rows().next_back());
        for (row, line) in inside.rows().take(usize::from(text)).zip(lines) {
            buf.set_stringn(row.x, row.y, line, usize::from(row.width), look.styles.text);
        }
        let mut spots = Spots::default();
        if let Some(row) = last {
            spots = dialog::hints(buf, row, &self.acts(look), look);
        }
        spots
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Answer, Buffer, Confirm, Key, Look, Rect};

    #[test]
    fn a_question_is_answered_by_enter_or_esc_and_by_nothing_else() {
        let asked = Confirm::new("Ra khỏi bàn", "Tập 1 chưa đủ phiếu. Ra khỏi bàn kiểm phiếu?").answers("ra", "ở lại");
        assert_eq!(asked.on(Key::ENTER), Answer::Yes);
        assert_eq!(asked.on(Key::ESC), Answer::No);
        assert_eq!(asked.on(Key::char('y')), Answer::Waiting);
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        let area = buf.area;
        asked.draw(&mut buf, area, &Look::default());
        let page = picture::text(&buf);
        assert!(page.contains("chưa đủ phiếu") && page.contains("Enter ra") && page.contains("Esc ở lại"), "{page}");
    }

    #[test]
    fn no_screen_is_too_small_to_ask_on() {
        for (width, height) in [(0, 0), (1, 1), (4, 2), (6, 3)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
            let area = buf.area;
            Confirm::new("?", "Ra khỏi bàn kiểm phiếu?").draw(&mut buf, area, &Look::default());
        }
    }
}
