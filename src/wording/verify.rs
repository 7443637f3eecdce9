//! What verifying a record says: what holds, or the first thing that is broken and where.

use super::refusal::storage_trouble;
use super::{Lang, shown};
use crate::conference::Programme;
use crate::record::bundle::BoxKey;
use crate::record::verify::Broken;
use crate::record::{StorageError, verify::Verified};
use crate::say;

/// How the picture code of an announcement begins; the whole head follows it.
pub const PICTURE_CODE: &str = "hoinghi:";

/// The record holds: how much was recomputed.
pub fn holds(verified: &Verified, lang: Lang) -> String {
    say!(
        lang,
        "Hồ sơ nguyên vẹn: {entries} mục ghi, {papers} phiếu được đếm lại. Mã hồ sơ: {code}",
        "The record is whole: {entries} entries, {papers} papers recounted. Code of the record: {code}",
        entries = verified.entries,
        papers = verified.papers,
        code = verified.head.code()
    )
}

/// The code of one announcement.
pub fn announcement(
    programme: &Programme,
    contest: &crate::conference::ContestId,
    round: u32,
    code: &str,
    lang: Lang,
) -> String {
    let title = programme.contest(contest).map_or(contest.as_str(), |contest| contest.title.as_str());
    say!(
        lang,
        "Công bố “{title}”, vòng {round}: mã {code}",
        "Announcement of “{title}”, round {round}: code {code}",
        title = title,
        code = code
    )
}

/// A code that was given and found.
pub fn confirmed(code: &str, rehearsal: bool, lang: Lang) -> String {
    if rehearsal {
        return say!(
            lang,
            "Mã {code}: có trong hồ sơ DIỄN TẬP này, không phải mã của hội nghị thật.",
            "Code {code}: found in this record of a REHEARSAL; it is no code of the conference.",
            code = shown(code)
        );
    }
    say!(lang, "Mã {code}: có trong hồ sơ.", "Code {code}: found in the record.", code = shown(code))
}

/// A code that was given and not found.
pub fn not_confirmed(code: &str, lang: Lang) -> String {
    say!(
        lang,
        "Mã {code}: không có trong hồ sơ này. Hãy kiểm lại mã đã in hoặc đã đọc; nếu mã đúng thì hồ sơ không còn là hồ sơ khi công bố.",
        "Code {code}: not in this record. Check the code as printed or read out; if it is right, this is not the record as it was announced.",
        code = shown(code)
    )
}

/// The first thing that is broken, and where.
pub fn broken(broken: &Broken, lang: Lang) -> String {
    let what = match broken {
        Broken::Store(StorageError::Busy) => {
            say!(lang, "bàn khác đang ghi quá 5 giây", "another desk has been writing for over 5 seconds")
        }
        Broken::Store(StorageError::Lost) => {
            say!(lang, "tệp đã bị xóa hoặc bị thay", "the file was deleted or replaced")
        }
        Broken::Store(StorageError::Damaged(why)) => {
            say!(lang, "tệp dữ liệu bị hỏng ({why})", "the file itself is damaged ({why})", why = shown(why))
        }
        Broken::Store(StorageError::Failed(why)) => storage_trouble(why).of(lang).to_owned(),
        Broken::Definition(table) => say!(
            lang,
            "cấu trúc bảng đã bị sửa ({table})",
            "the definition of a table was changed ({table})",
            table = shown(table)
        ),
        Broken::Chain { entry } => say!(
            lang,
            "mục ghi số {entry} không nối tiếp chuỗi: có mục bị sửa, chèn hoặc bỏ tại đây",
            "entry {entry} does not continue the chain: an entry was changed, inserted or removed there"
        ),
        Broken::Entry { entry, .. } => {
            say!(lang, "mục ghi số {entry} không đọc được", "entry {entry} cannot be read")
        }
        Broken::Tail { entries, expected } if entries == expected => say!(
            lang,
            "mã cuối chuỗi không khớp với mã được giữ riêng, sau {entries} mục ghi",
            "the head after {entries} entries is not the one kept apart"
        ),
        Broken::Tail { entries, expected } => say!(
            lang,
            "chuỗi có {entries} mục ghi, phải có {expected}: phần cuối bị cắt hoặc bị thêm",
            "the chain has {entries} entries where there should be {expected}: its end was cut off or added to"
        ),
        Broken::BundleMissing { key, bundle } => say!(
            lang,
            "thiếu tập phiếu {bundle} của {place}",
            "bundle {bundle} of {place} is missing",
            place = place(key, lang)
        ),
        Broken::BundleChanged { key, bundle } => say!(
            lang,
            "tập phiếu {bundle} của {place} đã bị sửa",
            "bundle {bundle} of {place} was changed",
            place = place(key, lang)
        ),
        Broken::StrayPapers { key } => say!(
            lang,
            "có phiếu không mục ghi nào nhắc đến, ở {place}",
            "there are papers that no entry knows of, in {place}",
            place = place(key, lang)
        ),
        Broken::SealBroken { key } => say!(
            lang,
            "phiếu đã niêm phong của {place} bị thiếu hoặc bị sửa",
            "the sealed papers of {place} are missing or were changed",
            place = place(key, lang)
        ),
        Broken::PapersUnreadable { key } => say!(
            lang,
            "phiếu của {place} không đọc được",
            "the papers of {place} cannot be read",
            place = place(key, lang)
        ),
        Broken::PapersMiscounted { key, found, stated } => say!(
            lang,
            "{place} có {found} phiếu, biên bản ghi {stated}",
            "{place} holds {found} papers where its entry says {stated}",
            place = place(key, lang),
            found = found,
            stated = stated
        ),
    };
    say!(
        lang,
        "Hồ sơ không nguyên vẹn: {what}. Hãy giữ nguyên tệp này và đối chiếu với bản lưu.",
        "The record is broken: {what}. Leave this file as it is and compare it with a copy.",
        what = what
    )
}

fn place(key: &BoxKey, lang: Lang) -> String {
    say!(
        lang,
        "“{contest}”, vòng {round}, lượt {pass}",
        "“{contest}”, round {round}, pass {pass}",
        contest = shown(key.contest.as_str()),
        round = key.round,
        pass = key.pass
    )
}
