//! A finished conference played back on the hall's screen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use std::path::Path;

use hoinghi::conference::public::PublicScene;
use hoinghi::record::playback::Playback;
use hoinghi::record::{Follower, sqlite};
use pty::{Hall, PATIENCE, key};

/// The sample's day, each of its lines a minute after the one before; a day to come, because nothing in a record is older
/// than its beginning.
fn a_line_a_minute() -> String {
    let day = std::fs::read_to_string(pty::data(pty::DAY)).unwrap();
    let timed = day.lines().enumerate().map(|(minute, line)| {
        let at = format!(r#"{{"at":"2099-12-01T{:02}:{:02}:00+07:00","#, 8 + minute / 60, minute % 60);
        line.replacen('{', &at, 1)
    });
    timed.collect::<Vec<_>>().join("\n")
}

fn played(record: &Path) -> Playback {
    Playback::open(&mut *sqlite::open_reader(record).unwrap()).unwrap()
}

#[test]
fn played_to_its_end_a_record_shows_what_the_hall_saw_last() {
    let hall = Hall::new();
    let record = hall.sample("ngay.hoinghi", usize::MAX);
    let mut playback = played(&record);
    let follower = Follower::open(sqlite::open_reader(&record).unwrap()).unwrap();
    playback.go_to(usize::MAX);
    assert_eq!(playback.at(), playback.len());
    assert_eq!(playback.conference().public(), follower.conference().public());
}

#[test]
fn results_stand_as_they_were_announced_and_a_count_tells_no_order_of_papers() {
    let hall = Hall::new();
    let mut playback = played(&hall.sample("ngay.hoinghi", usize::MAX));
    let (mut results, mut counts) = (0, 0);
    for fact in 1..=playback.len() {
        playback.go_to(fact);
        match playback.conference().public().scene {
            PublicScene::Result(result) => {
                results += 1;
                assert!(result.lines.iter().any(|line| line.votes.iter().any(|votes| *votes > 0)), "fact {fact}");
            }
            PublicScene::Counting(count) => {
                counts += 1;
                assert!(count.tallies.is_empty(), "fact {fact}: {count:?}");
            }
            _ => {}
        }
    }
    assert!(results > 0 && counts > 0);
}

#[test]
fn back_and_forth_leads_over_the_same_scenes() {
    let hall = Hall::new();
    let mut playback = played(&hall.sample("ngay.hoinghi", usize::MAX));
    playback.go_to(playback.begins());
    let mut there = Vec::new();
    while playback.at() < playback.len() {
        let to = playback.next_scene(true);
        playback.go_to(to);
        there.push(playback.conference().public());
    }
    assert!(there.len() > 25, "{}", there.len());
    there.pop();
    while let Some(before) = there.pop() {
        let to = playback.next_scene(false);
        playback.go_to(to);
        assert_eq!(playback.conference().public(), before);
    }
}

#[test]
fn a_replay_runs_to_the_closing_is_stopped_and_left() {
    let hall = Hall::new();
    let record = hall.record("ngay.hoinghi", &pty::data(pty::PLAN), &a_line_a_minute());
    let before = std::fs::read(&record).unwrap();
    let mut desk = hall.desk(&["replay".as_ref(), record.as_os_str(), "--speed".as_ref(), "86400".as_ref()], (80, 24));
    desk.wait_for("đã hết");
    // Slow, and from the start.
    desk.press(&key::DOWN.repeat(10));
    desk.press(key::HOME);
    desk.press(" ");
    desk.wait_for("đang dừng");
    desk.press(key::ESC);
    assert_eq!(desk.ends_within(PATIENCE), 0);
    assert_eq!(std::fs::read(&record).unwrap(), before, "nothing was written");
}
