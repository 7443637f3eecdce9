//! What the core does not know, what the hall's screen may see, and who looks at the world outside.

use crate::code::is_word;
use crate::source::{Source, all, none};

/// What the conference never names, by how a path begins.
const IMPURE: [&[&str]; 12] = [
    &["std", "fs"],
    &["std", "env"],
    &["std", "thread"],
    &["std", "io"],
    &["std", "process"],
    &["std", "time"],
    &["chrono", "Local"],
    &["chrono", "Utc"],
    &["rand"],
    &["getrandom"],
    &["ratatui"],
    &["crossterm"],
];

/// Paths that read the clock wherever they stand.
const CLOCKS: [&[&str]; 4] = [&["Local", "now"], &["Utc", "now"], &["SystemTime", "now"], &["Instant", "now"]];

/// What the scenes and the board see of the conference beside `public`: plain values without any act.
const PLAIN: [&[&str]; 8] = [
    &["Moment"],
    &["Form"],
    &["Base"],
    &["Person"],
    &["outcome", "Standing"],
    &["programme", "Particulars"],
    &["report"],
    &["state", "Hands"],
];

fn impurities(sources: &[Source]) -> Vec<String> {
    let core = sources.iter().filter(|source| source.room() == "conference");
    core.flat_map(|source| {
        let impure = source.paths.iter().filter(|n| IMPURE.iter().chain(&CLOCKS).any(|start| n.begins(start)));
        impure.map(|named| source.says(named))
    })
    .collect()
}

fn reads_clock(named: &crate::paths::Named) -> bool {
    CLOCKS.iter().any(|clock| named.segments.windows(clock.len()).any(|window| window == *clock))
}

/// Whether this file may name this part of the world, and why.
fn may(source: &Source, segments: &[&str]) -> bool {
    let room = source.room();
    match segments {
        _ if room == "cli" || room == "main" => true,
        // The record's own file is its alone; nobody else can keep watch over it.
        ["std", "fs"] => source.under("record/sqlite") || source.under("terminal/sink"),
        // A draft beside the record bears the number of the process; a signal that nobody obeys ends it.
        ["std", "process"] => source.under("record/sqlite") || source.under("terminal/signals"),
        // The terminal reads keys and writes frames beside the loop, and gives up waiting after a bounded time.
        ["std", "thread" | "time"] => room == "terminal",
        _ => false,
    }
}

fn looks_outside(sources: &[Source]) -> Vec<String> {
    const WORLD: [&[&str]; 4] = [&["std", "fs"], &["std", "env"], &["std", "thread"], &["std", "process"]];
    let mut offences = Vec::new();
    for source in sources {
        for named in &source.paths {
            let world = WORLD.iter().find(|start| named.begins(start));
            let forbidden = world.is_some_and(|start| !may(source, start));
            if forbidden || (reads_clock(named) && !may(source, &["clock"])) {
                offences.push(source.says(named));
            }
        }
    }
    offences
}

fn in_the_hall(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| ["board", "scenes"].contains(&source.room()))
}

fn sees_too_much(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in in_the_hall(sources) {
        for named in source.paths.iter().filter(|named| named.begins(&["crate", "conference"])) {
            let inside: Vec<&str> = named.segments.iter().skip(2).map(String::as_str).collect();
            let plain = PLAIN.iter().any(|plain| inside.starts_with(plain));
            if inside.first() != Some(&"public") && !plain {
                offences.push(source.says(named));
            }
        }
        for (at, _) in source.code.match_indices("conference") {
            let (before, after) = (&source.code[..at], &source.code[at + "conference".len()..]);
            let whole = !before.ends_with(is_word) && !after.starts_with(is_word);
            let in_a_path = before.ends_with("::") || after.starts_with("::");
            if whole && !in_a_path && !after.trim_start().starts_with(".public()") {
                let line = before.matches('\n').count() + 1;
                offences.push(format!("src/{}:{line}: the conference itself", source.path));
            }
        }
    }
    offences
}

#[test]
fn the_conference_knows_no_clock_no_file_no_thread_no_chance_and_no_screen() {
    none(&impurities(all()));
}

#[test]
fn an_impure_conference_is_found() {
    for impure in [
        "use std::{fmt, fs};",
        "fn f() { chrono::Utc::now(); }",
        "use chrono::Local;",
        "fn f() { std::time::Instant::now(); }",
        "fn f() { rand::random(); }",
        "use ratatui::text::Line;",
    ] {
        assert_eq!(impurities(&[Source::planted("conference/roll.rs", impure)]).len(), 1, "{impure}");
    }
}

#[test]
fn only_the_command_line_looks_at_the_world_outside() {
    none(&looks_outside(all()));
}

#[test]
fn a_look_outside_is_found() {
    for look in
        ["use std::env;", "fn f() { Local::now(); }", "fn f() { std::fs::read(p); }", "fn f() { chrono::Utc::now(); }"]
    {
        assert_eq!(looks_outside(&[Source::planted("chair/console.rs", look)]).len(), 1, "{look}");
        none(&looks_outside(&[Source::planted("cli/clock.rs", look)]));
    }
}

#[test]
fn the_hall_sees_only_what_is_public() {
    none(&sees_too_much(all()));
}

#[test]
fn a_scene_that_sees_too_much_is_found() {
    for too_much in [
        "use crate::conference::Conference;",
        "use crate::conference::round::Round;",
        "fn f(v: &View) { v.conference.programme(); }",
        "fn f(v: &View) { let c = v.conference; }",
    ] {
        assert_eq!(sees_too_much(&[Source::planted("board/screen.rs", too_much)]).len(), 1, "{too_much}");
    }
    let innocent = "use crate::conference::public::PublicView; fn f(v: &View) { v.conference.public(); }";
    none(&sees_too_much(&[Source::planted("board/screen.rs", innocent)]));
}
