//! The help that lies over a screen: one act a row, its key first.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::cells;
use super::dialog;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::rows;
use super::spots::Spots;
use super::told::{Kind, Layer};
use crate::wording::{Lang, terminal as words};

/// The open help of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    acts: Vec<Act>,
    scroll: usize,
}

impl Help {
    /// The help on `acts`, from its top; see [`KeyTable::help`](super::keymap::KeyTable::help).
    pub fn new(acts: Vec<Act>) -> Self {
        Self { acts, scroll: 0 }
    }

    /// The help with a last row on the mouse.
    #[must_use]
    pub fn with_mouse(mut self, lang: Lang) -> Self {
        self.acts.push(Act::new(words::MOUSE.of(lang), words::MOUSE_HELP.of(lang)));
        self
    }

    /// Takes a key on a screen of `area`; false if the help is closed by it.
    pub fn on(&mut self, key: Key, area: Rect) -> bool {
        if matches!(key, Key::ESC | Key::ENTER) || key == Key::f(1) || key == Key::char('?') {
            return false;
        }
        let (width, height) = Self::inside(area);
        let tops = self.lines(width, &Look::default()).len().saturating_sub(usize::from(height)) + 1;
        if let Some(scroll) = rows::moved(self.scroll.min(tops - 1), tops, height, key) {
            self.scroll = scroll;
        }
        true
    }

    /// The columns and rows of acts on a screen of `area`.
    fn inside(area: Rect) -> (u16, u16) {
        let width = area.width.min(dialog::WIDTH + 20).saturating_sub(dialog::BOX.0);
        (width, area.height.saturating_sub(dialog::BOX.1 + 2))
    }

    /// The help in words: every act at once, each on a line of its own.
    pub fn told(&self, look: &Look) -> Layer {
        let mut layer = Layer::new("help", look.lang);
        layer.tell(Kind::Place, words::HELP_TITLE.of(look.lang));
        layer.acts(Kind::Said, &self.acts);
        layer.act(Kind::Said, &Key::ESC.name(look.lang), words::CLOSE.of(look.lang));
        layer
    }

    /// The key that a click stands for, if it hits one that the help itself has.
    pub fn clicked(&self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)
    }

    /// Draws it in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Key> {
        let area = area.intersection(buf.area);
        let (width, room) = Self::inside(area);
        let lines = self.lines(width, look);
        let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room);
        let size = (width + dialog::BOX.0, high.saturating_add(2 + dialog::BOX.1));
        let inside = dialog::open(buf, area, words::HELP_TITLE.of(look.lang), size, look);
        let scroll = self.scroll.min(lines.len().saturating_sub(usize::from(high)));
        for (row, line) in inside.rows().take(usize::from(high)).zip(lines.iter().skip(scroll)) {
            buf.set_line(row.x, row.y, line, row.width);
        }
        let mut spots = Spots::default();
        if let Some(last) = inside.rows().next_back().filter(|_| inside.height > high) {
            let below = lines.len().saturating_sub(scroll + usize::from(high));
            let mut acts = vec![Act::of(Key::ESC, words::CLOSE.of(look.lang), look.lang)];
            if lines.len() > usize::from(high) {
                let scroll = words::SCROLL.of(look.lang);
                let more = Act::new("↑ ↓", format!("{scroll} ({})", words::more_lines(look.lang, below)));
                acts.push(more.clicked(Key::PAGE_DOWN));
            }
            spots = dialog::hints(buf, last, &acts, look);
        }
        spots
    }

    fn lines(&self, width: u16, look: &Look) -> Vec<Line<'static>> {
        let width = usize::from(width);
        let keys = self.acts.iter().map(|act| cells::width(&act.keys)).max().unwrap_or(0).min(width / 3);
        let mut lines = Vec::new();
        for act in &self.acts {
            let mut named = cells::wrap(&act.keys, keys).into_iter();
            let mut told = cells::wrap(&act.words, width.saturating_sub(keys + 2)).into_iter();
            loop {
                let (name, words) = (named.next(), told.next());
                if name.is_none() && words.is_none() {
                    break;
                }
                lines.push(Line::from(vec![
                    Span::styled(cells::left(&name.unwrap_or_default(), keys + 2), look.styles.strong),
                    Span::styled(words.unwrap_or_default(), look.styles.text),
                ]));
            }
        }
        lines
    }

    /// The help as plain text, for a manual.
    pub fn text(&self, lang: Lang) -> String {
        let look = Look { lang, ..Look::default() };
        let line = |line: &Line<'_>| line.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
        self.lines(100, &look).iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Act, Buffer, Help, Key, Look, Rect};

    fn page(help: &Help, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buf.area;
        help.draw(&mut buf, area, &Look::default());
        picture::text(&buf)
    }

    fn help() -> Help {
        Help::new((1..=30).map(|at| Act::new(format!("F{at}"), format!("Việc số {at}."))).collect())
    }

    #[test]
    fn every_act_can_be_scrolled_to_and_stands_behind_its_key() {
        let mut help = help();
        let screen = Rect::new(0, 0, 80, 24);
        assert!(page(&help, 80, 24).contains("F1   Việc số 1."), "{}", page(&help, 80, 24));
        assert!(!page(&help, 80, 24).contains("Việc số 30."));
        assert!(help.on(Key::END, screen));
        assert!(page(&help, 80, 24).contains("Việc số 30."));
        help.on(Key::DOWN, screen);
        help.on(Key::UP, screen);
        assert!(!page(&help, 80, 24).contains("Việc số 30."), "one step up from the end is seen at once");
    }

    #[test]
    fn escape_and_the_help_key_close_it() {
        let screen = Rect::new(0, 0, 80, 24);
        assert!([Key::ESC, Key::f(1), Key::char('?')].into_iter().all(|key| !help().on(key, screen)));
        for (width, height) in [(0, 0), (1, 1), (5, 4), (9, 5)] {
            page(&help(), width, height);
            help().on(Key::DOWN, Rect::new(0, 0, width, height));
        }
    }
}
