//! Headings of documents that were typed without styles: bold lines that begin with a number, and the title.

use super::{Block, Paper, Paragraph};
use crate::text::fold;

/// Most letters of a line that is taken for a heading.
const LONGEST: usize = 200;

/// Gives levels to the headings of a document. Where styles say them they are believed; a title makes room above.
pub(super) fn find(paper: &mut Paper) {
    let styled = paragraphs(paper).any(|paragraph| paragraph.heading.is_some_and(|level| level > 0));
    let titled = paragraphs(paper).any(|paragraph| paragraph.heading == Some(0));
    if styled || titled {
        let shift = u8::from(titled);
        each(paper, |paragraph| paragraph.heading = paragraph.heading.map(|level| (level + shift).clamp(1, 6)));
    }
    if !styled {
        let mut title = titled;
        each(paper, |paragraph| {
            let guessed = guess(paragraph, &mut title);
            paragraph.heading = paragraph.heading.or(guessed);
        });
    }
}

fn paragraphs(paper: &Paper) -> impl Iterator<Item = &Paragraph> {
    paper.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    })
}

fn each(paper: &mut Paper, mut change: impl FnMut(&mut Paragraph)) {
    for block in &mut paper.blocks {
        if let Block::Paragraph(paragraph) = block {
            change(paragraph);
        }
    }
}

fn guess(paragraph: &Paragraph, title: &mut bool) -> Option<u8> {
    let text = paragraph.text();
    let text = text.trim();
    if text.chars().count() > LONGEST || !paragraph.is_bold() {
        return None;
    }
    if !*title && paragraph.centred && fold(text).starts_with("bao cao") {
        *title = true;
        return Some(1);
    }
    let mark = paragraph.item.as_ref().map_or(text, |item| item.mark.as_str());
    let head = mark.split_whitespace().next().unwrap_or_default().trim_end_matches(['.', ')', ':', '/']);
    let is_roman = !head.is_empty() && head.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    let is_letter = head.len() == 1 && head.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_number = !head.is_empty() && head.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let is_part = matches!(fold(head).as_str(), "phan" | "chuong" | "part");
    let marked = head.len() < mark.split_whitespace().next().unwrap_or_default().len();
    match () {
        () if is_part => Some(2),
        () if marked && (is_roman || is_letter) => Some(2),
        () if is_number && marked => Some(3),
        () if is_number && head.contains('.') => Some(4),
        () => None,
    }
}
