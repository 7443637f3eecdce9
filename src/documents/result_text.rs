//! `result`: every round as a table to be read in a terminal.

use super::block::{Align, Table};
use super::numbers::percent;
use crate::conference::contest::{Contest, Form};
use crate::conference::progress::{ContestProgress, Waiting};
use crate::conference::round::Round;
use crate::conference::{Conference, NomineeId};
use crate::say;
use crate::wording::{Lang, corrections, result, terms};
use unicode_width::UnicodeWidthStr;

/// Every round and every contest, as plain text.
pub fn result_text(conference: &Conference, lang: Lang) -> String {
    let particulars = &conference.programme().particulars;
    let mut lines = vec![particulars.title.clone(), particulars.cluster.clone()];
    lines.retain(|line| !line.is_empty());
    for contest in &conference.programme().contests {
        lines.push(String::new());
        lines.push(contest.title.to_uppercase());
        if let Some(progress) = conference.progress(&contest.id) {
            lines.extend(slate_lines(conference, contest, progress, lang));
            lines.extend(progress.rounds.iter().flat_map(|round| round_lines(contest, round, lang)));
        }
        lines.push(final_list(conference, contest, lang));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn round_lines(contest: &Contest, round: &Round, lang: Lang) -> Vec<String> {
    let number = round.frame.number;
    let kind = terms::round_kind(round.frame.kind, round.frame.number).of(lang);
    let status = terms::round_status(&round.status).of(lang);
    let mut lines =
        vec![say!(lang, "Vòng {number}: {kind}, {status}", "Round {number}: {kind}, {status}"), figures(round, lang)];
    lines.splice(1..1, corrections::void(round, lang));
    if round.is_uncompared() {
        lines.push(result::UNCOMPARED.of(lang).to_owned());
    }
    if round.totals.is_some() {
        lines.push(result::BY_HAND.of(lang).to_owned());
    }
    let invalid: Vec<String> = round
        .count()
        .invalid_by
        .iter()
        .map(|(reason, papers)| format!("{}: {papers}", terms::invalid_reason(*reason).of(lang)))
        .collect();
    if !invalid.is_empty() {
        let by = invalid.join("; ");
        lines.push(say!(lang, "Không hợp lệ, trong đó: {by}", "Invalid: {by}"));
    }
    let base = round.base();
    let of = terms::base(round.frame.base).of(lang);
    lines.push(if round.frame.form == Form::Grades {
        say!(lang, "Tỷ lệ tính trên {base} {of}", "Shares are of {base} {of}")
    } else {
        let needed = result::needed(&round.frame, base, lang);
        say!(lang, "Tỷ lệ tính trên {base} {of}; {needed}", "Shares are of {base} {of}; {needed}")
    });
    lines.extend(aligned(&table(round, lang)));
    if (round.is_closed() || round.is_announced()) && round.frame.form != Form::Grades {
        lines.push(result::elected(round, &contest.title, lang));
        lines.extend(result::tie(round, lang));
        lines.extend(result::vacancy(round, lang));
        lines.extend(round.decisions.iter().map(|(_, decided)| result::decided(round, decided, lang)));
    }
    lines.extend(corrections::all(round, lang));
    lines
}

fn figures(round: &Round, lang: Lang) -> String {
    let Some(issue) = round.issue else { return say!(lang, "Chưa phát phiếu", "No papers issued") };
    let count = round.count();
    say!(
        lang,
        "Triệu tập {eligible} · có mặt {present} · phát ra {issued} · không sử dụng {unused} · thu về {collected} · đã nhập {recorded} · hợp lệ {valid} · không hợp lệ {invalid}",
        "Summoned {eligible} · present {present} · issued {issued} · unused {unused} · collected {collected} · recorded {recorded} · valid {valid} · invalid {invalid}",
        eligible = issue.eligible,
        present = issue.present,
        issued = issue.issued,
        unused = issue.unused,
        collected = round.collected.map_or_else(|| "…".to_owned(), |collected| collected.to_string()),
        recorded = count.recorded,
        valid = count.valid,
        invalid = count.invalid()
    )
}

/// The lines in ballot order, each with its arithmetic.
fn table(round: &Round, lang: Lang) -> Table {
    let graded = round.frame.form == Form::Grades;
    let (number, name) = (say!(lang, "TT", "No."), say!(lang, "Tên", "Name"));
    let mut table = Table::of(&[(&number, Align::Right), (&name, Align::Left)]);
    if graded {
        table.head.extend(round.frame.grades.iter().cloned());
    } else {
        table.head.extend([say!(lang, "Đồng ý", "For"), say!(lang, "Không đồng ý", "Against")]);
    }
    table.head.push(say!(lang, "Không tính", "Not counted"));
    table.align.resize(table.head.len(), Align::Right);
    if !graded {
        table.head.push(say!(lang, "Phép tính", "Arithmetic"));
        table.align.push(Align::Left);
    }
    let outcome = round.outcome();
    let lines = round.frame.slate.iter().zip(&round.count().lines).zip(&outcome.lines);
    for (line, ((nominee, votes), share)) in lines.enumerate() {
        let mut row = vec![(line + 1).to_string(), nominee.name.clone()];
        let uncounted = votes.uncounted.to_string();
        if graded {
            let cell = |(papers, share): (&u64, &u64)| format!("{papers} ({} %)", percent(*share, lang));
            row.extend(votes.grades.iter().zip(&share.grade_shares).map(cell));
            row.push(uncounted);
        } else {
            row.extend([votes.support.to_string(), votes.against.to_string(), uncounted]);
            row.extend(result::arithmetic(round, line, lang));
        }
        table.rows.push(row);
    }
    table
}

/// Who withdrew from the contest, and what was corrected in its slate.
fn slate_lines(conference: &Conference, contest: &Contest, progress: &ContestProgress, lang: Lang) -> Vec<String> {
    let withdrawn = progress.withdrawals.iter().map(|gone| corrections::withdrawal(conference, contest, gone, lang));
    let reopened = progress.freezings.iter().filter_map(|freezing| corrections::reopened(freezing, lang));
    withdrawn.chain(reopened).collect()
}

fn final_list(conference: &Conference, contest: &Contest, lang: Lang) -> String {
    let standing = conference.standing(contest);
    let name = |id: &NomineeId| conference.nominee(&contest.id, id).map(|nominee| nominee.name);
    let names = standing.elected.iter().filter_map(name).collect::<Vec<_>>().join("; ");
    match &standing.waiting {
        // The round above says what is tied or vacant, and what is asked.
        Some(Waiting::Tie { .. } | Waiting::Vacancy { .. }) if names.is_empty() => {
            say!(lang, "Danh sách chưa có tên nào, còn chờ quyết định.", "No name on the list yet; a decision waits.")
        }
        Some(Waiting::Tie { .. } | Waiting::Vacancy { .. }) => say!(
            lang,
            "Danh sách đến lúc này, còn chờ quyết định: {names}.",
            "The list so far, while a decision waits: {names}."
        ),
        Some(waiting) => result::waiting(conference, contest, waiting, lang),
        None if contest.form == Form::Grades => say!(lang, "Đã công bố.", "Announced."),
        None if names.is_empty() => say!(lang, "Danh sách cuối cùng: không có ai.", "Final list: nobody."),
        None => say!(lang, "Danh sách cuối cùng: {names}.", "Final list: {names}."),
    }
}

/// The rows of a table, each column as wide as its widest cell.
fn aligned(table: &Table) -> Vec<String> {
    let rows: Vec<&Vec<String>> = std::iter::once(&table.head).chain(&table.rows).collect();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..table.head.len()).map(|column| width(column).unwrap_or(0)).collect();
    let cell = |((text, width), align): ((&String, &usize), &Align)| {
        let blanks = " ".repeat(width.saturating_sub(text.width()));
        if *align == Align::Left { format!("{text}{blanks}") } else { format!("{blanks}{text}") }
    };
    let line = |row: &Vec<String>| row.iter().zip(&widths).zip(&table.align).map(cell).collect::<Vec<_>>().join("  ");
    rows.iter().map(|row| format!("  {}", line(row).trim_end())).collect()
}
