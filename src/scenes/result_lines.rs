//! The lines of a result, each with its arithmetic.

use super::figures;
use super::ink::{BETWEEN, Beside, Form, Ink};
use super::measure::clamp;
use super::poster::Room;
use super::roster::{Entries, Large};
use crate::conference::outcome::Standing;
use crate::conference::public::{PublicResult, PublicResultLine};
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::text::{cells, shorten, wrap};
use crate::wording::scenes as words;
use ratatui::text::{Line, Span};

/// A line ready to be said.
struct Said {
    sign: Sign,
    tone: Tone,
    rank: String,
    name: String,
    /// Sum and what follows, in full and in short.
    full: (String, String),
    short: (String, String),
    /// Its votes of how many, as a figure; empty while it is hidden.
    figure: String,
}

/// The lines of a result.
pub(super) struct ResultLines<'a> {
    said: Vec<Said>,
    look: &'a Look,
    small: bool,
    rank: usize,
    /// The cells of the widest sum and of what follows, in full and in short.
    full: (usize, usize),
    short: (usize, usize),
}

const GAP: usize = 2;

impl<'a> ResultLines<'a> {
    /// The lines revealed so far, and a row for each that is hidden.
    pub(super) fn new(result: &PublicResult, room: &Room<'a>) -> Self {
        let lang = room.look.lang;
        let line = |line: &PublicResultLine| {
            let (sign, tone) = match line.standing {
                Standing::Elected => (Sign::Done, Tone::Elected),
                Standing::Tied => (Sign::Attention, Tone::Attention),
                Standing::NotElected | Standing::Undecided => (Sign::None, Tone::Plain),
            };
            Said {
                sign,
                tone,
                rank: line.rank.map_or_else(String::new, |rank| rank.to_string()),
                name: line.name.clone(),
                figure: votes(result, line),
                full: words::arithmetic(lang, result, line, false),
                short: if room.small {
                    (votes(result, line), String::new())
                } else {
                    words::arithmetic(lang, result, line, true)
                },
            }
        };
        let hidden = (0..result.hidden).map(|_| Said {
            sign: Sign::None,
            tone: Tone::Dim,
            rank: String::new(),
            name: room.look.signs.more().to_owned(),
            figure: String::new(),
            full: (String::new(), String::new()),
            short: (String::new(), String::new()),
        });
        let said: Vec<Said> = result.lines.iter().map(line).chain(hidden).collect();
        let rank = said.iter().map(|said| cells(&said.rank)).max().unwrap_or(0);
        let widest = |part: &dyn Fn(&Said) -> &String| said.iter().map(|said| cells(part(said))).max().unwrap_or(0);
        let full = (widest(&|said| &said.full.0), widest(&|said| &said.full.1));
        let short = (widest(&|said| &said.short.0), widest(&|said| &said.short.1));
        Self { said, look: room.look, small: room.small, rank, full, short }
    }

    fn indent(&self) -> usize {
        let rank = if self.rank == 0 { 0 } else { self.rank + 1 };
        self.look.signs.width() + 1 + rank
    }

    fn before(&self, said: &Said) -> String {
        let sign = self.look.signs.padded(said.sign);
        if self.rank == 0 {
            return format!("{sign} ");
        }
        format!("{sign} {:>rank$} ", said.rank, rank = self.rank)
    }

    fn longest(&self) -> usize {
        self.said.iter().map(|said| cells(&said.name)).max().unwrap_or(0)
    }

    /// The cells of sums and of what follows from them.
    fn sums(&self, dense: bool) -> (usize, usize) {
        if dense { self.short } else { self.full }
    }

    /// The sum right-aligned, and what follows.
    fn figures(said: &Said, dense: bool, (sum, follows): (usize, usize)) -> String {
        let (figures, then) = if dense { &said.short } else { &said.full };
        if figures.is_empty() {
            return String::new();
        }
        let left = " ".repeat(sum.saturating_sub(cells(figures)));
        let right = " ".repeat(follows.saturating_sub(cells(then)));
        if follows == 0 { format!("{left}{figures}") } else { format!("{left}{figures} {then}{right}") }
    }

    fn beside(&self, said: &Said, width: usize, dense: bool) -> Vec<Line<'static>> {
        let sums = self.sums(dense);
        let figures = sums.0 + if sums.1 == 0 { 0 } else { sums.1 + 1 };
        let indent = self.indent();
        // On the smallest screens a cell decides whether a name stays on one line.
        let gap = if dense { 1 } else { GAP };
        let name = width.saturating_sub(indent + gap + figures).max(1);
        let style = self.look.styles.tone(said.tone);
        let mut names = if self.small { vec![shorten(&said.name, name)] } else { wrap(&said.name, name) }.into_iter();
        let first = names.next().unwrap_or_default();
        let pad = " ".repeat(name.saturating_sub(cells(&first)) + gap);
        let mut lines = vec![Line::from(vec![
            Span::styled(format!("{}{first}", self.before(said)), style),
            Span::styled(format!("{pad}{}", Self::figures(said, dense, sums)), style),
        ])];
        lines.extend(names.map(|part| Line::styled(format!("{}{part}", " ".repeat(indent)), style)));
        lines
    }

    fn below(&self, said: &Said, width: usize) -> Vec<Line<'static>> {
        let indent = self.indent();
        let style = self.look.styles.tone(said.tone);
        let quiet = if said.tone == Tone::Elected { style } else { self.look.styles.text };
        let mut lines = Vec::new();
        for (at, part) in wrap(&said.name, width.saturating_sub(indent).max(1)).into_iter().enumerate() {
            let before = if at == 0 { self.before(said) } else { " ".repeat(indent) };
            lines.push(Line::styled(format!("{before}{part}"), style));
        }
        let figures = Self::figures(said, false, (0, 0));
        let (sum, then) = &said.full;
        let figures = if figures.is_empty() { figures } else { format!("{sum} {then}") };
        let figures = wrap(figures.trim(), width.saturating_sub(indent).max(1)).into_iter();
        lines.extend(figures.map(|part| Line::styled(format!("{}{part}", " ".repeat(indent)), quiet)));
        lines
    }
}

/// The fewest rows of a line with its figure, and the most.
const LEAST_HIGH: u16 = 3;
const MOST_HIGH: u16 = 5;
const MOST_HIGH_OFF_A_WALL: u16 = 4;
const WALL: u16 = 50;

/// Cells between two columns of such lines, and the least of one.
const GUTTER: u16 = 8;
const COLUMN: u16 = 70;

impl ResultLines<'_> {
    /// One line in `high` rows: its name and arithmetic, and at the right its figure.
    fn block(&self, said: &Said, high: u16, (width, right): (u16, u16), room: &Room<'_>) -> Option<Form> {
        let style = self.look.styles.tone(said.tone);
        let left = width.checked_sub(right.saturating_add(BETWEEN))?;
        let words = self.words(said, usize::from(left)).filter(|words| clamp(words.len()) <= high)?;
        let words = vec![Ink::Lines(words)];
        let figure = figures::set(&said.figure, high, width, room);
        // A line that is hidden keeps its rows, so that nothing moves when it is revealed.
        let set = match figure {
            Some(set) => Ink::Right { set, style },
            None => Ink::Lines(vec![Line::default(); usize::from(high)]),
        };
        let set = vec![set];
        Some(vec![Ink::Beside(Box::new(Beside { left: (left, words), right: (right, set) }))])
    }

    /// A line's name, and its arithmetic under it on one line; `None` where that does not fit.
    fn words(&self, said: &Said, width: usize) -> Option<Vec<Line<'static>>> {
        let indent = self.indent();
        let style = self.look.styles.tone(said.tone);
        let name = wrap(&said.name, width.saturating_sub(indent).max(1)).into_iter().enumerate();
        let mut lines: Vec<Line<'static>> = name
            .map(|(at, part)| {
                let before = if at == 0 { self.before(said) } else { " ".repeat(indent) };
                Line::styled(format!("{before}{part}"), style)
            })
            .collect();
        let quiet = if said.tone == Tone::Elected { style } else { self.look.styles.text };
        let told = [&said.full, &said.short].map(|(sum, then)| format!("{}{sum} {then}", " ".repeat(indent)));
        let told = told.into_iter().find(|told| cells(told.trim_end()) <= width)?;
        lines.extend((!said.figure.is_empty()).then(|| Line::styled(told, quiet)));
        Some(lines)
    }

    fn blocks(&self, high: u16, columns: u16, room: &Room<'_>) -> Option<Large> {
        let width = Large::width(room, usize::from(columns), GUTTER);
        let figures = self.said.iter().map(|said| said.figure.as_str()).filter(|figure| !figure.is_empty());
        let widest = figures.filter_map(|figure| Some(figures::set(figure, high, width / 2, room)?.width())).max()?;
        let entries: Option<Vec<Form>> =
            self.said.iter().map(|said| self.block(said, high, (width, widest), room)).collect();
        Some(Large { columns: usize::from(columns), gutter: GUTTER, entries: entries?, ..Large::default() })
    }
}

/// The votes alone, for a thumbnail.
fn votes(result: &PublicResult, line: &PublicResultLine) -> String {
    format!("{}/{}", line.votes.first().copied().unwrap_or(0), result.base)
}

impl Entries for ResultLines<'_> {
    fn count(&self) -> usize {
        self.said.len()
    }

    fn lines(&self, width: u16, dense: bool) -> Vec<Vec<Line<'static>>> {
        let width = usize::from(width);
        let (sum, follows) = self.sums(false);
        let beside = self.indent() + self.longest().min(34) + GAP + sum + 1 + follows <= width;
        let entry = |said: &Said| match (self.small || dense, beside) {
            (true, false) => self.beside(said, width, true),
            (_, true) => self.beside(said, width, false),
            (false, false) => self.below(said, width),
        };
        self.said.iter().map(entry).collect()
    }

    fn large(&self, room: &Room<'_>, height: u16) -> Option<Large> {
        if self.small || room.height < figures::LOW {
            return None;
        }
        let most = if room.height >= WALL { MOST_HIGH } else { MOST_HIGH_OFF_A_WALL };
        let high = |columns: u16| {
            let count = clamp(self.said.len()).div_ceil(columns).max(1);
            (height.saturating_add(1) / count).saturating_sub(1).min(most)
        };
        // Two columns only where one leaves no room for figures.
        let columns = (1..=2).filter(|columns| Large::width(room, usize::from(*columns), GUTTER) >= COLUMN);
        columns
            .filter(|columns| high(*columns) >= LEAST_HIGH)
            .find_map(|columns| (LEAST_HIGH..=high(columns)).rev().find_map(|rows| self.blocks(rows, columns, room)))
    }

    fn bounds(&self) -> (u16, u16) {
        let (sum, follows) = self.sums(false);
        let widest = self.indent() + self.longest() + 2 * GAP + sum + 1 + follows;
        let (sum, follows) = self.sums(true);
        let narrowest = self.indent() + self.longest().min(24) + GAP + sum + 1 + follows;
        (clamp(narrowest), clamp(widest))
    }

    fn columns(&self) -> (u16, u16) {
        (1, 3)
    }

    fn condenses(&self) -> bool {
        true
    }
}
