//! What no one would write: nothing of it makes `check` panic, hang or take long.

use super::hall::{code, run};
use std::fs;
use std::time::{Duration, Instant};

/// Checks a file and answers what was said, with the exit code. A debug build is given several times the second that a
/// release takes at most.
fn told(bytes: &[u8]) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plan.toml"), bytes).unwrap();
    let began = Instant::now();
    let output = run(folder.path(), &["check", "plan.toml"]);
    let took = began.elapsed();
    let said = String::from_utf8(output.stderr.clone()).unwrap() + &String::from_utf8(output.stdout.clone()).unwrap();
    let limit = if cfg!(debug_assertions) { 60 } else { 1 };
    assert!(took < Duration::from_secs(limit), "{took:?}: {}", said.chars().take(300).collect::<String>());
    assert!(said.chars().all(|letter| letter == '\n' || !letter.is_control()), "a raw control character");
    (code(&output), said)
}

const HEAD: &str = "format = 1\n[conference]\ntitle = \"H\"\nyear = 2026\n";

#[test]
fn a_megabyte_of_brackets_is_a_fault_and_no_hang() {
    for bomb in ["[", "{", "[[", "a={", "a=[", "]", "\"", "'''", "a."] {
        let (code, said) = told(bomb.repeat(1024 * 1024 / bomb.len()).as_bytes());
        assert_eq!(code, 1, "{bomb}");
        assert!(said.contains("plan.toml:1:"), "{bomb}: {}", said.chars().take(300).collect::<String>());
    }
}

#[test]
fn a_hundred_thousand_units_are_told_with_the_limit() {
    let units: Vec<String> = (0..100_000).map(|n| format!("[[units]]\nid = \"u{n}\"\nname = \"U {n}\"\n")).collect();
    let (code, said) = told(format!("{HEAD}{}", units.concat()).as_bytes());
    assert_eq!(code, 1);
    assert!(said.contains("too_many") && said.contains("2000"), "{}", said.chars().take(300).collect::<String>());
}

#[test]
fn a_line_of_two_megabytes_is_shown_in_part() {
    let (code, said) = told(format!("{HEAD}place = \"{}\"\n", "đ".repeat(1024 * 1024)).as_bytes());
    assert_eq!(code, 1);
    assert!(said.contains("too_long") && said.len() < 4000, "{}", said.len());
}

#[test]
fn thousands_of_different_slips_are_told_in_good_time() {
    let keys: Vec<String> = (0..50_000).map(|n| format!("khoa-{n} = 1\n")).collect();
    assert_eq!(told(format!("format = 1\n{}", keys.concat()).as_bytes()).0, 1);
}

#[test]
fn too_large_a_plan_says_the_limit() {
    let (code, said) = told("#".repeat(5 * 1024 * 1024).as_bytes());
    assert!(code == 1 && said.contains("4 MB"), "{said}");
}

#[test]
fn no_bytes_at_all_and_bytes_that_are_no_text_have_their_place() {
    for bytes in [&b""[..], b"\0\0\0\0", b"\xff\xff\xff", b"\xfe\xff\0f", b"\x1b[2J\x1b]0;x\x07", b"PK\x03\x04"] {
        let (code, said) = told(bytes);
        assert!(code == 1 && said.contains("plan.toml:1:"), "{bytes:?}: {said}");
    }
}

#[test]
fn a_folder_and_a_missing_file_are_one_sentence_each() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("plan.toml")).unwrap();
    for name in ["plan.toml", "khong-co.toml"] {
        let output = run(folder.path(), &["check", name]);
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert_eq!(code(&output), 3);
        assert!(said.contains(name) && said.lines().count() == 1, "{said}");
    }
}
