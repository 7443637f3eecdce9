//! The command line: files of every kind, exit codes, languages, papers from files, documents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod hall;

use hall::{Hall, code, contest, hoinghi, plan};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Output, Stdio};

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn answer(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn simple() -> Hall {
    Hall::with(&plan(4, &contest("c", &["a", "b"], "seats = 1\nmax = 2")))
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), std::fs::read(&path).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn help_is_vietnamese_unless_english_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let help = hall::run(folder.path(), &["--help"]);
    assert_eq!(code(&help), 0);
    for word in ["Cách dùng", "Lệnh", "Tùy chọn", "chair", "verify"] {
        assert!(answer(&help).contains(word), "{word}");
    }
    assert!(!answer(&help).contains("Usage") && !answer(&help).contains("Options"));
    let english = hall::run(folder.path(), &["script", "--help", "--lang", "en"]);
    assert!(answer(&english).contains("Usage: hoinghi script"), "{}", answer(&english));
    let by_environment = hoinghi().env("HOINGHI_LANG", "en").arg("--help").output().unwrap();
    assert!(answer(&by_environment).contains("Commands:"));
    let argument_wins = hoinghi().env("HOINGHI_LANG", "en").args(["--lang=vi", "-h"]).output().unwrap();
    assert!(answer(&argument_wins).contains("Lệnh:"));
    for command in
        ["chair", "tally", "board", "check", "import", "script", "result", "papers", "export", "copy", "verify", "man"]
    {
        assert_eq!(code(&hall::run(folder.path(), &[command, "--help"])), 0);
    }
    assert!(answer(&hall::run(folder.path(), &["--version"])).starts_with("hoinghi "));
}

#[test]
fn wrong_usage_is_one_sentence_in_the_users_language() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["reslt", "x"][..],
        &["result"],
        &["result", "x", "y"],
        &["result", "x", "--jsn"],
        &["--lang", "xx"],
        &["--theme", "xx"],
        &["--blocks", "xx"],
        &["--motion", "xx"],
        &["--mouse", "xx"],
        &["papers", "x", "--contest", "c"],
        &["papers", "x", "--contest", "c", "--csv", "y", "--pass", "two"],
        &["board", "x", "--once", "--format", "gif"],
        &["board", "x", "--once", "--size", "big"],
        &["export", "x", "--to", "y", "--format", "gif"],
        &["export", "x", "--to", "y", "--only", "everything"],
    ] {
        let output = hall::run(folder.path(), arguments);
        assert_eq!(code(&output), 2, "{arguments:?}: {}", complaint(&output));
        assert!(output.stdout.is_empty() && complaint(&output).lines().count() == 1, "{}", complaint(&output));
        let english = hall::run(folder.path(), &[&["--lang", "en"], arguments].concat());
        assert_ne!(complaint(&english), complaint(&output), "{arguments:?}");
    }
    let nearest = hall::run(folder.path(), &["reslt"]);
    assert!(complaint(&nearest).contains("result"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn files_that_are_no_record_are_left_as_they_are() {
    let hall = simple();
    hall.desk().end();
    let record = std::fs::read(hall.file("plan.hoinghi")).unwrap();
    let mut newer = record.clone();
    newer[60..64].copy_from_slice(&99i32.to_be_bytes());
    let mut foreign = record.clone();
    foreign[68..72].copy_from_slice(&1i32.to_be_bytes());
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("newer.hoinghi", newer),
        ("foreign.hoinghi", foreign),
        ("empty.hoinghi", Vec::new()),
        ("garbage.hoinghi", (0..5000u32).map(|n| (n * 7919 % 251) as u8).collect()),
        ("short.hoinghi", b"SQLite format 3\0".to_vec()),
        ("text.hoinghi", b"format = 1\n".to_vec()),
        ("noise", vec![0, 1, 2, 3]),
        ("nothing", Vec::new()),
    ] {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    std::fs::create_dir(folder.path().join("folder.hoinghi")).unwrap();
    let before = files(folder.path());
    let mut names: Vec<String> =
        before.iter().map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.extend(["missing.hoinghi", "missing.toml", "folder.hoinghi", "no/where.hoinghi"].map(str::to_owned));
    for name in &names {
        for arguments in [
            &["result", name][..],
            &["result", name, "--json"],
            &["verify", name],
            &["script", name],
            &["board", name, "--once"],
            &["export", name, "--to", "out"],
        ] {
            let output = hall::run(folder.path(), arguments);
            assert_eq!(code(&output), 3, "{arguments:?}: {}", complaint(&output));
            assert!(output.stdout.is_empty() && complaint(&output).lines().count() == 1, "{}", complaint(&output));
            assert!(complaint(&output).contains(name.as_str()), "{}", complaint(&output));
        }
        assert_eq!(files(folder.path()), before, "{name}");
        assert!(!folder.path().join("out").exists());
    }
    assert!(complaint(&hall::run(folder.path(), &["result", "newer.hoinghi"])).contains("mới hơn"));
    assert_eq!(code(&hall::run(folder.path(), &["check", "missing.toml"])), 3);
    assert_eq!(code(&hall::run(folder.path(), &["check", "folder.hoinghi"])), 3);
}

#[test]
fn a_plan_opened_twice_resumes_and_its_record_governs() {
    let hall = simple();
    let mut desk = hall.desk();
    desk.start();
    assert_eq!(desk.end(), 0);
    let again = hall.run(&["script", "plan.toml"]);
    assert_eq!((code(&again), complaint(&again).as_str()), (0, ""));
    let status = hall.desk().ok(&json!({ "do": "status" }));
    assert_eq!(status["phase"], "running");
    let changed = plan(4, &contest("c", &["a", "b", "x"], "seats = 1"));
    for text in [changed.as_str(), "format = 99"] {
        std::fs::write(hall.file("plan.toml"), text).unwrap();
        let noted = hall.run(&["script", "plan.toml"]);
        assert_eq!(code(&noted), 0);
        assert!(complaint(&noted).contains("plan.hoinghi"), "{}", complaint(&noted));
    }
    let mut desk = hall.desk();
    assert_eq!(desk.ok(&json!({ "do": "open_round", "contest": "c" }))["slate"], json!(["a", "b"]));
    desk.end();
    std::fs::remove_file(hall.file("plan.toml")).unwrap();
    let missing = hall.run(&["script", "plan.toml"]);
    assert_eq!(code(&missing), 3);
    assert!(complaint(&missing).contains("plan.hoinghi"));
    assert_eq!(code(&hall.run(&["result", "plan.hoinghi"])), 0, "a record can be opened alone");
}

#[test]
fn a_record_may_be_named() {
    let hall = simple();
    let output = hall.run(&["script", "plan.toml", "--record", "đây.hoinghi"]);
    assert_eq!(code(&output), 0, "{}", complaint(&output));
    assert!(hall.file("đây.hoinghi").exists() && !hall.file("plan.hoinghi").exists());
    assert_eq!(code(&hall.run(&["script", "đây.hoinghi", "--record", "x"])), 2);
    let nowhere = hall.run(&["script", "plan.toml", "--record", "không/có.hoinghi"]);
    assert_eq!(code(&nowhere), 3);
    assert!(complaint(&nowhere).contains("không/có.hoinghi"), "{}", complaint(&nowhere));
    let names: Vec<_> = files(hall.path()).into_iter().map(|(path, _)| path.file_name().unwrap().to_owned()).collect();
    assert_eq!(names.len(), 2, "nothing is left behind: {names:?}");
}

#[test]
fn faults_of_a_plan_make_no_record() {
    let hall = Hall::with("format = 1\n[conference]\ntitel = \"x\"\n");
    let output = hall.run(&["script", "plan.toml"]);
    assert_eq!(code(&output), 1);
    assert!(complaint(&output).contains("plan.toml:3:1"), "{}", complaint(&output));
    assert!(!hall.file("plan.hoinghi").exists());
    let checked = hall.run(&["check", "plan.toml"]);
    assert_eq!(code(&checked), 1);
    assert!(checked.stdout.is_empty() && complaint(&checked).contains("titel"));
    let told = hall.run(&["check", "plan.toml", "--json"]);
    let told_json: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!((code(&told), &told_json["faults"][0]["file"]), (1, &json!("plan.toml")));
    assert!(told_json["errors"].as_u64().unwrap() > 0);
    let sample = Hall::sample();
    let sound = sample.run(&["check", "plan.toml"]);
    assert_eq!((code(&sound), complaint(&sound).as_str()), (0, ""));
    let sound: Value = serde_json::from_slice(&sample.run(&["check", "plan.toml", "--json"]).stdout).unwrap();
    assert_eq!(sound["errors"], 0);
}

fn papers(hall: &Hall, csv: &str, more: &[&str]) -> Output {
    std::fs::write(hall.file("p.csv"), csv).unwrap();
    hall.run(&[&["papers", "plan.hoinghi", "--contest", "c", "--csv", "p.csv"], more].concat())
}

#[test]
fn papers_of_a_file_are_all_recorded_or_none() {
    let hall = simple();
    let mut desk = hall.desk();
    desk.ok(&json!({ "do": "status" }));
    assert_eq!(code(&papers(&hall, "a,b\n1,0\n", &[])), 1, "not started");
    desk.start();
    assert_eq!(code(&papers(&hall, "a,b\n1,0\n", &[])), 1, "no open round");
    desk.ok(&json!({ "do": "open_round", "contest": "c" }));
    assert_eq!(code(&papers(&hall, "a,b\n1,0\n", &[])), 1, "not collected");
    desk.issue("c", 4, 4);
    let before = hall.result();
    for (csv, line, column) in [
        ("a,b\n1,0\n1,2\n", "dòng 3", "cột 2 (b)"),
        ("a,b\n1,0\n\n1,0\n", "dòng 3", ""),
        ("a,b\n1,0\nx,0\n", "dòng 3", "cột 1 (a)"),
        ("a,b\n1,0\n1\n", "dòng 3", ""),
        ("a,c\n1,0\n", "dòng 1", "cột 2"),
        ("a\n1\n", "dòng 1", ""),
        ("a,b,invalid\n1,0,torn\n", "dòng 2", "cột 3 (invalid)"),
    ] {
        let output = papers(&hall, csv, &[]);
        assert_eq!(code(&output), 1, "{csv}");
        let told = complaint(&output);
        assert!(told.contains("p.csv") && told.contains(line) && told.contains(column), "{told}");
        assert_eq!(hall.result(), before, "{csv}");
    }
    assert_eq!(code(&papers(&hall, "a,b\n1,0\n", &["--pass", "2"])), 1);
    let output = papers(&hall, "\u{feff}b,invalid,a\r\n0,,1\r\n,,\r\n?,no_stamp,?\r\n", &[]);
    assert_eq!(code(&output), 0, "{}", complaint(&output));
    assert!(answer(&output).contains("3 phiếu") && answer(&output).contains("3/4"), "{}", answer(&output));
    let round = hall.round("c", 1);
    assert_eq!(round["papers"]["invalid_by"], json!({ "blank": 1, "no_stamp": 1 }));
    assert_eq!(round["nominees"][0]["support"], 1);
    desk.papers("c", &[("a", 1), ("b", 0)], 1);
    desk.announce("c");
    hall.verifies();
    assert_eq!(code(&hall.run(&["papers", "plan.hoinghi", "--contest", "c", "--csv", "none.csv"])), 3);
    assert_eq!(code(&hall.run(&["papers", "plan.hoinghi", "--contest", "zz", "--csv", "p.csv"])), 1);
    assert_eq!(code(&hall.run(&["papers", "plan.toml", "--contest", "c", "--csv", "p.csv"])), 3);
}

#[test]
fn the_samples_papers_give_the_samples_result() {
    let hall = Hall::sample();
    let mut desk = hall.desk();
    desk.start();
    for (contest, csv) in [("co-nganh", "ket-qua-minh-hoa.csv"), ("co-chinh-phu", "ket-qua-minh-hoa-2.csv")] {
        desk.open_round(contest, 11, 11);
        let output = hall.run(&["papers", "plan.hoinghi", "--contest", contest, "--csv", csv]);
        assert_eq!(code(&output), 0, "{}", complaint(&output));
        desk.announce(contest);
    }
    assert_eq!(hall.contest("co-nganh")["elected"], json!(["vp", "xdpl", "tccb", "khtc"]));
    assert_eq!(hall.contest("co-chinh-phu")["elected"], json!(["xdpl", "tccb"]));
}

#[test]
fn documents_are_written_and_never_overwritten() {
    let hall = Hall::sample();
    hall.run(&["script", "plan.toml", "ca-ngay.jsonl"]);
    let first = hall.run(&["export", "plan.hoinghi", "--to", "a/b"]);
    assert_eq!(code(&first), 0, "{}", complaint(&first));
    let written = files(&hall.file("a/b"));
    assert!(written.len() >= 5 && written.iter().all(|(_, bytes)| !bytes.is_empty()));
    let second = hall.run(&["export", "plan.hoinghi", "--to", "a/b", "--only", "minutes", "--format", "md"]);
    assert_eq!(code(&second), 0);
    assert!(answer(&second).contains("-2.md") && answer(&second).lines().count() == 1, "{}", answer(&second));
    let now = files(&hall.file("a/b"));
    assert_eq!(now.len(), written.len() + 1);
    assert!(written.iter().all(|file| now.contains(file)));
    let into_a_file = hall.run(&["export", "plan.hoinghi", "--to", "plan.toml/x"]);
    assert_eq!(code(&into_a_file), 3);
}

#[test]
fn without_an_office_suite_the_other_formats_are_written_and_the_lack_is_told() {
    let hall = simple();
    hall.desk().start();
    let export = |formats: &str| {
        let words = ["export", "plan.hoinghi", "--to", "out", "--only", "minutes", "--format", formats];
        hall::hoinghi().current_dir(hall.path()).args(words).env("PATH", "").output().unwrap()
    };
    let alone = export("pdf");
    assert!(code(&alone) == 2 && !hall.file("out").exists());
    assert!(
        complaint(&alone).contains("LibreOffice") && complaint(&alone).lines().count() == 1,
        "{}",
        complaint(&alone)
    );
    let beside = export("pdf,docx");
    assert_eq!((code(&beside), files(&hall.file("out")).len()), (3, 1));
    assert!(complaint(&beside).contains("LibreOffice"), "{}", complaint(&beside));
}

#[test]
fn an_offices_own_form_is_filled_in_and_what_is_no_field_is_told() {
    let hall = simple();
    hall.desk().start();
    let listed = hall.run(&["export", "plan.hoinghi", "--template-fields"]);
    assert_eq!(code(&listed), 0, "{}", complaint(&listed));
    assert!(
        answer(&listed).contains("{{title}}\t") && answer(&listed).contains("{{c.elected}}\t"),
        "{}",
        answer(&listed)
    );
    // Any docx is a form; a built-in one has no field in it.
    hall.run(&["export", "plan.hoinghi", "--to", "forms", "--only", "minutes", "--format", "docx"]);
    let form = hall.file("forms/bien-ban-hoi-nghi.docx").display().to_string();
    let words = ["export", "plan.hoinghi", "--to", "out", "--only", "minutes", "--template", &form];
    let filled = hall.run(&words);
    assert_eq!(code(&filled), 0, "{}", complaint(&filled));
    assert!(hall.file("out/bien-ban-hoi-nghi.docx").exists());
    let broken = hall.run(&["export", "plan.hoinghi", "--to", "out", "--template", "plan.toml"]);
    assert!(code(&broken) == 3 && complaint(&broken).lines().count() == 1, "{}", complaint(&broken));
}

#[test]
fn verify_confirms_codes_and_finds_what_was_changed() {
    let hall = simple();
    let mut desk = hall.desk();
    desk.start();
    let announced = desk.whole_round("c", &[("a", 3), ("b", 1)], 4);
    desk.end();
    let announced = announced["code"].as_str().unwrap().to_owned();
    let sound = hall.run(&["verify", "plan.hoinghi", "--code", &announced]);
    assert_eq!(code(&sound), 0, "{}", complaint(&sound));
    assert!(answer(&sound).contains("4 phiếu") && answer(&sound).contains(&announced), "{}", answer(&sound));
    let wrong = hall.run(&["verify", "plan.hoinghi", "--code", "0000 0000 0001"]);
    assert_eq!(code(&wrong), 1);
    for (sql, found) in [
        ("UPDATE entry SET body = replace(body, 'mot', 'hai') WHERE number = 3", "mục ghi số 3"),
        ("DELETE FROM entry WHERE number = 3", "mục ghi số 3"),
        ("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)", "phần cuối"),
        ("UPDATE sealed SET papers = x''", "không đọc được"),
        ("DELETE FROM sealed", "niêm phong"),
        ("INSERT INTO sealed SELECT contest, 9, pass, papers FROM sealed", "không mục ghi nào"),
        ("CREATE TABLE more (a)", "more"),
        ("CREATE TRIGGER t AFTER INSERT ON entry BEGIN SELECT 1; END", "trigger t"),
    ] {
        let copy = hall.file("copy.hoinghi");
        std::fs::copy(hall.file("plan.hoinghi"), &copy).unwrap();
        rusqlite::Connection::open(&copy).unwrap().execute_batch(sql).unwrap();
        let output = hall.run(&["verify", "copy.hoinghi"]);
        assert_eq!(code(&output), 1, "{sql}: {}", answer(&output));
        assert!(complaint(&output).contains(found), "{sql}: {}", complaint(&output));
        std::fs::remove_file(&copy).unwrap();
    }
}

#[test]
fn a_record_is_copied_while_it_is_written_and_nothing_else_is_replaced() {
    let hall = simple();
    let mut desk = hall.desk();
    desk.start();
    let copied = hall.run(&["copy", "plan.hoinghi", "--to", "copy.hoinghi"]);
    assert_eq!(code(&copied), 0, "{}", complaint(&copied));
    let announced = desk.whole_round("c", &[("a", 3), ("b", 1)], 4);
    let again = hall.run(&["copy", "plan.hoinghi", "--to", "copy.hoinghi"]);
    assert_eq!(code(&again), 0, "{}", complaint(&again));
    desk.end();
    let sound = hall.run(&["verify", "copy.hoinghi", "--code", announced["code"].as_str().unwrap()]);
    assert_eq!(code(&sound), 0, "{}", complaint(&sound));
    let results = ["plan.hoinghi", "copy.hoinghi"].map(|record| answer(&hall.run(&["result", record, "--json"])));
    assert_eq!(results[0], results[1]);
    let before = files(hall.file("plan.toml").parent().unwrap());
    for (to, words) in
        [("plan.toml", "tệp khác"), ("plan.hoinghi", "tệp khác"), ("khong-co/copy.hoinghi", "không ghi được")]
    {
        let refused = hall.run(&["copy", "plan.hoinghi", "--to", to]);
        assert_eq!(code(&refused), 3, "{to}");
        assert!(complaint(&refused).contains(words), "{to}: {}", complaint(&refused));
    }
    assert_eq!(code(&hall.run(&["copy", "khong-co.hoinghi", "--to", "x.hoinghi"])), 3);
    assert!(files(hall.file("plan.toml").parent().unwrap()) == before);
}

#[test]
fn a_code_is_confirmed_whole_as_a_picture_code_tells_it() {
    let hall = simple();
    let mut desk = hall.desk();
    desk.start();
    desk.whole_round("c", &[("a", 3), ("b", 1)], 4);
    desk.end();
    let follower = hoinghi::record::Follower::open(
        hoinghi::record::sqlite::open_reader(Path::new(&hall.file("plan.hoinghi"))).unwrap(),
    );
    let follower = follower.unwrap();
    let round = follower.conference().progress(&"c".into()).and_then(|progress| progress.last()).unwrap();
    let head = round.proof.clone().unwrap().head;
    let asked = |code: &str| hall.run(&["verify", "plan.hoinghi", "--code", code]);
    for told in [format!("hoinghi:{head}"), head.to_uppercase()] {
        assert_eq!(code(&asked(&told)), 0, "{}", complaint(&asked(&told)));
    }
    let other = head.replace(&head[..1], if head.starts_with('0') { "1" } else { "0" });
    assert_eq!(code(&asked(&format!("hoinghi:{other}"))), 1);
}

#[test]
fn a_record_whose_end_was_cut_off_is_not_gone_on_with() {
    let hall = simple();
    let mut desk = hall.desk();
    desk.start();
    desk.end();
    let connection = rusqlite::Connection::open(hall.file("plan.hoinghi")).unwrap();
    connection.execute_batch("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)").unwrap();
    drop(connection);
    let output = hall.run(&["script", "plan.toml"]);
    assert_eq!(code(&output), 3);
    assert!(complaint(&output).contains("verify"), "{}", complaint(&output));
    assert_eq!(code(&hall.run(&["verify", "plan.hoinghi"])), 1);
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let hall = Hall::sample();
    hall.run(&["script", "plan.toml", "ca-ngay.jsonl"]);
    for arguments in [&["result", "plan.hoinghi"][..], &["--help"], &["verify", "plan.hoinghi"]] {
        let mut child = hoinghi()
            .current_dir(hall.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((code(&output), complaint(&output).as_str()), (0, ""));
    }
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = hoinghi().current_dir(hall.path()).args(["result", "plan.hoinghi"]).stdout(full).output().unwrap();
    assert_eq!(code(&output), 3);
}

#[test]
fn a_message_repeats_no_character_that_acts_on_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in
        [&["result", "\u{1b}[2J\u{202e}x"][..], &["\u{1b}[2J"], &["check", "\u{1b}x.toml"], &["--lang", "\u{1b}"]]
    {
        let output = hall::run(folder.path(), arguments);
        assert!(!complaint(&output).contains(['\u{1b}', '\u{202e}']), "{}", complaint(&output));
    }
}

#[test]
fn the_board_prints_one_frame_within_its_size() {
    let hall = Hall::sample();
    hall.run(&["script", "plan.toml", "ca-ngay.jsonl"]);
    for (size, columns, rows) in [("120x40", 120, 40), ("1x1", 1, 1), ("0x0", 1, 1), ("65535x65535", 500, 200)] {
        let output = hall.run(&["board", "plan.hoinghi", "--once", "--size", size]);
        assert_eq!(code(&output), 0, "{}", complaint(&output));
        let text = answer(&output);
        assert!(!text.contains('\u{1b}') && text.lines().count() <= rows, "{size}");
        assert!(text.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= columns), "{size}");
    }
    let svg = hall.run(&["board", "plan.hoinghi", "--once", "--format", "svg"]);
    assert!(answer(&svg).starts_with("<svg"));
    let ansi = hall.run(&["board", "plan.hoinghi", "--once", "--format", "ansi"]);
    assert!(answer(&ansi).contains('\u{1b}'));
}

#[test]
fn the_test_page_of_the_projector_needs_no_record() {
    let folder = tempfile::tempdir().unwrap();
    for (format, said) in [("text", "bốn góc"), ("ansi", "\u{1b}["), ("svg", "<svg")] {
        let output = hall::run(folder.path(), &["board", "--test", "--once", "--size", "100x30", "--format", format]);
        assert_eq!(code(&output), 0, "{}", complaint(&output));
        assert!(String::from_utf8(output.stdout).unwrap().contains(said), "{format}");
    }
    assert_eq!(code(&hall::run(folder.path(), &["board", "--once"])), 2);
}

#[test]
fn an_import_shows_first_and_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    std::fs::write(file("u.csv"), "Tên đơn vị;Họ và tên\nSở Tài chính;Nguyễn Văn An\nSở Nội vụ;Lê Thị Bình\n").unwrap();
    std::fs::write(file("bad.csv"), "Tên đơn vị\n=1+1\n").unwrap();
    let run = |arguments: &[&str]| hall::run(folder.path(), arguments);
    let before = files(folder.path());
    let shown = run(&["import", "u.csv"]);
    assert_eq!(code(&shown), 0);
    assert!(answer(&shown).contains("1 \"Tên đơn vị\" → tên đơn vị"), "{}", answer(&shown));
    assert!(answer(&shown).contains("Chưa ghi gì"), "{}", answer(&shown));
    assert_eq!(files(folder.path()), before, "a preview writes nothing");
    assert_eq!(code(&run(&["import", "u.csv", "--write"])), 2);
    assert_eq!(code(&run(&["import", "none.csv"])), 3);
    let refused = run(&["import", "bad.csv", "--to", "plan.toml"]);
    assert_eq!((code(&refused), file("plan.toml").exists()), (1, false));
    assert!(answer(&refused).contains("dòng 2, cột 1"), "{}", answer(&refused));
    assert_eq!(code(&run(&["import", "u.csv", "--to", "plan.toml"])), 0);
    assert_eq!(code(&run(&["check", "plan.toml"])), 0);
    assert_eq!(code(&run(&["import", "u.csv", "--to", "plan.toml"])), 3, "nothing is overwritten");
    std::fs::write(file("more.csv"), "Đơn vị,Họ tên\nSở Nội vụ,Đỗ Văn Em\n").unwrap();
    std::fs::write(file("plan.toml"), std::fs::read_to_string(file("plan.toml")).unwrap() + "# của tôi\n").unwrap();
    assert_eq!(code(&run(&["import", "more.csv", "--plan", "plan.toml", "--write", "--lang", "en"])), 0);
    let plan = std::fs::read_to_string(file("plan.toml")).unwrap();
    assert!(plan.contains("Đỗ Văn Em") && plan.contains("# của tôi"), "{plan}");
    let again = run(&["import", "more.csv", "--plan", "plan.toml", "--write"]);
    assert!(answer(&again).contains("đã có trong kế hoạch"), "{}", answer(&again));
    assert_eq!(std::fs::read_to_string(file("plan.toml")).unwrap(), plan, "the same list twice adds nothing");
}

#[cfg(unix)]
#[test]
fn a_pipe_to_which_nobody_writes_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let hall = simple();
    drop(hall.desk());
    let pipe = folder.path().join("ong.hoinghi");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let text = plan(4, &contest("c", &["a", "b"], "seats = 1\nmax = 2"))
        + "\n[[agenda]]\nkind = \"report\"\ntitle = \"Báo cáo\"\nfile = \"ong.hoinghi\"\n";
    std::fs::write(folder.path().join("bao-cao.toml"), text.replace("ong.hoinghi", "ong.md")).unwrap();
    std::os::unix::fs::symlink(&pipe, folder.path().join("ong.md")).unwrap();
    let record = hall.file("plan.hoinghi");
    let (pipe, record) = (pipe.to_str().unwrap(), record.to_str().unwrap());
    for (arguments, expected) in [
        (&["result", pipe][..], 3),
        (&["verify", pipe], 3),
        (&["board", pipe, "--once"], 3),
        (&["chair", pipe], 3),
        (&["edit", pipe], 3),
        (&["copy", record, "--to", pipe], 3),
        (&["export", record, "--to", "ra", "--template", pipe], 3),
        (&["check", "bao-cao.toml"], 1),
    ] {
        let mut child = hoinghi();
        let child = child.current_dir(folder.path()).args(arguments).stdin(Stdio::null());
        let mut child = child.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let late = std::time::Instant::now() + std::time::Duration::from_secs(20);
        let ended = loop {
            match child.try_wait().unwrap() {
                Some(ended) => break ended,
                None if std::time::Instant::now() > late => {
                    child.kill().unwrap();
                    panic!("{arguments:?} waits");
                }
                None => std::thread::sleep(std::time::Duration::from_millis(20)),
            }
        };
        assert_eq!(ended.code(), Some(expected), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn an_import_keeps_the_plans_link_and_rights_and_writes_all_or_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| hall::run(folder.path(), arguments);
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("u.csv"), "STT;Đơn vị\n1;Văn phòng\n2;Thanh tra\n").unwrap();
    std::fs::write(at("more.csv"), "STT;Đơn vị\n1;Cục Công nghệ\n").unwrap();
    assert_eq!(code(&run(&["import", "u.csv", "--to", "that.toml"])), 0);
    std::fs::set_permissions(at("that.toml"), std::fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink("that.toml", at("plan.toml")).unwrap();
    assert_eq!(code(&run(&["import", "more.csv", "--plan", "plan.toml", "--write"])), 0);
    assert!(at("plan.toml").is_symlink());
    assert!(std::fs::read_to_string(at("that.toml")).unwrap().contains("Cục Công nghệ"));
    assert_eq!(std::fs::metadata(at("that.toml")).unwrap().permissions().mode() & 0o777, 0o600);
    // Two reports of one name: neither is written, for only one of them could be.
    for name in ["a", "b"] {
        std::fs::create_dir(at(name)).unwrap();
        std::fs::write(at(name).join("bao-cao.md"), "# Kết quả\n\nTốt.\n").unwrap();
    }
    let before = files(folder.path());
    let both = run(&["import", "a/bao-cao.md", "b/bao-cao.md", "--plan", "plan.toml", "--write"]);
    assert_eq!(code(&both), 3, "{}", complaint(&both));
    assert!(files(folder.path()) == before);
    // What is refused is said where errors are.
    std::fs::write(at("bad.csv"), "Tên đơn vị\n=1+1\n").unwrap();
    let refused = run(&["import", "bad.csv"]);
    assert_eq!((code(&refused), complaint(&refused).lines().count()), (1, 1), "{}", answer(&refused));
}
