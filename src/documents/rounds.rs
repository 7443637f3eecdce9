//! A round on paper: its rules, its figures, its table, what followed. The minutes and the tally minutes share it.

use super::block::{Align, Block, Table};
use super::numbers::{counted, in_full, percent, time};
use super::sheet::Sheet;
use crate::conference::contest::{Base, Contest, Form, hundredths};
use crate::conference::frame::{Frame, RoundKind};
use crate::conference::outcome::Standing;
use crate::conference::progress::ContestProgress;
use crate::conference::round::{Round, RoundStatus};
use crate::say;
use crate::wording::{result, terms};

/// The rules of a round, one sentence each, as they were frozen when it opened.
pub fn rules(sheet: &Sheet<'_>, contest: &Contest, frame: &Frame) -> Vec<String> {
    let lang = sheet.lang;
    let names = frame.slate.iter().map(|nominee| nominee.name.as_str()).collect::<Vec<_>>().join("; ");
    let mut rules = vec![say!(
        lang,
        "Danh sách gồm {count} {noun}, theo thứ tự trên phiếu: {names}.",
        "The slate holds {count} {noun}, in ballot order: {names}.",
        count = in_full(frame.slate.len() as u64, lang),
        noun = terms::nominees(&frame.slate, frame.slate.len()).of(lang)
    )];
    let frozen = sheet.conference.progress(&contest.id).and_then(ContestProgress::frozen);
    if let (RoundKind::First, Some(at)) = (frame.kind, frozen) {
        let at = time(at, lang);
        rules.push(say!(
            lang,
            "Danh sách được Hội nghị thông qua và chốt lúc {at}.",
            "The slate was passed by the Conference and frozen at {at}."
        ));
    }
    rules.extend(result::opening(frame, lang));
    rules.push(say!(
        lang,
        "Hình thức phiếu: {form}; {voters}; {blank}.",
        "The paper: {form}; {voters}; {blank}.",
        form = terms::form(frame.form).of(lang),
        voters = terms::voters(frame.voters).of(lang),
        blank = terms::blank_rule(frame.blank).of(lang)
    ));
    if frame.form == Form::Grades {
        let grades = frame.grades.join("; ");
        rules.push(say!(lang, "Các mức: {grades}.", "The grades: {grades}."));
        return rules;
    }
    rules.push(say!(
        lang,
        "Số lượng cần chọn: {seats}; mỗi phiếu chọn nhiều nhất {max}.",
        "Seats: {seats}; at most {max} on a paper.",
        seats = in_full(frame.seats.into(), lang),
        max = in_full(frame.max.unwrap_or(0).into(), lang)
    ));
    if let Some(threshold) = frame.threshold {
        rules.push(say!(
            lang,
            "Điều kiện: đạt {said} ({signs}); lấy từ cao xuống thấp; nếu ngang phiếu ở suất cuối: {tie}.",
            "Condition: {said} ({signs}); from high to low; a tie for the last seat: {tie}.",
            said = terms::threshold_said(threshold, frame.base, lang),
            signs = terms::threshold(threshold),
            tie = terms::tie_rule(contest.tie).of(lang)
        ));
    }
    rules
}

/// What was stated and counted, one line each, in the order of the tally minutes.
pub fn figures(sheet: &Sheet<'_>, round: &Round) -> Vec<String> {
    let lang = sheet.lang;
    let Some(issue) = round.issue else {
        return vec![say!(lang, "Chưa phát phiếu.", "No papers were issued.")];
    };
    let noun = terms::voter_noun(round.frame.voters).of(lang);
    let count = round.count();
    let absent = issue.eligible.saturating_sub(issue.present);
    let printed = u64::from(issue.issued) + u64::from(issue.unused) + u64::from(issue.spoiled);
    let voters = |vi: &str, en: &str, number: u32| {
        say!(lang, "{vi}: {number} {noun}", "{en}: {number} {noun}", number = in_full(number.into(), lang))
    };
    let papers = |vi: &str, en: &str, number: u64| {
        say!(lang, "{vi}: {number} phiếu", "{en}: {number}", number = in_full(number, lang))
    };
    let mut lines = vec![
        voters("Số được triệu tập", "Summoned", issue.eligible),
        voters("Có mặt", "Present", issue.present),
        voters("Vắng mặt", "Absent", absent),
        voters("Tham gia bỏ phiếu", "Voting", issue.issued),
        papers("Số phiếu in", "Papers printed", printed),
        papers("Số phiếu phát ra", "Papers issued", issue.issued.into()),
    ];
    if issue.absent_papers > 0 {
        let sealed = papers(
            "Trong đó, phiếu kín của người vắng",
            "Among them, sealed papers of the absent",
            issue.absent_papers.into(),
        );
        lines.push(sealed);
    }
    match round.collected {
        Some(collected) => lines.push(papers("Số phiếu thu về", "Papers collected", collected.into())),
        None => lines.push(say!(lang, "Số phiếu thu về: chưa có", "Papers collected: not stated")),
    }
    if count.recorded < round.collected.map_or(0, u64::from) {
        lines.push(papers("Số phiếu đã nhập", "Papers recorded", count.recorded));
    }
    lines.push(papers("Số phiếu hợp lệ", "Valid papers", count.valid));
    let reasons: Vec<String> = count
        .invalid_by
        .iter()
        .map(|(reason, papers)| format!("{}: {}", terms::invalid_reason(*reason).of(lang), counted(*papers, lang)))
        .collect();
    let mut invalid = papers("Số phiếu không hợp lệ", "Invalid papers", count.invalid());
    if !reasons.is_empty() {
        let by = reasons.join("; ");
        invalid = say!(lang, "{invalid}, trong đó: {by}", "{invalid}, of which {by}");
    }
    lines.push(invalid);
    lines.push(papers("Số phiếu không sử dụng", "Papers not used", issue.unused.into()));
    if issue.spoiled > 0 {
        lines.push(papers("Số phiếu hỏng đã đổi", "Papers spoiled and replaced", issue.spoiled.into()));
    }
    lines
}

/// The base of the shares and the votes needed on it.
pub fn base(sheet: &Sheet<'_>, round: &Round) -> String {
    let base = round.base();
    let name = terms::of_base(round.frame.base).of(sheet.lang);
    let needed = result::needed(&round.frame, base, sheet.lang);
    let noun = match round.frame.base {
        Base::Eligible | Base::Present => terms::voter_noun(round.frame.voters).of(sheet.lang),
        Base::Issued | Base::Collected | Base::Valid => "",
    };
    let base = in_full(base, sheet.lang);
    let base = if noun.is_empty() { base } else { format!("{base} {noun}") };
    if round.frame.form == Form::Grades {
        return say!(sheet.lang, "Tỷ lệ tính trên {name}: {base}.", "Shares are of {name}: {base}.");
    }
    say!(sheet.lang, "Tỷ lệ tính trên {name}: {base}; {needed}.", "Shares are of {name}: {base}; {needed}.")
}

/// The result in ballot order.
pub fn table(sheet: &Sheet<'_>, round: &Round) -> Table {
    if round.frame.form == Form::Grades { graded(sheet, round) } else { supported(sheet, round) }
}

fn supported(sheet: &Sheet<'_>, round: &Round) -> Table {
    let lang = sheet.lang;
    let name = terms::nominee(&round.frame.slate).of(lang);
    let title = |vi, en| say!(lang, "{vi}", "{en}");
    let mut table = Table::of(&[
        (&title("TT", "No."), Align::Center),
        (name, Align::Left),
        (&title("Số phiếu đồng ý", "For"), Align::Right),
        (&title("Tỷ lệ %", "%"), Align::Right),
        (&title("Số phiếu không đồng ý", "Against"), Align::Right),
        (&title("Tỷ lệ %", "%"), Align::Right),
        (&title("Ghi chú", "Note"), Align::Left),
    ]);
    let outcome = round.outcome();
    let lines = round.frame.slate.iter().zip(&round.count().lines).zip(&outcome.lines);
    for (line_number, ((nominee, votes), line)) in lines.enumerate() {
        let mut notes = Vec::new();
        if result::standing(round, line) != Standing::Undecided {
            notes.extend(result::verdict(round, line_number, lang));
        }
        if votes.uncounted > 0 {
            let papers = counted(votes.uncounted, lang);
            notes.push(say!(lang, "{papers} phiếu không tính ở dòng này", "{papers} not counted on this line"));
        }
        table.rows.push(vec![
            (line_number + 1).to_string(),
            nominee.name.clone(),
            counted(votes.support, lang),
            percent(line.share, lang),
            counted(votes.against, lang),
            percent(hundredths(votes.against, outcome.base), lang),
            notes.join("; "),
        ]);
    }
    table
}

fn graded(sheet: &Sheet<'_>, round: &Round) -> Table {
    let lang = sheet.lang;
    let number = say!(lang, "TT", "No.");
    let mut table = Table::of(&[(&number, Align::Center), (terms::nominee(&round.frame.slate).of(lang), Align::Left)]);
    for grade in &round.frame.grades {
        table.head.extend([grade.clone(), "%".to_owned()]);
        table.align.extend([Align::Right, Align::Right]);
    }
    table.head.push(say!(lang, "Không tính", "Not counted"));
    table.align.push(Align::Right);
    let outcome = round.outcome();
    let lines = round.frame.slate.iter().zip(&round.count().lines).zip(&outcome.lines);
    for (place, ((nominee, votes), line)) in (1u64..).zip(lines) {
        let mut row = vec![place.to_string(), nominee.name.clone()];
        for (papers, share) in votes.grades.iter().zip(&line.grade_shares) {
            row.extend([counted(*papers, lang), percent(*share, lang)]);
        }
        row.push(counted(votes.uncounted, lang));
        table.rows.push(row);
    }
    table
}

/// Whom the round elects, high to low, each with its arithmetic.
pub fn elected(sheet: &Sheet<'_>, round: &Round) -> Option<Block> {
    let name = |line: &usize| {
        let nominee = round.frame.slate.get(*line)?;
        Some(format!("{}: {}", nominee.name, result::arithmetic(round, *line, sheet.lang)?))
    };
    let items: Vec<String> = round.outcome().elected.iter().filter_map(name).collect();
    (!items.is_empty()).then_some(Block::List { numbered: true, items })
}

/// What was decided after the announcement, each with its time; in a void round too, where it has fallen with the round.
pub fn decisions(sheet: &Sheet<'_>, round: &Round) -> Vec<String> {
    let lang = sheet.lang;
    let told = round.decisions.iter().map(|(at, decided)| {
        let (at, decided) = (time(*at, lang), result::decided_then(round, decided, lang));
        if round.is_void() {
            return say!(
                lang,
                "Lúc {at} (không còn hiệu lực, vì vòng đã hủy): {decided}",
                "At {at} (fallen with the void round): {decided}"
            );
        }
        say!(lang, "Lúc {at}: {decided}", "At {at}: {decided}")
    });
    told.collect()
}

/// Ties, vacancies, and what was decided or voted about them.
pub fn aftermath(sheet: &Sheet<'_>, contest: &Contest, round: &Round) -> Vec<String> {
    let lang = sheet.lang;
    let rounds = sheet.conference.progress(&contest.id).map_or(&[][..], |progress| progress.rounds.as_slice());
    let mut later = rounds.iter().filter(|other| other.frame.number > round.frame.number && !other.is_void());
    let next = later.next();
    // Once the hall has decided, the minutes tell what was found and what was decided, and ask for nothing.
    let open = round.decisions.is_empty() && next.is_none();
    let vacancy = if open { result::vacancy(round, lang) } else { result::vacancy_found(round, lang) };
    let mut said: Vec<String> = result::tie(round, lang).into_iter().chain(vacancy).collect();
    said.extend(decisions(sheet, round));
    if said.is_empty() {
        return said;
    }
    if let Some(next) = next.filter(|next| next.frame.kind != RoundKind::First) {
        let number = next.frame.number;
        let kind = terms::round_kind(next.frame.kind, next.frame.number).of(lang);
        said.push(say!(
            lang,
            "Việc này được quyết định ở vòng {number} ({kind}).",
            "This was taken to round {number} ({kind})."
        ));
    }
    said
}

/// The name of a round with why it was held and how far it came.
pub fn name(sheet: &Sheet<'_>, round: &Round) -> String {
    format!("{}, {}", bare_name(sheet, round), status(sheet, round))
}

/// The name of a round with why it was held.
pub fn bare_name(sheet: &Sheet<'_>, round: &Round) -> String {
    let lang = sheet.lang;
    let number = round.frame.number;
    let kind = terms::round_kind(round.frame.kind, round.frame.number).of(lang);
    say!(lang, "Vòng {number}: {kind}", "Round {number}: {kind}")
}

fn status(sheet: &Sheet<'_>, round: &Round) -> String {
    let lang = sheet.lang;
    let word = terms::round_status(&round.status).of(lang);
    match &round.status {
        RoundStatus::Open => word.to_owned(),
        RoundStatus::Closed { at } | RoundStatus::Announced { at, .. } | RoundStatus::Void { at, .. } => {
            say!(lang, "{word} lúc {at}", "{word} at {at}", at = time(*at, lang))
        }
    }
}
