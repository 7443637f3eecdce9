//! The line to which the chair points, set off from the others.

use super::poster::Room;
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

/// The line to which the chair points: a sign before it, and a ground of its own.
#[derive(Debug, Clone)]
pub(super) struct Pointer {
    /// Where it stands, from the corner of its list.
    area: Rect,
    look: Look,
    margin: u16,
}

impl Pointer {
    /// The pointer to what stands in this part of a list.
    pub(super) fn new(area: Rect, room: &Room<'_>) -> Self {
        Self { area, look: *room.look, margin: room.margin }
    }

    /// The pointer to something else.
    #[must_use]
    pub(super) fn to(self, area: Rect) -> Self {
        Self { area, ..self }
    }

    /// Sets off what was drawn in the list that begins at the top of `list`.
    pub(super) fn draw(&self, buf: &mut Buffer, list: Rect) {
        // Where margins are narrow the sign stands right before the line, and nothing of it touches an edge.
        let (sign, ground) = if self.margin > 2 { (2, 3) } else { (self.margin.min(1), self.margin.min(1)) };
        let x = list.x.saturating_add(self.area.x);
        let y = list.y.saturating_add(self.area.y);
        let area = Rect { x, y, ..self.area }.intersection(list);
        let area = Rect { x: area.x.saturating_sub(ground), width: area.width.saturating_add(ground), ..area };
        let area = area.intersection(buf.area);
        let bars = area.positions().any(|at| buf.cell(at).is_some_and(|cell| self.is_bar(cell)));
        for row in area.rows() {
            let blocks = || row.positions().filter(|at| bars && buf.cell(*at).is_some_and(is_block)).map(|at| at.x);
            // A bar and its figures keep the ground on which their ends are seen.
            let says = |at: Position| buf.cell(at).is_some_and(|cell| !is_block(cell) && cell.symbol() != " ");
            let kept = blocks().min().zip(blocks().max()).map(|(first, last)| {
                let told = row.positions().any(|at| at.x > last && says(at));
                first.saturating_sub(1)..=if told { last + 1 } else { row.right() }
            });
            for at in row.positions().filter(|at| !kept.as_ref().is_some_and(|kept| kept.contains(&at.x))) {
                if let Some(cell) = buf.cell_mut(at) {
                    cell.set_style(self.look.styles.selection);
                }
            }
        }
        if sign > 0 && !area.is_empty() {
            let at = Position::new(x.saturating_sub(sign), area.y.saturating_add((area.height - 1) / 2));
            if let Some(cell) = buf.cell_mut(at) {
                cell.set_symbol(self.look.signs.of(Sign::Now)).set_style(self.look.styles.selection);
            }
        }
    }

    fn is_bar(&self, cell: &Cell) -> bool {
        let styles = &self.look.styles;
        is_block(cell) && (!styles.coloured || [styles.bar.fg, styles.track.bg].contains(&Some(cell.fg)))
    }
}

fn is_block(cell: &Cell) -> bool {
    cell.symbol().chars().next().is_some_and(|sign| matches!(sign, '▀'..='▟' | '\u{1fb00}'..='\u{1fb3b}'))
}
