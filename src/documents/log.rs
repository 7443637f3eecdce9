//! The annex of the minutes: the log of the record, entry by entry, and the code over all of it.
//!
//! Papers are told a round at a time, without a moment and without their order: how many were recorded, replaced,
//! decided on. The roll and what the hall was shown are told by runs, or they would bury everything else.

use super::block::{Align, Block, Table};
use super::sheet::Sheet;
use crate::conference::{ContestId, Event, Moment};
use crate::record::Logged;
use crate::say;
use crate::wording::log::{self as words, Counting};
use std::collections::BTreeMap;

/// The annex; nothing where the record was not read.
pub fn annex(sheet: &Sheet<'_>) -> Vec<Block> {
    let lang = sheet.lang;
    let log = &sheet.facts.log;
    if log.facts.is_empty() {
        return Vec::new();
    }
    let table = table(sheet);
    let count = super::numbers::in_full(log.facts.len() as u64, lang);
    let (code, head) = (&sheet.facts.code, &log.head);
    vec![
        Block::Break,
        Block::Title(say!(lang, "PHỤ LỤC", "ANNEX")),
        Block::Subject(say!(lang, "Nhật ký hồ sơ Hội nghị", "The log of the record")),
        Block::Paragraph(say!(
            lang,
            "Hồ sơ có {count} mục. Hồ sơ không ghi ai bấm phím; cột “Thuộc việc của” ghi việc thuộc về ai. Phiếu được ghi chung theo từng vòng, không ghi thời điểm và thứ tự từng phiếu.",
            "The record holds {count} entries. It does not tell whose hand pressed a key; “Duty of” tells whose duty it was. Papers are told a round at a time, without their moments and their order."
        )),
        Block::Paragraph(say!(
            lang,
            "Mã của toàn bộ nhật ký: {code}. Chuỗi băm đầy đủ: {head}.",
            "Code of the whole log: {code}. Hash in full: {head}."
        )),
        Block::Table(table),
    ]
}

/// The log as a table, a line an entry or a run of them.
pub fn table(sheet: &Sheet<'_>) -> Table {
    let lang = sheet.lang;
    let mut table = Table::of(&[
        (&say!(lang, "Mục", "Entry"), Align::Center),
        (&say!(lang, "Thời điểm", "Time"), Align::Center),
        (&say!(lang, "Thuộc việc của", "Duty of"), Align::Left),
        (&say!(lang, "Việc đã ghi", "What was recorded"), Align::Left),
    ]);
    let mut day = None;
    for row in rows(sheet) {
        let time = row.time(&mut day).unwrap_or_else(|| words::WHILE_COUNTING.of(lang).to_owned());
        table.rows.push(vec![ranges(&row.numbers), time, row.duty, row.said]);
    }
    table
}

/// A line of the log: one entry, or several that are told together.
struct Row {
    numbers: Vec<u64>,
    /// From when to when; none for papers.
    span: Option<(Moment, Moment)>,
    duty: String,
    said: String,
}

impl Row {
    /// The time of day, with the date where it is another than in the line before.
    fn time(&self, day: &mut Option<chrono::NaiveDate>) -> Option<String> {
        let (from, to) = self.span?;
        let clock = |at: Moment| at.format("%H:%M:%S").to_string();
        let mut said = clock(from);
        if to != from {
            said = format!("{said} - {}", clock(to));
        }
        if day.replace(to.date_naive()) != Some(from.date_naive()) {
            said = format!("{} {said}", from.format("%d/%m/%Y"));
        }
        Some(said)
    }
}

/// What is told in one line with its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Roll,
    Hall,
}

#[derive(Default)]
struct Rolled {
    present: u64,
    absent: u64,
    replaced: u64,
}

/// The papers of a round as far as they were told.
#[derive(Default)]
struct Papers {
    /// The row that tells of them.
    place: usize,
    numbers: Vec<u64>,
    /// The bundles that stand, by pass and number, with their papers.
    bundles: BTreeMap<(u8, u32), u32>,
    counting: Counting,
}

impl Papers {
    fn take(&mut self, number: u64, event: &Event) {
        self.numbers.push(number);
        match event {
            Event::BundleEnded { pass, bundle, papers, .. } => {
                self.bundles.insert((*pass, *bundle), *papers);
            }
            Event::BundleVoided { pass, bundle, .. } => {
                self.bundles.remove(&(*pass, *bundle));
                self.counting.voided += 1;
            }
            Event::PaperReplaced { .. } => self.counting.replaced += 1,
            Event::AsideDecided { .. } => self.counting.decided += 1,
            Event::AsideReopened { .. } => self.counting.decided = self.counting.decided.saturating_sub(1),
            _ => {}
        }
    }

    fn row(mut self, sheet: &Sheet<'_>, contest: &ContestId, round: u32) -> Row {
        for pass in 1..=2 {
            let papers: Vec<u64> =
                self.bundles.iter().filter(|((of, _), _)| *of == pass).map(|(_, papers)| u64::from(*papers)).collect();
            if !papers.is_empty() {
                self.counting.passes.push((papers.len() as u64, papers.iter().sum()));
            }
        }
        let title = sheet.programme().contest(contest).map_or("", |contest| contest.title.as_str());
        let said = words::counting(title, round, &self.counting, sheet.lang);
        let duty = words::duty(Some(&Event::Collected { contest: contest.clone(), collected: 0 }));
        Row { numbers: self.numbers, span: None, duty: duty.of(sheet.lang).to_owned(), said }
    }
}

fn rows(sheet: &Sheet<'_>) -> Vec<Row> {
    let lang = sheet.lang;
    let mut rows: Vec<Row> = Vec::new();
    let mut counted: BTreeMap<(ContestId, u32), Papers> = BTreeMap::new();
    let mut run: Option<(Run, Rolled)> = None;
    for Logged { number, at, event } in &sheet.facts.log.facts {
        let Some(event) = event else {
            let duty = words::duty(None).of(lang).to_owned();
            rows.push(Row {
                numbers: vec![*number],
                span: Some((*at, *at)),
                duty,
                said: words::CONVENED.of(lang).to_owned(),
            });
            continue;
        };
        if let Some(round) = papers_of(event) {
            // Where the first of them stood, all of them are told.
            let papers = counted.entry(round).or_insert_with(|| {
                run = None;
                rows.push(Row { numbers: Vec::new(), span: None, duty: String::new(), said: String::new() });
                Papers { place: rows.len() - 1, ..Papers::default() }
            });
            papers.take(*number, event);
            continue;
        }
        match (run_of(event), &mut run, rows.last_mut()) {
            (Some(kind), Some((before, rolled)), Some(row)) if kind == *before => {
                rolled.take(event);
                row.numbers.push(*number);
                row.span = row.span.map(|(from, _)| (from, *at));
                row.said = rolled.said(kind, row.numbers.len(), lang);
            }
            (kind, ..) => {
                let mut rolled = Rolled::default();
                rolled.take(event);
                let said = words::happened(sheet.conference, event, lang)
                    .or_else(|| kind.map(|kind| rolled.said(kind, 1, lang)))
                    .unwrap_or_default();
                run = kind.map(|kind| (kind, rolled));
                let duty = words::duty(Some(event)).of(lang).to_owned();
                rows.push(Row { numbers: vec![*number], span: Some((*at, *at)), duty, said });
            }
        }
    }
    for ((contest, round), papers) in counted {
        if let Some(row) = rows.get_mut(papers.place) {
            *row = papers.row(sheet, &contest, round);
        }
    }
    rows
}

impl Rolled {
    fn take(&mut self, event: &Event) {
        if let Event::Attended { present, replaced_by, .. } = event {
            self.present += u64::from(*present);
            self.absent += u64::from(!*present);
            self.replaced += u64::from(replaced_by.is_some());
        }
    }

    fn said(&self, run: Run, times: usize, lang: crate::wording::Lang) -> String {
        match run {
            Run::Roll => words::roll(self.present, self.absent, self.replaced, lang),
            Run::Hall => words::hall(times as u64, lang),
        }
    }
}

fn run_of(event: &Event) -> Option<Run> {
    match event {
        Event::Attended { .. } => Some(Run::Roll),
        Event::PageShown { .. }
        | Event::LinePointed { .. }
        | Event::LinesRevealed { .. }
        | Event::HallDirected { .. }
        | Event::HallHeld { .. } => Some(Run::Hall),
        _ => None,
    }
}

/// The round whose papers this tells of. Most of these facts are about one paper or a few: none stands alone.
fn papers_of(event: &Event) -> Option<(ContestId, u32)> {
    match event {
        Event::BundleEnded { contest, round, .. }
        | Event::PaperReplaced { contest, round, .. }
        | Event::BundleVoided { contest, round, .. }
        | Event::PapersSetAside { contest, round, .. }
        | Event::AsideDecided { contest, round, .. }
        | Event::AsideReopened { contest, round, .. } => Some((contest.clone(), *round)),
        _ => None,
    }
}

/// Numbers in order, as ranges: `3, 5-8`.
fn ranges(numbers: &[u64]) -> String {
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, to)) if *to + 1 == *number => *to = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let said = |(from, to): (u64, u64)| if from == to { from.to_string() } else { format!("{from}-{to}") };
    ranges.into_iter().map(said).collect::<Vec<_>>().join(", ")
}
