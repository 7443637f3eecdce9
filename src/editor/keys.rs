//! The editor's one key table. No key of it is a letter: letters are always typed into fields.

use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::{Binding, KeyTable};
use crate::wording::{Phrase, editor as words, importing};

/// What a key means in the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditorKey {
    /// Goes from the list to the fields, or opens a field.
    Open,
    /// Adds a line.
    Add,
    /// Writes the file.
    Save,
    /// Goes to the next part.
    NextSection,
    /// Goes to the part before.
    PreviousSection,
    /// Removes a line.
    Remove,
    /// Moves a line up.
    Up,
    /// Moves a line down.
    Down,
    /// Takes back a change.
    Undo,
    /// Makes it again.
    Redo,
    /// Goes to the next fault.
    Fault,
    /// Goes to the next place that speaks of last year, or is a blank.
    Leftover,
    /// Imports a file.
    Import,
    /// Puts every unit on a slate.
    AllUnits,
    /// Finds what is written.
    Find,
    /// Finds an act.
    Palette,
    /// Goes to the next field.
    NextField,
    /// Goes to the field before.
    PreviousField,
    /// Goes back to the list, then leaves.
    Back,
    /// Opens the help.
    Help,
    /// Leaves.
    Leave,
}

const fn held(code: Code) -> Key {
    Key { alt: true, ..Key::plain(code) }
}

const fn controlled(code: Code) -> Key {
    Key { ctrl: true, ..Key::plain(code) }
}

const fn bound(keys: &'static [Key], action: EditorKey, label: Phrase, help: Phrase) -> Binding<EditorKey> {
    Binding { keys, action, label, help }
}

/// The keys of the editor.
pub const TABLE: KeyTable<EditorKey> = KeyTable(&[
    bound(&[Key::ENTER], EditorKey::Open, words::KEY_OPEN, words::HELP_OPEN),
    bound(&[Key::TAB], EditorKey::NextField, words::KEY_NEXT_FIELD, words::HELP_NEXT_FIELD),
    bound(&[Key::BACKTAB], EditorKey::PreviousField, words::KEY_PREVIOUS_FIELD, words::HELP_PREVIOUS_FIELD),
    bound(&[Key::f(2), Key::ctrl('s')], EditorKey::Save, words::KEY_SAVE, words::HELP_SAVE),
    bound(&[Key::f(6)], EditorKey::NextSection, words::KEY_NEXT_SECTION, words::HELP_NEXT_SECTION),
    bound(&[Key::f(5)], EditorKey::PreviousSection, words::KEY_PREVIOUS_SECTION, words::HELP_PREVIOUS_SECTION),
    bound(&[Key::f(7), Key::plain(Code::Insert)], EditorKey::Add, words::KEY_ADD, words::HELP_ADD),
    bound(&[Key::f(8)], EditorKey::Remove, words::KEY_REMOVE, words::HELP_REMOVE),
    bound(&[held(Code::Up), controlled(Code::Up)], EditorKey::Up, words::KEY_UP, words::HELP_UP),
    bound(&[held(Code::Down), controlled(Code::Down)], EditorKey::Down, words::KEY_DOWN, words::HELP_DOWN),
    bound(&[Key::f(9)], EditorKey::Import, importing::KEY, importing::HELP),
    bound(&[Key::ctrl('t')], EditorKey::AllUnits, importing::KEY_ALL, importing::HELP_ALL),
    bound(&[Key::ctrl('z')], EditorKey::Undo, words::KEY_UNDO, words::HELP_UNDO),
    bound(&[Key::ctrl('y')], EditorKey::Redo, words::KEY_REDO, words::HELP_REDO),
    bound(&[Key::f(3)], EditorKey::Fault, words::KEY_FAULT, words::HELP_FAULT),
    bound(&[Key::f(4)], EditorKey::Leftover, words::KEY_LEFTOVER, words::HELP_LEFTOVER),
    bound(&[Key::ctrl('f')], EditorKey::Find, words::KEY_FIND, words::HELP_FIND),
    bound(&[Key::ctrl('p')], EditorKey::Palette, words::KEY_PALETTE, words::HELP_PALETTE),
    bound(&[Key::f(1)], EditorKey::Help, words::KEY_HELP, words::HELP_HELP),
    bound(&[Key::ESC], EditorKey::Back, words::KEY_BACK, words::HELP_BACK),
    bound(&[Key::ctrl('q'), Key::ctrl('c')], EditorKey::Leave, words::KEY_LEAVE, words::HELP_LEAVE),
]);
