//! A letter as a bitmap, and the letters that were drawn already.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use unicode_normalization::char::is_combining_mark;

use super::{Size, drawn, figures, outline};
use crate::text::cells;

/// The widest a letter can be, in pixels.
const WIDEST: u16 = 128;

/// A letter as a bitmap, with the room it keeps from the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glyph {
    /// Bit 0 of each row is its leftmost pixel.
    rows: Vec<u128>,
    /// How many pixels further the next letter stands.
    pub advance: u16,
    /// The letter, where the terminal draws it itself.
    pub scaled: Option<char>,
}

impl Glyph {
    /// No ink on `height` rows.
    pub(super) fn blank(height: u16) -> Self {
        Self { rows: vec![0; usize::from(height)], advance: 0, scaled: None }
    }

    /// A letter that the terminal draws itself, if it is one that takes a cell when it is small.
    fn scaled(letter: char, size: Size) -> Option<Self> {
        let full = Self { rows: vec![1; usize::from(size.pixels())], advance: size.rows, scaled: Some(letter) };
        (cells(letter.encode_utf8(&mut [0; 4])) == 1).then_some(full)
    }

    /// Inks a pixel; false if it lies outside.
    pub(super) fn ink(&mut self, x: i32, y: i32) -> bool {
        let Some(row) = usize::try_from(y).ok().and_then(|y| self.rows.get_mut(y)) else { return false };
        let bit = u32::try_from(x).ok().and_then(|x| 1u128.checked_shl(x));
        *row |= bit.unwrap_or(0);
        bit.is_some()
    }

    /// Lets the ink begin at row `from`, with what its second row has: the first is often covered in part only.
    pub(super) fn stretch_top(&mut self, from: i32) {
        let Some((first, _)) = self.inked_rows() else { return };
        let top = self.row(first + 1);
        let from = usize::try_from(from).unwrap_or(0).min(usize::from(first));
        if let Some(rows) = self.rows.get_mut(from..=usize::from(first)) {
            rows.fill(top);
        }
    }

    /// The column after the last that is inked in some rows.
    pub(super) fn inked_until(&self, rows: std::ops::Range<i32>) -> Option<i32> {
        let rows = rows.filter_map(|row| u16::try_from(row).ok());
        let all = rows.fold(0, |all, row| all | self.row(row));
        (all != 0).then(|| i32::try_from(u128::BITS - all.leading_zeros()).unwrap_or(0))
    }

    /// The pixels of a row.
    pub(super) fn row(&self, y: u16) -> u128 {
        self.rows.get(usize::from(y)).copied().unwrap_or(0)
    }

    /// The first inked row and the one after the last; `None` without ink.
    pub(super) fn inked_rows(&self) -> Option<(u16, u16)> {
        let first = self.rows.iter().position(|row| *row != 0)?;
        let last = self.rows.iter().rposition(|row| *row != 0)?;
        Some((u16::try_from(first).ok()?, u16::try_from(last + 1).ok()?))
    }

    /// The first inked column and the one after the last; `None` without ink.
    pub(super) fn inked_columns(&self) -> Option<(u16, u16)> {
        let all = self.rows.iter().fold(0, |all, row| all | row);
        let first = u16::try_from(all.trailing_zeros()).ok()?;
        let after = WIDEST.checked_sub(u16::try_from(all.leading_zeros()).ok()?)?;
        (all != 0).then_some((first, after))
    }
}

/// How many letters are kept; every letter of a day's titles at every size of one screen.
const KEPT: usize = 1024;

/// The letters that were asked for, also those of which there is no drawing.
type Cabinet = HashMap<(char, Size), Option<Rc<Glyph>>>;

thread_local! {
    static CABINET: RefCell<Cabinet> = RefCell::new(Cabinet::new());
}

/// A composed letter at a size; `None` where there is no drawing of it.
pub(super) fn glyph(letter: char, size: Size) -> Option<Rc<Glyph>> {
    let known = CABINET.with_borrow(|cabinet| cabinet.get(&(letter, size)).cloned());
    known.unwrap_or_else(|| {
        let made = make(letter, size).map(Rc::new);
        CABINET.with_borrow_mut(|cabinet| {
            // A text that needs more letters than are kept is drawn all the same, only slower.
            if cabinet.len() >= KEPT {
                cabinet.clear();
            }
            cabinet.insert((letter, size), made.clone());
        });
        made
    })
}

pub(super) fn make(letter: char, size: Size) -> Option<Glyph> {
    if is_combining_mark(letter) {
        return None;
    }
    if size.is_scaled() {
        return Glyph::scaled(letter, size);
    }
    if size.figures && matches!(letter, '/' | ':') {
        return figures::between(letter, size);
    }
    if size.figures && size.pixels() < figures::OUTLINED && letter.is_ascii_digit() {
        return figures::letter(letter, size);
    }
    if size.is_outlined() { outline::letter(letter, size) } else { drawn::letter(letter, size.blocks) }
}
