//! The number of a scene that meets the eye first: large over its words, or beside them where rows are scarce.

use super::ink::{BETWEEN, Beside, Form, Ink, centred};
use super::measure::clamp;
use super::poster::{Piece, Room};
use crate::terminal::big::{Set, Size};
use crate::text::{cells, wrap};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// The fewest rows in which figures are worth it.
const LEAST: u16 = 3;

/// The figures exactly `rows` rows high, where they are no wider than `width`.
fn set(figures: &str, rows: u16, width: u16, room: &Room<'_>) -> Option<Set> {
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
        forms.extend((LEAST..=most.min(HIGHEST_BESIDE)).filter_map(|rows| {
            let set = set(figures, rows, room.width, room)?;
            beside(&words, set, style, room)
        }));
        let mut below = vec![Line::default()];
        below.extend(plain.iter().cloned());
        let sets = (HIGHEST_BESIDE..=most).filter_map(|rows| set(figures, rows, room.width, room));
        forms.extend(sets.map(|set| vec![Ink::Big { set, style }, Ink::Lines(below.clone())]));
    }
    Piece::new(weight, forms)
}

/// From so many rows on figures stand above their words.
const HIGHEST_BESIDE: u16 = 6;

fn said(line: &Line<'static>) -> (String, Style) {
    let text = line.spans.iter().map(|span| span.content.as_ref()).collect();
    let style = line.spans.first().map_or(Style::new(), |span: &Span<'static>| span.style);
    (text, style.patch(line.style))
}

/// Words at the left of their figures, if they are no more rows than these.
fn beside(words: &[(String, Style)], set: Set, style: Style, room: &Room<'_>) -> Option<Form> {
    let right = set.width();
    let left = words.iter().map(|(text, _)| clamp(cells(text))).max()?;
    let left = left.min(room.width.checked_sub(right.saturating_add(BETWEEN))?);
    let lines = words.iter().flat_map(|(text, style)| lines(text, *style, left)).collect::<Vec<_>>();
    let fits = left >= NARROWEST.min(room.width / 4) && clamp(lines.len()) <= set.rows();
    let both = || Beside { left: (left, vec![Ink::Lines(lines)]), right: (right, vec![Ink::Big { set, style }]) };
    fits.then(|| vec![Ink::Beside(Box::new(both()))])
}

/// The narrowest column of words beside figures.
const NARROWEST: u16 = 16;

fn lines(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    wrap(text, usize::from(width)).into_iter().map(|part| Line::styled(part, style)).collect()
}

/// A title with what is said of it at the left, and the scene's figures at the right.
pub(super) struct Band<'a> {
    /// The title.
    pub title: &'a str,
    /// What is said under it.
    pub said: Vec<(String, Style)>,
    /// A bar under that: how much of how much.
    pub bar: Option<(u64, u64)>,
    /// The figures, and the widest that can come, so that nothing moves.
    pub figures: (String, String),
    /// Their colour.
    pub style: Style,
}

/// The most rows of a band, in hundredths of the room.
const BAND: u16 = 27;

impl Band<'_> {
    /// The band as a piece: plain, then with figures from small to large.
    pub(super) fn piece(self, weight: u8, room: &Room<'_>) -> Piece<'static> {
        let title = room.look.styles.title.add_modifier(ratatui::style::Modifier::BOLD);
        let mut plain = if room.small { Vec::new() } else { centred(self.title, title, room.width) };
        for (text, style) in &self.said {
            plain.extend(centred(text, *style, room.width));
        }
        let mut forms = vec![vec![Ink::Lines(plain)]];
        if !room.small {
            let most = (room.height.saturating_mul(BAND) / 100).max(LEAST);
            forms.extend((LEAST..=most).filter_map(|rows| self.large(rows, title, room)));
        }
        Piece::new(weight, forms)
    }

    fn large(&self, rows: u16, title: Style, room: &Room<'_>) -> Option<Form> {
        let (figures, widest) = &self.figures;
        let right = set(widest, rows, room.width * 7 / 10, room)?.width();
        let set = set(figures, rows, room.width, room)?;
        let left = room.width.checked_sub(right.saturating_add(BETWEEN))?;
        let mut below: Vec<Line<'static>> =
            self.said.iter().flat_map(|(text, style)| lines(text, *style, left)).collect();
        let taken = clamp(below.len() + usize::from(self.bar.is_some()));
        if let Some((done, of)) = self.bar.filter(|_| taken < rows) {
            let thick = if rows > taken + 4 { 2 } else { 1 };
            let bar = Line::from(crate::terminal::bars::thick(done, of, None, usize::from(left), room.look));
            if rows > taken + 2 {
                below.push(Line::default());
            }
            below.extend(std::iter::repeat_n(bar, thick));
        }
        let above = rows.checked_sub(clamp(below.len()))?;
        let plain = lines(self.title, title, left);
        let head = Set::largest(self.title, room.look.blocks, (left, above.saturating_sub(1)), 2);
        let mut words = match head {
            Some(set) => vec![Ink::Big { set, style: title }, Ink::Lines(vec![Line::default()])],
            None => vec![Ink::Lines(plain.clone())],
        };
        if matches!(words.first(), Some(Ink::Lines(_))) {
            let free = above.checked_sub(clamp(plain.len()))?;
            words.extend((free > 0).then(|| Ink::Lines(vec![Line::default()])));
        }
        words.push(Ink::Lines(below));
        let right = (right, vec![Ink::Big { set, style: self.style }]);
        Some(vec![Ink::Beside(Box::new(Beside { left: (left, words), right }))])
    }
}
