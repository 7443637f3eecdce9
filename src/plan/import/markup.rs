//! The elements of a part, with nothing in them that could grow: no document types, no entities, no endless nesting.

use super::limits;
use super::trouble::{Mass, Trouble};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use std::borrow::Cow;

/// A walk over a part.
pub(crate) struct Markup<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
    events: usize,
}

/// What is met next. Names stand without their prefix.
pub(crate) enum Met<'a> {
    /// An element begins; an empty one ends at once.
    Open(Element<'a>),
    /// An element ends.
    Close(Name<'a>),
    /// Text.
    Text(Cow<'a, str>),
}

/// The name of an element without its prefix.
pub(crate) struct Name<'a>(BytesEnd<'a>);

impl Name<'_> {
    pub(crate) fn as_str(&self) -> &str {
        self.0.rsplit(':').next().unwrap_or_default().trim_end()
    }
}

/// An element with its attributes.
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name.
    pub(crate) fn name(&self) -> &str {
        let whole: &str = &self.0;
        let end = whole.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(whole.len());
        let name = whole.get(..end).unwrap_or_default();
        name.rsplit(':').next().unwrap_or_default()
    }

    /// The value of an attribute, named without its prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
        // Attributes that matter hold ids and numbers; where an entity is unknown the raw value is as good.
        Some(unescape(&found.value).map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }

    /// An attribute that is a whole number.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether a property without value, or with one that is not "off", is set.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

impl<'a> Markup<'a> {
    pub(crate) fn new(part: &'a str, text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part, depth: 0, events: 0 }
    }

    /// What comes next; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Met<'a>>, Trouble> {
        loop {
            let part = || self.part.to_owned();
            self.events += 1;
            if self.events > limits::EVENTS {
                return Err(Trouble::TooMany { what: Mass::Elements, sheet: String::new(), limit: limits::EVENTS });
            }
            let event = self.reader.read_event();
            let byte = self.reader.buffer_position();
            let met = match event.map_err(|_| Trouble::BrokenPart { part: part(), byte })? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > limits::DEPTH {
                        return Err(Trouble::TooDeep { part: part(), limit: limits::DEPTH });
                    }
                    Met::Open(Element(start))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Met::Close(Name(end))
                }
                Event::Text(text) => Met::Text(text.into_inner()),
                Event::CData(text) => Met::Text(text.into_inner()),
                Event::GeneralRef(name) => {
                    let letter = match name.resolve_char_ref() {
                        Ok(Some(letter)) => letter,
                        Ok(None) => match &*name.into_inner() {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            "apos" => '\'',
                            _ => return Err(Trouble::Entities { part: part() }),
                        },
                        Err(_) => return Err(Trouble::BrokenPart { part: part(), byte }),
                    };
                    Met::Text(Cow::Owned(letter.to_string()))
                }
                Event::DocType(_) => return Err(Trouble::Entities { part: part() }),
                Event::Eof if self.depth > 0 => return Err(Trouble::BrokenPart { part: part(), byte }),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
            };
            return Ok(Some(met));
        }
    }

    /// Passes over the rest of the element that was just opened.
    pub(crate) fn skip(&mut self) -> Result<(), Trouble> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }
}
