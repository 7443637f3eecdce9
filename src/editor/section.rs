//! The parts of a plan, as the editor shows them.

use crate::plan::draft::{Path, Seg};
use crate::wording::{Phrase, editor as words};

/// One part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Title, date, place, chair.
    Conference,
    /// The units.
    Units,
    /// Their delegates.
    Delegates,
    /// What is voted on in secret.
    Contests,
    /// The agenda.
    Agenda,
    /// The Decision naming the new head.
    Decision,
    /// The inventory of the handover.
    Handover,
}

impl Section {
    /// All, in their order on the screen.
    pub(super) const ALL: [Self; 7] =
        [Self::Conference, Self::Units, Self::Delegates, Self::Contests, Self::Agenda, Self::Decision, Self::Handover];

    /// Its place in [`Section::ALL`].
    pub(super) fn number(self) -> usize {
        Self::ALL.iter().position(|section| *section == self).unwrap_or_default()
    }

    /// The section so many further on, around the end.
    pub(super) fn after(self, steps: usize) -> Self {
        Self::ALL.get((self.number() + steps) % Self::ALL.len()).copied().unwrap_or(self)
    }

    /// Its name.
    pub(super) fn title(self) -> Phrase {
        match self {
            Self::Conference => words::SECTION_CONFERENCE,
            Self::Units => words::SECTION_UNITS,
            Self::Delegates => words::SECTION_DELEGATES,
            Self::Contests => words::SECTION_CONTESTS,
            Self::Agenda => words::SECTION_AGENDA,
            Self::Decision => words::SECTION_DECISION,
            Self::Handover => words::SECTION_HANDOVER,
        }
    }

    /// The section that shows a place of the plan.
    pub(super) fn of(place: &[Seg]) -> Self {
        let key = |at: usize| match place.get(at) {
            Some(Seg::Key(key)) => key.as_str(),
            _ => "",
        };
        match (key(0), key(2)) {
            ("units", "delegates") => Self::Delegates,
            ("units", _) => Self::Units,
            ("contests", _) => Self::Contests,
            ("agenda", "decision" | "head" | "deputy" | "from") => Self::Decision,
            ("agenda", "items" | "giver" | "receiver" | "witness") => Self::Handover,
            ("agenda", _) => Self::Agenda,
            _ => Self::Conference,
        }
    }
}

/// The list at the top of the plan that this key holds.
pub(super) fn list(key: &str) -> Path {
    vec![Seg::from(key)]
}

/// One entry of a list at the top of the plan.
pub(super) fn entry(key: &str, at: usize) -> Path {
    vec![Seg::from(key), Seg::At(at)]
}
