//! How many keys a paper takes at the tally desk, and how long a count: `cargo bench --bench keys`.
//!
//! Papers are typed through a pseudo terminal into the real desk, by the keys its own table names; then `result --json`
//! must tell what the papers say. Ends with 1 where a promise that can be kept is not.
//!
//! # The electorate
//!
//! It is made up, since nobody publishes papers, and is the same in every run. Every voter picks the lines that are fewer:
//! those to be struck, or, where there are fewer seats than names to spare (and on papers that are ticked), those to be
//! supported. A voter who chooses alone draws line after line; the likeliest name is drawn twice as often as the second and
//! three times as often as the third, and where these stand on the paper is chance. Eighty of a hundred pick exactly as many
//! as there must be, fifteen one more (when supporting: one fewer), five two. In an electorate that "follows", so many of a
//! hundred pick the likeliest names and nothing else, as a meeting does that has agreed beforehand. One paper of a hundred
//! is torn, and one lies in the box as it was handed out.
//!
//! # The columns
//!
//! - marks: names typed a paper, struck or ticked, whichever the typist types. keys: every key, with Space, Tab and Enter.
//! - bound: the mean surprise of these papers to somebody who knows exactly how this electorate votes, in bits, divided by
//!   log2 11, for a pad of ten digits and Enter. No way of typing can need fewer keys on average over such boxes. (The number of
//!   all valid papers would be no bound: most of them nobody ever casts.)
//! - sheet: a spreadsheet with a column a name: one digit and one Tab or Enter for each cell, so two keys a name. It is the
//!   usual way, and what the published counts are thought to have been typed with.
//! - time: 0.28 s a key and 2 s a paper to turn it and look; of two passes typed at once the longer. In the second the papers
//!   of a bundle lie in another order. at best: the same for the keys of the bound.
//! - published: a provincial counting program, every paper counted three times. Promised is less than half of it, for
//!   both passes.
//!
//! # What can be promised
//!
//! The two seconds a paper alone are 598 of the 900 s for 299 papers, and 696 of the 1200 s for 348: 3.6 and 5.2 keys a paper
//! are left. That is enough for one name too many on the paper (and for two on the longer one, where most follow a list).
//! With more, two keys a name and one for Enter are above it, and from five (of 27) or six (of 55) that everybody strikes alone
//! the keys of the bound are above it as well: there no program could do it, whatever its keys. Such cases are told and not
//! promised.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench says by panicking what is wrong")]

mod electorate;
#[path = "../hall/mod.rs"]
mod hall;
#[path = "../../tests/pty/mod.rs"]
mod pty;
mod typist;

use electorate::{Chance, Electorate, Form, Paper};
use pty::{Desk, Hall, PATIENCE, key};
use serde_json::Value;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};
use typist::{Typist, sent};

const SIZE: (u16, u16) = (120, 40);
const BUNDLE: usize = 25;
const A_KEY: f64 = 0.28;
const A_PAPER: f64 = 2.0;
/// The digits and Enter.
const PAD: f64 = 11.0;

/// What is typed.
#[derive(Clone, Copy)]
struct Case {
    papers: u32,
    names: u32,
    seats: u32,
    form: Form,
    /// Voters of a hundred who follow the list.
    following: u32,
    /// Minutes that were published for it.
    published: Option<u32>,
    /// Whether less than half of that time can be promised.
    in_half: bool,
    passes: u8,
}

const SMALL: Case = Case {
    papers: 50,
    names: 10,
    seats: 7,
    form: Form::Strike,
    following: 0,
    published: None,
    in_half: false,
    passes: 1,
};

/// A published count, with so many names more than seats.
const fn counted(size: (u32, u32, u32), surplus: u32, following: u32, in_half: bool) -> Case {
    let (papers, names, minutes) = size;
    Case { papers, names, seats: names - surplus, following, published: Some(minutes), in_half, ..SMALL }
}

const FIRST: (u32, u32, u32) = (81, 15, 7);
const SECOND: (u32, u32, u32) = (299, 27, 30);
const THIRD: (u32, u32, u32) = (348, 55, 40);

const CASES: [Case; 24] = [
    Case { names: 4, seats: 2, form: Form::Tick, ..SMALL },
    Case { names: 5, seats: 4, ..SMALL },
    Case { names: 10, seats: 9, ..SMALL },
    SMALL,
    Case { names: 10, seats: 3, ..SMALL },
    Case { names: 10, seats: 4, form: Form::Tick, ..SMALL },
    Case { passes: 2, ..counted(FIRST, 1, 0, false) },
    counted(FIRST, 2, 0, false),
    counted(FIRST, 3, 0, false),
    counted(SECOND, 1, 0, true),
    counted(SECOND, 1, 60, true),
    counted(SECOND, 2, 0, false),
    counted(SECOND, 2, 60, false),
    counted(SECOND, 3, 0, false),
    counted(SECOND, 3, 60, false),
    counted(SECOND, 5, 0, false),
    counted(SECOND, 22, 0, false),
    counted(THIRD, 1, 0, true),
    counted(THIRD, 2, 0, false),
    counted(THIRD, 2, 60, true),
    counted(THIRD, 3, 0, false),
    counted(THIRD, 3, 60, false),
    counted(THIRD, 6, 0, false),
    counted(THIRD, 6, 60, false),
];

impl Case {
    fn electorate(self) -> Electorate {
        let [names, seats] = [self.names, self.seats].map(|number| usize::try_from(number).unwrap());
        Electorate::new(self.form, names, seats, self.following)
    }

    fn told(self) -> String {
        let form = if self.form == Form::Tick { "tick" } else { "strike" };
        let surplus = self.names - self.seats;
        format!(
            "{:>3} x {:<2} {form:<6} {:>3} {surplus:>4} {:>4} %",
            self.papers, self.names, self.seats, self.following
        )
    }
}

/// What one typist types, paper by paper.
struct Pass {
    /// What is pressed before the first paper.
    first: String,
    /// What is pressed for each.
    papers: Vec<String>,
    keys: usize,
    marks: usize,
    /// Papers that took more than one key a mark and one for Enter, Tab not counted.
    longer: usize,
}

impl Pass {
    fn of(case: Case, papers: &[Paper]) -> Self {
        let [names, seats] = [case.names, case.seats].map(|number| usize::try_from(number).unwrap());
        let (mut typist, first) = Typist::sit_down(case.form, names, seats);
        let mut pass = Self { first: sent(&first), papers: Vec::new(), keys: first.len(), marks: 0, longer: 0 };
        for paper in papers {
            let typed = typist.paper(paper);
            pass.keys += typed.keys.len();
            pass.marks += typed.marks;
            let torn = usize::from(*paper == Paper::Torn);
            pass.longer += usize::from(typed.keys.len() - usize::from(typed.switched) > typed.marks + 1 + torn);
            pass.papers.push(sent(&typed.keys));
        }
        pass
    }

    fn keys_a_paper(&self) -> f64 {
        ratio(self.keys, self.papers.len())
    }
}

fn ratio(what: usize, of: usize) -> f64 {
    f64::from(u32::try_from(what).unwrap()) / f64::from(u32::try_from(of).unwrap())
}

/// The same papers as the second team has them: bundle by bundle, in another order.
fn in_another_order(papers: &[Paper]) -> Vec<Paper> {
    let mut again = papers.to_vec();
    let mut chance = Chance::new(7);
    for bundle in again.chunks_mut(BUNDLE) {
        chance.shuffle(bundle);
    }
    again
}

fn main() -> ExitCode {
    if !hall::is_asked_for() {
        return ExitCode::SUCCESS;
    }
    let hall = Hall::within(Path::new(env!("CARGO_TARGET_TMPDIR")));
    println!("{:<36}a paper{:41}| both passes at once", "", "");
    println!(
        "papers x names  seats more follow    marks   keys  bound   bits   sheet  keys/it |    time  at best  half published    typed in"
    );
    let mut broken = Vec::new();
    for (number, case) in CASES.into_iter().enumerate() {
        broken.extend(measure(&hall, number, case));
    }
    println!("more: names more than seats. not promised: why, the bench's own text tells.");
    for promise in &broken {
        println!("not kept: {promise}");
    }
    if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Plans, types and tells one case; the promises that it breaks.
fn measure(hall: &Hall, number: usize, case: Case) -> Vec<String> {
    let electorate = case.electorate();
    let papers = electorate.votes(usize::try_from(case.papers).unwrap());
    let teams = [Pass::of(case, &papers), Pass::of(case, &in_another_order(&papers))];
    let record = record(hall, number, case);
    let typed_in = replay(hall, &record, case, &teams);
    check(hall, &record, case, &papers);

    let all = f64::from(case.papers);
    let bits = papers.iter().map(|paper| electorate.bits(paper)).sum::<f64>() / all;
    let bound = (bits / PAD.log2()).max(1.0);
    let keys = teams[0].keys_a_paper();
    let sheet = f64::from(case.names) * 2.0;
    let time = |keys: f64| (A_PAPER + A_KEY * keys) * all;
    let slower = teams.iter().map(Pass::keys_a_paper).fold(0.0, f64::max);
    let limit = case.published.map(|minutes| f64::from(minutes) * 30.0);
    let kept = limit.map(|limit| time(slower) < limit);
    let verdict = match (kept, case.in_half) {
        (None, _) => String::new(),
        (Some(true), _) => "kept".to_owned(),
        (Some(false), true) => "BROKEN".to_owned(),
        (Some(false), false) => "not promised".to_owned(),
    };
    let limit = limit.map_or(String::new(), |limit| format!("{limit:>5.0} s"));
    println!(
        "{}    {:>6.2} {keys:>6.2} {bound:>6.2} {bits:>6.2}  {sheet:>6.0}  {:>5.1} % | {:>5.0} s  {:>5.0} s {limit:>8} {verdict:<12} {:>5.0} ms",
        case.told(),
        ratio(teams[0].marks, papers.len()),
        keys / sheet * 100.0,
        time(slower),
        time(bound),
        typed_in.as_secs_f64() * 1000.0,
    );
    let mut broken = Vec::new();
    let longer: usize = teams.iter().map(|pass| pass.longer).sum();
    if case.names <= 10 && longer > 0 {
        broken.push(format!("{}: {longer} papers of up to ten names took more keys than marks and Enter", case.told()));
    }
    if case.names > 10 && keys / sheet > 0.4 {
        broken.push(format!(
            "{}: {:.1} % of the keys of a spreadsheet, promised 40 %",
            case.told(),
            keys / sheet * 100.0
        ));
    }
    if case.in_half && kept == Some(false) {
        broken.push(format!("{}: half of the published time", case.told()));
    }
    broken
}

/// A record in which the papers of the case have been collected.
fn record(hall: &Hall, number: usize, case: Case) -> PathBuf {
    let Case { papers, names, seats, passes, .. } = case;
    let form = if case.form == Form::Tick { "tick" } else { "strike" };
    let mut plan = format!(
        "format = 1\n[conference]\ntitle = \"Đại hội\"\ncluster = \"Cụm thi đua số I\"\nyear = 2017\nsummoned = {papers}\n\
         [[units]]\nid = \"vp\"\nname = \"Văn phòng\"\n[[contests]]\nid = \"c\"\ntitle = \"Bầu\"\nvoters = \"counted\"\n\
         form = \"{form}\"\nseats = {seats}\npasses = {passes}\nbundle = {BUNDLE}\nnominees = ["
    );
    for name in 1..=names {
        let _ = write!(plan, "{{ id = \"n{name}\", name = \"Đại biểu {name}\" }},");
    }
    plan.push_str("]\n[[agenda]]\nid = \"mot\"\nkind = \"note\"\ntitle = \"Mục một\"\nminutes = 5\n");
    let path = hall.path(&format!("{number}.toml"));
    std::fs::write(&path, plan).unwrap();
    let lines = format!(
        "{{\"do\":\"start\"}}\n{{\"do\":\"present\",\"count\":{papers}}}\n{{\"do\":\"open_round\",\"contest\":\"c\"}}\n\
         {{\"do\":\"issue\",\"contest\":\"c\",\"issued\":{papers}}}\n{{\"do\":\"collect\",\"contest\":\"c\",\"collected\":{papers}}}\n"
    );
    hall.record(&format!("{number}.hoinghi"), &path, &lines)
}

/// Types the passes, each at a desk of its own and all at once, compares them and closes the round; how long the
/// typing took.
fn replay(hall: &Hall, record: &Path, case: Case, teams: &[Pass; 2]) -> Duration {
    let words = [OsStr::new("tally"), record.as_os_str()];
    let mut desks: Vec<Desk> = (1..=case.passes)
        .map(|pass| {
            let mut desk = hall.desk(&words, SIZE);
            desk.wait_for("phiếu số");
            if pass == 2 {
                desk.press(key::F5);
                desk.wait_for("lượt 2");
            }
            desk
        })
        .collect();
    let begun = Instant::now();
    thread::scope(|scope| {
        for (desk, pass) in desks.iter_mut().zip(teams) {
            scope.spawn(|| {
                desk.press(&pass.first);
                for paper in &pass.papers {
                    desk.press(paper);
                }
            });
        }
    });
    for desk in &desks {
        let all = if case.passes == 2 {
            "Hai lượt đã đủ phiếu".to_owned()
        } else {
            format!("Đã đủ {0}/{0} phiếu", case.papers)
        };
        desk.wait_until(&all, 3 * PATIENCE, |picture| picture.contains(&all));
    }
    let typed_in = begun.elapsed();
    let desk = &mut desks[0];
    if case.passes == 2 {
        desk.press("\x04");
        desk.wait_for("Hai lượt khớp nhau từng phiếu");
    }
    desk.press(key::F9);
    desk.wait_for("Enter");
    desk.press(key::ENTER);
    desk.wait_for("Đã đóng vòng bỏ phiếu");
    for desk in desks {
        desk.kill();
    }
    typed_in
}

/// The result must be what the papers say, counted here by themselves.
fn check(hall: &Hall, record: &Path, case: Case, papers: &[Paper]) {
    let told = hall.told(&[OsStr::new("result"), record.as_os_str(), OsStr::new("--json")]);
    let round = &serde_json::from_str::<Value>(&told).unwrap()["rounds"][0];
    let seats = usize::try_from(case.seats).unwrap();
    let supported = |paper: &Paper| match paper {
        Paper::Marked(supported) => supported.clone(),
        Paper::Torn => Vec::new(),
    };
    let valid: Vec<Vec<bool>> = papers
        .iter()
        .map(supported)
        .filter(|lines| (1..=seats).contains(&lines.iter().filter(|line| **line).count()))
        .collect();
    let support: Vec<usize> = (0..usize::try_from(case.names).unwrap())
        .map(|line| valid.iter().filter(|lines| lines[line]).count())
        .collect();
    let counted = &round["papers"];
    let told: Vec<usize> = round["nominees"].as_array().unwrap().iter().map(|one| number(&one["support"])).collect();
    assert_eq!(round["status"], "closed");
    assert_eq!((number(&counted["recorded"]), number(&counted["valid"])), (papers.len(), valid.len()));
    assert_eq!(number(&counted["invalid"]), papers.len() - valid.len());
    assert_eq!(told, support);
}

fn number(told: &Value) -> usize {
    usize::try_from(told.as_u64().unwrap()).unwrap()
}
