//! Ballot papers: their head, and several of them on a page with marks to cut along.

use super::measures::{PAGE, TEXT, TOP};
use super::paragraph::Paragraph;
use super::table::{cell, row, without_lines};

/// Room for the stamp: 42 mm by 25 mm.
const STAMP: (u32, u32) = (2_400, 1_420);
/// The field that names the vote.
const ROUND: u32 = 1_900;
/// The colours of votes: none, yellow, blue, green, orange, all light enough to write on.
const TINTS: [&str; 5] = ["auto", "FFF2CC", "DDEBF7", "E2EFDA", "FCE4D6"];
/// What stands between a paper and the line to cut along.
const MARGIN: u32 = 200;

/// Stamp, whose paper, which vote.
pub fn head(stamp: &str, lines: &[String], round: &str, tint: u8) -> String {
    let widths = [STAMP.0, TEXT - STAMP.0 - ROUND, ROUND];
    let fill = TINTS.get(usize::from(tint)).copied().unwrap_or("auto");
    let said: String = lines.iter().map(|line| Paragraph::of("BallotLine").text(line)).collect();
    let cells = [
        cell(widths[0], &borders("dashed", &SIDES), &Paragraph::of("BallotLine").text(stamp)),
        cell(widths[1], "", &if said.is_empty() { Paragraph::of("BallotLine").text("") } else { said }),
        cell(
            widths[2],
            &format!(
                "{}<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/><w:vAlign w:val=\"center\"/>",
                borders("single", &SIDES)
            ),
            &Paragraph::of("BallotRound").text(round),
        ),
    ];
    without_lines(&widths, &row(&height(STAMP.1), &cells.concat()))
}

/// So many copies, one below the other, each with an equal share of the page.
pub fn sheet(one: &str, copies: u32) -> String {
    // A little less than the page holds: what follows a table is a paragraph, and it must not begin another page.
    let share = (PAGE.1 - 2 * TOP - 400) / copies;
    let rows: String = (1..=copies)
        .map(|copy| {
            let cut = if copy < copies { borders("dashed", &["bottom"]) } else { String::new() };
            let margins = format!(
                "<w:tcMar><w:top w:w=\"{MARGIN}\" w:type=\"dxa\"/><w:bottom w:w=\"{MARGIN}\" w:type=\"dxa\"/></w:tcMar>"
            );
            row(&height(share), &cell(TEXT, &(cut + &margins), one))
        })
        .collect();
    without_lines(&[TEXT], &rows) + &Paragraph::of("Gap").text("")
}

const SIDES: [&str; 4] = ["top", "left", "bottom", "right"];

fn borders(line: &str, sides: &[&str]) -> String {
    let side = |side: &&str| format!("<w:{side} w:val=\"{line}\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
    format!("<w:tcBorders>{}</w:tcBorders>", sides.iter().map(side).collect::<Vec<_>>().concat())
}

fn height(twentieths: u32) -> String {
    format!("<w:trHeight w:val=\"{twentieths}\" w:hRule=\"atLeast\"/>")
}
