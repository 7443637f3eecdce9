//! What each column of a table means: by its heading in either language, else by what stands in it.

use super::guess;
use super::limits;
use super::table::{Row, Table};
use crate::text::{fold, nearest};

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// The number of the row.
    Number,
    /// An id.
    Id,
    /// The name of a unit.
    Unit,
    /// A unit's short name.
    Short,
    /// The full name of a person.
    Person,
    /// Family and middle name of a person.
    Family,
    /// Given name of a person.
    Given,
    /// A nominee: a unit or a person.
    Nominee,
    /// A post.
    Post,
    /// Whether a person votes.
    Votes,
    /// When a step begins, and perhaps ends.
    Time,
    /// How many minutes a step takes.
    Minutes,
    /// What is done in a step.
    Content,
    /// Who does it.
    Who,
}

/// A column as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its number, from 1.
    pub number: usize,
    /// Its heading, fit to print; empty where it has none.
    pub heading: String,
    /// What it means; `None` where that is not known, and it is not read.
    pub meaning: Option<Meaning>,
    /// Whether that was guessed from what stands in it.
    pub guessed: bool,
}

/// A table's columns, and where its entries begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Understood {
    pub(crate) columns: Vec<Column>,
    /// The index of the first heading row; `None` where the table has none.
    pub(crate) heading: Option<usize>,
    /// The index of the first row under the headings.
    pub(crate) first: usize,
}

impl Understood {
    /// The number of the first column with a meaning.
    pub(crate) fn at(&self, meaning: Meaning) -> Option<usize> {
        self.columns.iter().find(|column| column.meaning == Some(meaning)).map(|column| column.number)
    }

    /// Whether there is such a column.
    pub(crate) fn has(&self, meaning: Meaning) -> bool {
        self.at(meaning).is_some()
    }
}

/// Headings that are known, folded and without signs.
const HEADINGS: [(Meaning, &[&str]); 14] = [
    (Meaning::Number, &["stt", "tt", "so tt", "so thu tu", "thu tu", "no", "nr", "#"]),
    (Meaning::Id, &["id", "ma", "ma don vi", "ma so", "code"]),
    (
        Meaning::Unit,
        &[
            "don vi",
            "ten don vi",
            "ten cac don vi",
            "cac don vi",
            "don vi thanh vien",
            "don vi cong tac",
            "noi cong tac",
            "co quan",
            "co quan don vi",
            "ten co quan",
            "ten co quan don vi",
            "co quan cong tac",
            "tap the",
            "ten tap the",
            "phong ban",
            "don vi du hop",
            "unit",
            "unit name",
            "name of unit",
            "organisation",
            "organization",
            "department",
        ],
    ),
    (
        Meaning::Short,
        &[
            "viet tat",
            "ten viet tat",
            "ten gon",
            "ten tat",
            "ten ngan",
            "ten rut gon",
            "short",
            "short name",
            "abbreviation",
        ],
    ),
    (
        Meaning::Person,
        &[
            "ho va ten",
            "ho ten",
            "ho va ten dai bieu",
            "ho ten dai bieu",
            "ten dai bieu",
            "dai bieu",
            "dai dien",
            "nguoi dai dien",
            "dai dien don vi",
            "nguoi du hop",
            "thanh phan",
            "can bo",
            "full name",
            "name",
            "delegate",
            "delegates",
            "representative",
            "person",
        ],
    ),
    (
        Meaning::Family,
        &[
            "ho",
            "ho dem",
            "ho va dem",
            "ho va ten dem",
            "ho ten dem",
            "ho lot",
            "ho va ten lot",
            "family name",
            "surname",
        ],
    ),
    (Meaning::Given, &["ten", "ten goi", "given name", "first name"]),
    (
        Meaning::Nominee,
        &[
            "ung cu vien",
            "ten ung cu vien",
            "nguoi ung cu",
            "don vi de nghi",
            "don vi duoc de nghi",
            "don vi duoc gioi thieu",
            "danh sach bau",
            "danh sach suy ton",
            "don vi suy ton",
            "nominee",
            "nominees",
            "candidate",
        ],
    ),
    (
        Meaning::Post,
        &[
            "chuc vu",
            "chuc danh",
            "chuc vu chuc danh",
            "chuc vu cong tac",
            "chuc vu don vi",
            "post",
            "position",
            "job title",
        ],
    ),
    (
        Meaning::Votes,
        &[
            "bieu quyet",
            "quyen bieu quyet",
            "bo phieu",
            "quyen bo phieu",
            "duoc bo phieu",
            "co phieu",
            "votes",
            "voting",
            "vote",
        ],
    ),
    (Meaning::Time, &["thoi gian", "gio", "bat dau", "thoi diem", "khung gio", "time", "start", "begins"]),
    (
        Meaning::Minutes,
        &["so phut", "phut", "thoi luong", "thoi luong phut", "thoi gian phut", "minutes", "duration", "min"],
    ),
    (
        Meaning::Content,
        &[
            "noi dung",
            "noi dung cong viec",
            "noi dung chuong trinh",
            "chuong trinh",
            "cong viec",
            "hoat dong",
            "content",
            "item",
            "activity",
            "agenda",
            "step",
        ],
    ),
    (
        Meaning::Who,
        &[
            "nguoi thuc hien",
            "thuc hien",
            "nguoi dieu hanh",
            "dieu hanh",
            "nguoi phu trach",
            "phu trach",
            "nguoi trinh bay",
            "trinh bay",
            "don vi thuc hien",
            "chu tri",
            "nguoi chu tri",
            "who",
            "person in charge",
            "presenter",
        ],
    ),
];

/// Most cells of a row that are looked at as headings.
const HEADED: usize = 40;

/// A heading without signs and marks.
fn bare(heading: &str) -> String {
    let letters: String =
        fold(heading).chars().map(|c| if c.is_alphanumeric() || c == '#' { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a heading means, and how sure that is: 2 where it is known to the letter.
fn known(heading: &str) -> Option<(Meaning, u8)> {
    // A longer text is a sentence or a title.
    if heading.chars().count() > 60 {
        return None;
    }
    let whole = bare(heading);
    let without = bare(heading.split(['(', '/', '[']).next().unwrap_or_default());
    for text in [&whole, &without] {
        let exact = HEADINGS.iter().find(|(_, words)| words.contains(&text.as_str()));
        if let Some((meaning, _)) = exact {
            return Some((*meaning, 2));
        }
    }
    let long = || HEADINGS.iter().flat_map(|(meaning, words)| words.iter().map(move |word| (*meaning, *word)));
    if (6..=24).contains(&whole.len()) {
        let near = nearest(
            &whole,
            long().map(|(_, word)| word).filter(|word| word.len() >= 6 && word.len().abs_diff(whole.len()) <= 2),
        );
        if let Some(near) = near {
            return long().find(|(_, word)| *word == near).map(|(meaning, _)| (meaning, 1));
        }
    }
    let held = long().filter(|(_, word)| word.len() >= 6 && format!(" {whole} ").contains(&format!(" {word} ")));
    held.max_by_key(|(_, word)| word.len()).map(|(meaning, _)| (meaning, 1))
}

/// How much a row looks like headings.
fn score(row: &Row) -> usize {
    let mut met: Vec<Meaning> = Vec::new();
    let mut score = 0;
    for cell in row.cells.iter().take(HEADED) {
        if let Some((meaning, sure)) = known(&cell.text)
            && !met.contains(&meaning)
        {
            met.push(meaning);
            score += usize::from(sure);
        }
    }
    score
}

/// Whether a row holds headings and nothing else.
fn is_heading(row: &Row) -> bool {
    !row.cells.is_empty() && row.cells.iter().all(|cell| known(&cell.text).is_some_and(|(_, sure)| sure == 2))
}

/// Understands the columns of a table.
pub(crate) fn understand(table: &Table) -> Understood {
    let head = table.rows.iter().take(limits::HEAD_ROWS).enumerate();
    let best = head.map(|(at, row)| (score(row), at)).max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)));
    let heading = best.filter(|(score, _)| *score >= 2).map(|(_, at)| at);
    let Some(at) = heading else {
        return Understood { columns: columns(table, 0, &[]), heading: None, first: 0 };
    };
    // Headings of two rows: one of them stands over parts of the other.
    let row = |at: usize| table.rows.get(at);
    let above = at.checked_sub(1).filter(|above| row(*above).is_some_and(is_heading));
    let below = Some(at + 1).filter(|below| row(*below).is_some_and(is_heading));
    let last = below.unwrap_or(at);
    let rows: Vec<&Row> = [below, Some(at), above].into_iter().flatten().filter_map(row).collect();
    Understood { columns: columns(table, last + 1, &rows), heading: Some(above.unwrap_or(at)), first: last + 1 }
}

/// The columns that hold anything; the first of `headings` that says something of a column is believed.
fn columns(table: &Table, first: usize, headings: &[&Row]) -> Vec<Column> {
    let rows = table.rows.get(first..).unwrap_or_default();
    let mut numbers: Vec<usize> =
        rows.iter().chain(headings.iter().copied()).flat_map(|row| row.cells.iter().map(|cell| cell.column)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut columns: Vec<Column> = Vec::new();
    for number in numbers {
        let texts = headings.iter().map(|row| row.text(number)).filter(|text| !text.is_empty());
        let heading = texts.clone().find(|text| known(text).is_some()).or_else(|| texts.clone().next());
        let meaning = heading.and_then(known).map(|(meaning, _)| meaning);
        let heading = crate::plan::place::quoted(heading.unwrap_or_default());
        columns.push(Column { number, heading, meaning, guessed: false });
    }
    split_names(&mut columns);
    // The first of two columns with one meaning is meant.
    for at in 0..columns.len() {
        let (before, rest) = columns.split_at_mut(at);
        if let Some(column) = rest.first_mut()
            && column.meaning.is_some()
            && before.iter().any(|other| other.meaning == column.meaning)
        {
            column.meaning = None;
        }
    }
    for at in 0..columns.len() {
        let taken: Vec<Meaning> = columns.iter().filter_map(|column| column.meaning).collect();
        let Some(column) = columns.get_mut(at).filter(|column| column.heading.is_empty()) else { continue };
        column.meaning = guess::meaning(rows, column.number).filter(|meaning| !taken.contains(meaning));
        column.guessed = column.meaning.is_some();
    }
    columns
}

/// `Họ và tên đệm` with `Tên` is a person in two columns; `Tên` alone is the name of what the list is about.
fn split_names(columns: &mut [Column]) {
    let has = |columns: &[Column], meaning| columns.iter().any(|column| column.meaning == Some(meaning));
    let (family, given) = (has(columns, Meaning::Family), has(columns, Meaning::Given));
    if family && given {
        return;
    }
    let lone = match () {
        () if has(columns, Meaning::Person) || has(columns, Meaning::Nominee) => None,
        () if has(columns, Meaning::Unit) || has(columns, Meaning::Post) => Some(Meaning::Person),
        () => Some(Meaning::Unit),
    };
    for column in columns {
        match column.meaning {
            Some(Meaning::Given) => column.meaning = lone,
            Some(Meaning::Family) => column.meaning = Some(Meaning::Person),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_without_marks_case_and_signs() {
        for (heading, meaning) in [
            ("STT", Some(Meaning::Number)),
            ("Số\nTT", Some(Meaning::Number)),
            ("TÊN ĐƠN VỊ", Some(Meaning::Unit)),
            ("ten don vi", Some(Meaning::Unit)),
            ("Cơ quan, đơn vị", Some(Meaning::Unit)),
            ("Tên cơ quan, đơn vị thuộc Bộ", Some(Meaning::Unit)),
            ("Viết tắt", Some(Meaning::Short)),
            ("Họ và tên (Ông/Bà)", Some(Meaning::Person)),
            ("Đại diện", Some(Meaning::Person)),
            ("Chức vụ/chức danh", Some(Meaning::Post)),
            ("Chưc vụ", Some(Meaning::Post)),
            ("Ứng cử viên", Some(Meaning::Nominee)),
            ("Thời gian", Some(Meaning::Time)),
            ("Thời lượng (phút)", Some(Meaning::Minutes)),
            ("Người phụ trách", Some(Meaning::Who)),
            ("Name of unit", Some(Meaning::Unit)),
            ("Ghi chú", None),
            ("Số điện thoại", None),
            ("", None),
        ] {
            assert_eq!(known(heading).map(|(meaning, _)| meaning), meaning, "{heading}");
        }
    }
}
