//! A long import says on its terminal how far it has come, and leaves no trace of that, however it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use pty::{Hall, PATIENCE};
use rusqlite::Connection;

const PLAN: &str = "format = 1\n[conference]\ntitle = \"Hội nghị\"\ncluster = \"Cụm\"\nyear = 2017\nsummoned = 2\n\
    [[units]]\nid = \"a\"\nname = \"A\"\n[[units]]\nid = \"b\"\nname = \"B\"\n\
    [[contests]]\nid = \"c\"\ntitle = \"Cờ thi đua\"\nnominees = [\"a\", \"b\"]\nseats = 1\nvoters = \"counted\"\n\
    [[agenda]]\nkind = \"ballot\"\ntitle = \"Bỏ phiếu kín\"\ncontests = [\"c\"]\n";

const UNTIL_THE_COUNT: &str = "{\"do\":\"start\"}\n{\"do\":\"present\",\"count\":2}\n{\"do\":\"open_round\",\"contest\":\"c\"}\n\
    {\"do\":\"issue\",\"contest\":\"c\",\"issued\":2}\n{\"do\":\"collect\",\"contest\":\"c\",\"collected\":2}\n";

const SOON: Duration = Duration::from_secs(3);
const BAR: &str = "Đang nhập phiếu  █";

/// An import of two papers that takes as long as the test likes.
struct Slow {
    hall: Hall,
    record: PathBuf,
    csv: PathBuf,
    /// Another writer, who does not come to an end. An import waits for it.
    writer: Connection,
}

impl Slow {
    fn new() -> Self {
        let hall = Hall::new();
        let (plan, csv) = (hall.path("ke-hoach.toml"), hall.path("phieu.csv"));
        std::fs::write(&plan, PLAN).unwrap();
        std::fs::write(&csv, "a,b\n1,0\n0,1\n").unwrap();
        let record = hall.record("ho-so.hoinghi", &plan, UNTIL_THE_COUNT);
        let writer = Connection::open(&record).unwrap();
        writer.execute_batch("BEGIN IMMEDIATE").unwrap();
        Self { hall, record, csv, writer }
    }

    fn words(&self) -> [&OsStr; 6] {
        let (record, csv) = (self.record.as_os_str(), self.csv.as_os_str());
        ["papers".as_ref(), record, "--contest".as_ref(), "c".as_ref(), "--csv".as_ref(), csv]
    }

    fn let_go(&self) {
        self.writer.execute_batch("ROLLBACK").unwrap();
    }
}

#[test]
fn a_long_import_says_how_far_it_has_come_and_wipes_that_at_the_end() {
    for width in [80, 120, 40] {
        let slow = Slow::new();
        let mut desk = slow.hall.desk(&slow.words(), (width, 24));
        desk.wait_until("a bar on one line", PATIENCE, |picture| {
            picture.lines().next().is_some_and(|line| line.starts_with(BAR) && line.ends_with("25 %"))
                && picture.lines().filter(|line| !line.is_empty()).count() == 1
        });
        slow.let_go();
        assert_eq!(desk.ends_within(PATIENCE), 0);
        desk.wait_until("one sentence and no bar", PATIENCE, |picture| {
            picture.starts_with("Đã ghi 2 phiếu vào “Cờ thi đua”") && !picture.contains('█') && !picture.contains('░')
        });
        desk.check_restored();
    }
}

#[test]
fn a_signal_in_the_middle_of_an_import_leaves_the_terminal_clean_and_nothing_recorded() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let slow = Slow::new();
        let mut desk = slow.hall.desk(&slow.words(), (80, 24));
        desk.wait_for(BAR);
        desk.signal(signal);
        assert_eq!(desk.ends_within(SOON), code);
        desk.wait_until("nothing", PATIENCE, |picture| picture.trim().is_empty());
        desk.check_restored();
        slow.let_go();
        let told = slow.hall.told(&["result".as_ref(), slow.record.as_os_str(), "--json".as_ref()]);
        assert!(told.contains("\"recorded\": 0"), "{told}");
    }
}

#[test]
fn without_a_terminal_nothing_is_said_on_the_way() {
    let slow = Slow::new();
    let mut program = Command::new(env!("CARGO_BIN_EXE_hoinghi"));
    let program = program.args(slow.words()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = program.spawn().unwrap();
    thread::sleep(Duration::from_secs(1));
    slow.let_go();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
