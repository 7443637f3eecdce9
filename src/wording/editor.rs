//! What the desk says where a plan is prepared.

use super::{Lang, Phrase, phrase};
use crate::plan::renew::Why;
use crate::say;

/// The head of the screen.
pub const HEADING: Phrase = phrase("SOẠN KẾ HOẠCH", "PREPARE A PLAN");
/// The section of that name.
pub const SECTION_CONFERENCE: Phrase = phrase("Hội nghị", "Conference");
/// The section of that name.
pub const SECTION_UNITS: Phrase = phrase("Đơn vị", "Units");
/// The section of that name.
pub const SECTION_DELEGATES: Phrase = phrase("Đại biểu", "Delegates");
/// The section of that name.
pub const SECTION_CONTESTS: Phrase = phrase("Bỏ phiếu", "Contests");
/// The section of that name.
pub const SECTION_AGENDA: Phrase = phrase("Chương trình", "Agenda");
/// The section of that name.
pub const SECTION_DECISION: Phrase = phrase("Quyết định", "Decision");
/// The section of that name.
pub const SECTION_HANDOVER: Phrase = phrase("Bàn giao", "Handover");
/// A field.
pub const FIELD_TITLE: Phrase = phrase("Tên hội nghị", "Title");
/// A field.
pub const FIELD_CLUSTER: Phrase = phrase("Tên Cụm", "Cluster");
/// A field.
pub const FIELD_AUTHORITY: Phrase = phrase("Cơ quan cấp trên", "Authority");
/// A field.
pub const FIELD_YEAR: Phrase = phrase("Năm tổng kết", "Year summed up");
/// A field.
pub const FIELD_DATE: Phrase = phrase("Ngày họp", "Date");
/// A field.
pub const FIELD_BEGINS: Phrase = phrase("Giờ bắt đầu", "Begins at");
/// A field.
pub const FIELD_PLACE: Phrase = phrase("Địa điểm", "Place");
/// A field.
pub const FIELD_SUMMONED: Phrase = phrase("Số triệu tập", "Summoned");
/// A field.
pub const FIELD_ILLUSTRATION: Phrase = phrase("Ghi chú minh họa", "Illustration note");
/// A field.
pub const FIELD_NAME: Phrase = phrase("Họ và tên", "Full name");
/// A field.
pub const FIELD_POST: Phrase = phrase("Chức vụ", "Post");
/// A field.
pub const FIELD_UNIT: Phrase = phrase("Đơn vị", "Unit");
/// A field.
pub const FIELD_UNIT_NAME: Phrase = phrase("Tên đầy đủ", "Full name");
/// A field.
pub const FIELD_SHORT: Phrase = phrase("Tên gọn", "Short name");
/// A field.
pub const FIELD_ID: Phrase = phrase("Mã", "Id");
/// A field.
pub const FIELD_ONLY_SHOWN: Phrase = phrase("Chỉ minh họa", "Illustration");
/// A field.
pub const FIELD_VOTES: Phrase = phrase("Bỏ phiếu", "Votes");
/// A field.
pub const FIELD_CONTEST_TITLE: Phrase = phrase("Tên nội dung", "Title");
/// A field.
pub const FIELD_FORM: Phrase = phrase("Cách ghi phiếu", "Form");
/// A field.
pub const FIELD_SEATS: Phrase = phrase("Số lượng bầu", "Seats");
/// A field.
pub const FIELD_MAX: Phrase = phrase("Tối đa trên phiếu", "Most on a paper");
/// A field.
pub const FIELD_SHARE: Phrase = phrase("Tỷ lệ cần đạt", "Threshold");
/// A field.
pub const FIELD_BASE: Phrase = phrase("Tính trên", "Share of");
/// A field.
pub const FIELD_TIE: Phrase = phrase("Ngang phiếu", "Tie");
/// A field.
pub const FIELD_BLANK: Phrase = phrase("Phiếu trắng", "Blank paper");
/// A field.
pub const FIELD_VOTERS: Phrase = phrase("Người bỏ phiếu", "Voters");
/// A field.
pub const FIELD_FOLLOWS: Phrase = phrase("Lấy từ kết quả", "Slate from");
/// A field.
pub const FIELD_PROJECTION: Phrase = phrase("Hội trường thấy", "Hall sees");
/// A field.
pub const FIELD_PASSES: Phrase = phrase("Số lượt kiểm", "Passes");
/// A field.
pub const FIELD_GRADES: Phrase = phrase("Các mức", "Grades");
/// A field.
pub const FIELD_RUNOFF: Phrase = phrase("Khi bầu lại", "In a run-off");
/// A field.
pub const FIELD_BUNDLE: Phrase = phrase("Phiếu một tập", "Papers a bundle");
/// A field.
pub const FIELD_STEP_TITLE: Phrase = phrase("Tên mục", "Title");
/// A field.
pub const FIELD_KIND: Phrase = phrase("Loại mục", "Kind");
/// A field.
pub const FIELD_MINUTES: Phrase = phrase("Số phút", "Minutes");
/// A field.
pub const FIELD_WHO: Phrase = phrase("Người điều hành", "Led by");
/// A field.
pub const FIELD_TEXT: Phrase = phrase("Hội trường thấy", "Shown to the hall");
/// A field.
pub const FIELD_SCRIPT: Phrase = phrase("Lời dẫn", "Chair's words");
/// A field.
pub const FIELD_PROPOSAL: Phrase = phrase("Điều biểu quyết", "Proposal");
/// A field.
pub const FIELD_FILE: Phrase = phrase("Tệp báo cáo", "Report file");
/// A field.
pub const FIELD_MINUTES_EACH: Phrase = phrase("Phút mỗi người", "Minutes each");
/// A field.
pub const FIELD_OF_CONTESTS: Phrase = phrase("Nội dung bỏ phiếu", "Contests");
/// A field.
pub const FIELD_ONE_CONTEST: Phrase = phrase("Chỉ cho nội dung", "Only for contest");
/// A field.
pub const FIELD_SPEAKER: Phrase = phrase("Người phát biểu", "Speaker");
/// A field.
pub const FIELD_SPEAKER_POST: Phrase = phrase("Chức vụ", "Post");
/// A field.
pub const FIELD_TOPIC: Phrase = phrase("Chủ đề", "Topic");
/// A field.
pub const FIELD_HEAD: Phrase = phrase("Tổ trưởng", "Head of the team");
/// A field.
pub const FIELD_NUMBER: Phrase = phrase("Số Quyết định", "Number");
/// A field.
pub const FIELD_DECIDED: Phrase = phrase("Ngày ký", "Signed on");
/// A field.
pub const FIELD_SIGNED_BY: Phrase = phrase("Người ký", "Signed by");
/// A field.
pub const FIELD_ELECTED: Phrase = phrase("Do bầu", "Elected in");
/// A field.
pub const FIELD_ITEM: Phrase = phrase("Tên khoản", "Item");
/// A field.
pub const FIELD_COUNT: Phrase = phrase("Số lượng", "Count");
/// A field.
pub const FIELD_GIVER: Phrase = phrase("Bên giao", "Giver");
/// A field.
pub const FIELD_RECEIVER: Phrase = phrase("Bên nhận", "Receiver");
/// A field.
pub const FIELD_WITNESS: Phrase = phrase("Chứng kiến", "Witness");
/// A field.
pub const FIELD_GIVER_POST: Phrase = phrase("Chức vụ bên giao", "Giver's post");
/// A field.
pub const FIELD_RECEIVER_POST: Phrase = phrase("Chức vụ bên nhận", "Receiver's post");
/// A field.
pub const FIELD_WITNESS_POST: Phrase = phrase("Chức vụ c. kiến", "Witness's post");
/// A field.
pub const FIELD_GIVER_UNIT: Phrase = phrase("Đơn vị bên giao", "Giver's unit");
/// A field.
pub const FIELD_RECEIVER_UNIT: Phrase = phrase("Đơn vị bên nhận", "Receiver's unit");
/// A row of the list.
pub const ROW_CONFERENCE: Phrase = phrase("Tên, ngày, nơi họp", "Title, date, place");
/// A row of the list.
pub const ROW_CHAIR: Phrase = phrase("Chủ trì", "Chair");
/// A row of the list.
pub const ROW_UNNAMED: Phrase = phrase("(chưa ghi)", "(not written yet)");
/// A row of the list.
pub const ROW_DECISION: Phrase = phrase("Quyết định", "Decision");
/// A row of the list.
pub const ROW_HEAD: Phrase = phrase("Trưởng Cụm mới", "New head");
/// A row of the list.
pub const ROW_DEPUTY: Phrase = phrase("Phó trưởng Cụm mới", "New deputy");
/// A row of the list.
pub const ROW_PARTIES: Phrase = phrase("Các bên", "Parties");
/// A choice.
pub const CHOICE_UNSAID: Phrase = phrase("(không ghi)", "(not given)");
/// A choice.
pub const CHOICE_YES: Phrase = phrase("có", "yes");
/// A choice.
pub const CHOICE_NO: Phrase = phrase("không", "no");
/// A choice.
pub const CHOICE_TICK: Phrase = phrase("đánh dấu tên được chọn", "tick who is chosen");
/// A choice.
pub const CHOICE_STRIKE: Phrase = phrase("gạch tên không đồng ý", "strike who is not");
/// A choice.
pub const CHOICE_AGREE: Phrase = phrase("Đồng ý / Không đồng ý", "agree / disagree");
/// A choice.
pub const CHOICE_GRADES: Phrase = phrase("nhiều mức", "grades");
/// A choice.
pub const CHOICE_ELIGIBLE: Phrase = phrase("số triệu tập", "the summoned");
/// A choice.
pub const CHOICE_PRESENT: Phrase = phrase("số có mặt", "those present");
/// A choice.
pub const CHOICE_ISSUED: Phrase = phrase("số phiếu phát ra", "papers issued");
/// A choice.
pub const CHOICE_COLLECTED: Phrase = phrase("số phiếu thu về", "papers collected");
/// A choice.
pub const CHOICE_VALID: Phrase = phrase("số phiếu hợp lệ", "valid papers");
/// A choice.
pub const CHOICE_RUNOFF: Phrase = phrase("bỏ phiếu lại", "new round");
/// A choice.
pub const CHOICE_LOT: Phrase = phrase("bốc thăm", "lots are drawn");
/// A choice.
pub const CHOICE_CHAIR_DECIDES: Phrase = phrase("Chủ trì quyết định", "the chair decides");
/// A choice.
pub const CHOICE_INVALID: Phrase = phrase("không hợp lệ", "invalid");
/// A choice.
pub const CHOICE_VALID_BLANK: Phrase = phrase("hợp lệ", "valid");
/// A choice.
pub const CHOICE_PER_UNIT: Phrase = phrase("mỗi đơn vị một phiếu", "one paper a unit");
/// A choice.
pub const CHOICE_PER_DELEGATE: Phrase = phrase("mỗi đại biểu một phiếu", "one paper a delegate");
/// A choice.
pub const CHOICE_COUNTED: Phrase = phrase("chỉ đếm tổng số", "only counted");
/// A choice.
pub const CHOICE_LIVE: Phrase = phrase("số phiếu từng tên", "each name's count");
/// A choice.
pub const CHOICE_PROGRESS: Phrase = phrase("chỉ tiến độ", "progress only");
/// A choice.
pub const CHOICE_HELD: Phrase = phrase("không thấy gì", "nothing");
/// A choice.
pub const CHOICE_NO_THRESHOLD: Phrase = phrase("ai nhiều phiếu hơn", "most votes win");
/// A choice.
pub const CHOICE_SAME_THRESHOLD: Phrase = phrase("vẫn phải đạt tỷ lệ", "threshold still holds");
/// A choice.
pub const CHOICE_ONE: Phrase = phrase("một lượt", "one");
/// A choice.
pub const CHOICE_TWO: Phrase = phrase("hai lượt", "two");
/// A choice.
pub const CHOICE_ALL_UNITS: Phrase = phrase("Tất cả đơn vị còn lại", "All units not listed yet");
/// A choice.
pub const CHOICE_PERSON: Phrase = phrase("Một người (ghi họ tên)", "A person (by name)");
/// The palette of kinds.
pub const PICK_KIND: Phrase = phrase("THÊM MỤC: CHỌN LOẠI", "ADD A STEP: ITS KIND");
/// The palette of nominees.
pub const PICK_NOMINEE: Phrase = phrase("THÊM VÀO DANH SÁCH BỎ PHIẾU", "ADD TO THE SLATE");
/// The palette of contests.
pub const PICK_CONTESTS: Phrase = phrase("NỘI DUNG BỎ PHIẾU CỦA MỤC", "CONTESTS OF THE STEP");
/// The palette of a choice.
pub const PICK_ONE: Phrase = phrase("CHỌN MỘT", "PICK ONE");
/// The palette of everything written.
pub const FIND_TITLE: Phrase = phrase("TÌM TRONG KẾ HOẠCH (không cần dấu)", "FIND IN THE PLAN (accents do not matter)");
/// How a long text is left.
pub const PROSE_HINT: Phrase = phrase("F2 xong", "F2 done");
/// An empty list.
pub const NO_LIST: Phrase = phrase("Danh sách ở đây trống. F7: thêm.", "Nothing is listed here. F7: add.");
/// Nothing to undo.
pub const NOTHING_TO_UNDO: Phrase = phrase("Không còn gì để hoàn tác.", "There is nothing to undo.");
/// Nothing to redo.
pub const NOTHING_TO_REDO: Phrase = phrase("Không còn gì để làm lại.", "There is nothing to redo.");
/// Undone.
pub const UNDONE: Phrase = phrase("Đã hoàn tác.", "Undone.");
/// Redone.
pub const REDONE: Phrase = phrase("Đã làm lại.", "Redone.");
/// Removed.
pub const REMOVED: Phrase = phrase("Đã xóa; Ctrl+Z lấy lại.", "Removed; Ctrl+Z brings it back.");
/// Added.
pub const ADDED: Phrase = phrase("Đã thêm một dòng; điền vào bên phải.", "A line was added; fill it in at the right.");
/// Units were put on a slate.
pub const LISTED: Phrase = phrase(
    "Đã thêm vào danh sách bỏ phiếu; Alt+↑ Alt+↓ đổi thứ tự trên phiếu.",
    "Put on the slate; Alt+↑ Alt+↓ change the order on the paper.",
);
/// Who was named stands at other places, too.
pub fn named_too(name: &str, others: usize, lang: Lang) -> String {
    let name = super::shown(name);
    if others == 0 {
        return say!(
            lang,
            "{name}: đơn vị, chức vụ lấy theo danh sách đại biểu.",
            "{name}: the unit and the post come from the list of delegates."
        );
    }
    say!(
        lang,
        "{name}: đã điền cả ở {others} chỗ khác chờ tên người này; đơn vị, chức vụ lấy theo danh sách đại biểu nếu có.",
        "{name}: filled in at {others} other places that waited for this person; unit and post come from the delegates where known."
    )
}
/// Nothing to add.
pub const NOT_ADDED: Phrase = phrase(
    "Ở dòng này không thêm được gì. Hãy chọn phần khác.",
    "Nothing can be added at this line. Choose another part.",
);
/// Not removed.
pub const NOT_REMOVED: Phrase = phrase(
    "Dòng này không xóa được: đây là phần cố định của kế hoạch.",
    "This line cannot be removed: it is a fixed part of the plan.",
);
/// Not moved.
pub const NOT_MOVED: Phrase = phrase("Dòng này không chuyển được nữa.", "This line cannot be moved further.");
/// No fault.
pub const NO_FAULT: Phrase = phrase("Không còn lỗi hay cảnh báo nào.", "There is no fault or warning left.");
/// No leftover.
pub const NO_LEFTOVER: Phrase =
    phrase("Không còn chỗ nào phải điền hoặc xem lại.", "No place is left to be filled in or looked at.");
/// Saved.
pub const SAVED: Phrase = phrase("Đã lưu.", "Saved.");
/// Nothing to save.
pub const UNCHANGED: Phrase = phrase("Chưa có gì thay đổi để lưu.", "There is nothing new to save.");
/// Not a date.
pub const NOT_A_DATE: Phrase = phrase(
    "Ngày viết như 01/12/2026; ô này giữ ngày cũ cho đến khi viết đúng.",
    "A date is written like 01/12/2026; the old one stays until then.",
);
/// Not a time.
pub const NOT_A_TIME: Phrase = phrase(
    "Giờ viết như 08:00; ô này giữ giờ cũ cho đến khi viết đúng.",
    "A time is written like 08:00; the old one stays until then.",
);
/// The question before leaving.
pub const LEAVE_TITLE: Phrase = phrase("CHƯA LƯU", "NOT SAVED");
/// The question before leaving.
pub const LEAVE_QUESTION: Phrase = phrase(
    "Kế hoạch có thay đổi chưa lưu. Thoát bây giờ thì các thay đổi đó mất. F2: lưu.",
    "The plan has changes that are not saved. If you leave now they are lost. F2 saves them.",
);
/// Leaves.
pub const LEAVE_YES: Phrase = phrase("thoát, bỏ thay đổi", "leave, drop changes");
/// Stays.
pub const LEAVE_NO: Phrase = phrase("ở lại", "stay");
/// The head says that all is well.
pub const SOUND: Phrase = phrase("không có lỗi", "no fault");
/// Too small a window.
pub const TOO_SMALL: Phrase =
    phrase("Cửa sổ quá nhỏ: cần ít nhất 60×16.", "The window is too small: at least 60×16 is needed.");
/// The head's word for changes.
pub const UNSAVED: Phrase = phrase("chưa lưu", "not saved");
/// A key.
pub const KEY_SAVE: Phrase = phrase("lưu", "save");
/// A key, told.
pub const HELP_SAVE: Phrase = phrase("Lưu kế hoạch vào tệp.", "Save the plan to its file.");
/// A key.
pub const KEY_UNDO: Phrase = phrase("hoàn tác", "undo");
/// A key, told.
pub const HELP_UNDO: Phrase = phrase("Hoàn tác thay đổi gần nhất.", "Undo the last change.");
/// A key.
pub const KEY_REDO: Phrase = phrase("làm lại", "redo");
/// A key, told.
pub const HELP_REDO: Phrase = phrase("Làm lại thay đổi vừa hoàn tác.", "Redo what was undone.");
/// A key.
pub const KEY_OPEN: Phrase = phrase("sửa", "edit");
/// A key, told.
pub const HELP_OPEN: Phrase = phrase(
    "Ở danh sách: sang các ô bên phải. Ở ô: mở lựa chọn hoặc đoạn văn, hay sang ô kế tiếp.",
    "In the list: go to the fields. In a field: open its choices or its long text, or go to the next field.",
);
/// A key.
pub const KEY_NEXT_SECTION: Phrase = phrase("phần sau", "next part");
/// A key, told.
pub const HELP_NEXT_SECTION: Phrase = phrase(
    "Sang phần sau: hội nghị, đơn vị, đại biểu, bỏ phiếu, chương trình, quyết định, bàn giao.",
    "Go to the next part: conference, units, delegates, contests, agenda, decision, handover.",
);
/// A key.
pub const KEY_PREVIOUS_SECTION: Phrase = phrase("phần trước", "part before");
/// A key, told.
pub const HELP_PREVIOUS_SECTION: Phrase = phrase("Về phần trước.", "Go to the part before.");
/// A key.
pub const KEY_ADD: Phrase = phrase("thêm", "add");
/// A key, told.
pub const HELP_ADD: Phrase = phrase("Thêm một dòng sau dòng đang chọn.", "Add a line after the focused one.");
/// A key.
pub const KEY_REMOVE: Phrase = phrase("xóa", "remove");
/// A key, told.
pub const HELP_REMOVE: Phrase =
    phrase("Xóa dòng đang chọn; hoàn tác được.", "Remove the focused line; it can be undone.");
/// A key.
pub const KEY_UP: Phrase = phrase("chuyển lên", "move up");
/// A key, told.
pub const HELP_UP: Phrase = phrase("Chuyển dòng đang chọn lên.", "Move the focused line up.");
/// A key.
pub const KEY_DOWN: Phrase = phrase("chuyển xuống", "move down");
/// A key, told.
pub const HELP_DOWN: Phrase = phrase("Chuyển dòng đang chọn xuống.", "Move the focused line down.");
/// A key.
pub const KEY_FAULT: Phrase = phrase("lỗi kế tiếp", "next fault");
/// A key, told.
pub const HELP_FAULT: Phrase = phrase("Đến lỗi hoặc cảnh báo kế tiếp.", "Go to the next fault or warning.");
/// A key.
pub const KEY_LEFTOVER: Phrase = phrase("chỗ phải điền", "next blank");
/// A key, told.
pub const HELP_LEFTOVER: Phrase = phrase(
    "Đến chỗ kế tiếp còn phải điền, hoặc còn tên, năm, ngày của năm trước.",
    "Go to the next place that is to be filled in, or still names last year.",
);
/// A key.
pub const KEY_FIND: Phrase = phrase("tìm chữ", "find text");
/// A key, told.
pub const HELP_FIND: Phrase = phrase(
    "Tìm trong mọi ô của kế hoạch; gõ không dấu cũng được.",
    "Find in every field of the plan; accents do not matter.",
);
/// A key.
pub const KEY_PALETTE: Phrase = phrase("tìm việc", "find an act");
/// A key, told.
pub const HELP_PALETTE: Phrase = phrase("Tìm một việc theo tên.", "Find an act by its name.");
/// A key.
pub const KEY_NEXT_FIELD: Phrase = phrase("ô kế tiếp", "next field");
/// A key, told.
pub const HELP_NEXT_FIELD: Phrase =
    phrase("Sang ô kế tiếp; ở ô cuối thì về danh sách.", "Go to the next field; from the last one back to the list.");
/// A key.
pub const KEY_PREVIOUS_FIELD: Phrase = phrase("ô trước", "field before");
/// A key, told.
pub const HELP_PREVIOUS_FIELD: Phrase =
    phrase("Về ô trước, hoặc về danh sách.", "Go to the field before, or to the list.");
/// A key.
pub const KEY_BACK: Phrase = phrase("về danh sách", "back to the list");
/// A key, told.
pub const HELP_BACK: Phrase = phrase(
    "Về danh sách; đang ở danh sách thì thoát, có hỏi nếu chưa lưu.",
    "Back to the list; from the list it leaves, asking where something is not saved.",
);
/// A key.
pub const KEY_HELP: Phrase = phrase("trợ giúp", "help");
/// A key, told.
pub const HELP_HELP: Phrase = phrase("Mở hoặc đóng trang trợ giúp này.", "Open or close this help.");
/// A key.
pub const KEY_LEAVE: Phrase = phrase("thoát", "leave");
/// A key, told.
pub const HELP_LEAVE: Phrase = phrase("Thoát; hỏi lại nếu chưa lưu.", "Leave; asks where something is not saved.");

/// A kind of step, by its word in the plan.
pub fn kind(word: &str) -> Phrase {
    match word {
        "opening" => phrase("khai mạc, giới thiệu", "opening"),
        "attendance" => phrase("điểm danh", "attendance"),
        "show_of_hands" => phrase("biểu quyết giơ tay", "show of hands"),
        "report" => phrase("báo cáo", "report"),
        "discussion" => phrase("thảo luận", "discussion"),
        "speech" => phrase("phát biểu", "speech"),
        "slate" => phrase("danh sách, xin rút", "slate"),
        "tally_team" => phrase("bầu Tổ kiểm phiếu", "tally team"),
        "ballot" => phrase("bỏ phiếu kín", "secret ballot"),
        "result" => phrase("công bố kết quả", "result"),
        "leader" => phrase("công bố Trưởng Cụm", "new leader"),
        "handover" => phrase("bàn giao", "handover"),
        "pledge" => phrase("ký giao ước", "pledge"),
        "closing" => phrase("bế mạc", "closing"),
        _ => phrase("mục khác", "note"),
    }
}

/// Why a place is listed as still to be looked at.
pub fn why(why: Why) -> Phrase {
    match why {
        Why::Blank => phrase("Còn chỗ trong ngoặc đơn phải điền", "A blank in round brackets is to be filled in"),
        Why::Name => phrase("Còn tên Trưởng Cụm năm trước", "Last year's head is still named"),
        Why::Year => phrase("Còn con số của năm trước", "Last year's number still stands here"),
        Why::Day => {
            phrase("Có ngày trong câu: xem còn đúng không", "A day is named in a sentence: see whether it is right")
        }
    }
}

/// Minutes of a step.
pub fn minutes(count: i64, lang: Lang) -> String {
    say!(lang, "{count}'", "{count}'")
}

/// All minutes of the agenda, and when it ends.
pub fn whole_agenda(minutes: i64, ends: Option<&str>, lang: Lang) -> String {
    match ends {
        Some(ends) => say!(
            lang,
            "Cả chương trình {minutes} phút, dự kiến xong lúc {ends}.",
            "The whole agenda takes {minutes} minutes and ends at {ends}."
        ),
        None => say!(lang, "Cả chương trình {minutes} phút.", "The whole agenda takes {minutes} minutes."),
    }
}

/// How many errors, warnings and places to fill in there are, for the head.
pub fn counted(errors: usize, warnings: usize, left: usize, lang: Lang) -> String {
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(say!(lang, "{errors} lỗi", "{errors} errors"));
    }
    if warnings > 0 {
        parts.push(say!(lang, "{warnings} cảnh báo", "{warnings} warnings"));
    }
    if parts.is_empty() {
        parts.push(SOUND.of(lang).to_owned());
    }
    if left > 0 {
        parts.push(say!(lang, "{left} chỗ xem lại", "{left} to look at"));
    }
    parts.join(" · ")
}

/// Something was refused in what was pasted.
pub fn refused(number: usize, what: &str, lang: Lang) -> String {
    say!(lang, "Ký tự thứ {number} vừa dán bị bỏ: {what}", "Character {number} of what was pasted was left out: {what}")
}

/// A threshold that has to be passed.
pub fn more_than(share: &str, lang: Lang) -> String {
    say!(lang, "quá {share}", "more than {share}")
}

/// A threshold that has to be reached.
pub fn at_least(share: &str, lang: Lang) -> String {
    say!(lang, "từ {share}", "at least {share}")
}

/// Adds a contest where units and persons may be added too.
pub const CHOICE_ANOTHER_CONTEST: Phrase = phrase("Một nội dung bỏ phiếu mới", "Another contest");

/// A person that a kind of step lists.
pub fn person_of(kind: &str) -> Phrase {
    match kind {
        "opening" => phrase("+ Khách mời của mục này", "+ A guest of this step"),
        "discussion" => phrase("+ Người đăng ký phát biểu ở mục này", "+ A speaker of this step"),
        "tally_team" => phrase("+ Thành viên Tổ kiểm phiếu", "+ A member of the tally team"),
        _ => phrase("+ Người được giới thiệu ở mục này", "+ A person proposed at this step"),
    }
}

/// A fault with what to do, as two sentences.
pub fn fault(sentence: &str, advice: Option<&str>) -> String {
    let whole = |text: &str| {
        let mut letters = text.trim_end_matches('.').chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{}.", letters.as_str())
    };
    match advice {
        Some(advice) => format!("{} {}", whole(sentence), whole(advice)),
        None => whole(sentence),
    }
}
