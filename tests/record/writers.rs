//! Several programs at one record.

use crate::cabinet::{Cabinet, File};
use crate::desk::ONE;
use rusqlite::Connection;
use serde_json::json;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn a_second_writer_waits_five_seconds_and_is_refused_as_busy() {
    let file = File::default();
    let mut desk = file.found();
    let other = Connection::open(file.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = Instant::now();
    desk.refused(&json!({ "do": "start" }), "busy");
    let waited = begun.elapsed();
    assert!((Duration::from_millis(4500)..Duration::from_secs(8)).contains(&waited), "{waited:?}");
    other.execute_batch("COMMIT").unwrap();
    desk.start();
}

#[test]
fn a_writer_waits_for_one_that_ends_in_time() {
    let file = File::default();
    let mut desk = file.found();
    let other = Connection::open(file.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let ends = thread::spawn(move || {
        thread::sleep(Duration::from_millis(300));
        other.execute_batch("COMMIT").unwrap();
    });
    desk.start();
    ends.join().unwrap();
}

#[test]
fn four_desks_at_once_lose_no_paper() {
    const EACH: u32 = 10;
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, 4 * EACH);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut desk = file.open();
                for _ in 0..EACH {
                    desk.paper(ONE, &["an"]);
                }
            });
        }
    });
    desk.announce(ONE);
    assert_eq!(desk.counted(ONE), (u64::from(4 * EACH), vec![u64::from(4 * EACH), 0, 0]));
    hoinghi::record::verify::verify(&mut *file.reading()).unwrap();
}

#[test]
fn a_reader_does_not_keep_a_writer_waiting() {
    let file = File::default();
    let mut desk = file.found();
    let mut reading = file.reading();
    reading.begin_reading().unwrap();
    let before = reading.entries_after(0).unwrap().len();
    let begun = Instant::now();
    desk.start();
    assert!(begun.elapsed() < Duration::from_secs(2));
    assert_eq!(reading.entries_after(0).unwrap().len(), before, "it reads one moment");
    reading.end_reading();
    assert!(reading.entries_after(0).unwrap().len() > before);
}
