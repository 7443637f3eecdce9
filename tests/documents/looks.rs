//! What the decree asks of the looks of every document, read in the file itself.

use crate::day::Day;
use crate::package::{attribute, parts};
use hoinghi::documents::docx;
use hoinghi::wording::Lang;

#[test]
fn no_other_typeface_stands_in_any_document_and_all_four_slots_are_filled() {
    for document in Day::sample(usize::MAX).documents(Lang::Vi) {
        let parts = parts(&docx::render(&document).unwrap());
        for (name, part) in &parts {
            for fonts in part.split("<w:rFonts ").skip(1) {
                let fonts = fonts.split_once("/>").unwrap().0;
                for slot in ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"] {
                    assert_eq!(attribute(fonts, slot), Some("Times New Roman"), "{} {name}", document.stem);
                }
                assert!(!fonts.contains("Theme"), "{name}");
            }
        }
        assert_eq!(parts["word/styles.xml"].matches("<w:rFonts ").count(), 1);
        let shown = attribute(parts["word/fontTable.xml"].split_once("<w:font ").unwrap().1, "w:name");
        assert_eq!(shown, Some("Times New Roman"));
    }
}

#[test]
fn the_number_of_the_page_stands_from_the_second_on_and_a_draft_is_marked_on_all() {
    for (commands, draft) in [(usize::MAX, false), (30, true)] {
        for document in Day::sample(commands).documents(Lang::Vi) {
            let parts = parts(&docx::render(&document).unwrap());
            let (first, other) = (&parts["word/header2.xml"], &parts["word/header1.xml"]);
            assert!(parts["word/document.xml"].contains("<w:titlePg/>"));
            assert!(!first.contains(" PAGE "), "{}", document.stem);
            assert_eq!(other.contains(" PAGE "), document.kind.word() != "ballots");
            let marked = document.draft().is_some();
            assert_eq!(first.contains("BẢN THẢO") && other.contains("BẢN THẢO"), marked, "{}", document.stem);
            if ["minutes", "tally", "submission", "handover"].contains(&document.kind.word()) {
                assert_eq!(marked, draft, "{}", document.stem);
            }
        }
    }
}

#[test]
fn from_the_last_words_to_the_last_signature_everything_keeps_together() {
    for run in ["dinh-chinh", "xin-rut"] {
        for document in Day::run(run).documents(Lang::Vi) {
            let body = parts(&docx::render(&document).unwrap()).remove("word/document.xml").unwrap();
            let Some(first) = body.find("\"SignatureCapacity\"") else { continue };
            let last = body.rfind("\"SignatureCapacity\"").unwrap();
            let between = body.get(first..last).unwrap();
            // What begins last is the paragraph of the last signature itself.
            let between = between.rsplit_once("<w:p>").map_or("", |(before, _)| before);
            for paragraph in between.split("<w:p>").skip(1) {
                let words = paragraph.contains("<w:pStyle");
                assert!(!words || paragraph.contains("<w:keepNext/>"), "{}: {paragraph}", document.stem);
            }
        }
    }
}

/// Writes every document of every run, to be turned into pages and looked at one by one:
/// `HOINGHI_PAGES=FOLDER cargo test --test documents pages -- --ignored`, then an office suite.
#[test]
#[ignore = "writes files to be looked at"]
fn pages() {
    let folder = std::path::PathBuf::from(std::env::var_os("HOINGHI_PAGES").expect("a folder in HOINGHI_PAGES"));
    let runs = ["boc-tham", "bo-phieu-lai", "xin-rut", "dinh-chinh", "tin-nhiem", "kiem-tay"];
    let mut days: Vec<(String, Day)> = runs.iter().map(|run| ((*run).to_owned(), Day::run(run))).collect();
    days.push(("mau".to_owned(), Day::sample(usize::MAX)));
    days.push(("mau-dang-kiem".to_owned(), Day::sample(30)));
    days.push(("ten-la".to_owned(), crate::hostile::day()));
    for (name, mut day) in days {
        for (lang, word) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
            let folder = folder.join(format!("{name}.{word}"));
            std::fs::create_dir_all(&folder).unwrap();
            for document in day.documents(lang) {
                std::fs::write(folder.join(format!("{}.docx", document.stem)), docx::render(&document).unwrap())
                    .unwrap();
            }
        }
    }
}
