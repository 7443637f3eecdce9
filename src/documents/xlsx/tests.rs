//! What stands in the workbook.

use crate::conference::Command;
use crate::documents::hall::{Hall, contest};
use crate::documents::tests::renderers::{markup, read};
use crate::documents::xlsx;
use crate::wording::Lang;
use std::collections::BTreeMap;

fn book(name: &str) -> BTreeMap<String, String> {
    let mut hall = Hall::of(vec![contest("c", &[("u1", name), ("u2", "Thanh tra Bộ")], 1)], 5, 4);
    hall.open("c", 4, 4);
    hall.supports("c", 4, 0, &[3, 1]);
    hall.announce("c");
    hall.ask(Command::CloseConference {});
    markup(&xlsx::render(&hall.conference, Lang::Vi, &hall.facts()).expect("xlsx"))
}

#[test]
fn votes_are_numbers_and_a_name_like_a_formula_stays_a_name() {
    let book = book("=HYPERLINK(\"x\")<&>");
    let results = &book["xl/worksheets/sheet1.xml"];
    assert!(results.contains("<c r=\"I2\" s=\"2\"><v>3</v></c>"), "three votes: {results}");
    assert!(results.contains("<v>75</v>"), "seventy-five percent as a number");
    assert!(results.contains("<c r=\"G2\" s=\"2\" t=\"s\">") && !results.contains("<f>"), "a name is text");
    assert!(read(&book["xl/sharedStrings.xml"]).expect("well-formed").contains("=HYPERLINK(\"x\")<&>"));
    for (name, xml) in &book {
        assert!(read(xml).is_ok(), "{name}");
    }
}

#[test]
fn each_round_has_a_chart_over_its_own_rows() {
    let book = book("Văn phòng Bộ");
    let chart = &book["xl/charts/chart1.xml"];
    assert!(chart.contains("$G$2:$G$3") && chart.contains("$I$2:$I$3"), "{chart}");
    assert!(!book.contains_key("xl/charts/chart2.xml"));
}

#[test]
fn the_time_sheet_holds_what_was_planned_beside_what_it_took() {
    let book = book("Văn phòng Bộ");
    let times = &book["xl/worksheets/sheet3.xml"];
    assert!(times.contains("<f>F2-C2</f>") && times.contains("<f>SUM(C2:C2)</f><v>5</v>"), "{times}");
}

#[test]
fn equal_conferences_give_equal_workbooks() {
    assert_eq!(book("Văn phòng Bộ"), book("Văn phòng Bộ"));
}
