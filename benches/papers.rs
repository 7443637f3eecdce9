//! How quickly a large box is read in and counted: `cargo bench --bench papers`.
//!
//! Prints figures and asserts none. The same sheet is counted by `awk`, by `sqlite3` and by `DuckDB` in the same run, where
//! they are there: they only count, they judge no paper and keep nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench says by panicking what is wrong")]

mod hall;
#[path = "../tests/pty/mod.rs"]
mod pty;

use std::ffi::OsStr;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use hall::Times;
use hoinghi::record::{Follower, sqlite};
use pty::Hall;

const NOMINEES: usize = 20;
/// How often a quick thing is timed.
const TURNS: usize = 20;

/// What stands on the papers of a box.
#[derive(Clone, Copy)]
struct Kind {
    told: &'static str,
    form: &'static str,
    /// A paper's cells, from so many bits of chance.
    cells: fn(u64) -> [&'static str; NOMINEES],
}

const KINDS: [Kind; 2] = [
    Kind { told: "up to four names ticked on each", form: "form = \"tick\"", cells: four_ticked },
    Kind { told: "all marks at random, no two alike", form: "form = \"agree\"", cells: at_random },
];

fn four_ticked(chance: u64) -> [&'static str; NOMINEES] {
    let mut cells = ["0"; NOMINEES];
    for sixteen in 0..4 {
        cells[usize::try_from(chance >> (16 * sixteen) & 0xffff).unwrap() % NOMINEES] = "1";
    }
    cells
}

fn at_random(chance: u64) -> [&'static str; NOMINEES] {
    std::array::from_fn(|line| ["1", "0", "x", ""][usize::try_from(chance >> (2 * line) & 3).unwrap()])
}

/// The sheet of a box, always the same.
fn sheet(kind: Kind, papers: usize) -> String {
    let ids: Vec<String> = (1..=NOMINEES).map(|number| format!("dv-{number}")).collect();
    let mut sheet = ids.join(",") + "\n";
    sheet.reserve(papers * NOMINEES * 2);
    let mut state: u64 = 2017;
    for _ in 0..papers {
        // SplitMix64: every bit of it is as good as any other.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut chance = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        chance = (chance ^ chance >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        sheet.push_str(&(kind.cells)(chance ^ chance >> 31).join(","));
        sheet.push('\n');
    }
    sheet
}

/// What a process took.
#[derive(Clone, Copy)]
struct Cost {
    wall: f64,
    /// Of the processors, in the program and in the system; nothing where nobody measures it.
    busy: Option<f64>,
    megabytes: Option<f64>,
}

impl Cost {
    /// The cost of running this to its end.
    fn of(hall: &Hall, command: &[&OsStr]) -> Self {
        let figures = hall.path("figures");
        let begun = Instant::now();
        let mut timed = Command::new("time");
        timed.args(["-f", "%U %S %M", "-o"]).arg(&figures).args(command);
        let measured = timed.stdin(Stdio::null()).output();
        let output = measured.or_else(|_| Command::new(command[0]).args(&command[1..]).output()).unwrap();
        let wall = begun.elapsed().as_secs_f64();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told = fs::read_to_string(&figures).unwrap_or_default();
        let told: Vec<f64> = told.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
        match told[..] {
            [user, system, kilobytes] => {
                Self { wall, busy: Some(user + system), megabytes: Some(kilobytes * 1024.0 / 1e6) }
            }
            _ => Self { wall, busy: None, megabytes: None },
        }
    }

    fn told(self, what: &str) -> Self {
        let busy = self.busy.map_or(String::new(), |busy| format!("  user+sys {busy:5.2} s"));
        let memory = self.megabytes.map_or(String::new(), |megabytes| format!("  peak {megabytes:4.0} MB"));
        println!("  {what:<34}{:6.2} s{busy}{memory}", self.wall);
        self
    }
}

/// The commands that count the sheet, by the name of what does it; none where it is not here.
fn others(csv: &Path) -> [(&'static str, Option<Vec<String>>); 3] {
    let csv = csv.to_str().unwrap();
    let columns = |each: &dyn Fn(&str) -> String| {
        let all: Vec<String> = (1..=NOMINEES).map(|number| each(&format!("\"dv-{number}\""))).collect();
        all.join(", ")
    };
    let sums = columns(&|id| format!("sum({id} = '1')"));
    let duck = columns(&|id| format!("count(*) filter (where {id} = '1')"));
    let duck = format!("select {duck} from read_csv('{csv}', header = true, all_varchar = true)");
    let python = format!("import duckdb; print(duckdb.sql(\"\"\"{duck}\"\"\").fetchall())");
    let answers = |program: &str, asked: &[&str]| {
        let mut asking = Command::new(program);
        asking.args(asked).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        asking.status().is_ok_and(|status| status.success())
    };
    let words = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect());
    let awk = "NR>1{for(i=1;i<=NF;i++)n[i]+=$i} END{for(i=1;i<=NF;i++)print n[i]}";
    let import = format!(".import '{csv}' papers");
    let select = format!("select {sums} from papers");
    let duck = if answers("duckdb", &["--version"]) {
        words(&["duckdb", "-c", &duck])
    } else {
        words(&["python3", "-c", &python]).filter(|_| answers("python3", &["-c", "import duckdb"]))
    };
    [
        ("awk", words(&["awk", "-F,", awk, csv]).filter(|_| answers("awk", &["BEGIN { exit 0 }"]))),
        (
            "sqlite3",
            words(&["sqlite3", "-csv", ":memory:", &import, &select]).filter(|_| answers("sqlite3", &["--version"])),
        ),
        ("DuckDB", duck),
    ]
}

fn milliseconds(times: &Times) -> String {
    let [best, median] = [0, 50].map(|share| times.share(share).as_secs_f64() * 1000.0);
    format!("best {best:.1} ms, median {median:.1} ms of {TURNS}")
}

fn times(mut act: impl FnMut() -> Duration) -> Times {
    let mut times = Times::default();
    (0..TURNS).for_each(|_| times.take(act()));
    times
}

/// `result` as a process, and the counting alone, in this one.
fn count_again(hall: &Hall, record: &Path) {
    let whole = times(|| {
        let begun = Instant::now();
        drop(hall.told(&[OsStr::new("result"), record.as_os_str()]));
        begun.elapsed()
    });
    println!("  {:<34}{}", "result, the whole process:", milliseconds(&whole));
    let follower = Follower::open(sqlite::open_reader(record).unwrap()).unwrap();
    let round = follower.conference().progress(&"co".into()).and_then(|progress| progress.last()).unwrap();
    let mut journal = sqlite::open_reader(record).unwrap();
    let key = journal.boxes().unwrap().remove(0);
    let sealed = journal.sealed(&key).unwrap().expect("sealed papers");
    let alone = times(|| {
        let begun = Instant::now();
        let count = black_box(&sealed).count(&round.frame).expect("papers of this round");
        let time = begun.elapsed();
        assert_eq!(count, *round.count());
        time
    });
    println!("  {:<34}{}", "the count alone:", milliseconds(&alone));
}

fn measure(kind: Kind, papers: usize) {
    println!("\n{papers} papers with {NOMINEES} names each, {}", kind.told);
    let hall = Hall::within(Path::new(env!("CARGO_TARGET_TMPDIR")));
    let (plan, csv) = (hall.path("hoi-truong.toml"), hall.path("phieu.csv"));
    fs::write(&plan, hall::plan(NOMINEES, papers).replace("form = \"tick\"", kind.form)).unwrap();
    fs::write(&csv, sheet(kind, papers)).unwrap();
    let record = hall.record("hoi-truong.hoinghi", &plan, &hall::until_the_count(papers));
    let words = ["papers".as_ref(), record.as_os_str(), "--contest".as_ref(), "co".as_ref(), "--csv".as_ref()];
    let program = [OsStr::new(env!("CARGO_BIN_EXE_hoinghi"))];
    let ours = Cost::of(&hall, &[&program[..], &words, &[csv.as_os_str()]].concat()).told("papers --csv:");
    let mut fastest: Option<(&str, Cost)> = None;
    for (name, command) in others(&csv) {
        let Some(command) = command else {
            println!("  no {name} here");
            continue;
        };
        let command: Vec<&OsStr> = command.iter().map(OsStr::new).collect();
        let cost = Cost::of(&hall, &command).told(&format!("{name}, only counting:"));
        if fastest.is_none_or(|(_, other)| cost.busy.unwrap_or(cost.wall) < other.busy.unwrap_or(other.wall)) {
            fastest = Some((name, cost));
        }
    }
    if let Some((name, other)) = fastest {
        let busy = ours.busy.zip(other.busy).map(|(ours, other)| format!(", user+sys {:.2}", ours / other));
        println!("  papers / {name}: wall {:.2}{}", ours.wall / other.wall, busy.unwrap_or_default());
    }
    let close = "{\"do\":\"close_round\",\"contest\":\"co\"}\n{\"do\":\"announce\",\"contest\":\"co\"}\n";
    let output = hall.run(&["script".as_ref(), record.as_os_str(), "-".as_ref()], close);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    count_again(&hall, &record);
}

/// How soon a desk stands on a record with a long day in it and a large box half counted: what is promised is 300 ms.
fn start_up(entries: usize, papers: usize) {
    println!("\nopening a record of {entries} entries and {papers} papers in an open round");
    let hall = Hall::within(Path::new(env!("CARGO_TARGET_TMPDIR")));
    let (plan, csv) = (hall.path("hoi-truong.toml"), hall.path("phieu.csv"));
    fs::write(&plan, hall::plan(NOMINEES, papers)).unwrap();
    fs::write(&csv, sheet(KINDS[0], papers)).unwrap();
    let notes = (0..entries)
        .map(|number| format!("{{\"do\":\"take_note\",\"step\":\"bo-phieu\",\"text\":\"ghi {number}\"}}\n"));
    let lines = hall::until_the_count(papers) + &notes.collect::<String>();
    let record = hall.record("hoi-truong.hoinghi", &plan, &lines);
    let words = ["papers".as_ref(), record.as_os_str(), "--contest".as_ref(), "co".as_ref(), "--csv".as_ref()];
    hall.told(&[&words[..], &[csv.as_os_str()]].concat());
    let opened = times(|| {
        let begun = Instant::now();
        drop(black_box(sqlite::open_writer(&record).unwrap()));
        begun.elapsed()
    });
    println!("  {:<34}{}", "opening it to go on:", milliseconds(&opened));
    let whole = times(|| {
        let begun = Instant::now();
        drop(hall.told(&["board".as_ref(), record.as_os_str(), "--once".as_ref()]));
        begun.elapsed()
    });
    println!("  {:<34}{}", "board --once, the whole process:", milliseconds(&whole));
}

fn main() {
    if !hall::is_asked_for() {
        return;
    }
    start_up(10_000, 500_000);
    for papers in [500_000, 1_000_000] {
        for kind in KINDS {
            measure(kind, papers);
        }
    }
}
