//! From a place in the plan to the line and the field that show it.

use super::active;
use super::outline::{self, Line, Open};
use super::section::Section;
use crate::plan::draft::{Draft, Path, Seg};
use crate::wording::Lang;
use std::collections::HashMap;

/// Where something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// The number of the section.
    pub(super) section: usize,
    /// The line.
    pub(super) line: usize,
    /// The field; the whole line where it is not said.
    pub(super) field: Option<usize>,
}

/// The lines of a section by their places, so that thousands of places are found among thousands of lines at once.
pub(super) struct Index<'l> {
    lines: &'l [Line],
    by_base: HashMap<&'l [Seg], usize>,
}

impl<'l> Index<'l> {
    pub(super) fn of(lines: &'l [Line]) -> Self {
        let bases = lines.iter().enumerate().rev().map(|(at, line)| (line.base.as_slice(), at));
        Self { lines, by_base: bases.collect() }
    }

    /// The line that lies nearest around a place, and its field that does.
    pub(super) fn find(&self, place: &[Seg]) -> Option<(usize, Option<usize>)> {
        let around = (0..=place.len()).rev().filter_map(|long| place.get(..long));
        let at = around.into_iter().find_map(|base| self.by_base.get(base))?;
        Some((*at, field(self.lines.get(*at)?, place)))
    }
}

/// The field of a line that lies nearest around a place.
pub(super) fn field(line: &Line, place: &[Seg]) -> Option<usize> {
    if !place.starts_with(&line.base) {
        return None;
    }
    let fields = line.asks.iter().enumerate().map(|(at, ask)| (at, active::place(&line.base, ask)));
    let covering = fields.filter(|(_, field)| place.starts_with(field));
    covering.max_by_key(|(_, field)| field.len()).map(|(at, _)| at)
}

/// Which step of the agenda a place belongs to.
pub(super) fn step_of(place: &[Seg]) -> Option<usize> {
    match place {
        [Seg::Key(key), Seg::At(at), ..] if key == "agenda" => Some(*at),
        _ => None,
    }
}

/// Where each of many places, in its section, is shown when every step is unfolded.
pub(super) fn spots<'p>(places: impl IntoIterator<Item = (Section, &'p Path)>, draft: &Draft, lang: Lang) -> Vec<Spot> {
    let lines = Section::ALL.map(|section| outline::lines(section, draft, Open::All, lang));
    let indexes: Vec<Index<'_>> = lines.iter().map(|lines| Index::of(lines)).collect();
    let spot = |(section, place): (Section, &Path)| {
        let section = section.number();
        let (line, field) = indexes.get(section).and_then(|index| index.find(place)).unwrap_or((0, None));
        Spot { section, line, field }
    };
    places.into_iter().map(spot).collect()
}
