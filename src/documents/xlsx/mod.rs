//! The figures as a workbook: results with a chart, the times of the agenda, the roll; numbers are numbers, names are text.

mod results;
mod sheet;
mod times;

use super::{RecordFacts, results as lines, roll, sheet::Sheet};
use crate::conference::Conference;
use crate::say;
use crate::wording::{Lang, rehearsal};
use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::io;

/// The workbook; equal conferences give equal bytes.
pub fn render(conference: &Conference, lang: Lang, facts: &RecordFacts) -> io::Result<Vec<u8>> {
    written(&Sheet { conference, lang, facts }).map_err(io::Error::other)
}

fn written(sheet: &Sheet<'_>) -> Result<Vec<u8>, XlsxError> {
    let lang = sheet.lang;
    let mut book = Workbook::new();
    // The format asks for a date: that of the conference, since the clock has no place in a document's bytes.
    let day = sheet.date();
    let day = ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(1900),
        u8::try_from(day.month()).unwrap_or(1),
        u8::try_from(day.day()).unwrap_or(1),
    )?;
    book.set_properties(
        &DocProperties::new().set_title(&sheet.programme().particulars.title).set_creation_datetime(&day),
    );
    let mark = sheet.conference.is_rehearsal().then(|| rehearsal::MARK.of(lang));
    let named = |vi: &str, en: &str| {
        let name = say!(lang, "{vi}", "{en}");
        mark.map_or(name.clone(), |mark| format!("{mark} - {name}"))
    };
    let figures = lines::table(sheet.conference, lang);
    sheet::write(book.add_worksheet(), &named("Kết quả", "Results"), &figures)?;
    results::charts(book.add_worksheet(), &named("Biểu đồ", "Chart"), &named("Kết quả", "Results"), &figures)?;
    times::write(book.add_worksheet(), &named("Thời gian", "Times"), sheet)?;
    sheet::write(book.add_worksheet(), &named("Điểm danh", "Roll"), &roll::table(sheet))?;
    for sheet in book.worksheets_mut() {
        if let Some(mark) = mark {
            sheet.set_header(format!("&C&\"Times New Roman,Bold\"&20{mark}"));
        }
    }
    book.save_to_buffer()
}

#[cfg(test)]
mod tests;
