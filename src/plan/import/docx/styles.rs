//! The styles of paragraphs: which are headings, which are lists, which are bold.

use crate::plan::import::markup::{Markup, Met};
use crate::plan::import::trouble::Trouble;
use crate::text::fold;
use std::collections::HashMap;

/// The longest chain of styles that is followed; a ring ends there.
const CHAIN: usize = 20;

/// Most styles that are kept; those after them set nothing.
const MOST: usize = 10_000;

/// A style of paragraphs.
#[derive(Debug, Default, Clone)]
pub(crate) struct Style {
    based_on: Option<String>,
    /// The level of its outline, from 1.
    outline: Option<u8>,
    /// The heading its name says, from 1; 0 for the title of the document.
    named: Option<u8>,
    list: Option<(usize, usize)>,
    bold: Option<bool>,
    contents: bool,
    centred: Option<bool>,
}

/// The styles by their ids.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_id: HashMap<String, Style>,
}

impl Styles {
    fn look<T>(&self, id: Option<&str>, wanted: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut at = self.by_id.get(id?)?;
        for _ in 0..CHAIN {
            if let Some(found) = wanted(at) {
                return Some(found);
            }
            at = self.by_id.get(at.based_on.as_deref()?)?;
        }
        None
    }

    /// The level of a heading in this style; 0 for the title of the document.
    pub(crate) fn heading(&self, id: Option<&str>) -> Option<u8> {
        // A name says more than a level that somebody gave to the body text.
        self.look(id, |style| style.named.or(style.outline)).filter(|level| *level <= 9)
    }

    /// The list a style numbers its paragraphs in: number and level.
    pub(crate) fn list(&self, id: Option<&str>) -> Option<(usize, usize)> {
        self.look(id, |style| style.list)
    }

    /// Whether a style is bold.
    pub(crate) fn bold(&self, id: Option<&str>) -> bool {
        self.look(id, |style| style.bold).unwrap_or_default()
    }

    /// Whether a style centres.
    pub(crate) fn centred(&self, id: Option<&str>) -> bool {
        self.look(id, |style| style.centred).unwrap_or_default()
    }

    /// Whether a style belongs to a table of contents.
    pub(crate) fn contents(&self, id: Option<&str>) -> bool {
        self.look(id, |style| style.contents.then_some(true)).unwrap_or_default()
    }
}

/// The heading that the name of a style says, in English, Vietnamese and some others that office programs write.
fn named(name: &str) -> Option<u8> {
    const TITLES: [&str; 4] = ["title", "tieu de", "tua de", "ten van ban"];
    const HEADINGS: [&str; 8] = ["heading", "tieu de", "dau de", "de muc", "muc", "titre", "uberschrift", "naslov"];
    let name = fold(name);
    if TITLES.contains(&name.as_str()) {
        return Some(0);
    }
    let (words, number) = name.rsplit_once(' ').unwrap_or((&name, ""));
    let number = number.parse().ok().filter(|number| (1..=9).contains(number))?;
    HEADINGS.contains(&words).then_some(number)
}

/// Reads the part of styles.
pub(crate) fn read(text: &str) -> Result<Styles, Trouble> {
    let mut markup = Markup::new("word/styles.xml", text);
    let mut styles = Styles::default();
    let mut open: Option<(String, Style)> = None;
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => {
                if element.name() == "style" {
                    let is_paragraph = element.attribute("type").is_none_or(|kind| kind == "paragraph");
                    let fits = is_paragraph && styles.by_id.len() < MOST;
                    open = element.attribute("styleId").filter(|_| fits).map(|id| (id, Style::default()));
                    continue;
                }
                let Some((_, style)) = &mut open else { continue };
                let value = || element.attribute("val");
                match element.name() {
                    "name" => {
                        let name = value().unwrap_or_default();
                        style.named = named(&name);
                        let name = fold(&name);
                        style.contents = name.starts_with("toc") || name.starts_with("muc luc");
                    }
                    "basedOn" => style.based_on = value(),
                    "outlineLvl" => style.outline = level(element.number("val")),
                    "numId" => style.list.get_or_insert((0, 0)).0 = element.number("val").unwrap_or_default(),
                    "ilvl" => style.list.get_or_insert((0, 0)).1 = element.number("val").unwrap_or_default(),
                    "b" => style.bold = Some(element.is_on()),
                    "jc" => style.centred = Some(value().as_deref() == Some("center")),
                    _ => {}
                }
            }
            Met::Close(name) if name.as_str() == "style" => {
                styles.by_id.extend(open.take());
            }
            _ => {}
        }
    }
    Ok(styles)
}

/// An outline level from 1; the tenth means body text.
pub(crate) fn level(written: Option<usize>) -> Option<u8> {
    u8::try_from(written?).ok()?.checked_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_their_names_in_either_language() {
        for (name, level) in [
            ("heading 1", Some(1)),
            ("Heading 2", Some(2)),
            ("Tiêu đề 3", Some(3)),
            ("Đầu đề 1", Some(1)),
            ("Title", Some(0)),
            ("Tiêu đề", Some(0)),
            ("Normal", None),
            ("Heading", None),
            ("List 2", None),
        ] {
            assert_eq!(named(name), level, "{name}");
        }
    }
}
