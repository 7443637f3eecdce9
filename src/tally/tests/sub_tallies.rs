//! The end of a bundle, and the number of the paper in it.

use super::hall::{Hall, contest};
use crate::conference::contest::Form;
use crate::desk::Effect;
use crate::terminal::signs::Signs;

const ENDED: &str = "TẬP 1 ĐÃ KẾT THÚC: 2 PHIẾU";

/// A hall whose bundles hold two papers.
fn in_pairs(papers: u32) -> Hall {
    let mut plan = contest("co", Form::Tick, 4);
    plan.bundle = 2;
    Hall::counting(plan, papers)
}

#[test]
fn a_bundle_that_ends_shows_what_it_comes_to() {
    let mut hall = in_pairs(9);
    hall.types("1<enter>");
    assert!(!hall.says("ĐÃ KẾT THÚC"));
    hall.types("12<enter>");
    assert!(hall.says(ENDED) && hall.says("Hợp lệ 02 · không hợp lệ 00 · cộng 02 phiếu"), "{}", hall.page());
    assert!(hall.says("Văn phòng Bộ ┌─ 02") && hall.says("đếm lại số phiếu của tập"), "{}", hall.page());
    hall.types("1<enter>1<f8>");
    assert!(!hall.says("ĐÃ KẾT THÚC"), "{}", hall.page());
    hall.types("<enter>");
    assert!(hall.says("TẬP 2 ĐÃ KẾT THÚC: 1 PHIẾU"), "ended by hand: {}", hall.page());
}

#[test]
fn the_next_key_lays_the_sums_down_and_does_what_it_does_without_them() {
    for (key, shows) in
        [("2", "đánh dấu 01"), ("<f4>", "GHI PHIẾU KHÔNG HỢP LỆ"), ("<tab>", "BỎ TÊN"), ("<esc>", "đánh dấu 00")]
    {
        let mut hall = in_pairs(9);
        hall.types("1<enter>1<enter>");
        assert!(hall.says(ENDED), "{}", hall.page());
        hall.types(key);
        assert!(!hall.says(ENDED) && hall.says(shows), "{key}: {}", hall.page());
    }
    let mut hall = in_pairs(9);
    hall.types("1<enter>1<enter><enter>");
    assert_eq!(hall.count().recorded, 3, "Enter records the next paper");
    hall.types("1<enter>");
    assert!(hall.says("TẬP 2 ĐÃ KẾT THÚC"));
    hall.clicks(10, 10);
    assert!(!hall.says("ĐÃ KẾT THÚC"), "a click lays it down too");
}

#[test]
fn sums_that_come_after_the_next_key_are_not_shown() {
    let mut hall = in_pairs(9);
    hall.types("1<enter>1<enter>");
    let Some(Effect::Tally(of)) = hall.wanted.last().cloned() else { panic!("the sums are asked for last") };
    hall.types("2");
    hall.tells(&of);
    assert!(!hall.says("ĐÃ KẾT THÚC") && hall.says("đánh dấu 01"), "{}", hall.page());
}

#[test]
fn papers_typed_at_full_speed_are_all_recorded_whatever_is_shown() {
    let mut hall = in_pairs(600);
    for _ in 0..600 {
        hall.types("1113<enter>");
    }
    assert_eq!((hall.count().recorded, hall.supports()), (600, vec![600, 0, 600, 0]));
    // Every paper is asked for before the sums of the bundle that it ends.
    let order: Vec<bool> = hall.wanted.iter().map(|effect| matches!(effect, Effect::Ask(_))).collect();
    assert_eq!(order.chunks(3).collect::<Vec<_>>(), vec![[true, true, false]; 300]);
}

#[test]
fn the_squares_open_at_the_bundle_that_has_just_ended() {
    let mut hall = in_pairs(9);
    hall.types("1<enter>1<enter>1<enter>1<enter><c-o>");
    assert!(hall.says("tập 2 trong 2") && hall.says("cộng 02 phiếu"), "{}", hall.page());
    hall.types("<esc><c-o>");
    assert!(hall.says("cả lượt"), "{}", hall.page());
}

#[test]
fn every_nominee_of_a_common_slate_stands_in_the_sums() {
    for (names, size) in [(11, (80, 24)), (27, (80, 24)), (55, (120, 40))] {
        let mut plan = contest("co", Form::Strike, names);
        plan.bundle = 1;
        let mut hall = Hall::counting(plan, 9);
        hall.size = size;
        hall.types("<f4>2");
        let page = hall.page();
        let inside: Vec<&str> = page.lines().skip_while(|line| !line.contains("ĐÃ KẾT THÚC")).collect();
        for number in 1..=names {
            let found = inside.iter().any(|line| line.split_whitespace().any(|word| word == number.to_string()));
            assert!(found, "{number} of {names} at {size:?}:\n{page}");
        }
        assert!(!page.contains("Ctrl+O xem cả bảng"), "{page}");
    }
}

#[test]
fn the_number_of_the_paper_stands_large_where_there_is_room() {
    let mut plan = contest("co", Form::Tick, 27);
    plan.bundle = 12;
    let mut hall = Hall::counting(plan, 20);
    hall.size = (120, 40);
    let edges = |hall: &mut Hall| -> Vec<usize> {
        hall.page().lines().take(5).map(|line| line.chars().position(|c| "█▀▄".contains(c)).unwrap_or(0)).collect()
    };
    assert!(hall.says("/ 12 phiếu") && hall.says("của tập 1") && hall.says("phiếu số 1 / 20"), "{}", hall.page());
    let place = |hall: &mut Hall| {
        hall.page().lines().find_map(|line| line.find("/ 12 phiếu").map(|at| line[..at].chars().count()))
    };
    let first = place(&mut hall);
    let one = edges(&mut hall);
    for _ in 0..10 {
        hall.types("3<enter>");
        assert_eq!(place(&mut hall), first, "{}", hall.page());
    }
    assert!(edges(&mut hall)[0] < one[0], "11 begins farther left and ends where 1 ended: {}", hall.page());
    // The last bundle holds what is left.
    hall.types("3<enter><enter>");
    assert!(hall.says("/ 8 phiếu") && hall.says("của tập 2"), "{}", hall.page());
    for (size, ascii) in [((99, 40), false), ((120, 29), false), ((120, 40), true)] {
        hall.size = size;
        hall.look.signs = Signs { ascii };
        assert!(!hall.says("/ 8 phiếu") && hall.says("tập 2: 1/8"), "{}", hall.page());
    }
}

#[test]
fn large_figures_hide_no_line_of_the_slate_and_cut_no_name() {
    // The same desk without large figures: ASCII has none. A tick form's boxes are as wide there.
    let shown = |hall: &mut Hall, ascii: bool| {
        hall.look.signs = Signs { ascii };
        let page = hall.page();
        let cut = page.matches(if ascii { "..." } else { "…" }).count();
        (page.split_whitespace().filter(|word| word.parse::<usize>().is_ok()).count(), cut, page)
    };
    let mut plain = 0;
    for names in 20..=60 {
        let mut hall = Hall::of(Form::Tick, names);
        for size in [(100, 30), (120, 40)] {
            hall.size = size;
            let (lines, cut, page) = shown(&mut hall, false);
            let (all, least, _) = shown(&mut hall, true);
            plain += usize::from(!page.contains("của tập 1"));
            assert!(lines + 1 >= all && cut <= least, "{names} at {size:?}:\n{page}");
        }
    }
    assert!((1..20).contains(&plain), "now and then the slate needs the row: {plain}");
}

#[test]
fn no_number_moves_as_it_grows() {
    let mut hall = Hall::counting(contest("co", Form::Tick, 4), 900);
    let edges = |hall: &mut Hall| {
        let page = hall.page();
        let mut lines = page.lines();
        let mut at = |what: &str| lines.next().and_then(|line| line.find(what).map(|at| line[..at].chars().count()));
        (at("/ 900"), at("/25"))
    };
    let first = edges(&mut hall);
    assert!(first.0.is_some() && first.1.is_some());
    for _ in 0..24 {
        hall.types("1<enter>");
        assert_eq!(edges(&mut hall), first, "{}", hall.page());
    }
}
