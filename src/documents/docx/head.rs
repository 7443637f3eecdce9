//! The head of an administrative document: two columns of centred lines, rules below the two that bear one.

use super::super::block::{HeadLine, Stress};
use super::super::letters;
use super::measures::{HEAD_RIGHT, TEXT};
use super::paragraph::Paragraph;
use super::table::{cell, row, without_lines};

/// Both columns; the number stands beside place and date.
pub fn write(left: &[HeadLine], right: &[HeadLine]) -> String {
    let widths = [TEXT - HEAD_RIGHT, HEAD_RIGHT];
    let ((issuer, number), (state, place)) = (parted(left), parted(right));
    let rows = [(issuer, state), (number, place)].map(|(left, right)| {
        row(
            "",
            &(cell(widths[0], "<w:noWrap/>", &lines(left, widths[0]))
                + &cell(widths[1], "<w:noWrap/>", &lines(right, widths[1]))),
        )
    });
    without_lines(&widths, &rows.concat())
}

/// The lines down to the last that bears a rule, and those below.
fn parted(lines: &[HeadLine]) -> (&[HeadLine], &[HeadLine]) {
    let ruled = lines.iter().rposition(|line| line.ruled).map_or(0, |place| place + 1);
    lines.split_at(ruled)
}

fn lines(lines: &[HeadLine], width: u32) -> String {
    let said: String = lines.iter().map(|line| one(line, width)).collect();
    // A cell holds a paragraph at least.
    if said.is_empty() { Paragraph::of("HeadLine").text("") } else { said }
}

fn one(line: &HeadLine, width: u32) -> String {
    let capitals = line.text == line.text.to_uppercase();
    let bold = line.stress == Stress::Bold;
    let (style, points) = match (line.stress, capitals) {
        (Stress::Bold, true) => ("HeadBody", 12),
        (Stress::Bold, false) => ("HeadMotto", 13),
        (Stress::Italic, _) => ("HeadPlace", 13),
        (Stress::Plain, true) => ("HeadSuperior", 12),
        (Stress::Plain, false) => ("HeadLine", 13),
    };
    let broken = letters::balanced(&line.text, width, points, bold);
    let mut said: String = broken.iter().map(|text| Paragraph::of(style).text(text)).collect();
    if line.ruled {
        let text = broken.iter().map(|text| letters::width(text, points, bold)).max().unwrap_or(0).min(width);
        // The motto's is as long as the motto, the issuing body's between a third and a half of its name.
        let rule = if capitals { (text * 2 / 5).min(width / 2) } else { text };
        said.push_str(&Paragraph { rule: Some((width - rule) / 2), ..Paragraph::of("Rule") }.text(""));
    }
    said
}
