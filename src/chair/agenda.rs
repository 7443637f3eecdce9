//! The agenda column: what is done, running, late and to come.

use super::day;
use crate::conference::{Conference, Moment, Step};
use crate::desk::View;
use crate::terminal::rows::{self as list, Row};
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// From this width on there is room for the minutes of every step.
const WIDE: u16 = 28;

/// Draws the agenda around `cursor`; returns where each step stands.
pub(super) fn draw(buf: &mut Buffer, area: Rect, view: &View<'_>, cursor: Option<usize>) -> Spots<usize> {
    let current = view.conference.current().map(|(place, _)| place);
    let lines: Vec<Row> = rows(view)
        .into_iter()
        .enumerate()
        .map(|(place, mut row)| {
            // Where the column is narrow the titles need its cells more than the minutes do.
            if area.width < WIDE && Some(place) != current {
                row.cells.truncate(1);
            }
            row
        })
        .collect();
    if cursor.is_some() {
        return list::draw(buf, area, &lines, cursor, view.look);
    }
    // Without the cursor here the current step is kept in sight, a third from the top.
    let height = usize::from(area.height);
    let first = current.unwrap_or(0).saturating_sub(height / 3).min(lines.len().saturating_sub(height));
    let shown = lines.get(first..).unwrap_or_default();
    list::draw(buf, area, shown, None, view.look).map(|place| place + first)
}

/// Every step as a row.
pub(super) fn rows(view: &View<'_>) -> Vec<Row> {
    let conference = view.conference;
    let current = conference.current().map(|(place, _)| place);
    let steps = conference.programme().agenda.iter().enumerate();
    steps.map(|(place, step)| row(conference, step, place, Some(place) == current, view.now)).collect()
}

fn row(conference: &Conference, step: &Step, place: usize, current: bool, now: Moment) -> Row {
    let late = current && day::overrun(conference, step, now);
    let visited = conference.has_visited(&step.id);
    let (sign, tone) = if current && conference.is_running() {
        (Sign::Now, if late { Tone::Attention } else { Tone::Now })
    } else if !visited {
        (Sign::Later, Tone::Plain)
    } else if conference.is_left_open(step) {
        // No tick for what was passed over: somebody has to come back to it.
        (Sign::Attention, Tone::Attention)
    } else {
        (Sign::Done, Tone::Dim)
    };
    let minutes = if visited {
        let minutes = (conference.seconds_at(&step.id, now) + 30).div_euclid(60);
        let mark = if late { "!" } else { "" };
        format!("{mark}{minutes}'")
    } else {
        format!("{}'", step.minutes)
    };
    Row::new(sign, vec![format!("{:>2} {}", place + 1, step.title), minutes]).toned(tone)
}
