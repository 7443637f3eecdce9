//! From a place in the plan to the line and the field that show it.

use super::active;
use super::outline::{self, Line};
use super::section::Section;
use crate::plan::draft::{Draft, Path, Seg};
use crate::wording::Lang;

/// Where something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) section: Section,
    pub(super) line: usize,
    /// The field; the whole line where it is not said.
    pub(super) field: Option<usize>,
}

/// Which step of the agenda a place belongs to.
pub(super) fn step_of(place: &[Seg]) -> Option<usize> {
    match place {
        [Seg::Key(key), Seg::At(at), ..] if key == "agenda" => Some(*at),
        _ => None,
    }
}

/// Where a place is shown.
pub(super) fn spot(place: &Path, draft: &Draft, lang: Lang) -> Spot {
    let section = Section::of(place);
    let lines = outline::lines(section, draft, step_of(place), lang);
    let (line, field) = within(&lines, place).unwrap_or((0, None));
    Spot { section, line, field }
}

/// The line and the field that show a place: those that lie nearest around it.
pub(super) fn within(lines: &[Line], place: &[Seg]) -> Option<(usize, Option<usize>)> {
    let around = lines.iter().enumerate().filter(|(_, line)| place.starts_with(&line.base));
    let (at, line) = around.max_by_key(|(at, line)| (line.base.len(), usize::MAX - at))?;
    let fields = line.asks.iter().enumerate().map(|(at, ask)| (at, active::place(&line.base, ask)));
    let covering = fields.filter(|(_, field)| place.starts_with(field));
    Some((at, covering.max_by_key(|(_, field)| field.len()).map(|(at, _)| at)))
}
