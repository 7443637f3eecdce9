//! Ballot papers (phiếu suy tôn): one for each contest whose next slate is known.

use super::block::{Align, Block, Document, Table};
use super::numbers::{in_full, long};
use super::sheet::Sheet;
use super::{Kind, letters};
use crate::conference::contest::{BlankRule, Contest, Form, TieRule};
use crate::conference::frame::Frame;
use crate::conference::progress::Waiting;
use crate::say;
use crate::wording::{result, terms};

/// How many colours papers have, none among them.
const TINTS: usize = 5;
/// The width of a line and the height of a page for papers, in twentieths of a point, with some to spare.
const LINE: u32 = 9_200;
const PAGE: u32 = 14_300;
/// What stands around the text of each paper: the margins at the cuts, the gaps at its tables, the rule under its title.
const AROUND: u32 = 400 + 2 * 160 + 170;
/// More papers on a page would be too small to mark by hand.
const MOST: u32 = 4;

/// The paper of each contest.
pub fn write(sheet: &Sheet<'_>) -> Vec<Document> {
    let contests = sheet.programme().contests.iter();
    contests.filter_map(|contest| Some(one(sheet, contest, &frame(sheet, contest)?))).collect()
}

/// The frame whose paper is printed: of the round that is open or comes next, else of the last that was held.
pub fn frame(sheet: &Sheet<'_>, contest: &Contest) -> Option<Frame> {
    let conference = sheet.conference;
    let progress = conference.progress(&contest.id)?;
    let named = |ids: &[crate::conference::NomineeId]| {
        ids.iter().filter_map(|id| conference.nominee(&contest.id, id)).collect::<Vec<_>>()
    };
    let next = match conference.standing(contest).waiting {
        Some(Waiting::FirstRound) => Some(Frame::first(contest, conference.slate(contest)?)),
        Some(Waiting::Reopening(frame)) => Some(*frame),
        Some(Waiting::Tie { tied, seats }) if contest.tie == TieRule::Runoff => {
            Some(Frame::run_off(contest, named(&tied), seats))
        }
        _ => None,
    };
    let frame = match next {
        Some(frame) => Frame { number: progress.next_number(), ..frame },
        None => progress.last()?.frame.clone(),
    };
    (!frame.slate.is_empty()).then_some(frame)
}

fn one(sheet: &Sheet<'_>, contest: &Contest, frame: &Frame) -> Document {
    let lang = sheet.lang;
    let (title, number) = (&contest.title, frame.number);
    let particulars = &sheet.programme().particulars;
    let subject = if contest.form == Form::Grades || sheet.elects_leaders(&contest.id) {
        title.clone()
    } else {
        say!(lang, "Đề nghị xét tặng {title}", "Proposal for {title}")
    };
    let round = if number > 1 { say!(lang, " - vòng {number}", " - round {number}") } else { String::new() };
    let day = long(sheet.date(), lang);
    let mut blocks = vec![
        Block::Ballot {
            stamp: say!(lang, "(Dấu của Tổ kiểm phiếu)", "(Stamp of the tally team)"),
            lines: vec![particulars.cluster.to_uppercase(), particulars.title.clone(), day],
            round: say!(lang, "VÒNG {number}", "ROUND {number}"),
            tint: tint(sheet, frame),
        },
        Block::Title(say!(lang, "PHIẾU SUY TÔN", "BALLOT PAPER")),
        Block::Subject(format!("{subject}{round}")),
    ];
    blocks.extend(result::opening(frame, lang).map(Block::Paragraph));
    blocks.push(Block::Paragraph(how(sheet, frame)));
    blocks.push(Block::Table(lines(sheet, frame)));
    blocks.push(Block::Remark(invalid(sheet, frame)));
    let stem =
        say!(lang, "phieu-suy-ton-{contest}-vong-{number}", "ballot-{contest}-round-{number}", contest = &contest.id);
    let name = say!(lang, "Phiếu suy tôn: {title}", "Ballot paper: {title}");
    let paper = sheet.finish(Kind::Ballots, stem, name, may_change(sheet, contest), blocks);
    Document { copies: copies(&paper.blocks), ..paper }
}

/// Papers of different votes differ in colour: each contest of the plan in turn, then their second rounds, and so on.
fn tint(sheet: &Sheet<'_>, frame: &Frame) -> u8 {
    let contests = &sheet.programme().contests;
    let place = contests.iter().position(|contest| contest.id == frame.contest).unwrap_or(0);
    let vote = place + contests.len() * frame.number.saturating_sub(1) as usize;
    u8::try_from(vote % TINTS).unwrap_or(0)
}

/// How many papers fit on a page, by the lines that they need. Two that need a hair more than a page would lie on two
/// pages, each with a cut that leads nowhere; so every height is rather too large.
fn copies(blocks: &[Block]) -> u32 {
    let wrapped = |text: &str, points: u32| letters::width(text, points, false).div_ceil(LINE).max(1);
    let lines = |text: &str, points: u32| wrapped(text, points) * points * 23;
    // Body text stands at 1,15 lines, with six points below.
    let body = |text: &str| lines(text, 14) * 23 / 20 + 120;
    let height = |block: &Block| match block {
        Block::Ballot { lines: said, .. } => said.iter().map(|line| lines(line, 18)).sum::<u32>().max(1_450),
        Block::Title(text) => lines(text, 14) + 240,
        Block::Subject(text) => lines(text, 14) + 60,
        Block::Table(table) => {
            // Names stand in a narrower column, as if they were larger.
            let name = |row: &Vec<String>| 120 + 299 * row.get(1).map_or(1, |name| wrapped(name, 16));
            420 + table.rows.iter().map(name).sum::<u32>()
        }
        Block::Remark(text) => lines(text, 11) + 60,
        block => block.texts().map(body).sum(),
    };
    let paper = AROUND + blocks.iter().map(height).sum::<u32>();
    (PAGE / paper).clamp(1, MOST)
}

/// A paper is final once its slate is: a mark across a ballot in the voters' hands would make it void.
fn may_change(sheet: &Sheet<'_>, contest: &Contest) -> bool {
    let progress = sheet.conference.progress(&contest.id);
    sheet.is_draft() && progress.is_none_or(|progress| progress.rounds.is_empty() && progress.frozen().is_none())
}

/// How the paper is marked.
fn how(sheet: &Sheet<'_>, frame: &Frame) -> String {
    let lang = sheet.lang;
    let max = frame.max.unwrap_or(0);
    let limited = (max as usize) < frame.slate.len();
    let (max, grades) = (in_full(max.into(), lang), frame.grades.join("; "));
    match frame.form {
        Form::Tick => say!(
            lang,
            "Cách ghi phiếu: đánh dấu X vào ô cùng dòng với tên được chọn; chọn nhiều nhất {max} tên.",
            "How to vote: put an X in the box beside each name chosen; at most {max}."
        ),
        Form::Strike => say!(
            lang,
            "Cách ghi phiếu: không đồng ý tên nào thì gạch ngang cả tên đó; tên không gạch là đồng ý; để lại nhiều nhất {max} tên.",
            "How to vote: strike out every name not agreed to; a name not struck is supported; leave at most {max}."
        ),
        Form::Agree if limited => say!(
            lang,
            "Cách ghi phiếu: mỗi dòng đánh dấu X vào một ô, Đồng ý hoặc Không đồng ý; đồng ý nhiều nhất {max} tên.",
            "How to vote: on each line put an X in one box, agree or disagree; agree to at most {max}."
        ),
        Form::Agree => say!(
            lang,
            "Cách ghi phiếu: mỗi dòng đánh dấu X vào một ô, Đồng ý hoặc Không đồng ý.",
            "How to vote: on each line put an X in one box, agree or disagree."
        ),
        Form::Grades => say!(
            lang,
            "Cách ghi phiếu: mỗi dòng đánh dấu X vào một ô trong các mức: {grades}.",
            "How to vote: on each line put an X in one box: {grades}."
        ),
    }
}

fn lines(sheet: &Sheet<'_>, frame: &Frame) -> Table {
    let lang = sheet.lang;
    let boxes: Vec<String> = match frame.form {
        Form::Tick => vec![say!(lang, "Chọn", "Choose")],
        Form::Strike => Vec::new(),
        Form::Agree => vec![say!(lang, "Đồng ý", "Agree"), say!(lang, "Không đồng ý", "Disagree")],
        Form::Grades => frame.grades.clone(),
    };
    let number = say!(lang, "TT", "No.");
    let mut table = Table::of(&[(&number, Align::Center), (terms::nominee(&frame.slate).of(lang), Align::Left)]);
    table.align.extend(boxes.iter().map(|_| Align::Center));
    let empty = boxes.len();
    table.head.extend(boxes);
    for (place, nominee) in (1u32..).zip(&frame.slate) {
        let mut row = vec![place.to_string(), nominee.name.clone()];
        row.resize(empty + 2, String::new());
        table.rows.push(row);
    }
    table
}

/// When the paper is invalid: what the team declares, then what the marks themselves do.
fn invalid(sheet: &Sheet<'_>, frame: &Frame) -> String {
    let lang = sheet.lang;
    let mut reasons: Vec<String> = crate::conference::paper::InvalidReason::DECLARED
        .into_iter()
        .map(|reason| terms::invalid_reason(reason).of(lang).to_owned())
        .collect();
    if frame.form != Form::Grades && frame.max.is_some_and(|max| (max as usize) < frame.slate.len()) {
        let max = in_full(frame.max.unwrap_or(0).into(), lang);
        reasons.push(say!(lang, "chọn quá {max} tên", "more names supported than {max}"));
    }
    if frame.blank == BlankRule::Invalid {
        reasons.push(match frame.form {
            Form::Tick => say!(lang, "không chọn tên nào", "no name chosen"),
            Form::Strike => say!(lang, "gạch hết tên", "every name struck out"),
            Form::Agree | Form::Grades => say!(lang, "bỏ trống mọi dòng", "every line left empty"),
        });
    }
    let reasons = reasons.join("; ");
    say!(
        lang,
        "Phiếu không hợp lệ khi: {reasons}. Người bỏ phiếu không ký tên, không viết thêm vào phiếu.",
        "A paper is invalid when: {reasons}. Do not sign the paper and add nothing to it."
    )
}
