//! A key as the desks speak of it, whatever the terminal library calls it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::wording::{Lang, terminal as words};

/// Which key, without the keys held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character; upper and lower case are different characters.
    Char(char),
    /// A function key, F1 as 1.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab; with shift it goes back.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// A key together with the keys held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself.
    pub code: Code,
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held; never set for a character, which carries its case.
    pub shift: bool,
}

impl Key {
    /// Enter.
    pub const ENTER: Self = Self::plain(Code::Enter);
    /// Escape.
    pub const ESC: Self = Self::plain(Code::Esc);
    /// Tab.
    pub const TAB: Self = Self::plain(Code::Tab);
    /// Shift and Tab.
    pub const BACKTAB: Self = Self { shift: true, ..Self::TAB };
    /// The space bar.
    pub const SPACE: Self = Self::char(' ');
    /// Backspace, also where the terminal sends Ctrl+H for it.
    pub const BACKSPACE: Self = Self::plain(Code::Backspace);
    /// Delete.
    pub const DELETE: Self = Self::plain(Code::Delete);
    /// Arrow up.
    pub const UP: Self = Self::plain(Code::Up);
    /// Arrow down.
    pub const DOWN: Self = Self::plain(Code::Down);
    /// Arrow left.
    pub const LEFT: Self = Self::plain(Code::Left);
    /// Arrow right.
    pub const RIGHT: Self = Self::plain(Code::Right);
    /// Home.
    pub const HOME: Self = Self::plain(Code::Home);
    /// End.
    pub const END: Self = Self::plain(Code::End);
    /// Page up.
    pub const PAGE_UP: Self = Self::plain(Code::PageUp);
    /// Page down.
    pub const PAGE_DOWN: Self = Self::plain(Code::PageDown);

    /// A key with nothing held down.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A function key: `Key::f(1)` is F1.
    pub const fn f(number: u8) -> Self {
        Self::plain(Code::F(number))
    }

    /// A character typed.
    pub const fn char(letter: char) -> Self {
        Self::plain(Code::Char(letter))
    }

    /// Ctrl and a lower-case letter.
    pub const fn ctrl(letter: char) -> Self {
        Self { ctrl: true, ..Self::char(letter) }
    }

    /// Alt and a character.
    pub const fn alt(letter: char) -> Self {
        Self { alt: true, ..Self::char(letter) }
    }

    /// The character this key types, if it types one.
    pub const fn typed(self) -> Option<char> {
        match self {
            Self { code: Code::Char(letter), ctrl: false, alt: false, .. } => Some(letter),
            _ => None,
        }
    }

    /// The key that types this digit, 0 to 9.
    pub fn of_digit(digit: usize) -> Option<Self> {
        u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)).map(Self::char)
    }

    /// The digit this key types, if it types one.
    pub fn digit(self) -> Option<u8> {
        self.typed().and_then(|letter| letter.to_digit(10)).and_then(|digit| u8::try_from(digit).ok())
    }

    /// The key's name as people read it.
    pub fn name(self, lang: Lang) -> String {
        let mut name = String::new();
        if self.ctrl {
            name.push_str("Ctrl+");
        }
        if self.alt {
            name.push_str("Alt+");
        }
        if self.shift {
            name.push_str("Shift+");
        }
        match self.code {
            Code::Char(' ') => name.push_str(words::SPACE.of(lang)),
            Code::Char(letter) if self.ctrl || self.alt => name.extend(letter.to_uppercase()),
            Code::Char(letter) => name.push(letter),
            Code::F(number) => {
                name.push('F');
                name.push_str(&number.to_string());
            }
            Code::Enter => name.push_str("Enter"),
            Code::Esc => name.push_str("Esc"),
            Code::Tab => name.push_str("Tab"),
            Code::Backspace => name.push('⌫'),
            Code::Delete => name.push_str("Del"),
            Code::Insert => name.push_str("Ins"),
            Code::Up => name.push('↑'),
            Code::Down => name.push('↓'),
            Code::Left => name.push('←'),
            Code::Right => name.push('→'),
            Code::Home => name.push_str("Home"),
            Code::End => name.push_str("End"),
            Code::PageUp => name.push_str("PgUp"),
            Code::PageDown => name.push_str("PgDn"),
        }
        name
    }

    /// The key of a terminal event; `None` for a key let go and for keys that no desk knows.
    pub(super) fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = event.modifiers;
        let ctrl = held.contains(KeyModifiers::CONTROL);
        let alt = held.contains(KeyModifiers::ALT);
        let shift = held.contains(KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Char(letter) if ctrl => match letter.to_ascii_lowercase() {
                'h' if !alt => return Some(Self::BACKSPACE),
                'j' | 'm' if !alt => return Some(Self::ENTER),
                lower => Code::Char(lower),
            },
            KeyCode::Char(letter) => Code::Char(letter),
            KeyCode::F(number) => Code::F(number),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            KeyCode::Tab => Code::Tab,
            KeyCode::BackTab => return Some(Self { ctrl, alt, ..Self::BACKTAB }),
            KeyCode::Backspace if ctrl => return Some(Self::BACKSPACE),
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Insert => Code::Insert,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            _ => return None,
        };
        let shift = shift && !matches!(code, Code::Char(_));
        Some(Self { code, ctrl, alt, shift })
    }
}

/// The names of several keys, as in "↑ ↓".
pub fn names(keys: &[Key], lang: Lang) -> String {
    keys.iter().map(|key| key.name(lang)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Key, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, Lang};

    #[test]
    fn backspace_is_one_key_however_the_terminal_sends_it() {
        let sent = [
            KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE),
            KeyEvent::new(KeyCode::Char('h'), KeyModifiers::CONTROL),
        ];
        assert!(sent.into_iter().all(|event| Key::from_event(event) == Some(Key::BACKSPACE)));
    }

    #[test]
    fn a_control_letter_has_no_case_and_a_key_let_go_is_nothing() {
        let shouted = KeyEvent::new(KeyCode::Char('P'), KeyModifiers::CONTROL | KeyModifiers::SHIFT);
        assert_eq!(Key::from_event(shouted), Some(Key::ctrl('p')));
        let released = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(Key::from_event(released), None);
    }

    #[test]
    fn a_question_mark_typed_with_shift_is_the_plain_character() {
        let typed = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(Key::from_event(typed), Some(Key::char('?')));
    }

    #[test]
    fn keys_are_called_as_they_are_printed_on_the_keyboard() {
        let names: Vec<String> = [Key::ENTER, Key::f(2), Key::ctrl('p'), Key::BACKTAB, Key::PAGE_UP, Key::SPACE]
            .into_iter()
            .map(|key| key.name(Lang::Vi))
            .collect();
        assert_eq!(names, ["Enter", "F2", "Ctrl+P", "Shift+Tab", "PgUp", "Dấu cách"]);
        assert_eq!(Key::SPACE.name(Lang::En), "Space");
    }
}
