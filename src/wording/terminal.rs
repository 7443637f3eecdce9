//! What keys, dialogs, help and the palette say.

use super::{Lang, Phrase, phrase};
use crate::say;

/// The name of the space bar.
pub const SPACE: Phrase = phrase("Dấu cách", "Space");

/// The footer's word for the help key.
pub const HELP: Phrase = phrase("trợ giúp", "help");

/// The footer's word for the palette key.
pub const FIND: Phrase = phrase("tìm", "find");

/// The title of the help overlay.
pub const HELP_TITLE: Phrase = phrase("TRỢ GIÚP", "HELP");

/// The mouse, where the help names keys.
pub const MOUSE: Phrase = phrase("Chuột", "Mouse");

/// What the mouse does.
pub const MOUSE_HELP: Phrase = phrase(
    "Bấm vào việc nào là làm việc ấy như bấm phím của nó, bấm vào dòng nào là chọn dòng ấy; bấm đúp chỉ tính một lần. Giữ Shift mà kéo để bôi đen chữ.",
    "A click on an act does it as its key does, a click on a row chooses it; a double click counts once. Drag with Shift held to select text.",
);

/// The title of the palette.
pub const PALETTE_TITLE: Phrase =
    phrase("TÌM: VIỆC, MỤC, ĐƠN VỊ, TÊN TRONG DANH SÁCH", "FIND AN ACT, STEP, UNIT OR NOMINEE");

/// What the palette says when nothing matches.
pub const NOTHING_FOUND: Phrase = phrase("Không có gì khớp.", "Nothing matches.");

/// Moves a list or a long text.
pub const SCROLL: Phrase = phrase("xem tiếp", "scroll");

/// Closes an overlay.
pub const CLOSE: Phrase = phrase("đóng", "close");

/// Agrees to a question.
pub const AGREE: Phrase = phrase("đồng ý", "yes");

/// Declines a question.
pub const DECLINE: Phrase = phrase("không", "no");

/// Sends a form.
pub const SUBMIT: Phrase = phrase("xong", "done");

/// Leaves a form without doing anything.
pub const CANCEL: Phrase = phrase("thôi", "cancel");

/// Goes to the next field of a form.
pub const NEXT_FIELD: Phrase = phrase("ô kế tiếp", "next field");

/// Where one is in a form that is longer than the screen.
pub fn field_of(lang: Lang, at: usize, of: usize) -> String {
    say!(lang, "ô {at}/{of}", "field {at}/{of}")
}

/// Changes a choice of a form.
pub const CHANGE_CHOICE: Phrase = phrase("đổi lựa chọn", "change the choice");

/// Picks the focused entry.
pub const PICK: Phrase = phrase("chọn", "pick");

/// Completes a path.
pub const COMPLETE: Phrase = phrase("điền tiếp", "complete");

/// Goes to another file of the list.
pub const CHOOSE_OTHER: Phrase = phrase("tệp khác", "other file");

/// The folder whose files are listed.
pub const CHOOSE_FOLDER: Phrase = phrase("Thư mục", "Folder");

/// The file that is typed or picked.
pub const CHOOSE_FILE: Phrase = phrase("Tệp", "File");

/// The line that leads to the folder around the one that is seen.
pub const FOLDER_ABOVE: Phrase = phrase("../ (thư mục bên trên)", "../ (the folder above)");

/// A folder that cannot be looked into.
pub const NO_FOLDER: Phrase =
    phrase("Không xem được thư mục này; sửa lại đường dẫn.", "This folder cannot be looked into; mend the path.");

/// No file here matches.
pub const NO_SUCH_FILE: Phrase =
    phrase("Ở đây không có tệp nào như thế; vào thư mục khác.", "There is no such file here; go into another folder.");

/// There is no terminal to draw on.
pub const NO_TERMINAL: Phrase = phrase(
    "Chương trình cần một cửa sổ dòng lệnh (terminal) để vẽ màn hình; đầu vào hoặc đầu ra đang được chuyển hướng.",
    "The program needs a terminal to draw its screen; its input or output is redirected.",
);

/// The terminal refused to be set up.
pub fn terminal_fault(lang: Lang, reason: &str) -> String {
    say!(lang, "Không chuẩn bị được màn hình dòng lệnh: {reason}", "The terminal could not be prepared: {reason}")
}

/// A field that has to be filled in is empty.
pub fn field_is_empty(lang: Lang, label: &str) -> String {
    say!(lang, "Chưa điền: {label}.", "Not filled in: {label}.")
}

/// A number is missing or outside its bounds.
pub fn number_out_of_bounds(lang: Lang, label: &str, min: u64, max: u64) -> String {
    say!(lang, "{label}: cần một số từ {min} đến {max}.", "{label}: a number from {min} to {max} is needed.")
}

/// How many further lines lie above or below.
pub fn more_lines(lang: Lang, count: usize) -> String {
    say!(lang, "còn {count} dòng", "{count} more lines")
}
