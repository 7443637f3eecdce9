//! Minutes of the conference (biên bản hội nghị).

use super::block::{Block, Document, Signature};
use super::numbers::{in_full, moment};
use super::sheet::Sheet;
use super::{Kind, agenda, elected, log, roll, rounds};
use crate::conference::contest::{Contest, Form};
use crate::conference::progress::ContestProgress;
use crate::conference::round::Round;
use crate::conference::{Moment, Person, StepKind};
use crate::say;
use crate::wording::{corrections, result, terms};

/// The minutes as far as the conference has come.
pub fn write(sheet: &Sheet<'_>) -> Document {
    let lang = sheet.lang;
    let part = |vi: &str, en: &str| Block::Heading(1, say!(lang, "{vi}", "{en}"));
    let mut blocks = vec![
        sheet.head("BB-CTĐ", Some(sheet.date())),
        Block::Title(say!(lang, "BIÊN BẢN", "MINUTES")),
        Block::Subject(sheet.programme().particulars.title.clone()),
        part("I. Thời gian, địa điểm", "I. Time and place"),
        Block::Paragraph(time_and_place(sheet)),
        part("II. Thành phần", "II. Those present"),
    ];
    blocks.extend(roll::blocks(sheet));
    blocks.push(part("III. Diễn biến", "III. Proceedings"));
    blocks.extend(agenda::blocks(sheet));
    let contests = &sheet.programme().contests;
    if !contests.is_empty() {
        blocks.push(part("IV. Kết quả bỏ phiếu kín", "IV. Results of the secret ballots"));
        for (place, contest) in (1u32..).zip(contests) {
            blocks.push(Block::Heading(2, format!("{place}. {}", contest.title)));
            if let Some(progress) = sheet.conference.progress(&contest.id) {
                blocks.extend(contest_blocks(sheet, contest, progress));
            }
        }
    }
    blocks.extend(pending(sheet));
    blocks.push(Block::Paragraph(ending(sheet)));
    blocks.push(Block::Signatures(vec![
        Signature { capacity: vec![say!(lang, "THƯ KÝ", "SECRETARY")], name: secretary(sheet).to_owned() },
        Signature { capacity: vec![say!(lang, "CHỦ TRÌ", "CHAIR")], name: sheet.chair().to_owned() },
    ]));
    blocks.extend(log::annex(sheet));
    let stem = say!(lang, "bien-ban-hoi-nghi", "minutes");
    sheet.finish(Kind::Minutes, stem, Kind::Minutes.name().of(lang).to_owned(), sheet.is_draft(), blocks)
}

fn time_and_place(sheet: &Sheet<'_>) -> String {
    let place = &sheet.programme().particulars.place;
    match sheet.started() {
        Some(at) => say!(
            sheet.lang,
            "Khai mạc lúc {at}. Địa điểm: {place}.",
            "Begun at {at}. Place: {place}.",
            at = moment(at, sheet.lang)
        ),
        None => say!(sheet.lang, "Hội nghị chưa bắt đầu. Địa điểm: {place}.", "Not started. Place: {place}."),
    }
}

fn contest_blocks(sheet: &Sheet<'_>, contest: &Contest, progress: &ContestProgress) -> Vec<Block> {
    let lang = sheet.lang;
    let mut blocks = Vec::new();
    let mut withdrawals = progress.withdrawals.iter().peekable();
    let mut until = |before: Option<Moment>| {
        let mut told = Vec::new();
        while let Some(gone) = withdrawals.next_if(|gone| before.is_none_or(|before| gone.at < before)) {
            told.push(corrections::withdrawal(sheet.conference, contest, gone, lang));
        }
        (!told.is_empty()).then_some(Block::List { numbered: false, items: told })
    };
    blocks.extend(progress.rounds.first().and_then(|round| until(Some(round.opened))));
    let team = sheet.conference.team(&contest.id).unwrap_or_default();
    if !team.is_empty() {
        let team = team.iter().map(|member| super::tally::member_line(sheet, member)).collect::<Vec<_>>().join("; ");
        blocks.push(Block::Paragraph(say!(lang, "Tổ kiểm phiếu: {team}.", "Tally team: {team}.")));
    }
    for round in &progress.rounds {
        // A withdrawal stands after the rounds that it came after.
        blocks.extend(until(Some(round.opened)));
        blocks.push(Block::Heading(3, rounds::name(sheet, round)));
        blocks.extend(round_blocks(sheet, contest, round));
    }
    blocks.extend(until(None));
    blocks.extend(conclusion(sheet, contest));
    blocks
}

fn round_blocks(sheet: &Sheet<'_>, contest: &Contest, round: &Round) -> Vec<Block> {
    let lang = sheet.lang;
    let mut blocks: Vec<Block> = corrections::void(round, sheet.lang).into_iter().map(Block::Paragraph).collect();
    blocks.push(Block::Paragraph(say!(lang, "Căn cứ:", "Basis:")));
    blocks.push(Block::List { numbered: false, items: rounds::rules(sheet, contest, &round.frame) });
    blocks.push(Block::Paragraph(say!(lang, "Số liệu:", "Figures:")));
    blocks.push(Block::List { numbered: false, items: rounds::figures(sheet, round) });
    if round.totals.is_some() {
        blocks.push(Block::Paragraph(result::BY_HAND.of(lang).to_owned()));
    }
    if round.is_open() {
        blocks.push(Block::Paragraph(say!(lang, "Vòng bỏ phiếu đang mở, chưa có kết quả.", "This round is open.")));
        return blocks;
    }
    if round.count().recorded > 0 || !round.is_void() {
        blocks.push(Block::Paragraph(rounds::base(sheet, round)));
        blocks.push(Block::Table(rounds::table(sheet, round)));
    }
    if round.frame.form != Form::Grades && !round.is_void() {
        blocks.push(Block::Paragraph(result::elected(round, &contest.title, lang)));
        blocks.extend(rounds::elected(sheet, round));
        blocks.extend(rounds::aftermath(sheet, contest, round).into_iter().map(Block::Paragraph));
    } else if round.is_void() {
        blocks.extend(rounds::decisions(sheet, round).into_iter().map(Block::Paragraph));
    }
    let told = corrections::of_round(round, lang);
    if !told.is_empty() {
        blocks.push(Block::Paragraph(say!(lang, "Điều chỉnh khi kiểm phiếu:", "Corrections made while counting:")));
        blocks.push(Block::List { numbered: false, items: told });
    }
    blocks
}

/// Whom the conference proposes in the end; nothing while the contest waits.
fn conclusion(sheet: &Sheet<'_>, contest: &Contest) -> Vec<Block> {
    let lang = sheet.lang;
    if contest.form == Form::Grades || !sheet.conference.standing(contest).decided() {
        return Vec::new();
    }
    let title = &contest.title;
    let list = elected::list(sheet, contest);
    if list.is_empty() {
        let nobody = say!(lang, "Kết quả: không có đề nghị nào cho {title}.", "Result: nobody for {title}.");
        return vec![Block::Paragraph(nobody)];
    }
    let nominees: Vec<_> = list.iter().map(|elected| elected.nominee.clone()).collect();
    let count = in_full(list.len() as u64, lang);
    let noun = terms::nominees(&nominees, nominees.len()).of(lang);
    let said = if sheet.elects_leaders(&contest.id) {
        say!(lang, "Kết quả: {count} {noun} được bầu ({title}):", "Result: {count} {noun} elected ({title}):")
    } else {
        say!(
            lang,
            "Kết quả: Hội nghị đề nghị xét tặng {title} cho {count} {noun}:",
            "Result: {count} {noun} proposed for {title}:"
        )
    };
    let items = nominees.into_iter().map(|nominee| nominee.name).collect();
    vec![Block::Paragraph(said), Block::List { numbered: true, items }]
}

/// What still waits to be decided; a conference may close over it, and the minutes say so.
fn pending(sheet: &Sheet<'_>) -> Vec<Block> {
    let lang = sheet.lang;
    let waits = sheet.programme().contests.iter().filter_map(|contest| {
        let waiting = sheet.conference.standing(contest).waiting?;
        Some(result::waiting(sheet.conference, contest, &waiting, lang))
    });
    let items: Vec<String> = waits.collect();
    if items.is_empty() {
        return Vec::new();
    }
    let said = say!(lang, "Lưu ý, còn việc chờ quyết định:", "Note what still waits to be decided:");
    vec![Block::Paragraph(said), Block::List { numbered: false, items }]
}

fn ending(sheet: &Sheet<'_>) -> String {
    match sheet.closed() {
        Some(at) => say!(
            sheet.lang,
            "Hội nghị bế mạc lúc {at}. Biên bản được lập thành 02 (hai) bản như nhau.",
            "The conference was closed at {at}. These minutes are made out in 2 (two) identical copies.",
            at = moment(at, sheet.lang)
        ),
        None => say!(sheet.lang, "Hội nghị chưa bế mạc.", "The conference has not been closed."),
    }
}

/// The secretary, where a list put to a show of hands names one.
fn secretary<'a>(sheet: &Sheet<'a>) -> &'a str {
    let names = sheet.programme().agenda.iter().flat_map(|step| match &step.kind {
        StepKind::ShowOfHands { names, .. } => names.as_slice(),
        _ => &[],
    });
    let is_secretary = |person: &&Person| {
        let post = person.post.to_lowercase();
        post.contains("thư ký") || post.contains("secretary")
    };
    names.into_iter().find(is_secretary).map_or("", |person| person.name.as_str())
}
