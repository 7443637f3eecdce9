//! Small manners: no globs, nothing that may panic on what was not expected, no file too long to be read in one sitting.

use crate::source::{Source, all, none};

/// Most lines of a file.
const LINES: usize = 600;

fn globs(sources: &[Source]) -> Vec<String> {
    let glob = |source: &Source| {
        let stars = source.paths.iter().filter(|n| n.imported && n.segments.last().is_some_and(|last| last == "*"));
        stars.map(|named| source.says(named)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(glob).collect()
}

fn may_panic(sources: &[Source]) -> Vec<String> {
    const WORDS: [&str; 7] =
        [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!("];
    let mut offences = Vec::new();
    for source in sources {
        for (number, line) in (1..).zip(source.code.lines()) {
            let found = WORDS.iter().filter(|word| line.contains(**word));
            offences.extend(found.map(|word| format!("src/{}:{number}: {word}", source.path)));
        }
    }
    offences
}

/// Sentences are many, and one beside the other they are read more easily than in many files.
fn too_long(sources: &[Source]) -> Vec<String> {
    let long = sources.iter().filter(|source| source.lines > LINES && source.room() != "wording");
    long.map(|source| format!("src/{}: {} lines", source.path, source.lines)).collect()
}

#[test]
fn nothing_is_imported_by_a_star() {
    none(&globs(all()));
}

#[test]
fn a_star_is_found() {
    assert_eq!(globs(&[Source::planted("chair/day.rs", "use crate::wording::{chair::*, Lang};")]).len(), 1);
    none(&globs(&[Source::planted("chair/day.rs", "#[cfg(test)]\nmod tests { use super::*; }")]));
}

#[test]
fn nothing_outside_tests_panics_on_purpose() {
    none(&may_panic(all()));
}

#[test]
fn what_panics_on_purpose_is_found() {
    for word in ["x.unwrap()", "x.expect(\"\")", "panic!(\"\")", "todo!()", "unreachable!()"] {
        assert_eq!(may_panic(&[Source::planted("chair/day.rs", word)]).len(), 1, "{word}");
    }
    none(&may_panic(&[Source::planted("chair/day.rs", "x.unwrap_or_default() // .unwrap()")]));
}

#[test]
fn no_file_is_too_long() {
    none(&too_long(all()));
}

#[test]
fn a_file_too_long_is_found() {
    let long = "fn f() {}\n".repeat(LINES + 1);
    assert_eq!(too_long(&[Source::planted("chair/day.rs", &long)]).len(), 1);
    none(&too_long(&[Source::planted("wording/chair.rs", &long)]));
}
