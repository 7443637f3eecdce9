//! A frame as a text, as a text with colours, and as a drawing.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_normalization::UnicodeNormalization;

use super::colour::{Rgb, rgb_of};
use super::{big, cells};

/// The cells of every row that show something of their own; the right half of a wide letter does not.
fn rows(buf: &Buffer) -> impl Iterator<Item = Vec<(u16, &Cell)>> {
    let area = buf.area;
    area.rows().map(move |row| {
        let mut covered = row.x;
        let mut shown = Vec::new();
        for x in row.left()..row.right() {
            let Some(cell) = buf.cell((x, row.y)).filter(|_| x >= covered) else { continue };
            let width = u16::try_from(cells::width(cell.symbol())).unwrap_or(1).max(1);
            covered = x.saturating_add(width);
            shown.push((x - area.x, cell));
        }
        shown
    })
}

/// The frame as plain composed text, one line a row, without blanks at the ends and without escapes.
pub fn text(buf: &Buffer) -> String {
    let mut page = String::new();
    for row in rows(buf) {
        let line: String = row.iter().flat_map(|(_, cell)| cell.symbol().nfc()).collect();
        page.push_str(line.trim_end());
        page.push('\n');
    }
    page
}

/// The frame with its colours as terminal escapes, one line a row.
pub fn ansi(buf: &Buffer) -> String {
    let mut page = String::new();
    for row in rows(buf) {
        let mut worn = None;
        for (_, cell) in row {
            let wears = (cell.fg, cell.bg, cell.modifier);
            if worn != Some(wears) {
                page.push_str(&escape(cell));
                worn = Some(wears);
            }
            page.push_str(cell.symbol());
        }
        page.push_str("\x1b[0m\n");
    }
    page
}

const MODIFIERS: [(Modifier, &str); 6] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::REVERSED, "7"),
    (Modifier::CROSSED_OUT, "9"),
];

fn escape(cell: &Cell) -> String {
    let mut codes = vec!["0".to_owned()];
    codes.extend(MODIFIERS.iter().filter(|(is, _)| cell.modifier.contains(*is)).map(|(_, code)| (*code).to_owned()));
    codes.extend(colour_code(cell.fg, 38));
    codes.extend(colour_code(cell.bg, 48));
    format!("\x1b[{}m", codes.join(";"))
}

/// The parameters for a colour; `base` is 38 for ink and 48 for ground.
fn colour_code(color: Color, base: u8) -> Option<String> {
    const NAMES: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    match color {
        Color::Reset => None,
        Color::Rgb(red, green, blue) => Some(format!("{base};2;{red};{green};{blue}")),
        Color::Indexed(index) => Some(format!("{base};5;{index}")),
        named => NAMES.iter().position(|name| *name == named).map(|index| format!("{base};5;{index}")),
    }
}

/// The width and height of a cell of the drawing.
const CELL: (u32, u32) = (10, 20);

/// Where in a cell its letters stand.
const BASELINE: u32 = 15;

/// The colours of a drawing where the terminal would choose.
const INK: Rgb = Rgb(230, 230, 230);
const GROUND: Rgb = Rgb(16, 18, 22);

/// The letters of a drawing: fonts of one width that have Vietnamese, in the size at which they are as wide as a cell, for
/// viewers that do not stretch text.
const TYPE: &str = "<g font-family=\"'DejaVu Sans Mono','Noto Sans Mono','Liberation Mono',Consolas,Menlo,monospace\" \
                    font-size=\"16.6\" xml:space=\"preserve\">\n";

/// The frame as an SVG drawing. Blocks are drawn as rectangles, so that big letters and bars have clean edges.
pub fn svg(buf: &Buffer) -> String {
    let (width, height) = (u32::from(buf.area.width) * CELL.0, u32::from(buf.area.height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n\
         <g shape-rendering=\"crispEdges\">\n",
        hex(GROUND)
    );
    let mut letters = String::new();
    for (y, row) in rows(buf).enumerate() {
        let top = u32::try_from(y).unwrap_or(0) * CELL.1;
        let mut at = 0;
        while let Some(&(x, cell)) = row.get(at) {
            let alike = row[at..].iter().take_while(|(_, other)| is_drawn_alike(cell, other)).count().max(1);
            let run = &row[at..at + alike];
            at += alike;
            let end = row.get(at).map_or(buf.area.width, |&(next, _)| next);
            let place = Place { left: u32::from(x) * CELL.0, top, width: u32::from(end - x) * CELL.0 };
            let (ink, ground) = colours(cell);
            if ground != GROUND {
                push_rect(&mut svg, place.left, top, (place.width, CELL.1), ground);
            }
            let blocks = blocks_of(cell.symbol());
            for &(dx, dy, w, h) in &blocks {
                for step in 0..(if w == CELL.0 { 1 } else { u32::from(end - x) }) {
                    let wide = if w == CELL.0 { place.width } else { w };
                    push_rect(&mut svg, place.left + step * CELL.0 + dx, top + dy, (wide, h), ink);
                }
            }
            if blocks.is_empty() {
                let said: String = run.iter().flat_map(|(_, cell)| cell.symbol().nfc()).collect();
                push_text(&mut letters, &place, &said, cell.modifier, ink);
            }
        }
    }
    svg.push_str("</g>\n");
    svg.push_str(TYPE);
    svg.push_str(&letters);
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// Where a run of cells stands in the drawing.
struct Place {
    left: u32,
    top: u32,
    width: u32,
}

/// Whether two cells can be drawn in one go.
fn is_drawn_alike(one: &Cell, two: &Cell) -> bool {
    let is_block = |cell: &Cell| !blocks_of(cell.symbol()).is_empty();
    (one.fg, one.bg, one.modifier) == (two.fg, two.bg, two.modifier)
        && (one.symbol() == two.symbol() || !is_block(one) && !is_block(two))
}

fn colours(cell: &Cell) -> (Rgb, Rgb) {
    let ink = rgb_of(cell.fg).unwrap_or(INK);
    let ground = rgb_of(cell.bg).unwrap_or(GROUND);
    if cell.modifier.contains(Modifier::REVERSED) { (ground, ink) } else { (ink, ground) }
}

/// The rectangles that a block or a line fills in its cell: left, top, width, height. Lines are drawn so that they meet
/// from cell to cell, which letters of a font do not.
fn blocks_of(symbol: &str) -> Vec<(u32, u32, u32, u32)> {
    let (wide, high) = CELL;
    let eighths = |count: u32| vec![(0, 0, (wide * count).div_ceil(8).min(wide - 1), high)];
    let low = |count: u32| vec![(0, high - high * count / 8, wide, high * count / 8)];
    let (x, y) = (wide / 2 - 1, high / 2 - 1);
    let (left, right) = ((0, y, x + 2, 2), (x, y, wide - x, 2));
    let (up, down) = ((x, 0, 2, y + 2), (x, y, 2, high - y));
    match symbol {
        "█" => vec![(0, 0, wide, high)],
        "▆" => low(6),
        "▉" => eighths(7),
        "▊" => eighths(6),
        "▋" => eighths(5),
        "▍" => eighths(3),
        "▎" => eighths(2),
        "▏" => eighths(1),
        "─" => vec![(0, y, wide, 2)],
        "│" => vec![(x, 0, 2, high)],
        "╭" => vec![right, down],
        "╮" => vec![left, down],
        "╰" => vec![right, up],
        "╯" => vec![left, up],
        "┆" => (0..4).map(|dash| (x, 1 + dash * high / 4, 2, 3)).collect(),
        _ => parts_of(symbol),
    }
}

/// The pixels of big letters, row by row.
fn parts_of(symbol: &str) -> Vec<(u32, u32, u32, u32)> {
    let Some((across, down, pixels)) = symbol.chars().next().and_then(big::pixels_of) else { return Vec::new() };
    let (across, down) = (u32::from(across), u32::from(down));
    let all = (0..down).flat_map(|y| (0..across).map(move |x| (x, y)));
    let inked = all.enumerate().filter(|(bit, _)| pixels >> bit & 1 == 1).map(|(_, place)| place);
    let rect = |(x, y)| {
        let (left, top) = (CELL.0 * x / across, CELL.1 * y / down);
        (left, top, CELL.0 * (x + 1) / across - left, CELL.1 * (y + 1) / down - top)
    };
    inked.map(rect).collect()
}

fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn push_rect(svg: &mut String, left: u32, top: u32, (width, height): (u32, u32), fill: Rgb) {
    // Writing into a String cannot fail.
    let _written =
        writeln!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", hex(fill));
}

fn push_text(svg: &mut String, place: &Place, said: &str, modifier: Modifier, ink: Rgb) {
    let shown = said.trim();
    if shown.is_empty() {
        return;
    }
    let before = u32::try_from(said.len() - said.trim_start().len()).unwrap_or(0);
    let cells = u32::try_from(cells::width(shown)).unwrap_or(0);
    let mut worn = String::new();
    if modifier.contains(Modifier::BOLD) {
        worn.push_str(" font-weight=\"bold\"");
    }
    if modifier.contains(Modifier::ITALIC) {
        worn.push_str(" font-style=\"italic\"");
    }
    let lines: Vec<&str> = [(Modifier::UNDERLINED, "underline"), (Modifier::CROSSED_OUT, "line-through")]
        .into_iter()
        .filter_map(|(is, name)| modifier.contains(is).then_some(name))
        .collect();
    if !lines.is_empty() {
        worn.push_str(" text-decoration=\"");
        worn.push_str(&lines.join(" "));
        worn.push('"');
    }
    // Writing into a String cannot fail.
    let _written = writeln!(
        svg,
        "<text x=\"{}\" y=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{worn}>{}</text>",
        place.left + before * CELL.0,
        place.top + BASELINE,
        cells * CELL.0,
        hex(ink),
        escaped(shown)
    );
}

fn escaped(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for letter in said.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Where a text stands in a picture drawn as plain text, for hands that click on it.
#[cfg(test)]
pub fn place_of(picture: &str, said: &str) -> Option<ratatui::layout::Position> {
    picture.lines().enumerate().find_map(|(row, line)| {
        let before = line.get(..line.find(said)?)?;
        Some(ratatui::layout::Position { x: u16::try_from(cells::width(before)).ok()?, y: u16::try_from(row).ok()? })
    })
}

/// The lines of the dialog that lies over a screen, in a picture drawn as plain text; none where there is no dialog.
#[cfg(test)]
pub fn dialog_of(picture: &str) -> Vec<String> {
    let lines = picture.lines().skip_while(|line| !line.contains('╭')).take_while(|line| !line.contains('╰'));
    let inside = |line: &str| Some(line.split_once('│')?.1.rsplit_once('│')?.0.trim().to_owned());
    lines.filter_map(inside).filter(|line| !line.is_empty()).collect()
}

/// The ends of what was cut in a picture drawn as plain text: up to eight letters before each sign that there is more.
#[cfg(test)]
pub fn cut_short(picture: &str) -> Vec<String> {
    let tail = |before: &str| {
        // One that stands by itself cuts nothing.
        let before = if before.ends_with("  ") { "" } else { before };
        let last: Vec<char> = before.trim_end().chars().rev().take(8).collect();
        let last: String = last.into_iter().rev().collect();
        last.rsplit(['│', '╯']).next().and_then(|last| last.rsplit("  ").next()).unwrap_or_default().trim().to_owned()
    };
    let lines = picture.lines().flat_map(|line| {
        let parts: Vec<&str> = line.split('…').collect();
        parts[..parts.len() - 1].iter().map(|before| tail(before)).collect::<Vec<_>>()
    });
    lines.filter(|tail| !tail.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::{Buffer, Color, ansi, svg, text};

    fn frame() -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, 20, 2));
        buf.set_string(0, 0, "Vu\u{323} <A> & 会議", Style::new().fg(Color::Rgb(255, 213, 74)));
        buf.set_string(0, 1, "███▌ 7", Style::new());
        buf
    }

    #[test]
    fn the_text_is_composed_and_ends_without_blanks() {
        assert_eq!(text(&frame()), "Vụ <A> & 会議\n███▌ 7\n");
    }

    #[test]
    fn the_coloured_text_ends_every_line_without_colour() {
        let page = ansi(&frame());
        assert!(page.contains("38;2;255;213;74"));
        assert!(page.lines().all(|line| line.ends_with("\x1b[0m")));
    }

    #[test]
    fn the_drawing_escapes_text_and_draws_blocks_as_rectangles() {
        let page = svg(&frame());
        assert!(page.contains("&lt;A&gt;") && page.contains("&amp;") && !page.contains('█'));
        assert!(page.contains("<rect x=\"0\" y=\"20\" width=\"30\" height=\"20\""));
        assert!(page.starts_with("<svg ") && page.ends_with("</svg>\n"));
    }
}
