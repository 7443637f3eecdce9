//! The numbers and bullets of lists, counted as the word processor shows them.

use super::Item;
use crate::plan::import::markup::{Markup, Met};
use crate::plan::import::trouble::Trouble;
use std::collections::{HashMap, HashSet};

/// Levels of a list.
const LEVELS: usize = 9;

/// How one level is marked.
#[derive(Debug, Clone)]
struct Level {
    format: String,
    text: String,
    start: usize,
}

impl Default for Level {
    fn default() -> Self {
        Self { format: "decimal".into(), text: String::new(), start: 1 }
    }
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    kinds: HashMap<usize, Vec<Level>>,
    lists: HashMap<usize, usize>,
    restarts: HashMap<(usize, usize), usize>,
    counters: HashMap<usize, [usize; LEVELS]>,
    begun: HashSet<usize>,
}

impl Numbering {
    /// The next mark of a list at a level.
    pub(crate) fn next(&mut self, list: usize, depth: usize) -> Option<Item> {
        let depth = depth.min(LEVELS - 1);
        let kind = *self.lists.get(&list)?;
        let levels = self.kinds.get(&kind)?;
        let counters = self.counters.entry(kind).or_insert([0; LEVELS]);
        if self.begun.insert(list) {
            for ((_, level), start) in self.restarts.iter().filter(|((of, _), _)| *of == list) {
                if let Some(counter) = counters.get_mut(*level) {
                    *counter = start.saturating_sub(1);
                }
            }
        }
        let level = levels.get(depth).cloned().unwrap_or_default();
        let counter = counters.get_mut(depth)?;
        *counter = if *counter == 0 { level.start } else { counter.saturating_add(1) };
        for deeper in counters.iter_mut().skip(depth + 1) {
            *deeper = 0;
        }
        if matches!(level.format.as_str(), "bullet" | "none") {
            return Some(Item { depth, mark: String::new() });
        }
        let mut mark = if level.text.is_empty() { format!("%{}.", depth + 1) } else { level.text.clone() };
        for (at, counter) in counters.iter().enumerate().take(depth + 1) {
            let format = levels.get(at).map_or("decimal", |level| level.format.as_str());
            let format = if at == depth { level.format.as_str() } else { format };
            mark = mark.replace(&format!("%{}", at + 1), &written((*counter).max(1), format));
        }
        Some(Item { depth, mark: mark.trim().to_owned() })
    }
}

/// A number in a list's own way.
fn written(number: usize, format: &str) -> String {
    match format {
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" => letter(number).to_uppercase(),
        "lowerLetter" => letter(number),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

fn letter(number: usize) -> String {
    let repeats = number.saturating_sub(1) / 26 + 1;
    let letter = b"abcdefghijklmnopqrstuvwxyz"[number.saturating_sub(1) % 26];
    char::from(letter).to_string().repeat(repeats.min(4))
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 3999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            roman.push_str(sign);
            rest -= value;
        }
    }
    roman
}

/// Reads the part of lists.
pub(crate) fn read(text: &str) -> Result<Numbering, Trouble> {
    let mut markup = Markup::new("word/numbering.xml", text);
    let mut numbering = Numbering::default();
    let (mut kind, mut list, mut at) = (None, None, 0);
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => match element.name() {
                "abstractNum" => {
                    kind = element.number("abstractNumId");
                    numbering.kinds.extend(kind.map(|kind| (kind, vec![Level::default(); LEVELS])));
                }
                "num" => list = element.number("numId"),
                "abstractNumId" => {
                    numbering.lists.extend(list.zip(element.number("val")));
                }
                "lvl" | "lvlOverride" => at = element.number("ilvl").unwrap_or_default(),
                "startOverride" => {
                    let start = element.number("val").unwrap_or(1);
                    numbering.restarts.extend(list.map(|list| ((list, at), start)));
                }
                name @ ("start" | "numFmt" | "lvlText") => {
                    let levels = kind.and_then(|kind| numbering.kinds.get_mut(&kind));
                    let Some(level) = levels.and_then(|levels| levels.get_mut(at)) else { continue };
                    let value = element.attribute("val").unwrap_or_default();
                    match name {
                        "start" => level.start = value.parse().unwrap_or(1),
                        "numFmt" => level.format = value,
                        _ => level.text = value.chars().take(40).collect(),
                    }
                }
                _ => {}
            },
            Met::Close(name) => match name.as_str() {
                "abstractNum" => kind = None,
                "num" => list = None,
                _ => {}
            },
            Met::Text(_) => {}
        }
    }
    Ok(numbering)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_lists_write_them() {
        assert_eq!((roman(4), roman(19), roman(2026)), ("IV".into(), "XIX".into(), "MMXXVI".into()));
        assert_eq!((letter(1), letter(26), letter(27)), ("a".into(), "z".into(), "aa".into()));
    }

    #[test]
    fn a_list_of_two_levels_counts_within_its_first() {
        let text = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
            </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>"#;
        let mut numbering = read(text).expect("lists");
        let marks: Vec<String> =
            [0, 1, 1, 0, 1].iter().filter_map(|depth| numbering.next(7, *depth)).map(|item| item.mark).collect();
        assert_eq!(marks, ["I.", "I.1", "I.2", "II.", "II.1"]);
        assert_eq!(numbering.next(8, 0), None);
    }
}
