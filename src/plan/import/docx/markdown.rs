//! A document as the Markdown that reports are written in.

use super::{Block, Paper, Paragraph};
use crate::plan::import::table::Table;

/// The whole document.
pub(crate) fn markdown(paper: &Paper) -> String {
    let mut page = String::new();
    let mut in_list = false;
    for block in &paper.blocks {
        let (piece, item) = match block {
            Block::Table(at) => (paper.tables.get(*at).map_or(String::new(), table), false),
            Block::Paragraph(paragraph) => paragraph_of(paragraph),
        };
        let close = in_list && item;
        if !page.is_empty() && !close {
            page.push('\n');
        }
        in_list = item;
        page.push_str(&piece);
        page.push('\n');
    }
    page
}

/// A paragraph, and whether it is an item of a Markdown list.
fn paragraph_of(paragraph: &Paragraph) -> (String, bool) {
    let text = inline(paragraph, paragraph.heading.is_none());
    let mark = paragraph.item.as_ref().map(|item| item.mark.as_str()).unwrap_or_default();
    if let Some(level) = paragraph.heading {
        let hashes = "#".repeat(usize::from(level.clamp(1, 6)));
        let text = if mark.is_empty() { text } else { format!("{} {text}", escaped(mark)) };
        return (format!("{hashes} {text}"), false);
    }
    let Some(item) = &paragraph.item else { return (at_start(&text), false) };
    let indent = "    ".repeat(item.depth);
    let number = item.mark.trim_end_matches(['.', ')']);
    let is_number = !number.is_empty() && number.len() < 9 && number.bytes().all(|byte| byte.is_ascii_digit());
    match () {
        () if item.mark.is_empty() => (format!("{indent}- {}", at_start(&text)), true),
        () if is_number && item.depth == 0 => (format!("{number}. {}", at_start(&text)), true),
        // Letters and Roman numbers are no list in Markdown; they stand as the reader saw them.
        () => (at_start(&format!("{} {text}", escaped(mark))), false),
    }
}

/// The text with its form. Marks stand close to the letters, as Markdown asks.
fn inline(paragraph: &Paragraph, form: bool) -> String {
    let mut line = String::new();
    for run in &paragraph.runs {
        let text = run.text.replace(['\n', '\r', '\t'], " ");
        let inner = text.trim();
        let mark = match (run.bold, run.italic) {
            _ if !form || inner.is_empty() => "",
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let blank = |found: bool| if found { " " } else { "" };
        let before = blank(text.starts_with(char::is_whitespace));
        let after = blank(text.ends_with(char::is_whitespace) && !inner.is_empty());
        line.push_str(before);
        line.push_str(mark);
        line.push_str(&escaped(inner));
        line.push_str(mark);
        line.push_str(after);
    }
    crate::text::fold::collapse(&line)
}

/// Text in which no letter is a mark of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A line whose beginning would make it a heading, a list or a rule.
fn at_start(text: &str) -> String {
    if text.starts_with(['#', '-', '+', '=']) {
        return format!("\\{text}");
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.get(digits..).and_then(|rest| rest.chars().next()) {
        Some('.' | ')') if digits > 0 => {
            let (number, rest) = text.split_at(digits);
            format!("{number}\\{rest}")
        }
        _ => text.to_owned(),
    }
}

fn table(table: &Table) -> String {
    let columns = table.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column).max().unwrap_or(1);
    let mut lines = Vec::with_capacity(table.rows.len() + 1);
    for row in &table.rows {
        let cells: Vec<String> =
            (1..=columns).map(|column| escaped(&crate::text::fold::collapse(row.text(column)))).collect();
        lines.push(format!("| {} |", cells.join(" | ")));
        if lines.len() == 1 {
            lines.push(format!("|{}", " --- |".repeat(columns)));
        }
    }
    lines.join("\n")
}
