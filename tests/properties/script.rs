//! A script: one answer a line, nothing changed by a refusal, and a record that verifies whatever was asked.

use hoinghi::cli::Ending;
use hoinghi::cli::script::Session;
use hoinghi::conference::{Moment, Programme};
use hoinghi::plan::{FileTrouble, Source};
use hoinghi::record::Proceedings;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::record::verify::verify;
use hoinghi::wording::Lang;
use serde_json::Value;
use std::sync::OnceLock;

/// The byte that stands for a whole line of `lines.jsonl`; the byte after it is the line's number.
pub const LINE: u8 = 0xff;

const PLAN: &str = include_str!("../refusals/plan.toml");
const LINES: &str = include_str!("lines.jsonl");

fn programme() -> Programme {
    static PROGRAMME: OnceLock<Programme> = OnceLock::new();
    let read = || {
        let files = |_: &str| Err(FileTrouble::Missing);
        let source = Source { name: "plan.toml".to_owned(), bytes: PLAN.as_bytes(), files: &files };
        hoinghi::plan::read(&source).programme.expect("a sound plan")
    };
    PROGRAMME.get_or_init(read).clone()
}

fn session(journal: &MemoryJournal) -> Session {
    let moment = Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").unwrap();
    let proceedings = Proceedings::found(Box::new(journal.clone()), programme(), moment).expect("a record");
    Session::new(proceedings, "ngay.hoinghi".into(), Lang::Vi)
}

/// The bytes with every line that is named by its number written out.
fn written_out(bytes: &[u8]) -> Vec<u8> {
    let lines: Vec<&str> = LINES.lines().collect();
    let mut script = Vec::new();
    let mut bytes = bytes.iter();
    while let Some(byte) = bytes.next() {
        match (*byte, bytes.as_slice()) {
            (LINE, [number, ..]) => {
                bytes.next();
                script.push(b'\n');
                script.extend_from_slice(lines[usize::from(*number) % lines.len()].as_bytes());
                script.push(b'\n');
            }
            _ => script.push(*byte),
        }
    }
    script
}

/// Asks every line of the bytes, twice over: as a script, and one by one.
pub fn holds(bytes: &[u8]) {
    let [stage, rest @ ..] = bytes else { return };
    let begun = [
        &[][..],
        &[r#"{"do":"start"}"#, r#"{"do":"attend_all"}"#],
        &[
            r#"{"do":"start"}"#,
            r#"{"do":"attend_all"}"#,
            r#"{"do":"open_round","contest":"co"}"#,
            r#"{"do":"issue","contest":"co","issued":3}"#,
            r#"{"do":"collect","contest":"co","collected":3}"#,
        ],
    ][usize::from(stage % 3)];
    let script = [begun.join("\n").as_bytes(), b"\n", &written_out(rest)].concat();
    let journal = MemoryJournal::default();
    let mut answers = Vec::new();
    let ending = session(&journal).run(&mut script.as_slice(), &mut answers, false).expect("a script in memory ends");
    let answers = String::from_utf8(answers).expect("answers are text");
    let codes: Vec<Option<String>> = answers.lines().map(code).collect();
    let asked: Vec<&[u8]> = script.split(|byte| *byte == b'\n').filter(|line| !is_blank(line)).collect();
    assert_eq!(codes.len(), asked.len(), "one answer a line");
    assert_eq!(ending, if codes.iter().all(Option::is_none) { Ending::Done } else { Ending::No });
    verify(&mut journal.clone()).expect("a record that verifies");
    one_by_one(&asked, &codes);
}

fn is_blank(line: &[u8]) -> bool {
    std::str::from_utf8(line).is_ok_and(|line| line.trim().is_empty())
}

/// The code of a refusal; `None` where the answer is yes.
fn code(answer: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    if answer["ok"] == true {
        return None;
    }
    let message = answer["message"].as_str().expect("a refusal has a sentence");
    assert!(message.ends_with('.') && !super::sheet::acts(message), "{message:?}");
    Some(answer["refused"].as_str().expect("a refusal has a code").to_owned())
}

fn one_by_one(asked: &[&[u8]], codes: &[Option<String>]) {
    let journal = MemoryJournal::default();
    let mut session = session(&journal);
    for (line, code) in asked.iter().zip(codes) {
        let Ok(line) = std::str::from_utf8(line) else { continue };
        let before = (session.proceedings().code(), session.proceedings().conference().clone());
        let answer = session.ask(line);
        let refused = answer.as_ref().err().map(|refusal| refusal.code().to_owned());
        assert_eq!(refused, *code, "{line}");
        if refused.is_some() {
            assert_eq!(session.proceedings().code(), before.0, "{line} changed the record");
            assert!(*session.proceedings().conference() == before.1, "{line} changed the conference");
        }
    }
    // A held hall keeps what it saw of a count that went on; nobody who comes later can know that.
    let _refused_unless_running = session.ask(r#"{"do":"hold_hall","held":false}"#);
    let again = Proceedings::open(Box::new(journal)).expect("a record");
    assert!(again.conference() == session.proceedings().conference(), "what was stored is what was done");
}

/// Makes sure that scripts are made of commands, so that they lead somewhere.
#[allow(dead_code, reason = "only the tests ask it")]
pub fn lines_are_commands() {
    let mut session = session(&MemoryJournal::default());
    for line in LINES.lines() {
        let refused = session.ask(line).err().map(|refusal| refusal.code());
        assert_ne!(refused, Some("bad_command"), "{line}");
        assert_ne!(refused, Some("unknown_contest"), "{line}");
    }
    assert!(LINES.lines().count() <= 256);
}
