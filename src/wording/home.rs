//! What the home screen says.

use super::{Lang, Phrase, phrase};
use crate::say;

/// The title.
pub const TITLE: Phrase = phrase("HỘI NGHỊ TỔNG KẾT THI ĐUA, KHEN THƯỞNG", "YEAR-END EMULATION SUMMARY CONFERENCE");
/// Under the title.
pub const SUBTITLE: Phrase = phrase(
    "Điều hành hội nghị, kiểm phiếu kín và bàn giao trên một máy tính",
    "Chair the conference, count secret papers and hand over, from one laptop",
);
/// Starts the sample.
pub const SAMPLE: Phrase = phrase("Chạy hội nghị mẫu: Cụm thi đua số I, năm 2017", "Play the sample: Cluster I, 2017");
/// Starts the sample, told.
pub const SAMPLE_NOTE: Phrase = phrase(
    "Bắt đầu một bản mới của hội nghị mẫu; làm thử thoải mái, không ảnh hưởng gì.",
    "Begins a new copy of the sample conference; try anything, nothing is at stake.",
);
/// Teaches a desk.
pub const LEARN: Phrase = phrase("Học trong mười phút, làm thử từng việc", "Learn in ten minutes, by doing");
/// Teaches a desk, told.
pub const LEARN_NOTE: Phrase = phrase(
    "Bài học đi kèm bàn thật trên hội nghị mẫu. ← → chọn bàn: chủ trì hoặc kiểm phiếu.",
    "Lessons beside the real desk on the sample. ← → chooses the desk: chair or tally.",
);
/// Opens a file.
pub const OPEN: Phrase =
    phrase("Mở kế hoạch (.toml) hoặc hồ sơ hội nghị (.hoinghi)…", "Open a plan (.toml) or a record (.hoinghi)…");
/// Opens a file, told.
pub const OPEN_NOTE: Phrase = phrase(
    "Kế hoạch mở lần đầu sẽ tạo hồ sơ .hoinghi bên cạnh; mở lại thì tiếp tục.",
    "A plan opened for the first time makes its record beside it; opened again, it goes on.",
);
/// Title of the form.
pub const OPEN_TITLE: Phrase = phrase("MỞ TỆP", "OPEN A FILE");
/// What the form takes.
pub const OPEN_INTRO: Phrase = phrase(
    "Chọn kế hoạch (.toml) hoặc hồ sơ (.hoinghi), hoặc gõ, dán đường dẫn.",
    "Choose a plan (.toml) or a record (.hoinghi), or type or paste its path.",
);
/// Enter.
pub const KEY_OPEN: Phrase = phrase("mở", "open");
/// Enter, told.
pub const HELP_OPEN: Phrase = phrase("Mở dòng đang chọn.", "Open the focused line.");
/// The desk.
pub const KEY_DESK: Phrase = phrase("đổi bàn", "other desk");
/// The desk, told.
pub const HELP_DESK: Phrase =
    phrase("Chọn bàn: chủ trì, kiểm phiếu hoặc màn hội trường.", "Choose the desk: chair, tally or the hall's screen.");
/// Rehearses.
pub const KEY_REHEARSE: Phrase = phrase("diễn tập", "rehearse");
/// Rehearses, told.
pub const HELP_REHEARSE: Phrase = phrase(
    "Diễn tập dòng đang chọn: mở một hồ sơ riêng mang dấu DIỄN TẬP, hồ sơ thật không bị đụng đến.",
    "Rehearse the focused line: in a record of its own marked REHEARSAL; the real one is not touched.",
);
/// Title of the form that names what is rehearsed.
pub const REHEARSE_TITLE: Phrase = phrase("DIỄN TẬP TỪ TỆP", "REHEARSE A FILE");
/// Help.
pub const KEY_HELP: Phrase = phrase("trợ giúp", "help");
/// Help, told.
pub const HELP_HELP: Phrase = phrase("Mở hoặc đóng trang trợ giúp này.", "Open or close this help.");
/// Leaves.
pub const KEY_LEAVE: Phrase = phrase("thoát", "leave");
/// Leaves, told.
pub const HELP_LEAVE: Phrase = phrase("Thoát chương trình.", "Leave the program.");
/// The window is too small.
pub const TOO_SMALL: Phrase =
    phrase("Cửa sổ quá nhỏ: cần ít nhất 40×12.", "The window is too small: at least 40×12 is needed.");

/// Goes on with a conference.
pub fn resume(lang: Lang, title: &str) -> String {
    say!(lang, "Tiếp tục: {title}", "Go on: {title}", title = title)
}

/// The desk that will be opened, by its name.
pub fn desk(lang: Lang, name: Phrase) -> String {
    say!(lang, "Bàn: ◀ {name} ▶", "Desk: ◀ {name} ▶", name = name.of(lang))
}

/// The chair's console.
pub const CHAIR: Phrase = phrase("Chủ trì", "Chair");
/// The tally desk.
pub const TALLY: Phrase = phrase("Kiểm phiếu", "Tally");
/// The hall's screen.
pub const BOARD: Phrase = phrase("Màn hội trường", "Hall's screen");
