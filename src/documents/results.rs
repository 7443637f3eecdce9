//! Every round's result as one flat table, for spreadsheets.

use super::block::{Align, Table};
use super::numbers::percent;
use crate::conference::Conference;
use crate::conference::contest::{Contest, Form, hundredths};
use crate::conference::outcome::LineOutcome;
use crate::conference::round::Round;
use crate::say;
use crate::wording::{Lang, rehearsal, result, terms};

/// One row a nominee and round; on grades one row a grade.
pub fn table(conference: &Conference, lang: Lang) -> Table {
    let title = |vi, en| say!(lang, "{vi}", "{en}");
    let mut table = Table::of(&[
        (&title("Mã nội dung", "Contest id"), Align::Left),
        (&title("Nội dung", "Contest"), Align::Left),
        (&title("Vòng", "Round"), Align::Right),
        (&title("Trạng thái", "Status"), Align::Left),
        (&title("TT", "No."), Align::Right),
        (&title("Mã", "Id"), Align::Left),
        (&title("Tên", "Name"), Align::Left),
        (&title("Mức", "Grade"), Align::Left),
        (&title("Đồng ý", "For"), Align::Right),
        (&title("Không đồng ý", "Against"), Align::Right),
        (&title("Không tính", "Not counted"), Align::Right),
        (&title("Mẫu số", "Base"), Align::Right),
        (&title("Tỷ lệ %", "%"), Align::Right),
        (&title("Thứ hạng", "Rank"), Align::Right),
        (&title("Kết quả", "Outcome"), Align::Left),
    ]);
    if conference.is_rehearsal() {
        table.head.push(rehearsal::COLUMN.of(lang).to_owned());
        table.align.push(Align::Left);
    }
    for contest in &conference.programme().contests {
        let rounds = conference.progress(&contest.id).map_or(&[][..], |progress| progress.rounds.as_slice());
        for round in rounds {
            table.rows.extend(round_rows(contest, round, lang));
        }
    }
    if conference.is_rehearsal() {
        table.rows.iter_mut().for_each(|row| row.push(rehearsal::MARK.of(lang).to_owned()));
    }
    table
}

fn round_rows(contest: &Contest, round: &Round, lang: Lang) -> Vec<Vec<String>> {
    let outcome = round.outcome();
    let mut rows = Vec::new();
    let lines = round.frame.slate.iter().zip(&round.count().lines).zip(&outcome.lines);
    for (place, ((nominee, votes), line)) in (1u32..).zip(lines) {
        let first = vec![
            contest.id.to_string(),
            contest.title.clone(),
            round.frame.number.to_string(),
            terms::round_status(&round.status).of(lang).to_owned(),
            place.to_string(),
            nominee.id.to_string(),
            nominee.name.clone(),
        ];
        let base = outcome.base.to_string();
        let uncounted = votes.uncounted.to_string();
        if round.frame.form == Form::Grades {
            for (grade, papers) in round.frame.grades.iter().zip(&votes.grades) {
                let share = percent(hundredths(*papers, outcome.base), lang);
                let last = [grade.clone(), papers.to_string(), String::new(), uncounted.clone(), base.clone(), share];
                rows.push(first.iter().cloned().chain(last).chain([String::new(), String::new()]).collect());
            }
            continue;
        }
        let last = [String::new(), votes.support.to_string(), votes.against.to_string(), uncounted, base];
        let share = percent(line.share, lang);
        let rank = line.rank.map_or_else(String::new, |rank| rank.to_string());
        rows.push(first.into_iter().chain(last).chain([share, rank, said(round, line, lang)]).collect());
    }
    rows
}

fn said(round: &Round, line: &LineOutcome, lang: Lang) -> String {
    let asked = round.frame.threshold.is_some();
    terms::outcome(result::standing(round, line), line.passes, asked).of(lang).to_owned()
}
