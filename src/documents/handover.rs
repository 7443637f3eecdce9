//! Handover minutes (biên bản bàn giao): the inventory as planned and as found, and three signatures.

use super::Kind;
use super::block::{Align, Block, Document, Signature, Table};
use super::numbers::{counted, in_full, moment};
use super::sheet::Sheet;
use crate::conference::agenda::Step;
use crate::conference::handover::{HandedItem, Handover};
use crate::conference::{InventoryItem, Person, StepKind};
use crate::say;

/// One document for each handover of the agenda.
pub fn write(sheet: &Sheet<'_>) -> Vec<Document> {
    let steps = sheet.programme().agenda.iter().filter(|step| matches!(step.kind, StepKind::Handover { .. }));
    let several = steps.clone().count() > 1;
    steps.filter_map(|step| one(sheet, step, several)).collect()
}

fn one(sheet: &Sheet<'_>, step: &Step, several: bool) -> Option<Document> {
    let StepKind::Handover { items, giver, receiver, witness } = &step.kind else { return None };
    let lang = sheet.lang;
    let handover = sheet.conference.handover(&step.id)?;
    let signed = handover.signed.as_ref();
    let date = signed.map_or_else(|| sheet.date(), |signed| signed.at.date_naive());
    let at = signed.map_or_else(|| say!(lang, "……", "……"), |signed| moment(signed.at, lang));
    let place = &sheet.programme().particulars.place;
    let mut blocks = vec![
        sheet.head("BB-CTĐ", Some(date)),
        Block::Title(say!(lang, "BIÊN BẢN BÀN GIAO", "HANDOVER MINUTES")),
        Block::Subject(step.title.clone()),
        Block::Paragraph(say!(
            lang,
            "Thời gian: {at}. Địa điểm: {place}. Thành phần gồm:",
            "Time: {at}. Place: {place}. Parties:"
        )),
        Block::List {
            numbered: true,
            items: vec![
                party(sheet, "Bên giao", "Giver", giver.as_ref(), signed.map(|s| s.giver.as_str())),
                party(sheet, "Bên nhận", "Receiver", receiver.as_ref(), signed.map(|s| s.receiver.as_str())),
                party(sheet, "Chứng kiến", "Witness", witness.as_ref(), signed.map(|s| s.witness.as_str())),
            ],
        },
        Block::Paragraph(say!(
            lang,
            "Hai bên đã kiểm và bàn giao các khoản sau đây:",
            "Both parties have checked and handed over the following:"
        )),
        Block::Table(inventory(sheet, items, handover)),
        Block::Paragraph(say!(
            lang,
            "Đã bàn giao {done} trên {all} khoản.",
            "{done} of {all} items were handed over.",
            done = in_full(handover.done() as u64, lang),
            all = in_full(items.len() as u64, lang)
        )),
        Block::Paragraph(say!(
            lang,
            "Biên bản được lập thành 03 (ba) bản như nhau, mỗi bên giữ 01 (một) bản, người chứng kiến giữ 01 (một) bản.",
            "These minutes are made out in 3 (three) identical copies, one for each party and one for the witness."
        )),
    ];
    if signed.is_none() {
        blocks.push(Block::Paragraph(say!(lang, "Biên bản chưa ký.", "Not signed yet.")));
    }
    blocks.push(Block::Signatures(vec![
        signature(sheet, ("BÊN GIAO", "GIVER"), signed.map(|s| s.giver.as_str()), giver.as_ref()),
        signature(sheet, ("CHỨNG KIẾN", "WITNESS"), signed.map(|s| s.witness.as_str()), witness.as_ref()),
        signature(sheet, ("BÊN NHẬN", "RECEIVER"), signed.map(|s| s.receiver.as_str()), receiver.as_ref()),
    ]));
    let mut file = say!(lang, "bien-ban-ban-giao", "handover");
    if several {
        file = format!("{file}-{}", step.id);
    }
    // What was signed on the stage is signed.
    let draft = sheet.is_draft() && signed.is_none();
    Some(sheet.finish(Kind::Handover, file, Kind::Handover.name().of(lang).to_owned(), draft, blocks))
}

fn party(sheet: &Sheet<'_>, vi: &str, en: &str, planned: Option<&Person>, signed: Option<&str>) -> String {
    let planned_name = planned.map_or("", |person| person.name.as_str());
    // Who signed may be another than planned; the planned post is then not theirs.
    let who = match (signed, planned) {
        (Some(name), _) if name != planned_name => name.to_owned(),
        (_, Some(person)) => sheet.person(person),
        _ => "……".to_owned(),
    };
    say!(sheet.lang, "{vi}: {who}", "{en}: {who}")
}

fn signature(sheet: &Sheet<'_>, (vi, en): (&str, &str), signed: Option<&str>, planned: Option<&Person>) -> Signature {
    let name = signed.or(planned.map(|person| person.name.as_str())).unwrap_or("");
    Signature { capacity: vec![say!(sheet.lang, "{vi}", "{en}")], name: name.to_owned() }
}

/// The inventory as planned and as found.
pub fn inventory(sheet: &Sheet<'_>, items: &[InventoryItem], handover: &Handover) -> Table {
    let lang = sheet.lang;
    let heading = |vi, en| say!(lang, "{vi}", "{en}");
    let mut table = Table::of(&[
        (&heading("TT", "No."), Align::Center),
        (&heading("Danh mục", "Item"), Align::Left),
        (&heading("Số lượng theo danh mục", "Planned"), Align::Right),
        (&heading("Số lượng thực giao", "Found"), Align::Right),
        (&heading("Ghi chú", "Remark"), Align::Left),
    ]);
    let nothing = HandedItem::default();
    for (place, item) in items.iter().enumerate() {
        let handed = handover.items.get(place).unwrap_or(&nothing);
        let found = match (handed.count, handed.done) {
            (Some(count), _) => counted(count.into(), lang),
            (None, true) => counted(item.count.into(), lang),
            (None, false) => heading("chưa giao", "not handed over"),
        };
        table.rows.push(vec![
            (place + 1).to_string(),
            item.name.clone(),
            counted(item.count.into(), lang),
            found,
            remark(sheet, item, handed),
        ]);
    }
    table
}

fn remark(sheet: &Sheet<'_>, item: &InventoryItem, handed: &HandedItem) -> String {
    let lang = sheet.lang;
    let mut remarks = Vec::new();
    if let Some(count) = handed.count {
        if !handed.done {
            remarks.push(say!(lang, "chưa giao", "not handed over"));
        }
        if count < item.count {
            let missing = counted((item.count - count).into(), lang);
            remarks.push(say!(lang, "thiếu {missing}", "{missing} missing"));
        } else if count > item.count {
            let extra = counted((count - item.count).into(), lang);
            remarks.push(say!(lang, "thừa {extra}", "{extra} more than planned"));
        }
    }
    remarks.extend(Some(handed.note.clone()).filter(|note| !note.is_empty()));
    remarks.join("; ")
}
