//! Forms of an office, filled in.

use super::{Fields, Filled, fields, fill, told};
use crate::conference::Command;
use crate::documents::docx::zipped;
use crate::documents::hall::{Hall, contest};
use crate::documents::tests::renderers::{markup, read};
use crate::wording::Lang;

fn form(body: &str) -> Vec<u8> {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    zipped(vec![
        ("word/document.xml".to_owned(), document.into_bytes()),
        ("word/media/seal.png".to_owned(), b"{{title}}".to_vec()),
    ])
    .expect("a package")
}

fn hall() -> Hall {
    let mut hall = Hall::of(vec![contest("co-nganh", &[("u1", "Vụ <A> & B"), ("u2", "Thanh tra Bộ")], 1)], 5, 4);
    hall.open("co-nganh", 4, 4);
    hall.supports("co-nganh", 3, 1, &[3, 0]);
    hall.announce("co-nganh");
    hall.ask(Command::CloseConference {});
    hall
}

fn filled(body: &str) -> (Filled, String) {
    let hall = hall();
    let filled = fill(&form(body), &fields(&hall.conference, Lang::Vi, &hall.facts()), None).expect("filled");
    let text = markup(&filled.bytes)["word/document.xml"].clone();
    (filled, text)
}

#[test]
fn a_field_is_found_although_it_is_split_over_runs() {
    let (form, text) = filled(
        "<w:p w:rsidR=\"1\"><w:r><w:rPr><w:b/></w:rPr><w:t>Tại {</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\">{ti</w:t></w:r><w:r><w:t>tle}} và {{year}}.</w:t></w:r></w:p>",
    );
    assert_eq!(form.count, 2);
    assert_eq!(read(&text).expect("well-formed").trim(), "Tại Hội nghị tổng kết năm 2017 và 2017.");
    assert!(text.contains("<w:rPr><w:b/></w:rPr>") && text.contains("<w:tab/>"), "looks stay: {text}");
}

#[test]
fn values_cannot_act_as_markup_and_results_are_those_of_the_last_round() {
    let (_, text) = filled(
        "<w:p><w:r><w:t>{{co-nganh.elected}}: {{co-nganh.valid}} hợp lệ, {{co-nganh.invalid}} không hợp lệ; có mặt {{present}}</w:t></w:r></w:p>",
    );
    let said = read(&text).expect("well-formed");
    assert_eq!(said.trim(), "Vụ <A> & B: 03 hợp lệ, 01 không hợp lệ; có mặt 04 (bốn)");
}

#[test]
fn what_is_no_field_stays_and_is_told() {
    let body = "<w:p><w:r><w:t>{{tilte}} { {</w:t></w:r></w:p><w:p><w:r><w:t>}} {{</w:t></w:r></w:p>";
    let (form, text) = filled(body);
    assert_eq!(form.unknown.into_iter().collect::<Vec<_>>(), ["tilte"]);
    assert!(text.contains("{{tilte}} { {") && text.contains("}} {{"));
}

#[test]
fn a_file_that_is_no_form_is_refused_and_pictures_stay() {
    assert!(fill(b"PK no", &Fields::new(), None).is_err());
    assert!(fill(&zipped(Vec::new()).expect("empty"), &Fields::new(), None).is_err());
    let (form, _) = filled("<w:p/>");
    assert_eq!(crate::documents::tests::renderers::parts(&form.bytes)["word/media/seal.png"], b"{{title}}");
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn row(cells: &[&str]) -> String {
    let cells = cells.iter().map(|text| format!("<w:tc>{}</w:tc>", p(text))).collect::<Vec<_>>().concat();
    format!("<w:tr>{cells}</w:tr>")
}

/// The lines that a form reads as, once it is filled in.
fn lines(body: &str) -> (Filled, Vec<String>) {
    let (form, text) = filled(body);
    let said = read(&text).expect("well-formed");
    (form, said.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

#[test]
fn a_row_is_written_once_for_each_name() {
    let table = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&["TT", "Tên", "Phiếu"]),
        row(&["{{#co-nganh.nominees}}{{number}}", "{{name}}", "{{support}}{{/co-nganh.nominees}}"])
    );
    let (form, said) = lines(&table);
    assert!(form.unknown.is_empty(), "{:?}", form.unknown);
    assert_eq!(said, ["TT", "Tên", "Phiếu", "1", "Vụ <A> & B", "03", "2", "Thanh tra Bộ", "00"]);
}

#[test]
fn a_block_is_written_for_each_round_of_each_contest_and_fields_outside_are_still_found() {
    let body = [
        "{{#contests}}",
        "{{contest}} ({{year}})",
        "{{#rounds}}",
        "vòng {{round}}: thu về {{collected}}, hợp lệ {{valid}}",
        "{{/rounds}}",
        "{{/contests}}",
        "hết",
    ];
    let (form, said) = lines(&body.map(p).concat());
    assert!(form.unknown.is_empty(), "{:?}", form.unknown);
    assert_eq!(said, ["Cờ co-nganh (2017)", "vòng 1: thu về 04, hợp lệ 03", "hết"]);
}

#[test]
fn a_paragraph_repeats_within_itself_and_marks_may_be_split_over_runs() {
    let split = "<w:p><w:r><w:t>{{#dele</w:t></w:r><w:r><w:t>gates}}{{name}}, {{roll}}{{/delegates}}</w:t></w:r></w:p>";
    let (_, said) = lines(split);
    assert_eq!(said.len(), 5, "{said:?}");
    assert_eq!(said[0], "Đại biểu u1, có mặt");
    let rows = format!("<w:tbl>{}{}{}</w:tbl>", row(&["{{#guests}}"]), row(&["{{name}}"]), row(&["{{/guests}}"]));
    let (_, said) = lines(&rows);
    assert!(said.is_empty(), "a table keeps a row, and nobody is in it: {said:?}");
    let (_, text) = filled(&rows);
    assert_eq!(text.matches("<w:tr>").count(), 1);
}

#[test]
fn a_block_that_is_not_closed_or_not_known_stays_and_is_told() {
    let (form, said) = lines(&["{{#guests}}", "{{#khach}}", "x", "{{/khach}}"].map(p).concat());
    assert_eq!(form.unknown.into_iter().collect::<Vec<_>>(), ["#guests", "#khach", "/khach"]);
    assert_eq!(said, ["{{#guests}}", "{{#khach}}", "x", "{{/khach}}"]);
}

#[test]
fn the_list_of_fields_tells_what_is_in_a_list_before_there_is_anything() {
    let hall = Hall::of(vec![contest("co", &[("u1", "A")], 1)], 5, 4);
    let told = told(&fields(&hall.conference, Lang::Vi, &hall.facts()));
    let at = told.iter().position(|(_, name, _)| name == "{{#contests}} … {{/contests}}").expect("contests");
    assert_eq!(told[at].2, "× 1");
    let inside: Vec<(usize, &str)> = told[at + 1..].iter().map(|(depth, name, _)| (*depth, name.as_str())).collect();
    assert!(inside.contains(&(1, "{{contest}}")) && inside.contains(&(2, "{{collected}}")));
    assert!(inside.contains(&(3, "{{support-percent}}")), "{inside:?}");
}

#[test]
fn parts_repeated_in_parts_without_end_are_refused() {
    let hall = hall();
    let mark = |sign: char| format!("<w:p><w:r><w:t>{{{{{sign}delegates}}}}</w:t></w:r></w:p>").repeat(10);
    let body = mark('#') + "<w:p><w:r><w:t>{{name}}</w:t></w:r></w:p>" + &mark('/');
    let refused = fill(&form(&body), &fields(&hall.conference, Lang::Vi, &hall.facts()), None);
    assert_eq!(refused.unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
}
