//! The keys that turn the pages of a report: those that a reader's hand expects.

use crate::conference::{Command, StepKind};
use crate::desk::{Effect, View};
use crate::terminal::key::Key;

/// What a key leads to that turns the pages of the current report; `None` where it turns none.
pub(super) fn turned(key: Key, view: &View<'_>) -> Option<Vec<Effect>> {
    let (_, step) = view.conference.current()?;
    if !matches!(step.kind, StepKind::Report { .. }) {
        return None;
    }
    let page = view.conference.page(&step.id);
    let pages = view.conference.report(&step.id)?.pages.len();
    let to = match key {
        Key::PAGE_DOWN | Key::RIGHT => page.saturating_add(1),
        Key::PAGE_UP | Key::LEFT => page.saturating_sub(1),
        Key::HOME => 0,
        Key::END => u32::try_from(pages).unwrap_or(u32::MAX).saturating_sub(1),
        _ => return None,
    };
    if to == page || usize::try_from(to).is_ok_and(|to| to >= pages) {
        return Some(Vec::new());
    }
    Some(vec![Effect::Ask(Command::ShowPage { step: Some(step.id.clone()), page: to })])
}
