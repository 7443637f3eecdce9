//! What is printed before the day.

use crate::conference::StepKind;
use crate::conference::contest::{Contest, Form};
use crate::documents::hall::{Hall, borrowed, contest, many, person, programme, step};
use crate::documents::tests::renderers::markup;
use crate::documents::{Block, Document, Kind, docx, write};
use crate::wording::Lang;

const NAMES: [(&str, &str); 2] = [("u1", "Văn phòng Bộ"), ("u2", "Thanh tra Bộ")];

fn hall(contests: Vec<Contest>) -> Hall {
    let agenda = vec![
        step(
            "mo",
            "Khai mạc",
            StepKind::Opening { text: String::new(), guests: vec![person("Trần Tiến Dũng", "Thứ trưởng")] },
        ),
        step("phieu", "Bỏ phiếu", StepKind::Ballot { contests: Vec::new() }),
    ];
    let mut plan = programme(&borrowed(&many(3)), contests, agenda);
    plan.particulars.begins = chrono::NaiveTime::from_hms_opt(7, 58, 0);
    Hall::start(plan)
}

fn documents(hall: &Hall, kind: Kind) -> Vec<Document> {
    write(kind, &hall.conference, Lang::Vi, &hall.facts())
}

fn rows(document: &Document) -> Vec<Vec<String>> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table.rows.clone()),
        _ => None,
    });
    tables.flatten().collect()
}

#[test]
fn the_programme_tells_when_each_item_comes_and_none_of_the_chairs_words() {
    let programme = documents(&hall(Vec::new()), Kind::Programme).remove(0);
    let times: Vec<_> = rows(&programme).into_iter().map(|row| row[1].clone()).collect();
    assert_eq!(times, ["07:58", "08:03"]);
    assert!(!programme.mentions("lời dẫn riêng") && programme.draft().is_none());
}

#[test]
fn everybody_is_invited_and_has_a_line_to_sign() {
    let hall = hall(Vec::new());
    let invited = documents(&hall, Kind::Invitations).remove(0);
    assert!(invited.mentions("Trần Tiến Dũng") && invited.mentions("Đại biểu u3"));
    let list = rows(&documents(&hall, Kind::Attendance).remove(0));
    assert_eq!(list.len(), 3);
    assert!(list.iter().all(|row| row.last().is_some_and(String::is_empty)), "room for a signature");
}

#[test]
fn a_short_paper_is_printed_several_times_on_a_page_with_marks_to_cut_along() {
    let hall = hall(vec![contest("a", &NAMES, 1)]);
    let paper = documents(&hall, Kind::Ballots).remove(0);
    assert!(paper.copies >= 2, "{}", paper.copies);
    let body = &markup(&docx::render(&paper).expect("docx"))["word/document.xml"];
    assert_eq!(body.matches("PHIẾU SUY TÔN").count(), paper.copies as usize);
    assert_eq!(
        body.matches("<w:bottom w:val=\"dashed\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders><w:tcMar>")
            .count(),
        paper.copies as usize - 1
    );
    let long = many(60);
    let long = documents(&self::hall(vec![contest("a", &borrowed(&long), 1)]), Kind::Ballots).remove(0);
    assert_eq!(long.copies, 1);
}

#[test]
fn papers_of_different_votes_differ_in_colour() {
    let mut hall = hall(vec![contest("a", &NAMES, 1), contest("b", &NAMES, 1)]);
    let tints = |hall: &Hall| -> Vec<u8> {
        let papers = documents(hall, Kind::Ballots);
        let blocks = papers.iter().flat_map(|paper| &paper.blocks);
        blocks.filter_map(|block| if let Block::Ballot { tint, .. } = block { Some(*tint) } else { None }).collect()
    };
    assert_eq!(tints(&hall), [0, 1]);
    hall.script(r#"{"do":"attend_all"}"#);
    hall.open("a", 3, 3);
    hall.supports("a", 3, 0, &[2, 2]);
    hall.announce("a");
    assert_eq!(tints(&hall), [2, 1], "the run-off's paper has a colour of its own");
}

#[test]
fn a_sheet_has_a_square_for_every_five_papers_of_a_bundle_and_a_line_for_every_box() {
    let agree = Contest { form: Form::Agree, ..contest("a", &NAMES, 1) };
    let sheet = documents(&hall(vec![agree]), Kind::Sheets).remove(0);
    let lines = rows(&sheet);
    assert!(lines.iter().all(|row| row.len() == 2 + 5 + 1), "25 papers are five squares");
    assert!(lines.iter().any(|row| row[1] == "Văn phòng Bộ: không đồng ý"));
}
