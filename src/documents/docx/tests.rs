//! The looks that Decree 30/2020/NĐ-CP asks for, found in the parts of the package.

use crate::conference::Command;
use crate::documents::hall::{Hall, contest};
use crate::documents::tests::renderers::{markup, parts};
use crate::documents::{Document, Kind, docx, write};
use crate::wording::Lang;
use std::collections::BTreeMap;

const NAMES: [(&str, &str); 2] = [("u1", "Văn phòng Bộ"), ("u2", "Vụ Các vấn đề chung về xây dựng pháp luật")];

fn tally(closed: bool) -> Document {
    let mut hall = Hall::of(vec![contest("c", &NAMES, 1)], 5, 4);
    hall.open("c", 4, 4);
    hall.supports("c", 4, 0, &[3, 1]);
    if closed {
        hall.announce("c");
        hall.ask(Command::CloseConference {});
    } else {
        hall.ask(Command::CloseRound { contest: "c".into() });
    }
    write(Kind::Tally, &hall.conference, Lang::Vi, &hall.facts()).remove(0)
}

fn word(document: &Document) -> BTreeMap<String, String> {
    markup(&docx::render(document).expect("docx"))
}

/// What stands between two marks.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let after = text.split_once(from).unwrap_or_else(|| panic!("{from} is missing")).1;
    after.split_once(to).expect("an end").0
}

#[test]
fn the_page_is_a4_with_the_margins_of_the_decree_and_no_number_on_the_first() {
    let word = word(&tally(true));
    let section = between(&word["word/document.xml"], "<w:sectPr>", "</w:sectPr>");
    assert!(section.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), "{section}");
    let twentieths = |name: &str| between(section, &format!("w:{name}=\""), "\"").parse::<f64>().expect("a number");
    let millimetres = |name: &str| (twentieths(name) / 1440.0 * 25.4).round();
    assert!((20.0..=25.0).contains(&millimetres("top")) && (20.0..=25.0).contains(&millimetres("bottom")));
    assert!((30.0..=35.0).contains(&millimetres("left")) && (15.0..=20.0).contains(&millimetres("right")));
    assert!(section.contains("<w:titlePg/>"));
    assert!(word["word/header1.xml"].contains(" PAGE ") && !word["word/header2.xml"].contains(" PAGE "));
}

#[test]
fn the_typeface_fills_all_four_slots_and_the_styles_have_the_sizes_of_the_decree() {
    let word = word(&tally(true));
    let styles = &word["word/styles.xml"];
    let fonts = between(styles, "<w:rFonts ", "/>");
    assert!(
        ["ascii", "hAnsi", "cs", "eastAsia"]
            .iter()
            .all(|slot| fonts.contains(&format!("w:{slot}=\"Times New Roman\"")))
    );
    let style = |id: &str| between(styles, &format!("w:styleId=\"{id}\">"), "</w:style>");
    assert!(styles.contains("<w:sz w:val=\"28\"/>"), "14 points where a style says nothing");
    assert!(style("BodyText").contains("w:firstLine=\"720\"") && style("BodyText").contains("<w:jc w:val=\"both\"/>"));
    assert!(style("BodyText").contains("w:after=\"120\""));
    let line: u32 = between(style("BodyText"), "w:line=\"", "\"").parse().expect("a number");
    assert!((240..=360).contains(&line));
    assert!(style("Title").contains("<w:b/>") && style("Title").contains("w:val=\"center\""));
    assert!(style("RecipientsLabel").contains("<w:b/>") && style("RecipientsLabel").contains("<w:i/>"));
    assert!(style("RecipientsLabel").contains("\"24\"") && style("Recipients").contains("\"22\""));
    for (id, name) in
        [("Heading1", "heading 1"), ("Heading3", "heading 3"), ("Title", "Title"), ("ListNumber", "List Number")]
    {
        assert!(style(id).contains(&format!("<w:name w:val=\"{name}\"/>")));
    }
    let used = word["word/document.xml"]
        .split("<w:pStyle w:val=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().expect("an id"));
    for id in used {
        style(id);
    }
}

#[test]
fn titles_of_columns_repeat_and_no_row_is_cut_by_a_page() {
    let word = word(&tally(true));
    let body = &word["word/document.xml"];
    let rows = body.matches("<w:tr>").count();
    assert_eq!(body.matches("<w:tr><w:trPr><w:cantSplit/>").count(), rows);
    let lined = between(body, "<w:tblStyle w:val=\"TableGrid\"/>", "</w:tbl>");
    assert_eq!(lined.matches("<w:tblHeader/>").count(), 1);
    assert!(lined.split("<w:tr>").nth(1).expect("titles").contains("<w:tblHeader/>"));
}

#[test]
fn a_signature_is_never_alone_on_a_page() {
    let word = word(&tally(true));
    let (before, after) = word["word/document.xml"].split_once("TỔ TRƯỞNG").expect("signatures");
    let last_words = before.rsplit_once("<w:tbl>").expect("a table").0.rsplit_once("<w:p>").expect("a paragraph").1;
    assert!(last_words.contains("<w:keepNext/>"), "{last_words}");
    let room = after.split("</w:tr>").nth(1).expect("room to sign");
    assert!(room.contains("<w:keepNext/>") && room.contains("w:hRule=\"atLeast\""));
}

#[test]
fn a_draft_is_marked_on_every_page_and_a_final_paper_on_none() {
    for (closed, marked) in [(false, true), (true, false)] {
        let word = word(&tally(closed));
        for header in ["word/header1.xml", "word/header2.xml"] {
            assert_eq!(word[header].contains("string=\"BẢN THẢO\""), marked, "{header}");
        }
    }
}

#[test]
fn the_code_of_an_announcement_is_a_picture() {
    let mut document = tally(true);
    document.blocks.push(crate::documents::Block::PictureCode("hoinghi:x".to_owned()));
    let parts = parts(&docx::render(&document).expect("docx"));
    let picture = parts.get("word/media/picture1.png").expect("a picture");
    assert!(picture.starts_with(b"\x89PNG"));
    let body = String::from_utf8_lossy(&parts["word/document.xml"]);
    assert!(body.contains("r:embed=\"rIdPicture1\""));
}
