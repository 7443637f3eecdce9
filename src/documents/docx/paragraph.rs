//! A paragraph, its properties in the order that the format asks for.

use super::super::xml::escaped;

/// How a paragraph differs from its style.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paragraph {
    /// The id of its style.
    pub style: &'static str,
    /// Whether it stays on one page with what follows.
    pub keeps_next: bool,
    /// Whether it begins a page.
    pub breaks: bool,
    /// The list it is an item of.
    pub list: Option<u32>,
    /// A line above it that leaves this much out at both ends.
    pub rule: Option<u32>,
    /// Its alignment, where the style's does not do.
    pub align: Option<&'static str>,
}

impl Paragraph {
    /// A paragraph in this style.
    pub const fn of(style: &'static str) -> Self {
        Self { style, keeps_next: false, breaks: false, list: None, rule: None, align: None }
    }

    /// With this text.
    pub fn text(self, text: &str) -> String {
        self.runs(&run(text))
    }

    /// With these runs, which are markup already.
    pub fn runs(self, runs: &str) -> String {
        let said = |said: bool, markup: &str| if said { markup.to_owned() } else { String::new() };
        let list = |list| format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        let rule = |indent| {
            format!(
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>\
                 <w:ind w:left=\"{indent}\" w:right=\"{indent}\" w:firstLine=\"0\"/>"
            )
        };
        let properties = [
            format!("<w:pStyle w:val=\"{}\"/>", self.style),
            said(self.keeps_next, "<w:keepNext/>"),
            said(self.breaks, "<w:pageBreakBefore/>"),
            self.list.map_or_else(String::new, list),
            self.rule.map_or_else(String::new, rule),
            self.align.map_or_else(String::new, |align| format!("<w:jc w:val=\"{align}\"/>")),
        ]
        .concat();
        format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
    }
}

/// A run of text; nothing where there is none. A percent sign stays with its number.
pub fn run(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(&text.replace(" %", "\u{a0}%")))
}
