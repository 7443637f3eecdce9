//! The agenda of a document or a sheet: steps with their kind guessed by words and their minutes by the clock.

use super::columns::Meaning;
use super::list::{List, Remarks};
use super::remark::What;
use super::table::{Nature, Row};
use super::xlsx::minute_of_day;
use crate::plan::limits::{DAY_MINUTES, LINE_LETTERS, STEPS};
use crate::plan::place::quoted;
use crate::text::fold;

/// A step of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedStep {
    /// The kind, as plans write it.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Its minutes, where the table tells them.
    pub minutes: Option<u32>,
    /// Who does it.
    pub who: Option<String>,
}

/// Words that tell a kind, in the order in which they are believed; all words of an entry must be met.
const WORDS: [(&[&str], &str); 45] = [
    (&["ban giao"], "handover"),
    (&["hand over"], "handover"),
    (&["handover"], "handover"),
    (&["giao uoc"], "pledge"),
    (&["pledge"], "pledge"),
    (&["be mac"], "closing"),
    (&["closing"], "closing"),
    (&["diem danh"], "attendance"),
    (&["don tiep"], "attendance"),
    (&["don dai bieu"], "attendance"),
    (&["don khach"], "attendance"),
    (&["attendance"], "attendance"),
    (&["the le"], "note"),
    (&["niem phong"], "note"),
    (&["bau", "to kiem phieu"], "tally_team"),
    (&["bau", "ban kiem phieu"], "tally_team"),
    (&["gioi thieu", "to kiem phieu"], "tally_team"),
    (&["thanh lap", "to kiem phieu"], "tally_team"),
    (&["tally team"], "tally_team"),
    (&["cong bo", "ket qua"], "result"),
    (&["ket qua", "kiem phieu"], "result"),
    (&["ket qua", "bo phieu"], "result"),
    (&["result"], "result"),
    (&["bau", "doan chu tich"], "show_of_hands"),
    (&["bau", "thu ky"], "show_of_hands"),
    (&["bau", "chu toa"], "show_of_hands"),
    (&["thong qua"], "show_of_hands"),
    (&["bieu quyet"], "show_of_hands"),
    (&["xin rut"], "slate"),
    (&["tieu chuan"], "slate"),
    (&["danh sach", "de nghi"], "slate"),
    (&["bo phieu"], "ballot"),
    (&["suy ton"], "ballot"),
    (&["ballot"], "ballot"),
    (&["kiem phieu"], "note"),
    (&["bau cu"], "ballot"),
    (&["quyet dinh"], "leader"),
    (&["khai mac"], "opening"),
    (&["tuyen bo ly do"], "opening"),
    (&["opening"], "opening"),
    (&["gioi thieu dai bieu"], "opening"),
    (&["tham luan"], "discussion"),
    (&["thao luan"], "discussion"),
    (&["y kien"], "discussion"),
    (&["discussion"], "discussion"),
];

/// Words that are looked for when none of the others was met.
const LAST: [(&[&str], &str); 11] = [
    (&["bao cao"], "report"),
    (&["report"], "report"),
    (&["phat bieu"], "speech"),
    (&["chi dao"], "speech"),
    (&["speech"], "speech"),
    (&["chao co"], "opening"),
    (&["on dinh to chuc"], "opening"),
    (&["ket luan"], "closing"),
    (&["tong ket"], "closing"),
    (&["nghi giai lao"], "note"),
    (&["giai lao"], "note"),
];

/// The kind of a step by its words.
pub(crate) fn kind(title: &str) -> Option<&'static str> {
    let folded: String = fold(title).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = format!(" {} ", folded.split_whitespace().collect::<Vec<_>>().join(" "));
    let met = |entry: &[&str]| entry.iter().all(|word| words.contains(&format!(" {word} ")));
    WORDS.iter().chain(&LAST).find(|(entry, _)| met(entry)).map(|(_, kind)| *kind)
}

/// The steps of a table.
pub(crate) fn read(list: &List<'_>, steps: &mut Vec<ImportedStep>, remarks: &mut Remarks) {
    let mut begins: Option<(usize, u32)> = None;
    for row in list.rows(&[Meaning::Content], remarks) {
        let Some(title) = list.line(row, Meaning::Content, LINE_LETTERS, remarks) else { continue };
        if steps.len() == STEPS {
            remarks.tell(list.spot(row, Meaning::Content), What::TooMany { limit: STEPS });
            return;
        }
        let title = title.trim_start_matches(['-', '+', '•', '–']).trim().to_owned();
        let found = kind(&title);
        if found.is_none() {
            remarks.tell(list.spot(row, Meaning::Content), What::NoKind(quoted(&title)));
        }
        let who = list.line(row, Meaning::Who, LINE_LETTERS, remarks);
        let who = who.or_else(|| list.line(row, Meaning::Person, LINE_LETTERS, remarks));
        let who = who.or_else(|| list.line(row, Meaning::Unit, LINE_LETTERS, remarks));
        let mut minutes = lasting(list, row, remarks);
        if let Some((start, end)) = clock(list, row, minutes.is_none(), remarks) {
            if let Some((before, since)) = begins.take()
                && let Some(step) = steps.get_mut(before)
            {
                step.minutes =
                    step.minutes.or(start.checked_sub(since).filter(|minutes| (1..=DAY_MINUTES).contains(minutes)));
            }
            match end {
                Some(end) => minutes = minutes.or(end.checked_sub(start).filter(|minutes| *minutes > 0)),
                None => begins = Some((steps.len(), start)),
            }
        }
        steps.push(ImportedStep { kind: found.unwrap_or("note"), title, minutes, who });
    }
}

/// The minutes that a row says outright.
fn lasting(list: &List<'_>, row: &Row, remarks: &mut Remarks) -> Option<u32> {
    let column = list.columns.at(Meaning::Minutes)?;
    let text = row.text(column);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let found = number.parse().ok().filter(|minutes| *minutes <= 3 * DAY_MINUTES);
    let unit = fold(unit);
    match found {
        Some(minutes) if matches!(unit.as_str(), "" | "'" | "’" | "p" | "ph" | "phut" | "min" | "minutes") => {
            Some(minutes)
        }
        _ if text.is_empty() => None,
        _ => {
            remarks.tell(list.table.spot(row.number, column), What::NoMinutes(quoted(text)));
            None
        }
    }
}

/// When a row's step begins, and where it says so when it ends.
fn clock(list: &List<'_>, row: &Row, wanted: bool, remarks: &mut Remarks) -> Option<(u32, Option<u32>)> {
    let column = list.columns.at(Meaning::Time)?;
    let cell = row.cell(column)?;
    if cell.nature == Nature::Moment {
        return minute_of_day(&cell.text).map(|minute| (minute, None));
    }
    let times = times(&cell.text);
    match times.as_slice() {
        [start, end, ..] => Some((*start, Some(*end))),
        [start] => Some((*start, None)),
        [] => {
            if wanted {
                remarks.tell(list.table.spot(row.number, column), What::NoMinutes(quoted(&cell.text)));
            }
            None
        }
    }
}

/// The times of day in a text: `8h00`, `08:15`, `8.30`, `8 giờ 15`, `8g15`, `14h`.
fn times(text: &str) -> Vec<u32> {
    let folded = fold(text).replace(" gio", "h").replace("gio", "h");
    let mut times = Vec::new();
    let mut rest = folded.as_str();
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        rest = rest.get(at..).unwrap_or_default();
        let (hours, after) = number(rest);
        rest = after;
        let Some(after) = after.trim_start().strip_prefix(['h', ':', '.', 'g']) else { continue };
        let (minutes, after) = number(after.trim_start());
        rest = after;
        if let Some(hours) = hours.filter(|hours| *hours < 24)
            && minutes.unwrap_or(0) < 60
        {
            times.push(hours * 60 + minutes.unwrap_or(0));
        }
    }
    times
}

fn number(text: &str) -> (Option<u32>, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    (number.parse().ok(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_words() {
        for (title, expected) in [
            ("Đón tiếp đại biểu, điểm danh", Some("attendance")),
            ("Chào cờ", Some("opening")),
            ("Tuyên bố lý do, giới thiệu đại biểu", Some("opening")),
            ("Phát biểu khai mạc", Some("opening")),
            ("Bầu Đoàn Chủ tịch, Thư ký", Some("show_of_hands")),
            ("Thông qua chương trình, quy chế", Some("show_of_hands")),
            ("Báo cáo tổng kết công tác thi đua, khen thưởng", Some("report")),
            ("Tham luận của các đơn vị", Some("discussion")),
            ("Phát biểu chỉ đạo của Lãnh đạo Bộ", Some("speech")),
            ("Bầu Tổ kiểm phiếu", Some("tally_team")),
            ("Bỏ phiếu suy tôn Cờ thi đua", Some("ballot")),
            ("Kiểm phiếu", Some("note")),
            ("Công bố kết quả kiểm phiếu", Some("result")),
            ("Công bố Quyết định cử Trưởng Cụm", Some("leader")),
            ("Lễ bàn giao Trưởng Cụm", Some("handover")),
            ("Ký giao ước thi đua năm 2027", Some("pledge")),
            ("Kết luận, bế mạc", Some("closing")),
            ("Văn nghệ chào mừng", None),
        ] {
            assert_eq!(kind(title), expected, "{title}");
        }
    }

    #[test]
    fn times_are_read_however_they_are_typed() {
        for (text, expected) in [
            ("8h00 - 8h15", vec![480, 495]),
            ("08:00–08:15", vec![480, 495]),
            ("7.30", vec![450]),
            ("8 giờ 15", vec![495]),
            ("14h", vec![840]),
            ("Từ 8g00 đến 8g30", vec![480, 510]),
            ("Buổi sáng", vec![]),
            ("25h00", vec![]),
            ("15", vec![]),
        ] {
            assert_eq!(times(text), expected, "{text}");
        }
    }
}
