//! Signatures side by side, which stay on one page with each other.

use super::super::block::Signature;
use super::measures::{SIGNING, TEXT};
use super::paragraph::Paragraph;
use super::table::{cell, row, without_lines};

/// How many stand side by side at most.
const ABREAST: usize = 3;

/// The signatures, the last of them at the right of the first row; whether others follow.
pub fn write(columns: &[Signature], tight: bool, goes_on: bool) -> String {
    let room = if tight { SIGNING / 2 } else { SIGNING };
    let rows = abreast(columns);
    let last = rows.len().saturating_sub(1);
    // Rows of unequal length are tables of their own; between two of them stands a line, or they would grow together.
    let gap = Paragraph { keeps_next: true, ..Paragraph::of("Gap") }.text("");
    let tables = rows.iter().enumerate().map(|(place, row)| side_by_side(None, row, goes_on || place < last, room));
    tables.collect::<Vec<_>>().join(&gap)
}

/// One signature at the right; these paragraphs beside it at the left.
pub fn beside(left: &str, column: &Signature) -> String {
    side_by_side(Some(left), &[column], false, SIGNING)
}

fn abreast(columns: &[Signature]) -> Vec<Vec<&Signature>> {
    let all: Vec<&Signature> = columns.iter().collect();
    match all.split_last() {
        Some((head, members)) if all.len() > ABREAST => {
            let (first, rest) = members.split_at(ABREAST - 1);
            let first = first.iter().copied().chain([*head]).collect();
            std::iter::once(first).chain(rest.chunks(ABREAST).map(<[&Signature]>::to_vec)).collect()
        }
        _ => vec![all],
    }
}

fn side_by_side(left: Option<&str>, columns: &[&Signature], goes_on: bool, high: u32) -> String {
    let count = columns.len() + usize::from(left.is_some());
    let width = TEXT / u32::try_from(count).unwrap_or(1).max(1);
    let widths = vec![width; count];
    let empty = || Paragraph { keeps_next: true, ..Paragraph::of("SignatureName") }.text("");
    let centred = |style: &'static str, texts: &[String], keeps_next: bool| {
        let said: String =
            texts.iter().map(|text| Paragraph { keeps_next, ..Paragraph::of(style) }.text(text)).collect();
        cell(width, "", &if said.is_empty() { empty() } else { said })
    };
    let capacities: String = columns.iter().map(|one| centred("SignatureCapacity", &one.capacity, true)).collect();
    let room: String = columns.iter().map(|_| cell(width, "", &empty())).collect();
    let names: String =
        columns.iter().map(|one| centred("SignatureName", std::slice::from_ref(&one.name), goes_on)).collect();
    // What stands beside spans all three rows.
    let merged = |kept: bool| Paragraph { keeps_next: kept, ..Paragraph::of("SignatureName") }.text("");
    let beside = |kept: bool| left.map_or_else(String::new, |_| cell(width, "<w:vMerge/>", &merged(kept)));
    let whole = left.map_or_else(String::new, |left| cell(width, "<w:vMerge w:val=\"restart\"/>", left));
    let rows = row("", &(whole + &capacities))
        + &row(&height(high), &(beside(true) + &room))
        + &row("", &(beside(goes_on) + &names));
    without_lines(&widths, &rows)
}

fn height(twentieths: u32) -> String {
    format!("<w:trHeight w:val=\"{twentieths}\" w:hRule=\"atLeast\"/>")
}
