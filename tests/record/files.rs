//! Files that are no records, or not ours, or gone: refused, and never changed.

use crate::cabinet::{Cabinet, File};
use crate::desk::{BUNDLE, Desk, ONE, moment, programme};
use hoinghi::conference::{Nominee, NomineeId, Source};
use hoinghi::record::Follower;
use hoinghi::record::sqlite::{OpenError, create, open_follower, open_reader, open_writer};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Makes sure that neither writing nor reading opens this file, and that it stays as it is.
fn refused(path: &Path, expected: &OpenError) {
    let before = fs::read(path).unwrap();
    let beside = fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(open_writer(path).err().as_ref(), Some(expected));
    assert_eq!(open_reader(path).err().as_ref(), Some(expected));
    assert_eq!(open_follower(path).err().as_ref(), Some(expected));
    assert!(fs::read(path).unwrap() == before, "{expected:?}: it was changed");
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), beside, "{expected:?}: something lies beside it");
}

fn closed_record() -> File {
    let file = File::default();
    drop(file.found());
    file
}

#[test]
fn a_missing_file_is_missing() {
    let file = File::default();
    assert_eq!(open_writer(&file.path()).err(), Some(OpenError::Missing));
    assert_eq!(open_reader(&file.path()).err(), Some(OpenError::Missing));
    assert!(!file.path().exists(), "looking for it does not make it");
}

#[test]
fn empty_short_and_foreign_files_are_refused_and_left_as_they_are() {
    let file = File::default();
    for bytes in [Vec::new(), b"SQLite format 3\0".to_vec(), b"ngay mai".repeat(40), vec![0xff; 4096]] {
        fs::write(file.path(), bytes).unwrap();
        refused(&file.path(), &OpenError::Foreign);
    }
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_is() {
    let file = File::default();
    let other = rusqlite::Connection::open(file.path()).unwrap();
    other.execute_batch("CREATE TABLE t (x); PRAGMA application_id = 7").unwrap();
    drop(other);
    refused(&file.path(), &OpenError::Foreign);
}

#[test]
fn a_record_of_a_newer_version_is_refused_and_left_as_it_is() {
    let file = closed_record();
    let newer = rusqlite::Connection::open(file.path()).unwrap();
    newer.pragma_update(None, "user_version", 2).unwrap();
    newer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    drop(newer);
    refused(&file.path(), &OpenError::Newer);
}

#[test]
fn a_record_never_takes_the_place_of_another_file() {
    let file = File::default();
    fs::write(file.path(), "quan trong").unwrap();
    assert_eq!(create(&file.path(), programme(), moment(0)).err(), Some(OpenError::Exists));
    assert_eq!(fs::read(file.path()).unwrap(), b"quan trong");
}

#[test]
fn a_new_record_leaves_no_draft_behind() {
    let file = closed_record();
    let names: Vec<_> = fs::read_dir(file.path().parent().unwrap()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["ngay.hoinghi"]);
}

#[test]
fn a_closed_record_is_read_without_being_changed() {
    let file = closed_record();
    let before = fs::read(file.path()).unwrap();
    drop(Follower::open(open_reader(&file.path()).unwrap()).unwrap());
    assert!(fs::read(file.path()).unwrap() == before);
}

#[test]
fn the_log_is_wiped_at_the_end_of_a_bundle_and_of_a_round() {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, BUNDLE + 1);
    let log = || fs::metadata(file.log()).map_or(0, |meta| meta.len());
    for _ in 1..BUNDLE {
        desk.paper(ONE, &["an"]);
        assert!(log() > 0);
    }
    desk.paper(ONE, &["an"]);
    assert_eq!(log(), 0, "the bundle ended");
    desk.paper(ONE, &["binh"]);
    assert!(log() > 0);
    desk.ok(&json!({ "do": "close_round", "contest": ONE }));
    assert_eq!(log(), 0, "the round closed");
}

#[test]
fn a_log_that_a_reader_kept_is_wiped_by_a_later_act() {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, BUNDLE + 1);
    let reader = rusqlite::Connection::open(file.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM entry").unwrap();
    let log = || fs::metadata(file.log()).map_or(0, |meta| meta.len());
    for _ in 0..BUNDLE {
        desk.paper(ONE, &["an"]);
    }
    assert!(log() > 0, "somebody reads it");
    reader.execute_batch("ROLLBACK").unwrap();
    desk.ok(&json!({ "do": "next" }));
    assert_eq!(log(), 0);
}

#[test]
fn a_log_that_a_killed_program_left_is_wiped_when_the_record_is_opened() {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, BUNDLE);
    desk.paper(ONE, &["an"]);
    // Another connection keeps the log from being wiped by the first one's end, as a kill would.
    let other = rusqlite::Connection::open(file.path()).unwrap();
    other.query_row("SELECT count(*) FROM entry", [], |_| Ok(())).unwrap();
    drop(desk);
    assert!(fs::metadata(file.log()).unwrap().len() > 0);
    let _desk = file.open();
    assert_eq!(fs::metadata(file.log()).unwrap().len(), 0);
}

#[test]
fn a_record_of_a_version_that_never_was_is_refused() {
    for version in [0, -1] {
        let file = closed_record();
        rusqlite::Connection::open(file.path()).unwrap().pragma_update(None, "user_version", version).unwrap();
        refused(&file.path(), &OpenError::Foreign);
    }
}

#[test]
fn a_sealed_record_is_the_same_bytes_whatever_the_history() {
    // One bundle that outgrows a page, so that pages are taken and given back on the way.
    const PAPERS: u32 = 35;
    let kinds: [&[&str]; 3] = [&["an"], &["an", "binh"], &["chi"]];
    let record = |order: &[usize], undone: usize| {
        let file = File::default();
        let mut programme = programme();
        programme.contests.iter_mut().for_each(|contest| contest.bundle = 500);
        let slate = (0..120).map(|number| {
            let id = format!("ten-{number}");
            Nominee { id: NomineeId::from(id.as_str()), name: id, short: None, unit: None }
        });
        let Source::Listed(listed) = &mut programme.contests[0].source else { panic!("it is listed") };
        listed.extend(slate);
        let mut desk = Desk::at(create(&file.path(), programme, moment(0)).unwrap(), 1);
        desk.start();
        desk.open(ONE, PAPERS);
        desk.stands_at(100);
        for (place, kind) in order.iter().enumerate() {
            desk.paper(ONE, kinds[*kind]);
            if place + 1 == order.len() / 2 {
                (0..undone).for_each(|_| drop(desk.paper(ONE, &["chi", "an"])));
                (0..undone).for_each(|_| drop(desk.ok(&json!({ "do": "undo_paper", "contest": ONE }))));
            }
        }
        desk.stands_at(1000);
        desk.announce(ONE);
        drop(desk);
        let mut bytes = fs::read(file.path()).unwrap();
        // How often the first page was written is a counter of the database; it tells of no paper.
        for counter in [24..28, 92..96] {
            bytes[counter].fill(0);
        }
        bytes
    };
    let papers: Vec<usize> = (0..PAPERS as usize).map(|place| place * 7 % 3).collect();
    let sealed = record(&papers, 0);
    let sorted = {
        let mut sorted = papers.clone();
        sorted.sort_unstable();
        sorted
    };
    let back: Vec<usize> = papers.iter().rev().copied().collect();
    for (order, undone) in [(&back, 0), (&papers, 60), (&sorted, 25)] {
        assert!(sealed == record(order, undone), "{order:?} with {undone} undone");
    }
}

#[test]
fn no_table_has_a_row_for_a_paper() {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    desk.open(ONE, 3 * BUNDLE);
    let look = rusqlite::Connection::open(file.path()).unwrap();
    let rows =
        |table: &str| look.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u32>(0)).unwrap();
    let entries = rows("entry");
    for papers in 1..=3 * BUNDLE {
        desk.paper(ONE, &["an"]);
        assert_eq!(rows("bundle"), papers.div_ceil(BUNDLE));
        assert_eq!(rows("entry"), entries + papers / BUNDLE);
    }
    desk.ok(&json!({ "do": "close_round", "contest": ONE }));
    assert_eq!((rows("bundle"), rows("sealed")), (0, 1));
}

#[test]
fn a_record_that_was_deleted_is_lost_and_stays_lost() {
    let file = File::default();
    let mut desk = file.found();
    desk.start();
    let bytes = fs::read(file.path()).unwrap();
    fs::remove_file(file.path()).unwrap();
    desk.refused(&json!({ "do": "next" }), "record_lost");
    fs::write(file.path(), bytes).unwrap();
    desk.refused(&json!({ "do": "next" }), "record_lost");
}

#[test]
fn a_record_that_was_replaced_is_lost_and_stays_lost() {
    let (file, other) = (File::default(), closed_record());
    let mut desk = file.found();
    let mut follower = file.follower();
    desk.start();
    let aside = file.path().with_extension("aside");
    fs::rename(file.path(), &aside).unwrap();
    fs::copy(other.path(), file.path()).unwrap();
    let before = fs::read(file.path()).unwrap();
    desk.refused(&json!({ "do": "next" }), "record_lost");
    assert!(follower.catch_up().is_err());
    assert!(fs::read(file.path()).unwrap() == before, "the other file is left as it is");
    fs::rename(&aside, file.path()).unwrap();
    desk.refused(&json!({ "do": "next" }), "record_lost");
}
