//! Finding an act by typing a few letters of its name, with or without accents.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells;
use super::dialog;
use super::field::Field;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::rows::{self, Row};
use super::signs::Sign;
use super::spots::Spots;
use super::theme::Tone;
use super::told::{Kind, Layer};
use crate::wording::{plain, terminal as words};

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its words and its keys.
    pub act: Act,
    /// What the desk gets when it is picked.
    pub index: usize,
    /// Why it cannot be done now; then it is shown with that, and not picked.
    pub refused: Option<String>,
}

/// What a key did to the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// It stays open.
    Nothing,
    /// The entry with this index was picked.
    Entry(usize),
    /// It was left.
    Cancelled,
}

/// The open palette.
#[derive(Debug, Clone)]
pub struct Palette {
    /// Each entry with its words and its keys as they are compared.
    entries: Vec<(Entry, String, String)>,
    query: Field,
    cursor: usize,
    title: Option<String>,
}

/// What of it can be clicked.
#[derive(Debug, Clone, Copy)]
enum Spot {
    /// An entry, by its place among those found.
    Entry(usize),
    Key(Key),
}

/// How many entries a page has, for the page keys.
const PAGE: u16 = 10;

impl Palette {
    /// A palette of all `entries`.
    pub fn new(entries: Vec<Entry>) -> Self {
        let folded = |entry: Entry| {
            let (words, keys) = (cells::folded(&entry.act.words), cells::folded(&entry.act.keys));
            (entry, words, keys)
        };
        Self { entries: entries.into_iter().map(folded).collect(), query: Field::optional(""), cursor: 0, title: None }
    }

    /// The palette under another title than that of acts.
    #[must_use]
    pub fn titled(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// The entries that match what is typed: those that begin with it first.
    pub fn found(&self) -> Vec<&Entry> {
        let query = cells::folded(self.query.shown().trim());
        let mut found: Vec<(u8, &Entry)> = self
            .entries
            .iter()
            .filter_map(|(entry, words, keys)| {
                let all = format!("{words} {keys}");
                let rank = if words.starts_with(&query) {
                    0
                } else if format!(" {all}").contains(&format!(" {query}")) {
                    1
                } else if query.split_whitespace().all(|part| all.contains(part)) {
                    2
                } else {
                    return None;
                };
                Some((rank, entry))
            })
            .collect();
        found.sort_by_key(|&(rank, _)| rank);
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Takes a key.
    pub fn on(&mut self, key: Key) -> Picked {
        match key {
            Key::ESC => return Picked::Cancelled,
            Key::ENTER => {
                let focused = self.found().get(self.cursor).copied().filter(|entry| entry.refused.is_none());
                return focused.map_or(Picked::Nothing, |entry| Picked::Entry(entry.index));
            }
            Key::UP | Key::DOWN | Key::PAGE_UP | Key::PAGE_DOWN => {
                self.cursor = rows::moved(self.cursor, self.found().len(), PAGE, key).unwrap_or(0);
            }
            _ => {
                if self.query.on(key) {
                    self.cursor = 0;
                }
            }
        }
        Picked::Nothing
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.query.paste(text);
        self.cursor = 0;
    }

    /// What was found, as rows.
    fn rows(&self) -> Vec<Row> {
        let row = |entry: &Entry| {
            let row = Row::new(Sign::None, vec![entry.act.words.clone(), entry.act.keys.clone()]);
            match &entry.refused {
                None => row,
                Some(why) => Row { sign: Sign::Wrong, ..row }.toned(Tone::Dim).noted(why.clone()),
            }
        };
        self.found().into_iter().map(row).collect()
    }

    /// Its keys and what they do.
    fn acts(look: &Look) -> [Act; 2] {
        [
            Act::of(Key::ENTER, words::PICK.of(look.lang), look.lang),
            Act::of(Key::ESC, words::CLOSE.of(look.lang), look.lang),
        ]
    }

    /// The palette in words: what is looked for is typed.
    pub fn told(&self, look: &Look) -> Layer {
        let title = self.title.as_deref().unwrap_or_else(|| words::PALETTE_TITLE.of(look.lang));
        let mut layer = Layer::new(format!("palette {title}"), look.lang);
        layer.tell(Kind::Place, title);
        layer.acts(Kind::Said, &Self::acts(look));
        let rows = self.rows();
        if rows.is_empty() {
            layer.tell(Kind::Answer, words::NOTHING_FOUND.of(look.lang));
        } else {
            layer.tell(Kind::Said, plain::found(look.lang, rows.len()));
        }
        layer.list_aside(&rows, Some(self.cursor));
        self.query.type_in(&mut layer, look.lang);
        if let Some(typed) = &mut layer.typed {
            plain::QUERY.of(look.lang).clone_into(&mut typed.label);
            typed.kept = false;
        }
        layer
    }

    /// Focuses the entry that a click hits; the key that it stands for.
    pub fn clicked(&mut self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        match Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)? {
            Spot::Key(key) => Some(key),
            Spot::Entry(entry) => {
                self.cursor = entry;
                Some(Key::ENTER)
            }
        }
    }

    /// Draws it in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Spot> {
        let mut spots = Spots::default();
        // Room for the reason of a refused act, too.
        let high = u16::try_from(self.entries.len()).unwrap_or(u16::MAX).saturating_add(2).clamp(1, 2 * PAGE);
        let size = (dialog::WIDTH, high.saturating_add(4 + dialog::BOX.1));
        let title = self.title.as_deref().unwrap_or_else(|| words::PALETTE_TITLE.of(look.lang));
        let inside = dialog::open(buf, area, title, size, look);
        if inside.is_empty() {
            return spots;
        }
        let width = usize::from(inside.width);
        let typed = cells::right_part(&format!("> {}_", self.query.shown()), width);
        buf.set_stringn(inside.x, inside.y, typed, width, look.styles.strong);
        let list = Rect { y: inside.y + inside.height.min(2), height: inside.height.saturating_sub(4), ..inside };
        let rows = self.rows();
        if rows.is_empty() {
            let said = words::NOTHING_FOUND.of(look.lang);
            if !list.is_empty() {
                buf.set_stringn(list.x, list.y, said, width, look.styles.dim);
            }
        } else {
            spots = rows::draw(buf, list, &rows, Some(self.cursor), look).map(Spot::Entry);
        }
        if inside.height > 3 {
            let foot = Rect { y: inside.bottom() - 1, height: 1, ..inside };
            spots.join(dialog::hints(buf, foot, &Self::acts(look), look).map(Spot::Key));
        }
        spots
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Act, Buffer, Entry, Key, Look, Palette, Picked, Rect};

    fn palette() -> Palette {
        let words = ["Ghi phiếu", "Đề nghị bầu lại", "Mở màn hội trường", "Kết thúc tập phiếu"];
        let entry =
            |(index, words): (usize, &&str)| Entry { act: Act::new(format!("F{index}"), *words), index, refused: None };
        Palette::new(words.iter().enumerate().map(entry).collect())
    }

    fn typed(text: &str) -> Palette {
        let mut palette = palette();
        text.chars().for_each(|letter| {
            palette.on(Key::char(letter));
        });
        palette
    }

    #[test]
    fn an_act_is_found_without_accents_and_picked_with_enter() {
        assert_eq!(typed("de nghi").on(Key::ENTER), Picked::Entry(1));
        assert_eq!(typed("HOI tr").on(Key::ENTER), Picked::Entry(2));
        assert_eq!(typed("xyz").on(Key::ENTER), Picked::Nothing);
        assert_eq!(palette().on(Key::ESC), Picked::Cancelled);
    }

    #[test]
    fn a_refused_act_is_shown_with_its_reason_and_not_picked() {
        let refused = Some("Chưa thu phiếu về.".to_owned());
        let mut palette = Palette::new(vec![Entry { act: Act::new("F8", "Đóng vòng"), index: 0, refused }]);
        palette.paste("dong vong");
        assert_eq!(palette.on(Key::ENTER), Picked::Nothing);
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        let area = buf.area;
        palette.draw(&mut buf, area, &Look::default());
        let page = picture::text(&buf);
        assert!(page.contains("✗ Đóng vòng") && page.contains("Chưa thu phiếu về."), "{page}");
    }

    #[test]
    fn what_begins_with_the_typed_letters_comes_first() {
        let mut palette = palette();
        palette.paste("phiếu");
        assert_eq!(palette.found().iter().map(|entry| entry.index).collect::<Vec<_>>(), [0, 3]);
        palette.on(Key::DOWN);
        assert_eq!(palette.on(Key::ENTER), Picked::Entry(3));
    }

    #[test]
    fn it_is_drawn_with_keys_at_the_right_on_any_screen() {
        for (width, height) in [(80, 24), (0, 0), (1, 1), (5, 3), (8, 6), (200, 60)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
            let area = buf.area;
            palette().draw(&mut buf, area, &Look::default());
            let page = picture::text(&buf);
            assert!(width < 80 || page.contains("Ghi phiếu") && page.contains("F3 │"), "{page}");
        }
    }
}
