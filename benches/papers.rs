//! How quickly a large box is read in and counted: `cargo bench --bench papers`.
//!
//! Prints figures and asserts none. The same sheet is counted by `awk` and by `sqlite3` in the same run, where they are
//! there: they only count, they keep nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench says by panicking what is wrong")]

mod hall;
#[path = "../tests/pty/mod.rs"]
mod pty;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pty::Hall;

const PAPERS: usize = 500_000;
const NOMINEES: usize = 20;

/// The head of a sheet.
fn head() -> String {
    let ids: Vec<String> = (1..=NOMINEES).map(|number| format!("dv-{number}")).collect();
    ids.join(",") + "\n"
}

/// Rows in which every paper supports up to four nominees, always the same rows.
fn rows() -> String {
    let mut sheet = String::with_capacity(PAPERS * NOMINEES * 2);
    let mut chance: u64 = 2017;
    for _ in 0..PAPERS {
        let mut marks = [b'0'; NOMINEES];
        for _ in 0..4 {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            marks[usize::try_from(chance >> 33).unwrap() % NOMINEES] = b'1';
        }
        for (place, mark) in marks.iter().enumerate() {
            if place > 0 {
                sheet.push(',');
            }
            sheet.push(char::from(*mark));
        }
        sheet.push('\n');
    }
    sheet
}

fn timed(what: &str, act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    let time = begun.elapsed();
    println!("{what:<36}{:.2} s", time.as_secs_f64());
    time
}

/// Times a tool everybody has, if it is here.
fn beside(what: &str, mut tool: Command) -> Option<Duration> {
    let name = tool.get_program().to_string_lossy().into_owned();
    if Command::new(&name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        println!("{what:<36}no {name} here");
        return None;
    }
    Some(timed(what, || {
        let output = tool.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }))
}

fn awk(csv: &Path) -> Command {
    let mut awk = Command::new("awk");
    awk.args(["-F,", "NR>1{for(i=1;i<=NF;i++)n[i]+=$i} END{for(i=1;i<=NF;i++)print n[i]}"]).arg(csv);
    awk
}

fn sqlite(csv: &Path) -> Command {
    let sums: Vec<String> = (1..=NOMINEES).map(|number| format!("sum(\"dv-{number}\")")).collect();
    let mut sqlite = Command::new("sqlite3");
    sqlite.args(["-csv", ":memory:"]);
    sqlite.arg(format!(".import '{}' papers", csv.display()));
    sqlite.arg(format!("select {} from papers", sums.join(",")));
    sqlite
}

/// Reads the papers in as one sheet, or, where that is refused, as the fewest equal sheets that are taken.
fn import(hall: &Hall, record: &OsStr, rows: &str) -> Duration {
    let lines: Vec<&str> = rows.lines().collect();
    for sheets in [1, 2, 4, 8] {
        let paths: Vec<_> = (0..sheets).map(|number| hall.path(&format!("phieu-{sheets}-{number}.csv"))).collect();
        for (path, part) in paths.iter().zip(lines.chunks(PAPERS.div_ceil(sheets))) {
            fs::write(path, head() + &part.join("\n") + "\n").unwrap();
        }
        let begun = Instant::now();
        let refused = paths.iter().find_map(|path| {
            let to = ["papers".as_ref(), record, "--contest".as_ref(), "co".as_ref(), "--csv".as_ref()];
            let output = hall.run(&[to.as_slice(), &[path.as_os_str()]].concat(), "");
            (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
        });
        match refused {
            None => {
                let time = begun.elapsed();
                println!("{:<36}{:.2} s", format!("papers --csv ({sheets} sheet(s)):"), time.as_secs_f64());
                return time;
            }
            Some(why) => println!("  refused as {sheets} sheet(s): {}", why.lines().next().unwrap_or_default()),
        }
    }
    panic!("the papers were not taken");
}

fn main() {
    if !hall::is_asked_for() {
        return;
    }
    let hall = Hall::within(Path::new(env!("CARGO_TARGET_TMPDIR")));
    let (plan, csv) = (hall.path("hoi-truong.toml"), hall.path("phieu.csv"));
    fs::write(&plan, hall::plan(NOMINEES, PAPERS)).unwrap();
    let rows = rows();
    fs::write(&csv, head() + &rows).unwrap();
    let record = hall.record("hoi-truong.hoinghi", &plan, &hall::until_the_count(PAPERS));
    let record = record.as_os_str();
    println!("{PAPERS} papers with {NOMINEES} names each");
    let ours = import(&hall, record, &rows);
    let result = timed("result --json (counted again):", || {
        let told = hall.told(&[OsStr::new("result"), record, OsStr::new("--json")]);
        assert!(told.contains(&format!("\"recorded\": {PAPERS}")), "{told}");
    });
    timed("verify:", || drop(hall.told(&[OsStr::new("verify"), record])));
    for (name, other) in [
        ("awk", beside("awk (counted only):", awk(&csv))),
        ("sqlite3", beside("sqlite3 (read in memory, counted):", sqlite(&csv))),
    ] {
        if let Some(other) = other {
            let ratio = |time: Duration| time.as_secs_f64() / other.as_secs_f64();
            println!("  papers / {name}: {:.2}, result / {name}: {:.2}", ratio(ours), ratio(result));
        }
    }
    println!("size of the record: {} MiB", fs::metadata(record).unwrap().len() / 1_048_576);
}
