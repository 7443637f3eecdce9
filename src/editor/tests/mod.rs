//! Keys in, picture out.

mod importing;

use super::{Editor, Effect, TABLE};
use crate::plan::draft::Draft;
use crate::plan::templates::{Particulars, Template};
use crate::terminal::key::{Code, Key};
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signal::Mouse;
use crate::terminal::told::{Layer, heard};
use crate::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

const SAMPLE: &str = include_str!("../../../data/cum-thi-dua-1-2017.toml");
const SCREEN: Rect = Rect { x: 0, y: 0, width: 80, height: 24 };

fn editor(text: &str, lang: Lang) -> Editor {
    let files = Box::new(|_: &str| Ok("# Báo cáo".into()));
    Editor::new("ke-hoach.toml", Draft::parse(text).unwrap(), false, files, lang)
}

fn sample() -> Editor {
    editor(SAMPLE, Lang::Vi)
}

fn press(editor: &mut Editor, keys: &[Key]) -> Effect {
    keys.iter().map(|key| editor.on_key(*key, SCREEN)).last().unwrap_or(Effect::Stays)
}

fn typed(editor: &mut Editor, text: &str) {
    for letter in text.chars() {
        assert_eq!(editor.on_key(Key::char(letter), SCREEN), Effect::Stays);
    }
}

fn page_of(editor: &Editor, width: u16, height: u16) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buf.area;
    editor.draw(&mut buf, area, &Look { lang: editor.lang, ..Look::default() });
    picture::text(&buf)
}

fn page(editor: &Editor) -> String {
    page_of(editor, 80, 24)
}

fn cleared(editor: &mut Editor) {
    press(editor, &[Key::END, Key::ctrl('u')]);
}

const NEXT: Key = Key::f(6);
const ALT_DOWN: Key = Key { alt: true, ..Key::DOWN };

#[test]
fn no_key_of_the_editor_is_a_letter_and_none_stands_twice() {
    assert!(TABLE.clashes().is_empty());
    assert_eq!(TABLE.action(crate::terminal::output::AGAIN), None);
    for binding in TABLE.iter() {
        assert!(binding.keys.iter().all(|key| key.typed().is_none()), "{binding:?}");
    }
}

#[test]
fn the_parts_of_the_plan_and_its_fields_are_seen_at_once() {
    let seen = page(&sample());
    for text in [
        "SOẠN KẾ HOẠCH  ke-hoach.toml",
        "[Hội nghị]",
        "Chương trình",
        "Tên hội nghị",
        "01/12/2017",
        "08:00",
        "không có lỗi",
    ] {
        assert!(seen.contains(text), "{text}\n{seen}");
    }
    let english = page(&editor(SAMPLE, Lang::En));
    for text in ["PREPARE A PLAN", "[Conference]", "Handover", "Year summed up", "no fault"] {
        assert!(english.contains(text), "{text}\n{english}");
    }
}

#[test]
fn a_typed_title_is_saved_and_every_comment_stays() {
    let mut editor = sample();
    press(&mut editor, &[Key::ENTER]);
    cleared(&mut editor);
    typed(&mut editor, "Hội nghị của Cụm");
    assert!(page(&editor).contains("chưa lưu"));
    let Effect::Save(text) = press(&mut editor, &[Key::f(2)]) else { panic!("not saved") };
    let title = "title = \"Hội nghị tổng kết công tác thi đua, khen thưởng năm 2017\"";
    assert_eq!(text, SAMPLE.replacen(title, "title = \"Hội nghị của Cụm\"", 1));
    editor.saved(text);
    assert!(!editor.is_unsaved());
    assert_eq!(press(&mut editor, &[Key::ctrl('q')]), Effect::Leave);
}

#[test]
fn undo_gives_back_the_very_bytes_and_redo_makes_the_change_again() {
    let mut editor = sample();
    press(&mut editor, &[Key::ENTER]);
    typed(&mut editor, " lần thứ nhất");
    press(&mut editor, &[NEXT, Key::f(7)]);
    typed(&mut editor, "Vụ Mới");
    press(&mut editor, &[NEXT, NEXT, NEXT, Key::DOWN, ALT_DOWN, Key::f(8)]);
    let changed = editor.text();
    assert_ne!(changed, SAMPLE);
    for _ in 0..5 {
        press(&mut editor, &[Key::ctrl('z')]);
    }
    assert_eq!(editor.text(), SAMPLE);
    assert!(!editor.is_unsaved());
    for _ in 0..5 {
        press(&mut editor, &[Key::ctrl('y')]);
    }
    assert_eq!(editor.text(), changed);
}

#[test]
fn letters_composed_by_an_input_method_end_as_one_and_never_act() {
    let mut editor = sample();
    press(&mut editor, &[Key::ENTER]);
    cleared(&mut editor);
    // What Telex sends for "Đề nghị": letters, Backspace, the composed letter.
    typed(&mut editor, "D");
    press(&mut editor, &[Key::BACKSPACE]);
    typed(&mut editor, "Đe");
    press(&mut editor, &[Key::BACKSPACE]);
    typed(&mut editor, "ê\u{300} nghi\u{323}");
    assert!(editor.text().contains("title = \"Đề nghị\""), "{}", page(&editor));
    press(&mut editor, &[Key::ESC]);
    let before = editor.text();
    typed(&mut editor, "qwertyuiopasdfghjklzxcvbnm ?0123456789đơư");
    assert_eq!(editor.text(), before, "letters at the list do nothing");
}

#[test]
fn a_fault_is_told_at_its_field_while_it_is_typed() {
    let mut editor = sample();
    press(&mut editor, &[NEXT, NEXT, NEXT, Key::ENTER, Key::TAB, Key::TAB]);
    assert!(page(&editor).contains("Số lượng bầu"), "{}", page(&editor));
    press(&mut editor, &[Key::BACKSPACE]);
    typed(&mut editor, "0");
    let seen = page(&editor);
    assert!(seen.contains("1 lỗi") && seen.contains("✗ Số lượng bầu") && seen.contains("seats"), "{seen}");
    press(&mut editor, &[Key::f(5), Key::f(5), Key::f(5), Key::f(3)]);
    assert!(page(&editor).contains("[Bỏ phiếu✗]"), "F3 leads there: {}", page(&editor));
    press(&mut editor, &[Key::BACKSPACE]);
    typed(&mut editor, "4");
    assert!(page(&editor).contains("không có lỗi"), "{}", page(&editor));
}

#[test]
fn a_date_that_is_none_is_refused_and_the_old_one_stays() {
    let mut editor = sample();
    press(&mut editor, &[Key::ENTER, Key::TAB, Key::TAB, Key::TAB, Key::TAB]);
    press(&mut editor, &[Key::END, Key::BACKSPACE]);
    assert!(page(&editor).contains("Ngày viết như 01/12/2026"), "{}", page(&editor));
    assert!(editor.text().contains("date = 2017-12-01"));
    cleared(&mut editor);
    typed(&mut editor, "28/2/2018");
    assert!(editor.text().contains("date = 2018-02-28"), "{}", editor.text());
}

#[test]
fn a_step_is_added_moved_and_removed_and_the_minutes_are_summed() {
    let mut editor = sample();
    press(&mut editor, &[NEXT, NEXT, NEXT, NEXT]);
    assert!(page(&editor).contains("235 phút"), "{}", page(&editor));
    press(&mut editor, &[Key::f(7)]);
    assert!(page(&editor).contains("THÊM MỤC"), "{}", page(&editor));
    typed(&mut editor, "ky giao uoc");
    press(&mut editor, &[Key::ENTER]);
    assert!(page(&editor).contains("Ký kết giao ước thi đua"), "{}", page(&editor));
    press(&mut editor, &[Key::TAB, Key::BACKSPACE]);
    typed(&mut editor, "20");
    press(&mut editor, &[Key::ESC, Key::UP, Key::DOWN]);
    assert!(page(&editor).contains("255 phút"), "{}", page(&editor));
    press(&mut editor, &[ALT_DOWN]);
    let at = |text: &str| editor.text().find(text).unwrap();
    assert!(at("Ký kết giao ước") > at("id = \"on-dinh\""));
    press(&mut editor, &[Key::f(8)]);
    assert_eq!(editor.text(), SAMPLE);
}

#[test]
fn a_unit_that_is_removed_stands_on_no_slate_any_more() {
    let mut editor = sample();
    press(&mut editor, &[NEXT, Key::f(8)]);
    assert!(!editor.text().contains("nominees = [\"vp\""), "{}", editor.text());
    assert!(editor.text().contains("nominees = [\"xdpl\""), "{}", editor.text());
}

#[test]
fn an_id_counts_when_its_field_is_left_and_all_that_name_it_follow() {
    let mut editor = sample();
    press(&mut editor, &[NEXT, Key::ENTER, Key::TAB, Key::TAB]);
    cleared(&mut editor);
    // "tccb" is another unit's: on the way to a longer id it must not become one with it.
    typed(&mut editor, "tccb");
    assert_eq!(editor.text(), SAMPLE);
    typed(&mut editor, "-2");
    press(&mut editor, &[Key::TAB]);
    assert!(editor.text().contains("nominees = [\"tccb-2\", \"xdpl\""), "{}", editor.text());
    assert!(page(&editor).contains("không có lỗi"));
}

#[test]
fn all_units_are_put_on_an_empty_slate_at_once() {
    let text = SAMPLE.replacen("nominees = [\"vp\"", "nominees = [] # [\"vp\"", 1);
    let mut editor = editor(&text, Lang::Vi);
    assert!(page(&editor).contains("1 lỗi"));
    press(&mut editor, &[Key::f(3), Key::f(7)]);
    assert!(page(&editor).contains("Tất cả đơn vị còn lại"), "{}", page(&editor));
    press(&mut editor, &[Key::ENTER]);
    assert!(page(&editor).contains("không có lỗi"), "{}", page(&editor));
    assert!(editor.text().contains("nominees = [\"vp\", \"xdpl\", \"tccb\""), "{}", editor.text());
}

#[test]
fn another_kind_of_step_leaves_nothing_of_the_old_one() {
    let mut editor = sample();
    let seen = |editor: &Editor| page(editor);
    press(&mut editor, &[NEXT, NEXT, NEXT, NEXT]);
    // The show of hands has a proposal and names, which no other kind has.
    press(&mut editor, &[Key::DOWN; 6]);
    press(&mut editor, &[Key::ENTER, Key::TAB, Key::TAB, Key::TAB, Key::ENTER]);
    assert!(seen(&editor).contains("CHỌN MỘT"), "{}", seen(&editor));
    typed(&mut editor, "be mac");
    press(&mut editor, &[Key::ENTER]);
    assert!(seen(&editor).contains("không có lỗi"), "{}", seen(&editor));
    assert!(!editor.text().contains("Nhất trí cử Đoàn Chủ tịch gồm 02 đồng chí"));
    press(&mut editor, &[Key::ctrl('z')]);
    assert_eq!(editor.text(), SAMPLE);
}

#[test]
fn a_text_of_several_lines_is_written_in_its_box() {
    let mut editor = sample();
    press(&mut editor, &[NEXT, NEXT, NEXT, NEXT, Key::DOWN, Key::ENTER]);
    press(&mut editor, &[Key::TAB; 5]);
    press(&mut editor, &[Key::ENTER]);
    assert!(page(&editor).contains("HỘI TRƯỜNG THẤY"), "{}", page(&editor));
    press(&mut editor, &[Key::ENTER]);
    typed(&mut editor, "Dòng thứ hai");
    press(&mut editor, &[Key::f(2)]);
    let text = editor.text();
    assert!(text.contains("im lặng.\nDòng thứ hai\"\"\""), "{text}");
}

#[test]
fn what_is_written_anywhere_is_found_without_accents() {
    let mut editor = sample();
    press(&mut editor, &[Key::ctrl('f')]);
    typed(&mut editor, "co luan luu cua cum");
    press(&mut editor, &[Key::ENTER]);
    let seen = page(&editor);
    assert!(seen.contains("[Bàn giao]") && seen.contains("Cờ luân lưu của Cụm"), "{seen}");
    press(&mut editor, &[Key::ctrl('f')]);
    typed(&mut editor, "tran tien dung");
    press(&mut editor, &[Key::ENTER]);
    let seen = page(&editor);
    assert!(seen.contains("[Chương trình]") && seen.contains("Thứ trưởng Bộ Tư pháp"), "{seen}");
}

#[test]
fn every_act_is_found_by_its_name() {
    let mut editor = sample();
    press(&mut editor, &[Key::ctrl('p')]);
    typed(&mut editor, "phan sau");
    press(&mut editor, &[Key::ENTER]);
    assert!(page(&editor).contains("[Đơn vị]"), "{}", page(&editor));
}

#[test]
fn the_blanks_of_a_template_are_walked_by_key() {
    let draft = Template::Election.begin(&Particulars::default()).unwrap();
    let mut editor = editor(&draft.text(), Lang::Vi);
    let count = editor.leftovers.len();
    assert!(count > 20);
    let mut met = std::collections::BTreeSet::new();
    for _ in 0..count {
        press(&mut editor, &[Key::f(4)]);
        let base = editor.lines().swap_remove(editor.cursor()).base;
        met.insert((base, editor.field));
    }
    assert_eq!(met.len(), count, "each is met once");
    press(&mut editor, &[Key::f(4)]);
    cleared(&mut editor);
    typed(&mut editor, "Cụm thi đua số 3");
    assert_eq!(editor.leftovers.len(), count - 1);
}

#[test]
fn a_blank_goes_with_the_first_letter_typed() {
    let draft = Template::Plain.begin(&Particulars::default()).unwrap();
    let mut editor = editor(&draft.text(), Lang::Vi);
    press(&mut editor, &[Key::f(4), Key::f(4)]);
    typed(&mut editor, "Bộ Tư pháp");
    assert!(editor.text().contains("authority = \"Bộ Tư pháp\"      # in ở góc trái văn bản"), "{}", editor.text());
}

#[test]
fn leaving_asks_where_something_is_not_saved() {
    let mut editor = sample();
    press(&mut editor, &[Key::ENTER]);
    typed(&mut editor, "x");
    assert_eq!(press(&mut editor, &[Key::ctrl('q')]), Effect::Stays);
    assert!(page(&editor).contains("CHƯA LƯU"), "{}", page(&editor));
    assert_eq!(press(&mut editor, &[Key::ENTER]), Effect::Stays, "Enter is typed by habit and leaves nothing");
    assert_eq!(press(&mut editor, &[Key::ESC]), Effect::Stays);
    assert!(matches!(press(&mut editor, &[Key::ESC, Key::ctrl('q'), Key::f(2)]), Effect::Save(_)));
    assert_eq!(press(&mut editor, &[Key::ctrl('c'), Key::ctrl('c')]), Effect::Leave, "asked for twice it leaves");
}

#[test]
fn what_turns_the_reading_direction_is_left_out_and_told_with_its_place() {
    let mut editor = sample();
    press(&mut editor, &[Key::ENTER]);
    editor.on_paste("abc\u{202E}def");
    assert!(page(&editor).contains("Ký tự thứ 4"), "{}", page(&editor));
    assert!(editor.text().contains("2017abcdef\""), "{}", editor.text());
}

#[test]
fn parts_lines_and_fields_are_clicked() {
    let mut editor = sample();
    let click = |editor: &mut Editor, x, y| {
        editor.on_mouse(Mouse::Click(Position { x, y }), SCREEN, &Look::default());
    };
    click(&mut editor, 12, 1);
    assert!(page(&editor).contains("[Đơn vị]"), "{}", page(&editor));
    click(&mut editor, 5, 6);
    assert!(page(&editor).contains("Cục KH-TC"), "{}", page(&editor));
    click(&mut editor, 60, 4);
    typed(&mut editor, "!");
    assert!(editor.text().contains("short = \"Cục KH-TC!\""), "{}", page(&editor));
    click(&mut editor, 5, 3);
    assert!(editor.field.is_none());
    editor.on_mouse(Mouse::ScrollDown, SCREEN, &Look::default());
    assert_eq!(editor.cursor(), 1);
    for (column, row) in [(0, 0), (79, 23), (500, 500), (5, 18)] {
        click(&mut editor, column, row);
    }
}

#[test]
fn acts_choices_and_boxes_are_clicked_and_what_asks_goes_on_asking() {
    let mut editor = sample();
    let click = |editor: &mut Editor, said: &str| {
        let page = page(editor);
        let at = picture::place_of(&page, said).unwrap_or_else(|| panic!("no {said}:\n{page}"));
        editor.on_mouse(Mouse::Click(at), SCREEN, &Look::default())
    };
    click(&mut editor, "F6 ");
    assert!(page(&editor).contains("[Đơn vị]"), "{}", page(&editor));
    click(&mut editor, "F1 ");
    assert!(page(&editor).contains("TRỢ GIÚP"));
    click(&mut editor, "Esc ");
    press(&mut editor, &[Key::ctrl('p')]);
    typed(&mut editor, "phan truoc");
    click(&mut editor, "F5 │");
    assert!(page(&editor).contains("[Hội nghị]"), "{}", page(&editor));
    press(&mut editor, &[Key::ENTER]);
    typed(&mut editor, "!");
    assert!(matches!(click(&mut editor, "F2 "), Effect::Save(_)));
    editor.on_key(Key::ctrl('q'), SCREEN);
    let asked = page(&editor);
    assert_eq!(editor.on_mouse(Mouse::Click(Position { x: 0, y: 0 }), SCREEN, &Look::default()), Effect::Stays);
    assert_eq!(page(&editor), asked, "a click beside the question does nothing");
    assert_eq!(click(&mut editor, "Esc "), Effect::Stays);
    editor.on_key(Key::ctrl('q'), SCREEN);
    assert_eq!(click(&mut editor, "F12 "), Effect::Leave);
}

#[test]
fn every_part_is_drawn_at_every_size_in_both_languages() {
    let template = Template::Confidence.begin(&Particulars::default()).unwrap().text();
    for text in [SAMPLE, template.as_str(), "", "format = 1\n"] {
        for lang in [Lang::Vi, Lang::En] {
            let mut editor = editor(text, lang);
            for _ in 0..7 {
                for (width, height) in [(80, 24), (120, 40), (60, 16), (59, 15), (1, 1), (0, 0), (240, 67)] {
                    page_of(&editor, width, height);
                }
                press(&mut editor, &[Key::ENTER, Key::DOWN, Key::DOWN]);
                page(&editor);
                press(&mut editor, &[NEXT]);
            }
        }
    }
}

#[test]
fn an_empty_file_becomes_a_plan_by_keys_alone() {
    let mut editor = editor("", Lang::Vi);
    press(&mut editor, &[Key::ENTER]);
    typed(&mut editor, "Hội nghị");
    press(&mut editor, &[NEXT, Key::plain(Code::Insert)]);
    typed(&mut editor, "Đơn vị một");
    assert!(editor.text().contains("title = \"Hội nghị\"") && editor.text().contains("[[units]]"), "{}", editor.text());
}

#[test]
#[ignore = "draws the screens to look at"]
fn gallery() {
    use std::fs;
    fs::create_dir_all("/tmp/editor").unwrap();
    for (lang, name) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        let draft = crate::plan::renew::next_year(&Draft::parse(SAMPLE).unwrap(), &crate::plan::renew::Told::default());
        let mut editor = editor(&draft.text(), lang);
        for section in 0..7 {
            for (width, height) in [(80, 24), (120, 40)] {
                fs::write(format!("/tmp/editor/{name}-{section}-{width}.txt"), page_of(&editor, width, height))
                    .unwrap();
            }
            press(&mut editor, &[Key::ENTER]);
            fs::write(format!("/tmp/editor/{name}-{section}-field.txt"), page(&editor)).unwrap();
            press(&mut editor, &[NEXT]);
        }
    }
}

/// What is told of the editor, if that is everything it shows.
fn hears_all(editor: &Editor, when: &str) -> Vec<Layer> {
    let (area, look) = (Rect::new(0, 0, 300, 120), Look::default());
    let mut buf = Buffer::empty(area);
    editor.draw(&mut buf, area, &look);
    let told = editor.told(&look);
    heard::check(&buf, &told, when);
    told
}

#[test]
fn everything_that_the_editor_shows_is_told_and_a_field_is_typed_on_its_own_line() {
    use crate::terminal::told::Teller;
    use std::time::Duration;
    let look = Look::default();
    let mut editor = sample();
    for section in 0..7 {
        hears_all(&editor, &format!("section {section}"));
        press(&mut editor, &[Key::DOWN, Key::TAB]);
        hears_all(&editor, &format!("a field of section {section}"));
        press(&mut editor, &[Key::ESC, NEXT]);
    }
    for key in [Key::f(1), Key::ctrl('p'), Key::ctrl('f')] {
        press(&mut editor, &[key]);
        hears_all(&editor, &key.name(Lang::Vi));
        press(&mut editor, &[Key::ESC]);
    }
    let mut teller = Teller::new(80, Lang::Vi);
    teller.tell(&editor.told(&look), Duration::ZERO);
    press(&mut editor, &[Key::TAB]);
    teller.press();
    let heard = teller.tell(&editor.told(&look), Duration::ZERO).unwrap();
    let field = heard.trim_end_matches('\u{8}').to_owned();
    typed(&mut editor, "x");
    teller.press();
    let heard = teller.tell(&editor.told(&look), Duration::ZERO).unwrap();
    assert!(field.contains(": ") && heard.contains('x'), "{field:?} {heard:?}");
}
