//! A disk that fails under the desks: the desk says so and is for reading from then on, the hall sees no word of it.

use crate::pty::{Desk, Hall, PATIENCE, key};
use crate::recorder::{Call, Room};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const SIZE: (u16, u16) = (100, 30);
/// Lines of the sample's day until papers can be recorded.
const COUNTING: usize = 25;
const ONLY_READING: &str = "CHỈ CÒN XEM ĐƯỢC";
/// One paper on the tally desk.
const PAPER: &str = "5 6 7 8 9 10 11 \r";

/// A record in mid-count, a desk at it whose disk fails when it is told to, and the hall's screen.
struct Scene {
    hall: Hall,
    /// Where the recorder writes, and is told.
    room: Room,
    record: PathBuf,
    desk: Desk,
    board: Desk,
}

impl Scene {
    fn set(desk: &str, shows: &str) -> Self {
        let hall = Hall::new();
        let record = hall.sample("mau.hoinghi", COUNTING);
        let mut room = Room::with("");
        let fails = room.beside("fails").into_os_string().into_string().unwrap();
        room.told.extend([("RECORDER_FAULT", "eio:0".to_owned()), ("RECORDER_WHILE", fails)]);
        let mut told = room.environment();
        told.retain(|(name, _)| *name != "RECORDER_FOLDER");
        told.push(("RECORDER_FOLDER", record.parent().unwrap().canonicalize().unwrap()));
        let record = record.canonicalize().unwrap();
        let opened = hall.desk_in(&[OsStr::new(desk), record.as_os_str()], SIZE, &told);
        opened.wait_for(shows);
        let board =
            hall.desk(&[OsStr::new("board"), record.as_os_str(), OsStr::new("--motion"), OsStr::new("off")], SIZE);
        // The whole frame has come: its last line is there.
        board.wait_for_all(&["Đã kiểm", "minh họa"]);
        Self { hall, room, record, desk: opened, board }
    }

    fn fails(&self, fails: bool) {
        let flag = self.room.beside("fails");
        if fails { fs::write(flag, "") } else { fs::remove_file(flag) }.unwrap();
    }

    /// Writes, syncs and truncations of the desk so far, and how many of them failed.
    fn calls(&self) -> (usize, usize) {
        let log = self.room.log();
        let did = log.iter().filter(|did| matches!(did.call, Call::Wrote { .. } | Call::Synced | Call::Cut { .. }));
        (did.count(), log.iter().filter(|did| matches!(did.call, Call::Failed)).count())
    }

    fn recorded(&self) -> String {
        let told = self.hall.told(&[OsStr::new("result"), self.record.as_os_str(), OsStr::new("--json")]);
        let result: serde_json::Value = serde_json::from_str(&told).unwrap();
        result["rounds"][0]["papers"]["recorded"].to_string()
    }

    /// Waits until the desk says that it is for reading only, and what is to be done, over however many lines.
    fn says(&self, advice: &str) {
        let flat = |picture: &str| picture.split_whitespace().collect::<Vec<_>>().join(" ");
        let both = |picture: &str| flat(picture).contains(ONLY_READING) && flat(picture).contains(advice);
        self.desk.wait_until(advice, PATIENCE, both);
    }

    /// What the hall sees, without the time of day.
    fn hall_sees(&self) -> String {
        self.board.picture().lines().skip(2).collect::<Vec<_>>().join("\n")
    }

    /// Waits until every key so far has been answered: help is opened and closed again.
    fn settles(&mut self) {
        self.desk.press(key::F1);
        self.desk.wait_for("TRỢ GIÚP");
        self.desk.press(key::F1);
        let closed = |picture: &str| picture.contains(ONLY_READING) && !picture.contains("TRỢ GIÚP");
        self.desk.wait_until("the desk", PATIENCE, closed);
    }

    /// Leaves the desk; what was not stored is not passed over in silence.
    fn is_left(&mut self) {
        self.desk.press(key::CTRL_C);
        assert_eq!(self.desk.ends_within(PATIENCE), 3);
    }
}

fn shows_no_error(picture: &str) {
    for word in [ONLY_READING, "Không", "lỗi", "error", "hồ sơ"] {
        assert!(!picture.contains(word), "the hall reads “{word}”:\n{picture}");
    }
}

#[test]
fn a_tally_desk_whose_disk_fails_says_what_to_do_and_is_for_reading_only() {
    let mut scene = Scene::set("tally", "phiếu số   1");
    scene.desk.press(PAPER);
    scene.desk.wait_for("phiếu số   2");
    scene.board.wait_until("one paper", PATIENCE, |picture| picture.contains("1 / 11"));
    let hall = scene.hall_sees();

    scene.fails(true);
    scene.desk.press(PAPER);
    scene.says("Hãy kiểm tra ổ đĩa và chỗ trống rồi mở lại hồ sơ.");
    scene.fails(false);
    let calls = scene.calls();
    assert!(calls.1 > 0, "a call failed");
    for keys in [PAPER, "\r", key::F8, "\x1a", PAPER] {
        scene.desk.press(keys);
        scene.settles();
    }
    assert_eq!(scene.calls(), calls, "nothing more is tried, though the disk is well again");
    assert_eq!(scene.recorded(), "1");
    scene.is_left();
    assert_eq!(scene.hall_sees(), hall);
    shows_no_error(&hall);

    // Opened again it goes on.
    let mut again = scene.hall.desk(&[OsStr::new("tally"), scene.record.as_os_str()], SIZE);
    again.wait_for("phiếu số   2");
    again.press(PAPER);
    again.wait_for("phiếu số   3");
    scene.board.wait_until("two papers", PATIENCE, |picture| picture.contains("2 / 11"));
}

#[test]
fn a_chairs_desk_whose_disk_fails_says_what_to_do_and_is_for_reading_only() {
    let mut scene = Scene::set("chair", "LỜI DẪN");
    let hall = scene.hall_sees();
    scene.fails(true);
    scene.desk.press(key::F8);
    scene.says("Hãy kiểm tra ổ đĩa và chỗ trống rồi mở lại hồ sơ.");
    scene.fails(false);
    let calls = scene.calls();
    assert!(calls.1 > 0, "a call failed");
    for keys in [key::F8, key::F7, key::F8] {
        scene.desk.press(keys);
        scene.settles();
    }
    assert_eq!(scene.calls(), calls, "nothing more is tried, though the disk is well again");
    scene.is_left();
    assert_eq!(scene.hall_sees(), hall);
    shows_no_error(&hall);
}

#[test]
fn a_record_taken_away_under_the_desks_and_put_back_is_not_written_again() {
    for desk in ["tally", "chair"] {
        let mut scene = Scene::set(desk, if desk == "tally" { "phiếu số   1" } else { "LỜI DẪN" });
        let hall = scene.hall_sees();
        let aside = scene.record.with_extension("aside");
        fs::rename(&scene.record, &aside).unwrap();
        scene.says("Hãy dừng lại và tìm lại đúng tệp hồ sơ.");
        // The board has looked for it in the meantime.
        std::thread::sleep(Duration::from_millis(600));
        assert_eq!(scene.hall_sees(), hall);
        let is_record = |path: &Path| fs::read(path).unwrap().starts_with(b"SQLite");
        fs::rename(&aside, &scene.record).unwrap();
        assert!(is_record(&scene.record));
        let calls = scene.calls();
        for keys in if desk == "tally" { [PAPER, key::F8] } else { [key::F8, key::F7] } {
            scene.desk.press(keys);
            scene.settles();
        }
        assert_eq!(scene.calls(), calls, "{desk}");
        scene.is_left();
        shows_no_error(&scene.hall_sees());
        assert_eq!(scene.recorded(), "0");
    }
}
