//! How quick the screens are: the first frame, the echo of a key, a paper on the hall's screen, and what idling costs.
//!
//! Prints figures and asserts none: `cargo bench --bench screens`. What can be compared is measured beside something
//! everybody knows in the same run (an empty vim, a bare `fdatasync`), since machines differ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench says by panicking what is wrong")]

mod hall;
#[path = "../tests/pty/mod.rs"]
mod pty;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use hall::Times;
use hoinghi::record::sqlite;
use portable_pty::CommandBuilder;
use pty::{Desk, Hall, PATIENCE, key};

const SIZE: (u16, u16) = (120, 40);
/// The hall's screen is small, so that its letters are letters and can be read back.
const BOARD: (u16, u16) = (80, 24);
const STARTS: usize = 21;
const KEYS: usize = 400;
const PAPERS: usize = 200;
const VOTERS: usize = 1500;
const IDLE: Duration = Duration::from_secs(5);

fn opened(hall: &Hall, desk: &str, record: &Path, size: (u16, u16)) -> Desk {
    hall.desk(&[OsStr::new(desk), record.as_os_str()], size)
}

fn main() {
    if !hall::is_asked_for() {
        return;
    }
    // On a disk, not in memory: what is measured is also the disk.
    let hall = Hall::within(Path::new(env!("CARGO_TARGET_TMPDIR")));
    if std::env::var_os("SKIP").is_none() {
        first_frame(&hall);
        idle(&hall);
    }
    let plan = hall.path("hoi-truong.toml");
    fs::write(&plan, hall::plan(3, VOTERS)).unwrap();
    let record = hall.record("hoi-truong.hoinghi", &plan, &hall::until_the_count(VOTERS));
    echo(&hall, &record);
    papers(&hall, &record);
}

/// From the start of the process until the last line of its first picture stands.
fn up(start: impl Fn() -> Desk, last: &str) -> Duration {
    let begun = Instant::now();
    let mut desk = start();
    let at = desk.wait_until(last, PATIENCE, |picture| picture.contains(last));
    desk.signal("KILL");
    desk.ends_within(PATIENCE);
    at - begun
}

fn first_frame(hall: &Hall) {
    let record = hall.sample("mau.hoinghi", 25);
    let vim = || {
        let mut vim = CommandBuilder::new("vim");
        vim.args(["-u", "NONE"]);
        vim.env("TERM", "xterm-256color");
        Desk::start(vim, SIZE)
    };
    let has_vim = std::process::Command::new("vim").arg("--version").output().is_ok();
    let mut ours = Times::default();
    let (mut chair, mut board, mut theirs) = (Times::default(), Times::default(), Times::default());
    for _ in 0..STARTS {
        ours.take(up(|| hall.desk::<&str>(&[], SIZE), "Esc thoát"));
        chair.take(up(|| opened(hall, "chair", &record, SIZE), "F8 mục tiếp theo"));
        board.take(up(|| opened(hall, "board", &record, BOARD), "Đã kiểm"));
        if has_vim {
            theirs.take(up(vim, "\n~\n~\n~"));
        }
    }
    println!("first frame, home:            {}", ours.told());
    println!("first frame, chair's record:  {}", chair.told());
    println!("first frame, board:           {}", board.told());
    if has_vim {
        println!("first frame, vim -u NONE:     {}", theirs.told());
        for (name, times) in [("home", &ours), ("chair", &chair), ("board", &board)] {
            let ratio = times.median().as_secs_f64() / theirs.median().as_secs_f64();
            println!("  {name} / vim: {ratio:.2} (promised: 3)");
        }
    } else {
        println!("  no vim here to compare with");
    }
}

/// The time a process has had on a processor; nothing where the system does not tell.
fn worked(pid: u32) -> Option<Duration> {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    let each = threads.map(|thread| {
        let told = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
    });
    each.sum()
}

fn idle(hall: &Hall) {
    let record = hall.sample("yen.hoinghi", 25);
    let desks = ["chair", "tally", "board"].map(|name| {
        let desk = opened(hall, name, &record, if name == "board" { BOARD } else { SIZE });
        desk.wait_until("a picture", PATIENCE, |picture| !picture.trim().is_empty());
        (name, desk)
    });
    thread::sleep(Duration::from_secs(1));
    let before = desks.each_ref().map(|(_, desk)| worked(desk.pid()));
    thread::sleep(IDLE);
    for ((name, desk), before) in desks.iter().zip(before) {
        match worked(desk.pid()).zip(before) {
            Some((after, before)) => {
                let share = after.saturating_sub(before).as_secs_f64() / IDLE.as_secs_f64() * 100.0;
                println!("idle, {name}: {share:.2} % of a processor (promised: 1)");
            }
            None => println!("idle, {name}: this system does not tell"),
        }
    }
    for (_, desk) in desks {
        desk.kill();
    }
}

/// A digit at the tally desk, until its line is seen marked or unmarked; then the same while others keep the disk busy.
fn echo(hall: &Hall, record: &Path) {
    let mut desk = opened(hall, "tally", record, SIZE);
    desk.wait_for("phiếu số");
    println!("key echo, tally desk:         {} (promised: p99 5 ms)", echoes(&mut desk).told());
    let busy = AtomicBool::new(true);
    let (times, syncs) = thread::scope(|scope| {
        let other = scope.spawn(|| keep_busy(&hall.path("ban"), &busy));
        let times = echoes(&mut desk);
        busy.store(false, Ordering::SeqCst);
        (times, other.join().unwrap())
    });
    println!("  beside a busy disk:         {} (promised: the same)", times.told());
    println!("  its syncs meanwhile:        {}", syncs.told());
    desk.kill();
}

fn echoes(desk: &mut Desk) -> Times {
    let mut times = Times::default();
    for turn in 0..KEYS {
        let before = desk.picture();
        let begun = Instant::now();
        desk.press("2");
        let at = desk.wait_until("an echo", PATIENCE, |picture| picture != before);
        times.take(at - begun);
        // Keys do not come in step with the loop.
        thread::sleep(Duration::from_millis(3 + turn as u64 % 17));
    }
    times
}

/// Writes and syncs as fast as the disk lets it; how long each sync took.
fn keep_busy(path: &Path, busy: &AtomicBool) -> Times {
    let (mut file, mut times) = (File::create(path).unwrap(), Times::default());
    let much = vec![7; 4 << 20];
    while busy.load(Ordering::SeqCst) {
        file.seek(SeekFrom::Start(0)).unwrap();
        file.write_all(&much).unwrap();
        let begun = Instant::now();
        file.sync_all().unwrap();
        times.take(begun.elapsed());
    }
    times
}

/// A file to which as many bytes are written as a paper took, and synced, in the same moment.
struct Bare {
    file: File,
    /// Whether it grows, as the log of a record does, or lies there already.
    grows: bool,
    times: Times,
}

impl Bare {
    fn new(path: &Path, grows: bool) -> Self {
        let mut file = File::create(path).unwrap();
        file.write_all(&vec![0; 1 << 16]).unwrap();
        file.sync_all().unwrap();
        Self { file, grows, times: Times::default() }
    }

    fn sync(&mut self, bytes: &[u8]) {
        let begun = Instant::now();
        if !self.grows {
            self.file.seek(SeekFrom::Start(0)).unwrap();
        }
        self.file.write_all(bytes).unwrap();
        self.file.sync_data().unwrap();
        self.times.take(begun.elapsed());
    }
}

/// Enter on a paper: until it is durable, which is when others can read it, until the desk is ready for the next, and
/// until the hall's screen counts it.
fn papers(hall: &Hall, record: &Path) {
    let mut desk = opened(hall, "tally", record, SIZE);
    let board = opened(hall, "board", record, BOARD);
    desk.wait_for("phiếu số");
    board.wait_for("Đã kiểm 0");
    let mut others = sqlite::open_follower(record).unwrap();
    let mut log = record.as_os_str().to_owned();
    log.push("-wal");
    let log_size = || fs::metadata(&log).map_or(0, |log| log.len());
    let [mut durable, mut acknowledged, mut seen, mut ended] = std::array::from_fn(|_| Times::default());
    let mut bare: Vec<(&str, Bare)> = [("in place", false), ("growing", true)]
        .into_iter()
        .map(|(name, grows)| (name, Bare::new(&hall.path(name), grows)))
        .collect();
    for paper in 1..=PAPERS {
        let blank = desk.picture();
        desk.press("2");
        desk.wait_until("the mark", PATIENCE, |picture| picture != blank);
        let before = log_size();
        others.has_grown().unwrap();
        let begun = Instant::now();
        desk.press(key::ENTER);
        while !others.has_grown().unwrap() {
            // The desk needs the processor more than this does.
            thread::sleep(Duration::from_micros(20));
        }
        let stored = begun.elapsed();
        let next = format!("phiếu số {:>5} / {VOTERS}", paper + 1);
        let at = desk.wait_until(&next, PATIENCE, |picture| picture.contains(&next)) - begun;
        let counted = format!("Đã kiểm {paper} / {VOTERS}");
        seen.take(board.wait_until(&counted, PATIENCE, |picture| picture.contains(&counted)) - begun);
        match log_size().checked_sub(before) {
            Some(bytes) if before > 0 => {
                durable.take(stored);
                acknowledged.take(at);
                let bytes = vec![u8::try_from(paper % 256).unwrap(); usize::try_from(bytes).unwrap()];
                for (_, bare) in &mut bare {
                    // As after the pause before a paper: a processor that has been idle is slower at first.
                    thread::sleep(Duration::from_millis(1 + paper as u64 % 13));
                    bare.sync(&bytes);
                }
            }
            // The first paper of a bundle begins a log, and the last one is the end of it.
            _ => ended.take(at),
        }
        thread::sleep(Duration::from_millis(1 + paper as u64 % 13));
    }
    println!("paper until durable:          {}", durable.told());
    println!("paper to acknowledgement:     {}", acknowledged.told());
    println!("  first and last of bundles:  {}", ended.told());
    println!("paper to the hall's screen:   {} (promised: p99 50 ms)", seen.told());
    for (name, bare) in &bare {
        println!("bare fdatasync, {name:<9}     {}", bare.times.told());
        for (what, times) in [("durable", &durable), ("acknowledged", &acknowledged)] {
            let ratio = times.median().as_secs_f64() / bare.times.median().as_secs_f64();
            println!("  {what} / that: {ratio:.2}{}", if what == "durable" { " (promised: 1.5)" } else { "" });
        }
    }
    desk.kill();
    board.kill();
}
