//! The texts that cells share.

use crate::plan::import::limits;
use crate::plan::import::markup::{Markup, Met};
use crate::plan::import::trouble::{Mass, Trouble};

/// The shared texts, in order.
pub(crate) fn read(text: &str) -> Result<Vec<String>, Trouble> {
    let mut markup = Markup::new("xl/sharedStrings.xml", text);
    let mut strings = Vec::new();
    while let Some(met) = markup.next()? {
        if let Met::Open(element) = met
            && element.name() == "si"
        {
            if strings.len() == limits::SHARED {
                return Err(Trouble::TooMany { what: Mass::Cells, sheet: String::new(), limit: limits::SHARED });
            }
            strings.push(rich(&mut markup, "si")?);
        }
    }
    Ok(strings)
}

/// The text of an element with runs in it, without its phonetic reading.
pub(crate) fn rich(markup: &mut Markup<'_>, outer: &str) -> Result<String, Trouble> {
    let mut text = String::new();
    let mut within = false;
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => match element.name() {
                "rPh" => markup.skip()?,
                "t" => within = true,
                _ => {}
            },
            Met::Text(part) if within && text.len() < limits::CELL_BYTES => text.push_str(&part),
            Met::Text(_) => {}
            Met::Close(name) if name.as_str() == outer => break,
            Met::Close(name) => within &= name.as_str() != "t",
        }
    }
    Ok(unescaped(text))
}

/// `_x000D_` is how a workbook writes a character that XML cannot hold; a break of line is meant where it stands.
fn unescaped(text: String) -> String {
    if text.contains("_x000D_") { text.replace("_x000D_", "") } else { text }
}
