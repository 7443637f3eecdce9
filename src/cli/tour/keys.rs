//! The keys of the lesson card; no desk and no dialog has them.

use crate::terminal::key::Key;
use crate::terminal::keymap::{Binding, KeyTable};
use crate::wording::tour as words;

/// What a key means to the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TourKey {
    /// On to the next lesson.
    Onward,
    /// Back to the lesson before.
    Back,
}

/// The table from which the card tells them.
pub const TABLE: KeyTable<TourKey> = KeyTable(&[
    Binding {
        keys: &[Key { alt: true, ..Key::RIGHT }],
        action: TourKey::Onward,
        label: words::KEY_ONWARD,
        help: words::HELP_ONWARD,
    },
    Binding {
        keys: &[Key { alt: true, ..Key::LEFT }],
        action: TourKey::Back,
        label: words::KEY_BACK,
        help: words::HELP_BACK,
    },
]);

/// The key that does this.
pub fn key(action: TourKey) -> Option<Key> {
    TABLE.binding(action).and_then(|binding| binding.keys.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally;
    use crate::terminal::output::AGAIN;

    #[test]
    fn the_keys_of_the_card_are_keys_of_no_desk() {
        let ours: Vec<Key> = TABLE.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
        assert!(ours.iter().all(|key| tally::TABLE.action(*key).is_none()));
        // The chair's table is its own; how it spells these keys is not.
        let chair = include_str!("../../chair/keys.rs");
        assert!(!chair.contains("alt"));
        assert!(!ours.contains(&AGAIN), "who hears the tour has a key more");
    }
}
