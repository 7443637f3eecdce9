//! A report as the hall reads it: Markdown cut into pages that are the same on every screen.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// About how many characters stand on one page, so that it fits the smallest screen.
const PAGE_CHARACTERS: usize = 620;
/// What one block costs beside its characters: the blank line after it.
const BLOCK_COST: usize = 60;

/// A report in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The pages, in order.
    pub pages: Vec<Page>,
}

/// One page of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The heading under which the page stands.
    pub heading: String,
    /// What stands on it.
    pub blocks: Vec<ReportBlock>,
}

/// A paragraph, a heading, a list item or a row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportBlock {
    /// A heading of level 1 to 6.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// A list item with its depth, from 0, and its number or bullet.
    Item(u8, String, String),
    /// A row of a table; the first of a table is its head.
    Row(Vec<String>),
}

impl ReportBlock {
    fn cost(&self) -> usize {
        BLOCK_COST
            + match self {
                Self::Heading(_, text) | Self::Paragraph(text) | Self::Item(_, _, text) => text.chars().count(),
                Self::Row(cells) => cells.iter().map(|cell| cell.chars().count()).sum(),
            }
    }
}

impl Report {
    /// Reads Markdown. Anything is a report: what is not understood is a paragraph.
    pub fn read(markdown: &str) -> Self {
        Self { pages: paginate(blocks(markdown)) }
    }
}

impl Page {
    /// How many of its blocks stand before the headings at its foot.
    pub(super) fn body(&self) -> usize {
        let heading = |block: &ReportBlock| matches!(block, ReportBlock::Heading(..));
        self.blocks.iter().rposition(|block| !heading(block)).map_or(self.blocks.len(), |last| last + 1)
    }
}

fn paginate(blocks: Vec<ReportBlock>) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut page = Page::default();
    let mut cost = 0;
    let mut heading = String::new();
    for block in blocks.into_iter().flat_map(split_long) {
        let starts_section = matches!(block, ReportBlock::Heading(1..=2, _));
        let only_headings = page.blocks.iter().all(|block| matches!(block, ReportBlock::Heading(..)));
        // A section begins a page, unless that would leave a page with next to nothing on it.
        let turns = starts_section && cost > PAGE_CHARACTERS / 3;
        if !only_headings && (turns || cost + block.cost() > PAGE_CHARACTERS) {
            pages.push(std::mem::take(&mut page));
            cost = 0;
        }
        match &block {
            ReportBlock::Heading(level, text) if *level <= 2 || heading.is_empty() => heading.clone_from(text),
            _ => {}
        }
        if page.heading.is_empty() || starts_section {
            page.heading.clone_from(&heading);
        }
        cost += block.cost();
        page.blocks.push(block);
    }
    if !page.blocks.is_empty() || pages.is_empty() {
        pages.push(page);
    }
    pages
}

/// A paragraph that is longer than a page is cut at the ends of sentences, else of words.
fn split_long(block: ReportBlock) -> Vec<ReportBlock> {
    let (text, rebuild): (String, Box<dyn Fn(String) -> ReportBlock>) = match block {
        ReportBlock::Paragraph(text) if text.chars().count() > PAGE_CHARACTERS => {
            (text, Box::new(ReportBlock::Paragraph))
        }
        ReportBlock::Item(depth, mark, text) if text.chars().count() > PAGE_CHARACTERS => {
            (text, Box::new(move |part| ReportBlock::Item(depth, mark.clone(), part)))
        }
        other => return vec![other],
    };
    let mut parts = Vec::new();
    let mut part = String::new();
    for word in text.split_whitespace() {
        let length = part.chars().count();
        let full = length + word.chars().count() > PAGE_CHARACTERS - BLOCK_COST;
        let sentence_ended = part.ends_with(['.', ';', '!', '?']) && length > PAGE_CHARACTERS / 2;
        if !part.is_empty() && (full || sentence_ended) {
            parts.push(rebuild(std::mem::take(&mut part)));
        }
        if !part.is_empty() {
            part.push(' ');
        }
        part.push_str(word);
    }
    if !part.is_empty() {
        parts.push(rebuild(part));
    }
    parts
}

fn blocks(markdown: &str) -> Vec<ReportBlock> {
    let mut reading = Reading::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reading.take(event);
    }
    reading.flush_paragraph();
    reading.blocks
}

/// The state of reading: what is being collected, and how deep in lists we are.
#[derive(Default)]
struct Reading {
    blocks: Vec<ReportBlock>,
    text: String,
    lists: Vec<Option<u64>>,
    item: Option<(u8, String)>,
    row: Option<Vec<String>>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } | Tag::Paragraph => self.flush_paragraph(),
            Tag::List(first) => {
                self.flush_paragraph();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.flush_paragraph();
                let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let mark = format!("{number}.");
                        *number = number.saturating_add(1);
                        mark
                    }
                    _ => "-".to_owned(),
                };
                self.item = Some((depth, mark));
            }
            Tag::TableHead | Tag::TableRow => self.row = Some(Vec::new()),
            Tag::TableCell => self.text.clear(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let text = self.collected();
                if !text.is_empty() {
                    self.blocks.push(ReportBlock::Heading(number(level), text));
                }
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => self.flush_paragraph(),
            TagEnd::List(_) => {
                self.flush_paragraph();
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let cell = self.collected();
                if let Some(row) = &mut self.row {
                    row.push(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(row) = self.row.take() {
                    self.blocks.push(ReportBlock::Row(row));
                }
            }
            _ => {}
        }
    }

    fn collected(&mut self) -> String {
        let text = std::mem::take(&mut self.text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn flush_paragraph(&mut self) {
        let text = self.collected();
        if text.is_empty() {
            return;
        }
        self.blocks.push(match self.item.take() {
            Some((depth, mark)) => ReportBlock::Item(depth, mark, text),
            None => ReportBlock::Paragraph(text),
        });
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_begins_a_page_and_a_long_one_takes_several() {
        let long = "Một câu dài vừa phải để đo trang. ".repeat(60);
        let report = Report::read(&format!("# Báo cáo\n\n## I. Kết quả\n\n{long}\n\n## II. Hạn chế\n\n- Một\n- Hai\n"));
        assert!(report.pages.len() > 3, "{} pages", report.pages.len());
        let last = &report.pages[report.pages.len() - 1];
        assert_eq!(last.heading, "II. Hạn chế");
        assert_eq!(last.blocks[1], ReportBlock::Item(0, "-".into(), "Một".into()));
    }

    #[test]
    fn an_empty_report_is_one_empty_page() {
        assert_eq!(Report::read("").pages.len(), 1);
    }

    #[test]
    fn no_word_is_lost_between_pages() {
        let words: Vec<String> = (0..2000).map(|n| format!("từ{n}")).collect();
        let report = Report::read(&words.join(" "));
        let mut found = Vec::new();
        for block in report.pages.iter().flat_map(|page| &page.blocks) {
            if let ReportBlock::Paragraph(text) = block {
                found.extend(text.split(' ').map(str::to_owned));
            }
        }
        assert_eq!(found, words);
    }

    #[test]
    fn headings_at_the_foot_of_a_page_are_not_part_of_its_body() {
        let heading = || ReportBlock::Heading(2, "II. Phương hướng".into());
        let text = || ReportBlock::Paragraph("Năm 2018".into());
        let page = |blocks| Page { heading: String::new(), blocks };
        assert_eq!(page(vec![heading(), text(), heading(), heading()]).body(), 2);
        assert_eq!(page(vec![heading(), text()]).body(), 2);
        assert_eq!(page(vec![heading()]).body(), 1, "a page of headings alone keeps them");
    }
}
