//! Every write, sync and truncation goes wrong once: nothing is said to be done that is not in the record.

use crate::chance::Chance;
use crate::disk::{Disk, Luck};
use crate::recorder::{Call, Room, folder};
use crate::session::{Standing, act, is_missing, lines, open, papers, plan, standing, undone};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const RECORD: &str = "ngay.hoinghi";

/// The round is half counted: seven papers of twelve.
fn prepared() -> Room {
    let room = Room::with(&plan());
    let mut day = vec![json!({ "do": "start" }), json!({ "do": "attend_all" })];
    day.extend(open("mot", 12));
    day.extend(papers("mot", 1, 7));
    assert_eq!(script(&room, &["plan.toml", "-", "--record", RECORD], &day).status.code(), Some(0));
    room
}

/// The rest of it: a bundle fills itself, a paper is taken back, the round is closed.
fn rest() -> Vec<Value> {
    let mut day = papers("mot", 1, 4);
    day.extend(undone("mot", 1));
    day.extend(papers("mot", 1, 2));
    day.extend(act("close_round", "mot"));
    day.extend(act("announce", "mot"));
    day
}

/// Runs a script; the files among the words lie in the watched folder.
fn script(room: &Room, words: &[&str], commands: &[Value]) -> Output {
    let words: Vec<String> = words.iter().map(|word| in_room(room, word)).collect();
    room.run(&[vec!["script".to_owned()], words].concat(), &lines(commands))
}

fn in_room(room: &Room, word: &str) -> String {
    let is_file = !word.starts_with('-') && word.contains('.');
    if is_file { room.path(word).to_str().unwrap().to_owned() } else { word.to_owned() }
}

/// How many writes, syncs and truncations a run made.
fn calls(room: &Room) -> usize {
    let log = room.log();
    log.iter().filter(|did| matches!(did.call, Call::Wrote { .. } | Call::Synced | Call::Cut { .. })).count()
}

/// The answers of a run, each `ok` or the code of the refusal.
fn answers(output: &Output) -> Vec<String> {
    let answer = |line: &str| {
        let answer: Value = serde_json::from_str(line).unwrap();
        if answer["ok"] == true { "ok".to_owned() } else { answer["refused"].as_str().unwrap().to_owned() }
    };
    String::from_utf8_lossy(&output.stdout).lines().map(answer).collect()
}

/// What a record says, but for what chance gave it.
fn told(standing: &Standing) -> (u64, Vec<(String, u32, &'static str, u64)>) {
    (standing.entries, standing.rounds.clone())
}

/// The kinds of fault at the places of 1 to `calls`: the first at each, the others at each or at some.
fn faults(calls: usize, closely: bool) -> Vec<String> {
    let full = if closely { 1 } else { 2 };
    let kinds = [("eio", 1), ("full", full), ("nospace", 3), ("dead", 3), ("short", 4)];
    let tried = kinds.iter().enumerate().flat_map(|(first, (how, every))| {
        (1..=calls).skip(first % every).step_by(*every).map(move |place| format!("{how}:{place}"))
    });
    tried.collect()
}

/// Tries each of these faults in a copy of the room, on two threads.
fn each(room: &Room, faults: &[String], act: impl Fn(&Room, &str) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(fault) = faults.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let mut copy = room.copied();
                    copy.told.push(("RECORDER_FAULT", fault.clone()));
                    act(&copy, fault);
                }
            });
        }
    });
}

/// What must hold of every run of a script in which something went wrong; how many commands were done.
fn check_answers(output: &Output, asked: usize, fault: &str) -> usize {
    let answers = answers(output);
    let done = answers.iter().filter(|answer| *answer == "ok").count();
    let said = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => assert_eq!(done, asked, "{fault}: {answers:?}"),
        Some(3) => {
            assert!(!answers.is_empty() || !said.trim().is_empty(), "{fault}: nothing was said");
            let refused: Vec<_> = answers.iter().filter(|answer| *answer != "ok").collect();
            assert!(refused.iter().all(|code| *code == "storage"), "{fault}: {answers:?}");
            assert!(answers.len() == done + refused.len().min(1), "{fault}: it went on: {answers:?}");
        }
        code => panic!("{fault}: it ended with {code:?}: {answers:?} {said}"),
    }
    done
}

/// What the record says after so many cuts of a run that began with this record, and how much had been done by then.
fn after_cuts(room: &Room, laid: &[u8], cuts: usize) -> Vec<(usize, Result<Standing, String>)> {
    let log = room.log();
    let shelf = folder();
    let cut = |number: usize| {
        let mut chance = Chance((number * log.len()) as u64);
        let upto = &log[..log.len() - chance.below(log.len() / 2)];
        let mut disk = Disk::default();
        disk.lay(RECORD, laid.to_vec());
        for did in upto {
            disk.take(did);
        }
        let done =
            upto.iter().filter(|did| matches!(&did.call, Call::Said { bytes } if bytes.starts_with(b"{\"ok\":true")));
        let luck = if number.is_multiple_of(2) { Luck::None } else { Luck::Some(128) };
        let place = shelf.path().join(number.to_string());
        fs::create_dir(&place).unwrap();
        for (name, bytes) in disk.after_a_cut(luck, luck, &mut chance) {
            fs::write(place.join(name), bytes).unwrap();
        }
        (done.count(), standing(&place.join(RECORD), true))
    };
    (0..cuts).map(cut).collect()
}

#[test]
fn whatever_call_fails_nothing_is_acknowledged_that_is_not_stored() {
    let begun = Instant::now();
    let (room, commands) = (prepared(), rest());
    let states: Vec<_> = (0..=commands.len())
        .map(|done| {
            let copy = room.copied();
            assert_eq!(script(&copy, &[RECORD, "-"], &commands[..done]).status.code(), Some(0));
            (told(&standing(&copy.path(RECORD), true).unwrap()), calls(&copy))
        })
        .collect();
    let calls = states[commands.len()].1;
    let faults = faults(calls, true);
    let stopped = AtomicUsize::new(0);
    let laid = fs::read(room.path(RECORD)).unwrap();
    each(&room, &faults, |room, fault| {
        let output = script(room, &[RECORD, "-"], &commands);
        let done = check_answers(&output, commands.len(), fault);
        stopped.fetch_add(usize::from(output.status.code() == Some(3)), Ordering::SeqCst);
        let check = |done: usize, found: Result<Standing, String>, when: &str| {
            let found = found.unwrap_or_else(|why| panic!("{fault}{when}: {why}"));
            let mut may_be = states[done..].iter().take(2);
            let is_so = may_be.any(|(state, _)| *state == told(&found));
            assert!(is_so, "{fault}{when}: {done} were done and {:?} is stored", told(&found));
        };
        // If the power is cut on top of it, what failed to be synced is not relied on either.
        for (done, found) in after_cuts(room, &laid, 4) {
            check(done, found, ", and a cut");
        }
        check(done, standing(&room.path(RECORD), true), "");
    });
    println!("{} faults over {calls} calls, {stopped:?} of them ended it, {:?}", faults.len(), begun.elapsed());
    assert!(stopped.into_inner() > faults.len() / 3);
}

/// Pages of a record that lie empty: where papers lay before they were put under seal.
fn empty_pages(room: &Room) -> u32 {
    let record = rusqlite::Connection::open(room.path(RECORD)).unwrap();
    record.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_sealed_record_that_could_not_be_laid_out_anew_is_so_with_the_next_command() {
    let slate: Vec<String> = (0..60).map(|number| format!("n{number}")).collect();
    let slate: Vec<&str> = slate.iter().map(String::as_str).collect();
    let room = Room::with(&crate::hall::plan(100, &crate::hall::contest("mot", &slate, "seats = 2\nbundle = 500")));
    let mut day = vec![json!({ "do": "start" }), json!({ "do": "attend_all" })];
    day.extend(open("mot", 100));
    day.extend(vec![json!({ "do": "paper", "contest": "mot", "marks": { "n1": "support" } }); 100]);
    assert_eq!(script(&room, &["plan.toml", "-", "--record", RECORD], &day).status.code(), Some(0));
    let commands = [act("close_round", "mot"), act("announce", "mot")].concat();
    let whole = room.copied();
    assert_eq!(script(&whole, &[RECORD, "-"], &commands[..1]).status.code(), Some(0));
    assert_eq!(empty_pages(&whole), 0);
    let faults: Vec<String> = (1..=calls(&whole)).map(|place| format!("eio:{place}")).collect();
    let kept = AtomicUsize::new(0);
    each(&room, &faults, |room, fault| {
        let first = script(room, &[RECORD, "-"], &commands[..1]);
        kept.fetch_add(usize::from(empty_pages(room) > 0), Ordering::SeqCst);
        check_answers(&first, 1, fault);
        let mut well = room.copied();
        well.told.clear();
        // What was not done is done now; what was is refused.
        script(&well, &[RECORD, "-"], &commands);
        assert_eq!(standing(&well.path(RECORD), true).unwrap().rounds[0].2, "announced", "{fault}");
        assert_eq!(empty_pages(&well), 0, "{fault}");
    });
    assert!(kept.into_inner() > 0, "no fault kept a record from being laid out anew");
}

#[test]
fn a_record_that_cannot_be_made_is_absent_or_whole() {
    let begun = Instant::now();
    let room = Room::with(&plan());
    let (words, commands) = (["plan.toml", "-", "--record", RECORD], [json!({ "do": "start" })]);
    let whole = room.copied();
    assert_eq!(script(&whole, &words, &commands).status.code(), Some(0));
    let faults = faults(calls(&whole), false);
    each(&room, &faults, |room, fault| {
        let done = check_answers(&script(room, &words, &commands), 1, fault);
        let record = room.path(RECORD);
        if done == 0 && is_missing(&record) {
            assert_eq!(fs::read_dir(room.itself()).unwrap().count(), 1, "{fault}: something was left behind");
            return;
        }
        let found = standing(&record, true).unwrap_or_else(|why| panic!("{fault}: {why}"));
        assert!(found.entries > done as u64, "{fault}: {done} were done");
    });
    println!("{} faults, {:?}", faults.len(), begun.elapsed());
}

#[test]
fn papers_from_a_file_are_all_there_or_none() {
    let begun = Instant::now();
    let room = prepared();
    let sheet = format!("an,binh,chi\n{}", "1,0,0\n".repeat(5));
    fs::write(room.path("giay.csv"), sheet).unwrap();
    let import = |room: &Room| {
        let words = ["papers", RECORD, "--contest", "mot", "--csv", "giay.csv"].map(|word| in_room(room, word));
        room.run(&words, "").status.code()
    };
    let whole = room.copied();
    assert_eq!(import(&whole), Some(0));
    let faults = faults(calls(&whole), false);
    each(&room, &faults, |room, fault| {
        let code = import(room);
        let found = standing(&room.path(RECORD), true).unwrap_or_else(|why| panic!("{fault}: {why}"));
        let recorded = found.rounds[0].3;
        assert!(recorded == 12 || (recorded == 7 && code == Some(3)), "{fault}: {code:?}, {recorded} papers");
        assert!(matches!(code, Some(0 | 3)), "{fault}: {code:?}");
    });
    println!("{} faults, {:?}", faults.len(), begun.elapsed());
}

#[test]
fn a_document_that_cannot_be_written_is_absent_or_whole() {
    let room = prepared();
    assert_eq!(script(&room, &[RECORD, "-"], &rest()).status.code(), Some(0));
    let export = |room: &Room| {
        let words = ["export", &in_room(room, RECORD), "--to", &in_room(room, "r.a"), "--format", "md,csv,json"];
        let words = words.map(str::to_owned);
        room.run(&words, "")
    };
    let sizes = |room: &Room| -> BTreeMap<String, u64> {
        let Ok(files) = fs::read_dir(room.path("r.a")) else { return BTreeMap::new() };
        let size = |file: fs::DirEntry| (file.file_name().into_string().unwrap(), file.metadata().unwrap().len());
        files.map(|file| size(file.unwrap())).collect()
    };
    let whole = room.copied();
    assert_eq!(export(&whole).status.code(), Some(0));
    let all = sizes(&whole);
    each(&room, &faults(calls(&whole), false), |room, fault| {
        let output = export(room);
        let found = sizes(room);
        assert!(found.iter().all(|(name, size)| all.get(name) == Some(size)), "{fault}: {found:?} of {all:?}");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let told = all.keys().filter(|name| said.contains(name.as_str()));
        assert!(told.clone().all(|name| found.contains_key(name)), "{fault}: {said}");
        match output.status.code() {
            Some(0) => assert_eq!(told.count(), all.len(), "{fault}"),
            code => assert_eq!(code, Some(3), "{fault}"),
        }
    });
}

#[test]
fn on_media_that_cannot_be_written_a_record_is_read_and_nothing_else() {
    let mut room = prepared();
    let before = fs::read(room.path(RECORD)).unwrap();
    room.told.push(("RECORDER_FAULT", "readonly:0".to_owned()));
    let run = |room: &Room, words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| in_room(room, word)).collect();
        room.run(&words, "{\"do\":\"next\"}\n").status.code()
    };
    assert_eq!(run(&room, &["script", RECORD, "-"]), Some(3));
    assert_eq!(run(&room, &["script", "plan.toml", "-", "--record", "moi.hoinghi"]), Some(3));
    assert_eq!(
        run(&room, &["papers", RECORD, "--contest", "mot", "--csv", "plan.toml"]).map(|code| code > 0),
        Some(true)
    );
    let elsewhere = room.beside("ra").into_os_string().into_string().unwrap();
    for words in [&["result", RECORD][..], &["verify", RECORD], &["export", RECORD, "--to", &elsewhere]] {
        let words: Vec<String> =
            words.iter().map(|w| if *w == RECORD { in_room(&room, w) } else { (*w).to_owned() }).collect();
        assert_eq!(room.run(&words, "").status.code(), Some(0), "{words:?}");
    }
    assert_eq!(run(&room, &["board", RECORD, "--once", "--size", "80x24"]), Some(0));
    assert!(fs::read(room.path(RECORD)).unwrap() == before);
    let names: Vec<_> = fs::read_dir(room.itself()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

/// A log left beside a record holds papers; where it cannot be read, no count without them is told.
#[test]
fn on_media_that_cannot_be_written_no_half_record_is_told() {
    let mut room = prepared();
    room.killed_after(&["script", &in_room(&room, RECORD), "-"], &lines(&papers("mot", 1, 2)));
    room.told.push(("RECORDER_FAULT", "readonly:0".to_owned()));
    let output = room.run(&["result", &in_room(&room, RECORD), "--json"], "");
    if output.status.code() == Some(0) {
        let result: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(result["rounds"][0]["papers"]["recorded"], 9);
    } else {
        assert_eq!(output.status.code(), Some(3));
        assert!(!output.stderr.is_empty());
    }
}

/// The state that the system shows of a process: `T` is stopped.
fn state(child: &Child) -> Option<char> {
    let status = fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    status.rsplit_once(") ")?.1.chars().next()
}

#[test]
fn a_writer_that_is_stopped_in_the_middle_of_a_paper_makes_others_busy_and_no_worse() {
    let mut room = prepared();
    let record = in_room(&room, RECORD);
    // By the fourth call the first paper is half written.
    room.told.push(("RECORDER_FAULT", "stop:4".to_owned()));
    let mut stopped = room.program(&["script", &record, "-"]).spawn().unwrap();
    std::io::Write::write_all(&mut stopped.stdin.take().unwrap(), lines(&papers("mot", 1, 2)).as_bytes()).unwrap();
    let until = Instant::now() + Duration::from_secs(20);
    while state(&stopped) != Some('T') {
        assert!(Instant::now() < until, "it never came to its fourth call");
        thread::sleep(Duration::from_millis(10));
    }
    room.told.clear();
    let begun = Instant::now();
    let second = script(&room, &[RECORD, "-"], &papers("mot", 1, 1));
    assert_eq!((answers(&second), second.status.code()), (vec!["busy".to_owned()], Some(1)));
    assert!((4..10).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
    for words in [&["result", &record, "--json"][..], &["verify", &record], &["board", &record, "--once"]] {
        assert_eq!(room.run(words, "").status.code(), Some(0), "{words:?}");
    }
    let go_on = std::process::Command::new("kill").args(["-s", "CONT", &stopped.id().to_string()]).status();
    assert!(go_on.unwrap().success());
    let first = stopped.wait_with_output().unwrap();
    assert_eq!((answers(&first), first.status.code()), (vec!["ok".to_owned(); 2], Some(0)));
    assert_eq!(answers(&script(&room, &[RECORD, "-"], &papers("mot", 1, 1))), ["ok"]);
    assert_eq!(standing(&room.path(RECORD), true).unwrap().rounds[0].3, 10);
}
