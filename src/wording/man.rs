//! The parts of the man page that a description of arguments does not hold.

use super::{Phrase, phrase};

/// A part: its title, and its paragraphs, each with what it explains in bold.
pub struct Part {
    /// The title.
    pub title: Phrase,
    /// What is explained, and how; what is explained may be nothing.
    pub items: &'static [(Phrase, Phrase)],
}

const fn same(word: &'static str) -> Phrase {
    phrase(word, word)
}

/// The parts, in the order that manuals have.
pub const PARTS: [Part; 4] = [
    Part {
        title: phrase("MÃ KẾT THÚC", "EXIT STATUS"),
        items: &[
            (same("0"), phrase("Xong.", "Done.")),
            (
                same("1"),
                phrase(
                    "Câu trả lời là không: kế hoạch có lỗi, hồ sơ hỏng, lệnh bị từ chối.",
                    "The answer is no: faults found, record broken, a command refused.",
                ),
            ),
            (same("2"), phrase("Viết sai lệnh.", "Wrong usage.")),
            (same("3"), phrase("Không đọc hoặc ghi được tệp.", "A file cannot be read or written.")),
            (
                phrase("128 cộng số tín hiệu", "128 plus a signal's number"),
                phrase(
                    "Bị tín hiệu kết thúc; 129 khi cửa sổ bị đóng. Cửa sổ dòng lệnh được trả lại nguyên trạng.",
                    "Ended by a signal; 129 where the window was closed. The terminal is left as it was found.",
                ),
            ),
        ],
    },
    Part {
        title: phrase("BIẾN MÔI TRƯỜNG", "ENVIRONMENT"),
        items: &[
            (same("HOINGHI_LANG"), phrase("vi hoặc en, khi không ghi --lang.", "vi or en, where --lang is not given.")),
            (
                same("HOINGHI_BLOCKS"),
                phrase(
                    "half, quadrants, sextants hoặc scaled, khi không ghi --blocks.",
                    "half, quadrants, sextants or scaled, where --blocks is not given.",
                ),
            ),
            (
                same("HOINGHI_MOTION"),
                phrase("on hoặc off, khi không ghi --motion.", "on or off, where --motion is not given."),
            ),
            (
                same("HOINGHI_LOG"),
                phrase(
                    "Tệp nhật ký, khi không ghi --log. Không có cả hai thì không ghi nhật ký.",
                    "The file of the log, where --log is not given. Without both no log is kept.",
                ),
            ),
            (
                same("NO_COLOR"),
                phrase("Có giá trị khác rỗng thì không dùng màu.", "No colours are used where it is not empty."),
            ),
            (
                same("COLORTERM, TERM"),
                phrase(
                    "Cho biết cửa sổ dòng lệnh hiện được bao nhiêu màu và những dấu nào.",
                    "Tell how many colours and which signs the terminal shows.",
                ),
            ),
            (same("XDG_DATA_HOME"), phrase("Thư mục dữ liệu của người dùng.", "The folder of the user's data.")),
        ],
    },
    Part {
        title: phrase("TỆP", "FILES"),
        items: &[
            (
                same("x.toml"),
                phrase(
                    "Kế hoạch. Khi thoát bàn soạn mà chưa lưu vì cửa sổ bị đóng: x.toml.chua-luu.",
                    "The plan. What was not saved when the editor's window was closed: x.toml.chua-luu.",
                ),
            ),
            (
                same("x.hoinghi"),
                phrase(
                    "Hồ sơ; một tệp là đủ. Khi đang mở có thêm x.hoinghi-wal và x.hoinghi-shm bên cạnh.",
                    "The record; it is enough alone. While it is open x.hoinghi-wal and x.hoinghi-shm lie beside it.",
                ),
            ),
            (same("x.dien-tap.hoinghi"), phrase("Hồ sơ của một lần diễn tập.", "The record of a rehearsal.")),
            (same("x.van-ban/"), phrase("Văn bản xuất bằng F9.", "The documents written by F9.")),
            (
                same("$XDG_DATA_HOME/hoinghi/"),
                phrase(
                    "Hội nghị mẫu chạy từ trang đầu, tên hồ sơ mở gần nhất, dấu hiệu màn hội trường đang chạy. Thường là ~/.local/share/hoinghi.",
                    "Samples played from home, the name of the last record, the sign that a hall's screen runs. Mostly ~/.local/share/hoinghi.",
                ),
            ),
        ],
    },
    Part {
        title: phrase("VÍ DỤ", "EXAMPLES"),
        items: &[
            (
                same("hoinghi"),
                phrase("Trang đầu; Enter, Enter chạy hội nghị mẫu.", "The home screen; Enter, Enter plays the sample."),
            ),
            (
                same("hoinghi check x.toml && hoinghi rehearse x.toml"),
                phrase("Kiểm tra kế hoạch, rồi diễn tập cả buổi.", "A plan checked, then the whole day rehearsed."),
            ),
            (
                same("hoinghi export x.toml --to giay-to --format docx --only ballots,sheets,checklist"),
                phrase(
                    "Phiếu, bảng kiểm phiếu và việc phải làm, để in trước ngày họp.",
                    "Ballot papers, tally sheets and the checklist, to be printed before the day.",
                ),
            ),
            (
                same("hoinghi chair x.toml --mirror /media/usb"),
                phrase("Bàn Chủ trì, có bản sao thứ hai trên USB.", "The chair's desk, with a second copy on a stick."),
            ),
            (
                same("hoinghi verify x.hoinghi"),
                phrase("Tính lại mọi điều từ hồ sơ.", "Everything recomputed from the record."),
            ),
        ],
    },
];
