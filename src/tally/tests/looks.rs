//! How the desk looks, at the sizes it is used in.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;
use crate::terminal::{picture, signs::Signs};

#[test]
#[ignore = "prints pictures to look at: cargo test looks -- --ignored --nocapture"]
fn pictures() {
    let folder = std::env::temp_dir().join("tally-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let show = |name: &str, hall: &mut Hall| {
        for size in [(60, 16), (80, 24), (120, 40)] {
            hall.size = size;
            println!("---- {name} {}x{}\n{}", size.0, size.1, hall.page());
            std::fs::write(folder.join(format!("{name}-{}.svg", size.0)), picture::svg(&hall.frame())).unwrap();
        }
    };
    let mut strike = Hall::of(Form::Strike, 10);
    strike.types("5678<enter>56780");
    show("strike", &mut strike);
    let mut tick = Hall::of(Form::Tick, 27);
    tick.types("3451");
    show("tick27", &mut tick);
    let mut agree = Hall::of(Form::Agree, 11);
    agree.types("344<tab>52<f7>");
    show("agree", &mut agree);
    let mut grades = Hall::of(Form::Grades, 11);
    grades.types("1230<f6>22<down>3");
    show("grades", &mut grades);
    let mut long = Hall::counting(contest("co", Form::Strike, 55), 900);
    long.types("<tab>7 12 13 54<f4>");
    show("strike55", &mut long);
    let mut waits = Hall::with(vec![contest("co", Form::Strike, 11)]);
    show("waits", &mut waits);
    let mut full = Hall::counting(contest("co", Form::Strike, 10), 1);
    full.types("567890<enter><enter>");
    show("full", &mut full);
    for (name, form) in
        [("strike", Form::Strike), ("tick", Form::Tick), ("agree", Form::Agree), ("grades", Form::Grades)]
    {
        for names in [4, 11, 27, 55, 120] {
            let mut drill = Hall::counting(contest("co", form, names), 900);
            drill.types("<c-l>34");
            show(&format!("drill-{name}-{names}"), &mut drill);
        }
        let mut drill = Hall::of(form, 11);
        drill.types("<c-l>");
        super::drill::types_on(&mut drill, 9);
        drill.types("1<enter>");
        show(&format!("drill-{name}-flaw"), &mut drill);
        drill.types("<esc>");
        super::drill::types_on(&mut drill, 20);
        show(&format!("drill-{name}-end"), &mut drill);
    }
    for (name, form, names) in [
        ("ended-strike", Form::Strike, 11),
        ("ended-tick", Form::Tick, 27),
        ("ended-55", Form::Tick, 55),
        ("ended-agree", Form::Agree, 11),
    ] {
        let mut ended = Hall::counting(contest("co", form, names), 900);
        for paper in 0..25 {
            ended.types(["3456789<enter>", "9<enter>", "<f4>2", "678<f7><enter>"][paper % 4]);
        }
        show(name, &mut ended);
    }
    for (name, form, names, papers) in [
        ("wall-strike", Form::Strike, 11, 63),
        ("wall-tick", Form::Tick, 55, 63),
        ("wall-agree", Form::Agree, 11, 300),
        ("wall-grades", Form::Grades, 4, 63),
        ("wall-many", Form::Tick, 27, 1400),
    ] {
        let mut wall = Hall::counting(contest("co", form, names), 1500);
        for paper in 0..papers {
            let keys = ["3456", "358", "379<f7>", "1<bs><f4>2", "498", "<tab>5<tab>"];
            wall.types(&format!("{}<enter>", keys[(paper * paper + paper / 7) % keys.len()]));
        }
        wall.types("<esc><esc><esc><c-o>");
        show(name, &mut wall);
        wall.types("<right><right>");
        show(&format!("{name}-bundle"), &mut wall);
    }
}

#[test]
fn eleven_names_are_all_seen_at_eighty_by_twenty_four() {
    for form in [Form::Strike, Form::Tick, Form::Agree, Form::Grades] {
        let mut hall = Hall::of(form, 11);
        let page = hall.page();
        for name in super::hall::NAMES {
            assert!(page.contains(name) || page.contains("Vụ CVĐC về XDPL"), "{name} in {form:?}:\n{page}");
        }
    }
}

#[test]
fn every_line_of_a_long_slate_is_seen_at_once() {
    for form in [Form::Strike, Form::Tick, Form::Agree, Form::Grades] {
        for (names, size) in [(27, (120, 40)), (55, (120, 40)), (27, (80, 24))] {
            let mut hall = Hall::of(form, names);
            hall.size = size;
            let page = hall.page();
            for number in 1..=names {
                let found = page.split_whitespace().any(|word| word == number.to_string());
                assert!(found, "{number} of {names} in {form:?} at {size:?}:\n{page}");
            }
            assert!(!page.contains("dòng 1-"), "{page}");
        }
    }
}

#[test]
fn a_slate_too_long_for_the_window_follows_the_focus() {
    let mut hall = Hall::of(Form::Tick, 200);
    assert!(hall.page().contains("dòng 1-"));
    hall.types("200");
    assert!(hall.page().contains("Đơn vị thành viên thứ 200"), "{}", hall.page());
}

#[test]
fn no_size_is_too_small_or_too_large_to_draw_on() {
    for form in [Form::Strike, Form::Grades] {
        let mut hall = Hall::of(form, 27);
        hall.types("31");
        for (width, height) in [(0, 0), (1, 1), (59, 16), (60, 15), (60, 16), (61, 17), (80, 24), (240, 67), (300, 20)]
        {
            hall.size = (width, height);
            let page = hall.page();
            if width > 10 && (width < 60 || height < 16) {
                assert!(page.contains("Cửa sổ quá nhỏ"), "{page}");
            }
            hall.clicks(width / 2, height / 2);
        }
    }
}

#[test]
fn a_struck_name_carries_a_sign_besides_its_line() {
    let mut hall = Hall::of(Form::Strike, 10);
    hall.types("5");
    assert!(hall.page().contains("5  ✗ Vụ Pháp luật hình sự"), "{}", hall.page());
    hall.look.signs = Signs { ascii: true };
    assert!(hall.page().contains("5  x   Vụ Pháp luật hình sự"), "{}", hall.page());
}

#[test]
fn the_marks_of_the_paper_before_are_not_shown() {
    let mut hall = Hall::of(Form::Strike, 10);
    let untouched = hall.page();
    hall.types("567890<enter>");
    let marks = |page: &str| page.lines().skip(3).take(14).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(marks(&untouched), marks(&hall.page()));
}

#[test]
fn the_desk_speaks_english_where_it_is_asked_to() {
    let mut hall = Hall::of(Form::Strike, 10);
    hall.look.lang = crate::wording::Lang::En;
    hall.types("1234567<enter><f4>");
    for said in ["STRIKE", "paper before: recorded", "at most 04 names kept", "needs ≥ 06 votes", "INVALID"] {
        assert!(hall.says(said), "{said}:\n{}", hall.page());
    }
}

#[test]
fn a_name_that_does_not_fit_keeps_its_end() {
    let mut plan = contest("co", Form::Strike, 55);
    if let crate::conference::contest::Source::Listed(nominees) = &mut plan.source {
        for (place, end) in [(20, "Hoàng Anh"), (21, "Thanh Bình")] {
            nominees[place].name = format!("Nguyễn Phúc Bảo Thị {end}");
        }
    }
    let mut hall = Hall::counting(plan, 9);
    let page = hall.page();
    assert!(page.contains("Nguyễn P…Anh") && page.contains("Nguyễn…Bình"), "{page}");
    hall.look.signs = Signs { ascii: true };
    assert!(hall.page().contains("...Anh"), "{}", hall.page());
}

#[test]
fn a_long_title_is_worth_more_than_the_name_of_the_desk() {
    let mut plan = contest("co", Form::Strike, 5);
    plan.title = "Bầu Ban Chấp hành khóa XII (2017)".to_owned();
    let mut hall = Hall::counting(plan, 612);
    assert!(hall.says("Bầu Ban Chấp hành khóa XII (2017) · vòng 1") && !hall.says("KIỂM PHIẾU ·"), "{}", hall.page());
    hall.size = (120, 40);
    assert!(hall.says("KIỂM PHIẾU · Bầu Ban Chấp hành khóa XII (2017)"), "{}", hall.page());
}
