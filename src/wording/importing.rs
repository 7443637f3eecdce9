//! What is said where a file is imported into the plan on the editor's desk.

use super::{Lang, Phrase, phrase, shown};
use crate::plan::import::{Import, Wanted};
use crate::say;

/// The key that imports.
pub const KEY: Phrase = phrase("nhập tệp", "import");
/// That key, told.
pub const HELP: Phrase = phrase(
    "Nhập đơn vị, đại biểu, danh sách bỏ phiếu, chương trình, báo cáo từ tệp Excel, CSV, Word; cho xem trước khi nhận.",
    "Import units, delegates, nominees, the agenda or the report from Excel, CSV or Word; shown before it is taken.",
);
/// The key that puts all units on slates.
pub const KEY_ALL: Phrase = phrase("mọi đơn vị vào danh sách", "all units onto the slate");
/// That key, told.
pub const HELP_ALL: Phrase = phrase(
    "Đưa mọi đơn vị vào danh sách bỏ phiếu đang chọn, hoặc vào mọi danh sách còn trống.",
    "Put every unit onto the focused slate, or onto every slate that is empty.",
);
/// The title over choosing the file.
pub const CHOOSE_TITLE: Phrase = phrase("NHẬP TỪ TỆP", "IMPORT A FILE");
/// What can be chosen.
pub const CHOOSE_INTRO: Phrase = phrase(
    "Danh sách từ Excel (.xlsx, .csv) hoặc bảng trong Word; báo cáo từ Word (.docx) hoặc .md. Chọn, hoặc gõ, dán, kéo thả tệp vào đây.",
    "Lists from Excel (.xlsx, .csv) or a table in Word; the report from Word (.docx) or .md. Choose, type, paste or drag the file here.",
);
/// What is taken from the file.
pub const FIELD_WHAT: Phrase = phrase("Lấy", "Take");
/// Whether units go onto the slates.
pub const FIELD_SLATES: Phrase = phrase("Danh sách bỏ phiếu", "Slates");
/// They do not.
pub const SLATES_NO: Phrase = phrase("để như đang có", "leave as they are");
/// Accepts.
pub const TAKE: Phrase = phrase("nhận", "take it");
/// Looks at the rest.
pub const SEE: Phrase = phrase("xem", "look");
/// Takes something else.
pub const OTHER: Phrase = phrase("đổi", "change");
/// Only the units of a list.
pub const BARE: Phrase = phrase("chỉ đơn vị, không lấy người", "only the units, no persons");
/// A contest that is made for nominees.
pub const NEW_SLATE: Phrase = phrase("danh sách của một nội dung bỏ phiếu mới", "the slate of a new contest");
/// A step that is made for a report.
pub const NEW_REPORT: Phrase = phrase("báo cáo, thêm một mục vào chương trình", "the report, as a new step");
/// Nothing was new.
pub const NOTHING_NEW: Phrase =
    phrase("Kế hoạch đã có đủ những gì trong tệp; không đổi gì.", "The plan has all of this already; nothing changed.");
/// All slates have somebody.
pub const NO_OPEN_SLATE: Phrase = phrase(
    "Danh sách này lấy từ nội dung khác, hoặc đã có đủ các đơn vị; không thêm gì.",
    "This slate follows another contest, or has every unit already; nothing was added.",
);
/// There is no unit.
pub const NO_UNIT: Phrase = phrase(
    "Chưa có đơn vị nào. F9 nhập danh sách từ tệp, hoặc F6 sang phần Đơn vị rồi F7.",
    "There is no unit yet. F9 imports a list; or F6 to the units, then F7.",
);
/// An empty slate can be filled at once.
pub const FILL_SLATE: Phrase = phrase("Ctrl+T: đưa mọi đơn vị vào danh sách.", "Ctrl+T: all units onto the slate.");
/// Units can be imported.
pub const IMPORT_UNITS: Phrase =
    phrase("F9: nhập danh sách đơn vị, đại biểu từ Excel, Word.", "F9: import units and delegates from Excel or Word.");

/// The slates that units go onto.
pub fn slates_yes(titles: &[String], lang: Lang) -> String {
    let titles = titles.join("; ");
    say!(lang, "đưa mọi đơn vị vào: {titles}", "every unit onto: {titles}")
}

/// How many units and delegates are taken.
pub fn units(units: usize, delegates: usize, lang: Lang) -> String {
    if delegates == 0 {
        return say!(lang, "đơn vị ({units})", "units ({units})");
    }
    say!(lang, "đơn vị ({units}) và đại biểu ({delegates})", "units ({units}) and delegates ({delegates})")
}

/// The slate that nominees are taken onto.
pub fn nominees(names: usize, title: &str, lang: Lang) -> String {
    let title = shown(title);
    say!(lang, "danh sách ({names} tên) của: {title}", "slate ({names} names) of: {title}")
}

/// The agenda, in the place of the one there is.
pub fn agenda(steps: usize, there: usize, lang: Lang) -> String {
    if there == 0 {
        return say!(lang, "chương trình ({steps} mục)", "the agenda ({steps} steps)");
    }
    say!(
        lang,
        "chương trình ({steps} mục), thay {there} mục đang có",
        "the agenda ({steps} steps), in the place of {there}"
    )
}

/// The report of a step.
pub fn report(step: &str, lang: Lang) -> String {
    let step = shown(step);
    say!(lang, "báo cáo của mục: {step}", "the report of: {step}")
}

/// What was taken, with what comes next.
pub fn taken(import: &Import, file: &str, slates: usize, lang: Lang) -> String {
    let file = shown(file);
    let count = |known: bool| import.units.iter().filter(|unit| unit.known == known).count();
    let delegates: usize = import.units.iter().map(|unit| unit.unit.delegates.len()).sum();
    let said = match import.wanted {
        Wanted::Units | Wanted::Delegates => {
            let units = count(false);
            let added = say!(
                lang,
                "Đã nhập {units} đơn vị, {delegates} đại biểu",
                "Imported: units {units}, delegates {delegates}"
            );
            let slates = if slates == 0 {
                String::new()
            } else {
                say!(lang, ", đưa vào {slates} danh sách bỏ phiếu", ", on slates: {slates}")
            };
            format!("{added}{slates}")
        }
        Wanted::Nominees => {
            let names = import.nominees.len();
            say!(lang, "Đã nhập {names} tên vào danh sách bỏ phiếu", "Imported onto the slate: {names} names")
        }
        Wanted::Agenda => {
            let steps = import.steps.len();
            say!(lang, "Đã nhập {steps} mục chương trình", "Imported to the agenda: {steps} steps")
        }
        Wanted::Report => say!(lang, "Báo cáo là tệp {file} cạnh kế hoạch", "The report is {file} beside the plan"),
    };
    say!(
        lang,
        "{said}. Ctrl+Z lấy lại, F9 nhập tệp khác, F4 đến chỗ phải điền.",
        "{said}. Ctrl+Z takes it back, F9 imports another file, F4 goes to what is to be filled in."
    )
}

/// Units were put on slates.
pub fn all_listed(slates: usize, lang: Lang) -> String {
    say!(
        lang,
        "Đã đưa mọi đơn vị vào {slates} danh sách bỏ phiếu. Đơn vị nào không bầu thì F8 ở tên ấy.",
        "Every unit is on the slate now (slates: {slates}). F8 on a name takes it off."
    )
}

/// More units than a slate takes.
pub fn too_many(most: usize, lang: Lang) -> String {
    say!(
        lang,
        "Danh sách bỏ phiếu nhận nhiều nhất {most} tên; đơn vị thì nhiều hơn. F7 chọn từng đơn vị.",
        "A slate takes at most {most} names, and there are more units. F7 adds single ones."
    )
}

/// A plan was made from last year's, and its slates are empty.
pub const SLATES_EMPTY: Phrase = phrase(
    "Danh sách bỏ phiếu để trống: Ctrl+T đưa mọi đơn vị vào. F4 đến từng chỗ phải xem lại.",
    "The slates are empty: Ctrl+T puts every unit onto them. F4 walks through what is to be looked at.",
);
