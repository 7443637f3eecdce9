//! A table whose columns find their own widths; long cells are wrapped, never cut.

use ratatui::text::{Line, Span};

use super::cells;
use super::look::Look;

/// On which side a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Text.
    #[default]
    Left,
    /// Numbers.
    Right,
}

const GAP: usize = 2;

/// The narrowest a column is made for the others' sake.
const NARROWEST: usize = 4;

/// The lines of a table; columns without a side are text.
pub(super) fn lines(
    head: &[String],
    rows: &[Vec<String>],
    sides: &[Side],
    width: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    let count = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    let widths = widths(head, rows, count, width);
    let side = |column: usize| sides.get(column).copied().unwrap_or_default();
    let row = |cells: &[String]| {
        let wrapped: Vec<Vec<String>> = widths
            .iter()
            .enumerate()
            .map(|(column, &width)| cells::wrap(cells.get(column).map_or("", String::as_str), width))
            .collect();
        let high = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines = vec![String::new(); high];
        for (column, part) in wrapped.iter().enumerate() {
            let width = widths.get(column).copied().unwrap_or(0);
            for (at, line) in lines.iter_mut().enumerate() {
                let text = part.get(at).map_or("", String::as_str);
                if column > 0 {
                    line.push_str(&" ".repeat(GAP));
                }
                line.push_str(&match side(column) {
                    Side::Left => cells::left(text, width),
                    Side::Right => cells::right(text, width),
                });
            }
        }
        lines
    };
    let mut lines = Vec::new();
    if !head.is_empty() {
        lines.extend(row(head).into_iter().map(|line| Line::styled(line, look.styles.dim)));
        let rule = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        lines.push(Line::from(Span::styled(look.signs.rule().repeat(rule.min(width)), look.styles.border)));
    }
    lines.extend(rows.iter().flat_map(|cells| row(cells)).map(|line| Line::styled(line, look.styles.text)));
    lines
}

/// The columns' widths: as wide as their widest cell, the widest narrowed until all fit.
fn widths(head: &[String], rows: &[Vec<String>], count: usize, width: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = (0..count)
        .map(|column| {
            let cells = rows.iter().map(Vec::as_slice).chain([head]);
            cells.filter_map(|row| row.get(column)).map(|cell| cells::width(cell)).max().unwrap_or(0)
        })
        .collect();
    let room = width.saturating_sub(GAP * count.saturating_sub(1));
    let mut over = widths.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        let Some(widest) = widths.iter_mut().max() else { break };
        if *widest <= NARROWEST {
            break;
        }
        *widest -= 1;
        over -= 1;
    }
    widths
}
