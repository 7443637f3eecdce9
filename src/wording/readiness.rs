//! What the list says that is gone through before the conference begins.

use super::{Lang, Phrase, phrase};
use crate::conference::tally_team::TeamOddity;
use crate::conference::{Conference, Moment, TallyMember};
use crate::say;
use crate::text::date;
use chrono::{Datelike, NaiveDate, Weekday};
use std::time::Duration;

/// Title of the list.
pub const TITLE: Phrase = phrase("KIỂM TRA TRƯỚC GIỜ KHAI MẠC", "BEFORE THE OPENING");
/// The key.
pub const KEY: Phrase = phrase("kiểm tra trước giờ", "check before the opening");
/// The key, told.
pub const HELP: Phrase = phrase(
    "Kiểm tra trước giờ khai mạc: ổ đĩa, bản sao, màn hội trường, đồng hồ, phiếu, Tổ kiểm phiếu, nguồn điện; không ghi gì vào hồ sơ.",
    "Check before the opening: disk, copy, hall's screen, clock, papers, tally team, power; nothing is recorded.",
);
/// The act before the start.
pub const ACT: Phrase = phrase("Kiểm tra trước giờ khai mạc", "Check before the opening");
/// It is being looked.
pub const LOOKING: Phrase = phrase("Đang kiểm tra…", "Looking…");
/// Everything is ready.
pub const ALL_READY: Phrase = phrase("Mọi mục đều đạt.", "Everything is ready.");
/// Ticks a line.
pub const ACT_TICK: Phrase = phrase("đã xem", "tick");
/// Goes down the list, ticking.
pub const ACT_NEXT: Phrase = phrase("dòng sau", "next line");
/// Looks again.
pub const ACT_AGAIN: Phrase = phrase("kiểm tra lại", "look again");
/// Leaves the list.
pub const ACT_CLOSE: Phrase = phrase("đóng", "close");
/// What the space bar does on a line that only a person can judge.
pub const TICK: Phrase = phrase("Đúng thì bấm phím cách.", "If it is right, press the space bar.");

/// Room on the disk.
pub const DISK: Phrase = phrase("Chỗ trống trên ổ đĩa", "Room on the disk");
/// The folder.
pub const FOLDER: Phrase = phrase("Ghi thử vào thư mục hồ sơ", "Trial in the record's folder");
/// Power cuts.
pub const POWER_CUT: Phrase = phrase("Mất điện đột ngột", "Power cuts");
/// The copy.
pub const MIRROR: Phrase = phrase("Bản sao thứ hai", "Second copy");
/// The hall's screen.
pub const HALL: Phrase = phrase("Màn hội trường", "Hall's screen");
/// This terminal.
pub const SCREEN: Phrase = phrase("Cửa sổ bàn chủ trì", "This window");
/// The letters.
pub const LETTERS: Phrase = phrase("Chữ tiếng Việt", "Vietnamese letters");
/// The clock.
pub const CLOCK: Phrase = phrase("Đồng hồ máy", "Clock");
/// The papers.
pub const PAPERS: Phrase = phrase("Phiếu đã in", "Papers printed");
/// The team.
pub const TEAM: Phrase = phrase("Tổ kiểm phiếu", "Tally team");
/// The electricity.
pub const POWER: Phrase = phrase("Nguồn điện", "Power");

/// Looked at by a person.
pub const SEEN: Phrase = phrase("đã xem", "seen");
/// Waits for a person.
pub const TO_BE_SEEN: Phrase = phrase("chờ xem", "to be seen");
/// In order.
pub const GOOD: Phrase = phrase("đạt", "good");
/// Not in order.
pub const BAD: Phrase = phrase("chưa được", "not good");
/// Nobody can tell.
pub const UNKNOWN: Phrase = phrase("không rõ", "unknown");
/// There is none.
pub const NONE: Phrase = phrase("chưa có", "none");

/// How many lines wait.
pub fn waiting(lang: Lang, wrong: usize, look: usize) -> String {
    match (wrong, look) {
        (0, 0) => ALL_READY.of(lang).to_owned(),
        (0, look) => say!(lang, "Còn {look} mục nên xem.", "Still to be seen to: {look}."),
        (wrong, 0) => say!(lang, "Có {wrong} mục phải sửa.", "To be mended: {wrong}."),
        (wrong, look) => {
            say!(lang, "Có {wrong} mục phải sửa, {look} mục nên xem.", "To be mended: {wrong}; to be seen to: {look}.")
        }
    }
}

/// An amount of bytes, short.
pub fn bytes(lang: Lang, bytes: u64) -> String {
    const MEGA: u64 = 1_000_000;
    let point = if lang == Lang::Vi { ',' } else { '.' };
    let megabytes = bytes / MEGA;
    if megabytes < 1_000 {
        return format!("{megabytes} MB");
    }
    let tenths = megabytes / 100;
    format!("{}{point}{} GB", tenths / 10, tenths % 10)
}

/// A short time.
pub fn took(lang: Lang, took: Duration) -> String {
    let point = if lang == Lang::Vi { ',' } else { '.' };
    let tenths = took.as_micros() / 100;
    if tenths < 1_000 { format!("{}{point}{} ms", tenths / 10, tenths % 10) } else { format!("{} ms", tenths / 10) }
}

/// What is said of the disk.
pub fn disk(lang: Lang, free: Option<u64>, enough: bool) -> String {
    match free {
        None => say!(
            lang,
            "Hệ này không cho biết. Xem trong trình quản lý tệp: ổ chứa hồ sơ nên còn ít nhất 1 GB.",
            "This system does not tell. Look in the file manager: the record's disk should have 1 GB free."
        ),
        Some(_) if enough => {
            say!(lang, "Cả ngày hội nghị cần không quá vài chục MB.", "A whole day takes no more than some tens of MB.")
        }
        Some(_) => say!(
            lang,
            "Nên còn ít nhất 1 GB: xóa bớt tệp không cần, hoặc chép hồ sơ sang ổ khác (hoinghi copy) rồi mở ở đó.",
            "There should be 1 GB: delete what is not needed, or copy the record to another disk (hoinghi copy) and open it there."
        ),
    }
}

/// What is said of a trial that went well.
pub fn trial(lang: Lang, slow: bool) -> String {
    if slow {
        return say!(
            lang,
            "Ghi được nhưng chậm: mỗi phiếu sẽ chờ lâu như vậy. Chép hồ sơ vào ổ trong máy (không phải thẻ nhớ, ổ mạng) rồi mở ở đó.",
            "It can be written, but slowly: every paper waits that long. Copy the record to the laptop's own disk and open it there."
        );
    }
    say!(
        lang,
        "Đã ghi một tệp thử xuống tận đĩa rồi xóa đi; số bên phải là thời gian mỗi phiếu phải chờ.",
        "A trial file was written down to the disk and removed; at the right is how long each paper waits."
    )
}

/// What is said of power cuts.
pub fn power_cut(lang: Lang, safe: Option<bool>) -> String {
    match safe {
        Some(true) => say!(
            lang,
            "Hồ sơ đặt ở chế độ giữ từng việc trên đĩa trước khi báo đã ghi (WAL, synchronous FULL, fullfsync).",
            "The record is kept so that every act is on the disk before it is acknowledged (WAL, synchronous FULL, fullfsync)."
        ),
        Some(false) => say!(
            lang,
            "Hồ sơ không ở chế độ an toàn khi mất điện. Chép hồ sơ sang ổ trong máy rồi mở lại; vẫn vậy thì không dùng ổ này.",
            "The record is not kept safely against power cuts. Copy it to the laptop's own disk and open it; if it stays so, do not use this disk."
        ),
        None => say!(lang, "Không đọc được cài đặt của hồ sơ.", "The record's settings cannot be read."),
    }
}

/// There is no second copy.
pub const NO_MIRROR: Phrase = phrase(
    "Chưa có bản sao thứ hai. Cắm thẻ nhớ rồi mở lại bằng: hoinghi chair HỒ-SƠ --mirror ĐƯỜNG-DẪN-THẺ-NHỚ",
    "There is no second copy. Put in a stick and open again with: hoinghi chair RECORD --mirror PATH-OF-THE-STICK",
);
/// The second copy is kept.
pub const MIRROR_KEPT: Phrase =
    phrase("Mỗi việc ghi xong được sao ngay sang nơi thứ hai.", "Whatever is recorded is copied to the second place.");

/// What is said of the hall's screen.
pub fn hall(lang: Lang, seen: Option<(u16, u16)>, small: bool) -> String {
    match seen {
        None => say!(
            lang,
            "Chưa thấy màn hội trường nào trên máy này theo hồ sơ này. Bấm Esc rồi Ctrl+O để đưa lên máy chiếu, xong kiểm tra lại.",
            "No hall's screen on this laptop follows this record. Press Esc, then Ctrl+O to bring it to the projector, and look again."
        ),
        Some(_) if small => say!(
            lang,
            "Màn hội trường đang chạy nhưng cửa sổ nhỏ: kéo sang máy chiếu và phóng to toàn màn hình (thường là F11).",
            "The hall's screen runs in a small window: drag it to the projector and make it full screen (mostly F11)."
        ),
        Some(_) => say!(
            lang,
            "Màn hội trường đang theo hồ sơ này và vẫn vẽ được. Bấm Ctrl+Y ở bàn chủ trì để chiếu trang thử.",
            "The hall's screen follows this record and is being drawn. Ctrl+Y at this desk puts a test page on it."
        ),
    }
}

/// Millions of colours.
pub const ALL_COLOURS: Phrase = phrase("đủ màu", "all colours");
/// A palette of 256.
pub const COLOURS_256: Phrase = phrase("256 màu", "256 colours");
/// A palette of 16.
pub const COLOURS_16: Phrase = phrase("16 màu", "16 colours");
/// None.
pub const NO_COLOURS: Phrase = phrase("không màu", "no colours");

/// What is said of this window.
pub fn screen(lang: Lang, small: bool, colourless: bool) -> String {
    if small {
        return say!(
            lang,
            "Nên có ít nhất 80×24: phóng to cửa sổ hoặc thu nhỏ chữ (thường là Ctrl và dấu trừ).",
            "It should be 80×24 at least: enlarge the window or shrink the letters (mostly Ctrl and minus)."
        );
    }
    if colourless {
        return say!(
            lang,
            "Không có màu: vẫn dùng được, mọi trạng thái đều có dấu đi kèm. Muốn có màu thì bỏ NO_COLOR hoặc đổi cửa sổ dòng lệnh.",
            "No colours: it works, every state has its sign. For colours unset NO_COLOR or use another terminal."
        );
    }
    say!(lang, "Cửa sổ đủ rộng, có màu.", "The window is large enough and has colours.")
}

/// The hardest letters.
pub const HARD_LETTERS: Phrase = phrase(
    "Nhìn dòng này: Ằ Ẳ Ẵ Ặ Ẩ Ẫ Ậ Ễ Ệ Ổ Ỗ Ộ Ỡ Ợ Ữ Ự Ỷ Ỹ Ỵ Đ ẵ ặ ẫ ễ ệ ỗ ộ ỡ ợ ữ ự ỹ đ. Đủ dấu, không có ô vuông hay dấu hỏi, các chữ không chồng nhau?",
    "Look at this line: Ằ Ẳ Ẵ Ặ Ẩ Ẫ Ậ Ễ Ệ Ổ Ỗ Ộ Ỡ Ợ Ữ Ự Ỷ Ỹ Ỵ Đ ẵ ặ ẫ ễ ệ ỗ ộ ỡ ợ ữ ự ỹ đ. Every mark there, no boxes or question marks, no letter over another?",
);
/// The letters are wrong.
pub const LETTERS_FIX: Phrase = phrase(
    "Thiếu dấu thì đổi phông của cửa sổ (DejaVu Sans Mono, Noto Sans Mono).",
    "If marks are missing, give the terminal another font (DejaVu Sans Mono, Noto Sans Mono).",
);

/// What the clock says, in full.
pub fn time(lang: Lang, now: Moment) -> String {
    let zone = now.offset().to_string();
    say!(
        lang,
        "{day}, ngày {date}, {clock}, múi giờ {zone}",
        "{day}, {date}, {clock}, time zone {zone}",
        day = weekday(now.weekday()).of(lang),
        date = date::short(now.date_naive()),
        clock = now.format("%H:%M:%S").to_string()
    )
}

fn weekday(day: Weekday) -> Phrase {
    match day {
        Weekday::Mon => phrase("thứ Hai", "Monday"),
        Weekday::Tue => phrase("thứ Ba", "Tuesday"),
        Weekday::Wed => phrase("thứ Tư", "Wednesday"),
        Weekday::Thu => phrase("thứ Năm", "Thursday"),
        Weekday::Fri => phrase("thứ Sáu", "Friday"),
        Weekday::Sat => phrase("thứ Bảy", "Saturday"),
        Weekday::Sun => phrase("Chủ nhật", "Sunday"),
    }
}

/// The clock stands before what was recorded.
pub fn clock_behind(lang: Lang, last: Moment) -> String {
    say!(
        lang,
        "Đồng hồ chạy lùi: việc ghi gần nhất lúc {clock} ngày {date}. Chỉnh giờ máy cho đúng rồi kiểm tra lại.",
        "The clock goes back: the last entry was made at {clock} on {date}. Set it right and look again.",
        clock = date::clock(&last),
        date = date::short(last.date_naive())
    )
}

/// The clock's day is not the plan's.
pub fn other_day(lang: Lang, planned: NaiveDate) -> String {
    say!(
        lang,
        "Kế hoạch ghi ngày {date}, khác ngày trên máy. Biên bản lấy giờ máy: sai thì chỉnh ngày giờ của máy.",
        "The plan says {date}, which is not the laptop's day. The minutes take the laptop's time: set it if it is wrong.",
        date = date::short(planned)
    )
}

/// The zone is not the country's.
pub const OTHER_ZONE: Phrase = phrase(
    "Múi giờ không phải +07:00 của Việt Nam: chỉnh trong cài đặt ngày giờ của máy.",
    "The time zone is not Viet Nam's +07:00: set it in the laptop's date and time.",
);
/// Nothing speaks against the clock.
pub const RIGHT_TIME: Phrase = phrase("So với đồng hồ khác.", "Compare it with another clock.");

/// How many papers of a contest are needed.
pub fn papers(lang: Lang, contest: &str, voters: u32, spare: u32) -> String {
    say!(
        lang,
        "{contest}: {voters} cử tri, in {all} phiếu (dự phòng {spare}).",
        "{contest}: {voters} voters, print {all} papers (of them {spare} spare).",
        all = voters.saturating_add(spare)
    )
}
/// The papers are to be counted.
pub const PAPERS_FIX: Phrase = phrase(
    "Phiếu ở F9 (Phiếu suy tôn). Đã in, đếm và đóng dấu đủ?",
    "The papers come with F9 (Ballot paper). Printed, counted and stamped?",
);
/// No vote is planned.
pub const NO_VOTE: Phrase = phrase("Kế hoạch không có bỏ phiếu.", "No vote is planned.");

/// The members, short.
pub fn members(lang: Lang, members: usize) -> String {
    say!(lang, "{members} người", "{members} members")
}

/// Blanks of a template.
pub const BLANKS: Phrase = phrase("Chỗ còn phải điền", "Blanks of the plan");
/// How many there are.
pub fn places(lang: Lang, places: usize) -> String {
    say!(lang, "{places} chỗ", "{places}")
}
/// What a blank means, and what fills it.
pub fn blanks(lang: Lang, first: &str) -> String {
    say!(
        lang,
        "Kế hoạch còn chỗ trong ngoặc đơn chưa điền, như “{first}”: hội trường và văn bản sẽ hiện nguyên như vậy. Điền ở Sửa kế hoạch (F4 đến từng chỗ); hồ sơ này giữ kế hoạch lúc lập, nên cất tệp .hoinghi chưa dùng đi rồi mở lại kế hoạch.",
        "Words in round brackets wait to be filled in, such as “{first}”: the hall and the documents would show them. Fill them in at Edit a plan (F4 goes to each); this record keeps the plan it was made from, so put its unused .hoinghi file away and open the plan again.",
        first = first
    )
}
/// A blank on the team.
pub const TEAM_BLANK: Phrase = phrase("Tổ còn chỗ chưa ghi tên người.", "Somebody on the team is not named yet.");

/// The team is in order.
pub fn team_is(lang: Lang, members: &[TallyMember]) -> String {
    let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    say!(lang, "Dự kiến: {names}.", "Expected: {names}.", names = names.join("; "))
}

/// What is odd about the team of a contest.
pub fn team(conference: &Conference, contest: &str, oddity: &TeamOddity<'_>, lang: Lang) -> String {
    let named = |member: &TallyMember| {
        let unit = member.unit.as_ref().and_then(|unit| conference.programme().unit(unit));
        unit.map_or_else(String::new, |unit| unit.name.clone())
    };
    match oddity {
        TeamOddity::Nobody => say!(
            lang,
            "{contest}: chưa dự kiến ai. Chọn 3 hoặc 5 người ngoài các đơn vị được đề nghị, cử ở mục bầu Tổ kiểm phiếu.",
            "{contest}: nobody is expected. Choose 3 or 5 who are not of a nominated unit, and name them at their step."
        ),
        TeamOddity::Few(members) => say!(
            lang,
            "{contest}: Tổ chỉ có {members} người; cần ít nhất 3 (đọc, ghi, soát).",
            "{contest}: only {members} on the team; 3 are needed (to read, to record, to check)."
        ),
        TeamOddity::Even(members) => say!(
            lang,
            "{contest}: Tổ có {members} người; nên là số lẻ để biểu quyết phiếu nghi ngờ.",
            "{contest}: {members} on the team; an odd number can decide on doubtful papers."
        ),
        TeamOddity::NoHead => {
            say!(lang, "{contest}: Tổ chưa có Tổ trưởng.", "{contest}: the team has no head.")
        }
        TeamOddity::Nominated(member) => say!(
            lang,
            "{contest}: {name} thuộc đơn vị được đề nghị ({unit}); nên thay người khác.",
            "{contest}: {name} is of a nominated unit ({unit}); better somebody else.",
            name = member.name.as_str(),
            unit = named(member)
        ),
        TeamOddity::Chair(member) => say!(
            lang,
            "{contest}: {name} chủ trì Hội nghị, không nên ở trong Tổ.",
            "{contest}: {name} chairs the conference and should not be on the team.",
            name = member.name.as_str()
        ),
    }
}

/// What is left in the battery, short.
pub fn battery(lang: Lang, left: Option<u8>) -> String {
    match left {
        Some(left) => say!(lang, "pin {left} %", "battery {left} %"),
        None => say!(lang, "pin", "battery"),
    }
}
/// On mains.
pub const MAINS: Phrase = phrase("cắm điện", "mains");
/// On mains, told.
pub const MAINS_SAID: Phrase = phrase("Máy đang cắm điện.", "The laptop is on mains.");
/// On battery, told.
pub const PLUG_IN: Phrase =
    phrase("Máy đang chạy pin: cắm sạc trước khi bắt đầu.", "On battery: plug it in before the start.");
/// Nobody knows.
pub const POWER_UNKNOWN: Phrase = phrase(
    "Hệ này không cho biết. Máy đã cắm điện, dây cắm chắc, có ổ cắm dự phòng?",
    "This system does not tell. Is the laptop plugged in, the plug firm, a spare socket near?",
);
