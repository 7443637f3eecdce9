//! Tally sheets (bảng kiểm phiếu): squares to be filled by hand, five papers each, one sheet a bundle.

use super::block::{Align, Block, Document, Signature, Table};
use super::numbers::counted;
use super::sheet::Sheet;
use super::{Kind, ballots};
use crate::conference::contest::{Contest, Form};
use crate::conference::frame::Frame;
use crate::conference::paper::InvalidReason;
use crate::say;
use crate::wording::terms;

/// How many papers a square holds: four sides and a diagonal.
const SQUARE: u32 = 5;
/// So many squares fit on a line beside a name.
const SQUARES: u32 = 10;

/// The sheet of each contest whose next slate is known.
pub fn write(sheet: &Sheet<'_>) -> Vec<Document> {
    let contests = sheet.programme().contests.iter();
    contests.filter_map(|contest| Some(one(sheet, contest, &ballots::frame(sheet, contest)?))).collect()
}

fn one(sheet: &Sheet<'_>, contest: &Contest, frame: &Frame) -> Document {
    let lang = sheet.lang;
    let (title, number) = (&contest.title, frame.number);
    let bundle = frame.bundle.clamp(1, SQUARE * SQUARES);
    let marked = |text: String| Table { rows: lines(sheet, frame), ..squares(sheet, &text, bundle) };
    let mut papers = squares(sheet, &say!(lang, "Phiếu", "Papers"), bundle);
    papers.rows = kinds_of_paper(sheet, frame, bundle);
    let blocks = vec![
        sheet.head("BK-TKP", Some(sheet.date())),
        Block::Title(say!(lang, "BẢNG KIỂM PHIẾU", "TALLY SHEET")),
        Block::Subject(say!(lang, "{title}, vòng {number}", "{title}, round {number}")),
        Block::Paragraph(say!(
            lang,
            "Tập phiếu số: ………; số phiếu trong tập: ……… (nhiều nhất {bundle} phiếu).",
            "Bundle No.: ………; papers in it: ……… (at most {bundle})."
        )),
        Block::Paragraph(say!(
            lang,
            "Cách ghi: mỗi ô {five} phiếu, bốn cạnh rồi một đường chéo.",
            "How to tally: {five} papers to a square, four sides, then a diagonal.",
            five = counted(SQUARE.into(), lang)
        )),
        Block::Table(papers),
        Block::Table(marked(terms::nominee(&frame.slate).of(lang).to_owned())),
        Block::Paragraph(say!(
            lang,
            "Soát: phiếu hợp lệ cộng phiếu không hợp lệ phải bằng số phiếu trong tập.",
            "Check: valid and invalid papers together are the papers in the bundle."
        )),
        Block::Signatures(
            [("NGƯỜI ĐỌC", "READ BY"), ("NGƯỜI GHI", "RECORDED BY"), ("NGƯỜI SOÁT", "CHECKED BY")]
                .map(|(vi, en)| Signature { capacity: vec![say!(lang, "{vi}", "{en}")], name: String::new() })
                .to_vec(),
        ),
    ];
    let id = &contest.id;
    let stem = say!(lang, "bang-kiem-phieu-{id}-vong-{number}", "tally-sheet-{id}-round-{number}");
    let name = say!(lang, "Bảng kiểm phiếu: {title}", "Tally sheet: {title}");
    sheet.finish(Kind::Sheets, stem, name, false, blocks)
}

/// A table whose squares are told by the count that they reach.
fn squares(sheet: &Sheet<'_>, name: &str, bundle: u32) -> Table {
    let lang = sheet.lang;
    let mut table = Table::of(&[(&say!(lang, "TT", "No."), Align::Center), (name, Align::Left)]);
    for square in 1..=bundle.div_ceil(SQUARE) {
        table.head.push((square * SQUARE).to_string());
        table.align.push(Align::Center);
    }
    table.head.push(say!(lang, "Cộng", "Sum"));
    table.align.push(Align::Right);
    table
}

fn row(place: u64, name: String, bundle: u32) -> Vec<String> {
    let mut row = vec![place.to_string(), name];
    row.resize(row.len() + bundle.div_ceil(SQUARE) as usize + 1, String::new());
    row
}

/// Valid papers, and those that are not by each reason.
fn kinds_of_paper(sheet: &Sheet<'_>, frame: &Frame, bundle: u32) -> Vec<Vec<String>> {
    let lang = sheet.lang;
    let mut names = vec![say!(lang, "Phiếu hợp lệ", "Valid")];
    let reasons =
        InvalidReason::DECLARED.into_iter().map(terms::invalid_reason).map(|reason| reason.of(lang).to_owned());
    names.extend(reasons.map(|reason| say!(lang, "Không hợp lệ: {reason}", "Invalid: {reason}")));
    if frame.form != Form::Grades {
        let reason = terms::invalid_reason(InvalidReason::TooMany).of(lang);
        names.push(say!(lang, "Không hợp lệ: {reason}", "Invalid: {reason}"));
    }
    (1..).zip(names).map(|(place, name)| row(place, name, bundle)).collect()
}

/// A line for each name and each box that its paper has.
fn lines(sheet: &Sheet<'_>, frame: &Frame) -> Vec<Vec<String>> {
    let lang = sheet.lang;
    let bundle = frame.bundle.clamp(1, SQUARE * SQUARES);
    let boxes: Vec<String> = match frame.form {
        Form::Tick | Form::Strike => vec![String::new()],
        Form::Agree => vec![say!(lang, "đồng ý", "agree"), say!(lang, "không đồng ý", "disagree")],
        Form::Grades => frame.grades.clone(),
    };
    let named = |(place, nominee): (u64, &crate::conference::contest::Nominee)| {
        let name = nominee.name.clone();
        let said = move |mark: &String| if mark.is_empty() { name.clone() } else { format!("{name}: {mark}") };
        boxes.iter().map(said).map(|name| row(place, name, bundle)).collect::<Vec<_>>()
    };
    (1..).zip(&frame.slate).flat_map(named).collect()
}
