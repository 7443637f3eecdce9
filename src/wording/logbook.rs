//! What is said about the log that was asked for.

use super::{Lang, Phrase, phrase, shown};
use crate::say;
use std::io;
use std::path::Path;

/// What stands at its head, on one line.
pub const HEAD: Phrase = phrase(
    "Việc chương trình đã làm và đã gặp, để tìm nguyên nhân khi có sự cố. Không có phiếu nào, không có giờ của phiếu, không có tên ai.",
    "What the program did and met, to find out what went wrong. No paper, no moment of a paper, nobody's name stands in it.",
);

/// Something else lies where the log should.
pub fn taken(lang: Lang, path: &Path) -> String {
    say!(
        lang,
        "{file} đã có và không phải nhật ký của chương trình nên không ghi vào. Hãy đặt tên khác sau --log.",
        "{file} is there and is no log of this program; nothing is written into it. Give another name after --log.",
        file = shown(&path.display().to_string())
    )
}

/// The log cannot be begun.
pub fn unwritable(lang: Lang, path: &Path, error: &io::Error) -> String {
    say!(
        lang,
        "Không ghi được nhật ký {file}: {error}. Hãy đặt tệp khác sau --log, hoặc bỏ --log và HOINGHI_LOG.",
        "The log {file} cannot be written: {error}. Give another file after --log, or leave --log and HOINGHI_LOG out.",
        file = shown(&path.display().to_string()),
        error = shown(&error.to_string())
    )
}

/// The log broke off.
pub fn broken_off(lang: Lang, path: &Path, error: &io::Error) -> String {
    say!(
        lang,
        "Nhật ký {file} dừng giữa chừng: {error}. Hồ sơ không bị ảnh hưởng.",
        "The log {file} broke off: {error}. The record is not touched by that.",
        file = shown(&path.display().to_string()),
        error = shown(&error.to_string())
    )
}
