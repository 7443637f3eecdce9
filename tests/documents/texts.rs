//! What files say, as lines of text that can be compared.

use crate::package::{Piece, attribute, parts, pieces};
use pulldown_cmark::{Event, Options, Parser, TagEnd};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A document for the word processor: a line a paragraph, cells parted by bars; looks stand in «».
pub fn word(file: &[u8]) -> String {
    let parts = parts(file);
    let mut said = String::new();
    if parts["word/header1.xml"].contains("BẢN THẢO") || parts["word/header1.xml"].contains("DRAFT") {
        assert!(parts["word/header2.xml"].contains("DraftMark"), "the mark stands on the first page too");
        said.push_str("«BẢN·THẢO»\n");
    }
    let mut line = String::new();
    let mut cells = 0;
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for piece in pieces(&parts["word/document.xml"]) {
        match piece {
            Piece::Text(text) => line.push_str(&text.replace('\u{a0}', " ")),
            Piece::Tag(tag) => match tag.split_whitespace().next().unwrap_or_default().trim_end_matches('/') {
                "w:pageBreakBefore" => line.push_str("«trang» "),
                "w:pStyle" => match attribute(&tag, "w:val").unwrap() {
                    "Title" => line.push_str("«#» "),
                    "Heading1" => line.push_str("«##» "),
                    "Heading2" => line.push_str("«###» "),
                    "Heading3" => line.push_str("«####» "),
                    _ => {}
                },
                "w:numId" => {
                    let list = attribute(&tag, "w:val").unwrap().to_owned();
                    let number = counts.entry(list.clone()).and_modify(|count| *count += 1).or_insert(1);
                    let mark = if list == "1" { "-".to_owned() } else { format!("{number}.") };
                    write!(line, "«{mark}» ").unwrap();
                }
                "w:drawing" => line.push_str("«QR»"),
                "w:tc" => cells += 1,
                "/w:tc" => {
                    cells -= 1;
                    while line.ends_with([' ', '/']) {
                        line.pop();
                    }
                    line.push_str(" | ");
                }
                "/w:p" if cells > 0 => line.push_str(" / "),
                "/w:p" | "/w:tr" if cells == 0 => {
                    let done = line.trim_matches([' ', '|', '/']);
                    if !done.is_empty() {
                        writeln!(said, "{done}").unwrap();
                    }
                    line.clear();
                }
                _ => {}
            },
        }
    }
    said
}

/// The words of a page of HTML, the mark of a draft and the looks left out.
pub fn page(file: &str) -> String {
    let body = file.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0;
    let body = body.split_once("<div class=\"mark\"").map_or(body, |(_, rest)| rest.split_once("</div>").unwrap().1);
    let mut said = String::new();
    for piece in pieces(body) {
        match piece {
            Piece::Text(text) => said.push_str(&text.replace('\u{a0}', " ")),
            Piece::Tag(_) => said.push(' '),
        }
    }
    said
}

/// The words of Markdown as a reader shows them.
pub fn markdown(file: &str) -> String {
    let mut said = String::new();
    let mut code = false;
    for event in Parser::new_ext(file, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS) {
        match event {
            Event::Text(text) if !code => said.push_str(&text),
            Event::Start(pulldown_cmark::Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::SoftBreak | Event::End(_) => said.push(' '),
            Event::Html(text) | Event::InlineHtml(text) => panic!("markup in Markdown: {text}"),
            Event::Start(pulldown_cmark::Tag::Link { .. } | pulldown_cmark::Tag::Image { .. }) => panic!("a link"),
            _ => {}
        }
    }
    said
}

/// How often each word stands in a text; what only joins or counts lists is left out.
pub fn words(text: &str) -> BTreeMap<String, u32> {
    let mut words = BTreeMap::new();
    for word in text.split_whitespace().filter(|word| !["-", "|", "/"].contains(word) && !word.starts_with('«')) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// A workbook: its sheets with a line a row, numbers as numbers, formulas with what they give; then its charts.
pub fn workbook(file: &[u8]) -> String {
    let parts = parts(file);
    let strings: Vec<String> = parts["xl/sharedStrings.xml"]
        .split("<si>")
        .skip(1)
        .map(|one| inner_text(&format!("<si>{}", one.split_once("</si>").unwrap().0)))
        .collect();
    let mut said = String::new();
    for (name, part) in &parts {
        if name.starts_with("xl/worksheets/sheet") {
            writeln!(said, "-- {name}").unwrap();
            for row in part.split("<row ").skip(1) {
                let cells: Vec<String> = row.split("<c ").skip(1).map(|cell| value(cell, &strings)).collect();
                writeln!(said, "{}", cells.join(" | ")).unwrap();
            }
        } else if name.starts_with("xl/charts/chart") {
            let text: Vec<String> = pieces(part)
                .into_iter()
                .filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None })
                .collect();
            writeln!(said, "-- {name}\n{}", text.join(" | ")).unwrap();
        }
    }
    said
}

fn inner_text(markup: &str) -> String {
    let mut text = String::new();
    for piece in pieces(&format!("{markup}</si>")) {
        if let Piece::Text(piece) = piece {
            text.push_str(&piece);
        }
    }
    text
}

fn value(cell: &str, strings: &[String]) -> String {
    let tag = cell.split_once('>').unwrap().0;
    let inside = |name: &str| {
        let (_, rest) = cell.split_once(&format!("<{name}>"))?;
        rest.split_once(&format!("</{name}>")).map(|(text, _)| text.to_owned())
    };
    let Some(plain) = inside("v") else { return String::new() };
    match (attribute(tag, " t").or_else(|| attribute(tag, "t")), inside("f")) {
        (_, Some(formula)) => format!("={formula} → {plain}"),
        (Some("s"), None) => strings[plain.parse::<usize>().unwrap()].clone(),
        _ => format!("#{plain}"),
    }
}
