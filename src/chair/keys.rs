//! The keys of the chair's console that are the same in every step.

use crate::terminal::key::Key;
use crate::terminal::keymap::{Binding, KeyTable};
use crate::wording::{chair as words, projector, readiness};

/// What a key means in every step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChairKey {
    /// The main act.
    Main,
    /// To the next step.
    Next,
    /// To the step before.
    Back,
    /// To the agenda and back to the step.
    Agenda,
    /// The tally desk.
    Tally,
    /// The chair's words, whole.
    Script,
    /// The right column, where it has no room of its own.
    Side,
    /// The hall's screen, here.
    Hall,
    /// The hall's screen in a window for the projector.
    Project,
    /// The hall keeps what it sees.
    Hold,
    /// A calm title on the hall's screen, or no more of it.
    Curtain,
    /// The agenda on the hall's screen, or no more of it.
    ShowAgenda,
    /// The page that sets up a projector on the hall's screen, or no more of it.
    TestPage,
    /// The count is kept from the hall, or shown again.
    HoldCount,
    /// Point to a line of what the hall sees.
    Point,
    /// A note for the minutes.
    Note,
    /// The documents.
    Export,
    /// The list that is gone through before the opening.
    Readiness,
}

/// Points one line further down.
pub(super) const POINT_DOWN: Key = Key { ctrl: true, ..Key::DOWN };
/// Points one line further up; above the first line to none.
pub(super) const POINT_UP: Key = Key { ctrl: true, ..Key::UP };

/// Opens the list before the opening, and looks again while it is open.
pub(super) const READINESS: Key = Key::ctrl('r');

/// The table from which footer, help and palette derive.
pub(super) const TABLE: KeyTable<ChairKey> = KeyTable(&[
    Binding { keys: &[Key::ENTER], action: ChairKey::Main, label: words::KEY_MAIN, help: words::HELP_MAIN },
    Binding { keys: &[Key::f(8)], action: ChairKey::Next, label: words::KEY_NEXT, help: words::HELP_NEXT },
    Binding { keys: &[Key::f(7)], action: ChairKey::Back, label: words::KEY_BACK, help: words::HELP_BACK },
    Binding { keys: &[Key::TAB], action: ChairKey::Agenda, label: words::KEY_AGENDA, help: words::HELP_AGENDA },
    Binding { keys: &[Key::f(2)], action: ChairKey::Tally, label: words::KEY_TALLY, help: words::HELP_TALLY },
    Binding { keys: &[Key::f(3)], action: ChairKey::Script, label: words::KEY_SCRIPT, help: words::HELP_SCRIPT },
    Binding { keys: &[Key::f(4)], action: ChairKey::Side, label: words::KEY_SIDE, help: words::HELP_SIDE },
    Binding { keys: &[Key::f(5)], action: ChairKey::Hall, label: words::KEY_HALL, help: words::HELP_HALL },
    Binding { keys: &[Key::ctrl('o')], action: ChairKey::Project, label: projector::KEY, help: projector::HELP },
    Binding { keys: &[Key::f(6)], action: ChairKey::Hold, label: words::KEY_HOLD, help: words::HELP_HOLD },
    Binding {
        keys: &[Key::ctrl('k')],
        action: ChairKey::Curtain,
        label: words::KEY_CURTAIN,
        help: words::HELP_CURTAIN,
    },
    Binding {
        keys: &[Key::ctrl('l')],
        action: ChairKey::ShowAgenda,
        label: words::KEY_SHOW_AGENDA,
        help: words::HELP_SHOW_AGENDA,
    },
    Binding {
        keys: &[Key::ctrl('y')],
        action: ChairKey::TestPage,
        label: words::KEY_TEST_PAGE,
        help: words::HELP_TEST_PAGE,
    },
    Binding {
        keys: &[Key::ctrl('u')],
        action: ChairKey::HoldCount,
        label: words::KEY_HOLD_COUNT,
        help: words::HELP_HOLD_COUNT,
    },
    Binding {
        keys: &[POINT_DOWN, POINT_UP],
        action: ChairKey::Point,
        label: words::KEY_POINT,
        help: words::HELP_POINT,
    },
    Binding { keys: &[Key::ctrl('n')], action: ChairKey::Note, label: words::KEY_NOTE, help: words::HELP_NOTE },
    Binding { keys: &[Key::f(9)], action: ChairKey::Export, label: words::KEY_EXPORT, help: words::HELP_EXPORT },
    Binding { keys: &[READINESS], action: ChairKey::Readiness, label: readiness::KEY, help: readiness::HELP },
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things() {
        assert!(TABLE.clashes().is_empty());
        assert_eq!(
            TABLE.action(crate::terminal::output::AGAIN),
            None,
            "it says everything again where screens are told"
        );
    }
}
