//! A process that is killed between two papers, or in the middle of one.

use crate::cabinet::{Cabinet, File};
use crate::desk::{ONE, counted, paper};
use assert_cmd::cargo::cargo_bin;
use hoinghi::record::verify::verify;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Sends papers to the real program, kills it after `papers` answers with `unread` more commands on their way, and
/// returns how many answers said that the paper is durable.
fn killed_after(file: &File, papers: u64, unread: u64) -> u64 {
    let mut child = Command::new(cargo_bin("hoinghi"))
        .arg("script")
        .arg(file.path())
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    let mut acknowledged = 0;
    let mut read = |acknowledged: &mut u64| {
        let mut line = String::new();
        if answers.read_line(&mut line).unwrap_or(0) == 0 || !line.ends_with('\n') {
            return false;
        }
        let answer: Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(answer["ok"], true, "{line}");
        *acknowledged += 1;
        true
    };
    for _ in 0..papers {
        writeln!(input, "{}", paper(ONE, 1, &["an"])).unwrap();
        assert!(read(&mut acknowledged));
    }
    for _ in 0..unread {
        writeln!(input, "{}", paper(ONE, 1, &["an"])).unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    while read(&mut acknowledged) {}
    acknowledged
}

#[test]
fn nothing_that_was_acknowledged_is_lost_when_the_program_is_killed() {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, 40);
    drop(desk);
    let mut least = 0;
    for (papers, unread) in [(1, 0), (2, 0), (4, 0), (3, 3), (5, 5)] {
        least += killed_after(&file, papers, unread);
        let verified = verify(&mut *file.reading()).expect("a sound record");
        let (recorded, _) = counted(&verified.conference, ONE);
        assert!(recorded >= least, "{least} papers were acknowledged, {recorded} are there");
        assert!(recorded <= least + unread, "{recorded} papers are there, {least} were acknowledged");
        least = recorded;
    }
    let mut desk = file.open();
    let recorded = u32::try_from(least).unwrap();
    for _ in recorded..40 {
        desk.paper(ONE, &["binh"]);
    }
    desk.announce(ONE);
}
