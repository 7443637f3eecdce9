//! The hall's screen while papers are recorded: it comes back however often it is killed, moves little, and rests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use hoinghi::cli::script::Session;
use hoinghi::record::sqlite;
use hoinghi::wording::Lang;
use pty::{Desk, Hall, PATIENCE};

/// Small, so that its letters are letters and can be read back.
const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);
/// As many as there are papers, about: a paper more is some cells of a bar more.
const VOTERS: usize = 150;
const NAMES: [&str; 4] = ["vp", "tccb", "khtc", "ttb"];
const KILLS: usize = 15;
/// The pace of a fast count.
const PAPER: Duration = Duration::from_millis(333);
/// What a slow line takes in the time of a paper, at 30 KB a second.
const LINE: usize = 10_000;

/// A record of a live count, and the desk that adds papers to it.
fn counting(hall: &Hall) -> (PathBuf, Session) {
    let mut plan = format!(
        "format = 1\n[conference]\ntitle = \"Hội nghị\"\ncluster = \"Cụm\"\nyear = 2017\nsummoned = {VOTERS}\n"
    );
    for name in NAMES {
        write!(plan, "[[units]]\nid = \"{name}\"\nname = \"Đơn vị {name}\"\n").unwrap();
    }
    write!(
        plan,
        "[[contests]]\nid = \"co\"\ntitle = \"Cờ thi đua\"\nnominees = {NAMES:?}\nseats = 2\nvoters = \"counted\"\n\
         projection = \"live\"\n[[agenda]]\nid = \"bo-phieu\"\nkind = \"ballot\"\ntitle = \"Bỏ phiếu\"\ncontests = [\"co\"]\n"
    )
    .unwrap();
    let file = hall.path("plan.toml");
    std::fs::write(&file, plan).unwrap();
    let lines = format!(
        "{{\"do\":\"start\"}}\n{{\"do\":\"present\",\"count\":{VOTERS}}}\n{{\"do\":\"open_round\",\"contest\":\"co\"}}\n\
         {{\"do\":\"issue\",\"contest\":\"co\",\"issued\":{VOTERS}}}\n{{\"do\":\"collect\",\"contest\":\"co\",\"collected\":{VOTERS}}}\n"
    );
    let record = hall.record("dem.hoinghi", &file, &lines);
    let proceedings = sqlite::open_writer(&record).unwrap();
    (record.clone(), Session::new(proceedings, record, Lang::Vi))
}

/// One more paper; the lead goes from name to name.
fn paper(session: &mut Session, number: usize) {
    let one = number / 2 % NAMES.len();
    let [one, two] = [one, (one + 1 + number % 3) % NAMES.len()].map(|at| NAMES[at]);
    let marks =
        format!("{{\"do\":\"paper\",\"contest\":\"co\",\"marks\":{{\"{one}\":\"support\",\"{two}\":\"support\"}}}}");
    session.ask(&marks).unwrap();
}

fn board(hall: &Hall, record: &Path, size: (u16, u16), more: &[&str]) -> Desk {
    let mut words = vec![OsStr::new("board"), record.as_os_str()];
    words.extend(more.iter().map(OsStr::new));
    hall.desk_in(&words, size, &[("COLORTERM", "truecolor".into())])
}

/// How many papers the picture says were counted.
fn counted(picture: &str) -> Option<usize> {
    let rest = picture.split_once("Đã kiểm ")?.1;
    let (number, of) = rest.split_once(" / ")?;
    of.starts_with(&VOTERS.to_string()).then(|| number.parse().ok())?
}

/// Numbers that are the same in every run and follow no pattern.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

#[test]
fn a_screen_that_is_killed_again_and_again_shows_the_count_as_it_is() {
    let hall = Hall::new();
    let (record, mut session) = counting(&hall);
    let mut chance = Chance(6);
    let mut recorded = 0;
    let mut back = Vec::new();
    for _ in 0..KILLS {
        let begun = Instant::now();
        let screen = board(&hall, &record, SMALL, &[]);
        // Papers go on while the screen starts, and until it is killed in the midst of whatever it does.
        for _ in 0..chance.below(8) {
            recorded += 1;
            paper(&mut session, recorded);
            thread::sleep(Duration::from_millis(chance.below(20)));
        }
        let seen = screen.wait_until("the count", PATIENCE, |picture| counted(picture) == Some(recorded));
        assert!(screen.picture().contains("Cờ thi đua"), "{}", screen.picture());
        back.push(seen - begun);
        recorded += 1;
        paper(&mut session, recorded);
        thread::sleep(Duration::from_millis(chance.below(120)));
        screen.kill();
    }
    back.sort_unstable();
    // How long each takes is measured by the bench; here a loaded machine is given its time.
    assert!(back[KILLS / 2] < Duration::from_secs(1), "{back:?}");
}

/// What a screen receives during some papers at the pace of a fast count, after it has come to rest.
fn traffic(more: &[&str], size: (u16, u16)) -> usize {
    const PAPERS: usize = 9;
    let hall = Hall::new();
    let (record, mut session) = counting(&hall);
    let screen = board(&hall, &record, size, more);
    screen.wait_until("a picture", PATIENCE, |picture| picture.contains("Cờ thi đua"));
    thread::sleep(Duration::from_secs(1));
    let before = screen.received();
    for number in 0..PAPERS {
        paper(&mut session, number);
        thread::sleep(PAPER);
    }
    screen.wait_until("all papers", PATIENCE, |picture| counted(picture) == Some(PAPERS));
    thread::sleep(Duration::from_millis(600));
    let received = screen.received() - before;
    assert!(received > 0 && received < PAPERS * LINE, "{received} bytes for {PAPERS} papers, {more:?}");
    screen.kill();
    received
}

#[test]
fn a_fast_count_takes_little_of_a_slow_line() {
    for size in [LARGE, (240, 67)] {
        let (moving, still) = (traffic(&[], size), traffic(&["--motion", "off"], size));
        assert!(moving > still, "bars that grow take {moving} bytes, bars that do not {still}");
    }
}

fn minute() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() / 60
}

#[test]
fn a_screen_on_which_nothing_happens_sends_nothing() {
    let hall = Hall::new();
    let (record, mut session) = counting(&hall);
    let screen = board(&hall, &record, LARGE, &[]);
    screen.wait_until("a picture", PATIENCE, |picture| picture.contains("Cờ thi đua"));
    paper(&mut session, 0);
    screen.wait_until("a paper", PATIENCE, |picture| counted(picture) == Some(1));
    thread::sleep(Duration::from_millis(1500));
    let (then, before) = (minute(), screen.received());
    thread::sleep(Duration::from_secs(3));
    let received = screen.received() - before;
    // Only the clock goes on.
    assert!(if minute() == then { received == 0 } else { received < 300 }, "{received} bytes");
    screen.kill();
}

#[test]
fn letters_are_scaled_only_by_a_terminal_that_says_it_can() {
    /// Where the cursor stands after two columns, as a terminal tells it that made a blank twice as large.
    const SCALED: &str = "\x1b[1;3R";
    const NOT_SCALED: &str = "\x1b[1;1R";
    let hall = Hall::new();
    let kitty = [("TERM", "xterm-kitty".into())];
    for (answer, blocks) in [(SCALED, "scaled"), (NOT_SCALED, "half"), ("", "half")] {
        let mut screen = hall.desk_in(&["board", "--test"], LARGE, &kitty);
        screen.press(answer);
        screen.wait_for(&format!("--blocks {blocks}"));
        screen.press(pty::key::ESC);
        assert_eq!(screen.ends_within(PATIENCE), 0);
        screen.check_restored();
    }
    let mut screen = hall.desk_in(&["board", "--test", "--blocks", "sextants"], LARGE, &kitty);
    screen.wait_for("--blocks sextants");
    screen.press(pty::key::ESC);
    assert_eq!(screen.ends_within(PATIENCE), 0);
}
