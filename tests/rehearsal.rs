//! A rehearsal: it plays itself, and nothing that comes of it can be taken for the conference.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod hall;
mod pty;

use hall::{Hall, code, contest, plan};
use pty::{Hall as Room, PATIENCE, key};
use rusqlite::Connection;
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Output;

const RECORD: &str = "plan.dien-tap.hoinghi";

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Rehearses the plan of this hall; what was said.
fn rehearsed(hall: &Hall, more: &[&str]) -> String {
    let output = hall.run(&[&["rehearse", "plan.toml"], more].concat());
    assert_eq!(code(&output), 0, "{}", said(&output));
    said(&output)
}

fn result(hall: &Hall, record: &str) -> Value {
    let output = hall.run(&["result", record, "--json"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn verified(hall: &Hall, record: &str, more: &[&str]) -> (i32, String) {
    let output = hall.run(&[&["verify", record], more].concat());
    (code(&output), said(&output))
}

/// What an answer of `status` says of the record.
fn status(hall: &Hall, record: &str) -> Value {
    let line = hall.file("status.jsonl");
    fs::write(&line, "{\"do\":\"status\"}\n").unwrap();
    serde_json::from_slice(&hall.run(&["script", record, "status.jsonl"]).stdout).unwrap()
}

#[test]
fn the_sample_plays_itself_to_its_closing_and_tells_what_each_step_needs() {
    let hall = Hall::sample();
    let told = rehearsed(&hall, &["--seed", "7"]);
    for line in [" 15  Kiểm phiếu lần 1", " 25  Kết luận, bế mạc", "kế hoạch 235 phút, cần khoảng"]
    {
        assert!(told.contains(line), "{told}");
    }
    let found = result(&hall, RECORD);
    assert_eq!(found["conference"]["rehearsal"], true);
    assert!(found["contests"].as_array().unwrap().iter().all(|contest| contest["decided"] == true), "{found}");
    assert_eq!(status(&hall, RECORD)["phase"], "closed");
    assert_eq!(status(&hall, RECORD)["rehearsal"], true);
}

#[test]
fn a_rehearsal_never_stands_in_the_place_of_the_record() {
    let hall = Hall::sample();
    rehearsed(&hall, &[]);
    rehearsed(&hall, &[]);
    assert!(hall.file(RECORD).exists() && hall.file("plan.dien-tap-2.hoinghi").exists());
    assert!(!hall.file("plan.hoinghi").exists(), "the plan has no record yet");
    fs::write(hall.file("status.jsonl"), "{\"do\":\"status\"}\n").unwrap();
    // Named as the record would be, it is refused.
    fs::copy(hall.file(RECORD), hall.file("plan.hoinghi")).unwrap();
    for command in [&["script", "plan.toml", "status.jsonl"][..], &["script", "plan.toml", "--record", RECORD]] {
        let output = hall.run(command);
        assert_eq!(code(&output), 3);
        assert!(said(&output).contains("là hồ sơ diễn tập"), "{}", said(&output));
    }
    fs::remove_file(hall.file("plan.hoinghi")).unwrap();
    let mut desk = hall.desk();
    desk.start();
    drop(desk);
    assert_eq!(status(&hall, "plan.hoinghi")["rehearsal"], false);
    assert!(result(&hall, "plan.hoinghi")["conference"].get("rehearsal").is_none());
}

#[test]
fn the_mark_cannot_be_taken_away_and_verifying_says_that_it_is_a_rehearsal() {
    let hall = Hall::sample();
    rehearsed(&hall, &["--seed", "1"]);
    let (exit, told) = verified(&hall, RECORD, &[]);
    assert!(exit == 0 && told.contains("hồ sơ DIỄN TẬP"), "{told}");
    let printed = told.lines().find_map(|line| line.split(": mã ").nth(1)).unwrap().to_owned();
    let (exit, told) = verified(&hall, RECORD, &["--code", &printed]);
    assert!(exit == 0 && told.contains("không phải mã của hội nghị thật"), "{told}");
    let store = Connection::open(hall.file(RECORD)).unwrap();
    let changed = store.execute(
        "UPDATE entry SET body = replace(body, '\"rehearsal\":true,', '') WHERE number = 1 AND body LIKE '%rehearsal%'",
        [],
    );
    assert_eq!(changed.unwrap(), 1);
    drop(store);
    let (exit, told) = verified(&hall, RECORD, &[]);
    assert!(exit == 1 && told.contains("mục ghi số 1 "), "{told}");
}

#[test]
fn the_same_seed_plays_the_same_day_to_the_last_head() {
    let hall = Hall::sample();
    let head = |name: &str, seed: &str| {
        rehearsed(&hall, &["--seed", seed, "--record", name, "--papers", "even"]);
        verified(&hall, name, &[]).1
    };
    assert_eq!(head("a.hoinghi", "11"), head("b.hoinghi", "11"));
    assert_ne!(head("c.hoinghi", "12"), head("d.hoinghi", "13"));
}

#[test]
fn papers_come_to_what_is_to_be_rehearsed() {
    let hall = Hall::sample();
    let rounds = |spread: &str| {
        let name = format!("{spread}.hoinghi");
        rehearsed(&hall, &["--seed", "5", "--papers", spread, "--record", &name]);
        result(&hall, &name)["rounds"].as_array().unwrap().clone()
    };
    let winners = rounds("winners");
    assert_eq!(winners.len(), 2);
    assert!(winners.iter().all(|round| round["vacant"] == 0 && round["papers"]["invalid"] == 0), "{winners:?}");
    let ties = rounds("ties");
    assert!(!ties[0]["tied"].as_array().unwrap().is_empty() && ties[1]["round"] == 2, "{ties:?}");
    assert!(rounds("invalid").iter().all(|round| round["papers"]["invalid"] == 2));
    rounds("even");
    rounds("mistakes");
}

#[test]
fn mistakes_between_two_passes_are_found_and_put_right() {
    let two = "form = \"strike\"\nseats = 2\npasses = 2\nthreshold = { more_than = \"1/2\", of = \"collected\" }";
    let grades = "form = \"grades\"\ngrades = [\"cao\", \"vừa\", \"thấp\"]";
    let agree = "form = \"agree\"\nseats = 1\nthreshold = { more_than = \"1/2\", of = \"valid\" }";
    let tick = "form = \"tick\"\nseats = 1\ntie = \"lot\"\nthreshold = { at_least = \"1/2\", of = \"valid\" }";
    let contests = contest("hai-luot", &["a", "b", "c", "d"], two)
        + &contest("muc", &["e", "f"], grades)
        + &contest("dong-y", &["g", "h"], agree)
        + &contest("chon", &["i", "k", "l"], tick);
    let day = "\n[[agenda]]\nkind = \"attendance\"\ntitle = \"Điểm danh\"\nminutes = 5\n\
               [[agenda]]\nkind = \"ballot\"\ntitle = \"Bỏ phiếu\"\nminutes = 5\ncontests = [\"hai-luot\", \"muc\", \"dong-y\", \"chon\"]\n\
               [[agenda]]\nkind = \"closing\"\ntitle = \"Bế mạc\"\nminutes = 5\n";
    let hall = Hall::with(&(plan(12, &contests) + day));
    for spread in ["mistakes", "ties", "invalid", "even", "winners"] {
        let name = format!("{spread}.hoinghi");
        rehearsed(&hall, &["--seed", "3", "--papers", spread, "--record", &name]);
        assert_eq!(verified(&hall, &name, &[]).0, 0);
        assert!(result(&hall, &name)["rounds"].as_array().unwrap().len() >= 4, "{spread}");
    }
    let replaced: u32 = Connection::open(hall.file("mistakes.hoinghi"))
        .unwrap()
        .query_row("SELECT count(*) FROM entry WHERE body LIKE '{\"event\":\"paper_replaced\"%'", [], |row| row.get(0))
        .unwrap();
    assert!(replaced > 0);
}

/// The parts of a package that people read.
fn parts(file: &Path) -> Vec<(String, String)> {
    let mut package = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut parts = Vec::new();
    for place in 0..package.len() {
        let mut part = package.by_index(place).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        let is_xml = Path::new(&name).extension().is_some_and(|ending| ending == "xml");
        if is_xml && part.read_to_string(&mut text).is_ok() {
            parts.push((name, text));
        }
    }
    parts
}

#[test]
fn every_document_in_every_format_bears_the_mark_on_every_page_and_in_its_name() {
    let hall = Hall::sample();
    rehearsed(&hall, &["--seed", "2"]);
    let output = hall.run(&["export", RECORD, "--to", "out", "--format", "docx,xlsx,html,md,csv,json"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    let mut files = 0;
    for entry in fs::read_dir(hall.file("out")).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name.starts_with("dien-tap-"), "{name}");
        files += 1;
        match file.extension().unwrap().to_str().unwrap() {
            "docx" => {
                for (part, text) in parts(&file) {
                    let read = ["word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml"];
                    let marked = text.contains("DIỄN TẬP") && !text.contains("BẢN THẢO");
                    assert!(!read[1..].contains(&part.as_str()) || marked, "{name} {part}");
                }
            }
            "xlsx" => {
                for (part, text) in parts(&file) {
                    let sheet = part.starts_with("xl/worksheets/sheet") || part == "xl/workbook.xml";
                    assert!(!sheet || text.contains("DIỄN TẬP"), "{name} {part}");
                }
            }
            "csv" => assert!(fs::read_to_string(&file).unwrap().lines().skip(1).all(|row| row.ends_with("DIỄN TẬP"))),
            "html" => {
                let page = fs::read_to_string(&file).unwrap();
                assert!(page.contains("<div class=\"mark\" aria-hidden=\"true\">DIỄN TẬP</div>"), "{name}");
            }
            _ => assert!(fs::read_to_string(&file).unwrap().contains("DIỄN TẬP"), "{name}"),
        }
    }
    assert!(files > 30, "{files}");
}

#[test]
fn every_desk_says_that_it_is_a_rehearsal_under_help_and_palette_too() {
    let room = Room::new();
    let plan = pty::data(pty::PLAN);
    let record = room.path("r.dien-tap.hoinghi");
    let words = ["rehearse".as_ref(), plan.as_os_str(), "--record".as_ref(), record.as_os_str()];
    room.told(&words);
    for desk in ["chair", "tally", "board"] {
        let mut desk = room.desk(&[desk.as_ref(), record.as_os_str()], (80, 24));
        let marked = |picture: &str| picture.lines().next().unwrap().contains("DIỄN TẬP - không phải hội nghị thật");
        desk.wait_until("the mark", PATIENCE, marked);
        desk.press(key::F1);
        desk.wait_until("the help below the mark", PATIENCE, |picture| picture.contains("TRỢ GIÚP") && marked(picture));
        desk.press(key::ESC);
        desk.wait_until("the help gone", PATIENCE, |picture| !picture.contains("TRỢ GIÚP"));
        desk.press("\x10");
        desk.wait_until("the palette below the mark", PATIENCE, |picture| picture.contains("> _") && marked(picture));
        desk.press(key::CTRL_C);
        assert_eq!(desk.ends_within(PATIENCE), 0);
    }
    // Home names it by its title.
    let home = room.desk::<&str>(&[], (80, 24));
    home.wait_for("Tiếp tục: DIỄN TẬP");
    home.kill();
}

#[test]
fn a_day_plays_itself_on_the_halls_screen_and_from_home_one_is_rehearsed_by_hand() {
    let room = Room::new();
    let plan = pty::data(pty::PLAN);
    let record = room.path("r.dien-tap.hoinghi");
    let words = ["rehearse".as_ref(), plan.as_os_str(), "--record".as_ref(), record.as_os_str()];
    let more = ["--on", "board", "--speed", "20000"].map(AsRef::as_ref);
    let mut board = room.desk(&[&words[..], &more[..]].concat(), (80, 24));
    board.wait_for("Hội nghị đã bế mạc");
    board.press(key::CTRL_Q);
    board.wait_for("cần khoảng");
    assert_eq!(board.ends_within(PATIENCE), 0);

    let mut home = room.desk::<&str>(&[], (80, 24));
    home.wait_for("F8 diễn tập");
    home.press(key::F8);
    home.wait_for_all(&["DIỄN TẬP - không phải hội nghị thật", "Nhấn Enter để bắt đầu Hội nghị"]);
    home.press(key::CTRL_C);
    home.ends_within(PATIENCE);
    assert!(room.path("hoinghi/hoi-nghi-mau-2017.dien-tap.hoinghi").exists());
    assert!(!room.path("hoinghi/hoi-nghi-mau-2017.hoinghi").exists());
}

#[test]
fn a_tour_is_a_rehearsal_of_its_own_that_home_does_not_go_on_with() {
    let room = Room::new();
    let mut home = room.desk(&["tour"], (80, 24));
    home.wait_for("Bàn: ◀ Chủ trì ▶");
    home.press(key::ENTER);
    home.wait_for_all(&["DIỄN TẬP - không phải hội nghị thật", "Bài 1/", "[Enter]"]);
    home.press(key::ENTER);
    home.wait_for_all(&["DIỄN TẬP - không phải hội nghị thật", "Bài 2/"]);
    home.press(key::CTRL_C);
    home.ends_within(PATIENCE);
    let record = room.path("hoinghi/hoc-chu-tri-2017.dien-tap.hoinghi");
    let verified = room.told(&["verify".as_ref(), record.as_os_str()]);
    assert!(verified.contains("hồ sơ DIỄN TẬP"), "{verified}");

    let mut typist = room.desk(&["tour", "typist", "--lang", "en"], (80, 24));
    typist.wait_for_all(&["REHEARSAL - this is not the conference", "Lesson 1/"]);
    typist.press(key::CTRL_Q);
    typist.ends_within(PATIENCE);
    assert!(room.path("hoinghi/hoc-nhap-phieu-2017.dien-tap.hoinghi").exists());

    let mut again = room.desk::<&str>(&[], (80, 24));
    again.wait_for("F8 diễn tập");
    assert!(!again.picture().contains("Tiếp tục"), "{}", again.picture());
    again.press(key::ESC);
    again.ends_within(PATIENCE);
}
