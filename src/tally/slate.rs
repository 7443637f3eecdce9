//! The paper on the screen: it looks like the paper in the hand.

use super::draft::Draft;
use super::sheet::{BOX, Sheet};
use crate::conference::contest::{Form, Nominee};
use crate::conference::frame::Frame;
use crate::conference::paper::Mark;
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Draws the slate with the marks of the draft.
pub fn draw(buf: &mut Buffer, sheet: &Sheet, frame: &Frame, draft: &Draft, focus: Option<usize>, look: &Look) {
    draw_heads(buf, sheet, look);
    for (line, place) in sheet.places() {
        let (Some(nominee), Some(mark)) = (frame.slate.get(line), draft.mark(line)) else { continue };
        let focused = focus == Some(line);
        let worn = |style: Style| if focused { style.patch(look.styles.selection) } else { style };
        if focused {
            buf.set_style(place, worn(look.styles.text));
        }
        let ignored = draft.declared().is_some();
        let struck = frame.form == Form::Strike && mark == Mark::Against;
        let counts = !ignored && matches!(mark, Mark::Support | Mark::Grade(_));
        let tone = match (frame.form, counts) {
            (Form::Strike | Form::Tick, true) => look.styles.strong,
            (Form::Strike | Form::Tick, false) => look.styles.dim,
            _ if ignored => look.styles.dim,
            _ => look.styles.text,
        };
        let mut x = put(buf, place, place.x, &format!("{:>w$}", line + 1, w = sheet.number), worn(look.styles.dim));
        x = x.saturating_add(2);
        if sheet.sign > 0 {
            let style = if mark == Mark::None { look.styles.dim } else { tone };
            let sign = lead(frame.form, mark, look);
            put(buf, place, x, &text::shorten(sign, sheet.sign), worn(style));
            x = x.saturating_add(u16::try_from(sheet.sign + 1).unwrap_or(0));
        }
        let mut style = worn(tone);
        if struck {
            style = style.add_modifier(Modifier::CROSSED_OUT);
        }
        put(buf, place, x, &name(nominee, sheet.name, look), style);
        draw_boxes(buf, sheet, (place, mark), &worn, look);
    }
}

/// What stands before a name: the sign of a struck name, or the box.
fn lead(form: Form, mark: Mark, look: &Look) -> &'static str {
    match (form, mark) {
        (Form::Strike, Mark::Against) => look.signs.of(Sign::Wrong),
        (Form::Tick, Mark::Support) => TICKED,
        (Form::Tick, _) => OPEN,
        _ => "",
    }
}

const TICKED: &str = "[x]";
const OPEN: &str = "[ ]";

/// The name as it fits: whole, else its short form, else cut in its middle: the end tells one Vietnamese name from
/// another, and often one unit too.
pub fn name(nominee: &Nominee, cells: usize, look: &Look) -> String {
    if text::cells(&nominee.name) <= cells {
        return nominee.name.clone();
    }
    match &nominee.short {
        Some(short) if text::cells(short) <= cells => short.clone(),
        _ => cut_within(&nominee.name, cells, look),
    }
}

/// A name in so many cells: its beginning and its last words, as many as take half of the room.
fn cut_within(said: &str, cells: usize, look: &Look) -> String {
    let more = look.signs.more();
    let half = cells.saturating_sub(text::cells(more)).div_ceil(2);
    let words = said.char_indices().rev().filter(|(_, letter)| *letter == ' ').map(|(at, _)| &said[at + 1..]);
    let Some(end) = words.take_while(|end| text::cells(end) <= half).last() else { return cut(said, cells, look) };
    let room = cells.saturating_sub(text::cells(more) + text::cells(end));
    let begun = text::shorten(said, room + 1);
    let begun = begun.trim_end_matches('…').trim_end();
    format!("{begun}{more}{end}")
}

/// A text in so many cells, ended by this terminal's sign for what was cut.
pub fn cut(said: &str, cells: usize, look: &Look) -> String {
    let more = look.signs.more();
    if !look.signs.ascii || text::cells(said) <= cells || cells < more.len() {
        return text::shorten(said, cells);
    }
    let kept = text::shorten(said, cells + 1 - more.len());
    format!("{}{more}", kept.trim_end_matches('…'))
}

fn draw_heads(buf: &mut Buffer, sheet: &Sheet, look: &Look) {
    let Some(y) = sheet.heads else { return };
    for edge in sheet.column_edges() {
        let row = Rect { x: edge, y, width: buf.area.right().saturating_sub(edge), height: 1 };
        let mut x = sheet.boxes_edge(row);
        for (head, cells) in &sheet.boxes {
            put(buf, row, x, head, look.styles.dim);
            x = x.saturating_add(u16::try_from(*cells).unwrap_or(0));
        }
    }
}

fn draw_boxes(
    buf: &mut Buffer,
    sheet: &Sheet,
    (place, mark): (Rect, Mark),
    worn: &dyn Fn(Style) -> Style,
    look: &Look,
) {
    let mut x = sheet.boxes_edge(place);
    for (number, (head, cells)) in sheet.boxes.iter().enumerate() {
        let ticked = match mark {
            Mark::Support => number == 0,
            Mark::Against => number == 1,
            Mark::Both => true,
            Mark::Grade(grade) => usize::from(grade) == number + 1,
            Mark::None => false,
        };
        let style = match (ticked, mark) {
            (true, Mark::Both) => look.styles.attention,
            (true, _) => look.styles.strong,
            (false, _) => look.styles.dim,
        };
        // The box stands under the middle of its heading.
        let middle = text::cells(head).saturating_sub(BOX) / 2;
        let at = x.saturating_add(u16::try_from(middle).unwrap_or(0));
        put(buf, place, at, if ticked { TICKED } else { OPEN }, worn(style));
        x = x.saturating_add(u16::try_from(*cells).unwrap_or(0));
    }
}

/// Writes within a row, and nothing beyond its end. Gives the cell behind what was written.
pub fn put(buf: &mut Buffer, row: Rect, x: u16, said: &str, style: Style) -> u16 {
    let row = row.intersection(buf.area);
    if row.is_empty() || x < row.x || x >= row.right() {
        return x;
    }
    buf.set_stringn(x, row.y, said, usize::from(row.right() - x), style).0
}
