//! The power is cut at any moment, and the disk holds any part of what had not been synced.

use crate::chance::Chance;
use crate::disk::{Disk, Files, Luck};
use crate::recorder::{Call, Did, Room, folder};
use crate::session::{Standing, act, is_missing, lines, open, papers, plan, reasoned, standing, undone};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// How many cuts are tried, and in the control.
const CUTS: usize = 2200;
const CONTROL_CUTS: usize = 400;
const RECORD: &str = "ngay.hoinghi";
const PAGES: &str = "ra";

/// A day as it was recorded: what was done to the folder, and what it led to.
struct Day {
    plan: String,
    log: Vec<Did>,
    /// The places in the log right after which something had been said, and what the record said then.
    said: Vec<(usize, Standing)>,
    /// The exported files in the end, each with the place in the log after which it had been told.
    pages: Vec<(String, Vec<u8>, usize)>,
}

/// What was wrong after a cut.
#[derive(Debug)]
enum Wrong {
    /// The record is sound and older than what was acknowledged.
    Lost { acknowledged: usize, found: usize },
    /// Anything else.
    Else(String),
}

/// The morning ends when the program is killed; its log stays behind.
fn morning() -> Vec<Value> {
    let mut day = vec![json!({ "do": "start" }), json!({ "do": "attend_all" })];
    day.extend(open("mot", 25));
    day.extend(papers("mot", 1, 8));
    day.extend(undone("mot", 2));
    day.extend(papers("mot", 1, 9));
    day.extend(undone("mot", 1));
    day
}

/// The afternoon ends in order.
fn afternoon() -> Vec<Value> {
    let mut day = papers("mot", 1, 4);
    day.extend(act("end_batch", "mot"));
    day.extend(reasoned("void_batch", "mot", &json!({ "bundle": 1 })));
    day.extend(papers("mot", 1, 12));
    let (from, to) = (json!({ "marks": { "an": "support" } }), json!({ "invalid": "signed" }));
    day.extend(reasoned("replace_paper", "mot", &json!({ "from": from, "to": to })));
    day.extend(papers("mot", 1, 5));
    day.extend(act("close_round", "mot"));
    day.extend(act("announce", "mot"));
    day.extend(open("hai", 7));
    day.extend(papers("hai", 1, 7));
    day.extend(papers("hai", 2, 3));
    day.extend(reasoned("void_round", "hai", &json!({})));
    day.extend(open("hai", 11));
    day.extend(papers("hai", 1, 11));
    day.extend(papers("hai", 2, 11));
    day.extend(act("close_round", "hai"));
    day.extend(act("announce", "hai"));
    day.push(json!({ "do": "close_conference" }));
    day
}

fn held(forgetful: bool) -> Day {
    let mut room = Room::with(&plan());
    if forgetful {
        room.told.push(("RECORDER_FORGET", "wal".to_owned()));
    }
    let record = room.path(RECORD);
    let [plan, file, pages] = [room.path("plan.toml"), record.clone(), room.path(PAGES)].map(path_text);
    let answers = room.killed_after(&["script", &plan, "-", "--record", &file], &lines(&morning()));
    let rest = room.run(&["script", &file, "-"], &lines(&afternoon()));
    assert_eq!(rest.status.code(), Some(0), "{}", String::from_utf8_lossy(&rest.stdout));
    for _ in 0..2 {
        let exported = room.run(&["export", &file, "--to", &pages], "");
        assert_eq!(exported.status.code(), Some(0), "{}", String::from_utf8_lossy(&exported.stderr));
    }
    let log = room.log();
    let said = said(&room, &log);
    let answers = [answers, rest.stdout].concat();
    for (line, (_, standing)) in String::from_utf8(answers).unwrap().lines().zip(&said) {
        let answer: Value = serde_json::from_str(line).unwrap();
        assert_eq!(answer["ok"], true, "{line}");
        // The first pass alone is counted there.
        let recorded = answer["recorded"].as_u64().filter(|_| standing.rounds.len() < 2);
        let found = standing.rounds.last().map(|round| round.3);
        assert!(recorded.is_none() || recorded == found, "{line}: {:?}", standing.rounds);
    }
    let pages = exported(&room, &log);
    let plan = fs::read_to_string(room.path("plan.toml")).unwrap();
    Day { plan, log, said, pages }
}

fn path_text(path: std::path::PathBuf) -> String {
    path.into_os_string().into_string().unwrap()
}

/// What the record said whenever something was said: the whole disk as it was then, nothing cut.
fn said(room: &Room, log: &[Did]) -> Vec<(usize, Standing)> {
    let (mut disk, mut chance) = (Disk::default(), Chance(0));
    disk.lay("plan.toml", fs::read(room.path("plan.toml")).unwrap());
    let shelf = folder();
    let mut said: Vec<(usize, Standing)> = Vec::new();
    for (place, did) in log.iter().enumerate() {
        disk.take(did);
        if let Call::Said { bytes } = &did.call {
            assert!(bytes.ends_with(b"\n"), "a line is said as a whole");
            lay(shelf.path(), &disk.after_a_cut(Luck::All, Luck::All, &mut chance));
            said.push((place + 1, standing(&shelf.path().join(RECORD), true).unwrap()));
        }
    }
    // The recorder missed nothing: what it wrote down leads to the very files that there are.
    let files = disk.after_a_cut(Luck::All, Luck::All, &mut chance);
    for (name, bytes) in &files {
        assert!(fs::read(room.path(name)).unwrap() == *bytes, "{name} is another one than was written down");
    }
    let there = |folder: &Path| fs::read_dir(folder).unwrap().count();
    assert_eq!(files.len() + 1, there(&room.itself()) + there(&room.path(PAGES)), "one of them is the folder {PAGES}");
    said
}

/// The exported files, and where each had been told.
fn exported(room: &Room, log: &[Did]) -> Vec<(String, Vec<u8>, usize)> {
    let files = fs::read_dir(room.path(PAGES)).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let told = |name: &str| {
        let tells =
            |did: &Did| matches!(&did.call, Call::Said { bytes } if String::from_utf8_lossy(bytes).contains(name));
        log.iter().position(tells).unwrap_or_else(|| panic!("{name} was never told")) + 1
    };
    files.map(|name| (name.clone(), fs::read(room.path(PAGES).join(&name)).unwrap(), told(&name))).collect()
}

/// Puts these files, and nothing else, into a folder.
fn lay(shelf: &Path, files: &Files) {
    for old in fs::read_dir(shelf).unwrap() {
        let old = old.unwrap().path();
        if old.is_dir() { fs::remove_dir_all(old) } else { fs::remove_file(old) }.unwrap();
    }
    for (name, bytes) in files {
        let path = shelf.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Cuts the power so often, and answers with what was wrong and where.
fn cut(day: &Day, cuts: usize, seed: u64) -> Vec<(usize, Wrong)> {
    let mut chance = Chance(seed);
    let mut places: Vec<usize> = (0..cuts).map(|_| chance.below(day.log.len() + 1)).collect();
    places.sort_unstable();
    let mut disk = Disk::default();
    disk.lay("plan.toml", day.plan.clone().into_bytes());
    let shelf = folder();
    let mut done = 0;
    let mut wrong = Vec::new();
    for place in places {
        day.log[done..place].iter().for_each(|did| disk.take(did));
        done = place;
        let mut luck = || match chance.below(6) {
            0 => Luck::None,
            1 => Luck::All,
            2 => Luck::Some(230),
            3 => Luck::Some(25),
            _ => Luck::Some(128),
        };
        let (data, names) = (luck(), luck());
        let mut files = disk.after_a_cut(data, names, &mut chance);
        if chance.below(2) == 0 {
            // The shared memory is a file too, and may hold anything.
            let bytes = (0..32768 * chance.below(2) + 7).map(|_| u8::try_from(chance.below(256)).unwrap()).collect();
            files.insert(format!("{RECORD}-shm"), bytes);
        }
        lay(shelf.path(), &files);
        let told = day.check_record(shelf.path(), place, chance.below(2) == 0);
        if let Err(why) = told.and_then(|()| day.check_pages(shelf.path(), place)) {
            wrong.push((place, why));
        }
    }
    wrong
}

impl Day {
    /// Whether the record holds all that was acknowledged, and at most the one command more that was under way.
    fn check_record(&self, left: &Path, place: usize, to_write: bool) -> Result<(), Wrong> {
        let record = left.join(RECORD);
        let acknowledged = self.said.partition_point(|(at, _)| *at <= place);
        if acknowledged == 0 && is_missing(&record) {
            return Ok(());
        }
        let found = standing(&record, to_write).map_err(Wrong::Else)?;
        let at = |number: usize| number.checked_sub(1).and_then(|place| self.said.get(place)).map(|(_, then)| then);
        if acknowledged == 0 && found.entries == 1 {
            return Ok(());
        }
        if at(acknowledged) == Some(&found) || at(acknowledged + 1) == Some(&found) {
            return Ok(());
        }
        match self.said.iter().position(|(_, then)| *then == found) {
            Some(place) if place + 1 < acknowledged => Err(Wrong::Lost { acknowledged, found: place + 1 }),
            _ if found.entries == 1 => Err(Wrong::Lost { acknowledged, found: 0 }),
            _ => Err(Wrong::Else(format!("after {acknowledged} answers the record is none that ever was: {found:?}"))),
        }
    }

    /// Whether every exported file that is there is whole, and every one that was told is there.
    fn check_pages(&self, left: &Path, place: usize) -> Result<(), Wrong> {
        for (name, bytes, told) in &self.pages {
            match fs::read(left.join(PAGES).join(name)) {
                Ok(found) if found == *bytes => {}
                Ok(found) => return Err(Wrong::Else(format!("{name}: {} bytes of {}", found.len(), bytes.len()))),
                Err(_) if *told > place => {}
                Err(_) => return Err(Wrong::Else(format!("{name} was told and is not there"))),
            }
        }
        Ok(())
    }
}

#[test]
fn what_was_acknowledged_outlives_a_power_cut_at_any_moment() {
    let day = held(false);
    let wrong = cut(&day, CUTS, 2017);
    assert!(wrong.is_empty(), "{} of {CUTS} cuts, the first: {:?}", wrong.len(), &wrong[..wrong.len().min(8)]);
}

/// Without the syncs that `synchronous=NORMAL` leaves out papers are lost, and these tests would see it.
#[test]
fn a_record_that_is_not_synced_at_every_paper_is_caught_losing_papers() {
    let wrong = cut(&held(true), CONTROL_CUTS, 2017);
    let (mut papers, mut others) = (0, Vec::new());
    for (place, why) in &wrong {
        match why {
            Wrong::Lost { acknowledged, found } => papers += usize::from(acknowledged > found),
            Wrong::Else(why) => others.push((place, why)),
        }
    }
    assert!(papers > CONTROL_CUTS / 10, "{papers} of {CONTROL_CUTS} lost something that was acknowledged");
    assert!(others.is_empty(), "it is sound for all that: {others:?}");
}
