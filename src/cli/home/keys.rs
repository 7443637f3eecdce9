//! The keys of home.

use crate::terminal::key::Key;
use crate::terminal::keymap::{Binding, KeyTable};
use crate::wording::{home as words, projector};

/// What a key means at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HomeKey {
    /// The line under the cursor.
    Open,
    /// The next desk.
    NextDesk,
    /// The desk before.
    DeskBefore,
    /// The hall's screen in a window for the projector.
    Project,
    /// The line under the cursor, rehearsed.
    Rehearse,
    /// The help.
    Help,
    /// The end.
    Leave,
}

/// Every key of home.
pub(super) const TABLE: KeyTable<HomeKey> = KeyTable(&[
    Binding { keys: &[Key::ENTER], action: HomeKey::Open, label: words::KEY_OPEN, help: words::HELP_OPEN },
    Binding {
        keys: &[Key::RIGHT, Key::TAB],
        action: HomeKey::NextDesk,
        label: words::KEY_DESK,
        help: words::HELP_DESK,
    },
    Binding { keys: &[Key::LEFT], action: HomeKey::DeskBefore, label: words::KEY_DESK, help: words::HELP_DESK },
    Binding { keys: &[Key::ctrl('o')], action: HomeKey::Project, label: projector::KEY, help: projector::HELP },
    Binding { keys: &[Key::f(8)], action: HomeKey::Rehearse, label: words::KEY_REHEARSE, help: words::HELP_REHEARSE },
    Binding {
        keys: &[Key::f(1), Key::char('?')],
        action: HomeKey::Help,
        label: words::KEY_HELP,
        help: words::HELP_HELP,
    },
    Binding {
        keys: &[Key::ESC, Key::ctrl('q'), Key::ctrl('c')],
        action: HomeKey::Leave,
        label: words::KEY_LEAVE,
        help: words::HELP_LEAVE,
    },
]);
