//! Words read back from cells that were drawn in one column.

use super::spoken::is_decoration;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

/// Between two things on a row.
const GAP: &str = "  ";

/// The rows of an area as lines: decoration left out, things that stand apart set off by a comma. A letter that covers
/// two cells is read once.
pub fn read(buf: &Buffer, area: Rect) -> Vec<String> {
    let lines = area.intersection(buf.area).rows().map(|row| {
        let mut line = String::new();
        let mut covered = 0;
        for place in row.positions() {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            let symbol = buf.cell(place).map_or(" ", |cell| cell.symbol());
            covered = symbol.width().saturating_sub(1);
            line.push_str(if symbol.chars().all(is_decoration) { " " } else { symbol });
        }
        apart(&line)
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// A row's things with commas between them. What stands alone without a letter or digit, as a mark on a scale, is none.
fn apart(line: &str) -> String {
    let things = line.split(GAP).map(str::trim);
    let things = things.filter(|thing| thing.chars().any(char::is_alphanumeric));
    things.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{Buffer, Rect, read};
    use ratatui::style::Style;

    #[test]
    fn a_drawn_row_is_read_without_its_box_and_its_bar() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 2));
        buf.set_string(0, 0, "│ Vụ Pháp chế  ████▌      7 │", Style::new());
        let all = buf.area;
        assert_eq!(read(&buf, all), ["Vụ Pháp chế, 7"]);
    }
}
