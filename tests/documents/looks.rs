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
