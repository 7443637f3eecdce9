//! The time sheet: for each item of the agenda what was planned and what it took.

use super::super::agenda::title;
use super::super::sheet::Sheet;
use super::sheet::{cell, titles};
use crate::conference::Moment;
use crate::say;
use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Formula, Worksheet, XlsxError};

/// Writes the sheet. Minutes that it really took are those of all visits to the item.
pub fn write(sheet: &mut Worksheet, name: &str, from: &Sheet<'_>) -> Result<(), XlsxError> {
    let lang = from.lang;
    let named = |vi: &str, en: &str| say!(lang, "{vi}", "{en}");
    sheet.set_name(name)?;
    titles(
        sheet,
        &[
            named("TT", "No."),
            named("Nội dung", "Item"),
            named("Dự kiến (phút)", "Planned (min)"),
            named("Bắt đầu", "Begun"),
            named("Kết thúc", "Ended"),
            named("Thực tế (phút)", "Real (min)"),
            named("Chênh lệch (phút)", "Difference (min)"),
        ],
    )?;
    let plain = cell();
    let minutes = cell().set_num_format("0.0");
    let clock = cell().set_num_format("hh:mm");
    let agenda = &from.programme().agenda;
    for (row, step) in (1_u32..).zip(agenda) {
        sheet.write_number_with_format(row, 0, row, &plain)?;
        sheet.write_string_with_format(row, 1, title(from, step), &plain)?;
        sheet.write_number_with_format(row, 2, step.minutes, &plain)?;
        let visits: Vec<_> = from.conference.visits().iter().filter(|visit| visit.step == step.id).collect();
        let (begun, ended) = (visits.first().map(|visit| visit.from), visits.last().and_then(|visit| visit.to));
        for (column, at) in [(3, begun), (4, ended)] {
            match at {
                Some(at) => sheet.write_datetime_with_format(row, column, &moment(at)?, &clock)?,
                None => sheet.write_blank(row, column, &plain)?,
            };
        }
        if begun.is_none() {
            sheet.write_blank(row, 5, &plain)?.write_blank(row, 6, &plain)?;
            continue;
        }
        let tenths = tenths_of_minutes(from.conference.seconds_at(&step.id, from.facts.now));
        sheet.write_number_with_format(row, 5, f64::from(tenths) / 10.0, &minutes)?;
        let more = f64::from(tenths) / 10.0 - f64::from(step.minutes);
        let line = row + 1;
        let difference = Formula::new(format!("=F{line}-C{line}")).set_result(format!("{more:.1}"));
        sheet.write_formula_with_format(row, 6, difference, &minutes)?;
    }
    total(sheet, from)?;
    for (column, width) in (0..).zip([6_u16, 60, 12, 12, 12, 12, 14]) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

fn total(sheet: &mut Worksheet, from: &Sheet<'_>) -> Result<(), XlsxError> {
    let agenda = &from.programme().agenda;
    let Ok(last) = u32::try_from(agenda.len()) else { return Ok(()) };
    let bold = cell().set_bold();
    let minutes = cell().set_bold().set_num_format("0.0");
    let row = last + 1;
    sheet.write_blank(row, 0, &bold)?.write_string_with_format(row, 1, say!(from.lang, "Tổng", "Total"), &bold)?;
    let planned: u64 = agenda.iter().map(|step| u64::from(step.minutes)).sum();
    let real: u32 =
        agenda.iter().map(|step| tenths_of_minutes(from.conference.seconds_at(&step.id, from.facts.now))).sum();
    let sum = |column: char, result: String| Formula::new(format!("=SUM({column}2:{column}{row})")).set_result(result);
    sheet.write_formula_with_format(row, 2, sum('C', planned.to_string()), &bold)?;
    sheet.write_blank(row, 3, &bold)?.write_blank(row, 4, &bold)?;
    sheet.write_formula_with_format(row, 5, sum('F', format!("{:.1}", f64::from(real) / 10.0)), &minutes)?;
    sheet.write_blank(row, 6, &bold)?;
    Ok(())
}

fn tenths_of_minutes(seconds: i64) -> u32 {
    u32::try_from(seconds.max(0) / 6).unwrap_or(u32::MAX)
}

fn moment(at: Moment) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    ExcelDateTime::from_ymd(u16::try_from(at.year()).unwrap_or(1900), small(at.month()), small(at.day()))?.and_hms(
        u16::from(small(at.hour())),
        small(at.minute()),
        small(at.second()),
    )
}
