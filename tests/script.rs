//! A whole conference as JSON lines: answers, refusals, killing and going on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod hall;

use hall::{Hall, code, contest, hoinghi, plan};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::process::Stdio;

fn two_contests() -> String {
    let first = contest("first", &["a", "b", "c"], "seats = 2");
    first + "[[contests]]\nid = \"second\"\ntitle = \"Bầu second\"\nnominees_from = \"first\"\nseats = 1\n"
}

#[test]
fn the_sample_day_ends_with_the_units_that_were_proposed() {
    let hall = Hall::sample();
    let output = hall.run(&["script", "plan.toml", "ca-ngay.jsonl"]);
    assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stderr));
    let answers = String::from_utf8(output.stdout).unwrap();
    let commands = std::fs::read_to_string(hall.file("ca-ngay.jsonl")).unwrap();
    assert_eq!(answers.lines().count(), commands.lines().count());
    for (command, answer) in commands.lines().zip(answers.lines()) {
        let answer: Value = serde_json::from_str(answer).unwrap();
        assert_eq!(answer["ok"], true, "{command}: {answer}");
    }
    assert_eq!(hall.contest("co-nganh")["elected"], json!(["vp", "xdpl", "tccb", "khtc"]));
    assert_eq!(hall.contest("co-chinh-phu")["elected"], json!(["xdpl", "tccb"]));
    hall.verifies();
    let text = hall.run(&["result", "plan.hoinghi"]);
    assert!(String::from_utf8_lossy(&text.stdout).contains("Vụ Tổ chức cán bộ"));
    let again = hall.run(&["script", "plan.toml", "ca-ngay.jsonl", "--stop"]);
    assert_eq!(code(&again), 1);
    assert_eq!(String::from_utf8_lossy(&again.stdout).lines().count(), 1, "--stop ends at the first refusal");
    assert!(String::from_utf8_lossy(&again.stdout).contains("conference_closed"));
}

#[test]
fn killed_at_any_paper_it_goes_on_where_it_was() {
    let hall = Hall::with(&plan(30, &contest("c", &["a", "b"], "seats = 1\nmax = 1")));
    let mut desk = hall.desk();
    desk.start();
    desk.open_round("c", 30, 30);
    let mut recorded = 0;
    for part in [1, 7, 17, 2, 3] {
        for _ in 0..part {
            desk.paper("c", &["a", "b"], &["a"]);
            recorded += 1;
        }
        desk.kill();
        assert_eq!(hall.round("c", 1)["papers"]["recorded"], recorded, "an acknowledged paper is durable");
        desk = hall.desk();
        let status = desk.ok(&json!({ "do": "status" }));
        assert_eq!(status["rounds"][0]["recorded"], recorded);
        assert_eq!(status["rounds"][0]["missing"], 30 - recorded);
    }
    desk.announce("c");
    assert_eq!(hall.contest("c")["elected"], json!(["a"]));
    hall.verifies();
}

#[test]
fn the_refusals_of_the_assignment_say_both_numbers_and_change_nothing() {
    let hall = Hall::with(&plan(5, &two_contests()));
    let mut desk = hall.desk();
    desk.start();
    desk.ok(&json!({ "do": "attend", "unit": "u5", "present": false }));
    desk.ok(&json!({ "do": "open_round", "contest": "first" }));
    let before = hall.result();
    let issued = desk.refused(&json!({ "do": "issue", "contest": "first", "issued": 5 }), "issued_exceeds_voters");
    assert!(issued.contains('5') && issued.contains('4'), "{issued}");
    assert_eq!(hall.result(), before);
    desk.issue("first", 4, 4);
    let before = hall.result();
    let collected =
        desk.refused(&json!({ "do": "collect", "contest": "first", "collected": 7 }), "collected_exceeds_issued");
    assert!(collected.contains('7') && collected.contains('4'), "{collected}");
    desk.papers("first", &[("a", 3), ("b", 2), ("c", 0)], 3);
    let missing = desk.refused(&json!({ "do": "close_round", "contest": "first" }), "papers_missing");
    assert!(missing.contains('3') && missing.contains('4') && missing.contains('1'), "{missing}");
    assert_eq!(hall.round("first", 1)["status"], "open");
    assert_eq!(before["contests"], hall.result()["contests"]);
    desk.invalid("first", "signed", 2);
    let many = desk.refused(&json!({ "do": "close_round", "contest": "first" }), "papers_too_many");
    assert!(many.contains('5') && many.contains('4'), "{many}");
    desk.ok(&json!({ "do": "undo_paper", "contest": "first" }));
    desk.ok(&json!({ "do": "close_round", "contest": "first" }));
    let follows = desk.refused(&json!({ "do": "open_round", "contest": "second" }), "followed_not_announced");
    assert!(follows.contains("Bầu first") && follows.contains("Bầu second"), "{follows}");
    desk.refused(&json!({ "do": "close_conference" }), "round_unfinished");
    desk.ok(&json!({ "do": "announce", "contest": "first" }));
    assert_eq!(desk.end(), 1);
}

#[test]
fn every_line_has_its_answer_whatever_is_in_it() {
    let hall = Hall::with(&plan(3, &two_contests()));
    let mut script = b"\xef\xbb\xbf{\"do\":\"start\"}\r\n\n   \n\xff\xfe\nnonsense\n".to_vec();
    script.extend("{\"do\":\"open_rund\",\"contest\":\"first\"}\n".bytes());
    script.extend("[".repeat(200_000).bytes());
    script.extend(b"\n\"");
    script.extend(std::iter::repeat_n(b'x', 5 * 1024 * 1024));
    script.extend(b"\"\n{\"do\":\"attend_all\",\"at\":\"2017-12-01T08:00:00+07:00\"}\n{\"do\":\"status\"}");
    std::fs::write(hall.file("s.jsonl"), script).unwrap();
    let output = hall.run(&["script", "plan.toml", "s.jsonl"]);
    assert_eq!(code(&output), 1);
    let answers: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let done: Vec<bool> = answers.iter().map(|answer| answer["ok"].as_bool().unwrap()).collect();
    assert_eq!(done, [true, false, false, false, false, false, true, true]);
    assert!(answers[1..6].iter().all(|answer| answer["refused"] == "bad_command"));
    assert!(answers[3]["message"].as_str().unwrap().contains("open_round"), "{}", answers[3]);
    let english = hall.run(&["script", "plan.toml", "s.jsonl", "--lang", "en"]);
    assert!(String::from_utf8_lossy(&english.stdout).contains("no command"));
}

#[test]
fn a_script_is_read_from_stdin() {
    let hall = Hall::with(&plan(3, &two_contests()));
    for arguments in [&["script", "plan.toml"][..], &["script", "plan.toml", "-"]] {
        let mut child = hoinghi()
            .current_dir(hall.path())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(b"{\"do\":\"status\"}\n").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 0);
        assert!(output.stdout.starts_with(b"{\"ok\":true"));
    }
}

#[test]
fn status_says_what_may_be_done_and_what_is_unusual() {
    let hall = Hall::sample();
    let mut desk = hall.desk();
    let verbs = |status: &Value| -> Vec<String> {
        let may = status["may"].as_array().unwrap().iter();
        may.map(|may| {
            let contest = may["contest"].as_str().map(|contest| format!(" {contest}")).unwrap_or_default();
            format!("{}{contest}", may["do"].as_str().unwrap())
        })
        .collect()
    };
    let status = desk.ok(&json!({ "do": "status" }));
    assert_eq!((&status["phase"], &status["step"]), (&json!("convened"), &Value::Null));
    assert_eq!(verbs(&status), ["start", "status"]);
    desk.refused(&json!({ "do": "next" }), "not_started");
    desk.start();
    desk.refused(&json!({ "do": "start" }), "already_started");
    desk.ok(&json!({ "do": "go_to", "step": "bo-phieu-1" }));
    desk.ok(&json!({ "do": "name_tally_team", "members": [{ "name": "A", "unit": "vp" }, { "name": "B" }] }));
    let status = desk.ok(&json!({ "do": "status" }));
    assert_eq!((&status["step"]["id"], &status["step"]["kind"]), (&json!("bo-phieu-1"), &json!("ballot")));
    assert_eq!((&status["present"], &status["summoned"]), (&json!(11), &json!(11)));
    let codes = status["warning_codes"].to_string();
    for warning in ["steps_skipped", "even_team", "no_team_head", "member_nominated", "chair_nominated"] {
        assert!(codes.contains(warning), "{warning}: {codes}");
    }
    assert!(verbs(&status).contains(&"open_round co-nganh".into()));
    assert!(!verbs(&status).contains(&"open_round co-chinh-phu".into()));
    desk.open_round("co-nganh", 11, 11);
    let status = desk.ok(&json!({ "do": "status" }));
    let verbs_now = verbs(&status);
    assert!(verbs_now.contains(&"paper co-nganh".into()) && !verbs_now.contains(&"undo_paper co-nganh".into()));
    let round = &status["rounds"][0];
    for (name, number) in [("eligible", 11), ("present", 11), ("issued", 11), ("collected", 11), ("needed", 6)] {
        assert_eq!(round[name], number, "{name}");
    }
    desk.invalid("co-nganh", "damaged", 11);
    desk.ok(&json!({ "do": "close_round", "contest": "co-nganh" }));
    let status = desk.ok(&json!({ "do": "status" }));
    assert_eq!(status["waiting"][0], json!({ "contest": "co-nganh", "for": "announce" }));
    desk.ok(&json!({ "do": "announce", "contest": "co-nganh" }));
    let status = desk.ok(&json!({ "do": "status" }));
    assert_eq!(status["waiting"][0]["for"], "vacancy");
    assert!(verbs(&status).contains(&"leave_vacant co-nganh".into()));
    assert!(status["warning_codes"].to_string().contains("vacancy_waits"));
    desk.ok(&json!({ "do": "close_conference" }));
    assert_eq!(verbs(&desk.ok(&json!({ "do": "status" }))), ["status"]);
}

#[test]
fn a_record_that_is_deleted_or_replaced_is_lost() {
    for replaced in [false, true] {
        let hall = Hall::with(&plan(3, &two_contests()));
        let mut desk = hall.desk();
        desk.start();
        if replaced {
            std::fs::copy(hall.file("plan.hoinghi"), hall.file("copy")).unwrap();
            std::fs::rename(hall.file("copy"), hall.file("plan.hoinghi")).unwrap();
        } else {
            std::fs::remove_file(hall.file("plan.hoinghi")).unwrap();
        }
        desk.refused(&json!({ "do": "next" }), "record_lost");
        desk.refused(&json!({ "do": "status" }), "record_lost");
        desk.refused(&json!({ "do": "next" }), "record_lost");
        assert_eq!(desk.end(), 3);
    }
}

#[test]
fn a_second_writer_waits_and_is_then_refused_as_busy() {
    let hall = Hall::with(&plan(3, &two_contests()));
    let mut desk = hall.desk();
    desk.start();
    let other = rusqlite::Connection::open(hall.file("plan.hoinghi")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let since = std::time::Instant::now();
    desk.refused(&json!({ "do": "next" }), "busy");
    assert!(since.elapsed().as_secs() >= 4, "it waited for the other one");
    other.execute_batch("ROLLBACK").unwrap();
    desk.ok(&json!({ "do": "next" }));
    assert_eq!(desk.end(), 1);
}

#[test]
fn two_desks_see_each_others_acts() {
    let hall = Hall::with(&plan(4, &contest("c", &["a", "b"], "seats = 1\nmax = 1")));
    let mut chair = hall.desk();
    chair.start();
    let mut tally = hall.desk();
    chair.open_round("c", 4, 4);
    tally.paper("c", &["a", "b"], &["a"]);
    chair.paper("c", &["a", "b"], &["b"]);
    tally.paper("c", &["a", "b"], &["a"]);
    assert_eq!(chair.ok(&json!({ "do": "status" }))["rounds"][0]["recorded"], 3);
    assert_eq!(chair.ok(&json!({ "do": "undo_paper", "contest": "c" }))["recorded"], 2);
    chair.refused(&json!({ "do": "undo_paper", "contest": "c" }), "nothing_to_undo");
    tally.papers("c", &[("a", 2)], 2);
    chair.announce("c");
    tally.refused(&json!({ "do": "paper", "contest": "c", "marks": { "a": "support" } }), "no_open_round");
    assert_eq!(hall.round("c", 1)["nominees"][0]["support"], 4);
    hall.verifies();
}

#[test]
fn names_that_are_too_long_or_unclean_are_refused() {
    let hall = Hall::with(&plan(3, &two_contests()));
    let mut desk = hall.desk();
    desk.start();
    let team = |name: String| json!({ "do": "name_tally_team", "members": [{ "name": name }] });
    let long = desk.refused(&team("ễ".repeat(121)), "bad_text");
    assert!(long.contains("120"), "{long}");
    desk.ok(&team("e\u{302}\u{303}".repeat(120)));
    for bad in ["A\u{202e}B", "A\u{1b}[2J", "A\u{200b}B", "A\u{e0041}"] {
        let message = desk.refused(&team(bad.to_owned()), "bad_text");
        assert!(message.contains("U+") && !message.contains(['\u{1b}', '\u{202e}', '\u{200b}']), "{message}");
    }
}

#[test]
fn nobody_who_hears_the_answers_ends_it_quietly() {
    let hall = Hall::with(&plan(3, &two_contests()));
    // The warnings of the plan are told when its record is made; after that nothing is.
    hall.desk().end();
    let mut child = hoinghi()
        .current_dir(hall.path())
        .args(["script", "plan.toml", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    let _it_may_have_gone = input.write_all(b"{\"do\":\"start\"}\n{\"do\":\"attend_all\"}\n");
    drop(input);
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    let status = child.wait().unwrap();
    assert_eq!((complaint.as_str(), status.code()), ("", Some(3)));
}

#[test]
fn a_command_bears_the_moment_it_was_given() {
    let hall = Hall::with(&plan(3, &two_contests()));
    let mut desk = hall.desk();
    let at = |verb: &str, at: &str| json!({ "do": verb, "at": format!("2099-12-01T{at}+07:00") });
    desk.ok(&at("start", "08:00:00"));
    desk.ok(&at("next", "08:07:00"));
    let status = desk.ok(&at("status", "08:17:30"));
    assert_eq!((&status["step"]["id"], &status["step"]["seconds"]), (&json!("hai"), &json!(630)));
}

#[test]
fn a_hall_that_was_frozen_before_the_record_was_read_shows_no_count_it_cannot_know() {
    let hall = Hall::sample();
    let mut desk = hall.desk();
    desk.start();
    for line in [
        json!({ "do": "open_round", "contest": "co-nganh" }),
        json!({ "do": "issue", "contest": "co-nganh", "issued": 11 }),
        json!({ "do": "collect", "contest": "co-nganh", "collected": 11 }),
        json!({ "do": "paper", "contest": "co-nganh", "marks": {}, "pass": 1 }),
    ] {
        desk.ok(&line);
    }
    let board = || {
        let output = hall.run(&["board", "plan.hoinghi", "--once", "--size", "80x24"]);
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(board().contains("/ 11") || board().contains("/11"), "{}", board());
    desk.ok(&json!({ "do": "hold_hall", "held": true }));
    let seen = board();
    assert!(!seen.contains("/ 11") && !seen.contains("/11"), "{seen}");
}
