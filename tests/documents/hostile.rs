//! Names as nobody should have them, in every format: they appear as they are, and nothing in them acts.

use crate::day::Day;
use crate::package::{Piece, parts, pieces};
use crate::texts;
use hoinghi::documents::{csv, docx, html, markdown, result_json, template, xlsx};
use hoinghi::wording::Lang;
use std::path::Path;

/// As TOML writes them, each of at most 120 letters.
const NAMES: [&str; 6] = [
    r#"=HYPERLINK("http://x.vn";"bấm <b>đây</b>")"#,
    r#"<script>alert(1)</script> & "trích" 'đơn' ]]> &amp;"#,
    "+1 | *đậm* _nghiêng_ [a](http://b.vn) `c` ~~d~~",
    "@SUM(A1) {{title}} ${x} <!-- --> \\ # 1. - %",
    "-2+3 www.x.vn a@b.vn http://c.vn <w:t>ô</w:t>",
    "",
];

fn names() -> Vec<String> {
    let longest = "=Ệ".to_owned() + &"Ặ".repeat(118);
    NAMES.iter().map(|name| if name.is_empty() { longest.clone() } else { (*name).to_owned() }).collect()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// A conference in which every name is hostile.
pub fn day() -> Day {
    let names = names();
    let units = (0..6)
        .map(|n| {
            let (unit, person) = (quoted(&names[n]), quoted(&format!("{} {n}", names[(n + 1) % 5])));
            let post = quoted(&names[(n + 2) % 6]);
            format!("[[units]]\nid = \"u{n}\"\nname = {unit}\ndelegates = [{{ name = {person}, post = {post} }}]\n")
        })
        .collect::<Vec<_>>()
        .concat();
    let title = quoted(&names[0]);
    let plan = format!(
        "format = 1\n[conference]\ntitle = {title}\ncluster = {}\nauthority = {}\nyear = 2017\nplace = {}\n\
         chair = {{ name = {}, post = {} }}\n{units}\
         [[contests]]\nid = \"co\"\ntitle = {}\nnominees = [\"u0\", \"u1\", \"u2\", \"u3\", \"u4\", \"u5\"]\nseats = 2\n\
         [[agenda]]\nid = \"mo\"\nkind = \"opening\"\ntitle = {}\nguests = [{{ name = {}, post = {} }}]\nminutes = 5\n\
         [[agenda]]\nid = \"giao\"\nkind = \"handover\"\nitems = [{{ name = {}, count = 1 }}]\nminutes = 5\n",
        quoted(&names[1]),
        quoted(&names[2]),
        quoted(&names[3]),
        quoted(&names[4]),
        quoted(&names[5]),
        quoted(&names[1]),
        quoted(&names[2]),
        quoted(&names[3]),
        quoted(&names[4]),
        quoted(&names[5]),
    );
    let mut day = Day::of(&plan, Path::new("."));
    let said = |line: serde_json::Value| line.to_string();
    let mut lines = vec![said(serde_json::json!({ "do": "start" })), said(serde_json::json!({ "do": "attend_all" }))];
    let attend =
        serde_json::json!({ "do": "attend", "unit": "u1", "delegate": 0, "present": true, "replaced_by": names[2] });
    lines.push(said(attend));
    lines.push(said(serde_json::json!({ "do": "take_note", "step": "mo", "text": names.join("\n") })));
    lines.push(said(serde_json::json!({ "do": "withdraw", "contest": "co", "nominee": "u5", "reason": names[0] })));
    let team = [0, 1, 2].map(|n| serde_json::json!({ "name": names[n], "head": n == 0 }));
    lines.push(said(serde_json::json!({ "do": "name_tally_team", "members": team })));
    for line in [
        r#"{"do":"open_round","contest":"co"}"#,
        r#"{"do":"issue","contest":"co","issued":2}"#,
        r#"{"do":"collect","contest":"co","collected":2}"#,
        r#"{"do":"paper","contest":"co","marks":{"u0":"support","u1":"support"}}"#,
        r#"{"do":"paper","contest":"co","marks":{"u0":"support","u1":"support"}}"#,
        r#"{"do":"close_round","contest":"co"}"#,
        r#"{"do":"announce","contest":"co"}"#,
    ] {
        lines.push(line.to_owned());
    }
    let signed = serde_json::json!({ "do": "sign_handover", "step": "giao", "giver": names[0], "receiver": names[1], "witness": names[4] });
    lines.push(said(signed));
    lines.push(r#"{"do":"close_conference"}"#.to_owned());
    day.play(lines.iter().map(String::as_str));
    day
}

fn flat(text: &str) -> String {
    // Long lines of a head are broken into paragraphs, between which the text of a file has a slash.
    let text = text.replace('\u{a0}', " ");
    text.split_whitespace().filter(|word| *word != "/").collect::<Vec<_>>().join(" ")
}

/// What is written in capitals is compared in small letters.
fn holds(text: &str, name: &str) -> bool {
    flat(text).to_lowercase().contains(&flat(name).to_lowercase())
}

#[test]
fn the_word_processor_and_the_browser_show_them_as_they_are() {
    let mut day = day();
    for lang in [Lang::Vi, Lang::En] {
        for document in day.documents(lang) {
            let stem = &document.stem;
            let file = docx::render(&document).unwrap();
            for (name, part) in parts(&file) {
                assert!(!pieces(&part).is_empty(), "{stem} {name}");
            }
            let page = html::render(&document);
            for piece in pieces(
                page.split_once("<head>").unwrap().1.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0,
            ) {
                if let Piece::Tag(tag) = piece {
                    let name = tag.trim_matches('/').split_whitespace().next().unwrap().trim_end_matches('/');
                    let known = "div p span h1 h2 h3 h4 h5 table thead tbody tr th td ol ul li svg path";
                    assert!(known.split(' ').any(|known| known == name), "{stem}: <{tag}>");
                }
            }
            let (word, page, plain) =
                (texts::word(&file), texts::page(&page), texts::markdown(&markdown::render(&document)));
            for name in names().iter().filter(|name| document.mentions(name)) {
                for (format, said) in [("docx", &word), ("html", &page), ("md", &plain)] {
                    assert!(holds(said, name), "{stem} {format} lacks {name}: {said}");
                }
            }
        }
    }
}

#[test]
fn every_name_stands_in_the_minutes() {
    let minutes = day().documents(Lang::Vi).remove(0);
    for name in names() {
        assert!(minutes.mentions(&name), "{name}");
    }
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let mut day = day();
    let facts = day.facts();
    let conference = day.proceedings.conference();
    let names = names();
    let file = csv::results(conference, Lang::Vi).unwrap();
    let mut rows = ::csv::Reader::from_reader(file.strip_prefix(b"\xef\xbb\xbf").expect("the mark of UTF-8"));
    let mut seen = 0;
    for row in rows.records() {
        let row = row.unwrap();
        for cell in &row {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        seen += usize::from(names.iter().any(|name| row[6].trim_start_matches('\'') == name));
    }
    assert_eq!(seen, 5, "each name once, after its withdrawal without the sixth");
    let book = xlsx::render(conference, Lang::Vi, &facts).unwrap();
    for (name, part) in parts(&book) {
        pieces(&part);
        for formula in part.split("<f>").skip(1) {
            let formula = formula.split_once("</f>").unwrap().0;
            let own = formula.starts_with("SUM(") || formula.split('-').all(|cell| cell.starts_with(['C', 'F']));
            assert!(own, "{name}: {formula}");
        }
    }
    let said = texts::workbook(&book);
    for name in &names {
        assert!(holds(&said, name), "{name}");
    }
}

#[test]
fn json_and_the_offices_own_form_hold_them_whole() {
    let mut day = day();
    let facts = day.facts();
    let conference = day.proceedings.conference();
    let report = serde_json::to_string(&result_json::report(conference, Lang::Vi)).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["conference"]["title"], names()[0]);
    let row = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = ["{{title}} {{authority}} {{chair}}", "{{#delegates}}{{unit}}; {{name}}; {{post}}{{/delegates}}"]
        .map(row)
        .concat();
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    package.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut package, format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes())
        .unwrap();
    let form = package.finish().unwrap().into_inner();
    let filled = template::fill(&form, &template::fields(conference, Lang::Vi, &facts), None).unwrap();
    assert!(filled.unknown.is_empty(), "what a value says is no field: {:?}", filled.unknown);
    let mut text = String::new();
    for piece in pieces(&parts(&filled.bytes)["word/document.xml"]) {
        match piece {
            Piece::Text(said) => text.push_str(&said),
            Piece::Tag(_) => text.push(' '),
        }
    }
    for name in names() {
        assert!(holds(&text, &name), "{name}");
    }
}

#[test]
fn every_field_of_a_form_stands_in_its_page() {
    let page = include_str!("../../docs/forms.md");
    let mut day = Day::sample(usize::MAX);
    let facts = day.facts();
    let fields = template::fields(day.proceedings.conference(), Lang::Vi, &facts);
    for (_, name, _) in template::told(&fields) {
        let name = name.trim_start_matches(['{', '#']).split('}').next().unwrap();
        let name = name.split_once('.').map_or(name.to_owned(), |(_, of_contest)| format!("ID.{of_contest}"));
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}
