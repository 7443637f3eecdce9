//! What every scene says at every size.

use super::fixtures::{
    SIZES, UNITS, all, at, count, drawn, leader, left_vacant, look, lots, names, paper, result, text, view, votes,
};
use crate::conference::Form;
use crate::conference::programme::Person;
use crate::conference::public::{PublicCount, PublicResult, PublicScene, PublicView};
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signs::Signs;
use crate::terminal::theme::{Styles, Theme};
use crate::text::cells;
use crate::wording::Lang;
use proptest::prelude::{Strategy, any, prop_assert, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::HashSet;

/// The names that a scene has to say.
fn said(view: &PublicView) -> Vec<String> {
    let people = |people: &[Person]| people.iter().map(|person| person.name.clone()).collect();
    match &view.scene {
        PublicScene::Waiting => vec![view.particulars.title.clone(), view.particulars.cluster.clone()],
        PublicScene::TestPage => Vec::new(),
        PublicScene::Curtain => vec![view.particulars.title.clone()],
        PublicScene::Agenda { steps } => steps.iter().map(|(title, _)| title.clone()).collect(),
        PublicScene::Words { guests, .. } => people(guests),
        PublicScene::Hands { names, .. } => people(names),
        PublicScene::Attendance { units, .. } => units.iter().map(|unit| unit.name.clone()).collect(),
        PublicScene::Floor { speaker, waiting } => {
            speaker.iter().map(|speaker| speaker.name.clone()).chain(waiting.iter().cloned()).collect()
        }
        PublicScene::Speech { speaker } => speaker.iter().map(|speaker| speaker.name.clone()).collect(),
        PublicScene::Slate(paper) | PublicScene::Voting { paper, .. } => {
            paper.names.iter().cloned().chain([paper.title.clone()]).collect()
        }
        PublicScene::Rules(paper) => vec![paper.title.clone()],
        PublicScene::Team { members } => members.iter().map(|(name, ..)| name.clone()).collect(),
        PublicScene::Counting(count) => {
            count.tallies.iter().map(|(name, _)| name.clone()).chain([count.paper.title.clone()]).collect()
        }
        PublicScene::Result(result) => {
            let lines = result.lines.iter().map(|line| line.name.clone());
            lines.chain(result.elected.iter().cloned()).chain([result.paper.title.clone()]).collect()
        }
        PublicScene::Leader { announced } => announced
            .iter()
            .flat_map(|leader| leader.head.iter().chain(&leader.deputy))
            .map(|(person, _)| person.name.clone())
            .collect(),
        PublicScene::Handover { items, giver, receiver, .. } => {
            items.iter().map(|(name, _)| name.clone()).chain([giver.clone(), receiver.clone()]).collect()
        }
        PublicScene::Pledge { units, .. } => units.iter().map(|(name, _)| name.clone()).collect(),
        PublicScene::Closing { elected, .. } => {
            elected.iter().flat_map(|(title, names)| names.iter().cloned().chain([title.clone()])).collect()
        }
        PublicScene::Report { page, .. } => vec![page.heading.clone()],
    }
}

#[test]
fn every_scene_says_all_its_names_in_plain_text() {
    for (scene, view) in all() {
        for size in SIZES {
            let page = text(&view, size);
            for name in said(&view) {
                // A name in a narrow column is wrapped: then all its words stand there.
                let words = name.split_whitespace().all(|word| page.contains(word));
                let paged = page.contains("trang ") && (scene.ends_with("40") || scene.ends_with("60"));
                assert!(words || paged, "{scene} at {size:?} does not say {name}:\n{page}");
            }
        }
    }
}

#[test]
fn titles_and_the_elected_stand_unbroken_on_one_line() {
    for (scene, view) in all() {
        let PublicScene::Result(result) = &view.scene else { continue };
        for size in SIZES {
            let page = text(&view, size);
            for name in result.elected.iter().chain([&result.paper.title]) {
                assert!(page.contains(name.as_str()), "{scene} at {size:?} breaks {name}:\n{page}");
            }
        }
    }
}

#[test]
fn nothing_touches_an_edge_and_no_name_is_cut() {
    for (scene, view) in all() {
        for (width, height) in SIZES {
            let buf = drawn(&view, (width, height));
            let blank = |x, y| buf.cell((x, y)).unwrap().symbol() == " ";
            assert!((0..height).all(|y| blank(0, y) && blank(width - 1, y)), "{scene} {width}");
            assert!((0..width).all(|x| blank(x, 0) && blank(x, height - 1)), "{scene} {width}");
            let page = picture::text(&buf);
            let cut =
                page.lines().skip(2).flat_map(str::split_whitespace).any(|word| word.contains('…') && word != "…");
            assert!(!cut, "{scene} at {width} cuts:\n{page}");
        }
    }
}

#[test]
fn forty_nominees_are_whole_on_a_middling_screen() {
    let counting = PublicScene::Counting(count(40, Form::Strike));
    let page = text(&view(None, counting), (120, 40));
    assert!(!page.contains("trang"), "{page}");
}

#[test]
fn the_first_page_comes_first_and_each_stands_its_whole_time() {
    let view = PublicView { since: at("09:42:03"), ..view(None, PublicScene::Counting(count(40, Form::Strike))) };
    let page = |time: &str| {
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        let area = buf.area;
        super::super::draw(&view, at(time), &mut buf, area, &look());
        let page = picture::text(&buf);
        let note = page.split_whitespace().find(|word| word.contains('/') && word.ends_with("/3")).map(str::to_owned);
        note.unwrap_or_default()
    };
    // A clock that was set back is no reason to begin elsewhere.
    for (time, number) in [("09:41:00", 1), ("09:42:03", 1), ("09:42:10", 1), ("09:42:11", 2), ("09:42:18", 2)] {
        assert_eq!(page(time), format!("{number}/3"), "{time}");
    }
    for (time, number) in [("09:42:19", 3), ("09:42:26", 3), ("09:42:27", 1)] {
        assert_eq!(page(time), format!("{number}/3"), "{time}");
    }
}

#[test]
fn a_thumbnail_shows_the_page_at_which_the_hall_looks() {
    let view = PublicView { since: at("09:42:00"), ..view(None, PublicScene::Result(Box::new(result(40)))) };
    let drawn = |time: &str, (width, height): (u16, u16), small: bool| {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buf.area;
        let draw = if small { super::super::thumbnail } else { super::super::draw };
        draw(&view, at(time), &mut buf, area, &look());
        picture::text(&buf)
    };
    let mut seen = HashSet::new();
    for time in ["09:42:00", "09:42:08"] {
        let (hall, desk) = (drawn(time, (120, 40), false), drawn(time, (34, 10), true));
        let note = |page: &str| page.split_once("trang ").map(|(_, rest)| rest.chars().take(3).collect::<String>());
        assert_eq!(note(&hall), note(&desk), "{hall}\n{desk}");
        let first = desk.lines().find_map(|line| line.contains("/11").then(|| line.to_owned())).unwrap();
        let name: Vec<&str> = first.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).collect();
        assert!(hall.contains(&name[..2].join(" ")), "{first}\n{hall}");
        seen.insert(first);
    }
    assert_eq!(seen.len(), 2, "{seen:?}");
}

#[test]
fn pages_turn_every_eight_seconds_and_show_everything() {
    let view = view(None, PublicScene::Counting(count(40, Form::Strike)));
    let mut seen = String::new();
    for second in ["09:42:30", "09:42:38", "09:42:46"] {
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        let area = buf.area;
        super::super::draw(&view, at(second), &mut buf, area, &look());
        seen.push_str(&picture::text(&buf));
    }
    assert!(names(40).iter().all(|name| seen.contains(name.as_str())), "{seen}");
}

#[test]
fn a_live_count_stands_as_a_number_beside_its_name_in_ballot_order() {
    let page = text(&view(None, PublicScene::Counting(count(11, Form::Strike))), (80, 24));
    let row = |name: &str| page.lines().position(|line| line.trim().starts_with(name)).unwrap();
    for (at, name) in UNITS.iter().enumerate() {
        let line = page.lines().nth(row(name)).unwrap();
        assert!(line.ends_with(&format!(" {}", votes(at))), "{line}");
        assert!(at == 0 || row(name) > row(UNITS[at - 1]));
    }
    assert!(page.contains("Đã kiểm 10 / 11 phiếu") && page.contains("cần 06"), "{page}");
}

#[test]
fn up_to_a_dozen_nominees_have_figures_for_the_last_row() {
    for nominees in [1, 4, 7, 11, 12] {
        for size in [(120, 40), (240, 67)] {
            let page = text(&view(None, PublicScene::Counting(count(nominees, Form::Strike))), size);
            // Bars are whole blocks, titles stand above: what has half blocks beside a bar is a figure.
            let figures = page.lines().filter(|line| line.contains(['▀', '▄']) && line.contains("██████"));
            assert!(figures.count() >= 2, "{nominees} at {size:?}:\n{page}");
        }
    }
}

#[test]
fn bars_do_not_move_while_numbers_grow() {
    let column = |votes: u64| {
        let mut count = count(4, Form::Strike);
        count.tallies.iter_mut().for_each(|(_, tally)| *tally = vec![votes]);
        let page = text(&view(None, PublicScene::Counting(count)), (80, 24));
        let line = page.lines().find(|line| line.contains("Văn phòng Bộ")).unwrap().to_owned();
        (line.chars().position(|letter| letter == '▆'), cells(&line))
    };
    assert_eq!(column(9), column(10));
}

#[test]
fn the_arithmetic_of_a_result_is_said_in_full_where_there_is_room() {
    let page = text(&view(None, PublicScene::Result(Box::new(result(11)))), (120, 40));
    assert!(page.contains("10/11 phiếu thu về = 90,91 % > 1/2 → được suy tôn"), "{page}");
    assert!(page.contains("3/11 phiếu thu về = 27,27 % ≤ 1/2 → không đạt"), "{page}");
    let narrow = text(&view(None, PublicScene::Result(Box::new(result(11)))), (80, 24));
    assert!(narrow.contains("10/11 = 90,91 % → được suy tôn") && narrow.contains("(> 1/2 phiếu thu về)"), "{narrow}");
}

#[test]
fn hidden_lines_stay_hidden() {
    let whole = result(11);
    let revealing = PublicResult { hidden: 8, elected: Vec::new(), lines: whole.lines[..3].to_vec(), ..whole.clone() };
    for size in SIZES {
        let page = text(&view(None, PublicScene::Result(Box::new(revealing.clone()))), size);
        assert_eq!(page.split_whitespace().filter(|word| *word == "…").count(), 8, "{page}");
        assert!(whole.lines[3..].iter().all(|line| !page.contains(&line.name)), "{page}");
        assert!(!page.contains("Được suy tôn ("), "{page}");
    }
}

#[test]
fn the_leader_is_a_secret_until_announced() {
    let step = Some("Công bố Quyết định");
    for size in SIZES {
        assert!(!text(&view(step, PublicScene::Leader { announced: None }), size).contains("Phạm"));
        let page = text(&view(step, PublicScene::Leader { announced: Some(leader()) }), size);
        for said in ["Phạm Thị D", "Vũ Văn G", "2017/QĐ-BTP", "(minh họa)"] {
            assert!(page.contains(said), "{said}:\n{page}");
        }
    }
}

#[test]
fn what_was_decided_after_a_result_is_told_and_no_tie_is_left() {
    for size in SIZES {
        let lots = text(&view(None, PublicScene::Result(Box::new(lots()))), size);
        assert!(lots.contains("Kết quả bốc thăm") && !lots.contains("ngang phiếu"), "{lots}");
        let vacant = text(&view(None, PublicScene::Result(Box::new(left_vacant()))), size);
        assert!(vacant.contains("để trống 04 suất") && !vacant.contains("Chưa có tên nào"), "{vacant}");
    }
}

#[test]
fn a_count_that_is_made_twice_says_that_it_is_not_compared_yet() {
    let counting = |unchecked| PublicScene::Counting(PublicCount { unchecked, ..count(11, Form::Strike) });
    for size in SIZES {
        let page = text(&view(None, counting(true)), size);
        assert!(page.contains("Đã kiểm 10 / 11 phiếu") && page.contains("lượt 1, chưa đối chiếu"), "{page}");
        assert!(!text(&view(None, counting(false)), size).contains("lượt 1"));
    }
}

#[test]
fn a_speaker_who_goes_over_time_is_told_so() {
    let scenes = all();
    let page = |name: &str| text(&scenes.iter().find(|(scene, _)| *scene == name).unwrap().1, (80, 24));
    assert!(page("floor").contains("03:12 / 07:00"));
    assert!(page("floor-last-minute").contains("còn 00:30"));
    assert!(page("floor-over").contains("quá giờ 01:30"));
}

#[test]
fn the_rules_say_what_is_frozen() {
    for form in [Form::Tick, Form::Strike, Form::Agree] {
        for size in SIZES {
            let page = text(&view(None, PublicScene::Rules(paper(11, form))), size);
            let joined = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for said in [
                "PHIẾU MẪU",
                "nhiều nhất 04",
                "quá 1/2 số phiếu thu về",
                "không đóng dấu",
                "Ngang phiếu",
                "mỗi đơn vị một phiếu",
                "phiếu trắng",
            ] {
                assert!(joined.contains(said), "{form:?} {size:?} {said}:\n{page}");
            }
        }
    }
}

#[test]
fn a_terminal_without_colours_or_signs_says_the_same() {
    let plain = Theme::named("do-vang", crate::terminal::colour::Depth::None).unwrap();
    let look = Look::hall(&plain, Signs { ascii: true }, Lang::En);
    for (_, view) in all() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        let area = buf.area;
        super::super::draw(&view, at("09:42:30"), &mut buf, area, &look);
        let styles: &Styles = &look.styles;
        assert!(!styles.coloured);
        assert!(!picture::text(&buf).contains(['▆', '✓', '○', '─']));
    }
}

#[test]
fn snapshots_of_a_few_scenes() {
    let scenes = all();
    for (name, size) in [
        ("counting", (80, 24)),
        ("result", (80, 24)),
        ("rules-strike", (80, 24)),
        ("floor-over", (80, 24)),
        ("leader", (120, 40)),
    ] {
        let view = &scenes.iter().find(|(scene, _)| *scene == name).unwrap().1;
        insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), text(view, size));
    }
}

fn scene() -> impl Strategy<Value = PublicView> {
    let views: Vec<PublicView> = all().into_iter().map(|(_, view)| view).collect();
    proptest::sample::select(views)
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(100))]

    #[test]
    fn no_size_is_too_small_or_too_odd(view in scene(), width in 0u16..130, height in 0u16..50, ascii in any::<bool>()) {
        let look = Look { signs: Signs { ascii }, ..look() };
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buf.area;
        super::super::draw(&view, at("09:42:30"), &mut buf, area, &look);
        let whole = Rect::new(0, 0, width.saturating_add(9), height.saturating_add(9));
        super::super::thumbnail(&view, at("09:42:30"), &mut buf, whole, &look);
        prop_assert!(buf.area == area);
    }

}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(16))]

    #[test]
    fn however_many_nominees_there_are(count_of in 0usize..90, form in proptest::sample::select(vec![Form::Tick, Form::Agree, Form::Grades])) {
        for size in [(80, 24), (200, 50)] {
            text(&view(None, PublicScene::Counting(count(count_of, form))), size);
            text(&view(None, PublicScene::Slate(paper(count_of, form))), size);
            text(&view(None, PublicScene::Rules(paper(count_of, form))), size);
        }
    }
}
