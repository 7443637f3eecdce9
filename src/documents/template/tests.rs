//! Forms of an office, filled in.

use super::{Filled, fields, fill};
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
    assert!(fill(b"PK no", &std::collections::BTreeMap::new(), None).is_err());
    assert!(fill(&zipped(Vec::new()).expect("empty"), &std::collections::BTreeMap::new(), None).is_err());
    let (form, _) = filled("<w:p/>");
    assert_eq!(crate::documents::tests::renderers::parts(&form.bytes)["word/media/seal.png"], b"{{title}}");
}
