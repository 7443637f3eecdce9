//! What the bytes on the disk tell of the order of papers, and of papers that were taken back: nothing. Each scan is
//! also made over stores that do tell, and finds it there.

use crate::cabinet::File;
use crate::desk::{Desk, ONE, moment, programme};
use hoinghi::conference::{Nominee, NomineeId, Programme, Source};
use hoinghi::documents::{Kind, RecordFacts, markdown, write};
use hoinghi::record::sqlite::create;
use hoinghi::wording::Lang;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::fs;

/// Papers of a session: fewer than a bundle, so that all lie in the open one, and on one page.
const PAPERS: usize = 16;
/// Sessions over which the correlation is averaged.
const SESSIONS: u64 = 24;
/// With 16 papers and 24 sessions the mean of a correlation that says nothing strays by 0.053; this is five times that.
const NOTHING: f64 = 0.27;
/// Names on the slate: enough that no paper is like another.
const NAMES: usize = 36;

/// The names on the paper with this number: its number in binary, and again turned round, so that its bytes are found
/// nowhere else.
fn supported(paper: usize) -> Vec<usize> {
    let bits = |from: usize, number: usize| (0..8).filter(move |bit| number >> bit & 1 == 1).map(move |bit| from + bit);
    bits(0, paper + 1).chain(bits(16, 255 - paper)).chain([32 + paper % 4]).collect()
}

fn slate() -> Vec<Nominee> {
    let nominee = |number: usize| Nominee {
        id: NomineeId::from(format!("ten-{number}").as_str()),
        name: format!("Tên {number}"),
        short: None,
        unit: None,
    };
    (0..NAMES).map(nominee).collect()
}

fn long_slate() -> Programme {
    let mut programme = programme();
    for contest in &mut programme.contests {
        contest.source = Source::Listed(slate());
        contest.bundle = 25;
        contest.max = Some(64);
    }
    programme
}

fn marks(paper: usize) -> Value {
    let supports = supported(paper).into_iter().map(|line| (format!("ten-{line}"), json!("support")));
    json!({ "do": "paper", "contest": ONE, "marks": supports.collect::<serde_json::Map<_, _>>() })
}

/// A paper as a bundle and any plain store would hold it: a byte a line.
fn bytes(paper: usize) -> Vec<u8> {
    let supported = supported(paper);
    (0..NAMES).map(|line| if supported.contains(&line) { 1 } else { 2 }).collect()
}

/// Where these bytes begin in `file`, each place.
fn places(file: &[u8], wanted: &[u8]) -> Vec<usize> {
    marked(file).filter(|place| file[*place..].starts_with(wanted)).collect()
}

/// Every place of `file` at which the lines of a paper may begin.
fn marked(file: &[u8]) -> impl Iterator<Item = usize> {
    let runs = file.windows(6).enumerate();
    runs.filter(|(_, run)| run.iter().all(|byte| matches!(byte, 1 | 2))).map(|(place, _)| place)
}

/// The order in which the papers of a session are entered.
fn shuffled(session: u64) -> Vec<usize> {
    let mut chance = session.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut order: Vec<usize> = (0..PAPERS).collect();
    for last in (1..PAPERS).rev() {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(last, usize::try_from(chance >> 33).unwrap() % (last + 1));
    }
    order
}

/// Spearman's rank correlation of two things that belong to each paper.
#[allow(clippy::cast_precision_loss, reason = "a statistic of a test, over a handful of papers")]
fn correlation(entered: &[usize], lying: &[usize]) -> f64 {
    let rank = |of: &[usize], paper: usize| of.iter().position(|found| *found == paper).unwrap() as f64;
    let squares: f64 = (0..PAPERS).map(|paper| (rank(entered, paper) - rank(lying, paper)).powi(2)).sum();
    let n = PAPERS as f64;
    1.0 - 6.0 * squares / (n * (n * n - 1.0))
}

/// How strongly the order in the file follows the order of entry, over many sessions. Each paper must lie in it once.
fn mean_correlation(store: impl Fn(u64, &[usize]) -> Vec<u8>) -> f64 {
    let of = |session: u64| {
        let entered = shuffled(session);
        let file = store(session, &entered);
        let mut lying: Vec<(usize, usize)> = (0..PAPERS)
            .map(|paper| {
                let found = places(&file, &bytes(paper));
                assert_eq!(found.len(), 1, "paper {paper} of session {session} lies at {found:?}");
                (found[0], paper)
            })
            .collect();
        lying.sort_unstable();
        let lying: Vec<usize> = lying.into_iter().map(|(_, paper)| paper).collect();
        correlation(&entered, &lying)
    };
    (1..=SESSIONS).map(of).sum::<f64>() / f64::from(u32::try_from(SESSIONS).unwrap())
}

/// A record in whose open bundle these papers lie, entered in this order; as its file is after the desk is closed.
fn our_record(session: u64, order: &[usize]) -> Vec<u8> {
    let file = File::default();
    let mut desk = Desk::at(create(&file.path(), long_slate(), moment(0)).unwrap(), session);
    desk.start();
    desk.open(ONE, 40);
    for paper in order {
        desk.ok(&marks(*paper));
    }
    drop(desk);
    fs::read(file.path()).unwrap()
}

/// The same papers in a table, a row each.
fn plain(definition: &str, insert: &str, order: &[usize]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.db");
    let database = Connection::open(&path).unwrap();
    database.execute_batch(definition).unwrap();
    for paper in order {
        database.execute(insert, params![bytes(*paper)]).unwrap();
    }
    drop(database);
    fs::read(&path).unwrap()
}

#[test]
fn where_a_paper_lies_tells_nothing_of_when_it_was_entered() {
    let found = mean_correlation(our_record);
    assert!(found.abs() < NOTHING, "{found}");
}

#[test]
fn the_same_scan_finds_the_order_in_a_plain_table() {
    let rows = |_, order: &[usize]| {
        plain(
            "CREATE TABLE paper (number INTEGER PRIMARY KEY, marks BLOB NOT NULL)",
            "INSERT INTO paper (marks) VALUES (?1)",
            order,
        )
    };
    assert!(mean_correlation(rows).abs() > 0.9);
    // Random keys without row ids are not enough: on one page the cells lie as they came.
    let keyed = |_, order: &[usize]| {
        plain(
            "CREATE TABLE paper (key BLOB PRIMARY KEY, marks BLOB NOT NULL) WITHOUT ROWID",
            "INSERT INTO paper (key, marks) VALUES (randomblob(16), ?1)",
            order,
        )
    };
    assert!(mean_correlation(keyed).abs() > 0.9);
}

#[test]
fn a_paper_that_was_taken_back_is_nowhere_after_its_bundle() {
    const UNDONE: usize = 99;
    let file = File::default();
    let mut desk = Desk::at(create(&file.path(), long_slate(), moment(0)).unwrap(), 7);
    desk.start();
    desk.open(ONE, 40);
    let everything = |file: &File| {
        let mut all = fs::read(file.path()).unwrap();
        all.extend(fs::read(file.log()).unwrap_or_default());
        all
    };
    for paper in 0..PAPERS {
        desk.ok(&marks(paper));
        if paper % 5 == 0 {
            desk.ok(&marks(UNDONE));
            // The scan sees a paper that is there.
            assert!(!places(&everything(&file), &bytes(UNDONE)).is_empty());
            desk.ok(&json!({ "do": "undo_paper", "contest": ONE }));
        }
    }
    desk.ok(&json!({ "do": "end_batch", "contest": ONE }));
    let all = everything(&file);
    assert!(places(&all, &bytes(UNDONE)).is_empty());
    assert!((0..PAPERS).all(|paper| places(&all, &bytes(paper)).len() == 1), "no older version is left");
}

#[test]
fn no_document_tells_the_order() {
    let documents = |session: u64| {
        let file = File::default();
        let mut desk = Desk::at(create(&file.path(), long_slate(), moment(0)).unwrap(), session);
        desk.start();
        desk.open(ONE, u32::try_from(PAPERS).unwrap());
        for paper in shuffled(session) {
            desk.ok(&marks(paper));
        }
        desk.announce(ONE);
        let log = desk.proceedings.log().unwrap();
        let facts = RecordFacts { code: String::new(), now: moment(5000), log };
        let conference = desk.proceedings.conference();
        let pages = Kind::ALL.iter().flat_map(|kind| write(*kind, conference, Lang::Vi, &facts));
        pages.map(|page| markdown::render(&page)).collect::<String>()
    };
    assert!(documents(1) == documents(2));
}
