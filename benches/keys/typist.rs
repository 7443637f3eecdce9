//! Somebody who types papers, and knows of the desk what its key table and the manual say.

use super::electorate::{Form, Paper};
use hoinghi::tally::{Action, TABLE};
use hoinghi::terminal::key::{Code, Key};

/// What was typed for one paper.
pub struct Typed {
    pub keys: Vec<Key>,
    /// Lines that were typed.
    pub marks: usize,
    /// Whether it needed Tab.
    pub switched: bool,
}

/// A typist at a desk.
pub struct Typist {
    form: Form,
    /// Whether the supported names are typed, not the others.
    types_support: bool,
    previous: Option<Paper>,
}

fn key(action: Action) -> Key {
    TABLE.binding(action).unwrap().keys[0]
}

/// The digits of a line's number.
fn digits(number: usize) -> impl Iterator<Item = Key> {
    number.to_string().chars().map(Key::char).collect::<Vec<_>>().into_iter()
}

impl Typist {
    /// Sits down before a desk that was just opened. Where fewer names are to be supported than not, the usual way of
    /// this form is the longer one on every paper, and the first key is Tab.
    pub fn sit_down(form: Form, names: usize, seats: usize) -> (Self, Vec<Key>) {
        let usual = form == Form::Tick;
        let wanted = seats < names - seats;
        let first = if wanted == usual || form == Form::Tick { Vec::new() } else { vec![key(Action::Switch)] };
        (Self { form, types_support: usual || wanted, previous: None }, first)
    }

    /// The keys of a paper, Enter included.
    pub fn paper(&mut self, paper: &Paper) -> Typed {
        let mut typed = self.afresh(paper);
        if self.previous.as_ref() == Some(paper) && typed.keys.len() > 2 {
            typed = Typed { keys: vec![key(Action::Repeat), key(Action::Record)], ..typed };
        }
        if typed.switched {
            self.types_support = !self.types_support;
        }
        self.previous = Some(paper.clone());
        typed
    }

    fn afresh(&self, paper: &Paper) -> Typed {
        let Paper::Marked(supported) = paper else {
            // The sixth reason: torn.
            return Typed { keys: vec![key(Action::Invalid), Key::char('6')], marks: 0, switched: false };
        };
        let here = Self::lines(supported, self.types_support);
        let mut other = Self::lines(supported, !self.types_support);
        // There and back again.
        if self.form == Form::Strike && other.keys.len() + 2 < here.keys.len() {
            other.keys.insert(0, key(Action::Switch));
            return Typed { switched: true, ..other };
        }
        here
    }

    /// The lines that say this, from the top of the paper to its bottom. To the tenth name each has one key; on a longer
    /// paper a number that could be the beginning of a longer one is ended by Space, the last one by Enter itself.
    fn lines(supported: &[bool], support: bool) -> Typed {
        let lines = supported.len();
        let mut keys = Vec::new();
        let typed: Vec<usize> = (1..=lines).filter(|number| supported[number - 1] == support).collect();
        for (place, number) in typed.iter().enumerate() {
            match number {
                10 if lines == 10 => keys.push(Key::char('0')),
                _ => keys.extend(digits(*number)),
            }
            let may_grow = lines > 10 && number * 10 <= lines;
            if may_grow && place + 1 < typed.len() {
                keys.push(key(Action::Space));
            }
        }
        keys.push(key(Action::Record));
        Typed { keys, marks: typed.len(), switched: false }
    }
}

/// What a terminal sends for these keys.
pub fn sent(keys: &[Key]) -> String {
    keys.iter().map(|key| bytes(*key)).collect()
}

fn bytes(key: Key) -> String {
    match (key.code, key.ctrl) {
        (Code::Char(letter), false) => letter.to_string(),
        (Code::Char(letter), true) => char::from(u8::try_from(letter).unwrap() & 0x1f).to_string(),
        (Code::Enter, _) => "\r".to_owned(),
        (Code::Tab, _) => "\t".to_owned(),
        (Code::F(number @ 1..=4), _) => format!("\x1bO{}", char::from(b'O' + number)),
        (Code::F(number @ 5..=9), _) => format!("\x1b[{}~", [15, 17, 18, 19, 20][usize::from(number) - 5]),
        _ => panic!("no typist here presses {key:?}"),
    }
}
