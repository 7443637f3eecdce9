//! The submission (tờ trình): whom the cluster proposes. It proposes only; the Ministry decides.

use super::block::{Align, Block, Document, Signature, Table};
use super::numbers::in_full;
use super::sheet::Sheet;
use super::{Kind, dossier, elected};
use crate::conference::contest::{Contest, Form};
use crate::say;
use crate::wording::{Lang, terms};

/// The submission over every decided contest; `None` while no contest for an award is decided.
pub fn write(sheet: &Sheet<'_>) -> Option<Document> {
    let lang = sheet.lang;
    let decided: Vec<&Contest> = sheet.programme().contests.iter().filter(|contest| proposes(sheet, contest)).collect();
    if decided.is_empty() {
        return None;
    }
    let particulars = &sheet.programme().particulars;
    let year = particulars.year;
    let titles = decided.iter().map(|contest| contest.title.as_str()).collect::<Vec<_>>().join("; ");
    let authority = if particulars.authority.is_empty() { "……" } else { particulars.authority.as_str() };
    let day = super::numbers::long(sheet.date(), lang);
    let mut blocks = vec![
        sheet.head("TTr-CTĐ", None),
        Block::Title(say!(lang, "TỜ TRÌNH", "SUBMISSION")),
        Block::Subject(say!(
            lang,
            "Về việc đề nghị xét tặng {titles} năm {year}",
            "Units proposed for {titles}, {year}"
        )),
        Block::Centred(say!(lang, "Kính gửi: {authority}", "To: {authority}")),
        Block::Paragraph(say!(
            lang,
            "Căn cứ kết quả bỏ phiếu kín tại {title} tổ chức {day}, {cluster} đề nghị xét tặng như sau:",
            "On the result of the secret ballots at the conference “{title}” held on {day}, {cluster} proposes:",
            title = &particulars.title,
            cluster = &particulars.cluster
        )),
    ];
    for contest in &decided {
        blocks.extend(proposal(sheet, contest));
    }
    blocks.extend(dossier::blocks(sheet, &decided));
    blocks.push(Block::Paragraph(say!(
        lang,
        "Kính đề nghị {authority} xem xét, quyết định theo thẩm quyền.",
        "{authority} is respectfully asked to consider and decide."
    )));
    blocks.push(Block::Signatures(vec![Signature { capacity: sheet.capacity(), name: sheet.chair().to_owned() }]));
    let (label, names) = match lang {
        Lang::Vi => ("Nơi nhận:", ["Như trên;", "Các đơn vị trong Cụm;", "Lưu: hồ sơ Cụm."]),
        Lang::En => ("Recipients:", ["As above;", "Units of the cluster;", "Files."]),
    };
    blocks.push(Block::Recipients { label: label.to_owned(), names: names.map(str::to_owned).to_vec() });
    let stem = say!(lang, "to-trinh", "submission");
    let name = Kind::Submission.name().of(lang).to_owned();
    Some(sheet.finish(Kind::Submission, stem, name, sheet.is_draft(), blocks))
}

fn proposes(sheet: &Sheet<'_>, contest: &Contest) -> bool {
    contest.form != Form::Grades && !sheet.elects_leaders(&contest.id) && sheet.conference.standing(contest).decided()
}

fn proposal(sheet: &Sheet<'_>, contest: &Contest) -> Vec<Block> {
    let lang = sheet.lang;
    let list = elected::list(sheet, contest);
    let title = &contest.title;
    let heading = Block::Heading(1, say!(lang, "Đề nghị xét tặng {title}", "Proposed for {title}"));
    if list.is_empty() {
        let voted = sheet.conference.progress(&contest.id).is_some_and(|progress| !progress.rounds.is_empty());
        let nobody = if voted {
            say!(lang, "Không có đề nghị nào.", "Nobody is proposed.")
        } else {
            say!(
                lang,
                "Không có đề nghị nào: không còn ai trong danh sách để bỏ phiếu.",
                "Nobody is proposed: nobody was left to vote on."
            )
        };
        return vec![heading, Block::Paragraph(nobody)];
    }
    let nominees: Vec<_> = list.iter().map(|elected| elected.nominee.clone()).collect();
    let count = say!(
        lang,
        "Số lượng: {count} {noun}.",
        "Number: {count} {noun}.",
        count = in_full(list.len() as u64, lang),
        noun = terms::nominees(&nominees, nominees.len()).of(lang)
    );
    let (number, votes) = (say!(lang, "TT", "No."), say!(lang, "Kết quả bỏ phiếu", "Result of the ballot"));
    let mut table = Table::of(&[
        (&number, Align::Center),
        (terms::nominee(&nominees).of(lang), Align::Left),
        (&votes, Align::Left),
    ]);
    for (place, elected) in (1u32..).zip(&list) {
        let round = elected.round;
        let by = if round > 1 {
            say!(lang, "{by} (vòng {round})", "{by} (round {round})", by = &elected.by)
        } else {
            elected.by.clone()
        };
        table.rows.push(vec![place.to_string(), elected.nominee.name.clone(), by]);
    }
    vec![heading, Block::Paragraph(count), Block::Table(table)]
}
