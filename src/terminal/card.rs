//! What a step says, apart from what it is about: blocks of text, numbers and bars, drawn in one way everywhere.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::bars::{self, Bar, Mark};
use super::cells;
use super::columns::{self, Side};
use super::look::Look;
use super::signs::Sign;
use super::spots::Spots;
use super::theme::Tone;
use super::told::{Kind, Layer};
use crate::wording::plain as words;

/// One piece of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A title.
    Heading(String),
    /// Wrapped text; its line breaks are kept.
    Text(String),
    /// Wrapped text in a tone of its own.
    Toned(Tone, String),
    /// The words of somebody: a script, a decision.
    Quote(String),
    /// Labels and their numbers, side by side; numbers stand right in a place that does not move.
    Figures(Vec<(String, String)>),
    /// How far something has come.
    Progress {
        /// How much is done.
        done: u64,
        /// Of how much.
        of: u64,
        /// What it is.
        label: String,
    },
    /// Bars that grow.
    Bars {
        /// The bars.
        bars: Vec<Bar>,
        /// A place on their scale.
        mark: Option<Mark>,
    },
    /// A table.
    Table {
        /// The names of the columns; may be empty.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
        /// On which side each column stands.
        sides: Vec<Side>,
    },
    /// What explains.
    Note(String),
    /// What needs somebody.
    Warning(String),
    /// Why something cannot be, and what would make it possible.
    Refusal(String),
    /// An empty line.
    Gap,
}

/// What a step says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// Its pieces, from the top.
    pub blocks: Vec<Block>,
}

impl Card {
    /// A card from its pieces.
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks }
    }

    /// The card with one more piece.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The lines of the card in `width` cells.
    pub fn lines(&self, width: u16, look: &Look) -> Vec<Line<'static>> {
        self.blocks.iter().flat_map(|block| block.lines(usize::from(width), look)).collect()
    }

    /// How many rows it takes in `width` cells.
    pub fn height(&self, width: u16, look: &Look) -> u16 {
        u16::try_from(self.lines(width, look).len()).unwrap_or(u16::MAX)
    }

    /// Tells it to a layer.
    pub fn tell(&self, layer: &mut Layer, kind: Kind, look: &Look) {
        for block in &self.blocks {
            block.tell(layer, kind, look);
        }
    }

    /// Where each of its pieces stands where it is drawn in `area` from its first row.
    pub fn spots(&self, area: Rect, look: &Look) -> Spots<usize> {
        let pieces = self.blocks.iter().enumerate();
        let rows =
            pieces.flat_map(|(at, block)| block.lines(usize::from(area.width), look).into_iter().map(move |_| at));
        area.rows().zip(rows).collect()
    }

    /// Draws it, leaving out the first `scroll` rows. The number of rows that are hidden below.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, scroll: u16, look: &Look) -> u16 {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return 0;
        }
        let lines = self.lines(area.width, look);
        for (row, line) in area.rows().zip(lines.iter().skip(usize::from(scroll))) {
            buf.set_line(row.x, row.y, line, row.width);
        }
        let shown = usize::from(scroll) + usize::from(area.height);
        u16::try_from(lines.len().saturating_sub(shown)).unwrap_or(u16::MAX)
    }
}

impl Block {
    fn tell(&self, layer: &mut Layer, kind: Kind, look: &Look) {
        match self {
            Self::Heading(text) | Self::Text(text) | Self::Quote(text) | Self::Note(text) => layer.tell(kind, text),
            Self::Toned(tone, text) => layer.toned(kind, *tone, text),
            Self::Warning(text) => layer.toned(kind, Tone::Attention, text),
            Self::Refusal(text) => layer.toned(kind, Tone::Danger, text),
            Self::Figures(figures) => {
                layer.tell_all(kind, figures.iter().map(|(label, value)| format!("{label}: {value}")));
            }
            Self::Progress { done, of, label } => layer.tell(kind, words::progress(look.lang, label, *done, *of)),
            // Bars show papers as they are recorded: told one after the other they would tell the papers in order.
            Self::Bars { bars, .. } => {
                layer.tell(Kind::Aside, words::TALLIES_LATER.of(look.lang));
                layer.tell_all(Kind::Aside, bars.iter().map(|bar| &bar.label));
            }
            Self::Table { head, rows, .. } => layer.tell_all(kind, rows.iter().map(|row| row_told(head, row))),
            Self::Gap => {}
        }
    }

    fn lines(&self, width: usize, look: &Look) -> Vec<Line<'static>> {
        let styles = &look.styles;
        match self {
            Self::Heading(text) => prefixed("", text, styles.title, width),
            Self::Text(text) => prefixed("", text, styles.text, width),
            Self::Toned(tone, text) => prefixed("", text, styles.tone(*tone), width),
            Self::Quote(text) => {
                let bar = format!("{} ", look.signs.quote());
                let style = styles.text.add_modifier(Modifier::ITALIC);
                let inner = width.saturating_sub(cells::width(&bar));
                cells::wrap(text, inner)
                    .into_iter()
                    .map(|line| Line::from(vec![Span::styled(bar.clone(), styles.border), Span::styled(line, style)]))
                    .collect()
            }
            Self::Figures(figures) => figure_lines(figures, width, look),
            Self::Progress { done, of, label } => vec![progress_line(*done, *of, label, width, look)],
            Self::Bars { bars, mark } => bars::lines(bars, mark.as_ref(), width, look),
            Self::Table { head, rows, sides } => columns::lines(head, rows, sides, width, look),
            Self::Note(text) => prefixed("", text, styles.dim, width),
            Self::Warning(text) => prefixed(look.signs.of(Sign::Attention), text, styles.attention, width),
            Self::Refusal(text) => prefixed(look.signs.of(Sign::Wrong), text, styles.danger, width),
            Self::Gap => vec![Line::default()],
        }
    }
}

/// A row of a table: its first cell, then each other with the name of its column.
fn row_told(head: &[String], row: &[String]) -> String {
    let cells = row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let cells = cells.map(|(at, cell)| match head.get(at).filter(|name| at > 0 && !name.trim().is_empty()) {
        Some(name) => format!("{name} {cell}"),
        None => cell.clone(),
    });
    cells.collect::<Vec<_>>().join(", ").replace('\n', " ")
}

/// Wrapped text behind a sign; further lines stand under the first word.
fn prefixed(sign: &str, text: &str, style: Style, width: usize) -> Vec<Line<'static>> {
    let indent = if sign.is_empty() { 0 } else { cells::width(sign) + 1 };
    let lines = cells::wrap(text, width.saturating_sub(indent)).into_iter().enumerate();
    lines
        .map(|(at, line)| {
            Line::styled(format!("{}{line}", cells::left(if at == 0 { sign } else { "" }, indent)), style)
        })
        .collect()
}

/// Numbers are given this many cells even while they are small, so that nothing moves when they grow.
const FIGURE: usize = 4;

fn figure_lines(figures: &[(String, String)], width: usize, look: &Look) -> Vec<Line<'static>> {
    const GAP: usize = 4;
    let number = figures.iter().map(|(_, value)| cells::width(value)).max().unwrap_or(0).max(FIGURE);
    let label = figures.iter().map(|(label, _)| cells::width(label)).max().unwrap_or(0);
    let inline: usize = figures.iter().map(|(label, _)| cells::width(label) + 1 + number + GAP).sum();
    let pair = |label: String, value: &str| {
        let value = cells::right(value, number);
        [Span::styled(format!("{label} "), look.styles.dim), Span::styled(value, look.styles.strong)]
    };
    if inline <= width + GAP {
        let mut spans = Vec::new();
        for (at, (label, value)) in figures.iter().enumerate() {
            if at > 0 {
                spans.push(Span::raw(" ".repeat(GAP)));
            }
            spans.extend(pair(label.clone(), value));
        }
        return vec![Line::from(spans)];
    }
    let label = label.min(width.saturating_sub(number + 1));
    let shown = |text: &str| cells::left(&cells::shorten(text, label, look.signs.more()), label);
    figures.iter().map(|(text, value)| Line::from_iter(pair(shown(text), value))).collect()
}

fn progress_line(done: u64, of: u64, label: &str, width: usize, look: &Look) -> Line<'static> {
    let number = of.to_string().len();
    let counted = format!("{}/{of}", cells::right(&done.to_string(), number));
    let mut words = if label.is_empty() { format!("  {counted}") } else { format!("  {label} {counted}") };
    if cells::width(&words) > width / 2 {
        words = cells::shorten(&words, width, look.signs.more());
    }
    let room = width.saturating_sub(cells::width(&words));
    let mut spans = bars::filled(done, of, room, look);
    spans.push(Span::styled(words, look.styles.strong));
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Bar, Block, Buffer, Card, Look, Mark, Rect, Side, Tone, cells};

    fn every_block() -> Card {
        let long = "Vụ Các vấn đề chung về xây dựng pháp luật";
        let bar = |label: &str, value| Bar { label: label.to_owned(), value, of: 11, ..Bar::default() };
        Card::new(vec![
            Block::Heading("Kiểm phiếu lần 1".to_owned()),
            Block::Text(long.repeat(3)),
            Block::Toned(Tone::Elected, long.to_owned()),
            Block::Quote(long.to_owned()),
            Block::Figures(vec![("Phát ra".to_owned(), "11".to_owned()), ("Thu về".to_owned(), "7".to_owned())]),
            Block::Progress { done: 7, of: 11, label: "phiếu".to_owned() },
            Block::Bars {
                bars: vec![bar(long, 10), bar("Văn phòng Bộ", 8)],
                mark: Some(Mark { at: 6, label: "cần 06".to_owned() }),
            },
            Block::Table {
                head: vec!["Đơn vị".to_owned(), "Phiếu".to_owned()],
                rows: vec![vec![long.to_owned(), "10".to_owned()]],
                sides: vec![Side::Left, Side::Right],
            },
            Block::Note("ghi chú".to_owned()),
            Block::Warning(long.to_owned()),
            Block::Refusal(long.to_owned()),
            Block::Gap,
        ])
    }

    fn shown(card: &Card, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        card.draw(&mut buf, Rect::new(0, 0, width, height), 0, &Look::default());
        picture::text(&buf)
    }

    #[test]
    fn every_line_fits_at_every_sensible_width() {
        for width in 20..130 {
            for line in every_block().lines(width, &Look::default()) {
                let said: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
                assert!(cells::width(&said) <= usize::from(width), "{width}: {said:?}");
            }
        }
    }

    #[test]
    fn no_size_is_too_small_to_survive() {
        for (width, height) in [(0, 0), (1, 1), (2, 5), (7, 1)] {
            shown(&every_block(), width, height);
        }
    }

    #[test]
    fn numbers_stand_right_and_do_not_move_as_they_grow() {
        let figures = |value: &str| Card::new(vec![Block::Figures(vec![("Thu về".to_owned(), value.to_owned())])]);
        assert_eq!(shown(&figures("7"), 40, 1), "Thu về    7\n");
        assert_eq!(shown(&figures("11"), 40, 1), "Thu về   11\n");
    }

    #[test]
    fn a_bar_carries_its_whole_name_and_its_number() {
        let page = shown(&every_block(), 80, 40);
        let joined = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("cần 06") && joined.contains("Vụ Các vấn đề chung về xây dựng"));
        assert!(page.lines().any(|line| line.starts_with("Văn phòng Bộ") && line.ends_with(" 8")));
    }

    #[test]
    fn drawing_tells_how_much_is_hidden_below() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 60, 3));
        let look = Look::default();
        let card = every_block();
        let hidden = card.draw(&mut buf, Rect::new(0, 0, 60, 3), 2, &look);
        assert_eq!(hidden, card.height(60, &look) - 5);
    }
}
