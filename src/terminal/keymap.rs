//! The one table of a screen's keys, from which its footer, its help and its palette derive.

use super::key::{self, Key};
use crate::wording::{Lang, Phrase};

/// Keys, what they mean on this screen, and how people are told.
#[derive(Debug, Clone, Copy)]
pub struct Binding<A: 'static> {
    /// Any of these keys; the first is the one people are told first.
    pub keys: &'static [Key],
    /// What the keys mean.
    pub action: A,
    /// Two to four words for the footer and the palette.
    pub label: Phrase,
    /// A sentence for the help.
    pub help: Phrase,
}

impl<A> Binding<A> {
    /// The names of its keys.
    pub fn names(&self, lang: Lang) -> String {
        key::names(self.keys, lang)
    }

    /// The name of its first key, or nothing if it has none.
    pub fn name(&self, lang: Lang) -> String {
        self.keys.first().map(|key| key.name(lang)).unwrap_or_default()
    }

    /// The act as the footer shows it.
    pub fn act(&self, lang: Lang) -> Act {
        Act { key: self.keys.first().copied(), ..Act::new(self.name(lang), self.label.of(lang)) }
    }
}

/// A key's name and the words for what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The name of the key or keys.
    pub keys: String,
    /// What they do.
    pub words: String,
    /// The key that a click on it stands for, if it is one key.
    pub key: Option<Key>,
}

impl Act {
    /// An act from its key and its words.
    pub fn new(keys: impl Into<String>, words: impl Into<String>) -> Self {
        Self { keys: keys.into(), words: words.into(), key: None }
    }

    /// An act of several keys, of which a click means this one.
    #[must_use]
    pub fn clicked(self, key: Key) -> Self {
        Self { key: Some(key), ..self }
    }

    /// An act of one key.
    pub fn of(key: Key, words: impl Into<String>, lang: Lang) -> Self {
        Self { key: Some(key), ..Self::new(key.name(lang), words) }
    }
}

/// All keys of a screen.
#[derive(Debug, Clone, Copy)]
pub struct KeyTable<A: 'static>(pub &'static [Binding<A>]);

impl<A: Copy + PartialEq> KeyTable<A> {
    /// What `key` means here, if it means anything.
    pub fn action(&self, key: Key) -> Option<A> {
        self.0.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.action)
    }

    /// How people are told of `action`.
    pub fn binding(&self, action: A) -> Option<&'static Binding<A>> {
        self.0.iter().find(|binding| binding.action == action)
    }

    /// Every binding, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &'static Binding<A>> + use<A> {
        self.0.iter()
    }

    /// The footer's acts for the given actions, in their order.
    pub fn acts(&self, actions: &[A], lang: Lang) -> Vec<Act> {
        actions.iter().filter_map(|&action| self.binding(action)).map(|binding| binding.act(lang)).collect()
    }

    /// The help's rows: keys first, then the sentence.
    pub fn help(&self, lang: Lang) -> Vec<Act> {
        self.iter().map(|binding| Act::new(binding.names(lang), binding.help.of(lang))).collect()
    }

    /// The keys that stand twice in the table; a test of every screen wants this empty.
    pub fn clashes(&self) -> Vec<Key> {
        let all: Vec<Key> = self.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
        all.iter().enumerate().filter(|&(place, key)| all[..place].contains(key)).map(|(_, key)| *key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Binding, Key, KeyTable, Lang};
    use crate::wording::phrase;

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Verb {
        Record,
        Leave,
    }

    const TABLE: KeyTable<Verb> = KeyTable(&[
        Binding {
            keys: &[Key::ENTER],
            action: Verb::Record,
            label: phrase("ghi phiếu", "record"),
            help: phrase("Ghi phiếu đang nhập.", "Records the paper."),
        },
        Binding {
            keys: &[Key::ctrl('q'), Key::ctrl('c')],
            action: Verb::Leave,
            label: phrase("ra", "leave"),
            help: phrase("Ra khỏi bàn.", "Leaves the desk."),
        },
    ]);

    #[test]
    fn one_table_gives_the_action_the_footer_and_the_help() {
        assert_eq!(TABLE.action(Key::ctrl('c')), Some(Verb::Leave));
        assert_eq!(TABLE.action(Key::ESC), None);
        assert_eq!(TABLE.acts(&[Verb::Record], Lang::Vi)[0].words, "ghi phiếu");
        assert_eq!(TABLE.help(Lang::En)[1].keys, "Ctrl+Q Ctrl+C");
        assert!(TABLE.clashes().is_empty());
    }
}
