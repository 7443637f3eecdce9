//! How faults are told.

use super::{GOOD, read_text};
use crate::wording::{Lang, fault};

#[test]
fn a_fault_is_printed_as_a_compiler_does() {
    let reading = read_text(&GOOD.replace("place = \"Hà Nội\"", "plase = \"Hà Nội\" # địa điểm"));
    let page = fault::render(&reading.faults, Lang::Vi, false);
    assert_eq!(
        page,
        "lỗi[unknown_key]: không có khóa `plase` trong [conference]\n \
         --> plan.toml:9:1\n  |\n9 | plase = \"Hà Nội\" # địa điểm\n  | ^^^^^\n  = gợi ý: có phải là `place`?\n\n"
    );
}

#[test]
fn carets_stand_under_wide_and_marked_letters() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = "cluster = \"Hội nghị 司法\" ".nfd().collect();
    let text = GOOD.replace(
        "cluster = \"Cụm thi đua số I, khối các đơn vị thuộc Bộ Tư pháp\"",
        &format!("{decomposed}\nauthority2 = 1"),
    );
    let reading = read_text(&text.replace("\nauthority2 = 1", "x = 1"));
    let page = fault::render(&reading.faults, Lang::En, false);
    let lines: Vec<&str> = page.lines().collect();
    assert_eq!(lines[0], "error[syntax]: something follows the value");
    assert_eq!(crate::text::cells(lines[4]), crate::text::cells("4 | cluster = \"Hội nghị 司法\" ^"));
}

#[test]
fn the_second_language_says_the_same_faults() {
    let reading = read_text("format = 2\n");
    let (vi, en) = (fault::to_json(&reading.faults, Lang::Vi), fault::to_json(&reading.faults, Lang::En));
    assert_eq!(vi["errors"], 3);
    assert_eq!(vi["faults"][0]["code"], "missing_key");
    assert_eq!((&en["faults"][3]["line"], &en["faults"][3]["column"]), (&1.into(), &10.into()));
    assert_ne!(vi["faults"][0]["message"], en["faults"][0]["message"]);
    assert!(en["faults"][3]["message"].as_str().is_some_and(|message| message.contains("newer than format 1")));
}

#[test]
fn colours_are_told_only_where_asked() {
    let reading = read_text("format = 2\n");
    assert!(fault::render(&reading.faults, Lang::Vi, true).contains("\u{1B}[1;31mlỗi[newer_format]\u{1B}[0m"));
    assert!(!fault::render(&reading.faults, Lang::Vi, false).contains('\u{1B}'));
}

#[test]
fn a_message_names_a_hidden_character_by_its_number() {
    let reading = read_text(&GOOD.replace("Thanh tra Bộ", "Thanh \u{202E}tra"));
    let page = fault::render(&reading.faults, Lang::Vi, false);
    assert!(page.contains("có ký tự đảo chiều chữ U+202E"), "{page}");
    assert!(!page.contains('\u{202E}'));
}

#[test]
fn the_page_of_plans_explains_every_warning() {
    let page = include_str!("../../../docs/plan.md");
    let source = include_str!("../oddity.rs");
    let codes: Vec<&str> = source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() > 25, "{codes:?}");
    for code in codes {
        assert!(page.contains(&format!("`{code}`")), "{code}");
    }
}
