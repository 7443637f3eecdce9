//! What stands where on a frame: whatever draws a thing that can be clicked tells where it has drawn it.
//!
//! A click is looked up in a frame that is drawn unseen by the very code that draws the seen one, so that no place is
//! told twice.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Places of a frame, and what each of them stands for; what comes later lies above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spots<T>(Vec<(Rect, Option<T>)>);

impl<T> Default for Spots<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Spots<T> {
    /// What `draw` tells of a frame that nobody sees.
    pub fn unseen(area: Rect, draw: impl FnOnce(&mut Buffer) -> Self) -> Self {
        draw(&mut Buffer::empty(area))
    }

    /// This stands here.
    pub fn add(&mut self, place: Rect, what: T) {
        self.0.push((place, Some(what)));
    }

    /// Nothing that stands here can be reached.
    pub fn cover(&mut self, place: Rect) {
        self.0.push((place, None));
    }

    /// All of these stand where they stand.
    pub fn join(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Each under another name.
    pub fn map<U>(self, name: impl Fn(T) -> U) -> Spots<U> {
        Spots(self.0.into_iter().map(|(place, what)| (place, what.map(&name))).collect())
    }

    /// Each under another name, and nothing where there is none.
    pub fn filter_map<U>(self, name: impl Fn(T) -> Option<U>) -> Spots<U> {
        Spots(self.0.into_iter().map(|(place, what)| (place, what.and_then(&name))).collect())
    }

    /// The parts of them that lie here.
    #[must_use]
    pub fn within(self, here: Rect) -> Self {
        Self(self.0.into_iter().map(|(place, what)| (place.intersection(here), what)).collect())
    }

    /// What stands at a place.
    pub fn at(&self, at: Position) -> Option<T> {
        self.0.iter().rev().find(|(place, _)| place.contains(at)).and_then(|(_, what)| *what)
    }

    /// The first row below everything.
    pub fn bottom(&self) -> Option<u16> {
        self.0.iter().map(|(place, _)| place.bottom()).max()
    }

    /// Where something stands, if it does.
    #[cfg(test)]
    pub fn place(&self, what: T) -> Option<Rect>
    where
        T: PartialEq,
    {
        self.0.iter().find(|(_, other)| *other == Some(what)).map(|(place, _)| *place)
    }
}

impl<T> FromIterator<(Rect, T)> for Spots<T> {
    fn from_iter<I: IntoIterator<Item = (Rect, T)>>(spots: I) -> Self {
        Self(spots.into_iter().map(|(place, what)| (place, Some(what))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Rect, Spots};

    #[test]
    fn what_was_drawn_last_lies_above_and_what_is_covered_is_not_reached() {
        let mut spots: Spots<char> =
            [(Rect::new(0, 0, 10, 3), 'a'), (Rect::new(2, 1, 3, 1), 'b')].into_iter().collect();
        spots.cover(Rect::new(0, 2, 10, 1));
        let at = |x, y| spots.at(Position { x, y });
        assert_eq!((at(0, 0), at(2, 1), at(5, 1), at(10, 0), at(2, 2)), (Some('a'), Some('b'), Some('a'), None, None));
    }
}
