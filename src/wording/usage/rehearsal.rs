//! What the arguments of `rehearse` mean.

use crate::wording::{Phrase, phrase};

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
