//! What the chair's desk says about writing the documents.

use super::{Lang, Phrase, phrase, result, shown};
use crate::conference::Conference;
use crate::conference::unfinished::Unfinished;
use crate::say;
use crate::text::number::counted;
use std::path::Path;

/// Title of the dialog.
pub const TITLE: Phrase = phrase("XUẤT VĂN BẢN", "WRITE DOCUMENTS");
/// The folder.
pub const FOLDER: Phrase = phrase("Thư mục", "Folder");
/// The formats.
pub const FORMATS: Phrase = phrase("Định dạng", "Formats");
/// What is looked at before anything can be said.
pub const LOOKING: Phrase = phrase("Đang soạn danh sách văn bản…", "Listing the documents…");
/// What the documents lack.
pub const MISSING: Phrase = phrase("Còn thiếu", "Still missing");
/// Nothing is missing.
pub const NOTHING_MISSING: Phrase =
    phrase("Không thiếu gì: mọi việc đã ghi đủ.", "Nothing is missing: everything has been recorded.");
/// Drafts.
pub const DRAFT: Phrase = phrase(
    "Hội nghị chưa bế mạc: văn bản nào còn là bản thảo thì mọi trang đều có chữ BẢN THẢO.",
    "The conference is not closed: every page of what is still a draft bears the word DRAFT.",
);
/// Behind the title of a document that is one.
pub const IS_DRAFT: Phrase = phrase("bản thảo", "draft");
/// No format is chosen.
pub const NO_FORMAT: Phrase = phrase(
    "Chưa chọn định dạng nào. Bấm một số từ 1 đến 7 để chọn.",
    "No format is chosen. Press a digit from 1 to 7 to choose one.",
);
/// There is no office suite.
pub const NO_OFFICE: Phrase = phrase(
    "Không chọn được pdf: máy này chưa có LibreOffice. Hãy chọn docx rồi lưu thành pdf ở máy có bộ văn phòng.",
    "No pdf: this computer has no LibreOffice. Choose docx and save it as pdf where there is an office suite.",
);
/// Files of these names are there.
pub const NUMBERED: Phrase = phrase(
    "Tên có -2, -3… là vì tệp cùng tên đã có; tệp cũ được giữ nguyên, không ghi đè.",
    "Names with -2, -3… are new versions: files of that name are there and are never overwritten.",
);
/// Tables of results.
pub const FIGURES: Phrase = phrase("Số liệu kết quả", "Figures of the results");
/// Writes.
pub const ACT_WRITE: Phrase = phrase("ghi", "write");
/// Chooses a format.
pub const ACT_CHOOSE: Phrase = phrase("chọn định dạng", "choose formats");
/// Reads on.
pub const ACT_READ_ON: Phrase = phrase("xem tiếp", "read on");
/// Leaves the dialog.
pub const ACT_LEAVE: Phrase = phrase("thôi", "leave");
/// Closes what is read.
pub const ACT_CLOSE: Phrase = phrase("đóng", "close");
/// Stops between two files.
pub const ACT_STOP: Phrase = phrase("dừng sau tệp này", "stop after this file");
/// Files are being written.
pub const WRITING: Phrase = phrase("Đang ghi", "Writing");
/// It will stop.
pub const STOPPING: Phrase = phrase("Sẽ dừng khi ghi xong tệp này.", "It stops when this file is written.");
/// The desk goes on meanwhile.
pub const DESK_GOES_ON: Phrase = phrase(
    "Màn hội trường và bàn kiểm phiếu vẫn chạy bình thường.",
    "The hall's screen and the tally desk go on as usual.",
);
/// The work could not be begun.
pub const NO_THREAD: Phrase = phrase(
    "Máy hết chỗ nên chưa ghi được. Hãy đóng bớt chương trình rồi bấm lại.",
    "The computer has no room left to do this. Close other programs and try again.",
);
/// Leaving while files are written.
pub const LEAVE_WRITING: Phrase = phrase(
    "Đang ghi văn bản. Thoát bây giờ thì tệp đang dở được bỏ, các tệp đã ghi vẫn còn. Thoát bây giờ?",
    "Documents are being written. Leaving drops the file in hand; those written stay. Leave now?",
);
/// What an unfinished export says on stderr while it goes on.
pub const PROGRESS: Phrase = phrase("Đang xuất văn bản", "Writing documents");

/// What each format is for.
pub fn purpose(format: &str) -> Phrase {
    match format {
        "docx" => phrase("sửa và in bằng phần mềm soạn thảo", "to edit and print in a word processor"),
        "xlsx" => phrase("bảng số liệu cho phần mềm bảng tính", "tables for a spreadsheet program"),
        "html" => phrase("xem bằng trình duyệt, gửi thư", "to read in a browser, to mail"),
        "md" => phrase("văn bản thuần để chép, lưu trữ", "plain text to copy and keep"),
        "csv" => phrase("số liệu thô, mở được ở mọi nơi", "bare figures that open anywhere"),
        "json" => phrase("số liệu cho chương trình khác", "figures for other programs"),
        _ => phrase("in ngay, không sửa được", "to print as it is"),
    }
}

/// How many files would be written.
pub fn will_write(lang: Lang, files: usize) -> String {
    say!(lang, "Sẽ ghi {files} tệp", "Files to be written: {files}", files = counted(number(files), lang))
}

/// So much is done.
pub fn done(lang: Lang, done: usize, of: usize) -> String {
    say!(lang, "{done}/{of} tệp", "{done} of {of}")
}

/// Everything was written.
pub fn written(lang: Lang, files: usize, folder: &Path) -> String {
    say!(
        lang,
        "Đã ghi {files} tệp vào {folder}.",
        "Files written: {files}, into {folder}.",
        files = counted(number(files), lang),
        folder = place(folder)
    )
}

/// It was stopped.
pub fn stopped(lang: Lang, files: usize, left: usize, folder: &Path) -> String {
    say!(
        lang,
        "Đã dừng: ghi được {files} tệp vào {folder}, còn {left} tệp chưa ghi. Bấm F9 để ghi lại.",
        "Stopped: {files} written into {folder}, {left} not. Press F9 to write again.",
        files = counted(number(files), lang),
        left = counted(number(left), lang),
        folder = place(folder)
    )
}

/// It failed midway.
pub fn failed(lang: Lang, files: usize) -> String {
    say!(
        lang,
        "Trước đó đã ghi xong {files} tệp, không tệp nào dở dang. Sửa xong bấm F9 để ghi lại; muốn ghi vào thư mục khác, chạy: hoinghi export HỒ-SƠ --to THƯ-MỤC",
        "Before that {files} were written, none of them half. Press F9 again when it is mended; for another folder run: hoinghi export RECORD --to FOLDER",
        files = counted(number(files), lang)
    )
}

/// How the papers get their signatures: which are ready for it, if any.
pub fn signing(lang: Lang, ready: &[String], code: &str) -> String {
    if ready.is_empty() {
        return say!(
            lang,
            "Chưa có văn bản nào để ký: đây là bản thảo để đọc soát. Bế mạc xong bấm F9 lần nữa, rồi in bản mới để ký và đóng dấu.",
            "Nothing is to be signed yet: these are drafts to read through. After the closing press F9 again, and print those to be signed."
        );
    }
    say!(
        lang,
        "Trình ký được: {ready}. Mở tệp .docx, in đủ số bản, ký vào các ô ở cuối văn bản, đóng dấu. Mã hồ sơ trên bản in phải là {code}.",
        "To be signed: {ready}. Open the .docx, print the copies needed, have them signed where it says so and stamped. The code on paper must be {code}.",
        ready = ready.join("; ")
    )
}

/// Something that is missing, with what is to be done about it. After the closing only a pen can.
pub fn unfinished(conference: &Conference, item: &Unfinished<'_>, lang: Lang) -> String {
    let what = what_is_missing(conference, item, lang);
    let then = if conference.is_running() { what_to_do(item) } else { by_pen(item) };
    let then = then.of(lang);
    if then.is_empty() { what } else { format!("{what} {then}") }
}

fn what_is_missing(conference: &Conference, item: &Unfinished<'_>, lang: Lang) -> String {
    match item {
        Unfinished::NotVoted(contest) => {
            say!(lang, "{title}: chưa bỏ phiếu.", "{title}: not voted on yet.", title = contest.title.as_str())
        }
        Unfinished::Voting(contest) => {
            say!(lang, "{title}: đang bỏ phiếu.", "{title}: papers are out.", title = contest.title.as_str())
        }
        Unfinished::Counting { contest, recorded, collected } => say!(
            lang,
            "{title}: đang kiểm, mới nhập {recorded}/{collected} phiếu.",
            "{title}: counting, {recorded} of {collected} papers recorded.",
            title = contest.title.as_str()
        ),
        Unfinished::NotClosed(contest) => say!(
            lang,
            "{title}: đã nhập đủ phiếu, chưa đóng kiểm phiếu.",
            "{title}: all papers are recorded, the count is not closed.",
            title = contest.title.as_str()
        ),
        Unfinished::Aside { contest, papers } => say!(
            lang,
            "{title}: {papers} phiếu để riêng chưa được Tổ kiểm phiếu quyết định.",
            "{title}: papers set aside and not decided: {papers}.",
            title = contest.title.as_str(),
            papers = counted((*papers).into(), lang)
        ),
        Unfinished::Uncompared(contest) => say!(
            lang,
            "{title}: hai lượt nhập chưa đối chiếu.",
            "{title}: the two passes have not been compared.",
            title = contest.title.as_str()
        ),
        Unfinished::NotAnnounced(contest) => say!(
            lang,
            "{title}: đã kiểm xong, chưa công bố.",
            "{title}: counted, not announced.",
            title = contest.title.as_str()
        ),
        Unfinished::NotReadOut(contest) => say!(
            lang,
            "{title}: kết quả đang đọc từng dòng, chưa đọc hết.",
            "{title}: the result is being read line by line, not to its end.",
            title = contest.title.as_str()
        ),
        Unfinished::Undecided(contest, waiting) => result::waiting(conference, contest, waiting, lang),
        Unfinished::Ahead(steps) => say!(
            lang,
            "Còn {steps} mục chương trình chưa qua.",
            "Steps of the agenda still ahead: {steps}.",
            steps = counted(number(*steps), lang)
        ),
        Unfinished::NoHands(step) => say!(
            lang,
            "{title}: chưa ghi kết quả biểu quyết.",
            "{title}: no show of hands is recorded.",
            title = step.title.as_str()
        ),
        Unfinished::LeaderNotAnnounced(step) => {
            say!(lang, "{title}: chưa công bố.", "{title}: not read out.", title = step.title.as_str())
        }
        Unfinished::HandoverUnsigned { step, left: 0 } => {
            say!(lang, "{title}: chưa ký.", "{title}: not signed.", title = step.title.as_str())
        }
        Unfinished::HandoverUnsigned { step, left } => say!(
            lang,
            "{title}: chưa ký, còn {left} dòng chưa bàn giao.",
            "{title}: not signed, lines not handed over: {left}.",
            title = step.title.as_str(),
            left = counted(number(*left), lang)
        ),
        Unfinished::Unpledged { step, units } => say!(
            lang,
            "{title}: {units} đơn vị chưa ký.",
            "{title}: units that have not signed: {units}.",
            title = step.title.as_str(),
            units = counted(number(*units), lang)
        ),
    }
}

/// What mends it while the conference goes on.
fn what_to_do(item: &Unfinished<'_>) -> Phrase {
    match item {
        Unfinished::NotVoted(_) => phrase("Mở vòng bỏ phiếu ở mục của nội dung này.", "Open its round at its step."),
        Unfinished::Voting(_) => phrase("Nhập số phiếu thu về.", "State how many came back."),
        Unfinished::Counting { .. } => phrase("Nhập tiếp ở bàn kiểm phiếu (F2).", "Go on at the tally desk (F2)."),
        Unfinished::NotClosed(_) => phrase("Đóng kiểm phiếu rồi công bố.", "Close the count, then announce it."),
        Unfinished::Aside { .. } => {
            phrase("Tổ biểu quyết ở bàn kiểm phiếu (F2, F6).", "The team decides at the tally desk (F2, F6).")
        }
        Unfinished::Uncompared(_) => {
            phrase("Đối chiếu ở bàn kiểm phiếu (F2, Ctrl+D).", "Compare at the tally desk (F2, Ctrl+D).")
        }
        Unfinished::NotAnnounced(_) => phrase("Công bố ở mục kết quả.", "Announce it at its step."),
        Unfinished::NotReadOut(_) => phrase("Đọc tiếp ở mục kết quả.", "Read on at its step."),
        Unfinished::NoHands(_) => phrase("Trở lại mục đó để ghi.", "Go back to that step and record it."),
        Unfinished::LeaderNotAnnounced(_) => phrase("Công bố ở mục đó.", "Read it out at that step."),
        Unfinished::HandoverUnsigned { .. } => phrase("Trở lại mục đó để ký.", "Go back to that step to sign."),
        Unfinished::Unpledged { .. } => phrase("Ghi thêm ở mục đó.", "Record them at that step."),
        Unfinished::Undecided(..) | Unfinished::Ahead(_) => phrase("", ""),
    }
}

/// What can still be done after the closing.
fn by_pen(item: &Unfinished<'_>) -> Phrase {
    match item {
        Unfinished::HandoverUnsigned { .. } | Unfinished::Unpledged { .. } => phrase(
            "Hội nghị đã bế mạc: ký tay trên bản in.",
            "The conference is closed: have the printed paper signed by hand.",
        ),
        _ => phrase(
            "Hội nghị đã bế mạc: văn bản để trống chỗ này.",
            "The conference is closed: the documents leave this empty.",
        ),
    }
}

fn place(folder: &Path) -> String {
    shown(&folder.display().to_string())
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
