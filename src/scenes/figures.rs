//! The number of a scene that meets the eye first: large over its words, or beside them where rows are scarce.

use super::ink::{BETWEEN, Beside, Form, Ink, centred};
use super::measure::clamp;
use super::poster::{Piece, Room};
use crate::terminal::bars;
use crate::terminal::big::{Set, Size};
use crate::text::cells;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

/// The fewest rows in which figures are worth it.
const LEAST: u16 = 3;

/// The figures exactly `rows` rows high, where they are no wider than `width`.
pub(super) fn set(figures: &str, rows: u16, width: u16, room: &Room<'_>) -> Option<Set> {
    let size = Size::of_figures(rows, room.look.blocks)?;
    Set::new(figures, size, width, 1).filter(|set| set.rows() <= rows)
}

/// Figures in their plain words, beside these as large as that goes, and above them larger still.
pub(super) fn grown(
    weight: u8,
    figures: &str,
    plain: &[Line<'static>],
    style: Style,
    share: u16,
    room: &Room<'_>,
) -> Piece<'static> {
    let mut forms = vec![vec![Ink::Lines(plain.to_vec())]];
    if !room.small {
        let most = room.height.saturating_mul(share) / 100;
        let words: Vec<(String, Style)> = plain.iter().map(said).collect();
        let mut below = vec![Line::default()];
        below.extend(plain.iter().cloned());
        for rows in heights(most) {
            let Some(set) = set(figures, rows, room.width, room) else { continue };
            forms.extend((rows <= HIGHEST_BESIDE).then(|| beside(&words, set.clone(), style, room)).flatten());
            forms.push(vec![Ink::Big { set, style }, Ink::Lines(below.clone())]);
        }
    }
    Piece::new(weight, forms)
}

/// The heights that are tried: a row more or less is not seen in large figures.
fn heights(most: u16) -> impl Iterator<Item = u16> {
    (LEAST..=most).filter(|rows| *rows <= 10 || rows % 2 == 0)
}

/// Above so many rows figures stand over their words, not beside them.
const HIGHEST_BESIDE: u16 = 9;

fn said(line: &Line<'static>) -> (String, Style) {
    let text = line.spans.iter().map(|span| span.content.as_ref()).collect();
    let style = line.spans.first().map_or(Style::new(), |span: &Span<'static>| span.style);
    (text, style.patch(line.style))
}

/// Words at the left of their figures, each on its line, if they are no more rows than these.
fn beside(words: &[(String, Style)], set: Set, style: Style, room: &Room<'_>) -> Option<Form> {
    let right = set.width();
    let left = words.iter().map(|(text, _)| clamp(cells(text))).max()?;
    let fits = left.saturating_add(BETWEEN).saturating_add(right) <= room.width && clamp(words.len()) <= set.rows();
    let lines = || words.iter().map(|(text, style)| Line::styled(text.clone(), *style)).collect();
    fits.then(|| {
        let left = (left, vec![Ink::Lines(lines())]);
        vec![Ink::Beside(Box::new(Beside { left, right: (right, vec![Ink::Big { set, style }]) }))]
    })
}

fn lines(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    centred(text, style, width).into_iter().map(Line::left_aligned).collect()
}

/// A title with what is said of it at the left, and the scene's figures at the right.
pub(super) struct Band<'a> {
    /// The title; empty where it stands above.
    pub title: &'a str,
    /// Its colour.
    pub tone: Style,
    /// What is said under it.
    pub said: Vec<(String, Style)>,
    /// A bar under that: how much of how much.
    pub bar: Option<(u64, u64)>,
    /// The figures, and the widest that can come, so that nothing moves.
    pub figures: (String, String),
    /// Their colour.
    pub style: Style,
}

/// The most rows of a band, in hundredths of the room; fewer where a large title stands above it.
const BAND: u16 = 27;
const UNDER_A_TITLE: u16 = 20;

/// Below so many rows a list of a dozen lines leaves none for figures and for what keeps them apart.
pub(super) const LOW: u16 = 24;

/// The rows from which on a title may stand large above a band.
const HIGH: u16 = 50;

/// Whether the title is to stand above a band: where it is large there on one line.
pub(super) fn stands_above(title: &str, room: &Room<'_>) -> bool {
    let rows = room.height / 4;
    room.height >= HIGH && Set::largest(title, room.look.blocks, (room.width, rows), 1).is_some()
}

impl Band<'_> {
    /// The band as a piece: plain, then with figures from small to large.
    pub(super) fn piece(self, weight: u8, room: &Room<'_>) -> Piece<'static> {
        let title = self.tone.add_modifier(Modifier::BOLD);
        let untitled = room.small || self.title.is_empty();
        let mut plain = if untitled { Vec::new() } else { centred(self.title, title, room.width) };
        for (text, style) in &self.said {
            plain.extend(centred(text, *style, room.width));
        }
        let mut forms = vec![vec![Ink::Lines(plain)]];
        if !room.small {
            let most = (room.height.saturating_mul(if untitled { UNDER_A_TITLE } else { BAND }) / 100).max(LEAST);
            let tried = heights(most).filter(|rows| matches!(rows, 3 | 5 | 6 | 8) || rows + 2 > most);
            forms.extend(tried.filter_map(|rows| self.large(rows, title, room)));
        }
        Piece::new(weight, forms)
    }

    fn large(&self, rows: u16, title: Style, room: &Room<'_>) -> Option<Form> {
        let (figures, widest) = &self.figures;
        let right = set(widest, rows, room.width * 7 / 10, room)?.width();
        let set = set(figures, rows, room.width, room)?;
        let mut left = room.width.checked_sub(right.saturating_add(BETWEEN))?;
        if self.title.is_empty() && self.bar.is_none() {
            left = left.min(self.said.iter().map(|(text, _)| clamp(cells(text))).max().unwrap_or(0));
        }
        let mut below: Vec<Line<'static>> =
            self.said.iter().flat_map(|(text, style)| lines(text, *style, left)).collect();
        let taken = clamp(below.len() + usize::from(self.bar.is_some()));
        if let Some((done, of)) = self.bar.filter(|_| taken < rows) {
            let thick = if rows > taken + 4 { 2 } else { 1 };
            let bar = Line::from(bars::thick(done, of, None, usize::from(left), room.look));
            if rows > taken + 2 {
                below.push(Line::default());
            }
            below.extend(std::iter::repeat_n(bar, thick));
        }
        let above = rows.checked_sub(clamp(below.len()))?;
        let plain = if self.title.is_empty() { Vec::new() } else { lines(self.title, title, left) };
        let high = above.saturating_sub(1);
        let smallest = Size::smallest(room.look.blocks).rows();
        // The ink of a text takes at least half of the rows of its size.
        let head = (2 * high > smallest).then(|| Set::largest(self.title, room.look.blocks, (left, high), 2)).flatten();
        let mut words = match head {
            Some(set) => vec![Ink::Big { set, style: title }, Ink::Lines(vec![Line::default()])],
            None => vec![Ink::Lines(plain.clone())],
        };
        if matches!(words.first(), Some(Ink::Lines(_))) {
            let free = above.checked_sub(clamp(plain.len()))?;
            words.extend((free > 0 && !plain.is_empty()).then(|| Ink::Lines(vec![Line::default()])));
        }
        words.push(Ink::Lines(below));
        let right = (right, vec![Ink::Big { set, style: self.style }]);
        // The lines of a result leave no row to spare; none of them touches the figure.
        let air = if room.height < LOW && self.bar.is_none() { vec![Line::default()] } else { Vec::new() };
        Some(vec![Ink::Beside(Box::new(Beside { left: (left, words), right })), Ink::Lines(air)])
    }
}
