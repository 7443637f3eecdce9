//! Every renderer writes every block, and no text of any block acts as markup.

use crate::documents::block::{Align, Block, Document, HeadLine, Signature, Stress, Table};
use crate::documents::{Kind, docx, html, markdown};
use crate::wording::Lang;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, proptest};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Every block there is, each text of them beginning with this.
fn every_block(text: &str) -> Document {
    let said = |place: &str| format!("{text} {place}");
    let line = |place: &str, stress, ruled| HeadLine { text: said(place), stress, ruled };
    let mut table = Table::of(&[("TT", Align::Center), (&said("cột"), Align::Left), ("%", Align::Right)]);
    table.rows.push(vec!["1".to_owned(), said("ô"), "76,92".to_owned()]);
    let signature = |place: &str| Signature { capacity: vec![said(place)], name: said("ký") };
    let blocks = vec![
        Block::Draft(said("thảo")),
        Block::Head {
            left: vec![line("trên", Stress::Plain, false), line("dưới", Stress::Bold, true)],
            right: vec![line("nước", Stress::Bold, true), line("ngày", Stress::Italic, false)],
        },
        Block::Ballot { stamp: said("dấu"), lines: vec![said("cụm")], round: said("vòng"), tint: 2 },
        Block::Title(said("tên")),
        Block::Subject(said("trích yếu")),
        Block::Centred(said("gửi")),
        Block::Heading(1, said("phần")),
        Block::Heading(2, said("mục")),
        Block::Heading(3, said("tiểu mục")),
        Block::Paragraph(said("đoạn")),
        Block::List { numbered: true, items: vec![said("một"), said("hai")] },
        Block::Checks(vec![said("việc"), said("việc nữa")]),
        Block::List { numbered: false, items: vec![said("gạch")] },
        Block::Table(table),
        Block::PictureCode("hoinghi:abc".to_owned()),
        Block::Break,
        Block::Paragraph(said("sau")),
        Block::Signatures(vec![signature("A"), signature("B"), signature("C"), signature("D"), signature("E")]),
        Block::Signatures(vec![signature("F")]),
        Block::Recipients { label: said("nhận"), names: vec![said("như trên")] },
        Block::Remark(said("nhỏ")),
    ];
    Document {
        kind: Kind::Tally,
        lang: Lang::Vi,
        stem: "moi-khoi".to_owned(),
        title: said("tài liệu"),
        copies: 1,
        rehearsal: false,
        blocks,
    }
}

/// The parts of a package, by name.
pub fn parts(package: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut parts = BTreeMap::new();
    for place in 0..package.len() {
        let mut part = package.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("whole");
        parts.insert(part.name().expect("a name").into_owned(), bytes);
    }
    parts
}

/// Every part of a package that is markup.
pub fn markup(package: &[u8]) -> BTreeMap<String, String> {
    let parts = parts(package).into_iter().filter(|(name, _)| !name.contains("/media/"));
    parts.map(|(name, bytes)| (name, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

/// What stands between the tags, with every tag closed where it should be; why not, where it is not so.
pub fn read(xml: &str) -> Result<String, String> {
    let mut open: Vec<&str> = Vec::new();
    let mut text = String::new();
    let mut rest = xml;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').ok_or("a tag without end")?;
        rest = after;
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if tag.matches('"').count() % 2 == 1 || tag.contains('<') {
            return Err(format!("<{tag}>"));
        }
        let name = tag.trim_matches('/').split_whitespace().next().unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        if ["/w:p", "/p", "/td", "/th", "/li", "/h1"].contains(&tag) {
            text.push('\n');
        }
    }
    text.push_str(rest);
    if !open.is_empty() || text.contains('>') {
        return Err(format!("left open: {open:?}"));
    }
    let mut plain = String::new();
    for (place, piece) in text.split('&').enumerate() {
        if place == 0 {
            plain.push_str(piece);
            continue;
        }
        let (name, after) = piece.split_once(';').ok_or_else(|| format!("&{piece}"))?;
        let stands_for = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("#39", '\'')];
        plain.push(stands_for.iter().find(|(known, _)| *known == name).ok_or_else(|| format!("&{name};"))?.1);
        plain.push_str(after);
    }
    Ok(plain)
}

/// What a page shows: its text without its looks.
fn shown(page: &str) -> String {
    read(page.split_once("</style>").expect("looks").1.trim_end_matches("</html>\n").replace("</head>", "").as_str())
        .expect("well-formed")
}

/// One line, every run of blanks as one, as a renderer may set it.
fn flat(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_block_stands_in_every_format() {
    let document = every_block("Vụ");
    let word = markup(&docx::render(&document).expect("docx"));
    let word = ["word/footer1.xml", "word/document.xml"].map(|part| read(&word[part]).expect(part)).concat();
    for (format, rendered) in
        [("docx", word), ("html", shown(&html::render(&document))), ("md", markdown::render(&document))]
    {
        let rendered = flat(&rendered.replace('\\', ""));
        for text in document.blocks.iter().flat_map(Block::texts) {
            assert!(rendered.contains(&flat(text)), "{format} lacks {text}: {rendered}");
        }
    }
}

#[test]
fn equal_documents_give_equal_bytes() {
    let [one, other] = [(); 2].map(|()| docx::render(&every_block("Vụ")).expect("docx"));
    assert_eq!(one, other);
}

/// Names as nobody should have them: markup, quotes, formulas, marks, 500 letters.
fn hostile() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "<&>", "]]>", "\"", "'", "</w:t>", "&amp;", "<!--", "-->", "=1+1", "Nguyễn", "\u{202e}", "\u{0}", "\u{b}", "|",
        "`", " ", "\n", "ễ", "𠀀", "{{x}}", "\u{ffff}",
    ]);
    let pieces = proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat());
    proptest::prop_oneof![pieces, "\\PC{0,500}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_breaks_the_markup_and_each_comes_through(text in hostile()) {
        let document = every_block(&text);
        // Nothing is lost but what no file of this kind may hold.
        let forbidden = |c: char| (c < ' ' && !c.is_ascii_whitespace()) || c == '\u{c}' || ('\u{fffe}'..='\u{ffff}').contains(&c);
        let kept: String = text.chars().filter(|c| !forbidden(*c)).collect();
        shown(&html::render(&document));
        for (name, xml) in markup(&docx::render(&document).unwrap()) {
            let said = read(&xml);
            prop_assert!(said.is_ok(), "{}: {:?}", name, said);
            if name == "word/document.xml" {
                let expected = flat(&(kept.clone() + " đoạn"));
                prop_assert!(flat(&said.unwrap()).contains(&expected));
            }
        }
    }
}
