//! Every key of the tally desk. Help, footer and palette derive from this table; outside checks type these keys.

use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::{Binding, KeyTable};
use crate::wording::tally::keys::{self as words, Told};

/// What a key means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Record the paper.
    Record,
    /// Take back the last digit or mark.
    Backspace,
    /// Take back the last recorded paper.
    Undo,
    /// Choose a reason and record as invalid.
    Invalid,
    /// Set the paper aside.
    Aside,
    /// A digit.
    Digit,
    /// Take the number, mark the focused line, or grade the rest.
    Space,
    /// Switch what is typed.
    Switch,
    /// Clear the draft, or go back.
    Clear,
    /// Fill the rest with the opposite mark.
    Fill,
    /// Mark the focused line as one with several boxes marked.
    Spoil,
    /// The previous paper's marks.
    Repeat,
    /// Replace a paper that was recorded wrongly.
    Mend,
    /// Void a bundle.
    VoidBundle,
    /// Compare the two passes.
    Compare,
    /// State the totals of a hand tally.
    Totals,
    /// Show the tally squares.
    Squares,
    /// Practise.
    Drill,
    /// End the bundle.
    EndBundle,
    /// State how many papers the open bundle holds in the hand.
    Declare,
    /// Explain for the minutes what looks odd.
    Explain,
    /// Close the round.
    Close,
    /// Choose the contest.
    Contests,
    /// Switch the pass.
    Pass,
    /// Move the focus.
    Move,
    /// Back to the chair's desk.
    Return,
}

const DIGITS: [Key; 10] = [
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
    Key::char('0'),
];

const ARROWS: [Key; 8] = [Key::UP, Key::DOWN, Key::LEFT, Key::RIGHT, Key::HOME, Key::END, Key::PAGE_UP, Key::PAGE_DOWN];

const fn bind(keys: &'static [Key], action: Action, told: Told) -> Binding<Action> {
    Binding { keys, action, label: told.label, help: told.help }
}

/// The table.
pub const TABLE: KeyTable<Action> = KeyTable(&[
    bind(&[Key::ENTER], Action::Record, words::RECORD),
    bind(&DIGITS, Action::Digit, words::DIGITS),
    bind(&[Key::SPACE], Action::Space, words::SPACE),
    bind(&[Key::TAB, Key::BACKTAB], Action::Switch, words::SWITCH),
    bind(&[Key::BACKSPACE, Key::plain(Code::Delete)], Action::Backspace, words::BACKSPACE),
    bind(&[Key::ESC], Action::Clear, words::CLEAR),
    bind(&[Key::ctrl('z')], Action::Undo, words::UNDO),
    bind(&[Key::f(4)], Action::Invalid, words::INVALID),
    bind(&[Key::f(6)], Action::Aside, words::ASIDE),
    bind(&[Key::f(8)], Action::EndBundle, words::END_BUNDLE),
    bind(&[Key::ctrl('n')], Action::Declare, words::DECLARE),
    bind(&[Key::ctrl('e')], Action::Mend, words::MEND),
    bind(&[Key::ctrl('b')], Action::VoidBundle, words::VOID_BUNDLE),
    bind(&[Key::ctrl('d')], Action::Compare, words::COMPARE),
    bind(&[Key::ctrl('t')], Action::Totals, words::TOTALS),
    bind(&[Key::ctrl('g')], Action::Explain, words::EXPLAIN),
    bind(&[Key::ctrl('o')], Action::Squares, words::SQUARES),
    bind(&[Key::ctrl('l')], Action::Drill, words::DRILL),
    bind(&[Key::ctrl('r')], Action::Repeat, words::REPEAT),
    bind(&ARROWS, Action::Move, words::MOVE),
    bind(&[Key::f(7)], Action::Fill, words::FILL),
    bind(&[Key::char('*')], Action::Spoil, words::SPOIL),
    bind(&[Key::f(9)], Action::Close, words::CLOSE),
    bind(&[Key::f(3)], Action::Contests, words::CONTESTS),
    bind(&[Key::f(5)], Action::Pass, words::PASS),
    bind(&[Key::f(2)], Action::Return, words::RETURN),
]);

#[cfg(test)]
mod tests {
    use super::{Code, Key, TABLE};
    use crate::wording::Lang;

    #[test]
    fn no_key_stands_twice_and_every_key_has_words_in_both_languages() {
        assert_eq!(TABLE.clashes(), []);
        for binding in TABLE.iter() {
            for lang in [Lang::Vi, Lang::En] {
                assert!(!binding.label.of(lang).is_empty() && binding.help.of(lang).ends_with(['.', ')']));
                assert!(binding.label.of(lang).split(' ').count() <= 6, "{}", binding.label.of(lang));
            }
        }
    }

    #[test]
    fn no_bare_letter_is_bound() {
        let keys = TABLE.iter().flat_map(|binding| binding.keys);
        assert!(!keys.into_iter().any(|key: &Key| {
            matches!(key.code, Code::Char(letter) if letter.is_alphabetic()) && !key.ctrl && !key.alt
        }));
    }
}
