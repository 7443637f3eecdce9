//! How long what is done at a conference takes, in seconds: what a rehearsal reckons with.

use crate::conference::report::{Page, ReportBlock};

/// Words (tiếng) read aloud in a minute, at the pace of a hall.
const WORDS_A_MINUTE: u64 = 130;
/// A name is called, or a guest is introduced.
pub const NAME: u64 = 5;
/// A proposal is put to the vote and the hands are counted.
pub const HANDS: u64 = 30;
/// A speaker comes to the floor.
pub const TO_THE_FLOOR: u64 = 15;
/// A speech of which the plan does not say how long it is.
pub const SPEECH: u64 = 180;
/// The box is shown empty and sealed, and the vote is opened.
pub const BOX: u64 = 60;
/// A paper is handed out, or put into the box; several are at a time.
pub const HAND: u64 = 3;
/// The voters make up their minds, and a line is marked.
pub const MIND: u64 = 90;
/// A line is read and marked.
pub const LINE: u64 = 6;
/// A paper is read aloud and typed, without its marks.
pub const PAPER: u64 = 6;
/// A mark is read aloud and typed.
pub const MARK: u64 = 1;
/// A paper is looked for and put right.
pub const MISTAKE: u64 = 25;
/// The count is compared, and its minutes are signed.
pub const SIGNED: u64 = 90;
/// A line of a result is read out.
pub const RESULT: u64 = 8;
/// A decision is read out.
pub const DECISION: u64 = 60;
/// A thing is handed over.
pub const ITEM: u64 = 10;
/// The head of a unit comes forward and signs.
pub const SIGNATURE: u64 = 15;
/// Everybody gets up, is photographed, sits down.
pub const CEREMONY: u64 = 120;

/// How long a text takes when it is read aloud.
pub fn reading(text: &str) -> u64 {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    (u64::try_from(words).unwrap_or(u64::MAX).saturating_mul(60)).div_ceil(WORDS_A_MINUTE)
}

/// How long a page of a report takes.
pub fn page(page: &Page) -> u64 {
    let block = |block: &ReportBlock| match block {
        ReportBlock::Heading(_, text) | ReportBlock::Paragraph(text) | ReportBlock::Item(_, _, text) => reading(text),
        ReportBlock::Row(cells) => cells.iter().map(|cell| reading(cell)).sum(),
    };
    page.blocks.iter().map(block).sum()
}
