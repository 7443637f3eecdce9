//! The page that sets up a projector before the day: whether all four edges are seen, from where letters can still be
//! read, how many steps there are between dark and light, and how each colour looks.

use super::measure::clamp;
use crate::terminal::big::{Set, Size};
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::text::{cells, shorten, wrap};
use crate::wording::test_page as words;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Widget};

/// The letters that are hardest to tell apart, and figures; fewer where there is less room.
const LETTERS: [&str; 3] = ["ẬỄỞĐ ềế 0369", "ẬỄỞĐ 036", "ẬỄỞĐ"];

/// How many steps there are between ground and ink.
const STEPS: u8 = 10;

/// What stands on the page besides what is drawn of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct TestPage<'a> {
    /// The name of the theme.
    pub theme: &'a str,
    /// The name of the grain of big letters.
    pub blocks: &'a str,
    /// What the keys do, where there are keys.
    pub keys: &'a str,
}

impl TestPage<'_> {
    /// Draws the page over the whole of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        let area = area.intersection(buf.area);
        super::stage::clear(buf, area, look);
        if area.width < 4 || area.height < 4 {
            return;
        }
        edges(buf, area, look);
        let inner = Rect { x: area.x + 3, y: area.y + 2, width: area.width.saturating_sub(6), height: area.height - 4 };
        let mut rest = inner;
        for line in self.top(area, inner, look) {
            put(buf, &mut rest, &line.centered());
        }
        let below = self.bottom(inner, look);
        let needed = clamp(below.len());
        let high = rest.height.saturating_sub(needed);
        let sets = letters(Rect { height: high, ..rest }, look);
        let used = sets.iter().map(|set| set.rows() + 1).sum::<u16>().min(high);
        let air = (high - used) / 2;
        rest = Rect { y: rest.y + air, height: rest.height - air, ..rest };
        for set in sets {
            set.draw(buf, rest, look.styles.strong, Alignment::Center);
            let rows = (set.rows() + 1).min(rest.height);
            rest = Rect { y: rest.y + rows, height: rest.height - rows, ..rest };
        }
        for line in below {
            put(buf, &mut rest, &line);
        }
    }

    fn top(&self, area: Rect, inner: Rect, look: &Look) -> Vec<Line<'static>> {
        let styles = &look.styles;
        let told = words::told(look.lang, (area.width, area.height), self.theme, self.blocks);
        let edges = wrap(words::EDGES.of(look.lang), usize::from(inner.width)).into_iter();
        let mut lines = vec![Line::styled(words::TITLE.of(look.lang), styles.title)];
        lines.push(Line::styled(shorten(&told, usize::from(inner.width)), styles.text));
        lines.extend(edges.map(|part| Line::styled(part, styles.now)));
        lines.extend(air(inner));
        lines
    }

    fn bottom(&self, inner: Rect, look: &Look) -> Vec<Line<'static>> {
        let styles = &look.styles;
        let width = usize::from(inner.width);
        let small = wrap(words::SMALL_LETTERS.of(look.lang), width).into_iter();
        let mut lines: Vec<Line<'static>> = small.map(|part| Line::styled(part, styles.text).centered()).collect();
        lines.extend(air(inner));
        lines.extend(steps(inner, look));
        lines.extend(air(inner));
        lines.extend(colours(width, look));
        if !self.keys.is_empty() {
            lines.extend(air(inner));
            lines.push(Line::styled(shorten(self.keys, width), styles.dim).centered());
        }
        lines
    }
}

/// An empty row, where the letters can spare it.
fn air(inner: Rect) -> Option<Line<'static>> {
    (inner.height >= 26).then(Line::default)
}

/// Draws a line on the first row and takes that row away.
fn put(buf: &mut Buffer, rest: &mut Rect, line: &Line<'static>) {
    if rest.height == 0 {
        return;
    }
    line.render(Rect { height: 1, ..*rest }, buf);
    *rest = Rect { y: rest.y + 1, height: rest.height - 1, ..*rest };
}

/// A frame that touches every edge, with corners that are seen from afar.
fn edges(buf: &mut Buffer, area: Rect, look: &Look) {
    let styles = &look.styles;
    let block = Block::bordered().border_style(styles.border);
    let block =
        if look.signs.ascii { block.border_set(look.signs.border()) } else { block.border_type(BorderType::Plain) };
    block.render(area, buf);
    let mark = if look.signs.ascii { "#" } else { "█" };
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    let long = 6.min(area.width / 2);
    for (x, y) in [(area.x, area.y), (right, area.y), (area.x, bottom), (right, bottom)] {
        for step in 0..long {
            let along = if x == area.x { x + step } else { x - step };
            buf.set_string(along, y, mark, styles.title);
        }
        for step in 0..long.div_ceil(2).min(area.height / 2) {
            let down = if y == area.y { y + step } else { y - step };
            buf.set_string(x, down, mark, styles.title);
        }
    }
}

/// The letters in the smallest size, and in the largest that the room leaves.
fn letters(room: Rect, look: &Look) -> Vec<Set> {
    let small = LETTERS.iter().find_map(|text| Set::new(text, Size::smallest(look.blocks), room.width, 1));
    let Some(small) = small.filter(|set| set.rows() <= room.height) else { return Vec::new() };
    let rest = room.height.saturating_sub(small.rows() + 2);
    // As many of them as make the letters large.
    let sets = LETTERS.iter().filter_map(|text| Set::largest(text, look.blocks, (room.width, rest), 1));
    let large = sets.max_by_key(|set| (set.size().rows(), set.width()));
    let large = large.filter(|large| large.size() != small.size());
    [Some(small), large].into_iter().flatten().collect()
}

/// Steps from the ground to its ink, with their numbers.
fn steps(inner: Rect, look: &Look) -> Vec<Line<'static>> {
    let width = usize::from(inner.width);
    let each = (width / usize::from(STEPS)).clamp(1, 10);
    if !look.styles.coloured {
        return vec![Line::styled(shorten(words::NO_COLOURS.of(look.lang), width), look.styles.text).centered()];
    }
    let styles = look.styles.steps(STEPS);
    let row = || {
        let part = |style: &Style| Span::styled(" ".repeat(each), *style);
        Line::from(styles.iter().map(part).collect::<Vec<_>>()).centered()
    };
    let numbers: Vec<Span<'static>> = (1..=STEPS).map(|at| Span::raw(format!("{at:^each$}"))).collect();
    let mut lines = vec![row()];
    lines.extend(air(inner).map(|_| row()));
    lines.push(Line::from(numbers).style(look.styles.text).centered());
    lines.push(Line::styled(shorten(words::STEPS.of(look.lang), width), look.styles.text).centered());
    lines
}

/// What each colour says, in that colour.
fn colours(width: usize, look: &Look) -> Vec<Line<'static>> {
    let styles = &look.styles;
    let sign = |sign: Sign, said: &str| format!("{} {said}", look.signs.of(sign));
    let said = |phrase: crate::wording::Phrase| phrase.of(look.lang).to_owned();
    let all = [
        (said(words::TEXT), styles.text),
        (said(words::DIM), styles.dim),
        (said(words::STRONG), styles.strong),
        (said(words::HEADING), styles.title),
        (said(words::NOW), styles.now),
        (sign(Sign::Attention, words::ATTENTION.of(look.lang)), styles.attention),
        (sign(Sign::Done, words::ELECTED.of(look.lang)), styles.elected),
        (sign(Sign::Wrong, words::DANGER.of(look.lang)), styles.danger),
        (format!(" {} ", said(words::SELECTION)), styles.selection),
        (if look.signs.ascii { "#####" } else { "█████" }.to_owned(), styles.bar),
    ];
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (said, style) in all {
        let span = Span::styled(said.clone(), style);
        match lines.last_mut().filter(|line| line.width() + 3 + cells(&said) <= width) {
            Some(line) => {
                line.push_span(Span::raw("   "));
                line.push_span(span);
            }
            None => lines.push(Line::from(vec![span]).centered()),
        }
    }
    lines
}
