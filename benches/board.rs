//! The hall's screen during a count: how soon it shows a paper, what it holds in memory, what it sends, and how soon it
//! is back after it was killed.
//!
//! Prints figures and asserts none: `cargo bench --bench board`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench says by panicking what is wrong")]

mod hall;
#[path = "../tests/pty/mod.rs"]
mod pty;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use hall::Times;
use hoinghi::cli::script::Session;
use hoinghi::record::sqlite;
use hoinghi::wording::Lang;
use pty::{Desk, Hall, PATIENCE};

const PAPERS: usize = 600;
const KILLS: usize = 100;
/// Papers at the pace of a fast count, three in a second.
const FAST: usize = 30;
const NOMINEES: usize = 4;
const VOTERS: usize = 1500;
const SIZE: (u16, u16) = (120, 40);
const WALL: (u16, u16) = (240, 67);
const IDLE: Duration = Duration::from_secs(10);

fn main() {
    if !hall::is_asked_for() {
        return;
    }
    let hall = Hall::within(Path::new(env!("CARGO_TARGET_TMPDIR")));
    let plan = hall.path("hoi-truong.toml");
    fs::write(&plan, hall::plan(NOMINEES, VOTERS)).unwrap();
    let record = hall.record("hoi-truong.hoinghi", &plan, &hall::until_the_count(VOTERS));
    let session = Session::new(sqlite::open_writer(&record).unwrap(), record.clone(), Lang::Vi);
    let mut count = Count { session, recorded: 0 };
    latency(&hall, &record, &mut count);
    traffic(&hall, &record, &mut count);
    kills(&hall, &record, &mut count);
}

/// A count to which papers are added.
struct Count {
    session: Session,
    recorded: usize,
}

impl Count {
    fn paper(&mut self) {
        let (one, two) = (self.recorded % NOMINEES + 1, (self.recorded + 1 + self.recorded / 7 % 3) % NOMINEES + 1);
        let mark = |name: usize| format!("\"dv-{name}\":\"support\"");
        let marks = format!("{{\"do\":\"paper\",\"contest\":\"co\",\"marks\":{{{},{}}}}}", mark(one), mark(two));
        self.session.ask(&marks).unwrap();
        self.recorded += 1;
    }

    /// What the hall's screen says of it.
    fn told(&self) -> String {
        format!("Đã kiểm {} / {VOTERS}", self.recorded)
    }

    fn seen_on(&self, board: &Desk) -> Instant {
        let told = self.told();
        board.wait_until(&told, PATIENCE, |picture| picture.contains(&told))
    }
}

fn board(hall: &Hall, record: &Path, size: (u16, u16), motion: &str) -> Desk {
    let words = ["board".as_ref(), record.as_os_str(), "--motion".as_ref(), OsStr::new(motion)];
    hall.desk_in(&words, size, &[("COLORTERM", "truecolor".into())])
}

/// From a paper that is durable to the hall's screen that tells of it, and what the screen holds then.
fn latency(hall: &Hall, record: &Path, count: &mut Count) {
    let board = board(hall, record, SIZE, "on");
    count.seen_on(&board);
    let mut times = Times::default();
    for paper in 0..PAPERS {
        count.paper();
        let begun = Instant::now();
        times.take(count.seen_on(&board).saturating_duration_since(begun));
        thread::sleep(Duration::from_millis(1 + paper as u64 % 37));
    }
    println!("record to screen, 120×40:     {} (promised: p99 the look of 24 ms + 2 ms)", times.told());
    let status = fs::read_to_string(format!("/proc/{}/status", board.pid())).unwrap_or_default();
    let memory = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or("VmRSS: this system does not tell");
    println!("after {PAPERS} papers:             {memory} (promised: 40 MB)");
    board.kill();
}

/// What goes to the terminal while numbers change, and while nothing does.
fn traffic(hall: &Hall, record: &Path, count: &mut Count) {
    for (size, name) in [(SIZE, "120×40"), (WALL, "240×67")] {
        for motion in ["on", "off"] {
            let board = board(hall, record, size, motion);
            count.seen_on(&board);
            thread::sleep(Duration::from_secs(1));
            let mut sent = vec![(Instant::now(), board.received())];
            for _ in 0..FAST {
                count.paper();
                let next = Instant::now() + Duration::from_secs(1) / 3;
                while Instant::now() < next {
                    thread::sleep(Duration::from_millis(20));
                    sent.push((Instant::now(), board.received()));
                }
            }
            // The most in any two seconds.
            let within = |from: &(Instant, usize)| {
                let until = from.0 + Duration::from_secs(2);
                sent.iter().rfind(|(at, _)| *at <= until).map_or(0, |(_, bytes)| bytes - from.1)
            };
            let most = sent.iter().map(within).max().unwrap_or(0) / 2;
            let all = sent.last().map_or(0, |(_, bytes)| bytes - sent[0].1) / (FAST / 3);
            println!(
                "3 papers a second, {name}, motion {motion:<3}: {all} bytes/s, at most {most} bytes/s in 2 s (promised: 30000)"
            );
            thread::sleep(Duration::from_secs(1));
            let before = board.received();
            thread::sleep(IDLE);
            println!("  idle for {IDLE:?}: {} bytes (a turn of the clock is some)", board.received() - before);
            board.kill();
        }
    }
}

/// A screen that is killed at random, until its next one shows the count.
fn kills(hall: &Hall, record: &Path, count: &mut Count) {
    let (mut times, mut stored) = (Times::default(), Times::default());
    for kill in 0..KILLS {
        let begun = Instant::now();
        let board = board(hall, record, SIZE, "on");
        let mut storing = Duration::ZERO;
        for _ in 0..kill % 4 {
            let asked = Instant::now();
            count.paper();
            stored.take(asked.elapsed());
            storing += asked.elapsed();
            thread::sleep(Duration::from_millis(kill as u64 * 7 % 11));
        }
        // What a disk takes to make a paper durable is no fault of the screen, which cannot tell of it before.
        times.take(count.seen_on(&board).saturating_duration_since(begun).saturating_sub(storing));
        count.paper();
        thread::sleep(Duration::from_millis(kill as u64 * 13 % 120));
        board.kill();
    }
    println!("back after a kill:            {} (promised: 1 s each)", times.told());
    println!("  a paper to be durable:      {} (the disk's own, not counted above)", stored.told());
}
