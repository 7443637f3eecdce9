//! What a fault of a plan says, what to do about it, and how it is printed: like a compiler, or as JSON.

use super::{Lang, Phrase, import, odd, phrase};
use crate::plan::fault::{Counted, Fault, FaultKind, Named, Place, Severity, Shape, SyntaxTrouble};
use crate::plan::limits;
use crate::say;
use crate::text::Blemish;
use crate::text::clean::MARKS_ON_A_LETTER;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// The faults as a compiler prints them: word, code and sentence; place; line with carets; advice. Nothing in it can
/// command a terminal but the colours, where they are asked for.
pub fn render(faults: &[Fault], lang: Lang, colour: bool) -> String {
    let paint = Paint { colour };
    let mut slips: HashMap<(&str, String), Vec<usize>> = HashMap::new();
    for (at, fault) in faults.iter().enumerate().filter(|(_, fault)| may_stand_again(fault)) {
        slips.entry((&fault.file, sentence(&fault.kind, lang))).or_default().push(at);
    }
    let mut again: HashMap<usize, Vec<Place>> = HashMap::new();
    let mut told = HashSet::new();
    for places in slips.into_values() {
        let Some((first, rest)) = places.split_first() else { continue };
        told.extend(rest.iter().copied());
        again.insert(*first, rest.iter().filter_map(|at| faults[*at].place).collect());
    }
    let mut page = String::new();
    for (at, fault) in faults.iter().enumerate().filter(|(at, _)| !told.contains(at)) {
        page.push_str(&one(fault, again.get(&at).map_or(&[], Vec::as_slice), lang, paint));
        page.push('\n');
    }
    page
}

/// Most places that are listed below a fault which stands again elsewhere.
const PLACES: usize = 40;

/// Whether a fault may be one slip at many places: a name that nothing bears, a letter that is refused.
fn may_stand_again(fault: &Fault) -> bool {
    let repeats = matches!(
        fault.kind,
        FaultKind::UnknownUnit { .. }
            | FaultKind::UnknownContest { .. }
            | FaultKind::UnknownKey { .. }
            | FaultKind::UnknownWord { .. }
            | FaultKind::Unclean(Blemish::Control(_) | Blemish::Bidi(_) | Blemish::Invisible(_) | Blemish::Tag(_))
    );
    repeats && fault.place.is_some()
}

/// The other places of a slip, by line and column.
fn also_at(again: &[Place], lang: Lang) -> String {
    let shown: Vec<String> =
        again.iter().take(PLACES).map(|place| format!("{}:{}", place.line, place.column)).collect();
    let places = shown.join(", ");
    match again.len().saturating_sub(PLACES) {
        0 => say!(lang, "cũng ở {places}", "also at {places}"),
        more => say!(lang, "cũng ở {places} và {more} chỗ nữa", "also at {places} and {more} more places"),
    }
}

/// The faults for programs: `{"errors":1,"warnings":0,"faults":[{…}]}`.
pub fn to_json(faults: &[Fault], lang: Lang) -> serde_json::Value {
    let errors = faults.iter().filter(|fault| fault.severity.is_error()).count();
    let told: Vec<serde_json::Value> = faults
        .iter()
        .map(|fault| {
            serde_json::json!({
                "severity": match fault.severity { Severity::Error => "error", Severity::Warning => "warning" },
                "code": fault.code,
                "file": fault.file,
                "line": fault.place.map(|place| place.line),
                "column": fault.place.map(|place| place.column),
                "end_column": fault.place.map(|place| place.end_column),
                "message": sentence(&fault.kind, lang),
                "advice": advice(&fault.kind, lang),
            })
        })
        .collect();
    serde_json::json!({ "errors": errors, "warnings": faults.len() - errors, "faults": told })
}

/// How many faults there are, in one line.
pub fn summary(faults: &[Fault], lang: Lang) -> String {
    let errors = faults.iter().filter(|fault| fault.severity.is_error()).count();
    let warnings = faults.len() - errors;
    say!(lang, "{errors} lỗi, {warnings} cảnh báo", "errors: {errors}, warnings: {warnings}")
}

#[derive(Clone, Copy)]
struct Paint {
    colour: bool,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1B}[{code}m{text}\u{1B}[0m") } else { text.to_owned() }
    }
}

const BLUE: &str = "1;34";
const CYAN: &str = "1;36";

fn one(fault: &Fault, again: &[Place], lang: Lang, paint: Paint) -> String {
    let (word, hue) = match fault.severity {
        Severity::Error => (phrase("lỗi", "error"), "1;31"),
        Severity::Warning => (phrase("cảnh báo", "warning"), "1;33"),
    };
    let head = paint.with(hue, &format!("{}[{}]", word.of(lang), fault.code));
    let mut page = format!("{head}: {}\n", sentence(&fault.kind, lang));
    let number = fault.place.map_or(String::new(), |place| place.line.to_string());
    let gutter = " ".repeat(number.len().max(1));
    let place = fault.place.map_or(String::new(), |place| format!(":{}:{}", place.line, place.column));
    // Writing into a String cannot fail.
    let _ = writeln!(page, "{gutter}{} {}{place}", paint.with(BLUE, "-->"), fault.file);
    let bar = paint.with(BLUE, "|");
    if let Some(excerpt) = &fault.excerpt {
        let carets = paint.with(hue, &"^".repeat(excerpt.under));
        let _ = writeln!(page, "{gutter} {bar}");
        let _ = writeln!(page, "{} {bar} {}", paint.with(BLUE, &number), excerpt.text.trim_end());
        let _ = writeln!(page, "{gutter} {bar} {}{carets}", " ".repeat(excerpt.before));
    }
    if let Some(advice) = advice(&fault.kind, lang) {
        let label = paint.with(CYAN, phrase("gợi ý", "help").of(lang));
        let _ = writeln!(page, "{gutter} {} {label}: {advice}", paint.with(BLUE, "="));
    }
    if !again.is_empty() {
        let _ = writeln!(page, "{gutter} {} {}", paint.with(BLUE, "="), also_at(again, lang));
    }
    page
}

/// What is wrong with a text that is refused, in one sentence. It names a character by its number only.
pub fn unclean(what: &Blemish, lang: Lang) -> String {
    match what {
        Blemish::Control(point) => {
            say!(lang, "có ký tự điều khiển {point}", "there is a control character {point}")
        }
        Blemish::Bidi(point) => say!(
            lang,
            "có ký tự đảo chiều chữ {point}",
            "there is a character {point} that turns the reading direction"
        ),
        Blemish::Invisible(point) => {
            say!(lang, "có ký tự không nhìn thấy {point}", "there is an invisible character {point}")
        }
        Blemish::Tag(point) => say!(lang, "có ký tự thẻ ẩn {point}", "there is a tag character {point}"),
        Blemish::Private(point) => say!(
            lang,
            "có ký tự {point} không thuộc bảng chữ nào",
            "there is a character {point} that belongs to no script"
        ),
        Blemish::TooManyMarks { limit } => {
            say!(lang, "một chữ cái mang quá {limit} dấu", "one letter carries more than {limit} marks")
        }
        Blemish::LineBreak => say!(lang, "có chỗ xuống dòng", "there is a line break"),
        Blemish::Tab => say!(lang, "có dấu tab", "there is a tab"),
        Blemish::Empty => say!(lang, "chỗ này để trống", "there is nothing here"),
        Blemish::TooLong { letters, limit } => say!(
            lang,
            "dài {letters} chữ, vượt giới hạn {limit} chữ",
            "{letters} letters are more than the limit of {limit}"
        ),
    }
}

/// What is wrong, in one sentence.
#[expect(clippy::too_many_lines, reason = "one arm a fault, so that none is left without words")]
pub fn sentence(kind: &FaultKind, lang: Lang) -> String {
    match kind {
        FaultKind::PlanTooLarge { megabytes } => say!(
            lang,
            "tệp kế hoạch vượt giới hạn {megabytes} MB",
            "the plan is larger than the limit of {megabytes} MB"
        ),
        FaultKind::NotUtf8 { .. } => say!(lang, "tệp không phải văn bản UTF-8", "the file is not UTF-8 text"),
        FaultKind::Syntax(trouble) => syntax(trouble).of(lang).to_owned(),
        FaultKind::Unclean(what) => unclean(what, lang),
        FaultKind::MoreFaults { count } => {
            say!(lang, "còn {count} lỗi nữa không liệt kê", "{count} more faults are not listed")
        }
        FaultKind::NewerFormat { found } => say!(
            lang,
            "kế hoạch viết theo khuôn dạng {found}, mới hơn khuôn dạng {known} mà chương trình đọc được",
            "the plan has format {found}, newer than format {known} that this program reads",
            known = limits::FORMAT
        ),
        FaultKind::UnknownFormat { found } => {
            say!(lang, "không có khuôn dạng {found}", "there is no format {found}")
        }
        FaultKind::UnknownKey { key, table, .. } => {
            say!(lang, "không có khóa `{key}` {place}", "there is no key `{key}` {place}", place = within(table, lang))
        }
        FaultKind::MissingKey { key, table } => {
            say!(lang, "thiếu `{key}` {place}", "`{key}` is missing {place}", place = within(table, lang))
        }
        FaultKind::WrongType { key, expected, found } => say!(
            lang,
            "`{key}` phải là {expected}, ở đây là {found}",
            "`{key}` takes {expected}, this is {found}",
            expected = shape(*expected).of(lang),
            found = shape(*found).of(lang)
        ),
        FaultKind::NoSuchDate => {
            say!(lang, "ngày hoặc giờ này không có trên lịch", "the calendar has no such date or time")
        }
        FaultKind::OutOfRange { key, least, most } => {
            say!(lang, "`{key}` phải từ {least} đến {most}", "`{key}` must be from {least} to {most}")
        }
        FaultKind::TooMany { what, limit, found } => say!(
            lang,
            "có {found} {what}, vượt giới hạn {limit}",
            "{found} {what} are more than the limit of {limit}",
            what = counted(*what).of(lang)
        ),
        FaultKind::NoneOf { what } => say!(
            lang,
            "danh sách này phải có ít nhất một: {what}",
            "this list needs at least one of: {what}",
            what = counted(*what).of(lang)
        ),
        FaultKind::UnknownWord { key, word, .. } => {
            say!(lang, "`{key}` không có giá trị \"{word}\"", "`{key}` has no value \"{word}\"")
        }
        FaultKind::BadId { id, .. } => {
            say!(lang, "mã \"{id}\" chỉ được gồm a-z, 0-9 và dấu -", "the id \"{id}\" may only have a-z, 0-9 and -")
        }
        FaultKind::LongId { limit } => {
            say!(lang, "mã dài quá {limit} ký tự", "the id is longer than {limit} letters")
        }
        FaultKind::SameId { what, id, line } => say!(
            lang,
            "mã \"{id}\" của {what} đã dùng ở dòng {line}",
            "the id \"{id}\" of {what} stands already on line {line}",
            what = named(*what).of(lang)
        ),
        FaultKind::SameName { what, name, line } => say!(
            lang,
            "tên \"{name}\" của {what} trùng với tên ở dòng {line}",
            "the name \"{name}\" of {what} equals the one on line {line}",
            what = named(*what).of(lang)
        ),
        FaultKind::SameShort { short, line } => say!(
            lang,
            "tên gọi tắt \"{short}\" trùng với tên gọi tắt ở dòng {line}",
            "the short name \"{short}\" equals the one on line {line}"
        ),
        FaultKind::UnknownUnit { id, .. } => {
            say!(lang, "không có đơn vị nào mang mã \"{id}\"", "no unit has the id \"{id}\"")
        }
        FaultKind::UnknownContest { id, .. } => {
            say!(lang, "không có nội dung bỏ phiếu nào mang mã \"{id}\"", "no contest has the id \"{id}\"")
        }
        FaultKind::TwoSlates => say!(
            lang,
            "nội dung bỏ phiếu có cả `nominees` lẫn `nominees_from`",
            "the contest has both `nominees` and `nominees_from`"
        ),
        FaultKind::NoSlate => say!(
            lang,
            "nội dung bỏ phiếu chưa có danh sách: thiếu `nominees` hoặc `nominees_from`",
            "the contest has no slate: `nominees` or `nominees_from` is missing"
        ),
        FaultKind::FollowsItself => {
            say!(lang, "nội dung bỏ phiếu lấy danh sách từ chính nó", "the contest takes its slate from itself")
        }
        FaultKind::FollowsInARing { ring } => say!(
            lang,
            "các nội dung bỏ phiếu lấy danh sách của nhau thành vòng: {ring}",
            "contests take their slates from each other in a ring: {ring}",
            ring = ring_of(ring)
        ),
        FaultKind::FollowsGrades { id } => say!(
            lang,
            "\"{id}\" là phiếu xếp mức, không bầu ai nên không làm danh sách cho nội dung khác được",
            "\"{id}\" is on grades and elects nobody, so it gives no slate to another contest"
        ),
        FaultKind::LeaderFromGrades { id } => say!(
            lang,
            "\"{id}\" là phiếu xếp mức, không bầu ra Trưởng Cụm được",
            "\"{id}\" is on grades and elects no leader"
        ),
        FaultKind::NotOnGrades { key } => say!(
            lang,
            "phiếu xếp mức (`form = \"grades\"`) không bầu ai nên không có `{key}`",
            "a contest on `grades` elects nobody and has no `{key}`"
        ),
        FaultKind::OnlyOnGrades => {
            say!(lang, "`grades` chỉ dùng với `form = \"grades\"`", "`grades` belongs to `form = \"grades\"` only")
        }
        FaultKind::GradeCount { found } => say!(
            lang,
            "có {found} mức, phải từ {least} đến {most} mức",
            "{found} grades are given, there must be {least} to {most}",
            least = limits::GRADES.start(),
            most = limits::GRADES.end()
        ),
        FaultKind::BadFraction { text } => {
            say!(lang, "\"{text}\" không phải một phân số", "\"{text}\" is not a fraction")
        }
        FaultKind::FloatFraction => say!(
            lang,
            "tỷ lệ viết bằng số thập phân thì không chính xác tuyệt đối",
            "a share written as a decimal number is not exact"
        ),
        FaultKind::ZeroDenominator => say!(lang, "mẫu số không được bằng 0", "the denominator must not be 0"),
        FaultKind::TwoThresholds => say!(
            lang,
            "ngưỡng chỉ được có một trong hai: `more_than` hoặc `at_least`",
            "a threshold has only one of `more_than` and `at_least`"
        ),
        FaultKind::Unreachable => {
            say!(lang, "ngưỡng này không bao giờ đạt được", "this threshold can never be reached")
        }
        FaultKind::CountedWithoutSummoned => say!(
            lang,
            "`voters = \"counted\"` cần biết số đại biểu triệu tập",
            "`voters = \"counted\"` needs the number of summoned delegates"
        ),
        FaultKind::SeatsAboveNominees { seats, nominees } => say!(
            lang,
            "cần bầu {seats} nhưng danh sách có nhiều nhất {nominees}",
            "{seats} seats, but {nominees} nominees at most"
        ),
        FaultKind::MaxAboveNominees { max, nominees } => say!(
            lang,
            "`max` là {max} nhưng danh sách có nhiều nhất {nominees}",
            "`max` is {max}, but there are {nominees} nominees at most"
        ),
        FaultKind::SmallBundle { papers } => say!(
            lang,
            "tập chỉ có {papers} phiếu: hồ sơ ghi giờ và mã của từng tập, nên tập quá nhỏ để lộ phiếu nào nhập lúc nào",
            "bundles of {papers} papers: the record keeps a time and a code of each bundle, so small ones tell when a paper was entered"
        ),
        FaultKind::NamedAndElected => say!(
            lang,
            "Trưởng Cụm vừa ghi tên vừa lấy từ kết quả bỏ phiếu",
            "the leader is both named and taken from a contest"
        ),
        FaultKind::TwoHeads => {
            say!(lang, "Tổ kiểm phiếu có hơn một Tổ trưởng", "the tally team has more than one head")
        }
        FaultKind::ReportOutside => {
            say!(lang, "báo cáo nằm ngoài thư mục của kế hoạch", "the report is outside the plan's folder")
        }
        FaultKind::ReportFormat { word: true } => {
            say!(lang, "không đọc được báo cáo dạng .doc, .odt", "a report as .doc or .odt cannot be read")
        }
        FaultKind::ReportFormat { word: false } => {
            say!(
                lang,
                "báo cáo phải là tệp Word (.docx) hoặc Markdown (.md)",
                "a report must be a Word (.docx) or Markdown file (.md)"
            )
        }
        FaultKind::ReportUnread { file, trouble } => {
            let why = import::sentence(trouble, lang);
            say!(lang, "không đọc được báo cáo \"{file}\": {why}", "the report \"{file}\" cannot be read: {why}")
        }
        FaultKind::ReportRemark(remark) => {
            let place = import::place(&remark.spot, lang);
            let what = import::remark(&remark.what, lang);
            format!("{place}: {what}")
        }
        FaultKind::ReportMissing { file } => {
            say!(lang, "không tìm thấy báo cáo \"{file}\"", "the report \"{file}\" is not there")
        }
        FaultKind::ReportUnreadable { file } => {
            say!(lang, "không đọc được báo cáo \"{file}\"", "the report \"{file}\" cannot be read")
        }
        FaultKind::ReportTooLarge { file, megabytes } => say!(
            lang,
            "báo cáo \"{file}\" vượt giới hạn {megabytes} MB",
            "the report \"{file}\" is larger than the limit of {megabytes} MB"
        ),
        FaultKind::ReportsTooLarge { megabytes } => say!(
            lang,
            "các báo cáo cộng lại vượt giới hạn {megabytes} MB",
            "all reports together are larger than the limit of {megabytes} MB"
        ),
        FaultKind::ReportUnnamed => {
            say!(lang, "mục báo cáo chưa ghi tệp báo cáo", "the report step names no file")
        }
        FaultKind::ReportEmpty { file } => {
            say!(lang, "báo cáo \"{file}\" không có chữ nào", "the report \"{file}\" is empty")
        }
        FaultKind::NoAgenda => say!(lang, "kế hoạch chưa có chương trình", "the plan has no agenda"),
        FaultKind::NoChair => say!(lang, "chưa ghi người chủ trì", "no chair is named"),
        FaultKind::NoDate => say!(lang, "chưa ghi ngày hội nghị", "the day of the conference is not said"),
        FaultKind::NoContest { kind } => {
            say!(lang, "mục `{kind}` chưa ghi nội dung bỏ phiếu nào", "the `{kind}` step names no contest")
        }
        FaultKind::ContestNotOnAgenda { id } => say!(
            lang,
            "chương trình không có mục bỏ phiếu nào cho \"{id}\"",
            "no ballot step of the agenda opens \"{id}\""
        ),
        FaultKind::ResultBeforeBallot { id } => say!(
            lang,
            "kết quả của \"{id}\" được công bố trước khi bỏ phiếu",
            "the result of \"{id}\" comes before its ballot"
        ),
        FaultKind::EvenTallyTeam { members } => say!(
            lang,
            "Tổ kiểm phiếu có {members} người, là số chẵn",
            "the tally team has {members} members, an even number"
        ),
        FaultKind::MemberNominated { unit } => say!(
            lang,
            "đơn vị \"{unit}\" có tên trong danh sách bỏ phiếu mà cử người vào Tổ kiểm phiếu",
            "the unit \"{unit}\" is nominated and yet sends a member to the tally team"
        ),
        FaultKind::MemberOfChair { unit } => say!(
            lang,
            "đơn vị \"{unit}\" của người chủ trì cử người vào Tổ kiểm phiếu",
            "the chair's own unit \"{unit}\" sends a member to the tally team"
        ),
        FaultKind::LongAgenda { minutes } => say!(
            lang,
            "chương trình dài {minutes} phút, quá {hours} giờ",
            "the agenda takes {minutes} minutes, more than {hours} hours",
            hours = limits::DAY_MINUTES / 60
        ),
        FaultKind::Odd(found) => odd::sentence(found, lang),
    }
}

/// What to do about it, where there is something to say.
#[expect(clippy::too_many_lines, reason = "one arm a fault, so that none is forgotten")]
pub fn advice(kind: &FaultKind, lang: Lang) -> Option<String> {
    Some(match kind {
        FaultKind::PlanTooLarge { .. } => say!(
            lang,
            "để nội dung dài vào báo cáo Markdown cạnh kế hoạch",
            "move long texts to a Markdown report beside the plan"
        ),
        FaultKind::NotUtf8 { utf16: true } => say!(
            lang,
            "tệp có vẻ lưu dạng UTF-16 (Unicode); hãy lưu lại, chọn mã hóa UTF-8",
            "it looks like UTF-16 (\"Unicode\"); save it again with the encoding UTF-8"
        ),
        FaultKind::NotUtf8 { utf16: false } => say!(
            lang,
            "lưu lại tệp với mã hóa UTF-8; tệp soạn bằng bảng mã cũ (TCVN3, VNI) phải chuyển mã trước",
            "save the file again with the encoding UTF-8; convert old code pages (TCVN3, VNI) first"
        ),
        FaultKind::Syntax(trouble) => syntax_advice(trouble).of(lang).to_owned(),
        FaultKind::Unclean(what) => unclean_advice(what, lang),
        FaultKind::MoreFaults { .. } => {
            say!(lang, "sửa các lỗi trên rồi kiểm tra lại", "mend those above and check again")
        }
        FaultKind::NewerFormat { .. } => say!(lang, "dùng bản chương trình mới hơn", "use a newer program"),
        FaultKind::UnknownFormat { .. } => {
            say!(lang, "viết `format = {known}`", "write `format = {known}`", known = limits::FORMAT)
        }
        FaultKind::UnknownKey { kinds, .. } if !kinds.is_empty() => say!(
            lang,
            "khóa này chỉ dùng cho mục loại {kinds}",
            "this key belongs to steps of the kind {kinds}",
            kinds = kinds.iter().map(|kind| format!("`{kind}`")).collect::<Vec<_>>().join(", ")
        ),
        FaultKind::UnknownKey { nearest: Some(near), .. } | FaultKind::UnknownWord { nearest: Some(near), .. } => {
            meant(near, lang)
        }
        FaultKind::UnknownKey { nearest: None, .. } => say!(
            lang,
            "bỏ khóa này; các khóa dùng được: `hoinghi check --schema`",
            "leave it out; `hoinghi check --schema` tells the keys there are"
        ),
        FaultKind::MissingKey { key, .. } => return Some(missing_advice(key, lang)),
        FaultKind::WrongType { expected, .. } => return shape_advice(*expected, lang),
        FaultKind::NoSuchDate => say!(lang, "viết như 2017-12-01 hoặc 07:30:00", "write 2017-12-01 or 07:30:00"),
        FaultKind::OutOfRange { key, least, .. } => {
            say!(lang, "viết số trong khoảng ấy, như `{key} = {least}`", "write a number in it, like `{key} = {least}`")
        }
        // A remark says in one sentence what is wrong and what to do.
        FaultKind::ReportRemark(_) => return None,
        FaultKind::TooMany { .. } => say!(lang, "bớt đi cho đủ số", "take some away"),
        FaultKind::NoneOf { .. } => say!(lang, "thêm ít nhất một", "add at least one"),
        FaultKind::UnknownWord { nearest: None, allowed, .. } => {
            say!(lang, "dùng một trong: {words}", "use one of: {words}", words = allowed.join(", "))
        }
        FaultKind::BadId { instead: Some(id), .. } => meant(id, lang),
        FaultKind::BadId { instead: None, .. } => {
            say!(lang, "viết không dấu, như `so-tai-chinh`", "write something like `finance-office`")
        }
        FaultKind::LongId { .. } => say!(lang, "đặt mã ngắn hơn", "give it a shorter id"),
        FaultKind::SameId { what: Named::ListedContest, .. } => {
            say!(lang, "bỏ chỗ ghi thứ hai", "leave the second one out")
        }
        FaultKind::SameId { .. } => say!(lang, "đặt một mã khác", "give it another id"),
        FaultKind::SameName { .. } => say!(
            lang,
            "ghi rõ thêm để phân biệt; chữ hoa, chữ thường và khoảng trắng không làm hai tên khác nhau",
            "tell them apart; capitals and blanks do not make two names"
        ),
        FaultKind::SameShort { .. } => {
            say!(
                lang,
                "đặt tên gọi tắt khác để phân biệt trên màn hình",
                "give another one, to tell them apart on screen"
            )
        }
        FaultKind::UnknownUnit { nearest, .. } => match nearest {
            Some(near) => meant(near, lang),
            None => say!(lang, "thêm đơn vị này vào [[units]]", "add the unit under [[units]]"),
        },
        FaultKind::UnknownContest { nearest, .. } => match nearest {
            Some(near) => meant(near, lang),
            None => say!(lang, "thêm nội dung này vào [[contests]]", "add the contest under [[contests]]"),
        },
        FaultKind::TwoSlates => say!(lang, "bỏ một trong hai", "leave one of the two out"),
        FaultKind::NoSlate => say!(
            lang,
            "ghi mã các đơn vị: nominees = [\"vp\", \"xdpl\"]",
            "list the units' ids: nominees = [\"vp\", \"xdpl\"]"
        ),
        FaultKind::FollowsItself | FaultKind::FollowsInARing { .. } => say!(
            lang,
            "ít nhất một nội dung phải có danh sách `nominees` riêng",
            "at least one of them needs `nominees` of its own"
        ),
        FaultKind::FollowsGrades { .. } | FaultKind::LeaderFromGrades { .. } => say!(
            lang,
            "lấy từ nội dung dùng tick, strike hoặc agree",
            "take it from a contest on tick, strike or agree"
        ),
        FaultKind::NotOnGrades { key } => say!(lang, "bỏ `{key}`", "leave `{key}` out"),
        FaultKind::OnlyOnGrades => {
            say!(lang, "thêm `form = \"grades\"`, hoặc bỏ `grades`", "add `form = \"grades\"`, or leave `grades` out")
        }
        FaultKind::GradeCount { .. } => say!(
            lang,
            "ví dụ: grades = [\"Tín nhiệm cao\", \"Tín nhiệm\", \"Tín nhiệm thấp\"]",
            "for example: grades = [\"High\", \"Medium\", \"Low\"]"
        ),
        FaultKind::BadFraction { .. } | FaultKind::FloatFraction | FaultKind::ZeroDenominator => say!(
            lang,
            "viết phân số như \"1/2\", \"2/3\" hoặc phần trăm tròn như \"80 %\"",
            "write a fraction like \"1/2\", \"2/3\", or a whole percentage like \"80 %\""
        ),
        FaultKind::TwoThresholds => {
            say!(lang, "giữ `more_than` (quá) hoặc `at_least` (từ ... trở lên)", "keep `more_than` or `at_least`")
        }
        FaultKind::Unreachable => say!(
            lang,
            "không ai có thể vượt toàn bộ số phiếu; hạ ngưỡng xuống",
            "nobody has more than every vote; lower it"
        ),
        FaultKind::CountedWithoutSummoned => {
            say!(lang, "thêm `summoned = 1500` vào [conference]", "add `summoned = 1500` to [conference]")
        }
        FaultKind::SeatsAboveNominees { .. } => say!(
            lang,
            "xem lại số lượng cần bầu; những suất còn thiếu sẽ để trống",
            "look at the seats again; those left over stay vacant"
        ),
        FaultKind::MaxAboveNominees { .. } => say!(
            lang,
            "xem lại `max`; không phiếu nào phạm được giới hạn này",
            "look at `max` again; no paper can break this limit"
        ),
        FaultKind::SmallBundle { .. } => {
            say!(lang, "để `bundle` từ 5 trở lên; thường là 25", "let `bundle` be 5 or more; 25 is usual")
        }
        FaultKind::NamedAndElected => {
            say!(lang, "giữ tên, hoặc giữ `from`", "keep the name, or keep `from`")
        }
        FaultKind::TwoHeads => say!(lang, "chỉ để một người `head = true`", "leave `head = true` with one member"),
        FaultKind::ReportOutside => say!(
            lang,
            "đặt báo cáo cạnh kế hoạch và chỉ ghi tên tệp",
            "put the report beside the plan and write its name only"
        ),
        FaultKind::ReportFormat { .. } => say!(
            lang,
            "lưu báo cáo thành .docx, hoặc Markdown (.md) mã hóa UTF-8",
            "save the report as .docx, or as Markdown (.md), encoding UTF-8"
        ),
        FaultKind::ReportUnread { trouble, .. } => import::mend(trouble, lang),
        FaultKind::ReportMissing { .. } => say!(
            lang,
            "xem lại tên tệp; báo cáo phải nằm cạnh kế hoạch",
            "look at the name; the report must lie beside the plan"
        ),
        FaultKind::ReportUnreadable { .. } => {
            say!(lang, "xem lại quyền đọc của tệp", "look at the file's permissions")
        }
        FaultKind::ReportTooLarge { .. } | FaultKind::ReportsTooLarge { .. } => {
            say!(lang, "rút gọn báo cáo", "shorten the report")
        }
        FaultKind::ReportUnnamed => say!(lang, "thêm `file = \"bao-cao.md\"`", "add `file = \"report.md\"`"),
        FaultKind::ReportEmpty { .. } => say!(lang, "soạn báo cáo rồi kiểm tra lại", "write it and check again"),
        FaultKind::NoAgenda => say!(lang, "thêm các mục [[agenda]]", "add [[agenda]] steps"),
        FaultKind::NoChair => say!(
            lang,
            "thêm `chair = {{ name = \"…\", post = \"…\", unit = \"…\" }}`",
            "add `chair = {{ name = \"…\", post = \"…\", unit = \"…\" }}`"
        ),
        FaultKind::NoDate => say!(lang, "thêm `date = 2017-12-01`", "add `date = 2017-12-01`"),
        FaultKind::NoContest { .. } => say!(lang, "thêm `contests = [\"…\"]`", "add `contests = [\"…\"]`"),
        FaultKind::ContestNotOnAgenda { id } => say!(
            lang,
            "thêm một mục `kind = \"ballot\"` với `contests = [\"{id}\"]`",
            "add a step `kind = \"ballot\"` with `contests = [\"{id}\"]`"
        ),
        FaultKind::ResultBeforeBallot { .. } => {
            say!(lang, "chuyển mục công bố xuống sau mục bỏ phiếu", "move it after the ballot")
        }
        FaultKind::EvenTallyTeam { .. } => {
            say!(lang, "thường cử 3 hoặc 5 người", "three or five members are usual")
        }
        FaultKind::MemberNominated { .. } | FaultKind::MemberOfChair { .. } => {
            say!(lang, "nếu được, cử người của đơn vị khác", "if possible, name somebody from another unit")
        }
        FaultKind::LongAgenda { .. } => say!(lang, "xem lại `minutes` của các mục", "look at `minutes` of the steps"),
        FaultKind::Odd(found) => odd::advice(found, lang),
    })
}

pub(super) fn meant(near: &str, lang: Lang) -> String {
    say!(lang, "có phải là `{near}`?", "did you mean `{near}`?")
}

fn within(table: &str, lang: Lang) -> String {
    if table.is_empty() {
        return say!(lang, "ở đầu kế hoạch", "at the top of the plan");
    }
    say!(lang, "trong {table}", "in {table}")
}

fn ring_of(ring: &[String]) -> String {
    const SHOWN: usize = 8;
    match ring.get(..SHOWN) {
        Some(start) if ring.len() > SHOWN + 1 => {
            format!("{} → … → {}", start.join(" → "), ring.last().map_or("", String::as_str))
        }
        _ => ring.join(" → "),
    }
}

fn missing_advice(key: &str, lang: Lang) -> String {
    let example = match key {
        "format" => "format = 1",
        "conference" => "[conference]",
        "units" => "[[units]]",
        "title" => "title = \"…\"",
        "year" => "year = 2017",
        "id" => "id = \"vp\"",
        "seats" => "seats = 4",
        "kind" => "kind = \"ballot\"",
        "grades" => "grades = [\"Tín nhiệm cao\", \"Tín nhiệm\", \"Tín nhiệm thấp\"]",
        _ => return say!(lang, "thêm `{key} = \"…\"`", "add `{key} = \"…\"`"),
    };
    say!(lang, "thêm `{example}`", "add `{example}`")
}

fn unclean_advice(what: &Blemish, lang: Lang) -> String {
    match what {
        Blemish::Control(_) | Blemish::Bidi(_) | Blemish::Invisible(_) | Blemish::Tag(_) | Blemish::Private(_) => say!(
            lang,
            "xóa ký tự này; nếu là chữ chép từ nơi khác thì gõ lại",
            "delete it; where the text was copied from elsewhere, type it anew"
        ),
        Blemish::TooManyMarks { .. } => say!(
            lang,
            "gõ lại chữ này; nhiều nhất {most} dấu",
            "type the letter anew; {most} marks at most",
            most = MARKS_ON_A_LETTER
        ),
        Blemish::LineBreak | Blemish::Tab => {
            say!(lang, "viết trên một dòng, cách nhau bằng dấu cách", "write it on one line, with plain blanks")
        }
        Blemish::Empty => say!(lang, "điền vào, hoặc bỏ khóa này", "fill it in, or leave the key out"),
        Blemish::TooLong { .. } => say!(lang, "viết ngắn lại", "make it shorter"),
    }
}

fn syntax(trouble: &SyntaxTrouble) -> Phrase {
    match trouble {
        SyntaxTrouble::DuplicateKey => phrase("khóa này đã được ghi ở trên", "this key stands already above"),
        SyntaxTrouble::Unquoted => {
            phrase("thiếu giá trị, hoặc chữ không đặt trong ngoặc kép", "a value is missing, or a text has no quotes")
        }
        SyntaxTrouble::UnclosedText => phrase("thiếu dấu ngoặc kép đóng", "the closing quote is missing"),
        SyntaxTrouble::Unclosed { bracket: "]" } => phrase("thiếu dấu `]` đóng", "the closing `]` is missing"),
        SyntaxTrouble::Unclosed { bracket: "]]" } => phrase("thiếu dấu `]]` đóng", "the closing `]]` is missing"),
        SyntaxTrouble::Unclosed { .. } => phrase("thiếu dấu `}` đóng", "the closing `}` is missing"),
        SyntaxTrouble::Escape => phrase("dấu \\ đứng trước chữ không hợp lệ", "this backslash means nothing"),
        SyntaxTrouble::Number => phrase("số viết không đúng cách", "this is not a well-formed number"),
        SyntaxTrouble::Date => phrase(
            "ngày giờ viết không đúng hoặc không có trên lịch",
            "this date or time is not well-formed or does not exist",
        ),
        SyntaxTrouble::Key => phrase("khóa viết không đúng cách", "this is not a well-formed key"),
        SyntaxTrouble::NoEquals => {
            phrase("giữa khóa và giá trị phải có một dấu =", "key and value need one = between them")
        }
        SyntaxTrouble::Comma => phrase("thiếu hoặc thừa dấu phẩy", "a comma is missing, or one too many"),
        SyntaxTrouble::TooDeep => phrase("ngoặc lồng nhau quá sâu", "brackets are nested too deeply"),
        SyntaxTrouble::AfterValue => phrase("sau giá trị còn chữ thừa", "something follows the value"),
        SyntaxTrouble::Other => phrase("tệp sai cú pháp TOML", "the file is not well-formed TOML"),
    }
}

fn syntax_advice(trouble: &SyntaxTrouble) -> Phrase {
    match trouble {
        SyntaxTrouble::DuplicateKey => phrase("giữ một chỗ, xóa chỗ kia", "keep one and delete the other"),
        SyntaxTrouble::Unquoted => phrase("viết như title = \"Hội nghị\"", "write title = \"Conference\""),
        SyntaxTrouble::UnclosedText => phrase("thêm dấu \" ở cuối chữ", "add \" at the end of the text"),
        SyntaxTrouble::Unclosed { .. } => phrase("thêm dấu đóng cho đủ cặp", "add the bracket that closes the pair"),
        SyntaxTrouble::Escape => phrase(
            "viết \\\\ cho một dấu \\, hoặc đặt chữ trong '…'",
            "write \\\\ for one backslash, or quote with '…'",
        ),
        SyntaxTrouble::Number => phrase("viết số nguyên không dấu chấm, như 1500", "write plain figures, like 1500"),
        SyntaxTrouble::Date => phrase("viết như 2017-12-01 hoặc 07:30:00", "write 2017-12-01 or 07:30:00"),
        SyntaxTrouble::Key => phrase("khóa chỉ gồm a-z, 0-9, _ và -", "a key has only a-z, 0-9, _ and -"),
        SyntaxTrouble::NoEquals => phrase("viết như seats = 4", "write seats = 4"),
        SyntaxTrouble::Comma => phrase("giữa hai phần tử đặt đúng một dấu phẩy", "put one comma between two entries"),
        SyntaxTrouble::AfterValue => phrase("mỗi khóa viết trên một dòng", "write one key a line"),
        SyntaxTrouble::TooDeep => {
            phrase("bớt ngoặc; kế hoạch không cần quá ba lớp", "take brackets away; three layers are enough")
        }
        SyntaxTrouble::Other => phrase(
            "mỗi dòng viết như seats = 4, hoặc mở đầu bảng như [[units]]",
            "a line is like seats = 4, or begins a table like [[units]]",
        ),
    }
}

fn shape(shape: Shape) -> Phrase {
    match shape {
        Shape::Text => phrase("chữ trong ngoặc kép", "a text in quotes"),
        Shape::Whole => phrase("số nguyên", "a whole number"),
        Shape::Decimal => phrase("số thập phân", "a decimal number"),
        Shape::Flag => phrase("true hoặc false", "true or false"),
        Shape::Date => phrase("ngày, như 2017-12-01", "a date like 2017-12-01"),
        Shape::Time => phrase("giờ, như 07:30:00", "a time like 07:30:00"),
        Shape::DateTime => phrase("ngày kèm giờ", "a date with a time"),
        Shape::List => phrase("danh sách [ … ]", "a list [ … ]"),
        Shape::Table => phrase("bảng { … }", "a table { … }"),
        Shape::Tables => phrase("danh sách các bảng", "a list of tables"),
        Shape::IdOrTable => phrase("mã đơn vị, hoặc bảng có id và name", "a unit's id, or a table with id and name"),
    }
}

fn shape_advice(expected: Shape, lang: Lang) -> Option<String> {
    let example = match expected {
        Shape::Text => "\"…\"",
        Shape::Flag => "true",
        Shape::Date => "2017-12-01",
        Shape::Time => "07:30:00",
        Shape::List => "[\"vp\", \"xdpl\"]",
        Shape::IdOrTable => "{ id = \"a\", name = \"…\" }",
        Shape::Tables => "[{ … }]",
        Shape::Table => "{ … }",
        Shape::Whole => "4",
        Shape::Decimal | Shape::DateTime => return None,
    };
    Some(say!(lang, "viết như {example}", "write {example}"))
}

fn counted(what: Counted) -> Phrase {
    match what {
        Counted::Units => phrase("đơn vị", "units"),
        Counted::Delegates => phrase("đại biểu", "delegates"),
        Counted::Contests => phrase("nội dung bỏ phiếu", "contests"),
        Counted::Nominees => phrase("tên trong danh sách bỏ phiếu", "nominees"),
        Counted::Steps => phrase("mục chương trình", "steps of the agenda"),
        Counted::Entries => phrase("phần tử", "entries"),
    }
}

pub(super) fn named(what: Named) -> Phrase {
    match what {
        Named::Unit => phrase("đơn vị", "a unit"),
        Named::Contest => phrase("nội dung bỏ phiếu", "a contest"),
        Named::Nominee => phrase("người hoặc đơn vị được đề nghị", "a nominee"),
        Named::Delegate => phrase("đại biểu", "a delegate"),
        Named::Step => phrase("mục chương trình", "a step of the agenda"),
        Named::ListedContest => phrase("nội dung bỏ phiếu trong mục này", "a contest in this step"),
        Named::Grade => phrase("mức", "a grade"),
        Named::Member => phrase("thành viên Tổ kiểm phiếu", "a tally member"),
    }
}
