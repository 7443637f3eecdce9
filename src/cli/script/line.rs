//! One line of a script becomes a request, or the reason why it cannot be understood.

use super::strict::{Strict, TWICE};
use crate::conference::{Command, Moment, Refusal};
use crate::text::nearest;
use crate::wording::Lang;
use crate::wording::cli::{LineFault, ValueKind, line_fault};
use serde_json::{Map, Value};

/// What a line asks.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Something of the conference.
    Command(Box<Command>),
    /// How things stand.
    Status,
}

/// A request, and the moment it is to bear where the line says one.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What is asked.
    pub ask: Ask,
    /// `at`, where it was told.
    pub at: Option<Moment>,
}

/// Reads a line.
pub fn read(text: &str, lang: Lang) -> Result<Request, Refusal> {
    parse(text).map_err(|trouble| match trouble {
        Trouble::Fault(fault) => Refusal::BadCommand { detail: line_fault(&fault, lang) },
        Trouble::Mark(nominee) => Refusal::UnknownMark { nominee },
    })
}

/// Why a line is refused before the conference is asked.
#[derive(Debug)]
enum Trouble {
    Fault(LineFault),
    Mark(String),
}

impl From<LineFault> for Trouble {
    fn from(fault: LineFault) -> Self {
        Self::Fault(fault)
    }
}

fn parse(text: &str) -> Result<Request, Trouble> {
    let Strict(value) = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    let Value::Object(mut fields) = value else { return Err(LineFault::NotObject.into()) };
    let at = match fields.remove("at") {
        None => None,
        Some(Value::String(at)) => Some(Moment::parse_from_rfc3339(&at).map_err(|_| LineFault::BadMoment)?),
        Some(_) => return Err(LineFault::BadMoment.into()),
    };
    let verb = match fields.get("do") {
        Some(Value::String(verb)) => verb.clone(),
        _ => return Err(LineFault::NoVerb.into()),
    };
    if verb == "status" {
        fields.remove("do");
        return match fields.keys().next() {
            Some(field) => Err(LineFault::UnknownField(field.clone(), None).into()),
            None => Ok(Request { ask: Ask::Status, at }),
        };
    }
    if let Some(nominee) = bad_mark(&fields) {
        return Err(Trouble::Mark(nominee));
    }
    let command = match command(&fields) {
        Ok(command) => command,
        Err(text) => return Err(no_command(&text, &verb, &fields).into()),
    };
    Ok(Request { ask: Ask::Command(Box::new(command)), at })
}

fn not_json(error: &serde_json::Error) -> LineFault {
    let text = error.to_string();
    if let Some(rest) = text.strip_prefix(TWICE) {
        let name = rest.rsplit_once(" at line ").map_or(rest, |(name, _)| name);
        return LineFault::Twice(name.to_owned());
    }
    if text.starts_with("recursion limit") { LineFault::TooDeep } else { LineFault::NotJson(error.column()) }
}

/// The nominee whose mark is none, before anything else is said of the paper.
fn bad_mark(fields: &Map<String, Value>) -> Option<String> {
    let papers = [Some(fields), object(fields, "from"), object(fields, "to")];
    let marks = papers.into_iter().flatten().filter_map(|paper| object(paper, "marks"));
    marks.flatten().find(|(_, mark)| !is_mark(mark)).map(|(nominee, _)| nominee.clone())
}

fn object<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a Map<String, Value>> {
    fields.get(name).and_then(Value::as_object)
}

fn is_mark(mark: &Value) -> bool {
    match mark {
        Value::String(word) => matches!(word.as_str(), "support" | "against" | "none" | "both"),
        Value::Object(grade) => grade.len() == 1 && grade.get("grade").is_some_and(Value::is_i64),
        _ => false,
    }
}

fn command(fields: &Map<String, Value>) -> Result<Command, String> {
    serde_json::from_value(Value::Object(fields.clone())).map_err(|error| error.to_string())
}

/// The field of which serde says this: without it, something else would be said.
fn at_fault(text: &str, fields: &Map<String, Value>) -> Option<String> {
    let others = |name: &String| {
        let mut others = fields.clone();
        others.remove(name);
        others
    };
    fields
        .keys()
        .filter(|name| *name != "do")
        .find(|name| command(&others(name)).err().as_deref() != Some(text))
        .cloned()
}

/// What serde says is expected of a value.
fn expected(text: &str) -> ValueKind {
    let word = text.rsplit_once("expected ").map_or("", |(_, word)| word);
    match word {
        "u8" => ValueKind::Number(u8::MAX.into()),
        "u32" => ValueKind::Number(u32::MAX.into()),
        "u64" => ValueKind::Number(u64::MAX),
        "a string" => ValueKind::Text,
        "a boolean" => ValueKind::YesOrNo,
        "a map" => ValueKind::Object,
        "a sequence" => ValueKind::List,
        _ if word.starts_with("struct ") => ValueKind::Object,
        _ => ValueKind::Other,
    }
}

/// What serde says of a command, in our words. Its sentences name things between backticks.
fn no_command(text: &str, verb: &str, fields: &Map<String, Value>) -> LineFault {
    let (said, known) = text.split_once("expected").unwrap_or((text, ""));
    let name = quoted(said).next().unwrap_or_default().to_owned();
    let meant = nearest(&name, quoted(known).filter(|known| *known != "do")).map(str::to_owned);
    if text.starts_with("unknown variant") {
        return LineFault::UnknownVerb(
            verb.to_owned(),
            nearest(verb, quoted(known).chain(["status"])).map(str::to_owned),
        );
    }
    if text.starts_with("unknown field") {
        return LineFault::UnknownField(name, meant);
    }
    if text.starts_with("missing field") {
        return LineFault::MissingField(name);
    }
    LineFault::BadValue { field: at_fault(text, fields).unwrap_or_default(), kind: expected(text) }
}

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (&'static str, String) {
        match read(text, Lang::En) {
            Err(Refusal::BadCommand { detail }) => ("bad_command", detail),
            Err(refusal) => (refusal.code(), String::new()),
            Ok(request) => panic!("{request:?}"),
        }
    }

    #[test]
    fn every_command_of_the_interfaces_is_understood() {
        for line in include_str!("commands.jsonl").lines() {
            let request = read(line, Lang::Vi);
            assert!(request.is_ok(), "{line}: {request:?}");
            let verb = serde_json::from_str::<Value>(line).unwrap()["do"].as_str().unwrap().to_owned();
            let Ask::Command(command) = request.unwrap().ask else {
                assert_eq!(verb, "status");
                continue;
            };
            assert_eq!(serde_json::to_value(&command).unwrap()["do"], verb.as_str());
        }
    }

    #[test]
    fn every_command_there_is_stands_in_that_list() {
        let LineFault::UnknownVerb(..) = no_command("unknown variant", "x", &Map::new()) else { panic!() };
        let error = serde_json::from_str::<Command>(r#"{"do":""}"#).unwrap_err().to_string();
        let (_, expected) = error.split_once("expected").unwrap();
        let listed = include_str!("commands.jsonl");
        for verb in quoted(expected) {
            assert!(listed.contains(&format!("{{\"do\":\"{verb}\"")), "{verb} is not listed");
        }
    }

    #[test]
    fn what_cannot_be_understood_says_why() {
        for (line, holds) in [
            ("nonsense", "byte"),
            ("[1]", "JSON object"),
            ("{}", "\"do\""),
            (r#"{"do":7}"#, "\"do\""),
            (r#"{"do":"open_rund","contest":"x"}"#, "open_round"),
            (r#"{"do":"statsu"}"#, "status"),
            (r#"{"do":"open_round","contst":"x"}"#, "contest"),
            (r#"{"do":"open_round"}"#, "contest"),
            (r#"{"do":"start","x":1}"#, "x"),
            (r#"{"do":"status","x":1}"#, "x"),
            (
                r#"{"do":"collect","contest":"x","collected":-1}"#,
                "“collected” has to be a whole number from 0 to 4294967295",
            ),
            (r#"{"do":"collect","contest":"x","collected":1.5}"#, "“collected” has to be a whole number"),
            (r#"{"do":"collect","contest":"x","collected":"1"}"#, "“collected” has to be a whole number"),
            (r#"{"do":"collect","contest":7,"collected":1}"#, "“contest” has to be a text"),
            (r#"{"do":"collect","collected":null}"#, "“collected” has to be a whole number"),
            (r#"{"do":"paper","contest":"x","pass":256}"#, "“pass” has to be a whole number from 0 to 255"),
            (
                r#"{"do":"totals","contest":"x","valid":-1}"#,
                "“valid” has to be a whole number from 0 to 18446744073709551615",
            ),
            (r#"{"do":"hold_hall","held":"yes"}"#, "“held” has to be true or false"),
            (r#"{"do":"paper","contest":"x","marks":[]}"#, "“marks” has to be an object"),
            (r#"{"do":"name_tally_team","members":"A"}"#, "“members” has to be a list"),
            (r#"{"do":"name_tally_team","members":["A"]}"#, "“members” has to be an object"),
            (r#"{"do":"start","at":"yesterday"}"#, "at"),
            (r#"{"do":"paper","contest":"x","marks":{"a":"support","a":"against"}}"#, "twice"),
            (r#"{"do":"start"}{"do":"next"}"#, "byte"),
        ] {
            let (code, detail) = refused(line);
            assert_eq!(code, "bad_command", "{line}");
            assert!(detail.contains(holds), "{line}: {detail}");
        }
        assert_eq!(refused(&"[".repeat(100_000)).0, "bad_command");
        assert_eq!(refused(&r#"{"do":"#.repeat(100_000)).0, "bad_command");
    }

    #[test]
    fn a_mark_that_is_none_is_a_bad_mark() {
        for mark in [r#""maybe""#, "1", "null", r#"{"grade":"1"}"#, r#"{"grade":1,"more":2}"#, "[]"] {
            assert_eq!(refused(&format!(r#"{{"do":"paper","contest":"x","marks":{{"a":{mark}}}}}"#)).0, "bad_mark");
        }
        let from =
            r#"{"do":"replace_paper","contest":"x","from":{"marks":{"a":"?"}},"to":{"invalid":"signed"},"reason":"r"}"#;
        assert_eq!(refused(from).0, "bad_mark");
    }

    #[test]
    fn the_moment_is_taken_off_before_the_command_is_read() {
        let request = read(r#"{"do":"next","at":"2017-12-01T08:00:00+07:00"}"#, Lang::Vi).unwrap();
        assert_eq!(request.at.unwrap().to_rfc3339(), "2017-12-01T08:00:00+07:00");
    }
}
