//! What is said while a conference is played back.

use super::{Lang, Phrase, phrase};
use crate::say;

/// Where the playback is.
pub fn state(lang: Lang, speed: u32, clock: &str, (at, of): (usize, usize), standing: Standing) -> String {
    let standing = match standing {
        Standing::Plays => say!(lang, "nhanh {speed} lần", "{speed} times as fast"),
        Standing::Paused => say!(lang, "đang dừng", "paused"),
        Standing::Over => say!(lang, "đã hết", "at its end"),
    };
    say!(lang, "XEM LẠI · {clock} · việc {at}/{of} · {standing}", "REPLAY · {clock} · fact {at}/{of} · {standing}")
}

/// Whether it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It goes on.
    Plays,
    /// It was stopped.
    Paused,
    /// Nothing follows.
    Over,
}

/// Stops or goes on.
pub const PAUSE: Phrase = phrase("dừng / chạy tiếp", "pause or go on");
/// Told.
pub const HELP_PAUSE: Phrase =
    phrase("Dừng lại, hoặc chạy tiếp; ở cuối thì xem lại từ đầu.", "Pause, or go on; at the end, begin again.");
/// The next scene.
pub const NEXT: Phrase = phrase("cảnh sau", "next scene");
/// Told.
pub const HELP_NEXT: Phrase =
    phrase("Nhảy đến lúc hội trường thấy cảnh tiếp theo.", "Go to where the hall sees something else.");
/// The scene before.
pub const BEFORE: Phrase = phrase("cảnh trước", "scene before");
/// Told.
pub const HELP_BEFORE: Phrase = phrase("Trở về cảnh trước đó.", "Go back to where the hall saw something else.");
/// Faster.
pub const FASTER: Phrase = phrase("nhanh hơn", "faster");
/// Told.
pub const HELP_FASTER: Phrase = phrase("Tăng tốc độ xem lại.", "Play faster.");
/// Slower.
pub const SLOWER: Phrase = phrase("chậm hơn", "slower");
/// Told.
pub const HELP_SLOWER: Phrase = phrase("Giảm tốc độ xem lại.", "Play slower.");
/// To the beginning.
pub const BEGIN: Phrase = phrase("về đầu", "to the start");
/// Told.
pub const HELP_BEGIN: Phrase = phrase("Trở về lúc Hội nghị bắt đầu.", "Go back to the start of the conference.");
/// To the end.
pub const END: Phrase = phrase("đến cuối", "to the end");
/// Told.
pub const HELP_END: Phrase = phrase("Đến lúc Hội nghị kết thúc.", "Go to the end of the conference.");
/// Help.
pub const HELP: Phrase = phrase("trợ giúp", "help");
/// Told.
pub const HELP_HELP: Phrase = phrase("Xem các phím của màn này.", "Show the keys of this screen.");
/// Leaves.
pub const LEAVE: Phrase = phrase("thoát", "leave");
/// Told.
pub const HELP_LEAVE: Phrase =
    phrase("Kết thúc việc xem lại; hồ sơ không bị thay đổi.", "Leave; the record is not changed.");
