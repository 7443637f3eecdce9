//! Edits change what they say and not a letter beside it.

use super::{Draft, Edit, Entry, Given, Path, Seg, located, path, written};

const SAMPLE: &str = include_str!("../../../data/cum-thi-dua-1-2017.toml");

fn draft(text: &str) -> Draft {
    Draft::parse(text).expect("a well-formed text")
}

fn sample() -> Draft {
    draft(SAMPLE)
}

fn entry(list: &str, at: usize) -> Path {
    vec![Seg::from(list), Seg::At(at)]
}

fn with(draft: &Draft, edit: &Edit) -> Draft {
    draft.with(edit).expect("an edit with a place")
}

/// The lines that stand in only one of two texts: those of the first with `-`, those of the second with `+`.
fn changed(before: &str, after: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let gone = old.iter().filter(|line| !new.contains(line)).map(|line| format!("-{line}"));
    gone.chain(new.iter().filter(|line| !old.contains(line)).map(|line| format!("+{line}"))).collect()
}

#[test]
fn a_plan_that_is_only_opened_keeps_every_byte() {
    for text in [SAMPLE.to_owned(), SAMPLE.replace('\n', "\r\n"), format!("\u{FEFF}{SAMPLE}"), String::new()] {
        assert!(draft(&text).text() == text);
    }
}

#[test]
fn a_value_is_changed_and_the_comment_behind_it_stays() {
    let year = path(&[], "conference.year");
    let after = with(&sample(), &Edit::Set(year, Given::Whole(2018))).text();
    assert_eq!(
        changed(SAMPLE, &after),
        [
            "-year = 2017                           # năm được tổng kết",
            "+year = 2018                           # năm được tổng kết"
        ]
    );
    let name = path(&[Seg::from("units"), Seg::At(0), Seg::from("delegates"), Seg::At(0)], "name");
    let after = with(&sample(), &Edit::Set(name, Given::Text("Đỗ Thị \"Z\"".into()))).text();
    assert_eq!(changed(SAMPLE, &after).len(), 2);
    assert!(after.contains("post = \"Chánh Văn phòng\", votes = true },   # tên minh họa"), "{after}");
}

#[test]
fn what_is_set_to_what_it_is_changes_nothing() {
    let year = path(&[], "conference.year");
    assert!(sample().with(&Edit::Set(year, Given::Whole(2017))).is_none());
    assert!(sample().with(&Edit::Set(entry("units", 99), Given::Whole(1))).is_none());
    assert!(sample().with(&Edit::Clear(path(&[], "conference.nothing"))).is_none());
}

#[test]
fn a_table_on_one_line_gains_and_loses_keys() {
    let before = draft("a = 1\n[conference]\nchair = { name = \"A\" } # chủ trì\n");
    let with_post = with(&before, &Edit::Set(path(&[], "conference.chair.post"), Given::Text("B".into())));
    assert!(with_post.text().contains("chair = { name = \"A\", post = \"B\" } # chủ trì"), "{}", with_post.text());
    let without = with(&with_post, &Edit::Clear(path(&[], "conference.chair.post")));
    assert_eq!(without.text(), before.text());
    let bare = with(&without, &Edit::Clear(path(&[], "conference.chair.name")));
    assert_eq!(bare.text(), "a = 1\n[conference]\n");
    let made = with(&bare, &Edit::Set(path(&[], "conference.chair.name"), Given::Text("C".into())));
    assert_eq!(made.text(), "a = 1\n[conference]\nchair = { name = \"C\" }\n");
}

#[test]
fn a_step_moves_with_the_comment_that_touches_it_and_the_headings_stay() {
    let text = "a = 1\n\n# ----\n# CHƯƠNG TRÌNH\n\n# của một\n[[agenda]]\nkind = \"note\"\nid = \"mot\"\n\n[[agenda]]\nid = \"hai\"\n\n# của ba\n[[agenda]]\nid = \"ba\" # ba\n\n# hết\n";
    let after = with(&draft(text), &Edit::Move(vec![Seg::from("agenda")], 0, 2)).text();
    let wanted = "a = 1\n\n# ----\n# CHƯƠNG TRÌNH\n\n[[agenda]]\nid = \"hai\"\n\n# của ba\n[[agenda]]\nid = \"ba\" # ba\n\n# của một\n[[agenda]]\nkind = \"note\"\nid = \"mot\"\n\n# hết\n";
    assert_eq!(after, wanted);
    let back = with(&draft(&after), &Edit::Move(vec![Seg::from("agenda")], 2, 0)).text();
    assert_eq!(back, text);
}

#[test]
fn a_removed_unit_takes_its_own_comment_and_leaves_the_heading() {
    let text =
        "[[units]]\nid = \"a\"\n\n# ĐƠN VỊ KHÁC\n\n# của b\n[[units]]\nid = \"b\"\n\n# của c\n[[units]]\nid = \"c\"\n";
    let without = with(&draft(text), &Edit::Remove(vec![Seg::from("units")], 1)).text();
    assert_eq!(without, "[[units]]\nid = \"a\"\n\n# ĐƠN VỊ KHÁC\n\n# của c\n[[units]]\nid = \"c\"\n");
    let last = "[[units]]\nid = \"a\"\n\n# ĐƠN VỊ KHÁC\n\n[[units]]\nid = \"b\"\n";
    let without = with(&draft(last), &Edit::Remove(vec![Seg::from("units")], 1)).text();
    assert_eq!(without, "[[units]]\nid = \"a\"\n\n# ĐƠN VỊ KHÁC\n\n");
}

#[test]
fn a_new_unit_stands_where_it_was_put() {
    let units = vec![Seg::from("units")];
    let new = Entry::Table(vec![("id", Given::Text("moi".into())), ("name", Given::Text("Đơn vị mới".into()))]);
    let after = with(&sample(), &Edit::Insert(units, 1, new)).text();
    let at = |text: &str| after.find(text).expect("it stands there");
    assert!(at("id = \"vp\"") < at("id = \"moi\"") && at("id = \"moi\"") < at("id = \"xdpl\""), "{after}");
    assert_eq!(changed(SAMPLE, &after), ["+id = \"moi\"", "+name = \"Đơn vị mới\""]);
    let first = with(
        &draft("format = 1\n"),
        &Edit::Insert(vec![Seg::from("units")], 0, Entry::Table(vec![("id", Given::Text("a".into()))])),
    );
    assert_eq!(first.text(), "format = 1\n\n[[units]]\nid = \"a\"\n");
}

#[test]
fn delegates_within_brackets_come_go_and_move_with_their_comments() {
    let delegates = path(&entry("units", 0), "delegates");
    let moved = with(&sample(), &Edit::Move(delegates.clone(), 0, 1));
    let back = with(&moved, &Edit::Move(delegates.clone(), 1, 0));
    assert_eq!(back.text(), SAMPLE);
    let gone = with(&sample(), &Edit::Remove(delegates.clone(), 0)).text();
    assert_eq!(
        changed(SAMPLE, &gone),
        ["-  { name = \"Nguyễn Văn A\", post = \"Chánh Văn phòng\", votes = true },   # tên minh họa"]
    );
    let new = Entry::Inline(vec![("name", Given::Text("Phùng Văn Mới".into()))]);
    let added = with(&sample(), &Edit::Insert(delegates.clone(), 2, new.clone())).text();
    assert_eq!(changed(SAMPLE, &added), ["+  { name = \"Phùng Văn Mới\" },"]);
    let first = with(&draft("[[units]]\nid = \"a\"\n"), &Edit::Insert(path(&entry("units", 0), "delegates"), 0, new));
    assert_eq!(first.text(), "[[units]]\nid = \"a\"\ndelegates = [\n  { name = \"Phùng Văn Mới\" },\n]\n");
}

#[test]
fn nominees_on_one_line_stay_on_one_line() {
    let nominees = path(&entry("contests", 0), "nominees");
    let text = "[[contests]]\nnominees = [\"a\", \"b\", \"c\"] # trên phiếu\n";
    let all = |edit| with(&draft(text), &edit).text();
    assert!(all(Edit::Remove(nominees.clone(), 0)).contains("nominees = [\"b\", \"c\"] # trên phiếu"));
    assert!(all(Edit::Move(nominees.clone(), 2, 0)).contains("[\"c\", \"a\", \"b\"]"));
    assert!(all(Edit::Insert(nominees, 3, Entry::Word("d".into()))).contains("[\"a\", \"b\", \"c\", \"d\"]"));
}

#[test]
fn a_unit_with_another_id_is_found_by_everything_that_names_it() {
    let after = with(&sample(), &Edit::RenameUnit("xdpl".into(), "phap-luat".into())).text();
    assert!(!after.contains("\"xdpl\""), "{after}");
    assert_eq!(after.matches("\"phap-luat\"").count(), SAMPLE.matches("\"xdpl\"").count());
    let after = with(&sample(), &Edit::RenameContest("co-nganh".into(), "co".into())).text();
    assert!(!after.contains("\"co-nganh\""), "{after}");
}

#[test]
fn a_fault_is_told_at_the_field_it_is_about() {
    let broken = SAMPLE
        .replacen("seats = 4 ", "seats = \"4\" ", 1)
        .replacen("title = \"Cờ thi đua của Chính phủ\"", "", 1)
        .replacen("name = \"Lê Văn C\"", "nam = \"Lê Văn C\"", 1);
    let draft = draft(&broken);
    let files = |_: &str| Ok("# Báo cáo".into());
    let plain = draft.plain();
    let reading = crate::plan::read(&crate::plan::Source { name: "x".into(), bytes: plain.as_bytes(), files: &files });
    let told: Vec<(&str, String)> = located(&draft, reading.faults)
        .into_iter()
        .map(|located| (located.fault.code, written(&located.path)))
        .collect();
    assert!(told.contains(&("wrong_type", "contests[1].seats".to_owned())), "{told:?}");
    assert!(told.contains(&("missing_key", "contests[2]".to_owned())), "{told:?}");
    assert!(told.contains(&("unknown_key", "units[2].delegates[2].nam".to_owned())), "{told:?}");
}

#[test]
fn a_long_text_is_folded_and_means_the_same() {
    let script = "Kính thưa các đồng chí \"đại biểu\", ".repeat(30) + "\nhết \\ dòng.";
    let place = path(&[], "conference.illustration");
    let after = with(&draft("[conference]\n"), &Edit::Set(place.clone(), Given::Text(script.clone())));
    assert!(after.text().lines().all(|line| line.chars().count() < 140), "{}", after.text());
    assert_eq!(draft(&after.text()).text_at(&place), Some(script.as_str()));
}
