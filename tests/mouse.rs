//! Clicks as a terminal sends them, on the real program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use pty::{DAY, Desk, Hall, PATIENCE, data, key};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// After so long a click is no second half of the one before.
const READ: Duration = Duration::from_millis(700);

fn desk(hall: &Hall, name: &str, record: &Path, more: &[&str], size: (u16, u16)) -> Desk {
    let words = [OsStr::new(name), record.as_os_str()].into_iter().chain(more.iter().map(OsStr::new));
    hall.desk(&words.collect::<Vec<_>>(), size)
}

/// The sample whose papers are all in, so that the chair can close the round.
fn counted(hall: &Hall) -> PathBuf {
    let day = std::fs::read_to_string(data(DAY)).unwrap();
    hall.sample("mau.hoinghi", day.lines().position(|line| line.contains("\"close_round\"")).unwrap())
}

#[test]
fn a_conference_is_begun_helped_and_led_on_by_clicks() {
    for size in SIZES {
        let hall = Hall::new();
        let record = hall.sample("mau.hoinghi", 0);
        let mut chair = desk(&hall, "chair", &record, &[], size);
        chair.wait_for("Enter Bắt đầu");
        assert!(chair.tells_clicks());
        chair.click_on("Enter Bắt đầu");
        chair.wait_until("the first step", PATIENCE, |seen| !seen.contains("Hội nghị chưa bắt đầu"));
        chair.click_on("F1 trợ giúp");
        chair.wait_for("TRỢ GIÚP");
        chair.click_on("Esc đóng");
        chair.wait_until("no help", PATIENCE, |seen| !seen.contains("TRỢ GIÚP"));
        chair.click_on("F8 ");
        chair.wait_for("▶  2 Ổn định");
        // A step of the agenda: the first click chooses it, the next one goes there.
        chair.click_on(" 3 Tuyên bố");
        chair.wait_for("Enter Chuyển đến");
        thread::sleep(READ);
        chair.click_on(" 3 Tuyên bố");
        chair.wait_for("▶  3 Tuyên bố");
        chair.press(key::CTRL_C);
        assert_eq!(chair.ends_within(PATIENCE), 0);
        chair.check_restored();
    }
}

#[test]
fn a_burst_of_clicks_opens_the_question_and_does_not_answer_it() {
    for size in SIZES {
        let hall = Hall::new();
        let record = counted(&hall);
        let before = hall.told(&[OsStr::new("result"), record.as_os_str()]);
        let mut chair = desk(&hall, "chair", &record, &[], size);
        chair.wait_for("Enter Đóng");
        let act = chair.place_of("Enter Đóng");
        chair.click(act, 1);
        chair.wait_for("Enter đồng ý");
        let answer = chair.place_of("Enter đồng ý");
        chair.press(key::ESC);
        chair.wait_until("no question", PATIENCE, |seen| !seen.contains("Enter đồng ý"));
        thread::sleep(READ);
        // The act and the place of its answer in one breath, before any frame; and the act again and again.
        let burst = |(x, y): (usize, usize)| format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m");
        chair.press(&format!("{}{}", burst(act), burst(answer)));
        chair.wait_for("Enter đồng ý");
        chair.click(act, 6);
        chair.click((1, 1), 1);
        thread::sleep(READ);
        assert!(chair.picture().contains("Enter đồng ý"), "{}", chair.picture());
        assert_eq!(hall.told(&[OsStr::new("result"), record.as_os_str()]), before);
        chair.click(answer, 1);
        chair.wait_until("no question", PATIENCE, |seen| !seen.contains("Enter đồng ý"));
        assert_ne!(hall.told(&[OsStr::new("result"), record.as_os_str()]), before);
        chair.press(key::CTRL_C);
        chair.ends_within(PATIENCE);
    }
}

#[test]
fn a_name_on_the_paper_is_clicked_and_recorded_at_the_tally_desk() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", 25);
    let mut tally = desk(&hall, "tally", &record, &[], SIZES[0]);
    tally.wait_for("phiếu số");
    tally.click_on("Văn phòng Bộ");
    tally.wait_until("the mark", PATIENCE, |seen| seen.contains(" 01 · ") || seen.contains("[x] Văn phòng"));
    let before = tally.picture();
    tally.click_on("Enter ghi phiếu");
    tally.wait_until("it is recorded", PATIENCE, |seen| seen != before && seen.contains("đã ghi"));
    tally.press(key::CTRL_C);
    tally.ends_within(PATIENCE);
}

#[test]
fn the_hall_sees_nothing_of_a_mouse() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", 25);
    let mut board = desk(&hall, "board", &record, &["--motion", "off"], SIZES[1]);
    board.wait_for("Đã kiểm");
    thread::sleep(READ);
    let (before, bytes) = (board.picture(), board.received());
    for row in 1..=40 {
        for column in (1..=120).step_by(9) {
            board.click((column, row), 1);
        }
    }
    board.press("\x1b[<64;10;5M\x1b[<65;10;5M");
    thread::sleep(READ);
    assert_eq!((board.picture(), board.received()), (before, bytes));
    board.press(key::CTRL_C);
    board.ends_within(PATIENCE);
}

#[test]
fn the_mouse_is_left_to_the_terminal_where_that_is_asked_for() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", 0);
    let mut desk = desk(&hall, "chair", &record, &["--mouse", "off"], SIZES[0]);
    desk.wait_for("Enter Bắt đầu");
    assert!(!desk.tells_clicks());
    desk.press(key::CTRL_C);
    desk.ends_within(PATIENCE);
    desk.check_restored();
    let more = [("HOINGHI_MOUSE", PathBuf::from("off"))];
    let mut desk = hall.desk_in(&[OsStr::new("chair"), record.as_os_str()], SIZES[0], &more);
    desk.wait_for("Enter Bắt đầu");
    assert!(!desk.tells_clicks());
    desk.press(key::CTRL_C);
    desk.ends_within(PATIENCE);
}

#[test]
fn places_that_no_screen_has_end_no_desk() {
    let hall = Hall::new();
    let record = hall.sample("mau.hoinghi", 25);
    for name in ["chair", "tally", "board"] {
        let mut desk = desk(&hall, name, &record, &[], SIZES[0]);
        desk.wait_until("the desk", PATIENCE, |seen| seen.trim().len() > 100);
        // Counted from zero, in each of the three ways in which terminals tell of the mouse, and a cursor in row 0.
        for told in ["\x1b[<0;0;0M", "\x1b[<64;0;0M", "\x1b[M   ", "\x1b[32;0;0M", "\x1b[<0;65535;65535M", "\x1b[0;0R"]
        {
            desk.press(told);
        }
        thread::sleep(READ);
        desk.press(key::CTRL_C);
        assert_eq!(desk.ends_within(PATIENCE), 0, "{name}");
        desk.check_restored();
    }
}
