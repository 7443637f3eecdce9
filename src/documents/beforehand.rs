//! What is printed before the day: the programme, the list of who is invited, the list to be signed at the door.

use super::Kind;
use super::block::{Align, Block, Document, Signature, Table};
use super::numbers::{counted, in_full, long};
use super::sheet::Sheet;
use super::{agenda, roll};
use crate::conference::Person;
use crate::say;
use chrono::TimeDelta;

/// The programme (chương trình): what comes when, and who leads it. The chair's own words are not in it.
pub fn programme(sheet: &Sheet<'_>) -> Option<Document> {
    let lang = sheet.lang;
    let steps = &sheet.programme().agenda;
    if steps.is_empty() {
        return None;
    }
    let title = |vi, en| say!(lang, "{vi}", "{en}");
    let begins = sheet.programme().particulars.begins;
    let mut table = Table::of(&[
        (&title("TT", "No."), Align::Center),
        (&title("Thời gian", "Time"), Align::Center),
        (&title("Số phút", "Minutes"), Align::Center),
        (&title("Nội dung", "Item"), Align::Left),
        (&title("Người thực hiện", "Led by"), Align::Left),
    ]);
    let mut at = begins;
    for (place, step) in (1_u32..).zip(steps) {
        let when = at.map_or_else(String::new, |at| at.format("%H:%M").to_string());
        at = at.map(|at| at.overflowing_add_signed(TimeDelta::minutes(step.minutes.into())).0);
        let minutes = counted(step.minutes.into(), lang);
        let who = step.who.clone().unwrap_or_default();
        table.rows.push(vec![place.to_string(), when, minutes, agenda::title(sheet, step).to_owned(), who]);
    }
    let mut blocks = opened(sheet, ("CTr-CTĐ", "CHƯƠNG TRÌNH", "PROGRAMME"));
    blocks.push(Block::Table(table));
    blocks.push(signed(sheet));
    let stem = say!(lang, "chuong-trinh", "programme");
    Some(sheet.finish(Kind::Programme, stem, Kind::Programme.name().of(lang).to_owned(), false, blocks))
}

/// Who is invited: guests in protocol order, then the delegates of the units.
pub fn invitations(sheet: &Sheet<'_>) -> Option<Document> {
    let lang = sheet.lang;
    let title = |vi, en| say!(lang, "{vi}", "{en}");
    let columns = || {
        Table::of(&[
            (&title("TT", "No."), Align::Center),
            (&title("Họ và tên", "Name"), Align::Left),
            (&title("Chức vụ", "Post"), Align::Left),
            (&title("Đơn vị", "Unit"), Align::Left),
        ])
    };
    let unit = |person: &Person| person.unit.as_ref().map_or("", |unit| sheet.unit_name(unit)).to_owned();
    let mut guests = columns();
    for (place, guest) in (1_u32..).zip(roll::guests(sheet)) {
        guests.rows.push(vec![place.to_string(), guest.name.clone(), guest.post.clone(), unit(guest)]);
    }
    let mut delegates = columns();
    for (place, line) in (1_u32..).zip(sheet.conference.roll().lines(sheet.programme())) {
        let name = if line.delegate.is_some() { line.name } else { "" };
        delegates.rows.push(vec![place.to_string(), name.to_owned(), line.post.to_owned(), line.unit.name.clone()]);
    }
    if guests.rows.is_empty() && delegates.rows.is_empty() {
        return None;
    }
    let mut blocks = opened(sheet, ("DS-CTĐ", "DANH SÁCH MỜI", "LIST OF THOSE INVITED"));
    for (name, table) in [
        (title("I. Khách mời", "I. Guests"), guests),
        (title("II. Đại biểu các đơn vị", "II. Delegates of the units"), delegates),
    ] {
        if !table.rows.is_empty() {
            blocks.push(Block::Heading(1, name));
            let count = in_full(table.rows.len() as u64, lang);
            blocks.push(Block::Paragraph(say!(lang, "Số lượng: {count} người.", "Number: {count}.")));
            blocks.push(Block::Table(table));
        }
    }
    blocks.push(signed(sheet));
    let stem = say!(lang, "danh-sach-moi", "invitations");
    Some(sheet.finish(Kind::Invitations, stem, Kind::Invitations.name().of(lang).to_owned(), false, blocks))
}

/// The list that delegates sign at the door.
pub fn attendance(sheet: &Sheet<'_>) -> Option<Document> {
    let lang = sheet.lang;
    let title = |vi, en| say!(lang, "{vi}", "{en}");
    let mut table = Table::of(&[
        (&title("TT", "No."), Align::Center),
        (&title("Đơn vị", "Unit"), Align::Left),
        (&title("Họ và tên", "Name"), Align::Left),
        (&title("Chức vụ", "Post"), Align::Left),
        (&title("Bỏ phiếu", "Votes"), Align::Center),
        (&title("Người dự thay", "Replaced by"), Align::Left),
        (&title("Ký tên", "Signature"), Align::Left),
    ]);
    for (place, line) in (1_u32..).zip(sheet.conference.roll().lines(sheet.programme())) {
        let name = if line.delegate.is_some() { line.name } else { "" };
        let votes = if line.votes { title("có", "yes") } else { title("không", "no") };
        let row = [place.to_string(), line.unit.name.clone(), name.to_owned(), line.post.to_owned(), votes];
        table.rows.push(row.into_iter().chain([String::new(), String::new()]).collect());
    }
    if table.rows.is_empty() {
        return None;
    }
    let mut blocks = opened(sheet, ("DS-CTĐ", "DANH SÁCH ĐẠI BIỂU KÝ NHẬN", "ATTENDANCE LIST"));
    blocks.push(Block::Table(table));
    blocks.push(Block::Paragraph(say!(
        lang,
        "Tổng số có mặt: ……… đại biểu; có quyền bỏ phiếu: ………",
        "Present: ………; with a vote: ………"
    )));
    blocks.push(Block::Signatures(vec![Signature {
        capacity: vec![title("NGƯỜI LẬP DANH SÁCH", "DRAWN UP BY")],
        name: String::new(),
    }]));
    let stem = say!(lang, "danh-sach-diem-danh", "attendance-list");
    Some(sheet.finish(Kind::Attendance, stem, Kind::Attendance.name().of(lang).to_owned(), false, blocks))
}

/// Head, title, what for and when.
fn opened(sheet: &Sheet<'_>, (symbol, vi, en): (&str, &str, &str)) -> Vec<Block> {
    let particulars = &sheet.programme().particulars;
    let (day, place) = (long(sheet.date(), sheet.lang), &particulars.place);
    let when = if place.is_empty() { format!("({day})") } else { format!("({day}, {place})") };
    vec![
        sheet.head(symbol, None),
        Block::Title(say!(sheet.lang, "{vi}", "{en}")),
        Block::Subject(particulars.title.clone()),
        Block::Centred(when),
    ]
}

fn signed(sheet: &Sheet<'_>) -> Block {
    Block::Signatures(vec![Signature {
        capacity: vec![say!(sheet.lang, "CHỦ TRÌ HỘI NGHỊ", "CHAIR")],
        name: sheet.chair().to_owned(),
    }])
}
