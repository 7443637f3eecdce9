//! The record: a disk that is full or fails, a file that is gone, another desk that writes.

use crate::day::{Day, PLAN, moment, programme};
use crate::faulty::Faulty;
use hoinghi::conference::refusal::StorageTrouble;
use hoinghi::record::{StorageError, sqlite};
use rusqlite::Connection;
use std::fs;

/// A day whose next commit fails in this way.
fn failing(error: StorageError) -> Day {
    let (journal, fault) = Faulty::new();
    let day = Day::kept_in(Box::new(journal), programme(PLAN)).done(r#"{"do":"start"}"#);
    *fault.lock().unwrap() = Some(error);
    day
}

fn troubled(trouble: StorageTrouble) -> Day {
    failing(StorageError::Failed(trouble))
}

#[test]
fn what_could_not_be_stored_says_why_and_what_to_do() {
    let next = r#"{"do":"next"}"#;
    troubled(StorageTrouble::Full).says("Storage { trouble: Full", "storage", next, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: ổ đĩa đã đầy. Hãy dọn bớt chỗ trên ổ đĩa rồi mở lại hồ sơ.", "The record could not be written, and what was just done is not stored: the disk is full. Make room on the disk and open the record again.");
    troubled(StorageTrouble::ReadOnly).says("Storage { trouble: ReadOnly", "storage", next, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: hồ sơ chỉ cho đọc. Hãy cho phép ghi vào tệp và thư mục, hoặc chép hồ sơ sang nơi ghi được, rồi mở lại.", "The record could not be written, and what was just done is not stored: the record may only be read. Allow writing to the file and its folder, or copy the record to where it can be written, and open it again.");
    troubled(StorageTrouble::Device).says("Storage { trouble: Device", "storage", next, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: ổ đĩa gặp lỗi khi đọc hoặc ghi. Hãy kiểm tra ổ đĩa và chỗ trống rồi mở lại hồ sơ.", "The record could not be written, and what was just done is not stored: the disk failed to read or write. Check the disk and its free room, and open the record again.");
    let damaged = StorageError::Damaged("entry 3 does not continue the chain".to_owned());
    failing(damaged).says("Storage { trouble: Damaged", "storage", next, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: nội dung hồ sơ bị hỏng. Hãy chạy hoinghi verify để biết hỏng ở đâu và lấy lại bản lưu.", "The record could not be written, and what was just done is not stored: what the record holds is damaged. Run hoinghi verify to see where, and bring back a copy.");
    troubled(StorageTrouble::NoChance).says("Storage { trouble: NoChance", "storage", next, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: máy không cho số ngẫu nhiên. Hãy khởi động lại máy rồi mở lại hồ sơ.", "The record could not be written, and what was just done is not stored: the machine gives no random numbers. Restart the machine and open the record again.");
    let other = StorageTrouble::Other { detail: "unable to open database file".to_owned() };
    troubled(other).says("Storage { trouble: Other", "storage", next, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: lỗi không rõ nguyên nhân. Hãy kiểm tra ổ đĩa rồi mở lại hồ sơ (unable to open database file).", "The record could not be written, and what was just done is not stored: the reason is not known. Check the disk and open the record again (unable to open database file).");
}

#[test]
fn after_it_nothing_more_is_taken_whatever_is_asked() {
    let mut day = troubled(StorageTrouble::Full);
    for line in
        [r#"{"do":"next"}"#, r#"{"do":"status"}"#, r#"{"do":"take_note","text":"\u202e"}"#, "{", r#"{"do":"x"}"#]
    {
        assert_eq!(day.ask(line).expect_err(line).code(), "storage", "{line}");
    }
}

#[test]
fn a_file_that_is_gone_is_lost_whatever_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ngay.hoinghi");
    let mut day = Day::of(sqlite::create(&path, programme(PLAN), moment()).unwrap()).done(r#"{"do":"start"}"#);
    fs::remove_file(&path).unwrap();
    let slip = r#"{"do":"take_note","text":"\u202e"}"#;
    day.says("RecordLost", "record_lost", slip, "Tệp hồ sơ đã bị xóa hoặc bị thay bằng tệp khác trong lúc đang dùng, nên không ghi gì thêm. Hãy dừng lại và tìm lại đúng tệp hồ sơ.", "The record was deleted or replaced while in use, so nothing more is written. Stop, and find the right file again.");
    for line in [r#"{"do":"next"}"#, r#"{"do":"status"}"#, "{"] {
        assert_eq!(day.ask(line).expect_err(line).code(), "record_lost", "{line}");
    }
}

#[test]
fn a_desk_that_waited_five_seconds_is_told_to_try_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ngay.hoinghi");
    let mut day = Day::of(sqlite::create(&path, programme(PLAN), moment()).unwrap()).done(r#"{"do":"start"}"#);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    day.refused(
        "Busy",
        "busy",
        r#"{"do":"next"}"#,
        "Bàn khác đang ghi vào hồ sơ quá 5 giây, nên việc này chưa được lưu. Hãy làm lại.",
        "Another desk has been writing to the record for over 5 seconds, so this was not stored. Try again.",
    );
    other.execute_batch("COMMIT").unwrap();
    day.ask(r#"{"do":"next"}"#).unwrap();
}

#[test]
fn a_damaged_file_is_told_in_the_users_language() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ngay.hoinghi");
    let mut day = Day::of(sqlite::create(&path, programme(PLAN), moment()).unwrap()).done(r#"{"do":"start"}"#);
    Connection::open(&path).unwrap().execute_batch("DELETE FROM entry WHERE number > 1").unwrap();
    day.says("Storage { trouble: Damaged", "storage", r#"{"do":"next"}"#, "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: nội dung hồ sơ bị hỏng. Hãy chạy hoinghi verify để biết hỏng ở đâu và lấy lại bản lưu.", "The record could not be written, and what was just done is not stored: what the record holds is damaged. Run hoinghi verify to see where, and bring back a copy.");
}

/// A file that may not grow any further fails as a disk does.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_grow_ends_the_script_and_keeps_what_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plan.toml"), PLAN).unwrap();
    let program = env!("CARGO_BIN_EXE_hoinghi");
    let asks = |before: &str, file: &str, script: &str| {
        fs::write(folder.path().join("script.jsonl"), script).unwrap();
        let line = format!("trap '' XFSZ; {before} exec \"$0\" script {file} script.jsonl");
        let output = std::process::Command::new("sh").args(["-c", &line, program]).current_dir(folder.path()).output();
        let output = output.expect("a shell");
        let answers = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), answers.lines().map(str::to_owned).collect::<Vec<_>>())
    };
    assert_eq!(asks("", "plan.toml", "{\"do\":\"start\"}\n").0, Some(0));
    let note = format!("{{\"do\":\"take_note\",\"text\":\"{}\"}}\n", "a".repeat(19_000));
    let (code, answers) = asks("ulimit -f 400;", "plan.hoinghi", &note.repeat(60));
    assert_eq!(code, Some(3));
    let (last, before) = answers.split_last().unwrap();
    assert_eq!(
        last,
        "{\"ok\":false,\"refused\":\"storage\",\"message\":\"Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: ổ đĩa gặp lỗi khi đọc hoặc ghi. Hãy kiểm tra ổ đĩa và chỗ trống rồi mở lại hồ sơ.\"}"
    );
    assert!(!before.is_empty() && before.iter().all(|answer| answer == "{\"ok\":true}"), "{before:?}");
    let mut reading = sqlite::open_reader(&folder.path().join("plan.hoinghi")).unwrap();
    let entries = hoinghi::record::verify::verify(&mut *reading).expect("a sound record").entries;
    // The plan, the start and its step, and a note for each answer that said yes.
    assert_eq!(entries, 3 + before.len() as u64);
    assert_eq!(asks("", "plan.hoinghi", "{\"do\":\"next\"}\n").0, Some(0));
}
