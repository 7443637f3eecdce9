//! The agenda in the minutes: each item with its times, and what was said and decided there.

use super::block::Block;
use super::floor;
use super::numbers::{clock, counted, in_full, long, time};
use super::sheet::Sheet;
use super::tally::member_line;
use crate::conference::agenda::Step;
use crate::conference::floor::Speaker;
use crate::conference::{Appointee, Decision, Person, StepKind};
use crate::say;
use crate::wording::corrections;

/// Every item that took place, in the order and with the numbers of the agenda; then what was left out.
pub fn blocks(sheet: &Sheet<'_>) -> Vec<Block> {
    let agenda = &sheet.programme().agenda;
    let took_place = |step: &Step| sheet.conference.has_visited(&step.id) || has_record(sheet, step);
    let skipped: Vec<&Step> = agenda.iter().filter(|step| !took_place(step)).collect();
    let mut blocks = Vec::new();
    for (place, step) in (1u32..).zip(agenda).filter(|(_, step)| took_place(step)) {
        blocks.push(Block::Heading(2, format!("{place}. {}{}", title(sheet, step), times(sheet, step))));
        blocks.extend(step_blocks(sheet, step));
    }
    if !skipped.is_empty() {
        let list = skipped.iter().map(|step| title(sheet, step)).collect::<Vec<_>>().join("; ");
        blocks.push(Block::Paragraph(if sheet.is_draft() {
            say!(sheet.lang, "Các mục chưa tiến hành: {list}.", "Items not reached yet: {list}.")
        } else {
            say!(
                sheet.lang,
                "Các mục trong chương trình không tiến hành riêng: {list}.",
                "Items of the agenda that were not held as such: {list}."
            )
        }));
    }
    blocks
}

/// What was said and decided at an item.
pub fn step_blocks(sheet: &Sheet<'_>, step: &Step) -> Vec<Block> {
    let mut blocks = kind_blocks(sheet, step);
    blocks.extend(floor::opinions(sheet, step));
    blocks.extend(floor::hands(sheet, step));
    blocks.extend(text_blocks(sheet.conference.note(&step.id)));
    blocks
}

/// The step's title, else that of its kind.
pub fn title<'a>(sheet: &Sheet<'_>, step: &'a Step) -> &'a str {
    if step.title.is_empty() { crate::wording::terms::step_kind(&step.kind).of(sheet.lang) } else { &step.title }
}

/// Whether anything was recorded at a step that was never the current one.
fn has_record(sheet: &Sheet<'_>, step: &Step) -> bool {
    let conference = sheet.conference;
    let spoke = conference.floor(&step.id).is_some_and(|floor| floor.speakers.iter().any(Speaker::has_spoken));
    let handed = conference.handover(&step.id).is_some_and(|handover| handover.done() > 0 || handover.signed.is_some());
    let pledged = sheet.programme().units.iter().any(|unit| conference.has_pledged(&step.id, &unit.id));
    let read_out = conference.leader_announced(&step.id).is_some();
    let noted = !conference.note(&step.id).is_empty() || !conference.hands_at(&step.id).is_empty();
    spoke || handed || pledged || read_out || noted
}

/// From when to when the item took; an item that was come back to says how often, not each time.
pub fn times(sheet: &Sheet<'_>, step: &Step) -> String {
    let lang = sheet.lang;
    let visits: Vec<_> = sheet.conference.visits().iter().filter(|visit| visit.step == step.id).collect();
    let (Some(first), Some(last)) = (visits.first(), visits.last()) else { return String::new() };
    let from = clock(&first.from);
    let span = match last.to.map(|to| clock(&to)) {
        None => say!(lang, "từ {from}", "from {from}"),
        Some(to) if to == from => from,
        Some(to) => format!("{from} - {to}"),
    };
    let times = counted(visits.len() as u64, lang);
    if visits.len() > 1 {
        say!(lang, " ({span}, {times} lần)", " ({span}, {times} times)")
    } else {
        format!(" ({span})")
    }
}

/// Text of several lines: a line that begins with a dash is an item of a list.
pub fn text_blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix("- "), blocks.last_mut()) {
            (Some(item), Some(Block::List { items, .. })) => items.push(item.to_owned()),
            (Some(item), _) => blocks.push(Block::List { numbered: false, items: vec![item.to_owned()] }),
            (None, _) => blocks.push(Block::Paragraph(line.to_owned())),
        }
    }
    blocks
}

fn kind_blocks(sheet: &Sheet<'_>, step: &Step) -> Vec<Block> {
    let lang = sheet.lang;
    match &step.kind {
        StepKind::Attendance => {
            vec![Block::Paragraph(say!(lang, "Kết quả điểm danh ghi ở phần II.", "The roll is recorded in part II."))]
        }
        // A text that is only the title once more says nothing.
        StepKind::Opening { text, .. } if text.trim() == title(sheet, step) => Vec::new(),
        StepKind::Opening { text, .. } => text_blocks(text),
        StepKind::Closing { text } => {
            let told = text_blocks(text);
            let leads = Block::Paragraph(say!(lang, "Kết luận của Chủ trì:", "Conclusion of the chair:"));
            if told.is_empty() { told } else { std::iter::once(leads).chain(told).collect() }
        }
        StepKind::Note { .. } | StepKind::Discussion { .. } => Vec::new(),
        StepKind::ShowOfHands { names, .. } => list(names.iter().map(|person| sheet.person(person)).collect()),
        StepKind::Report { .. } => vec![Block::Paragraph(report(sheet, step))],
        StepKind::Speech { speaker } => {
            speaker.iter().map(|speaker| Block::Paragraph(speech(sheet, speaker))).collect()
        }
        StepKind::Slate { contests, text } => {
            let mut blocks = text_blocks(text);
            for contest in contests {
                blocks.extend(slate(sheet, contest).map(Block::Paragraph));
            }
            blocks
        }
        StepKind::TallyTeam { contest, .. } => {
            let team = match contest {
                Some(contest) => sheet.conference.team(contest),
                None => sheet.conference.general_team(),
            };
            list(team.unwrap_or_default().iter().map(|member| member_line(sheet, member)).collect())
        }
        StepKind::Ballot { contests } | StepKind::Result { contests } => {
            let titles = contests.iter().filter_map(|id| sheet.programme().contest(id));
            let titles = titles.map(|contest| contest.title.as_str()).collect::<Vec<_>>().join("; ");
            vec![Block::Paragraph(say!(
                lang,
                "Nội dung: {titles}. Số liệu và kết quả ghi ở phần IV.",
                "Contests: {titles}. Figures and results are in part IV."
            ))]
        }
        StepKind::Leader { decision, head, deputy } => {
            leader(sheet, step, decision.as_ref(), head.as_ref(), deputy.as_ref())
        }
        StepKind::Handover { items, .. } => handover(sheet, step, items.len()),
        StepKind::Pledge { .. } => pledge(sheet, step),
    }
}

fn list(items: Vec<String>) -> Vec<Block> {
    if items.is_empty() { Vec::new() } else { vec![Block::List { numbered: false, items }] }
}

fn report(sheet: &Sheet<'_>, step: &Step) -> String {
    let heading = sheet.conference.report(&step.id).and_then(|report| report.pages.first());
    let heading = heading.map_or("", |page| page.heading.as_str());
    let name = if heading.is_empty() { title(sheet, step) } else { heading };
    match &step.who {
        Some(who) => say!(
            sheet.lang,
            "Hội nghị nghe {who} trình bày: “{name}”.",
            "The Conference heard the report “{name}”, read by {who}."
        ),
        None => say!(sheet.lang, "Hội nghị nghe: “{name}”.", "The Conference heard the report “{name}”."),
    }
}

fn speech(sheet: &Sheet<'_>, speaker: &Person) -> String {
    let speaker = sheet.person(speaker);
    say!(sheet.lang, "Người phát biểu: {speaker}.", "Speaker: {speaker}.")
}

fn slate(sheet: &Sheet<'_>, id: &crate::conference::ContestId) -> Option<String> {
    let contest = sheet.programme().contest(id)?;
    let progress = sheet.conference.progress(id)?;
    let frozen = progress.frozen().map(|at| {
        say!(sheet.lang, "; danh sách chốt lúc {at}", "; the slate was frozen at {at}", at = time(at, sheet.lang))
    });
    let withdrawn = progress.withdrawals.iter().filter(|withdrawal| !withdrawal.after_announcement);
    let withdrawn = withdrawn
        .map(|withdrawal| corrections::withdrawal(sheet.conference, contest, withdrawal, sheet.lang))
        .collect::<Vec<_>>()
        .join("; ");
    let withdrawn =
        if withdrawn.is_empty() { say!(sheet.lang, "không có ai xin rút", "nobody withdrew") } else { withdrawn };
    let reopened = progress.freezings.iter().filter_map(|freezing| corrections::reopened(freezing, sheet.lang));
    let changes = std::iter::once(withdrawn).chain(reopened).collect::<Vec<_>>().join("; ");
    let (title, frozen) = (&contest.title, frozen.unwrap_or_default());
    Some(format!("{title}: {changes}{frozen}."))
}

fn leader(
    sheet: &Sheet<'_>,
    step: &Step,
    decision: Option<&Decision>,
    head: Option<&Appointee>,
    deputy: Option<&Appointee>,
) -> Vec<Block> {
    let lang = sheet.lang;
    let Some(at) = sheet.conference.leader_announced(&step.id) else {
        return vec![Block::Paragraph(say!(lang, "Chưa công bố.", "Not announced."))];
    };
    let at = time(at, lang);
    let said = match decision {
        Some(decision) => {
            let mut number = say!(lang, "Quyết định số {number}", "Decision No. {number}", number = &decision.number);
            if let Some(date) = decision.date {
                number = say!(lang, "{number} {day}", "{number} of {day}", day = long(date, lang));
            }
            if !decision.signed_by.is_empty() {
                number = say!(lang, "{number}, người ký: {by}", "{number}, signed by {by}", by = &decision.signed_by);
            }
            say!(lang, "Lúc {at}, công bố {number}.", "Read out at {at}: {number}.")
        }
        None => say!(lang, "Công bố lúc {at}.", "Announced at {at}."),
    };
    let mut items = Vec::new();
    let year = sheet.programme().particulars.year.saturating_add(1);
    for (vi, en, appointee) in [("Trưởng Cụm", "Head", head), ("Phó trưởng Cụm", "Deputy head", deputy)] {
        if let Some(appointee) = appointee {
            let who = appointed(sheet, appointee);
            let how = crate::wording::terms::appointee(appointee).of(lang);
            items.push(say!(lang, "{vi} năm {year}: {who} ({how})", "{en} in {year}: {who} ({how})"));
        }
    }
    std::iter::once(Block::Paragraph(said)).chain(list(items)).collect()
}

/// Who is to lead, by the decision or by the vote, with the unit where the post does not tell it.
fn appointed(sheet: &Sheet<'_>, appointee: &Appointee) -> String {
    match appointee {
        Appointee::Named(person) if person.name.is_empty() => {
            person.unit.as_ref().map_or("……", |unit| sheet.unit_name(unit)).to_owned()
        }
        Appointee::Named(person) => sheet.person(person),
        Appointee::Elected(contest) => {
            let elected = sheet.programme().contest(contest).map(|c| sheet.conference.standing(c).elected);
            let name = |id| sheet.conference.nominee(contest, id).map(|nominee| nominee.name);
            elected.iter().flatten().filter_map(name).collect::<Vec<_>>().join("; ")
        }
    }
}

fn handover(sheet: &Sheet<'_>, step: &Step, items: usize) -> Vec<Block> {
    let lang = sheet.lang;
    let Some(handover) = sheet.conference.handover(&step.id) else { return Vec::new() };
    let mut said = say!(
        lang,
        "Đã bàn giao {done} trên {all} khoản; chi tiết ở biên bản bàn giao.",
        "{done} of {all} items were handed over; see the handover minutes.",
        done = in_full(handover.done() as u64, lang),
        all = in_full(items as u64, lang)
    );
    match &handover.signed {
        Some(signed) => said.push_str(&say!(
            lang,
            " Ký lúc {at}: bên giao {giver}; bên nhận {receiver}; chứng kiến {witness}.",
            " Signed at {at}: giver {giver}; receiver {receiver}; witness {witness}.",
            at = time(signed.at, lang),
            giver = &signed.giver,
            receiver = &signed.receiver,
            witness = &signed.witness
        )),
        None => said.push_str(&say!(lang, " Chưa ký.", " Not signed.")),
    }
    vec![Block::Paragraph(said)]
}

fn pledge(sheet: &Sheet<'_>, step: &Step) -> Vec<Block> {
    let lang = sheet.lang;
    let units = &sheet.programme().units;
    let (signed, missing): (Vec<_>, Vec<_>) =
        units.iter().partition(|unit| sheet.conference.has_pledged(&step.id, &unit.id));
    let names = |units: Vec<&crate::conference::Unit>| {
        units.into_iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>().join("; ")
    };
    let mut said = say!(
        lang,
        "{count} trên {all} đơn vị đã ký giao ước",
        "{count} of {all} units signed the pledge",
        count = in_full(signed.len() as u64, lang),
        all = counted(units.len() as u64, lang)
    );
    if !signed.is_empty() {
        said = format!("{said}: {}", names(signed));
        if !missing.is_empty() {
            said = say!(lang, "{said}. Chưa ký: {rest}", "{said}. Not signed: {rest}", rest = names(missing));
        }
    }
    vec![Block::Paragraph(format!("{said}."))]
}
