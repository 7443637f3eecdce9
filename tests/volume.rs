//! Ten million places on half a million papers, through the real program: its sums are those of the one who filled the papers in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod hall;
#[path = "naive/rng.rs"]
#[allow(dead_code, reason = "a part of it is used")]
mod rng;

use hall::{Hall, code};
use rng::Rng;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Names on a paper.
const NAMES: usize = 20;
/// Most supports on a valid paper.
const MOST: usize = 12;

/// What whoever fills the papers in knows of them.
#[derive(Default)]
struct Known {
    valid: u64,
    invalid_by: BTreeMap<&'static str, u64>,
    support: [u64; NAMES],
    against: [u64; NAMES],
    uncounted: [u64; NAMES],
}

/// A row of cells, by name, and a declared reason.
type Row = ([char; NAMES], &'static str);

/// Fills in one paper whose fate is known before its first mark.
fn fill(rng: &mut Rng, known: &mut Known) -> Row {
    let mut cells = [' '; NAMES];
    match rng.below(100) {
        0 => {
            let reason = rng.pick(&["not_issued", "no_stamp", "outside_name", "signed", "unclear", "damaged"]);
            *known.invalid_by.entry(reason).or_default() += 1;
            cells = [rng.pick(&['1', '0', 'x', ' ', '?']); NAMES];
            return (cells, reason);
        }
        1 => *known.invalid_by.entry("blank").or_default() += 1,
        2 => {
            *known.invalid_by.entry("too_many").or_default() += 1;
            let first = rng.index(NAMES);
            for step in 0..=MOST + rng.index(NAMES - MOST) {
                cells[(first + step) % NAMES] = '1';
            }
        }
        _ => {
            known.valid += 1;
            let mut supports = 0;
            for (line, cell) in cells.iter_mut().enumerate() {
                // The later a name stands, the better it is liked; the first line always says something.
                let liked = rng.below(100) < 20 + 3 * line as u64;
                *cell = if liked && supports < MOST {
                    '1'
                } else if line == 0 {
                    '0'
                } else {
                    rng.pick(&['0', '0', '0', '0', 'x', ' '])
                };
                supports += usize::from(*cell == '1');
                match cell {
                    '1' => known.support[line] += 1,
                    '0' => known.against[line] += 1,
                    _ => known.uncounted[line] += 1,
                }
            }
        }
    }
    (cells, "")
}

/// The rows as a file whose columns stand in another order than the names on the slate.
fn sheet(rows: &[Row]) -> String {
    let order: Vec<usize> = (0..NAMES).map(|at| (at * 7 + 3) % NAMES).collect();
    let mut text = String::with_capacity(rows.len() * 44 + 100);
    for (place, name) in order.iter().enumerate() {
        let _ = write!(text, "{}n{name:02}", if place == 0 { "" } else { "," });
        text.push_str(if place == 9 { ",invalid" } else { "" });
    }
    text.push('\n');
    for (cells, reason) in rows {
        for (place, name) in order.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            if cells[*name] != ' ' {
                text.push(cells[*name]);
            }
            if place == 9 {
                text.push(',');
                text.push_str(reason);
            }
        }
        text.push('\n');
    }
    text
}

/// A counted hall of so many, with one contest in which they agree or disagree, all their papers collected.
fn collected(voters: usize, more: &str) -> Hall {
    let names: Vec<String> = (0..NAMES).map(|at| format!("n{at:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let rules = format!("form = \"agree\"\nseats = 5\nmax = {MOST}\nvoters = \"counted\"\n{more}");
    let plan = hall::plan(1, &hall::contest("c", &names, &rules));
    let hall = Hall::with(&plan.replace("year = 2017\n", &format!("year = 2017\nsummoned = {voters}\n")));
    let mut desk = hall.desk();
    desk.ok(&json!({"do": "start"}));
    desk.ok(&json!({"do": "present", "count": voters}));
    let papers = u32::try_from(voters).expect("a hall has so many seats");
    desk.open_round("c", papers, papers);
    assert_eq!(desk.end(), 0);
    hall
}

/// Fills in so many papers.
fn filled(papers: usize, seed: u64) -> (Vec<Row>, Known) {
    let (mut rng, mut known) = (Rng::new(seed), Known::default());
    let rows = (0..papers).map(|_| fill(&mut rng, &mut known)).collect();
    assert_eq!(known.valid + known.invalid_by.values().sum::<u64>(), papers as u64);
    (rows, known)
}

fn papers(hall: &Hall, rows: &[Row], pass: &str) {
    std::fs::write(hall.path().join("papers.csv"), sheet(rows)).expect("a file");
    let output = hall.run(&["papers", "plan.hoinghi", "--contest", "c", "--csv", "papers.csv", "--pass", pass]);
    assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stderr));
}

fn compare(round: &Value, known: &Known, collected: usize) {
    let invalid: u64 = known.invalid_by.values().sum();
    assert_eq!((&round["papers"]["recorded"], &round["papers"]["collected"]), (&json!(collected), &json!(collected)));
    assert_eq!((&round["papers"]["valid"], &round["papers"]["invalid"]), (&json!(known.valid), &json!(invalid)));
    assert_eq!(round["papers"]["invalid_by"], json!(known.invalid_by));
    for line in 0..NAMES {
        let found = &round["nominees"][line];
        let numbers = (&found["id"], &found["support"], &found["against"], &found["uncounted"]);
        assert_eq!(
            numbers,
            (
                &json!(format!("n{line:02}")),
                &json!(known.support[line]),
                &json!(known.against[line]),
                &json!(known.uncounted[line])
            )
        );
    }
}

#[test]
fn ten_million_places_on_half_a_million_papers_are_counted_without_one_error() {
    const PAPERS: usize = 500_000;
    let hall = collected(PAPERS, "");
    let (rows, known) = filled(PAPERS, 2017);
    papers(&hall, &rows, "1");
    compare(&hall.round("c", 1), &known, PAPERS);
    let mut desk = hall.desk();
    desk.announce("c");
    assert_eq!(desk.end(), 0);
    compare(&hall.round("c", 1), &known, PAPERS);
    hall.verifies();
}

/// The row as a script tells it.
fn told((cells, reason): &Row) -> Value {
    if !reason.is_empty() {
        return json!({"invalid": reason});
    }
    let word = |cell| match cell {
        '1' => "support",
        '0' => "against",
        'x' => "both",
        _ => "none",
    };
    let marks: BTreeMap<String, &str> =
        cells.iter().enumerate().map(|(line, cell)| (format!("n{line:02}"), word(*cell))).collect();
    json!({"marks": marks})
}

#[test]
fn three_papers_misread_among_thirty_thousand_are_found_and_mended() {
    const PAPERS: usize = 30_000;
    let hall = collected(PAPERS, "passes = 2");
    let (rows, known) = filled(PAPERS, 1986);
    papers(&hall, &rows, "1");
    // The second pass reads the box backwards, and three papers wrongly.
    let mut again: Vec<Row> = rows.iter().rev().copied().collect();
    let mut misread = Vec::new();
    for place in [7, 15_000, PAPERS - 1] {
        let right = again[place];
        let (cells, reason) = &mut again[place];
        *reason = if reason.is_empty() && place == 7 { "signed" } else { "" };
        for cell in cells.iter_mut() {
            *cell = if *cell == '0' { 'x' } else { '0' };
        }
        misread.push((again[place], right));
    }
    papers(&hall, &again, "2");
    let mut desk = hall.desk();
    for left in (1..=3).rev() {
        let message = desk.refused(&json!({"do": "close_round", "contest": "c"}), "passes_differ");
        assert!(message.contains(&left.to_string()), "{message}");
        let (wrong, right) = misread.pop().expect("one more");
        desk.ok(&json!({"do": "replace_paper", "contest": "c", "pass": 2, "from": told(&wrong), "to": told(&right), "reason": "đọc lại"}));
    }
    desk.announce("c");
    assert_eq!(desk.end(), 1, "a script in which something was refused says so");
    compare(&hall.round("c", 1), &known, PAPERS);
    hall.verifies();
}
