//! What is said of rehearsing and of the tour.

use crate::wording::{Phrase, phrase};

/// After the arguments of `rehearse`.
pub(super) const AFTER: Phrase = phrase(
    "Hồ sơ diễn tập là tệp riêng x.dien-tap.hoinghi bên cạnh; mọi màn hình và văn bản của nó mang dấu DIỄN TẬP, không lẫn được với hồ sơ thật.\n\
             Ví dụ:  hoinghi rehearse x.toml                          chạy đến hết, in thời gian từng mục\n\
             \u{20}       hoinghi rehearse x.toml --on board --speed 60   xem trên màn hội trường, nhanh gấp 60\n\
             \u{20}       hoinghi rehearse x.toml --papers ties --seed 7  có ngang phiếu; cùng --seed thì diễn lại y như cũ\n\
             Kết thúc bằng 1 nếu có việc bị từ chối hoặc chưa đến bế mạc.",
    "The record of a rehearsal is a file of its own, x.dien-tap.hoinghi, beside; all its screens and papers are marked REHEARSAL.\n\
             Examples:  hoinghi rehearse x.toml                          to the end, with the time of each step\n\
             \u{20}          hoinghi rehearse x.toml --on board --speed 60   on the hall's screen, sixty times as fast\n\
             \u{20}          hoinghi rehearse x.toml --papers ties --seed 7  with a tie; the same --seed plays the same day\n\
             Ends with 1 if something was refused or the closing was not reached.",
);

/// After the argument of `tour`.
pub(super) const AFTER_TOUR: Phrase = phrase(
    "Bài học tự biết khi bạn làm xong. Hồ sơ tập mang dấu DIỄN TẬP và nằm riêng, không đụng hồ sơ thật.\n\
             Ví dụ:  hoinghi tour           chọn bàn ở trang đầu\n\
             \u{20}       hoinghi tour chair     bàn Chủ trì, khoảng bảy phút\n\
             \u{20}       hoinghi tour typist    bàn kiểm phiếu, khoảng bốn phút",
    "A lesson notices by itself what was done. Its record is marked REHEARSAL and lies apart from any real one.\n\
             Examples:  hoinghi tour           choose the desk at home\n\
             \u{20}          hoinghi tour chair     the chair's desk, about seven minutes\n\
             \u{20}          hoinghi tour typist    the tally desk, about four minutes",
);

/// What an argument of `rehearse` means.
pub(super) fn argument(argument: &str) -> Phrase {
    match argument {
        "plan" => phrase("Kế hoạch (.toml), hoặc hồ sơ có kế hoạch ấy", "The plan (.toml), or a record that holds it"),
        "on" => phrase(
            "Xem trên bàn này; không ghi thì chạy đến hết mà không mở màn hình",
            "The desk on which to watch; where unsaid it plays to the end without a screen",
        ),
        "speed" => phrase(
            "Nhanh gấp mấy lần thật, 1 đến 86400; max là nhanh hết sức. Mặc định: xem trên bàn thì 60, không thì max",
            "So many times as fast, 1 to 86400; max is as fast as it goes. Where unsaid: 60 at a desk, else max",
        ),
        "papers" => phrase(
            "Phiếu giả: winners (đủ người trúng, mặc định), even (phân tán), ties (ngang phiếu), invalid (nhiều phiếu không hợp lệ), mistakes (nhập nhầm rồi sửa)",
            "The papers: winners (clear, where unsaid), even (close), ties, invalid (many of them), mistakes (mistyped and mended)",
        ),
        "seed" => phrase(
            "Số quyết định mọi chuyện ngẫu nhiên; không ghi thì chọn một số và in ra",
            "The number from which all chance follows; where unsaid one is drawn and told",
        ),
        _ => phrase(
            "Hồ sơ diễn tập, thay cho tệp .dien-tap.hoinghi bên cạnh",
            "The record of the rehearsal, in place of the .dien-tap.hoinghi beside",
        ),
    }
}
