//! What is drawn at once: lines of text, or big letters.

use super::measure::clamp;
use super::poster::Room;
use crate::terminal::big::{Set, Size};
use crate::text::{cells, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// What is drawn at once.
#[derive(Debug, Clone)]
pub(super) enum Ink {
    /// Lines, each with its own alignment.
    Lines(Vec<Line<'static>>),
    /// Big letters, centred.
    Big {
        /// The text, set in its size.
        set: Set,
        /// Their colour.
        style: Style,
    },
    /// The same at the right.
    Right {
        /// The text, set in its size.
        set: Set,
        /// Their colour.
        style: Style,
    },
    /// Big letters of running text, at the left behind their mark.
    Point(Box<Point>),
    /// Two stacks beside each other, as one in the middle.
    Beside(Box<Beside>),
}

/// A paragraph in big letters, or a part of one.
#[derive(Debug, Clone)]
pub(super) struct Point {
    /// Its mark, where it begins with one.
    pub mark: Option<Set>,
    /// The cells before its letters.
    pub indent: u16,
    /// Its letters.
    pub set: Set,
    /// Their colour, and that of the mark.
    pub styles: (Style, Style),
}

impl Point {
    fn draw(&self, buf: &mut Buffer, area: Rect) {
        let taken = self.indent.min(area.width);
        let text = Rect { x: area.x.saturating_add(taken), width: area.width - taken, ..area };
        self.set.draw(buf, text, self.styles.0, Alignment::Left);
        if let Some(mark) = &self.mark {
            mark.draw(buf, Rect { width: taken, ..area }, self.styles.1, Alignment::Left);
        }
    }
}

/// Two stacks beside each other, each in the middle of the rows of the higher.
#[derive(Debug, Clone)]
pub(super) struct Beside {
    /// What stands at the left, with its cells.
    pub left: (u16, Form),
    /// What stands at the right, with its cells.
    pub right: (u16, Form),
}

/// Cells between two stacks.
pub(super) const BETWEEN: u16 = 4;

impl Beside {
    fn draw(&self, buf: &mut Buffer, area: Rect) {
        let rows = rows_of(&self.left.1).max(rows_of(&self.right.1));
        let taken = self.left.0.saturating_add(BETWEEN).saturating_add(self.right.0);
        let left = area.x.saturating_add(area.width.saturating_sub(taken) / 2);
        let right = left.saturating_add(self.left.0).saturating_add(BETWEEN);
        for (x, (cells, form)) in [(left, &self.left), (right, &self.right)] {
            let down = rows.saturating_sub(rows_of(form)) / 2;
            let high = area.height.saturating_sub(down);
            let stack = Rect { x, y: area.y.saturating_add(down), width: *cells, height: high };
            draw_inks(form, buf, stack.intersection(area));
        }
    }
}

/// One size of a piece.
pub(super) type Form = Vec<Ink>;

/// Text in lines of `width` cells, centred; its lines are about as long as each other.
pub(super) fn centred(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width);
    // A no-break space keeps a name on one line as long as the name is no longer than a line.
    let loose = text.split(' ').any(|part| cells(part) > width).then(|| text.replace(UNBROKEN, " "));
    let text = loose.as_deref().unwrap_or(text);
    let mut lines = wrap(text, width);
    // The narrowest width that takes no more lines leaves no word alone on the last.
    let longest = text.split(' ').map(cells).max().unwrap_or(0);
    let (mut low, mut high) = ((width / 2).max(longest.min(width)), width);
    while lines.len() > 1 && low < high {
        let middle = low + (high - low) / 2;
        let narrower = wrap(text, middle);
        if narrower.len() <= lines.len() {
            lines = narrower;
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    lines.into_iter().map(|line| Line::styled(line.replace(UNBROKEN, " "), style).centered()).collect()
}

/// The space at which no line breaks; on the screen it is a space like others.
const UNBROKEN: char = '\u{a0}';

/// The most lines a text in big letters takes: more are slower to read than small letters.
const MOST_LINES: usize = 4;

/// The text in big letters of every size in which it takes at most `most` rows, from small to large.
pub(super) fn large(text: &str, style: Style, most: u16, room: &Room<'_>) -> Vec<Ink> {
    if room.small || text.trim().is_empty() {
        return Vec::new();
    }
    let mut sizes: Vec<Size> = Size::all(room.look.blocks).collect();
    sizes.reverse();
    let sets = sizes.into_iter().map_while(|size| Set::new(text, size, room.width, MOST_LINES));
    sets.take_while(|set| set.rows() <= most).map(|set| Ink::Big { set, style }).collect()
}

/// The same of the largest size alone.
pub(super) fn largest(text: &str, style: Style, most: u16, room: &Room<'_>) -> Option<Ink> {
    large(text, style, most, room).pop()
}

/// Texts in big letters of one size, the largest in which each takes at most `most` rows.
pub(super) fn alike<'a>(
    texts: &(impl Iterator<Item = (&'a str, Style)> + Clone),
    most: u16,
    room: &Room<'_>,
) -> Option<Vec<Ink>> {
    let low = |inks: &Vec<Ink>| inks.iter().all(|ink| ink.rows() <= most);
    Size::all(room.look.blocks).find_map(|size| of_size(texts, size, room).filter(low))
}

/// Texts in big letters of this size.
pub(super) fn of_size<'a>(
    texts: &(impl Iterator<Item = (&'a str, Style)> + Clone),
    size: Size,
    room: &Room<'_>,
) -> Option<Vec<Ink>> {
    let ink = |(text, style): (&str, Style)| {
        let set = Set::new(text, size, room.width, MOST_LINES)?;
        Some(Ink::Big { set, style })
    };
    if room.small { None } else { texts.clone().map(ink).collect() }
}

/// The most cells a line of running text takes; longer lines are not read in a hall.
pub(super) const MEASURE: u16 = 112;

impl Ink {
    fn rows(&self) -> u16 {
        match self {
            Self::Lines(lines) => clamp(lines.len()),
            Self::Big { set, .. } | Self::Right { set, .. } => set.rows(),
            Self::Point(point) => point.set.rows(),
            Self::Beside(both) => rows_of(&both.left.1).max(rows_of(&both.right.1)),
        }
    }

    /// Whether there are big letters in it.
    pub(super) fn is_large(&self) -> bool {
        match self {
            Self::Lines(_) => false,
            Self::Big { .. } | Self::Right { .. } | Self::Point(_) => true,
            Self::Beside(both) => [&both.left.1, &both.right.1].into_iter().flatten().any(Self::is_large),
        }
    }

    /// Draws it at the top of `area`; the rows used.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) -> u16 {
        match self {
            Self::Lines(lines) => {
                for (row, line) in area.rows().zip(lines) {
                    let free = || area.width.saturating_sub(clamp(line.width()));
                    let left = match line.alignment {
                        Some(Alignment::Center) => free() / 2,
                        Some(Alignment::Right) => free(),
                        _ => 0,
                    };
                    buf.set_line(row.x.saturating_add(left), row.y, line, row.width.saturating_sub(left));
                }
                clamp(lines.len())
            }
            Self::Big { set, style } => {
                set.draw(buf, area, *style, Alignment::Center);
                set.rows()
            }
            Self::Right { set, style } => {
                set.draw(buf, area, *style, Alignment::Right);
                set.rows()
            }
            Self::Point(point) => {
                point.draw(buf, area);
                self.rows()
            }
            Self::Beside(both) => {
                both.draw(buf, area);
                self.rows()
            }
        }
    }

    /// Whether it says this in plain letters.
    pub(super) fn says(&self, text: &str) -> bool {
        match self {
            Self::Lines(lines) => {
                let words = lines.iter().map(|line| {
                    line.spans.iter().map(|span| span.content.as_ref()).collect::<String>().trim().to_owned()
                });
                words.collect::<Vec<_>>().join(" ").contains(text)
            }
            Self::Big { .. } | Self::Right { .. } | Self::Point(_) => false,
            Self::Beside(both) => both.left.1.iter().chain(&both.right.1).any(|ink| ink.says(text)),
        }
    }
}

/// The rows that some inks take under each other.
pub(super) fn rows_of(inks: &[Ink]) -> u16 {
    inks.iter().map(Ink::rows).fold(0, u16::saturating_add)
}

/// Draws inks under each other from the top of `area`.
pub(super) fn draw_inks(inks: &[Ink], buf: &mut Buffer, area: Rect) {
    let mut rest = area;
    for ink in inks {
        let used = ink.draw(buf, rest).min(rest.height);
        rest = Rect { y: rest.y.saturating_add(used), height: rest.height - used, ..rest };
    }
}
