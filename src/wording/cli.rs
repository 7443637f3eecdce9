//! What the command line says of files, papers and what it has done. Every sentence says what, where, and what to do.

use super::refusal::{storage_advice, storage_trouble};
use super::{Lang, Phrase, phrase, shown};
use crate::conference::refusal::StorageTrouble;
use crate::record::StorageError;
use crate::record::sqlite::OpenError;
use crate::say;
use std::io;
use std::path::Path;

/// A path as a sentence may repeat it.
pub fn path(path: &Path) -> String {
    shown(&path.to_string_lossy())
}

/// Why the system could not do something, in words where it is a common reason.
pub fn reason(error: &io::Error, lang: Lang) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => phrase("không có tệp hoặc thư mục này", "there is no such file or folder"),
        io::ErrorKind::PermissionDenied => phrase("không có quyền", "permission denied"),
        io::ErrorKind::StorageFull => phrase("ổ đĩa đã đầy", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => phrase("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        io::ErrorKind::IsADirectory => phrase("đây là thư mục", "it is a folder"),
        io::ErrorKind::NotADirectory => phrase("đường dẫn đi qua một tệp", "the path leads through a file"),
        io::ErrorKind::Unsupported => phrase("đây không phải tệp trên đĩa", "it is no file on a disk"),
        io::ErrorKind::TimedOut => phrase("quá thời gian chờ", "it took too long"),
        io::ErrorKind::AlreadyExists => phrase("tên này đã có", "the name is taken"),
        _ => return shown(&error.to_string()),
    };
    known.of(lang).to_owned()
}

/// stdout cannot be written.
pub fn output_fault(error: &io::Error, lang: Lang) -> String {
    say!(
        lang,
        "Không ghi được kết quả ra stdout: {why}. Hãy kiểm tra nơi nhận.",
        "The result could not be written to stdout: {why}. Check where it goes.",
        why = reason(error, lang)
    )
}

/// A file that cannot be read.
pub fn unreadable(file: &Path, error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => missing(file, lang),
        io::ErrorKind::IsADirectory => folder(file, lang),
        _ => say!(
            lang,
            "Không đọc được tệp {file}: {why}. Hãy kiểm tra tệp và quyền đọc.",
            "{file} cannot be read: {why}. Check the file and its rights.",
            file = path(file),
            why = reason(error, lang)
        ),
    }
}

/// There is no such file.
pub fn missing(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Không có tệp {file}. Hãy kiểm lại tên và thư mục.",
        "There is no file {file}. Check its name and folder.",
        file = path(file)
    )
}

/// A plan is missing, but its record lies beside where it should be.
pub fn plan_missing_record_there(plan: &Path, record: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Không có kế hoạch {plan}, nhưng có hồ sơ {record}. Hồ sơ mang theo kế hoạch: hãy mở thẳng hồ sơ.",
        "There is no plan {plan}, but there is the record {record}. A record holds its plan: open the record itself.",
        plan = path(plan),
        record = path(record)
    )
}

/// A fault of a plan, as one more line of a dialog.
pub fn fault_in_dialog(line: usize, sentence: &str, lang: Lang) -> String {
    say!(lang, "\nDòng {line}: {sentence}", "\nLine {line}: {sentence}")
}

/// A folder where a file is asked for.
pub fn folder(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "{file} là thư mục, không phải tệp. Hãy ghi tên một tệp trong thư mục đó.",
        "{file} is a folder and not a file. Name a file in it.",
        file = path(file)
    )
}

/// An empty file.
pub fn empty(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Tệp {file} trống, không phải kế hoạch cũng không phải hồ sơ. Hãy chọn tệp khác hoặc lấy lại bản lưu.",
        "{file} is empty: neither a plan nor a record. Choose another file, or bring back a copy.",
        file = path(file)
    )
}

/// Neither a plan nor a record.
pub fn neither(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "{file} không phải kế hoạch, cũng không phải hồ sơ của hoinghi; tệp được giữ nguyên. Hãy chọn tệp .toml hoặc .hoinghi.",
        "{file} is neither a plan nor a record of hoinghi; it is left as it is. Choose a .toml or .hoinghi file.",
        file = path(file)
    )
}

/// A record where a plan is asked for.
pub fn record_for_plan(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "{file} là hồ sơ, không phải kế hoạch. Muốn kiểm tra hồ sơ, hãy dùng: hoinghi verify.",
        "{file} is a record and not a plan. To check a record, use: hoinghi verify.",
        file = path(file)
    )
}

/// A plan where a record is asked for.
pub fn plan_for_record(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "{file} là kế hoạch, ở đây cần hồ sơ (.hoinghi). Hồ sơ được lập khi mở kế hoạch bằng: hoinghi chair.",
        "{file} is a plan; a record (.hoinghi) is needed here. A plan makes its record when opened with: hoinghi chair.",
        file = path(file)
    )
}

/// Why a record cannot be opened or made.
pub fn open_fault(file: &Path, error: &OpenError, lang: Lang) -> String {
    let file_name = path(file);
    match error {
        OpenError::Missing => say!(
            lang,
            "Không có hồ sơ {file_name}. Hãy kiểm lại tên và thư mục.",
            "There is no record {file_name}. Check its name and folder."
        ),
        OpenError::Exists => say!(
            lang,
            "Đã có tệp {file_name}, nên không lập hồ sơ mới ở đó. Hãy mở tệp đó hoặc chọn tên khác bằng --record.",
            "There is a file {file_name} already, so no record is made there. Open it, or choose another name with --record."
        ),
        OpenError::Foreign => say!(
            lang,
            "{file_name} không phải hồ sơ của hoinghi; tệp được giữ nguyên. Hãy chọn đúng tệp .hoinghi.",
            "{file_name} is no record of hoinghi; it is left as it is. Choose the right .hoinghi file."
        ),
        OpenError::Newer => say!(
            lang,
            "Hồ sơ {file_name} do phiên bản hoinghi mới hơn ghi; tệp được giữ nguyên. Hãy dùng phiên bản mới hơn để mở.",
            "{file_name} was written by a newer hoinghi; it is left as it is. Open it with that version."
        ),
        OpenError::Denied(why) => say!(
            lang,
            "Không mở được hồ sơ {file_name}: {what}. {advice}",
            "The record {file_name} cannot be opened: {what}. {advice}",
            what = storage_trouble(why).of(lang),
            advice = storage_advice(why, lang)
        ),
        OpenError::Trouble(error) => storage_fault(file, error, lang),
    }
}

/// The system does not let a record be read and written.
pub fn inaccessible(file: &Path, error: &io::Error, lang: Lang) -> String {
    say!(
        lang,
        "Không mở được hồ sơ {file}: {why}. Hãy kiểm tra thư mục, quyền đọc, quyền ghi và ổ đĩa.",
        "The record {file} cannot be opened: {why}. Check the folder, its rights and the disk.",
        file = path(file),
        why = reason(error, lang)
    )
}

/// The system does not let a record be made.
pub fn uncreatable(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Không lập được hồ sơ {file} trong thư mục này. Hãy kiểm tra quyền ghi, chỗ trống của ổ đĩa, hoặc chọn nơi khác bằng --record.",
        "The record {file} cannot be made in this folder. Check its rights and the room on the disk, or choose another place with --record.",
        file = path(file)
    )
}

/// What is wrong with a record that was opened or is being read.
pub fn storage_fault(file: &Path, error: &StorageError, lang: Lang) -> String {
    let file = path(file);
    match error {
        StorageError::Busy => say!(
            lang,
            "Bàn khác đang ghi vào hồ sơ {file} quá 5 giây. Hãy thử lại.",
            "Another desk has been writing to {file} for over 5 seconds. Try again."
        ),
        StorageError::Lost => say!(
            lang,
            "Hồ sơ {file} đã bị xóa hoặc bị thay bằng tệp khác trong lúc đang dùng. Hãy tìm lại đúng tệp hồ sơ.",
            "The record {file} was deleted or replaced while in use. Find the right file again."
        ),
        StorageError::Damaged(_) => say!(
            lang,
            "Hồ sơ {file} bị hỏng; tệp được giữ nguyên. {advice}",
            "The record {file} is damaged; it is left as it is. {advice}",
            advice = storage_advice(&StorageTrouble::Damaged, lang)
        ),
        StorageError::Failed(why) => say!(
            lang,
            "Không đọc hoặc ghi được hồ sơ {file}: {what}. {advice}",
            "The record {file} cannot be read or written: {what}. {advice}",
            what = storage_trouble(why).of(lang),
            advice = storage_advice(why, lang)
        ),
    }
}

/// The plan has faults, so no record was made.
pub fn plan_refused(summary: &str, lang: Lang) -> String {
    say!(
        lang,
        "Kế hoạch chưa dùng được: {summary}. Hãy sửa rồi mở lại.",
        "The plan cannot be used: {summary}. Correct it and open it again.",
        summary = summary
    )
}

/// The plan file is not what the record holds.
pub fn plan_differs(plan: &Path, record: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Lưu ý: kế hoạch {plan} nay khác với kế hoạch đã chép trong hồ sơ {record}. Hội nghị theo kế hoạch trong hồ sơ.",
        "Note: the plan {plan} now differs from the one copied into the record {record}. The record's own plan governs.",
        plan = path(plan),
        record = path(record)
    )
}

/// A plan opened on the screen that was changed since its record was made, in which nothing has happened yet.
pub fn plan_changed_since(plan: &Path, record: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Kế hoạch {plan} đã sửa sau khi lập hồ sơ {record}; hồ sơ ấy chưa bắt đầu và vẫn theo bản cũ. Muốn theo bản mới: xóa hoặc đổi tên tệp {record}, rồi mở lại kế hoạch. Muốn giữ bản cũ: mở thẳng tệp {record}.",
        "The plan {plan} was changed after the record {record} was made; that record has not started and still keeps the old one. For the new plan remove or rename {record}, then open the plan again. To keep the old one open {record} itself.",
        plan = path(plan),
        record = path(record)
    )
}

/// A plan without any fault.
pub fn plan_is_sound(name: &str, lang: Lang) -> String {
    say!(lang, "{name}: không có lỗi.", "{name}: no faults.", name = shown(name))
}

/// A plan's faults, counted.
pub fn plan_counted(name: &str, summary: &str, lang: Lang) -> String {
    say!(lang, "{name}: {summary}.", "{name}: {summary}.", name = shown(name), summary = summary)
}

/// What cannot be understood in a line of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// Longer than the limit.
    TooLong {
        /// The limit.
        megabytes: usize,
    },
    /// Not UTF-8.
    NotUtf8,
    /// Not JSON from this byte on.
    NotJson(usize),
    /// Nested deeper than any command is.
    TooDeep,
    /// JSON, but no object.
    NotObject,
    /// A name that stands twice in one object.
    Twice(String),
    /// No `do`.
    NoVerb,
    /// An unknown `do`, with the nearest known one.
    UnknownVerb(String, Option<String>),
    /// A field that this command does not know, with the nearest known one.
    UnknownField(String, Option<String>),
    /// A field that has to be there.
    MissingField(String),
    /// A value of the wrong type.
    BadValue {
        /// The field in which it stands.
        field: String,
        /// What it has to be.
        kind: ValueKind,
    },
    /// `at` is no moment.
    BadMoment,
}

/// What the value of a field has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// A whole number from 0 to this one.
    Number(u64),
    /// A text.
    Text,
    /// True or false.
    YesOrNo,
    /// An object.
    Object,
    /// A list.
    List,
    /// Something that has no short name.
    Other,
}

fn value_kind(kind: ValueKind, lang: Lang) -> String {
    match kind {
        ValueKind::Number(most) => {
            say!(lang, "phải là số nguyên từ 0 đến {most}", "has to be a whole number from 0 to {most}")
        }
        ValueKind::Text => say!(lang, "phải là chữ trong dấu nháy kép", "has to be a text in quotes"),
        ValueKind::YesOrNo => say!(lang, "phải là true hoặc false", "has to be true or false"),
        ValueKind::Object => say!(lang, "phải là đối tượng dạng {{…}}", "has to be an object like {{…}}"),
        ValueKind::List => say!(lang, "phải là danh sách dạng […]", "has to be a list like […]"),
        ValueKind::Other => say!(lang, "có giá trị không đúng kiểu", "is of the wrong type"),
    }
}

/// What cannot be understood, to stand inside the sentence of the refusal.
pub fn line_fault(fault: &LineFault, lang: Lang) -> String {
    let meant = |known: &Option<String>| match known {
        Some(known) => say!(lang, ", có phải ý là “{known}”", ", perhaps “{known}” is meant", known = shown(known)),
        None => String::new(),
    };
    match fault {
        LineFault::TooLong { megabytes } => {
            say!(lang, "dòng dài quá {megabytes} MB", "the line is longer than {megabytes} MB", megabytes = megabytes)
        }
        LineFault::NotUtf8 => say!(lang, "dòng không phải chữ UTF-8", "the line is not UTF-8 text"),
        LineFault::NotJson(place) => say!(
            lang,
            "dòng không phải JSON đúng, sai ở gần byte {place}",
            "the line is not JSON, from about byte {place} on"
        ),
        LineFault::TooDeep => say!(lang, "JSON lồng nhau quá sâu", "the JSON is nested too deeply"),
        LineFault::NotObject => say!(
            lang,
            "mỗi dòng phải là một đối tượng JSON như {{\"do\":\"status\"}}",
            "each line has to be a JSON object such as {{\"do\":\"status\"}}"
        ),
        LineFault::Twice(name) => {
            say!(lang, "“{name}” được ghi hai lần", "“{name}” stands twice", name = shown(name))
        }
        LineFault::NoVerb => {
            say!(lang, "thiếu \"do\" (tên lệnh, dạng chữ)", "\"do\" (the command's name, a text) is missing")
        }
        LineFault::UnknownVerb(verb, known) => say!(
            lang,
            "không có lệnh “{verb}”{meant}",
            "there is no command “{verb}”{meant}",
            verb = shown(verb),
            meant = meant(known)
        ),
        LineFault::UnknownField(field, known) => say!(
            lang,
            "lệnh này không có trường “{field}”{meant}",
            "this command has no field “{field}”{meant}",
            field = shown(field),
            meant = meant(known)
        ),
        LineFault::MissingField(field) => {
            say!(lang, "thiếu trường “{field}”", "the field “{field}” is missing", field = shown(field))
        }
        LineFault::BadValue { field, kind } => say!(
            lang,
            "trường “{field}” {what}",
            "the field “{field}” {what}",
            field = shown(field),
            what = value_kind(*kind, lang)
        ),
        LineFault::BadMoment => say!(
            lang,
            "\"at\" phải là thời điểm như 2017-12-01T08:00:00+07:00",
            "\"at\" has to be a moment such as 2017-12-01T08:00:00+07:00"
        ),
    }
}

/// The script cannot be read on.
pub fn script_unreadable(error: &io::Error, lang: Lang) -> String {
    say!(
        lang,
        "Không đọc tiếp được các lệnh: {why}. Các lệnh đã trả lời vẫn được giữ.",
        "The commands cannot be read any further: {why}. What was answered stands.",
        why = reason(error, lang)
    )
}

/// How many commands were refused.
pub fn refused_commands(refused: u64, all: u64, lang: Lang) -> String {
    say!(
        lang,
        "{refused} trong {all} lệnh bị từ chối; lý do ở từng dòng trả lời.",
        "{refused} of {all} commands were refused; each answer says why."
    )
}

/// What is wrong with a file of papers, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFault {
    /// Line, the header being line 1; `None` for the whole file.
    pub line: Option<usize>,
    /// Column, counted from 1, and its name.
    pub column: Option<(usize, String)>,
    /// What is wrong.
    pub what: SheetTrouble,
}

/// What is wrong with a file of papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetTrouble {
    /// Larger than the limit.
    TooLarge {
        /// The limit.
        megabytes: usize,
    },
    /// More rows than the limit.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// Not UTF-8.
    NotUtf8,
    /// No header, or nothing at all.
    NoHeader,
    /// A column that is nobody of the slate, with the nearest known one.
    UnknownColumn(String, Option<String>),
    /// The same column twice.
    ColumnTwice,
    /// Nominees without a column.
    ColumnsMissing(Vec<String>),
    /// Columns separated by something else than commas.
    Separator,
    /// An empty line.
    EmptyLine,
    /// Another number of cells than the header.
    Cells {
        /// Cells of the row.
        found: usize,
        /// Columns of the header.
        expected: usize,
    },
    /// A cell longer than the limit.
    LongCell {
        /// The limit.
        limit: usize,
    },
    /// A cell that this form does not have.
    BadCell {
        /// What stands there.
        cell: String,
        /// What may stand there.
        takes: String,
    },
    /// A reason that nobody may declare.
    BadReason(String),
    /// Quotes that are not closed on the line.
    Quotes,
    /// A character that acts instead of being read.
    Character {
        /// Its code point.
        code: u32,
        /// Its place in the line, counted from 1.
        place: usize,
    },
}

/// One fault of a file of papers: file, line, column, what.
pub fn sheet_fault(name: &str, fault: &SheetFault, lang: Lang) -> String {
    let mut place = shown(name);
    if let Some(line) = fault.line {
        place.push_str(&say!(lang, ", dòng {line}", ", line {line}"));
    }
    if let Some((column, title)) = &fault.column {
        place.push_str(&say!(lang, ", cột {column}", ", column {column}"));
        if !title.is_empty() {
            place.push_str(&say!(lang, " ({title})", " ({title})", title = shown(title)));
        }
    }
    format!("{place}: {}", sheet_trouble(&fault.what, lang))
}

fn sheet_trouble(what: &SheetTrouble, lang: Lang) -> String {
    match what {
        SheetTrouble::TooLarge { megabytes } => say!(
            lang,
            "tệp lớn quá {megabytes} MB. Hãy chia nhỏ tệp.",
            "the file is larger than {megabytes} MB. Split it."
        ),
        SheetTrouble::TooManyRows { limit } => {
            say!(lang, "có hơn {limit} phiếu. Hãy chia nhỏ tệp.", "there are more than {limit} papers. Split the file.")
        }
        SheetTrouble::NotUtf8 => say!(
            lang,
            "không phải chữ UTF-8. Hãy lưu lại tệp dạng CSV UTF-8.",
            "this is not UTF-8 text. Save the file as CSV UTF-8."
        ),
        SheetTrouble::NoHeader => say!(
            lang,
            "thiếu dòng đầu ghi mã của từng tên. Hãy ghi mã, cách nhau bằng dấu phẩy.",
            "the header with the nominees' ids is missing. Write the ids, separated by commas."
        ),
        SheetTrouble::UnknownColumn(column, known) => say!(
            lang,
            "danh sách không có mã “{column}”.{meant} Hãy dùng đúng mã trong kế hoạch.",
            "“{column}” is not on the slate.{meant} Use the ids of the plan.",
            column = shown(column),
            meant = match known {
                Some(known) => say!(lang, " Có phải ý là “{known}”?", " Did you mean “{known}”?", known = shown(known)),
                None => String::new(),
            }
        ),
        SheetTrouble::ColumnTwice => {
            say!(lang, "cột này có hai lần. Hãy bỏ một cột.", "this column stands twice. Remove one.")
        }
        SheetTrouble::ColumnsMissing(ids) => say!(
            lang,
            "thiếu cột của: {ids}. Mỗi tên trong danh sách phải có một cột.",
            "columns are missing for: {ids}. Every nominee on the slate needs one.",
            ids = ids.join(", ")
        ),
        SheetTrouble::Separator => say!(
            lang,
            "các cột phải cách nhau bằng dấu phẩy. Hãy lưu lại tệp với dấu phẩy.",
            "columns have to be separated by commas. Save the file with commas."
        ),
        SheetTrouble::EmptyLine => say!(
            lang,
            "dòng trống không phải là phiếu. Hãy xóa dòng này; phiếu không đánh dấu thì vẫn ghi đủ dấu phẩy.",
            "an empty line is no paper. Delete it; a paper without marks still has its commas."
        ),
        SheetTrouble::Cells { found, expected } => say!(
            lang,
            "có {found} ô, dòng đầu có {expected} cột. Hãy sửa cho đủ và đúng số ô.",
            "{found} cells, where the header has {expected} columns. Correct the row."
        ),
        SheetTrouble::LongCell { limit } => {
            say!(
                lang,
                "ô dài quá {limit} ký tự. Hãy sửa ô này.",
                "the cell is longer than {limit} characters. Correct it."
            )
        }
        SheetTrouble::BadCell { cell, takes } => say!(
            lang,
            "ô ghi “{cell}”; loại phiếu này chỉ nhận {takes}, hoặc để trống. Hãy đọc lại phiếu.",
            "the cell says “{cell}”; this form takes {takes}, or an empty cell. Read the paper again.",
            cell = shown(cell),
            takes = takes
        ),
        SheetTrouble::BadReason(word) => say!(
            lang,
            "“{word}” không phải lý do Tổ kiểm phiếu được ghi. Hãy dùng: not_issued, no_stamp, outside_name, signed, unclear, damaged.",
            "“{word}” is no reason that a tally team may give. Use one of: not_issued, no_stamp, outside_name, signed, unclear, damaged.",
            word = shown(word)
        ),
        SheetTrouble::Character { code, place } => say!(
            lang,
            "có ký tự không nhận được ở vị trí {place} của dòng (mã U+{code:04X}). Hãy xóa ký tự đó.",
            "a character that is not accepted stands at place {place} of the line (U+{code:04X}). Delete it."
        ),
        SheetTrouble::Quotes => say!(
            lang,
            "dấu nháy kép không khép lại trên dòng. Hãy xóa dấu nháy.",
            "a quote is not closed on its line. Delete the quotes."
        ),
    }
}

/// What is being done while a file of papers is read and recorded.
pub const TAKING_PAPERS: Phrase = phrase("Đang nhập phiếu", "Taking in papers");

/// Nothing was recorded because of the faults above.
pub const NOTHING_RECORDED: Phrase = phrase(
    "Chưa ghi phiếu nào. Hãy sửa tệp rồi chạy lại.",
    "No paper was recorded. Correct the file and run this again.",
);

/// How many papers were recorded.
pub fn papers_recorded(
    papers: usize,
    contest: &str,
    round: u32,
    recorded: u64,
    collected: Option<u32>,
    lang: Lang,
) -> String {
    let of = match collected {
        Some(collected) => {
            say!(lang, "{recorded}/{collected} phiếu thu về", "{recorded} of {collected} collected papers")
        }
        None => say!(lang, "{recorded} phiếu", "{recorded} papers"),
    };
    say!(
        lang,
        "Đã ghi {papers} phiếu vào “{contest}”, vòng {round}. Đến nay: {of}.",
        "Recorded {papers} papers in “{contest}”, round {round}. So far: {of}.",
        contest = contest,
        of = of
    )
}

/// A file was written.
pub fn written(file: &Path, lang: Lang) -> String {
    say!(lang, "Đã ghi {file}", "Wrote {file}", file = path(file))
}

/// A file could not be written.
pub fn unwritable(file: &Path, error: &io::Error, lang: Lang) -> String {
    say!(
        lang,
        "Không ghi được {file}: {why}. Hãy kiểm tra thư mục, quyền ghi và ổ đĩa.",
        "{file} cannot be written: {why}. Check the folder, its rights and the disk.",
        file = path(file),
        why = reason(error, lang)
    )
}

/// A file is no form that can be filled in.
pub fn no_form(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "{file} không phải mẫu .docx đọc được. Hãy mở bằng phần mềm soạn thảo và lưu lại dạng .docx.",
        "{file} is no .docx form that can be read. Open it in a word processor and save it as .docx.",
        file = path(file)
    )
}

/// A form that is too large.
pub fn large_form(file: &Path, megabytes: usize, lang: Lang) -> String {
    say!(
        lang,
        "Mẫu {file} lớn hơn {megabytes} MB nên không đọc. Hãy bỏ bớt hình trong mẫu rồi lưu lại.",
        "The form {file} is larger than {megabytes} MB and is not read. Take pictures out of it and save it again.",
        file = path(file)
    )
}

/// A form that would come to too much.
pub fn boundless_form(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Mẫu {file} quá lớn, hoặc các phần lặp lồng nhau làm văn bản quá lớn; không ghi gì. Hãy bớt hình, bớt phần lặp trong phần lặp.",
        "The form {file} is too large, or its parts repeated within parts make too large a document; nothing is written. Take pictures and nested parts out of it.",
        file = path(file)
    )
}

/// How many fields of a form were filled in.
pub fn fields_filled(count: usize, lang: Lang) -> String {
    say!(lang, "Đã điền {count} trường", "{count} fields were filled in")
}

/// A form has names that are no fields.
pub fn unknown_fields(names: &[&str], lang: Lang) -> String {
    let names = names.iter().map(|name| format!("{{{{{}}}}}", shown(name))).collect::<Vec<_>>().join(", ");
    say!(
        lang,
        "Mẫu có trường không rõ, còn để nguyên: {names}. Xem các trường: hoinghi export HỒ-SƠ --template-fields",
        "The form has fields that are not known and were left as they are: {names}. See the fields: hoinghi export RECORD --template-fields"
    )
}

/// The office suite made no PDF files.
pub fn no_pdf(why: &io::Error, lang: Lang) -> String {
    say!(
        lang,
        "LibreOffice không chuyển được văn bản sang pdf: {why}. Hãy đóng các cửa sổ LibreOffice đang mở rồi thử lại, hoặc xuất docx.",
        "LibreOffice did not turn the documents into pdf: {why}. Close its windows and try again, or export docx.",
        why = reason(why, lang)
    )
}

/// There is no document to write yet.
pub const NOTHING_TO_EXPORT: Phrase = phrase(
    "Hội nghị chưa đi đến chỗ có văn bản nào trong các loại đã chọn.",
    "The conference has not come far enough for any of the documents asked for.",
);
