//! A list that is whole if it can be: in as few columns as hold it, spaced where there is room, and in pages that turn
//! by the clock where no number of columns holds it.

use super::ink::{Ink, draw_inks, rows_of};
use super::measure::clamp;
use super::pointer::Pointer;
use super::poster::{Page, Room};
use super::sheet::Sheet;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::cell::RefCell;
use std::rc::Rc;

/// What a list consists of.
pub(super) trait Entries {
    /// The lines of each entry in a column of `width` cells; `dense` asks for the shortest way of saying it.
    fn lines(&self, width: u16, dense: bool) -> Vec<Vec<Line<'static>>>;

    /// How many entries there are at least, so that columns too few for them are not tried.
    fn count(&self) -> usize {
        0
    }

    /// Whether there is a shorter way of saying it.
    fn condenses(&self) -> bool {
        false
    }

    /// What stands above each column.
    fn head(&self, width: u16) -> Vec<Line<'static>> {
        let _ = width;
        Vec::new()
    }

    /// What stands below each column.
    fn foot(&self, width: u16) -> Vec<Line<'static>> {
        let _ = width;
        Vec::new()
    }

    /// The narrowest column worth reading, and the widest that is of use.
    fn bounds(&self) -> (u16, u16);

    /// The fewest columns, where they are wide enough, and the most.
    fn columns(&self) -> (u16, u16) {
        (1, 4)
    }

    /// The entries large, for `height` rows; `None` where they are not to be had.
    fn large(&self, room: &Room<'_>, height: u16) -> Option<Large> {
        let _ = (room, height);
        None
    }

    /// The most empty rows between two entries.
    fn spacing(&self) -> u16 {
        1
    }

    /// The entry that holds this line of the scene.
    fn entry_of(&self, line: usize) -> usize {
        line
    }

    /// The first of the entry's rows that are this line of the scene, and how many; `None` if all are.
    fn part_of(&self, line: usize, width: u16) -> Option<(u16, u16)> {
        let _ = (line, width);
        None
    }

    /// The entry whose page stands on the screen, where nobody points to another.
    fn focus(&self) -> Option<usize> {
        None
    }
}

/// A list in large entries.
#[derive(Default)]
pub(super) struct Large {
    /// How many columns they stand in, each filled before the next.
    pub columns: usize,
    /// Cells between two columns.
    pub gutter: u16,
    /// The entries.
    pub entries: Vec<Vec<Ink>>,
    /// What stands below each column.
    pub foot: Vec<Line<'static>>,
    /// Its only entry is the part whose turn it is, or the one that is pointed to.
    pub turned: bool,
}

impl Large {
    /// The cells of each of `columns` columns.
    pub(super) fn width(room: &Room<'_>, columns: usize, gutter: u16) -> u16 {
        let columns = clamp(columns.max(1));
        room.width.saturating_sub(gutter.saturating_mul(columns - 1)) / columns
    }
}

/// A list with the columns that were tried already: which of them it takes is asked more than once.
pub(super) struct Roster<'a> {
    entries: Box<dyn Entries + 'a>,
    sheets: RefCell<Vec<Rc<Sheet>>>,
}

impl<'a> Roster<'a> {
    /// The list of these entries.
    pub(super) fn new(entries: Box<dyn Entries + 'a>) -> Self {
        Self { entries, sheets: RefCell::default() }
    }

    fn sheet(&self, count: u16, dense: bool, room: &Room<'_>) -> Rc<Sheet> {
        let known = self.sheets.borrow().iter().find(|sheet| sheet.is(count, dense)).map(Rc::clone);
        known.unwrap_or_else(|| {
            let sheet = Rc::new(Sheet::new(&*self.entries, count, dense, room));
            self.sheets.borrow_mut().push(Rc::clone(&sheet));
            sheet
        })
    }
}

/// Cells between two columns.
pub(super) const GUTTER: u16 = 4;

/// A list that has found its columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Laid {
    /// Left cell, cells and content of each column.
    pub columns: Vec<(u16, u16, Vec<Ink>)>,
    /// Which page it is, and the row where that is said.
    pub note: Option<(u16, Line<'static>)>,
    /// Rows it takes.
    pub rows: u16,
    /// Nothing is left for another page.
    pub complete: bool,
    /// The entry that the chair points to.
    pub pointer: Option<Box<Pointer>>,
    /// Which page it is, if it is not whole.
    pub page: Option<Page>,
}

impl Laid {
    /// Whether there are big letters in it.
    pub(super) fn is_large(&self) -> bool {
        self.columns.iter().flat_map(|(_, _, inks)| inks).any(Ink::is_large)
    }

    /// Draws it at the top of `area`.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) {
        for (left, width, inks) in &self.columns {
            let left = (*left).min(area.width);
            let column = Rect { x: area.x.saturating_add(left), width: (*width).min(area.width - left), ..area };
            draw_inks(inks, buf, column);
        }
        if let Some((row, line)) = &self.note
            && *row < area.height
        {
            let note = Rect { y: area.y.saturating_add(*row), height: 1, ..area };
            draw_inks(&[Ink::Lines(vec![line.clone()])], buf, note);
        }
        if let Some(pointer) = &self.pointer {
            pointer.draw(buf, area);
        }
    }
}

/// Lays the entries into `height` rows; `roomy` lets them grow into rows that are left.
pub(super) fn lay(roster: &Roster<'_>, height: u16, room: &Room<'_>, roomy: bool) -> Laid {
    let entries = &*roster.entries;
    if roomy && let Some(laid) = lay_large(entries, height, room) {
        return laid;
    }
    let spacing = if roomy { entries.spacing() } else { 0 };
    tried(roster, height, room, |sheet| sheet.whole(height, spacing)).unwrap_or_else(|| {
        let (_, most) = columns(entries, room);
        roster.sheet(most, entries.condenses(), room).page(height, room)
    })
}

/// The rows in which the list is whole, if `height` are enough.
pub(super) fn rows(roster: &Roster<'_>, height: u16, room: &Room<'_>) -> Option<u16> {
    tried(roster, height, room, |sheet| sheet.rows(height))
}

/// What the first columns give that give anything: few and roomy ones before many and dense ones.
fn tried<T>(roster: &Roster<'_>, height: u16, room: &Room<'_>, give: impl Fn(&Sheet) -> Option<T>) -> Option<T> {
    let entries = &*roster.entries;
    let (fewest, most) = columns(entries, room);
    let ways: &[bool] = if entries.condenses() { &[false, true] } else { &[false] };
    let mut tried = ways.iter().flat_map(|dense| (fewest..=most).map(move |count| (count, *dense)));
    let hopeless = |count: u16| entries.count() > usize::from(count) * usize::from(height);
    tried.find_map(|(count, dense)| if hopeless(count) { None } else { give(&roster.sheet(count, dense, room)) })
}

fn columns(entries: &dyn Entries, room: &Room<'_>) -> (u16, u16) {
    let (narrowest, _) = entries.bounds();
    let fits = (room.width + GUTTER) / narrowest.saturating_add(GUTTER).max(1);
    let (fewest, most) = entries.columns();
    let most = if room.small { 1 } else { fits.clamp(1, most.max(1)) };
    (fewest.min(most), most)
}

fn lay_large(entries: &dyn Entries, height: u16, room: &Room<'_>) -> Option<Laid> {
    let Large { columns, gutter, entries: blocks, foot, turned } = entries.large(room, height)?;
    let columns = columns.max(1);
    let each = blocks.len().div_ceil(columns.max(1)).max(1);
    let rows_of_column = |column: &[Vec<Ink>]| column.iter().map(|block| rows_of(block)).fold(0, u16::saturating_add);
    let used = blocks.chunks(each).map(rows_of_column).max()?.saturating_add(clamp(foot.len()));
    let gaps = clamp(each - 1);
    let gap = height.checked_sub(used)?.checked_div(gaps.max(1)).unwrap_or(0).min(entries.spacing() + 1);
    if gap == 0 && gaps > 0 {
        return None;
    }
    let pointed = room.pointed.map(|line| if turned { 0 } else { entries.entry_of(line) });
    let width = Large::width(room, columns, gutter);
    let mut laid = Laid { rows: used.saturating_add(gap.saturating_mul(gaps)), complete: true, ..Laid::default() };
    let mut column: Vec<Ink> = Vec::new();
    let mut top = 0u16;
    let mut left = 0;
    for (at, block) in blocks.into_iter().enumerate() {
        if at > 0 && at % each == 0 {
            column.push(Ink::Lines(foot.clone()));
            laid.columns.push((left, width, std::mem::take(&mut column)));
            left = left.saturating_add(width).saturating_add(gutter);
            top = 0;
        } else if at > 0 {
            column.push(Ink::Lines(vec![Line::default(); usize::from(gap)]));
            top = top.saturating_add(gap);
        }
        let rows = rows_of(&block);
        if pointed == Some(at) {
            laid.pointer = Some(Box::new(Pointer::new(Rect::new(left, top, width, rows), room)));
        }
        top = top.saturating_add(rows);
        column.extend(block);
    }
    column.push(Ink::Lines(foot));
    laid.columns.push((left, width, column));
    Some(laid)
}
