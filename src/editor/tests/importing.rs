//! Files from office programs at the editor's desk.

use super::{NEXT, SCREEN, editor, hears_all, page, page_of, press, sample, typed};
use crate::editor::{Editor, Effect};
use crate::plan::draft::Draft;
use crate::plan::renew::{Told, next_year};
use crate::plan::templates::{Particulars, Template};
use crate::terminal::chooser::{Disk, Found};
use crate::terminal::key::Key;
use crate::wording::Lang;
use std::path::{Path, PathBuf};
use std::rc::Rc;

const IMPORT: Key = Key::f(9);
const ALL_UNITS: Key = Key::ctrl('t');

/// Units as a table with a title above and a signature below.
const UNITS: &str = "DANH SÁCH ĐƠN VỊ,,,,\nSTT,Tên đơn vị,Viết tắt,Họ và tên,Chức vụ\n\
1,Sở Nội vụ,SNV,Trần Thị Hạnh,Giám đốc\n2,Sở Tài chính,STC,Nguyễn Văn Bình,Giám đốc\n3,Sở Tư pháp,STP,Lê Thị Cúc,Phó Giám đốc\n\
,,,Người lập biểu,\n";

#[derive(Debug)]
struct Shelf;

impl Disk for Shelf {
    fn list(&self, _: &Path) -> Option<Vec<Found>> {
        let found = |name: &str| Found { name: name.to_owned(), folder: false, aside: String::new() };
        Some(vec![found("bao-cao.md"), found("don-vi.csv")])
    }

    fn is_file(&self, path: &Path) -> Option<bool> {
        path.ends_with("don-vi.csv").then_some(true)
    }

    fn home(&self) -> Option<String> {
        None
    }
}

fn template(template: Template, lang: Lang) -> Editor {
    editor(&template.begin(&Particulars::default()).unwrap().text(), lang)
}

/// Asks for a file and reads this one.
fn brought(editor: &mut Editor, name: &str, content: &str) {
    assert_eq!(press(editor, &[IMPORT]), Effect::Choose);
    editor.choose_from(PathBuf::from("/nha"), Rc::new(Shelf));
    editor.read(PathBuf::from("/nha").join(name), Ok(content.into()));
}

#[test]
fn a_list_of_units_takes_the_place_of_the_templates_blanks_in_one_step() {
    let mut editor = template(Template::TwoRounds, Lang::Vi);
    let before = editor.text();
    brought(&mut editor, "don-vi.csv", UNITS);
    let seen = page(&editor);
    assert!(!seen.contains("chưa có trong kế hoạch"), "blanks are no units: {seen}");
    for said in ["đơn vị (3) và đại biểu (3)", "đưa mọi đơn vị vào: Cờ thi đua", "→ tên đơn vị", "Người lập biểu"]
    {
        assert!(seen.contains(said), "{said}\n{seen}");
    }
    assert_eq!(press(&mut editor, &[Key::ENTER]), Effect::Stays);
    let text = editor.text();
    assert!(text.contains("nominees = [\"snv\", \"stc\", \"stp\"]   # thứ tự này là thứ tự in trên phiếu"), "{text}");
    assert!(
        !text.contains("unit = \"don-vi-1\"") && !text.contains("id = \"don-vi-"),
        "none is of a blank unit: {text}"
    );
    assert!(text.find("# ĐƠN VỊ THÀNH VIÊN") < text.find("\"snv\"") && text.find("\"snv\"") < text.find("# NỘI DUNG"));
    let comments =
        |text: &str| text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>();
    // The one comment that goes belongs to a blank unit.
    let kept: Vec<String> = comments(&before).into_iter().filter(|line| !line.contains("votes = true")).collect();
    assert_eq!(comments(&text), kept);
    let seen = page(&editor);
    assert!(seen.contains("[Đơn vị]") && seen.contains("Đã nhập 3 đơn vị, 3 đại biểu"), "{seen}");
    assert!(seen.contains("không có lỗi"), "{seen}");
    press(&mut editor, &[Key::ctrl('z')]);
    assert_eq!(editor.text(), before);
}

#[test]
fn a_file_is_looked_at_and_nothing_changes_until_it_is_taken() {
    let mut editor = sample();
    let before = editor.text();
    brought(&mut editor, "don-vi.csv", UNITS);
    typed(&mut editor, "abc xyz");
    press(&mut editor, &[Key::DOWN, Key::END, Key::PAGE_UP, Key::RIGHT, Key::TAB, Key::LEFT, Key::ESC]);
    assert_eq!(editor.text(), before);
    assert!(!page(&editor).contains("NHẬP TỪ TỆP"));
}

#[test]
fn one_file_may_be_taken_in_several_ways() {
    let mut editor = sample();
    brought(&mut editor, "don-vi.csv", UNITS);
    press(&mut editor, &[Key::RIGHT]);
    assert!(page(&editor).contains("chỉ đơn vị, không lấy người"), "{}", page(&editor));
    press(&mut editor, &[Key::RIGHT]);
    assert!(page(&editor).contains("danh sách (3 tên) của"), "{}", page(&editor));
    press(&mut editor, &[Key::LEFT, Key::ENTER]);
    assert!(editor.text().contains("name = \"Sở Tư pháp\"") && !editor.text().contains("Lê Thị Cúc"));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_another_can_be_chosen_at_once() {
    let mut editor = sample();
    brought(&mut editor, "don-vi.xls", "\u{D0CF}");
    editor.read(PathBuf::from("/nha/trong.csv"), Ok(Vec::new()));
    assert!(page(&editor).contains("trong.csv: tệp trống"), "{}", page(&editor));
    press(&mut editor, &[Key::DOWN]);
    assert_eq!(press(&mut editor, &[Key::ENTER]), Effect::Read(PathBuf::from("/nha/bao-cao.md")));
}

#[test]
fn what_a_chosen_file_could_be_and_what_would_come_of_it_is_told() {
    let mut editor = template(Template::TwoRounds, Lang::Vi);
    assert_eq!(press(&mut editor, &[IMPORT]), Effect::Choose);
    editor.choose_from(PathBuf::from("/nha"), Rc::new(Shelf));
    for text in ["", "don", "zzz"] {
        typed(&mut editor, text);
        hears_all(&editor, &format!("the chooser with {text}"));
    }
    editor.read(PathBuf::from("/nha/don-vi.csv"), Ok(UNITS.into()));
    let told = hears_all(&editor, "the preview");
    let typed = told.last().and_then(|layer| layer.typed.clone()).unwrap();
    assert!(typed.text.contains("đơn vị (3) và đại biểu (3)"), "{typed:?}");
    press(&mut editor, &[Key::TAB]);
    hears_all(&editor, "whether they go onto the slates");
    press(&mut editor, &[Key::ESC, IMPORT]);
    editor.choose_from(PathBuf::from("/nha"), Rc::new(Shelf));
    editor.read(PathBuf::from("/nha/don-vi.csv"), Ok("Tên đơn vị\nSở A\n=SUM(A1)\n".into()));
    hears_all(&editor, "what is refused");
}

#[test]
fn a_list_with_a_refused_cell_is_not_taken() {
    let mut editor = sample();
    let before = editor.text();
    brought(&mut editor, "don-vi.csv", "Tên đơn vị\nSở A\n=SUM(A1)\n");
    assert!(page(&editor).contains("Không ghi gì") && !page(&editor).contains("Enter nhận"), "{}", page(&editor));
    press(&mut editor, &[Key::ENTER]);
    assert_eq!(editor.text(), before);
    assert!(page(&editor).contains("NHẬP TỪ TỆP"));
}

#[test]
fn the_report_is_named_in_its_step_and_no_second_one_is_made() {
    let mut editor = template(Template::TwoRounds, Lang::Vi);
    brought(&mut editor, "Báo cáo năm.md", "# Kết quả\n\nTốt.\n");
    assert!(page(&editor).contains("báo cáo của mục: Báo cáo tổng kết năm 2026"), "{}", page(&editor));
    let Effect::Beside(source, text) = press(&mut editor, &[Key::ENTER]) else { panic!("not put beside") };
    assert_eq!((source, text.as_str()), (PathBuf::from("/nha/Báo cáo năm.md"), "# Kết quả\n\nTốt.\n"));
    editor.put_beside(Ok("Báo cáo năm.md".to_owned()));
    assert!(editor.text().contains("file = \"Báo cáo năm.md\""), "{}", editor.text());
    assert_eq!(editor.text().matches("kind = \"report\"").count(), 1);
    assert!(page(&editor).contains("[Chương trình]") && page(&editor).contains("Báo cáo là tệp"), "{}", page(&editor));
}

#[test]
fn the_field_of_a_steps_report_lets_a_file_be_chosen() {
    let mut editor = sample();
    let place = crate::plan::draft::path(&crate::editor::section::entry("agenda", 4), "file");
    let steps = 0..editor.history.now().count(&crate::editor::section::list("agenda"));
    let report = steps
        .map(|at| crate::plan::draft::path(&crate::editor::section::entry("agenda", at), "file"))
        .find(|place| editor.history.now().has(place))
        .unwrap_or(place);
    editor.go(&report);
    assert_eq!(press(&mut editor, &[Key::ENTER]), Effect::Choose);
}

#[test]
fn an_agenda_from_a_file_stands_for_the_whole_agenda_and_is_taken_back_at_once() {
    let mut editor = sample();
    let before = editor.text();
    let list =
        "Thời gian,Nội dung,Người thực hiện\n8h00,Điểm danh,Thư ký\n8h15,Khai mạc,Trưởng Cụm\n8h30,Bế mạc,Trưởng Cụm\n";
    brought(&mut editor, "chuong-trinh.csv", list);
    assert!(page(&editor).contains("chương trình (3 mục), thay 25 mục đang có"), "{}", page(&editor));
    press(&mut editor, &[Key::ENTER]);
    assert_eq!(editor.text().matches("\n[[agenda]]\n").count(), 3, "{}", editor.text());
    press(&mut editor, &[Key::ctrl('z')]);
    assert_eq!(editor.text(), before);
}

#[test]
fn a_plan_from_last_year_says_how_its_slates_are_filled_and_one_key_fills_them() {
    let draft = next_year(&Draft::parse(super::SAMPLE).unwrap(), &Told::default());
    let mut editor = editor(&draft.text(), Lang::Vi);
    press(&mut editor, &[Key::f(3)]);
    assert!(page(&editor).contains("Ctrl+T: đưa mọi đơn vị vào danh sách."), "{}", page(&editor));
    press(&mut editor, &[Key::ESC, Key::f(6), ALL_UNITS]);
    assert!(page(&editor).contains("Đã đưa mọi đơn vị vào"), "{}", page(&editor));
    assert!(editor.text().contains("nominees = [\"vp\", \"xdpl\", \"tccb\""), "{}", editor.text());
    assert!(page(&editor).contains("không có lỗi") || !page(&editor).contains("lỗi ·"), "{}", page(&editor));
    press(&mut editor, &[ALL_UNITS]);
    assert!(page(&editor).contains("không thêm gì"), "{}", page(&editor));
    press(&mut editor, &[Key::ctrl('z')]);
    assert_eq!(editor.text(), draft.text(), "both are one step");
}

#[test]
fn a_name_typed_once_stands_wherever_the_template_waits_for_that_person() {
    let mut editor = template(Template::TwoRounds, Lang::Vi);
    brought(&mut editor, "don-vi.csv", UNITS);
    press(&mut editor, &[Key::ENTER]);
    editor.go(&crate::plan::draft::path(&[], "conference.chair.name"));
    typed(&mut editor, "Trần Thị Hạnh");
    press(&mut editor, &[Key::TAB]);
    let text = editor.text();
    assert!(!text.contains("(họ và tên Chủ trì)"), "{text}");
    assert_eq!(text.matches("\"Trần Thị Hạnh\"").count(), 4, "chair, delegate, presidium, giver: {text}");
    let chair =
        "chair = { name = \"Trần Thị Hạnh\", post = \"Giám đốc Sở Nội vụ, Trưởng Cụm năm 2026\", unit = \"snv\" }";
    assert!(text.contains(chair), "{text}");
    assert!(page(&editor).contains("2 chỗ khác"), "{}", page(&editor));
}

#[test]
fn what_is_typed_takes_the_place_of_the_blank_within_a_title() {
    let mut editor = template(Template::TwoRounds, Lang::Vi);
    editor.go(&crate::plan::draft::path(&crate::editor::section::entry("contests", 0), "title"));
    typed(&mut editor, "tỉnh");
    assert!(editor.text().contains("title = \"Cờ thi đua của tỉnh\""), "{}", editor.text());
}

#[test]
fn a_list_is_looked_at_on_every_screen_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        for size in [(80, 24), (120, 40), (60, 16), (240, 67), (10, 3)] {
            let mut editor = template(Template::TwoRounds, lang);
            press(&mut editor, &[IMPORT]);
            editor.choose_from(PathBuf::from("/nha"), Rc::new(Shelf));
            page_of(&editor, size.0, size.1);
            editor.read(PathBuf::from("/nha/don-vi.csv"), Ok(UNITS.into()));
            for _ in 0..30 {
                editor.on_key(Key::DOWN, SCREEN);
                page_of(&editor, size.0, size.1);
            }
        }
        let mut editor = template(Template::TwoRounds, lang);
        brought(&mut editor, "don-vi.csv", UNITS);
        let shown = page(&editor);
        let keys = shown.lines().nth(21).unwrap_or_default();
        assert!(keys.contains("Enter") && keys.contains("Esc") && keys.contains("Tab"), "{shown}");
        press(&mut editor, &[Key::ESC, NEXT]);
        assert!(page(&editor).contains("F9"), "{}", page(&editor));
    }
}
