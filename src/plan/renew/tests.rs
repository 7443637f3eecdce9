//! Next year's plan, made from the sample.

use super::{Told, Why, leftovers, next_year};
use crate::plan::draft::{Draft, path};

const SAMPLE: &str = include_str!("../../../data/cum-thi-dua-1-2017.toml");

fn renewed() -> Draft {
    next_year(&Draft::parse(SAMPLE).expect("the sample"), &Told::default())
}

fn codes(draft: &Draft) -> Vec<&'static str> {
    let files = |_: &str| Ok("# Báo cáo".into());
    let text = draft.text();
    let source = crate::plan::Source { name: "x".into(), bytes: text.as_bytes(), files: &files };
    crate::plan::read(&source).faults.iter().map(|fault| fault.code).collect()
}

#[test]
fn the_new_year_stands_in_the_title_and_the_dates() {
    let draft = renewed();
    let at = |keys| draft.shown(&path(&[], keys)).unwrap_or_default();
    assert_eq!(at("conference.year"), "2018");
    assert_eq!(at("conference.date"), "01/12/2018");
    assert_eq!(at("conference.title"), "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2018");
    assert!(draft.text().contains("file = \"bao-cao-tong-ket-2018.md\""));
    assert!(draft.text().contains("phương hướng năm 2019"));
}

#[test]
fn who_was_to_lead_chairs_and_hands_over() {
    let draft = renewed();
    let at = |keys| draft.shown(&path(&[], keys)).unwrap_or_default();
    assert_eq!(at("conference.chair.name"), "Phạm Thị D");
    assert_eq!(at("conference.chair.post"), "Vụ trưởng Vụ Tổ chức cán bộ, Trưởng Cụm năm 2018");
    let text = draft.text();
    assert!(text.contains("giver = { name = \"Phạm Thị D\", post = \"Vụ trưởng Vụ Tổ chức cán bộ, Trưởng Cụm năm 2018\", unit = \"tccb\" }"), "{text}");
    assert!(
        text.contains("head = { name = \"(họ và tên Trưởng Cụm mới)\"")
            || text.contains("name = \"(họ và tên Trưởng Cụm mới)\""),
        "{text}"
    );
}

#[test]
fn candidates_go_and_units_stay() {
    let draft = renewed();
    assert_eq!(codes(&draft), ["empty_list"], "only the slate waits to be filled in");
    assert!(draft.text().contains("nominees = []"));
    assert_eq!(draft.count(&path(&[], "units")), 11);
    assert!(!draft.text().contains("Cao Thị V\", head = true"), "the tally team is named anew");
}

#[test]
fn every_place_that_still_names_last_year_is_listed() {
    let draft = renewed();
    let listed = leftovers(&draft);
    let old = |text: &str| text.contains("Nguyễn Hồng Tuyến") || text.contains("2017");
    for (place, text) in draft.texts() {
        let told = listed.iter().any(|leftover| leftover.path == place);
        assert!(told || !old(&text), "{place:?}: {text}");
    }
    for why in [Why::Blank, Why::Name, Why::Day] {
        assert!(listed.iter().any(|leftover| leftover.why == why), "{why:?}: {listed:?}");
    }
    let guests = listed.iter().find(|leftover| leftover.text == "Trần Tiến Dũng");
    assert!(guests.is_none(), "a guest is no leftover");
}

#[test]
fn what_the_list_needs_is_kept_in_the_file() {
    let again = Draft::parse(&renewed().text()).expect("well-formed");
    assert_eq!(leftovers(&again), leftovers(&renewed()));
    let twice = next_year(&again, &Told::default());
    assert_eq!(twice.text().matches("# Lập theo kế hoạch năm").count(), 1);
}

#[test]
fn a_leap_day_moves_to_the_day_before() {
    let leap = Draft::parse("[conference]\nyear = 2024\ndate = 2024-02-29\n").expect("well-formed");
    assert!(next_year(&leap, &Told::default()).text().contains("date = 2025-02-28"));
}
