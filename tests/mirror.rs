//! The second copy: brought up to date beside the desk, and missed by nobody when it is gone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use pty::{Desk, Hall, key};
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// Lines of the sample's day until papers can be recorded.
const COUNTING: usize = 25;
const PATIENCE: Duration = Duration::from_secs(20);

/// A chair's desk on the sample in mid-count, with a stick.
struct Table {
    hall: Hall,
    record: PathBuf,
    stick: PathBuf,
    desk: Desk,
}

impl Table {
    fn laid() -> Self {
        let hall = Hall::new();
        let record = hall.sample("mau.hoinghi", COUNTING);
        let stick = hall.path("usb");
        fs::create_dir(&stick).unwrap();
        let words = [OsStr::new("chair"), record.as_os_str(), OsStr::new("--mirror"), stick.as_os_str()];
        let desk = hall.desk(&words, (120, 40));
        desk.wait_for("LỜI DẪN");
        Self { hall, record, stick, desk }
    }

    fn copy(&self) -> PathBuf {
        self.stick.join("mau.hoinghi")
    }

    /// Records papers beside the desk, as the tally team does; the bundle is ended where it is asked.
    fn papers(&self, papers: usize, end: bool) {
        let mut lines = r#"{"do":"paper","contest":"co-nganh","invalid":"no_stamp"}"#.to_owned() + "\n";
        lines = lines.repeat(papers);
        if end {
            lines.push_str("{\"do\":\"end_batch\",\"contest\":\"co-nganh\"}\n");
        }
        let said = self.hall.run(&[OsStr::new("script"), self.record.as_os_str(), OsStr::new("-")], &lines);
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
    }

    fn recorded(&self, record: &Path) -> Option<u64> {
        let said = self.hall.run(&[OsStr::new("result"), record.as_os_str(), OsStr::new("--json")], "");
        let results: Value = serde_json::from_slice(&said.stdout).ok()?;
        results["rounds"].as_array()?.last()?["papers"]["recorded"].as_u64()
    }

    fn waits_until_copied(&self, papers: u64) {
        let late = Instant::now() + PATIENCE;
        while self.recorded(&self.copy()) != Some(papers) {
            assert!(Instant::now() < late, "the copy holds {:?}, not {papers}", self.recorded(&self.copy()));
            thread::sleep(Duration::from_millis(100));
        }
        let said = self.hall.run(&[OsStr::new("verify"), self.copy().as_os_str()], "");
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    }
}

#[test]
fn the_copy_follows_at_every_end_of_a_bundle_and_its_loss_stops_nothing() {
    let table = Table::laid();
    table.waits_until_copied(0);
    table.papers(3, true);
    table.waits_until_copied(3);

    let pulled = table.hall.path("usb-trong-tui");
    fs::rename(&table.stick, &pulled).unwrap();
    table.papers(2, true);
    table.desk.wait_for("Bản sao thứ hai chưa cập nhật");
    table.papers(1, true);
    assert_eq!(table.recorded(&table.record), Some(6), "the record itself goes on");

    fs::rename(&pulled, &table.stick).unwrap();
    table.waits_until_copied(6);
    table.desk.wait_until("the desk says nothing of the copy any more", PATIENCE, |seen| !seen.contains("Bản sao"));
}

#[test]
fn leaving_takes_the_papers_of_an_open_bundle_along() {
    let mut table = Table::laid();
    table.waits_until_copied(0);
    table.papers(2, false);
    table.desk.press(key::CTRL_Q);
    table.desk.wait_for("THOÁT CHƯƠNG TRÌNH");
    table.desk.press(key::ENTER);
    table.desk.ends_within(PATIENCE);
    table.waits_until_copied(2);
}

#[test]
fn nothing_else_is_ever_overwritten() {
    for strange in ["một tệp khác", "SQLite format 3\0"] {
        let hall = Hall::new();
        let record = hall.sample("mau.hoinghi", COUNTING);
        let copy = hall.path("ban-sao.hoinghi");
        fs::write(&copy, strange).unwrap();
        let words = [OsStr::new("chair"), record.as_os_str(), OsStr::new("--mirror"), copy.as_os_str()];
        hall.desk(&words, (120, 40)).wait_for("đã có một tệp khác");
        assert_eq!(fs::read_to_string(&copy).unwrap(), strange);
    }
}

#[test]
fn the_record_is_no_copy_of_itself() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    for itself in [record.clone(), hall.path(".")] {
        let words = [OsStr::new("chair"), record.as_os_str(), OsStr::new("--mirror"), itself.as_os_str()];
        hall.desk(&words, (120, 40)).wait_for("đã có một tệp khác");
    }
    let line = "{\"do\":\"go_to\",\"step\":\"be-mac\"}\n";
    assert!(hall.run(&[OsStr::new("script"), record.as_os_str(), OsStr::new("-")], line).status.success());
}

#[test]
fn a_copy_that_was_gone_on_with_is_not_overwritten() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    let copy = hall.path("ban-sao.hoinghi");
    fs::copy(&record, &copy).unwrap();
    let go_on = |record: &Path, step: &str| {
        let line = format!("{{\"do\":\"go_to\",\"step\":\"{step}\"}}\n");
        assert!(hall.run(&[OsStr::new("script"), record.as_os_str(), OsStr::new("-")], &line).status.success());
    };
    go_on(&copy, "be-mac");
    let before = fs::read(&copy).unwrap();
    let words = [OsStr::new("chair"), record.as_os_str(), OsStr::new("--mirror"), copy.as_os_str()];
    hall.desk(&words, (120, 40)).wait_for("đã có một tệp khác");
    assert!(fs::read(&copy).unwrap() == before);
}

#[cfg(unix)]
#[test]
fn a_copy_keeps_links_and_what_lies_beside_it() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", COUNTING);
    let copy = |to: &Path| {
        let words = [OsStr::new("copy"), record.as_os_str(), OsStr::new("--to"), to.as_os_str()];
        hall.run(&words, "").status.code()
    };
    // A download that is still going on, under the name of what the copy will be.
    let (to, other) = (hall.path("ban-sao.hoinghi"), hall.path("ban-sao.hoinghi.part"));
    fs::write(&other, "của người khác").unwrap();
    assert_eq!(copy(&to), Some(0));
    assert_eq!(fs::read_to_string(&other).unwrap(), "của người khác");
    let (link, lost) = (hall.path("lien-ket.hoinghi"), hall.path("dut.hoinghi"));
    std::os::unix::fs::symlink(&to, &link).unwrap();
    std::os::unix::fs::symlink(hall.path("khong-co"), &lost).unwrap();
    assert_eq!(copy(&link), Some(0), "an earlier copy is brought up to date where it lies");
    assert_eq!(copy(&lost), Some(3), "a link that leads nowhere is no place");
    assert!(link.is_symlink() && lost.is_symlink() && !to.is_symlink());
}
