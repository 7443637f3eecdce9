//! Tables: with lines, whose titles repeat on each page and whose rows stay whole; and without, for what stands side by side.

use super::super::block::{Align, Table};
use super::super::letters;
use super::measures::TEXT;
use super::paragraph::Paragraph;

/// How a table's text is set.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The style of its cells and of its titles.
    styles: [&'static str; 2],
    /// The size of its text, in points.
    points: u32,
    /// How high a row is at least.
    height: u32,
}

/// As the decree has it.
pub const NORMAL: Setting = Setting { styles: ["TableText", "TableHead"], points: 13, height: 0 };

/// For sheets that are filled by hand and should stay on one page with their signatures.
pub const fn by_hand(height: u32) -> Setting {
    Setting { styles: ["TightText", "TightHead"], points: 12, height }
}

/// What a cell keeps free at both sides together.
const PADDING: u32 = 200;
/// A wider cell is broken into lines before it asks others for room.
const WIDEST: u32 = 6_500;
/// A column whose cells are to be filled by hand is as wide as this at least: to write in, to mark.
const WRITING: u32 = 1_300;
const MARKING: u32 = 560;
/// A table up to so many rows stays on one page as a whole.
const WHOLE: usize = 12;

/// A table with lines.
pub fn lined(table: &Table, setting: Setting) -> String {
    let [text, title] = setting.styles;
    let widths = widths(table, setting.points);
    let grid = grid(&widths);
    let cells = |row: &[String], style: &'static str, keeps_next: bool| -> String {
        let aligned = |align: Align| if style == title { None } else { Some(named(align)) };
        let texts = row.iter().zip(&table.align).zip(&widths);
        texts
            .map(|((text, align), width)| {
                let paragraph = Paragraph { keeps_next, align: aligned(*align), ..Paragraph::of(style) };
                cell(*width, "<w:vAlign w:val=\"center\"/>", &paragraph.text(text))
            })
            .collect()
    };
    let mut rows = row("<w:tblHeader/>", &cells(&table.head, title, true));
    let count = table.rows.len();
    let height = match setting.height {
        0 => String::new(),
        height => format!("<w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/>"),
    };
    for (place, texts) in table.rows.iter().enumerate() {
        // The first row goes with the titles; of a long table the last two go together.
        let keeps_next = place + 1 < count && (count <= WHOLE || place == 0 || place + 2 == count);
        rows.push_str(&row(&height, &cells(texts, text, keeps_next)));
    }
    let whole: u32 = widths.iter().sum();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         </w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn named(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}

/// A table without lines, as wide as the text.
pub fn without_lines(widths: &[u32], rows: &str) -> String {
    let grid = grid(widths);
    let whole: u32 = widths.iter().sum();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn grid(widths: &[u32]) -> String {
    widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect::<Vec<_>>().concat()
}

/// A row of cells that no page cuts in two.
pub fn row(properties: &str, cells: &str) -> String {
    format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{cells}</w:tr>")
}

/// A cell of these paragraphs.
pub fn cell(width: u32, properties: &str, paragraphs: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr>{paragraphs}</w:tc>")
}

/// As wide as the cells ask, where there is room; else no column under its longest word, and the rest shared out by need.
fn widths(table: &Table, points: u32) -> Vec<u32> {
    let column = |place: usize| {
        let head = table.head.get(place).map(|text| (text.as_str(), true));
        head.into_iter()
            .chain(table.rows.iter().filter_map(move |row| row.get(place)).map(|text| (text.as_str(), false)))
    };
    let words = |(text, bold): (&str, bool)| {
        text.split_whitespace().map(|word| letters::width(word, points, bold)).max().unwrap_or(0)
    };
    let empty = |place: usize| {
        !table.rows.is_empty() && table.rows.iter().all(|row| row.get(place).is_none_or(String::is_empty))
    };
    let by_hand = |place: usize| match table.align.get(place) {
        Some(align) if empty(place) => {
            if *align == Align::Left {
                WRITING
            } else {
                MARKING
            }
        }
        _ => 0,
    };
    let least = |place| (column(place).map(words).max().unwrap_or(0) + PADDING).max(by_hand(place));
    let wanted = |place| {
        // Titles may take two lines or three: columns of figures stay narrow.
        let whole = |(text, bold): (&str, bool)| letters::width(text, points, bold) / if bold { 2 } else { 1 };
        column(place).map(whole).max().unwrap_or(0).min(WIDEST) + PADDING
    };
    let columns = 0..table.head.len();
    let least: Vec<u32> = columns.clone().map(least).collect();
    let wanted: Vec<u32> = columns.map(wanted).zip(&least).map(|(wanted, least)| wanted.max(*least)).collect();
    shared(&least, &wanted, TEXT)
}

/// Shares `room` out among columns.
fn shared(least: &[u32], wanted: &[u32], room: u32) -> Vec<u32> {
    let needed: u32 = least.iter().sum();
    let (from, more): (Vec<u32>, Vec<u32>) = if needed > room {
        // Not even the words fit: those of the widest columns are broken, the narrow ones stay whole.
        let level = level(least, room);
        let from: Vec<u32> = least.iter().map(|width| (*width).min(level)).collect();
        (from, least.iter().map(|width| u32::from(*width > level)).collect())
    } else {
        let all: u32 = wanted.iter().sum();
        if all <= room {
            (wanted.to_vec(), wanted.to_vec())
        } else {
            (least.to_vec(), wanted.iter().zip(least).map(|(wanted, least)| wanted - least).collect())
        }
    };
    let left = room - from.iter().sum::<u32>();
    let asked = more.iter().map(|more| u64::from(*more)).sum::<u64>().max(1);
    let mut widths: Vec<u32> = from
        .iter()
        .zip(&more)
        .map(|(from, more)| from + u32::try_from(u64::from(left) * u64::from(*more) / asked).unwrap_or(0))
        .collect();
    let lost = room - widths.iter().sum::<u32>();
    if let Some(widest) = widths.iter_mut().max() {
        *widest += lost;
    }
    widths
}

/// As wide as no column may be, so that all fit.
fn level(least: &[u32], room: u32) -> u32 {
    let mut sorted = least.to_vec();
    sorted.sort_unstable();
    let mut left = room;
    for (place, width) in sorted.iter().enumerate() {
        let share = left / u32::try_from(sorted.len() - place).unwrap_or(1).max(1);
        if *width > share {
            return share;
        }
        left -= width;
    }
    room
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_end_takes_no_room_from_figures() {
        assert_eq!(shared(&[40, 3000, 2500, 60], &[40, 3000, 2500, 60], 1000), [40, 450, 450, 60]);
    }

    #[test]
    fn columns_fill_the_room_and_hold_their_longest_words() {
        for (least, wanted) in
            [([10, 20, 30], [10, 25, 40]), ([300, 200, 400], [500, 900, 4000]), ([900, 700, 1], [900, 900, 1])]
        {
            let widths = shared(&least, &wanted, 1000);
            assert_eq!(widths.iter().sum::<u32>(), 1000);
            if least.iter().sum::<u32>() <= 1000 {
                assert!(widths.iter().zip(&least).all(|(width, least)| width >= least), "{widths:?}");
            }
        }
    }
}
