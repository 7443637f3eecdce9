//! The whole sample, played on the real program by keys alone, with the hall's screen in a terminal beside it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use hoinghi::wording::{Lang, Phrase, chair as words};
use pty::{Desk, Hall, PATIENCE, key};
use serde_json::Value;

const SIZE: (u16, u16) = (120, 40);
/// The hall's screen is small, so that its letters are letters and can be read back.
const BOARD: (u16, u16) = (80, 24);
const TITLES: [&str; 25] = [
    "Đón tiếp đại biểu",
    "Ổn định tổ chức",
    "Tuyên bố lý do",
    "Bầu Đoàn Chủ tịch",
    "Thông qua Chương",
    "Khai mạc Hội nghị",
    "Báo cáo tổng kết",
    "Thảo luận",
    "Phát biểu chỉ đạo",
    "Tiêu chuẩn",
    "Thông qua danh",
    "Bầu Tổ kiểm phiếu",
    "Thể lệ bỏ phiếu",
    "Bỏ phiếu lần 1",
    "Kiểm phiếu lần 1",
    "Công bố kết quả",
    "Bỏ phiếu lần 2",
    "Kiểm phiếu lần 2",
    "Công bố kết quả",
    "Công bố Quyết",
    "Lễ bàn giao",
    "Phát biểu nhận",
    "Ký Giao ước",
    "Thông qua biên bản",
    "Kết luận, bế mạc",
];
/// How many papers are in the record when the chair's laptop dies.
const BEFORE_THE_FALL: usize = 5;

/// A paper as the tally team types it.
enum Paper {
    /// The keys that strike its names.
    Struck(String),
    /// Declared invalid, by the digit of the reason.
    Invalid(&'static str),
}

/// The papers of a contest, from its illustration in `data`.
fn papers(name: &str) -> Vec<Paper> {
    let mut sheet = csv::Reader::from_path(pty::data(name)).unwrap();
    let head = sheet.headers().unwrap().clone();
    let names = head.iter().filter(|column| *column != "invalid").count();
    let paper = |row: csv::StringRecord| match row.get(names) {
        Some("signed") => Paper::Invalid("4"),
        Some(reason) if !reason.is_empty() => panic!("a reason this test has no key for: {reason}"),
        _ => {
            let struck = (1..=names).filter(|line| row.get(line - 1) == Some("0"));
            // With more than ten names the 1 waits for a second digit, and Space says that none comes.
            Paper::Struck(struck.map(|line| if names > 10 { format!("{line} ") } else { line.to_string() }).collect())
        }
    };
    sheet.records().map(|row| paper(row.unwrap())).collect()
}

/// Waits for an act to be what Enter does, and does it.
fn does(chair: &mut Desk, act: &str) {
    chair.wait_for(&format!("Enter {act}"));
    chair.press(key::ENTER);
}

/// Does an act that is asked first.
fn agrees_to(chair: &mut Desk, act: &str) {
    does(chair, act);
    chair.wait_for(vi(words::QUESTION));
    chair.press(key::ENTER);
}

fn vi(phrase: Phrase) -> &'static str {
    phrase.of(Lang::Vi)
}

/// Waits until this step is the present one.
fn stands_at(chair: &Desk, step: usize) {
    chair.wait_for(&format!("▶ {step:>2} {}", TITLES[step - 1]));
}

/// Goes to the next step by Enter, when the step before has nothing left to do.
fn goes_on_to(chair: &mut Desk, step: usize) {
    does(chair, words::go_next(Lang::Vi, step, "").trim_end());
    stands_at(chair, step);
}

/// Everybody raises a hand: the form opens with that, and a second Enter agrees.
fn all_raise_hands(chair: &mut Desk) {
    does(chair, vi(words::ACT_HANDS));
    chair.wait_for(vi(words::HANDS_TITLE));
    chair.press(key::ENTER);
    chair.wait_for("Với 11/11 đại biểu nhất trí (100,00 %).");
}

/// Opens a round and states what was issued, left over and collected.
fn votes(chair: &mut Desk) {
    does(chair, vi(words::ACT_OPEN));
    does(chair, vi(words::ACT_ISSUE));
    chair.wait_for(vi(words::ISSUE_TITLE));
    // Two papers were left over.
    chair.press(key::TAB);
    chair.press(key::BACKSPACE);
    chair.press("2");
    chair.press(key::ENTER);
    chair.wait_for("Phát ra   11");
    does(chair, vi(words::ACT_COLLECT));
    chair.wait_for(vi(words::COLLECT_TITLE));
    chair.press(key::ENTER);
    chair.wait_for_all(&["Thu về   11", "Đã nhập    0"]);
}

/// Types papers, each acknowledged before the next; `recorded` are in the record already.
fn types(chair: &mut Desk, papers: &[Paper], recorded: usize) {
    for (place, paper) in papers.iter().enumerate() {
        let number = recorded + place + 1;
        chair.wait_for(&format!("phiếu số {number:>3} / 11"));
        match paper {
            Paper::Struck(digits) => {
                chair.press(digits);
                chair.press(key::ENTER);
            }
            Paper::Invalid(reason) => {
                chair.press(key::F4);
                chair.wait_for("GHI PHIẾU KHÔNG HỢP LỆ");
                chair.press(reason);
            }
        }
        if number == 11 {
            chair.wait_for("đã nhập  11 / 11");
        }
    }
}

/// Closes the round at the tally desk and comes back to the console.
fn closes(chair: &mut Desk, step: usize) {
    chair.press(key::F9);
    chair.wait_for("Enter đóng vòng");
    chair.press(key::ENTER);
    chair.wait_for("Đã đóng vòng bỏ phiếu");
    chair.press(key::ESC);
    stands_at(chair, step);
}

/// The morning: from home to the paper that is explained.
fn plays_the_morning(chair: &mut Desk) {
    chair.wait_for("hội nghị mẫu");
    chair.press(key::ENTER);
    chair.wait_for("Nhấn Enter để bắt đầu Hội nghị");
    chair.press(key::ENTER);
    stands_at(chair, 1);
    does(chair, vi(words::ACT_ALL_PRESENT));
    chair.wait_for("11/11 đại biểu có mặt");
    for step in [2, 3, 4] {
        goes_on_to(chair, step);
    }
    all_raise_hands(chair);
    goes_on_to(chair, 5);
    all_raise_hands(chair);
    for step in [6, 7] {
        goes_on_to(chair, step);
    }
    chair.wait_for(" 1/");
    for page in 2..=4 {
        does(chair, vi(words::ACT_NEXT_PAGE));
        chair.wait_for(&format!(" {page}/"));
    }
    chair.press(key::F8);
    stands_at(chair, 8);
    for _ in 0..4 {
        does(chair, vi(words::ACT_NEXT_SPEAKER));
        does(chair, vi(words::ACT_END_SPEECH));
    }
    for step in [9, 10, 11] {
        goes_on_to(chair, step);
    }
    all_raise_hands(chair);
    does(chair, vi(words::ACT_FREEZE));
    goes_on_to(chair, 12);
    does(chair, vi(words::ACT_NAME_TEAM));
    for step in [13, 14] {
        goes_on_to(chair, step);
    }
}

/// The end of the day: the leader, the handover, the pledge, the minutes, the closing.
fn plays_the_end(chair: &mut Desk, board: &Desk) {
    goes_on_to(chair, 20);
    agrees_to(chair, vi(words::ACT_ANNOUNCE_LEADER));
    board.wait_for_all(&["Phạm Thị D", "Vũ Văn G"]);
    goes_on_to(chair, 21);
    does(chair, vi(words::ACT_HAND_OVER_ALL));
    chair.wait_for("14/14");
    does(chair, vi(words::ACT_SIGN));
    chair.wait_for(vi(words::SIGN_TITLE));
    chair.press(key::ENTER);
    chair.wait_for_all(&["Đã ký lúc", "Tạ Văn U"]);
    for step in [22, 23] {
        goes_on_to(chair, step);
    }
    does(chair, vi(words::ACT_ALL_SIGNED));
    goes_on_to(chair, 24);
    all_raise_hands(chair);
    goes_on_to(chair, 25);
    agrees_to(chair, vi(words::ACT_CLOSE));
    chair.wait_for("Hội nghị đã bế mạc lúc");
    board.wait_for("Hội nghị đã bế mạc");
}

fn board_beside(hall: &Hall, record: &Path) -> Desk {
    hall.desk(&["board".as_ref(), record.as_os_str()], BOARD)
}

/// What every round came to, told by the program itself.
fn results(hall: &Hall, record: &Path) -> Value {
    let told = hall.told(&["result".as_ref(), record.as_os_str(), "--json".as_ref()]);
    serde_json::from_str(&told).unwrap()
}

fn minutes(hall: &Hall, record: &Path, folder: &str) -> String {
    let folder = hall.path(folder);
    let words = ["export".as_ref(), record.as_os_str(), "--to".as_ref(), folder.as_os_str(), "--format".as_ref()];
    hall.told(&[words.as_slice(), &["md".as_ref()]].concat());
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    read("bien-ban-hoi-nghi.md") + &read("bien-ban-ban-giao.md")
}

/// The record that was begun from home.
fn only_record(hall: &Hall) -> PathBuf {
    let files = std::fs::read_dir(hall.path("hoinghi")).unwrap().map(|entry| entry.unwrap().path());
    let mut records = files.filter(|path| path.extension().is_some_and(|ending| ending == "hoinghi"));
    let record = records.next().unwrap();
    assert_eq!(records.next(), None, "one conference was played");
    record
}

#[test]
fn the_sample_played_by_keys_through_a_power_cut_ends_like_the_sample_played_by_script() {
    let hall = Hall::new();
    let mut chair = hall.desk::<&str>(&[], SIZE);
    plays_the_morning(&mut chair);
    let record = only_record(&hall);
    let board = board_beside(&hall, &record);
    board.wait_for_all(&["Cờ thi đua ngành Tư pháp", "PHIẾU MẪU"]);

    votes(&mut chair);
    goes_on_to(&mut chair, 15);
    does(&mut chair, vi(words::ACT_TALLY));
    let first = papers("ket-qua-minh-hoa.csv");
    types(&mut chair, &first[..BEFORE_THE_FALL], 0);
    // The next paper's number is the acknowledgement of the last one.
    chair.wait_for("phiếu số   6 / 11");
    board.wait_for("5 / 11");
    chair.press("5 6 ");
    chair.kill();

    let mut chair = hall.desk(&["chair".as_ref(), record.as_os_str()], SIZE);
    stands_at(&chair, 15);
    chair.wait_for_all(&["Thu về   11", "Đã nhập    5"]);
    does(&mut chair, vi(words::ACT_TALLY));
    types(&mut chair, &first[BEFORE_THE_FALL..8], BEFORE_THE_FALL);
    board.wait_for("8 / 11");
    board.kill();
    let begun = Instant::now();
    let board = board_beside(&hall, &record);
    board.wait_until("the count on a new board", PATIENCE, |picture| picture.contains("8 / 11"));
    assert!(begun.elapsed() < Duration::from_secs(5), "the board came back after {:?}", begun.elapsed());
    types(&mut chair, &first[8..], 8);
    board.wait_for("11 / 11");
    closes(&mut chair, 15);

    goes_on_to(&mut chair, 16);
    agrees_to(&mut chair, vi(words::ACT_ANNOUNCE));
    let elected = ["Văn phòng Bộ", "Vụ Các vấn đề chung", "Vụ Tổ chức cán bộ", "Cục Kế hoạch - Tài chính"];
    board.wait_for_all(&elected);
    goes_on_to(&mut chair, 17);
    votes(&mut chair);
    goes_on_to(&mut chair, 18);
    does(&mut chair, vi(words::ACT_TALLY));
    types(&mut chair, &papers("ket-qua-minh-hoa-2.csv"), 0);
    closes(&mut chair, 18);
    goes_on_to(&mut chair, 19);
    agrees_to(&mut chair, vi(words::ACT_ANNOUNCE));
    board.wait_for_all(&["Cờ thi đua của Chính phủ", "9/11", "7/11"]);
    plays_the_end(&mut chair, &board);

    chair.press(key::CTRL_Q);
    assert_eq!(chair.ends_within(PATIENCE), 0, "nothing is left undone, so nothing is asked");
    chair.check_restored();
    board.signal("TERM");

    let scripted = hall.sample("theo-kich-ban.hoinghi", usize::MAX);
    let played = results(&hall, &record);
    assert_eq!(played, results(&hall, &scripted), "by keys as by script");
    assert_eq!(played["contests"][0]["elected"], serde_json::json!(["vp", "xdpl", "tccb", "khtc"]));
    assert_eq!(played["contests"][1]["elected"], serde_json::json!(["xdpl", "tccb"]));
    for record in [&record, &scripted] {
        hall.told(&["verify".as_ref(), record.as_os_str()]);
    }
    let (played, scripted) = (minutes(&hall, &record, "a"), minutes(&hall, &scripted, "b"));
    for told in [&played, &scripted] {
        for said in elected {
            assert!(told.contains(said), "the minutes leave out {said}");
        }
        for said in ["00/QĐ-BTP", "Phạm Thị D", "Vũ Văn G", "Nguyễn Hồng Tuyến", "Tạ Văn U", "14 (mười bốn) trên 14"]
        {
            assert!(told.contains(said), "the minutes leave out {said}");
        }
        assert!(!told.contains("Bản thảo"), "these are no drafts");
    }
}

#[test]
fn the_second_round_cannot_be_opened_before_the_first_is_announced() {
    let hall = Hall::new();
    // Closed, and not yet announced.
    let record = hall.sample("mau.hoinghi", 37);
    let mut chair = hall.desk(&["chair".as_ref(), record.as_os_str()], SIZE);
    stands_at(&chair, 15);
    for step in [16, 17] {
        chair.press(key::F8);
        stands_at(&chair, step);
    }
    chair.press("1");
    chair.wait_for("Hãy hoàn tất");
    chair.wait_until("the refusal, in answer to the key", PATIENCE, |picture| {
        picture.matches("Chưa mở được “Cờ thi đua của").count() == 2
    });
    // Announced, it can.
    chair.press(key::F7);
    agrees_to(&mut chair, vi(words::ACT_ANNOUNCE));
    goes_on_to(&mut chair, 17);
    does(&mut chair, vi(words::ACT_OPEN));
    chair.wait_for(&format!("Enter {}", vi(words::ACT_ISSUE)));
}
