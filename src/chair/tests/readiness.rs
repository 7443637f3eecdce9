//! The list that is gone through before the opening.

use super::Chair;
use crate::conference::Moment;
use crate::conference::state::Phase;
use crate::desk::{Mirrored, Power, Readiness};
use crate::terminal::colour::Depth;
use crate::terminal::key::Key;
use crate::wording::Lang;
use chrono::TimeDelta;
use std::time::Duration;

const OPEN: Key = Key::ctrl('r');

/// Everything as it should be.
fn good(now: Moment) -> Readiness {
    Readiness {
        now,
        last_entry: Some(now),
        free: Some(48_300_000_000),
        trial: Ok(Duration::from_micros(3_250)),
        survives_power_cuts: Some(true),
        mirror: Mirrored::Kept,
        hall: Some((120, 40)),
        depth: Depth::True,
        power: Power::Mains,
    }
}

/// A chair at the list, in front of what was found.
fn looks(found: impl FnOnce(&mut Readiness), columns: u16, rows: u16) -> Chair {
    let mut chair = Chair::sits(columns, rows);
    let mut all = good(chair.now);
    found(&mut all);
    chair.presses(&[OPEN]).finds(&all);
    chair
}

/// What is told of the line at this place, from the top.
fn told(chair: &mut Chair, place: usize) -> String {
    chair.presses(&[Key::HOME]).presses(&vec![Key::DOWN; place]);
    let seen = chair.sees();
    let (top, left) = (0..)
        .zip(seen.lines())
        .find_map(|(row, line)| {
            Some((row, line.chars().position(|c| c == '╭')?)).filter(|_| line.contains("╭ KIỂM TRA"))
        })
        .expect("the list");
    let right = seen.lines().nth(top).and_then(|line| line.chars().position(|c| c == '╮')).expect("its border");
    let inside = |line: &str| line.chars().take(right).skip(left + 1).collect::<String>();
    let words: Vec<String> = seen.lines().skip(top + 1).map(inside).collect();
    words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_is_offered_before_the_start_and_reached_by_key_digit_and_palette() {
    let mut chair = Chair::sits(120, 40);
    let seen = chair.sees();
    assert!(seen.contains("Ctrl+R kiểm tra trước giờ"), "{seen}");
    assert!(seen.contains("2 Kiểm tra trước giờ khai mạc"), "{seen}");
    chair.presses(&[OPEN, Key::ESC, Key::char('2'), Key::ESC]).presses(&[Key::ctrl('p')]).types("kiem tra truoc gio");
    chair.presses(&[Key::ENTER]);
    assert_eq!(chair.looked, 3);
    assert!(chair.sees().contains("Đang kiểm tra…"));
}

#[test]
fn looking_and_ticking_record_nothing_and_start_nothing() {
    let mut chair = looks(|_| {}, 80, 24);
    let before = chair.proceedings.head();
    chair.presses(&[Key::ENTER; 30]).presses(&[OPEN]);
    assert_eq!(chair.proceedings.conference().phase(), Phase::Convened);
    assert!(chair.proceedings.head() == before);
    assert_eq!(chair.looked, 2, "the key looks again");
}

#[test]
fn everything_in_order_and_ticked_is_said_to_be_ready() {
    let mut chair = looks(|_| {}, 120, 40);
    let seen = chair.sees();
    for value in ["48,3 GB", "3,2 ms", "120×40 · đủ màu", "cắm điện"] {
        assert!(seen.contains(value), "{value} is not in\n{seen}");
    }
    assert!(seen.contains("Còn 3 mục nên xem."), "letters, clock and papers wait for a person:\n{seen}");
    chair.presses(&[Key::ENTER; 12]);
    let seen = told(&mut chair, 10);
    assert!(seen.contains("Mọi mục đều đạt.") && !seen.contains('○'), "{seen}");
    // The ticks stay while the desk is open, and the space bar takes one back.
    chair.presses(&[Key::ESC, OPEN]);
    let again = good(chair.now);
    chair.finds(&again);
    assert!(chair.sees().contains("Mọi mục đều đạt."));
    assert!(told(&mut chair, 7).contains("Ẵ"));
    chair.presses(&[Key::SPACE]);
    assert!(chair.sees().contains("Còn 1 mục nên xem."));
}

#[test]
fn each_trouble_is_told_with_its_mend() {
    type Case = (fn(&mut Readiness), usize, &'static str);
    let cases: [Case; 11] = [
        (|f| f.free = Some(20_000_000), 0, "✗ Chỗ trống trên ổ đĩa"),
        (|f| f.free = Some(400_000_000), 0, "! Chỗ trống trên ổ đĩa"),
        (|f| f.free = None, 0, "trình quản lý tệp"),
        (|f| f.trial = Err("Không ghi được /x: ổ đĩa chỉ cho đọc.".into()), 1, "ổ đĩa chỉ cho đọc"),
        (|f| f.trial = Ok(Duration::from_millis(340)), 1, "chép hồ sơ vào ổ trong máy"),
        (|f| f.survives_power_cuts = Some(false), 2, "✗ Mất điện đột ngột"),
        (|f| f.mirror = Mirrored::Nowhere, 3, "--mirror"),
        (|f| f.mirror = Mirrored::Behind("Bản sao thứ hai chưa cập nhật.".into()), 3, "chưa cập nhật"),
        (|f| f.power = Power::Battery(Some(12)), 4, "cắm sạc trước khi bắt đầu"),
        (|f| f.hall = None, 5, "Ctrl+O"),
        (|f| f.hall = Some((60, 20)), 5, "phóng to toàn màn hình"),
    ];
    for (trouble, place, mend) in cases {
        let mut chair = looks(trouble, 120, 40);
        let seen = told(&mut chair, place);
        assert!(seen.to_lowercase().contains(&mend.to_lowercase()), "{mend} is not in {seen}");
    }
}

#[test]
fn a_clock_that_goes_back_is_wrong_whatever_is_ticked() {
    let mut chair = looks(|found| found.last_entry = Some(found.now + TimeDelta::hours(2)), 120, 40);
    let seen = told(&mut chair, 8);
    assert!(seen.contains("✗ Đồng hồ máy") && seen.contains("chạy lùi: việc ghi gần nhất lúc 10:00"), "{seen}");
    chair.presses(&[Key::SPACE, Key::ENTER]);
    assert!(chair.sees().contains("✗ Đồng hồ máy"));
}

#[test]
fn a_clock_of_another_day_than_the_plan_says_both() {
    let mut chair = Chair::sits(120, 40);
    chair.now += TimeDelta::days(365);
    let found = good(chair.now);
    chair.presses(&[OPEN]).finds(&found);
    let seen = told(&mut chair, 8);
    assert!(seen.contains("Kế hoạch ghi ngày 01-12-2017") || seen.contains("Kế hoạch ghi ngày 01/12/2017"), "{seen}");
    assert!(seen.contains("múi giờ +07:00") && seen.contains("thứ Bảy"), "{seen}");
}

#[test]
fn papers_are_counted_with_spare_ones_and_the_team_is_looked_at() {
    let mut chair = looks(|_| {}, 120, 40);
    let seen = told(&mut chair, 9);
    assert!(seen.contains("11 cử tri, in 13 phiếu (dự phòng 2)"), "{seen}");
    let mut small = Chair::sits_before(
        r#"format = 1
[conference]
title = "Hội nghị"
cluster = "Cụm"
authority = "Bộ"
year = 2017
place = "Hà Nội"
chair = { name = "Lê Văn Chủ", post = "Cụm trưởng", unit = "a" }
[[units]]
id = "a"
name = "Đơn vị A"
[[units]]
id = "b"
name = "Đơn vị B"
[[contests]]
id = "co"
title = "Cờ"
nominees = ["a", "b"]
form = "tick"
seats = 1
[[agenda]]
kind = "tally_team"
title = "Bầu Tổ kiểm phiếu"
minutes = 5
members = [{ name = "Lê Văn Chủ" }, { name = "Trần Thị Bê", unit = "b" }]
[[agenda]]
kind = "ballot"
title = "Bỏ phiếu"
minutes = 5
contests = ["co"]
"#,
        120,
        40,
    );
    let found = good(small.now);
    small.presses(&[OPEN]).finds(&found);
    let seen = told(&mut small, 10);
    for odd in [
        "chỉ có 2 người",
        "chưa có Tổ trưởng",
        "Lê Văn Chủ chủ trì",
        "Trần Thị Bê thuộc đơn vị được đề nghị (Đơn vị B)",
    ] {
        assert!(seen.contains(odd), "{odd} is not in {seen}");
    }
}

#[test]
fn every_line_is_read_whole_in_the_smallest_window_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let mut chair = Chair::sits(80, 24);
        chair.lang = lang;
        let mut found = good(chair.now);
        found.mirror = Mirrored::Nowhere;
        found.hall = None;
        chair.presses(&[OPEN]).finds(&found);
        for _ in 0..11 {
            let seen = chair.sees();
            assert!(seen.contains("Esc") && seen.contains("Ctrl+R"), "{seen}");
            chair.presses(&[Key::DOWN]);
        }
    }
    for (columns, rows) in [(0, 0), (1, 1), (20, 5), (60, 16), (500, 200)] {
        looks(|_| {}, columns, rows).presses(&[Key::END]).frame();
    }
}

#[test]
fn blanks_of_a_template_are_not_in_order() {
    let mut programme = super::sample();
    programme.particulars.place = "(địa điểm)".to_owned();
    let mut chair = Chair::over(programme, 80, 24);
    let found = good(chair.now);
    chair.presses(&[OPEN]).finds(&found);
    let seen = told(&mut chair, 0);
    assert!(seen.contains("Chỗ còn phải điền") && seen.contains("như “(địa điểm)”"), "{seen}");
    let mut named = looks(|_| (), 80, 24);
    assert!(!told(&mut named, 0).contains("Chỗ còn phải điền"));
}
