//! Every path that a source names, `use` trees unfolded, with `super` climbed up to the crate where it leads there.

use crate::code::is_word;

/// A path and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The line, from 1.
    pub line: usize,
    /// Its segments; the last one may be `*`.
    pub segments: Vec<String>,
    /// Whether it stands in a `use`.
    pub imported: bool,
}

impl Named {
    /// Whether it begins with these segments.
    pub fn begins(&self, start: &[&str]) -> bool {
        self.segments.len() >= start.len() && self.segments.iter().zip(start).all(|(a, b)| a == b)
    }

    /// As it would be written in one line.
    pub fn text(&self) -> String {
        self.segments.join("::")
    }
}

/// The paths in bare code of a file whose module lies under `module` in its crate.
pub fn paths(code: &str, module: &[String]) -> Vec<Named> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let imported = tokens[at].text == "use";
        let start = if imported { at + 1 } else { at };
        let end = if imported { tree(&tokens, start, &[], &mut found) } else { plain(&tokens, start, &mut found) };
        at = end.max(at + 1);
    }
    for named in &mut found {
        climb(&mut named.segments, module);
    }
    found
}

#[derive(Debug)]
struct Token {
    text: String,
    line: usize,
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut line = 1;
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        } else if is_word(c) {
            let mut text = String::from(c);
            while let Some(more) = chars.next_if(|c| is_word(*c)) {
                text.push(more);
            }
            tokens.push(Token { text, line });
        } else if c == ':' && chars.next_if_eq(&':').is_some() {
            tokens.push(Token { text: "::".into(), line });
        } else if !c.is_whitespace() && c != '$' {
            tokens.push(Token { text: c.into(), line });
        }
    }
    tokens
}

fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| is_word(c) && !c.is_numeric())
}

/// Unfolds a `use` tree; returns where it ends.
fn tree(tokens: &[Token], start: usize, before: &[String], found: &mut Vec<Named>) -> usize {
    let mut segments = before.to_vec();
    let mut at = if text(tokens, start) == "::" { start + 1 } else { start };
    let line = tokens.get(start).map_or(0, |token| token.line);
    loop {
        match text(tokens, at) {
            "{" => {
                at += 1;
                while at < tokens.len() && text(tokens, at) != "}" {
                    at = tree(tokens, at, &segments, found).max(at + 1);
                    if text(tokens, at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "self" if !segments.is_empty() => at += 1,
            name if is_name(name) || name == "*" => {
                segments.push(name.to_owned());
                at += 1;
            }
            _ => break,
        }
        if text(tokens, at) != "::" {
            break;
        }
        at += 1;
    }
    if text(tokens, at) == "as" {
        at += 2;
    }
    if segments.len() > before.len() || !before.is_empty() {
        found.push(Named { line, segments, imported: true });
    }
    at
}

/// Reads a path of two segments or more in an expression or a type; returns where it ends.
fn plain(tokens: &[Token], start: usize, found: &mut Vec<Named>) -> usize {
    let mut segments = Vec::new();
    let mut at = start;
    while is_name(text(tokens, at)) {
        segments.push(text(tokens, at).to_owned());
        at += 1;
        if text(tokens, at) != "::" {
            break;
        }
        at += 1;
    }
    if segments.len() > 1 {
        found.push(Named { line: tokens[start].line, segments, imported: false });
    }
    at
}

/// Rewrites `super::…` and `self::…` from the crate's root, so that no path climbs into another room unseen.
fn climb(segments: &mut Vec<String>, module: &[String]) {
    let mut here = module.to_vec();
    let mut taken = 0;
    while let Some(step) = segments.get(taken) {
        match step.as_str() {
            "super" => {
                here.pop();
            }
            "self" if taken == 0 => {}
            _ => break,
        }
        taken += 1;
    }
    if taken > 0 {
        let rest = segments.split_off(taken);
        *segments = std::iter::once("crate".to_owned()).chain(here).chain(rest).collect();
    }
}

#[cfg(test)]
fn texts(code: &str, module: &[&str]) -> Vec<String> {
    let module: Vec<String> = module.iter().map(ToString::to_string).collect();
    paths(code, &module).iter().map(Named::text).collect()
}

#[test]
fn use_trees_are_unfolded() {
    let found = texts("pub use crate::{a::B, c::{self, D as E, f::*}}; use std::fs;", &[]);
    assert_eq!(found, ["crate::a::B", "crate::c", "crate::c::D", "crate::c::f::*", "std::fs"]);
}

#[test]
fn paths_in_expressions_are_found() {
    assert_eq!(texts("let x = crate::tally::draft(1) + Local::now();", &[]), ["crate::tally::draft", "Local::now"]);
}

#[test]
fn climbing_to_another_room_is_seen() {
    assert_eq!(texts("use super::super::tally::X;", &["chair", "steps"]), ["crate::tally::X"]);
    assert_eq!(texts("use super::tally::X;", &["chair", "steps"]), ["crate::chair::tally::X"]);
}
