//! How the hall's screen gets onto the projector.

use super::{Lang, Phrase, phrase};
use crate::say;

/// Title of what is told.
pub const TITLE: Phrase = phrase("MÀN HỘI TRƯỜNG TRÊN MÁY CHIẾU", "THE HALL'S SCREEN ON THE PROJECTOR");
/// A window was opened.
pub fn opened(lang: Lang, window: &str) -> String {
    say!(
        lang,
        "Đã mở màn hội trường trong một cửa sổ {window} mới. Kéo cửa sổ đó sang màn chiếu rồi phóng to toàn màn hình (thường là F11). Cửa sổ đó chỉ để xem: có đóng nhầm thì bấm lại phím này, không mất gì.",
        "The hall's screen is open in a new {window} window. Drag it to the projector and make it full screen (mostly F11). It only shows: closed by mistake, this key opens it again, and nothing is lost."
    )
}
/// A window of the multiplexer was opened.
pub fn opened_inside(lang: Lang, window: &str) -> String {
    say!(
        lang,
        "Đã mở màn hội trường trong một ô {window} mới. Nối một cửa sổ khác vào cùng phiên, chọn ô đó, kéo sang màn chiếu rồi phóng to toàn màn hình (thường là F11).",
        "The hall's screen is open in a new {window} window. Attach another terminal to the session, choose that window, drag it to the projector and make it full screen (mostly F11)."
    )
}
/// A command has to be typed.
pub fn by_hand(lang: Lang, command: &str) -> String {
    say!(
        lang,
        "Mở thêm một cửa sổ dòng lệnh, kéo sang màn chiếu, phóng to toàn màn hình (thường là F11), rồi dán và chạy lệnh sau (đã chép vào bộ nhớ tạm, nếu cửa sổ này cho phép): {command}",
        "Open another terminal window, drag it to the projector, make it full screen (mostly F11), then paste and run this command (copied to the clipboard where this terminal allows it): {command}"
    )
}
/// Understood.
pub const CLOSE: Phrase = phrase("đóng", "close");
/// The key.
pub const KEY: Phrase = phrase("đưa lên máy chiếu", "to the projector");
/// The key, told.
pub const HELP: Phrase = phrase(
    "Mở màn hội trường trong một cửa sổ riêng để kéo sang máy chiếu, hoặc cho biết lệnh phải chạy.",
    "Open the hall's screen in a window of its own for the projector, or say which command does.",
);
/// At home a conference is chosen first.
pub const CHOOSE_FIRST: Phrase = phrase(
    "Hãy chọn dòng của hội nghị đã có hồ sơ, rồi bấm lại phím này.",
    "Choose the line of a conference that has a record, then press this key again.",
);
