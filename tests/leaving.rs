//! However a desk is left, its terminal is as it was found and what was acknowledged is in the record.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use std::ffi::OsStr;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use pty::{Desk, Hall, PATIENCE, ends_within, key};
use serde_json::Value;

const SIZE: (u16, u16) = (100, 30);
/// The end is promised within a second; the rest is a loaded machine's.
const SOON: Duration = Duration::from_secs(3);
/// Lines of the day until papers can be recorded.
const COUNTING: usize = 25;

/// The desks, each with something that stands on it when the first round is counted.
const DESKS: [(&str, &str); 4] =
    [("home", "hội nghị mẫu"), ("chair", "LỜI DẪN"), ("tally", "phiếu số"), ("board", "Đã kiểm")];

fn opened(hall: &Hall, name: &str, record: &Path, size: (u16, u16)) -> Desk {
    match name {
        "home" => hall.desk::<&str>(&[], size),
        other => hall.desk(&[OsStr::new(other), record.as_os_str()], size),
    }
}

/// Every desk in turn, with its picture up.
fn on_every_desk(mut act: impl FnMut(&str, Desk)) {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    for (name, shows) in DESKS {
        let desk = opened(&hall, name, &record, SIZE);
        desk.wait_for(shows);
        act(name, desk);
    }
}

/// How many papers the record holds in its last round.
fn recorded(hall: &Hall, record: &Path) -> u64 {
    let told = hall.told(&[OsStr::new("result"), record.as_os_str(), OsStr::new("--json")]);
    let results: Value = serde_json::from_str(&told).unwrap();
    results["rounds"].as_array().unwrap().last().unwrap()["papers"]["recorded"].as_u64().unwrap()
}

/// Whether a thread of this process is writing to its terminal and cannot go on; nothing where the system does not tell.
fn is_stuck(pid: u32) -> Option<bool> {
    const WRITE: &str = if cfg!(target_arch = "x86_64") { "1 " } else { "64 " };
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    let calls = threads.map(|thread| std::fs::read_to_string(thread.ok()?.path().join("syscall")).ok());
    Some(calls.collect::<Option<Vec<String>>>()?.iter().any(|call| call.starts_with(WRITE)))
}

/// Lets a desk write until its terminal, which nobody reads, takes no more: every size asks for a whole new picture.
fn fill(desk: &Desk) {
    for turn in 0..400 {
        desk.resize((180 + turn % 2, 50));
        thread::sleep(Duration::from_millis(5));
        if is_stuck(desk.pid()) == Some(true) {
            return;
        }
    }
    assert_eq!(is_stuck(desk.pid()), None, "the terminal took everything");
}

#[test]
fn a_signal_ends_every_desk_and_gives_its_terminal_back() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        on_every_desk(|name, mut desk| {
            assert!(desk.is_raw());
            desk.signal(signal);
            assert_eq!(desk.ends_within(SOON), code, "{name} after {signal}");
            desk.check_restored();
        });
    }
}

#[test]
fn a_signal_in_the_first_moments_ends_every_desk_and_gives_its_terminal_back() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    for (name, _) in DESKS {
        for delay in [0, 1, 2, 3, 5, 8, 12, 18, 27, 40, 50] {
            let mut desk = opened(&hall, name, &record, SIZE);
            thread::sleep(Duration::from_millis(delay));
            desk.signal("TERM");
            desk.ends_within(SOON);
            desk.check_restored();
        }
    }
}

#[test]
fn a_closed_window_ends_every_desk() {
    on_every_desk(|name, desk| {
        let mut child = desk.close();
        assert!(ends_within(child.as_mut(), SOON).is_some(), "{name} outlived its window");
    });
}

#[test]
fn control_c_leaves_every_desk_at_once() {
    on_every_desk(|name, mut desk| {
        desk.press(key::CTRL_C);
        assert_eq!(desk.ends_within(SOON), 0, "{name}");
        desk.check_restored();
    });
}

#[test]
fn control_q_leaves_every_desk_and_asks_where_something_would_be_left_undone() {
    on_every_desk(|name, mut desk| {
        if name == "tally" {
            desk.press("5");
            desk.wait_for("gạch 01");
        }
        desk.press(key::CTRL_Q);
        if name == "chair" || name == "tally" {
            desk.wait_for("THOÁT CHƯƠNG TRÌNH");
            desk.press(key::ENTER);
        }
        assert_eq!(desk.ends_within(SOON), 0, "{name}");
        desk.check_restored();
    });
}

#[test]
fn every_desk_can_be_left_while_nobody_reads_its_terminal() {
    for way in ["TERM", key::CTRL_C] {
        on_every_desk(|name, mut desk| {
            desk.stop_reading();
            fill(&desk);
            if way == "TERM" {
                desk.signal(way);
            } else {
                desk.press(way);
            }
            desk.ends_within(SOON);
            assert!(!desk.is_raw(), "{name} left its terminal raw");
        });
    }
}

/// A big meeting, of which only the numbers are known.
const COUNTED: &str = r#"
format = 1
[conference]
title = "Hội nghị"
cluster = "Cụm"
year = 2017
summoned = 700
[[units]]
id = "vp"
name = "Văn phòng"
[[contests]]
id = "c"
title = "Bầu"
voters = "counted"
seats = 2
nominees = [{ id = "an", name = "An" }, { id = "binh", name = "Bình" }, { id = "chi", name = "Chi" }]
[[agenda]]
id = "mot"
kind = "note"
title = "Mục một"
minutes = 5
"#;

#[test]
fn papers_typed_while_nobody_reads_the_terminal_are_recorded() {
    const PAPERS: u64 = 600;
    let hall = Hall::new();
    let plan = hall.path("plan.toml");
    std::fs::write(&plan, COUNTED).unwrap();
    let opened_round = format!(
        "{{\"do\":\"start\"}}\n{{\"do\":\"present\",\"count\":{PAPERS}}}\n{{\"do\":\"open_round\",\"contest\":\"c\"}}\n\
         {{\"do\":\"issue\",\"contest\":\"c\",\"issued\":{PAPERS}}}\n{{\"do\":\"collect\",\"contest\":\"c\",\"collected\":{PAPERS}}}\n"
    );
    let record = hall.record("dem.hoinghi", &plan, &opened_round);
    let mut desk = opened(&hall, "tally", &record, SIZE);
    desk.wait_for("1 / 600");
    desk.stop_reading();
    fill(&desk);
    for _ in 0..PAPERS {
        // Marked, taken back, marked again, recorded.
        desk.press("1113\r");
    }
    let until = Instant::now() + 3 * PATIENCE;
    while recorded(&hall, &record) < PAPERS {
        assert!(Instant::now() < until, "{} of {PAPERS} papers were recorded", recorded(&hall, &record));
        thread::sleep(Duration::from_millis(50));
    }
    desk.signal("TERM");
    assert_eq!(desk.ends_within(SOON), 143);
    let told = hall.told(&[OsStr::new("result"), record.as_os_str(), OsStr::new("--json")]);
    let round = &serde_json::from_str::<Value>(&told).unwrap()["rounds"][0];
    let support: Vec<_> = round["nominees"].as_array().unwrap().iter().map(|one| one["support"].as_u64()).collect();
    assert_eq!((round["papers"]["valid"].as_u64(), support), (Some(PAPERS), vec![Some(PAPERS), Some(0), Some(PAPERS)]));
}

/// Kills a program that waits for its input, in a shell that lets memory images be written; whether one was.
#[cfg(target_os = "linux")]
fn leaves_an_image(program: &Path, words: &[&OsStr]) -> bool {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -c unlimited; exec \"$0\" \"$@\""]).arg(program).args(words);
    let mut child = shell.current_dir(&folder).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    thread::sleep(Duration::from_millis(300));
    assert!(Command::new("kill").args(["-ABRT", &child.id().to_string()]).status().unwrap().success());
    child.wait().unwrap();
    std::fs::read_dir(&folder).unwrap().count() > 0
}

#[cfg(target_os = "linux")]
#[test]
fn no_image_of_the_memory_is_ever_written() {
    if !leaves_an_image(Path::new("cat"), &[]) {
        println!("this system writes no memory images beside a program; nothing to see here");
        return;
    }
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    let words = [OsStr::new("script"), record.as_os_str(), OsStr::new("-")];
    assert!(!leaves_an_image(Path::new(env!("CARGO_BIN_EXE_hoinghi")), &words));
}

/// What a process holds in memory, in MiB; nothing where the system does not tell.
fn resident(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

#[test]
fn every_desk_survives_every_size() {
    let sizes = [(0, 0), (1, 1), (65_535, 65_535), (40, 10), (79, 23), (65_535, 1), (1, 65_535), (0, 24), (80, 24)];
    on_every_desk(|name, mut desk| {
        for size in sizes {
            desk.resize(size);
            // Help is drawn at that size and closed again.
            desk.press(key::F1);
            desk.press(key::F1);
            thread::sleep(Duration::from_millis(30));
        }
        assert!(resident(desk.pid()).is_none_or(|held| held < 200), "{name} holds {:?} MiB", resident(desk.pid()));
        desk.resize(SIZE);
        desk.wait_for(DESKS.iter().find(|desk| desk.0 == name).unwrap().1);
        desk.press(key::CTRL_C);
        assert_eq!(desk.ends_within(SOON), 0, "{name}");
        desk.check_restored();
    });
}

#[test]
fn every_desk_opens_at_every_size() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    for (name, _) in DESKS {
        for size in [(0, 0), (1, 1), (40, 10), (79, 23), (65_535, 65_535)] {
            let mut desk = opened(&hall, name, &record, size);
            // Before that, Ctrl+C is the terminal's own affair.
            desk.wait_until("a raw terminal", PATIENCE, |_| desk.is_raw());
            if size == (40, 10) {
                desk.wait_until("a picture or a plain message", PATIENCE, |now| !now.trim().is_empty());
            }
            desk.press(key::CTRL_C);
            assert_eq!(desk.ends_within(SOON), 0, "{name} at {size:?}");
            desk.check_restored();
        }
    }
}
