//! Units with their delegates.

use super::columns::Meaning;
use super::ids::Ids;
use super::list::{List, Remarks};
use super::remark::What;
use super::spot::Spot;
use super::table::Row;
use super::twins::Twins;
use super::{Known, guess};
use crate::conference::{Delegate, Unit, UnitId};
use crate::plan::limits::{DELEGATES, LINE_LETTERS, UNITS};
use crate::text::{NAME_LETTERS, fold, nearest, same_key};
use std::collections::HashMap;

/// A unit of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedUnit {
    /// The unit, with the delegates of the list.
    pub unit: Unit,
    /// Whether the plan has it already; then only its delegates are new.
    pub known: bool,
}

/// Units as they are gathered over the tables of a file.
pub(crate) struct Gathering<'k> {
    pub(crate) units: Vec<ImportedUnit>,
    /// By what is left of a name, a short name or an id.
    keys: HashMap<String, usize>,
    folded: HashMap<String, usize>,
    firsts: HashMap<usize, Spot>,
    ids: Ids,
    names: Twins,
    people: Twins,
    met: HashMap<(usize, String), Spot>,
    delegates: usize,
    told: bool,
    known: &'k Known<'k>,
}

/// A person of a list.
struct Person {
    name: String,
    post: String,
    votes: bool,
}

impl<'k> Gathering<'k> {
    pub(crate) fn new(known: &'k Known<'k>) -> Self {
        let mut gathering = Self {
            units: Vec::new(),
            keys: HashMap::new(),
            folded: HashMap::new(),
            firsts: HashMap::new(),
            ids: Ids::default(),
            names: Twins::default(),
            people: Twins::default(),
            met: HashMap::new(),
            delegates: 0,
            told: false,
            known,
        };
        for unit in known.units {
            gathering.ids.take(unit.id.as_str());
            let at = gathering.units.len();
            gathering.remember(at, unit);
            for delegate in &unit.delegates {
                gathering.met.insert((at, same_key(&delegate.name)), Spot::File);
            }
            gathering.delegates += unit.delegates.len();
            gathering.names.take(&unit.name, &Spot::File);
            gathering.units.push(ImportedUnit { unit: Unit { delegates: Vec::new(), ..unit.clone() }, known: true });
        }
        gathering
    }

    fn remember(&mut self, at: usize, unit: &Unit) {
        for name in [Some(unit.id.as_str()), unit.short.as_deref(), Some(unit.name.as_str())].into_iter().flatten() {
            self.keys.entry(same_key(name)).or_insert(at);
            self.folded.entry(fold(name)).or_insert(at);
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.keys.get(&same_key(name)).or_else(|| self.folded.get(&fold(name))).copied()
    }

    /// Reads a table of units, of delegates, or of both.
    pub(crate) fn read(&mut self, list: &List<'_>, remarks: &mut Remarks) {
        let names = [Meaning::Unit, Meaning::Person, Meaning::Given, Meaning::Family];
        let rows = list.rows(&names, remarks);
        let has_people = list.columns.has(Meaning::Person) || list.columns.has(Meaning::Given);
        let has_units = list.columns.has(Meaning::Unit);
        let marks =
            rows.iter().any(|row| list.columns.at(Meaning::Votes).is_some_and(|at| yes(row.text(at)) == Some(true)));
        // The short names of a list of units are its own; with people beside them they repeat on each row.
        let mut current: Option<usize> = None;
        for row in rows {
            if !has_units && has_people && is_group(list, row) {
                current = self.group(list, row, remarks);
                continue;
            }
            if has_units && list.columns.at(Meaning::Unit).is_some_and(|at| row.cell(at).is_some()) {
                current = self.unit(list, row, has_people, remarks);
            }
            if has_people {
                self.persons(list, row, current, marks, remarks);
            }
        }
    }

    /// A row with the name of a unit alone, above its people.
    fn group(&mut self, list: &List<'_>, row: &Row, remarks: &mut Remarks) -> Option<usize> {
        let meaning = if list.columns.has(Meaning::Person) { Meaning::Person } else { Meaning::Family };
        let name = list.line(row, meaning, NAME_LETTERS, remarks)?;
        let spot = list.spot(row, meaning);
        self.take(&bare(&name), None, None, &spot, true, remarks)
    }

    fn unit(&mut self, list: &List<'_>, row: &Row, has_people: bool, remarks: &mut Remarks) -> Option<usize> {
        let spot = list.spot(row, Meaning::Unit);
        let name = list.line(row, Meaning::Unit, NAME_LETTERS, remarks)?;
        let short = list.line(row, Meaning::Short, NAME_LETTERS, remarks);
        let id = list.columns.at(Meaning::Id).map(|at| row.text(at)).filter(|id| super::super::read::is_id(id));
        self.take(&bare(&name), short, id, &spot, has_people, remarks)
    }

    /// The place of a unit in the list, made where it is new.
    fn take(
        &mut self,
        name: &str,
        short: Option<String>,
        id: Option<&str>,
        spot: &Spot,
        repeats: bool,
        remarks: &mut Remarks,
    ) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        // In a list of units two names that differ in marks are two; where people name theirs, the marks are forgiven.
        let found = if repeats { self.find(name) } else { self.keys.get(&same_key(name)).copied() };
        if let Some(at) = found {
            let first = self.firsts.get(&at).cloned();
            if let Some(first) = first.filter(|_| !repeats) {
                remarks.tell(spot.clone(), What::Twice { name: crate::plan::place::quoted(name), first });
            } else {
                self.firsts.entry(at).or_insert_with(|| spot.clone());
            }
            return Some(at);
        }
        if self.units.len() == UNITS {
            if !std::mem::replace(&mut self.told, true) {
                remarks.tell(spot.clone(), What::TooMany { limit: UNITS });
            }
            return None;
        }
        let alike = self.names.take(name, spot);
        if !self.known.units.is_empty() && repeats {
            let known = self.known.units.iter().map(|unit| unit.name.as_str());
            let near = alike.as_ref().map(|(other, _)| other.as_str()).or_else(|| nearest(name, known));
            remarks.tell(spot.clone(), What::NewUnit { name: name.to_owned(), nearest: near.map(str::to_owned) });
        } else if let Some((other, first)) = alike {
            remarks.tell(spot.clone(), What::Alike { name: name.to_owned(), other, first });
        }
        let id = match id {
            Some(id) if self.ids.take(id) => id.to_owned(),
            _ => self.ids.of_unit(name, short.as_deref()),
        };
        let at = self.units.len();
        let short =
            short.filter(|short| same_key(short) != same_key(name) && !self.keys.contains_key(&same_key(short)));
        let unit =
            Unit { id: UnitId::new(id), name: name.to_owned(), short, delegates: Vec::new(), illustration: false };
        self.remember(at, &unit);
        self.firsts.insert(at, spot.clone());
        self.units.push(ImportedUnit { unit, known: false });
        Some(at)
    }

    fn persons(&mut self, list: &List<'_>, row: &Row, unit: Option<usize>, marks: bool, remarks: &mut Remarks) {
        let (spot, people) = people(list, row, marks, remarks);
        for person in people {
            let Some(unit) = unit else {
                remarks.tell(spot.clone(), What::Nameless(person.name));
                continue;
            };
            let key = (unit, same_key(&person.name));
            if let Some(first) = self.met.get(&key).cloned() {
                remarks.tell(spot.clone(), What::Twice { name: person.name, first });
                continue;
            }
            self.met.insert(key, spot.clone());
            if self.delegates == DELEGATES {
                if !std::mem::replace(&mut self.told, true) {
                    remarks.tell(spot.clone(), What::TooMany { limit: DELEGATES });
                }
                return;
            }
            if let Some((other, first)) = self.people.take(&person.name, &spot) {
                remarks.tell(spot.clone(), What::Alike { name: person.name.clone(), other, first });
            }
            self.delegates += 1;
            let delegate = Delegate { name: person.name, post: person.post, votes: person.votes };
            if let Some(imported) = self.units.get_mut(unit) {
                imported.unit.delegates.push(delegate);
            }
        }
    }
}

/// The persons a row names: several where its cell has several lines.
fn people(list: &List<'_>, row: &Row, marks: bool, remarks: &mut Remarks) -> (Spot, Vec<Person>) {
    let votes = list.columns.at(Meaning::Votes).map_or(Some(true), |at| match row.text(at) {
        "" => Some(!marks),
        text => yes(text),
    });
    if votes.is_none() {
        let at = list.columns.at(Meaning::Votes).unwrap_or(1);
        let text = crate::plan::place::quoted(row.text(at));
        remarks.tell(list.table.spot(row.number, at), What::NoVote(text));
    }
    let votes = votes.unwrap_or(true);
    let post = list.line(row, Meaning::Post, LINE_LETTERS, remarks);
    if let (Some(family), Some(given)) = (list.columns.at(Meaning::Family), list.columns.at(Meaning::Given)) {
        let spot = list.table.spot(row.number, family);
        let whole = format!("{} {}", row.text(family), row.text(given));
        let name = super::list::cleaned(&whole, NAME_LETTERS).map_err(|what| remarks.tell(spot.clone(), what));
        let name = name.ok().filter(|name| !name.is_empty());
        let person = name.map(|name| Person { name: untitled(&name), post: post.unwrap_or_default(), votes });
        return (spot, person.into_iter().collect());
    }
    let spot = list.spot(row, Meaning::Person);
    let written = list.columns.at(Meaning::Person).map_or("", |at| row.text(at));
    let lines: Vec<&str> = written.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty()).collect();
    let several = lines.len() > 1 && lines.iter().all(|line| guess::is_person(&untitled(&unnumbered(line))));
    let mut people = Vec::new();
    let texts = if several {
        lines.iter().filter_map(|line| super::list::cleaned(line, LINE_LETTERS).ok()).collect()
    } else {
        list.line(row, Meaning::Person, LINE_LETTERS, remarks).into_iter().collect::<Vec<_>>()
    };
    for text in texts {
        let text = untitled(&unnumbered(&text));
        let (name, own) = split_post(&text, post.is_none());
        match super::list::cleaned(&name, NAME_LETTERS) {
            Ok(name) if !name.is_empty() => {
                people.push(Person { name, post: post.clone().unwrap_or(own), votes });
            }
            Ok(_) => {}
            Err(what) => remarks.tell(spot.clone(), what),
        }
    }
    (spot, people)
}

/// `Nguyễn Văn A - Giám đốc` in one cell, where there is no column of posts.
fn split_post(text: &str, wanted: bool) -> (String, String) {
    let parts = [" - ", " – ", ", "].iter().find_map(|mark| text.split_once(mark)).filter(|_| wanted);
    match parts {
        Some((name, post)) if guess::is_person(name.trim()) => (name.trim().to_owned(), post.trim().to_owned()),
        _ => (text.to_owned(), String::new()),
    }
}

/// A name without what it is addressed with.
pub(crate) fn untitled(name: &str) -> String {
    const TITLES: [&str; 8] = ["Đồng chí ", "Đ/c ", "Đ/c. ", "đ/c ", "Đ.c ", "Ông ", "Bà ", "đồng chí "];
    let bare = TITLES.iter().find_map(|title| name.strip_prefix(title)).unwrap_or(name);
    bare.trim_start_matches([':', '.']).trim().to_owned()
}

/// A line without the number typed before it.
fn unnumbered(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    match rest.strip_prefix(['.', ')', '/']) {
        Some(rest) if digits > 0 && digits < 4 => rest.trim_start().to_owned(),
        _ => line.trim_start_matches(['-', '+', '•', '*']).trim_start().to_owned(),
    }
}

fn bare(name: &str) -> String {
    unnumbered(name)
}

/// Whether a text says yes or no.
fn yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "x" | "co" | "yes" | "y" | "1" | "true" | "duoc" | "✓" | "✔" | "√" | "v" | "chinh thuc" => Some(true),
        "khong" | "no" | "n" | "0" | "false" | "-" | "" | "k" | "du khuyet" | "moi" => Some(false),
        _ => None,
    }
}

/// Whether a row of a list without a column of units names one: alone in its row, or under a Roman number.
fn is_group(list: &List<'_>, row: &Row) -> bool {
    let number = list.columns.at(Meaning::Number).map_or("", |at| row.text(at));
    let head = number.trim_end_matches('.');
    let is_roman = !head.is_empty() && head.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    let name = list.columns.at(Meaning::Person).or(list.columns.at(Meaning::Family)).map_or("", |at| row.text(at));
    is_roman || (row.cells.len() <= 2 && guess::is_unit(&bare(name)))
}
