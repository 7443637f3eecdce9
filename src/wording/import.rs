//! What is said of files from office programs: why one cannot be read, how its columns were understood, what was left
//! out, and what to do about each.

use super::{Lang, Phrase, phrase, shown};
use crate::plan::import::{
    Column, Foreign, Import, Kind, Mass, Meaning, Remark, Spot, TablePlace, Trouble, View, Wanted, Weight, What,
    letters,
};
use crate::say;
use crate::text::Blemish;
use crate::text::number::grouped;
use crate::wording::fault::unclean;
use std::fmt::Write;
use std::path::Path;

/// Entries of each sort that a preview shows.
const SHOWN: usize = 8;

/// A place, as its author would look for it.
pub fn place(spot: &Spot, lang: Lang) -> String {
    match spot {
        Spot::File => say!(lang, "cả tệp", "the whole file"),
        Spot::Sheet(sheet) => say!(lang, "trang tính \"{sheet}\"", "sheet \"{sheet}\""),
        Spot::Cell { sheet, column, row } => {
            let cell = format!("{}{row}", letters(*column));
            say!(lang, "trang tính \"{sheet}\", ô {cell}", "sheet \"{sheet}\", cell {cell}")
        }
        Spot::Field { line, field } => say!(lang, "dòng {line}, cột {field}", "line {line}, column {field}"),
        Spot::Paragraph(number) => say!(lang, "đoạn {number}", "paragraph {number}"),
        Spot::Inside { table, row, column } => {
            say!(lang, "bảng {table}, dòng {row}, cột {column}", "table {table}, row {row}, column {column}")
        }
    }
}

/// Why a file cannot be read, and what to do.
pub fn refused(file: &str, trouble: &Trouble, lang: Lang) -> String {
    let file = shown(file);
    format!("{file}: {}. {}", sentence(trouble, lang), mend(trouble, lang))
}

/// What is wrong with a file, in one sentence without its end.
pub fn sentence(trouble: &Trouble, lang: Lang) -> String {
    match trouble {
        Trouble::Empty => say!(lang, "tệp trống", "the file is empty"),
        Trouble::TooLarge { megabytes } => {
            say!(lang, "tệp vượt giới hạn {megabytes} MB", "the file is larger than the limit of {megabytes} MB")
        }
        Trouble::Foreign(foreign) => kind_of(*foreign).of(lang).to_owned(),
        Trouble::NotWhatItSays { ending } => say!(
            lang,
            "tên tệp ghi đuôi .{ending} nhưng bên trong không phải loại tệp ấy",
            "its name ends in .{ending}, and its content is no such file"
        ),
        Trouble::Broken => say!(
            lang,
            "tệp bị cắt ngang hoặc hỏng, không mở được",
            "the file is cut short or damaged and cannot be opened"
        ),
        Trouble::BrokenPart { part, byte } => {
            let part = shown(part);
            say!(
                lang,
                "phần {part} của tệp hỏng, ở byte {byte}",
                "the part {part} of the file is damaged at byte {byte}"
            )
        }
        Trouble::NoPart { part } => say!(lang, "tệp thiếu phần {part}", "the file lacks its part {part}"),
        Trouble::Bomb { part, megabytes } => {
            let part = shown(part);
            say!(
                lang,
                "phần {part} bung ra vượt giới hạn {megabytes} MB",
                "the part {part} unpacks to more than the limit of {megabytes} MB"
            )
        }
        Trouble::TooManyParts { limit } => {
            say!(lang, "tệp nén có hơn {limit} phần", "the package has more than {limit} parts")
        }
        Trouble::TooDeep { part, limit } => {
            let part = shown(part);
            say!(lang, "phần {part} lồng quá {limit} tầng", "the part {part} is nested more than {limit} levels deep")
        }
        Trouble::Entities { part } => {
            let part = shown(part);
            say!(
                lang,
                "phần {part} khai báo thực thể XML, tệp văn phòng bình thường không có",
                "the part {part} declares XML entities, which no usual office file does"
            )
        }
        Trouble::TooMany { what, sheet, limit } => too_many(*what, sheet, *limit, lang),
        Trouble::NotUnicode { line } => say!(
            lang,
            "dòng {line} không phải chữ Unicode (tệp lưu ở bảng mã cũ như TCVN3, VNI hoặc Windows-1258)",
            "line {line} is not Unicode (the file was saved in an old code page such as TCVN3, VNI or Windows-1258)"
        ),
        Trouble::UnclosedQuote { line } => {
            say!(lang, "dòng {line}: mở ngoặc kép mà không đóng", "line {line}: a quote is opened and never closed")
        }
        Trouble::NoHeadings { rows } => say!(
            lang,
            "không nhận ra dòng tiêu đề nào trong {rows} dòng đầu",
            "no row of known headings among the first {rows} rows"
        ),
        Trouble::HeadingsOnly { row } => {
            say!(
                lang,
                "dòng {row} là tiêu đề, dưới đó không còn gì",
                "row {row} holds the headings, and nothing follows"
            )
        }
        Trouble::NoTable => {
            say!(lang, "tệp không có bảng nào chứa nội dung cần lấy", "no table of the file holds what is asked for")
        }
        Trouble::NoText => say!(lang, "tệp không có chữ nào", "the file has no text"),
        Trouble::Unfit { kind } => match kind {
            Kind::Xlsx | Kind::Csv => {
                say!(lang, "báo cáo không lấy được từ bảng tính", "a report does not come from a spreadsheet")
            }
            Kind::Docx | Kind::Markdown => {
                say!(
                    lang,
                    "danh sách không lấy được từ văn bản không có bảng",
                    "a list does not come from a text without tables"
                )
            }
        },
        Trouble::BrokenPlan => say!(lang, "kế hoạch viết sai cú pháp", "the plan is not well-formed"),
        Trouble::AgendaThere => say!(lang, "kế hoạch đã có chương trình", "the plan has an agenda already"),
        Trouble::Chained { id } => say!(
            lang,
            "nội dung `{id}` lấy danh sách từ nội dung khác (`nominees_from`)",
            "the contest `{id}` takes its nominees from another one (`nominees_from`)"
        ),
        Trouble::WhichContest => {
            say!(lang, "kế hoạch có nhiều nội dung bỏ phiếu", "the plan has several contests")
        }
        Trouble::UnknownContest { id } => {
            let id = shown(id.as_str());
            say!(lang, "kế hoạch không có nội dung `{id}`", "the plan has no contest `{id}`")
        }
    }
}

fn count(number: usize, lang: Lang) -> String {
    grouped(u64::try_from(number).unwrap_or(u64::MAX), lang)
}

fn too_many(what: Mass, sheet: &str, limit: usize, lang: Lang) -> String {
    let noun = match what {
        Mass::Rows => phrase("dòng có chữ", "filled rows"),
        Mass::Columns => phrase("cột", "columns"),
        Mass::Cells => phrase("ô có chữ", "filled cells"),
        Mass::Covered => phrase("ô gộp", "merged cells"),
        Mass::Text => phrase("byte chữ", "bytes of text"),
        Mass::Elements => phrase("phần tử XML", "XML elements"),
        Mass::Tables => phrase("trang tính hoặc bảng", "sheets or tables"),
        Mass::Paragraphs => phrase("đoạn", "paragraphs"),
    };
    let noun = noun.of(lang);
    let limit = count(limit, lang);
    if sheet.is_empty() {
        say!(lang, "tệp có hơn {limit} {noun}", "the file has more than {limit} {noun}")
    } else {
        say!(lang, "trang tính \"{sheet}\" có hơn {limit} {noun}", "the sheet \"{sheet}\" has more than {limit} {noun}")
    }
}

fn kind_of(foreign: Foreign) -> Phrase {
    match foreign {
        Foreign::OldWorkbook => phrase("đây là tệp Excel đời cũ (.xls)", "this is an old Excel file (.xls)"),
        Foreign::OldDocument => phrase("đây là tệp Word đời cũ (.doc)", "this is an old Word file (.doc)"),
        Foreign::Locked => phrase("tệp có mật khẩu", "the file is behind a password"),
        Foreign::OpenSheet => {
            phrase("đây là bảng tính OpenDocument (.ods)", "this is an OpenDocument spreadsheet (.ods)")
        }
        Foreign::OpenText => phrase("đây là văn bản OpenDocument (.odt)", "this is an OpenDocument text (.odt)"),
        Foreign::BinaryWorkbook => phrase("đây là bảng tính nhị phân (.xlsb)", "this is a binary workbook (.xlsb)"),
        Foreign::Slides => phrase("đây là tệp trình chiếu", "this is a presentation"),
        Foreign::Pdf => phrase("đây là tệp PDF", "this is a PDF"),
        Foreign::Picture => phrase("đây là tệp ảnh", "this is a picture"),
        Foreign::WebPage => {
            phrase("đây là trang web (HTML) mang tên bảng tính", "this is a web page (HTML) named as a spreadsheet")
        }
        Foreign::RichText => phrase("đây là tệp RTF", "this is an RTF file"),
        Foreign::Archive => phrase("đây là tệp nén, không phải tệp văn phòng", "this is an archive and no office file"),
        Foreign::Binary => {
            phrase("tệp không phải văn bản, bảng tính hay tài liệu", "the file is no text, spreadsheet or document")
        }
    }
}

/// What to do about a file that cannot be read, as a whole sentence.
pub fn mend(trouble: &Trouble, lang: Lang) -> String {
    let told = match trouble {
        Trouble::Empty | Trouble::NoText => phrase(
            "Xem lại có đúng tệp cần nhập không; nếu chữ nằm trong ảnh chụp thì phải gõ lại.",
            "See whether it is the file that was meant; text in a scanned picture must be typed.",
        ),
        Trouble::TooLarge { .. } => phrase(
            "Xóa ảnh trong tệp hoặc chép riêng phần danh sách ra tệp mới.",
            "Delete its pictures, or copy the list alone into a new file.",
        ),
        Trouble::Foreign(foreign) => foreign_mend(*foreign),
        Trouble::NotWhatItSays { .. } => phrase(
            "Mở bằng phần mềm văn phòng rồi lưu lại dạng .xlsx hoặc .docx.",
            "Open it in an office program and save it as .xlsx or .docx.",
        ),
        Trouble::Broken | Trouble::BrokenPart { .. } | Trouble::NoPart { .. } => phrase(
            "Chép hoặc tải lại tệp gốc; nếu vẫn thế thì mở bằng phần mềm văn phòng và lưu thành tệp mới.",
            "Copy or download the original again; else open it in an office program and save a new file.",
        ),
        Trouble::Bomb { .. } | Trouble::TooManyParts { .. } | Trouble::TooDeep { .. } | Trouble::Entities { .. } => {
            phrase(
                "Tệp này không do phần mềm văn phòng lưu ra; đừng dùng, hãy xin lại tệp từ người lập.",
                "No office program saves such a file; do not use it, and ask its author for another.",
            )
        }
        Trouble::TooMany { .. } => phrase(
            "Chỉ giữ danh sách cần nhập, xóa phần còn lại rồi lưu tệp mới.",
            "Keep only the list that is meant, delete the rest, and save a new file.",
        ),
        Trouble::NotUnicode { .. } => phrase(
            "Chuyển mã sang Unicode (ví dụ bằng Unikey, Ctrl+Shift+F6), rồi lưu dạng \"CSV UTF-8\" hoặc .xlsx.",
            "Convert it to Unicode (for example with Unikey, Ctrl+Shift+F6), then save it as \"CSV UTF-8\" or .xlsx.",
        ),
        Trouble::UnclosedQuote { .. } => {
            phrase("Đóng ngoặc kép, hoặc xóa nó, ở dòng ấy.", "Close the quote on that line, or delete it.")
        }
        Trouble::NoHeadings { .. } => phrase(
            "Thêm một dòng tiêu đề, ví dụ: STT, Tên đơn vị, Viết tắt, Họ và tên, Chức vụ.",
            "Add a row of headings, for example: No, Unit, Short name, Full name, Post.",
        ),
        Trouble::HeadingsOnly { .. } => {
            phrase("Ghi danh sách vào dưới dòng tiêu đề.", "Write the list under the headings.")
        }
        Trouble::NoTable => phrase(
            "Danh sách phải là một bảng có dòng tiêu đề; xem lại --what.",
            "A list must be a table with headings; look at --what.",
        ),
        Trouble::Unfit { .. } => phrase(
            "Báo cáo lấy từ .docx hoặc .md; danh sách lấy từ .xlsx, .csv hoặc bảng trong .docx.",
            "A report comes from .docx or .md; a list from .xlsx, .csv or a table in a .docx.",
        ),
        Trouble::BrokenPlan => {
            phrase("Chạy `hoinghi check` với kế hoạch ấy và sửa trước.", "Run `hoinghi check` on it and mend it first.")
        }
        Trouble::AgendaThere => phrase(
            "Xóa các khối [[agenda]] cũ, hoặc nhập vào một kế hoạch khác.",
            "Delete its [[agenda]] blocks, or import into another plan.",
        ),
        Trouble::Chained { .. } => phrase("Nhập vào nội dung đứng trước.", "Import into the contest that it follows."),
        Trouble::WhichContest => phrase("Thêm --contest MÃ.", "Add --contest ID."),
        Trouble::UnknownContest { .. } => phrase("Xem lại mã sau --contest.", "Look at the id after --contest."),
    };
    told.of(lang).to_owned()
}

fn foreign_mend(foreign: Foreign) -> Phrase {
    match foreign {
        Foreign::OldWorkbook | Foreign::OpenSheet | Foreign::BinaryWorkbook | Foreign::WebPage => phrase(
            "Mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) rồi chọn .xlsx.",
            "Open it in Excel or LibreOffice, choose Save As and take .xlsx.",
        ),
        Foreign::OldDocument | Foreign::OpenText | Foreign::RichText => phrase(
            "Mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) rồi chọn .docx.",
            "Open it in Word or LibreOffice, choose Save As and take .docx.",
        ),
        Foreign::Locked => phrase(
            "Mở tệp, gõ mật khẩu, bỏ mật khẩu (File, Info, Protect) rồi lưu lại.",
            "Open it with its password, take the password away (File, Info, Protect) and save it.",
        ),
        Foreign::Pdf | Foreign::Picture | Foreign::Slides => {
            phrase("Xin tệp gốc dạng .xlsx, .csv hoặc .docx.", "Ask for the original as .xlsx, .csv or .docx.")
        }
        Foreign::Archive => phrase("Giải nén rồi nhập tệp bên trong.", "Unpack it and import the file inside."),
        Foreign::Binary => phrase("Lưu danh sách dạng .xlsx hoặc .csv.", "Save the list as .xlsx or .csv."),
    }
}

/// What a remark says, with what to do where something must be done.
#[expect(clippy::too_many_lines, reason = "one arm a remark, so that none is left without words")]
pub fn remark(what: &What, lang: Lang) -> String {
    match what {
        What::Unclean(blemish @ Blemish::TooLong { .. }) => {
            let what = unclean(blemish, lang);
            say!(lang, "{what}; viết gọn lại", "{what}; shorten it")
        }
        What::Unclean(blemish) => {
            let what = unclean(blemish, lang);
            say!(lang, "{what}; hãy gõ lại ô hoặc đoạn này", "{what}; type this anew")
        }
        What::Formula(text) => say!(
            lang,
            "\"{text}\" là công thức, không phải tên; xóa dấu đầu ô hoặc gõ lại bằng chữ",
            "\"{text}\" is a formula and no name; delete its first sign or type the text"
        ),
        What::NoValue => say!(
            lang,
            "công thức chưa có giá trị, không đọc; mở tệp bằng bảng tính và lưu lại",
            "a formula without a value, not read; open the file in a spreadsheet program and save it"
        ),
        What::CellError(text) => say!(lang, "ô báo lỗi {text}; sửa ô này", "the cell shows {text}; mend it"),
        What::TooMany { limit } => say!(
            lang,
            "quá giới hạn {limit}, từ đây trở đi không đọc; bớt danh sách",
            "more than the limit of {limit}; nothing from here on is read; shorten the list"
        ),
        What::OldFont(text) => say!(
            lang,
            "\"{text}\" gõ bằng phông cũ (TCVN3, .VnTime); chuyển mã sang Unicode, ví dụ bằng Unikey",
            "\"{text}\" is typed in an old font (TCVN3, .VnTime); convert it to Unicode, for example with Unikey"
        ),
        What::Twice { name, first: Spot::File } => {
            say!(
                lang,
                "\"{name}\" đã có trong kế hoạch; không thêm lần nữa",
                "\"{name}\" is in the plan already; not added again"
            )
        }
        What::Twice { name, first } => {
            let first = place(first, lang);
            say!(lang, "\"{name}\" đã có ở {first}; chỉ lấy một lần", "\"{name}\" stands at {first} too; taken once")
        }
        What::Alike { name, other, first } => {
            let first = place(first, lang);
            say!(
                lang,
                "\"{name}\" gần giống \"{other}\" ở {first}; lấy cả hai, hãy xem có phải là một không",
                "\"{name}\" is nearly \"{other}\" at {first}; both are taken, see whether they are one"
            )
        }
        What::NewUnit { name, nearest: Some(near) } => say!(
            lang,
            "đơn vị \"{name}\" chưa có trong kế hoạch, sẽ được thêm; hay là \"{near}\"?",
            "the unit \"{name}\" is not in the plan and is added; or is it \"{near}\"?"
        ),
        What::NewUnit { name, nearest: None } => say!(
            lang,
            "đơn vị \"{name}\" chưa có trong kế hoạch, sẽ được thêm",
            "the unit \"{name}\" is not in the plan and is added"
        ),
        What::Column(heading) if heading.is_empty() => {
            say!(
                lang,
                "cột không có tiêu đề, không rõ nghĩa, không đọc",
                "a column without heading, not understood and not read"
            )
        }
        What::Column(heading) => {
            say!(
                lang,
                "cột \"{heading}\" không dùng trong kế hoạch, không đọc",
                "the column \"{heading}\" has no place in a plan and is not read"
            )
        }
        What::Outside(text) => say!(lang, "ngoài danh sách: \"{text}\"", "outside the list: \"{text}\""),
        What::Nameless(text) => say!(
            lang,
            "\"{text}\" không rõ thuộc đơn vị nào, không lấy; ghi tên đơn vị ở dòng này",
            "\"{text}\" has no unit and is not taken; write the unit in this row"
        ),
        What::NoMinutes(text) => {
            say!(lang, "\"{text}\" không phải giờ hay số phút", "\"{text}\" is no time and no number of minutes")
        }
        What::NoVote(text) => say!(
            lang,
            "\"{text}\" không rõ có biểu quyết không; coi là có",
            "\"{text}\" does not say whether the person votes; taken as yes"
        ),
        What::HiddenSheet => say!(lang, "trang tính ẩn, không đọc", "a hidden sheet, not read"),
        What::OtherTable => {
            say!(lang, "không có nội dung cần lấy, không đọc", "holds nothing of what is taken, not read")
        }
        What::NoKind(title) => say!(
            lang,
            "\"{title}\": không rõ loại mục, ghi là mục khác (note)",
            "\"{title}\": the kind of step is not clear; written as a note"
        ),
        What::Ending(ending) => say!(
            lang,
            "đuôi tên tệp (.{ending}) không đúng với nội dung; đọc theo nội dung",
            "the ending of the name (.{ending}) is not that of the content; read by its content"
        ),
        What::Picture => {
            say!(lang, "hình, biểu đồ hoặc đối tượng nhúng, bỏ ra", "a picture, chart or embedded object, left out")
        }
        What::TextBox(text) => say!(lang, "khung chữ, bỏ ra: \"{text}\"", "a text box, left out: \"{text}\""),
        What::PageHead(text) => {
            say!(lang, "phần đầu trang, bỏ ra: \"{text}\"", "the head of pages, left out: \"{text}\"")
        }
        What::PageFoot(text) => {
            say!(lang, "phần chân trang, bỏ ra: \"{text}\"", "the foot of pages, left out: \"{text}\"")
        }
        What::Footnote => say!(lang, "chú thích cuối trang, bỏ ra", "a footnote, left out"),
        What::Comment => say!(lang, "lời bình bên lề, bỏ ra", "a comment, left out"),
        What::Deleted(text) => say!(
            lang,
            "chữ đã xóa trong phần theo dõi thay đổi, bỏ ra: \"{text}\"",
            "text deleted in tracked changes, left out: \"{text}\""
        ),
        What::Inserted => say!(
            lang,
            "chữ thêm trong phần theo dõi thay đổi, lấy như đã duyệt",
            "text inserted in tracked changes, taken as accepted"
        ),
        What::Equation => say!(lang, "công thức toán, bỏ ra", "an equation, left out"),
        What::Symbol => say!(lang, "ký hiệu của phông riêng, ghi là •", "a sign of a symbol font, written as •"),
        What::NestedTable => {
            say!(lang, "bảng nằm trong bảng, chỉ lấy chữ", "a table inside a table, only its text is taken")
        }
        What::More(count) => {
            say!(lang, "còn {count} chỗ nữa không liệt kê", "{count} more places are not listed")
        }
        What::Contents => say!(lang, "mục lục, bỏ ra", "the table of contents, left out"),
    }
}

/// What a column means.
pub fn meaning(meaning: Meaning) -> Phrase {
    match meaning {
        Meaning::Number => phrase("số thứ tự", "number"),
        Meaning::Id => phrase("mã", "id"),
        Meaning::Unit => phrase("tên đơn vị", "unit"),
        Meaning::Short => phrase("tên gọn", "short name"),
        Meaning::Person => phrase("họ và tên", "full name"),
        Meaning::Family => phrase("họ và tên đệm", "family name"),
        Meaning::Given => phrase("tên", "given name"),
        Meaning::Nominee => phrase("người hoặc đơn vị trong danh sách bầu", "nominee"),
        Meaning::Post => phrase("chức vụ", "post"),
        Meaning::Votes => phrase("có biểu quyết không", "votes"),
        Meaning::Time => phrase("giờ", "time"),
        Meaning::Minutes => phrase("số phút", "minutes"),
        Meaning::Content => phrase("nội dung", "what is done"),
        Meaning::Who => phrase("người thực hiện", "who does it"),
    }
}

fn wanted(what: Wanted) -> Phrase {
    match what {
        Wanted::Units => phrase("đơn vị", "units"),
        Wanted::Delegates => phrase("đại biểu", "delegates"),
        Wanted::Nominees => phrase("danh sách bỏ phiếu", "nominees"),
        Wanted::Report => phrase("báo cáo", "the report"),
        Wanted::Agenda => phrase("chương trình", "the agenda"),
    }
}

/// What a file gave, as it is shown before anything is written.
pub fn preview(file: &str, import: &Import, lang: Lang) -> String {
    let mut page = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(page, "{}: {}", shown(file), wanted(import.wanted).of(lang));
    for view in &import.views {
        page.push_str(&columns(view, lang));
    }
    page.push_str(&taken(import, lang));
    for (weight, title) in [
        (Weight::Refused, phrase("Phải sửa trước khi ghi", "To be mended before anything is written")),
        (Weight::Twin, phrase("Trùng hoặc gần trùng", "The same or nearly the same")),
        (Weight::LeftOut, phrase("Không hiểu hoặc không lấy", "Not understood or not taken")),
        (Weight::Note, phrase("Cần biết", "To be known")),
    ] {
        let told: Vec<&Remark> = import.remarks.iter().filter(|remark| remark.what.weight() == weight).collect();
        if told.is_empty() {
            continue;
        }
        let _ = writeln!(page, "  {} ({}):", title.of(lang), told.len());
        for remark_of in told {
            let _ = writeln!(page, "    {}: {}", place(&remark_of.spot, lang), remark(&remark_of.what, lang));
        }
    }
    page
}

fn columns(view: &View, lang: Lang) -> String {
    let spot = match &view.place {
        TablePlace::File => String::new(),
        TablePlace::Sheet(sheet) => say!(lang, "Trang tính \"{sheet}\", ", "Sheet \"{sheet}\", "),
        TablePlace::Nth(table) => say!(lang, "Bảng {table}, ", "Table {table}, "),
    };
    let heading = match view.heading {
        Some(row) => say!(lang, "tiêu đề ở dòng {row}", "headings in row {row}"),
        None => say!(lang, "không có dòng tiêu đề, đoán theo nội dung", "no headings, guessed from the content"),
    };
    let mut page = format!("  {spot}{heading}:\n");
    for column in &view.columns {
        let _ = writeln!(page, "    {}", one_column(column, &view.place, lang));
    }
    page
}

fn one_column(column: &Column, place: &TablePlace, lang: Lang) -> String {
    let number = match place {
        TablePlace::Sheet(_) => letters(column.number),
        _ => column.number.to_string(),
    };
    let heading = if column.heading.is_empty() { String::new() } else { format!(" \"{}\"", column.heading) };
    let meaning = match column.meaning {
        Some(found) if column.guessed => {
            let found = meaning(found).of(lang);
            say!(lang, "{found} (đoán)", "{found} (guessed)")
        }
        Some(found) => meaning(found).of(lang).to_owned(),
        None => say!(lang, "không đọc", "not read"),
    };
    format!("{number}{heading} → {meaning}")
}

/// What would be written.
fn taken(import: &Import, lang: Lang) -> String {
    let mut lines: Vec<String> = Vec::new();
    for imported in &import.units {
        let unit = &imported.unit;
        let mark = if imported.known { "=" } else { "+" };
        let short = unit.short.as_ref().map_or(String::new(), |short| format!(" ({short})"));
        let people: Vec<&str> = unit.delegates.iter().map(|delegate| delegate.name.as_str()).collect();
        let people = if people.is_empty() { String::new() } else { format!(": {}", people.join(", ")) };
        lines.push(format!("{mark} {} \"{}\"{short}{people}", unit.id, unit.name));
    }
    lines.extend(import.nominees.iter().map(|nominee| format!("+ {} \"{}\"", nominee.id, nominee.name)));
    for step in &import.steps {
        let minutes = step.minutes.map_or(String::new(), |minutes| format!(", {minutes}'"));
        let who = step.who.as_ref().map_or(String::new(), |who| format!(", {who}"));
        lines.push(format!("+ {} \"{}\"{minutes}{who}", step.kind, step.title));
    }
    let report = import.report.as_deref().unwrap_or_default();
    lines.extend(report.lines().filter(|line| line.starts_with('#')).map(|line| format!("  {line}")));
    let units = import.units.iter().filter(|unit| !unit.known).count();
    let delegates: usize = import.units.iter().map(|imported| imported.unit.delegates.len()).sum();
    let counted = match import.wanted {
        Wanted::Units | Wanted::Delegates => say!(
            lang,
            "Sẽ thêm {units} đơn vị, {delegates} đại biểu",
            "To be added: units {units}, delegates {delegates}"
        ),
        Wanted::Nominees => {
            let names = import.nominees.len();
            say!(lang, "Sẽ thêm {names} tên vào danh sách bỏ phiếu", "To be added to the slate: {names} names")
        }
        Wanted::Agenda => {
            let steps = import.steps.len();
            say!(lang, "Sẽ thêm {steps} mục chương trình", "To be added to the agenda: {steps} steps")
        }
        Wanted::Report => {
            let letters = count(report.chars().count(), lang);
            say!(lang, "Báo cáo dài {letters} ký tự, các đề mục", "The report has {letters} characters; its headings")
        }
    };
    let mut page = format!("  {counted}:\n");
    // All of them where there are few; the preview of a long list shows how each sort of row was read.
    let shown = if lines.len() <= 3 * SHOWN { lines.len() } else { SHOWN };
    for line in lines.iter().take(shown) {
        let _ = writeln!(page, "    {line}");
    }
    if lines.len() > shown {
        let more = lines.len() - shown;
        let _ = writeln!(page, "    {}", say!(lang, "… và {more} dòng nữa", "… and {more} more"));
    }
    page
}

/// Nothing was written, and how to write it.
pub fn only_shown(lang: Lang) -> String {
    say!(
        lang,
        "Chưa ghi gì. Thêm --to MỚI.toml để ghi ra kế hoạch mới, hoặc --plan KẾ-HOẠCH.toml --write để ghi thêm vào kế hoạch đã có.\n",
        "Nothing is written. Add --to NEW.toml to write a new plan, or --plan PLAN.toml --write to add to an existing one.\n"
    )
}

/// Nothing was written, because something is refused.
pub fn nothing_written(lang: Lang) -> String {
    say!(
        lang,
        "Không ghi gì: sửa những chỗ nêu trên trong tệp gốc rồi nhập lại.",
        "Nothing is written: mend the places above in the original file, and import it again."
    )
}

fn path(path: &Path) -> String {
    shown(&path.display().to_string())
}

/// A plan was written.
pub fn written(plan: &Path, lang: Lang) -> String {
    let plan = path(plan);
    say!(
        lang,
        "Đã ghi {plan}. Chạy `hoinghi check` với tệp này để xem còn thiếu gì.\n",
        "Wrote {plan}. Run `hoinghi check` on it to see what is missing.\n"
    )
}

/// A report was written beside the plan.
pub fn report_written(report: &Path, lang: Lang) -> String {
    let report = path(report);
    say!(lang, "Đã ghi báo cáo {report}.\n", "Wrote the report {report}.\n")
}

/// A file would have been overwritten.
pub fn taken_name(file: &Path, lang: Lang) -> String {
    let file = path(file);
    say!(
        lang,
        "Không ghi: {file} đã có. Chọn tên khác; muốn ghi thêm vào kế hoạch đã có thì dùng --plan và --write.",
        "Not written: {file} is there already. Choose another name; to add to an existing plan use --plan and --write."
    )
}

/// A file cannot be written.
pub fn unwritable(file: &Path, error: &std::io::Error, lang: Lang) -> String {
    let file = path(file);
    let why = super::cli::reason(error, lang);
    say!(
        lang,
        "Không ghi được {file}: {why}. Hãy kiểm tra thư mục, quyền ghi và ổ đĩa.",
        "{file} cannot be written: {why}. Check the folder, its rights and the disk."
    )
}

/// `--write` without the plan it is for.
pub const WRITE_WHERE: Phrase = phrase(
    "--write ghi vào kế hoạch nêu ở --plan; hãy thêm --plan KẾ-HOẠCH.toml, hoặc dùng --to MỚI.toml.",
    "--write writes into the plan of --plan; add --plan PLAN.toml, or use --to NEW.toml.",
);

/// What stands above a plan that an import began.
pub const COMMENT: Phrase = phrase(
    "Kế hoạch lập từ tệp đã nhập. Sửa tên hội nghị, ngày họp, người chủ trì; thêm nội dung bỏ phiếu và chương trình.\nSửa xong chạy `hoinghi check` với tệp này.",
    "A plan begun from imported files. Mend the title, the date and the chair; add contests and the agenda.\nThen run `hoinghi check` on it.",
);

/// The title of a plan that an import began.
pub fn title(year: i32, lang: Lang) -> String {
    say!(
        lang,
        "Hội nghị tổng kết công tác thi đua, khen thưởng năm {year}",
        "Summary conference on emulation and commendation, {year}"
    )
}

/// The title of a contest that was made for imported nominees.
pub const CONTEST: Phrase = phrase("Bỏ phiếu", "Secret ballot");
