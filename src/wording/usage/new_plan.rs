//! What is said of beginning a new plan.

use crate::wording::{Phrase, phrase};

/// What an argument of `plan` means.
pub(super) fn argument(argument: &str) -> Phrase {
    match argument {
        "file" => phrase("Tệp kế hoạch sẽ lập (.toml)", "The plan to be written (.toml)"),
        "template" => phrase(
            "Mẫu: co-hai-vong (cờ thi đua hai vòng, như hội nghị mẫu), co-mot-vong, bau-cum-truong, tin-nhiem, hop-thuong",
            "Template: co-hai-vong (flags in two rounds, as in the sample), co-mot-vong (flags in one round), bau-cum-truong (election \
             of the leaders), tin-nhiem (confidence vote with grades), hop-thuong (plain meeting)",
        ),
        "from" => {
            phrase("Kế hoạch (.toml) hoặc hồ sơ (.hoinghi) năm trước", "Last year's plan (.toml) or record (.hoinghi)")
        }
        "title" => phrase("Tên hội nghị", "The conference's title"),
        "date" => phrase("Ngày họp, ví dụ 18/12/2026", "The day, for example 18/12/2026"),
        "year" => phrase(
            "Năm được tổng kết; không ghi thì theo ngày họp (họp đến hết tháng 3 thì là năm liền trước), hoặc năm trước cộng một",
            "The year summed up; where unsaid that of the day (until March the one before), or the one after last year's",
        ),
        "place" => phrase("Địa điểm", "The place"),
        _ => phrase("", ""),
    }
}
