//! The record can be verified by others: a second verifier, written from the page of the format alone, finds what the
//! program finds; and a record of every release goes on being read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod hall;

use hall::{Hall, code, run};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PAGE: &str = include_str!("../docs/record-format.md");
const VERIFIER: &str = include_str!("../docs/verify.py");
const RELEASES: [&str; 1] = ["0.1.0"];

/// A file of the source.
fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The second verifier on this record; `None` where there is no Python to run it.
fn verifier(record: &Path, arguments: &[&str]) -> Option<Output> {
    let mut command = Command::new("python3");
    command.arg(source("docs/verify.py")).arg(record).args(arguments).env("PYTHONDONTWRITEBYTECODE", "1");
    match command.output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("python3 is not installed, so the second verifier was not run");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder with a copy of the record of a release.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    fn of(release: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(source(&format!("tests/records/{release}.hoinghi")), folder.path().join("r.hoinghi")).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("r.hoinghi")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run(self.folder.path(), arguments)
    }

    fn sql(&self, sql: &str) {
        Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }

    fn one<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        Connection::open(self.path()).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// Puts other bytes in the place of these, which stand in the file once.
    fn change(&self, before: &[u8], after: &[u8]) {
        let mut bytes = fs::read(self.path()).unwrap();
        let places: Vec<usize> =
            bytes.windows(before.len()).enumerate().filter(|(_, b)| *b == before).map(|(at, _)| at).collect();
        let [place] = places[..] else { panic!("{} times: {}", places.len(), String::from_utf8_lossy(before)) };
        bytes[place..place + before.len()].copy_from_slice(after);
        fs::write(self.path(), bytes).unwrap();
    }

    /// Flips one bit of these bytes in the file.
    fn flip(&self, bytes: &[u8], at: usize) {
        let mut flipped = bytes.to_vec();
        flipped[at] ^= 1;
        self.change(bytes, &flipped);
    }
}

/// What `result --json` says of a record.
fn result(folder: &Path, record: &str) -> Value {
    let output = run(folder, &["result", record, "--json"]);
    assert_eq!(code(&output), 0, "{}", complaint(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Makes sure that the second verifier says the same as the program, also as the last of what it says to people.
fn says_the_same(record: &Path, told: &Value) {
    let Some(output) = verifier(record, &["--json"]) else { return };
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), *told);
    let output = verifier(record, &[]).unwrap();
    let words = String::from_utf8(output.stdout).unwrap();
    let (before, json) = words.split_at(words.find("\n{\n").unwrap());
    assert_eq!(serde_json::from_str::<Value>(json).unwrap(), *told);
    let verified =
        run(record.parent().unwrap(), &["verify", "--lang", "en", record.file_name().unwrap().to_str().unwrap()]);
    let verified = String::from_utf8(verified.stdout).unwrap();
    let codes = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit() && c != ' ')
            .map(str::trim)
            .filter(|c| c.len() == 14)
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(codes(before), codes(&verified), "{before}\n{verified}");
}

#[test]
fn a_second_verifier_finds_the_results_of_the_sample_day() {
    let hall = Hall::sample();
    assert_eq!(code(&hall.run(&["script", "plan.toml", "ca-ngay.jsonl"])), 0);
    says_the_same(&hall.file("plan.hoinghi"), &hall.result());
}

#[test]
fn the_record_of_every_release_is_read_and_verified_and_gives_its_results() {
    for release in RELEASES {
        let copy = Copy::of(release);
        let golden = fs::read(source(&format!("tests/records/{release}.json"))).unwrap();
        let golden: Value = serde_json::from_slice(&golden).unwrap();
        let verified = copy.run(&["verify", "r.hoinghi"]);
        assert_eq!(code(&verified), 0, "{release}: {}", complaint(&verified));
        let told = result(copy.folder.path(), "r.hoinghi");
        assert_eq!(told, golden, "{release}");
        says_the_same(&copy.path(), &told);
        // It is gone on with, too.
        fs::write(copy.folder.path().join("more.jsonl"), r#"{"do":"go_to","step":"be-mac"}"#).unwrap();
        assert_eq!(code(&copy.run(&["script", "r.hoinghi", "more.jsonl"])), 0, "{release}");
        assert_eq!(code(&copy.run(&["verify", "r.hoinghi"])), 0, "{release}");
    }
}

#[test]
fn its_plan_and_script_still_give_the_results_of_the_kept_record() {
    let folder = tempfile::tempdir().unwrap();
    for ending in ["toml", "md", "jsonl"] {
        let name = format!("0.1.0.{ending}");
        fs::copy(source("tests/records").join(&name), folder.path().join(&name)).unwrap();
    }
    let output = run(folder.path(), &["script", "0.1.0.toml", "0.1.0.jsonl", "--stop"]);
    assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(result(folder.path(), "0.1.0.hoinghi"), result(Copy::of("0.1.0").folder.path(), "r.hoinghi"));
}

/// Every event there is, by the name it has in a record.
fn events() -> BTreeSet<String> {
    let source = include_str!("../src/conference/event.rs");
    let variants = source.split("pub enum Event {").nth(1).unwrap().lines().take_while(|line| *line != "}");
    let names =
        variants.filter_map(|line| line.strip_prefix("    ").filter(|line| line.starts_with(char::is_uppercase)));
    let name = |line: &str| line.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned();
    let snake = |name: String| {
        let word = |(at, c): (usize, char)| {
            let gap = if at > 0 && c.is_uppercase() { "_" } else { "" };
            format!("{gap}{}", c.to_lowercase())
        };
        name.char_indices().map(word).collect::<String>()
    };
    names.map(name).map(snake).collect()
}

#[test]
fn every_event_has_its_row_on_the_page_and_the_kept_record_has_every_event_but_the_last() {
    let events = events();
    assert!(events.len() > 30 && events.contains("bundle_ended"), "{events:?}");
    let table = PAGE.split("## 7.").nth(1).unwrap().split("## 8.").next().unwrap();
    let cells = table.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let told: BTreeSet<String> = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    assert_eq!(told, events);
    let copy = Copy::of("0.1.0");
    let connection = Connection::open(copy.path()).unwrap();
    let mut statement = connection.prepare("SELECT json_extract(body, '$.event') FROM entry").unwrap();
    let mut kept: BTreeSet<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    kept.insert("conference_closed".to_owned());
    assert_eq!(kept, events, "a new event belongs into the record of the next release");
}

#[test]
fn the_definitions_on_the_page_are_those_of_a_record() {
    let copy = Copy::of("0.1.0");
    let connection = Connection::open(copy.path()).unwrap();
    let mut statement = connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").unwrap();
    let made: BTreeSet<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let told: BTreeSet<String> = PAGE.lines().filter(|line| line.starts_with("CREATE")).map(str::to_owned).collect();
    assert_eq!(told, made);
}

#[test]
fn the_second_verifier_is_short_and_needs_nothing_but_python() {
    assert!(VERIFIER.lines().count() <= 300, "{} lines", VERIFIER.lines().count());
    let imports: Vec<&str> = VERIFIER.lines().filter(|line| line.contains("import ")).collect();
    assert_eq!(
        imports,
        ["import datetime, hashlib, json, pathlib, re, sqlite3, sys", "from collections import Counter"]
    );
}

/// Damages a copy of the kept record; both verifiers must find it, and the second name this place.
fn is_found(what: &str, place: &str, damage: impl FnOnce(&Copy)) {
    let copy = Copy::of("0.1.0");
    damage(&copy);
    let ours = copy.run(&["verify", "r.hoinghi"]);
    assert_eq!(code(&ours), 1, "{what}: {}", complaint(&ours));
    // What the program left open beside the file is nothing that the record needs.
    for log in ["r.hoinghi-wal", "r.hoinghi-shm"] {
        let _absent = fs::remove_file(copy.folder.path().join(log));
    }
    let Some(theirs) = verifier(&copy.path(), &["--json"]) else { return };
    assert_eq!(theirs.status.code(), Some(1), "{what}: {}", complaint(&theirs));
    assert!(theirs.stdout.is_empty(), "{what}");
    let said = complaint(&theirs);
    assert!(said.starts_with("BROKEN: ") && said.contains(place) && !said.contains("Traceback"), "{what}: {said}");
}

/// Damages the body of the first entry of this event, the head and all entries left as they are.
fn body(event: &str, before: &'static str, after: &'static str) -> impl FnOnce(&Copy) {
    let find = format!("SELECT body FROM entry WHERE body LIKE '{{\"event\":\"{event}\"%' ORDER BY number LIMIT 1");
    move |copy| {
        let body: String = copy.one(&find);
        assert!(body.contains(before) && before.len() == after.len(), "{body}");
        let update = "UPDATE entry SET body = ?1 WHERE body = ?2";
        let connection = Connection::open(copy.path()).unwrap();
        assert_eq!(connection.execute(update, [&body.replacen(before, after, 1), &body]).unwrap(), 1);
    }
}

#[test]
fn a_flipped_bit_is_found_by_both() {
    let paper = "SELECT papers FROM sealed WHERE contest = 'co-nganh'";
    for at in [3, 25, 26, 30, 31, 32, 40] {
        is_found("a sealed paper", "the sealed papers of co-nganh round 1 pass 1", |copy| {
            copy.flip(&copy.one::<Vec<u8>>(paper), at);
        });
    }
    for (number, at) in [(1, 0), (1, 17), (2, 18), (2, 20), (2, 30)] {
        let items = format!("SELECT items FROM bundle WHERE pass = 1 AND number = {number}");
        is_found("a bundle", "an open round: ", |copy| copy.flip(&copy.one::<Vec<u8>>(&items), at));
    }
    let stored = |copy: &Copy, what: &str, entry: u32| -> Vec<u8> {
        copy.one(&format!("SELECT CAST({what} AS BLOB) FROM entry WHERE number = {entry}"))
    };
    is_found("a head", "entry 30 does", |copy| copy.flip(&stored(copy, "head", 30), 5));
    is_found("an entry", "entry 30 does", |copy| copy.flip(&stored(copy, "at || body", 30), 60));
    is_found("a time", "entry 12 does", |copy| copy.flip(&stored(copy, "at || body", 12), 18));
    let root = "SELECT json_extract(body, '$.root') FROM entry WHERE body LIKE '{\"event\":\"bundle_ended\"%' ORDER BY number DESC";
    is_found("a root", "does not continue the chain", |copy| copy.flip(copy.one::<String>(root).as_bytes(), 63));
    let seal = "SELECT json_extract(body, '$.seals[0]') FROM entry WHERE body LIKE '{\"event\":\"round_closed\"%'";
    is_found("a seal", "does not continue the chain", |copy| copy.flip(copy.one::<String>(seal).as_bytes(), 0));
}

#[test]
fn a_changed_result_plan_or_report_is_found_by_both() {
    let chain = "does not continue the chain";
    is_found("the lot", chain, body("lots_drawn", "\"kh\"", "\"vp\""));
    is_found("the chair's decision", chain, body("chair_decided", "\"cc\"", "\"bt\""));
    is_found("totals", chain, body("totals_stated", "1200", "1100"));
    is_found("papers collected", chain, body("collected", ":8", ":7"));
    is_found("a void round", chain, body("round_voided", "\"round\":1", "\"round\":2"));
    is_found("the plan", "entry 1 does", body("convened", "\"seats\":3", "\"seats\":2"));
    is_found("the report", "entry 1 does", body("convened", "chậm", "chạm"));
}

#[test]
fn what_was_dropped_added_or_swapped_is_found_by_both() {
    let by = |sql: &'static str| move |copy: &Copy| copy.sql(sql);
    is_found("the last entry", "the tail says", by("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)"));
    is_found(
        "the last entry and its tail",
        "are missing",
        by("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry); \
         UPDATE tail SET entries = (SELECT max(number) FROM entry), head = (SELECT head FROM entry ORDER BY number DESC LIMIT 1)"),
    );
    is_found("an entry", "entry 40 does", by("DELETE FROM entry WHERE number = 40"));
    is_found("the tail", "the tail says None", by("DELETE FROM tail"));
    is_found("the head of the tail", "the tail says", by("UPDATE tail SET head = zeroblob(32)"));
    is_found(
        "bundles that changed places",
        "an open round: bundle 1",
        by("CREATE TEMP TABLE aside AS SELECT number, items FROM bundle WHERE pass = 1; UPDATE bundle SET items = \
         (SELECT items FROM aside WHERE aside.number = 3 - bundle.number) WHERE pass = 1 AND number < 3"),
    );
    is_found(
        "sealed papers that changed places",
        "the sealed papers of ",
        by(
            "CREATE TEMP TABLE aside AS SELECT * FROM sealed WHERE contest IN ('co-nganh', 'truong-cum'); UPDATE sealed SET papers = \
         (SELECT papers FROM aside WHERE aside.contest <> sealed.contest) WHERE contest IN ('co-nganh', 'truong-cum')",
        ),
    );
    is_found("a bundle", "are missing", by("DELETE FROM bundle WHERE pass = 1 AND number = 2"));
    is_found(
        "a bundle that was opened again",
        "an open round: ",
        by("UPDATE bundle SET ended = 0 WHERE pass = 1 AND number = 2"),
    );
    is_found("sealed papers", "the sealed papers of ", by("DELETE FROM sealed WHERE contest = 'huy' AND round = 1"));
    is_found(
        "papers of nobody",
        "no entry knows of",
        by("INSERT INTO sealed SELECT contest, 9, pass, papers FROM sealed LIMIT 1"),
    );
    is_found(
        "a bundle of nobody",
        "no entry knows of",
        by("INSERT INTO bundle SELECT contest, round, pass, 9, ended, items FROM bundle WHERE number = 1 AND pass = 1"),
    );
    is_found("a table", "the definition of them", by("CREATE TABLE them (x)"));
    is_found(
        "a trigger",
        "the definition of t ",
        by("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE number = 99; END"),
    );
}

#[test]
fn neither_reads_what_is_newer_foreign_or_not_the_whole_record() {
    let both_refuse = |copy: &Copy, what: &str| {
        assert_eq!(code(&copy.run(&["verify", "r.hoinghi"])), 3, "{what}");
        let Some(theirs) = verifier(&copy.path(), &[]) else { return };
        assert_eq!((theirs.status.code(), theirs.stdout.len()), (Some(3), 0), "{what}: {}", complaint(&theirs));
    };
    let newer = Copy::of("0.1.0");
    newer.sql("PRAGMA user_version = 2");
    both_refuse(&newer, "newer");
    let foreign = Copy::of("0.1.0");
    foreign.sql("PRAGMA application_id = 1");
    both_refuse(&foreign, "foreign");
    // While a desk is open the log beside the file is part of the record; the program joins in, the second verifier does not.
    let open = Copy::of("0.1.0");
    fs::write(open.folder.path().join("r.hoinghi-wal"), "x").unwrap();
    let Some(theirs) = verifier(&open.path(), &[]) else { return };
    assert_eq!(theirs.status.code(), Some(3), "{}", complaint(&theirs));
}
