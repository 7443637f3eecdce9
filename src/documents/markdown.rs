//! Documents as Markdown. Nothing in a name or a note can act as markup.

use super::block::{Align, Block, Document, HeadLine, Signature, Stress, Table};

/// The document as Markdown (tables as GitHub writes them).
pub fn render(document: &Document) -> String {
    let parts: Vec<String> = document.blocks.iter().map(block).filter(|part| !part.is_empty()).collect();
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Draft(text) => format!("> **{}**", inline(text)),
        Block::Head { left, right } => head(left, right),
        Block::Ballot { stamp, lines, round, .. } => {
            let lines: Vec<String> = lines.iter().chain([round, stamp]).map(|line| line_start(line)).collect();
            lines.join("\n\n")
        }
        Block::Title(text) => format!("# {}", inline(text)),
        Block::Subject(text) => format!("**{}**", inline(text)),
        Block::Heading(level, text) => {
            let marks = "#".repeat(usize::from(*level).clamp(1, 5) + 1);
            format!("{marks} {}", inline(text))
        }
        Block::Paragraph(text) | Block::Centred(text) => line_start(text),
        Block::List { numbered, items } => list(*numbered, items),
        Block::Checks(items) => checks(items),
        Block::Table(table) => grid(table),
        Block::Signatures(columns) => signatures(columns),
        Block::Recipients { label, names } => format!("***{}***\n\n{}", inline(label), list(false, names)),
        Block::Remark(text) => format!("*{}*", inline(text)),
        Block::PictureCode(text) => picture_code(text),
        Block::Break => "---".to_owned(),
    }
}

/// A picture code in half blocks, two rows of it to a line, dark on a light page; the text itself where it is too long
/// for one.
fn picture_code(text: &str) -> String {
    let Ok(code) = fast_qr::QRBuilder::new(text).build() else { return inline(text) };
    let dark = |row: usize, column: usize| row < code.size && code[row][column].value();
    let line = |row: usize| {
        let cell = |column: usize| match (dark(row, column), dark(row + 1, column)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        format!("    {}", (0..code.size).map(cell).collect::<String>())
    };
    let lines: Vec<String> = (0..code.size).step_by(2).map(line).collect();
    format!("```\n\n{}\n\n```", lines.join("\n"))
}

fn head(left: &[HeadLine], right: &[HeadLine]) -> String {
    let cell = |line: Option<&HeadLine>| {
        let Some(line) = line else { return String::new() };
        let text = inline(&line.text);
        match line.stress {
            Stress::Plain => text,
            Stress::Bold => format!("**{text}**"),
            Stress::Italic => format!("*{text}*"),
        }
    };
    let rows = (0..left.len().max(right.len())).map(|place| vec![cell(left.get(place)), cell(right.get(place))]);
    rows_of(&rows.collect::<Vec<_>>(), &[Align::Center, Align::Center])
}

fn list(numbered: bool, items: &[String]) -> String {
    let item = |(place, text): (usize, &String)| {
        if numbered { format!("{}. {}", place + 1, line_start(text)) } else { format!("- {}", line_start(text)) }
    };
    items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

/// A list of tasks, as GitHub writes it.
fn checks(items: &[String]) -> String {
    items.iter().map(|item| format!("- [ ] {}", line_start(item))).collect::<Vec<_>>().join("\n")
}

fn grid(table: &Table) -> String {
    let cells = |row: &Vec<String>| row.iter().map(|cell| inline(cell)).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = std::iter::once(&table.head).chain(&table.rows).map(cells).collect();
    rows_of(&rows, &table.align)
}

fn signatures(columns: &[Signature]) -> String {
    let bold = |text: &str| if text.is_empty() { String::new() } else { format!("**{}**", inline(text)) };
    let lines = columns.iter().map(|column| column.capacity.len()).max().unwrap_or(0);
    let capacity = |line: usize| {
        let said = |column: &Signature| column.capacity.get(line).map_or_else(String::new, |text| bold(text));
        columns.iter().map(said).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<String>> = (0..lines).map(capacity).collect();
    rows.push(vec![String::new(); columns.len()]);
    rows.push(columns.iter().map(|column| bold(&column.name)).collect());
    rows_of(&rows, &vec![Align::Center; columns.len()])
}

/// Rows of cells that are Markdown already; the first row is the head.
fn rows_of(rows: &[Vec<String>], align: &[Align]) -> String {
    let row = |cells: &Vec<String>| format!("| {} |", cells.join(" | "));
    let rules: Vec<String> = align
        .iter()
        .map(|align| match align {
            Align::Left => ":--".to_owned(),
            Align::Center => ":-:".to_owned(),
            Align::Right => "--:".to_owned(),
        })
        .collect();
    let Some((first, rest)) = rows.split_first() else { return String::new() };
    let lines = [row(first), row(&rules)].into_iter().chain(rest.iter().map(row));
    lines.collect::<Vec<_>>().join("\n")
}

/// Text on one line with every character escaped that could act as markup within a line. `>` cannot there, since `<`
/// is escaped; shares are compared with it, and stay easy to search for.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.trim().chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\n' | '\r' | '\t' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&' | '#' | '$' | '@' | '{' | '}' => {
                escaped.extend(['\\', c]);
            }
            // Bare addresses become links without any bracket.
            ':' if rest.peek() == Some(&'/') => escaped.push_str("\\:"),
            '.' if escaped.as_bytes().rchunks(3).next().is_some_and(|tail| tail.eq_ignore_ascii_case(b"www")) => {
                escaped.push_str("\\.");
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Text at the start of a line: what would begin a list, a rule or a heading there is escaped too.
fn line_start(text: &str) -> String {
    let escaped = inline(text);
    if escaped.starts_with(['-', '+', '=', '>']) {
        return format!("\\{escaped}");
    }
    let digits = escaped.chars().take_while(char::is_ascii_digit).count();
    match escaped.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => format!("{number}\\{rest}"),
        _ => escaped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_of_a_name_acts_as_markup() {
        let hostile = "*Vụ* _A_ | <b>x</b> [y](javascript:1) `c` #1 \\ & ~~z~~ http://a.vn a@b.vn www.x.vn !";
        let escaped = inline(hostile);
        let mut plain = escaped.chars();
        let mut kept = String::new();
        while let Some(c) = plain.next() {
            if c == '\\' {
                kept.extend(plain.next());
                continue;
            }
            assert!(!"*_|<[]`#&~@".contains(c), "{c} is bare in {escaped}");
            kept.push(c);
        }
        assert_eq!(kept, hostile, "nothing is lost");
        assert!(!escaped.contains("http://") && !escaped.contains("www."));
    }

    #[test]
    fn a_table_cell_cannot_break_its_row() {
        let mut table = Table::of(&[("Tên", Align::Left), ("Phiếu", Align::Right)]);
        table.rows.push(vec!["a|b\nc".into(), "07".into()]);
        assert_eq!(grid(&table), "| Tên | Phiếu |\n| :-- | --: |\n| a\\|b c | 07 |");
    }

    #[test]
    fn a_paragraph_cannot_begin_a_list_or_a_rule() {
        assert_eq!(line_start("1. Một"), "1\\. Một");
        assert_eq!(line_start("--- hết"), "\\--- hết");
        assert_eq!(line_start("> trích"), "\\> trích");
        assert_eq!(line_start("2017) năm"), "2017\\) năm");
        assert_eq!(line_start("11 phiếu"), "11 phiếu");
    }

    #[test]
    fn markdown_read_back_says_the_same() {
        use pulldown_cmark::{Event, Options, Parser};
        let hostile = "=1+1 - a. *b* _c_ <i> &amp; `d` [e](f) | 5) g\\h";
        let markdown = line_start(hostile);
        let mut read = String::new();
        for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES) {
            match event {
                Event::Text(text) => read.push_str(&text),
                Event::Start(pulldown_cmark::Tag::Paragraph) | Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
                other => panic!("{other:?} from a plain name"),
            }
        }
        assert_eq!(read, hostile);
    }
}
