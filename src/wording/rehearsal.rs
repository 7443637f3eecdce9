//! What tells a rehearsal from a conference, and what a rehearsal says.

use super::{Lang, Phrase, phrase, shown};
use crate::say;

/// The mark on every screen, and across every page.
pub const MARK: Phrase = phrase("DIỄN TẬP", "REHEARSAL");
/// The same with what it means, where there is room.
pub const BAND: Phrase = phrase("DIỄN TẬP - không phải hội nghị thật", "REHEARSAL - this is not the conference");
/// What stands above and below the text of a paper.
pub const PAPER: Phrase = phrase(
    "DIỄN TẬP - Văn bản của một buổi diễn tập, không có giá trị, không được sử dụng",
    "REHEARSAL - a paper of a rehearsal, void, not to be used",
);
/// The column of a table that says so in every row.
pub const COLUMN: Phrase = phrase("Diễn tập", "Rehearsal");
/// What the names of its files begin with.
pub const FILES: Phrase = phrase("dien-tap-", "rehearsal-");
/// What verifying the record of one says besides.
pub const VERIFIED: Phrase = phrase(
    "Đây là hồ sơ DIỄN TẬP: kết quả và mã của nó không phải của hội nghị thật.",
    "This is the record of a REHEARSAL: its results and codes are not those of the conference.",
);

/// The title of a conference as its rehearsal bears it in its record, so that also a program that knows of no rehearsals
/// tells it on every screen.
pub fn title(lang: Lang, title: &str) -> String {
    let marked = [Lang::Vi, Lang::En].iter().any(|lang| title.starts_with(MARK.of(*lang)));
    if marked { title.to_owned() } else { format!("{} · {title}", MARK.of(lang)) }
}

/// A plan was opened whose record is a rehearsal.
pub fn in_the_records_place(record: &str, lang: Lang) -> String {
    say!(
        lang,
        "{record} là hồ sơ diễn tập nên không được dùng làm hồ sơ của hội nghị. Hãy đổi tên tệp đó rồi mở lại kế hoạch; muốn xem buổi diễn tập thì mở chính tệp đó.",
        "{record} is the record of a rehearsal and cannot stand for that of the conference. Rename it and open the plan again; to look at the rehearsal, open that file itself."
    )
}

/// Who signs or draws where the plan names nobody.
pub const SOMEBODY: Phrase = phrase("Người diễn tập", "Somebody rehearsing");
/// Why a paper is replaced.
pub const MISREAD: Phrase = phrase("Đọc nhầm khi diễn tập", "Misread in the rehearsal");
/// Why the chair decides so.
pub const DECIDED: Phrase = phrase("Chủ trì quyết định khi diễn tập", "Decided in the rehearsal");
/// There is no room for a thread beside the desk.
pub const NO_THREAD: Phrase = phrase(
    "Hệ thống không cho diễn tập chạy bên cạnh màn hình. Hãy bỏ --on, hoặc đóng bớt chương trình khác.",
    "The system does not let the rehearsal run beside the screen. Leave --on out, or close other programs.",
);
/// A desk cannot be played at as fast as it goes.
pub const NO_SCREEN_AT_FULL_SPEED: Phrase = phrase(
    "--speed max chạy đến hết mà không mở màn hình. Muốn xem trên bàn thì cho một tốc độ, ví dụ --on chair --speed 60.",
    "--speed max plays to the end without a screen. To watch it at a desk give a speed, such as --on chair --speed 60.",
);

/// What a step took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Its title.
    pub title: String,
    /// The minutes of the plan.
    pub planned: u32,
    /// The seconds that it took.
    pub seconds: u64,
    /// Nothing is known of how long it takes, so it took what the plan says.
    pub unknown: bool,
}

impl Taken {
    /// Whole minutes, up.
    fn minutes(&self) -> u64 {
        self.seconds.div_ceil(60)
    }
}

/// Something that was refused at a step.
pub fn refused_at(step: &str, why: &str) -> String {
    format!("{}: {why}", shown(step))
}

/// That it begins: where its record lies, and how it can be had again.
pub fn begins(lang: Lang, record: &str, spread: &str, seed: u64) -> String {
    let record = shown(record);
    say!(
        lang,
        "Diễn tập vào hồ sơ riêng {record} (--papers {spread} --seed {seed}).",
        "Rehearsing into a record of its own, {record} (--papers {spread} --seed {seed})."
    )
}

/// One step of the table: planned, needed, and the difference where there is one.
pub fn row(lang: Lang, number: usize, taken: &Taken) -> String {
    let title = crate::text::shorten(&taken.title, TITLE);
    let fill = " ".repeat(TITLE.saturating_sub(crate::text::cells(&title)));
    let (planned, needed) = (u64::from(taken.planned), taken.minutes());
    let said = if taken.unknown {
        AS_PLANNED.of(lang).to_owned()
    } else if needed > planned {
        say!(lang, "thiếu {more}'", "{more}' short", more = needed - planned)
    } else {
        String::new()
    };
    format!("{number:>3}  {title}{fill}  {planned:>6}'  {needed:>6}'  {said}").trim_end().to_owned()
}

/// Cells of a title in the table.
const TITLE: usize = 46;
const AS_PLANNED: Phrase = phrase("theo kế hoạch", "as planned");

/// The head of the table.
pub fn head(lang: Lang) -> String {
    let (step, planned, needed) = match lang {
        Lang::Vi => ("Mục", "kế hoạch", "cần"),
        Lang::En => ("Step", "planned", "needed"),
    };
    let fill = " ".repeat(TITLE.saturating_sub(crate::text::cells(step)));
    format!("     {step}{fill}{planned:>9}  {needed:>7}")
}

/// The whole day, and what stood in its way.
pub fn summary(lang: Lang, taken: &[Taken], refused: &[String], ended: bool) -> String {
    let planned: u64 = taken.iter().map(|step| u64::from(step.planned)).sum();
    let needed: u64 = taken.iter().map(|step| step.seconds).sum::<u64>().div_ceil(60);
    let mut said = vec![say!(
        lang,
        "Cả buổi: kế hoạch {planned} phút, cần khoảng {needed} phút.",
        "The whole day: {planned} minutes planned, about {needed} needed."
    )];
    said.push(RECKONED.of(lang).to_owned());
    if !ended {
        said.push(NOT_CLOSED.of(lang).to_owned());
    }
    if !refused.is_empty() {
        said.push(STOOD_IN_THE_WAY.of(lang).to_owned());
        said.extend(refused.iter().map(|refused| format!("  - {refused}")));
    }
    said.join("\n")
}

const RECKONED: Phrase = phrase(
    "Thời gian cần là số ước: đọc 130 tiếng một phút, kiểm phiếu vài giây một lá; việc không ước được lấy theo kế hoạch.",
    "What is needed is reckoned: 130 words (tiếng) a minute read aloud, a few seconds a paper; what cannot be reckoned as planned.",
);
const NOT_CLOSED: Phrase = phrase("Buổi diễn tập chưa đến lúc bế mạc.", "The rehearsal did not come to its closing.");
const STOOD_IN_THE_WAY: Phrase = phrase("Chỗ vướng:", "What stood in the way:");

/// The screen was left before the day was over.
pub const LEFT: Phrase = phrase(
    "Đã rời màn hình khi buổi diễn tập chưa xong; hồ sơ giữ đến chỗ đã diễn.",
    "The screen was left before the rehearsal was over; its record holds what was played.",
);

/// The system gives no chance.
pub const NO_CHANCE: Phrase = phrase(
    "Máy này không cho số ngẫu nhiên; hãy ghi --seed và một số bất kỳ.",
    "This system gives no chance; write --seed and any number.",
);
