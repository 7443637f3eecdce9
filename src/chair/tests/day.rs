//! The day, played with the keys that the footer names.

use super::{Chair, DAY};
use crate::conference::state::Phase;
use crate::desk::Desk;
use crate::terminal::key::Key;
use crate::wording::Lang;

#[test]
fn enter_alone_leads_from_the_start_to_the_end_of_the_day() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]);
    assert_eq!(chair.step(), "diem-danh");
    let mut papers_entered = 0;
    for _ in 0..200 {
        if matches!(chair.proceedings.conference().phase(), Phase::Closed { .. }) {
            break;
        }
        chair.went = None;
        chair.presses(&[Key::ENTER]);
        if chair.went == Some(Desk::Tally) {
            // What the tally team does at its own desk.
            let contest = if chair.step() == "kiem-phieu-1" { "co-nganh" } else { "co-chinh-phu" };
            chair.papers(contest, DAY);
            papers_entered += 1;
        }
    }
    assert_eq!(papers_entered, 2, "Enter leads to the tally desk once a ballot");
    let conference = chair.proceedings.conference();
    assert!(matches!(conference.phase(), Phase::Closed { .. }), "stopped at {}", chair.step());
    let elected = |contest: &str| {
        let contest = conference.programme().contest(&contest.into()).expect("a contest");
        conference.standing(contest).elected.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(elected("co-nganh"), ["vp", "xdpl", "tccb", "khtc"]);
    assert_eq!(elected("co-chinh-phu"), ["xdpl", "tccb"]);
    assert!(conference.leader_announced(&"quyet-dinh".into()).is_some());
    let handover = conference.handover(&"ban-giao".into()).expect("a handover");
    assert!(handover.signed.is_some() && handover.items.iter().all(|item| item.done));
    for step in &conference.programme().agenda {
        assert!(conference.has_visited(&step.id), "{} was passed over", step.id);
    }
}

#[test]
fn the_agenda_is_jumped_through_and_returned_to() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER, Key::TAB, Key::END, Key::ENTER]);
    assert_eq!(chair.step(), "be-mac");
    chair.presses(&[Key::TAB, Key::HOME, Key::ENTER]);
    assert_eq!(chair.step(), "diem-danh");
    chair.presses(&[Key::f(8), Key::f(8), Key::f(7)]);
    assert_eq!(chair.step(), "on-dinh");
}

#[test]
fn counting_goes_on_while_the_agenda_moves_on_and_is_told() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bo-phieu-1");
    chair.script(r#"{"do":"open_round","contest":"co-nganh"}"#);
    chair.script(r#"{"do":"issue","contest":"co-nganh","issued":11}"#);
    chair.script(r#"{"do":"collect","contest":"co-nganh","collected":11}"#);
    chair.at("chi-dao");
    assert!(chair.sees().contains("Đang kiểm phiếu Cờ thi đua ngành Tư pháp: 0/11"));
    chair.papers("co-nganh", DAY);
    assert!(chair.sees().contains("Đang kiểm phiếu Cờ thi đua ngành Tư pháp: 11/11"));
    chair.script(r#"{"do":"close_round","contest":"co-nganh"}"#);
    assert!(chair.sees().contains("Kiểm phiếu Cờ thi đua ngành Tư pháp đã xong, có thể công bố"));
}

/// The chair with the first count closed, about to announce it.
fn before_the_first_result(columns: u16, rows: u16) -> Chair {
    let mut chair = Chair::sits(columns, rows);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bo-phieu-1");
    chair.script(r#"{"do":"open_round","contest":"co-nganh"}"#);
    chair.script(r#"{"do":"issue","contest":"co-nganh","issued":11}"#);
    chair.script(r#"{"do":"collect","contest":"co-nganh","collected":11}"#);
    chair.papers("co-nganh", DAY).script(r#"{"do":"close_round","contest":"co-nganh"}"#).at("ket-qua-1");
    chair
}

#[test]
fn a_paced_result_is_revealed_line_by_line() {
    let mut chair = before_the_first_result(120, 40);
    // The second act of the step announces line by line; from then on Enter reads the next line.
    chair.presses(&[Key::char('2'), Key::ENTER]);
    assert!(chair.sees().contains("Enter Đọc dòng tiếp theo (0/11)"), "{}", chair.sees());
    chair.presses(&[Key::ENTER, Key::ENTER]);
    assert!(chair.sees().contains("Đọc dòng tiếp theo (2/11)"));
    let keys = [Key::ENTER; 9];
    chair.presses(&keys);
    assert!(chair.sees().contains("Sang mục 17"));
}

#[test]
fn a_replacement_is_typed_and_stands_on_the_roll() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER, Key::DOWN, Key::DOWN, Key::char('3')]).types("Trương Thị A").presses(&[Key::ENTER]);
    assert!(chair.sees().contains("Trương Thị A"), "{}", chair.sees());
    let roll = chair.proceedings.conference().roll();
    let line = roll.lines(chair.proceedings.conference().programme()).nth(2).expect("a third line");
    assert_eq!(line.attendance.and_then(|a| a.replaced_by.clone()).as_deref(), Some("Trương Thị A"));
}

#[test]
fn the_speaker_on_the_floor_is_timed_and_warned() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER]).at("thao-luan").presses(&[Key::ENTER]);
    assert!(chair.sees().contains("Đang phát biểu: Phạm Thị D"));
    chair.now += chrono::TimeDelta::seconds(6 * 60 + 30);
    assert!(chair.sees().contains("còn 00:30"), "{}", chair.sees());
    chair.now += chrono::TimeDelta::seconds(60);
    assert!(chair.sees().contains("quá 00:30"), "{}", chair.sees());
    chair.presses(&[Key::ENTER, Key::char('4')]).types("Gắn thi đua với đánh giá").presses(&[Key::ENTER]);
    let floor = chair.proceedings.conference().floor(&"thao-luan".into()).expect("a floor");
    assert_eq!(floor.speakers[0].gist, "Gắn thi đua với đánh giá");
}

#[test]
fn documents_are_written_on_a_key_and_leaving_asks_while_the_day_goes_on() {
    let mut chair = Chair::sits(120, 40);
    chair.presses(&[Key::ENTER, Key::f(9)]);
    assert_eq!(chair.exports.len(), 1);
    chair.presses(&[Key::ctrl('q')]);
    assert!(chair.sees().contains("Hội nghị chưa bế mạc"), "{}", chair.sees());
    chair.presses(&[Key::ESC]);
    assert!(!chair.sees().contains("Hội nghị chưa bế mạc"));
}

#[test]
fn the_digits_of_the_roll_stay_what_they_are_while_it_is_called() {
    let mut chair = Chair::sits(80, 24);
    chair.presses(&[Key::ENTER]);
    let digits = ["1 Dòng đang chọn: có mặt", "2 Dòng đang chọn: vắng"];
    let shown = |chair: &mut Chair| digits.iter().all(|digit| chair.sees().contains(digit));
    assert!(shown(&mut chair), "{}", chair.sees());
    chair.presses(&[Key::char('2')]);
    assert!(shown(&mut chair), "{}", chair.sees());
    chair.script(r#"{"do":"attend_all"}"#);
    assert!(shown(&mut chair), "{}", chair.sees());
}

#[test]
fn one_key_does_not_put_everybody_for_in_place_of_the_hands_that_were_counted() {
    let mut chair = Chair::sits(80, 24);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("chuong-trinh");
    chair.script(r#"{"do":"show_of_hands","for":8,"against":3,"other":0}"#);
    chair.presses(&[Key::char('2')]);
    let seen = chair.reads();
    assert!(seen.contains("Đã ghi: nhất trí 8, không nhất trí 3"), "{seen}");
    let last = |chair: &Chair| chair.proceedings.conference().hands_at(&"chuong-trinh".into()).last().map(|h| h.agree);
    assert_eq!(last(&chair), Some(8));
    chair.presses(&[Key::ENTER]);
    assert_eq!(last(&chair), Some(11));
}

#[test]
fn what_was_counted_is_seen_above_the_names_on_a_small_screen() {
    let mut chair = Chair::sits(80, 24);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("doan-chu-tich");
    chair.script(r#"{"do":"show_of_hands","for":10,"against":1,"other":0}"#);
    assert!(chair.sees().contains("Với 10/11 đại biểu nhất trí (90,91 %)."), "{}", chair.sees());
}

#[test]
fn the_line_that_is_read_out_is_seen_on_a_small_screen() {
    let mut chair = before_the_first_result(80, 24);
    chair.presses(&[Key::char('2'), Key::ENTER]);
    let mut read = Vec::new();
    for _ in 0..4 {
        chair.presses(&[Key::ENTER]);
        let seen = chair.sees();
        let after = seen.lines().skip_while(|line| !line.contains("Đang đọc")).nth(1).unwrap_or_default();
        read.push(after.split("  ").last().unwrap_or_default().to_owned());
        assert!(seen.contains("phiếu thu về ="), "its arithmetic is there:\n{seen}");
    }
    read.dedup();
    assert_eq!(read.len(), 4, "each line comes to the top: {read:?}");
}

#[test]
fn the_closing_tells_first_what_could_not_be_recorded_any_more() {
    let mut chair = Chair::sits(80, 24);
    chair.presses(&[Key::ENTER]).script(r#"{"do":"attend_all"}"#).at("bien-ban").at("be-mac");
    let seen = chair.reads();
    assert!(seen.contains("! Thông qua biên bản Hội nghị: chưa ghi kết quả biểu"), "{seen}");
    let missing = ["A: chưa ghi.".to_owned(), "B: chưa ký.".to_owned()];
    let asked = crate::wording::chair::close_conference_question(Lang::Vi, &missing);
    assert!(asked.starts_with("Chưa xong: A: chưa ghi. Và 01 việc khác. Bế mạc Hội nghị?"), "{asked}");
}

#[test]
fn a_day_by_an_older_plan_is_begun_only_after_a_question() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut chair = Chair::sits(columns, rows);
        chair.plan_changed = Some("Kế hoạch ke-hoach.toml đã sửa sau khi lập hồ sơ.".to_owned());
        assert!(chair.sees().contains("đã sửa sau khi lập hồ sơ"), "{}", chair.sees());
        chair.presses(&[Key::ENTER]);
        let asked = chair.reads();
        assert!(asked.contains("XÁC NHẬN") && !chair.proceedings.conference().is_running(), "{asked}");
        chair.presses(&[Key::ESC]);
        assert!(!chair.proceedings.conference().is_running());
        chair.presses(&[Key::ENTER, Key::ENTER]);
        assert!(chair.proceedings.conference().is_running());
    }
}

#[test]
fn a_step_that_was_passed_over_bears_no_tick() {
    let mut chair = Chair::sits(120, 40);
    chair
        .presses(&[Key::ENTER])
        .script(r#"{"do":"attend_all"}"#)
        .at("doan-chu-tich")
        .at("to-kiem-phieu")
        .at("bo-phieu-1")
        .at("be-mac");
    let seen = chair.sees();
    for open in ["!  4 Bầu Đoàn Chủ tịch", "! 12 Bầu Tổ kiểm phiếu", "! 14 Bỏ phiếu lần 1"] {
        assert!(seen.contains(open), "{open}: {seen}");
    }
    assert!(seen.contains("✓  1 Đón tiếp"), "{seen}");
}
