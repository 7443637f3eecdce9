//! What the page says that sets up a projector.

use super::{Lang, Phrase, phrase};
use crate::say;

/// Its title.
pub const TITLE: Phrase = phrase("TRANG THỬ MÁY CHIẾU", "PROJECTOR TEST PAGE");
/// What to look at first.
pub const EDGES: Phrase =
    phrase("Phải thấy đủ bốn góc và bốn cạnh của khung", "All four corners and edges of the frame must be seen");
/// A line of ordinary letters.
pub const SMALL_LETTERS: Phrase = phrase(
    "Chữ thường: ặ ẵ ậ ẫ ễ ể ệ ổ ỗ ộ ở ỡ ợ ữ ử ự ỹ ỵ đ. Hàng ghế cuối phải đọc được dòng này.",
    "Ordinary letters: ặ ẵ ậ ẫ ễ ể ệ ổ ỗ ộ ở ỡ ợ ữ ử ự ỹ ỵ đ. The last row must be able to read this line.",
);
/// What the steps are for.
pub const STEPS: Phrase = phrase(
    "Từ nền đến chữ có 10 bậc; đếm được dưới 8 bậc thì dùng --theme tuong-phan",
    "There are 10 steps from ground to ink; where fewer than 8 are seen, use --theme tuong-phan",
);
/// In place of the steps.
pub const NO_COLOURS: Phrase = phrase("Cửa sổ dòng lệnh này không có màu", "This terminal has no colours");

/// The roles of colours.
pub const TEXT: Phrase = phrase("chữ thường", "text");
/// What explains.
pub const DIM: Phrase = phrase("chữ phụ", "what explains");
/// What counts.
pub const STRONG: Phrase = phrase("chữ chính", "what counts");
/// Titles.
pub const HEADING: Phrase = phrase("tiêu đề", "titles");
/// What happens now.
pub const NOW: Phrase = phrase("đang diễn ra", "now");
/// What needs somebody.
pub const ATTENTION: Phrase = phrase("cần chú ý", "needs somebody");
/// Elected.
pub const ELECTED: Phrase = phrase("được suy tôn", "elected");
/// Cannot.
pub const DANGER: Phrase = phrase("không được, có lỗi", "cannot");
/// What is chosen.
pub const SELECTION: Phrase = phrase("dòng đang chọn", "chosen");
/// Leaves the page.
pub const LEAVE: Phrase = phrase("thoát", "leave");
/// The same at more length.
pub const LEAVE_HELP: Phrase = phrase("Rời trang thử.", "Leave the test page.");
/// Turns to the next theme.
pub const NEXT_THEME: Phrase = phrase("bộ màu khác", "next colours");
/// The same at more length.
pub const NEXT_THEME_HELP: Phrase = phrase("Xem trang này trong bộ màu tiếp theo.", "See this page in the next theme.");
/// Turns to the next grain of big letters.
pub const NEXT_BLOCKS: Phrase = phrase("nét chữ lớn khác", "next grain");
/// The same at more length.
pub const NEXT_BLOCKS_HELP: Phrase = phrase(
    "Vẽ chữ lớn bằng nét tiếp theo; thấy ô vuông hoặc dấu hỏi thì phông chữ không có nét đó.",
    "Draw the big letters in the next grain; where boxes or question marks are seen, the font lacks it.",
);

/// What the page was drawn with.
pub fn told(lang: Lang, (columns, rows): (u16, u16), theme: &str, blocks: &str) -> String {
    let theme = if theme.is_empty() { String::new() } else { format!(" · --theme {theme}") };
    say!(
        lang,
        "{columns} cột × {rows} dòng{theme} · --blocks {blocks}",
        "{columns} columns × {rows} rows{theme} · --blocks {blocks}"
    )
}
