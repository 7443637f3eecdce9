//! What is said where a plan is begun, opened for editing and written.

use super::{Lang, Phrase, phrase, shown};
use crate::plan::templates::Template;
use crate::say;
use std::io;
use std::path::Path;

/// The line of home that begins a new plan.
pub const NEW: Phrase = phrase("Soạn kế hoạch mới…", "New plan…");
/// That line, told.
pub const NEW_NOTE: Phrase = phrase(
    "Hỏi vài điều, lập kế hoạch theo mẫu rồi mở để điền tiếp.",
    "Asks a few questions, writes a plan from a template and opens it.",
);
/// The line of home that begins from last year.
pub const FROM_LAST: Phrase = phrase("Soạn từ năm trước…", "From last year…");
/// That line, told.
pub const FROM_LAST_NOTE: Phrase = phrase(
    "Lấy kế hoạch hoặc hồ sơ năm trước: chuyển năm, ngày; giữ đơn vị và câu chữ; bỏ danh sách bầu.",
    "Takes last year's plan or record: years and dates move, units and wording stay, slates are cleared.",
);
/// The line of home that edits a plan.
pub const EDIT: Phrase = phrase("Sửa kế hoạch…", "Edit a plan…");
/// That line, told.
pub const EDIT_NOTE: Phrase = phrase(
    "Mở một tệp .toml để sửa ngay tại đây; lỗi hiện ra khi gõ.",
    "Opens a .toml file here; faults show as you type.",
);
/// The title of the questions for a new plan.
pub const NEW_TITLE: Phrase = phrase("KẾ HOẠCH MỚI", "NEW PLAN");
/// What they are for.
pub const NEW_INTRO: Phrase = phrase(
    "Chọn loại hội nghị bằng ← →. Để trống tên, ngày, nơi họp thì lấy theo mẫu, sửa sau cũng được.",
    "Choose the kind with ← →. What is left empty is taken from the template and can be changed later.",
);
/// The title of the questions for a plan from last year.
pub const LAST_TITLE: Phrase = phrase("TỪ NĂM TRƯỚC", "FROM LAST YEAR");
/// Choosing last year's file.
pub const LAST_CHOOSE: Phrase = phrase(
    "Chọn kế hoạch (.toml) hoặc hồ sơ (.hoinghi) năm trước, hoặc gõ, dán đường dẫn.",
    "Choose last year's plan (.toml) or record (.hoinghi), or type or paste its path.",
);
/// What they are for.
pub const LAST_INTRO: Phrase = phrase(
    "Ghi tệp năm trước (.toml hoặc .hoinghi) và tệp mới. Tệp cũ không bị sửa.",
    "Give last year's file (.toml or .hoinghi) and the new file. The old one is not changed.",
);
/// The title of the question which plan to edit.
pub const EDIT_TITLE: Phrase = phrase("SỬA KẾ HOẠCH", "EDIT A PLAN");
/// What it is for.
pub const EDIT_INTRO: Phrase =
    phrase("Chọn tệp .toml, hoặc gõ, dán đường dẫn.", "Choose a .toml file, or type or paste its path.");
/// A field.
pub const FIELD_KIND: Phrase = phrase("Loại hội nghị", "Kind");
/// A field.
pub const FIELD_TITLE: Phrase = phrase("Tên hội nghị", "Title");
/// A field.
pub const FIELD_DATE: Phrase = phrase("Ngày họp (01/12/2026)", "Date (01/12/2026)");
/// A field.
pub const FIELD_YEAR: Phrase = phrase("Năm tổng kết", "Year summed up");
/// A field.
pub const FIELD_PLACE: Phrase = phrase("Địa điểm", "Place");
/// A field.
pub const FIELD_FILE: Phrase = phrase("Lưu vào tệp", "Save to file");
/// A field.
pub const FIELD_LAST: Phrase = phrase("Tệp năm trước", "Last year's file");
/// The name of a new plan's file where nothing else is said.
pub const FILE_NAME: Phrase = phrase("ke-hoach.toml", "plan.toml");
/// A date that is none.
pub const NOT_A_DATE: Phrase = phrase(
    "Không có ngày ấy, hoặc viết chưa đúng: viết như 01/12/2026.",
    "There is no such day, or it is written otherwise: write it like 01/12/2026.",
);
/// This build's own template is faulty.
pub const NO_TEMPLATE: Phrase = phrase(
    "Bản cài đặt này có mẫu kế hoạch bị hỏng. Hãy cài lại chương trình.",
    "This build's own template is broken. Install the program anew.",
);
/// The report beside a new plan was written as well.
pub const REPORT_BESIDE: Phrase = phrase(
    "Báo cáo mẫu đặt cạnh kế hoạch; thay bằng báo cáo thật: ",
    "A model report lies beside the plan; write yours over it: ",
);
/// What to do next.
pub const WALK: Phrase = phrase(
    "F9 nhập đơn vị, đại biểu, báo cáo từ Excel, Word. F4 lần lượt đến từng chỗ phải điền; F3 đến từng lỗi.",
    "F9 imports units, delegates and the report from Excel and Word. F4 walks through what is to be filled in; F3 through the faults.",
);

/// What a template is for.
pub fn template(template: Template) -> Phrase {
    match template {
        Template::TwoRounds => {
            phrase("Cờ thi đua, hai vòng (như hội nghị mẫu)", "Cluster flags, two rounds (as in the sample)")
        }
        Template::OneRound => phrase("Cờ thi đua, một vòng", "Flags in one round"),
        Template::Election => phrase("Bầu Trưởng Cụm, Phó trưởng Cụm", "Election of the leaders"),
        Template::Confidence => phrase("Lấy phiếu tín nhiệm", "Confidence vote with grades"),
        Template::Plain => phrase("Họp thường, không bỏ phiếu kín", "Plain meeting without secret ballot"),
    }
}

/// The file is there already.
pub fn taken(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Tệp {file} đã có. Hãy đặt tên khác, hoặc mở tệp ấy bằng: hoinghi edit",
        "The file {file} exists. Choose another name, or open it with: hoinghi edit",
        file = super::cli::path(file)
    )
}

/// The file has changed since it was read.
pub fn changed_meanwhile(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Chưa lưu: tệp {file} đã bị sửa ở nơi khác từ lúc mở. Hãy sao tệp ấy ra chỗ khác, rồi lưu lại sẽ lập tệp mới; hoặc thoát và mở lại.",
        "Not saved: {file} was changed elsewhere since it was opened. Move that file away and save again, or leave and open it anew.",
        file = super::cli::path(file)
    )
}

/// The file could not be written.
pub fn unwritable(file: &Path, error: &io::Error, lang: Lang) -> String {
    say!(
        lang,
        "Chưa lưu được {file}: {why}",
        "{file} could not be saved: {why}",
        file = super::cli::path(file),
        why = super::cli::reason(error, lang)
    )
}

/// The plan is not well-formed, so it cannot be edited field by field.
pub fn malformed(file: &Path, faults: &str, lang: Lang) -> String {
    say!(
        lang,
        "{faults}\nTệp {file} viết chưa đúng TOML nên chưa sửa theo từng ô được. Hãy mở bằng một trình soạn thảo, sửa chỗ nêu trên rồi thử lại.",
        "{faults}\n{file} is not well-formed TOML, so it cannot be edited field by field. Open it in a text editor, mend the place above, and try again.",
        file = super::cli::path(file)
    )
}

/// The plan was written.
pub fn written(file: &Path, lang: Lang) -> String {
    say!(lang, "Đã lập kế hoạch {file}.", "The plan {file} was written.", file = super::cli::path(file))
}

/// How many places are to be looked at.
pub fn left(count: usize, lang: Lang) -> String {
    say!(lang, "Còn {count} chỗ phải điền hoặc xem lại:", "{count} places are to be filled in or looked at:")
}

/// One of them.
pub fn left_place(place: &str, why: Phrase, text: &str, lang: Lang) -> String {
    let (why, text) = (why.of(lang), shown(text));
    say!(lang, "  {place}: {why}: “{text}”", "  {place}: {why}: “{text}”")
}

/// How to go on.
pub fn next(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Sửa tiếp: hoinghi edit {file}    Kiểm tra: hoinghi check {file}",
        "Go on: hoinghi edit {file}    Check: hoinghi check {file}",
        file = super::cli::path(file)
    )
}

/// What was not saved when the program was ended lies here.
pub fn rescued(file: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Lần trước chương trình bị ngắt khi chưa lưu; bản ấy nằm ở {file}. Xem xong thì xóa tệp đó.",
        "The program was cut off before saving; what stood here then lies in {file}. Delete that file when you have looked at it.",
        file = super::cli::path(file)
    )
}

/// The plan was opened as a conference already, which no longer looks at it.
pub fn record_there(record: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Kế hoạch này đã có hồ sơ {record}: hội nghị theo bản chép trong hồ sơ, sửa ở đây không làm đổi hội nghị ấy.",
        "This plan has a record already, {record}: that conference goes by the copy inside it, and changes here do not reach it.",
        record = super::cli::path(record)
    )
}

/// The plan was left; how it is opened as a conference.
pub fn prepared(plan: &Path, lang: Lang) -> String {
    say!(
        lang,
        "Kế hoạch nằm ở {plan}. Ở dòng Mở kế hoạch: F8 diễn tập; đến ngày họp thì Enter.",
        "The plan lies in {plan}. On the line Open a plan: F8 rehearses; on the day, Enter.",
        plan = super::cli::path(plan)
    )
}
