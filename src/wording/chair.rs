//! What the chair's console says.

use super::{Lang, Phrase, phrase, terms};
use crate::conference::state::Hands;
use crate::conference::{Contest, Decision, Form, Moment, hundredths};
use crate::say;
use crate::text::{date, number};

// Keys that are the same in every step.

/// Enter.
pub const KEY_MAIN: Phrase = phrase("việc chính", "main act");
/// Enter's help.
pub const HELP_MAIN: Phrase = phrase(
    "Làm việc chính của mục này; xong thì sang mục tiếp theo.",
    "Do the step's main act; then go to the next step.",
);
/// To the next step.
pub const KEY_NEXT: Phrase = phrase("mục tiếp theo", "next step");
/// To the next step, told.
pub const HELP_NEXT: Phrase = phrase("Sang mục tiếp theo của chương trình.", "Go to the next step of the agenda.");
/// To the step before.
pub const KEY_BACK: Phrase = phrase("mục trước", "step before");
/// To the step before, told.
pub const HELP_BACK: Phrase = phrase("Trở lại mục trước của chương trình.", "Go back to the step before.");
/// To the agenda.
pub const KEY_AGENDA: Phrase = phrase("chương trình", "agenda");
/// To the agenda, told.
pub const HELP_AGENDA: Phrase = phrase(
    "Sang cột chương trình: ↑ ↓ chọn mục, Enter chuyển đến mục đó, Tab hoặc Esc trở về.",
    "Go to the agenda: ↑ ↓ choose a step, Enter goes there, Tab or Esc comes back.",
);
/// The tally desk.
pub const KEY_TALLY: Phrase = phrase("bàn kiểm phiếu", "tally desk");
/// The tally desk, told.
pub const HELP_TALLY: Phrase =
    phrase("Mở bàn kiểm phiếu trên máy này; Esc trở về.", "Open the tally desk on this laptop; Esc comes back.");
/// The chair's words.
pub const KEY_SCRIPT: Phrase = phrase("lời dẫn", "script");
/// The chair's words, told.
pub const HELP_SCRIPT: Phrase = phrase(
    "Mở lời dẫn toàn màn hình để đọc; hội trường không thấy.",
    "Open the script to read aloud; the hall never sees it.",
);
/// The right column.
pub const KEY_SIDE: Phrase = phrase("hiện, ẩn cột phải", "right column");
/// The right column, told.
pub const HELP_SIDE: Phrase = phrase(
    "Hiện hoặc ẩn cột phải: hình nhỏ của màn hội trường và mục tiếp theo.",
    "Show or hide the right column: a small picture of the hall's screen, and the next step.",
);
/// The hall's screen.
pub const KEY_HALL: Phrase = phrase("màn hội trường", "hall's screen");
/// The hall's screen, told.
pub const HELP_HALL: Phrase = phrase(
    "Xem màn hội trường trên máy này; Esc trở về. Máy chiếu dùng lệnh: hoinghi board cùng tệp này.",
    "See the hall's screen here; Esc comes back. For the projector run: hoinghi board with this record.",
);
/// The hall keeps what it sees.
pub const KEY_HOLD: Phrase = phrase("giữ màn hội trường", "hold the hall");
/// The hall follows again.
pub const KEY_FOLLOW: Phrase = phrase("cho hội trường theo tiếp", "let the hall follow");
/// The hall keeps what it sees, told.
pub const HELP_HOLD: Phrase = phrase(
    "Giữ nguyên hình hội trường đang thấy, hoặc cho theo tiếp bàn chủ trì.",
    "Let the hall keep what it sees, or follow this desk again.",
);
/// A curtain.
pub const KEY_CURTAIN: Phrase = phrase("màn che hội trường", "curtain");
/// A curtain, told.
pub const HELP_CURTAIN: Phrase = phrase(
    "Che màn hội trường bằng tên Hội nghị, bấm lần nữa để mở; mọi việc ở bàn vẫn tiếp tục.",
    "Cover the hall's screen with the title of the conference; pressed again, uncover it. Work goes on meanwhile.",
);
/// Nothing in the agenda shows the roll, or this contest.
pub const NO_STEP_FOR_IT: Phrase = phrase(
    "Chương trình không có mục nào cho việc này; xem ở mục bỏ phiếu hoặc ghi thêm vào kế hoạch.",
    "No step of the agenda is about this; look at the ballot's step, or add one to the plan.",
);
/// The agenda for the hall.
pub const KEY_SHOW_AGENDA: Phrase = phrase("chiếu chương trình", "show the agenda");
/// The agenda for the hall, told.
pub const HELP_SHOW_AGENDA: Phrase = phrase(
    "Chiếu chương trình và mục đang diễn ra cho hội trường, đến khi có việc mới hoặc bấm lần nữa.",
    "Show the hall the agenda and where it stands, until something goes on or it is pressed again.",
);
/// The test page.
pub const KEY_TEST_PAGE: Phrase = phrase("trang thử màn chiếu", "test page");
/// The test page, told.
pub const HELP_TEST_PAGE: Phrase = phrase(
    "Chiếu trang thử (viền, chữ, tương phản, màu) lên màn hội trường để chỉnh máy chiếu, bấm lần nữa để thôi; dùng được cả trước khi bắt đầu.",
    "Put a test page (edges, letters, contrast, colours) on the hall's screen to set up the projector; pressed again, end it. Works before the start too.",
);
/// The hall sees the test page.
pub const HALL_TEST_PAGE: Phrase = phrase("đang chiếu trang thử (Ctrl+Y)", "test page (Ctrl+Y to end)");
/// The count is kept from the hall.
pub const KEY_HOLD_COUNT: Phrase = phrase("giấu số đang kiểm", "hold the count");
/// The count is kept from the hall, told.
pub const HELP_HOLD_COUNT: Phrase = phrase(
    "Giấu số đang kiểm với hội trường cho đến khi công bố, hoặc cho thấy lại theo cài đặt.",
    "Keep the count from the hall until it is announced, or show it again as far as the plan allows.",
);
/// Points.
pub const KEY_POINT: Phrase = phrase("chỉ vào dòng", "point to a line");
/// Points, told.
pub const HELP_POINT: Phrase = phrase(
    "Làm nổi một dòng trên màn hội trường, xuống hoặc lên từng dòng; lên quá dòng đầu thì thôi chỉ.",
    "Set off a line on the hall's screen, one further down or up; above the first line to none.",
);
/// The hall sees the curtain.
pub const HALL_CURTAIN: Phrase = phrase("đang che màn (Ctrl+K để mở)", "curtain (Ctrl+K to open)");
/// The hall sees the agenda.
pub const HALL_AGENDA: Phrase = phrase("đang chiếu chương trình (Ctrl+L)", "agenda (Ctrl+L to end)");
/// The hall is kept from the count.
pub const HALL_COUNT_HELD: Phrase = phrase("đang giấu số kiểm (Ctrl+U)", "count held back (Ctrl+U)");
/// There is no count to keep from the hall.
pub const NO_COUNT_TO_HOLD: Phrase = phrase(
    "Chưa có vòng bỏ phiếu nào đang mở hoặc chờ công bố để giấu số.",
    "No round is open or waits to be announced, so there is no count to hold back.",
);
/// A note.
pub const KEY_NOTE: Phrase = phrase("ghi chép", "note");
/// A note, told.
pub const HELP_NOTE: Phrase =
    phrase("Ghi chép của mục này để đưa vào biên bản.", "Write this step's note for the minutes.");
/// The documents.
pub const KEY_EXPORT: Phrase = phrase("xuất văn bản", "write documents");
/// The documents, told.
pub const HELP_EXPORT: Phrase = phrase(
    "Ghi biên bản và các văn bản ra thư mục cạnh tệp; chưa bế mạc thì ghi là bản thảo.",
    "Write the minutes and papers into a folder beside the record; drafts until the conference is closed.",
);

// The frame of the console.

/// Title of the agenda column.
pub const AGENDA: Phrase = phrase("CHƯƠNG TRÌNH", "AGENDA");
/// Title of the chair's words.
pub const SCRIPT: Phrase = phrase("LỜI DẪN", "SCRIPT");
/// Title of the small picture.
pub const HALL_SEES: Phrase = phrase("HỘI TRƯỜNG ĐANG THẤY", "THE HALL SEES");
/// The hall follows.
pub const HALL_FOLLOWS: Phrase = phrase("theo bàn chủ trì", "follows this desk");
/// The hall is held.
pub const HALL_HELD: Phrase = phrase("đang giữ hình (F6 để theo tiếp)", "held (F6 to follow again)");
/// Title of what comes next.
pub const COMES_NEXT: Phrase = phrase("TIẾP THEO", "NEXT");
/// There is no next step.
pub const NOTHING_NEXT: Phrase = phrase("Đây là mục cuối.", "This is the last step.");
/// Title of the acts.
pub const ACTS: Phrase = phrase("Việc của mục này", "What may be done");
/// No words for this step.
pub const NO_SCRIPT: Phrase = phrase("Mục này không có lời dẫn.", "This step has no script.");
/// The window is too small.
pub fn too_small(lang: Lang, columns: u16, rows: u16) -> String {
    say!(
        lang,
        "Cửa sổ {columns}×{rows} quá nhỏ. Bàn chủ trì cần ít nhất 60×16; hãy phóng to cửa sổ hoặc thu nhỏ chữ.",
        "A window of {columns}×{rows} is too small. The chair's desk needs at least 60×16; enlarge it or shrink the letters.",
        columns = columns,
        rows = rows
    )
}
/// Not started.
pub const NOT_STARTED: Phrase = phrase("Hội nghị chưa bắt đầu", "The conference has not started");
/// What may be done before the start.
pub const READY: Phrase = phrase(
    "Nhấn Enter để bắt đầu Hội nghị và tính giờ từ mục đầu tiên.",
    "Press Enter to start the conference; time runs from the first step.",
);
/// Asked before the start where the record goes by an older plan; `changed` says so and what to do.
pub fn start_by_the_older_plan(lang: Lang, changed: &str) -> String {
    say!(lang, "{changed} Vẫn bắt đầu theo bản cũ?", "{changed} Start by the old plan all the same?", changed = changed)
}
/// Starts the conference.
pub const ACT_START: Phrase = phrase("Bắt đầu Hội nghị", "Start the conference");
/// The agenda is empty.
pub const EMPTY_AGENDA: Phrase = phrase("Kế hoạch không có mục chương trình nào.", "The plan has no agenda.");
/// Closed.
pub const CLOSED: Phrase = phrase("đã bế mạc", "closed");
/// Goes to the next step.
pub fn go_next(lang: Lang, number: usize, title: &str) -> String {
    say!(lang, "Sang mục {number}: {title}", "Go to {number}: {title}", number = number, title = title)
}
/// Goes to the focused step of the agenda.
pub fn go_to(lang: Lang, title: &str) -> String {
    say!(lang, "Chuyển đến: {title}", "Go to: {title}", title = title)
}
/// Sample remark.
pub const ILLUSTRATION: Phrase = phrase("minh họa", "illustration");
/// The whole conference is partly invented.
pub const IS_SAMPLE: Phrase = phrase(
    "Hội nghị mẫu: một phần tên và số liệu chỉ để minh họa.",
    "Sample conference: some names and figures are illustration only.",
);
/// A text with the remark that it is invented for the sample.
pub fn illustrated(lang: Lang, text: &str, illustration: bool) -> String {
    match (illustration, text.is_empty()) {
        (false, _) => text.to_owned(),
        (true, true) => format!("({})", ILLUSTRATION.of(lang)),
        (true, false) => format!("{text} ({})", ILLUSTRATION.of(lang)),
    }
}
/// When the day will be over.
pub fn day_ends(lang: Lang, ends: Moment, late: i64) -> String {
    let clock = date::clock(&ends);
    match late {
        0 => say!(lang, "dự kiến xong {clock} (đúng giờ)", "ends about {clock} (on time)", clock = clock),
        1.. => say!(
            lang,
            "dự kiến xong {clock} (chậm {late} phút)",
            "ends about {clock} ({late} min late)",
            clock = clock,
            late = late
        ),
        _ => say!(
            lang,
            "dự kiến xong {clock} (sớm {early} phút)",
            "ends about {clock} ({early} min early)",
            clock = clock,
            early = late.unsigned_abs()
        ),
    }
}
/// Time spent of time planned.
pub fn time_spent(lang: Lang, spent: &str, planned: &str) -> String {
    say!(lang, "đã {spent} / {planned}", "{spent} / {planned}", spent = spent, planned = planned)
}
/// A count that goes on while the agenda has moved on.
pub fn counting_elsewhere(lang: Lang, title: &str, recorded: u64, collected: u32) -> String {
    say!(
        lang,
        "Đang kiểm phiếu {title}: {recorded}/{collected}",
        "Counting {title}: {recorded}/{collected}",
        title = title,
        recorded = recorded,
        collected = collected
    )
}
/// Papers that wait aside for the tally team.
pub fn set_aside(lang: Lang, papers: u32) -> String {
    say!(
        lang,
        "Tổ kiểm phiếu để riêng {papers} phiếu chờ biểu quyết; chưa quyết định thì chưa đóng được.",
        "Papers set aside for a vote of the tally team: {papers}. The count cannot be closed before it.",
        papers = crate::text::number::counted(papers.into(), lang)
    )
}
/// A count that is complete, or closed, while the agenda has moved on.
pub fn counted_elsewhere(lang: Lang, title: &str) -> String {
    say!(lang, "Kiểm phiếu {title} đã xong, có thể công bố", "{title} is counted and can be announced", title = title)
}
/// Leaving while the conference goes on.
pub const LEAVE_RUNNING: Phrase = phrase(
    "Hội nghị chưa bế mạc. Mọi việc đã ghi đều được giữ; lần sau mở lại sẽ tiếp tục đúng chỗ này. Thoát bây giờ?",
    "The conference is not closed. Everything recorded is kept and the next start goes on exactly here. Leave now?",
);
/// Leaving with an open form.
pub const LEAVE_FORM: Phrase = phrase(
    "Hộp nhập đang mở và chưa ghi. Thoát sẽ bỏ phần đang nhập. Thoát bây giờ?",
    "A dialog is open and not recorded. Leaving drops what was typed. Leave now?",
);
/// Title of a question.
pub const QUESTION: Phrase = phrase("XÁC NHẬN", "CONFIRM");

// The roll.

/// Everybody is present.
pub const ACT_ALL_PRESENT: Phrase = phrase("Tất cả có mặt", "Everybody is present");
/// Whoever was not called yet is present.
pub const ACT_REST_PRESENT: Phrase = phrase("Những người còn lại có mặt", "The others are present");
/// The focused one is present.
pub const ACT_PRESENT: Phrase = phrase("Dòng đang chọn: có mặt", "Focused line: present");
/// The focused one is absent.
pub const ACT_ABSENT: Phrase = phrase("Dòng đang chọn: vắng", "Focused line: absent");
/// The focused one is replaced.
pub const ACT_REPLACED: Phrase = phrase("Dòng đang chọn: có người dự thay", "Focused line: replaced by");
/// The hall is counted.
pub const ACT_COUNT_HALL: Phrase = phrase("Nhập số đại biểu có mặt", "State how many are present");
/// Summoned.
pub const SUMMONED: Phrase = phrase("Triệu tập", "Summoned");
/// Present voters.
pub const PRESENT_VOTERS: Phrase = phrase("Có mặt", "Present");
/// Absent voters.
pub const ABSENT_VOTERS: Phrase = phrase("Vắng", "Absent");
/// Present.
pub const PRESENT: Phrase = phrase("Số có mặt", "Present");
/// Came in somebody's place.
pub const REPLACES: Phrase = phrase("dự thay", "in place");
/// Title of the form.
pub const REPLACED_TITLE: Phrase = phrase("NGƯỜI DỰ THAY", "REPLACEMENT");
/// Field of the form.
pub const REPLACED_BY: Phrase = phrase("Họ và tên người dự thay", "Full name of the replacement");
/// Title of the form.
pub const HALL_TITLE: Phrase = phrase("SỐ ĐẠI BIỂU CÓ MẶT", "DELEGATES PRESENT");
/// For whom somebody comes.
pub fn replaced_intro(lang: Lang, name: &str) -> String {
    say!(lang, "Dự thay cho: {name}", "In place of: {name}", name = name)
}
/// For whom somebody comes, told of them.
pub fn replaced_by(lang: Lang, name: &str) -> String {
    say!(lang, "Người dự thay: {name}", "Replaced by: {name}", name = name)
}
/// How many were summoned.
pub fn summoned(lang: Lang, summoned: u32) -> String {
    say!(lang, "Đã triệu tập: {summoned}", "Summoned: {summoned}", summoned = summoned)
}
/// A line of the roll.
pub fn roll_state(lang: Lang, present: Option<bool>, votes: bool) -> String {
    let state = match (present, lang) {
        (Some(true), Lang::Vi) => "có mặt",
        (Some(true), Lang::En) => "present",
        (Some(false), Lang::Vi) => "vắng",
        (Some(false), Lang::En) => "absent",
        (None, Lang::Vi) => "chưa điểm danh",
        (None, Lang::En) => "not marked",
    };
    if votes { state.to_owned() } else { format!("{state} *") }
}
/// Somebody who is there without a vote.
pub fn without_vote(lang: Lang, post: &str) -> String {
    say!(lang, "{post} (* không biểu quyết)", "{post} (* no vote)", post = post)
}
/// The quorum as it is declared.
pub fn quorum(lang: Lang, present: u32, summoned: u32) -> String {
    let share = number::percent(hundredths(present.into(), summoned.into()), lang);
    let enough = u64::from(present) * 2 > u64::from(summoned);
    if enough {
        say!(
            lang,
            "{present}/{summoned} đại biểu có mặt ({share} %): quá nửa, đủ điều kiện tiến hành.",
            "{present}/{summoned} delegates present ({share} %): more than half, the conference can proceed.",
            present = present,
            summoned = summoned,
            share = share
        )
    } else {
        say!(
            lang,
            "{present}/{summoned} đại biểu có mặt ({share} %): chưa quá nửa.",
            "{present}/{summoned} delegates present ({share} %): not more than half.",
            present = present,
            summoned = summoned,
            share = share
        )
    }
}

// Shows of hands.

/// For.
pub const HANDS_FOR: Phrase = phrase("Nhất trí", "For");
/// Against.
pub const HANDS_AGAINST: Phrase = phrase("Không nhất trí", "Against");
/// Another opinion.
pub const HANDS_OTHER: Phrase = phrase("Ý kiến khác", "Other");
/// Title of the form.
pub const HANDS_TITLE: Phrase = phrase("BIỂU QUYẾT GIƠ TAY", "SHOW OF HANDS");
/// Counts hands.
pub const ACT_HANDS: Phrase = phrase("Nhập kết quả biểu quyết", "Count hands");
/// Everybody is for.
pub const ACT_ALL_FOR: Phrase = phrase("100 % nhất trí", "Everybody is for");
/// Everybody is for, with the number.
pub fn all_for(lang: Lang, voters: u32) -> String {
    say!(lang, "Ghi 100 % nhất trí ({voters}/{voters})", "Record all for ({voters}/{voters})", voters = voters)
}
/// Asked before everybody is recorded as for in place of hands that were counted.
pub fn all_for_again(lang: Lang, last: &Hands, voters: u32) -> String {
    say!(
        lang,
        "Đã ghi: nhất trí {agree}, không nhất trí {against}, ý kiến khác {other}. Ghi lại thành 100 % nhất trí ({voters}/{voters})?",
        "Recorded: for {agree}, against {against}, other {other}. Record all for ({voters}/{voters}) in its place?",
        agree = last.agree,
        against = last.against,
        other = last.other,
        voters = voters
    )
}
/// What the sum must be.
pub fn hands_intro(lang: Lang, voters: u32) -> String {
    say!(
        lang,
        "Tổng ba số phải bằng {voters} đại biểu có mặt. Nhấn Enter ngay nếu 100 % nhất trí.",
        "The three must add up to the {voters} delegates present. Press Enter at once if everybody is for.",
        voters = voters
    )
}
/// Hands wait to be counted.
pub fn hands_wait(lang: Lang, voters: u32) -> String {
    say!(
        lang,
        "Chưa biểu quyết. Có {voters} đại biểu biểu quyết.",
        "No hands counted yet. {voters} delegates may vote.",
        voters = voters
    )
}
/// The result of a show of hands, as it is declared.
pub fn hands_said(lang: Lang, hands: &Hands) -> String {
    let share = number::percent(hundredths(hands.agree.into(), hands.voters.into()), lang);
    say!(
        lang,
        "Với {agree}/{voters} đại biểu nhất trí ({share} %).",
        "{agree} of {voters} delegates in favour ({share} %).",
        agree = hands.agree,
        voters = hands.voters,
        share = share
    )
}

// Opening, report, discussion, speech.

/// Guests.
pub const GUESTS: Phrase = phrase("Đại biểu, khách mời", "Guests");
/// Pages.
pub const PAGE: Phrase = phrase("Trang", "Page");
/// Next page.
pub const ACT_NEXT_PAGE: Phrase = phrase("Trang tiếp theo", "Next page");
/// Previous page.
pub const ACT_PREVIOUS_PAGE: Phrase = phrase("Trang trước", "Previous page");
/// First page.
pub const ACT_FIRST_PAGE: Phrase = phrase("Về trang đầu", "First page");
/// Next section.
pub const ACT_NEXT_SECTION: Phrase = phrase("Sang phần tiếp theo", "Next section");
/// Under which heading the next page stands.
pub fn next_page_is(lang: Lang, heading: &str) -> String {
    say!(lang, "Trang sau: {heading}", "Next page: {heading}", heading = heading)
}
/// Nobody waits to speak.
pub const NO_SPEAKER: Phrase = phrase("Không còn ai đăng ký phát biểu.", "Nobody waits to speak.");
/// Who speaks next.
pub fn next_speaker(lang: Lang, name: &str) -> String {
    say!(lang, "Người phát biểu tiếp theo: {name}", "Next speaker: {name}", name = name)
}
/// Who speaks.
pub fn speaks(lang: Lang, name: &str) -> String {
    say!(lang, "Đang phát biểu: {name}", "Speaking: {name}", name = name)
}
/// Time used.
pub fn time_used(lang: Lang, time: &str) -> String {
    say!(lang, "Thời gian {time}", "Time {time}", time = time)
}
/// Little time is left.
pub fn time_is_short(lang: Lang, time: &str, left: &str) -> String {
    say!(lang, "Thời gian {time}, còn {left}", "Time {time}, {left} left", time = time, left = left)
}
/// Over time.
pub fn overtime(lang: Lang, time: &str, over: &str) -> String {
    say!(lang, "Thời gian {time}, quá {over}", "Time {time}, {over} over", time = time, over = over)
}
/// The gist of a speech.
pub fn gist_is(lang: Lang, gist: &str) -> String {
    say!(lang, "Nội dung chính: {gist}", "Gist: {gist}", gist = gist)
}
/// Ends a speech.
pub const ACT_END_SPEECH: Phrase = phrase("Kết thúc phát biểu", "End the speech");
/// The next speaker.
pub const ACT_NEXT_SPEAKER: Phrase = phrase("Mời người tiếp theo", "Next speaker");
/// A speaker joins the queue.
pub const ACT_ADD_SPEAKER: Phrase = phrase("Thêm người đăng ký", "Add a speaker");
/// The focused one speaks.
pub const ACT_GIVE_FLOOR: Phrase = phrase("Mời người đang chọn", "Give the floor to the focused one");
/// The gist.
pub const ACT_GIST: Phrase = phrase("Ghi nội dung chính của ý kiến", "Write down the gist");
/// The focused one leaves the queue.
pub const ACT_DROP_SPEAKER: Phrase = phrase("Bỏ khỏi danh sách đăng ký", "Take out of the queue");
/// Title of the form.
pub const SPEAKER_TITLE: Phrase = phrase("ĐĂNG KÝ PHÁT BIỂU", "A SPEAKER");
/// Field of the form.
pub const SPEAKER_NAME: Phrase = phrase("Họ và tên", "Full name");
/// Field of the form.
pub const TOPIC: Phrase = phrase("Nội dung", "Topic");
/// Title of the form.
pub const GIST_TITLE: Phrase = phrase("NỘI DUNG CHÍNH CỦA Ý KIẾN", "GIST OF THE SPEECH");
/// Field of the form.
pub const GIST: Phrase = phrase("Nội dung chính", "Gist");
/// Nothing noted.
pub const NO_NOTE_YET: Phrase = phrase(
    "Chưa ghi chép gì. Ghi các ý chính để đưa vào biên bản.",
    "Nothing noted yet. Note the main points for the minutes.",
);
/// What was noted.
pub const NOTED: Phrase = phrase("Đã ghi", "Noted");
/// Writes a note.
pub const ACT_NOTE: Phrase = phrase("Ghi chép cho biên bản", "Note for the minutes");
/// Title of the form.
pub const NOTE_TITLE: Phrase = phrase("GHI CHÉP CHO BIÊN BẢN", "NOTE FOR THE MINUTES");
/// What the form takes.
pub const NOTE_INTRO: Phrase = phrase("Mỗi dòng một ý.", "One point a line.");
/// A line of a note.
pub fn note_line(lang: Lang, number: u32) -> String {
    say!(lang, "Ý {number}", "Point {number}", number = number)
}

// Slate and tally team.

/// Withdraws the focused nominee.
pub const ACT_WITHDRAW: Phrase = phrase("Đơn vị đang chọn xin rút", "The focused nominee withdraws");
/// Nobody has been chosen yet.
pub const NOBODY_CHOSEN: Phrase = phrase("chưa chọn", "nobody yet");
/// What is asked before seats are left vacant.
pub fn leave_vacant_question(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "{title}: Hội nghị đã biểu quyết để trống số suất còn lại? Quyết định này được ghi vào biên bản, không lấy lại được.",
        "{title}: has the Conference voted to leave the remaining seats vacant? The decision stands in the minutes and cannot be taken back.",
        title = title
    )
}
/// Both passes are in.
pub const BOTH_PASSES_IN: Phrase = phrase(
    "Hai lượt đã đủ phiếu. Khi đóng, chương trình đối chiếu từng phiếu; lệch thì sửa ở bàn kiểm phiếu (Ctrl+D).",
    "Both passes are complete. Closing compares them paper for paper; what differs is mended at the tally desk (Ctrl+D).",
);
/// Takes somebody off the list after the vote.
pub const ACT_WITHDRAW_ELECTED: Phrase =
    phrase("Ghi nhận xin rút sau kiểm phiếu", "Record a withdrawal after the count");
/// Who withdraws.
pub const WITHDRAWS: Phrase = phrase("Tên xin rút", "Who withdraws");
/// What a withdrawal after the vote leads to.
pub fn withdraw_intro(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "{title}: tên xin rút ra khỏi danh sách cuối cùng và các nội dung bỏ phiếu sau; không ai được đôn lên thay. Kết quả đã công bố giữ nguyên lời văn.",
        "{title}: whoever withdraws leaves the final list and the contests that follow; nobody moves up. The announced result keeps its words.",
        title = title
    )
}
/// What is asked before going on while seats are vacant.
pub fn leave_vacancy_question(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "{title}: còn suất trống chưa được Hội nghị quyết định. Vẫn sang mục sau? Có thể trở lại mục này để quyết định.",
        "{title}: the Conference has not decided on the vacant seats. Go on all the same? You can come back to decide.",
        title = title
    )
}
/// Freezes a slate.
pub const ACT_FREEZE: Phrase = phrase("Chốt danh sách", "Freeze the slate");
/// Opens a frozen slate.
pub const ACT_REOPEN: Phrase = phrase("Mở lại danh sách", "Open the slate again");
/// Freezes the slate of a contest.
pub fn freeze_of(lang: Lang, title: &str) -> String {
    say!(lang, "Chốt danh sách {title}", "Freeze the slate of {title}", title = title)
}
/// Opens the frozen slate of a contest.
pub fn reopen_of(lang: Lang, title: &str) -> String {
    say!(lang, "Mở lại danh sách {title}", "Open the slate of {title} again", title = title)
}
/// The slate is frozen.
pub const SLATE_IS_FROZEN: Phrase = phrase("Danh sách đã chốt.", "The slate is frozen.");
/// The slate is the elected of another contest.
pub const SLATE_FOLLOWS: Phrase = phrase(
    "Danh sách là các đơn vị được suy tôn ở nội dung trước, có sau khi công bố.",
    "The slate is the elected of the contest before, known once it is announced.",
);
/// Withdrawn.
pub const WITHDRAWN: Phrase = phrase("đã xin rút", "withdrawn");
/// Withdrawn, and why.
pub fn withdrawn_because(lang: Lang, reason: &str) -> String {
    say!(lang, "Xin rút: {reason}", "Withdrawn: {reason}", reason = reason)
}
/// Title of the form.
pub const WITHDRAW_TITLE: Phrase = phrase("XIN RÚT KHỎI DANH SÁCH", "WITHDRAWAL");
/// Title of the form.
pub const REOPEN_TITLE: Phrase = phrase("MỞ LẠI DANH SÁCH ĐÃ CHỐT", "OPEN A FROZEN SLATE");
/// A reason.
pub const REASON: Phrase = phrase("Lý do", "Reason");
/// A unit.
pub const UNIT: Phrase = phrase("Đơn vị", "Unit");
/// No unit of the cluster.
pub const NO_UNIT: Phrase = phrase("(không thuộc Cụm)", "(not of the cluster)");
/// The team is named.
pub const TEAM_IS_NAMED: Phrase = phrase("Hội nghị đã bầu Tổ kiểm phiếu.", "The tally team is named.");
/// The team is proposed.
pub const TEAM_IS_PROPOSED: Phrase = phrase("Dự kiến Tổ kiểm phiếu:", "Proposed tally team:");
/// Head of the team.
pub const TALLY_HEAD: Phrase = phrase("Tổ trưởng", "Head");
/// Member of the team.
pub const TALLY_MEMBER: Phrase = phrase("Thành viên", "Member");
/// Names the team as proposed.
pub const ACT_NAME_TEAM: Phrase = phrase("Ghi Tổ kiểm phiếu như dự kiến", "Name the team as proposed");
/// Changes the team.
pub const ACT_EDIT_TEAM: Phrase = phrase("Sửa danh sách Tổ kiểm phiếu", "Change the team");
/// Title of the form.
pub const TEAM_TITLE: Phrase = phrase("TỔ KIỂM PHIẾU", "TALLY TEAM");
/// What the form takes.
pub const TEAM_INTRO: Phrase = phrase(
    "Người thứ nhất là Tổ trưởng. Để trống dòng không dùng.",
    "The first is the head. Leave unused lines empty.",
);
/// A member's line of the form.
pub fn member(lang: Lang, place: usize) -> String {
    if place == 0 {
        return TALLY_HEAD.of(lang).to_owned();
    }
    say!(lang, "Thành viên {place}", "Member {place}", place = place)
}
/// A member's unit is nominated.
pub fn member_is_nominated(lang: Lang, name: &str, unit: &str) -> String {
    say!(
        lang,
        "{name} thuộc {unit}, đơn vị có trong danh sách đề nghị suy tôn; nên chọn người khác nếu có thể.",
        "{name} belongs to {unit}, which is nominated; choose somebody else if possible.",
        name = name,
        unit = unit
    )
}
/// The team should be of three or five.
pub fn odd_team(lang: Lang, members: usize) -> String {
    say!(
        lang,
        "Tổ kiểm phiếu nên có 03 hoặc 05 người (số lẻ); hiện có {members}.",
        "A tally team should have 3 or 5 members (an odd number); it has {members}.",
        members = number::padded(u64::try_from(members).unwrap_or(0))
    )
}
/// The chair's unit is nominated.
pub fn chair_is_nominated(lang: Lang, unit: &str) -> String {
    say!(
        lang,
        "Đơn vị của Chủ trì ({unit}) có trong danh sách đề nghị suy tôn: Chủ trì không tham gia Tổ kiểm phiếu.",
        "The chair's own unit ({unit}) is nominated: the chair sits on no tally team.",
        unit = unit
    )
}

// Rounds.

/// The rules of a contest in one line; `n` nominees, where they are known.
pub fn rules(lang: Lang, contest: &Contest, n: Option<u32>) -> String {
    let form = terms::form(contest.form).of(lang);
    if contest.form == Form::Grades {
        return form.to_owned();
    }
    let seats = number::padded(contest.seats.into());
    // Only on agree does the limit depend on how many names there are.
    let known = if contest.form == Form::Agree { n } else { Some(n.unwrap_or(0)) };
    let max = known.and_then(|n| contest.max_for(n)).map_or_else(|| "-".to_owned(), |max| number::padded(max.into()));
    let threshold = terms::threshold_said(contest.threshold, contest.base, lang);
    say!(
        lang,
        "Suy tôn {seats} · {form} · mỗi phiếu tối đa {max} · {threshold}",
        "{seats} seats · {form} · at most {max} a paper · {threshold}",
        seats = seats,
        form = form,
        max = max,
        threshold = threshold
    )
}
/// The number of a round and why it is held.
pub fn round(lang: Lang, number: u32, kind: &str) -> String {
    say!(lang, "vòng {number} ({kind})", "round {number} ({kind})", number = number, kind = kind)
}
/// The step names no contest.
pub const NO_CONTEST: Phrase =
    phrase("Kế hoạch không ghi nội dung bỏ phiếu nào cho mục này.", "The plan names no contest for this step.");
/// Issued.
pub const ISSUED: Phrase = phrase("Phát ra", "Issued");
/// Collected.
pub const COLLECTED: Phrase = phrase("Thu về", "Collected");
/// Recorded.
pub const RECORDED: Phrase = phrase("Đã nhập", "Recorded");
/// Unused.
pub const UNUSED: Phrase = phrase("Không sử dụng", "Unused");
/// Sealed papers of absent voters.
pub const ABSENT_PAPERS: Phrase = phrase("Phiếu kín của người vắng", "Sealed papers of absent");
/// Replaced before casting.
pub const SPOILED: Phrase = phrase("Phiếu hỏng đã đổi", "Replaced before casting");
/// Valid.
pub const VALID: Phrase = phrase("Hợp lệ", "Valid");
/// Invalid.
pub const INVALID: Phrase = phrase("Không hợp lệ", "Invalid");
/// Needed.
pub const NEEDED: Phrase = phrase("Cần đạt", "Needed");
/// Counted.
pub const COUNTED: Phrase = phrase("Đã kiểm", "Counted");
/// Papers are being cast.
pub const VOTING_NOW: Phrase = phrase(
    "Đang bỏ phiếu. Khi hòm phiếu đóng, nhập số phiếu thu về.",
    "Papers are being cast. When the box is closed, state how many were collected.",
);
/// Counted to the end.
pub const COUNT_IS_CLOSED: Phrase =
    phrase("Kiểm phiếu xong, kết quả đã niêm phong, chờ công bố.", "Counted and sealed, waiting to be announced.");
/// Counted in one of two passes.
pub fn counted_in_pass(lang: Lang, pass: u8) -> String {
    say!(lang, "Lượt {pass} đã kiểm", "Pass {pass} counted", pass = pass)
}
/// How the count stands.
pub fn counting_state(lang: Lang, left: u64, pass: Option<u8>, bundle: u32) -> String {
    if left == 0 {
        return say!(
            lang,
            "Đã nhập đủ phiếu, có thể đóng kiểm phiếu.",
            "All papers are recorded; the count can be closed."
        );
    }
    if let Some(pass) = pass {
        return say!(
            lang,
            "Lượt {pass} còn {left} phiếu, đang nhập tập {bundle}. Trong lúc chờ có thể chạy mục khác.",
            "{left} papers left in pass {pass}, bundle {bundle}. Other steps can go on meanwhile.",
            left = left,
            bundle = bundle
        );
    }
    say!(
        lang,
        "Còn {left} phiếu, đang nhập tập {bundle}. Trong lúc chờ có thể chạy mục khác.",
        "{left} papers left, bundle {bundle}. Other steps can go on meanwhile.",
        left = left,
        bundle = bundle
    )
}
/// What confirms an announcement.
pub fn confirmed_by(lang: Lang, code: &str) -> String {
    say!(
        lang,
        "Mã xác nhận: {code} (đang hiện ở hội trường, in trong biên bản)",
        "Confirmation code: {code} (on the hall's screen, printed in the minutes)",
        code = code
    )
}
/// A round was voided.
pub fn voided_because(lang: Lang, reason: &str) -> String {
    say!(lang, "Vòng này đã hủy: {reason}", "This round was voided: {reason}", reason = reason)
}
/// Opens a round.
pub const ACT_OPEN: Phrase = phrase("Mở vòng bỏ phiếu", "Open the round");
/// States issuing.
pub const ACT_ISSUE: Phrase = phrase("Nhập số phiếu phát ra", "State papers issued");
/// States collecting.
pub const ACT_COLLECT: Phrase = phrase("Nhập số phiếu thu về", "State papers collected");
/// Closes a round.
pub const ACT_CLOSE_ROUND: Phrase = phrase("Đóng kiểm phiếu", "Close the count");
/// The tally desk.
pub const ACT_TALLY: Phrase = phrase("Vào bàn kiểm phiếu", "Go to the tally desk");
/// Announces.
pub const ACT_ANNOUNCE: Phrase = phrase("Công bố toàn bộ kết quả", "Announce the whole result");
/// Announces line by line.
pub const ACT_ANNOUNCE_PACED: Phrase = phrase("Công bố, đọc từng dòng", "Announce, line by line");
/// Reveals a line.
pub const ACT_REVEAL: Phrase = phrase("Đọc dòng tiếp theo", "Reveal the next line");
/// Reveals a line, with how far it is.
pub fn reveal(lang: Lang, shown: u32, lines: usize) -> String {
    say!(
        lang,
        "Đọc dòng tiếp theo ({shown}/{lines})",
        "Reveal the next line ({shown}/{lines})",
        shown = shown,
        lines = lines
    )
}
/// Opens a run-off.
pub const ACT_RUN_OFF: Phrase = phrase("Mở vòng bỏ phiếu lại giữa các đơn vị ngang phiếu", "Open the run-off");
/// Records the lot.
pub const ACT_LOTS: Phrase = phrase("Ghi kết quả bốc thăm", "Record the lot");
/// Records the chair's decision.
pub const ACT_CHAIR_DECIDES: Phrase = phrase("Ghi quyết định của Chủ trì", "Record the chair's decision");
/// Votes again.
pub const ACT_VOTE_AGAIN: Phrase =
    phrase("Bỏ phiếu thêm một vòng cho suất còn trống", "Vote again for the vacant seats");
/// Leaves seats vacant.
pub const ACT_LEAVE_VACANT: Phrase = phrase("Để trống các suất còn lại", "Leave the seats vacant");
/// Asks before closing a count.
pub fn close_question(lang: Lang, recorded: u64) -> String {
    say!(
        lang,
        "Đóng kiểm phiếu với {recorded} phiếu đã nhập? Sau khi đóng không nhập thêm, không sửa được.",
        "Close the count with {recorded} papers recorded? Nothing can be added or mended after that.",
        recorded = recorded
    )
}
/// Asks before a vote is opened from where a result was read.
pub fn open_question(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "Mở vòng bỏ phiếu “{title}” ngay bây giờ? Danh sách và thể lệ được giữ cố định từ lúc mở.",
        "Open the vote on “{title}” now? Its list and rules are fixed from then on.",
        title = title
    )
}
/// Asks before a run-off is opened.
pub fn run_off_question(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "Mở vòng bỏ phiếu lại “{title}” ngay bây giờ? Hãy đọc xong kết quả vòng trước đã.",
        "Open the run-off of “{title}” now? Read out the result before it first.",
        title = title
    )
}
/// Asks before announcing.
pub fn announce_question(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "Công bố kết quả “{title}”? Hội trường thấy ngay; kết quả đã công bố được niêm phong.",
        "Announce the result of “{title}”? The hall sees it at once; an announced result is sealed.",
        title = title
    )
}
/// Voids a round.
pub const ACT_VOID: Phrase = phrase("Hủy vòng này (phải có lý do)", "Void this round (with a reason)");
/// Title of the form.
pub const ISSUE_TITLE: Phrase = phrase("PHÁT PHIẾU", "ISSUING");
/// Title of the form.
pub const COLLECT_TITLE: Phrase = phrase("THU PHIẾU", "COLLECTING");
/// Title of the form.
pub const VOID_TITLE: Phrase = phrase("HỦY VÒNG BỎ PHIẾU", "VOID THE ROUND");
/// Title of the form.
pub const LOTS_TITLE: Phrase = phrase("KẾT QUẢ BỐC THĂM", "THE LOT");
/// What the form takes.
pub const LOTS_INTRO: Phrase = phrase(
    "Việc bốc thăm tiến hành trong hội trường; ở đây chỉ ghi kết quả.",
    "The lot is drawn in the hall; here only its result is recorded.",
);
/// Field of the form.
pub const DRAWN_BY: Phrase = phrase("Người bốc thăm", "Drawn by");
/// Title of the form.
pub const CHAIR_DECIDES_TITLE: Phrase = phrase("QUYẾT ĐỊNH CỦA CHỦ TRÌ", "THE CHAIR'S DECISION");
/// A seat of the form.
pub fn seat(lang: Lang, place: usize) -> String {
    say!(lang, "Đơn vị thứ {number}", "Seat {number}", number = place + 1)
}
/// Who may get a paper.
pub fn issue_intro(lang: Lang, eligible: u32, present: u32) -> String {
    say!(
        lang,
        "Triệu tập {eligible}, có mặt {present}. Số phát ra tính cả phiếu kín của người vắng; không quá số có mặt cộng số phiếu này.",
        "Summoned {eligible}, present {present}. Issued is at most those present plus sealed papers.",
        eligible = eligible,
        present = present
    )
}
/// How many were issued.
pub fn collect_intro(lang: Lang, issued: u32) -> String {
    say!(
        lang,
        "Đã phát ra {issued} phiếu. Số thu về không quá số phát ra.",
        "{issued} papers were issued. Collected is at most that.",
        issued = issued
    )
}
/// What voiding does.
pub fn void_intro(lang: Lang, title: &str) -> String {
    say!(
        lang,
        "{title}: phiếu và số liệu của vòng này vẫn được giữ và ghi vào biên bản, nhưng không ai được suy tôn; phải bỏ phiếu lại.",
        "{title}: the round's papers and figures are kept and printed, but it elects nobody; it is held again.",
        title = title
    )
}

// The new head, the handover, the pledge, the end.

/// The head.
pub const HEAD: Phrase = phrase("Trưởng Cụm", "Cluster head");
/// The deputy.
pub const DEPUTY: Phrase = phrase("Phó trưởng Cụm", "Deputy head");
/// The contest that elects them is not decided.
pub const NOT_ELECTED_YET: Phrase = phrase("Theo kết quả bầu, chưa có.", "By election, not decided yet.");
/// Reads the decision out.
pub const ACT_ANNOUNCE_LEADER: Phrase = phrase("Công bố Quyết định", "Announce the decision");
/// Asks before the decision is read out.
pub const ANNOUNCE_LEADER_QUESTION: Phrase = phrase(
    "Công bố Quyết định? Hội trường thấy ngay tên Trưởng Cụm và Phó trưởng Cụm.",
    "Announce the decision? The hall sees the names of the new head and deputy at once.",
);
/// A reason without a single letter.
pub const REASON_NEEDS_WORDS: Phrase = phrase(
    "Lý do phải viết bằng chữ. Nếu đang nhập phiếu, hãy sang bàn kiểm phiếu (F2).",
    "A reason is written in words. If you are recording papers, go to the tally desk (F2).",
);
/// A decision as it is cited.
pub fn decision(lang: Lang, decision: &Decision) -> String {
    let of = decision.date.map(|day| date::long(day, lang)).unwrap_or_default();
    let cited = say!(
        lang,
        "Quyết định số {number} {of}, người ký: {signer}",
        "Decision no. {number} of {of}, signed by {signer}",
        number = &decision.number,
        of = of,
        signer = &decision.signed_by
    );
    illustrated(lang, &cited, decision.illustration)
}
/// When it was announced.
pub fn announced_at(lang: Lang, at: Moment) -> String {
    say!(lang, "Đã công bố lúc {clock}", "Announced at {clock}", clock = date::clock(&at))
}
/// Handed over.
pub const HANDED_OVER: Phrase = phrase("Đã bàn giao", "Handed over");
/// Hands over all that is left.
pub const ACT_HAND_OVER_ALL: Phrase = phrase("Bàn giao tất cả khoản còn lại", "Hand over all that is left");
/// Count and remark.
pub const ACT_ITEM: Phrase = phrase("Số lượng, ghi chú của khoản đang chọn", "Count and remark of the focused item");
/// Signs.
pub const ACT_SIGN: Phrase = phrase("Ký biên bản bàn giao", "Sign the handover");
/// Title of the form.
pub const ITEM_TITLE: Phrase = phrase("KHOẢN BÀN GIAO", "INVENTORY ITEM");
/// Field of the form.
pub const COUNT: Phrase = phrase("Số lượng thực tế", "Count found");
/// Field of the form.
pub const REMARK: Phrase = phrase("Ghi chú", "Remark");
/// Title of the form.
pub const SIGN_TITLE: Phrase = phrase("KÝ BÀN GIAO", "SIGNATURES");
/// What the form does.
pub const SIGN_INTRO: Phrase = phrase(
    "Ghi ba người ký. Sau khi ký, danh mục bàn giao không sửa được nữa.",
    "Three sign. After that the inventory cannot be changed.",
);
/// Gives.
pub const GIVER: Phrase = phrase("Bên giao", "Giver");
/// Receives.
pub const RECEIVER: Phrase = phrase("Bên nhận", "Receiver");
/// Witnesses.
pub const WITNESS: Phrase = phrase("Người chứng kiến", "Witness");
/// Everything is ticked.
pub const READY_TO_SIGN: Phrase =
    phrase("Đã kiểm đủ danh mục, có thể ký.", "The inventory is complete; it can be signed.");
/// What is planned of an item.
pub fn item_intro(lang: Lang, name: &str, count: u32) -> String {
    say!(lang, "{name} (theo danh mục: {count})", "{name} (planned: {count})", name = name, count = count)
}
/// What is left.
pub fn items_left(lang: Lang, left: usize) -> String {
    say!(
        lang,
        "Còn {left} khoản. Dấu cách: đánh dấu khoản đang chọn.",
        "{left} items left. Space ticks the focused one.",
        left = left
    )
}
/// When it was signed.
pub fn signed_at(lang: Lang, at: Moment) -> String {
    say!(lang, "Đã ký lúc {clock}", "Signed at {clock}", clock = date::clock(&at))
}
/// Have signed the pledge.
pub const HAVE_SIGNED: Phrase = phrase("Đã ký giao ước", "Pledges signed");
/// Signed.
pub const SIGNED: Phrase = phrase("đã ký", "signed");
/// Not signed.
pub const NOT_SIGNED: Phrase = phrase("chưa ký", "not signed");
/// All have signed.
pub const ACT_ALL_SIGNED: Phrase = phrase("Tất cả đơn vị đã ký", "All units have signed");
/// The focused one has signed.
pub const ACT_SIGN_ONE: Phrase = phrase("Đổi dấu ký của đơn vị đang chọn", "Toggle the focused unit");
/// Closes the conference.
pub const ACT_CLOSE: Phrase = phrase("Bế mạc Hội nghị", "Close the conference");
/// Asks before closing.
pub const CLOSE_QUESTION: Phrase = phrase(
    "Bế mạc Hội nghị? Sau đó không ghi thêm được gì vào biên bản; các văn bản chính thức sẽ được xuất.",
    "Close the conference? Nothing can be recorded after that; the final documents can then be written.",
);
/// Stands over the line that was read out last and the one that follows it.
pub const READ_NOW: Phrase = phrase("Đang đọc, rồi đến dòng sau:", "Being read, then the next:");
/// Stands over the line that is read out first.
pub const READ_NEXT: Phrase = phrase("Sắp đọc:", "To be read:");
/// Asked before the closing: first what would stay open for good.
pub fn close_conference_question(lang: Lang, missing: &[String]) -> String {
    let question = CLOSE_QUESTION.of(lang);
    match missing {
        [] => question.to_owned(),
        [first] => say!(lang, "Chưa xong: {first} {question}", "Not done: {first} {question}", first = first.as_str()),
        [first, rest @ ..] => say!(
            lang,
            "Chưa xong: {first} Và {n} việc khác. {question}",
            "Not done: {first} And {n} more. {question}",
            first = first.as_str(),
            n = number::counted(u64::try_from(rest.len()).unwrap_or(u64::MAX), lang)
        ),
    }
}
/// Writes the papers of a conference that is closed.
pub const ACT_EXPORT: Phrase = phrase("Xuất văn bản", "Write the documents");
/// Writes drafts.
pub const ACT_EXPORT_DRAFT: Phrase = phrase("Xuất bản thảo văn bản", "Write draft documents");
/// When it was closed.
pub fn closed_at(lang: Lang, at: Moment) -> String {
    say!(
        lang,
        "Hội nghị đã bế mạc lúc {clock}. Nhấn Enter để xuất biên bản và các văn bản.",
        "The conference was closed at {clock}. Press Enter to write the minutes and papers.",
        clock = date::clock(&at)
    )
}
/// Steps that were not visited.
pub fn skipped(lang: Lang, steps: usize) -> String {
    say!(lang, "{steps} mục chưa thực hiện.", "{steps} steps were not visited.", steps = steps)
}
