//! Who may import whom.

use crate::source::{Source, all, none};

/// The rooms from top to bottom; each may import the rooms of the rows above its own, and nothing beside or below.
/// The reason says why a room stands where it stands.
const ROOMS: [(&[&str], &str); 10] = [
    (&["text"], "letters, numbers, dates and the two languages: it needs nothing of the house"),
    (&["conference"], "the domain: it cleans what it is told with `text`, and knows nothing else"),
    (&["plan", "record"], "each makes or keeps a conference; neither needs the other"),
    (&["wording"], "names what it puts into sentences: refusals, faults of plans, broken records"),
    (&["documents", "terminal"], "paper and cells: both speak through `wording`, neither knows the other"),
    (&["scenes"], "pictures for the hall, drawn in cells; the board shows them large, the chair small"),
    (&["desk"], "what all desks share: the contract of a screen and the overlays"),
    (&["board", "chair", "editor", "tally"], "the three desks, and the one where a plan is prepared: they never meet"),
    (&["cli"], "wires everything, and is the only one that looks at the world outside"),
    (&["lib", "main"], "names the rooms and calls the command line"),
];

/// Names at the crate's root that are no rooms, with the room they come from.
const MACROS: [(&str, &str); 1] = [("say", "wording")];

fn row(room: &str) -> Option<usize> {
    ROOMS.iter().position(|(rooms, _)| rooms.contains(&room))
}

fn imports_from_below(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources {
        let Some(own) = row(source.room()) else {
            offences.push(format!("src/{}: a room without a row in the table", source.path));
            continue;
        };
        for named in source.paths.iter().filter(|named| named.begins(&["crate"])) {
            let Some(target) = named.segments.get(1).map(String::as_str) else { continue };
            let target = MACROS.iter().find(|(name, _)| *name == target).map_or(target, |(_, room)| room);
            let allowed = target == source.room() || row(target).is_some_and(|row| row < own);
            if !allowed {
                offences.push(source.says(named));
            }
        }
    }
    offences
}

fn desks_that_meet(sources: &[Source]) -> Vec<String> {
    const DESKS: [&str; 4] = ["chair", "tally", "board", "editor"];
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| DESKS.contains(&source.room())) {
        let others = source
            .paths
            .iter()
            .filter(|named| DESKS.iter().any(|desk| *desk != source.room() && named.begins(&["crate", desk])));
        offences.extend(others.map(|named| source.says(named)));
    }
    offences
}

/// Who names this crate outside the folders that may.
fn strangers(sources: &[Source], library: &str, folders: &[&str]) -> Vec<String> {
    let outside = sources.iter().filter(|source| !folders.iter().any(|folder| source.under(folder)));
    outside.flat_map(|source| source.paths.iter().filter(|n| n.begins(&[library])).map(|n| source.says(n))).collect()
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    none(&imports_from_below(all()));
}

#[test]
fn a_room_that_imports_from_below_is_found() {
    let planted = [
        Source::planted("conference/roll.rs", "use crate::record::Entry;"),
        Source::planted("text/fold.rs", "fn f() { crate::say!(lang, \"\", \"\") }"),
        Source::planted("plan/mod.rs", "use crate::{text::fold, record::Head};"),
        Source::planted("record/ledger.rs", "use super::super::wording::Lang;"),
        Source::planted("cellar/mod.rs", ""),
    ];
    assert_eq!(imports_from_below(&planted).len(), planted.len());
    let innocent = Source::planted("record/ledger.rs", "use crate::conference::Event; use super::entry::Head;");
    none(&imports_from_below(&[innocent]));
}

#[test]
fn the_desks_never_meet() {
    none(&desks_that_meet(all()));
}

#[test]
fn desks_that_meet_are_found() {
    let planted = Source::planted("chair/contest.rs", "use crate::{conference::Base, tally::draft::Draft};");
    assert_eq!(desks_that_meet(&[planted]), ["src/chair/contest.rs:1: crate::tally::draft::Draft"]);
}

#[test]
fn only_the_records_sqlite_folder_names_the_database_library() {
    none(&strangers(all(), "rusqlite", &["record/sqlite"]));
}

#[test]
fn only_the_terminal_names_the_terminal_library() {
    none(&strangers(all(), "crossterm", &["terminal"]));
}

#[test]
fn a_stranger_to_a_library_is_found() {
    let planted = Source::planted("record/memory.rs", "fn f(c: &rusqlite::Connection) {}");
    assert_eq!(strangers(&[planted], "rusqlite", &["record/sqlite"]).len(), 1);
    let planted = Source::planted("cli/desks.rs", "use crossterm::event::{self, Event};");
    assert_eq!(strangers(&[planted], "crossterm", &["terminal"]).len(), 2);
}
