//! Sentences about the second copy of a record.

use super::{Lang, shown};
use crate::say;
use std::path::Path;

fn place(to: &Path) -> String {
    shown(&to.display().to_string())
}

/// A copy was made.
pub fn copied(lang: Lang, to: &Path, entries: u64) -> String {
    say!(
        lang,
        "Đã sao hồ sơ vào {to}: {entries} việc đã ghi, kèm mọi phiếu.\n",
        "Copied the record to {to}: {entries} entries, and all papers.\n",
        to = place(to)
    )
}

/// Something else lies where the copy should.
pub fn copy_taken(lang: Lang, to: &Path) -> String {
    say!(
        lang,
        "Chưa sao: ở {to} đã có một tệp khác, không phải bản sao cũ của hồ sơ này. Hãy chọn tên khác.",
        "Not copied: at {to} lies another file, not an earlier copy of this record. Choose another name.",
        to = place(to)
    )
}

/// The copy cannot be written.
pub fn copy_denied(lang: Lang, to: &Path) -> String {
    say!(
        lang,
        "Chưa sao: không ghi được vào {to}. Hãy xem chỗ trống và quyền ghi ở đó.",
        "Not copied: {to} cannot be written. Look at the free space and the permissions there.",
        to = place(to)
    )
}

/// The stick is not there.
pub fn gone(lang: Lang, to: &Path) -> String {
    say!(
        lang,
        "Bản sao thứ hai chưa cập nhật: không thấy nơi chứa {to}. Hội nghị vẫn ghi bình thường; cắm lại là tự sao tiếp.",
        "The second copy is behind: the folder of {to} is not there. The conference is recorded as usual; put it back and copying goes on by itself.",
        to = place(to)
    )
}

/// The copy cannot be written.
pub fn unwritable(lang: Lang, to: &Path) -> String {
    say!(
        lang,
        "Bản sao thứ hai chưa cập nhật: không ghi được vào {to}. Hội nghị vẫn ghi bình thường; hãy xem chỗ trống và quyền ghi ở đó.",
        "The second copy is behind: {to} cannot be written. The conference is recorded as usual; look at the free space and the permissions there.",
        to = place(to)
    )
}

/// Another file lies at the place of the copy.
pub fn taken(lang: Lang, to: &Path) -> String {
    say!(
        lang,
        "Bản sao thứ hai không được ghi: ở {to} đã có một tệp khác, không phải bản sao cũ của hồ sơ này. Hãy chọn tên khác.",
        "The second copy is not written: at {to} lies another file, not an earlier copy of this record. Choose another name.",
        to = place(to)
    )
}
