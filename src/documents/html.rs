//! Documents as one page of HTML each, which needs nothing beside itself and prints with the measures of Decree 30.

use super::block::{Align, Block, Document, HeadLine, Signature, Stress, Table};
use super::picture_code::Squares;
use super::xml::escaped;
use crate::wording::Lang;

/// How it looks, on the screen and on paper.
const LOOKS: &str = include_str!("html.css");

/// The document as HTML.
pub fn render(document: &Document) -> String {
    let lang = match document.lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    let mark = document
        .mark()
        .map_or_else(String::new, |mark| format!("<div class=\"mark\" aria-hidden=\"true\">{}</div>\n", escaped(mark)));
    let mut said = Vec::new();
    let mut rest = document.blocks.as_slice();
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        said.push(match (block, after) {
            (Block::Signatures(columns), [Block::Recipients { label, names }, after @ ..]) if columns.len() == 1 => {
                rest = after;
                format!("<div class=\"side\">{}{}</div>", recipients(label, names), signatures(columns))
            }
            _ => self::block(block),
        });
    }
    let said = said.join("\n");
    let said = match document.copies {
        0 | 1 => said,
        copies => format!("<div class=\"copy\">{said}</div>\n").repeat(copies as usize),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" class=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{}</title>\n<style>\n{LOOKS}</style>\n</head>\n<body>\n{mark}{said}\n</body>\n</html>\n",
        document.kind.word(),
        escaped(&document.title)
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Draft(text) => paragraph("draft", text),
        Block::Head { left, right } => {
            format!("<div class=\"head\"><div>{}</div><div>{}</div></div>", lines(left), lines(right))
        }
        Block::Ballot { stamp, lines, round, tint } => {
            let lines = lines.iter().map(|line| format!("<p>{}</p>", set(line))).collect::<Vec<_>>().concat();
            format!(
                "<div class=\"ballot-head\"><div class=\"stamp\"><p>{}</p></div><div class=\"lines\">{lines}</div>\
                 <div class=\"round tint{tint}\"><p>{}</p></div></div>",
                set(stamp),
                set(round)
            )
        }
        Block::Title(text) => format!("<h1>{}</h1>", set(text)),
        Block::Subject(text) => paragraph("subject", text),
        Block::Heading(level, text) => {
            let level = u32::from(*level).clamp(1, 4) + 1;
            format!("<h{level}>{}</h{level}>", set(text))
        }
        Block::Paragraph(text) => format!("<p>{}</p>", set(text)),
        Block::Centred(text) => paragraph("centred", text),
        Block::List { numbered, items } => list(*numbered, items),
        Block::Checks(items) => checks(items),
        Block::Table(lines) => table(lines),
        Block::Signatures(columns) => signatures(columns),
        Block::Recipients { label, names } => recipients(label, names),
        Block::Remark(text) => paragraph("remark", text),
        Block::PictureCode(text) => picture_code(text),
        Block::Break => "<div class=\"break\"></div>".to_owned(),
    }
}

/// Text in which a percent sign stays with its number.
fn set(text: &str) -> String {
    escaped(&text.replace(" %", "\u{a0}%"))
}

fn paragraph(class: &str, text: &str) -> String {
    format!("<p class=\"{class}\">{}</p>", set(text))
}

fn lines(lines: &[HeadLine]) -> String {
    let line = |line: &HeadLine| {
        let stress = match line.stress {
            Stress::Plain => "plain",
            Stress::Bold => "bold",
            Stress::Italic => "italic",
        };
        // The motto's rule is as long as the motto, that of a name in capitals two fifths of it.
        let rule = match (line.ruled, line.text == line.text.to_uppercase()) {
            (false, _) => "",
            (true, true) => " ruled short",
            (true, false) => " ruled",
        };
        format!("<p class=\"{stress}{rule}\"><span>{}</span></p>", set(&line.text))
    };
    lines.iter().map(line).collect::<Vec<_>>().concat()
}

fn list(numbered: bool, items: &[String]) -> String {
    let tag = if numbered { "ol" } else { "ul" };
    let items = items.iter().map(|item| format!("<li>{}</li>", set(item))).collect::<Vec<_>>().concat();
    format!("<{tag}>{items}</{tag}>")
}

fn checks(items: &[String]) -> String {
    let items = items.iter().map(|item| format!("<li>{}</li>", set(item))).collect::<Vec<_>>().concat();
    format!("<ul class=\"checks\">{items}</ul>")
}

fn table(table: &Table) -> String {
    let class = |align: &Align| match align {
        Align::Left => "",
        Align::Center => " class=\"middle\"",
        Align::Right => " class=\"right\"",
    };
    let head =
        table.head.iter().map(|title| format!("<th scope=\"col\">{}</th>", set(title))).collect::<Vec<_>>().concat();
    let row = |row: &Vec<String>| {
        let cells = row.iter().zip(&table.align).map(|(text, align)| format!("<td{}>{}</td>", class(align), set(text)));
        format!("<tr>{}</tr>", cells.collect::<Vec<_>>().concat())
    };
    let rows = table.rows.iter().map(row).collect::<Vec<_>>().join("\n");
    format!("<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>")
}

fn signatures(columns: &[Signature]) -> String {
    let column = |one: &Signature| {
        let capacity = one.capacity.iter().map(|line| format!("<p>{}</p>", set(line))).collect::<Vec<_>>().concat();
        format!("<div><div class=\"capacity\">{capacity}</div><p class=\"name\">{}</p></div>", set(&one.name))
    };
    format!("<div class=\"signatures\">{}</div>", columns.iter().map(column).collect::<Vec<_>>().concat())
}

fn recipients(label: &str, names: &[String]) -> String {
    let names = names.iter().map(|name| format!("<p>- {}</p>", set(name))).collect::<Vec<_>>().concat();
    format!("<div class=\"recipients\"><p class=\"label\">{}</p>{names}</div>", set(label))
}

fn picture_code(text: &str) -> String {
    let Some(squares) = Squares::of(text) else { return paragraph("centred", text) };
    let side = squares.side;
    let dark = (0..side * side)
        .map(|place| (place / side, place % side))
        .filter(|(row, column)| squares.is_dark(*row, *column));
    let path = dark.map(|(row, column)| format!("M{column} {row}h1v1h-1z")).collect::<Vec<_>>().concat();
    format!(
        "<svg class=\"code\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>",
        escaped(text)
    )
}
