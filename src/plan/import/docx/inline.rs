//! The text inside a paragraph, and what stands in it that is no text.

use super::Run;
use super::body::Walk;
use crate::plan::import::markup::{Element, Markup, Met};
use crate::plan::import::remark::What;
use crate::plan::import::trouble::Trouble;
use crate::plan::place::quoted;

/// The pieces of a paragraph so far.
#[derive(Default)]
pub(super) struct Inline {
    runs: Vec<Run>,
    bold: Option<bool>,
    italic: bool,
    /// Inside an element whose text is read.
    within: bool,
    /// Whether inserted text has been told.
    inserted: bool,
    /// Runs that say nothing of bold themselves.
    unsaid: Vec<bool>,
}

impl Inline {
    fn push(&mut self, text: &str) {
        let bold = self.bold.unwrap_or_default();
        let alike = self.runs.last().is_some_and(|run| run.bold == bold && run.italic == self.italic)
            && self.unsaid.last() == Some(&self.bold.is_none());
        if let Some(run) = self.runs.last_mut().filter(|_| alike) {
            run.text.push_str(text);
        } else {
            self.runs.push(Run { text: text.to_owned(), bold, italic: self.italic });
            self.unsaid.push(self.bold.is_none());
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.within {
            self.push(text);
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "t" => self.within = false,
            "r" => {
                self.bold = None;
                self.italic = false;
            }
            _ => {}
        }
    }

    /// The pieces, those that say nothing of bold being as the paragraph's style is.
    pub(super) fn finish(mut self, bold: bool) -> Vec<Run> {
        for (run, unsaid) in self.runs.iter_mut().zip(&self.unsaid) {
            run.bold |= *unsaid && bold;
        }
        self.runs
    }
}

/// An element inside a paragraph.
pub(super) fn open(
    walk: &mut Walk<'_>,
    markup: &mut Markup<'_>,
    element: &Element<'_>,
    inline: &mut Inline,
) -> Result<(), Trouble> {
    match element.name() {
        "t" => inline.within = true,
        "b" => inline.bold = Some(element.is_on()),
        "i" => inline.italic = element.is_on(),
        "tab" | "br" | "cr" => inline.push(" "),
        "noBreakHyphen" => inline.push("-"),
        "sym" => {
            walk.remark(What::Symbol);
            inline.push("•");
        }
        "footnoteReference" | "endnoteReference" => walk.remark(What::Footnote),
        "commentReference" => walk.remark(What::Comment),
        "ins" | "moveTo" if !inline.inserted => {
            inline.inserted = true;
            walk.remark(What::Inserted);
        }
        "del" | "moveFrom" => {
            let text = inner(markup, element.name())?;
            if !text.trim().is_empty() {
                walk.remark(What::Deleted(quoted(&text)));
            }
        }
        name @ ("drawing" | "pict" | "object") => {
            let text = inner(markup, name)?;
            let box_text = text.trim();
            walk.remark(if box_text.is_empty() { What::Picture } else { What::TextBox(quoted(box_text)) });
        }
        name @ ("oMath" | "oMathPara") => {
            inner(markup, name)?;
            walk.remark(What::Equation);
        }
        "rPrChange" | "instrText" | "delText" | "Fallback" | "sdtPr" | "rt" | "tabs" => markup.skip()?,
        _ => {}
    }
    Ok(())
}

/// The text inside an element that is passed over.
fn inner(markup: &mut Markup<'_>, outer: &str) -> Result<String, Trouble> {
    let mut text = String::new();
    let (mut within, mut depth) = (false, 1);
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => match element.name() {
                "Fallback" => markup.skip()?,
                "t" | "delText" => within = true,
                "p" | "br" | "tab" => text.push(' '),
                name if name == outer => depth += 1,
                _ => {}
            },
            Met::Text(part) if within && text.len() < 400 => text.push_str(&part),
            Met::Text(_) => {}
            Met::Close(name) => match name.as_str() {
                "t" | "delText" => within = false,
                name if name == outer => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            },
        }
    }
    Ok(text)
}
