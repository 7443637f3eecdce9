//! The end: conclusions, and whom the conference has elected.

use super::ink::{MEASURE, centred};
use super::poster::{Piece, Poster, Room};
use super::roster::Entries;
use crate::conference::public::PublicView;
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::text::{cells, wrap};
use crate::wording::scenes as words;
use ratatui::text::Line;

/// Conclusions and the elected of every contest.
pub(super) fn compose<'a>(
    view: &PublicView,
    text: &str,
    elected: &'a [(String, Vec<String>)],
    closed: bool,
    room: &Room<'a>,
) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let mut pieces = Vec::new();
    if !elected.is_empty() {
        pieces.push(Piece::roster(80, Lists { lists: elected, look }));
    }
    if !text.trim().is_empty() && !room.small {
        pieces.push(Piece::lines(50, centred(text.trim(), styles.text, room.width.min(MEASURE))));
    }
    if closed {
        let said = words::CLOSED.of(look.lang);
        pieces.push(super::poster::said(85, said, styles.now, room));
    }
    let heading = view.step.as_deref().unwrap_or(&view.particulars.title);
    Poster { heading: heading.to_owned(), pieces, ..Poster::default() }
}

/// The elected of each contest under its title.
struct Lists<'a> {
    lists: &'a [(String, Vec<String>)],
    look: &'a Look,
}

impl Entries for Lists<'_> {
    fn lines(&self, width: u16, _dense: bool) -> Vec<Vec<Line<'static>>> {
        let styles = &self.look.styles;
        let width = usize::from(width);
        let sign = self.look.signs.of(Sign::Done);
        let indent = self.look.signs.width() + 1;
        let entry = |(title, names): &(String, Vec<String>)| {
            let title = wrap(title, width).into_iter();
            let mut lines: Vec<Line<'static>> = title.map(|part| Line::styled(part, styles.strong)).collect();
            for name in names {
                for (at, part) in wrap(name, width.saturating_sub(indent).max(1)).into_iter().enumerate() {
                    let before = if at == 0 { format!("{sign} ") } else { " ".repeat(indent) };
                    lines.push(Line::styled(format!("{before}{part}"), styles.elected));
                }
            }
            lines
        };
        self.lists.iter().map(entry).collect()
    }

    fn bounds(&self) -> (u16, u16) {
        let names = self.lists.iter().flat_map(|(title, names)| names.iter().chain([title]));
        let widest = names.map(|name| cells(name)).max().unwrap_or(0) + self.look.signs.width() + 1;
        let widest = super::measure::clamp(widest);
        (widest.clamp(1, 26), widest)
    }
}
