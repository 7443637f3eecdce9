//! The log that is kept on request: it tells what happened, and of papers nothing but how many a closed round has.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use pty::{DAY, Hall, PATIENCE, PLAN, data, key};
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Lines of the day until papers can be recorded.
const COUNTING: usize = 25;

/// A log without moments, process numbers and the folder it speaks of.
fn told(hall: &Hall, log: &Path) -> Vec<String> {
    let folder = hall.path("").display().to_string();
    let text = fs::read_to_string(log).unwrap().replace(&folder, "");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.splitn(3, ' ').nth(2).unwrap().to_owned()).collect()
}

/// The sample's day played with a log.
fn played(day: &str) -> Vec<String> {
    let hall = Hall::new();
    let (record, log) = (hall.path("mau.hoinghi"), hall.path("nhat-ky.txt"));
    let plan = data(PLAN);
    let words: [&OsStr; 7] = [
        "script".as_ref(),
        plan.as_ref(),
        "-".as_ref(),
        "--record".as_ref(),
        record.as_ref(),
        "--log".as_ref(),
        log.as_ref(),
    ];
    let output = hall.run(&words, day);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    told(&hall, &log)
}

/// The day with the papers of each round in the opposite order.
fn turned(day: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut papers: Vec<&str> = Vec::new();
    for line in day.lines() {
        if line.contains("\"do\":\"paper\"") {
            papers.push(line);
        } else {
            lines.extend(papers.drain(..).rev());
            lines.push(line);
        }
    }
    lines.join("\n")
}

#[test]
fn a_log_is_the_same_in_whatever_order_papers_were_entered() {
    let day = fs::read_to_string(data(DAY)).unwrap();
    let (one, other) = (played(&day), played(&turned(&day)));
    assert_ne!(turned(&day), day.trim_end());
    assert_eq!(one, other);
    // Two refused papers more, at the beginning of a count or at its end, are a number at its end.
    let refused = "{\"do\":\"paper\",\"contest\":\"co-nganh\",\"marks\":{\"vp\":\"both\"}}\n".repeat(2);
    let papers = day.find("{\"do\":\"paper\"").unwrap();
    let closing = day.find("{\"do\":\"close_round\"").unwrap();
    let early = played(&format!("{}{refused}{}", &day[..papers], &day[papers..]));
    let late = played(&format!("{}{refused}{}", &day[..closing], &day[closing..]));
    assert_eq!(early, late);
    assert!(late.contains(&"round contest=co-nganh papers=11 refused=2".to_owned()), "{late:#?}");
}

#[test]
fn nobodys_name_and_no_mark_stands_in_a_log() {
    let log = played(&fs::read_to_string(data(DAY)).unwrap()).join("\n");
    for met in ["began version=", "opened plan=", "opened record=", "done open_round", "done close_conference"] {
        assert!(log.contains(met), "{met}: {log}");
    }
    assert!(log.contains("round contest=co-nganh papers=11 refused=0"), "{log}");
    let plan = fs::read_to_string(data(PLAN)).unwrap();
    for name in plan.split("name = \"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(!log.contains(name), "{name}");
    }
    let words: Vec<&str> = log.split(|c: char| !c.is_alphanumeric()).collect();
    let ids = plan.split("\nid = \"").skip(1).filter_map(|rest| rest.split('"').next());
    for word in ids.filter(|id| !id.contains('-')).chain(["support", "against", "paper", "marks", "no_stamp"]) {
        assert!(!words.contains(&word), "{word}");
    }
}

/// What a tally desk's log says when so many papers were typed at it.
fn typed(papers: u64) -> Vec<String> {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    let log = hall.path("nhat-ky.txt");
    let words: [&OsStr; 2] = ["tally".as_ref(), record.as_ref()];
    let mut desk = hall.desk_in(&words, (100, 30), &[("HOINGHI_LOG", log.clone())]);
    desk.wait_for("phiếu số");
    for paper in 1..=papers {
        desk.press("05060708091011");
        desk.press(key::ENTER);
        let late = Instant::now() + PATIENCE;
        while recorded(&hall, &record) < paper {
            assert!(Instant::now() < late, "{}", desk.picture());
            std::thread::sleep(Duration::from_millis(30));
        }
    }
    desk.press(key::CTRL_C);
    desk.ends_within(PATIENCE);
    told(&hall, &log)
}

fn recorded(hall: &Hall, record: &Path) -> u64 {
    let told = hall.told(&[OsStr::new("result"), record.as_os_str(), OsStr::new("--json")]);
    let results: Value = serde_json::from_str(&told).unwrap();
    results["rounds"][0]["papers"]["recorded"].as_u64().unwrap()
}

#[test]
fn papers_typed_at_the_desk_leave_no_line() {
    let lines = |log: Vec<String>| log.into_iter().filter(|line| !line.starts_with("frames ")).collect::<Vec<_>>();
    let (none, four) = (typed(0), typed(4));
    assert_eq!(four.iter().filter(|line| line.starts_with("frames ")).count(), 1, "{four:#?}");
    let (none, four) = (lines(none), lines(four));
    assert_eq!(none, four);
    assert_eq!(none[2..], ["screen 100x30", "desk tally", "ended code=0"]);
}

#[test]
fn no_log_is_kept_without_asking_and_none_is_written_into_another_file() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", 3);
    let names = || {
        let mut names: Vec<_> = fs::read_dir(hall.path("")).unwrap().map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(), ["mau.hoinghi"]);
    let before = fs::read(&record).unwrap();
    let words: [&OsStr; 4] = ["result".as_ref(), record.as_ref(), "--log".as_ref(), record.as_ref()];
    let output = hall.run(&words, "");
    assert_eq!(output.status.code(), Some(3));
    assert!(output.stdout.is_empty() && String::from_utf8_lossy(&output.stderr).contains("mau.hoinghi"));
    assert_eq!(fs::read(&record).unwrap(), before);
    let nowhere = hall.path("không/có.txt");
    let words: [&OsStr; 4] = ["result".as_ref(), record.as_ref(), "--log".as_ref(), nowhere.as_ref()];
    assert_eq!(hall.run(&words, "").status.code(), Some(3));
}

#[test]
fn the_footprint_is_the_folder_of_data_and_what_lies_beside_the_files_named() {
    let hall = Hall::new();
    let (home, own) = (hall.path("nha"), hall.path("du-lieu"));
    for folder in [&home, &own] {
        fs::create_dir(folder).unwrap();
    }
    let record = hall.sample("mau.hoinghi", COUNTING);
    let more = [("HOME", home.clone()), ("XDG_DATA_HOME", own.clone()), ("XDG_CONFIG_HOME", home.join("config"))];
    for (desk, shows) in [("chair", "LỜI DẪN"), ("tally", "phiếu số"), ("board", "Đã kiểm")] {
        let mut desk = hall.desk_in(&[OsStr::new(desk), record.as_os_str()], (100, 30), &more);
        desk.wait_for(shows);
        desk.press(key::CTRL_C);
        desk.ends_within(PATIENCE);
    }
    let mut sample = hall.desk_in::<&str>(&[], (100, 30), &more);
    sample.wait_for("hội nghị mẫu");
    sample.press(key::CTRL_C);
    sample.ends_within(PATIENCE);
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0, "something was written into the home folder");
    let names = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(&own), ["hoinghi"]);
    assert_eq!(names(&hall.path("")), ["du-lieu", "mau.hoinghi", "nha"]);
}
