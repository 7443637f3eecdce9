//! Who was there: summoned, present, absent, replaced, by name.

use super::block::{Align, Block, Table};
use super::numbers::in_full;
use super::sheet::Sheet;
use crate::conference::contest::Voters;
use crate::conference::roll::RollLine;
use crate::conference::{Person, StepKind};
use crate::say;
use crate::wording::terms;

/// The part of the minutes on who took part.
pub fn blocks(sheet: &Sheet<'_>) -> Vec<Block> {
    let lang = sheet.lang;
    let mut blocks = Vec::new();
    if let Some(chair) = &sheet.programme().particulars.chair {
        let chair = sheet.person(chair);
        blocks.push(Block::Paragraph(say!(lang, "Chủ trì: {chair}.", "Chair: {chair}.")));
    }
    let guests: Vec<String> = guests(sheet).map(|guest| sheet.person(guest)).collect();
    if !guests.is_empty() {
        blocks.push(Block::Paragraph(say!(lang, "Đại biểu dự và chỉ đạo:", "Guests:")));
        blocks.push(Block::List { numbered: false, items: guests });
    }
    let voters = if sheet.programme().particulars.summoned.is_some() { Voters::Counted } else { Voters::Unit };
    blocks.push(Block::Paragraph(numbers(sheet, voters)));
    if voters == Voters::Unit && sheet.programme().units.iter().any(|unit| !unit.delegates.is_empty()) {
        blocks.push(Block::Paragraph(numbers(sheet, Voters::Delegate)));
    }
    blocks.extend(away(sheet));
    let roll = sheet.conference.roll();
    let marked = roll.lines(sheet.programme()).any(|line| line.attendance.is_some());
    if marked || voters == Voters::Unit {
        blocks.push(Block::Table(table(sheet)));
    }
    blocks
}

/// Who was absent and who came in whose place, by name, before the whole roll.
fn away(sheet: &Sheet<'_>) -> Vec<Block> {
    let lang = sheet.lang;
    let lines: Vec<RollLine<'_>> = sheet.conference.roll().lines(sheet.programme()).collect();
    let named = |line: &RollLine<'_>| {
        if line.delegate.is_some() { format!("{} ({})", line.name, line.unit.name) } else { line.unit.name.clone() }
    };
    let absent: Vec<String> =
        lines.iter().filter(|line| line.attendance.is_some_and(|roll| !roll.present)).map(named).collect();
    let replaced: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let by = line.attendance?.replaced_by.as_ref()?;
            let who = named(line);
            Some(say!(lang, "{by} dự thay {who}", "{by} in place of {who}"))
        })
        .collect();
    [(say!(lang, "Vắng mặt:", "Absent:"), absent), (say!(lang, "Dự thay:", "Replaced:"), replaced)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .flat_map(|(said, items)| [Block::Paragraph(said), Block::List { numbered: false, items }])
        .collect()
}

/// Guests in protocol order.
pub fn guests<'a>(sheet: &Sheet<'a>) -> impl Iterator<Item = &'a Person> {
    let guests = sheet.programme().agenda.iter().map(|step| match &step.kind {
        StepKind::Opening { guests, .. } => guests.as_slice(),
        _ => &[],
    });
    guests.flatten()
}

fn numbers(sheet: &Sheet<'_>, voters: Voters) -> String {
    let lang = sheet.lang;
    let roll = sheet.conference.roll();
    let (summoned, present) = (roll.eligible(sheet.programme(), voters), roll.present(sheet.programme(), voters));
    let noun = match (voters, lang) {
        (Voters::Delegate, crate::wording::Lang::Vi) => "đại biểu có quyền biểu quyết",
        (Voters::Delegate, crate::wording::Lang::En) => "voting delegates",
        _ => terms::voter_noun(voters).of(lang),
    };
    // The units are summoned; who votes for them is told as a part of that, and "summoned" stands once.
    if voters == Voters::Delegate {
        return say!(
            lang,
            "Trong đó, {noun}: {summoned}; có mặt: {here}; vắng mặt: {absent}.",
            "Among them {noun}: {summoned}; present: {here}; absent: {absent}.",
            absent = in_full(summoned.saturating_sub(present).into(), lang),
            summoned = in_full(summoned.into(), lang),
            here = in_full(present.into(), lang)
        );
    }
    say!(
        lang,
        "Triệu tập: {summoned} {noun}; có mặt: {here}; vắng mặt: {absent}.",
        "Summoned: {summoned} {noun}; present: {here}; absent: {absent}.",
        absent = in_full(summoned.saturating_sub(present).into(), lang),
        summoned = in_full(summoned.into(), lang),
        here = in_full(present.into(), lang)
    )
}

/// The roll, a line a delegate.
pub fn table(sheet: &Sheet<'_>) -> Table {
    let lang = sheet.lang;
    let title = |vi, en| say!(lang, "{vi}", "{en}");
    let mut table = Table::of(&[
        (&title("TT", "No."), Align::Center),
        (&title("Đơn vị", "Unit"), Align::Left),
        (&title("Đại biểu", "Delegate"), Align::Left),
        (&title("Chức vụ", "Post"), Align::Left),
        (&title("Bỏ phiếu", "Votes"), Align::Center),
        (&title("Điểm danh", "Roll"), Align::Left),
    ]);
    for (place, line) in (1u32..).zip(sheet.conference.roll().lines(sheet.programme())) {
        let delegate = if line.delegate.is_some() { line.name } else { "" };
        table.rows.push(vec![
            place.to_string(),
            line.unit.name.clone(),
            delegate.to_owned(),
            line.post.to_owned(),
            if line.votes { title("có", "yes") } else { title("không", "no") },
            attendance(sheet, &line),
        ]);
    }
    table
}

fn attendance(sheet: &Sheet<'_>, line: &RollLine<'_>) -> String {
    let lang = sheet.lang;
    match line.attendance {
        None => say!(lang, "chưa điểm danh", "not called"),
        Some(attendance) if !attendance.present => say!(lang, "vắng mặt", "absent"),
        Some(attendance) => match &attendance.replaced_by {
            Some(name) => say!(lang, "{name} dự thay", "replaced by {name}"),
            None => say!(lang, "có mặt", "present"),
        },
    }
}
