//! What verification finds. Each test takes a sound record, changes one thing behind the program's back, and looks.

use crate::cabinet::{Cabinet, File};
use crate::desk::{BUNDLE, ONE, TWO, key};
use hoinghi::conference::refusal::StorageTrouble;
use hoinghi::record::sqlite::{open_reader, open_writer};
use hoinghi::record::verify::{Broken, Verified, verify};
use hoinghi::record::{Entry, Head, StorageError};
use rusqlite::Connection;
use serde_json::json;
use std::fs;

/// A record with an announced round, and an open one with an ended and an open bundle.
fn record() -> File {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, 3);
    for supports in [&["an"][..], &["an", "binh"], &["binh"]] {
        desk.paper(ONE, supports);
    }
    desk.announce(ONE);
    desk.open(TWO, 20);
    for _ in 0..BUNDLE {
        desk.paper(TWO, &["an"]);
    }
    for _ in 0..BUNDLE {
        desk.paper(TWO, &["binh"]);
    }
    desk.paper(TWO, &["chi"]);
    file
}

fn look(file: &File) -> Result<Verified, Broken> {
    let mut reading = open_reader(&file.path()).map_err(|error| match error {
        hoinghi::record::sqlite::OpenError::Trouble(error) => Broken::Store(error),
        other => Broken::Store(StorageError::Failed(StorageTrouble::Other { detail: format!("{other:?}") })),
    })?;
    verify(&mut *reading)
}

/// What is found after this change.
fn after(sql: &str) -> Broken {
    let file = record();
    look(&file).expect("it was sound");
    let connection = Connection::open(file.path()).unwrap();
    connection.execute_batch(sql).unwrap();
    drop(connection);
    look(&file).expect_err("something is broken")
}

#[test]
fn a_changed_letter_in_an_entry_is_found() {
    assert_eq!(after("UPDATE entry SET body = replace(body, '40', '41') WHERE number = 1"), Broken::Chain { entry: 1 });
    assert_eq!(after("UPDATE entry SET body = replace(body, ':', ': ') WHERE number = 4"), Broken::Chain { entry: 4 });
}

#[test]
fn a_changed_time_is_found() {
    assert_eq!(after("UPDATE entry SET at = replace(at, '08:', '09:') WHERE number = 5"), Broken::Chain { entry: 5 });
}

#[test]
fn a_dropped_entry_in_the_middle_is_found() {
    assert_eq!(after("DELETE FROM entry WHERE number = 5"), Broken::Chain { entry: 5 });
}

#[test]
fn a_dropped_last_entry_is_found() {
    let broken = after("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)");
    assert!(matches!(broken, Broken::Tail { entries, expected } if entries + 1 == expected), "{broken:?}");
}

#[test]
fn a_dropped_last_entry_is_found_by_its_papers_even_where_the_tail_was_made_to_fit() {
    let broken = after(
        "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry); \
         UPDATE tail SET entries = (SELECT max(number) FROM entry), \
         head = (SELECT head FROM entry ORDER BY number DESC LIMIT 1)",
    );
    assert_eq!(broken, Broken::StrayPapers { key: key(TWO, 1) });
}

#[test]
fn a_rewritten_history_is_found_by_the_code_that_was_printed() {
    let file = record();
    let before = look(&file).unwrap();
    // Somebody who can compute the chain writes a consistent record with another time of the last entry.
    let connection = Connection::open(file.path()).unwrap();
    let mut entries = file.reading().entries_after(0).unwrap();
    let (last, earlier) = entries.split_last_mut().unwrap();
    let head = earlier.last().map_or(Head::NONE, |entry: &Entry| entry.head);
    let at = last.at.replace("08:", "09:");
    let head = head.then(last.number, &at, &last.body);
    let number = i64::try_from(last.number).unwrap();
    connection
        .execute("UPDATE entry SET at = ?1, head = ?2 WHERE number = ?3", (&at, head.0.as_slice(), number))
        .unwrap();
    connection.execute("UPDATE tail SET head = ?1", [head.0.as_slice()]).unwrap();
    drop(connection);
    let after = look(&file).unwrap();
    assert_ne!(before.head.code(), after.head.code());
}

#[test]
fn a_missing_tail_is_found() {
    assert!(matches!(after("DELETE FROM tail"), Broken::Store(StorageError::Damaged(_))));
}

#[test]
fn a_dropped_bundle_is_found() {
    let broken = after("DELETE FROM bundle WHERE number = 1");
    assert_eq!(broken, Broken::BundleMissing { key: key(TWO, 1), bundle: 1 });
}

#[test]
fn an_ended_bundle_that_was_opened_again_is_found() {
    let broken = after("UPDATE bundle SET ended = 0 WHERE number = 1");
    assert_eq!(broken, Broken::BundleMissing { key: key(TWO, 1), bundle: 1 });
}

#[test]
fn swapped_bundles_are_found() {
    let broken = after(
        "CREATE TEMP TABLE aside AS SELECT number, items FROM bundle; \
         UPDATE bundle SET items = (SELECT items FROM aside WHERE aside.number = 3 - bundle.number) WHERE number < 3",
    );
    assert_eq!(broken, Broken::BundleChanged { key: key(TWO, 1), bundle: 1 });
}

#[test]
fn a_changed_paper_of_an_ended_bundle_is_found() {
    let broken = after(
        "UPDATE bundle SET items = CAST(substr(items, 1, 19) || x'02' || substr(items, 21) AS BLOB) WHERE number = 1",
    );
    assert_eq!(broken, Broken::BundleChanged { key: key(TWO, 1), bundle: 1 });
}

#[test]
fn papers_that_cannot_be_read_are_found() {
    let broken = after("UPDATE bundle SET items = x'0102' WHERE number = 3");
    assert_eq!(broken, Broken::PapersUnreadable { key: key(TWO, 1) });
}

#[test]
fn a_bundle_that_no_entry_knows_is_found() {
    let broken = after(
        "INSERT INTO bundle (contest, round, pass, number, ended, items) SELECT contest, round, pass, 9, 1, items FROM bundle WHERE number = 1",
    );
    assert_eq!(broken, Broken::StrayPapers { key: key(TWO, 1) });
}

#[test]
fn papers_of_a_contest_that_was_never_opened_are_found() {
    let broken = after(
        "INSERT INTO bundle (contest, round, pass, number, ended, items) SELECT 'la', 1, 1, 1, 0, items FROM bundle WHERE number = 1",
    );
    assert!(matches!(broken, Broken::StrayPapers { .. }), "{broken:?}");
}

#[test]
fn changed_missing_and_stray_sealed_papers_are_found() {
    let sealed = Broken::SealBroken { key: key(ONE, 1) };
    // One more of the first kind of paper.
    let more = "UPDATE sealed SET papers = CAST(substr(papers, 1, 7) || x'02' || substr(papers, 9) AS BLOB)";
    assert_eq!(after(more), sealed);
    assert_eq!(after("DELETE FROM sealed"), sealed);
    let stray = "INSERT INTO sealed SELECT contest, 2, pass, papers FROM sealed";
    assert!(matches!(after(stray), Broken::StrayPapers { .. }));
}

#[test]
fn a_table_of_somebody_else_is_found() {
    assert_eq!(after("CREATE TABLE them (x)"), Broken::Definition("table them".to_owned()));
    let index = after("CREATE INDEX quick ON entry (at)");
    assert_eq!(index, Broken::Definition("index quick".to_owned()));
    let trigger = after("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE number = 99; END");
    assert_eq!(trigger, Broken::Definition("trigger t".to_owned()));
    assert!(matches!(after("ALTER TABLE entry ADD COLUMN who TEXT"), Broken::Definition(_)));
}

#[test]
fn a_truncated_file_is_found_and_never_opened_as_sound() {
    let file = record();
    let whole = fs::read(file.path()).unwrap();
    assert!(look(&file).is_ok());
    for part in 1..8 {
        fs::write(file.path(), &whole[..whole.len() * part / 8]).unwrap();
        assert!(look(&file).is_err(), "{part}/8 of it");
    }
}

/// Every column of a table with the key by which one of its rows is found.
const STORED: [(&str, &str, &[&str]); 4] = [
    ("entry", "number", &["at", "body", "head"]),
    ("bundle", "contest || round || pass || number", &["items"]),
    ("sealed", "contest || round || pass", &["papers"]),
    ("tail", "only", &["head"]),
];

#[test]
fn a_bit_that_was_flipped_anywhere_in_what_is_stored_is_found() {
    let file = record();
    let connection = Connection::open(file.path()).unwrap();
    // The open bundle is not committed to before it ends; it is left out.
    connection.execute_batch("DELETE FROM bundle WHERE ended = 0").unwrap();
    look(&file).expect("it is sound");
    let mut flipped = 0;
    for (table, key, columns) in STORED {
        let mut rows = connection.prepare(&format!("SELECT {key} FROM {table}")).unwrap();
        let rows: Vec<String> = rows
            .query_map([], |row| row.get::<_, rusqlite::types::Value>(0))
            .unwrap()
            .map(|key| match key.unwrap() {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => panic!("{other:?}"),
            })
            .collect();
        for (row, column) in rows.iter().flat_map(|row| columns.iter().map(move |column| (row, column))) {
            let place = format!("{table} WHERE {key} = ?1");
            let read = format!("SELECT CAST({column} AS BLOB) FROM {place}");
            let sound: Vec<u8> = connection.query_row(&read, [row], |row| row.get(0)).unwrap();
            // Of the long first entry some bytes stand for all; one bit of each, another one each time.
            for byte in (0..sound.len()).step_by(sound.len() / 400 + 1) {
                let mut bytes = sound.clone();
                bytes[byte] ^= 1 << (byte % 8);
                let kind = if matches!(*column, "at" | "body") { "TEXT" } else { "BLOB" };
                let write = format!("UPDATE {table} SET {column} = CAST(?2 AS {kind}) WHERE {key} = ?1");
                connection.execute(&write, rusqlite::params![row, bytes]).unwrap();
                assert!(look(&file).is_err(), "byte {byte} of {column} in {table} {row}");
                connection.execute(&write, rusqlite::params![row, sound]).unwrap();
                flipped += 1;
            }
        }
    }
    look(&file).expect("everything was put back");
    assert!(flipped > 2000, "{flipped}");
}

#[test]
fn a_number_that_was_changed_anywhere_in_what_is_stored_is_found() {
    for change in [
        "UPDATE entry SET number = 900 WHERE number = 3",
        "UPDATE tail SET entries = entries + 1",
        "UPDATE bundle SET round = 2 WHERE number = 1",
        "UPDATE bundle SET pass = 2 WHERE number = 1",
        "UPDATE bundle SET number = 9 WHERE number = 1",
        "UPDATE bundle SET contest = 'mot' WHERE number = 1",
        "UPDATE sealed SET round = 2",
        "UPDATE sealed SET pass = 2",
        "UPDATE sealed SET contest = 'hai'",
    ] {
        after(change);
    }
}

#[test]
fn whatever_byte_is_flipped_nothing_panics() {
    let file = record();
    look(&file).unwrap();
    let whole = fs::read(file.path()).unwrap();
    for place in (0..whole.len()).step_by(211) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x15;
        fs::write(file.path(), &bytes).unwrap();
        let _sound_or_not = look(&file);
        let _opens_or_not = open_writer(&file.path());
        let _no_log = fs::remove_file(file.log());
    }
}

#[test]
fn a_damaged_record_is_not_gone_on_with() {
    let file = record();
    let connection = Connection::open(file.path()).unwrap();
    connection.execute_batch("UPDATE entry SET body = replace(body, ':', ': ') WHERE number = 4").unwrap();
    drop(connection);
    assert!(open_writer(&file.path()).is_err());
}

#[test]
fn a_writer_that_meets_damage_stores_nothing_more() {
    let file = record();
    let mut desk = file.open();
    let connection = Connection::open(file.path()).unwrap();
    connection.execute_batch("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)").unwrap();
    desk.refused(&json!({ "do": "next" }), "storage");
    desk.refused(&json!({ "do": "next" }), "storage");
}

/// A desk with an ended bundle of a round of one pass in which everything has been recorded, and this change of its file.
fn changed_before_sealing(sql: &str) -> (File, crate::desk::Desk) {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, BUNDLE + 1);
    for _ in 0..=BUNDLE {
        desk.paper(ONE, &["an"]);
    }
    Connection::open(file.path()).unwrap().execute_batch(sql).unwrap();
    (file, desk)
}

const ANOTHER_PAPER: &str =
    "UPDATE bundle SET items = CAST(substr(items, 1, 19) || x'02' || substr(items, 21) AS BLOB) WHERE number = 1";

#[test]
fn a_changed_bundle_is_never_sealed() {
    let (file, mut desk) = changed_before_sealing(ANOTHER_PAPER);
    desk.refused(&json!({ "do": "close_round", "contest": ONE }), "storage");
    assert_eq!(look(&file).unwrap_err(), Broken::BundleChanged { key: key(ONE, 1), bundle: 1 });
    let (_file, mut desk) = changed_before_sealing("UPDATE bundle SET number = 7 WHERE number = 1");
    desk.refused(&json!({ "do": "close_round", "contest": ONE }), "storage");
}

#[test]
fn a_changed_bundle_gets_no_new_root_by_a_replacement() {
    let (file, mut desk) = changed_before_sealing(ANOTHER_PAPER);
    let an = json!({ "marks": { "an": "support" } });
    let other = json!({ "marks": { "chi": "support" } });
    let replace = json!({ "do": "replace_paper", "contest": ONE, "from": an, "to": other, "reason": "Nhầm" });
    desk.refused(&replace, "storage");
    assert_eq!(look(&file).unwrap_err(), Broken::BundleChanged { key: key(ONE, 1), bundle: 1 });
}

#[test]
fn a_changed_bundle_can_be_voided_and_entered_again() {
    let (file, _) = changed_before_sealing(ANOTHER_PAPER);
    let mut desk = file.open();
    desk.ok(&json!({ "do": "void_batch", "contest": ONE, "bundle": 1, "reason": "Tập bị sửa" }));
    for _ in 0..BUNDLE {
        desk.paper(ONE, &["an"]);
    }
    desk.announce(ONE);
    look(&file).unwrap();
}
